// The text of a rules file as statements and their words.
#pragma once

#include <string>
#include <string_view>

namespace dateline::times {

bool is_name_byte(char c);

// Reads statement by statement, and each of them word by word. Borrows text and file name.
class RuleText {
public:
    RuleText(std::string_view text, std::string_view file) : text_(text), file_(file) {}

    // On to the next statement; false at the end.
    bool next_statement();
    // Back to before the first one.
    void rewind() { at_ = line_number_ = 0; }
    // The lines under the statement's first one, without comments.
    std::string_view lines_below() const;
    // Throws DataFileError, which names the line on which the statement begins.
    [[noreturn]] void fail(const std::string& what) const;

    // What comes next, behind blanks; '\0' at the statement's end.
    char peek();
    // Takes a character or a word when it comes next.
    bool take(char c);
    bool take(std::string_view word);
    // The same without blanks before it: marks that belong to what stands before them.
    bool take_directly(char c);
    // Whether a word comes next.
    bool at_word(std::string_view word);
    // A name must come next.
    std::string_view name();
    // The name that comes next, or nothing, without taking it.
    std::string_view name_ahead();
    // All before a character that must follow; it is taken too.
    std::string_view up_to(char c, const char* otherwise);
    // The beginning of what is left, as a message quotes it.
    std::string ahead() const { return "\"" + std::string(rest_.substr(0, 12)) + "\""; }

private:
    void skip();
    void take_line(std::string& into);

    std::string_view text_;
    std::string_view file_;
    std::size_t at_ = 0;
    std::size_t line_number_ = 0;
    std::size_t statement_line_ = 0;
    std::string statement_;
    std::string_view rest_;
};

}  // namespace dateline::times

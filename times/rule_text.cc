#include "times/rule_text.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/data_files.h"

namespace dateline::times {

bool is_name_byte(char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || c == '-' || c == '_';
}

void RuleText::fail(const std::string& what) const {
    throw DataFileError(std::string(file_) + ":" + std::to_string(statement_line_) + ": " + what);
}

bool RuleText::next_statement() {
    while (at_ < text_.size()) {
        statement_.clear();
        statement_line_ = line_number_ + 1;
        take_line(statement_);
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t')) {
            statement_ += '\n';
            take_line(statement_);
        }
        if (trimmed(statement_).empty()) continue;
        rest_ = statement_;
        return true;
    }
    return false;
}

void RuleText::take_line(std::string& into) {
    const std::size_t end = std::min(text_.find('\n', at_), text_.size());
    const std::string_view line = text_.substr(at_, end - at_);
    at_ = end + 1;
    ++line_number_;
    into += line.substr(0, line.find('#'));
}

void RuleText::skip() {
    // Mostly nothing is to be skipped, or one blank.
    while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\n' ||
                              rest_.front() == '\t' || rest_.front() == '\r'))
        rest_.remove_prefix(1);
}

char RuleText::peek() {
    skip();
    return rest_.empty() ? '\0' : rest_.front();
}

bool RuleText::take(char c) {
    skip();
    return take_directly(c);
}

bool RuleText::take_directly(char c) {
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
}

bool RuleText::take(std::string_view word) {
    if (!at_word(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
}

bool RuleText::at_word(std::string_view word) {
    skip();
    if (!rest_.starts_with(word)) return false;
    // "=>" may have a name right behind it, "if" not.
    return rest_.size() == word.size() || !is_name_byte(rest_[word.size()]) ||
           !is_name_byte(word.back());
}

std::string_view RuleText::name_ahead() {
    skip();
    return rest_.substr(
        0, static_cast<std::size_t>(std::ranges::find_if_not(rest_, is_name_byte) - rest_.begin()));
}

std::string_view RuleText::name() {
    const std::string_view found = name_ahead();
    if (found.empty()) fail("a name is missing before " + ahead());
    rest_.remove_prefix(found.size());
    return found;
}

std::string_view RuleText::up_to(char c, const char* otherwise) {
    const std::size_t end = rest_.find(c);
    if (end == std::string_view::npos) fail(otherwise);
    const std::string_view before = rest_.substr(0, end);
    rest_.remove_prefix(end + 1);
    return before;
}

std::string_view RuleText::lines_below() const {
    const std::size_t end = statement_.find('\n');
    return end == std::string::npos ? std::string_view{}
                                    : std::string_view(statement_).substr(end + 1);
}

}  // namespace dateline::times

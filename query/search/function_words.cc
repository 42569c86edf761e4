#include "query/search/function_words.h"

#include <algorithm>

#include "query/search/languages.h"
#include "text/analysis.h"
#include "text/ascii.h"

namespace dateline {

namespace {

bool has_small_letter(std::string_view text) {
    return std::ranges::any_of(
        text, [](char c) { return is_ascii_lower(c) || static_cast<unsigned char>(c) >= 0x80; });
}

class FunctionWords {
public:
    // Asks for no list before there is a word to be looked up.
    FunctionWords(const Question& question, const Xapian::Database& database,
                  const WordLists& lists)
        : question_(question), database_(database), lists_(lists) {}

    void leave_out(Clause& clause) {
        for (Clause& child : clause.children) leave_out(child);
        if (clause.kind == Clause::Kind::any_of && clause.is_group)
            leave_out(clause, 0);
        else if (clause.kind == Clause::Kind::all_of && clause.required > 0)
            leave_out(clause, clause.required);
    }

private:
    // Among the children from `first` on.
    void leave_out(Clause& group, std::size_t first) {
        bool has_small = false;
        for (const Clause& child : group.children) has_small |= has_small_letter(child.text);
        std::size_t left = 0;
        for (std::size_t i = 0; i < group.children.size(); ++i) {
            Clause& child = group.children[i];
            child.is_left_out = i >= first && is_function_word(child, has_small);
            left += child.is_left_out ? 0 : 1;
        }
        if (left == 0)
            for (Clause& child : group.children) child.is_left_out = false;
    }

    bool is_function_word(const Clause& clause, bool small_letters_beside) {
        if (clause.kind != Clause::Kind::word || clause.field != Field::text) return false;
        const Analysis analysis = analyse(clause.text);
        if (analysis.tokens.size() != 1 || analysis.tokens.front().form_length == 0) return false;
        const std::string_view form = analysis.form(analysis.tokens.front());
        if (form.size() > 1 && small_letters_beside && !has_small_letter(clause.text)) return false;
        if (!words_) words_ = &lists_.function_words(main_language(question_, database_));
        // Initials are the word that they make: "u s", but "e g".
        if (clause.word && !clause.word->joined.empty())
            return std::ranges::all_of(clause.word->joined, [&](const std::string& joined) {
                return words_->contains(joined);
            });
        return words_->contains(form);
    }

    const Question& question_;
    const Xapian::Database& database_;
    const WordLists& lists_;
    const StopWords* words_ = nullptr;  // once a word had to be looked up
};

}  // namespace

void leave_out_function_words(Question& question, const Xapian::Database& database,
                              const WordLists& lists) {
    if (question.words) FunctionWords(question, database, lists).leave_out(*question.words);
}

}  // namespace dateline

#include "query/language/rows_of_words.h"

namespace dateline {

namespace {

using Kind = Clause::Kind;

bool is_plain_word(const Clause& clause) {
    return clause.kind == Kind::word && clause.field == Field::text;
}

// Where the children begin that stand beside each other; behind the last where none do.
std::size_t first_beside(const Clause& clause) {
    if (clause.kind == Kind::any_of && clause.is_group) return 0;
    if (clause.kind == Kind::all_of && clause.required > 0) return clause.required;
    return clause.children.size();
}

void add_rows(Clause& clause, std::vector<std::span<Clause>>& rows) {
    const bool excludes = clause.kind == Kind::except;
    const std::size_t wanted = clause.children.size() - (excludes ? 1 : 0);
    const std::size_t beside = first_beside(clause);
    for (std::size_t i = 0; i < wanted; ++i) {
        Clause& child = clause.children[i];
        if (!is_plain_word(child)) {
            add_rows(child, rows);
            continue;
        }
        // Before `except` stands a whole query or parenthesis, which may be one word.
        if (i < beside && !excludes) continue;
        std::size_t end = i + 1;
        while (end < wanted && is_plain_word(clause.children[end])) ++end;
        rows.push_back(std::span(clause.children).subspan(i, end - i));
        i = end - 1;
    }
}

}  // namespace

std::vector<std::span<Clause>> rows_of_words(Question& question) {
    std::vector<std::span<Clause>> rows;
    if (!question.words) return rows;
    if (is_plain_word(*question.words))
        rows.emplace_back(&*question.words, 1);
    else
        add_rows(*question.words, rows);
    return rows;
}

std::string bare_text(const Clause& clause, const Analysis& analysis) {
    if (analysis.tokens.empty()) return "";
    const std::uint32_t begin = analysis.tokens.front().begin;
    return clause.text.substr(begin, analysis.tokens.back().end - begin);
}

}  // namespace dateline

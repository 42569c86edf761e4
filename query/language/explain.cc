#include "query/language/explain.h"

#include <algorithm>
#include <sstream>

#include "query/language/date_reader.h"
#include "text/amounts.h"

namespace dateline {

namespace {

using Kind = Clause::Kind;

std::string in_field(const Clause& clause, const std::string& text) {
    if (clause.field == Field::text && clause.kind != Kind::filter) return text;
    return std::string(info(clause.field).name) + ":" + text;
}

std::string quoted(const std::string& text) { return "\"" + text + "\""; }

// " (also labor, labors, …)": what a word stands for besides itself.
std::string also(const Clause& clause) {
    constexpr std::size_t most_forms = 4;
    if (!clause.word) return "";
    std::vector<std::string> others;
    for (const std::string& apart : clause.word->apart) others.push_back(quoted(apart));
    if (!clause.word->forms.empty())
        others.insert(others.end(), clause.word->forms.begin() + 1, clause.word->forms.end());
    std::string told;
    for (std::size_t i = 0; i < others.size() && i <= most_forms; ++i)
        told += (i == 0 ? " (also " : ", ") + (i < most_forms ? others[i] : "…");
    return told.empty() ? told : told + ")";
}

std::string tell(const Clause& clause, bool within);

std::string list(const std::vector<Clause>& clauses, std::size_t begin, std::size_t end,
                 bool inline_any = false) {
    std::string text;
    for (std::size_t i = begin; i < end; ++i) {
        if (clauses[i].is_left_out) continue;
        if (!text.empty()) text += ", ";
        // Any of any are any.
        const Clause& one = clauses[i];
        text += inline_any && one.kind == Kind::any_of
                    ? list(one.children, 0, one.children.size(), true)
                    : tell(one, true);
    }
    return text;
}

std::string days(const Interval& interval) {
    if (interval.from == first_day && interval.to == last_day) return "..";
    if (interval.from == first_day) return ".." + format_day(interval.to);
    if (interval.to == last_day) return format_day(interval.from) + "..";
    if (interval.from == interval.to) return format_day(interval.from);
    return format_day(interval.from) + ".." + format_day(interval.to);
}

std::string near(const Clause& clause) {
    const std::string sign =
        (clause.in_order ? " ADJ/" : " NEAR/") + std::to_string(clause.between + 1) + " ";
    std::string text;
    for (const Clause& child : clause.children)
        text += (text.empty() ? "" : sign) + tell(child, true);
    return text;
}

// `within` another clause, so that it needs parentheses where it has no brackets of its own.
std::string tell(const Clause& clause, bool within) {
    const std::vector<Clause>& parts = clause.children;
    switch (clause.kind) {
        case Kind::word:
            return in_field(clause, clause.text + (clause.near_spellings ? "~" : "")) +
                   also(clause);
        case Kind::pattern:
            return in_field(clause, clause.text);
        case Kind::near: {
            const std::string text = near(clause);
            return within ? "(" + text + ")" : text;
        }
        case Kind::phrase:
            return in_field(clause, quoted(clause.text));
        case Kind::filter: {
            const std::string value =
                clause.text.find(' ') == std::string::npos ? clause.text : quoted(clause.text);
            if (clause.field != Field::near) return in_field(clause, value);
            std::ostringstream kilometres;
            kilometres << clause.kilometres;
            return in_field(clause, value + "~" + kilometres.str() + "km");
        }
        case Kind::date:
            return std::string(info(clause.field).name) + ":" + days(clause.days);
        case Kind::any_of: {
            const std::string text = list(parts, 0, parts.size(), true);
            const auto is_told = [](const Clause& part) { return !part.is_left_out; };
            return std::ranges::count_if(parts, is_told) == 1 ? text : "any of (" + text + ")";
        }
        case Kind::all_of: {
            std::string text = "all of (" + list(parts, 0, clause.required);
            const std::string rather = list(parts, clause.required, parts.size());
            return text + (rather.empty() ? ")" : "; rather with " + rather + ")");
        }
        case Kind::except: {
            const std::string text =
                parts.size() == 1 ? "everything without " + tell(parts[0], true)
                                  : tell(parts[0], true) + " without " + tell(parts[1], true);
            return within ? "(" + text + ")" : text;
        }
    }
    return {};
}

void add_left_out(const Clause& clause, std::string& words) {
    for (const Clause& child : clause.children) add_left_out(child, words);
    if (clause.is_left_out) words += (words.empty() ? "" : ", ") + tell(clause, true);
}

void add_dates_read(const Clause& clause, std::vector<std::string>& read) {
    for (const Clause& child : clause.children) add_dates_read(child, read);
    if (clause.kind != Kind::date || is_iso_date(clause.text)) return;
    const Interval& asked = clause.days;
    if (clause.field == Field::when)
        read.push_back("when " + days(asked));
    else if (asked.from > first_day && asked.to == last_day)
        read.push_back("since " + format_day(asked.from));
    else if (asked.from == first_day && asked.to < last_day)
        read.push_back("until " + format_day(asked.to));
    else
        read.push_back("on " + days(asked));
}

void add_names_read(const Clause& clause, std::vector<std::string>& read) {
    for (const Clause& child : clause.children) add_names_read(child, read);
    if (clause.reading && !clause.reading->told.empty()) read.push_back(clause.reading->told);
}

void add_words_read(const Clause& clause, std::vector<std::string>& read) {
    for (const Clause& child : clause.children) add_words_read(child, read);
    if (clause.word && !clause.word->told.empty()) read.push_back(clause.word->told);
}

}  // namespace

std::string explain(const Clause& clause) {
    const bool excludes = clause.kind == Kind::except && clause.children.size() == 1;
    return excludes ? "without " + tell(clause.children[0], false) : tell(clause, false);
}

std::string explain(const Question& question) {
    std::string text;
    if (question.words) text += "words  " + tell(*question.words, false) + "\n";
    for (const Clause& filter : question.filters) {
        const bool excludes = filter.kind == Kind::except && filter.children.size() == 1;
        text += (excludes ? "" : "filter ") + explain(filter) + "\n";
    }
    for (const Wish& wish : question.wishes) text += "rather  " + told(wish) + "\n";
    std::string left_out;
    if (question.words) add_left_out(*question.words, left_out);
    if (!left_out.empty()) text += "aside  " + left_out + "\n";
    for (const std::string& read : names_read(question)) text += "read   " + read + "\n";
    return text;
}

std::string told(const Wish& wish) {
    if (wish.field == Field::when) return "published in or about " + format_interval(wish.days);
    return wish.name + " (" + std::string(info(wish.field).name) + ")";
}

std::string wishes_read(const Question& question) {
    std::string read;
    for (const Wish& wish : question.wishes)
        if (wish.is_noted)
            read += (read.empty() ? "" : ", ") + quoted(wish.text) + " read as " +
                    (wish.field == Field::when ? format_interval(wish.days) : told(wish));
    return read.empty() ? read : read + "; --plain for the words alone";
}

std::vector<std::string> what_was_read(const Question& question) {
    std::vector<std::string> read = words_read(question);
    for (const auto& more : {dates_read(question), names_read(question)})
        read.insert(read.end(), more.begin(), more.end());
    if (std::string wishes = wishes_read(question); !wishes.empty())
        read.push_back(std::move(wishes));
    return read;
}

std::vector<std::string> names_read(const Question& question) {
    std::vector<std::string> read;
    if (question.words) add_names_read(*question.words, read);
    for (const Clause& filter : question.filters) add_names_read(filter, read);
    return read;
}

std::vector<std::string> words_read(const Question& question) {
    constexpr std::size_t most = 5;
    std::vector<std::string> read;
    if (question.words) add_words_read(*question.words, read);
    if (read.size() <= most) return read;
    const std::size_t more = read.size() - most;
    read.resize(most);
    read.push_back("and " + counted(more, "word") + " more");
    return read;
}

std::vector<std::string> dates_read(const Question& question) {
    std::vector<std::string> read;
    if (question.words) add_dates_read(*question.words, read);
    for (const Clause& filter : question.filters) add_dates_read(filter, read);
    return read;
}

}  // namespace dateline

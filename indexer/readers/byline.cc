#include "indexer/readers/byline.h"

#include <algorithm>
#include <string>
#include <utility>

#include "indexer/readers/byline_parts.h"
#include "indexer/readers/byline_words.h"
#include "indexer/readers/record_article.h"
#include "names/name_lists.h"
#include "schema/authors.h"
#include "text/ascii.h"
#include "text/data_files.h"
#include "text/folding.h"

namespace dateline {

namespace {

// Bytes. What is longer is prose.
constexpr std::size_t longest_byline = 300;

// What is named, in its order.
struct Named {
    std::vector<std::string> people;
    std::string source;                 // the first paper, of a person or beside them
    std::vector<std::string> agencies;  // papers and agencies beside the people
    bool understood = true;             // false: a part is neither name nor paper nor role
};

// A name, or a half of one, between commas.
struct Part {
    std::string_view text;
    std::string suffix;  // " Jr."
};

bool has_letter(std::string_view text) {
    return std::ranges::any_of(
        text, [](char c) { return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; });
}

bool is_word_of(std::string_view word, const BylineWords::Words& words) {
    std::string bare_word(word);
    std::erase(bare_word, '.');
    return std::ranges::any_of(
        words, [&](const std::string& one) { return same_ascii_word(bare_word, one); });
}

// Where a name ends and one that is joined to it begins: "Jane Doe and John Roe".
struct Joint {
    std::size_t end = std::string_view::npos;
    std::size_t next = std::string_view::npos;
};

Joint joint_within(std::string_view part) {
    Joint first;
    for (const std::string& word : byline_words().conjunction) {
        const std::string between = ' ' + word + ' ';
        const std::size_t at = part.find(between);
        if (at >= first.end) continue;
        // Words of other languages join the halves of one name, too: Ortega y Gasset.
        const bool is_plain = word == "and" || word == "&";
        const std::string_view behind = part.substr(at + between.size());
        if (!is_plain && (words_of(part.substr(0, at)).size() < 2 ||
                          (words_of(behind).size() < 2 && !looks_like_source(behind))))
            continue;
        first = {at, at + between.size()};
    }
    return first;
}

// Removes what joins a name to those before a comma: "and John Roe".
bool take_joint(std::string_view& part) {
    return std::ranges::any_of(byline_words().conjunction, [&](const std::string& word) {
        if (part.size() <= word.size() || part[word.size()] != ' ' || !part.starts_with(word))
            return false;
        part.remove_prefix(word.size() + 1);
        return true;
    });
}

// Removes the paper, or the place, behind an author, and keeps the paper: "Jane Doe for The
// Guardian", "Jane Doe of the Associated Press", "Jane Doe in Beijing", "Jane Doe (Reuters)".
void take_paper(std::string_view& part, std::string& source) {
    const BylineWords& known = byline_words();
    const auto keep = [&](std::string_view paper) {
        if (source.empty() && looks_like_source(paper)) source = paper;
    };
    if (const std::size_t open = part.find(" ("); open != part.npos && part.ends_with(')'))
        if (const std::string_view inside = part.substr(open + 2, part.size() - open - 3);
            looks_like_source(inside) || is_role(inside)) {
            keep(inside);
            part = part.substr(0, open);
        }
    for (const std::string& word : known.of_paper) {
        const std::string link = ' ' + word + ' ';
        const std::size_t at = part.find(link);
        if (at == std::string_view::npos) continue;
        std::string_view paper = trimmed(part.substr(at + link.size()));
        for (const std::string& article : known.article)
            if (paper.starts_with(article + ' ')) paper.remove_prefix(article.size() + 1);
        keep(paper);
        part = part.substr(0, at);
    }
}

// "Jane Doe" of "Jane Doe PhD" and of "Jane Doe.".
std::string_view without_degree(std::string_view part) {
    constexpr std::size_t shortest = 4;  // bytes of a word that is no abbreviation
    const std::string_view last = part.substr(std::min(part.rfind(' ') + 1, part.size()));
    if (last.size() > shortest && last.find('.') == last.size() - 1) part.remove_suffix(1);
    const std::size_t blank = part.rfind(' ');
    const bool ends_so =
        blank != part.npos && is_word_of(part.substr(blank + 1), byline_words().degree);
    return ends_so ? trimmed(part.substr(0, blank)) : part;
}

// "Reuters" of "Reuters Staff"; empty for other roles.
std::string_view paper_of_staff(std::string_view role) {
    const std::string_view paper = role.substr(0, std::min(role.rfind(' '), role.size()));
    return looks_like_source(paper) && !is_role(paper) ? paper : std::string_view{};
}

// "Sallow", "van der Berg", "Olivarez-Giles" before the given names of an inverted name. "Ben Morse"
// is a family's name only before a single given one.
bool are_family_and_given(std::string_view family, std::string_view given) {
    constexpr std::size_t most_given = 3;
    const std::vector<std::string_view> words = words_of(family);
    const std::size_t given_words = words_of(given).size();
    if (words.empty() || !looks_like_name(words.back(), 1) || given_words > most_given ||
        !looks_like_name(given, 1))
        return false;
    return std::all_of(words.begin(), words.end() - 1, [&](std::string_view word) {
        return is_name_particle(given_words == 1 ? lower_ascii(word) : std::string(word));
    });
}

const NameLists& name_lists() {
    static const NameLists lists = NameLists::load(data_folder());
    return lists;
}

bool is_given(std::string_view word) {
    return name_lists().is_given(folded_with_icu(std::string(word)));
}

// "García Mora, Ana": two families before a given name, where "Anna Moor, Lille" is none.
bool are_families_and_given(std::string_view families, std::string_view given) {
    const std::vector<std::string_view> words = words_of(families);
    return words.size() == 2 && looks_like_name(families, 2) && looks_like_name(given, 1) &&
           words_of(given).size() == 1 && is_given(given) && !is_given(words[0]);
}

// Names between commas, of which no "and" stands within: one inverted name, several such, or a
// list. `inverted` when what stands around them is.
void add_people(const std::vector<Part>& parts, bool may_invert, bool inverted, Named& named) {
    const auto is_single = [](const Part& part) { return words_of(part.text).size() == 1; };
    bool in_pairs = may_invert && !parts.empty() && parts.size() % 2 == 0;
    for (std::size_t i = 0; in_pairs && i + 1 < parts.size(); i += 2) {
        // "García Márquez, Gabriel" among others that are inverted.
        const bool two_families = inverted && parts.size() == 2 && is_single(parts[1]);
        in_pairs =
            (two_families && looks_like_name(parts[i].text, 2)) ||
            (parts.size() == 2 && are_families_and_given(parts[i].text, parts[i + 1].text)) ||
            are_family_and_given(parts[i].text, parts[i + 1].text);
    }
    for (std::size_t i = 0; i < parts.size(); i += in_pairs ? 2 : 1) {
        std::string name(parts[in_pairs ? i + 1 : i].text);
        if (in_pairs) name.append(" ").append(parts[i].text);
        name += parts[i].suffix;
        if (in_pairs) name += parts[i + 1].suffix;
        if (!looks_like_name(parts[i].text, 1) && !in_pairs) named.understood = false;
        named.people.push_back(std::move(name));
    }
}

// What stands between two semicolons or bars.
void read_group(std::string_view group, bool inverted, Named& named) {
    const BylineWords& known = byline_words();
    std::vector<std::vector<Part>> runs(1);  // parted by "and"
    for (std::string_view part : cut_at(group, {","})) {
        bool joined = take_joint(part);
        Joint joint = joint_within(part);
        // "Courier and Press" is one paper.
        if (names_body(part)) joint = {};
        if (looks_like_source(part) && !looks_like_name(part.substr(0, joint.end), 2) &&
            !looks_like_name(part.substr(std::min(joint.next, part.size())), 2))
            joint = {};
        for (bool more = true; more; joined = true) {
            more = joint.end != part.npos;
            std::string_view piece = without_degree(bare(part.substr(0, joint.end)));
            if (more) part = part.substr(joint.next);
            joint = more ? joint_within(part) : Joint{};
            if (joined && !runs.back().empty()) runs.emplace_back();
            if (is_role(piece)) piece = paper_of_staff(piece);
            if (!has_letter(piece) || is_word_of(piece, known.degree) ||
                is_word_of(piece, known.nobody) || is_word_of(piece, known.updated) ||
                is_word_of(piece, known.published))
                continue;
            if (is_word_of(piece, known.suffix) && !runs.back().empty()) {
                runs.back().back().suffix = " " + std::string(piece);
            } else {
                std::string_view name = piece;
                std::string paper;
                take_paper(name, paper);
                const bool is_person = name.size() < piece.size() && looks_like_name(name, 2);
                const bool is_source = looks_like_source(piece) && !is_person;
                if (is_source) named.agencies.emplace_back(paper = piece);
                if (named.source.empty()) named.source = std::move(paper);
                if (!is_source) runs.back().push_back({name, {}});
            }
        }
    }
    // "Andrew, Peter and John" are three.
    const bool may_invert =
        runs.size() == 1 || std::ranges::none_of(runs, [](const std::vector<Part>& run) {
            return run.size() == 1 && words_of(run[0].text).size() == 1;
        });
    for (const std::vector<Part>& run : runs) add_people(run, may_invert, inverted, named);
}

Named names_in(std::string_view value, bool one_of_many) {
    std::string_view text = bare(trimmed(value));
    if (!take_by(text, true)) take_any_word(text, byline_words().author);
    text = bare(text);
    Named named;
    named.understood = !text.empty() && text.size() <= longest_byline;
    if (!named.understood) return named;
    const std::vector<std::string_view> groups =
        cut_at(text, {"|", ";", "/", "·", "•", "\n", " - ", " – ", " — "});
    const bool inverted = one_of_many || groups.size() > 1;
    for (const std::string_view group : groups) read_group(group, inverted, named);
    return named;
}

// Without the address of mail beside a name: "Jane Doe <jane@paper.example>".
std::string without_address(std::string_view value) {
    std::string name;
    for (const std::string_view word : words_of(value)) {
        if (word.find('@') != word.npos) continue;
        if (!name.empty()) name += ' ';
        name += word;
    }
    return name.size() == value.size() ? name : std::string(trimmed(name, " \"<>()"));
}

// Whether a value names no one: an account, a number, an address.
bool names_nobody(std::string_view value) {
    const std::string_view account = trimmed(value, " \t\n\"'()[]0123456789");
    return !has_letter(account) || value.starts_with("http://") || value.starts_with("https://") ||
           value.starts_with("www.") || is_word_of(account, byline_words().nobody);
}

// Without "the".
std::string_view without_article(std::string_view paper) {
    for (const std::string& article : byline_words().article)
        if (paper.size() > article.size() && paper[article.size()] == ' ' &&
            same_ascii_word(paper.substr(0, article.size()), article))
            return paper.substr(article.size() + 1);
    return paper;
}

// Whether a name is that of the paper: "Guardian" of "The Guardian", "BBC News" of "BBC", "Courier"
// of "The Daily Courier".
bool is_paper(std::string_view name, std::string_view paper) {
    std::string_view a = without_article(name), b = without_article(paper);
    if (a.size() > b.size()) {
        if (!looks_like_source(name)) return false;
        std::swap(a, b);
    }
    if (a.size() == b.size()) return !a.empty() && same_ascii_word(a, b);
    const std::size_t before = b.size() - a.size();
    return !a.empty() && ((b[a.size()] == ' ' && same_ascii_word(a, b.substr(0, a.size()))) ||
                          (b[before - 1] == ' ' && same_ascii_word(a, b.substr(before))));
}

}  // namespace

bool take_by(std::string_view& text, bool stated) {
    const BylineWords& known = byline_words();
    if (take_label(text, known.author) || take_any_word(text, known.by)) return true;
    std::string_view rest = text;
    if (!stated || !take_any_word(rest, known.stated_by)) return false;
    const std::string_view name = rest.substr(0, rest.find_first_of(",;|"));
    if (!is_capitalised(name) || !looks_like_name(name.substr(0, joint_within(name).end), 2))
        return false;
    text = rest;
    return true;
}

Byline read_byline(std::string_view value) {
    Named named = names_in(value, false);
    if (!named.understood) return {};
    return {joined_names(named.people), std::move(named.source)};
}

Byline read_authors(const std::vector<std::string>& values, std::string_view source) {
    Byline byline;
    std::vector<std::string> people, agencies;
    const auto add = [&](const std::string& name) {
        if (!name.empty() && !is_paper(name, source)) people.push_back(name);
    };
    for (const std::string& stated : values) {
        const std::string value = without_address(one_line(stated));
        if (names_nobody(value)) continue;
        const Named named = names_in(value, values.size() > 1);
        if (!named.understood || (named.people.empty() && named.source.empty())) {
            std::string_view whole = value;
            take_by(whole, true);
            add(std::string(whole));
            continue;
        }
        for (const std::string& name : named.people) add(name);
        if (byline.source.empty()) byline.source = named.source;
        agencies.insert(agencies.end(), named.agencies.begin(), named.agencies.end());
    }
    if (!source.empty())
        for (const std::string& agency : agencies) add(agency);
    byline.author = joined_names(people);
    return byline;
}

}  // namespace dateline

#include "indexer/readers/html/page_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/ascii.h"
#include "text/data_files.h"
#include "text/data_lines.h"

namespace dateline {

namespace {

constexpr std::string_view names_name = "pages/names.txt";
constexpr std::string_view notices_name = "pages/notices.txt";

constexpr std::size_t longest_notice = 160, longest_on_rights = 400;  // bytes

// Adds the words of the lines of each kind to its list.
void read(const std::filesystem::path& data_folder, std::string_view name, char separator,
          const std::vector<std::pair<std::string_view, std::vector<std::string>*>>& kinds) {
    const std::string text = read_data_file(data_folder, name);
    each_kind_line(text, [&](std::string_view kind_name, std::string_view line) {
        const auto kind =
            std::ranges::find_if(kinds, [&](const auto& one) { return one.first == kind_name; });
        if (kind == kinds.end()) throw damaged_line(name, text, kind_name);
        while (!line.empty())
            if (const std::string_view word = trimmed(take(line, separator)); !word.empty())
                kind->second->push_back(lower_ascii(word));
    });
}

bool has(const std::vector<std::string>& ascending, std::string_view word) {
    const auto at = std::ranges::lower_bound(ascending, word);
    return at != ascending.end() && *at == word;
}

// Whether one of the words stands anywhere in the text.
bool has_any(std::string_view text, const std::vector<std::string>& words) {
    return std::ranges::any_of(
        words, [&](const std::string& word) { return text.find(word) != std::string_view::npos; });
}

// Whether the text begins with one of these, whole words of it.
bool begins_with_any(std::string_view text, const std::vector<std::string>& beginnings) {
    return std::ranges::any_of(beginnings, [&](const std::string& beginning) {
        const std::size_t size = beginning.size();
        return text.size() >= size && same_ascii_word(text.substr(0, size), beginning) &&
               !(text.size() > size && is_ascii_letter(text[size]) &&
                 is_ascii_letter(beginning.back()));
    });
}

// Calls use(word) with each word of a name in lower case: "relatedLinks", "related-links". Names
// that tools make up of letters of either case have short words, which say nothing.
template <class Use>
void each_word(std::string_view name, Use use) {
    constexpr std::size_t shortest_in_camel_case = 4;
    std::string word;
    bool is_camel_case = false;
    const auto end_word = [&](bool at_capital) {
        if (at_capital) is_camel_case = true;
        if (!word.empty() && (!is_camel_case || word.size() >= shortest_in_camel_case)) use(word);
        word.clear();
    };
    for (std::size_t at = 0; at < name.size(); ++at) {
        const char c = name[at];
        if (!is_ascii_letter(c) && !is_ascii_digit(c)) {
            end_word(false);
            is_camel_case = false;
            continue;
        }
        if (is_ascii_upper(c) && at > 0 && is_ascii_lower(name[at - 1])) end_word(true);
        word += lower_ascii(c);
    }
    end_word(false);
}

}  // namespace

PageWords PageWords::load(const std::filesystem::path& data_folder) {
    PageWords words;
    read(data_folder, names_name, ',',
         {{"furniture", &words.furniture_},
          {"alone", &words.alone_},
          {"part", &words.parts_},
          {"other", &words.others_},
          {"state", &words.states_},
          {"layout", &words.layouts_},
          {"story", &words.story_},
          {"byline", &words.bylines_},
          {"byline-part", &words.byline_parts_},
          {"no-byline", &words.no_bylines_},
          {"other-stories", &words.other_stories_}});
    read(data_folder, notices_name, '|',
         {{"notice", &words.notices_}, {"rights", &words.rights_}, {"whole", &words.whole_}});
    for (Words* list : {&words.furniture_, &words.alone_, &words.others_, &words.states_,
                        &words.layouts_, &words.bylines_, &words.other_stories_, &words.whole_})
        std::ranges::sort(*list);
    return words;
}

PageWords::Said PageWords::said_by(std::string_view name, const Words& words) const {
    Said said = Said::nothing;
    bool is_last = false;
    each_word(name, [&](const std::string& word) {
        if (has(states_, word) || (is_last && has(layouts_, word))) said = Said::state;
        is_last = has(words, word);
        if (is_last && said == Said::nothing) said = Said::it;
    });
    return said;
}

bool PageWords::name_one_of(std::string_view names, const Words& words) const {
    while (!names.empty())
        if (said_by(take(names, ' '), words) == Said::it) return true;
    return false;
}

bool PageWords::is_furniture(std::string_view name) const {
    // Classes that say how a box looks, and when: "print:hidden", "w-[20%]".
    if (name.find_first_of(":[@") != std::string_view::npos) return false;
    const std::string lower = lower_ascii(name);
    if (has(alone_, lower)) return true;
    const Said said = said_by(name, furniture_);
    return said == Said::it || (said == Said::nothing && has_any(lower, parts_));
}

bool PageWords::name_furniture(std::string_view names) const {
    while (!names.empty())
        if (const std::string_view name = take(names, ' '); !name.empty() && is_furniture(name))
            return true;
    return false;
}

bool PageWords::name_other_text(std::string_view names) const {
    return name_one_of(names, others_);
}

bool PageWords::name_other_stories(std::string_view names) const {
    return name_one_of(names, other_stories_);
}

bool PageWords::name_story(std::string_view names) const {
    return has_any(lower_ascii(names), story_);
}

bool PageWords::name_byline(std::string_view names) const {
    const std::string lower = lower_ascii(names);
    if (has_any(lower, no_bylines_)) return false;
    if (has_any(lower, byline_parts_)) return true;
    for (std::string_view rest = lower; !rest.empty();) {
        const std::string_view numbered = take(rest, ' ');  // "author-2"
        const std::string_view name =
            numbered.substr(0, numbered.find_last_not_of("-_0123456789") + 1);
        const std::size_t begin = name.find_last_of("-_");
        if (has(bylines_, name.substr(begin == std::string_view::npos ? 0 : begin + 1)))
            return true;
    }
    return false;
}

bool PageWords::is_notice(std::string_view paragraph) const {
    if (paragraph.size() > longest_on_rights) return false;
    return begins_with_any(paragraph, rights_) ||
           (paragraph.size() <= longest_notice &&
            (begins_with_any(paragraph, notices_) ||
             has(whole_, lower_ascii(trimmed(paragraph, " .:…>")))));
}

const PageWords& page_words() {
    static const PageWords words = PageWords::load(data_folder());
    return words;
}

}  // namespace dateline

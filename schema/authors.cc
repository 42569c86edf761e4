#include "schema/authors.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <string>

#include "text/ascii.h"
#include "text/data_files.h"
#include "text/data_lines.h"
#include "text/language_pack.h"

namespace dateline {

namespace {

// Of all languages, as nobody knows that of a byline.
struct AuthorWords {
    std::vector<std::string> joints;  // with a blank on both sides
    std::vector<std::string> bodies;

    static AuthorWords load(const std::filesystem::path& data_folder) {
        constexpr std::string_view file_name = "byline-words.txt";
        AuthorWords words;
        for (const std::string& language : languages_with(data_folder, file_name)) {
            const std::string text = read_data_file(data_folder, pack_file(language, file_name));
            each_kind_line(text, [&](std::string_view kind, std::string_view line) {
                while (!line.empty()) {
                    const std::string word(trimmed(take(line, ',')));
                    if (kind == "and") words.joints.push_back(' ' + word + ' ');
                    if (kind == "body") words.bodies.push_back(word);
                }
            });
        }
        return words;
    }
};

const AuthorWords& author_words() {
    static const AuthorWords words = AuthorWords::load(data_folder());
    return words;
}

std::size_t count_words(std::string_view text) {
    const std::string_view whole = trimmed(text);
    std::size_t count = whole.empty() ? 0 : 1;
    for (std::size_t at = 0; (at = whole.find(' ', at)) != std::string_view::npos; ++count)
        at = std::min(whole.find_first_not_of(' ', at), whole.size());
    return count;
}

struct Cut {
    std::string_view before;
    std::string_view behind;
};

// At the first word that joins two authors. A single word before an English "and" is the beginning
// of a name that goes on, "Food and Agriculture", but in a list: "Andrew, Peter and John Roe".
// Words of other languages join the halves of a name, too: Ortega y Gasset.
std::optional<Cut> cut_at_joint(std::string_view text, bool in_list) {
    if (names_body(text)) return std::nullopt;
    std::optional<Cut> first;
    for (const std::string& joint : author_words().joints) {
        const std::size_t at = text.find(joint);
        if (at == std::string_view::npos || (first && at >= first->before.size())) continue;
        const Cut cut{text.substr(0, at), text.substr(at + joint.size())};
        const bool is_plain = joint == " and " || joint == " & ";
        const std::size_t before = count_words(cut.before), behind = count_words(cut.behind);
        const bool parts =
            is_plain ? in_list || before > 1 || behind == 1 : before > 1 && (behind > 1 || in_list);
        if (parts) first = cut;
    }
    return first;
}

// Without a joint at its beginning, as behind the last comma: "and John Roe".
bool take_joint(std::string_view& item) {
    return std::ranges::any_of(author_words().joints, [&](const std::string& joint) {
        const std::string_view word = std::string_view(joint).substr(1);
        if (!item.starts_with(word)) return false;
        item.remove_prefix(word.size());
        return true;
    });
}

void add_joined(std::string_view item, bool in_list, std::vector<std::string_view>& authors) {
    while (const std::optional<Cut> cut = cut_at_joint(item, in_list)) {
        authors.push_back(trimmed(cut->before));
        item = cut->behind;
    }
    authors.push_back(trimmed(item));
}

// What stands between two semicolons.
void add_group(std::string_view group, std::vector<std::string_view>& authors) {
    std::vector<std::string_view> items;
    for (std::string_view rest = group; !rest.empty();) {
        const std::string_view item = trimmed(take(rest, ','));
        if (!item.empty()) items.push_back(item);
    }
    if (items.empty()) return;
    if (items.size() == 1) return add_joined(items[0], false, authors);
    const bool is_joined = take_joint(items.back()) || cut_at_joint(items.back(), true).has_value();
    const bool are_whole =
        std::ranges::all_of(items, [](std::string_view item) { return count_words(item) > 1; });
    if (!is_joined && !are_whole) return authors.push_back(trimmed(group));  // "Doe, Jane"
    for (const std::string_view item : items) add_joined(item, true, authors);
}

}  // namespace

std::vector<std::string_view> authors_of(std::string_view byline) {
    constexpr std::array<std::string_view, 4> signs{";", "；", "、", "\n"};
    std::vector<std::string_view> authors;
    while (!byline.empty()) {
        std::size_t end = byline.size(), next = byline.size();
        for (const std::string_view sign : signs)
            if (const std::size_t at = byline.find(sign); at < end)
                end = at, next = at + sign.size();
        add_group(byline.substr(0, end), authors);
        byline.remove_prefix(next);
    }
    std::erase_if(authors, [](std::string_view author) { return author.empty(); });
    return authors;
}

bool names_body(std::string_view text) {
    for (std::string_view rest = text; !rest.empty();) {
        const std::string_view word = trimmed(take(rest, ' '), ",.()");
        if (std::ranges::any_of(author_words().bodies, [&](const std::string& body) {
                return same_ascii_word(word, body);
            }))
            return true;
    }
    return false;
}

}  // namespace dateline

#include "indexer/readers/no_text.h"

#include <algorithm>

#include "text/amounts.h"
#include "text/utf8.h"

namespace dateline {

namespace {

// How many names are told, and bytes of one of them.
constexpr std::size_t most_names = 12;
constexpr std::size_t longest_name = 40;

std::string in_words(const std::vector<std::string>& fields) {
    std::string list;
    for (std::size_t i = 0; i < std::min(fields.size(), most_names); ++i) {
        std::string name(utf8_prefix(fields[i], longest_name));
        std::ranges::replace_if(
            name, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
        list += (list.empty() ? "" : ", ") + name;
    }
    if (fields.size() > most_names) list += ", …";
    return list;
}

}  // namespace

std::string no_told_text(const std::vector<std::string>& fields, const RecordNames& names) {
    std::vector<std::string> missing;
    for (const std::string& told : names.told_texts()) {
        const FoldedName wanted(told);
        if (std::ranges::any_of(fields, [&](const std::string& field) {
                return FoldedName(field).view() == wanted.view();
            }))
            return {};
        missing.push_back(told);
    }
    return missing.empty() ? std::string{} : "it has no " + in_words(missing);
}

std::optional<Problem> wordless_messages(std::size_t count) {
    if (count == 0) return std::nullopt;
    return Problem{0, counted(count, "message") + " without words left out: pictures and the like",
                   false};
}

std::string no_text(const std::vector<std::string>& fields, const RecordNames& names) {
    const std::string missing = no_told_text(fields, names);
    std::string what = "no text";
    if (!missing.empty()) what += ": " + missing;
    if (fields.empty()) return what;
    return what + (missing.empty() ? ": " : "; ") + "its fields are " + in_words(fields) +
           "; tell which is the text (--field text=NAME)";
}

}  // namespace dateline

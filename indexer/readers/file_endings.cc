#include "indexer/readers/file_endings.h"

#include <algorithm>

#include "text/ascii.h"

namespace dateline {

namespace {

constexpr std::array<std::string_view, 4> other_endings{".txt", ".text", ".json", ".org"};
constexpr std::array<std::string_view, 5> document_endings{".pdf", ".docx", ".odt", ".rtf",
                                                           ".epub"};
constexpr std::array<std::string_view, 3> saved_endings{".eml", ".emlx", ".webarchive"};
constexpr std::array<std::string_view, 4> compression_endings{".gz", ".bz2", ".xz", ".zst"};

}  // namespace

bool has_ending(std::string_view file_name, std::string_view ending) {
    return file_name.size() >= ending.size() &&
           std::ranges::equal(ending, file_name.substr(file_name.size() - ending.size()),
                              [](char lower, char c) { return lower_ascii(c) == lower; });
}

bool has_ending(std::string_view file_name, std::span<const std::string_view> endings) {
    return std::ranges::any_of(
        endings, [&](std::string_view ending) { return has_ending(file_name, ending); });
}

std::string_view without_compression(std::string_view file_name) {
    for (const std::string_view ending : compression_endings)
        if (has_ending(file_name, ending))
            return file_name.substr(0, file_name.size() - ending.size());
    return file_name;
}

bool is_json_lines(std::string_view file_name) {
    return has_ending(without_compression(file_name), json_lines_endings);
}

bool has_article_ending(std::string_view file_name) {
    return is_json_lines(file_name) || has_ending(file_name, markdown_endings) ||
           has_ending(file_name, html_endings) || has_ending(file_name, table_endings) ||
           has_ending(file_name, xml_endings) || has_ending(file_name, other_endings) ||
           has_ending(file_name, document_endings) || has_ending(file_name, mhtml_endings) ||
           has_ending(file_name, saved_endings);
}

}  // namespace dateline

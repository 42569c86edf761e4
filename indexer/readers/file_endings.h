// What the ending of a file's name says of it. All of them take letters of either case.
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace dateline {

inline constexpr std::array<std::string_view, 3> json_lines_endings{".jsonl", ".ndjson", ".jl"};
inline constexpr std::array<std::string_view, 2> markdown_endings{".md", ".markdown"};
inline constexpr std::array<std::string_view, 4> html_endings{".html", ".htm", ".xhtml", ".hocr"};
inline constexpr std::array<std::string_view, 2> mhtml_endings{".mhtml", ".mht"};
inline constexpr std::array<std::string_view, 3> table_endings{".csv", ".tsv", ".tab"};
inline constexpr std::array<std::string_view, 9> xml_endings{
    ".xml", ".rss", ".atom", ".rdf", ".enex", ".nitf", ".newsml", ".sgm", ".sgml"};

// Whether the name ends so, or in one of these ways. Endings are in lower case.
bool has_ending(std::string_view file_name, std::string_view ending);
bool has_ending(std::string_view file_name, std::span<const std::string_view> endings);

// Whether a file of this name is one that a walk through folders takes; any file named by the user
// is.
bool has_article_ending(std::string_view file_name);

// Whether the file is JSON Lines, so that it can be read in slices of whole lines; it may be
// compressed.
bool is_json_lines(std::string_view file_name);

// "a.jsonl" for "a.jsonl.gz": the name of what a compressed file holds.
std::string_view without_compression(std::string_view file_name);

}  // namespace dateline

#include "indexer/readers/press/press.h"

#include <algorithm>
#include <array>

namespace dateline {

namespace {

using namespace std::string_view_literals;

// Each database says "document" at every one of its own, in one of these ways, or has a headline
// behind its code. Most texts are told by this alone to be none.
bool may_be_export(std::string_view text) {
    return std::ranges::any_of(
               std::array{"ocument"sv, "okument"sv, "OCUMENT"sv, "OKUMENT"sv},
               [&](std::string_view word) { return text.find(word) != std::string_view::npos; }) ||
           text.starts_with("HD") || text.find("\nHD") != std::string_view::npos;
}

}  // namespace

bool read_press_export(const Source& source, const PressText& text, const ReaderSink& sink) {
    if (!may_be_export(text.text)) return false;
    const std::vector<PressLine> lines = press_lines(text);
    const PressExport from{source, lines, text.newlines_are_lines, sink};
    return read_nexis(from) || read_old_nexis(from) || read_factiva(from) ||
           read_plain_factiva(from) || read_proquest(from);
}

}  // namespace dateline

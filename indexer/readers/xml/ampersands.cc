#include "indexer/readers/xml/ampersands.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

// Whether "name;", "#12;" or "#x1F;" stands there, behind the ampersand.
bool is_reference(std::string_view text) {
    constexpr std::size_t longest = 64;  // bytes; names of entities have eight
    const std::size_t end = text.substr(0, longest).find(';');
    if (end == std::string_view::npos || end == 0) return false;
    std::string_view name = text.substr(0, end);
    const bool is_number = name.starts_with('#');
    if (is_number) name.remove_prefix(1);
    if (name.empty() || (!is_number && is_ascii_digit(name.front()))) return false;
    return std::ranges::all_of(name, [](char c) {
        return is_ascii_letter(c) || is_ascii_digit(c) || c == '.' || c == '-' || c == '_' ||
               c == ':';
    });
}

// Where ends what begins here and has no references to be read; `at` itself when nothing does.
std::size_t end_of_verbatim(std::string_view xml, std::size_t at) {
    struct Verbatim {
        std::string_view begin, end;
    };
    constexpr std::array kinds = {Verbatim{"<!--"sv, "-->"sv}, Verbatim{"<![CDATA["sv, "]]>"sv},
                                  Verbatim{"<?"sv, "?>"sv}};
    const std::string_view rest = xml.substr(at);
    for (const Verbatim& kind : kinds)
        if (rest.starts_with(kind.begin)) return xml.find(kind.end, at + kind.begin.size());
    if (!rest.starts_with("<!DOCTYPE")) return at;
    const std::size_t end = xml.find_first_of("[>", at);
    return end == std::string_view::npos || xml[end] == '>' ? end : xml.find("]", end);
}

}  // namespace

std::optional<RepairedXml> with_bare_ampersands_escaped(std::string_view xml) {
    std::optional<RepairedXml> repaired;
    std::size_t copied = 0;
    for (std::size_t at = 0; (at = xml.find_first_of("&<", at)) != std::string_view::npos; ++at) {
        if (xml[at] == '<') {
            at = end_of_verbatim(xml, at);
            if (at == std::string_view::npos) break;
            continue;
        }
        if (is_reference(xml.substr(at + 1))) continue;
        if (!repaired) {
            repaired.emplace();
            repaired->line =
                1 + static_cast<std::uint32_t>(std::ranges::count(xml.substr(0, at), '\n'));
        }
        repaired->text.append(xml.substr(copied, at - copied)).append("&amp;");
        copied = at + 1;
    }
    if (repaired) repaired->text.append(xml.substr(copied));
    return repaired;
}

}  // namespace dateline

#include "indexer/readers/xml/sgml.h"

namespace dateline {

// An element's content; data() is nullptr where there is none.
std::string_view content_of(std::string_view sgml, std::string_view name) {
    const std::string opening = '<' + std::string(name);
    for (std::size_t at = sgml.find(opening); at != std::string_view::npos;
         at = sgml.find(opening, at + 1)) {
        const std::size_t behind = at + opening.size();
        if (behind >= sgml.size()) return {};
        if (sgml[behind] != '>' && sgml[behind] != ' ') continue;
        const std::size_t begin = sgml.find('>', behind);
        if (begin == std::string_view::npos) return {};
        const std::size_t end = sgml.find("</" + std::string(name) + '>', begin);
        return sgml.substr(begin + 1,
                           (end == std::string_view::npos ? sgml.size() : end) - begin - 1);
    }
    return {};
}

// The value of an attribute of the tag that `sgml` begins with.
std::string_view attribute_of(std::string_view sgml, std::string_view name) {
    const std::string_view tag = sgml.substr(0, sgml.find('>'));
    const std::string wanted = ' ' + std::string(name) + "=\"";
    const std::size_t at = tag.find(wanted);
    if (at == std::string_view::npos) return {};
    const std::size_t begin = at + wanted.size();
    const std::size_t end = tag.find('"', begin);
    return end == std::string_view::npos ? std::string_view{} : tag.substr(begin, end - begin);
}

// With its character references resolved; those of control characters are nothing.
std::string resolved(std::string_view sgml) {
    std::string out;
    for (std::size_t at = 0; at < sgml.size(); ++at) {
        if (sgml[at] != '&') {
            out += sgml[at];
            continue;
        }
        constexpr std::size_t longest = 8;
        const std::size_t end = sgml.substr(at, longest).find(';');
        const std::string_view name =
            end == std::string_view::npos ? std::string_view{} : sgml.substr(at + 1, end - 1);
        if (name == "lt") {
            out += '<';
        } else if (name == "gt") {
            out += '>';
        } else if (name == "amp" || name == "AMP") {
            out += '&';
        } else if (name == "quot" || name == "apos") {
            out += name == "quot" ? '"' : '\'';
        } else if (name == "hyph" || name == "blank" || name == "nbsp") {
            // Of TREC.
            out += name == "hyph" ? '-' : ' ';
        } else if (name.starts_with('#') && name.size() > 1 &&
                   name.find_first_not_of("0123456789", 1) == std::string_view::npos) {
            const int code = std::stoi(std::string(name.substr(1)));
            if (code >= 32 && code < 127) out += static_cast<char>(code);
        } else {
            out += '&';
            continue;
        }
        at += end;
    }
    return out;
}

}  // namespace dateline

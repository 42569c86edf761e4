// What of a page's source can mean anything for its article, told apart before it is parsed.
//
// Three quarters of a page of news are scripts, styles and attributes for scripts, which a parser
// reads byte by byte to no end. One pass leaves them out, and the parser sees tags and text: each
// tag with the few attributes that somebody here reads, each at most once, and a run of blanks as
// one. What is open, and what ends it, stays the parser's to say.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// The attributes that are read; from `href` on only those of <meta> and <link>, and of links
// the first character of `href`, which tells whether they lead anywhere else.
// clang-format off
enum class Attribute : std::uint8_t {
    class_, id, style, rel, itemprop, role, aria_hidden, hidden, datetime, lang, xml_lang, content,
    href, name, property, http_equiv,
};
// clang-format on
inline constexpr std::array<std::string_view, 16> attribute_names = {
    "class",    "id",   "style",    "rel",     "itemprop", "role", "aria-hidden", "hidden",
    "datetime", "lang", "xml:lang", "content", "href",     "name", "property",    "http-equiv"};
constexpr bool is_of_metadata(Attribute attribute) { return attribute >= Attribute::href; }

struct AttributeValue {
    Attribute attribute = Attribute::class_;
    bool is_last = false;  // of its tag
    std::string_view value;
};

struct HtmlScript {
    std::string_view type;  // its attribute as written; empty when it has none
    std::string_view text;
};

struct HtmlMarkup {
    std::string reduced;  // has every line end of the source, so that lines stay
    // What scripts and values without entities say no parser need read; borrowed from the source.
    // "<p n=17>" has values[17] and those behind it up to its last.
    std::vector<AttributeValue> values;
    std::vector<HtmlScript> scripts;
};

// The attribute of a tag that numbers its first value.
inline constexpr char value_number = 'n';

// Reads any bytes once, in linear time, tokens as browsers have them. Control characters are left
// out; other bytes come out as they went in.
HtmlMarkup reduce_markup(std::string_view html);

}  // namespace dateline

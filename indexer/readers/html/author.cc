#include "indexer/readers/html/author.h"

#include <algorithm>
#include <utility>

#include "indexer/readers/byline.h"
#include "indexer/readers/decode.h"
#include "indexer/readers/head_line.h"
#include "indexer/readers/html/page_words.h"
#include "indexer/readers/html/text.h"
#include "indexer/readers/publication_date.h"
#include "indexer/readers/record_article.h"
#include "text/ascii.h"

namespace dateline {

namespace {

std::string plain_line(std::string_view text) { return one_line(without_markup(cleaned(text))); }

// "219.79.38.192" signs what nobody has signed.
bool has_letter(std::string_view name) {
    return std::ranges::any_of(
        name, [](char c) { return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; });
}

// Its letters and digits alone, those of ASCII in lower case: "The Paper" as "thepaper".
std::string squeezed(std::string_view text) {
    std::string result;
    for (const char c : text)
        if (is_ascii_letter(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80)
            result += lower_ascii(c);
    return result;
}

// An address, of pages or of mail, or a number.
bool is_no_name(std::string_view name) {
    return is_address(name) || !has_letter(name) ||
           (name.find('@') != std::string_view::npos && name.find(' ') == std::string_view::npos);
}

// "dpa", "jse": how agencies and editors sign.
bool is_initials(std::string_view name) {
    constexpr std::size_t longest = 4;
    return name.size() <= longest && std::ranges::all_of(name, is_ascii_lower);
}

// Whether an element says that it holds the author.
bool says_author(const HtmlPage& page, std::uint32_t at) {
    if (page.attribute(at, Attribute::rel) == "author") return true;
    const std::string_view property = page.attribute(at, Attribute::itemprop);
    if (property == "author" || property == "author creator") return true;
    const PageWords& words = page_words();
    return words.name_byline(page.attribute(at, Attribute::class_)) ||
           words.name_byline(page.attribute(at, Attribute::id));
}

// A name whose parts no line is to be broken between, with blanks there.
std::string with_blanks(std::string_view name) {
    constexpr std::string_view no_break = "\u00A0";
    std::string result(name);
    for (std::size_t at = 0; (at = result.find(no_break, at)) != std::string::npos;)
        result.replace(at, no_break.size(), " ");
    return result;
}

// The text of an element, " | " between its blocks and a blank between its other runs of text.
std::string parted_text(const HtmlPage& page, std::uint32_t element) {
    std::string text;
    std::uint32_t last_block = element;
    for (std::uint32_t at = element; at < page[element].end; ++at) {
        if (page[at].tag != Tag::text) continue;
        std::uint32_t block = page[at].parent;
        while (block > element && !is_block(page[block].tag)) block = page[block].parent;
        if (!text.empty()) text += block == last_block ? " " : " | ";
        last_block = block;
        text += page.text(at).find(' ') == std::string_view::npos ? with_blanks(page.text(at))
                                                                  : std::string(page.text(at));
    }
    return plain_line(text);
}

// Whether the element stands in a box of other stories, or of what readers say.
bool is_of_another(const HtmlPage& page, std::uint32_t element) {
    const PageWords& words = page_words();
    for (std::uint32_t at = page[element].parent; at != 0; at = page[at].parent) {
        const Tag tag = page[at].tag;
        if (tag == Tag::article || tag == Tag::main || tag == Tag::body) return false;
        if (words.name_other_stories(page.attribute(at, Attribute::class_)) ||
            words.name_other_stories(page.attribute(at, Attribute::id)))
            return true;
    }
    return false;
}

// Whether a name is of a script that has no blanks between the parts of names: Han, kana, Hangul.
bool is_unspaced(std::string_view name) {
    constexpr unsigned char first_lead_byte = 0xE3;
    constexpr std::size_t longest = 24;  // bytes
    return !name.empty() && static_cast<unsigned char>(name.front()) >= first_lead_byte &&
           name.size() <= longest;
}

// The bylines that a page shows.
class Bylines {
public:
    Bylines(const HtmlPage& page, const StatedAuthors& stated) : page_(page), stated_(stated) {}

    // The author in the byline by the headline: the first below it, else the first of the page.
    std::string author() const {
        constexpr std::uint32_t largest = 40;  // nodes; what holds more is no byline
        constexpr std::size_t longest = 160;   // bytes of its text
        constexpr int most = 50;               // elements that say that they are one
        const std::uint32_t headline = page_.find(Tag::h1);
        std::string above;
        int looked_at = 0;
        for (std::uint32_t at = 0; at < page_.size() && looked_at < most; ++at) {
            const HtmlNode& node = page_[at];
            if (node.tag == Tag::text || node.attributes == 0 || node.end - at > largest) continue;
            const bool is_above = headline < page_.size() && at < headline;
            if ((is_above && !above.empty()) || !says_author(page_, at)) continue;
            ++looked_at;
            if (page_.inner_text(at).size() > longest || is_of_another(page_, at)) continue;
            std::string people = people_of(at);
            if (people.empty()) continue;
            if (!is_above) return people;
            above = std::move(people);
        }
        return above.empty() ? unnamed_byline(headline) : above;
    }

private:
    // The author in the byline that no class or id tells, "By Ada Morrow", a little below the
    // headline.
    std::string unnamed_byline(std::uint32_t headline) const {
        constexpr std::uint32_t largest = 12;           // nodes
        constexpr std::size_t longest = 80, few = 600;  // bytes of its text, of the text before it
        if (headline >= page_.size()) return {};
        std::size_t before = 0;
        for (std::uint32_t at = page_[headline].end; at < page_.size() && before < few; ++at) {
            const HtmlNode& node = page_[at];
            if (node.tag == Tag::text) before += page_.text(at).size();
            if (!is_block(node.tag) || node.end - at > largest || holds_block(at)) continue;
            const std::string text = page_.inner_text(at);
            std::string_view name = text;
            if (text.size() > longest || !take_by(name, false) || !is_byline(text) ||
                is_of_another(page_, at))
                continue;
            if (std::string people = people_in(parted_text(page_, at)); !people.empty())
                return people;
        }
        return {};
    }

    // The names that a line gives without those of the site; empty for one that is no byline of
    // people.
    std::string people_in(std::string_view line) const {
        if (const std::optional<WrittenDate> date = find_date(line))
            line = line.substr(0, date->begin);
        std::string people;
        while (!line.empty()) {
            const std::size_t end = std::min(line.find_first_of("|,"), line.size());
            const std::string_view part = trimmed(line.substr(0, end));
            line.remove_prefix(std::min(end + 1, line.size()));
            if (part.empty() || names_site(part, stated_.source, stated_.url)) continue;
            if (!people.empty()) people += ", ";
            people += part;
        }
        Byline byline = read_byline(people);
        const bool is_name =
            byline.author.find(' ') != std::string::npos || is_unspaced(byline.author);
        return is_name ? std::move(byline.author) : std::string{};
    }

    // The names that an element shows: those of the elements in it that say so, else those of its
    // text, else those of its links.
    std::string people_of(std::uint32_t element) const {
        std::vector<std::string> said, linked;
        for (std::uint32_t at = element + 1; at < page_[element].end; ++at) {
            const bool says = page_[at].attributes > 0 && says_author(page_, at);
            if ((!says && page_[at].tag != Tag::a) || holds_author(at)) continue;
            std::string name = people_in(parted_text(page_, at));
            if (name.empty()) continue;
            (says ? said : linked).push_back(std::move(name));
            if (says) at = page_[at].end - 1;
        }
        if (!said.empty()) return joined_names(said);
        if (linked.size() > 1) return joined_names(linked);
        std::string whole = people_in(parted_text(page_, element));
        return whole.empty() && !linked.empty() ? std::move(linked.front()) : whole;
    }

    bool holds_block(std::uint32_t element) const {
        for (std::uint32_t at = element + 1; at < page_[element].end; ++at)
            if (is_block(page_[at].tag)) return true;
        return false;
    }

    // Whether an element in this one says that it holds the author.
    bool holds_author(std::uint32_t element) const {
        for (std::uint32_t at = element + 1; at < page_[element].end; ++at)
            if (page_[at].attributes > 0 && says_author(page_, at)) return true;
        return false;
    }

    const HtmlPage& page_;
    const StatedAuthors& stated_;
};

}  // namespace

bool names_site(std::string_view name, std::string_view site, std::string_view url) {
    constexpr std::size_t shortest = 4;  // letters of a name that tells something in an address
    const std::string letters = squeezed(name), of_site = squeezed(site);
    if (!of_site.empty() && letters.find(of_site) != std::string::npos) return true;
    std::string_view host = url.substr(std::min(url.find("//"), url.size()));
    host.remove_prefix(std::min<std::size_t>(2, host.size()));
    return letters.size() >= shortest &&
           squeezed(host.substr(0, host.find('/'))).find(letters) != std::string::npos;
}

PageAuthor author_of(const HtmlPage& page, const StatedAuthors& stated) {
    PageAuthor result;
    std::string agency, other;  // of what is stated, should nobody be named
    for (const std::string& name : stated.names) {
        if (is_no_name(name)) continue;
        if (names_site(name, stated.source, stated.url)) {
            if (other.empty()) other = name;
            continue;
        }
        Byline byline = read_byline(name);
        if (!byline.author.empty()) byline = read_authors({name}, stated.source);
        if (result.source.empty()) result.source = byline.source;
        if (!byline.author.empty()) {
            result.author = std::move(byline.author);
            return result;
        }
        if (!byline.source.empty()) {
            if (agency.empty() && !stated.source.empty()) agency = name;
        } else if (agency.empty() && is_initials(name)) {
            agency = name;
        } else if (other.empty()) {
            other = name;
        }
    }
    if (!agency.empty()) {
        result.author = std::move(agency);
        return result;
    }
    result.author = Bylines(page, stated).author();
    if (result.author.empty()) result.author = std::move(other);
    return result;
}

}  // namespace dateline

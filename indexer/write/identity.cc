#include "indexer/write/identity.h"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "schema/bytes.h"
#include "schema/segment.h"
#include "text/ascii.h"

namespace dateline {

namespace {

std::uint64_t hash(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

// Letters and digits in lower case, without spaces, quotes and dashes of whatever make: what stays
// the same when a text is set anew. Letters outside ASCII are kept as they are.
std::string letters_of(std::string_view text) {
    std::string letters;
    letters.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (is_ascii_letter(c) || is_ascii_digit(c)) {
            letters.push_back(lower_ascii(c));
        } else if (c == '\xC2') {  // U+0080 to U+00BF: Latin-1's signs
            ++i;
        } else if (c == '\xE2' && i + 2 < text.size() &&
                   (text[i + 1] == '\x80' || text[i + 1] == '\x81')) {  // U+2000 to U+207F
            i += 2;
        } else if (static_cast<unsigned char>(c) >= 0x80) {
            letters.push_back(c);
        }
    }
    return letters;
}

// An address without what differs between two links to one page: scheme, "www.", fragment, a slash
// at the end, and parameters that only say where a reader came from. Empty for one that names a
// whole site.
std::string normal_address(std::string_view url) {
    if (const std::size_t scheme = url.find("://"); scheme != std::string_view::npos)
        url.remove_prefix(scheme + 3);
    url = url.substr(0, url.find('#'));
    const std::size_t question = url.find('?');
    std::string_view path = url.substr(0, question);
    while (path.ends_with('/')) path.remove_suffix(1);
    const std::size_t slash = path.find('/');
    std::string address;
    for (const char c : path.substr(0, slash)) address.push_back(lower_ascii(c));
    if (address.starts_with("www.")) address.erase(0, 4);
    if (slash != std::string_view::npos) address += path.substr(slash);
    bool bare = slash == std::string_view::npos;
    std::string_view query =
        question == std::string_view::npos ? std::string_view{} : url.substr(question + 1);
    while (!query.empty()) {
        const std::string_view parameter = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(query.size(), parameter.size() + 1));
        const bool says_whence = parameter.starts_with("utm_") ||
                                 parameter.starts_with("fbclid=") ||
                                 parameter.starts_with("gclid=") || parameter.starts_with("ref=") ||
                                 parameter.starts_with("cmpid=") || parameter.starts_with("smid=");
        if (parameter.empty() || says_whence) continue;
        bare = false;
        address += '&';
        address += parameter;
    }
    return bare ? std::string{} : address;
}

// All that a reader gave, to see whether an article has changed.
std::uint64_t content_hash(const Article& article) {
    Packer all;
    // Without the language, which a dump has though the file of the article did not state it.
    for (const std::string* field : {&article.title, &article.author, &article.source, &article.url,
                                     &article.section, &article.text})
        all.string(*field);
    const StatedNames& stated = article.stated;
    for (const auto* names :
         {&stated.people, &stated.places, &stated.organizations, &stated.keywords}) {
        all.number(names->size());
        for (const std::string& name : *names) all.string(name);
    }
    if (article.published) {
        all.string(format_interval(article.published->days));
        all.signed_number(article.published->instant.value_or(0));
        all.number(static_cast<unsigned>(article.published->provenance));
    }
    // An article whose place in its file has moved is stored anew, so that path:line stays true.
    for (const LineMark& mark : article.lines) {
        all.number(mark.offset);
        all.number(mark.line);
    }
    return hash(all.bytes());
}

// What the article is called within its file: the member of an archive, an id, an address.
std::uint64_t key_of(const Article& article, std::string_view source, std::uint64_t origin,
                     std::uint64_t content, bool one_of_many) {
    Packer identity;
    identity.number(origin);
    std::string_view path = article.path;
    if (path.starts_with(source)) path.remove_prefix(source.size());
    identity.string(path);
    if (one_of_many) {
        identity.string(article.record);
        identity.string(article.url);
        if (article.record.empty() && article.url.empty()) identity.number(content);
    }
    return hash(identity.bytes()) & key_bits;
}

std::uint32_t stated_day(const Article& article) {
    if (!article.published || article.published->precision < Precision::day) return 0;
    if (article.published->provenance > Provenance::url) return 0;
    return day_number(article.published->days.from);
}

}  // namespace

std::uint64_t origin_of_path(std::string_view path) { return hash(path); }

Identity identify(const Article& article, std::string_view source, std::uint64_t origin,
                  bool one_of_many) {
    Identity identity;
    identity.content = content_hash(article);
    // Texts without any letter have nothing to be known by.
    const std::string letters = letters_of(article.text);
    identity.text = letters.empty() ? identity.content : hash(letters);
    if (const std::string address = normal_address(article.url); !address.empty())
        identity.address = hash(address + '\n' + letters_of(article.title));
    identity.day = stated_day(article);
    const std::optional<std::uint64_t> stated = article_key_of(article.id);
    identity.restored = stated.has_value();
    identity.key =
        stated ? *stated : key_of(article, source, origin, identity.content, one_of_many);
    return identity;
}

std::uint64_t told_apart(const Identity& identity) {
    const std::array<std::uint64_t, 2> both{identity.key, identity.content};
    return XXH3_64bits(both.data(), sizeof both) & key_bits;
}

}  // namespace dateline

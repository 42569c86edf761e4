#include "names/identities.h"

#include <algorithm>

#include "names/identity_cache.h"
#include "names/index_items.h"
#include "names/resolve_identities.h"
#include "names/searched_names.h"
#include "names/told_apart.h"

namespace dateline {

namespace {

using Section = IdentitySection;

// The first of the numbers `first` to `last` for which this doesn't hold; those for which it does
// stand before the others.
template <class Holds>
std::size_t first_without(std::size_t first, std::size_t last, Holds holds) {
    while (first < last) {
        const std::size_t middle = first + (last - first) / 2;
        if (holds(middle))
            first = middle + 1;
        else
            last = middle;
    }
    return first;
}

}  // namespace

Identities Identities::of(const Index& index, const NameLists& lists, const Aliases& aliases) {
    const IdentityKey key = identity_key(index.manifest(), lists, aliases);
    if (auto cached = cached_identities(index.folder(), key)) return {std::move(*cached), lists};
    return anew(index, lists, aliases);
}

Identities Identities::anew(const Index& index, const NameLists& lists, const Aliases& aliases) {
    const IdentityKey key = identity_key(index.manifest(), lists, aliases);
    std::string packed = pack_identities(resolve_identities(index, lists, aliases), key);
    keep_identities(index.folder(), key, packed);
    return {IdentityBytes(std::move(packed)), lists};
}

std::uint32_t Identities::item(std::size_t segment, std::uint32_t name) const {
    const std::uint32_t begin = bytes_.number(Section::segments, segment);
    const std::uint32_t end = bytes_.number(Section::segments, segment + 1);
    if (begin > end) throw DamagedCache();
    if (name >= end - begin)
        throw IndexError(
            "the index is damaged: an article has a name that its segment has not: index the "
            "collection again into another folder");
    const std::uint32_t item = bytes_.number(Section::names, begin + name);
    if (item >= items()) throw DamagedCache();
    return item;
}

std::uint32_t Identities::entity_of(std::uint32_t item) const {
    const std::uint32_t entity = bytes_.number(Section::entity_of, item);
    if (entity >= entities() && entity != nobody) throw DamagedCache();
    return entity;
}

std::string Identities::term(std::uint32_t item) const {
    return std::string(bytes_.text(Section::terms_at, Section::terms, item));
}

std::uint64_t Identities::articles_of_item(std::uint32_t item) const {
    return bytes_.number(Section::items_live, item);
}

Identities::Range Identities::entities(NameKind kind) const {
    const auto& first = bytes_.head().first_entity;
    const auto k = static_cast<std::size_t>(kind);
    return {first[k], first[k + 1]};
}

NameKind Identities::kind(std::uint32_t entity) const {
    for (const NameKindInfo& of : name_kinds)
        if (entity < entities(of.kind).last) return of.kind;
    throw DamagedCache();
}

std::string Identities::name(std::uint32_t entity) const {
    return std::string(bytes_.text(Section::shown_at, Section::shown, entity));
}

std::uint64_t Identities::articles(std::uint32_t entity) const {
    return bytes_.number(Section::live, entity);
}

std::vector<std::uint32_t> Identities::items_of(std::uint32_t entity) const {
    const std::uint32_t begin = bytes_.number(Section::items_at, entity);
    const std::uint32_t end = bytes_.number(Section::items_at, entity + 1);
    if (begin >= end || end > bytes_.count(Section::items)) throw DamagedCache();
    std::vector<std::uint32_t> items_of;
    items_of.reserve(end - begin);
    for (std::uint32_t at = begin; at < end; ++at) {
        items_of.push_back(bytes_.number(Section::items, at));
        if (items_of.back() >= items()) throw DamagedCache();
    }
    return items_of;
}

std::string Identities::known(std::uint32_t person) const {
    std::vector<CountedItem> said;
    for (const std::uint32_t item : items_of(person))
        if (const std::uint64_t articles = articles_of_item(item); articles > 0)
            said.push_back({parse_person_term(term(item)), {}, articles});
    return told_apart_by(said, titles_, whereabouts_);
}

std::string Identities::apart(std::uint32_t person) const {
    const std::size_t all = bytes_.count(Section::namesakes);
    const auto namesake = [&](std::size_t at) { return bytes_.number(Section::namesakes, at); };
    const std::size_t at =
        first_without(0, all, [&](std::size_t middle) { return namesake(middle) < person; });
    return at < all && namesake(at) == person ? known(person) : "";
}

std::vector<std::uint32_t> Identities::beginning(NameKind kind, std::string_view prefix) const {
    const auto entity_at = [&](std::size_t at) { return bytes_.number(Section::folded_of, at); };
    const auto begin_of = [&](std::size_t at) { return bytes_.number(Section::folded_at, at); };
    const std::size_t all = bytes_.count(Section::folded_of);
    const Range of_kind = entities(kind);
    std::size_t at =
        first_without(0, all, [&](std::size_t name) { return entity_at(name) < of_kind.first; });
    const std::size_t last =
        first_without(at, all, [&](std::size_t name) { return entity_at(name) < of_kind.last; });
    std::vector<std::uint32_t> found;
    if (at == last || prefix.empty()) return found;
    const std::uint64_t first_byte = begin_of(at);
    const std::string_view names = bytes_.bytes(Section::folded, first_byte, begin_of(last));
    const auto end_of = [&](std::size_t name) { return begin_of(name + 1) - first_byte; };
    for (std::size_t byte = names.find(prefix); byte != std::string_view::npos;
         byte = names.find(prefix, byte)) {
        if (byte == 0 || (names[byte - 1] != ' ' && names[byte - 1] != folded_separator)) {
            ++byte;
            continue;
        }
        while (at < last && end_of(at) <= byte) ++at;
        if (at == last) throw DamagedCache();
        const std::uint32_t entity = entity_at(at);
        if (entity < of_kind.first || entity >= of_kind.last) throw DamagedCache();
        if (found.empty() || found.back() != entity) found.push_back(entity);
        byte = end_of(at);
    }
    return found;
}

std::vector<std::uint32_t> Identities::with_word(NameKind kind, std::string_view word) const {
    std::vector<std::uint32_t> found;
    if (!has_words(kind)) return found;
    const Section section = kind == NameKind::person ? Section::people : Section::orgs;
    const std::size_t all = bytes_.count(section) / 2;
    const std::uint64_t first = word_key(word, 0), last = word_key(word, UINT32_MAX);
    const auto key = [&](std::size_t at) { return bytes_.long_number(section, at); };
    for (std::size_t at = first_without(0, all, [&](std::size_t w) { return key(w) < first; });
         at < all && key(at) < last; ++at) {
        const auto entity = static_cast<std::uint32_t>(key(at) & UINT32_MAX);
        if (entity >= entities()) throw DamagedCache();
        found.push_back(entity);
    }
    return found;
}

}  // namespace dateline

// Identities as they are kept: one run of bytes that is read where it lies.
//
//   head       IdentityHead
//   checksums  of each page of the body, 64 bits each
//   body       at IdentityHead::body: the sections, each at a multiple of 8
//
// Numbers are little-endian, of 32 bits where nothing else is said. The sections are
//
//   segments   for each segment where its names begin in `names`, and the end
//   names      the item of each name of each segment
//   entity_of  by item; UINT32_MAX for nobody
//   items_live by item: live articles
//   terms_at   by item where its term begins in `terms`, and the end
//   terms      of the items
//   live       by entity: live articles
//   items_at   by entity where its items begin in `items`, and the end
//   items      of the entities
//   shown_at   by entity where its name begins in `shown`, and the end
//   shown      names of entities
//   namesakes  people whose name others share, ascending
//   folded_of  the entity of each folded name (searched_names.h)
//   folded_at  where each begins in `folded`, and the end
//   folded     folded names
//   people     of each word of a name of a person its word_key, of 64 bits
//   orgs       the same of organisations
//
// What comes from a file is verified as it is touched, a page of 64 kB at a time, by its checksum:
// to open it costs some microseconds, and who asks for the names of a page of hits reads a few
// pages. Who finds damage says so by DamagedCache.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "names/identity_key.h"
#include "names/resolve_identities.h"
#include "schema/name_kind.h"

namespace dateline {

// The cache of identities is not as it was written; Identities::anew mends it.
struct DamagedCache : std::runtime_error {
    DamagedCache() : std::runtime_error("the cache of who is who is damaged") {}
};

enum class IdentitySection : std::uint8_t {
    segments,
    names,
    entity_of,
    items_live,
    terms_at,
    terms,
    live,
    items_at,
    items,
    shown_at,
    shown,
    namesakes,
    folded_of,
    folded_at,
    folded,
    people,
    orgs,
};
inline constexpr std::size_t identity_sections = 17;

struct IdentityHead {
    std::array<char, 8> magic{};
    std::uint32_t format = 0;
    std::uint32_t rules = 0;
    IdentityKey key;
    std::uint64_t size = 0;  // of all the bytes
    std::uint64_t body = 0;  // where it begins
    std::array<std::uint32_t, name_kinds.size() + 1> first_entity{};
    std::uint32_t items = 0;
    struct Section {
        std::uint64_t begin = 0;  // byte of the body
        std::uint64_t size = 0;   // bytes
    };
    std::array<Section, identity_sections> sections{};
    std::uint64_t checksums = 0;  // XXH3 of the checksums
    std::uint64_t self = 0;       // XXH3 of the head up to here
};

// Immutable but for what has been verified, which any number of threads may find out at once.
class IdentityBytes {
public:
    // The bytes, with whatever keeps them where they are.
    struct Held {
        std::string_view bytes;
        std::shared_ptr<const void> holder;
    };

    // Bytes of pack_identities of this process: they are believed.
    explicit IdentityBytes(std::string packed);
    // Bytes of a file: nothing unless the head is whole and of this version and key.
    static std::optional<IdentityBytes> of_file(Held file, const IdentityKey& key);

    const IdentityHead& head() const { return head_; }

    // How many numbers of 32 bits a section has.
    std::size_t count(IdentitySection section) const {
        return of(section).size / sizeof(std::uint32_t);
    }
    // One of them; and of 64 bits. Throws DamagedCache, as all that follows.
    std::uint32_t number(IdentitySection section, std::size_t at) const {
        return read<std::uint32_t>(section, at);
    }
    std::uint64_t long_number(IdentitySection section, std::size_t at) const {
        return read<std::uint64_t>(section, at);
    }
    // Bytes of a section.
    std::string_view bytes(IdentitySection section, std::uint64_t begin, std::uint64_t end) const;
    std::string_view bytes(IdentitySection section) const {
        return bytes(section, 0, of(section).size);
    }
    // The text at a place, where `begins` says where each begins in `texts`.
    std::string_view text(IdentitySection begins, IdentitySection texts, std::size_t at) const {
        return bytes(texts, number(begins, at), number(begins, at + 1));
    }

private:
    static constexpr std::size_t page_shift = 16;

    explicit IdentityBytes(Held held);
    const IdentityHead::Section& of(IdentitySection section) const {
        return head_.sections[static_cast<std::size_t>(section)];
    }
    // Sections begin at multiples of 8, so that no number lies on two pages.
    template <class Number>
    Number read(IdentitySection section, std::size_t at) const {
        const IdentityHead::Section& whole = of(section);
        if (at >= whole.size / sizeof(Number)) throw DamagedCache();
        const std::size_t byte = whole.begin + at * sizeof(Number);
        verify(byte >> page_shift);
        Number number;
        std::memcpy(&number, body_.data() + byte, sizeof number);
        return number;
    }
    void verify(std::size_t page) const {
        const std::uint64_t bit = std::uint64_t{1} << page % 64;
        if ((verified_[page / 64].load(std::memory_order_relaxed) & bit) == 0) verify_now(page);
    }
    void verify_now(std::size_t page) const;

    Held held_;
    IdentityHead head_;
    std::string_view checksums_;
    std::string_view body_;
    std::unique_ptr<std::atomic<std::uint64_t>[]> verified_;  // a bit for each page
};

// The bytes of these identities, which depend on `key`. Throws IndexError.
std::string pack_identities(const ResolvedIdentities& identities, const IdentityKey& key);

}  // namespace dateline

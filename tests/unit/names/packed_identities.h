// Identities made up by a test, in bytes that it may damage, with checksums that are right again.
#pragma once

#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

#include "names/identity_bytes.h"
#include "schema/files.h"

namespace dateline {

inline constexpr std::size_t page_of_cache = 64 * 1024;

// So many people of one item each, and as many organisations, and nobody else; in one segment.
inline ResolvedIdentities made_up_identities(std::uint32_t of_each) {
    ResolvedIdentities made;
    made.items_of_segments.emplace_back();
    made.item_begins.push_back(0);
    const auto add = [&](const std::string& term, const std::string& name) {
        const auto number = static_cast<std::uint32_t>(made.names.size());
        made.terms.add(term);
        made.names.add(name);
        made.entity_of_item.push_back(number);
        made.articles_of_item.push_back(number + 1);
        made.articles_of_entity.push_back(number + 1);
        made.items_of_segments[0].push_back(number);
        made.items.push_back(number);
        made.item_begins.push_back(number + 1);
    };
    for (std::uint32_t n = 0; n < of_each; ++n) {
        const std::string number = std::to_string(n);
        add("EPlee" + number +
                "\x1f"
                "Ann Lee" +
                number + "\x1f\x1f\x1f",
            "Ann Lee" + number);
        made.namesakes.push_back(n);
    }
    made.first_entity.fill(2 * of_each);
    made.first_entity[0] = 0;
    made.first_entity[static_cast<std::size_t>(NameKind::place)] = of_each;
    made.first_entity[static_cast<std::size_t>(NameKind::organization)] = of_each;
    for (std::uint32_t n = 0; n < of_each; ++n) {
        const std::string name = "Bank " + std::to_string(n);
        add("EO" + name, name);
    }
    return made;
}

inline IdentityHead head_of(std::string_view packed) {
    IdentityHead head;
    std::memcpy(&head, packed.data(), sizeof head);
    return head;
}

// Puts a head before the bytes, with its checksum.
inline void put_head(IdentityHead head, std::string& packed) {
    head.self = checksum_of({reinterpret_cast<const char*>(&head), offsetof(IdentityHead, self)});
    std::memcpy(packed.data(), &head, sizeof head);
}

// Gives bytes the checksums of what is in them now.
inline void seal(std::string& packed) {
    IdentityHead head = head_of(packed);
    const std::string_view all = packed;
    for (std::size_t at = head.body, page = 0; at < all.size(); at += page_of_cache, ++page) {
        const std::uint64_t checksum = checksum_of(all.substr(at, page_of_cache));
        std::memcpy(packed.data() + sizeof head + page * sizeof checksum, &checksum,
                    sizeof checksum);
    }
    head.checksums = checksum_of(all.substr(sizeof head, head.body - sizeof head));
    put_head(head, packed);
}

}  // namespace dateline

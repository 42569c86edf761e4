#include "names/identity_bytes.h"

#include <algorithm>
#include <future>
#include <span>
#include <utility>
#include <vector>

#include "names/searched_names.h"
#include "schema/bytes.h"
#include "schema/files.h"

namespace dateline {

namespace {

constexpr std::array<char, 8> magic{'d', 'a', 't', 'e', 'w', 'h', 'o', '\n'};

// Raised when what stands above changes.
constexpr std::uint32_t format = 1;

// Raised when anything changes by which who is the same is decided (persons.h, organizations.h), or
// names are folded or compared: what was decided otherwise is then decided anew.
constexpr std::uint32_t rules = 3;

constexpr std::size_t page_size = 64 * 1024;

static_assert(sizeof(IdentityHead) == 112 + identity_sections * sizeof(IdentityHead::Section),
              "the head is written as it lies in memory: without gaps");

constexpr std::size_t pages_of(std::size_t bytes) { return (bytes + page_size - 1) / page_size; }

// Sections begin there, so that no number of one lies on two pages.
constexpr std::size_t aligned(std::size_t byte) { return (byte + 7) / 8 * 8; }

std::string_view bytes_of(const IdentityHead& head) {
    return {reinterpret_cast<const char*>(&head), offsetof(IdentityHead, self)};
}

template <class Number>
std::string_view bytes_of(const std::vector<Number>& numbers) {
    return {reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(Number)};
}

// Whether the sections lie within the body, and numbers where they can be read.
bool are_within(const IdentityHead& head) {
    const std::uint64_t size = head.size - head.body;
    return std::all_of(head.sections.begin(), head.sections.end(), [&](const auto& section) {
        return section.begin % 8 == 0 && section.begin <= size &&
               section.size <= size - section.begin;
    });
}

// Whether there is a number for each of the items and entities that the head tells of: who reads
// them makes room for that many.
bool are_of_all(const IdentityHead& head) {
    const auto numbers = [&](IdentitySection section) {
        return head.sections[static_cast<std::size_t>(section)].size / sizeof(std::uint32_t);
    };
    const std::uint64_t items = head.items, entities = head.first_entity.back();
    return std::is_sorted(head.first_entity.begin(), head.first_entity.end()) &&
           numbers(IdentitySection::entity_of) == items &&
           numbers(IdentitySection::items_live) == items &&
           numbers(IdentitySection::terms_at) == items + 1 &&
           numbers(IdentitySection::live) == entities &&
           numbers(IdentitySection::items_at) == entities + 1 &&
           numbers(IdentitySection::shown_at) == entities + 1;
}

}  // namespace

IdentityBytes::IdentityBytes(Held held) : held_(std::move(held)) {
    std::memcpy(&head_, held_.bytes.data(), sizeof head_);
    body_ = held_.bytes.substr(head_.body);
    checksums_ = held_.bytes.substr(sizeof head_, pages_of(body_.size()) * sizeof(std::uint64_t));
    // All zero: since C++20 an atomic begins with its type's default.
    verified_ = std::make_unique<std::atomic<std::uint64_t>[]>(pages_of(body_.size()) / 64 + 1);
}

IdentityBytes::IdentityBytes(std::string packed)
    : IdentityBytes([&] {
          const auto holder = std::make_shared<const std::string>(std::move(packed));
          return Held{*holder, holder};
      }()) {
    for (std::size_t at = 0; at <= pages_of(body_.size()) / 64; ++at)
        verified_[at].store(~std::uint64_t{0}, std::memory_order_relaxed);
}

std::optional<IdentityBytes> IdentityBytes::of_file(Held file, const IdentityKey& key) {
    IdentityHead head;
    if (file.bytes.size() < sizeof head) return std::nullopt;
    std::memcpy(&head, file.bytes.data(), sizeof head);
    if (head.magic != magic || head.format != format || head.rules != rules ||
        head.self != checksum_of(bytes_of(head)) || head.key != key)
        return std::nullopt;
    if (head.size != file.bytes.size() || head.body > head.size) return std::nullopt;
    const std::size_t checksums = pages_of(head.size - head.body) * sizeof(std::uint64_t);
    if (head.body < sizeof head + checksums || !are_within(head) || !are_of_all(head) ||
        checksum_of(file.bytes.substr(sizeof head, checksums)) != head.checksums)
        return std::nullopt;
    return IdentityBytes(std::move(file));
}

std::string_view IdentityBytes::bytes(IdentitySection section, std::uint64_t begin,
                                      std::uint64_t end) const {
    const IdentityHead::Section& whole = of(section);
    if (begin > end || end > whole.size) throw DamagedCache();
    if (begin == end) return {};
    for (std::size_t page = (whole.begin + begin) >> page_shift;
         page <= (whole.begin + end - 1) >> page_shift; ++page)
        verify(page);
    return body_.substr(whole.begin + begin, end - begin);
}

void IdentityBytes::verify_now(std::size_t page) const {
    std::uint64_t checksum = 0;
    std::memcpy(&checksum, checksums_.data() + page * sizeof checksum, sizeof checksum);
    if (checksum_of(body_.substr(page << page_shift, page_size)) != checksum) throw DamagedCache();
    verified_[page / 64].fetch_or(std::uint64_t{1} << page % 64, std::memory_order_relaxed);
}

namespace {

// Names of all kinds by their words; places have none.
struct AllSearchedNames {
    SearchedNames people;  // with the folded names and the entities of all kinds
    SearchedNames others;
};

AllSearchedNames all_searched_names(const ResolvedIdentities& identities) {
    // Half of the work each.
    std::future<SearchedNames> finding = std::async(std::launch::async, [&] {
        return searched_names(identities, NameKind::person, NameKind::place);
    });
    AllSearchedNames names;
    names.others = searched_names(identities, NameKind::organization, name_kinds.back().kind);
    names.people = finding.get();
    names.people.folded.add(names.others.folded);
    names.people.entities.insert(names.people.entities.end(), names.others.entities.begin(),
                                 names.others.entities.end());
    return names;
}

// The lists of the segments in one, and where each begins.
struct ItemsOfSegments {
    std::vector<std::uint32_t> begins{0};
    std::vector<std::uint32_t> items;
};

ItemsOfSegments joined_items(const ResolvedIdentities& identities) {
    ItemsOfSegments joined;
    for (const std::vector<std::uint32_t>& items : identities.items_of_segments) {
        joined.items.insert(joined.items.end(), items.begin(), items.end());
        joined.begins.push_back(static_cast<std::uint32_t>(joined.items.size()));
    }
    if (joined.items.size() > UINT32_MAX)
        throw IndexError("the index has more names than can be told apart");
    return joined;
}

using Sections = std::array<std::string_view, identity_sections>;

// Tells the head where the sections are.
void place_sections(const Sections& sections, IdentityHead& head) {
    std::size_t size = 0;
    for (std::size_t s = 0; s < sections.size(); ++s) {
        head.sections[s] = {size, sections[s].size()};
        size = aligned(size + sections[s].size());
    }
    head.body = sizeof head + pages_of(size) * sizeof(std::uint64_t);
    head.size = head.body + size;
}

// The file: the head, a checksum for each page of the body, the body.
std::string put_together(const Sections& sections, IdentityHead& head) {
    std::string packed(head.size, '\0');
    for (std::size_t s = 0; s < sections.size(); ++s)
        sections[s].copy(packed.data() + head.body + head.sections[s].begin, sections[s].size());
    const std::string_view body = std::string_view(packed).substr(head.body);
    for (std::size_t page = 0; page < pages_of(body.size()); ++page) {
        const std::uint64_t checksum = checksum_of(body.substr(page * page_size, page_size));
        std::memcpy(packed.data() + sizeof head + page * sizeof checksum, &checksum,
                    sizeof checksum);
    }
    head.checksums =
        checksum_of(std::string_view(packed).substr(sizeof head, head.body - sizeof head));
    head.self = checksum_of(bytes_of(head));
    std::memcpy(packed.data(), &head, sizeof head);
    return packed;
}

}  // namespace

std::string pack_identities(const ResolvedIdentities& identities, const IdentityKey& key) {
    const AllSearchedNames searched = all_searched_names(identities);
    const ItemsOfSegments segments = joined_items(identities);
    // In the order of IdentitySection.
    const Sections sections{
        bytes_of(segments.begins),
        bytes_of(segments.items),
        bytes_of(identities.entity_of_item),
        bytes_of(identities.articles_of_item),
        bytes_of(identities.terms.begins),
        identities.terms.bytes,
        bytes_of(identities.articles_of_entity),
        bytes_of(identities.item_begins),
        bytes_of(identities.items),
        bytes_of(identities.names.begins),
        identities.names.bytes,
        bytes_of(identities.namesakes),
        bytes_of(searched.people.entities),
        bytes_of(searched.people.folded.begins),
        searched.people.folded.bytes,
        bytes_of(searched.people.words),
        bytes_of(searched.others.words),
    };
    IdentityHead head;
    head.magic = magic;
    head.format = format;
    head.rules = rules;
    head.key = key;
    head.first_entity = identities.first_entity;
    head.items = static_cast<std::uint32_t>(identities.terms.size());
    place_sections(sections, head);
    return put_together(sections, head);
}

}  // namespace dateline

// What is kept of identities is believed only as it was written.
#include "names/identity_bytes.h"

#include <gtest/gtest.h>

#include <functional>
#include <optional>
#include <thread>
#include <vector>

#include "tests/unit/names/packed_identities.h"

namespace dateline {
namespace {

using Section = IdentitySection;

constexpr IdentityKey key{1, 2, 3};

// Some dozens of pages of 64 kB.
const std::string& packed() {
    static const std::string bytes = pack_identities(made_up_identities(8000), key);
    return bytes;
}

std::optional<IdentityBytes> opened(const std::string& bytes, const IdentityKey& asked = key) {
    return IdentityBytes::of_file({bytes, nullptr}, asked);
}

// All sections, from end to end.
void read_all(const IdentityBytes& bytes) {
    for (std::size_t s = 0; s < identity_sections; ++s) bytes.bytes(static_cast<Section>(s));
}

char& flip(std::string& bytes, std::size_t at) {
    bytes[at] = static_cast<char>(bytes[at] ^ 0x10);
    return bytes[at];
}

TEST(KeptIdentities, AreReadAsTheyWereWritten) {
    const std::optional<IdentityBytes> bytes = opened(packed());
    ASSERT_TRUE(bytes);
    read_all(*bytes);
    EXPECT_EQ(bytes->head().items, 16'000U);
    EXPECT_EQ(bytes->text(Section::shown_at, Section::shown, 7999), "Ann Lee7999");
    EXPECT_EQ(bytes->text(Section::shown_at, Section::shown, 15'999), "Bank 7999");
    EXPECT_EQ(bytes->number(Section::live, 15'999), 16'000U);
    EXPECT_THROW(bytes->number(Section::live, 16'000), DamagedCache);
    EXPECT_THROW(bytes->bytes(Section::shown, 0, bytes->head().size), DamagedCache);
    EXPECT_THROW(bytes->bytes(Section::shown, 2, 1), DamagedCache);
}

TEST(KeptIdentities, AreReadWhereThereIsNothing) {
    const std::string nothing = pack_identities(made_up_identities(0), key);
    const std::optional<IdentityBytes> bytes = opened(nothing);
    ASSERT_TRUE(bytes);
    read_all(*bytes);
    EXPECT_THROW(bytes->number(Section::live, 0), DamagedCache);
}

TEST(DamageOfKeptIdentities, IsMetOnEachPage) {
    const std::size_t body = head_of(packed()).body;
    ASSERT_GT(packed().size(), body + 20 * page_of_cache);
    for (std::size_t page = body; page < packed().size(); page += page_of_cache) {
        const std::size_t last = std::min(page + page_of_cache, packed().size()) - 1;
        for (const std::size_t at : {page, (page + last) / 2, last}) {
            std::string damaged = packed();
            flip(damaged, at);
            const std::optional<IdentityBytes> bytes = opened(damaged);
            ASSERT_TRUE(bytes) << "a page that is not read does no harm";
            EXPECT_THROW(read_all(*bytes), DamagedCache) << at;
            EXPECT_THROW(read_all(*bytes), DamagedCache) << "and not only once: " << at;
        }
    }
}

TEST(DamageOfKeptIdentities, IsNotMetWhereNobodyReads) {
    std::string damaged = packed();
    flip(damaged, damaged.size() - 1);
    const std::optional<IdentityBytes> bytes = opened(damaged);
    ASSERT_TRUE(bytes);
    EXPECT_EQ(bytes->text(Section::shown_at, Section::shown, 0), "Ann Lee0");
}

TEST(DamageOfKeptIdentities, IsSeenInEachByteOfTheHeadAndOfTheChecksums) {
    std::string damaged = packed();
    for (std::size_t at = 0; at < head_of(packed()).body; ++at) {
        flip(damaged, at);
        EXPECT_FALSE(opened(damaged)) << at;
        flip(damaged, at);
    }
    EXPECT_TRUE(opened(damaged));
}

TEST(DamageOfKeptIdentities, IsSeenAtWhateverLengthTheyAreCut) {
    const auto cut = [](std::size_t length) {
        // In memory of its own, that reading behind the end is seen by sanitizers.
        return opened(packed().substr(0, length));
    };
    for (std::size_t length = 0; length <= head_of(packed()).body; ++length)
        EXPECT_FALSE(cut(length)) << length;
    for (std::size_t length = head_of(packed()).body; length < packed().size(); length += 997)
        EXPECT_FALSE(cut(length)) << length;
    EXPECT_FALSE(cut(packed().size() - 1));
    EXPECT_FALSE(opened(packed() + '\0'));
    EXPECT_FALSE(opened(std::string(packed().size(), '\0')));
}

TEST(KeptIdentities, AreNotThoseOfAnotherIndexOrOtherAliasesOrLists) {
    EXPECT_TRUE(opened(packed()));
    EXPECT_FALSE(opened(packed(), {9, 2, 3}));
    EXPECT_FALSE(opened(packed(), {1, 9, 3}));
    EXPECT_FALSE(opened(packed(), {1, 2, 9}));
}

// Heads that are sealed, and yet none that this version writes.
TEST(KeptIdentities, AreNotThoseOfAnotherVersionNorWhatSomebodyMadeUp) {
    const auto with = [](const std::function<void(IdentityHead&)>& change) {
        std::string changed = packed();
        IdentityHead head = head_of(changed);
        change(head);
        put_head(head, changed);
        return opened(changed).has_value();
    };
    const auto section = [](IdentityHead& head, Section of) -> IdentityHead::Section& {
        return head.sections[static_cast<std::size_t>(of)];
    };
    EXPECT_TRUE(with([](IdentityHead&) {}));
    EXPECT_FALSE(with([](IdentityHead& head) { ++head.format; }));
    EXPECT_FALSE(with([](IdentityHead& head) { ++head.rules; }));
    EXPECT_FALSE(with([](IdentityHead& head) { head.magic[0] = 'D'; }));
    EXPECT_FALSE(with([](IdentityHead& head) { ++head.size; }));
    EXPECT_FALSE(with([](IdentityHead& head) { head.body = head.size + 1; }));
    EXPECT_FALSE(with([](IdentityHead& head) { head.body = UINT64_MAX; }));
    EXPECT_FALSE(with([](IdentityHead& head) { head.body = 0; }));
    EXPECT_FALSE(with([](IdentityHead& head) { head.body = sizeof head; }));
    EXPECT_FALSE(with([](IdentityHead& head) { ++head.checksums; }));
    EXPECT_FALSE(with([](IdentityHead& head) { head.items = UINT32_MAX; }));
    EXPECT_FALSE(with([](IdentityHead& head) { head.first_entity.back() = UINT32_MAX; }));
    EXPECT_FALSE(with([](IdentityHead& head) { head.first_entity[1] = UINT32_MAX; }));
    EXPECT_FALSE(with([&](IdentityHead& head) { section(head, Section::terms).begin += 4; }));
    EXPECT_FALSE(with([&](IdentityHead& head) { section(head, Section::orgs).size += 8; }));
    EXPECT_FALSE(with([&](IdentityHead& head) { section(head, Section::orgs).begin = head.size; }));
    EXPECT_FALSE(with([&](IdentityHead& head) {
        section(head, Section::names) = {UINT64_MAX - 7, UINT64_MAX - 7};
    }));
}

TEST(KeptIdentities, AreVerifiedByManyThreadsAtOnce) {
    std::string damaged = packed();
    flip(damaged, damaged.size() - 1);
    const std::optional<IdentityBytes> whole = opened(packed()), broken = opened(damaged);
    std::vector<std::jthread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&] {
            for (std::uint32_t entity = 0; entity < 16'000; ++entity)
                EXPECT_EQ(whole->number(Section::live, entity), entity + 1);
            EXPECT_THROW(read_all(*broken), DamagedCache);
        });
}

}  // namespace
}  // namespace dateline

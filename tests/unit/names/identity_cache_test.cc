// The files of the cache: who finds what there, and what may stand in their place.
#include "names/identity_cache.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <set>
#include <thread>
#include <vector>

#include "tests/unit/names/packed_identities.h"
#include "tests/unit/schema/damage.h"
#include "tests/unit/scratch_folder.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

constexpr IdentityKey key{1, 2, 3};
constexpr const char* name_of_key = "identities-0000000000000002";

class IdentityCacheTest : public testing::Test {
protected:
    static std::string packed(const IdentityKey& of, std::uint32_t people = 10) {
        return pack_identities(made_up_identities(people), of);
    }
    fs::path cache() const { return folder_.path() / "cache"; }
    fs::path file() const { return cache() / name_of_key; }
    void keep(const IdentityKey& of = key) const {
        keep_identities(folder_.path(), of, packed(of));
    }
    std::optional<IdentityBytes> kept(const IdentityKey& of = key) const {
        return cached_identities(folder_.path(), of);
    }
    std::set<std::string> names() const {
        std::set<std::string> names;
        for (const auto& entry : fs::directory_iterator(cache()))
            names.insert(entry.path().filename());
        return names;
    }

    ScratchFolder folder_;
};

TEST_F(IdentityCacheTest, HasWhatWasKeptAndNothingBefore) {
    EXPECT_FALSE(kept());
    EXPECT_FALSE(fs::exists(cache())) << "who only asks makes no folder";
    keep();
    EXPECT_TRUE(kept());
    EXPECT_EQ(names(), std::set<std::string>{name_of_key});
    EXPECT_EQ(fs::status(file()).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(IdentityCacheTest, HasNothingOfAnotherIndexUntilItIsReplaced) {
    keep();
    const IdentityKey grown{9, 2, 3};
    EXPECT_FALSE(kept(grown));
    keep(grown);
    EXPECT_TRUE(kept(grown));
    EXPECT_FALSE(kept());
    EXPECT_EQ(names().size(), 1U);
}

TEST_F(IdentityCacheTest, HasOneForEachFileOfAliases) {
    const IdentityKey other{1, 9, 3};
    keep();
    keep(other);
    EXPECT_TRUE(kept());
    EXPECT_TRUE(kept(other));
    // One file in the other's place.
    fs::copy_file(file(), cache() / "identities-0000000000000009",
                  fs::copy_options::overwrite_existing);
    EXPECT_FALSE(kept(other));
}

TEST_F(IdentityCacheTest, MayBeDeletedAtAnyTime) {
    keep();
    const std::optional<IdentityBytes> open = kept();
    fs::remove_all(folder_.path());
    ASSERT_TRUE(open);
    EXPECT_EQ(open->bytes(IdentitySection::shown).substr(0, 8), "Ann Lee0");
    EXPECT_FALSE(kept());
    keep();  // an index that is gone is not made again for it
    EXPECT_FALSE(fs::exists(folder_.path()));
}

TEST_F(IdentityCacheTest, IsAnotherFileForWhoHasTheOneBeforeOpen) {
    keep();
    const std::optional<IdentityBytes> open = kept();
    keep_identities(folder_.path(), key, packed(key, 9000));
    EXPECT_EQ(open->head().items, 20U);
    EXPECT_EQ(open->number(IdentitySection::live, 19), 20U);
    EXPECT_EQ(kept()->head().items, 18'000U);
}

TEST_F(IdentityCacheTest, DoesWithoutWhereItCannotBeWritten) {
    write_bytes(cache(), "a file in the folder's place");
    keep();
    EXPECT_FALSE(kept());
    EXPECT_EQ(read_bytes(cache()), "a file in the folder's place");
    if (::geteuid() == 0) GTEST_SKIP() << "root may write everywhere";
    fs::remove(cache());
    fs::permissions(folder_.path(), fs::perms::owner_read | fs::perms::owner_exec);
    keep();
    EXPECT_FALSE(kept());
    fs::permissions(folder_.path(), fs::perms::owner_all);
    keep();
    fs::permissions(cache(), fs::perms::owner_read | fs::perms::owner_exec);
    EXPECT_TRUE(kept());
    const IdentityKey grown{9, 2, 3};
    keep(grown);
    EXPECT_FALSE(kept(grown));
    EXPECT_TRUE(kept());
    fs::permissions(cache(), fs::perms::owner_all);
}

TEST_F(IdentityCacheTest, FollowsNoLink) {
    const fs::path elsewhere = folder_.path() / "elsewhere";
    fs::create_directory(elsewhere);
    fs::create_directory_symlink(elsewhere, cache());
    keep();
    EXPECT_FALSE(kept());
    EXPECT_TRUE(fs::is_empty(elsewhere));
    fs::remove(cache());
    keep();
    // The same of the file.
    fs::rename(file(), elsewhere / "whole");
    fs::create_symlink(elsewhere / "whole", file());
    EXPECT_FALSE(kept());
    const IdentityKey grown{9, 2, 3};
    keep(grown);
    EXPECT_FALSE(kept(grown));
    EXPECT_TRUE(fs::is_symlink(file()));
    EXPECT_EQ(read_bytes(elsewhere / "whole"), packed(key));
}

TEST_F(IdentityCacheTest, WaitsForNobodyAtAFifoAndOpensNoFolder) {
    fs::create_directory(cache());
    ASSERT_EQ(::mkfifo(file().c_str(), 0600), 0);
    EXPECT_FALSE(kept());
    keep();
    EXPECT_FALSE(kept());
    EXPECT_TRUE(fs::is_fifo(file()));
    fs::remove(file());
    fs::create_directory(file());
    keep();
    EXPECT_FALSE(kept());
    EXPECT_TRUE(fs::is_directory(file()));
    fs::remove(file());
    fs::remove(cache());
    ASSERT_EQ(::mkfifo(cache().c_str(), 0600), 0);
    keep();
    EXPECT_FALSE(kept());
}

TEST_F(IdentityCacheTest, OfAnIndexThatIsALinkIsThatOfTheIndex) {
    const fs::path link = folder_.path() / "link", index = folder_.path() / "index";
    fs::create_directory(index);
    fs::create_directory_symlink(index, link);
    keep_identities(link, key, packed(key));
    EXPECT_TRUE(cached_identities(index, key));
}

TEST_F(IdentityCacheTest, ReplacesWhatIsDamaged) {
    keep();
    const std::string whole = read_bytes(file());
    for (const std::string& damaged :
         {std::string(), std::string(1, 'x'), whole.substr(0, whole.size() / 2),
          std::string(whole.size(), '\0')}) {
        write_bytes(file(), damaged);
        EXPECT_FALSE(kept());
        keep();
        EXPECT_TRUE(kept());
        EXPECT_EQ(read_bytes(file()), whole);
    }
}

TEST_F(IdentityCacheTest, KeepsTheFourNewest) {
    const fs::path abandoned = cache() / (std::string(name_of_key) + ".1-0.new"),
                   being_written = cache() / (std::string(name_of_key) + ".2-0.new"),
                   others = cache() / "not-ours";
    keep({1, 0, 3});
    for (const fs::path& path : {abandoned, being_written, others}) write_bytes(path, "x");
    const auto now = fs::file_time_type::clock::now();
    fs::last_write_time(abandoned, now - std::chrono::hours(2));
    for (std::uint64_t aliases = 0; aliases < 6; ++aliases) {
        keep({1, aliases, 3});
        const auto age = std::chrono::seconds(100 - aliases);
        fs::last_write_time(cache() / ("identities-000000000000000" + std::to_string(aliases)),
                            now - age);
    }
    EXPECT_EQ(names(),
              (std::set<std::string>{"identities-0000000000000002", "identities-0000000000000003",
                                     "identities-0000000000000004", "identities-0000000000000005",
                                     being_written.filename(), others.filename()}));
}

TEST_F(IdentityCacheTest, IsWholeWhileSeveralWriteAndRead) {
    keep();
    const std::string few = packed(key, 10), many = packed(key, 4000);
    constexpr int times = 100;
    std::vector<std::jthread> threads;
    for (const std::string* written : {&few, &many})
        threads.emplace_back([&, written] {
            for (int n = 0; n < times; ++n) keep_identities(folder_.path(), key, *written);
        });
    for (int t = 0; t < 2; ++t)
        threads.emplace_back([&] {
            for (int n = 0; n < times; ++n) {
                const std::optional<IdentityBytes> read = kept();
                ASSERT_TRUE(read);
                for (std::size_t s = 0; s < identity_sections; ++s)
                    EXPECT_NO_THROW(read->bytes(static_cast<IdentitySection>(s)));
            }
        });
    threads.clear();
    EXPECT_EQ(names(), std::set<std::string>{name_of_key}) << "nothing unfinished is left";
}

}  // namespace
}  // namespace dateline

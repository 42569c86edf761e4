// Who is who in whole indexes, however it is read.
#include "names/identities.h"

#include <gmock/gmock.h>

#include <random>
#include <set>
#include <thread>

#include "names/identity_cache.h"
#include "names/index_items.h"
#include "names/resolve_identities.h"
#include "query/resolve/shown_names.h"
#include "tests/unit/names/packed_identities.h"
#include "tests/unit/schema/damage.h"
#include "tests/unit/search/written_index.h"
#include "text/analysis.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

using testing::ElementsAre;
using testing::IsEmpty;

class IdentitiesTest : public SearchTest {
protected:
    fs::path cache() const { return folder_.path() / "index" / "cache"; }

    // The only file of the cache.
    fs::path file() const { return fs::directory_iterator(cache())->path(); }

    static Identities of(const Index& index, const std::string& aliases = "") {
        return Identities::of(index, name_lists(), Aliases::parse(aliases, "aliases.toml"));
    }

    static bool is_cached(const Index& index, const Aliases& aliases = {}) {
        return cached_identities(index.folder(),
                                 identity_key(index.manifest(), name_lists(), aliases))
            .has_value();
    }

    // The people with their articles, by name.
    static std::vector<std::string> people(const Identities& identities) {
        std::vector<std::string> people;
        const auto [first, last] = identities.entities(NameKind::person);
        for (std::uint32_t person = first; person < last; ++person)
            people.push_back(identities.name(person) + " " +
                             std::to_string(identities.articles(person)));
        std::sort(people.begin(), people.end());
        return people;
    }
};

// All that can be asked, as one text. What throws is left to the caller.
std::string all_of(const Identities& identities, const Index& index,
                   const std::vector<std::string>& words) {
    std::ostringstream told;
    told << identities.items() << ' ' << identities.entities() << '\n';
    for (std::size_t s = 0; s < index.segments().size(); ++s)
        for (std::uint32_t name = 0; name < index.segments()[s].name_table().size(); ++name)
            told << identities.item(s, name) << ' ';
    for (std::uint32_t item = 0; item < identities.items(); ++item)
        told << '\n'
             << identities.entity_of(item) << ' ' << identities.term(item) << ' '
             << identities.articles_of_item(item);
    for (std::uint32_t entity = 0; entity < identities.entities(); ++entity) {
        const NameKind kind = identities.kind(entity);
        told << '\n'
             << static_cast<int>(kind) << identities.name(entity) << ' '
             << identities.articles(entity);
        for (const std::uint32_t item : identities.items_of(entity)) told << ' ' << item;
        if (kind == NameKind::person)
            told << ' ' << identities.known(entity) << ' ' << identities.apart(entity);
    }
    for (const NameKindInfo& of : name_kinds) {
        told << '\n' << identities.entities(of.kind).first << identities.entities(of.kind).last;
        for (const std::string& word : words) {
            told << '\n' << word;
            for (const std::uint32_t found : identities.with_word(of.kind, word))
                told << ' ' << found;
            told << ", begins:";
            for (const std::uint32_t found : identities.beginning(of.kind, word))
                told << ' ' << found;
        }
    }
    return told.str();
}

const std::vector<std::string> asked_words{"a",     "an",       "ann",  "ann l", "lee",    "li",
                                           "smith", "mohammed", "bank", "of j",  "berlin", "zz"};

// The truth about small indexes, by reading all of their articles.
void expect_right(const Identities& identities, const Index& index) {
    std::vector<std::uint64_t> items(identities.items()), entities(identities.entities());
    for (std::size_t s = 0; s < index.segments().size(); ++s) {
        const Segment& segment = index.segments()[s];
        for (std::uint64_t number = 1; number <= segment.info().articles; ++number) {
            if (segment.is_dead(number)) continue;
            std::set<std::uint32_t> of_article, who;
            const NameRow row = segment.names(number);
            for (const auto* names : {&row.entities, &row.others})
                for (const std::uint32_t name : *names) {
                    const std::uint32_t item = identities.item(s, name);
                    EXPECT_EQ(identities.term(item), segment.name_table().name(name));
                    of_article.insert(item);
                    if (identities.entity_of(item) != Identities::nobody)
                        who.insert(identities.entity_of(item));
                }
            for (const std::uint32_t item : of_article) ++items[item];
            for (const std::uint32_t entity : who) ++entities[entity];
        }
    }
    for (std::uint32_t item = 0; item < identities.items(); ++item) {
        EXPECT_EQ(identities.articles_of_item(item), items[item]) << identities.term(item);
        const std::uint32_t entity = identities.entity_of(item);
        if (entity == Identities::nobody) continue;
        const std::vector<std::uint32_t> of_entity = identities.items_of(entity);
        EXPECT_TRUE(std::binary_search(of_entity.begin(), of_entity.end(), item));
    }
    for (std::uint32_t entity = 0; entity < identities.entities(); ++entity) {
        EXPECT_EQ(identities.articles(entity), entities[entity]) << identities.name(entity);
        for (const std::uint32_t item : identities.items_of(entity))
            EXPECT_EQ(identities.entity_of(item), entity);
    }
    for (const NameKindInfo& of : name_kinds)
        for (const std::string& word : asked_words) {
            const auto [first, last] = identities.entities(of.kind);
            std::vector<std::uint32_t> beginning;
            for (std::uint32_t entity = first; entity < last; ++entity) {
                std::vector<std::string> names{identities.name(entity)};
                for (const std::uint32_t item : identities.items_of(entity))
                    names.emplace_back(written_name(of.kind, identities.term(item)));
                if (std::any_of(names.begin(), names.end(), [&](const std::string& name) {
                        return (' ' + fold(name)).find(' ' + word) != std::string::npos;
                    }))
                    beginning.push_back(entity);
            }
            EXPECT_EQ(identities.beginning(of.kind, word), beginning) << word;
        }
}

TEST_F(IdentitiesTest, OfACacheAreThoseThatAreDecidedAnew) {
    const std::vector<std::string> given{"Ann", "Mohammed", "Muhammad", "J.", "José", "Xi"},
        family{"Lee", "Smith", "al-Ahmad", "Müller", "Li"},
        organizations{"Bank of Japan", "BOJ", "Boj", "Texaco", "Texaco Inc", "World Bank"},
        titles{"", "president", "senator", "coach"}, places{"Berlin", "Paris", "Japan"};
    const std::string aliases = R"(same = [["Ann Smith", "Mohammed Li", "World Bank"]]
different = [["José Lee", "Lee"], ["Texaco", "Texaco Inc"]]
not-a-person = ["Ann Müller"]
not-an-organization = ["Bank of Japan"])";
    for (unsigned seed = 1; seed <= 4; ++seed) {
        std::mt19937 random(seed);
        const auto one_of = [&](const std::vector<std::string>& texts) {
            return texts[random() % texts.size()];
        };
        const ScratchFolder other;
        fs::rename(folder_.path(), other.path());
        fs::create_directory(folder_.path());
        std::size_t dead = 0;
        for (int run = 0; run < 3; ++run) {
            std::vector<Written> articles;
            // The later runs are small, and replace a few of the first one's: a segment of which
            // much is dead is written anew.
            for (int n = run == 0 ? 60 : 8; n > 0; --n) {
                Written article{std::to_string(run == 0 ? n : random() % 80),
                                "text " + std::to_string(random()),
                                std::to_string(1900 + random() % 120) + "-01-01"};
                for (std::size_t p = random() % 4; p > 0; --p) {
                    std::string name = one_of(family);
                    if (random() % 4 != 0) name = one_of(given) + " " + name;
                    article.entities.push_back(
                        {EntityKind::person, name, {name}, {}, one_of(titles)});
                }
                if (random() % 2 == 0)
                    article.entities.push_back(
                        {EntityKind::organization, one_of(organizations), {"BOJ"}, {}});
                if (random() % 2 == 0)
                    article.entities.push_back({EntityKind::place, one_of(places), {}, {}});
                articles.push_back(std::move(article));
            }
            write(articles);
        }
        const Index read = index();
        for (const Segment& segment : read.segments()) dead += segment.info().dead;
        ASSERT_GT(dead, 0U);
        ASSERT_GT(read.segments().size(), 1U);
        for (const std::string& of_user : {std::string(), aliases}) {
            const Identities anew =
                Identities::anew(read, name_lists(), Aliases::parse(of_user, "aliases.toml"));
            ASSERT_TRUE(is_cached(read, Aliases::parse(of_user, "aliases.toml")));
            const Identities cached = of(read, of_user);
            EXPECT_EQ(all_of(cached, read, asked_words), all_of(anew, read, asked_words));
            expect_right(cached, read);
        }
    }
}

TEST_F(IdentitiesTest, OfAnEmptyIndexAreNone) {
    write({});
    const Index read = index();
    for (int time = 0; time < 2; ++time) {
        const Identities none = of(read);
        EXPECT_EQ(none.entities(), 0U);
        EXPECT_THAT(none.beginning(NameKind::person, "a"), IsEmpty());
        EXPECT_THAT(none.with_word(NameKind::person, "a"), IsEmpty());
        EXPECT_THROW(none.item(0, 0), DamagedCache);
    }
}

TEST_F(IdentitiesTest, FollowTheIndexAndTheAliasesAtOnce) {
    write({{"a", "x", "2021-01-01", {"Ann Lee"}}});
    EXPECT_THAT(people(of(index())), ElementsAre("Ann Lee 1"));
    write({{"b", "x", "2021-01-01", {"Ann Lee"}}, {"c", "x", "2021-01-01", {"Bob Ray"}}});
    EXPECT_THAT(people(of(index())), ElementsAre("Ann Lee 2", "Bob Ray 1"));
    EXPECT_THAT(people(of(index(), R"(same = [["Ann Lee", "Bob Ray"]])")),
                ElementsAre("Ann Lee 3"));
    EXPECT_THAT(people(of(index())), ElementsAre("Ann Lee 2", "Bob Ray 1"));
    // One is replaced, and dead.
    write({{"c", "y", "2021-01-01", {"Ann Lee"}}});
    EXPECT_THAT(people(of(index())), testing::Contains("Ann Lee 3"));
}

TEST_F(IdentitiesTest, OfADamagedCacheAreMended) {
    std::vector<Written> articles;
    for (int n = 0; n < 400; ++n)
        articles.push_back(
            {std::to_string(n), "x", "2021-01-01", {"Ann Lee" + std::string(n % 26, 'x')}});
    write(articles);
    const Index read = index();
    const std::string truth = all_of(of(read), read, asked_words);
    const std::string whole = read_bytes(file());
    std::string damaged = whole;
    damaged[head_of(whole).body + 1] ^= 1;
    write_bytes(file(), damaged);
    EXPECT_THROW(all_of(of(read), read, asked_words), DamagedCache);
    EXPECT_EQ(all_of(Identities::anew(read, name_lists(), {}), read, asked_words), truth);
    EXPECT_EQ(read_bytes(file()), whole);
    EXPECT_EQ(all_of(of(read), read, asked_words), truth);
}

// A cache is whoever's who may write the index: what it says is answered or told to be damaged.
TEST_F(IdentitiesTest, OfACacheThatSomebodyMadeUpAreReadOrToldToBeDamaged) {
    std::vector<Written> articles;
    for (int n = 0; n < 30; ++n)
        articles.push_back({std::to_string(n),
                            "x",
                            "2021-01-01",
                            {"Ann Lee", "Bob Lee", "Li" + std::to_string(n)},
                            {},
                            {{EntityKind::organization, "Bank of Japan", {}, {}},
                             {EntityKind::place, "Berlin", {}, {}}}});
    write(articles);
    const Index read = index();
    of(read);
    const std::string whole = read_bytes(file());
    const std::size_t body = head_of(whole).body;
    std::mt19937 random(1);
    unsigned damages = 0;
    for (int time = 0; time < 2000; ++time) {
        std::string made_up = whole;
        for (int bytes = 0; bytes < 3; ++bytes)
            made_up[body + random() % (whole.size() - body)] = static_cast<char>(random());
        seal(made_up);
        write_bytes(file(), made_up);
        try {
            all_of(of(read), read, asked_words);
        } catch (const DamagedCache&) {
            ++damages;
        } catch (const IndexError&) {
            ++damages;
        }
    }
    EXPECT_GT(damages, 0U);
}

TEST_F(IdentitiesTest, AreReadByManyThreadsAndAfterTheIndexIsGone) {
    write({{"a", "x", "2021-01-01", {"Ann Lee", "Bob Ray"}},
           {"b", "x", "2021-01-01", {"Ann Lee", "Cy Orr"}}});
    Index read = index();
    of(read);
    const Identities cached = of(read);
    const std::string truth = all_of(Identities::anew(read, name_lists(), {}), read, asked_words);
    fs::remove_all(folder_.path() / "index");
    std::vector<std::jthread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&] { EXPECT_EQ(all_of(cached, read, asked_words), truth); });
}

TEST_F(IdentitiesTest, AreKeptOnceByWhoAsksAtTheSameTime) {
    write({{"a", "x", "2021-01-01", {"Ann Lee", "Bob Ray"}}});
    std::vector<std::jthread> threads;
    for (int t = 0; t < 2; ++t)
        threads.emplace_back(
            [&] { EXPECT_THAT(people(of(index())), ElementsAre("Ann Lee 1", "Bob Ray 1")); });
    threads.clear();
    EXPECT_EQ(std::distance(fs::directory_iterator(cache()), {}), 1);
}

// Who writes names by the hundred thousand into one article makes nobody wait: nothing is compared
// with everything. With a step that takes the square of them this test takes minutes.
TEST_F(IdentitiesTest, OfAHundredThousandNamesAreFoundInASecond) {
    constexpr unsigned of_each = 20'000;
    const auto letters = [](unsigned number) {
        std::string word;
        for (; word.size() < 4; number /= 26) word += static_cast<char>('a' + number % 26);
        return word;
    };
    // The same letters in another case, as bits of the number say.
    const auto in_capitals = [](std::string word, unsigned number) {
        for (char& c : word) {
            if (c == ' ') continue;
            if (number % 2 == 1) c = static_cast<char>(c - 'a' + 'A');
            number /= 2;
        }
        return word;
    };
    Written article{"names", "x", "2021-01-01"};
    const auto add = [&](EntityKind kind, const std::string& name) {
        article.entities.push_back({kind, name, {name}, {}});
    };
    for (unsigned n = 0; n < of_each; ++n) {
        add(EntityKind::person, "A" + letters(n) + " B" + letters(n));
        add(EntityKind::person, "J" + letters(n) + " Smith");
        add(EntityKind::person, "C" + letters(n));
        add(EntityKind::person, in_capitals("abcdefgh ijklmnop", n));
        add(EntityKind::organization, in_capitals("bank abcdefghijklmnop", n));
    }
    write({article, {"other", "y", "2021-01-02", {"Smith", "John Smith"}}});
    const Index read = index();
    const Identities identities = of(read);
    EXPECT_EQ(identities.items(), 5 * of_each + 2);
    EXPECT_EQ(identities.beginning(NameKind::person, "jaaaa").size(), 1U);
    EXPECT_EQ(identities.beginning(NameKind::organization, "bank abc").size(), 1U);
    StoredArticle shown = hits("x").at(0).stored;
    show_by_one_name(shown, hits("x").at(0).document, read, identities);
    // Some of the Smiths are spellings of one.
    EXPECT_GT(shown.mentions.entities.size(), 2 * of_each);
}

}  // namespace
}  // namespace dateline

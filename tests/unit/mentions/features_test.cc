#include "indexer/mentions/tagger/features.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>

#include "indexer/mentions/tagger/evidence.h"
#include "indexer/mentions/tagger/name_hash.h"
#include "tests/unit/mentions/marked_text.h"

namespace dateline {
namespace {

using enum FeatureKind;
using testing::Contains;
using testing::IsSupersetOf;
using testing::Not;

using Hashes = std::vector<std::uint64_t>;

const Gazetteer& gazetteer() {
    static const Gazetteer loaded = Gazetteer::load(data_folder());
    return loaded;
}

// A text whose words' features are asked for.
class Text {
public:
    explicit Text(std::string_view text) : read_(text) {}

    // What the first pass made of it, for the second one.
    FirstPass first_pass() const {
        FirstPass types;
        types.forms.resize(read_.words.forms.size());
        return types;
    }
    std::uint32_t id(std::string_view form) const { return words()[index_of(form)].id; }

    // Of the last word that is written so, which must stand in a run.
    Hashes features(std::string_view form, const FirstPass* first_pass = nullptr) const {
        Features features(read_.analysis, read_.words, ReadText::lexicon(), gazetteer(),
                          first_pass);
        std::vector<Run> runs;
        find_runs(read_.words, runs);
        const std::uint32_t index = index_of(form);
        for (const Run& run : runs) {
            features.begin_run(run);
            if (index < run.begin || index >= run.end) continue;
            const auto found = features.of(index);
            return {found.begin(), found.end()};
        }
        ADD_FAILURE() << form << " stands in no run";
        return {};
    }

    // A number for all features of all words, in any order.
    std::uint64_t sum_of_features(const FirstPass* first_pass) const {
        Features features(read_.analysis, read_.words, ReadText::lexicon(), gazetteer(),
                          first_pass);
        std::vector<Run> runs;
        find_runs(read_.words, runs);
        std::uint64_t sum = 0;
        for (const Run& run : runs) {
            features.begin_run(run);
            for (std::uint32_t i = run.begin; i < run.end; ++i)
                for (const std::uint64_t one : features.of(i)) sum += mix(one, i);
        }
        return sum;
    }

private:
    const std::vector<Word>& words() const { return read_.words.words; }

    std::uint32_t index_of(std::string_view form) const {
        std::optional<std::uint32_t> found;
        for (std::uint32_t i = 0; i < words().size(); ++i)
            if (read_.analysis.written(read_.analysis.tokens[i]) == form) found = i;
        if (!found) ADD_FAILURE() << form << " stands nowhere";
        return found.value_or(0);
    }

    ReadText read_;
};

constexpr std::uint64_t of(Gap gap) { return static_cast<std::uint64_t>(gap); }
const LexiconEntry& entry(std::string_view form) {
    return ReadText::lexicon().find(hash_word(form));
}

TEST(Features, TellTheWordAndItsNeighbours) {
    const Hashes all = Text("Officials met Antony Blinken in Beijing.").features("Blinken");
    const std::uint64_t met = hash_word("met"), antony = hash_word("antony"),
                        blinken = hash_word("blinken"), in = hash_word("in"),
                        beijing = hash_word("beijing");
    EXPECT_THAT(all, IsSupersetOf(Hashes{
                         feature(word, blinken),
                         feature(before_word, mix(antony, of(Gap::space))),
                         feature(after_word, mix(in, of(Gap::space))),
                         feature(before_2_word, met),
                         feature(after_2_word, beijing),
                         feature(before_word_and_word, antony, blinken),
                         feature(word_and_after_word, blinken, in),
                         feature(words_around, antony, in),
                     }));
    EXPECT_THAT(all, Not(Contains(feature(word, antony))));
}

TEST(Features, TellHowAWordIsSpelt) {
    const auto bytes = [](std::string_view letters) {
        std::uint64_t value = 1;
        for (const char c : letters) value = value << 8 | static_cast<unsigned char>(c);
        return value;
    };
    EXPECT_THAT(Text("Officials met Blinken in Beijing.").features("Blinken"),
                IsSupersetOf(Hashes{
                    feature(prefix_2, bytes("bl")),
                    feature(prefix_4, bytes("blin")),
                    feature(suffix_1, bytes("n")),
                    feature(suffix_3, bytes("ken")),
                    feature(before_suffix_3, bytes("met"), of(Gap::space)),
                }));
    EXPECT_THAT(Text("He met Xi in Beijing.").features("Xi"), Contains(feature(prefix_3, 0)));
}

TEST(Features, KnowNumbersByTheirLength) {
    EXPECT_THAT(Text("A Boeing 737 crashed.").features("737"), Contains(feature(word, 2 + 3)));
}

TEST(Features, TellTheClassesOfWords) {
    const LexiconEntry &minister = entry("minister"), &prime = entry("prime");
    ASSERT_NE(minister.fine_class, 0);
    EXPECT_THAT(Text("Then Prime Minister Kan resigned.").features("Minister"),
                IsSupersetOf(Hashes{
                    feature(fine, minister.fine_class),
                    feature(before_fine, prime.fine_class, of(Gap::space)),
                    feature(coarse, minister.coarse_class),
                    feature(narrow, minister.narrow_class),
                    feature(before_role, prime.role, of(Gap::space)),
                }));
}

TEST(Features, TellWhatTheListsKnow) {
    const auto lists_of = [](std::string_view form) {
        const LexiconEntry& known = entry(form);
        return known.cues << 6 | static_cast<std::uint32_t>(known.given) << 3 | known.family;
    };
    ASSERT_NE(lists_of("john"), 0U);
    const Hashes all = Text("Then President John Smith left.").features("John");
    EXPECT_THAT(all, IsSupersetOf(Hashes{
                         feature(lists, lists_of("john")),
                         feature(before_lists, lists_of("president"), of(Gap::space)),
                         feature(lists_and_after_lists, lists_of("john"), lists_of("smith")),
                     }));
}

TEST(Features, TellThePlacesOfTheGazetteer) {
    // One more than how prominent it is, 9 of a country, and which word of the name.
    const std::uint64_t first = 1 + (9 << 2 | 1), last = 1 + (9 << 2 | 3);
    EXPECT_THAT(Text("He lives in New Zealand now.").features("New"),
                IsSupersetOf(Hashes{
                    feature(before_place_and_place, mix(0, first), of(Gap::space)),
                    feature(place_and_after_place, mix(first, last), of(Gap::space)),
                    feature(place_and_before_word, mix(first, hash_word("in")), of(Gap::space)),
                }));
}

TEST(Features, TellTheBlockOfCapitals) {
    const std::uint64_t first = 0, last = 1, between = 2;
    const Text text("So the Bank of Red River Water spoke.");
    EXPECT_THAT(text.features("River"),
                IsSupersetOf(Hashes{
                    feature(block_first, between, hash_word("red")),
                    feature(block_last, between, hash_word("water")),
                    feature(block_before, between, mix(hash_word("of"), of(Gap::space))),
                    feature(block_after, between, mix(hash_word("spoke"), of(Gap::space))),
                    feature(block_lists, 3 << 2 | between, entry("water").cues),
                }));
    EXPECT_THAT(text.features("Red"), Contains(feature(block_last, first, hash_word("water"))));
    EXPECT_THAT(text.features("Water"), Contains(feature(block_first, last, hash_word("red"))));
}

TEST(Features, SeeTheEdgesOfASentence) {
    const std::uint64_t begin = 11, end = 12;
    const Text text("Beijing spoke. So did Paris.");
    EXPECT_THAT(text.features("Beijing"), IsSupersetOf(Hashes{
                                              feature(before_2_word, begin),
                                              feature(before_word, mix(begin, of(Gap::begin))),
                                          }));
    EXPECT_THAT(text.features("Paris"), IsSupersetOf(Hashes{
                                            feature(after_word, mix(end, 0)),
                                            feature(after_2_word, end),
                                        }));
}

TEST(Features, TellWhatStandsAroundAFormElsewhere) {
    const std::uint64_t alone_in_block = 0, last = 1;
    const auto bit = [](Evidence::Bit one) { return std::countr_zero(static_cast<unsigned>(one)); };
    const Text text("Then President Kan spoke. The BoJ said no. Later Kan and BoJ agreed.");
    EXPECT_THAT(text.features("Kan"),
                IsSupersetOf(Hashes{
                    feature(piece_of_evidence, bit(Evidence::behind_title), last),
                }));
    EXPECT_THAT(text.features("BoJ"),
                IsSupersetOf(Hashes{
                    feature(piece_of_evidence, bit(Evidence::behind_the), alone_in_block),
                    feature(piece_of_evidence, bit(Evidence::before_speech), alone_in_block),
                    feature(piece_of_evidence, bit(Evidence::alone), alone_in_block),
                }));
    EXPECT_THAT(text.features("BoJ"),
                Not(Contains(feature(piece_of_evidence, bit(Evidence::behind_title), 0))));
}

TEST(Features, TellTheCompanyOfOrdinaryWords) {
    const std::uint8_t band = entry("band").coarse_class;
    ASSERT_NE(band, 0);
    EXPECT_THAT(Text("This band is called Linkin.").features("Linkin"),
                Contains(feature(company, band)));
    EXPECT_THAT(Text("They are called Linkin.").features("Linkin"),
                Not(Contains(feature(company, band))));
}

TEST(Features, TellTheNamesThatAreKnown) {
    const std::uint64_t alliance = static_cast<std::uint64_t>(Known::alliance) << 2;
    const std::uint64_t between = alliance | 2;
    const Hashes all = Text("Then the World Health Organization spoke.").features("Health");
    EXPECT_THAT(all,
                IsSupersetOf(Hashes{
                    feature(known, between),
                    feature(before_known_and_known, mix(alliance | 1, between), of(Gap::space)),
                    feature(known_and_after_known, mix(between, alliance | 3), of(Gap::space)),
                }));
}

TEST(Features, TellInTheSecondPassWhatTheFirstOneFound) {
    const std::uint32_t place = 2;
    const Text text("He left Paris for Rome.");
    FirstPass types = text.first_pass();
    FormTypes& paris = types.forms[text.id("Paris")];
    paris.counts[place] = 4;
    paris.stated_for = 3;
    const std::uint64_t always = 2, often = 2;
    const std::uint64_t own = 1 + (place << 4 | always << 2 | often);
    const Hashes all = text.features("Paris", &types);
    EXPECT_THAT(all, IsSupersetOf(Hashes{
                         feature(type, own),
                         feature(before_type_and_type, 0, own),
                         feature(count_of_type, place, std::bit_width(4U)),
                         feature(stated_for, 3, own),
                     }));
    EXPECT_THAT(text.features("Rome", &types), Contains(feature(type, 0)));
    EXPECT_THAT(text.features("Paris"), Not(Contains(feature(type, own))));
}

// names.model has weights for these numbers. When this fails and neither the lists nor the classes
// of these words have changed, features have: take back what changed them, or raise feature_version
// and train the model again.
TEST(Features, AreThoseThatTheModelWasTrainedOn) {
    const Text text(
        "President Maria Silva of the World Health Organization (WHO) met J. Smith in New Delhi, "
        "India, on 5 May 2021. The band Queen played.");
    EXPECT_EQ(text.sum_of_features(nullptr), 0xf65940e3b1bae8e1U);
    FirstPass types = text.first_pass();
    types.forms[text.id("Silva")] = {{1, 6, 0, 0, 0, 0}, 3, 2, 1, 2, 4};
    types.pairs.at(hash_phrase(hash_word("maria"), hash_word("silva"))).counts[1] = 2;
    EXPECT_EQ(text.sum_of_features(&types), 0x2889c338de7b30cdU);
}

}  // namespace
}  // namespace dateline

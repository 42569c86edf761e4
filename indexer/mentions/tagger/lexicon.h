// What is known of single words: given and family names, titles, cues, nationalities, classes of
// use.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/mentions/tagger/hash_table.h"
#include "names/place_words.h"
#include "names/titles.h"

namespace dateline {

// The kinds of cues.txt, of titles, particles and legal forms, one bit each: what the tagger knows
// of a word.
enum class Cue : std::uint32_t {
    title = 1 << 0,
    suffix = 1 << 1,
    particle = 1 << 2,
    joining = 1 << 3,
    speech = 1 << 4,
    relation = 1 << 5,
    company = 1 << 6,
    group = 1 << 7,
    head = 1 << 8,
    press = 1 << 9,
    landform = 1 << 10,
    facility = 1 << 11,
    event = 1 << 12,
    direction = 1 << 13,
    inward = 1 << 14,
    calendar = 1 << 15,
    nationality =
        1 << 16,  // of nationalities.tsv; phrases of two words are under their phrase's hash
    nationality_head = 1 << 17,  // first word of a nationality of two words
    short_form = 1 << 18,
    owner = 1 << 19,
};

// The kinds of name-words.txt, one bit each, and the articles of place-words.txt; legal forms are
// among what is left out.
enum class Use : std::uint8_t {
    conjunction = 1 << 0,
    article = 1 << 1,
    kin = 1 << 2,
    handle = 1 << 3,
    house = 1 << 4,
    headline = 1 << 5,
    left_out = 1 << 6,
    generation = 1 << 7,
};

struct LexiconEntry {
    std::uint32_t cues = 0;
    // Of word-classes.txt, from the narrowest; from 1, 0: none.
    std::uint16_t narrow_class = 0;
    std::uint16_t fine_class = 0;
    std::uint8_t coarse_class = 0;
    std::uint8_t role = 0;    // of word-roles.txt, from 1; 0: none
    std::uint8_t given = 0;   // of given.txt: 1 frequent … 4 not of the Census; 0: none
    std::uint8_t family = 0;  // of family.txt, the same
    std::uint8_t gender = 0;  // of gender.txt: 1 men's names, 2 women's; 0: both, or unknown
    std::uint8_t uses = 0;
    // Of titles.tsv: its marks, and who bears it as gender has it. Packed, as the tagger's speed is
    // that of looking up entries.
    std::uint16_t title_marks : 14 = 0;
    std::uint16_t title_gender : 2 = 0;

    bool is(Cue cue) const { return (cues & static_cast<std::uint32_t>(cue)) != 0; }
    bool is(Use use) const { return (uses & static_cast<std::uint8_t>(use)) != 0; }
    bool is(TitleMark mark) const { return (title_marks & static_cast<std::uint16_t>(mark)) != 0; }
};
static_assert(sizeof(LexiconEntry) == 16);

// The kinds of known.txt, one bit each.
enum class Known : std::uint16_t {
    state = 1 << 0,
    alliance = 1 << 1,
    party = 1 << 2,
    force = 1 << 3,
    association = 1 << 4,
    school = 1 << 5,
    press = 1 << 6,
    club = 1 << 7,
    company = 1 << 8,
    band = 1 << 9,
    building = 1 << 10,
    event = 1 << 11,
    product = 1 << 12,
};

class Lexicon {
public:
    static constexpr std::uint32_t most_known_words = 8;

    // Reads the folders of names and of the language. Throws DataFileError.
    static Lexicon load(const std::filesystem::path& data_folder, std::string_view language);

    // Of a word that no list knows, an entry without anything.
    const LexiconEntry& find(std::uint64_t hash) const {
        const LexiconEntry* entry = entries_.find(hash);
        return entry ? *entry : nothing_;
    }

    // The kinds of a name of known.txt, whose words' hash it is; 0: none.
    std::uint16_t known_as(std::uint64_t hash) const {
        const std::uint16_t* kinds = known_names_.find(hash);
        return kinds ? *kinds : 0;
    }

    // The country of a nationality, whose words' hash it is, as ISO 3166-1 alpha-2; empty where it
    // is none of a country, or no nationality.
    std::string_view nationality_country(std::uint64_t hash) const {
        const std::string* country = countries_.find(hash);
        return country ? std::string_view(*country) : std::string_view();
    }

    // What words tell of places.
    const PlaceWords& place_words() const { return place_words_; }

private:
    using Path = std::filesystem::path;
    void read_calendar(const Path& data_folder, std::string_view language);
    void read_titles(const Titles& titles);
    void read_name_parts(const Path& data_folder);
    void read_cues(const Path& data_folder, std::string_view language);
    void read_name_words(const Path& data_folder, std::string_view language);
    void read_known(const Path& data_folder, std::string_view language);
    void read_names(const Path& data_folder, std::string_view file,
                    std::uint8_t LexiconEntry::*level);
    void read_nationalities(const Path& data_folder, std::string_view language);
    void read_classes(const Path& data_folder, std::string_view language);
    void read_roles(const Path& data_folder, std::string_view language);
    void read_place_words(const Path& data_folder, std::string_view language);

    HashTable<LexiconEntry> entries_;
    LexiconEntry nothing_;
    HashTable<std::uint16_t> known_names_;  // kinds by phrase hash
    HashTable<std::string> countries_;      // of nationalities
    PlaceWords place_words_;
};

}  // namespace dateline

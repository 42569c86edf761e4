// What is known of single words: given and family names, titles, cues, nationalities, classes of
// use.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/mentions/tagger/hash_table.h"

namespace dateline {

// The kinds of cues.txt, one bit each.
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

    bool is(Cue cue) const { return (cues & static_cast<std::uint32_t>(cue)) != 0; }
};

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

    // Reads names/ and en/. Throws DataFileError.
    static Lexicon load(const std::filesystem::path& data_folder);

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

    // Whether one given name can stand for another: "bill" for "william". Both folded.
    bool same_given_name(std::uint64_t one, std::uint64_t other) const;

    // The country of a nationality, whose words' hash it is, as ISO 3166-1 alpha-2; empty where it
    // is none of a country, or no nationality.
    std::string_view nationality_country(std::uint64_t hash) const {
        const std::string* country = countries_.find(hash);
        return country ? std::string_view(*country) : std::string_view();
    }

private:
    void read_cues(std::string_view text);
    void read_known(std::string_view text);
    void read_names(std::string_view text, std::uint8_t LexiconEntry::*level);
    void read_nationalities(std::string_view text);
    void read_classes(std::string_view text);
    void read_roles(std::string_view text);
    void read_nicknames(std::string_view text);

    HashTable<LexiconEntry> entries_;
    LexiconEntry nothing_;
    HashTable<std::uint16_t> known_names_;  // kinds by phrase hash
    // Under the phrase hash of a full form and a short one of it.
    HashTable<std::uint8_t> nicknames_;
    HashTable<std::string> countries_;  // of nationalities
};

}  // namespace dateline

#include "indexer/mentions/tagger/lexicon.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <string>
#include <utility>

#include "indexer/mentions/tagger/name_hash.h"
#include "text/analysis.h"
#include "text/data_files.h"

namespace dateline {

namespace {

constexpr std::pair<std::string_view, Cue> cue_names[] = {
    {"title", Cue::title},       {"suffix", Cue::suffix},       {"particle", Cue::particle},
    {"joining", Cue::joining},   {"speech", Cue::speech},       {"relation", Cue::relation},
    {"company", Cue::company},   {"group", Cue::group},         {"head", Cue::head},
    {"press", Cue::press},       {"landform", Cue::landform},   {"facility", Cue::facility},
    {"event", Cue::event},       {"direction", Cue::direction}, {"inward", Cue::inward},
    {"calendar", Cue::calendar}, {"short", Cue::short_form},    {"owner", Cue::owner},
};

constexpr std::pair<std::string_view, Known> known_kinds[] = {
    {"state", Known::state},
    {"alliance", Known::alliance},
    {"party", Known::party},
    {"force", Known::force},
    {"association", Known::association},
    {"school", Known::school},
    {"press", Known::press},
    {"club", Known::club},
    {"company", Known::company},
    {"band", Known::band},
    {"building", Known::building},
    {"event", Known::event},
    {"product", Known::product},
};

// The text up to the separator, which is taken off with it.
std::string_view take(std::string_view& text, char separator) {
    const std::size_t at = text.find(separator);
    const std::string_view part = text.substr(0, at);
    text.remove_prefix(at == std::string_view::npos ? text.size() : at + 1);
    return part;
}

[[noreturn]] void damaged(std::string_view file, std::string_view line) {
    throw DataFileError("the data file " + std::string(file) + " is damaged at the line \"" +
                        std::string(line.substr(0, 40)) + "\"; install dateline again");
}

unsigned leading_number(std::string_view& line, std::string_view file) {
    const std::string_view whole = line;
    const std::string_view digits = take(line, ' ');
    unsigned number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc{} || end != digits.data() + digits.size()) damaged(file, whole);
    return number;
}

}  // namespace

Lexicon Lexicon::load(const std::filesystem::path& data_folder) {
    constexpr std::size_t expected_words = 200'000;  // so that the table grows only once
    Lexicon lexicon;
    lexicon.entries_.reserve(expected_words);
    lexicon.read_cues(read_data_file(data_folder, "en/cues.txt"));
    lexicon.read_known(read_data_file(data_folder, "en/known.txt"));
    lexicon.read_names(read_data_file(data_folder, "names/given.txt"), &LexiconEntry::given);
    lexicon.read_names(read_data_file(data_folder, "names/family.txt"), &LexiconEntry::family);
    lexicon.read_names(read_data_file(data_folder, "names/gender.txt"), &LexiconEntry::gender);
    lexicon.read_nationalities(read_data_file(data_folder, "en/nationalities.tsv"));
    lexicon.read_classes(read_data_file(data_folder, "en/word-classes.txt"));
    lexicon.read_roles(read_data_file(data_folder, "en/word-roles.txt"));
    lexicon.read_nicknames(read_data_file(data_folder, "en/nicknames.txt"));
    return lexicon;
}

void Lexicon::read_cues(std::string_view text) {
    while (!text.empty()) {
        std::string_view line = take(text, '\n');
        if (line.empty() || line.front() == '#') continue;
        const std::string_view whole = line;
        const std::string_view kind = take(line, ':');
        const Cue* cue = nullptr;
        for (const auto& [name, value] : cue_names)
            if (name == kind) cue = &value;
        if (!cue) damaged("en/cues.txt", whole);
        while (!line.empty())
            if (const std::string_view word = take(line, ' '); !word.empty())
                entries_.at(hash_word(word)).cues |= static_cast<std::uint32_t>(*cue);
    }
}

void Lexicon::read_known(std::string_view text) {
    while (!text.empty()) {
        std::string_view line = take(text, '\n');
        if (line.empty() || line.front() == '#') continue;
        const std::string_view whole = line;
        const std::string_view name = take(line, ':');
        const auto* kind = std::find_if(std::begin(known_kinds), std::end(known_kinds),
                                        [&](const auto& one) { return one.first == name; });
        if (kind == std::end(known_kinds)) damaged("en/known.txt", whole);
        while (!line.empty())
            known_names_.at(hash_words(fold(take(line, ',')))) |=
                static_cast<std::uint16_t>(kind->second);
    }
}

void Lexicon::read_names(std::string_view text, std::uint8_t LexiconEntry::*level) {
    while (!text.empty()) {
        std::string_view line = take(text, '\n');
        if (line.empty()) continue;
        const unsigned number = leading_number(line, "names");
        while (!line.empty())
            entries_.at(hash_word(take(line, ' '))).*level = static_cast<std::uint8_t>(number);
    }
}

void Lexicon::read_nationalities(std::string_view text) {
    while (!text.empty()) {
        std::string_view line = take(text, '\n');
        const std::string_view words = take(line, '\t');
        if (words.empty()) continue;
        entries_.at(hash_words(words)).cues |= static_cast<std::uint32_t>(Cue::nationality);
        countries_.at(hash_words(words)) = line;
        if (const std::size_t space = words.find(' '); space != std::string_view::npos)
            entries_.at(hash_word(words.substr(0, space))).cues |=
                static_cast<std::uint32_t>(Cue::nationality_head);
    }
}

void Lexicon::read_roles(std::string_view text) {
    while (!text.empty()) {
        std::string_view line = take(text, '\n');
        if (line.empty()) continue;
        const unsigned role = leading_number(line, "en/word-roles.txt") + 1;
        while (!line.empty())
            entries_.at(hash_word(take(line, ' '))).role = static_cast<std::uint8_t>(role);
    }
}

void Lexicon::read_classes(std::string_view text) {
    while (!text.empty()) {
        std::string_view line = take(text, '\n');
        if (line.empty()) continue;
        const unsigned coarse = leading_number(line, "en/word-classes.txt") + 1;
        const unsigned fine = leading_number(line, "en/word-classes.txt") + 1;
        const unsigned narrow = leading_number(line, "en/word-classes.txt") + 1;
        while (!line.empty()) {
            LexiconEntry& entry = entries_.at(hash_word(take(line, ' ')));
            entry.narrow_class = static_cast<std::uint16_t>(narrow);
            entry.fine_class = static_cast<std::uint16_t>(fine);
            entry.coarse_class = static_cast<std::uint8_t>(coarse);
        }
    }
}

void Lexicon::read_nicknames(std::string_view text) {
    while (!text.empty()) {
        std::string_view line = take(text, '\n');
        if (line.empty() || line.front() == '#') continue;
        const std::uint64_t full = hash_word(take(line, ' '));
        while (!line.empty()) nicknames_.at(hash_phrase(full, hash_word(take(line, ' ')))) = 1;
    }
}

bool Lexicon::same_given_name(std::uint64_t one, std::uint64_t other) const {
    return one == other || nicknames_.find(hash_phrase(one, other)) ||
           nicknames_.find(hash_phrase(other, one));
}

}  // namespace dateline

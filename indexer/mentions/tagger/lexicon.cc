#include "indexer/mentions/tagger/lexicon.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <string>
#include <utility>

#include "indexer/mentions/tagger/name_hash.h"
#include "names/legal_forms.h"
#include "names/name_files.h"
#include "names/nationalities.h"
#include "names/particles.h"
#include "schema/person_term.h"
#include "text/analysis.h"
#include "text/calendar_words.h"
#include "text/data_lines.h"

namespace dateline {

namespace {

namespace fs = std::filesystem;

constexpr std::pair<std::string_view, Cue> cue_names[] = {
    {"suffix", Cue::suffix},     {"joining", Cue::joining},   {"speech", Cue::speech},
    {"relation", Cue::relation}, {"company", Cue::company},   {"group", Cue::group},
    {"head", Cue::head},         {"press", Cue::press},       {"landform", Cue::landform},
    {"facility", Cue::facility}, {"event", Cue::event},       {"direction", Cue::direction},
    {"inward", Cue::inward},     {"calendar", Cue::calendar}, {"short", Cue::short_form},
    {"owner", Cue::owner},
};

constexpr std::pair<std::string_view, Use> use_names[] = {
    {"and", Use::conjunction},       {"kin", Use::kin},           {"handle", Use::handle},
    {"house", Use::house},           {"headline", Use::headline}, {"left-out", Use::left_out},
    {"generation", Use::generation},
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

// A list of words in a language's folder.
struct List {
    std::string name;  // as errors name it: "en/cues.txt"
    std::string text;

    List(const std::filesystem::path& data_folder, std::string_view language, std::string_view file)
        : name(std::string(language) + '/' + std::string(file)),
          text(read_data_file(data_folder, name)) {}

    DataFileError damaged(std::string_view part) const { return damaged_line(name, text, part); }
};

// The value that a table has for a name, or null.
template <class Table>
const auto* value_of(const Table& table, std::string_view name) {
    const auto found = std::find_if(std::begin(table), std::end(table),
                                    [&](const auto& row) { return row.first == name; });
    return found == std::end(table) ? nullptr : &found->second;
}

// Calls f(word, kind, takes away) for each word of a file whose lines are "kind: words" or, of words
// that are of no such kind whatever other lists say, "not kind: words".
template <class Kind, std::size_t count, class F>
void each_word_of(const List& list, const std::pair<std::string_view, Kind> (&kinds)[count], F f) {
    each_kind_line(list.text, [&](std::string_view name, std::string_view words) {
        constexpr std::string_view taken_away = "not ";
        const bool takes_away = name.starts_with(taken_away);
        if (takes_away) name.remove_prefix(taken_away.size());
        const Kind* const kind = value_of(kinds, name);
        if (!kind) throw list.damaged(name);
        while (!words.empty())
            if (const std::string_view word = take(words, ' '); !word.empty())
                f(word, *kind, takes_away);
    });
}

unsigned leading_number(std::string_view& line, const List& list) {
    const std::string_view digits = take(line, ' ');
    unsigned number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc{} || end != digits.data() + digits.size()) throw list.damaged(digits);
    return number;
}

}  // namespace

Lexicon Lexicon::load(const std::filesystem::path& data_folder, std::string_view language) {
    constexpr std::size_t expected_words = 200'000;  // so that the table grows only once
    Lexicon lexicon;
    lexicon.entries_.reserve(expected_words);
    lexicon.read_calendar(data_folder, language);
    lexicon.read_titles(Titles::load(data_folder, language));
    lexicon.read_name_parts(data_folder);
    lexicon.read_cues(data_folder, language);
    lexicon.read_name_words(data_folder, language);
    lexicon.read_known(data_folder, language);
    lexicon.read_names(data_folder, given_names_file, &LexiconEntry::given);
    lexicon.read_names(data_folder, family_names_file, &LexiconEntry::family);
    lexicon.read_names(data_folder, genders_file, &LexiconEntry::gender);
    lexicon.read_nationalities(data_folder, language);
    lexicon.read_classes(data_folder, language);
    lexicon.read_roles(data_folder, language);
    lexicon.read_place_words(data_folder, language);
    return lexicon;
}

void Lexicon::read_calendar(const fs::path& data_folder, std::string_view language) {
    for (const CalendarWord& word : load_calendar_words(data_folder, language))
        entries_.at(hash_word(word.form)).cues |= static_cast<std::uint32_t>(Cue::calendar);
}

void Lexicon::read_cues(const fs::path& data_folder, std::string_view language) {
    const List list(data_folder, language, "cues.txt");
    each_word_of(list, cue_names, [&](std::string_view word, Cue cue, bool takes_away) {
        const auto bit = static_cast<std::uint32_t>(cue);
        std::uint32_t& cues = entries_.at(hash_word(word)).cues;
        cues = takes_away ? cues & ~bit : cues | bit;
    });
}

void Lexicon::read_name_words(const fs::path& data_folder, std::string_view language) {
    const List list(data_folder, language, "name-words.txt");
    each_word_of(list, use_names, [&](std::string_view word, Use use, bool takes_away) {
        const auto bit = static_cast<std::uint8_t>(use);
        std::uint8_t& uses = entries_.at(hash_word(word)).uses;
        uses = static_cast<std::uint8_t>(takes_away ? uses & ~bit : uses | bit);
    });
}

void Lexicon::read_titles(const Titles& titles) {
    for (const Title& title : titles.rows()) {
        // What two words mean together is for who looks at people across a collection.
        if (title.word.find(' ') != std::string::npos) continue;
        LexiconEntry& entry = entries_.at(hash_word(title.word));
        entry.title_marks = title.marks & 0x3FFFU;
        entry.title_gender = (title.bearer & man) != 0 ? 1 : (title.bearer & woman) != 0 ? 2 : 0;
        if (!title.is(TitleMark::untagged)) entry.cues |= static_cast<std::uint32_t>(Cue::title);
    }
}

void Lexicon::read_name_parts(const std::filesystem::path& data_folder) {
    const auto add = [&](std::string_view word, Cue cue) {
        entries_.at(hash_word(word)).cues |= static_cast<std::uint32_t>(cue);
    };
    for (const std::string_view suffix : name_suffixes) add(suffix, Cue::suffix);
    Particles::load(data_folder).for_each([&](std::string_view word) { add(word, Cue::particle); });
    const LegalForms forms = LegalForms::load(data_folder);
    for (const LegalForm& form : forms.rows()) {
        if (!form.is(LegalFormMark::untagged)) add(form.word, Cue::company);
        if (form.is(LegalFormMark::keeps)) add(form.word, Cue::short_form);
        // What is written out is more of a name: "Fox Corporation".
        if (form.word == form.form)
            entries_.at(hash_word(form.word)).uses |= static_cast<std::uint8_t>(Use::left_out);
    }
}

void Lexicon::read_known(const fs::path& data_folder, std::string_view language) {
    const List list(data_folder, language, "known.txt");
    each_kind_line(list.text, [&](std::string_view name, std::string_view words) {
        const Known* const kind = value_of(known_kinds, name);
        if (!kind) throw list.damaged(name);
        while (!words.empty())
            known_names_.at(hash_words(fold(take(words, ',')))) |=
                static_cast<std::uint16_t>(*kind);
    });
}

void Lexicon::read_names(const fs::path& data_folder, std::string_view file,
                         std::uint8_t LexiconEntry::*level) {
    for_each_name(read_data_file(data_folder, file), file,
                  [&](unsigned number, std::string_view name) {
                      entries_.at(hash_word(name)).*level = static_cast<std::uint8_t>(number);
                  });
}

void Lexicon::read_nationalities(const fs::path& data_folder, std::string_view language) {
    const auto add = [&](const Nationality& nationality) {
        const auto& [words, country] = nationality;
        entries_.at(hash_words(words)).cues |= static_cast<std::uint32_t>(Cue::nationality);
        countries_.at(hash_words(words)) = country;
        if (const std::size_t space = words.find(' '); space != std::string_view::npos)
            entries_.at(hash_word(words.substr(0, space))).cues |=
                static_cast<std::uint32_t>(Cue::nationality_head);
    };
    for_each_nationality(read_data_file(data_folder / language, nationalities_file), add);
}

void Lexicon::read_roles(const fs::path& data_folder, std::string_view language) {
    const List list(data_folder, language, "word-roles.txt");
    for (std::string_view rest = list.text; !rest.empty();) {
        std::string_view line = take(rest, '\n');
        if (line.empty()) continue;
        const unsigned role = leading_number(line, list) + 1;
        while (!line.empty())
            entries_.at(hash_word(take(line, ' '))).role = static_cast<std::uint8_t>(role);
    }
}

void Lexicon::read_classes(const fs::path& data_folder, std::string_view language) {
    const List list(data_folder, language, "word-classes.txt");
    for (std::string_view rest = list.text; !rest.empty();) {
        std::string_view line = take(rest, '\n');
        if (line.empty()) continue;
        const unsigned coarse = leading_number(line, list) + 1;
        const unsigned fine = leading_number(line, list) + 1;
        const unsigned narrow = leading_number(line, list) + 1;
        while (!line.empty()) {
            LexiconEntry& entry = entries_.at(hash_word(take(line, ' ')));
            entry.narrow_class = static_cast<std::uint16_t>(narrow);
            entry.fine_class = static_cast<std::uint16_t>(fine);
            entry.coarse_class = static_cast<std::uint8_t>(coarse);
        }
    }
}

void Lexicon::read_place_words(const fs::path& data_folder, std::string_view language) {
    place_words_ = PlaceWords::load(data_folder, language);
    for (const std::string& article : place_words_.of_kind(PlaceWord::article))
        entries_.at(hash_word(article)).uses |= static_cast<std::uint8_t>(Use::article);
}

}  // namespace dateline

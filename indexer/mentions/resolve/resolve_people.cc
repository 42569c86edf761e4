#include "indexer/mentions/resolve/resolve_people.h"

#include <algorithm>
#include <tuple>

#include "indexer/mentions/resolve/name_form.h"
#include "indexer/mentions/resolve/person_forms.h"
#include "indexer/mentions/tagger/name_hash.h"
#include "text/ascii.h"

namespace dateline {

namespace {

// Persons that share a name are looked at up to this many, so that a list of a million Smiths stays
// linear.
constexpr std::size_t most_namesakes = 32;
constexpr std::uint32_t several_persons = UINT32_MAX;

// As LexiconEntry::gender numbers them.
enum class Gender : std::uint8_t { unknown, male, female };

struct Person {
    PersonForm fullest;
    std::uint32_t entity = no_entity;
    std::uint32_t last_seen = 0;  // one more than the span where it was spoken of last; 0: not yet
    Gender gender = Gender::unknown;
    std::uint32_t fuller_forms = 1;  // how often it was named in several words, as far as resolved
    std::uint32_t first_span = 0;    // of these
};

class People {
public:
    People(const Analysis& analysis, const Lexicon& lexicon, const NameLists& lists,
           Resolution& resolution)
        : analysis_(analysis),
          lexicon_(lexicon),
          lists_(lists),
          comparison_(lists),
          resolution_(resolution),
          forms_(read_person_forms(analysis, lexicon, resolution)) {}

    void resolve() {
        std::vector<std::uint32_t> several;
        for (std::uint32_t i = 0; i < forms_.size(); ++i)
            if (forms_[i].words.size() > 1 || forms_[i].suffix != 0) several.push_back(i);
        std::stable_sort(several.begin(), several.end(), [&](std::uint32_t a, std::uint32_t b) {
            return fullness(forms_[a]) > fullness(forms_[b]);
        });
        tell_apart_juniors(several);
        person_of_.assign(forms_.size(), no_entity);
        for (const std::uint32_t i : several) person_of_[i] = known_or_new(forms_[i]);
        learn_genders();
        for (std::uint32_t i = 0; i < forms_.size(); ++i) {
            if (forms_[i].words.empty()) continue;
            if (person_of_[i] == no_entity) person_of_[i] = by_one_word(forms_[i]);
            persons_[person_of_[i]].last_seen = forms_[i].span + 1;
        }
        name_entities();
    }

private:
    std::uint32_t known_or_new(const PersonForm& form) {
        for (const NameWord* word : {&form.words.back(), &form.words.front()}) {
            const auto* list = bearers_.find(word->hash);
            if (!list) continue;
            std::uint32_t best = no_entity;
            for (std::size_t i = 0; i < std::min(list->size(), most_namesakes); ++i) {
                const std::uint32_t person = (*list)[i];
                if (comparison_.is_form_of(form, persons_[person].fullest) &&
                    !is_of_other_generation(form, persons_[person].fullest) &&
                    (best == no_entity || is_likelier(form, persons_[person], persons_[best])))
                    best = person;
            }
            if (best == no_entity) continue;
            decide(form, how_related(form, persons_[best].fullest), 0);
            Person& person = persons_[best];
            ++person.fuller_forms;
            person.first_span = std::min(person.first_span, form.span);
            return best;
        }
        return add_person(form);
    }

    // "Donald Trump Jr., the son of Donald Trump", "his father, Robert F. Kennedy": a name without
    // suffix that once stands beside the same name with one, or as one of kin, is another's.
    void tell_apart_juniors(const std::vector<std::uint32_t>& several) {
        std::size_t juniors = 0;
        for (const std::uint32_t i : several) {
            const PersonForm& junior = forms_[i];
            if (junior.suffix == 0 || junior.words.empty()) continue;
            if (++juniors > most_namesakes) return;
            for (const std::uint32_t j : several)
                if (forms_[j].suffix == 0 && have_same_words(forms_[j], junior) &&
                    (stand_in_one_sentence(forms_[j], junior) || is_of_kin(forms_[j])))
                    juniors_.push_back(i);
        }
    }

    // "His father, Robert F. Kennedy": the words before it say so.
    bool is_of_kin(const PersonForm& form) const {
        constexpr std::uint32_t near = 3;  // words: "son of the late Robert F. Kennedy"
        const std::uint32_t first = form.first_token;
        for (std::uint32_t t = first - std::min(near, first); t < first; ++t)
            if (lexicon_.find(hash_word(analysis_.form(analysis_.tokens[t]))).is(Use::generation))
                return true;
        return false;
    }

    // As good as: near, and with no full stop, line or paragraph between that would be an end.
    bool stand_in_one_sentence(const PersonForm& a, const PersonForm& b) const {
        constexpr std::uint32_t near = 15;  // words
        const PersonForm &first = a.span < b.span ? a : b, &second = a.span < b.span ? b : a;
        const std::uint32_t last = resolution_.spans[first.span].last_token;
        if (second.first_token < last || second.first_token - last > near) return false;
        // Past the point of "Jr."
        const std::uint32_t begin = last < second.first_token ? analysis_.tokens[last].begin
                                                              : analysis_.tokens[last - 1].end;
        const std::string_view between =
            analysis_.text.substr(begin, analysis_.tokens[second.first_token].begin - begin);
        return between.find(". ") == std::string_view::npos &&
               between.find("\n\n") == std::string_view::npos;
    }

    bool is_of_other_generation(const PersonForm& form, const PersonForm& full) const {
        return form.suffix == 0 && full.suffix != 0 &&
               std::any_of(juniors_.begin(), juniors_.end(), [&](std::uint32_t i) {
                   return forms_[i].suffix == full.suffix && have_same_words(forms_[i], form) &&
                          have_same_words(full, form);
               });
    }

    // "George Bush" is George W. Bush, whom the article speaks of, and not his father George H. W.
    // Bush: one whose name it is, else who has as little of a suffix, else who is named more often, else who is named first.
    static bool is_likelier(const PersonForm& form, const Person& a, const Person& b) {
        const auto key = [&](const Person& person) {
            return std::tuple(how_related(form, person.fullest) == NameReason::same_words &&
                                  form.suffix == person.fullest.suffix,
                              form.suffix == person.fullest.suffix, person.fuller_forms,
                              ~person.first_span);
        };
        return key(a) > key(b);
    }

    void decide(const PersonForm& form, NameReason reason, std::uint32_t detail) {
        resolution_.decision_of[form.span] = {reason, detail};
    }

    std::uint32_t add_person(const PersonForm& form) {
        const auto person = static_cast<std::uint32_t>(persons_.size());
        persons_.push_back({form, no_entity, 0, Gender::unknown, 1, form.span});
        for (std::size_t i = 0; i < form.words.size(); ++i) {
            if (form.words[i].is_initial && form.words.size() > 1) continue;
            auto& list = bearers_.at(form.words[i].hash);
            if (list.empty() || list.back() != person) list.push_back(person);
        }
        return person;
    }

    // What a single word is among a person's names, the likelier to be used alone the higher.
    struct Rank {
        unsigned rank = 0;
        NameReason reason = NameReason::part_of_name;
    };

    Rank rank(const NameWord& word, const PersonForm& full) const {
        const auto& names = full.words;
        if (names.size() == 1) return {4, NameReason::same_words};
        // "Moon" of Moon Jae-in, before that of Ban Ki-moon.
        const bool is_family_first = names.back().is_second_half;
        if (is_family_first && names.front().hash == word.hash) return {4, NameReason::family_name};
        if (is_family_first) return {0, NameReason::given_name};
        if (names.back().hash == word.hash) return {4, NameReason::family_name};
        const LexiconEntry& first = lexicon_.find(names.front().hash);
        if (names.front().hash != word.hash) return {2, NameReason::part_of_name};
        // "Xi" of Xi Jinping
        if (first.given == 0 || first.given == 4) return {3, NameReason::family_name};
        return {1, NameReason::given_name};
    }

    std::uint32_t by_one_word(const PersonForm& form) {
        const NameWord& word = form.words.front();
        const auto* list = bearers_.find(word.hash);
        if (!list) {
            const std::uint32_t person = by_nickname(form);
            return person == no_entity ? by_initials(form) : person;
        }
        std::uint32_t best = no_entity;
        std::tuple<bool, unsigned, std::uint32_t> best_rank;
        NameReason reason = NameReason::first;
        const Gender gender = gender_of_title(resolution_.spans[form.span]);
        const bool is_royal = is_behind_crown(form);
        for (std::size_t i = 0; i < list->size(); ++i) {
            // Of many namesakes the first and the last ones.
            if (i == most_namesakes && list->size() > 2 * most_namesakes)
                i = list->size() - most_namesakes;
            const Person& person = persons_[(*list)[i]];
            if (is_other_suffix(form, person.fullest)) continue;
            if (is_royal && person.fullest.words.front().hash != word.hash) continue;
            const Rank its = rank(word, person.fullest);
            const bool is_other_gender = gender != Gender::unknown &&
                                         person.gender != Gender::unknown &&
                                         gender != person.gender;
            // Nobody is called by half of a given name where there is another.
            const bool is_half = its.rank == 0;
            const std::tuple key(!is_other_gender && !is_half, its.rank, person.last_seen);
            if (best != no_entity && key <= best_rank) continue;
            best = (*list)[i];
            best_rank = key;
            reason = its.reason;
        }
        if (best == no_entity) return add_person(form);
        decide(form, reason, static_cast<std::uint32_t>(list->size()));
        return best;
    }

    // "Ken" is Kenneth Clarke where nobody else has such a given name; or no_entity.
    std::uint32_t by_nickname(const PersonForm& form) {
        std::uint32_t found = no_entity;
        for (std::uint32_t p = 0; p < std::min(persons_.size(), most_namesakes); ++p) {
            const auto& names = persons_[p].fullest.words;
            if (names.size() < 2 || !lists_.stands_for(form.words[0].folded, names[0].folded))
                continue;
            if (found != no_entity) return no_entity;
            found = p;
        }
        if (found == no_entity) return no_entity;
        decide(form, NameReason::given_name, 1);
        bearers_.at(form.words[0].hash).push_back(found);
        return found;
    }

    // "AMLO", "MBS", "JFK": the first letters of a name that the article has in full.
    std::uint32_t by_initials(const PersonForm& form) {
        const NameSpan& span = resolution_.spans[form.span];
        const std::string_view written = analysis_.written(analysis_.tokens[span.first_token]);
        constexpr std::size_t shortest = 3, longest = 6;
        const bool is_acronym = written.size() >= shortest && written.size() <= longest &&
                                std::all_of(written.begin(), written.end(), is_ascii_upper);
        if (is_acronym) {
            index_initials();
            const auto* person = by_initials_.find(form.words.front().hash);
            if (person && *person != several_persons) {
                decide(form, NameReason::initials, 0);
                bearers_.at(form.words.front().hash).push_back(*person);
                return *person;
            }
        }
        return add_person(form);
    }

    void index_initials() {
        if (has_initials_) return;
        has_initials_ = true;
        for (std::uint32_t p = 0; p < persons_.size(); ++p) {
            std::string initials;
            for (const NameWord& word : persons_[p].fullest.words)
                initials.push_back(word.folded.front());
            constexpr std::size_t shortest = 3;
            if (initials.size() < shortest) continue;
            const std::uint64_t hash = hash_word(initials);
            by_initials_.at(hash) = seen_initials_.at(hash)++ == 0 ? p : several_persons;
        }
    }

    // Kings are called by their first names: "King Salman" is not Mohammed bin Salman.
    bool is_behind_crown(const PersonForm& form) const {
        if (form.first_token == 0) return false;
        const Token& before = analysis_.tokens[form.first_token - 1];
        // "He spoke to Larry King. Trump said …"
        if (analysis_.tokens[form.first_token].begin - before.end != 1) return false;
        return lexicon_.find(hash_word(analysis_.form(before))).is(TitleMark::reigns);
    }

    // "Mr.", "Mrs.", "Sir" before a name.
    Gender gender_of_title(const NameSpan& span) const {
        if (span.first_token == 0) return Gender::unknown;
        const std::string_view title = analysis_.form(analysis_.tokens[span.first_token - 1]);
        return static_cast<Gender>(lexicon_.find(hash_word(title)).title_gender);
    }

    // A person's gender is that of the titles before it, else of its given name.
    void learn_genders() {
        for (std::uint32_t i = 0; i < forms_.size(); ++i) {
            if (person_of_[i] == no_entity) continue;
            Person& person = persons_[person_of_[i]];
            if (person.gender == Gender::unknown)
                person.gender = gender_of_title(resolution_.spans[forms_[i].span]);
        }
        for (Person& person : persons_)
            if (person.gender == Gender::unknown)
                person.gender =
                    static_cast<Gender>(lexicon_.find(person.fullest.words.front().hash).gender);
    }

    // Headlines in capitals name people as nobody writes them: "REAGAN" is Reagan.
    std::string person_name(std::uint32_t first_token, std::uint32_t last_token) const {
        std::string name = shown_name(analysis_, first_token, last_token);
        constexpr std::size_t longest_initials = 3;  // JFK
        if (name.size() <= longest_initials) return name;
        if (std::any_of(name.begin(), name.end(), [](char c) { return c < 'A' || c > 'Z'; }))
            return name;
        std::transform(name.begin() + 1, name.end(), name.begin() + 1,
                       [](char c) { return static_cast<char>(c + 32); });
        return name;
    }

    void name_entities() {
        for (std::uint32_t i = 0; i < forms_.size(); ++i) {
            if (person_of_[i] == no_entity) {  // only addresses and the like
                resolution_.entity_of[forms_[i].span] = no_entity;
                continue;
            }
            Person& person = persons_[person_of_[i]];
            if (person.entity == no_entity) {
                const PersonForm& full = person.fullest;
                const NameSpan& span = resolution_.spans[full.span];
                std::string name = person_name(full.first_token, span.last_token);
                if (full.suffix != 0) std::erase(name, ',');  // "Martin Luther King, Jr."
                resolution_.decision_of[full.span] =
                    full.shared_family_span == no_entity
                        ? NameDecision{NameReason::first, 0}
                        : NameDecision{NameReason::shared_family, full.shared_family_span};
                if (full.shared_family_span != no_entity) {
                    const std::uint32_t family =
                        resolution_.spans[full.shared_family_span].last_token;
                    name += ' ' + shown_name(analysis_, family - 1, family);
                }
                if (full.suffix != 0 && span.last_token <= analysis_.tokens.size()) {
                    const std::uint32_t end = analysis_.tokens[span.last_token - 1].end;
                    if (end < analysis_.text.size() && analysis_.text[end] == '.' &&
                        name.ends_with('r'))
                        name += '.';
                }
                person.entity = resolution_.add(EntityKind::person, std::move(name));
            }
            resolution_.entity_of[forms_[i].span] = person.entity;
        }
    }

    const Analysis& analysis_;
    const Lexicon& lexicon_;
    const NameLists& lists_;
    FormComparison comparison_;
    Resolution& resolution_;
    std::vector<PersonForm> forms_;
    std::vector<std::uint32_t> person_of_;  // by form: index into persons_
    std::vector<Person> persons_;
    std::vector<std::uint32_t> juniors_;  // forms that stand beside their names without suffix
    HashTable<std::vector<std::uint32_t>> bearers_;  // by any word of a name: its persons
    bool has_initials_ = false;                      // whether the next two are filled
    HashTable<std::uint32_t> by_initials_;    // of a full name: its person, or several_persons
    HashTable<std::uint32_t> seen_initials_;  // how many persons have them
};

}  // namespace

void resolve_people(const Analysis& analysis, const Lexicon& lexicon, const NameLists& lists,
                    Resolution& resolution) {
    People(analysis, lexicon, lists, resolution).resolve();
}

}  // namespace dateline

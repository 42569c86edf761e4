#include "indexer/mentions/resolve_people.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "indexer/mentions/name_hash.h"

namespace dateline {

namespace {

// Persons that share a name are looked at up to this many, so that a list of a million Smiths stays
// linear.
constexpr std::size_t most_namesakes = 32;
constexpr std::uint32_t several_persons = UINT32_MAX;

// As LexiconEntry::gender numbers them.
enum class Gender : std::uint8_t { unknown, male, female };

struct NameWord {
    std::uint64_t hash = 0;
    char initial = '\0';      // first byte of the folded form
    bool is_initial = false;  // one letter, or two or three with points ("J", "J.R.")
};

struct PersonForm {
    std::vector<NameWord> words;  // without suffixes
    std::uint64_t suffix = 0;     // "jr", or 0
    std::uint32_t span = 0;
    std::uint32_t first_token = 0;  // of the span's, behind titles
    std::uint32_t shared_family_span =
        no_entity;  // "Bill" of "Bill and Hillary Clinton": Hillary's
};

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
    People(const Analysis& analysis, const Lexicon& lexicon, Resolution& resolution)
        : analysis_(analysis), lexicon_(lexicon), resolution_(resolution) {}

    void resolve() {
        read_forms();
        share_family_names();
        std::vector<std::uint32_t> several;
        for (std::uint32_t i = 0; i < forms_.size(); ++i)
            if (forms_[i].words.size() > 1 || forms_[i].suffix != 0) several.push_back(i);
        std::stable_sort(several.begin(), several.end(), [&](std::uint32_t a, std::uint32_t b) {
            return weight(forms_[a]) > weight(forms_[b]);
        });
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
    // Full given names before initials, so that "Joe Biden" gives a person its name rather than "J.
    // Biden".
    static std::size_t weight(const PersonForm& form) {
        std::size_t weight = 0;
        for (const NameWord& word : form.words) weight += word.is_initial ? 3 : 4;
        return weight + (form.suffix != 0 ? 1 : 0);
    }

    void read_forms() {
        for (std::uint32_t s = 0; s < resolution_.spans.size(); ++s) {
            const NameSpan& span = resolution_.spans[s];
            if (span.kind != EntityKind::person) continue;
            PersonForm form;
            form.span = s;
            form.first_token = behind_titles(span);
            for (std::uint32_t t = form.first_token; t < span.last_token; ++t) {
                const std::string_view folded = analysis_.form(analysis_.tokens[t]);
                if (folded.empty()) continue;
                const std::uint64_t hash = hash_word(folded);
                const std::string_view written = analysis_.written(analysis_.tokens[t]);
                const bool is_suffix =
                    (lexicon_.find(hash).is(Cue::suffix) || (t > 0 && is_numeral(t))) &&
                    t + 1 == span.last_token && !form.words.empty();
                if (is_suffix) {
                    form.suffix = hash;
                    continue;
                }
                const bool is_initial =
                    folded.size() == 1 ||
                    (folded.size() <= 3 && written.find('.') != std::string_view::npos);
                form.words.push_back({hash, folded.front(), is_initial});
            }
            forms_.push_back(std::move(form));
        }
    }

    // Where the name begins: "Queen Margrethe II" is Margrethe II. "Prince" alone is a name, and
    // so is that of Prince Fielder.
    std::uint32_t behind_titles(const NameSpan& span) const {
        std::uint32_t first = span.first_token;
        for (; first + 1 < span.last_token; ++first) {
            const std::string_view form = analysis_.form(analysis_.tokens[first]);
            const LexiconEntry& word = lexicon_.find(hash_word(form));
            const bool is_royal =
                form == "king" || form == "queen" || form == "prince" || form == "princess";
            if (!word.is(Cue::title) || (!is_royal && (word.given != 0 || word.family != 0))) break;
            const LexiconEntry& next =
                lexicon_.find(hash_word(analysis_.form(analysis_.tokens[first + 1])));
            if (next.is(Cue::suffix) || (is_royal && next.given == 0 && next.family != 0)) break;
        }
        return first;
    }

    // "Abdullah I", "Benedict XVI"; but not "Malcolm X", and not "MEETS XI" in a headline.
    bool is_numeral(std::uint32_t token) const {
        const std::string_view written = analysis_.written(analysis_.tokens[token]);
        const std::string_view before = analysis_.written(analysis_.tokens[token - 1]);
        return written != "X" && written.find_first_not_of("IVX") == std::string_view::npos &&
               std::any_of(before.begin(), before.end(),
                           [](char c) { return c >= 'a' && c <= 'z'; });
    }

    // "Bill and Hillary Clinton"
    void share_family_names() {
        static const std::uint64_t conjunction = hash_word("and");
        HashTable<std::uint8_t> families;
        for (const PersonForm& form : forms_)
            if (form.words.size() > 1) families.at(form.words.back().hash) = 1;
        for (std::size_t i = 0; i + 1 < forms_.size(); ++i) {
            PersonForm& form = forms_[i];
            const PersonForm& next = forms_[i + 1];
            if (form.words.size() != 1 || next.words.size() < 2 || next.span != form.span + 1)
                continue;
            const std::uint32_t between = resolution_.spans[form.span].last_token;
            if (resolution_.spans[next.span].first_token != between + 1) continue;
            const std::string_view joint = analysis_.form(analysis_.tokens[between]);
            if (joint.empty() || hash_word(joint) != conjunction) continue;
            const LexiconEntry& known = lexicon_.find(form.words[0].hash);
            if (known.given == 0 || known.given > 3 || families.find(form.words[0].hash)) continue;
            form.words.push_back(next.words.back());
            form.shared_family_span = next.span;
        }
    }

    bool same_word(const NameWord& a, const NameWord& b) const {
        if (a.is_initial || b.is_initial) return a.initial == b.initial;
        return lexicon_.same_given_name(a.hash, b.hash);
    }

    // "Abdul Rahman Al Owais" of "Abdul Rahman bin Mohammad Al Owais": beginning and end.
    bool leaves_out_father(const PersonForm& form, const PersonForm& full) const {
        static const std::uint64_t sons[] = {hash_word("bin"), hash_word("ibn"), hash_word("ben"),
                                             hash_word("bint")};
        const auto& f = form.words;
        const auto& g = full.words;
        std::size_t first = 0, last = 0;
        while (first < f.size() && f[first].hash == g[first].hash) ++first;
        while (last < f.size() && f[f.size() - 1 - last].hash == g[g.size() - 1 - last].hash)
            ++last;
        return first > 0 && first < g.size() && first + last >= f.size() &&
               std::find(std::begin(sons), std::end(sons), g[first].hash) != std::end(sons);
    }

    static bool is_other_suffix(const PersonForm& a, const PersonForm& b) {
        return a.suffix != 0 && b.suffix != 0 && a.suffix != b.suffix;
    }

    // Whether `form` is another form of the name `full`, which has at least as many words.
    bool is_form_of(const PersonForm& form, const PersonForm& full) const {
        if (is_other_suffix(form, full)) return false;
        const auto& f = form.words;
        const auto& g = full.words;
        if (f.size() > g.size()) return false;
        const auto same = [](const NameWord& a, const NameWord& b) { return a.hash == b.hash; };
        if (std::equal(f.begin(), f.end(), g.begin(), g.end(), same)) return true;
        if (f.size() == 2 && g.size() == 2 && f[0].hash == g[1].hash && f[1].hash == g[0].hash)
            return true;
        // "García Márquez", "Suu Kyi": the end of the name; "Nicolás Maduro": the name without its
        // last.
        if (f.size() >= 2 && f.size() < g.size() &&
            std::equal(f.rbegin(), f.rend(), g.rbegin(), same))
            return true;
        if (f.size() >= 2 && f.size() + 1 == g.size() &&
            std::equal(f.begin(), f.end(), g.begin(), same))
            return true;
        if (f.back().hash != g.back().hash) return false;
        if (leaves_out_father(form, full)) return true;
        // One family name: given names agree in order, and the first of either is not left out
        // unless it is an initial ("J. Robert Oppenheimer").
        const std::size_t skipped =
            !same_word(f[0], g[0]) && g[0].is_initial && g.size() > 2 ? 1 : 0;
        if (!same_word(f[0], g[skipped])) return false;
        std::size_t k = skipped + 1;
        for (std::size_t i = 1; i + 1 < f.size(); ++i, ++k)
            if (k + 1 >= g.size() || !same_word(f[i], g[k])) return false;
        return !stand_side_by_side(form, full) || k + 1 == g.size() || g[k].is_initial;
    }

    // "John Quincy Adams, the son of John Adams": nobody names one person in two full ways at once.
    bool stand_side_by_side(const PersonForm& form, const PersonForm& full) const {
        constexpr std::uint32_t near = 15;  // words
        const std::uint32_t a = resolution_.spans[form.span].first_token;
        const std::uint32_t b = resolution_.spans[full.span].first_token;
        return std::max(a, b) - std::min(a, b) <= near;
    }

    std::uint32_t known_or_new(const PersonForm& form) {
        for (const NameWord* word : {&form.words.back(), &form.words.front()}) {
            const auto* list = bearers_.find(word->hash);
            if (!list) continue;
            std::uint32_t best = no_entity;
            for (std::size_t i = 0; i < std::min(list->size(), most_namesakes); ++i) {
                const std::uint32_t person = (*list)[i];
                if (is_form_of(form, persons_[person].fullest) &&
                    (best == no_entity || is_likelier(form, persons_[person], persons_[best])))
                    best = person;
            }
            if (best == no_entity) continue;
            decide(form, how(form, persons_[best].fullest), 0);
            Person& person = persons_[best];
            ++person.fuller_forms;
            person.first_span = std::min(person.first_span, form.span);
            return best;
        }
        return add_person(form);
    }

    // "George Bush" is George W. Bush, whom the article speaks of, and not his father George H. W.
    // Bush: one whose name it is, else who is named more often, else who is named first.
    static bool is_likelier(const PersonForm& form, const Person& a, const Person& b) {
        const auto key = [&](const Person& person) {
            return std::tuple(how(form, person.fullest) == NameReason::same_words &&
                                  form.suffix == person.fullest.suffix,
                              person.fuller_forms, ~person.first_span);
        };
        return key(a) > key(b);
    }

    void decide(const PersonForm& form, NameReason reason, std::uint32_t detail) {
        resolution_.decision_of[form.span] = {reason, detail};
    }

    static NameReason how(const PersonForm& form, const PersonForm& full) {
        const auto same = [](const NameWord& a, const NameWord& b) { return a.hash == b.hash; };
        const auto& f = form.words;
        const auto& g = full.words;
        if (std::equal(f.begin(), f.end(), g.begin(), g.end(), same)) return NameReason::same_words;
        const auto known = [&](const NameWord& word) {
            return std::any_of(g.begin(), g.end(),
                               [&](const NameWord& w) { return same(word, w); });
        };
        return f.size() < g.size() && std::all_of(f.begin(), f.end(), known)
                   ? NameReason::shorter_form
                   : NameReason::other_form;
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
        if (!list) return by_initials(form);
        std::uint32_t best = no_entity;
        std::tuple<bool, unsigned, std::uint32_t> best_rank;
        NameReason reason = NameReason::first;
        const Gender gender = gender_of_title(resolution_.spans[form.span]);
        for (std::size_t i = 0; i < list->size(); ++i) {
            // Of many namesakes the first and the last ones.
            if (i == most_namesakes && list->size() > 2 * most_namesakes)
                i = list->size() - most_namesakes;
            const Person& person = persons_[(*list)[i]];
            if (is_other_suffix(form, person.fullest)) continue;
            const Rank its = rank(word, person.fullest);
            const bool is_other_gender = gender != Gender::unknown &&
                                         person.gender != Gender::unknown &&
                                         gender != person.gender;
            const std::tuple key(!is_other_gender, its.rank, person.last_seen);
            if (best != no_entity && key <= best_rank) continue;
            best = (*list)[i];
            best_rank = key;
            reason = its.reason;
        }
        if (best == no_entity) return add_person(form);
        decide(form, reason, static_cast<std::uint32_t>(list->size()));
        return best;
    }

    // "AMLO", "MBS", "JFK": the first letters of a name that the article has in full.
    std::uint32_t by_initials(const PersonForm& form) {
        const NameSpan& span = resolution_.spans[form.span];
        const std::string_view written = analysis_.written(analysis_.tokens[span.first_token]);
        constexpr std::size_t shortest = 3, longest = 6;
        const bool is_acronym = written.size() >= shortest && written.size() <= longest &&
                                std::all_of(written.begin(), written.end(),
                                            [](char c) { return c >= 'A' && c <= 'Z'; });
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
            for (const NameWord& word : persons_[p].fullest.words) initials.push_back(word.initial);
            constexpr std::size_t shortest = 3;
            if (initials.size() < shortest) continue;
            const std::uint64_t hash = hash_word(initials);
            by_initials_.at(hash) = seen_initials_.at(hash)++ == 0 ? p : several_persons;
        }
    }

    // "Mr.", "Mrs.", "Sir" before a name.
    Gender gender_of_title(const NameSpan& span) const {
        if (span.first_token == 0) return Gender::unknown;
        const std::string_view title = analysis_.form(analysis_.tokens[span.first_token - 1]);
        for (const std::string_view word : {"mr", "sir", "king", "prince", "lord", "sheikh"})
            if (title == word) return Gender::male;
        for (const std::string_view word :
             {"mrs", "ms", "miss", "queen", "princess", "lady", "dame", "madame", "mme"})
            if (title == word) return Gender::female;
        return Gender::unknown;
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
    Resolution& resolution_;
    std::vector<PersonForm> forms_;
    std::vector<std::uint32_t> person_of_;  // by form: index into persons_
    std::vector<Person> persons_;
    HashTable<std::vector<std::uint32_t>> bearers_;  // by any word of a name: its persons
    bool has_initials_ = false;                      // whether the next two are filled
    HashTable<std::uint32_t> by_initials_;    // of a full name: its person, or several_persons
    HashTable<std::uint32_t> seen_initials_;  // how many persons have them
};

}  // namespace

void resolve_people(const Analysis& analysis, const Lexicon& lexicon, Resolution& resolution) {
    People(analysis, lexicon, resolution).resolve();
}

}  // namespace dateline

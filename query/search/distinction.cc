#include "query/search/distinction.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <unordered_set>

#include "query/search/stemmer.h"
#include "query/search/stop_words.h"
#include "text/analysis.h"
#include "text/ascii.h"
#include "text/language_pack.h"

namespace dateline {

namespace {

constexpr std::size_t most_read_of_part = 200;
constexpr std::size_t most_read_of_all = 400;

// Names of a peak: what a line of a chart has room for.
constexpr std::size_t most_words = 5;
constexpr std::size_t most_people = 3;

// The log-likelihood ratio that one in a thousand comparisons of equals exceeds.
constexpr double hardly_by_chance = 10.83;

// Of the thousands of words by which a peak is compared some exceed it nevertheless: at most so
// large a part of those that are kept.
constexpr double by_chance = 0.25;

// What a word that hardly any of a peak's articles have still counts of one that all have.
constexpr double rare_share = 0.2;

// At most `most` of them, evenly spread.
std::vector<Xapian::docid> spread(const std::vector<Xapian::docid>& documents, std::size_t most) {
    if (documents.size() <= most) return documents;
    std::vector<Xapian::docid> some;
    for (std::size_t i = 0; i < most; ++i) some.push_back(documents[i * documents.size() / most]);
    return some;
}

// What an article has: a stem or a person, and how often.
struct Feature {
    std::uint32_t number = 0;  // of the word or person
    std::uint32_t count = 0;
};

// One article alone makes no topic, unless it is all there is.
std::size_t fewest_articles(std::size_t part) { return std::min<std::size_t>(part, 2); }

// In how many articles of a part and of the others something is, and how often in the part.
struct Counted {
    std::uint32_t in_part = 0;
    std::uint32_t in_others = 0;
    std::uint32_t occurrences = 0;
};

// Dunning's log-likelihood ratio, for what the part has more often; else 0.
double likelihood_ratio(const Counted& counted, double part, double others) {
    const double a = counted.in_part, b = counted.in_others;
    if (a * others <= b * part) return 0;
    const double expected_a = part * (a + b) / (part + others);
    const double expected_b = others * (a + b) / (part + others);
    return 2 * (a * std::log(a / expected_a) + (b > 0 ? b * std::log(b / expected_b) : 0));
}

// The least ratio with which words are kept, of those of all that were compared; infinite where
// none is. So that no more than a part of them differ by chance (Benjamini and Hochberg,
// "Controlling the False Discovery Rate", 1995); the ratio of equals is spread like chi squared
// with one degree of freedom.
double least_ratio(std::vector<double> ratios) {
    std::sort(ratios.begin(), ratios.end(), std::greater<>());
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < ratios.size() && ratios[i] >= hardly_by_chance; ++i) {
        const double chance = std::erfc(std::sqrt(ratios[i] / 2)) / 2;
        const double allowed = by_chance * static_cast<double>(i + 1);
        if (chance * static_cast<double>(ratios.size()) <= allowed) least = ratios[i];
    }
    return least;
}

// How much a word says beside others that are as frequent: names and other nouns more than forms of
// verbs and adverbs, which are told by their endings.
double telling(const std::string& written, const std::vector<std::string>& verb_endings) {
    constexpr double name = 1.5, verb_or_adverb = 0.4;
    if (is_ascii_upper(written[0]) && written.size() > 1 && !is_ascii_upper(written[1]))
        return name;
    for (const std::string& ending : verb_endings)
        if (written.size() > ending.size() + 2 && written.ends_with(ending)) return verb_or_adverb;
    return 1;
}

// What tells words of a language that say something from those that don't.
struct Wording {
    StopWords stop_words;
    std::optional<Stemmer> stemmer;
    std::vector<std::string> verb_endings;
    std::unordered_map<std::string, std::uint32_t> numbers = {};  // of its words, by form

    static Wording load(std::string_view language, const std::filesystem::path& data_folder) {
        const std::optional<LanguagePack> pack = read_language_pack(data_folder, language);
        return {StopWords::load(data_folder, language), stemmer_of(language, data_folder),
                pack ? pack->verb_endings : std::vector<std::string>{}};
    }

    std::string stem(const std::string& form) const {
        return stemmer && stemmer->knows_letters(form) ? stemmer->stem(form) : form;
    }
};

// A name with its weight among others of a peak.
struct Weighed {
    std::string name;
    double weight;
};

// Numbers for stems, with the ways in which their words are written.
class Names {
public:
    // `wording` is that of the text where the stem is met.
    std::uint32_t number(const std::string& stem, const Wording& wording) {
        const auto [at, is_new] = numbers_.try_emplace(stem, 0);
        if (is_new) {
            at->second = static_cast<std::uint32_t>(words_.size());
            words_.push_back({&wording, {}});
        }
        return at->second;
    }
    void add_writing(std::uint32_t number, const std::string& written) {
        ++words_[number].written[written];
    }
    // The most frequent way; of equals the one that sorts last, which has fewer capitals.
    Weighed writing(std::uint32_t number) const {
        const Word& word = words_[number];
        std::string best;
        std::uint32_t most = 0;
        for (const auto& [written, count] : word.written)
            if (count >= most) {
                best = written;
                most = count;
            }
        const double weight = telling(best, word.wording->verb_endings);
        return {std::move(best), weight};
    }

private:
    struct Word {
        const Wording* wording;  // where it was met first
        std::map<std::string, std::uint32_t> written;
    };
    std::unordered_map<std::string, std::uint32_t> numbers_;
    std::vector<Word> words_;
};

}  // namespace

// Reads articles once, and remembers their words and people.
class Distinguisher::Reader {
public:
    struct Features {
        std::vector<Feature> words;
        std::vector<Feature> people;  // by the number of the entity
    };

    Reader(const Index& index, const Identities& identities, std::filesystem::path data_folder)
        : index_(index), identities_(identities), data_folder_(std::move(data_folder)) {}

    const Features& read(Xapian::docid document) {
        const auto [at, is_new] = read_.try_emplace(document);
        if (is_new) read(document, at->second);
        return at->second;
    }
    Weighed word(std::uint32_t number) const { return words_.writing(number); }
    Weighed person(std::uint32_t entity) const {
        std::string name = identities_.name(entity);
        const double weight = telling(name, {});
        return {std::move(name), weight};
    }

private:
    void read(Xapian::docid document, Features& features) {
        const StoredArticle stored = index_.article(document);
        const std::size_t segment = index_.segment_number_of(document);
        const NameRow names = index_.segments()[segment].names(index_.number_of(document));
        std::map<std::uint32_t, std::uint32_t> people;
        // Bytes of people's names, ascending.
        std::vector<std::pair<std::uint32_t, std::uint32_t>> written;
        for (const Mention& mention : stored.mentions.mentions) {
            if (mention.entity >= names.entities.size() ||
                stored.mentions.entities[mention.entity].kind != EntityKind::person)
                continue;
            written.emplace_back(mention.begin, mention.end);
            const std::uint32_t item = identities_.item(segment, names.entities[mention.entity]);
            const std::uint32_t person = identities_.entity_of(item);
            if (person != Identities::nobody) ++people[person];
        }
        for (const auto& [person, count] : people) features.people.push_back({person, count});
        analyse(stored.article.text, analysis_);
        read_words(stored, written, features);
    }

    void read_words(const StoredArticle& stored,
                    const std::vector<std::pair<std::uint32_t, std::uint32_t>>& names,
                    Features& features) {
        struct Seen {
            std::uint32_t count = 0;
            std::string written;
            bool small = false;  // it has been seen without capitals
        };
        std::map<std::uint32_t, Seen> seen;
        Wording& wording = wording_of(stored.article.language);
        auto name = names.begin();
        for (std::size_t i = 0; i < analysis_.tokens.size(); ++i) {
            const Token& token = analysis_.tokens[i];
            while (name != names.end() && name->second <= token.begin) ++name;
            if (name != names.end() && name->first <= token.begin) continue;
            if (token.kind != TokenKind::word || token.form_length < shortest_word) continue;
            const std::string_view form = analysis_.form(token);
            if (form.find_first_of("0123456789") != std::string_view::npos) continue;
            if (wording.stop_words.contains(form) || wording.stop_words.contains(singular(form)))
                continue;
            Seen& word = seen[number_of(form, wording)];
            const bool in_title = stored.title_first_token <= i && i < stored.title_last_token;
            word.count += in_title ? title_weight : 1;
            if (word.small) continue;
            const std::string_view written = analysis_.written(token);
            word.small = written == form;
            if (word.small || word.written.empty()) word.written = written;
        }
        for (const auto& [number, word] : seen) {
            features.words.push_back({number, word.count});
            words_.add_writing(number, word.written);
        }
    }

    // "lots" is as empty as "lot".
    static std::string_view singular(std::string_view form) {
        return form.ends_with('s') ? form.substr(0, form.size() - 1) : form;
    }

    Wording& wording_of(const std::string& language) {
        const std::string known = language.empty() ? std::string(default_language) : language;
        const auto at = wordings_.find(known);
        if (at != wordings_.end()) return at->second;
        return wordings_.emplace(known, Wording::load(known, data_folder_)).first->second;
    }

    std::uint32_t number_of(std::string_view form, Wording& wording) {
        const auto [at, is_new] = wording.numbers.try_emplace(std::string(form), 0);
        if (is_new) at->second = words_.number(wording.stem(at->first), wording);
        return at->second;
    }

    // A word of the title counts as often: it is what the article is about.
    static constexpr std::uint32_t title_weight = 4;

    // Bytes: shorter words say little.
    static constexpr std::uint16_t shortest_word = 3;

    const Index& index_;
    const Identities& identities_;
    const std::filesystem::path data_folder_;
    Analysis analysis_;
    std::map<std::string, Wording> wordings_;  // by language; words_ borrows them
    Names words_;
    std::unordered_map<Xapian::docid, Features> read_;
};

namespace {

// The most telling of what was counted, best first.
template <class NameOf>
std::vector<std::string> best(const std::unordered_map<std::uint32_t, Counted>& counts,
                              NameOf name_of, std::size_t part, std::size_t others,
                              std::size_t most) {
    struct Candidate {
        double ratio;
        double score;
        std::string name;
    };
    std::vector<Candidate> candidates;
    std::vector<double> ratios;
    for (const auto& [number, counted] : counts) {
        if (counted.in_part < fewest_articles(part)) continue;
        const double ratio =
            likelihood_ratio(counted, static_cast<double>(part), static_cast<double>(others));
        const double repeated = static_cast<double>(counted.occurrences) / counted.in_part;
        const double share = static_cast<double>(counted.in_part) / static_cast<double>(part);
        auto [name, weight] = name_of(number);
        const double score = ratio * (1 + std::log(repeated)) * (rare_share + share) * weight;
        ratios.push_back(ratio);
        candidates.push_back({ratio, score, std::move(name)});
    }
    const double least = least_ratio(std::move(ratios));
    std::erase_if(candidates, [=](const Candidate& c) { return c.ratio < least; });
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        return a.score != b.score ? a.score > b.score : a.name < b.name;
    });
    std::vector<std::string> list;
    for (std::size_t i = 0; i < std::min(most, candidates.size()); ++i)
        list.push_back(std::move(candidates[i].name));
    return list;
}

}  // namespace

Distinguisher::Distinguisher(const Index& index, const std::vector<Xapian::docid>& all,
                             const Identities& identities, const std::filesystem::path& data_folder)
    : reader_(std::make_unique<Reader>(index, identities, data_folder)),
      sample_(spread(all, most_read_of_all)) {}

Distinguisher::~Distinguisher() = default;

Distinction Distinguisher::distinguish(const std::vector<Xapian::docid>& part) {
    const std::unordered_set<Xapian::docid> within(part.begin(), part.end());
    const std::vector<Xapian::docid> read = spread(part, most_read_of_part);
    std::unordered_map<std::uint32_t, Counted> words, people;
    for (const Xapian::docid document : read) {
        const auto add = [](const std::vector<Feature>& list, auto& counts) {
            for (const Feature& feature : list) {
                ++counts[feature.number].in_part;
                counts[feature.number].occurrences += feature.count;
            }
        };
        add(reader_->read(document).words, words);
        add(reader_->read(document).people, people);
    }
    std::size_t others = 0;
    for (const Xapian::docid document : sample_) {
        if (within.contains(document)) continue;
        ++others;
        // What the part hasn't tells nothing of it.
        const auto add = [](const std::vector<Feature>& list, auto& counts) {
            for (const Feature& feature : list)
                if (const auto at = counts.find(feature.number); at != counts.end())
                    ++at->second.in_others;
        };
        add(reader_->read(document).words, words);
        add(reader_->read(document).people, people);
    }
    const auto word = [&](std::uint32_t number) { return reader_->word(number); };
    const auto person = [&](std::uint32_t entity) { return reader_->person(entity); };
    return {best(words, word, read.size(), others, most_words),
            best(people, person, read.size(), others, most_people)};
}

}  // namespace dateline

#include "indexer/mentions/resolve/place_forms.h"

#include <initializer_list>
#include <string_view>

#include "indexer/mentions/resolve/place_lists.h"
#include "indexer/mentions/tagger/name_hash.h"
#include "text/ascii.h"

namespace dateline {

namespace {

class Reader {
public:
    Reader(const Analysis& analysis, const Gazetteer& gazetteer, const Lexicon& lexicon)
        : analysis_(analysis),
          gazetteer_(gazetteer),
          lexicon_(lexicon),
          place_words_(lexicon.place_words()) {}

    // `behind` is the name that follows.
    PlaceForm read(std::uint32_t index, const NameSpan& span, const NameSpan* behind) const {
        PlaceForm form;
        form.span = index;
        if (span.origin == NameOrigin::couple && behind) {  // "North and South Korea"
            form.hash = hash_of(behind->first_token + 1, behind->last_token,
                                hash_of(span.first_token, span.last_token));
            form.names = gazetteer_.find(form.hash);
            return form;
        }
        form.hash = hash_of(span.first_token, span.last_token);
        find_names(span, form);
        form.stated_in = stated_behind(span);
        form.is_surely_stated = is_surely_stated(span, form);
        if (form.said == SaidKind::nothing) form.said = said_kind(span);
        find_river(span, form);
        form.is_off_the_map = is_off_the_map(span);
        return form;
    }

    // "Borg-Warner <BOR>"
    bool is_ticker(const NameSpan& span) const {
        const std::uint32_t begin = begin_of(span.first_token);
        const std::uint32_t end = analysis_.tokens[span.last_token - 1].end;
        return span.last_token - span.first_token == 1 && begin > 0 &&
               analysis_.text[begin - 1] == '<' && end < analysis_.text.size() &&
               analysis_.text[end] == '>';
    }

private:
    static constexpr std::uint32_t longest_region = 3;  // words: "Papua New Guinea"

    std::uint64_t hash_of(std::uint32_t first, std::uint32_t last, std::uint64_t hash = 0) const {
        for (std::uint32_t t = first; t < last; ++t)
            hash = hash_phrase(hash, hash_word(analysis_.form(analysis_.tokens[t])));
        return hash;
    }

    bool find_names(std::uint32_t first, std::uint32_t last, PlaceForm& form) const {
        const std::uint64_t hash = hash_of(first, last);
        form.names = gazetteer_.find(hash);
        form.minor_names = gazetteer_.find_minor(hash);
        return !form.names.empty() || !form.minor_names.empty();
    }

    bool is(std::uint32_t token, PlaceWord kind) const {
        return place_words_.is(analysis_.form(analysis_.tokens[token]), kind);
    }

    // The names as written, with or without an article, or without the word for its kind: "Kwara
    // State", "State of Gujarat", "Darwin City".
    void find_names(const NameSpan& span, PlaceForm& form) const {
        const std::uint32_t first = span.first_token, last = span.last_token;
        find_names(first, last, form);
        if (!form.names.empty()) return;
        const bool is_long = last - first > 1;
        // "northern Kenya" is some of Kenya, though a village be called so that nothing speaks for
        const bool is_some = is_long && is_direction(first) &&
                             (form.minor_names.empty() || stated_behind(span).empty());
        if (is_some && is_division(first + 1, last)) {
            form.names = gazetteer_.find(hash_of(first + 1, last));
            form.minor_names = {};
            return;
        }
        if (!form.minor_names.empty()) return;
        const auto is_found = [&](std::uint32_t from, std::uint32_t to) {
            return find_names(from, to, form);
        };
        if (is_long && is(first, PlaceWord::article) && is_found(first + 1, last)) return;
        if (first > 0 && is(first - 1, PlaceWord::article) && is_found(first - 1, last)) return;
        if (is_long && is(last - 1, PlaceWord::kind_behind) && is_found(first, last - 1)) {
            form.said = kind_in_name(last - 1);
            return;
        }
        if (last - first > 2 && is(first, PlaceWord::kind_before) && is(first + 1, PlaceWord::of) &&
            is_found(first + 2, last)) {
            form.said = kind_in_name(first);
            return;
        }
    }

    // Whether a country or state is called so.
    bool is_division(std::uint32_t first, std::uint32_t last) const {
        const auto names = gazetteer_.find(hash_of(first, last));
        if (names.empty()) return false;
        const PlaceKind kind = gazetteer_[names.front().place].kind;
        return kind == PlaceKind::country || kind == PlaceKind::state;
    }

    // What the word for a kind within a name says that it is: "New York State", "Darwin City".
    SaidKind kind_in_name(std::uint32_t token) const {
        return is(token, PlaceWord::division) || is(token, PlaceWord::division_in_name)
                   ? SaidKind::division
               : is(token, PlaceWord::settlement) ? SaidKind::settlement
                                                  : SaidKind::nothing;
    }

    bool is_direction(std::uint32_t token) const {
        return lexicon_.find(hash_word(analysis_.form(analysis_.tokens[token]))).is(Cue::direction);
    }

    bool is_title(std::uint32_t token, TitleMark mark) const {
        return lexicon_.find(hash_word(analysis_.form(analysis_.tokens[token]))).is(mark);
    }

    // "Paris, Texas", "Paris (France)"
    std::span<const PlaceName> stated_behind(const NameSpan& span) const {
        const std::uint32_t end = span.last_token;
        if (end >= count() || !(comma_before(analysis_, end) || gap_before(end) == " (")) return {};
        // "In" is no Indiana, nor "or" Oregon.
        if (is_ascii_lower(analysis_.text[begin_of(end)])) return {};
        for (std::uint32_t n = std::min(longest_region, count() - end); n > 0; --n)
            if (const auto names = gazetteer_.find(hash_of(end, end + n)); !names.empty())
                return names;
        return {};
    }

    // Whether what stands behind a name's comma is where it lies, and no name that goes on: "In
    // Boston, Texas officials" begins with one.
    bool is_surely_stated(const NameSpan& span, const PlaceForm& form) const {
        if (form.stated_in.empty()) return false;
        const bool is_short = std::any_of(
            form.stated_in.begin(), form.stated_in.end(),
            [](const PlaceName& name) { return name.use == PlaceNameUse::behind_comma; });
        if (is_short) return true;
        std::uint32_t end = span.last_token + 1;  // behind the word that states it
        while (end < count() && end < span.last_token + longest_region && gap_before(end) == " " &&
               !gazetteer_.find(hash_of(span.last_token, end + 1)).empty())
            ++end;
        if (end >= count() || gap_before(end) != " ") return true;
        return span.first_token > 0 &&
               !is_ascii_upper(analysis_.text[begin_of(span.first_token - 1)]);
    }

    std::uint32_t begin_of(std::uint32_t token) const { return analysis_.tokens[token].begin; }

    SaidKind said_kind(const NameSpan& span) const {
        const std::uint32_t first = span.first_token, last = span.last_token;
        if (first > 0 && is(first - 1, PlaceWord::river)) return SaidKind::water;
        if (first > 1 && is(first - 1, PlaceWord::of)) {
            if (is(first - 2, PlaceWord::division_of) || is_title(first - 2, TitleMark::state))
                return SaidKind::division;
            if (is(first - 2, PlaceWord::settlement_of) || is_title(first - 2, TitleMark::city))
                return SaidKind::settlement;
        }
        if (first > 1 && is(first - 1, PlaceWord::from) && is_title(first - 2, TitleMark::state))
            return SaidKind::division;
        if (last >= count() || gap_before(last) != " ") return SaidKind::nothing;
        if (is(last, PlaceWord::division) || is_title(last, TitleMark::state))
            return SaidKind::division;
        if (is(last, PlaceWord::settlement) || is_title(last, TitleMark::city))
            return SaidKind::settlement;
        if (is(last, PlaceWord::river)) return SaidKind::water;
        return SaidKind::nothing;
    }

    // "The Columbia" is the river: towns, states and countries have no article.
    void find_river(const NameSpan& span, PlaceForm& form) const {
        const auto is_without_article = [&](const PlaceName& name) {
            const PlaceKind kind = gazetteer_[name.place].kind;
            return kind == PlaceKind::country || kind == PlaceKind::state ||
                   kind == PlaceKind::capital || kind == PlaceKind::seat ||
                   kind == PlaceKind::city || kind == PlaceKind::town ||
                   kind == PlaceKind::district;
        };
        if (form.said != SaidKind::water) {
            bool is_called_the =
                has_article(span) && !is(span.first_token, PlaceWord::country_article);
            form.for_each([&](const PlaceName& name) {
                is_called_the = is_called_the && is_without_article(name);
            });
            if (!is_called_the) return;
        }
        for (const std::string& river : place_words_.of_kind(PlaceWord::river)) {
            const auto rivers = gazetteer_.find(hash_phrase(form.hash, hash_word(river)));
            // Usa River is a town.
            const bool has_river =
                std::any_of(rivers.begin(), rivers.end(), [&](const PlaceName& name) {
                    return gazetteer_[name.place].kind == PlaceKind::water;
                });
            if (!has_river) continue;
            form.names = rivers;
            form.minor_names = {};
            form.said = SaidKind::water;
            return;
        }
    }

    // "the Columbia", but not "the Columbia campus".
    bool has_article(const NameSpan& span) const {
        const std::uint32_t first = span.first_token, last = span.last_token;
        if (first == 0 || !is(first - 1, PlaceWord::article)) return false;
        return last >= count() || gap_before(last) != " " || is(last, PlaceWord::behind_place);
    }

    // Buildings, streets, squares, city parks; bodies beyond the Earth.
    bool is_off_the_map(const NameSpan& span) const {
        const std::uint32_t first = span.first_token, last = span.last_token - 1;
        const std::string_view word = analysis_.form(analysis_.tokens[last]);
        for (const std::string& ending : place_words_.of_kind(PlaceWord::street_ending))
            if (word.ends_with(ending)) return true;
        if (first == last)  // "the Capitol"
            return is(first, PlaceWord::beyond_earth) || is(first, PlaceWord::building);
        if (is(last, PlaceWord::park)) return !is(last - 1, PlaceWord::park_on_map);
        return lexicon_.find(hash_word(word)).is(Cue::facility) || is(last, PlaceWord::building);
    }

    std::uint32_t count() const { return static_cast<std::uint32_t>(analysis_.tokens.size()); }

    std::string_view gap_before(std::uint32_t token) const {
        const std::uint32_t end = analysis_.tokens[token - 1].end;
        return analysis_.text.substr(end, analysis_.tokens[token].begin - end);
    }

    const Analysis& analysis_;
    const Gazetteer& gazetteer_;
    const Lexicon& lexicon_;
    const PlaceWords& place_words_;
};

}  // namespace

std::vector<PlaceForm> read_place_forms(const Analysis& analysis, const Gazetteer& gazetteer,
                                        const Lexicon& lexicon, const Resolution& resolution) {
    const Reader reader(analysis, gazetteer, lexicon);
    std::vector<PlaceForm> forms;
    const std::vector<NameSpan>& spans = resolution.spans;
    for (std::uint32_t s = 0; s < spans.size(); ++s)
        if (spans[s].kind == EntityKind::place && !reader.is_ticker(spans[s]))
            forms.push_back(
                reader.read(s, spans[s], s + 1 < spans.size() ? &spans[s + 1] : nullptr));
    mark_lists(analysis, gazetteer, lexicon, resolution, forms);
    return forms;
}

bool comma_before(const Analysis& analysis, std::uint32_t token) {
    const std::uint32_t end = analysis.tokens[token - 1].end;
    return analysis.text.substr(end, analysis.tokens[token].begin - end) == ", ";
}

}  // namespace dateline

#include "indexer/mentions/resolve/person_forms.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "indexer/mentions/tagger/hash_table.h"
#include "indexer/mentions/tagger/name_hash.h"
#include "text/ascii.h"

namespace dateline {

namespace {

class Reader {
public:
    Reader(const Analysis& analysis, const Lexicon& lexicon, const Resolution& resolution)
        : analysis_(analysis), lexicon_(lexicon), resolution_(resolution) {}

    std::vector<PersonForm> read() {
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
                const bool is_second_half = form.words.size() > 1 &&
                                            analysis_.tokens[t - 1].joined &&
                                            is_ascii_lower(written.front());
                form.words.push_back({hash, folded, is_second_half, is_initial});
            }
            forms_.push_back(std::move(form));
        }
        share_family_names();
        return std::move(forms_);
    }

private:
    // Where the name begins: "Queen Margrethe II" is Margrethe II. "Prince" alone is a name, and
    // so is that of Prince Fielder.
    std::uint32_t behind_titles(const NameSpan& span) const {
        std::uint32_t first = span.first_token;
        for (; first + 1 < span.last_token; ++first) {
            const std::string_view form = analysis_.form(analysis_.tokens[first]);
            const LexiconEntry& word = lexicon_.find(hash_word(form));
            const bool is_royal = word.is(TitleMark::surname);
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
               std::any_of(before.begin(), before.end(), is_ascii_lower);
    }

    // "Bill and Hillary Clinton"
    void share_family_names() {
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
            if (joint.empty() || !lexicon_.find(hash_word(joint)).is(Use::conjunction)) continue;
            const LexiconEntry& known = lexicon_.find(form.words[0].hash);
            if (known.given == 0 || known.given > 3 || families.find(form.words[0].hash)) continue;
            form.words.push_back(next.words.back());
            form.shared_family_span = next.span;
        }
    }

    const Analysis& analysis_;
    const Lexicon& lexicon_;
    const Resolution& resolution_;
    std::vector<PersonForm> forms_;
};

}  // namespace

std::vector<PersonForm> read_person_forms(const Analysis& analysis, const Lexicon& lexicon,
                                          const Resolution& resolution) {
    return Reader(analysis, lexicon, resolution).read();
}

std::size_t fullness(const PersonForm& form) {
    std::size_t sum = form.suffix != 0 ? 1 : 0;
    for (const NameWord& word : form.words) sum += word.is_initial ? 3 : 4;
    return sum;
}

}  // namespace dateline

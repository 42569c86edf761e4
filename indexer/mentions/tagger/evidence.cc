#include "indexer/mentions/tagger/evidence.h"

#include <algorithm>

#include "indexer/mentions/tagger/acronyms.h"

namespace dateline {

namespace {

using enum Evidence::Bit;

bool is_close(Gap gap) { return gap == Gap::space || gap == Gap::point || gap == Gap::hyphen; }

// What the word before tells, which stands close.
unsigned told_before(const Word& before) {
    unsigned bits = 0;
    if (before.is(Cue::title)) bits |= behind_title;
    if (before.known->given && before.has_capital()) bits |= behind_given_name;
    if (before.is(Cue::speech)) bits |= behind_speech;
    if (before.is(Cue::inward)) bits |= behind_inward;
    if (before.known->is(Use::article)) bits |= behind_the;
    return bits;
}

// What the word behind tells, which stands close. In a sentence without small letters, all words
// have a capital.
unsigned told_behind(const Word& word, const Word& after, bool in_capitals) {
    unsigned bits = 0;
    const bool is_small = !after.has_capital() || in_capitals;
    if (is_small && after.is(Cue::speech)) bits |= before_speech;
    if (is_small && after.is(Cue::relation)) bits |= before_relation;
    if (after.has_capital()) {
        if (after.is(Cue::group) || after.is(Cue::company)) bits |= before_group;
        if (word.known->given) bits |= given_before_capital;
    }
    return bits;
}

// The evidence of one sentence.
class Reader {
public:
    Reader(const Analysis& analysis, const Words& words, const Lexicon& lexicon,
           const Sentence& sentence)
        : analysis_(analysis),
          words_(words),
          lexicon_(lexicon),
          begin_(sentence.first_token - words.first_token),
          end_(sentence.last_token - words.first_token),
          in_capitals_(std::none_of(words.words.begin() + begin_, words.words.begin() + end_,
                                    [](const Word& w) { return w.shape == Shape::lower; })) {}

    void read(std::vector<std::uint16_t>& evidence) const {
        for (std::uint32_t i = begin_; i < end_; ++i) {
            const Word& word = words_.words[i];
            if (word.has_capital())
                evidence[word.id] = static_cast<std::uint16_t>(evidence[word.id] | of(i, word));
        }
    }

private:
    unsigned of(std::uint32_t index, const Word& word) const {
        unsigned bits = 0;
        bool capital_beside = false;
        if (index > begin_ && is_close(word.gap)) {
            const Word& before = words_.words[index - 1];
            bits |= told_before(before);
            capital_beside = before.has_capital();
        }
        if (index + 1 < end_) {
            const Word& after = words_.words[index + 1];
            if (after.gap == Gap::possessive) bits |= owns;
            if (word.gap == Gap::bracket_open && after.gap == Gap::bracket_close) {
                bits |= in_brackets;
                if (word.shape != Shape::capital && is_spelt_out(index)) bits |= spelt_out;
            }
            if (is_close(after.gap)) {
                bits |= told_behind(word, after, in_capitals_);
                capital_beside = capital_beside || after.has_capital();
            }
        }
        return capital_beside ? bits : bits | alone;
    }

    bool is_spelt_out(std::uint32_t index) const {
        const std::uint32_t token = index + words_.first_token;
        const std::uint32_t from = spelt_out_from(analysis_, lexicon_, begin_ + words_.first_token,
                                                  token, analysis_.form(analysis_.tokens[token]));
        return from != token && words_.words[from - words_.first_token].has_capital();
    }

    const Analysis& analysis_;
    const Words& words_;
    const Lexicon& lexicon_;
    std::uint32_t begin_, end_;  // indices into Words::words
    bool in_capitals_;
};

}  // namespace

std::vector<std::uint16_t> gather_evidence(const Analysis& analysis, const Words& words,
                                           const Lexicon& lexicon) {
    std::vector<std::uint16_t> evidence(words.forms.size());
    for (const Sentence& sentence : words.sentences)
        Reader(analysis, words, lexicon, sentence).read(evidence);
    return evidence;
}

}  // namespace dateline

#include "indexer/mentions/resolve/stated_people.h"

#include <algorithm>

#include "indexer/mentions/tagger/hash_table.h"

namespace dateline {

namespace {

class Finder {
public:
    Finder(const Words& words, std::size_t first, const std::vector<NameSpan>& found)
        : words_(words), is_named_(words.words.size()) {
        for (std::size_t s = first; s < found.size(); ++s)
            for (std::uint32_t t = found[s].first_token; t < found[s].last_token; ++t)
                is_named_[t - words.first_token] = true;
    }

    // The words that are people, ascending.
    std::vector<std::uint32_t> find() {
        for (const Sentence& sentence : words_.sentences) {
            const std::uint32_t begin = sentence.first_token - words_.first_token;
            const std::uint32_t end = sentence.last_token - words_.first_token;
            const bool in_capitals = is_in_capitals(begin, end);
            for (std::uint32_t i = begin + 1; i < end; ++i)
                if (is_stated(i, end, in_capitals)) people_.at(at(i).hash) = 1;
        }
        std::vector<std::uint32_t> found;
        for (const Sentence& sentence : words_.sentences) {
            const std::uint32_t begin = sentence.first_token - words_.first_token;
            const std::uint32_t end = sentence.last_token - words_.first_token;
            const bool in_capitals = is_in_capitals(begin, end);
            for (std::uint32_t i = begin; i < end; ++i)
                if (people_.find(at(i).hash) && may_be_name(i) &&
                    (in_capitals || stands_alone(i, begin, end)))
                    found.push_back(i);
        }
        return found;
    }

private:
    const Word& at(std::uint32_t index) const { return words_.words[index]; }

    bool is_in_capitals(std::uint32_t begin, std::uint32_t end) const {
        constexpr std::uint32_t shortest_headline = 4;  // words
        return end - begin >= shortest_headline &&
               std::none_of(words_.words.begin() + begin, words_.words.begin() + end,
                            [](const Word& word) {
                                return word.shape == Shape::lower || word.shape == Shape::capital;
                            });
    }

    // A family name that the article has in capitals alone. Words that only their use tells from
    // family names ("PRESIDENT WILL VISIT") are given names, too, or cues.
    bool may_be_name(std::uint32_t index) const {
        const Word& word = at(index);
        return !is_named_[index] && word.known->family != 0 && !word.is(Cue::title) &&
               !word.is(Cue::relation) && !word.is(Cue::speech) && !word.is(Cue::company) &&
               !word.is(Cue::calendar) && !word.is(Cue::nationality) &&
               (word.shape == Shape::capital || word.shape == Shape::upper ||
                word.shape == Shape::mixed) &&
               words_.forms[word.id].lower == 0;
    }

    bool is_stated(std::uint32_t index, std::uint32_t end, bool in_capitals) const {
        if (!may_be_name(index)) return false;
        const Word &word = at(index), &before = at(index - 1);
        if (in_capitals && word.known->is(Use::headline)) return false;
        if (in_capitals && word.gap == Gap::possessive) return before.known->is(Use::house);
        return (word.gap == Gap::space || word.gap == Gap::point || word.gap == Gap::line) &&
               before.has_capital() && before.known->is(TitleMark::names) &&
               (in_capitals || !is_followed(index, end));
    }

    static bool joins(const Word& word) {
        return word.has_capital() && (word.gap == Gap::space || word.gap == Gap::line ||
                                      word.gap == Gap::hyphen || word.gap == Gap::ampersand);
    }

    bool is_followed(std::uint32_t index, std::uint32_t end) const {
        return index + 1 < end && joins(at(index + 1));
    }

    bool stands_alone(std::uint32_t index, std::uint32_t begin, std::uint32_t end) const {
        return !is_followed(index, end) &&
               (index <= begin + 1 || !joins(at(index)) || !at(index - 1).has_capital() ||
                at(index - 1).is(Cue::title));
    }

    const Words& words_;
    std::vector<bool> is_named_;
    HashTable<std::uint8_t> people_;  // by the word's hash
};

}  // namespace

void find_stated_people(const Words& words, std::size_t first, std::vector<NameSpan>& found) {
    const std::vector<std::uint32_t> people = Finder(words, first, found).find();
    if (people.empty()) return;
    const auto middle = static_cast<std::ptrdiff_t>(found.size());
    for (const std::uint32_t i : people)
        found.push_back({words.first_token + i, words.first_token + i + 1, EntityKind::person,
                         NameOrigin::titled});
    std::inplace_merge(
        found.begin() + static_cast<std::ptrdiff_t>(first), found.begin() + middle, found.end(),
        [](const NameSpan& a, const NameSpan& b) { return a.first_token < b.first_token; });
}

}  // namespace dateline

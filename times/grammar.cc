#include "times/grammar.h"

#include <algorithm>
#include <cstring>

namespace dateline::times {

namespace {

// Longer forms are in no rule; Grammar::lengths_ has no more bits.
constexpr std::size_t longest_word = 24;

}  // namespace

std::uint32_t Grammar::hash(std::string_view form) {
    // Length, the first eight bytes and the last four tell the few hundred words of a lexicon apart
    // well enough, and cost the same for every token of an article.
    std::uint64_t head = 0;
    std::uint32_t tail = 0;
    std::memcpy(&head, form.data(), std::min<std::size_t>(form.size(), 8));
    if (form.size() > 8) {
        const std::size_t length = std::min<std::size_t>(form.size() - 8, 4);
        std::memcpy(&tail, form.data() + form.size() - length, length);
    }
    std::uint64_t mixed = (head ^ (form.size() << 56) ^ tail) * 0x9E3779B97F4A7C15u;
    return static_cast<std::uint32_t>(mixed >> 40);
}

WordId Grammar::find(std::string_view form) const {
    if (form.empty() || form.size() > longest_word) return other_word;
    if ((lengths_[beginning(form)] >> form.size() & 1) == 0) return other_word;
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash(form) & mask;; at = (at + 1) & mask) {
        const Slot& slot = slots_[at];
        if (slot.id == 0) return other_word;
        if (slot.length == form.size() &&
            std::memcmp(texts_.data() + slot.text, form.data(), form.size()) == 0)
            return slot.id;
    }
}

std::int8_t Grammar::tense_of(std::string_view form) const {
    const WordId word = find(form);
    if (word != other_word && tense_[word] != no_tense) return tense_[word];
    for (const auto& [ending, tense] : tense_endings_)
        // More than a letter goes before it: "red" is no verb.
        if (form.size() > ending.size() + 1 && form.ends_with(ending)) return tense;
    return no_tense;
}

std::int32_t Grammar::value(std::uint16_t terminal, WordId word) const {
    const auto before = [](const Value& a, const Value& b) {
        return a.terminal != b.terminal ? a.terminal < b.terminal : a.word < b.word;
    };
    const auto found =
        std::lower_bound(values_.begin(), values_.end(), Value{terminal, word, 0}, before);
    return found != values_.end() && found->terminal == terminal && found->word == word
               ? found->value
               : Meaning::unset;
}

}  // namespace dateline::times

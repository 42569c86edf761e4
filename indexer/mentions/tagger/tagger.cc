#include "indexer/mentions/tagger/tagger.h"

#include <algorithm>
#include <limits>

#include "indexer/mentions/tagger/name_hash.h"

namespace dateline {

namespace {

using Scores = std::array<std::int32_t, label_count>;

// The labels of the best path through a run, by Viterbi's algorithm.
class Path {
public:
    explicit Path(const PassWeights& weights) {
        for (Label next = 0; next < label_count; ++next)
            for (Label before = 0; before < label_count; ++before)
                transitions_[next][before] =
                    may_follow(before, next) ? weights.transition(before, next) : impossible;
    }

    void begin() {
        back_.clear();
        for (Label label = 0; label < label_count; ++label)
            best_[label] = may_begin(label) ? 0 : impossible;
        is_first_ = true;
    }

    void step(const Scores& scores) {
        Scores now;
        std::array<Label, label_count> from{};
        for (Label next = 0; next < label_count; ++next) {
            std::int32_t best = impossible;
            if (is_first_) {
                best = best_[next];
            } else {
                for (Label before = 0; before < label_count; ++before) {
                    const std::int32_t score = best_[before] + transitions_[next][before];
                    if (score > best) {
                        best = score;
                        from[next] = before;
                    }
                }
            }
            now[next] = std::max(best, impossible) + scores[next];
        }
        best_ = now;
        back_.push_back(from);
        is_first_ = false;
    }

    void end(Label* labels) const {
        Label last = no_name;
        for (Label label = 0; label < label_count; ++label)
            if (may_end(label) && best_[label] > best_[last]) last = label;
        for (std::size_t i = back_.size(); i-- > 0;) {
            labels[i] = last;
            last = back_[i][last];
        }
    }

private:
    static constexpr std::int32_t impossible = std::numeric_limits<std::int32_t>::min() / 4;
    std::array<Scores, label_count> transitions_;  // [next][before]
    Scores best_{};
    std::vector<std::array<Label, label_count>> back_;
    bool is_first_ = true;
};

void tag(Features& features, const std::vector<Run>& runs, const PassWeights& weights,
         std::vector<Label>& labels) {
    Path path(weights);
    for (const Run& run : runs) {
        features.begin_run(run);
        path.begin();
        for (std::uint32_t i = run.begin; i < run.end; ++i) {
            // Some hundred features of at most 127 each stay within 16 bits.
            std::array<std::int16_t, label_count> sums{};
            for (const std::uint64_t feature : features.of(i))
                if (const Weights* row = weights.find(feature))
                    for (std::size_t l = 0; l < label_count; ++l)
                        sums[l] = static_cast<std::int16_t>(sums[l] + (*row)[l]);
            Scores scores;
            std::copy(sums.begin(), sums.end(), scores.begin());
            path.step(scores);
        }
        path.end(&labels[run.begin]);
    }
}

}  // namespace

FirstPass count_types(const Words& words, std::span<const Label> labels) {
    const auto count = [](std::uint16_t& value) {
        if (value < UINT16_MAX) ++value;
    };
    FirstPass result;
    result.forms.resize(words.forms.size());
    const auto& all = words.words;
    for (std::size_t i = 1; i + 1 < all.size(); ++i) {
        if (all[i].gap != Gap::bracket_open || all[i + 1].gap != Gap::bracket_close ||
            (all[i].shape != Shape::upper && all[i].shape != Shape::mixed) ||
            !all[i - 1].has_capital())
            continue;
        result.forms[all[i].id].stated_for = static_cast<std::uint8_t>(1 + type_of(labels[i - 1]));
        result.forms[all[i - 1].id].stated_as = static_cast<std::uint8_t>(1 + type_of(labels[i]));
    }
    for (std::size_t i = 0; i < words.words.size(); ++i) {
        const Label label = labels[i];
        if (!words.words[i].has_capital() && label == no_name) continue;
        FormTypes& form = result.forms[words.words[i].id];
        count(form.counts[type_of(label)]);
        if (label == label_of(EntityKind::person, Part::last)) count(form.last_of_person);
        if (label == label_of(EntityKind::person, Part::first)) count(form.first_of_person);
        if (label == label_of(EntityKind::organization, Part::first))
            count(form.first_of_organization);
        const bool goes_on =
            is_entity(label) && (part_of(label) == Part::first || part_of(label) == Part::inner);
        if (goes_on)
            count(result.pairs.at(hash_phrase(words.words[i].hash, words.words[i + 1].hash))
                      .counts[type_of(label)]);
    }
    return result;
}

void tag_names(const Analysis& analysis, const Words& words, const Lexicon& lexicon,
               const Gazetteer& gazetteer, const Model& model, std::vector<NameSpan>& found,
               std::vector<std::uint32_t>& nationalities) {
    std::vector<Run> runs;
    find_runs(words, runs);
    std::vector<Label> labels(words.words.size(), no_name);
    Features first(analysis, words, lexicon, gazetteer, nullptr);
    tag(first, runs, model.pass(0), labels);
    const FirstPass types = count_types(words, labels);
    Features second(analysis, words, lexicon, gazetteer, &types);
    tag(second, runs, model.pass(1), labels);

    for (const Run& run : runs) {
        for (std::uint32_t i = run.begin; i < run.end;) {
            if (!is_entity(labels[i])) {
                if (labels[i] == nationality_label) nationalities.push_back(i + words.first_token);
                ++i;
                continue;
            }
            std::uint32_t end = i + 1;
            if (part_of(labels[i]) == Part::first)
                while (part_of(labels[end - 1]) != Part::last) ++end;
            found.push_back({i + words.first_token, end + words.first_token, kind_of(labels[i])});
            i = end;
        }
    }
}

}  // namespace dateline

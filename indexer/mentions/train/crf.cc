#include "indexer/mentions/train/crf.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace dateline {

namespace {

constexpr float impossible = -1e9F;
constexpr float start_square = 1e-2F;  // keeps the first steps of a weight small
// A word whose labels are all this close to right teaches nothing: leaving it halves the time.
constexpr float right_enough = 4e-3F;

float allowed(Label before, Label next, float weight) {
    return may_follow(before, next) ? weight : impossible;
}

}  // namespace

Crf::Crf(std::size_t features) : weights_(features), squares_(features) {}

void Crf::scores(const Sequence& sequence, std::vector<Row>& emissions) const {
    const std::size_t length = sequence.labels.size();
    emissions.assign(length, {});
    for (std::size_t i = 0; i < length; ++i)
        for (std::uint32_t f = sequence.first[i]; f < sequence.first[i + 1]; ++f) {
            const Row& row = weights_[sequence.features[f]];
            for (std::size_t l = 0; l < label_count; ++l) emissions[i][l] += row[l];
        }
}

void Crf::drop_features(const Sequence& sequence, float share) {
    const auto dropped = static_cast<std::uint32_t>(share * 256);
    kept_.clear();
    kept_first_.clear();
    std::uint64_t bits = 1;  // eight for each feature; 1: used up
    for (std::size_t i = 0; i < sequence.labels.size(); ++i) {
        kept_first_.push_back(static_cast<std::uint32_t>(kept_.size()));
        for (std::uint32_t f = sequence.first[i]; f < sequence.first[i + 1]; ++f) {
            if (bits == 1) bits = random_() | std::uint64_t{1} << 32;
            if ((bits & 0xFF) >= dropped) kept_.push_back(sequence.features[f]);
            bits >>= 8;
        }
    }
    kept_first_.push_back(static_cast<std::uint32_t>(kept_.size()));
}

void Crf::learn(const Sequence& sequence, const Options& options) {
    const std::size_t length = sequence.labels.size();
    drop_features(sequence, options.dropout);
    emissions_.assign(length, {});
    for (std::size_t i = 0; i < length; ++i)
        for (std::uint32_t f = kept_first_[i]; f < kept_first_[i + 1]; ++f) {
            const Row& row = weights_[kept_[f]];
            for (std::size_t l = 0; l < label_count; ++l) emissions_[i][l] += row[l];
        }
    if (options.learner == Learner::perceptron) {
        learn_best_path(sequence, options);
        return;
    }
    find_moves(options);
    go_forward();
    go_backward();
    learn_emissions(sequence, options);
    if (options.learner != Learner::words) learn_transitions(sequence, options);
}

void Crf::find_moves(const Options& options) {
    for (Label a = 0; a < label_count; ++a)
        for (Label b = 0; b < label_count; ++b)
            moves_[a][b] = options.learner == Learner::words ? 1
                           : may_follow(a, b)                ? std::exp(transitions_[a][b])
                                                             : 0;
}

void Crf::go_forward() {
    const std::size_t length = emissions_.size();
    alpha_.assign(length, {});
    for (std::size_t i = 0; i < length; ++i) {
        const float most = *std::max_element(emissions_[i].begin(), emissions_[i].end());
        for (float& score : emissions_[i]) score = std::exp(score - most);
    }
    for (std::size_t i = 0; i < length; ++i) {
        Row& now = alpha_[i];
        if (i == 0) {
            for (Label l = 0; l < label_count; ++l) now[l] = may_begin(l) ? emissions_[0][l] : 0;
        } else {
            for (Label a = 0; a < label_count; ++a)
                for (Label b = 0; b < label_count; ++b) now[b] += alpha_[i - 1][a] * moves_[a][b];
            for (Label l = 0; l < label_count; ++l) now[l] *= emissions_[i][l];
        }
        if (i + 1 == length)
            for (Label l = 0; l < label_count; ++l)
                if (!may_end(l)) now[l] = 0;
        const float sum = std::accumulate(now.begin(), now.end(), 1e-30F);
        for (float& value : now) value /= sum;
    }
}

void Crf::go_backward() {
    const std::size_t length = emissions_.size();
    beta_.assign(length, {});
    for (Label l = 0; l < label_count; ++l) beta_[length - 1][l] = may_end(l) ? 1 : 0;
    for (std::size_t i = length - 1; i-- > 0;) {
        Row ahead;
        for (Label l = 0; l < label_count; ++l) ahead[l] = beta_[i + 1][l] * emissions_[i + 1][l];
        float sum = 1e-30F;
        for (Label a = 0; a < label_count; ++a) {
            float value = 0;
            for (Label b = 0; b < label_count; ++b) value += moves_[a][b] * ahead[b];
            beta_[i][a] = value;
            sum += value;
        }
        for (float& value : beta_[i]) value /= sum;
    }
}

void Crf::step(float& weight, float& square, float gradient, const Options& options) {
    square += gradient * gradient;
    weight -= options.step * gradient / std::sqrt(square + start_square);
}

void Crf::learn_emissions(const Sequence& sequence, const Options& options) {
    for (std::size_t i = 0; i < alpha_.size(); ++i) {
        Row gradient;
        float sum = 1e-30F;
        for (std::size_t l = 0; l < label_count; ++l)
            sum += gradient[l] = alpha_[i][l] * beta_[i][l];
        for (float& value : gradient) value /= sum;
        gradient[sequence.labels[i]] -= 1;
        if (gradient[sequence.labels[i]] > -right_enough) continue;
        for (std::uint32_t f = kept_first_[i]; f < kept_first_[i + 1]; ++f) {
            Row& weights = weights_[kept_[f]];
            Row& squares = squares_[kept_[f]];
            const float decay = decay_[kept_[f]];
            for (std::size_t l = 0; l < label_count; ++l)
                step(weights[l], squares[l], gradient[l] * sequence.weight + decay * weights[l],
                     options);
        }
    }
}

void Crf::learn_transitions(const Sequence& sequence, const Options& options) {
    for (std::size_t i = 1; i < alpha_.size(); ++i) {
        std::array<Row, label_count> joint;
        float sum = 1e-30F;
        for (Label a = 0; a < label_count; ++a)
            for (Label b = 0; b < label_count; ++b)
                sum += joint[a][b] =
                    alpha_[i - 1][a] * moves_[a][b] * emissions_[i][b] * beta_[i][b];
        for (Label a = 0; a < label_count; ++a)
            for (Label b = 0; b < label_count; ++b) {
                if (!may_follow(a, b)) continue;
                const bool right = sequence.labels[i - 1] == a && sequence.labels[i] == b;
                step(transitions_[a][b], transition_squares_[a][b],
                     (joint[a][b] / sum - (right ? 1.0F : 0.0F)) * sequence.weight, options);
            }
    }
}

// Moves weights from the labels of the best path to the right ones.
void Crf::learn_best_path(const Sequence& sequence, const Options& options) {
    const std::vector<Label> found = best_path(emissions_);
    const float step = options.step * sequence.weight;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const Label right = sequence.labels[i];
        if (found[i] != right)
            for (std::uint32_t f = kept_first_[i]; f < kept_first_[i + 1]; ++f) {
                weights_[kept_[f]][right] += step;
                weights_[kept_[f]][found[i]] -= step;
            }
        if (i > 0 && (found[i] != right || found[i - 1] != sequence.labels[i - 1])) {
            transitions_[sequence.labels[i - 1]][right] += step;
            transitions_[found[i - 1]][found[i]] -= step;
        }
    }
}

void Crf::train(std::span<const Sequence* const> sequences, const Options& options) {
    std::vector<std::uint32_t> order(sequences.size());
    std::iota(order.begin(), order.end(), 0);
    decay_.assign(weights_.size(), 0);
    for (const Sequence* sequence : sequences)
        for (const std::uint32_t f : sequence->features) ++decay_[f];
    for (float& value : decay_)
        if (value > 0) value = options.l2 / value;
    random_.seed(options.seed);
    std::vector<Row> sum(weights_.size());
    std::array<Row, label_count> transition_sum{};
    unsigned averaged = 0;
    for (unsigned epoch = 0; epoch < options.epochs; ++epoch) {
        // std::shuffle differs between standard libraries.
        for (std::size_t i = order.size(); i > 1; --i)
            std::swap(order[i - 1], order[random_() % i]);
        for (const std::uint32_t i : order) learn(*sequences[i], options);
        if (epoch < options.averaged_from) continue;
        ++averaged;
        for (std::size_t f = 0; f < sum.size(); ++f)
            for (std::size_t l = 0; l < label_count; ++l) sum[f][l] += weights_[f][l];
        for (std::size_t a = 0; a < label_count; ++a)
            for (std::size_t b = 0; b < label_count; ++b)
                transition_sum[a][b] += transitions_[a][b];
    }
    // As large as what they were trained to add up to with features missing.
    for (std::size_t f = 0; f < sum.size(); ++f)
        for (std::size_t l = 0; l < label_count; ++l)
            weights_[f][l] = sum[f][l] * (1 - options.dropout) / static_cast<float>(averaged);
    for (std::size_t a = 0; a < label_count; ++a)
        for (std::size_t b = 0; b < label_count; ++b)
            transitions_[a][b] = transition_sum[a][b] / static_cast<float>(averaged);
}

void Crf::average(std::span<const Crf> others) {
    const float count = 1 + static_cast<float>(others.size());
    const auto mean = [&](Row& row, const auto& row_of) {
        for (const Crf& other : others)
            for (std::size_t l = 0; l < label_count; ++l) row[l] += row_of(other)[l];
        for (float& weight : row) weight /= count;
    };
    for (std::size_t f = 0; f < weights_.size(); ++f)
        mean(weights_[f], [f](const Crf& crf) -> const Row& { return crf.weights_[f]; });
    for (std::size_t a = 0; a < label_count; ++a)
        mean(transitions_[a], [a](const Crf& crf) -> const Row& { return crf.transitions_[a]; });
}

std::vector<Label> Crf::decode(const Sequence& sequence) const {
    std::vector<Row> emissions;
    scores(sequence, emissions);
    return best_path(emissions);
}

std::vector<Label> Crf::best_path(std::span<const Row> emissions) const {
    const std::size_t length = emissions.size();
    std::vector<std::array<Label, label_count>> back(length);
    Row best{};
    for (Label l = 0; l < label_count; ++l) best[l] = may_begin(l) ? emissions[0][l] : impossible;
    for (std::size_t i = 1; i < length; ++i) {
        Row now;
        for (Label b = 0; b < label_count; ++b) {
            float top = impossible * 2;
            for (Label a = 0; a < label_count; ++a) {
                const float score = best[a] + allowed(a, b, transitions_[a][b]);
                if (score > top) {
                    top = score;
                    back[i][b] = a;
                }
            }
            now[b] = top + emissions[i][b];
        }
        best = now;
    }
    Label last = no_name;
    for (Label l = 0; l < label_count; ++l)
        if (may_end(l) && best[l] > best[last]) last = l;
    std::vector<Label> labels(length);
    for (std::size_t i = length; i-- > 0;) {
        labels[i] = last;
        last = back[i][last];
    }
    return labels;
}

}  // namespace dateline

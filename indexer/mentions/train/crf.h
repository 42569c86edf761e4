// A linear-chain conditional random field over sparse features, trained by stochastic gradient
// descent with a step for each weight (AdaGrad) and averaging over the later epochs. Deterministic.
#pragma once

#include <array>
#include <cstdint>
#include <random>
#include <span>
#include <vector>

#include "indexer/mentions/tagger/labels.h"

namespace dateline {

// A run of words: their features (as numbers from 0 on) and right labels.
struct Sequence {
    std::vector<std::uint32_t> first;  // by word: where its features begin; one more at the end
    std::vector<std::uint32_t> features;
    std::vector<Label> labels;
    float weight = 1;  // how much it counts
};

class Crf {
public:
    using Row = std::array<float, label_count>;

    // What is made as small as it can be: the field's loss, that of each word by itself (a maximum
    // entropy model, to which transitions are nothing), or the number of wrong labels on the best
    // path (Collins, "Discriminative training methods for hidden Markov models", 2002). The last
    // two are there to compare.
    enum class Learner { field, words, perceptron };

    struct Options {
        Learner learner = Learner::field;
        unsigned epochs = 10;
        unsigned averaged_from = 4;  // epoch
        unsigned seed = 7;           // of the order of the sequences
        float step = 0.1F;
        // The share of a word's features that it does without, others each time, so that none leans
        // on the rest: what is known of names that training lacks counts for more (Wang et al.,
        // "Feature noising for log-linear structured prediction", 2013).
        float dropout = 0.5F;
        float l2 = 3;  // for each weight and epoch, shared among the words that touch it
    };

    explicit Crf(std::size_t features);

    void train(std::span<const Sequence* const> sequences, const Options& options);
    // Makes the weights the mean of several fields' of the same features.
    void average(std::span<const Crf> others);
    std::vector<Label> decode(const Sequence& sequence) const;

    const std::vector<Row>& weights() const { return weights_; }
    const std::array<Row, label_count>& transitions() const { return transitions_; }

private:
    void scores(const Sequence& sequence, std::vector<Row>& emissions) const;
    void drop_features(const Sequence& sequence, float share);
    void learn(const Sequence& sequence, const Options& options);
    void learn_best_path(const Sequence& sequence, const Options& options);
    // Forward and backward in probabilities, scaled at each word.
    void find_moves(const Options& options);
    void go_forward();
    void go_backward();
    void learn_emissions(const Sequence& sequence, const Options& options);
    void learn_transitions(const Sequence& sequence, const Options& options);
    static void step(float& weight, float& square, float gradient, const Options& options);
    std::vector<Label> best_path(std::span<const Row> emissions) const;

    std::vector<Row> weights_, squares_;
    std::vector<float> decay_;  // by feature: l2 by the words that have it
    std::array<Row, label_count> transitions_{}, transition_squares_{};  // [before][next]
    std::mt19937 random_;
    std::vector<std::uint32_t> kept_, kept_first_;  // as Sequence has features and first
    std::vector<Row> emissions_, alpha_, beta_;
    std::array<Row, label_count> moves_{};  // how likely one label follows another
};

}  // namespace dateline

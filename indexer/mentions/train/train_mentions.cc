// train_mentions DATA OUTPUT [options, see README.md]: trains the tagger.
//
// DATA is a folder of labelled texts, NAME-train.jsonl (train/labelled_text.h tells the
// format); OUTPUT is the model file to write.
//
// 1. The first pass is trained on all texts but a quarter, and labels that quarter, four times
//    over: so are the first pass's decisions on texts that it has not seen, errors included, what
//    the second pass learns from.
// 2. The second pass is trained on all texts with these decisions; the first pass anew on all
//    texts.
// 3. Weights are rounded to whole numbers of at most 127, and features without much weight left
//    out.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <map>
#include <string>
#include <thread>
#include <unordered_map>

#include "indexer/mentions/tagger/model.h"
#include "indexer/mentions/tagger/tagger.h"
#include "indexer/mentions/train/crf.h"
#include "indexer/mentions/train/labelled_text.h"
#include "text/data_files.h"

using namespace dateline;

namespace {

constexpr std::size_t folds = 4;

// Numbers the features that occur in training, and forgets the rare ones.
class FeatureNumbers {
public:
    std::uint32_t number(std::uint64_t hash) {
        return numbers_.try_emplace(hash, static_cast<std::uint32_t>(numbers_.size()))
            .first->second;
    }
    std::size_t size() const { return numbers_.size(); }
    const std::unordered_map<std::uint64_t, std::uint32_t>& all() const { return numbers_; }

private:
    std::unordered_map<std::uint64_t, std::uint32_t> numbers_;
};

struct Pass {
    FeatureNumbers numbers;
    std::vector<std::vector<Sequence>> sequences;  // by text, by run
};

void read_features(const std::deque<LabelledText>& texts, const Lexicon& lexicon,
                   const Gazetteer& gazetteer, std::span<const FirstPass> first_pass, Pass& pass) {
    pass.sequences.resize(texts.size());
    for (std::size_t t = 0; t < texts.size(); ++t) {
        const LabelledText& text = texts[t];
        Features features(text.analysis, text.words, lexicon, gazetteer,
                          first_pass.empty() ? nullptr : &first_pass[t]);
        for (const Run& run : text.runs) {
            Sequence& sequence = pass.sequences[t].emplace_back();
            sequence.weight = text.weight;
            features.begin_run(run);
            for (std::uint32_t i = run.begin; i < run.end; ++i) {
                sequence.first.push_back(static_cast<std::uint32_t>(sequence.features.size()));
                sequence.labels.push_back(text.labels[i]);
                for (const std::uint64_t hash : features.of(i))
                    sequence.features.push_back(pass.numbers.number(hash));
            }
            sequence.first.push_back(static_cast<std::uint32_t>(sequence.features.size()));
        }
    }
}

// Leaves out features seen fewer than `least` times, and numbers the others anew.
std::vector<std::uint64_t> drop_rare(Pass& pass, unsigned least) {
    std::vector<std::uint32_t> seen(pass.numbers.size());
    for (const auto& text : pass.sequences)
        for (const Sequence& sequence : text)
            for (const std::uint32_t f : sequence.features) ++seen[f];
    std::vector<std::uint32_t> renumbered(seen.size(), UINT32_MAX);
    std::uint32_t next = 0;
    for (std::size_t f = 0; f < seen.size(); ++f)
        if (seen[f] >= least) renumbered[f] = next++;
    for (auto& text : pass.sequences)
        for (Sequence& sequence : text) {
            std::vector<std::uint32_t> kept;
            std::vector<std::uint32_t> first;
            for (std::size_t i = 0; i < sequence.labels.size(); ++i) {
                first.push_back(static_cast<std::uint32_t>(kept.size()));
                for (std::uint32_t f = sequence.first[i]; f < sequence.first[i + 1]; ++f)
                    if (renumbered[sequence.features[f]] != UINT32_MAX)
                        kept.push_back(renumbered[sequence.features[f]]);
            }
            first.push_back(static_cast<std::uint32_t>(kept.size()));
            sequence.features = std::move(kept);
            sequence.first = std::move(first);
        }
    std::vector<std::uint64_t> hashes(next);
    for (const auto& [hash, number] : pass.numbers.all())
        if (renumbered[number] != UINT32_MAX) hashes[renumbered[number]] = hash;
    return hashes;
}

Crf train(const Pass& pass, std::size_t features, std::size_t left_out,
          const Crf::Options& options) {
    std::vector<const Sequence*> sequences;
    for (std::size_t t = 0; t < pass.sequences.size(); ++t)
        if (left_out == folds || t % folds != left_out)
            for (const Sequence& sequence : pass.sequences[t]) sequences.push_back(&sequence);
    Crf crf(features);
    crf.train(sequences, options);
    return crf;
}

// The mean of several fields that saw the texts in different orders: steadier than one.
Crf train_several(const Pass& pass, std::size_t features, Crf::Options options, unsigned count) {
    Crf crf = train(pass, features, folds, options);
    std::vector<Crf> others;
    while (others.size() + 1 < count) {
        ++options.seed;
        others.push_back(train(pass, features, folds, options));
    }
    crf.average(others);
    return crf;
}

Model::Trained round_weights(const Crf& crf, const std::vector<std::uint64_t>& hashes,
                             double prune) {
    // Most weights lie below 2; those few above 127 / scale are cut to that.
    constexpr double scale = 40;
    const auto whole = [](double weight, double limit) {
        return std::clamp(std::round(weight * scale), -limit, limit);
    };
    Model::Trained trained{};
    for (std::size_t f = 0; f < hashes.size(); ++f) {
        const Crf::Row& row = crf.weights()[f];
        double most = 0;
        for (const float weight : row) most = std::max(most, std::abs(static_cast<double>(weight)));
        if (most < prune) continue;
        Model::Feature feature{hashes[f], {}};
        for (std::size_t l = 0; l < label_count; ++l)
            feature.weights[l] = static_cast<std::int8_t>(whole(row[l], 127));
        trained.features.push_back(feature);
    }
    std::sort(trained.features.begin(), trained.features.end(),
              [](const auto& a, const auto& b) { return a.hash < b.hash; });
    for (std::size_t a = 0; a < label_count; ++a)
        for (std::size_t b = 0; b < label_count; ++b)
            trained.transitions[a][b] =
                static_cast<std::int16_t>(whole(crf.transitions()[a][b], 10'000));
    return trained;
}

struct Arguments {
    std::filesystem::path data, output;
    // News counts most; posts, noisier and marked otherwise, least.
    std::map<std::string, float> sets = {{"worldwide", 1.7F},        {"politics", 2.F},
                                         {"wikigold", 2.F},          {"ewt", 1.2F},
                                         {"btc-news", 0.8F},         {"btc-figures", 0.4F},
                                         {"wnut17", 0.5F},           {"wire", 0.5F},
                                         {"written", 1.F},           {"renamed-worldwide", 0.6F},
                                         {"renamed-wikigold", 0.7F}, {"renamed-politics", 0.7F}};
    Crf::Options options;
    double prune = 0.08;
    unsigned least = 2;
    unsigned several = 5;
    bool one_pass = false;  // to try things: the first pass only, which then stands for both
};

Arguments read_arguments(int count, char** values) {
    Arguments arguments;
    std::vector<std::string> plain;
    for (int i = 1; i < count; ++i) {
        const std::string option = values[i];
        const auto value = [&] {
            if (++i >= count) throw std::runtime_error(option + " needs a value");
            return std::string(values[i]);
        };
        if (option == "--epochs")
            arguments.options.epochs = static_cast<unsigned>(std::stoul(value()));
        else if (option == "--averaged-from")
            arguments.options.averaged_from = static_cast<unsigned>(std::stoul(value()));
        else if (option == "--step")
            arguments.options.step = std::stof(value());
        else if (option == "--l2")
            arguments.options.l2 = std::stof(value());
        else if (option == "--dropout")
            arguments.options.dropout = std::stof(value());
        else if (option == "--learner") {
            const std::string learner = value();
            if (learner != "field" && learner != "words" && learner != "perceptron")
                throw std::runtime_error("--learner is field, words or perceptron");
            arguments.options.learner = learner == "words"        ? Crf::Learner::words
                                        : learner == "perceptron" ? Crf::Learner::perceptron
                                                                  : Crf::Learner::field;
        } else if (option == "--several")
            arguments.several = static_cast<unsigned>(std::stoul(value()));
        else if (option == "--one-pass")
            arguments.one_pass = true;
        else if (option == "--prune")
            arguments.prune = std::stod(value());
        else if (option == "--least")
            arguments.least = static_cast<unsigned>(std::stoul(value()));
        else if (option == "--sets") {
            arguments.sets.clear();
            std::string rest = value();
            while (!rest.empty()) {
                const std::string one = rest.substr(0, rest.find(','));
                rest = one.size() == rest.size() ? "" : rest.substr(one.size() + 1);
                const auto equals = one.find('=');
                arguments.sets[one.substr(0, equals)] =
                    equals == std::string::npos ? 1.F : std::stof(one.substr(equals + 1));
            }
        } else
            plain.push_back(option);
    }
    if (plain.size() != 2) throw std::runtime_error("usage: train_mentions DATA OUTPUT [options]");
    arguments.data = plain[0];
    arguments.output = plain[1];
    return arguments;
}

}  // namespace

int main(int count, char** values) try {
    const Arguments arguments = read_arguments(count, values);
    const auto start = std::chrono::steady_clock::now();
    const auto tell = [&](const std::string& what) {
        std::fprintf(
            stderr, "%6.1f s  %s\n",
            std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(),
            what.c_str());
    };
    const std::filesystem::path folder = data_folder();
    const Lexicon lexicon = Lexicon::load(folder, "en");
    const Gazetteer gazetteer = Gazetteer::load(folder);
    const Abbreviations abbreviations = Abbreviations::load(folder);

    std::deque<LabelledText> texts;
    for (const auto& [name, weight] : arguments.sets) {
        const bool is_posts = name.starts_with("btc") || name == "wnut17";
        read_corpus({arguments.data / (name + "-train.jsonl"), weight, is_posts}, lexicon,
                    abbreviations, texts);
    }
    // Some texts once more as headlines and careless posts are written.
    constexpr std::size_t in_capitals = 5, in_titles = 10,
                          without_capitals = 25;  // one in so many
    const std::size_t written = texts.size();
    for (std::size_t t = 0; t < written; ++t) {
        if (t % in_capitals == 3) add_recased(texts[t], Case::upper, lexicon, abbreviations, texts);
        if (t % in_titles == 5) add_recased(texts[t], Case::title, lexicon, abbreviations, texts);
        if (t % without_capitals == 7)
            add_recased(texts[t], Case::lower, lexicon, abbreviations, texts);
    }
    tell(std::to_string(texts.size()) + " texts");

    Pass first;
    read_features(texts, lexicon, gazetteer, {}, first);
    const auto first_hashes = drop_rare(first, arguments.least);
    tell(std::to_string(first_hashes.size()) + " features in the first pass");
    if (arguments.one_pass) {
        const Model::Trained only = round_weights(
            train_several(first, first_hashes.size(), arguments.options, arguments.several),
            first_hashes, arguments.prune);
        const Model::Trained both[Model::passes] = {only, only};
        Model::write(arguments.output, both);
        tell("kept " + std::to_string(only.features.size()));
        return 0;
    }
    std::vector<FirstPass> types(texts.size());
    const auto train_fold = [&](std::size_t fold) {
        const Crf crf = train(first, first_hashes.size(), fold, arguments.options);
        for (std::size_t t = fold; t < texts.size(); t += folds) {
            std::vector<Label> labels(texts[t].words.words.size(), no_name);
            for (std::size_t r = 0; r < texts[t].runs.size(); ++r) {
                const std::vector<Label> found = crf.decode(first.sequences[t][r]);
                std::copy(found.begin(), found.end(), labels.begin() + texts[t].runs[r].begin);
            }
            types[t] = count_types(texts[t].words, labels);
        }
    };
    for (std::size_t fold = 0; fold < folds; fold += 2) {
        std::thread other([&] {
            if (fold + 1 < folds) train_fold(fold + 1);
        });
        train_fold(fold);
        other.join();
        tell("fold " + std::to_string(fold));
    }
    Pass second;
    read_features(texts, lexicon, gazetteer, types, second);
    const auto second_hashes = drop_rare(second, arguments.least);
    tell(std::to_string(second_hashes.size()) + " features in the second pass");
    Model::Trained trained[Model::passes];
    std::thread other([&] {
        trained[0] = round_weights(
            train_several(first, first_hashes.size(), arguments.options, arguments.several),
            first_hashes, arguments.prune);
    });
    trained[1] = round_weights(
        train_several(second, second_hashes.size(), arguments.options, arguments.several),
        second_hashes, arguments.prune);
    other.join();
    Model::write(arguments.output, trained);
    tell("kept " + std::to_string(trained[0].features.size()) + " and " +
         std::to_string(trained[1].features.size()));
} catch (const std::exception& error) {
    std::fprintf(stderr, "train_mentions: %s\n", error.what());
    return 2;
}

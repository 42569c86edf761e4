// The features by which the tagger knows names: what a word is, how it is written, what stands
// around it, what the lists know of it, and what the rest of the article says of it.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "indexer/mentions/tagger/feature_kinds.h"
#include "indexer/mentions/tagger/labels.h"
#include "indexer/mentions/tagger/observations.h"

namespace dateline {

// How often a form or a pair of forms was given each type by the first pass.
struct FormTypes {
    std::array<std::uint16_t, type_count> counts{};
    std::uint16_t last_of_person = 0;         // as last of several words of a person's name
    std::uint16_t first_of_person = 0;        // as first of them
    std::uint16_t first_of_organization = 0;  // as first of several words of an organisation's
    // Of a short form stated in brackets, "World Health Organization (WHO)": one more than the type
    // of the name before it; and the same of that name's last word, for the short form's.
    std::uint8_t stated_for = 0, stated_as = 0;
};

// What the first pass made of the forms of a window.
struct FirstPass {
    std::vector<FormTypes> forms;  // by Word::id
    HashTable<FormTypes> pairs;    // by the phrase hash of two neighbouring words of one type
};

// The features of the words of one window, for one pass.
class Features {
public:
    // `first_pass` is null in the first pass itself. All are borrowed.
    Features(const Analysis& analysis, const Words& words, const Lexicon& lexicon,
             const Gazetteer& gazetteer, const FirstPass* first_pass);

    // To be called for each run in turn, before of() for its words.
    void begin_run(const Run& run) { seen_.read(run); }

    // The features of a word of the run, as hashes; valid until the next call.
    std::span<const std::uint64_t> of(std::uint32_t word);

private:
    // A word and those around it.
    struct Around {
        const Observation &before_2, &before, &here, &after, &after_2;
        std::uint32_t index = 0;  // in Words::words
        std::uint32_t evidence = 0;
    };

    void add(FeatureKind kind, std::uint64_t value) { features_.push_back(feature(kind, value)); }
    void add(FeatureKind kind, std::uint64_t one, std::uint64_t other) {
        features_.push_back(feature(kind, one, other));
    }
    void add_words(const Around& at);
    void add_classes(const Around& at);
    void add_spelling(const Around& at);
    void add_shapes(const Around& at);
    void add_lists(const Around& at);
    void add_places(const Around& at);
    void add_block(const Around& at);
    void add_article(const Around& at);
    void add_roles(const Around& at);
    void add_company(const Around& at);
    void add_known(const Around& at);
    void add_first_pass(const Around& at);
    void add_types(const Around& at);
    void add_type_counts(const Around& at);
    std::uint32_t type_at(std::int64_t word) const;
    std::uint32_t type_of_pair(std::int64_t first) const;

    const Words& words_;
    const FirstPass* first_pass_;
    Observations seen_;
    std::vector<std::uint16_t> evidence_;  // by Word::id
    std::vector<std::uint64_t> features_;
};

}  // namespace dateline

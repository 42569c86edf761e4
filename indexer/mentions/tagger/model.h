// The trained weights of the tagger, in one memory-mapped file.
//
//   bytes 0-15  "dateline names\n\0"
//   16          u32 version of the format, u32 version of the features (features.h)
//   24          u32 passes, u32 zero
//   32          for each pass:
//                 u32 number of slots, u32 zero
//                 i16[16][16] weights of a label behind another
//                 for each slot i8[16], the weights of a feature for each label
//                 for each slot u16, its mark (0: empty)
//                 zeros up to a multiple of 8 bytes
//
// Numbers are little-endian. A feature's slot is looked for from where the low half of its hash
// falls among the slots; its mark is of the high half. One in 30,000 of the features that the model
// lacks is mistaken for another, which costs nothing that can be measured.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/mentions/tagger/labels.h"

namespace dateline {

using Weights = std::array<std::int8_t, label_count>;
using Transitions = std::array<std::array<std::int16_t, label_count>, label_count>;

// The weights of one pass; borrows the file's bytes.
class PassWeights {
public:
    // The weights of a feature, or null.
    const Weights* find(std::uint64_t feature) const {
        const std::uint16_t mark = mark_of(feature);
        for (std::size_t i = slot_of(feature, slots_);; i = i + 1 == slots_ ? 0 : i + 1) {
            if (marks_[i] == mark) return &weights_[i];
            if (marks_[i] == 0) return nullptr;
        }
    }
    // The weight of label `next` behind `before`.
    int transition(Label before, Label next) const { return (*transitions_)[before][next]; }

    static std::size_t slot_of(std::uint64_t feature, std::size_t slots) {
        return static_cast<std::size_t>((feature & 0xFFFFFFFF) * slots >> 32);
    }
    static std::uint16_t mark_of(std::uint64_t feature) {
        const auto mark = static_cast<std::uint16_t>(feature >> 48);
        return mark == 0 ? 1 : mark;
    }

private:
    friend class Model;
    std::size_t slots_ = 0;
    const std::uint16_t* marks_ = nullptr;
    const Weights* weights_ = nullptr;
    const Transitions* transitions_ = nullptr;
};

class Model {
public:
    static constexpr std::size_t passes = 2;

    // Throws DataFileError when the file is missing, damaged or of another version.
    static Model load(const std::filesystem::path& data_folder, std::string_view language);

    const PassWeights& pass(std::size_t number) const { return passes_[number]; }

    // What a pass is written from.
    struct Feature {
        std::uint64_t hash;
        Weights weights;
    };
    struct Trained {
        std::vector<Feature> features;
        Transitions transitions;
    };
    static void write(const std::filesystem::path& file, std::span<const Trained, passes> trained);

private:
    struct Unmap {
        std::size_t size;
        void operator()(const std::byte* bytes) const;
    };
    std::unique_ptr<const std::byte, Unmap> bytes_{nullptr, Unmap{0}};
    std::array<PassWeights, passes> passes_;
};

}  // namespace dateline

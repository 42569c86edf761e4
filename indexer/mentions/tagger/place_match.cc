#include "indexer/mentions/tagger/place_match.h"

#include <algorithm>

#include "indexer/mentions/tagger/name_hash.h"

namespace dateline {

namespace {

bool is_usable(std::span<const PlaceName> names, bool in_capitals) {
    return std::any_of(names.begin(), names.end(), [&](const PlaceName& name) {
        return name.use == PlaceNameUse::any || (name.use == PlaceNameUse::capitals && in_capitals);
    });
}

}  // namespace

PlaceMatch match_place(std::span<const Word> words, std::size_t begin, std::size_t end,
                       const Gazetteer& gazetteer) {
    PlaceMatch best;
    if (!words[begin].has_capital()) return best;
    std::uint64_t hash = 0;
    bool in_capitals = true;
    end = std::min(end, begin + Gazetteer::max_words);
    for (std::size_t i = begin; i < end; ++i) {
        if (i > begin && !may_stand_within(words[i].gap)) break;
        hash = hash_phrase(hash, words[i].hash);
        in_capitals =
            in_capitals && (words[i].shape == Shape::upper || words[i].shape == Shape::initial);
        if (!words[i].has_capital()) continue;
        const auto names = gazetteer.find(hash);
        if (!names.empty() && is_usable(names, in_capitals))
            best = {static_cast<std::uint32_t>(i + 1 - begin), names};
    }
    return best;
}

}  // namespace dateline

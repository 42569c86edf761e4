#include "indexer/mentions/tagger/gazetteer.h"

#include <algorithm>

#include "indexer/mentions/tagger/name_hash.h"
#include "text/ascii.h"

namespace dateline {

namespace {

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// What fold() of text/analysis.h makes of an ASCII name; that one costs a tokeniser run for each
// of the 70,000 names.
void fold_ascii(std::string_view name, std::string& folded) {
    folded.clear();
    const auto is_word = [](char c) { return is_ascii_letter(c) || is_ascii_digit(c); };
    for (std::size_t i = 0; i < name.size(); ++i) {
        const char c = name[i];
        const bool is_possessive = c == '\'' && i + 1 < name.size() && name[i + 1] == 's' &&
                                   (i + 2 == name.size() || !is_word(name[i + 2]));
        if (is_ascii_upper(c))
            folded.push_back(static_cast<char>(c + 32));
        else if (is_word(c))
            folded.push_back(c);
        else if (is_possessive)
            ++i;
        else if (c != '\'' && c != '.' && !folded.empty() && folded.back() != ' ')
            folded.push_back(' ');
    }
    if (!folded.empty() && folded.back() == ' ') folded.pop_back();
}

}  // namespace

Gazetteer Gazetteer::load(const std::filesystem::path& data_folder) {
    Gazetteer gazetteer;
    gazetteer.rows_ = GazetteerRows::load(data_folder);

    std::vector<Named> named, minor;
    const std::size_t count = gazetteer.rows_.count();
    gazetteer.places_.reserve(count);
    named.reserve(count * 5 / 8);
    minor.reserve(count * 5 / 8);

    std::string folded;
    gazetteer.rows_.for_each([&](const GazetteerRow& row) {
        const auto index = static_cast<std::uint32_t>(gazetteer.places_.size());
        const bool is_town = row.kind == PlaceKind::town;
        // What is not ASCII has its folded name as the first of the further ones.
        bool is_main = !is_ascii(row.name);
        if (!is_main) {
            fold_ascii(row.name, folded);
            (is_town ? minor : named)
                .push_back({hash_words(folded), {index, PlaceNameUse::any, true, false}});
        }
        for (std::string_view names = row.further_names; !names.empty();) {
            const FurtherName name = take_name(names);
            if (name.folded.empty()) throw gazetteer.rows_.damaged(row.name);
            if (name.use == PlaceNameUse::behind_comma && !gazetteer.has_short_states(row.country))
                gazetteer.short_states_.push_back(row.country);
            (name.is_minor || is_town ? minor : named)
                .push_back(
                    {hash_words(name.folded), {index, name.use, is_main, name.is_preferred}});
            is_main = false;
        }
        gazetteer.places_.push_back(row);
    });

    gazetteer.names_.build(named);
    gazetteer.minor_names_.build(minor);
    return gazetteer;
}

// Counting first, then filling, keeps the names of one hash together.
void Gazetteer::Names::build(const std::vector<Named>& named) {
    ranges_.reserve(named.size());
    for (const Named& entry : named) ++ranges_.at(entry.hash).count;
    names_.resize(named.size());
    std::uint32_t next = 0;
    for (const Named& entry : named) {
        Range& range = ranges_.at(entry.hash);
        if (range.first == 0) {
            range.first = next + 1;  // one more than the place of the first, until all are filled
            next += range.count;
            range.count = 0;
        }
        names_[range.first - 1 + range.count++] = entry.name;
    }
    ranges_.for_each([](Range& range) { --range.first; });
}

}  // namespace dateline

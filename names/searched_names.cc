#include "names/searched_names.h"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_map>

#include "names/index_items.h"
#include "names/spelling.h"
#include "schema/files.h"
#include "text/analysis.h"
#include "text/hash_of_string.h"

namespace dateline {

namespace {

constexpr int entity_bits = 32;

std::uint64_t spelling_hash(std::string_view folded_word) {
    return checksum_of(spelling_key(folded_word)) >> entity_bits << entity_bits;
}

class Builder {
public:
    explicit Builder(const ResolvedIdentities& identities) : identities_(identities) {}

    void add(NameKind kind, std::uint32_t entity) {
        names_.clear();
        add_name(kind, identities_.names[entity], entity);
        std::string_view before;
        for (std::uint32_t at = identities_.item_begins[entity];
             at < identities_.item_begins[entity + 1]; ++at) {
            const std::string_view name =
                written_name(kind, identities_.terms[identities_.items[at]]);
            // Items of one name mostly stand beside each other.
            if (name == before || name == identities_.names[entity]) continue;
            before = name;
            add_name(kind, name, entity);
        }
    }

    SearchedNames take() {
        std::sort(made_.words.begin(), made_.words.end());
        made_.words.erase(std::unique(made_.words.begin(), made_.words.end()), made_.words.end());
        return std::move(made_);
    }

private:
    void add_name(NameKind kind, std::string_view name, std::uint32_t entity) {
        const auto [at, is_new] = names_.insert(folded_separator + fold(name));
        if (!is_new) return;
        const std::string& folded = *at;
        made_.folded.add(folded);
        made_.entities.push_back(entity);
        if (has_words(kind)) add_words(std::string_view(folded).substr(1), entity);
    }

    void add_words(std::string_view folded, std::uint32_t entity) {
        while (!folded.empty()) {
            const std::string_view word = folded.substr(0, folded.find(' '));
            folded.remove_prefix(std::min(word.size() + 1, folded.size()));
            auto known = hashes_.find(word);
            if (known == hashes_.end()) known = hashes_.emplace(word, spelling_hash(word)).first;
            made_.words.push_back(known->second | entity);
        }
    }

    const ResolvedIdentities& identities_;
    std::set<std::string> names_;  // of the entity, folded
    // Of the words so far, most of which many have.
    std::unordered_map<std::string, std::uint64_t, HashOfString, std::equal_to<>> hashes_;
    SearchedNames made_;
};

}  // namespace

std::uint64_t word_key(std::string_view folded_word, std::uint32_t entity) {
    return spelling_hash(folded_word) | entity;
}

SearchedNames searched_names(const ResolvedIdentities& identities, NameKind first, NameKind last) {
    Builder builder(identities);
    for (auto k = static_cast<std::size_t>(first); k <= static_cast<std::size_t>(last); ++k)
        for (std::uint32_t entity = identities.first_entity[k];
             entity < identities.first_entity[k + 1]; ++entity)
            builder.add(name_kinds[k].kind, entity);
    return builder.take();
}

}  // namespace dateline

#include "indexer/readers/record_fields.h"

#include <xxhash.h>

#include <algorithm>

#include "indexer/readers/record_words.h"
#include "schema/bytes.h"
#include "text/ascii.h"

namespace dateline {

void FoldedName::append(std::string_view name) {
    for (const char c : name) {
        if (c == '_' || c == '-' || c == ' ' || c == ':' || c == '.') continue;
        if (size_ == longest) {
            size_ = 0;
            return;
        }
        letters_[size_++] = lower_ascii(c);
    }
}

std::optional<RecordField> record_field_named(std::string_view name) {
    const auto found = std::ranges::find(record_field_names, name);
    if (found == record_field_names.end()) return std::nullopt;
    return static_cast<RecordField>(found - record_field_names.begin());
}

const RecordNames& RecordNames::usual() {
    static const RecordNames names;
    return names;
}

void RecordNames::tell(RecordField field, std::string_view name) {
    const FoldedName key(name);
    if (key.view().empty()) return;
    const std::size_t rank = std::min<std::size_t>(told_.size(), usual_ranks - 1);
    told_.insert_or_assign(std::string(key.view()),
                           NamedField{field, static_cast<std::uint16_t>(rank)});
    each_path_to(name, [&](std::string_view path) { told_paths_.emplace(path); });
    if (field == RecordField::text) told_texts_.emplace_back(name);
}

std::optional<NamedField> RecordNames::find(const FoldedName& path) const {
    if (path.view().empty()) return std::nullopt;
    if (const auto told = told_.find(path.view()); told != told_.end()) return told->second;
    const RecordWords& words = record_words();
    const auto usual = words.fields.find(path.view());
    return usual == words.fields.end() ? std::nullopt : std::optional(usual->second);
}

bool RecordNames::lead_on(const FoldedName& path) const {
    return told_paths_.contains(path.view()) || record_words().paths.contains(path.view());
}

std::uint64_t RecordNames::digest() const {
    if (told_.empty()) return 0;
    Packer all;
    for (const auto& [name, field] : told_) {
        all.string(name);
        all.number(static_cast<std::uint64_t>(field.field));
        all.number(field.rank);
    }
    return XXH3_64bits(all.bytes().data(), all.bytes().size());
}

}  // namespace dateline

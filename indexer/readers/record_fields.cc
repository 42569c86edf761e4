#include "indexer/readers/record_fields.h"

#include <algorithm>

#include "text/ascii.h"

namespace dateline {

namespace {

struct UsualName {
    std::string_view name;  // lower case, letters only
    RecordField field;
    std::uint8_t rank;  // the lower wins
};

constexpr std::array usual_names = {
    UsualName{"title", RecordField::title, 1},
    UsualName{"headline", RecordField::title, 2},
    UsualName{"headlinetext", RecordField::title, 3},
    UsualName{"name", RecordField::title, 4},
    UsualName{"text", RecordField::text, 1},
    UsualName{"articlebody", RecordField::text, 2},
    UsualName{"bodytext", RecordField::text, 3},
    UsualName{"fulltext", RecordField::text, 4},
    UsualName{"maintext", RecordField::text, 5},
    UsualName{"body", RecordField::text, 6},
    UsualName{"content", RecordField::text, 7},
    UsualName{"contenttext", RecordField::text, 8},
    UsualName{"bodyhtml", RecordField::text, 9},
    UsualName{"contenthtml", RecordField::text, 10},
    UsualName{"contentencoded", RecordField::text, 11},
    UsualName{"article", RecordField::text, 12},
    UsualName{"story", RecordField::text, 13},
    UsualName{"paragraphs", RecordField::text, 14},
    UsualName{"published", RecordField::date, 1},
    UsualName{"datepublished", RecordField::date, 2},
    UsualName{"publishedat", RecordField::date, 3},
    UsualName{"publicationdate", RecordField::date, 4},
    UsualName{"publisheddate", RecordField::date, 5},
    UsualName{"publishdate", RecordField::date, 6},
    UsualName{"pubdate", RecordField::date, 7},
    UsualName{"publishedon", RecordField::date, 8},
    UsualName{"webpublicationdate", RecordField::date, 9},
    UsualName{"firstpublished", RecordField::date, 10},
    UsualName{"date", RecordField::date, 11},
    UsualName{"datetime", RecordField::date, 12},
    UsualName{"created", RecordField::date, 13},
    UsualName{"createdat", RecordField::date, 14},
    UsualName{"datecreated", RecordField::date, 15},
    UsualName{"timestamp", RecordField::date, 16},
    UsualName{"author", RecordField::author, 1},
    UsualName{"authors", RecordField::author, 2},
    UsualName{"byline", RecordField::author, 3},
    UsualName{"creator", RecordField::author, 4},
    UsualName{"dccreator", RecordField::author, 5},
    UsualName{"writer", RecordField::author, 6},
    UsualName{"by", RecordField::author, 7},
    UsualName{"url", RecordField::url, 1},
    UsualName{"link", RecordField::url, 2},
    UsualName{"canonicalurl", RecordField::url, 3},
    UsualName{"weburl", RecordField::url, 4},
    UsualName{"canonical", RecordField::url, 5},
    UsualName{"permalink", RecordField::url, 6},
    UsualName{"address", RecordField::url, 7},
    UsualName{"uri", RecordField::url, 8},
    UsualName{"original", RecordField::url, 9},
    UsualName{"sourceurl", RecordField::url, 10},
    UsualName{"source", RecordField::source, 1},
    UsualName{"publisher", RecordField::source, 2},
    UsualName{"sourcename", RecordField::source, 3},
    UsualName{"publication", RecordField::source, 4},
    UsualName{"newspaper", RecordField::source, 5},
    UsualName{"agency", RecordField::source, 6},
    UsualName{"outlet", RecordField::source, 7},
    UsualName{"provider", RecordField::source, 8},
    UsualName{"site", RecordField::source, 9},
    UsualName{"sitename", RecordField::source, 10},
    UsualName{"section", RecordField::section, 1},
    UsualName{"sectionname", RecordField::section, 2},
    UsualName{"articlesection", RecordField::section, 3},
    UsualName{"category", RecordField::section, 4},
    UsualName{"categories", RecordField::section, 5},
    UsualName{"language", RecordField::language, 1},
    UsualName{"lang", RecordField::language, 2},
    UsualName{"inlanguage", RecordField::language, 3},
    UsualName{"locale", RecordField::language, 4},
    UsualName{"id", RecordField::id, 1},
    UsualName{"guid", RecordField::id, 2},
    UsualName{"articleid", RecordField::id, 3},
    UsualName{"uuid", RecordField::id, 4},
    UsualName{"docid", RecordField::id, 5},
    UsualName{"dateline", RecordField::dateline, 1},
    UsualName{"people", RecordField::people, 1},
    UsualName{"persons", RecordField::people, 2},
    UsualName{"person", RecordField::people, 3},
    UsualName{"peoplementioned", RecordField::people, 4},
    UsualName{"places", RecordField::places, 1},
    UsualName{"place", RecordField::places, 2},
    UsualName{"locations", RecordField::places, 3},
    UsualName{"location", RecordField::places, 4},
    UsualName{"countries", RecordField::places, 5},
    UsualName{"geolocations", RecordField::places, 6},
    UsualName{"organizations", RecordField::organizations, 1},
    UsualName{"organisations", RecordField::organizations, 2},
    UsualName{"organization", RecordField::organizations, 3},
    UsualName{"organisation", RecordField::organizations, 4},
    UsualName{"orgs", RecordField::organizations, 5},
    UsualName{"org", RecordField::organizations, 6},
    UsualName{"companies", RecordField::organizations, 7},
    UsualName{"keywords", RecordField::keywords, 1},
    UsualName{"keyword", RecordField::keywords, 2},
    UsualName{"tags", RecordField::keywords, 3},
    UsualName{"tag", RecordField::keywords, 4},
    UsualName{"topics", RecordField::keywords, 5},
    UsualName{"subjects", RecordField::keywords, 6},
    UsualName{"subject", RecordField::keywords, 7},
    UsualName{"labels", RecordField::keywords, 8},
};

// The names that a user tells come before the usual ones.
constexpr std::uint8_t told_ranks = 100;

// The longest name that is looked at; what is longer, '_' and '-' aside, is none.
constexpr std::size_t longest_name = 64;

struct FoldedName {
    std::array<char, longest_name> letters;
    std::size_t size = 0;

    std::string_view view() const { return {letters.data(), size}; }
};

// Empty when it is too long.
FoldedName folded(std::string_view name) {
    FoldedName result;
    for (const char c : name) {
        if (c == '_' || c == '-' || c == ' ' || c == ':' || c == '.') continue;
        if (result.size == longest_name) return {};
        result.letters[result.size++] = lower_ascii(c);
    }
    return result;
}

}  // namespace

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
    const FoldedName key = folded(name);
    if (key.size == 0) return;
    const std::size_t rank = std::min<std::size_t>(told_.size(), told_ranks - 1);
    told_.insert_or_assign(std::string(key.view()),
                           NamedField{field, static_cast<std::uint8_t>(rank)});
}

std::optional<NamedField> RecordNames::find(std::string_view name) const {
    const FoldedName key = folded(name);
    if (key.size == 0) return std::nullopt;
    if (const auto told = told_.find(key.view()); told != told_.end()) return told->second;
    for (const UsualName& usual : usual_names)
        if (usual.name.size() == key.size && usual.name == key.view())
            return NamedField{usual.field, static_cast<std::uint8_t>(told_ranks + usual.rank)};
    return std::nullopt;
}

void RecordCollector::offer(std::string_view name, std::vector<std::string> values) {
    std::erase_if(values, [](const std::string& value) { return value.empty(); });
    const std::optional<NamedField> named = names_.find(name);
    if (!named || values.empty()) return;
    std::uint8_t& rank = ranks_[static_cast<std::size_t>(named->field)];
    if (named->rank >= rank) return;
    rank = named->rank;
    values_[named->field] = std::move(values);
}

}  // namespace dateline

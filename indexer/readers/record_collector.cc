#include "indexer/readers/record_collector.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include "indexer/readers/head_line.h"
#include "indexer/readers/record_words.h"
#include "text/ascii.h"

namespace dateline {

namespace {

// Bytes and words from which on a value of a name that nobody knows may be the text.
constexpr std::size_t shortest_prose = 120;
constexpr std::ptrdiff_t fewest_blanks = 12;

bool is_number(std::string_view value) {
    return !value.empty() && std::ranges::all_of(value, is_ascii_digit);
}

// "user/-/state/com.google/starred": a mark of the reader's own.
bool is_reader_mark(std::string_view value) {
    return value.starts_with("user/") && value.find("/state/") != std::string_view::npos;
}

bool is_missing(RecordField field, std::string_view value) {
    const std::string_view said = trimmed(value);
    if (said.empty() || record_words().missing.contains(said)) return true;
    switch (field) {
        case RecordField::title:
            // Of a bookmark whose page has none.
            return is_address(said);
        case RecordField::author:
            return is_number(said) || is_address(said) || record_words().deleted.contains(said);
        case RecordField::source:
            // Of a post: the program that it was written with.
            return is_number(said) || said.starts_with('<');
        case RecordField::section:
            return is_number(said) || is_reader_mark(said);
        case RecordField::date:
            // Whether it was published, not when.
            return same_ascii_word(said, "true") || same_ascii_word(said, "false");
        case RecordField::url:
            return said == "#";
        default:
            return false;
    }
}

// How much of a text is left before "[+2543 chars]" or "[2543 chars]" at its end.
std::optional<std::size_t> end_before_cut(std::string_view text) {
    const std::string_view said = trimmed(text);
    constexpr std::string_view end = " chars]";
    constexpr std::size_t longest = 24;
    if (!said.ends_with(end)) return std::nullopt;
    const std::size_t begin = said.rfind('[');
    if (begin == std::string_view::npos || said.size() - begin > longest) return std::nullopt;
    std::string_view number = said.substr(begin + 1, said.size() - begin - 1 - end.size());
    if (number.starts_with('+')) number.remove_prefix(1);
    if (!is_number(number)) return std::nullopt;
    return static_cast<std::size_t>(said.data() - text.data()) + begin;
}

}  // namespace

bool holds_names(RecordField field) {
    switch (field) {
        case RecordField::author:
        case RecordField::source:
        case RecordField::section:
        case RecordField::people:
        case RecordField::places:
        case RecordField::organizations:
        case RecordField::keywords:
            return true;
        default:
            return false;
    }
}

void RecordCollector::offer(std::string_view name, std::vector<std::string> values) {
    if (const std::optional<NamedField> named = names_.find(name))
        offer(*named, std::move(values));
    else
        for (const std::string& value : values) pass_over(value);
}

void RecordCollector::offer(NamedField named, std::vector<std::string> values, bool goes_on) {
    const bool is_text = named.field == RecordField::text;
    names_text_ |= is_text && !named.is_lesser();
    if (is_text && !values.empty() && record_words().deleted.contains(trimmed(values.front()))) {
        is_deleted_ = true;
        return;
    }
    std::erase_if(values, [&](const std::string& value) { return is_missing(named.field, value); });
    if (values.empty()) return;
    if (named.field == RecordField::source && is_address(trimmed(values.front())))
        named = {RecordField::url, UINT16_MAX};
    has_title_ |= named.field == RecordField::title && !named.is_lesser();
    offered_.push_back({named, std::move(values), goes_on});
}

void RecordCollector::pass_over(std::string_view value) {
    if (value.size() >= std::max(shortest_prose, unnamed_prose_ + 1) &&
        std::ranges::count(value, ' ') >= fewest_blanks)
        unnamed_prose_ = value.size();
}

RecordValues RecordCollector::take() {
    std::ranges::stable_sort(offered_, {}, [](const Offered& one) { return one.named.rank; });
    RecordValues record;
    std::array<std::uint16_t, record_field_count> ranks{};
    bool has_text = false;
    for (Offered& one : offered_) {
        std::vector<std::string>& values = record[one.named.field];
        std::uint16_t& rank = ranks[static_cast<std::size_t>(one.named.field)];
        if (!values.empty() && (!one.goes_on || one.named.rank != rank)) continue;
        rank = one.named.rank;
        if (one.named.field == RecordField::text) has_text = !one.named.is_lesser();
        std::ranges::move(one.values, std::back_inserter(values));
    }
    if (has_text) choose_text(record);
    has_summary_alone_ = !has_text && !record[RecordField::text].empty();
    substance_ = substance_of(record);
    return record;
}

void RecordCollector::choose_text(RecordValues& record) const {
    std::string& end = record[RecordField::text].back();
    const std::optional<std::size_t> cut = end_before_cut(end);
    if (!cut) return;
    end.resize(*cut);
    if (record[RecordField::text].size() > 1) return;
    for (const Offered& one : offered_)
        if (one.named.field == RecordField::text && one.named.is_lesser() &&
            one.values.front().size() > record[RecordField::text].front().size())
            record[RecordField::text] = one.values;
}

Substance RecordCollector::substance_of(const RecordValues& record) const {
    const auto has = [&](RecordField field) { return !record[field].empty(); };
    if (has(RecordField::text) && !has_summary_alone_) return Substance::text;
    if (is_deleted_) return Substance::deleted;
    const bool is_placed = has(RecordField::date) || has(RecordField::url) ||
                           has(RecordField::author) || has(RecordField::source);
    // A text of a name that is not known must not be lost unseen: what is much longer than the
    // summary, or no headline.
    constexpr std::size_t much_longer = 4;
    if (has(RecordField::text) && (is_placed || has_title_ || has(RecordField::id)))
        return names_text_ ||
                       unnamed_prose_ < much_longer * record[RecordField::text].front().size()
                   ? Substance::summary
                   : Substance::none;
    if (has(RecordField::title) &&
        (names_text_ || (has_title_ && is_placed && unnamed_prose_ == 0)))
        return Substance::headline;
    return Substance::none;
}

}  // namespace dateline

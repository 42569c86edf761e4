// From the named values of a record to those that count.
//
// Of the names for a field the most telling one wins that has a value at all. Values that stand for
// none ("NaN", "[]") are none; an address is no author, nor is a number; where a paper should stand
// and an address does, that is the article's. A text that a service has cut off, "… [+2543 chars]",
// loses that tail, and gives way to a summary that says more.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/record_fields.h"

namespace dateline {

// What there is of an article in a record.
enum class Substance : std::uint8_t {
    none,
    deleted,   // it says that its text is gone
    headline,  // a title and what only articles have besides, or an empty text
    summary,
    text,
};

class RecordCollector {
public:
    explicit RecordCollector(const RecordNames& names) : names_(names) {}

    // A value by its name; one whose name means nothing is looked at, too: it may be the text.
    void offer(std::string_view name, std::vector<std::string> values);
    // With `goes_on` the values are more of those that were offered by the same name before.
    void offer(NamedField field, std::vector<std::string> values, bool goes_on = false);

    // A value whose name means nothing.
    void pass_over(std::string_view value);

    // The values that win, and what they make: once.
    RecordValues take();
    Substance substance() const { return substance_; }

    // Whether a name for the text was there, if without a value; and a title that is no mere label.
    bool names_text() const { return names_text_; }
    bool has_title() const { return has_title_; }

    // Whether a value whose name means nothing may be the text.
    bool may_have_text() const { return unnamed_prose_ > 0; }

private:
    struct Offered {
        NamedField named;
        std::vector<std::string> values;
        bool goes_on = false;
    };

    void choose_text(RecordValues& record) const;
    Substance substance_of(const RecordValues& record) const;

    const RecordNames& names_;
    std::vector<Offered> offered_;
    Substance substance_ = Substance::none;
    bool names_text_ = false;
    bool has_title_ = false;
    bool has_summary_alone_ = false;
    bool is_deleted_ = false;
    std::size_t unnamed_prose_ = 0;  // bytes of the longest
};

// Whether the field names people or things, which are no numbers.
bool holds_names(RecordField field);

}  // namespace dateline

// From a value of JSON to its articles: an object that is one, or that holds such.
//
// What services answer holds articles in arrays and objects, up to some levels down: {"articles":
// […]}, {"response": {"docs": […]}}, {"db": [{"data": {"posts": […]}}]}. Where an object is no
// article itself, all that it holds are read if one of them has a text, whatever they are called by;
// else if they are called as articles are ("items", config/record-names.txt: holder), or have a
// title and a date, an author or an address. What else stands beside articles in a list is reported.
// Objects of columns, as pandas writes them, are rows.
#pragma once

#include <simdjson.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/readers/records/json_record.h"
#include "indexer/readers/source.h"

namespace dateline {

class JsonArticles {
public:
    JsonArticles(const Source& source, const ReaderSink& sink) : source_(source), sink_(sink) {}

    // Reads a value that begins on this line of the file.
    void read(simdjson::dom::element value, std::uint32_t line);

    // To be called behind the last value: tells how many messages have pictures and no words.
    void end() const;

private:
    // Which arrays and objects count as holders.
    struct Wanted {
        bool any_name;     // also those that aren't called so
        bool any_article;  // of these, also those whose articles have no text
        bool titled;  // of these, only those whose articles have a title: what holds them has one
    };
    // What is known of a record from around it; borrowed.
    struct Around {
        std::string_view key;    // by which an object stands in another one
        std::string_view maker;  // of all that stand in a list
    };

    void read_object(simdjson::dom::object object);
    bool read_rows(simdjson::dom::object object);
    bool read_held(simdjson::dom::object object, Wanted wanted, int depth);
    bool read_list(simdjson::dom::array list, bool is_holder, Wanted wanted, Around around,
                   int depth);
    bool read_inner(simdjson::dom::object object, bool is_holder, Wanted wanted, Around around,
                    int depth);
    JsonRecord record_of(simdjson::dom::object object) const;
    static bool is_wanted(const JsonRecord& record, bool is_holder, Wanted wanted);
    void emit_item(simdjson::dom::element item, Around around);
    void emit_record(JsonRecord&& record, simdjson::dom::object object, Around around);
    void problem(std::string what) const { sink_.problem({line_, std::move(what), true}); }

    const Source& source_;
    const ReaderSink& sink_;
    std::uint32_t line_ = 1;
    std::size_t wordless_ = 0;  // messages that are pictures and the like alone
};

}  // namespace dateline

// Writing and reading the head of a record by one description of it (record_head.cc): `code(coder,
// value)` says once what the bytes of a value are, for a Writer and for a Reader alike. A Writer
// changes no value.
//
// A head is a list of fields: tag (varint), length (varint), and as many bytes. A field that has
// the value which it has from the beginning is left out; one whose tag is not known is passed over.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "schema/bytes.h"

namespace dateline::head {

// Tags are below this.
inline constexpr unsigned most_tags = 64;

class Writer {
public:
    static constexpr bool writes = true;

    // `text` is that of the article: what stands in it need not be written.
    explicit Writer(std::string_view text) : text_(text) {}

    std::string_view text() const { return text_; }
    // The day, since 1970-01-01, near which those are that the text speaks of.
    std::int64_t day = 0;

    template <class Value>
    void field(unsigned tag, Value& value) {
        value_.clear();
        code(*this, value);
        if (value_.bytes() == absent<Value>()) return;
        head_.number(tag);
        head_.string(value_.bytes());
    }

    template <class Number>
    void number(Number& value) {
        value_.number(static_cast<std::uint64_t>(value));
    }
    // What is not less than `base`.
    void above(std::uint32_t& value, std::uint32_t base) { value_.number(value - base); }
    // What may be less, by little.
    void near(std::int64_t& value, std::int64_t base) { value_.signed_number(value - base); }
    void real(double& value) { value_.real(value); }
    void string(std::string& value) { value_.string(value); }
    // Bytes of the text, which begin at `base` or behind it.
    void stretch(std::uint32_t& begin, std::uint32_t& end, std::uint32_t base) {
        above(begin, base);
        above(end, begin);
    }
    // How many there are.
    template <class Value>
    void size(std::vector<Value>& values) {
        value_.number(values.size());
    }

    std::string take() { return head_.take(); }

private:
    // The bytes of a value from the beginning.
    template <class Value>
    static const std::string& absent() {
        static const std::string bytes = [] {
            Writer writer({});
            Value value{};
            code(writer, value);
            return writer.value_.take();
        }();
        return bytes;
    }

    std::string_view text_;
    Packer head_;
    Packer value_;  // of the field that is being written
};

// Every function throws DamagedBytes for what no Writer has written.
class Reader {
public:
    static constexpr bool writes = false;

    Reader(std::string_view head, std::string_view text) : text_(text), in_({}) {
        for (Unpacker in(head); !in.rest().empty();) {
            const std::uint64_t tag = in.number();
            const std::string_view value = in.view();
            if (tag < most_tags) values_[tag] = value;
        }
    }

    std::string_view text() const { return text_; }
    std::int64_t day = 0;

    template <class Value>
    void field(unsigned tag, Value& value) {
        if (values_[tag].empty()) return;
        in_ = Unpacker(values_[tag]);
        code(*this, value);
        if (!in_.rest().empty()) throw DamagedBytes("something stands behind a field");
    }

    template <class Number>
    void number(Number& value) {
        if constexpr (std::is_same_v<Number, std::uint32_t>)
            value = in_.number32();
        else
            value = static_cast<Number>(in_.number());
    }
    void above(std::uint32_t& value, std::uint32_t base) {
        const std::uint32_t distance = in_.number32();
        if (distance > UINT32_MAX - base) throw DamagedBytes("an offset is too large");
        value = base + distance;
    }
    void near(std::int64_t& value, std::int64_t base) {
        if (__builtin_add_overflow(in_.signed_number(), base, &value))
            throw DamagedBytes("a number is too large");
    }
    void real(double& value) { value = in_.real(); }
    void string(std::string& value) { value = in_.view(); }
    void stretch(std::uint32_t& begin, std::uint32_t& end, std::uint32_t base) {
        above(begin, base);
        above(end, begin);
        if (end > text_.size()) throw DamagedBytes("an offset is beyond the text");
    }
    template <class Value>
    void size(std::vector<Value>& values) {
        values.resize(in_.count());
    }

private:
    std::string_view text_;
    std::array<std::string_view, most_tags> values_;  // by tag; empty: absent
    Unpacker in_;                                     // the field that is being read
};

}  // namespace dateline::head

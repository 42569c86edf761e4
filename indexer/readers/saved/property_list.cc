#include "indexer/readers/saved/property_list.h"

#include <glib.h>
#include <unicode/unistr.h>

#include <cstdint>
#include <memory>

#include "indexer/readers/decode.h"
#include "indexer/readers/xml/document.h"

namespace dateline {

namespace {

class BinaryList {
public:
    explicit BinaryList(std::string_view bytes) : bytes_(bytes) {
        constexpr std::size_t trailer = 32;
        if (bytes.size() < 8 + trailer) return;
        const std::size_t at = bytes.size() - trailer;
        offset_size_ = *number(at + 6, 1);
        reference_size_ = *number(at + 7, 1);
        count_ = *number(at + 8, 8);
        top_ = *number(at + 16, 8);
        table_ = *number(at + 24, 8);
    }

    std::optional<std::string> value(std::initializer_list<std::string_view> path) const {
        std::uint64_t object = top_;
        for (const std::string_view key : path) {
            const std::optional<std::uint64_t> next = member(object, key);
            if (!next) return std::nullopt;
            object = *next;
        }
        return content(object);
    }

private:
    struct Head {
        unsigned kind = 0;
        std::uint64_t length = 0;
        std::uint64_t begin = 0;  // byte of the list, of what the object holds
    };

    // Big endian; nothing beyond the end, or of a size that no number has.
    std::optional<std::uint64_t> number(std::uint64_t at, std::uint64_t size) const {
        if (size == 0 || size > 8 || at > bytes_.size() || size > bytes_.size() - at)
            return std::nullopt;
        std::uint64_t value = 0;
        for (const char c : bytes_.substr(at, size))
            value = value << 8 | static_cast<unsigned char>(c);
        return value;
    }

    std::optional<Head> head(std::uint64_t object) const {
        // A reference is as large as the list at most, or the place of its offset would overflow.
        if (object >= count_ || object > bytes_.size() || table_ > bytes_.size())
            return std::nullopt;
        const auto at = number(table_ + object * offset_size_, offset_size_);
        if (!at || *at >= bytes_.size()) return std::nullopt;
        const std::uint64_t mark = *number(*at, 1);
        Head head{static_cast<unsigned>(mark >> 4), mark & 0xF, *at + 1};
        if (head.length != 0xF) return head;
        const auto size = number(head.begin, 1);
        if (!size || *size >> 4 != 1) return std::nullopt;
        const std::uint64_t width = std::uint64_t{1} << (*size & 0xF);
        const auto length = number(head.begin + 1, width);
        if (!length) return std::nullopt;
        head.length = *length;
        head.begin += 1 + width;
        return head;
    }

    std::optional<std::string> content(std::uint64_t object) const {
        const std::optional<Head> found = head(object);
        if (!found || (found->kind != 4 && found->kind != 5 && found->kind != 6))
            return std::nullopt;
        const std::uint64_t width = found->kind == 6 ? 2 : 1;
        if (found->begin > bytes_.size() || found->length > (bytes_.size() - found->begin) / width)
            return std::nullopt;
        const std::string_view held = bytes_.substr(found->begin, found->length * width);
        if (width == 1) return std::string(held);
        std::string text;
        icu::UnicodeString units;
        for (std::size_t i = 0; i < held.size(); i += 2)
            units.append(static_cast<char16_t>(static_cast<unsigned char>(held[i]) << 8 |
                                               static_cast<unsigned char>(held[i + 1])));
        return units.toUTF8String(text);
    }

    std::optional<std::uint64_t> member(std::uint64_t object, std::string_view key) const {
        const std::optional<Head> found = head(object);
        constexpr unsigned dictionary = 0xD;
        if (!found || found->kind != dictionary || reference_size_ == 0 ||
            found->begin > bytes_.size() ||
            found->length > (bytes_.size() - found->begin) / (2 * reference_size_))
            return std::nullopt;
        for (std::uint64_t i = 0; i < found->length; ++i) {
            const auto name = number(found->begin + i * reference_size_, reference_size_);
            if (!name || content(*name) != key) continue;
            return number(found->begin + (found->length + i) * reference_size_, reference_size_);
        }
        return std::nullopt;
    }

    std::string_view bytes_;
    std::uint64_t offset_size_ = 0, reference_size_ = 0, count_ = 0, top_ = 0, table_ = 0;
};

std::string data_of(std::string base64) {
    gsize size = 0;
    const std::unique_ptr<guchar, decltype(&g_free)> data(g_base64_decode(base64.c_str(), &size),
                                                          &g_free);
    return {reinterpret_cast<const char*>(data.get()), size};
}

std::optional<std::string> value_in(const XmlDocument& xml,
                                    std::initializer_list<std::string_view> path) {
    std::uint32_t value = xml.root() == 0 ? 0 : xml.first_element(xml.root());
    for (const std::string_view key : path) {
        if (value == 0 || xml.name(value) != "dict") return std::nullopt;
        std::uint32_t name = xml.first_element(value);
        while (name != 0 && (xml.name(name) != "key" || xml.line_of_text(name) != key))
            name = xml.next_element(name);
        value = name == 0 ? 0 : xml.next_element(name);
    }
    if (value == 0) return std::nullopt;
    if (xml.name(value) == "string") return xml.whole_text(value);
    if (xml.name(value) == "data") return data_of(xml.whole_text(value));
    return std::nullopt;
}

}  // namespace

bool begins_as_binary_property_list(std::string_view bytes) { return bytes.starts_with("bplist0"); }

PropertyList::PropertyList(std::string_view bytes) : bytes_(bytes) {
    if (!begins_as_binary_property_list(bytes))
        xml_.emplace(decode(bytes, declared_in_html(bytes)).text);
}

std::optional<std::string> PropertyList::value(std::initializer_list<std::string_view> path) const {
    return xml_ ? value_in(*xml_, path) : BinaryList(bytes_).value(path);
}

}  // namespace dateline

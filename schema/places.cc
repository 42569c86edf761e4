#include "schema/places.h"

#include <cstring>

#include "schema/bytes.h"
#include "schema/damaged.h"
#include "schema/manifest.h"

namespace dateline {

namespace {

constexpr std::size_t word = sizeof(std::uint64_t);
constexpr std::size_t row_bytes = 2 * word;

std::uint64_t word_at(std::string_view bytes, std::size_t at) {
    std::uint64_t value;
    std::memcpy(&value, bytes.data() + at, sizeof value);
    return value;
}

void append_word(std::string& bytes, std::uint64_t value) {
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

}  // namespace

std::string pack_places(const Places& places) {
    std::string rows;
    append_word(rows, places.size());
    Packer entries;
    const std::size_t head = word + places.size() * row_bytes;
    for (const auto& [key, list] : places) {
        append_word(rows, key);
        append_word(rows, head + entries.bytes().size());
        entries.number(list.size());
        for (const FilePlace& place : list) {
            entries.string(place.path);
            entries.number(place.line);
            entries.number(place.vanished ? 1 : 0);
            entries.number(place.member);
        }
    }
    return rows + entries.bytes();
}

PlacesFile::PlacesFile(const std::filesystem::path& path) : path_(path), file_(path) {
    const std::string_view bytes = file_.bytes();
    if (bytes.size() < word) damaged();
    count_ = word_at(bytes, 0);
    if (count_ > (bytes.size() - word) / row_bytes) damaged();
}

void PlacesFile::damaged() const { throw_damaged(path_); }

std::uint64_t PlacesFile::key(std::size_t i) const {
    return word_at(file_.bytes(), word + i * row_bytes);
}

std::vector<FilePlace> PlacesFile::entry(std::size_t i) const {
    const std::string_view bytes = file_.bytes();
    const std::uint64_t begin = word_at(bytes, 2 * word + i * row_bytes);
    if (begin > bytes.size()) damaged();
    try {
        Unpacker in(bytes.substr(begin));
        std::vector<FilePlace> list(in.count());
        for (FilePlace& place : list) {
            place.path = in.string();
            place.line = in.number32();
            place.vanished = in.number() != 0;
            place.member = in.number32();
            if (place.member > place.path.size()) damaged();
        }
        return list;
    } catch (const DamagedBytes&) {
        damaged();
    }
}

std::optional<std::vector<FilePlace>> PlacesFile::find(std::uint64_t wanted) const {
    std::size_t begin = 0;
    std::size_t end = count_;
    while (begin < end) {
        const std::size_t middle = begin + (end - begin) / 2;
        if (key(middle) < wanted)
            begin = middle + 1;
        else
            end = middle;
    }
    if (begin == count_ || key(begin) != wanted) return std::nullopt;
    return entry(begin);
}

void PlacesFile::read_into(Places& places) const {
    for (std::size_t i = 0; i < count_; ++i) places.insert_or_assign(key(i), entry(i));
}

}  // namespace dateline

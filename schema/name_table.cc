#include "schema/name_table.h"

#include <algorithm>
#include <cstring>

#include "schema/bytes.h"
#include "schema/damaged.h"
#include "schema/manifest.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t number_size = sizeof(std::uint32_t);

constexpr std::uint32_t block_names = NameTable::block_names;

std::uint32_t blocks_of(std::uint32_t names) { return (names + block_names - 1) / block_names; }

std::uint32_t number_at(std::string_view bytes, std::uint32_t index) {
    std::uint32_t number = 0;
    std::memcpy(&number, bytes.data() + std::size_t{index} * number_size, number_size);
    return number;
}

void append_number(std::string& bytes, std::uint32_t number) {
    char raw[number_size];
    std::memcpy(raw, &number, number_size);
    bytes.append(raw, number_size);
}

// Turns a name into the one that follows it. Throws DamagedBytes.
void read_next(Unpacker& in, std::string& name) {
    const std::uint64_t common = in.number();
    if (common > name.size()) throw DamagedBytes("a name has more in common than there is");
    name.resize(common);
    name += in.view();
}

}  // namespace

NameTable::NameTable(const fs::path& file) : path_(file), file_(file) {
    std::string_view rest = file_.bytes();
    if (rest.size() < number_size) damaged();
    count_ = number_at(rest, 0);
    rest.remove_prefix(number_size);
    const std::uint64_t articles_size = std::uint64_t{count_} * number_size;
    const std::uint64_t blocks_size = std::uint64_t{blocks_of(count_)} * number_size;
    if (rest.size() < articles_size + blocks_size) damaged();
    articles_ = rest.substr(0, articles_size);
    blocks_ = rest.substr(articles_size, blocks_size);
    names_ = rest.substr(articles_size + blocks_size);
}

void NameTable::damaged() const { throw_damaged(path_); }

std::uint32_t NameTable::size() const { return count_; }

std::string NameTable::name(std::uint32_t number) const {
    std::string found;
    if (number >= count_) damaged();
    each(number, [&](std::uint32_t, std::string_view name) {
        found = name;
        return false;
    });
    return found;
}

std::uint32_t NameTable::articles(std::uint32_t number) const {
    if (number >= count_) damaged();
    return number_at(articles_, number);
}

std::optional<std::uint32_t> NameTable::find(std::string_view name) const {
    // The block before the first one that begins behind the name.
    std::uint32_t first = 0;
    std::uint32_t last = blocks_of(count_);
    while (first < last) {
        const std::uint32_t middle = first + (last - first) / 2;
        if (this->name(middle * block_names) <= name)
            first = middle + 1;
        else
            last = middle;
    }
    if (first == 0) return std::nullopt;
    std::optional<std::uint32_t> found;
    each((first - 1) * block_names, [&](std::uint32_t number, std::string_view there) {
        if (there == name) found = number;
        return there < name;
    });
    return found;
}

void NameTable::each(
    std::uint32_t first,
    const std::function<bool(std::uint32_t number, std::string_view name)>& visit) const {
    if (first >= count_) return;
    std::string name;
    const std::uint32_t block = first / block_names;
    const std::uint32_t begin = number_at(blocks_, block);
    if (begin > names_.size()) damaged();
    Unpacker in(names_.substr(begin));
    for (std::uint32_t number = block * block_names; number < count_; ++number) {
        try {
            if (number % block_names == 0) name.clear();
            read_next(in, name);
        } catch (const DamagedBytes&) {
            damaged();
        }
        if (number >= first && !visit(number, name)) return;
    }
}

void NameTablePacker::add(std::string_view name, std::uint32_t articles, std::string& names) {
    const std::size_t number = articles_.size() / number_size;
    if (number % block_names == 0) {
        if (names_size_ > UINT32_MAX)
            throw IndexError("a segment has more names than can be stored in it");
        append_number(blocks_, static_cast<std::uint32_t>(names_size_));
        last_.clear();
    }
    const auto common = static_cast<std::size_t>(
        std::mismatch(last_.begin(), last_.end(), name.begin(), name.end()).first - last_.begin());
    Packer packed;
    packed.number(common);
    packed.string(name.substr(common));
    names += packed.bytes();
    names_size_ += packed.bytes().size();
    append_number(articles_, articles);
    last_ = name;
}

std::string NameTablePacker::head() const {
    std::string bytes;
    append_number(bytes, static_cast<std::uint32_t>(articles_.size() / number_size));
    return bytes + articles_ + blocks_;
}

std::string pack_name_table(const std::vector<std::pair<std::string, std::uint32_t>>& names) {
    NameTablePacker packer;
    std::string packed;
    for (const auto& [name, articles] : names) packer.add(name, articles, packed);
    return packer.head() + packed;
}

}  // namespace dateline

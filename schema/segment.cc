#include "schema/segment.h"

#include <xxhash.h>

#include "schema/bytes.h"

namespace dateline {

namespace fs = std::filesystem;

std::uint32_t token_hash(std::string_view form) {
    const auto hash = static_cast<std::uint32_t>(XXH3_64bits(form.data(), form.size()));
    return hash == 0 ? 1 : hash;
}

namespace {

constexpr std::string_view id_digits = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t id_length = 10;

}  // namespace

std::string article_id(std::uint64_t key) {
    std::string id;
    for (int shift = 59; id.size() < id_length; shift -= 5)
        id.push_back(id_digits[static_cast<std::size_t>(key >> shift & 31)]);
    return id;
}

std::optional<std::uint64_t> article_key_of(std::string_view id) {
    if (id.size() != id_length) return std::nullopt;
    std::uint64_t key = 0;
    for (const char c : id) {
        const std::size_t digit = id_digits.find(c);
        if (digit == std::string_view::npos) return std::nullopt;
        key = key << 5 | digit;
    }
    return key << 14;
}

Segment::Segment(const fs::path& segments_folder, const SegmentInfo& info)
    : info_(info),
      folder_(segments_folder / info.name),
      table_(folder_ / "table"),
      articles_(folder_ / "articles"),
      tokens_(folder_ / "tokens"),
      sketches_(folder_ / "sketches") {
    const std::string_view table = table_.bytes();
    if (table.size() % sizeof(TableRow) != 0 || table.size() / sizeof(TableRow) != info.articles)
        damaged("table");
    if (sketches_.bytes().size() != info.articles * sizeof(Sketch)) damaged("sketches");
    rows_ = {reinterpret_cast<const TableRow*>(table.data()), info.articles};
    if (info.dead_file.empty()) return;

    const MappedFile file(segments_folder / info.dead_file);
    try {
        Unpacker in(file.bytes());
        dead_.assign(info.articles + 1, false);
        std::uint64_t number = 0;
        for (std::size_t left = in.count(); left > 0; --left) {
            number += in.number();
            if (number == 0 || number > info.articles) damaged(info.dead_file);
            dead_[number] = true;
        }
    } catch (const DamagedBytes&) {
        damaged(info.dead_file);
    }
}

void Segment::damaged(std::string_view what) const {
    throw IndexError("the index is damaged: " + (folder_ / what).string() +
                     " is not as it was written: index the collection again into another folder");
}

const TableRow& Segment::row(std::uint64_t number) const {
    if (number == 0 || number > rows_.size()) damaged("table");
    return rows_[number - 1];
}

std::string_view Segment::record(std::uint64_t number) const {
    const std::uint64_t begin = row(number).record;
    const std::uint64_t end =
        number < rows_.size() ? rows_[number].record : articles_.bytes().size();
    if (begin > end || end > articles_.bytes().size()) damaged("articles");
    return articles_.bytes().substr(begin, end - begin);
}

std::span<const std::uint32_t> Segment::tokens(std::uint64_t number) const {
    const std::string_view bytes = tokens_.bytes();
    const std::uint64_t all = bytes.size() / sizeof(std::uint32_t);
    const std::uint64_t begin = row(number).token;
    const std::uint64_t end = number < rows_.size() ? rows_[number].token : all;
    if (begin > end || end > all) damaged("tokens");
    return {reinterpret_cast<const std::uint32_t*>(bytes.data()) + begin, end - begin};
}

const Sketch& Segment::sketch(std::uint64_t number) const {
    row(number);
    return reinterpret_cast<const Sketch*>(sketches_.bytes().data())[number - 1];
}

std::vector<std::uint64_t> Segment::dead_numbers() const {
    std::vector<std::uint64_t> numbers;
    for (std::uint64_t number = 1; number < dead_.size(); ++number)
        if (dead_[number]) numbers.push_back(number);
    return numbers;
}

std::string pack_dead(std::span<const std::uint64_t> numbers) {
    Packer out;
    out.number(numbers.size());
    std::uint64_t before = 0;
    for (const std::uint64_t number : numbers) {
        out.number(number - before);
        before = number;
    }
    return out.take();
}

}  // namespace dateline

#include "schema/segment.h"

#include <xxhash.h>

#include <algorithm>

#include "schema/bytes.h"
#include "schema/damaged.h"
#include "schema/record_block.h"

namespace dateline {

namespace fs = std::filesystem;

std::uint32_t token_hash(std::string_view form) {
    const auto hash = static_cast<std::uint32_t>(XXH3_64bits(form.data(), form.size()));
    return hash == 0 ? 1 : hash;
}

namespace {

constexpr std::string_view id_digits = "0123456789abcdefghjkmnpqrstvwxyz";

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

std::uint32_t day_number(Day day) {
    return static_cast<std::uint32_t>((std::clamp(day, first_day, last_day) - first_day).count() +
                                      1);
}

Day day_of_number(std::uint32_t number) {
    if (number == 0) return first_day;
    return std::min(first_day + std::chrono::days(number - 1), last_day);
}

Segment::Segment(const fs::path& segments_folder, const SegmentInfo& info, SegmentUse use)
    : info_(info),
      folder_(segments_folder / info.name),
      keys_file_(folder_ / "keys"),
      table_(folder_ / "table"),
      articles_(folder_ / "articles") {
    keys_ = rows_of<std::uint64_t>(keys_file_, "keys");
    rows_ = rows_of<TableRow>(table_, "table");
    if (use == SegmentUse::all) {
        publications_file_ = MappedFile(folder_ / "publications");
        publications_ = rows_of<PublicationRow>(publications_file_, "publications");
        tokens_ = MappedFile(folder_ / "tokens");
        mentions_ = MappedFile(folder_ / "mentions");
        lengths_file_ = MappedFile(folder_ / "lengths");
        lengths_ = rows_of<std::uint32_t>(lengths_file_, "lengths");
        vocabulary_ = Vocabulary(folder_ / "words");
        name_table_ = NameTable(folder_ / "names");
    }
    if (!info.dead_file.empty()) dead_ = read_dead(segments_folder / info.dead_file, info.articles);
}

void Segment::damaged(std::string_view what) const { throw_damaged(folder_ / what); }

// The rows of a file that has one for each article.
template <class Row>
std::span<const Row> Segment::rows_of(const MappedFile& file, std::string_view name) const {
    const std::string_view bytes = file.bytes();
    if (bytes.size() % sizeof(Row) != 0 || bytes.size() / sizeof(Row) != info_.articles)
        damaged(name);
    return {reinterpret_cast<const Row*>(bytes.data()), static_cast<std::size_t>(info_.articles)};
}

std::uint64_t Segment::key(std::uint64_t number) const {
    if (number == 0 || number > keys_.size()) damaged("keys");
    return keys_[number - 1];
}

PublicationRow Segment::publication(std::uint64_t number) const {
    if (number == 0 || number > publications_.size()) damaged("publications");
    return publications_[number - 1];
}

const TableRow& Segment::row(std::uint64_t number) const {
    if (number == 0 || number > rows_.size()) damaged("table");
    return rows_[number - 1];
}

std::string Segment::record(std::uint64_t number) const {
    UnpackedBlock block;
    return std::string(record(number, block));
}

std::string_view Segment::record(std::uint64_t number, UnpackedBlock& last) const {
    const std::uint64_t place = row(number).record;
    const std::uint64_t block = block_of_record(place);
    if (block > articles_.bytes().size()) damaged("articles");
    if (last.begin != block) {
        last.begin = UINT64_MAX;
        try {
            last.records = unpack_block(articles_.bytes().substr(block));
        } catch (const DamagedBytes& error) {
            throw IndexError("the index is damaged: article " + std::to_string(number) + " of " +
                             folder_.string() + ": " + error.what());
        }
        last.begin = block;
    }
    const std::uint64_t begin = within_block(place);
    std::uint64_t end = last.records.size();
    if (number < rows_.size() && block_of_record(rows_[number].record) == block)
        end = within_block(rows_[number].record);
    if (begin > end || end > last.records.size()) damaged("table");
    return std::string_view(last.records).substr(begin, end - begin);
}

// The bytes of an article in one of the files that have a row for each.
std::string_view Segment::bytes_of(const MappedFile& file, std::string_view name,
                                   std::uint64_t number, std::uint64_t TableRow::*begin) const {
    const std::uint64_t from = row(number).*begin;
    const std::uint64_t to = number < rows_.size() ? rows_[number].*begin : file.bytes().size();
    if (from > to || to > file.bytes().size()) damaged(name);
    return file.bytes().substr(from, to - from);
}

TokenRow Segment::tokens(std::uint64_t number) const {
    try {
        return unpack_token_row(bytes_of(tokens_, "tokens", number, &TableRow::tokens));
    } catch (const DamagedBytes&) {
        damaged("tokens");
    }
}

std::string_view Segment::codes(std::uint64_t number) const {
    try {
        return codes_of_row(bytes_of(tokens_, "tokens", number, &TableRow::tokens));
    } catch (const DamagedBytes&) {
        damaged("tokens");
    }
}

NameRow Segment::names(std::uint64_t number) const {
    try {
        return unpack_name_row(bytes_of(mentions_, "mentions", number, &TableRow::mentions));
    } catch (const DamagedBytes&) {
        damaged("mentions");
    }
}

void Segment::read_names(std::uint64_t number, NameRow& into) const {
    try {
        unpack_name_row(bytes_of(mentions_, "mentions", number, &TableRow::mentions), into);
    } catch (const DamagedBytes&) {
        damaged("mentions");
    }
}

void Segment::read_tokens(const TokenRow& row, std::vector<std::uint32_t>& words) const {
    try {
        read_codes(row.codes, words);
    } catch (const DamagedBytes&) {
        damaged("tokens");
    }
}

Sketch Segment::sketch(std::uint64_t number) const {
    std::vector<std::uint32_t> words;
    read_tokens(TokenRow{{}, {}, codes(number)}, words);
    for (std::uint32_t& word : words) word = vocabulary_.hash_of(word);
    return sketch_of(words);
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

std::vector<bool> read_dead(const fs::path& path, std::uint64_t articles) {
    const MappedFile file(path);
    std::vector<bool> dead(articles + 1);
    try {
        Unpacker in(file.bytes());
        std::uint64_t number = 0;
        for (std::size_t left = in.count(); left > 0; --left) {
            const std::uint64_t distance = in.number();
            if (distance == 0 || distance > articles - number) throw_damaged(path);
            number += distance;
            dead[number] = true;
        }
    } catch (const DamagedBytes&) {
        throw_damaged(path);
    }
    return dead;
}

}  // namespace dateline

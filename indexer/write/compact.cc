#include "indexer/write/compact.h"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <fstream>
#include <vector>

#include "indexer/write/merge_names.h"
#include "indexer/write/sequential_file.h"
#include "indexer/write/word_counts.h"
#include "schema/bytes.h"
#include "schema/files.h"
#include "schema/name_column.h"
#include "schema/segment.h"
#include "schema/token_row.h"
#include "schema/vocabulary.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

using Numbers = std::vector<std::uint32_t>;

// One of the flat files of the whole.
class Output {
public:
    explicit Output(const fs::path& path)
        : path_(path), out_(path, std::ios::binary | std::ios::trunc) {}

    void append(std::string_view bytes) {
        out_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        size_ += bytes.size();
    }
    void append_all(const fs::path& file) {
        append_file(out_, file);
        size_ += fs::file_size(file);
    }
    std::uint64_t size() const { return size_; }
    void close() {
        out_.close();
        if (!out_) throw IndexError("can't write " + path_.string() + ": is the disk full?");
    }

private:
    fs::path path_;
    std::ofstream out_;
    std::uint64_t size_ = 0;
};

// The rows of a part's table, and with each what stands in the files that have a row for each
// article.
class Rows {
public:
    explicit Rows(const fs::path& part)
        : table_(part / "table"), tokens_(part / "tokens"), mentions_(part / "mentions") {
        if (table_.left() > 0) read_next();
    }

    // False behind the last one.
    bool next() {
        if (!has_next_) return false;
        row_ = next_;
        has_next_ = false;
        if (table_.left() > 0) read_next();
        return true;
    }
    const TableRow& row() const { return row_; }
    // Once a row.
    std::string_view take_tokens() { return take(tokens_, &TableRow::tokens); }
    std::string_view take_mentions() { return take(mentions_, &TableRow::mentions); }

private:
    void read_next() {
        std::memcpy(&next_, table_.take(sizeof next_).data(), sizeof next_);
        has_next_ = true;
    }
    std::string_view take(SequentialFile& file, std::uint64_t TableRow::*begin) {
        const std::uint64_t size = has_next_ ? next_.*begin - row_.*begin : file.left();
        return file.take(static_cast<std::size_t>(size));
    }

    SequentialFile table_;
    SequentialFile tokens_;
    SequentialFile mentions_;
    TableRow row_;
    TableRow next_;
    bool has_next_ = false;
};

// The hashes of a part's words, by number from 0 on.
Numbers read_hashes(const fs::path& part) {
    SequentialFile file(part / "words");
    Numbers hashes(file.take_number32());
    for (std::uint32_t& hash : hashes) hash = file.take_number32();
    return hashes;
}

[[noreturn]] void refuse_number(const fs::path& part) {
    throw IndexError(part.string() + " is damaged: it has a number of no word or name");
}

// Counts the words of a part.
void count_words(const fs::path& part, WordCounts& counts) {
    const Numbers hashes = read_hashes(part);
    std::vector<std::uint64_t> times(hashes.size() + 1);
    Numbers words;
    for (Rows rows(part); rows.next();) {
        read_codes(unpack_token_row(rows.take_tokens()).codes, words);
        for (const std::uint32_t word : words) {
            if (word > hashes.size()) refuse_number(part);
            ++times[word];
        }
    }
    for (std::size_t i = 0; i < hashes.size(); ++i) counts.add(hashes[i], times[i + 1]);
}

// Writes what has a row for each article: the table, and with the numbers of the whole the tokens
// and mentions.
class RowsWriter {
public:
    RowsWriter(const fs::path& folder, const WordCounts& counts)
        : keys_(folder / "keys"),
          publications_(folder / "publications"),
          table_(folder / "table"),
          articles_(folder / "articles"),
          tokens_(folder / "tokens"),
          mentions_(folder / "mentions"),
          lengths_(folder / "lengths"),
          counts_(counts),
          numbers_(counts.numbers()) {}

    // `names`: the numbers that the part's names have in the whole.
    void add(const fs::path& part, const Numbers& names) {
        Numbers of_words{no_word};
        for (const std::uint32_t hash : read_hashes(part))
            of_words.push_back(numbers_[counts_.find(hash)]);
        const std::uint64_t records = articles_.size();
        for (Rows rows(part); rows.next();) {
            TableRow row = rows.row();
            row.record =
                record_place(block_of_record(row.record) + records, within_block(row.record));
            row.tokens = tokens_.size();
            row.mentions = mentions_.size();
            table_.append({reinterpret_cast<const char*>(&row), sizeof row});
            add_tokens(rows.take_tokens(), of_words, part);
            add_names(rows.take_mentions(), names, part);
        }
        keys_.append_all(part / "keys");
        publications_.append_all(part / "publications");
        articles_.append_all(part / "articles");
        lengths_.append_all(part / "lengths");
    }

    void close() {
        for (Output* file :
             {&keys_, &publications_, &table_, &articles_, &tokens_, &lengths_, &mentions_})
            file->close();
    }

private:
    void add_tokens(std::string_view bytes, const Numbers& of_words, const fs::path& part) {
        TokenRow row = unpack_token_row(bytes);
        read_codes(row.codes, words_);
        codes_.clear();
        for (const std::uint32_t word : words_) {
            if (word >= of_words.size()) refuse_number(part);
            append_code(codes_, of_words[word]);
        }
        row.codes = codes_;
        tokens_.append(pack_token_row(row));
    }

    void add_names(std::string_view bytes, const Numbers& names, const fs::path& part) {
        unpack_name_row(bytes, names_);
        for (auto* numbers : {&names_.entities, &names_.others})
            for (std::uint32_t& number : *numbers) {
                if (number >= names.size()) refuse_number(part);
                number = names[number];
            }
        mentions_.append(pack_name_row(names_));
    }

    Output keys_, publications_, table_, articles_, tokens_, mentions_, lengths_;
    const WordCounts& counts_;
    const Numbers numbers_;  // of the whole's words, by those of counts_
    // Used again for every article.
    Numbers words_;
    std::string codes_;
    NameRow names_;
};

void compact_flat_files(std::span<const fs::path> parts, const fs::path& folder) {
    std::vector<fs::path> names;
    WordCounts counts;
    for (const fs::path& part : parts) {
        names.push_back(part / "names");
        count_words(part, counts);
    }
    Output words(folder / "words");
    words.append(pack_vocabulary(counts.hashes_in_order()));
    words.close();
    const std::vector<Numbers> of_names = merge_names(names, folder / "names");
    RowsWriter rows(folder, counts);
    for (std::size_t p = 0; p < parts.size(); ++p) rows.add(parts[p], of_names[p]);
    rows.close();
    for (const std::string_view name : segment_files) sync_file(folder / name);
}

void compact_terms(std::span<const fs::path> parts, const fs::path& path) {
    Xapian::Database all;
    for (const fs::path& part : parts)
        all.add_database(Xapian::Database((part / "terms").string()));
    all.compact(path.string());
    for (const fs::directory_entry& file : fs::directory_iterator(path)) sync_file(file.path());
    sync_folder(path);
}

// What is half written, or stands elsewhere now, only takes room on a disk that may be full.
void remove_quietly(const fs::path& folder) {
    std::error_code ignored;
    fs::remove_all(folder, ignored);
}

}  // namespace

void add_counts(SegmentInfo& whole, const SegmentInfo& part) {
    whole.articles += part.articles;
    whole.passages += part.passages;
    whole.text_bytes += part.text_bytes;
    if (part.period) widen(whole.period, *part.period);
}

SegmentInfo compact(std::span<const fs::path> parts, std::span<const SegmentInfo> infos,
                    const fs::path& folder) {
    SegmentInfo whole;
    whole.name = folder.filename().string();
    for (const SegmentInfo& info : infos) add_counts(whole, info);
    try {
        fs::create_directories(folder);
        compact_terms(parts, folder / "terms");
        compact_flat_files(parts, folder);
        sync_folder(folder);
    } catch (const std::exception& error) {
        remove_quietly(folder);
        throw IndexError("can't put segments together in " + folder.string() + ": " + error.what());
    } catch (const Xapian::Error& error) {
        remove_quietly(folder);
        const char* reason = error.get_error_string();
        throw IndexError("can't put segments together in " + folder.string() + ": " +
                         error.get_msg() + (reason == nullptr ? "" : std::string(": ") + reason));
    }
    return whole;
}

SegmentInfo compact(std::span<const Part> parts, const fs::path& folder) {
    std::vector<fs::path> folders;
    std::vector<SegmentInfo> infos;
    for (const Part& part : parts) {
        folders.push_back(part.folder);
        infos.push_back(part.info);
    }
    SegmentInfo info = compact(folders, infos, folder);
    for (const fs::path& part : folders) remove_quietly(part);
    return info;
}

}  // namespace dateline

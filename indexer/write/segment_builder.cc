#include "indexer/write/segment_builder.h"

#include <algorithm>
#include <chrono>
#include <span>
#include <utility>

#include "schema/name_table.h"
#include "schema/record.h"
#include "schema/record_block.h"
#include "schema/token_row.h"
#include "schema/vocabulary.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void fail(const fs::path& folder, const Xapian::Error& error) {
    const char* reason = error.get_error_string();
    throw IndexError("can't write to " + folder.string() + ": " + error.get_msg() +
                     (reason == nullptr ? "" : std::string(": ") + reason));
}

Xapian::WritableDatabase create_terms(const fs::path& folder) try {
    fs::create_directories(folder);
    return Xapian::WritableDatabase((folder / "terms").string(),
                                    Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS |
                                        Xapian::DB_NO_TERMLIST | Xapian::DB_BACKEND_GLASS);
} catch (const Xapian::Error& error) {
    fail(folder, error);
} catch (const fs::filesystem_error& error) {
    throw IndexError("can't write to " + folder.string() + ": " + error.code().message());
}

std::ofstream create_file(const fs::path& path) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    if (!file) throw IndexError("can't write " + path.string());
    return file;
}

void append(std::ofstream& file, std::string_view bytes) {
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

void close(std::ofstream& file, const fs::path& folder) {
    file.close();
    if (!file) throw IndexError("can't write to " + folder.string() + ": is the disk full?");
}

void write_file(const fs::path& path, std::string_view bytes) {
    std::ofstream file = create_file(path);
    append(file, bytes);
    close(file, path.parent_path());
}

template <class Row>
void append_row(std::string& bytes, const Row& row) {
    bytes.append(reinterpret_cast<const char*>(&row), sizeof row);
}

// As PublicationRow has it: an article with a publication date has at least 1.
std::uint64_t moment_of(const Publication& published) {
    const auto seconds_of = [](Day day) {
        return std::chrono::sys_seconds(day).time_since_epoch().count();
    };
    const std::int64_t seconds = published.instant.value_or(seconds_of(published.days.from));
    const std::int64_t stored =
        std::clamp<std::int64_t>(seconds, seconds_of(first_day), seconds_of(last_day));
    return static_cast<std::uint64_t>(stored - seconds_of(first_day) + 1);
}

}  // namespace

SegmentBuilder::SegmentBuilder(const fs::path& folder, const BuilderLimits& limits)
    : limits_(limits),
      folder_(folder),
      terms_(create_terms(folder)),
      articles_(create_file(folder / "articles")) {}

void SegmentBuilder::add(const StoredArticle& stored, const Analysis& analysis,
                         const Identity& identity) {
    // What may fail on account of the article comes first, so that it leaves nothing behind.
    const std::string record = pack_record(stored);
    const ArticleNames names = names_of(stored);
    number_words(analysis);
    // What fails from here on leaves the segment with more of the article in one file than in
    // another: nothing more can be added to it, and the run ends.
    try {
        store(stored, analysis, identity, record, names);
    } catch (const IndexError&) {
        throw;
    } catch (const Xapian::Error& error) {
        fail(folder_, error);
    } catch (const std::exception& error) {
        throw IndexError("can't write to " + folder_.string() + ": " + error.what() +
                         ": what was published stays, and the next run goes on behind it");
    }
}

void SegmentBuilder::store(const StoredArticle& stored, const Analysis& analysis,
                           const Identity& identity, const std::string& record,
                           const ArticleNames& names) {
    const Article& article = stored.article;
    terms_.add_document(article_terms_.document(
        stored, analysis, std::span(words_).subspan(stored_words_), counts_.size()));
    if (++held_articles_ >= limits_.held_articles ||
        words_.size() - written_words_ >= limits_.held_words) {
        terms_.commit();
        held_articles_ = 0;
        written_words_ = words_.size();
    }
    stored_words_ = words_.size();

    ++info_.articles;
    info_.passages += stored.passages.size();
    info_.text_bytes += article.text.size();
    Waiting& waiting = waiting_.emplace_back();
    TableRow& row = waiting.row;
    waiting.key = identity.key;
    row.content = static_cast<std::uint32_t>(identity.content);
    row.text = identity.text;
    row.address = identity.address;
    row.stated_day = identity.day;
    if (article.published) {
        waiting.publication = {moment_of(*article.published),
                               day_number(article.published->days.from),
                               day_number(article.published->days.to)};
        widen(info_.period, article.published->days);
    }
    row.record = add_record(record);

    TokenRow ranges;
    ranges.title = {stored.title_first_token, stored.title_last_token};
    for (const Passage& passage : stored.passages)
        ranges.passages.push_back({passage.first_token, passage.last_token});
    waiting.ranges = pack_token_row(ranges);
    waiting.tokens = analysis.tokens.size();
    waiting.length = ArticleTerms::length(stored, analysis);
    for (const std::string& name : names.entities)
        waiting.names.entities.push_back(number_name(name));
    for (const std::string& name : names.others) waiting.names.others.push_back(number_name(name));
}

// Returns where it stands, as TableRow::record.
std::uint64_t SegmentBuilder::add_record(std::string_view record) {
    if (record.size() >= block_bytes) end_block();
    const std::uint64_t place = record_place(block_begin_, block_.size());
    block_ += record;
    if (block_.size() >= block_bytes) end_block();
    return place;
}

void SegmentBuilder::end_block() {
    if (block_.empty()) return;
    const std::string frame = pack_block(block_);
    append(articles_, frame);
    block_begin_ += frame.size();
    block_.clear();
}

void SegmentBuilder::number_words(const Analysis& analysis) {
    words_.resize(stored_words_);
    for (const Token& token : analysis.tokens)
        words_.push_back(token.form_length == 0 ? ArticleTerms::no_number
                                                : counts_.add(token_hash(analysis.form(token))));
}

std::uint32_t SegmentBuilder::number_name(const std::string& name) {
    const auto next = static_cast<std::uint32_t>(counted_names_.size());
    const auto [entry, is_new] = counted_names_.try_emplace(name, CountedName{next});
    CountedName& counted = entry->second;
    if (counted.last != info_.articles) ++counted.articles;
    counted.last = info_.articles;
    return counted.number;
}

bool SegmentBuilder::full() const {
    return info_.articles >= limits_.articles || words_.size() >= limits_.words;
}

SegmentInfo SegmentBuilder::finish() {
    try {
        if (terms_.get_doccount() != waiting_.size())
            throw IndexError(folder_.string() + " has not the words of all of its articles");
        terms_.close();
    } catch (const Xapian::Error& error) {
        fail(folder_, error);
    }
    end_block();
    close(articles_, folder_);
    write_file(folder_ / "words", pack_vocabulary(counts_.hashes_in_order()));
    write_names();
    write_rows();
    info_.name = folder_.filename().string();
    return info_;
}

// Writes the names in their order, and gives the articles their numbers in it.
void SegmentBuilder::write_names() {
    std::vector<std::pair<std::string_view, CountedName>> names(counted_names_.begin(),
                                                                counted_names_.end());
    std::sort(names.begin(), names.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    NameTablePacker packer;
    std::string packed;
    std::vector<std::uint32_t> numbers(names.size());
    for (std::uint32_t i = 0; i < names.size(); ++i) {
        packer.add(names[i].first, names[i].second.articles, packed);
        numbers[names[i].second.number] = i;
    }
    write_file(folder_ / "names", packer.head() + packed);
    for (Waiting& waiting : waiting_)
        for (auto* row : {&waiting.names.entities, &waiting.names.others})
            for (std::uint32_t& number : *row) number = numbers[number];
}

void SegmentBuilder::write_rows() {
    const std::vector<std::uint32_t> numbers = counts_.numbers();
    std::string keys;
    std::string publications;
    std::string table;
    std::string tokens;
    std::string mentions;
    std::string lengths;
    auto word = words_.begin();
    for (Waiting& waiting : waiting_) {
        waiting.row.tokens = tokens.size();
        tokens += waiting.ranges;
        for (std::size_t left = waiting.tokens; left > 0; --left, ++word)
            append_code(tokens, *word == ArticleTerms::no_number ? no_word : numbers[*word]);
        waiting.row.mentions = mentions.size();
        mentions += pack_name_row(waiting.names);
        append_row(keys, waiting.key);
        append_row(publications, waiting.publication);
        append_row(lengths, waiting.length);
        append_row(table, waiting.row);
    }
    write_file(folder_ / "keys", keys);
    write_file(folder_ / "publications", publications);
    write_file(folder_ / "lengths", lengths);
    write_file(folder_ / "table", table);
    write_file(folder_ / "tokens", tokens);
    write_file(folder_ / "mentions", mentions);
}

}  // namespace dateline

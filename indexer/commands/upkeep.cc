#include "indexer/commands/upkeep.h"

#include <algorithm>

#include "indexer/sources/walk.h"
#include "indexer/write/index_writer.h"
#include "schema/segment.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

std::uint64_t bytes_of(const fs::path& db) {
    std::uint64_t bytes = 0;
    std::error_code error;
    for (fs::recursive_directory_iterator it(db, error), end; !error && it != end;
         it.increment(error))
        if (it->is_regular_file(error)) bytes += it->file_size(error);
    return bytes;
}

// Forgets the sources at or below a path that `chosen` takes. False when none is there.
template <class Chosen>
bool forget_below(IndexWriter& writer, const std::string& path, Chosen chosen) {
    bool any = false;
    for (const auto& [source, state] : writer.sources()) {
        if (!is_below(source, path) || !chosen(source)) continue;
        writer.forget_source(source);
        any = true;
    }
    return any;
}

// Whether a member is the named one, or in the named folder or archive.
bool is_within(std::string_view member, std::string_view named) {
    return is_below(member, named) ||
           (member.starts_with(named) && member.substr(named.size()).starts_with('!'));
}

// Removes the members of archives at or below "/news.tar!june" from what is known of these. False
// when there is none.
bool forget_members(IndexWriter& writer, const std::string& operand) {
    bool any = false;
    for (std::size_t sign = operand.find('!'); sign != std::string::npos;
         sign = operand.find('!', sign + 1)) {
        const auto source = writer.sources().find(absolute_path(operand.substr(0, sign)));
        if (source == writer.sources().end()) continue;
        SourceState rest = source->second;
        if (std::erase_if(rest.articles, [&](const Listed& article) {
                return is_within(article.member, std::string_view(operand).substr(sign));
            }) == 0)
            continue;
        writer.set_source(source->first, std::move(rest));
        any = true;
    }
    return any;
}

}  // namespace

std::uint64_t remove_articles(const fs::path& db, const std::vector<std::string>& operands,
                              const std::function<void(const std::string&)>& unknown) {
    IndexWriter writer(db, std::nullopt);
    for (const std::string& operand : operands) {
        const std::optional<std::uint64_t> key = article_key_of(operand);
        if (key && writer.remove_article(*key)) continue;
        const bool is_known =
            forget_below(writer, absolute_path(operand), [](const std::string&) { return true; }) |
            forget_members(writer, operand);
        if (!is_known) unknown(operand);
    }
    return writer.publish();
}

std::uint64_t prune(const fs::path& db, const std::vector<std::string>& paths) {
    IndexWriter writer(db, std::nullopt);
    if (paths.empty()) forget_below(writer, "/", is_gone);
    for (const std::string& path : paths) forget_below(writer, absolute_path(path), is_gone);
    return writer.publish();
}

Compacted compact_index(const fs::path& db) {
    Compacted compacted;
    compacted.bytes_before = bytes_of(db);
    IndexWriter writer(db, std::nullopt);
    compacted.articles = writer.compact_all();
    compacted.bytes = bytes_of(db);
    return compacted;
}

}  // namespace dateline

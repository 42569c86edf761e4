#include "query/search/index_status.h"

#include <algorithm>

#include "schema/fields.h"
#include "schema/index.h"
#include "text/language_pack.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

std::vector<std::pair<std::string, std::uint64_t>> articles_by_language(const Index& index) {
    const Xapian::Database& database = index.database();
    const std::string prefix(info(Field::lang).prefix);
    std::vector<std::pair<std::string, std::uint64_t>> languages;
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix);
         ++term) {
        std::uint64_t articles = term.get_termfreq();
        if (index.has_dead())
            articles = static_cast<std::uint64_t>(
                std::count_if(database.postlist_begin(*term), database.postlist_end(*term),
                              [&](Xapian::docid document) { return !index.is_dead(document); }));
        if (articles > 0) languages.emplace_back((*term).substr(prefix.size()), articles);
    }
    std::stable_sort(languages.begin(), languages.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    return languages;
}

}  // namespace

IndexStatus index_status(const Index& index, const fs::path& data_folder) {
    IndexStatus status;
    status.path = index.folder().string();
    status.articles = index.live_articles();
    status.segments = index.segments().size();
    status.format = index_format;
    status.features = index.manifest().features;
    status.languages = articles_by_language(index);
    status.names_understood = languages_with(data_folder, names_file);
    status.dates_understood = languages_with(data_folder, times_file);
    for (const SegmentInfo& segment : index.manifest().segments) {
        status.passages += segment.passages;
        status.text_bytes += segment.text_bytes;
        if (segment.period) widen(status.period, *segment.period);
    }
    try {
        for (fs::recursive_directory_iterator entry(index.folder()), end; entry != end; ++entry) {
            // The cache is no part of it, may be replaced meanwhile, and is its writer's alone.
            if (entry.depth() == 0 && entry->path().filename() == "cache")
                entry.disable_recursion_pending();
            if (entry->is_regular_file()) status.bytes += entry->file_size();
        }
    } catch (const fs::filesystem_error& error) {
        throw IndexError("can't measure the index at " + index.folder().string() + ": " +
                         error.code().message());
    }
    return status;
}

}  // namespace dateline

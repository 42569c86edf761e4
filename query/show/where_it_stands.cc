#include "query/show/where_it_stands.h"

#include <algorithm>

namespace dateline {

std::string path_from(const std::string& path, const std::filesystem::path& here) {
    std::string folder = here.string();
    if (folder.empty()) return path;
    if (folder.back() != '/') folder += '/';
    return path.size() > folder.size() && path.starts_with(folder) ? path.substr(folder.size())
                                                                   : path;
}

bool is_own(const FilePlace& place, const Article& article) {
    return place.path == article.path && place.line == line_of(article, 0);
}

bool has_vanished(const Article& article) {
    return std::ranges::any_of(article.files, [&](const FilePlace& place) {
        return is_own(place, article) && place.vanished;
    });
}

std::uint32_t line_of(const Hit& hit) {
    return line_of(hit.stored.article,
                   hit.matches.empty() ? hit.passage.begin : hit.matches.front().begin);
}

}  // namespace dateline

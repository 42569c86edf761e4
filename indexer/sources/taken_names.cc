#include "indexer/sources/taken_names.h"

#include <algorithm>
#include <array>

#include "indexer/readers/file_endings.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

// Endings of archives and of files that hold many articles.
constexpr std::array container_endings = {".zip"sv,  ".tar"sv,  ".7z"sv,  ".tgz"sv,
                                          ".tbz2"sv, ".tbz"sv,  ".txz"sv, ".tzst"sv,
                                          ".warc"sv, ".wacz"sv, ".arc"sv, ".mbox"sv};

bool is_container(std::string_view name) {
    return std::ranges::any_of(container_endings,
                               [&](std::string_view ending) { return has_ending(name, ending); });
}

}  // namespace

bool is_taken(std::string_view file_name) {
    if (has_article_ending(file_name) || is_container(file_name)) return true;
    const std::string_view inner = without_compression(file_name);
    return inner.size() < file_name.size() && !inner.empty() &&
           (has_article_ending(inner) || is_container(inner) ||
            inner.find('.') == std::string_view::npos);
}

bool is_hidden_member(std::string_view path) {
    for (std::size_t begin = 0; begin < path.size();) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        const std::string_view name = path.substr(begin, end - begin);
        if (name.starts_with('.') && name != "." && name != "..") return true;
        if (name == "__MACOSX") return true;  // what macOS keeps of the files beside them
        begin = end + 1;
    }
    return false;
}

std::string_view name_of_member(std::string_view path) { return path.substr(path.rfind('/') + 1); }

bool is_list_of_wacz(std::string_view archive, std::string_view member) {
    return has_ending(archive, ".wacz") && !member.starts_with("archive/") &&
           !has_ending(member, ".wacz");
}

bool may_be_list_of_wacz(std::string_view member) {
    const std::string_view name = name_of_member(member);
    return name == "datapackage.json" || name == "datapackage-digest.json" ||
           (tidied(member).starts_with("pages/") && has_ending(name, ".jsonl"));
}

std::string_view tidied(std::string_view member) {
    while (member.starts_with("./")) {
        member.remove_prefix(2);
        while (member.starts_with('/')) member.remove_prefix(1);
    }
    return member;
}

}  // namespace dateline

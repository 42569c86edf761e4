#include "indexer/sources/saved_page.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline {

namespace {

using namespace std::string_view_literals;

// What Windows takes for the folder of a page, by which it moves both together; other browsers
// write the same.
constexpr std::array endings = {
    "_files"sv,   ".files"sv,   "-Dateien"sv, "_fichiers"sv,  "_archivos"sv,    "_bestanden"sv,
    "_file"sv,    "-file"sv,    "_filer"sv,   "-filer"sv,     "_arquivos"sv,    "_ficheiros"sv,
    "_pliki"sv,   "_soubory"sv, "_elemei"sv,  "_tiedostot"sv, "_dosyalar"sv,    "_datoteke"sv,
    "_fitxers"sv, "_failid"sv,  "_fails"sv,   "_bylos"sv,     "_fitxategiak"sv, "_fajlovi"sv,
};
constexpr std::array page_endings = {".html"sv, ".htm"sv,  ".xhtml"sv, ".shtml"sv,
                                     ".php"sv,  ".HTML"sv, ".HTM"sv};

bool is_file(const std::string& path) {
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode);
}

}  // namespace

bool belongs_to_saved_page(const std::string& folder) {
    return std::ranges::any_of(endings, [&](std::string_view ending) {
        if (!folder.ends_with(ending)) return false;
        const std::string stem = folder.substr(0, folder.size() - ending.size());
        return !stem.empty() && !stem.ends_with('/') &&
               std::ranges::any_of(page_endings, [&](std::string_view page) {
                   return is_file(stem + std::string(page));
               });
    });
}

}  // namespace dateline

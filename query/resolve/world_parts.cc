#include "query/resolve/world_parts.h"

#include <unicode/locid.h>
#include <unicode/region.h>
#include <unicode/strenum.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <sstream>
#include <utility>

#include "text/analysis.h"
#include "text/data_files.h"

namespace dateline {

namespace {

namespace fs = std::filesystem;

std::string name_in(const std::string& language, const icu::Region& region) {
    icu::UnicodeString name;
    icu::Locale("", region.getRegionCode()).getDisplayCountry(icu::Locale(language.c_str()), name);
    std::string utf8;
    name.toUTF8String(utf8);
    return utf8;
}

std::vector<std::string> codes_of(const std::unique_ptr<icu::StringEnumeration>& list) {
    std::vector<std::string> codes;
    UErrorCode error = U_ZERO_ERROR;
    while (const char* code = list ? list->next(nullptr, error) : nullptr) codes.emplace_back(code);
    return codes;
}

// One without pieces where only CLDR has them.
std::optional<WorldPart> listed_part(const std::string& folded, const fs::path& data_folder,
                                     const std::string& language) {
    std::istringstream lines(read_data_file(data_folder / language, "areas.tsv"));
    for (std::string line; std::getline(lines, line);) {
        const std::size_t tab = std::min(line.find('\t'), line.size());
        WorldPart part;
        bool is_it = false;
        std::istringstream names(line.substr(0, tab));
        for (std::string name; std::getline(names, name, ';');) {
            if (part.name.empty()) part.name = name;
            is_it = is_it || fold(name) == folded;
        }
        if (!is_it) continue;
        std::istringstream pieces(line.substr(std::min(tab + 1, line.size())));
        for (std::string piece; pieces >> piece;) {
            const std::size_t slash = piece.find('/');
            part.pieces.push_back({piece.substr(0, slash),
                                   slash == std::string::npos ? "" : piece.substr(slash + 1)});
        }
        return part;
    }
    return std::nullopt;
}

std::optional<WorldPart> part_of_cldr(const std::string& folded, const std::string& language) {
    for (const URegionType type : {URGN_CONTINENT, URGN_SUBCONTINENT, URGN_GROUPING}) {
        UErrorCode error = U_ZERO_ERROR;
        const std::unique_ptr<icu::StringEnumeration> regions(
            icu::Region::getAvailable(type, error));
        for (const std::string& code : codes_of(regions)) {
            const icu::Region* region = icu::Region::getInstance(code.c_str(), error);
            if (U_FAILURE(error) || !region) continue;
            WorldPart part{name_in(language, *region), {}};
            if (fold(part.name) != folded && fold(code) != folded) continue;
            const std::unique_ptr<icu::StringEnumeration> countries(
                region->getContainedRegions(URGN_TERRITORY, error));
            for (const std::string& country : codes_of(countries))
                part.pieces.push_back({country, ""});
            if (!part.pieces.empty()) return part;
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<WorldPart> world_part_named(const std::string& folded, const fs::path& data_folder,
                                          const std::string& language) {
    std::optional<WorldPart> part = listed_part(folded, data_folder, language);
    if (part && !part->pieces.empty()) return part;
    return part_of_cldr(part ? fold(part->name) : folded, language);
}

}  // namespace dateline

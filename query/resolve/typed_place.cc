#include "query/resolve/typed_place.h"

#include <algorithm>

#include "names/place_words.h"
#include "text/analysis.h"
#include "text/language_pack.h"

namespace dateline {

TypedPlace read_typed(const std::string& typed, const std::filesystem::path& data_folder) {
    const PlaceWords words = PlaceWords::load(data_folder, default_language);
    TypedPlace place;
    place.written = typed;
    const std::size_t bracket = typed.rfind('(');
    if (bracket != std::string::npos && bracket > 0 && typed.back() == ')') {
        const std::string codes = typed.substr(bracket + 1, typed.size() - bracket - 2);
        const std::size_t comma = std::min(codes.find(','), codes.size());
        place.name = fold(typed.substr(0, bracket));
        place.country = fold(codes.substr(0, comma));
        place.region = fold(codes.substr(std::min(comma + 1, codes.size())));
    } else {
        const std::size_t comma = std::min(typed.rfind(','), typed.size());
        const std::string around = fold(typed.substr(std::min(comma + 1, typed.size())));
        place.name = fold(typed.substr(0, comma));
        place.around = words.without_article(around);
        place.is_country = place.around == the_country;
        if (place.is_country) place.around.clear();
        if (const std::size_t middle = typed.rfind(',', comma - 1);
            !place.around.empty() && comma > 0 && middle < comma) {
            place.middle = fold(typed.substr(middle + 1, comma - middle - 1));
            place.name = fold(typed.substr(0, middle));
        }
    }
    place.bare_name = words.without_article(place.name);
    return place;
}

}  // namespace dateline

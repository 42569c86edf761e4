#include "indexer/mentions/resolve/prominence.h"

#include <cmath>

namespace dateline {

double prominence(PlaceKind kind) {
    switch (kind) {
        case PlaceKind::continent:
            return 8;
        case PlaceKind::country:
            return 3;
        case PlaceKind::capital:
            return 4;
        case PlaceKind::state:
            return 2;
        case PlaceKind::former:
        case PlaceKind::region:
        case PlaceKind::water:
        case PlaceKind::desert:
        case PlaceKind::mountain:
        case PlaceKind::island:
            return 8.5;  // have no people stated; listed because they are known
        case PlaceKind::district:
            return 6;
        case PlaceKind::seat:
            return 1;
        case PlaceKind::city:
        case PlaceKind::town:
            return 0;
    }
    return 0;
}

bool is_village(const Place& place) {
    constexpr double fewest = 4;  // powers of ten of people
    return prominence(place.kind) + std::log10(1.0 + place.population) < fewest;
}

}  // namespace dateline

#include "names/whereabouts.h"

#include <mutex>
#include <utility>

#include "names/gazetteer_rows.h"

namespace dateline {

Whereabouts Whereabouts::load(const std::filesystem::path& data_folder) {
    Whereabouts result;
    GazetteerRows::load_divisions(data_folder).for_each([&](const GazetteerRow& row) {
        if (row.kind != PlaceKind::country && row.kind != PlaceKind::state) return;
        result.names_.emplace(std::pair(row.country, row.region), row.name);
        for (std::string_view names = row.further_names; !names.empty();)
            if (take_name(names).use == PlaceNameUse::behind_comma)
                result.with_short_states_.emplace(row.country);
    });
    return result;
}

std::string Whereabouts::name_of(const std::string& country, const std::string& region) const {
    const auto at = names_.find({country, region});
    return at == names_.end() ? "" : at->second;
}

std::string Whereabouts::told(const std::string& name, const GeoPoint& point,
                              bool has_namesake_in_country) const {
    const std::string country = this->country(point.country);
    const std::string region = this->region(point.country, point.region);
    const bool is_country = point.region.empty() && country == name;
    if (country.empty() || is_country || name.find(',') != std::string::npos) return name;
    const bool has_region = !region.empty() && region != name;
    if (has_region && with_short_states_.contains(point.country)) return name + ", " + region;
    if (has_region && has_namesake_in_country) return name + ", " + region + ", " + country;
    return name + ", " + country;
}

struct LazyWhereabouts::State {
    std::filesystem::path data_folder;
    std::once_flag is_read = {};
    Whereabouts where = {};
};

LazyWhereabouts::LazyWhereabouts(std::filesystem::path data_folder)
    : state_(std::make_shared<State>(std::move(data_folder))) {}

const Whereabouts& LazyWhereabouts::get() const {
    std::call_once(state_->is_read,
                   [this] { state_->where = Whereabouts::load(state_->data_folder); });
    return state_->where;
}

}  // namespace dateline

// Where a place lies, in words: "Miami, Florida", "Kyiv, Ukraine". Codes of countries and regions
// are for programs, not for a screen.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "schema/mention.h"

namespace dateline {

// Immutable; any number of threads may ask it.
class Whereabouts {
public:
    // Reads the countries and divisions of the gazetteer, below a millisecond. Throws DataFileError.
    static Whereabouts load(const std::filesystem::path& data_folder);

    // A place with where it lies: its state where newspapers shorten the names of a country's
    // states, else its country; both of what has a namesake in its country ("San José, Alajuela,
    // Costa Rica"). A country, and what lies in none, is told by its name alone.
    std::string told(const std::string& name, const GeoPoint& point,
                     bool has_namesake_in_country = false) const;

    // Codes as the gazetteer calls what they stand for, or empty; without a region, the country.
    std::string name_of(const std::string& country, const std::string& region) const;
    std::string country(const std::string& code) const { return name_of(code, ""); }
    std::string region(const std::string& country, const std::string& code) const {
        return code.empty() ? "" : name_of(country, code);
    }

private:
    std::map<std::pair<std::string, std::string>, std::string> names_;  // by country and region
    std::set<std::string> with_short_states_;                           // countries
};

// The same, read for the first question, for most searches ask none. Copies share it.
class LazyWhereabouts {
public:
    explicit LazyWhereabouts(std::filesystem::path data_folder);
    // Throws DataFileError.
    const Whereabouts& get() const;

private:
    struct State;
    std::shared_ptr<State> state_;
};

}  // namespace dateline

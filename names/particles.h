// Small words within names of people: "van", "bin", "al" (config/names/particles.tsv).
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace dateline {

// The marks of the table, one bit each.
enum class ParticleMark : std::uint8_t { left_out = 1 << 0, house = 1 << 1, son = 1 << 2 };

// Immutable; any number of threads may ask it.
class Particles {
public:
    static constexpr std::string_view file_name = "names/particles.tsv";

    // Throws DataFileError.
    static Particles load(const std::filesystem::path& data_folder);

    // Of folded words.
    bool contains(std::string_view word) const { return marks_.contains(word); }
    bool is(std::string_view word, ParticleMark mark) const;

    // Calls f(word) for each.
    template <class F>
    void for_each(F f) const {
        for (const auto& [word, marks] : marks_) f(std::string_view(word));
    }

private:
    std::map<std::string, std::uint8_t, std::less<>> marks_;
};

}  // namespace dateline

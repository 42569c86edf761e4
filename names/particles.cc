#include "names/particles.h"

#include <array>
#include <utility>

#include "names/table_file.h"

namespace dateline {

namespace {

constexpr std::array<std::pair<std::string_view, std::uint32_t>, 3> marks{{
    {"left-out", static_cast<std::uint32_t>(ParticleMark::left_out)},
    {"house", static_cast<std::uint32_t>(ParticleMark::house)},
    {"son", static_cast<std::uint32_t>(ParticleMark::son)},
}};

}  // namespace

Particles Particles::load(const std::filesystem::path& data_folder) {
    Particles particles;
    read_table(data_folder, file_name, "word marks", [&](const TableRow& row) {
        particles.marks_.emplace(row.cells[0], static_cast<std::uint8_t>(row.set_of(1, marks)));
    });
    return particles;
}

bool Particles::is(std::string_view word, ParticleMark mark) const {
    const auto at = marks_.find(word);
    return at != marks_.end() && (at->second & static_cast<std::uint8_t>(mark)) != 0;
}

}  // namespace dateline

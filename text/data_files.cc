#include "text/data_files.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace dateline {

namespace fs = std::filesystem;

fs::path data_folder() {
    std::error_code error;
    if (const char* named = std::getenv("DATELINE_DATA"); named && *named) {
        if (fs::is_directory(named, error)) return named;
        throw DataFileError(std::string("the data folder ") + named +
                            " does not exist: correct or unset DATELINE_DATA");
    }
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    const fs::path installed = program.parent_path().parent_path() / "share" / "dateline";
    if (fs::is_directory(installed, error)) return installed;
    if (fs::is_directory(DATELINE_SOURCE_CONFIG, error)) return DATELINE_SOURCE_CONFIG;
    throw DataFileError("dateline's data files are neither in " + installed.string() +
                        " nor in " DATELINE_SOURCE_CONFIG
                        ": install dateline again, or set DATELINE_DATA to their folder");
}

std::string read_data_file(const fs::path& folder, std::string_view name) {
    const fs::path path = folder / name;
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    if (file) bytes << file.rdbuf();
    if (!file || !bytes)
        throw DataFileError(
            "can't read the data file " + path.string() +
            ": install dateline again, or set DATELINE_DATA to the folder that has it");
    return std::move(bytes).str();
}

}  // namespace dateline

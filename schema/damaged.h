// What is said of a file of the index whose bytes can't be what was written.
#pragma once

#include <filesystem>

#include "schema/index_error.h"

namespace dateline {

// Throws IndexError, which names the file and says what to do.
[[noreturn]] inline void throw_damaged(const std::filesystem::path& file) {
    throw IndexError("the index is damaged: " + file.string() +
                     " is not as it was written: index the collection again into another folder");
}

}  // namespace dateline

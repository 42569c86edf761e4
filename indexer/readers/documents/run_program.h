// Running another program as a filter: no shell, nothing on disk, bounded in time, memory and what
// it prints.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

struct ProgramLimits {
    std::chrono::seconds processor{60};          // of the processor's time
    std::chrono::seconds wall{180};              // of the clock's
    std::size_t output = std::size_t{64} << 20;  // bytes
    std::size_t memory = std::size_t{4} << 30;   // bytes of address space
};

struct ProgramResult {
    enum class End : std::uint8_t { done, not_found, failed, too_slow, too_much };
    End end = End::failed;
    std::string output;
    std::string message;  // the first line of what it said on stderr
};

// Runs `arguments[0]`, which is sought in PATH, with `input` as its standard input (a file, so that
// the program may move in it). Not stopped by the terminal's Ctrl-C, which means its caller. May be
// called by any thread.
ProgramResult run_program(const std::vector<std::string>& arguments, std::string_view input,
                          const ProgramLimits& limits = {});

}  // namespace dateline

// A manual page (section 1) made of what a program declares, and of prose around it.
#pragma once

#include <string>

#include "terminal/program_shape.h"

namespace dateline {

// In the markup of terminal/roff.h.
struct ManualProse {
    std::string summary;      // what stands behind the name: "search news articles"
    std::string description;  // before commands and options
    std::string status;       // behind them, with sections of its own: of exit status, of examples
    std::string environment;  // variables of this program, besides those of both
    std::string more;         // sections behind these
};

// `version` is "dateline 0.1.0". Commands of one paragraph are told together; options that go on
// with a heading are told once, with the commands that have them.
std::string manual_page(const ProgramShape& shape, const ManualProse& prose,
                        const std::string& version);

}  // namespace dateline

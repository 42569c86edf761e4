// How the programs end, as ripgrep does: a script can tell "nothing" from "something went wrong".
#pragma once

namespace dateline {

enum ExitStatus {
    found = 0,
    all_done = 0,
    nothing_found = 1,
    some_failed = 1,  // of what was to be done; the rest is done
    failed = 2,
};

}  // namespace dateline

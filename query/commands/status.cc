#include <unistd.h>

#include <iostream>

#include "query/commands/asking.h"
#include "query/show/json.h"
#include "query/show/status_page.h"
#include "terminal/exit_status.h"

namespace dateline {

int run_status(const std::string& db, const Output& output) {
    const IndexStatus status = open_engine(db, output).status();
    if (output.json)
        print_json(std::cout, status);
    else
        print_status(std::cout, status, style_of(output, STDOUT_FILENO));
    return found;
}

}  // namespace dateline

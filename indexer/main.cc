// dateline-index: stores articles in an index, keeps it in step with the disk, and explains what it
// makes of them.
#include <unistd.h>

#include <exception>
#include <iostream>
#include <string_view>

#include "indexer/command_line.h"
#include "indexer/commands/commands.h"
#include "terminal/exit_status.h"
#include "terminal/terminal_text.h"

namespace {

using namespace dateline;

// Xapian 1.4 may meet a full disk where no exception can pass: then std::terminate is called.
[[noreturn]] void end_at_once() {
    constexpr std::string_view message =
        "dateline-index: ended by an error in writing: is the disk full? What was published is "
        "kept, and the next run goes on\n";
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, message.data(), message.size());
    ::_exit(failed);
}

}  // namespace

int main(int argc, char** argv) {
    std::set_terminate(end_at_once);
    IndexCommandLine line;
    try {
        return line.run(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return line.print_help(error);
        std::cerr << "dateline-index: " << fit_for_terminal(error.what(), true)
                  << "\nTry dateline-index --help.\n";
    } catch (const std::exception& error) {
        std::cerr << "dateline-index: " << fit_for_terminal(error.what(), true) << '\n';
    }
    return failed;
}

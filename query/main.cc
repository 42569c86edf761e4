// dateline: searches an index, and never changes it.
#include <csignal>
#include <iostream>
#include <stdexcept>
#include <string_view>

#include "query/command_line.h"
#include "query/commands/commands.h"
#include "terminal/exit_status.h"
#include "terminal/terminal_text.h"

namespace {

using namespace dateline;

// Says on standard error what went wrong; it may repeat what articles and arguments say.
void complain(std::string_view what) {
    const Style style = choose_style(ColorChoice::never, look_around(STDERR_FILENO));
    std::cerr << "dateline: " << fit_for_terminal(what, style.unicode) << '\n';
}

}  // namespace

int main(int argc, char** argv) {
    // A reader that has seen enough (head, a pager) is no error: let the signal end us.
    std::signal(SIGPIPE, SIG_DFL);
    std::ios::sync_with_stdio(false);
    SearchCommandLine line;
    try {
        const int status = line.run(argc, argv);
        if (!std::cout.flush()) throw std::runtime_error("can't write the results");
        return status;
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return line.print_help(error);
        complain(error.what());
        std::cerr << "Try " << line.help() << ".\n";
        return failed;
    } catch (const Xapian::Error& error) {
        complain("the index can't be read: " + error.get_msg());
        return failed;
    } catch (const std::exception& error) {
        complain(error.what());
        return failed;
    }
}

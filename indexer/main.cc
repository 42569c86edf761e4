// dateline-index: stores articles in an index, keeps it in step with the disk, and explains what it
// makes of them.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <functional>
#include <iostream>
#include <map>
#include <thread>

#include "indexer/commands/commands.h"
#include "indexer/sources/path_list.h"
#include "terminal/settings.h"
#include "terminal/terminal_text.h"
#include "text/data_files.h"

namespace {

using namespace dateline;

// The paths of a list. Standard input can't be both the list and articles.
std::vector<std::string> listed_paths(const std::string& file,
                                      const std::vector<std::string>& named) {
    if (file == "-" && std::ranges::find(named, "-") != named.end())
        throw std::runtime_error("standard input is a list of paths or articles, not both");
    try {
        return read_path_list(file);
    } catch (const std::runtime_error& error) {
        throw std::runtime_error(file + ": " + error.what());
    }
}

void add_limits(CLI::App& app, Limits& limits) {
    const auto size = [&](const char* name, std::uint64_t& limit, const char* what,
                          const char* shown) {
        app.add_option(name, limit, what)
            ->transform(CLI::AsSizeValue(true))
            ->option_text("SIZE=" + std::string(shown));
    };
    size("--max-size", limits.max_bytes, "Pass over files, members and lines larger than this",
         "64MB");
    size("--max-unpacked", limits.max_unpacked,
         "Read no more than this of what an archive unpacks to", "100GB");
    app.add_option("--max-members", limits.max_members, "Read no more members of an archive")
        ->type_name("N")
        ->capture_default_str();
    app.add_option("--max-depth", limits.max_depth, "Archives within archives")
        ->type_name("N")
        ->capture_default_str();
}

// The names told by --field and by the configuration's [fields], each as "title=kop".
RecordNames read_names(const std::vector<std::string>& told) {
    RecordNames names;
    for (const std::string& pair : told) {
        const std::size_t sign = std::min(pair.find('='), pair.size());
        const std::string target = pair.substr(0, sign);
        const std::optional<RecordField> field = record_field_named(target);
        if (!field) {
            std::string list;
            for (const std::string_view name : record_field_names)
                list.append(list.empty() ? "" : ", ").append(name);
            throw CLI::ValidationError("\"" + target +
                                       "\" is no field that a name can stand for (" + list +
                                       "): write --field FIELD=NAME, or FIELD = [\"NAME\"] in "
                                       "the table [fields] of the configuration");
        }
        if (sign + 1 >= pair.size())
            throw CLI::ValidationError("--field " + pair + " has no name: write --field " + target +
                                       "=NAME");
        names.tell(*field, pair.substr(sign + 1));
    }
    return names;
}

// Everything that the command line can say.
class CommandLine {
public:
    CommandLine() {
        app_.name("dateline-index");
        app_.require_subcommand(0, 1);
        app_.set_version_flag("--version", "dateline-index " DATELINE_VERSION);
        app_.add_option("PATH", paths_, "Files and folders with articles; - is standard input");
        add_shared_options(app_, Program::index, db_);
        add_index_options();
        add_explain();
        add_remove();
        add_prune();
        command("compact", "Write the index anew, without what was replaced or removed",
                [this] { return run_compact(db_, output_); });
        command("check", "Read all of the index and tell what is wrong with it",
                [this] { return run_check(db_, output_); });
        command("dump", "Print every article as JSON Lines, which PATH reads back (docs/json.md)",
                [this] { return run_dump(db_); });
        app_.footer(
            "Text, Markdown, Org, HTML, JSON, CSV, RSS, Atom, NITF, NewsML-G2, ninjs, Reuters' "
            "SGML, "
            "mail,\nPDF, DOCX, ODT, EPUB and WARC are read, also compressed and in zip, tar and "
            "7z. "
            "What is stored is\nkept in step with the disk by running it again. A path of a "
            "command's name is ./check.\n\n"
            "Exit status: 0 all is stored, 1 something could not be read, 2 error.");
    }

    // Throws what CLI11 and the commands throw.
    int run(std::vector<std::string> arguments) {
        std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
        app_.parse(std::move(arguments));
        options_.names = read_names(told_names_);
        options_.db = db_;
        if (action_ && !paths_.empty())
            throw CLI::ValidationError(command_ + " comes first; a path of that name is ./" +
                                       command_);
        std::vector<std::string>& named = action_ ? operands_ : paths_;
        if (!files_from_.empty())
            for (std::string& path : listed_paths(files_from_, named))
                named.push_back(std::move(path));
        if (action_) return action_();
        if (paths_.empty()) throw CLI::RequiredError("PATH");
        return watch_ ? run_watch(paths_, options_, output_) : run_index(paths_, options_, output_);
    }
    int explain(const CLI::ParseError& error) const { return app_.exit(error); }

private:
    CLI::App& command(const std::string& name, const char* help, std::function<int()> action) {
        CLI::App& added = *app_.add_subcommand(name, help);
        added.fallthrough();
        added.callback([this, name, action = std::move(action)] {
            command_ = name;
            action_ = action;
        });
        return added;
    }

    void add_index_options() {
        options_.jobs = std::max(1u, std::thread::hardware_concurrency());
        app_.add_option("-j,--jobs", options_.jobs, "Threads that read, understand and write")
            ->check(CLI::Range(1, 256))
            ->option_text("N=" + std::to_string(options_.jobs));
        app_.add_option("--memory", options_.memory,
                        "Collect so much in memory at most before it is written")
            ->transform(CLI::AsSizeValue(true))
            ->check(CLI::Validator(
                [](const std::string& typed) {
                    return std::stoull(typed) < least_memory
                               ? std::string("64MB are needed at least")
                               : std::string();
                },
                ""))
            ->option_text("SIZE=512MB");
        add_limits(app_, options_.limits);
        app_.add_option("--files-from", files_from_,
                        "Read paths from a list, one a line or NUL-separated; - is standard input")
            ->type_name("FILE")
            ->configurable(false);
        app_.add_flag("--words-only", options_.words_only,
                      "Store words only: look for no people, places and dates");
        app_.add_option("--field", told_names_,
                        "What NAME stands for in JSON, tables and front matter: title=kop")
            ->type_name("FIELD=NAME")
            ->allow_extra_args(false);
        app_.add_flag("--reindex", options_.anew,
                      "Read what has not changed too, and understand it anew");
        app_.add_flag("--prune", options_.prune,
                      "Remove the articles of files under PATH that are no longer there");
        app_.add_flag("--watch", watch_, "Go on, and index what changes below PATH at once");
        app_.add_flag("-q,--quiet", output_.quiet, "Say only what could not be stored");
        app_.add_flag("--json", output_.json, "Print the summary as a line of JSON (docs/json.md)");
    }

    void add_explain() {
        CLI::App& app =
            command("explain", "Print articles with what is understood of them", [this] {
                ExplainOptions options;
                options.data = data_folder();
                if (operands_.empty()) throw CLI::RequiredError("PATH");
                options.limits = options_.limits;
                options.names = options_.names;
                options.json = output_.json;
                return run_explain(operands_, options, colors_);
            });
        app.add_option("PATH", operands_, "Files and folders with articles; - is standard input");
        add_color_option(app, colors_);
        app.footer(
            "No index is touched. Names and times are marked by colours, or as [Antony "
            "Blinken|person];\nwith --json a line of JSON is printed for each article.\n\n"
            "Exit status: 0 all is explained, 1 something could not be read, 2 error.");
    }

    void add_remove() {
        CLI::App& app = command("remove", "Remove articles from the index; the disk is not touched",
                                [this] { return run_remove(db_, operands_, output_); });
        app.add_option("ID|PATH", operands_,
                       "Ids of articles, or files and folders whose articles are to go")
            ->required();
        app.footer(
            "A file that is still there is stored again when it is read again: when it has "
            "changed, "
            "or\nwhen it was removed by its path and is indexed once more.");
    }

    void add_prune() {
        CLI::App& app = command("prune", "Remove the articles of files that are no longer there",
                                [this] { return run_prune(db_, operands_, output_); });
        app.add_option("PATH", operands_, "Only of files at or below these; else of all");
        app.footer("An article that also stands in another file stays.");
    }

    CLI::App app_{"Stores news articles in an index, with their people, places and dates."};
    std::string db_;
    std::vector<std::string> paths_;
    IndexOptions options_;
    std::vector<std::string> told_names_;
    std::string files_from_;
    bool watch_ = false;
    ProgressOptions output_;
    std::vector<std::string> operands_;  // of a command
    ColorChoice colors_ = ColorChoice::automatic;
    std::string command_;
    std::function<int()> action_;
};

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
    CommandLine line;
    try {
        return line.run(arguments_with_environment(argc, argv));
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return line.explain(error);
        std::cerr << "dateline-index: " << fit_for_terminal(error.what(), true)
                  << "\nTry dateline-index --help.\n";
    } catch (const std::exception& error) {
        std::cerr << "dateline-index: " << fit_for_terminal(error.what(), true) << '\n';
    }
    return failed;
}

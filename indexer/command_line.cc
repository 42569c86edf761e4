#include "indexer/command_line.h"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <thread>

#include "indexer/manual_prose.h"
#include "indexer/sources/path_list.h"
#include "terminal/generate.h"
#include "terminal/settings.h"
#include "text/data_files.h"

namespace dateline {

namespace {

constexpr const char* version = "dateline-index " DATELINE_VERSION;

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

CLI::Option* add_size(CLI::App& app, const char* name, std::uint64_t& size, const char* usual,
                      const char* help) {
    return app.add_option(name, size, help)
        ->type_name("SIZE")
        ->transform(CLI::AsSizeValue(true))
        ->option_text("SIZE=" + std::string(usual))
        ->configurable();
}

CLI::Validator enough_memory() {
    return {[](const std::string& typed) {
                return std::stoull(typed) < least_memory ? std::string("64MB are needed at least")
                                                         : std::string();
            },
            ""};
}

}  // namespace

IndexCommandLine::IndexCommandLine() {
    app_.name("dateline-index");
    app_.require_subcommand(0, 1);
    app_.set_version_flag("--version", version);
    add_shared_options(app_, told_, db_);
    told_.tell(
        app_.add_option("PATH", paths_, "Files and folders with articles; - is standard input"),
        "Files and folders with articles.");
    add_indexing();
    add_explain();
    add_remove();
    add_upkeep();
    app_.footer(
        "Text, Markdown, Org, HTML, saved pages (MHTML and others), JSON, CSV, RSS, Atom,\n"
        "NITF, NewsML, ninjs, TEI, news corpora, exports of press databases and of\n"
        "services, mail and mailboxes, PDF, DOCX, ODT, RTF, EPUB, ALTO, hOCR, WARC, WACZ\n"
        "and ARC are read, also compressed and in zip, tar and 7z. What is stored is kept\n"
        "in step with the disk by running it again. A path of a command's name is\n"
        "./check.\n\n"
        "Exit status: 0 all is stored, 1 something could not be read, 2 error.");
}

int IndexCommandLine::run(int argc, char** argv) {
    if (asks_to_generate(argc, argv))
        add_generate_option(
            app_, version, [this] { return shape(); }, indexer_prose);
    std::vector<std::string> arguments = arguments_with_environment(argc, argv);
    std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
    app_.parse(std::move(arguments));
    options_.names = read_names(told_names_);
    options_.db = db_;
    if (action_ && !paths_.empty())
        throw CLI::ValidationError(command_ + " comes first; a path of that name is ./" + command_);
    std::vector<std::string>& named = action_ ? operands_ : paths_;
    if (!files_from_.empty())
        for (std::string& path : listed_paths(files_from_, named)) named.push_back(std::move(path));
    return run_asked();
}

int IndexCommandLine::run_asked() {
    if (action_) return action_();
    if (paths_.empty()) throw CLI::RequiredError("PATH");
    return watch_ ? run_watch(paths_, options_, output_) : run_index(paths_, options_, output_);
}

CLI::App& IndexCommandLine::command(const std::string& name, const char* help,
                                    std::function<int()> action) {
    CLI::App& added = *app_.add_subcommand(name, help);
    added.fallthrough();
    added.callback([this, name, action = std::move(action)] {
        command_ = name;
        action_ = action;
    });
    return added;
}

void IndexCommandLine::add_indexing() {
    options_.jobs = std::max(1u, std::thread::hardware_concurrency());
    told_.tell(
        app_.add_option("-j,--jobs", options_.jobs, "Threads that read, understand and write")
            ->type_name("N")
            ->check(CLI::Range(1, 256))
            ->option_text("N=" + std::to_string(options_.jobs))
            ->configurable(),
        "Threads that read, understand and write; one for each processor.");
    told_.tell(add_size(app_, "--memory", options_.memory, "512MB",
                        "Collect so much in memory at most before it is\nwritten")
                   ->check(enough_memory()),
               "How much is collected in memory before it is written; 512MB, and 64MB at least. "
               "The index has the same articles whatever it is, and is some percent larger with "
               "less. Each article that the index has takes some 200 bytes besides.");
    add_limits();
    add_records();
    told_.tell(app_.add_flag("--reindex", options_.anew,
                             "Read what has not changed too, and understand it\nanew"),
               "Read and understand anew what has not changed, too, under the same ids: after an "
               "update of dateline, or for other names of fields in files that are stored. Where "
               "the table `[fields]` itself has changed, a run sees it, and reads again by "
               "itself.");
    told_.tell(app_.add_flag("--prune", options_.prune,
                             "Remove the articles of files under PATH that are no\nlonger there"),
               "Remove the articles of files under the paths that are no longer there.");
    told_.tell(app_.add_flag("--watch", watch_, "Go on, and index what changes below PATH at once"),
               "Go on following the folders, and index what changes, until `Ctrl-C`. A file counts "
               "when it "
               "is closed, moved in or linked, or has stayed as it is for a second.");
    told_.tell(app_.add_flag("-q,--quiet", output_.quiet, "Say only what could not be stored")
                   ->configurable(),
               "Say only what could not be stored.");
    told_.tell(
        app_.add_flag("-v,--verbose", output_.verbose, "Name each file that is passed over"),
        "Name each file of a folder and each member of an archive that is passed over, since "
        "neither its name nor its content is that of articles; without it the summary tells "
        "how many there are, by the endings of their names.");
    told_.tell(app_.add_flag("--json", output_.json,
                             "Print the summary as a line of JSON\n(share/doc/dateline/json.md)"),
               "Print the summary of the run as a line of JSON. Its shape is told in "
               "*" DATELINE_DOC_DIR "/json.md*.");
}

void IndexCommandLine::add_limits() {
    Limits& limits = options_.limits;
    told_.tell(add_size(app_, "--max-size", limits.max_bytes, "64MB",
                        "Pass over files, members and lines larger than this"),
               "Files, members of archives, and lines of JSON Lines files larger than this are "
               "passed over; 64MB.");
    told_.tell(add_size(app_, "--max-unpacked", limits.max_unpacked, "100GB",
                        "Read no more than this of what an archive unpacks to"),
               "How much of one source is read at most: the bytes that its archives unpack to; "
               "100GB.");
    told_.tell(
        app_.add_option("--max-members", limits.max_members, "Read no more members of an archive")
            ->type_name("N")
            ->capture_default_str()
            ->configurable(),
        "How many members of one archive are read at most; 10,000,000.");
    told_.tell(app_.add_option("--max-depth", limits.max_depth, "Archives within archives")
                   ->type_name("N")
                   ->capture_default_str()
                   ->configurable(),
               "How many archives may stand within one another; 4. A compressed file counts as "
               "one.");
}

void IndexCommandLine::add_records() {
    told_.tell(app_.add_option("--files-from", files_from_,
                               "Read paths from a list, one a line or NUL-separated;\n"
                               "- is standard input")
                   ->type_name("FILE"),
               "Read paths from a list, one a line or separated by NUL; `-` is standard input.");
    told_.tell(app_.add_flag("--words-only", options_.words_only,
                             "Store words only: look for no people, places and\ndates")
                   ->configurable(),
               "Store words only: look for no people, places and dates. An index is made one way "
               "or the other.");
    told_.tell(app_.add_option("--field", told_names_,
                               "What NAME stands for in JSON, tables and front\n"
                               "matter: title=kop, text=fields.inhoud")
                   ->type_name("FIELD=NAME")
                   ->allow_extra_args(false)
                   ->configurable(),  // as the table [fields]
               "What a name stands for in JSON, tables and front matter: title=kop. A name with "
               "points is the path to a value within objects: text=fields.inhoud. Also as a table "
               "`[fields]` of the configuration.");
}

void IndexCommandLine::add_explain() {
    CLI::App& app = command("explain", "Print articles with what is understood of them", [this] {
        ExplainOptions options;
        options.data = data_folder();
        if (operands_.empty()) throw CLI::RequiredError("PATH");
        options.limits = options_.limits;
        options.names = options_.names;
        options.json = output_.json;
        return run_explain(operands_, options, colors_);
    });
    told_.tell(app,
               "Stores nothing: it prints each article with its people, places, organisations and "
               "times marked, and what each of them was resolved to, and why. With `--json` it "
               "prints one line an article, with the id of the input and offsets in code points "
               "of the input's text.");
    told_.tell(
        app.add_option("PATH", operands_, "Files and folders with articles; - is standard input"),
        "Files and folders with articles.");
    add_color_option(app, told_, colors_);
    app.footer(
        "No index is touched. Names and times are marked by colours, or as\n"
        "[Antony Blinken|person]; with --json a line of JSON is printed for each\narticle.\n\n"
        "Exit status: 0 all is explained, 1 something could not be read, 2 error.");
}

void IndexCommandLine::add_remove() {
    CLI::App& app = command("remove", "Remove articles from the index; the disk is not\ntouched",
                            [this] { return run_remove(db_, operands_, output_); });
    told_.tell(app,
               "Takes articles out of the index, by id or by the path of their file; the files "
               "stay. A file is stored again when it has changed, or when it was removed by its "
               "path and is indexed once more. What is in an archive is named by its own path in "
               "it, *news.tar!2023* or *a.tar!b.zip!c.txt*.");
    told_.tell(app.add_option("ID|PATH", operands_,
                              "Ids of articles, or files and folders whose articles\nare to go")
                   ->required(),
               "Ids of articles, or files and folders whose articles are to go.");
    app.footer(
        "A file that is still there is stored again when it is read again: when it has\n"
        "changed, or when it was removed by its path and is indexed once more.");
}

void IndexCommandLine::add_upkeep() {
    CLI::App& prune = command("prune", "Remove the articles of files that are no longer\nthere",
                              [this] { return run_prune(db_, operands_, output_); });
    told_.tell(prune,
               "Takes out the articles of files that are no longer there. An article that also "
               "stands in another file stays.");
    told_.tell(prune.add_option("PATH", operands_, "Only of files at or below these; else of all"),
               "Only articles of files at or below these; else of all.");
    prune.footer("An article that also stands in another file stays.");
    told_.tell(command("compact", "Write the index anew, without what was replaced or\nremoved",
                       [this] { return run_compact(db_, output_); }),
               "Writes the index as one segment, without what was replaced or removed.");
    told_.tell(command("check", "Read all of the index and tell what is wrong with it",
                       [this] { return run_check(db_, output_); }),
               "Reads everything, and says what is damaged and what to do.");
    told_.tell(command("dump",
                       "Print every article as JSON Lines, which PATH reads\n"
                       "back (share/doc/dateline/json.md)",
                       [this] { return run_dump(db_); }),
               "Prints every article with its fields, as JSON Lines that `dateline-index` reads "
               "back to an equal index.");
}

}  // namespace dateline

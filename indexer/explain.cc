#include "indexer/explain.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include "indexer/explain_json.h"
#include "indexer/explain_page.h"
#include "indexer/explanation.h"
#include "indexer/readers/formats.h"
#include "indexer/readers/reader.h"
#include "indexer/sources/slices.h"
#include "indexer/sources/walk.h"
#include "indexer/sources/whole_file.h"
#include "schema/terminal/amounts.h"

namespace dateline {

namespace {

class Run {
public:
    Run(const ExplainOptions& options, std::ostream& out, const ExplainProblem& problem)
        : options_(options), out_(out), report_(problem), explainer_(options.data) {}

    bool run(const std::vector<std::string>& paths) {
        walk(paths, {[this](FoundFile&& file) {
                         explain(file);
                         return static_cast<bool>(out_);
                     },
                     [this](const std::string& shown, const std::string& why) {
                         shown_ = shown;
                         problem(0, why, true);
                     }});
        return !failed_;
    }

private:
    void explain(const FoundFile& file) {
        shown_ = file.shown;
        Source source;
        source.path = file.path;
        source.modified = file.modified_seconds();
        source.told_names = &options_.names;
        try {
            if (is_json_lines(file.path))
                explain_slices(source);
            else
                explain_whole(source, file);
        } catch (const std::system_error& error) {
            problem(0, error.code().message(), true);
        }
    }

    void explain_slices(Source source) {
        bool is_empty = true;
        read_slices(source.path, options_.max_bytes,
                    {[&](Slice&& slice) {
                         is_empty = false;
                         source.bytes = slice.bytes;
                         source.first_line = slice.first_line;
                         explain(source);
                         return static_cast<bool>(out_);
                     },
                     [&](std::uint32_t line, const std::string& what) {
                         is_empty = false;
                         problem(line, what, true);
                     }});
        if (is_empty) problem(0, "empty", true);
    }

    void explain_whole(Source source, const FoundFile& file) {
        if (file.size > options_.max_bytes) {
            problem(0,
                    "larger than " + size_in_words(options_.max_bytes) +
                        " (--max-size raises the limit)",
                    true);
            return;
        }
        const std::string bytes = read_whole(file);
        source.bytes = bytes;
        explain(source);
    }

    void explain(const Source& source) {
        if (options_.json && reader_for(source) == read_json_lines)
            explain_lines(source);
        else
            read_articles(source, sink({}));
    }

    // Line by line, so that each article can be put beside the string it was read from.
    void explain_lines(Source source) {
        std::string_view rest = source.bytes;
        for (; !rest.empty(); ++source.first_line) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            source.bytes = rest.substr(0, end);
            if (source.bytes.find_first_not_of(" \t\r") != std::string_view::npos)
                read_json_lines(source, sink(lines_.read(source.bytes, source.names())));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }

    ReaderSink sink(JsonLine stated) {
        return {[this, stated = std::move(stated)](Article&& article) {
                    print(std::move(article), stated);
                },
                [this](Problem&& found) { problem(found.line, found.what, found.skipped); }};
    }

    void print(Article&& article, const JsonLine& stated) {
        const Explanation explanation = explainer_.explain(std::move(article));
        if (!options_.json) {
            if (!is_first_) out_ << '\n';
            is_first_ = false;
            print_explanation(out_, explanation, shown_, options_.style);
        } else if (!print_explanation_json(out_, explanation, stated)) {
            problem(
                line_of(explanation.article, 0),
                "the text was changed too much in reading: offsets are of \"text\" in the output",
                true);
        }
    }

    void problem(std::uint32_t line, const std::string& what, bool is_failure) {
        failed_ |= is_failure;
        report_(line == 0 ? shown_ : shown_ + ":" + std::to_string(line), what);
    }

    const ExplainOptions& options_;
    std::ostream& out_;
    const ExplainProblem& report_;
    const Explainer explainer_;
    JsonLineReader lines_;
    std::string shown_;  // the file, as the user wrote it
    bool is_first_ = true;
    bool failed_ = false;
};

}  // namespace

bool explain_paths(const std::vector<std::string>& paths, const ExplainOptions& options,
                   std::ostream& out, const ExplainProblem& problem) {
    return Run(options, out, problem).run(paths);
}

}  // namespace dateline

#include "indexer/explain/explain.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include "indexer/explain/explain_json.h"
#include "indexer/explain/explain_page.h"
#include "indexer/readers/formats.h"
#include "indexer/readers/reader.h"
#include "indexer/sources/contents.h"
#include "indexer/sources/walk.h"
#include "indexer/sources/whole_file.h"
#include "indexer/understand/understand.h"

namespace dateline {

namespace {

class Run {
public:
    Run(const ExplainOptions& options, std::ostream& out, const ExplainProblem& problem)
        : options_(options),
          out_(out),
          report_(problem),
          understanding_(options.data, false),
          where_(Whereabouts::load(options.data)) {}

    bool run(const std::vector<std::string>& paths) {
        walk(paths, {},
             {[this](FoundFile&& file) {
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
        read_contents(file, options_.limits,
                      {[] { return true; },
                       [&](Piece&& piece) {
                           shown_ = piece.shown;
                           try {
                               std::string whole;
                               if (!piece.bytes) whole = read_whole(file);
                               Source source = piece.source(whole);
                               source.told_names = &options_.names;
                               explain(source);
                           } catch (const std::system_error& error) {
                               problem(0, error.code().message(), true);
                           }
                           return static_cast<bool>(out_);
                       },
                       [&](const ContentProblem& found) {
                           shown_ = found.shown;
                           problem(found.line, found.what, true);
                       }});
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
        const Explanation explanation = understanding_.explain(std::move(article));
        if (!options_.json) {
            if (!is_first_) out_ << '\n';
            is_first_ = false;
            print_explanation(out_, explanation, shown_,
                              understanding_.not_understood(explanation.stored.article.language),
                              where_, options_.style);
        } else if (!print_explanation_json(out_, explanation, stated, where_)) {
            problem(
                line_of(explanation.stored.article, 0),
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
    const Understanding understanding_;
    const Whereabouts where_;
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

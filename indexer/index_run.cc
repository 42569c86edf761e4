#include "indexer/index_run.h"

#include <xxhash.h>

#include <cerrno>
#include <cstring>
#include <exception>
#include <fstream>
#include <memory>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>

#include "indexer/readers/reader.h"
#include "indexer/sources/slices.h"
#include "indexer/sources/walk.h"
#include "indexer/sources/whole_file.h"
#include "indexer/understand.h"
#include "indexer/work_queue.h"
#include "indexer/write/index_writer.h"
#include "schema/terminal/amounts.h"

namespace dateline {

namespace {

// What may be queued for each thread: enough that none waits, few enough megabytes of slices.
constexpr std::size_t queued_a_thread = 4'000'000;  // bytes
constexpr std::size_t bytes_a_task = 1000;          // of a task that is only a path

// A source between its first and last article. Its slices may be read by several threads.
struct OpenSource {
    FoundFile file;
    std::uint64_t content = 0;
    std::atomic<std::uint64_t> articles{0};
    std::atomic<std::uint64_t> failed{0};
    std::atomic<bool> complete{true};  // false when part of it is to be read again next time
};

struct Task {
    std::shared_ptr<OpenSource> source;
    std::optional<Slice> slice;  // else the whole file is read
};

class Run {
public:
    Run(const IndexOptions& options, IndexCounts& counts, const IndexReport& report,
        const std::atomic<bool>& stop)
        : options_(options),
          counts_(counts),
          report_(report),
          stop_(stop),
          understanding_(options.data, options.words_only),
          writer_(options.db, options.words_only),
          queue_(queued_a_thread * options.jobs) {}

    void run(const std::vector<std::string>& paths) {
        std::vector<std::jthread> threads;
        try {
            for (unsigned i = 0; i < options_.jobs; ++i) threads.emplace_back([this] { work(); });
            find(paths);
        } catch (...) {
            fail(std::current_exception());
        }
        queue_.close();
        threads.clear();
        if (failure_) std::rethrow_exception(failure_);
        for (const auto& source : sources_)
            if (source->complete && source->articles > 0)
                writer_.finish_source(source->file.path, {source->file.size, source->file.modified,
                                                          source->file.changed, source->content,
                                                          source->articles, source->failed});
        writer_.publish();
    }

private:
    void find(const std::vector<std::string>& paths) {
        walk(paths, {[this](FoundFile&& file) { return take(std::move(file)); },
                     [this](const std::string& shown, const std::string& why) {
                         ++counts_.failed;
                         problem(shown, 0, why);
                     }});
    }

    // Queues what is to be read of a file; false when the run is to end.
    bool take(FoundFile&& file) {
        if (stop_) return false;
        ++counts_.files;
        const auto known = writer_.sources().find(file.path);
        if (known != writer_.sources().end() && known->second.size == file.size &&
            known->second.modified == file.modified && known->second.changed == file.changed) {
            counts_.unchanged += known->second.articles;
            counts_.failed += known->second.failed;
            return true;
        }
        auto source = std::make_shared<OpenSource>();
        source->file = std::move(file);
        if (is_json_lines(source->file.path)) return take_slices(source);
        if (source->file.size > options_.max_bytes) {
            ++counts_.failed;
            problem(source->file.shown, 0,
                    "larger than " + size_in_words(options_.max_bytes) +
                        " (--max-size raises the limit)");
            return true;
        }
        sources_.push_back(source);
        return queue_.push({source, std::nullopt}, bytes_a_task);
    }

    bool take_slices(const std::shared_ptr<OpenSource>& source) {
        bool go_on = true;
        try {
            if (source->file.size == 0) {
                ++counts_.failed;
                problem(source->file.shown, 0, "empty");
                return true;
            }
            sources_.push_back(source);
            read_slices(source->file.path, options_.max_bytes,
                        {[&](Slice&& slice) {
                             const std::size_t bytes = slice.bytes.size();
                             go_on = !stop_ && queue_.push({source, std::move(slice)}, bytes);
                             if (!go_on) source->complete = false;
                             return go_on;
                         },
                         [&](std::uint32_t line, const std::string& what) {
                             // With a higher limit it is to be read.
                             source->complete = false;
                             ++counts_.failed;
                             problem(source->file.shown, line, what);
                         }});
        } catch (const std::system_error& error) {
            source->complete = false;
            ++counts_.failed;
            problem(source->file.shown, 0, error.code().message());
        }
        return go_on;
    }

    // What each thread does. A failure to write ends the run.
    void work() {
        IndexWriter::Lane lane(writer_);
        Analysis analysis;
        try {
            while (const std::optional<Task> task = queue_.pop()) {
                if (failed_) continue;
                // After Ctrl-C what has not been begun is left for the next run.
                if (stop_)
                    task->source->complete = false;
                else
                    read(*task, lane, analysis);
            }
            if (!failed_) lane.flush();
        } catch (...) {
            fail(std::current_exception());
        }
    }

    void read(const Task& task, IndexWriter::Lane& lane, Analysis& analysis) {
        OpenSource& open = *task.source;
        std::string whole;
        Source source;
        source.path = open.file.path;
        source.modified = open.file.modified_seconds();
        source.told_names = &options_.names;
        if (task.slice) {
            source.bytes = task.slice->bytes;
            source.first_line = task.slice->first_line;
        } else {
            try {
                whole = read_whole(open.file);
            } catch (const std::system_error& error) {
                open.complete = false;
                ++counts_.failed;
                problem(open.file.shown, 0, error.code().message());
                return;
            }
            source.bytes = whole;
            open.content = XXH3_64bits(whole.data(), whole.size());
            const auto known = writer_.sources().find(open.file.path);
            if (known != writer_.sources().end() && known->second.content == open.content &&
                known->second.size == open.file.size) {
                open.articles = known->second.articles;
                open.failed = known->second.failed;
                counts_.unchanged += known->second.articles;
                counts_.failed += known->second.failed;
                return;
            }
        }
        // Whether a file is one article or holds many is only known when the second one comes.
        std::optional<Article> first;
        bool many = task.slice.has_value();
        const ReaderSink sink{[&](Article&& article) {
                                  if (!many && !first) {
                                      first = std::move(article);
                                      return;
                                  }
                                  many = true;
                                  if (first)
                                      store(open, std::move(*std::exchange(first, std::nullopt)),
                                            true, lane, analysis);
                                  store(open, std::move(article), true, lane, analysis);
                              },
                              [&](Problem&& found) {
                                  if (found.skipped) {
                                      ++open.failed;
                                      ++counts_.failed;
                                  }
                                  problem(open.file.shown, found.line, found.what);
                              }};
        try {
            read_articles(source, sink);
            if (first) store(open, std::move(*first), false, lane, analysis);
        } catch (const IndexError&) {
            throw;
        } catch (const std::exception& error) {
            give_up(open, 0, error);
        }
    }

    // Something that is no fault of the article, such as too little memory: it is tried again next
    // time.
    void give_up(OpenSource& open, std::uint32_t line, const std::exception& error) {
        open.complete = false;
        ++counts_.failed;
        problem(open.file.shown, line, std::string("could not be stored: ") + error.what());
    }

    // Understands and adds an article. One that can't be is reported; only the writer's IndexError
    // goes on.
    void store(OpenSource& open, Article&& article, bool one_of_many, IndexWriter::Lane& lane,
               Analysis& analysis) {
        if (stop_) {
            open.complete = false;
            return;
        }
        ++open.articles;
        const std::uint32_t line = line_of(article, 0);
        try {
            add(std::move(article), one_of_many, lane, analysis);
        } catch (const IndexError&) {
            throw;
        } catch (const std::exception& error) {
            give_up(open, line, error);
        }
        const std::lock_guard lock(report_mutex_);
        report_.tick();
    }

    void add(Article&& article, bool one_of_many, IndexWriter::Lane& lane, Analysis& analysis) {
        const IndexWriter::Claim claim = writer_.claim(article, one_of_many);
        if (claim.verdict == IndexWriter::Verdict::unchanged) {
            ++counts_.unchanged;
        } else {
            StoredArticle stored;
            stored.article = std::move(article);
            understanding_.understand(stored, analysis);
            lane.add(stored, analysis, claim);
            ++(claim.verdict == IndexWriter::Verdict::fresh ? counts_.fresh : counts_.replaced);
            counts_.text_bytes += stored.article.text.size();
        }
    }

    void problem(const std::string& shown, std::uint32_t line, const std::string& what) {
        const std::lock_guard lock(report_mutex_);
        report_.problem(line == 0 ? shown : shown + ":" + std::to_string(line), what);
    }

    void fail(const std::exception_ptr& failure) {
        {
            const std::lock_guard lock(report_mutex_);
            if (!failure_) failure_ = failure;
        }
        failed_ = true;
        queue_.close();
    }

    const IndexOptions& options_;
    IndexCounts& counts_;
    const IndexReport& report_;
    const std::atomic<bool>& stop_;
    const Understanding understanding_;
    IndexWriter writer_;
    WorkQueue<Task> queue_;
    std::vector<std::shared_ptr<OpenSource>> sources_;  // of the walking thread
    std::mutex report_mutex_;
    std::exception_ptr failure_;
    std::atomic<bool> failed_{false};
};

}  // namespace

void index_paths(const std::vector<std::string>& paths, const IndexOptions& options,
                 IndexCounts& counts, const IndexReport& report, const std::atomic<bool>& stop) {
    Run(options, counts, report, stop).run(paths);
}

}  // namespace dateline

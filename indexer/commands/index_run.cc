#include "indexer/commands/index_run.h"

#include <xxhash.h>

#include <algorithm>
#include <exception>
#include <iterator>
#include <memory>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <unordered_map>
#include <unordered_set>

#include "indexer/commands/locked_report.h"
#include "indexer/commands/memory_share.h"
#include "indexer/commands/passed_over.h"
#include "indexer/commands/restored_files.h"
#include "indexer/commands/work_queue.h"
#include "indexer/readers/reader.h"
#include "indexer/sources/below.h"
#include "indexer/sources/contents.h"
#include "indexer/sources/walk.h"
#include "indexer/sources/whole_file.h"
#include "indexer/streams/byte_stream.h"
#include "indexer/write/index_writer.h"
#include "indexer/write/open_source.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t bytes_a_task = 1000;  // of a task without the bytes of its piece

struct Task {
    std::shared_ptr<OpenSource> source;
    Piece piece;
};

class Run {
public:
    Run(const IndexOptions& options, const Understanding& understanding, IndexCounts& counts,
        const IndexReport& report, const std::atomic<bool>& stop)
        : options_(options),
          understanding_(understanding),
          counts_(counts),
          report_(report),
          stop_(stop),
          names_(options.names.digest()),
          share_(share_memory(options.memory, options.jobs)),
          writer_(options.db, options.words_only, IndexWriter::longest_wait, share_.builder),
          queue_(share_.queued) {}

    void run(const std::vector<std::string>& paths) {
        std::vector<std::jthread> threads;
        try {
            if (options_.look_ahead)
                threads.emplace_back([&] {
                    try {
                        look_ahead(paths);
                    } catch (...) {
                        fail(std::current_exception());
                    }
                });
            for (unsigned i = 0; i < options_.jobs; ++i) threads.emplace_back([this] { work(); });
            find(paths);
        } catch (...) {
            fail(std::current_exception());
        }
        queue_.close();
        threads.clear();
        if (failure_) std::rethrow_exception(failure_);
        for (const auto& source : sources_) remember(*source);
        restored_.remember(writer_);
        // What was not reached has not vanished.
        if (!stop_) find_vanished(paths);
        counts_.removed += writer_.publish();
        for (const std::string& what : writer_.troubles())
            report_.problem({options_.db.string(), 0, what, false});
    }

private:
    static std::vector<std::string> still_there(std::vector<std::string> paths) {
        std::erase_if(paths, [](const std::string& path) { return is_gone(path); });
        return paths;
    }

    void find(const std::vector<std::string>& paths) {
        for (const std::string& path : options_.may_be_gone ? still_there(paths) : paths) {
            const std::uint64_t files_before = counts_.files;
            const std::uint64_t failed_before = counts_.failed;
            PassedOver passed_over;
            walk(std::span(&path, 1), options_.db,
                 {[this](FoundFile&& file) { return take(std::move(file)); },
                  [this](const std::string& shown, const std::string& why) {
                      leave_out({shown, 0, why});
                  },
                  [&](const std::string& shown) {
                      passed_over.add(fs::path(shown).filename().string());
                      report_.passed_over(shown);
                  }});
            if (stop_ || failed_) return;
            // Of a folder that is followed more may come.
            if (counts_.files == files_before && counts_.failed == failed_before &&
                !options_.may_be_gone)
                leave_out({path, 0,
                           passed_over.files() == 0
                               ? "holds no files"
                               : "holds no articles that are read: " + passed_over.told()});
        }
    }

    // Reports what is not stored, and counts it.
    void leave_out(const IndexProblem& found) {
        ++counts_.failed;
        report_.problem(found);
    }

    // Counts what is to be read, ahead of those who read it.
    void look_ahead(const std::vector<std::string>& paths) {
        walk(paths, options_.db,
             {[this](FoundFile&& file) {
                  const auto known = writer_.sources().find(file.path);
                  if (known == writer_.sources().end() || !is_unchanged(known->second, file))
                      counts_.bytes_found += file.size;
                  return !stop_ && !failed_;
              },
              [](const std::string&, const std::string&) {}});
        counts_.all_found = true;
    }

    // Whether what was read of a source would be read of the same bytes now.
    bool is_read(const SourceState& state) const {
        return state.complete && state.names == names_ && !options_.anew;
    }

    bool is_unchanged(const SourceState& state, const FoundFile& file) const {
        return is_read(state) && state.size == file.size && state.modified == file.modified &&
               state.changed == file.changed;
    }

    // Queues what is to be read of a file; false when the run is to end.
    bool take(FoundFile&& file) {
        if (stop_) return false;
        ++counts_.files;
        const auto known = writer_.sources().find(file.path);
        if (known != writer_.sources().end()) {
            const SourceState& state = known->second;
            seen_.insert(&state);
            if (is_unchanged(state, file)) {
                keep(file, state, counts_.unchanged);
                return true;
            }
            if (state.names != names_ && !std::exchange(names_have_changed_, true))
                report_.notice(
                    "what names of records stand for has changed ([fields], --field): files "
                    "that are stored are read again");
        }
        auto source = std::make_shared<OpenSource>();
        source->file = std::move(file);
        source->names = names_;
        sources_.push_back(source);
        bool go_on = true;
        std::uint64_t handed_over = 0;  // bytes of the file
        read_contents(
            source->file, options_.limits,
            {[&] { return !is_known_unread(*source); },
             [&](Piece&& piece) {
                 const std::size_t bytes = piece.bytes ? piece.bytes->size() : 0;
                 handed_over += piece.packed;
                 ++source->unread;
                 go_on = !stop_ && queue_.push({source, std::move(piece)}, bytes + bytes_a_task);
                 if (!go_on) source->complete = false;
                 return go_on;
             },
             [&](const ContentProblem& found) {
                 if (found.mendable) source->complete = false;
                 ++source->failed;
                 leave_out({found.shown, found.line, found.what});
             },
             [this](const std::string& shown) { report_.passed_over(shown); }});
        --source->unread;
        counts_.bytes += source->file.size - handed_over;
        return go_on;
    }

    // Whether what a file holds was read before; the file is only hashed. Of a file that holds many
    // articles this is much cheaper than to read them.
    bool is_known_unread(OpenSource& open) {
        if (open.file.is_stdin()) return false;
        try {
            open.content = hash_file(open.file.path);
        } catch (const std::system_error& error) {
            throw SourceError(error.code().message(), true);
        }
        return open.kept = is_known(open);
    }

    // Whether what is in a file, as its content tells, was read before: here, or where it was moved
    // from. Then there is no more to be done.
    bool is_known(const OpenSource& open) {
        const auto known = writer_.sources().find(open.file.path);
        if (known != writer_.sources().end() && is_read(known->second) &&
            known->second.content == open.content && known->second.size == open.file.size) {
            keep(open.file, known->second, counts_.unchanged);
            return true;
        }
        if (const auto moved = writer_.take_moved(open.file.size, open.content)) {
            // Its articles are known under the path that it had: only the next run can read it.
            if (!is_read(*moved) && !moved_are_to_be_read_.exchange(true))
                report_.notice("files that have moved keep what was read of them: run this again");
            keep(open.file, *moved, counts_.moved);
            return true;
        }
        return false;
    }

    // Keeps what is known of a file whose content is the same.
    void keep(const FoundFile& file, const SourceState& state,
              std::atomic<std::uint64_t>& counted) {
        counted += state.articles.size();
        if (!state.vanished && state.modified == file.modified && state.changed == file.changed &&
            &counted == &counts_.unchanged)
            return;
        SourceState now = state;
        now.modified = file.modified;
        now.changed = file.changed;
        now.vanished = false;
        writer_.set_source(file.path, std::move(now));
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
                --task->source->unread;
                counts_.bytes += task->piece.packed;
            }
            if (!failed_) lane.flush();
        } catch (...) {
            fail(std::current_exception());
        }
    }

    void read(const Task& task, IndexWriter::Lane& lane, Analysis& analysis) {
        OpenSource& open = *task.source;
        const Piece& piece = task.piece;
        std::string whole;
        if (!piece.bytes) {
            try {
                whole = read_whole(open.file);
            } catch (const std::system_error& error) {
                open.complete = false;
                leave_out({open.file.shown, 0, error.code().message()});
                return;
            }
            open.content = XXH3_64bits(whole.data(), whole.size());
            if (is_known(open)) {
                open.kept = true;
                return;
            }
        }
        // Whether a file is one article or holds many is only known when the second one comes.
        std::optional<Article> first;
        bool many = piece.one_of_many;
        const ReaderSink sink{
            [&](Article&& article) {
                if (!many && !first) {
                    first = std::move(article);
                    return;
                }
                many = true;
                if (first)
                    store(open, std::move(*std::exchange(first, std::nullopt)), true, lane,
                          analysis);
                store(open, std::move(article), true, lane, analysis);
            },
            [&](Problem&& found) {
                if (found.skipped) {
                    ++open.failed;
                    ++counts_.failed;
                }
                report_.problem({piece.shown, found.line, found.what, found.skipped});
            }};
        Source source = piece.source(whole);
        source.told_names = &options_.names;
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
        leave_out({open.file.shown, line, std::string("could not be stored: ") + error.what()});
    }

    // Understands and adds an article. One that can't be is reported; only the writer's IndexError
    // goes on.
    void store(OpenSource& open, Article&& article, bool one_of_many, IndexWriter::Lane& lane,
               Analysis& analysis) {
        if (stop_) {
            open.complete = false;
            return;
        }
        const std::uint32_t line = line_of(article, 0);
        try {
            add(open, std::move(article), line, one_of_many, lane, analysis);
        } catch (const IndexError&) {
            throw;
        } catch (const std::exception& error) {
            give_up(open, line, error);
        }
        report_.tick(open.file.shown);
    }

    void add(OpenSource& open, Article&& article, std::uint32_t line, bool one_of_many,
             IndexWriter::Lane& lane, Analysis& analysis) {
        // Ids mean nothing beyond their own stream, and another one must not replace its articles.
        if (open.file.is_stdin() && article.url.empty() && article.files.empty())
            article.record.clear();
        const Claim claim = writer_.claim(article, open.file.path, one_of_many, options_.anew);
        const std::vector<FilePlace> files = article.files;
        std::string member;
        if (files.empty() && article.path.starts_with(open.file.path)) {
            member = article.path.substr(open.file.path.size());
            article.member = static_cast<std::uint32_t>(member.size());
        }
        const bool is_listed = files.empty();
        const Listed listed{claim.identity.key, line, std::move(member)};
        if (claim.verdict == Verdict::unchanged) {
            ++counts_.unchanged;
        } else if (claim.verdict == Verdict::duplicate) {
            ++counts_.duplicates;
        } else {
            StoredArticle stored;
            stored.article = std::move(article);
            understanding_.understand(stored, analysis);
            const bool is_of_source = is_listed && !open.file.is_stdin();
            lane.add(stored, analysis, claim, is_of_source ? Added{&open, listed} : Added{});
            ++(claim.verdict == Verdict::fresh ? counts_.fresh : counts_.replaced);
            counts_.text_bytes += stored.article.text.size();
        }
        if (!is_listed) {
            restored_.add(claim.identity.key, files);
            return;
        }
        const std::lock_guard lock(open.mutex);
        open.articles.push_back(listed);
    }

    // Notes what was read of a source, when that was not known before. What it had before and has
    // no longer goes with that, unless some of it could not be read: that may be it.
    void remember(OpenSource& open) {
        if (open.kept || open.file.is_stdin()) return;
        SourceState state;
        state.size = open.file.size;
        state.modified = open.file.modified;
        state.changed = open.file.changed;
        state.content = open.content;
        state.complete = open.complete;
        state.names = names_;
        state.articles = std::move(open.articles);
        const auto known = writer_.sources().find(open.file.path);
        if (known != writer_.sources().end()) {
            state.origin = known->second.origin;
            if (!state.complete || open.failed > 0)
                add_missing(known->second.articles, state.articles);
        } else if (state.articles.empty()) {
            return;
        }
        writer_.set_source(open.file.path, std::move(state));
    }

    // Of the sources under the paths, those that are no longer on the disk.
    void find_vanished(const std::vector<std::string>& paths) {
        const Below below(options_.may_be_gone ? paths : still_there(paths));
        for (const auto& [path, state] : writer_.sources()) {
            if (seen_.contains(&state) || writer_.was_moved(path) || !below.has(path) ||
                !is_gone(path))
                continue;
            if (options_.prune) {
                writer_.forget_source(path);
                continue;
            }
            counts_.vanished += state.articles.size();
            if (state.vanished) continue;
            SourceState now = state;
            now.vanished = true;
            writer_.set_source(path, std::move(now));
        }
    }

    void fail(const std::exception_ptr& failure) {
        {
            const std::lock_guard lock(failure_mutex_);
            if (!failure_) failure_ = failure;
        }
        failed_ = true;
        queue_.close();
    }

    const IndexOptions& options_;
    const Understanding& understanding_;
    IndexCounts& counts_;
    LockedReport report_;
    const std::atomic<bool>& stop_;
    const std::uint64_t names_;  // as SourceState::names
    const MemoryShare share_;
    IndexWriter writer_;
    WorkQueue<Task> queue_;
    RestoredFiles restored_;
    // Of the walking thread: what is read, and what of the index was found again.
    std::vector<std::shared_ptr<OpenSource>> sources_;
    std::unordered_set<const SourceState*> seen_;
    bool names_have_changed_ = false;                // and that was said
    std::atomic<bool> moved_are_to_be_read_{false};  // and that was said
    std::mutex failure_mutex_;
    std::exception_ptr failure_;
    std::atomic<bool> failed_{false};
};

}  // namespace

void index_paths(const std::vector<std::string>& paths, const IndexOptions& options,
                 const Understanding& understanding, IndexCounts& counts, const IndexReport& report,
                 const std::atomic<bool>& stop) {
    Run(options, understanding, counts, report, stop).run(paths);
}

}  // namespace dateline

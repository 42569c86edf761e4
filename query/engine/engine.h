// The engine: a request goes in, an answer comes out. It prints nothing, and reads no environment
// and no command line.
//
//   Request → Question (read_request.h) → what its names and words mean there
//             (read_against_index.h)
//           → the articles that match (search/match.h), once
//           → hits, names, timeline of these → Answer
//
// An engine has one snapshot of an index for as long as it lives: a writer may publish the next one
// meanwhile. Any number of threads may ask it at the same time; of more than `threads` the others
// wait, because what is Xapian's is for one thread at a time.
#pragma once

#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "names/aliases.h"
#include "names/identities.h"
#include "names/name_lists.h"
#include "query/engine/answer.h"
#include "query/engine/request.h"
#include "query/language/date_grammars.h"
#include "query/search/index_status.h"
#include "query/search/rank_explanation.h"
#include "query/search/word_lists.h"
#include "schema/index.h"

namespace dateline {

struct EngineSettings {
    std::filesystem::path db;           // the folder of the index
    std::filesystem::path data_folder;  // of lists, places and rules
    Aliases aliases = {};
    unsigned threads = 1;  // that may be answered at the same time
};

class Engine {
public:
    // Throws IndexError.
    explicit Engine(EngineSettings settings);

    // Throws IndexError, DataFileError, and what read_request does.
    Answer ask(const Request& request) const;

    // The live articles whose id begins with `prefix`, at most `limit`: their ids, in no order.
    std::vector<std::string> ids(const std::string& prefix, std::size_t limit) const;
    // The article of a whole id; nothing where there is none.
    std::optional<ArticleAnswer> article(const std::string& id) const;

    // Why the article of a whole id stands where it does among the hits of a request; nothing where
    // there is no such article. Throws as ask does.
    std::optional<RankExplanation> why(const std::string& id, const Request& request) const;

    IndexStatus status() const;

private:
    class Lease;

    Answer answer(const Question& question, const Request& request, const Index& index) const;
    void read_against(Question& question, const Request& request, const Index& index,
                      const Identities& who) const;
    std::shared_ptr<const Identities> identities(const Index& index) const;
    template <class Work>
    auto mending_cache(const Index& index, Work work) const;

    const EngineSettings settings_;
    const NameLists lists_;
    const DateGrammars grammars_;
    const WordLists word_lists_;

    mutable std::mutex mutex_;  // guards what is below
    mutable std::condition_variable returned_;
    // The snapshot, once for each thread; those that are free.
    mutable std::vector<std::unique_ptr<const Index>> indexes_;

    mutable std::mutex identities_mutex_;                   // guards what is below
    mutable std::shared_ptr<const Identities> identities_;  // once somebody needed them
};

}  // namespace dateline

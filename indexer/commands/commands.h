// What `dateline-index` can do, one function a command: from what was typed to an exit status
// (terminal/exit_status.h).
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "indexer/commands/index_run.h"
#include "indexer/commands/progress.h"
#include "indexer/explain/explain.h"
#include "terminal/style.h"

namespace dateline {

// All throw IndexError, DataFileError and what else ends a run.

// Indexes once; with `watch` goes on whenever something changes below the paths, until Ctrl-C.
int run_index(const std::vector<std::string>& paths, const IndexOptions& options,
              const ProgressOptions& progress);
int run_watch(const std::vector<std::string>& paths, const IndexOptions& options,
              const ProgressOptions& progress);
int run_explain(const std::vector<std::string>& paths, ExplainOptions options, ColorChoice colors);
int run_remove(const std::filesystem::path& db, const std::vector<std::string>& operands,
               const ProgressOptions& output);
int run_prune(const std::filesystem::path& db, const std::vector<std::string>& paths,
              const ProgressOptions& output);
int run_compact(const std::filesystem::path& db, const ProgressOptions& output);
int run_check(const std::filesystem::path& db, const ProgressOptions& output);
int run_dump(const std::filesystem::path& db);

}  // namespace dateline

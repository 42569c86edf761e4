// What `dateline` can do, one file a command: from what was typed to an exit status
// (terminal/exit_status.h).
#pragma once

#include <string>
#include <vector>

#include "query/engine/request.h"
#include "terminal/style.h"

namespace dateline {

// What every command is given.
struct Output {
    bool json = false;
    ColorChoice color = ColorChoice::automatic;
    // What the user knows of people's names (names/aliases.h); empty: the usual file, if there is
    // one.
    std::string aliases;
};

struct SearchCommand {
    std::vector<std::string> words;  // of the query
    Filters filters;
    SearchOptions options;
    bool plain = false;  // words are words alone (Request::plain), as in all commands
    bool count = false;  // only how many articles match
    bool explain = false;
    bool named = false;  // the command was typed, and not only the query
};

struct WhyCommand {
    std::string id;                  // or its beginning
    std::vector<std::string> words;  // of the query
    Filters filters;
    bool plain = false;
};

struct TimelineCommand {
    std::vector<std::string> words;  // of the query; none for the whole collection
    Filters filters;
    TimelineOptions options;
    bool plain = false;
    bool csv = false;
};

struct NamesCommand {
    NameKind kind = NameKind::person;
    std::vector<std::string> prefix;  // words
    std::string query;
    Filters filters;
    bool plain = false;
    std::size_t limit = 0;  // 0: all
};

struct FacetsCommand {
    std::vector<std::string> words;  // of the query; none for the whole collection
    Filters filters;
    bool plain = false;
    std::size_t limit = 10;  // names of a kind; 0: all
};

// All throw IndexError, DataFileError, AliasesError, std::runtime_error for a filter that can't be
// read; what is wrong with a query they tell themselves.
int run_search(const std::string& db, const SearchCommand& command, const Output& output);
int run_timeline(const std::string& db, const TimelineCommand& command, const Output& output);
int run_names(const std::string& db, const NamesCommand& command, const Output& output);
int run_facets(const std::string& db, const FacetsCommand& command, const Output& output);
int run_show(const std::string& db, const std::vector<std::string>& ids, const Output& output);
int run_why(const std::string& db, const WhyCommand& command, const Output& output);
int run_status(const std::string& db, const Output& output);

}  // namespace dateline

// What the commands that ask a question have in common: the engine, and how an answer ends.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/commands/commands.h"
#include "query/engine/engine.h"

namespace dateline {

Style style_of(const Output& output, int descriptor);

// The index of this folder, with the user's aliases. Throws IndexError, AliasesError.
Engine open_engine(const std::string& db, const Output& output);

// The whole id of the one article whose id begins so; where there is none or several, that is told
// on standard error, and `status` is that of the program.
std::optional<std::string> whole_id(const Engine& engine, const std::string& beginning,
                                    const Output& output, int& status);

// Whether it could be an id or the beginning of one, and is no word of a query.
bool may_be_id(std::string_view typed);

// The request with the user's day and way to write dates.
Request as_user(Request request);

// Tells an error of the query on standard error, with its place.
void tell(const QueryError& error, const std::string& query, const Output& output);

// Asks it, with the user's day and way to write dates. An error of the query is told on standard
// error, with its place; nothing then.
std::optional<Answer> ask(const Engine& engine, Request request, const Output& output);

// Ends an answer with what is to be known of it besides. `at_terminal` is told only to people
// there, who see the rest; `always` and how the question was read also when it goes elsewhere, and
// for programs all of that in a summary. `shown`: hits, names or periods that were printed.
void end_answer(const Answer& answer, std::size_t shown, std::vector<std::string> at_terminal,
                std::vector<std::string> always, const Engine& engine, const Output& output);

}  // namespace dateline

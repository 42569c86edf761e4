#include "query/engine/read_against_index.h"

#include <string_view>

#include "query/language/date_reader.h"
#include "query/language/wished_times.h"
#include "query/resolve/read_names.h"
#include "query/resolve/wished_names.h"
#include "query/search/function_words.h"
#include "query/search/languages.h"
#include "query/search/lifts.h"
#include "query/search/read_words.h"

namespace dateline {

namespace {

// Times and names in the words, and what becomes of those that say times.
void read_wishes(Question& question, const Request& request, const Index& index,
                 const Identities& identities, const Known& known) {
    if (!question.words) return;
    const DateReader dates(known.grammars, request.today, request.day_first);
    read_wished_times(question, dates, known.grammars.cues(),
                      [&](const Interval& days) { return has_articles_of(days, index); });
    const StopWords* stop_words = nullptr;  // once a word had to be looked up
    const auto says_nothing = [&](std::string_view word) {
        if (!stop_words)
            stop_words = &known.words.stop_words(main_language(question, index.database()));
        return stop_words->contains(word);
    };
    read_wished_names(question, index, identities, known.lists, known.aliases, says_nothing);
    take_out_words_of_times(question, says_nothing);
}

}  // namespace

void read_against_index(Question& question, const Request& request, const Index& index,
                        const Identities& identities, const Known& known) {
    read_names(question, index, identities, known.lists, known.aliases, known.words.data_folder());
    if (!request.plain && !question.exact) read_wishes(question, request, index, identities, known);
    read_words(question, index, identities, known.words);
    if (!question.exact) leave_out_function_words(question, index.database(), known.words);
}

}  // namespace dateline

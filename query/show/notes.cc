#include "query/show/notes.h"

#include <utility>

#include "query/language/explain.h"
#include "text/amounts.h"

namespace dateline {

std::vector<std::string> notes_on(const Answer& answer) {
    std::vector<std::string> notes;
    if (answer.left_out.undated > 0)
        notes.push_back(grouped(answer.left_out.undated) + " more without a date");
    if (answer.left_out.inexact > 0)
        notes.push_back(grouped(answer.left_out.inexact) + " more not known so exactly (--loose)");
    for (std::string& read : what_was_read(answer.question)) notes.push_back(std::move(read));
    return notes;
}

std::string articles_in_words(std::uint64_t articles) { return counted(articles, "article"); }

}  // namespace dateline

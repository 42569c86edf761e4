#include "query/show/notes.h"

#include <utility>

#include "query/language/explain.h"
#include "text/amounts.h"

namespace dateline {

namespace {

// What else the words could mean, where all of them are counted.
std::string told(const LooserReading& looser) {
    if (looser.is_taken) return "no article has all of these words: counted are those with any";
    constexpr std::size_t longest = 60;  // bytes: what is read at a glance
    return "with all of these words; " + grouped(looser.articles) + " with any of them" +
           (looser.words.size() > longest ? "" : ": " + looser.words);
}

}  // namespace

std::vector<std::string> notes_on(const Answer& answer) {
    std::vector<std::string> notes;
    if (answer.looser) notes.push_back(told(*answer.looser));
    if (answer.left_out.undated > 0)
        notes.push_back(grouped(answer.left_out.undated) + " more without a date");
    if (answer.left_out.inexact > 0)
        notes.push_back(grouped(answer.left_out.inexact) + " more not known so exactly (--loose)");
    for (std::string& read : what_was_read(answer.question)) notes.push_back(std::move(read));
    return notes;
}

std::string articles_in_words(std::uint64_t articles) { return counted(articles, "article"); }

}  // namespace dateline

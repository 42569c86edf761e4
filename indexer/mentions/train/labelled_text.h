// Texts with their names marked, as words with labels: what the tagger is trained on.
#pragma once

#include <deque>
#include <filesystem>
#include <string>
#include <vector>

#include "indexer/mentions/tagger/labels.h"
#include "indexer/mentions/tagger/lexicon.h"
#include "indexer/mentions/tagger/runs.h"
#include "indexer/mentions/tagger/words.h"
#include "indexer/understand/sentences.h"

namespace dateline {

struct LabelledText {
    std::string text;
    Analysis analysis;
    std::vector<Sentence> sentences;
    Words words;
    std::vector<Run> runs;
    std::vector<Label> labels;  // by word
    float weight = 1;
};

// How the texts of a file are to be taken.
struct Corpus {
    std::filesystem::path file;
    float weight = 1;
    bool names_have_titles = false;  // "President Obama" is marked whole: the title is taken off
};

// Reads JSON Lines of {"text", "mentions": [{"start", "end", "type"}]}, offsets in code points;
// types are person, place, organization, nationality, facility and other, the rest is left out.
void read_corpus(const Corpus& corpus, const Lexicon& lexicon, const Abbreviations& abbreviations,
                 std::deque<LabelledText>& into);

// A copy of a text in capitals, or without any, with the same labels: so are headlines and posts
// written.
enum class Case { upper, lower, title };
void add_recased(const LabelledText& text, Case to, const Lexicon& lexicon,
                 const Abbreviations& abbreviations, std::deque<LabelledText>& into);

}  // namespace dateline

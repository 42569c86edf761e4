// Texts for the tests of resolving: names stand in brackets, "[p:Antony Blinken] met [p:Wang Yi]",
// p for people, l for places, o for organisations.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/mentions/resolve/resolution.h"
#include "indexer/mentions/tagger/lexicon.h"
#include "indexer/mentions/tagger/words.h"
#include "indexer/understand/sentences.h"
#include "text/data_files.h"

namespace dateline {

struct MarkedText {
    std::string text;
    Analysis analysis;
    Resolution resolution;

    explicit MarkedText(std::string_view marked) {
        struct Mark {
            std::size_t begin, end;
            EntityKind kind;
        };
        std::vector<Mark> marks;
        for (std::size_t i = 0; i < marked.size(); ++i) {
            if (marked[i] == '[') {
                const char kind = marked[i + 1];
                marks.push_back({text.size(), 0,
                                 kind == 'p'   ? EntityKind::person
                                 : kind == 'l' ? EntityKind::place
                                               : EntityKind::organization});
                i += 2;
            } else if (marked[i] == ']') {
                marks.back().end = text.size();
            } else {
                text += marked[i];
            }
        }
        analysis = analyse(text);
        for (const Mark& mark : marks) {
            NameSpan span{0, 0, mark.kind};
            for (std::uint32_t t = 0; t < analysis.tokens.size(); ++t) {
                if (analysis.tokens[t].begin == mark.begin) span.first_token = t;
                if (analysis.tokens[t].end <= mark.end) span.last_token = t + 1;
            }
            resolution.spans.push_back(span);
        }
        resolution.begin();
    }

    // The name of the entity of each span, in order.
    std::vector<std::string> entities() const {
        std::vector<std::string> names;
        for (const std::uint32_t entity : resolution.entity_of)
            names.push_back(entity == no_entity ? "-" : resolution.entities[entity].name);
        return names;
    }
};

// Such a text with its words as the lexicon of the source tree knows them: for the rules that work
// on names before they are resolved.
struct ReadText : MarkedText {
    Words words;

    explicit ReadText(std::string_view marked) : MarkedText(marked) {
        static const Abbreviations abbreviations = Abbreviations::load(data_folder());
        sentences_ = cut_sentences(analysis, abbreviations);
        read_words(analysis, sentences_, lexicon(), words);
    }

    static const Lexicon& lexicon() {
        static const Lexicon loaded = Lexicon::load(data_folder(), "en");
        return loaded;
    }

private:
    std::vector<Sentence> sentences_;  // that the words borrow
};

// The names of spans as the text has them, "p:Reagan", "l:Bonn", "o:NATO".
inline std::vector<std::string> shown_spans(const Analysis& analysis,
                                            const std::vector<NameSpan>& spans) {
    std::vector<std::string> shown;
    for (const NameSpan& span : spans)
        shown.push_back((span.kind == EntityKind::place    ? "l:"
                         : span.kind == EntityKind::person ? "p:"
                                                           : "o:") +
                        written_as(analysis, span.first_token, span.last_token));
    return shown;
}

}  // namespace dateline

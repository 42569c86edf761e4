#include "indexer/mentions/train/labelled_text.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "text/ascii.h"

namespace dateline {

namespace {

struct Marked {
    std::size_t begin, end;  // bytes
    std::string type;
};

void label_words(LabelledText& text, std::uint32_t first, std::uint32_t last, EntityKind kind) {
    for (std::uint32_t i = first; i < last; ++i) {
        const Part part = last - first == 1 ? Part::only
                          : i == first      ? Part::first
                          : i + 1 == last   ? Part::last
                                            : Part::inner;
        text.labels[i] = label_of(kind, part);
    }
}

void label(LabelledText& text, const Marked& mark, bool names_have_titles) {
    const auto& tokens = text.analysis.tokens;
    auto first = static_cast<std::uint32_t>(
        std::partition_point(tokens.begin(), tokens.end(),
                             [&](const Token& t) { return t.end <= mark.begin; }) -
        tokens.begin());
    std::uint32_t last = first;
    while (last < tokens.size() && tokens[last].begin < mark.end) ++last;
    // A token that is mostly outside the mark does not belong to it.
    const auto inside = [&](const Token& t) {
        const std::size_t shared =
            std::min<std::size_t>(t.end, mark.end) - std::max<std::size_t>(t.begin, mark.begin);
        return shared * 2 > t.end - t.begin;
    };
    while (first < last && !inside(tokens[first])) ++first;
    while (first < last && !inside(tokens[last - 1])) --last;
    const std::uint32_t base = text.words.first_token;
    if (first < base || last - base > text.words.words.size() || first >= last) return;
    first -= base;
    last -= base;
    const auto& words = text.words.words;

    const bool all_nationalities =
        std::all_of(words.begin() + first, words.begin() + last, [](const Word& word) {
            return word.is(Cue::nationality) || word.is(Cue::nationality_head);
        });
    if (mark.type == "nationality" || (mark.type == "other" && all_nationalities)) {
        for (std::uint32_t i = first; i < last; ++i) text.labels[i] = nationality_label;
        return;
    }
    if (mark.type == "other" || mark.type == "facility") {
        for (std::uint32_t i = first; i < last; ++i)
            text.labels[i] = i == first ? other_first : other_inner;
        return;
    }
    EntityKind kind;
    if (mark.type == "person")
        kind = EntityKind::person;
    else if (mark.type == "place")
        kind = EntityKind::place;
    else if (mark.type == "organization")
        kind = EntityKind::organization;
    else
        return;
    if (kind == EntityKind::person && names_have_titles)
        while (last - first > 1 && words[first].is(Cue::title) && !words[first].known->given)
            ++first;
    // "Gweru, Zimbabwe" is two places, however it is marked.
    if (kind == EntityKind::place)
        for (std::uint32_t i = first + 1; i < last; ++i)
            if (words[i].gap == Gap::comma && words[i].shape != Shape::upper) {
                label_words(text, first, i, kind);
                first = i;
            }
    label_words(text, first, last, kind);
}

// The end of the name that begins at i, or i + 1.
std::size_t name_end(const std::vector<Label>& labels, std::size_t i) {
    std::size_t end = i + 1;
    while (end < labels.size() && !may_begin(labels[end]) &&
           may_follow(labels[end - 1], labels[end]))
        ++end;
    return end;
}

// A name that no run holds whole can't be found: its words are none.
void drop_outside_runs(LabelledText& text) {
    std::vector<std::uint32_t> run_of(text.labels.size());
    for (std::uint32_t r = 0; r < text.runs.size(); ++r)
        for (std::uint32_t i = text.runs[r].begin; i < text.runs[r].end; ++i) run_of[i] = r + 1;
    for (std::size_t i = 0; i < text.labels.size();) {
        const std::size_t end = name_end(text.labels, i);
        bool whole = may_begin(text.labels[i]) && may_end(text.labels[end - 1]) && run_of[i] != 0;
        for (std::size_t k = i; k < end; ++k) whole = whole && run_of[k] == run_of[i];
        if (!whole)
            std::fill(text.labels.begin() + static_cast<std::ptrdiff_t>(i),
                      text.labels.begin() + static_cast<std::ptrdiff_t>(end), no_name);
        i = end;
    }
}

void finish(LabelledText& text, const std::vector<Marked>& marks, bool names_have_titles,
            const Lexicon& lexicon, const Abbreviations& abbreviations) {
    analyse(text.text, text.analysis);
    text.sentences = cut_sentences(text.analysis, abbreviations);
    read_words(text.analysis, text.sentences, lexicon, text.words);
    find_runs(text.words, text.runs);
    text.labels.assign(text.words.words.size(), no_name);
    for (const Marked& mark : marks) label(text, mark, names_have_titles);
    drop_outside_runs(text);
}

}  // namespace

void read_corpus(const Corpus& corpus, const Lexicon& lexicon, const Abbreviations& abbreviations,
                 std::deque<LabelledText>& into) {
    std::ifstream file(corpus.file);
    if (!file) throw std::runtime_error("can't read " + corpus.file.string());
    for (std::string line; std::getline(file, line);) {
        const auto article = nlohmann::json::parse(line);
        LabelledText& text = into.emplace_back();
        text.weight = corpus.weight;
        text.text = article.at("text").get<std::string>();
        std::vector<std::size_t> byte_of;  // by code point
        for (std::size_t i = 0; i < text.text.size(); ++i)
            if ((static_cast<unsigned char>(text.text[i]) & 0xC0) != 0x80) byte_of.push_back(i);
        byte_of.push_back(text.text.size());
        std::vector<Marked> marks;
        for (const auto& mention : article.at("mentions"))
            marks.push_back({byte_of.at(mention.at("start").get<std::size_t>()),
                             byte_of.at(mention.at("end").get<std::size_t>()),
                             mention.at("type").get<std::string>()});
        finish(text, marks, corpus.names_have_titles, lexicon, abbreviations);
    }
}

void add_recased(const LabelledText& text, Case to, const Lexicon& lexicon,
                 const Abbreviations& abbreviations, std::deque<LabelledText>& into) {
    LabelledText copy;
    copy.text = text.text;
    copy.weight = text.weight;
    for (char& c : copy.text) {
        if (to == Case::upper) c = upper_ascii(c);
        if (to == Case::lower) c = lower_ascii(c);
    }
    if (to == Case::title)
        for (std::size_t i = 0; i < text.words.words.size(); ++i) {
            const Word& word = text.words.words[i];
            char& c = copy.text[text.analysis.tokens[i + text.words.first_token].begin];
            if (!word.is(Cue::joining)) c = upper_ascii(c);
        }
    std::vector<Marked> none;
    LabelledText& kept = into.emplace_back(std::move(copy));
    finish(kept, none, false, lexicon, abbreviations);
    // ASCII letters alone change, so that tokens mostly stay where they are.
    if (kept.words.words.size() != text.words.words.size()) {
        into.pop_back();
        return;
    }
    kept.labels = text.labels;
    drop_outside_runs(kept);
}

}  // namespace dateline

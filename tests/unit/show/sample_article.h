// A small article for the tests of this room, with all that a stored article can have.
#pragma once

#include <string>
#include <string_view>

#include "query/search/hit.h"

namespace dateline {

// Where `words` stand for the first time in `text`, which has them.
inline Range place_of(std::string_view text, std::string_view words) {
    const auto begin = static_cast<std::uint32_t>(text.find(words));
    return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

// A match of `words` there.
inline Match match_of(std::string_view text, std::string_view words, double weight = 1,
                      std::uint32_t sought = 0) {
    const Range place = place_of(text, words);
    return {place.begin, place.end, weight, sought};
}

// Adds an entity and a mention of it wherever `form` stands.
inline void add_entity(StoredArticle& stored, EntityKind kind, const std::string& name,
                       const std::string& form) {
    std::vector<Mention>& mentions = stored.mentions.mentions;
    const auto entity = static_cast<std::uint32_t>(stored.mentions.entities.size());
    stored.mentions.entities.push_back({kind, name, {form}, std::nullopt});
    const std::string_view text = stored.article.text;
    for (auto at = text.find(form); at != std::string_view::npos; at = text.find(form, at + 1)) {
        const Mention mention{static_cast<std::uint32_t>(at),
                              static_cast<std::uint32_t>(at + form.size()), entity};
        auto before = mentions.begin();
        while (before != mentions.end() && before->begin < mention.begin) ++before;
        mentions.insert(before, mention);
    }
}

inline StoredArticle sample_article() {
    StoredArticle stored;
    Article& article = stored.article;
    article.id = "7h3k9m2q4x";
    article.path = "/home/jane/news/rhine.txt";
    article.lines = {{0, 1}};
    article.newlines_are_lines = true;
    article.title = "Barges wait as the Rhine falls";
    article.author = "Jane Doe";
    article.source = "River Post";
    article.url = "https://example.org/rhine";
    article.language = "en";
    article.section = "Trade";
    article.published = Publication{{*make_day(2022, 8, 12), *make_day(2022, 8, 12)},
                                    Precision::day,
                                    Provenance::stated,
                                    std::nullopt};
    article.text =
        "Barges wait as the Rhine falls\n"
        "\n"
        "At Kaub the Rhine was forty centimetres deep on Friday, and barges went by with a third "
        "of "
        "their load.\n"
        "\n"
        "“Every centimetre counts”, said Petra Klein of the Pilots' Union in Cologne.\n"
        "Klein expects rain.\n";
    article.body_begin = place_of(article.text, "At Kaub").begin;
    add_entity(stored, EntityKind::person, "Petra Klein", "Klein");
    add_entity(stored, EntityKind::place, "Kaub", "Kaub");
    add_entity(stored, EntityKind::place, "Cologne", "Cologne");
    add_entity(stored, EntityKind::organization, "Pilots' Union", "Pilots' Union");
    stored.mentions.entities[2].geo = GeoPoint{2886242, "DE", "NW", 50.9375, 6.9603};
    const Range friday = place_of(article.text, "Friday");
    stored.times.push_back({friday.begin, friday.end, TimeKind::date, "2022-08-12",
                            Interval{*make_day(2022, 8, 12), *make_day(2022, 8, 12)}});
    const Range first = place_of(article.text,
                                 "At Kaub the Rhine was forty centimetres deep on Friday, "
                                 "and barges went by with a third of their load.");
    stored.passages.push_back({first.begin, first.end, 0, 0});
    return stored;
}

inline Hit sample_hit() {
    Hit hit;
    hit.rank = 1;
    hit.score = 7.5;
    hit.stored = sample_article();
    const std::string& text = hit.stored.article.text;
    hit.passage = {hit.stored.passages[0].begin, hit.stored.passages[0].end};
    hit.matches = {match_of(text, "barges")};
    hit.title_matches = {{0, 6}};
    return hit;
}

}  // namespace dateline

#include "query/show/json.h"

#include <string>
#include <string_view>

#include "query/show/where_it_stands.h"
#include "schema/article_json.h"

namespace dateline {

namespace {

Json ranges(const std::vector<Match>& list) {
    Json json = Json::array();
    for (const Match& m : list) json.push_back(range_json(m.begin, m.end));
    return json;
}

CodeNames code_names(const Whereabouts& where) {
    return [&where](const std::string& country, const std::string& region) {
        return where.name_of(country, region);
    };
}

Json wish_json(const Wish& wish) {
    if (wish.field == Field::when)
        return {{"text", wish.text},
                {"kind", "time"},
                {"from", format_day(wish.days.from)},
                {"to", format_day(wish.days.to)}};
    return {{"text", wish.text}, {"kind", info(wish.field).name}, {"name", wish.name}};
}

}  // namespace

void print_json(std::ostream& out, const Hit& hit, const Whereabouts& where) {
    const StoredArticle& stored = hit.stored;
    Json json{{"format", json_format}, {"type", "hit"}, {"rank", hit.rank}, {"score", hit.score}};
    add_fields(json, stored.article, line_of(hit));
    if (!hit.near_duplicates.empty()) json["near_duplicates"] = hit.near_duplicates;
    json["passage"] = range_json(hit.passage.begin, hit.passage.end);
    json["passage"]["text"] = cut(stored.article.text, hit.passage.begin, hit.passage.end);
    json["matches"] = ranges(hit.matches);
    json["title_matches"] = ranges(hit.title_matches);
    add_names(json, stored, hit.passage.begin, hit.passage.end, "in_passage", code_names(where));
    json["times"] = times_json(stored, hit.passage.begin, hit.passage.end);
    print_json_line(out, json);
}

void print_json(std::ostream& out, const StoredArticle& stored, const Whereabouts& where,
                const std::vector<std::string>& near_duplicates) {
    Json json{{"format", json_format}, {"type", "article"}};
    add_article(json, stored, code_names(where));
    if (!near_duplicates.empty()) json["near_duplicates"] = near_duplicates;
    print_json_line(out, json);
}

void print_json(std::ostream& out, const NameList& list, const Whereabouts& where) {
    for (const NameCount& name : list.names) {
        Json json{{"format", json_format},
                  {"type", "name"},
                  {"kind", info(list.kind).name},
                  {"name", name.name},
                  {"articles", name.count}};
        if (!name.apart.empty()) json["apart"] = name.apart;
        if (list.kind == NameKind::person || list.kind == NameKind::organization) {
            json["forms"] = Json::array();
            for (const FormCount& form : name.forms)
                json["forms"].push_back({{"form", form.form}, {"articles", form.count}});
        }
        if (name.geo) add_place(json, *name.geo, code_names(where));
        print_json_line(out, json);
    }
}

void print_json(std::ostream& out, const RankExplanation& told, const std::string& id) {
    Json json{{"format", json_format},
              {"type", "rank"},
              {"id", id},
              {"articles", told.articles},
              {"matches", told.matches},
              {"rank", told.rank ? Json(*told.rank) : Json(nullptr)},
              {"unmet", told.unmet},
              {"notes", told.read}};
    if (!told.folded_into.empty()) json["near_duplicate_of"] = told.folded_into;
    if (told.ranked) {
        const RankedPassage& passage = told.passage;
        json["score"] = told.score;
        json["parts"] = {{"words", told.words},          {"wishes", told.wished()},
                         {"early", told.early},          {"opening", told.opening},
                         {"title", told.title},          {"passage", passage.met.words},
                         {"around", passage.met.around}, {"near", passage.met.near},
                         {"lead", passage.lead},         {"names", passage.name},
                         {"times", passage.times}};
        json["wishes"] = Json::array();
        for (const auto& [what, gain] : told.wishes)
            json["wishes"].push_back({{"wish", what}, {"weight", gain}});
        json["words"] = Json::array();
        for (const ExplainedWord& word : told.by_word) {
            Json one{{"word", word.word},         {"rarity", word.rarity},
                     {"weight", word.weight},     {"occurrences", word.occurrences},
                     {"in_title", word.in_title}, {"in_passage", word.in_passage}};
            if (word.occurrences > 0) one["first"] = word.first + 1;
            json["words"].push_back(std::move(one));
        }
    }
    print_json_line(out, json);
}

void print_json(std::ostream& out, const IndexStatus& status) {
    Json json{{"format", json_format},       {"type", "index"},
              {"path", status.path},         {"articles", status.articles},
              {"passages", status.passages}, {"period", interval_json(status.period)},
              {"bytes", status.bytes},       {"text_bytes", status.text_bytes},
              {"segments", status.segments}, {"index_format", status.format},
              {"features", status.features}, {"languages", Json::object()}};
    for (const auto& [language, articles] : status.languages)
        json["languages"][language] = articles;
    print_json_line(out, json);
}

void print_json(std::ostream& out, const Timeline& timeline) {
    for (const TimelinePeriod& period : timeline.periods) {
        Json json{{"format", json_format},
                  {"type", "period"},
                  {"unit", name_of(timeline.unit)},
                  {"by", timeline.mentioned ? "mention" : "publication"},
                  {"from", format_day(period.days.from)},
                  {"to", format_day(period.days.to)},
                  {"articles", period.articles},
                  {"peak", nullptr}};
        if (period.peak)
            json["peak"] = {{"words", period.peak->words}, {"people", period.peak->people}};
        print_json_line(out, json);
    }
}

void print_json_summary(std::ostream& out, const Answer& answer, std::size_t shown,
                        const std::vector<std::string>& notes) {
    Json json{{"format", json_format}, {"type", "summary"},      {"articles", answer.total},
              {"shown", shown},        {"next_offset", nullptr}, {"notes", notes}};
    if (answer.next_offset) json["next_offset"] = *answer.next_offset;
    for (const Wish& wish : answer.question.wishes) json["wishes"].push_back(wish_json(wish));
    if (!answer.names.empty()) {
        json["names"] = Json::object();
        for (const NameList& list : answer.names) json["names"][info(list.kind).name] = list.all;
    }
    print_json_line(out, json);
}

}  // namespace dateline

#include "query/show/json.h"

#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "query/show/names_within.h"
#include "query/show/where_it_stands.h"

namespace dateline {

namespace {

using Json = nlohmann::ordered_json;

std::string_view name_of(Precision precision) {
    switch (precision) {
        case Precision::year:
            return "year";
        case Precision::month:
            return "month";
        case Precision::day:
            return "day";
        case Precision::instant:
            return "instant";
    }
    return "";
}

std::string_view name_of(Provenance provenance) {
    switch (provenance) {
        case Provenance::stated:
            return "stated";
        case Provenance::url:
            return "url";
        case Provenance::inferred:
            return "inferred";
        case Provenance::file:
            return "file";
    }
    return "";
}

std::string_view name_of(TimeKind kind) {
    switch (kind) {
        case TimeKind::date:
            return "date";
        case TimeKind::time:
            return "time";
        case TimeKind::duration:
            return "duration";
        case TimeKind::set:
            return "set";
    }
    return "";
}

// The bytes [begin, end) of a text, as far as there are any.
std::string cut(const std::string& text, std::uint32_t begin, std::uint32_t end) {
    if (begin >= text.size() || end <= begin) return {};
    return text.substr(begin, end - begin);
}

Json range(std::uint32_t begin, std::uint32_t end) { return {{"begin", begin}, {"end", end}}; }

Json interval(const std::optional<Interval>& days) {
    if (!days) return nullptr;
    return {{"from", format_day(days->from)}, {"to", format_day(days->to)}};
}

// "2023-06-19T14:30:00Z"; the day may be any that fits into 64 bits of seconds.
std::string instant_text(std::int64_t seconds) {
    const std::chrono::sys_seconds instant{std::chrono::seconds{seconds}};
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    if (day < first_day || day > last_day) return {};
    const auto second = static_cast<int>((instant - day).count());
    std::array<char, 48> clock{};
    std::snprintf(clock.data(), clock.size(), "T%02d:%02d:%02dZ", second / 3600, second / 60 % 60,
                  second % 60);
    return format_day(day) + clock.data();
}

Json published(const std::optional<Publication>& publication) {
    if (!publication) return nullptr;
    Json json = interval(publication->days);
    json["precision"] = name_of(publication->precision);
    json["provenance"] = name_of(publication->provenance);
    if (publication->instant)
        if (const std::string text = instant_text(*publication->instant); !text.empty())
            json["instant"] = text;
    return json;
}

void add_fields(Json& json, const Article& article, std::uint32_t line) {
    json["id"] = article.id;
    json["path"] = article.path;
    json["line"] = line;
    if (!article.record.empty()) json["record"] = article.record;
    json["title"] = article.title;
    json["author"] = article.author;
    json["source"] = article.source;
    json["section"] = article.section;
    json["url"] = article.url;
    json["language"] = article.language;
    json["published"] = published(article.published);
    if (const StatedNames& stated = article.stated; !stated.empty())
        json["stated"] = {{"people", stated.people},
                          {"places", stated.places},
                          {"organizations", stated.organizations},
                          {"keywords", stated.keywords}};
}

// Where else it stands, and what of that is no longer there.
void add_files(Json& json, const StoredArticle& stored) {
    if (stored.files.empty()) return;
    json["files"] = Json::array();
    for (const FilePlace& place : stored.files) {
        Json one{{"path", place.path}, {"line", place.line}};
        if (place.vanished) one["vanished"] = true;
        json["files"].push_back(std::move(one));
    }
}

// The entities of one kind, with how often each is mentioned in the article and where in `within`.
Json names(const StoredArticle& stored, EntityKind kind, Range within,
           std::string_view mentions_key) {
    const std::vector<Entity>& entities = stored.mentions.entities;
    const std::vector<std::uint32_t> counts = mention_counts(stored);
    std::vector<Json> places_of(entities.size(), Json::array());
    for (const Mention& mention : stored.mentions.mentions)
        if (mention.begin >= within.begin && mention.end <= within.end &&
            mention.entity < entities.size())
            places_of[mention.entity].push_back(range(mention.begin, mention.end));
    Json list = Json::array();
    for (std::size_t i = 0; i < entities.size(); ++i) {
        const Entity& entity = entities[i];
        if (entity.kind != kind) continue;
        Json json{{"name", entity.name}, {"count", counts[i]}, {"forms", entity.forms}};
        if (entity.geo) {
            json["geonames_id"] = entity.geo->geonames_id;
            json["country"] = entity.geo->country;
            json["region"] = entity.geo->region;
            json["latitude"] = entity.geo->latitude;
            json["longitude"] = entity.geo->longitude;
        }
        json[std::string(mentions_key)] = std::move(places_of[i]);
        list.push_back(std::move(json));
    }
    return list;
}

void add_names(Json& json, const StoredArticle& stored, Range within,
               std::string_view mentions_key) {
    json["people"] = names(stored, EntityKind::person, within, mentions_key);
    json["places"] = names(stored, EntityKind::place, within, mentions_key);
    json["organizations"] = names(stored, EntityKind::organization, within, mentions_key);
}

Json times(const StoredArticle& stored, Range within) {
    Json list = Json::array();
    for (const TimeMention& time : stored.times) {
        if (time.begin < within.begin || time.end > within.end) continue;
        Json json = range(time.begin, time.end);
        json["text"] = cut(stored.article.text, time.begin, time.end);
        json["kind"] = name_of(time.kind);
        json["value"] = time.value;
        if (time.interval) {
            json["from"] = format_day(time.interval->from);
            json["to"] = format_day(time.interval->to);
        }
        if (time.range)
            json["range"] = {{"from", format_day(time.range->from)},
                             {"to", format_day(time.range->to)}};
        list.push_back(std::move(json));
    }
    return list;
}

Json ranges(const std::vector<Range>& list) {
    Json json = Json::array();
    for (const Range& r : list) json.push_back(range(r.begin, r.end));
    return json;
}

// Characters that JSON may have as they are, but that a terminal should not: DEL, C1, and what
// hides or reorders text. They stand in strings only, where an escape means the same.
bool is_unseen(char32_t c) {
    return (c >= 0x7F && c <= 0x9F) || c == 0xAD || c == 0x61C || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

// Writes `line`, which is valid UTF-8, with escapes for what is not seen.
void print_line(std::ostream& out, const Json& json) {
    const std::string line = json.dump(-1, ' ', false, Json::error_handler_t::replace);
    std::string safe;
    std::size_t copied = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const auto byte = [&](std::size_t at) {
            return static_cast<char32_t>(static_cast<unsigned char>(line[at]));
        };
        const char32_t lead = byte(i);
        char32_t c = 0;
        std::size_t length = 1;
        if (lead == 0x7F) {
            c = lead;
        } else if ((lead == 0xC2 || lead == 0xD8) && i + 1 < line.size()) {
            c = (lead & 0x1F) << 6 | (byte(i + 1) & 0x3F);
            length = 2;
        } else if ((lead == 0xE2 || lead == 0xEF) && i + 2 < line.size()) {
            c = (lead & 0x0F) << 12 | (byte(i + 1) & 0x3F) << 6 | (byte(i + 2) & 0x3F);
            length = 3;
        }
        if (!is_unseen(c)) continue;
        safe.append(line, copied, i - copied);
        std::array<char, 8> escape{};
        std::snprintf(escape.data(), escape.size(), "\\u%04x", static_cast<unsigned>(c));
        safe += escape.data();
        i += length - 1;
        copied = i + 1;
    }
    if (copied == 0) {
        out << line << '\n';
        return;
    }
    safe.append(line, copied, std::string::npos);
    out << safe << '\n';
}

Range all_of(const StoredArticle& stored) {
    return {0, static_cast<std::uint32_t>(stored.article.text.size())};
}

}  // namespace

void print_json(std::ostream& out, const Hit& hit) {
    const StoredArticle& stored = hit.stored;
    Json json{{"format", json_format}, {"rank", hit.rank}, {"score", hit.score}};
    add_fields(json, stored.article, line_of(hit));
    add_files(json, stored);
    json["passage"] = range(hit.passage.begin, hit.passage.end);
    json["passage"]["text"] = cut(stored.article.text, hit.passage.begin, hit.passage.end);
    json["matches"] = ranges(hit.matches);
    json["title_matches"] = ranges(hit.title_matches);
    add_names(json, stored, hit.passage, "in_passage");
    json["times"] = times(stored, hit.passage);
    print_line(out, json);
}

void print_json(std::ostream& out, const StoredArticle& stored) {
    Json json = Json::object();
    json["format"] = json_format;
    add_fields(json, stored.article, line_of(stored.article, 0));
    add_files(json, stored);
    json["text"] = stored.article.text;
    json["passages"] = Json::array();
    for (const Passage& passage : stored.passages)
        json["passages"].push_back(range(passage.begin, passage.end));
    add_names(json, stored, all_of(stored), "mentions");
    json["times"] = times(stored, all_of(stored));
    print_line(out, json);
}

void print_json(std::ostream& out, const NameCount& name, EntityKind kind) {
    print_line(out, {{"format", json_format},
                     {"kind", kind_name(kind)},
                     {"name", name.name},
                     {"articles", name.count}});
}

void print_json(std::ostream& out, const IndexStatus& status) {
    Json json{{"format", json_format},
              {"path", status.path},
              {"articles", status.articles},
              {"passages", status.passages},
              {"period", interval(status.period)},
              {"bytes", status.bytes},
              {"text_bytes", status.text_bytes},
              {"segments", status.segments},
              {"index_format", status.format},
              {"features", status.features},
              {"languages", Json::object()}};
    for (const auto& [language, articles] : status.languages)
        json["languages"][language] = articles;
    print_line(out, json);
}

void print_json(std::ostream& out, const Timeline& timeline) {
    for (const TimelinePeriod& period : timeline.periods) {
        Json json{{"format", json_format},
                  {"unit", name_of(timeline.unit)},
                  {"by", timeline.mentioned ? "mention" : "publication"},
                  {"from", format_day(period.days.from)},
                  {"to", format_day(period.days.to)},
                  {"articles", period.articles},
                  {"peak", nullptr}};
        if (period.peak)
            json["peak"] = {{"words", period.peak->words}, {"people", period.peak->people}};
        print_line(out, json);
    }
}

}  // namespace dateline

#include "schema/article_json.h"

#include <array>
#include <cstdio>
#include <utility>
#include <vector>

namespace dateline {

namespace {

std::string_view name_of(Precision precision) {
    return precision_names[static_cast<std::size_t>(precision)];
}

std::string_view name_of(Provenance provenance) {
    return provenance_names[static_cast<std::size_t>(provenance)];
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
    Json json = interval_json(publication->days);
    json["precision"] = name_of(publication->precision);
    json["provenance"] = name_of(publication->provenance);
    if (publication->instant)
        if (const std::string text = instant_text(*publication->instant); !text.empty())
            json["instant"] = text;
    return json;
}

// The member's name at the end of a path in an archive.
void add_member(Json& json, const std::string& path, std::uint32_t member) {
    if (member > 0) json["member"] = path.substr(path.size() - member + 1);
}

// Where else it stands, and what of that is no longer there.
void add_files(Json& json, const Article& article) {
    if (article.files.empty()) return;
    json["files"] = Json::array();
    for (const FilePlace& place : article.files) {
        Json one{{"path", place.path}, {"line", place.line}};
        add_member(one, place.path, place.member);
        if (place.vanished) one["vanished"] = true;
        json["files"].push_back(std::move(one));
    }
}

// How often each entity of the article is mentioned in it.
std::vector<std::uint32_t> mention_counts(const StoredArticle& stored) {
    std::vector<std::uint32_t> counts(stored.mentions.entities.size());
    for (const Mention& mention : stored.mentions.mentions)
        if (mention.entity < counts.size()) ++counts[mention.entity];
    return counts;
}

// The entities of one kind, with how often each is mentioned in the article and where in the
// stretch.
Json names(const StoredArticle& stored, EntityKind kind, std::uint32_t begin, std::uint32_t end,
           std::string_view mentions_key, const CodeNames& codes) {
    const std::vector<Entity>& entities = stored.mentions.entities;
    const std::vector<std::uint32_t> counts = mention_counts(stored);
    std::vector<Json> places_of(entities.size(), Json::array());
    for (const Mention& mention : stored.mentions.mentions)
        if (mention.begin >= begin && mention.end <= end && mention.entity < entities.size())
            places_of[mention.entity].push_back(range_json(mention.begin, mention.end));
    Json list = Json::array();
    for (std::size_t i = 0; i < entities.size(); ++i) {
        const Entity& entity = entities[i];
        if (entity.kind != kind) continue;
        Json json{{"name", entity.name}, {"count", counts[i]}, {"forms", entity.forms}};
        if (!entity.title.empty()) json["role"] = entity.title;
        if (entity.geo) add_place(json, *entity.geo, codes);
        json[std::string(mentions_key)] = std::move(places_of[i]);
        list.push_back(std::move(json));
    }
    return list;
}

// The name of what a code stands for, under a key of its own.
void add_code_name(Json& json, std::string_view key, const std::string& country,
                   const std::string& region, const CodeNames& names) {
    if (!names) return;
    if (std::string name = names(country, region); !name.empty())
        json[std::string(key)] = std::move(name);
}

// Characters that JSON may have as they are, but that a terminal should not: DEL, C1, and what
// hides or reorders text. They stand in strings only, where an escape means the same.
bool is_unseen(char32_t c) {
    return (c >= 0x7F && c <= 0x9F) || c == 0xAD || c == 0x61C || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

}  // namespace

// The bytes [begin, end) of a text, as far as there are any.
std::string cut(const std::string& text, std::uint32_t begin, std::uint32_t end) {
    if (begin >= text.size() || end <= begin) return {};
    return text.substr(begin, end - begin);
}

Json range_json(std::uint32_t begin, std::uint32_t end) { return {{"begin", begin}, {"end", end}}; }

Json interval_json(const std::optional<Interval>& days) {
    if (!days) return nullptr;
    return {{"from", format_day(days->from)}, {"to", format_day(days->to)}};
}

void add_fields(Json& json, const Article& article, std::uint32_t line) {
    json["id"] = article.id;
    json["path"] = article.path;
    json["line"] = line;
    add_member(json, article.path, article.member);
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
    add_files(json, article);
}

void add_names(Json& json, const StoredArticle& stored, std::uint32_t begin, std::uint32_t end,
               std::string_view mentions_key, const CodeNames& codes) {
    json["people"] = names(stored, EntityKind::person, begin, end, mentions_key, codes);
    json["places"] = names(stored, EntityKind::place, begin, end, mentions_key, codes);
    json["organizations"] =
        names(stored, EntityKind::organization, begin, end, mentions_key, codes);
    json["nationalities"] = Json::array();
    const std::string& text = stored.article.text;
    for (const NationalityMention& mention : stored.mentions.nationalities) {
        if (mention.begin < begin || mention.end > end || mention.end > text.size()) continue;
        Json one = range_json(mention.begin, mention.end);
        one["text"] = text.substr(mention.begin, mention.end - mention.begin);
        one["country"] = mention.country;
        add_code_name(one, "country_name", mention.country, "", codes);
        json["nationalities"].push_back(std::move(one));
    }
}

void add_place(Json& json, const GeoPoint& geo, const CodeNames& names) {
    json["geonames_id"] = geo.geonames_id;
    json["country"] = geo.country;
    add_code_name(json, "country_name", geo.country, "", names);
    json["region"] = geo.region;
    if (!geo.region.empty()) add_code_name(json, "region_name", geo.country, geo.region, names);
    json["latitude"] = geo.latitude;
    json["longitude"] = geo.longitude;
}

Json times_json(const StoredArticle& stored, std::uint32_t begin, std::uint32_t end) {
    Json list = Json::array();
    for (const TimeMention& time : stored.times) {
        if (time.begin < begin || time.end > end) continue;
        Json json = range_json(time.begin, time.end);
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

void add_article(Json& json, const StoredArticle& stored, const CodeNames& names) {
    add_fields(json, stored.article, line_of(stored.article, 0));
    const auto end = static_cast<std::uint32_t>(stored.article.text.size());
    json["text"] = stored.article.text;
    json["passages"] = Json::array();
    for (const Passage& passage : stored.passages)
        json["passages"].push_back(range_json(passage.begin, passage.end));
    add_names(json, stored, 0, end, "mentions", names);
    json["times"] = times_json(stored, 0, end);
}

// Writes `line`, which is valid UTF-8, with escapes for what is not seen.
void print_json_line(std::ostream& out, const Json& json) {
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

}  // namespace dateline

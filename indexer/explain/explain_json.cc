#include "indexer/explain/explain_json.h"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "indexer/explain/text_alignment.h"

namespace dateline {

namespace {

using Json = nlohmann::ordered_json;

// The names of TIMEX3.
const char* name_of(TimeKind kind) {
    switch (kind) {
        case TimeKind::date:
            return "DATE";
        case TimeKind::time:
            return "TIME";
        case TimeKind::duration:
            return "DURATION";
        case TimeKind::set:
            return "SET";
    }
    return "";
}

const char* name_of(TimeReference reference) {
    switch (reference) {
        case TimeReference::none:
            return "none";
        case TimeReference::publication:
            return "publication";
        case TimeReference::earlier:
            return "earlier";
        case TimeReference::other_end:
            return "range";
    }
    return "";
}

// The code points before a byte that begins one, asked for in ascending order.
class CodePoints {
public:
    explicit CodePoints(std::string_view text) : text_(text) {}
    std::size_t before(std::size_t byte) {
        if (byte < at_) at_ = count_ = 0;  // the stretches of two expressions made of one character
        for (; at_ < byte; ++at_) count_ += (static_cast<unsigned char>(text_[at_]) & 0xC0) != 0x80;
        return count_;
    }

private:
    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t count_ = 0;
};

// Puts what is said of an article in its place in the text that the offsets are of.
class Places {
public:
    Places(const Article& article, const JsonLine& source) : begin_(article.text_begin) {
        const std::string_view own = std::string_view(article.text).substr(begin_);
        if (source.text) aligned_ = TextAlignment::align(own, *source.text);
        if (aligned_) return;
        begin_ = 0;
        aligned_ = TextAlignment::align(article.text, article.text);
        is_articles_ = true;
    }

    bool is_articles() const { return is_articles_; }

    // The four offsets of a stretch of the article's text; nothing when it isn't there.
    std::optional<Json> place(std::uint32_t begin, std::uint32_t end, CodePoints& points) const {
        if (begin < begin_) return std::nullopt;
        const auto bytes = aligned_->in_raw({begin - begin_, end - begin_});
        if (!bytes) return std::nullopt;
        const std::size_t start = points.before(bytes->begin);
        return Json{{"start", start},
                    {"end", points.before(bytes->end)},
                    {"begin_byte", bytes->begin},
                    {"end_byte", bytes->end}};
    }

private:
    std::uint32_t begin_;
    std::optional<TextAlignment> aligned_;
    bool is_articles_ = false;
};

void add_interval(Json& json, const std::optional<Interval>& days) {
    if (!days) return;
    json["from"] = format_day(days->from);
    json["to"] = format_day(days->to);
}

void add_code_name(Json& json, const char* key, std::string name) {
    if (!name.empty()) json[key] = std::move(name);
}

Json mentions_of(const Explanation& explanation, const Places& places, std::string_view text,
                 const Whereabouts& where) {
    Json mentions = Json::array();
    CodePoints points(text);
    for (std::size_t i = 0; i < explanation.stored.mentions.mentions.size(); ++i) {
        const Mention& mention = explanation.stored.mentions.mentions[i];
        std::optional<Json> json = places.place(mention.begin, mention.end, points);
        if (!json) continue;
        const Entity& entity = explanation.stored.mentions.entities[mention.entity];
        (*json)["type"] = kind_name(entity.kind);
        (*json)["entity"] = entity.name;
        if (entity.geo) {
            if (entity.geo->geonames_id != 0) (*json)["geonames_id"] = entity.geo->geonames_id;
            (*json)["country"] = entity.geo->country;
            add_code_name(*json, "country_name", where.country(entity.geo->country));
            (*json)["region"] = entity.geo->region;
            add_code_name(*json, "region_name",
                          where.region(entity.geo->country, entity.geo->region));
            (*json)["latitude"] = entity.geo->latitude;
            (*json)["longitude"] = entity.geo->longitude;
        }
        (*json)["found"] = explanation.mention_reasons[i].found;
        (*json)["why"] = explanation.mention_reasons[i].why;
        mentions.push_back(*std::move(json));
    }
    return mentions;
}

Json nationalities_of(const Explanation& explanation, const Places& places, std::string_view text,
                      const Whereabouts& where) {
    Json nationalities = Json::array();
    CodePoints points(text);
    for (const NationalityMention& mention : explanation.stored.mentions.nationalities) {
        std::optional<Json> json = places.place(mention.begin, mention.end, points);
        if (!json) continue;
        (*json)["country"] = mention.country;
        add_code_name(*json, "country_name", where.country(mention.country));
        nationalities.push_back(*std::move(json));
    }
    return nationalities;
}

Json times_of(const Explanation& explanation, const Places& places, std::string_view text) {
    Json times = Json::array();
    CodePoints points(text);
    for (std::size_t i = 0; i < explanation.stored.times.size(); ++i) {
        const TimeMention& mention = explanation.stored.times[i];
        const TimeReason& reason = explanation.time_reasons[i];
        std::optional<Json> json = places.place(mention.begin, mention.end, points);
        if (!json) continue;
        (*json)["type"] = name_of(mention.kind);
        (*json)["value"] = mention.value;
        add_interval(*json, mention.interval);
        if (mention.range) add_interval((*json)["range"], mention.range);
        (*json)["rule"] = reason.rule;
        if (reason.reference != TimeReference::none) {
            Json& reference = (*json)["reference"];
            reference["kind"] = name_of(reason.reference);
            add_interval(reference, reason.days);
        }
        times.push_back(*std::move(json));
    }
    return times;
}

}  // namespace

bool print_explanation_json(std::ostream& out, const Explanation& explanation,
                            const JsonLine& source, const Whereabouts& where) {
    const Article& article = explanation.stored.article;
    const Places places(article, source);
    const std::string_view text = places.is_articles() ? article.text : *source.text;
    Json line;
    if (source.id)
        std::visit([&](const auto& id) { line["id"] = id; }, *source.id);
    else if (!article.record.empty())
        line["id"] = article.record;
    else  // one of many may be told by its line only
        line["id"] =
            source.text ? article.path + ":" + std::to_string(line_of(article, 0)) : article.path;
    if (places.is_articles()) line["text"] = text;
    line["mentions"] = mentions_of(explanation, places, text, where);
    if (Json nationalities = nationalities_of(explanation, places, text, where);
        !nationalities.empty())
        line["nationalities"] = std::move(nationalities);
    line["timexes"] = times_of(explanation, places, text);
    // All in ASCII: what a terminal should not see of an article's names stands as \u escapes.
    out << line.dump(-1, ' ', true, Json::error_handler_t::replace) << '\n';
    return !places.is_articles() || !source.text;
}

}  // namespace dateline

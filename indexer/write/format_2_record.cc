#include "indexer/write/format_2_record.h"

#include <utility>

#include "schema/bytes.h"

namespace dateline {

namespace {

// A text beyond this is no text of ours: the readers stop far before.
constexpr std::uint64_t largest_text = UINT32_MAX;

std::int64_t days(Day day) { return day.time_since_epoch().count(); }

Interval unpack_interval(Unpacker& in) {
    const std::int64_t from = in.signed_number();
    const std::uint64_t length = in.number();
    if (from < days(first_day) || from > days(last_day) ||
        length > static_cast<std::uint64_t>(days(last_day) - from))
        throw DamagedBytes("a date is out of range");
    const Day day{std::chrono::days{from}};
    return {day, day + std::chrono::days{static_cast<std::int64_t>(length)}};
}

template <class Enum>
Enum unpack_enum(std::uint64_t value, Enum last) {
    if (value > static_cast<std::uint64_t>(last)) throw DamagedBytes("an unknown kind");
    return static_cast<Enum>(value);
}

std::optional<Publication> unpack_publication(Unpacker& in) {
    const std::uint64_t flags = in.number();
    if (flags == 0) return std::nullopt;
    Publication published;
    published.precision = static_cast<Precision>(flags >> 1 & 3);
    published.provenance = static_cast<Provenance>(flags >> 3 & 3);
    published.days = unpack_interval(in);
    if (flags >> 5 & 1) published.instant = in.signed_number();
    return published;
}

Entity unpack_entity(Unpacker& in) {
    const std::uint64_t flags = in.number();
    Entity entity;
    entity.kind = unpack_enum(flags & 3, EntityKind::organization);
    entity.name = in.string();
    entity.forms.resize(in.count());
    for (std::string& form : entity.forms) form = in.string();
    entity.title = in.string();
    if (flags & 4) {
        GeoPoint geo;
        geo.geonames_id = in.number32();
        geo.country = in.string();
        geo.region = in.string();
        geo.latitude = in.real();
        geo.longitude = in.real();
        entity.geo = std::move(geo);
    }
    return entity;
}

// Sums of what a damaged file may say must not wrap around.
std::uint32_t add(std::uint32_t a, std::uint32_t b) {
    if (b > UINT32_MAX - a) throw DamagedBytes("an offset is too large");
    return a + b;
}

}  // namespace

StoredArticle unpack_format_2(std::string_view head, std::string text) {
    Unpacker in(head);
    StoredArticle stored;
    Article& article = stored.article;
    for (std::string* field :
         {&article.id, &article.path, &article.record, &article.title, &article.author,
          &article.source, &article.url, &article.language, &article.section})
        *field = in.string();

    const std::uint64_t text_size = text.size();
    if (text_size > largest_text) throw DamagedBytes("a text is too long");
    article.lines.resize(in.count());
    std::uint32_t at = 0;
    for (LineMark& mark : article.lines) {
        mark.offset = at = add(at, in.number32());
        mark.line = in.number32();
    }
    article.newlines_are_lines = in.number() != 0;
    article.published = unpack_publication(in);
    article.text_begin = in.number32();
    article.body_begin = in.number32();
    stored.title_first_token = in.number32();
    stored.title_last_token = in.number32();

    const auto check = [&](std::uint32_t begin, std::uint32_t end) {
        if (begin > end || end > text_size) throw DamagedBytes("an offset is beyond the text");
    };
    // No token is empty, so that there are no more of them than bytes.
    check(stored.title_first_token, stored.title_last_token);
    check(article.text_begin, static_cast<std::uint32_t>(text_size));
    check(article.body_begin, static_cast<std::uint32_t>(text_size));
    stored.passages.resize(in.count());
    for (Passage& passage : stored.passages) {
        passage.begin = in.number32();
        passage.end = in.number32();
        passage.first_token = in.number32();
        passage.last_token = in.number32();
        check(passage.begin, passage.end);
        check(passage.first_token, passage.last_token);
    }
    stored.mentions.entities.resize(in.count());
    for (Entity& entity : stored.mentions.entities) entity = unpack_entity(in);
    stored.mentions.mentions.resize(in.count());
    at = 0;
    for (Mention& mention : stored.mentions.mentions) {
        mention.begin = at = add(at, in.number32());
        mention.end = add(mention.begin, in.number32());
        mention.entity = in.number32();
        check(mention.begin, mention.end);
        if (mention.entity >= stored.mentions.entities.size())
            throw DamagedBytes("a mention of no entity");
    }
    stored.times.resize(in.count());
    at = 0;
    for (TimeMention& time : stored.times) {
        time.begin = at = add(at, in.number32());
        time.end = add(time.begin, in.number32());
        const std::uint64_t flags = in.number();
        time.kind = static_cast<TimeKind>(flags & 3);
        time.value = in.string();
        if (flags & 4) time.interval = unpack_interval(in);
        if (flags & 8) time.range = unpack_interval(in);
        check(time.begin, time.end);
    }
    StatedNames& said = article.stated;
    for (auto* names : {&said.people, &said.places, &said.organizations, &said.keywords}) {
        names->resize(in.count());
        for (std::string& name : *names) name = in.string();
    }
    stored.mentions.nationalities.resize(in.count());
    at = 0;
    for (NationalityMention& mention : stored.mentions.nationalities) {
        mention.begin = at = add(at, in.number32());
        mention.end = add(mention.begin, in.number32());
        mention.country = in.string();
        check(mention.begin, mention.end);
    }
    article.member = in.number32();
    if (article.member > article.path.size()) throw DamagedBytes("a member is no part of its path");
    article.text = std::move(text);
    return stored;
}

}  // namespace dateline

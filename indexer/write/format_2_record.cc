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

// Offsets of a record, none of which may lie beyond its text.
class Bounds {
public:
    explicit Bounds(std::size_t text_size) : text_size_(text_size) {
        if (text_size > largest_text) throw DamagedBytes("a text is too long");
    }
    void check(std::uint32_t begin, std::uint32_t end) const {
        if (begin > end || end > text_size_) throw DamagedBytes("an offset is beyond the text");
    }
    void check(std::uint32_t begin) const { check(begin, static_cast<std::uint32_t>(text_size_)); }

private:
    std::size_t text_size_;
};

void unpack_lines(Unpacker& in, Article& article) {
    article.lines.resize(in.count());
    std::uint32_t at = 0;
    for (LineMark& mark : article.lines) {
        mark.offset = at = add(at, in.number32());
        mark.line = in.number32();
    }
    article.newlines_are_lines = in.number() != 0;
}

void unpack_passages(Unpacker& in, const Bounds& text, std::vector<Passage>& passages) {
    passages.resize(in.count());
    for (Passage& passage : passages) {
        passage.begin = in.number32();
        passage.end = in.number32();
        passage.first_token = in.number32();
        passage.last_token = in.number32();
        text.check(passage.begin, passage.end);
        text.check(passage.first_token, passage.last_token);
    }
}

void unpack_mentions(Unpacker& in, const Bounds& text, Mentions& mentions) {
    mentions.entities.resize(in.count());
    for (Entity& entity : mentions.entities) entity = unpack_entity(in);
    mentions.mentions.resize(in.count());
    std::uint32_t at = 0;
    for (Mention& mention : mentions.mentions) {
        mention.begin = at = add(at, in.number32());
        mention.end = add(mention.begin, in.number32());
        mention.entity = in.number32();
        text.check(mention.begin, mention.end);
        if (mention.entity >= mentions.entities.size())
            throw DamagedBytes("a mention of no entity");
    }
}

void unpack_times(Unpacker& in, const Bounds& text, std::vector<TimeMention>& times) {
    times.resize(in.count());
    std::uint32_t at = 0;
    for (TimeMention& time : times) {
        time.begin = at = add(at, in.number32());
        time.end = add(time.begin, in.number32());
        const std::uint64_t flags = in.number();
        time.kind = static_cast<TimeKind>(flags & 3);
        time.value = in.string();
        if (flags & 4) time.interval = unpack_interval(in);
        if (flags & 8) time.range = unpack_interval(in);
        text.check(time.begin, time.end);
    }
}

void unpack_stated(Unpacker& in, StatedNames& stated) {
    for (auto* names : {&stated.people, &stated.places, &stated.organizations, &stated.keywords}) {
        names->resize(in.count());
        for (std::string& name : *names) name = in.string();
    }
}

void unpack_nationalities(Unpacker& in, const Bounds& text,
                          std::vector<NationalityMention>& nationalities) {
    nationalities.resize(in.count());
    std::uint32_t at = 0;
    for (NationalityMention& mention : nationalities) {
        mention.begin = at = add(at, in.number32());
        mention.end = add(mention.begin, in.number32());
        mention.country = in.string();
        text.check(mention.begin, mention.end);
    }
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

    const Bounds bounds(text.size());
    unpack_lines(in, article);
    article.published = unpack_publication(in);
    article.text_begin = in.number32();
    article.body_begin = in.number32();
    stored.title_first_token = in.number32();
    stored.title_last_token = in.number32();
    // No token is empty, so that there are no more of them than bytes.
    bounds.check(stored.title_first_token, stored.title_last_token);
    bounds.check(article.text_begin);
    bounds.check(article.body_begin);
    unpack_passages(in, bounds, stored.passages);
    unpack_mentions(in, bounds, stored.mentions);
    unpack_times(in, bounds, stored.times);
    unpack_stated(in, article.stated);
    unpack_nationalities(in, bounds, stored.mentions.nationalities);
    article.member = in.number32();
    if (article.member > article.path.size()) throw DamagedBytes("a member is no part of its path");
    article.text = std::move(text);
    return stored;
}

}  // namespace dateline

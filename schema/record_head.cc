#include "schema/record_head.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "schema/record_coder.h"

namespace dateline {

namespace head {

namespace {

// The gazetteer's degrees have five decimals.
constexpr double parts_of_a_degree = 1e5;

std::int64_t days(Day day) { return day.time_since_epoch().count(); }

std::int64_t parts(double degrees) {
    return std::llround(std::clamp(degrees, -360.0, 360.0) * parts_of_a_degree);
}

double degrees(std::int64_t parts) { return static_cast<double>(parts) / parts_of_a_degree; }

bool has_five_decimals(double value) { return degrees(parts(value)) == value; }

template <class Enum>
Enum known(std::uint64_t value, Enum last) {
    if (value > static_cast<std::uint64_t>(last)) throw DamagedBytes("an unknown kind");
    return static_cast<Enum>(value);
}

std::string_view of_text(std::string_view text, const Mention& mention) {
    return text.substr(mention.begin, mention.end - mention.begin);
}

}  // namespace

template <class Coder>
void code(Coder& coder, std::string& value) {
    coder.string(value);
}

template <class Coder>
void code(Coder& coder, std::uint32_t& value) {
    coder.number(value);
}

template <class Coder>
void code(Coder& coder, bool& value) {
    coder.number(value);
}

template <class Coder>
void code(Coder& coder, std::vector<std::string>& names) {
    coder.size(names);
    for (std::string& name : names) coder.string(name);
}

// The bytes of the text that it is when it stands at its beginning, else 0 and the title itself.
struct Title {
    std::string title;
};
template <class Coder>
void code(Coder& coder, Title& title) {
    std::uint64_t length = 0;
    if constexpr (Coder::writes)
        if (coder.text().starts_with(title.title)) length = title.title.size();
    coder.number(length);
    if (length == 0) return coder.string(title.title);
    if constexpr (!Coder::writes) {
        if (length > coder.text().size()) throw DamagedBytes("a title is beyond the text");
        title.title = coder.text().substr(0, length);
    }
}

template <class Coder>
void code(Coder& coder, std::vector<LineMark>& lines) {
    coder.size(lines);
    std::uint32_t at = 0;
    for (LineMark& mark : lines) {
        coder.above(mark.offset, at);
        coder.number(mark.line);
        at = mark.offset;
    }
}

// The first day, and how many there are behind it.
template <class Coder>
void code_days(Coder& coder, Interval& interval, std::int64_t near) {
    std::int64_t from = days(interval.from);
    std::uint64_t length = static_cast<std::uint64_t>(days(interval.to) - from);
    coder.near(from, near);
    coder.number(length);
    if constexpr (!Coder::writes) {
        if (from < days(first_day) || from > days(last_day) ||
            length > static_cast<std::uint64_t>(days(last_day) - from))
            throw DamagedBytes("a date is out of range");
        const Day day{std::chrono::days{from}};
        interval = {day, day + std::chrono::days{static_cast<std::int64_t>(length)}};
    }
}

template <class Coder>
void code(Coder& coder, std::optional<Publication>& published) {
    // 0 without one, else 1, precision (two bits), provenance (two bits), instant (one bit)
    std::uint32_t flags = 0;
    if constexpr (Coder::writes)
        if (published)
            flags = 1U | static_cast<unsigned>(published->precision) << 1 |
                    static_cast<unsigned>(published->provenance) << 3 |
                    (published->instant ? 1U : 0U) << 5;
    coder.number(flags);
    if (flags == 0) return;
    if constexpr (!Coder::writes) {
        published.emplace();
        published->precision = static_cast<Precision>(flags >> 1 & 3);
        published->provenance = static_cast<Provenance>(flags >> 3 & 3);
        if (flags >> 5 & 1) published->instant.emplace();
    }
    code_days(coder, published->days, 0);
    if (published->instant) coder.near(*published->instant, 0);
}

template <class Coder>
void code(Coder& coder, std::vector<Passage>& passages) {
    coder.size(passages);
    std::int64_t byte = 0;
    std::int64_t token = 0;
    const auto range = [&](std::uint32_t& begin, std::uint32_t& end, std::int64_t& behind) {
        std::int64_t first = begin;
        coder.near(first, behind);
        if constexpr (!Coder::writes) {
            if (first < 0 || first > UINT32_MAX) throw DamagedBytes("an offset is too large");
            begin = static_cast<std::uint32_t>(first);
        }
        coder.above(end, begin);
        // No token is empty, so that there are no more of them than bytes.
        if (end > coder.text().size()) throw DamagedBytes("an offset is beyond the text");
        behind = end;
    };
    for (Passage& passage : passages) {
        range(passage.begin, passage.end, byte);
        range(passage.first_token, passage.last_token, token);
    }
}

// What an entity's flags say.
constexpr std::uint32_t kind_bits = 3;
constexpr std::uint32_t has_geo = 4;
constexpr std::uint32_t has_title = 8;
constexpr std::uint32_t has_own_name = 16;   // that is none of its forms
constexpr std::uint32_t has_own_forms = 32;  // that are not those of its mentions
constexpr std::uint32_t has_reals = 64;      // for degrees, which have more than five decimals

template <class Coder>
void code(Coder& coder, GeoPoint& geo, bool reals) {
    coder.number(geo.geonames_id);
    coder.string(geo.country);
    coder.string(geo.region);
    for (double* degree : {&geo.latitude, &geo.longitude}) {
        if (reals) {
            coder.real(*degree);
            continue;
        }
        std::int64_t part = parts(*degree);
        coder.near(part, 0);
        if constexpr (!Coder::writes) *degree = degrees(part);
    }
}

// `forms` are those of its mentions.
template <class Coder>
void code(Coder& coder, Entity& entity, const std::vector<std::string>& forms) {
    std::uint32_t flags = 0;
    std::uint32_t form = 0;  // that is its name
    if constexpr (Coder::writes) {
        const auto name = std::ranges::find(entity.forms, entity.name);
        form = static_cast<std::uint32_t>(name - entity.forms.begin());
        const bool reals = entity.geo && !(has_five_decimals(entity.geo->latitude) &&
                                           has_five_decimals(entity.geo->longitude));
        flags = static_cast<std::uint32_t>(entity.kind) | (entity.geo ? has_geo : 0) |
                (entity.title.empty() ? 0 : has_title) |
                (name == entity.forms.end() ? has_own_name : 0) |
                (entity.forms == forms ? 0 : has_own_forms) | (reals ? has_reals : 0);
    }
    coder.number(flags);
    if constexpr (!Coder::writes) {
        entity.kind = known(flags & kind_bits, EntityKind::organization);
        entity.forms = forms;
        if (flags & has_geo) entity.geo.emplace();
    }
    if (flags & has_own_forms) code(coder, entity.forms);
    if (flags & has_own_name) {
        coder.string(entity.name);
    } else {
        coder.number(form);
        if (form >= entity.forms.size()) throw DamagedBytes("a name is no form");
        if constexpr (!Coder::writes) entity.name = entity.forms[form];
    }
    if (flags & has_title) coder.string(entity.title);
    if (flags & has_geo) code(coder, *entity.geo, (flags & has_reals) != 0);
}

// The mentions, and then the entities, most of whose names and forms are what the text has there.
template <class Coder>
void code(Coder& coder, Mentions& all) {
    coder.size(all.entities);
    coder.size(all.mentions);
    std::vector<std::vector<std::string>> forms(all.entities.size());
    std::uint32_t at = 0;
    // Entities stand in the order in which they are mentioned first: 0 is the next one.
    std::int64_t next = 0;
    for (Mention& mention : all.mentions) {
        coder.stretch(mention.begin, mention.end, at);
        at = mention.begin;
        std::int64_t back = next - std::int64_t{mention.entity};
        coder.near(back, 0);
        if constexpr (!Coder::writes) {
            if (back > next || next - back >= static_cast<std::int64_t>(all.entities.size()))
                throw DamagedBytes("a mention of no entity");
            mention.entity = static_cast<std::uint32_t>(next - back);
        }
        next = std::max(next, std::int64_t{mention.entity} + 1);
        std::vector<std::string>& known = forms[mention.entity];
        const std::string_view form = of_text(coder.text(), mention);
        if (std::ranges::find(known, form) == known.end()) known.emplace_back(form);
    }
    for (std::size_t i = 0; i < all.entities.size(); ++i) code(coder, all.entities[i], forms[i]);
}

// What a time's flags say.
constexpr std::uint32_t has_interval = 4;
constexpr std::uint32_t has_range = 8;
constexpr std::uint32_t is_interval = 16;  // its value says its interval, and no more

template <class Coder>
void code(Coder& coder, std::vector<TimeMention>& times) {
    coder.size(times);
    std::uint32_t at = 0;
    for (TimeMention& time : times) {
        coder.stretch(time.begin, time.end, at);
        at = time.begin;
        std::uint32_t flags = 0;
        if constexpr (Coder::writes)
            flags =
                static_cast<std::uint32_t>(time.kind) | (time.interval ? has_interval : 0) |
                (time.range ? has_range : 0) |
                (time.interval && time.value == format_interval(*time.interval) ? is_interval : 0);
        coder.number(flags);
        if constexpr (!Coder::writes) {
            time.kind = static_cast<TimeKind>(flags & kind_bits);
            if (flags & has_interval) time.interval.emplace();
            if (flags & has_range) time.range.emplace();
        }
        if (time.interval) code_days(coder, *time.interval, coder.day);
        if (time.range) code_days(coder, *time.range, coder.day);
        if (!(flags & is_interval))
            coder.string(time.value);
        else if constexpr (!Coder::writes)
            if (time.interval) time.value = format_interval(*time.interval);
    }
}

template <class Coder>
void code(Coder& coder, std::vector<NationalityMention>& mentions) {
    coder.size(mentions);
    std::uint32_t at = 0;
    for (NationalityMention& mention : mentions) {
        coder.stretch(mention.begin, mention.end, at);
        at = mention.begin;
        coder.string(mention.country);
    }
}

// The fields of a head. A tag is never used again for something else.
template <class Coder>
void code_fields(Coder& coder, StoredArticle& stored) {
    Article& article = stored.article;
    Title title{article.title};
    coder.field(1, article.path);
    coder.field(2, article.member);
    coder.field(3, article.record);
    coder.field(4, title);
    if constexpr (!Coder::writes) article.title = std::move(title.title);
    coder.field(5, article.author);
    coder.field(6, article.source);
    coder.field(7, article.url);
    coder.field(8, article.language);
    coder.field(9, article.section);
    coder.field(10, article.lines);
    coder.field(11, article.newlines_are_lines);
    coder.field(12, article.published);
    coder.field(13, article.text_begin);
    coder.field(14, article.body_begin);
    coder.field(15, stored.title_first_token);
    coder.field(16, stored.title_last_token);
    coder.field(17, stored.passages);
    coder.field(18, stored.mentions);
    coder.field(19, stored.mentions.nationalities);
    // What it speaks of is mostly of the time of its publication.
    if (article.published) coder.day = days(article.published->days.from);
    coder.field(20, stored.times);
    coder.field(21, article.stated.people);
    coder.field(22, article.stated.places);
    coder.field(23, article.stated.organizations);
    coder.field(24, article.stated.keywords);
}

}  // namespace head

std::string pack_fields(const StoredArticle& stored) {
    head::Writer writer(stored.article.text);
    // Which changes nothing.
    head::code_fields(writer, const_cast<StoredArticle&>(stored));
    return writer.take();
}

StoredArticle unpack_fields(std::string_view head, std::string_view text) {
    StoredArticle stored;
    head::Reader reader(head, text);
    head::code_fields(reader, stored);
    const Article& article = stored.article;
    const auto check = [&](std::uint32_t begin, std::uint32_t end) {
        if (begin > end || end > text.size()) throw DamagedBytes("an offset is beyond the text");
    };
    check(stored.title_first_token, stored.title_last_token);
    check(article.text_begin, static_cast<std::uint32_t>(text.size()));
    check(article.body_begin, static_cast<std::uint32_t>(text.size()));
    if (article.member > article.path.size()) throw DamagedBytes("a member is no part of its path");
    return stored;
}

}  // namespace dateline

#include "schema/record.h"

#include <zstd.h>

#include <memory>

#include "schema/bytes.h"

namespace dateline {

namespace {

// zstd's default: above it news text shrinks by a few percent and takes twice as long.
constexpr int compression_level = 3;

// A text beyond this is no text of ours: the readers stop far before.
constexpr std::uint64_t largest_text = UINT32_MAX;

struct FreeCompressor {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};
struct FreeDecompressor {
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

std::string compress(std::string_view text) {
    thread_local const std::unique_ptr<ZSTD_CCtx, FreeCompressor> context(ZSTD_createCCtx());
    std::string frame(ZSTD_compressBound(text.size()), '\0');
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, compression_level);
    // Four bytes an article, so that damage is an error and never another text.
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
    const std::size_t size =
        ZSTD_compress2(context.get(), frame.data(), frame.size(), text.data(), text.size());
    if (ZSTD_isError(size)) throw std::runtime_error(ZSTD_getErrorName(size));
    frame.resize(size);
    return frame;
}

std::string decompress(std::string_view frame, std::uint64_t size) {
    // What the frame itself says must agree, so that a damaged length can't make us allocate for
    // it.
    if (size > largest_text || ZSTD_getFrameContentSize(frame.data(), frame.size()) != size)
        throw DamagedBytes("an article's text is damaged");
    thread_local const std::unique_ptr<ZSTD_DCtx, FreeDecompressor> context(ZSTD_createDCtx());
    std::string text(size, '\0');
    const std::size_t done =
        ZSTD_decompressDCtx(context.get(), text.data(), text.size(), frame.data(), frame.size());
    if (ZSTD_isError(done) || done != size) throw DamagedBytes("an article's text is damaged");
    return text;
}

std::int64_t days(Day day) { return day.time_since_epoch().count(); }

void pack(Packer& out, const Interval& interval) {
    out.signed_number(days(interval.from));
    out.number(static_cast<std::uint64_t>(days(interval.to) - days(interval.from)));
}

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

void pack(Packer& out, const std::optional<Publication>& published) {
    if (!published) return out.number(0);
    out.number(1u | static_cast<unsigned>(published->precision) << 1 |
               static_cast<unsigned>(published->provenance) << 3 |
               (published->instant ? 1u : 0u) << 5);
    pack(out, published->days);
    if (published->instant) out.signed_number(*published->instant);
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

void pack(Packer& out, const Entity& entity) {
    out.number(static_cast<unsigned>(entity.kind) | (entity.geo ? 4u : 0u));
    out.string(entity.name);
    out.number(entity.forms.size());
    for (const std::string& form : entity.forms) out.string(form);
    out.string(entity.title);
    if (!entity.geo) return;
    out.number(entity.geo->geonames_id);
    out.string(entity.geo->country);
    out.string(entity.geo->region);
    out.real(entity.geo->latitude);
    out.real(entity.geo->longitude);
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

std::string pack_head(const StoredArticle& stored) {
    const Article& article = stored.article;
    Packer out;
    for (const std::string* field :
         {&article.id, &article.path, &article.record, &article.title, &article.author,
          &article.source, &article.url, &article.language, &article.section})
        out.string(*field);

    out.number(article.lines.size());
    std::uint32_t at = 0;
    for (const LineMark& mark : article.lines) {
        out.number(mark.offset - at);
        out.number(mark.line);
        at = mark.offset;
    }
    out.number(article.newlines_are_lines ? 1 : 0);
    pack(out, article.published);
    out.number(article.text_begin);
    out.number(article.body_begin);
    out.number(stored.title_first_token);
    out.number(stored.title_last_token);

    out.number(stored.passages.size());
    for (const Passage& passage : stored.passages) {
        out.number(passage.begin);
        out.number(passage.end);
        out.number(passage.first_token);
        out.number(passage.last_token);
    }
    out.number(stored.mentions.entities.size());
    for (const Entity& entity : stored.mentions.entities) pack(out, entity);
    out.number(stored.mentions.mentions.size());
    at = 0;
    for (const Mention& mention : stored.mentions.mentions) {
        out.number(mention.begin - at);
        out.number(mention.end - mention.begin);
        out.number(mention.entity);
        at = mention.begin;
    }
    out.number(stored.times.size());
    at = 0;
    for (const TimeMention& time : stored.times) {
        out.number(time.begin - at);
        out.number(time.end - time.begin);
        out.number(static_cast<unsigned>(time.kind) | (time.interval ? 4u : 0u) |
                   (time.range ? 8u : 0u));
        out.string(time.value);
        if (time.interval) pack(out, *time.interval);
        if (time.range) pack(out, *time.range);
        at = time.begin;
    }
    const StatedNames& said = article.stated;
    for (const auto* names : {&said.people, &said.places, &said.organizations, &said.keywords}) {
        out.number(names->size());
        for (const std::string& name : *names) out.string(name);
    }
    out.number(stored.mentions.nationalities.size());
    at = 0;
    for (const NationalityMention& mention : stored.mentions.nationalities) {
        out.number(mention.begin - at);
        out.number(mention.end - mention.begin);
        out.string(mention.country);
        at = mention.begin;
    }
    out.number(article.member);
    return out.take();
}

// Sums of what a damaged file may say must not wrap around.
std::uint32_t add(std::uint32_t a, std::uint32_t b) {
    if (b > UINT32_MAX - a) throw DamagedBytes("an offset is too large");
    return a + b;
}

}  // namespace

std::string pack_record(const StoredArticle& stored) {
    const std::string head = pack_head(stored);
    const std::string frame = compress(stored.article.text);
    Packer out;
    out.string(head);
    out.number(stored.article.text.size());
    std::string record = out.take();
    record += frame;
    return record;
}

StoredArticle unpack_head(std::string_view record) {
    Unpacker whole(record);
    Unpacker in(whole.view());
    StoredArticle stored;
    Article& article = stored.article;
    for (std::string* field :
         {&article.id, &article.path, &article.record, &article.title, &article.author,
          &article.source, &article.url, &article.language, &article.section})
        *field = in.string();

    const std::uint64_t text_size = whole.number();
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
    return stored;
}

std::string record_text(std::string_view record) {
    Unpacker whole(record);
    whole.view();
    const std::uint64_t size = whole.number();
    return decompress(whole.rest(), size);
}

StoredArticle unpack_record(std::string_view record) {
    StoredArticle stored = unpack_head(record);
    stored.article.text = record_text(record);
    return stored;
}

}  // namespace dateline

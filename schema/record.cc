#include "schema/record.h"

#include "schema/bytes.h"
#include "schema/record_head.h"

namespace dateline {

namespace {

// A text beyond this is no text of ours: the readers stop far before.
constexpr std::size_t largest_text = UINT32_MAX;

// Borrows both from the record.
struct Parts {
    std::string_view head, text;
};

Parts parts_of(std::string_view record) {
    Unpacker in(record);
    Parts parts;
    parts.head = in.view();
    parts.text = in.view();
    if (!in.rest().empty()) throw DamagedBytes("something stands behind an article's text");
    if (parts.text.size() > largest_text) throw DamagedBytes("a text is too long");
    return parts;
}

}  // namespace

std::string pack_record(const StoredArticle& stored) {
    Packer out;
    out.string(pack_fields(stored));
    out.string(stored.article.text);
    return out.take();
}

StoredArticle unpack_head(std::string_view record) {
    const Parts parts = parts_of(record);
    return unpack_fields(parts.head, parts.text);
}

StoredArticle unpack_record(std::string_view record) {
    const Parts parts = parts_of(record);
    StoredArticle stored = unpack_fields(parts.head, parts.text);
    stored.article.text = parts.text;
    return stored;
}

}  // namespace dateline

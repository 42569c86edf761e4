#include "indexer/write/format_2.h"

#include <cstring>
#include <string>
#include <utility>

#include "indexer/write/format_2_record.h"
#include "schema/bytes.h"
#include "schema/record_block.h"
#include "schema/segment.h"

namespace dateline {

namespace fs = std::filesystem;

Format2Segment::Format2Segment(const fs::path& segments_folder, const SegmentInfo& info)
    : table_(segments_folder / info.name / "table"),
      articles_(segments_folder / info.name / "articles"),
      count_(info.articles) {
    if (table_.bytes().size() % sizeof(Row) != 0 || table_.bytes().size() / sizeof(Row) != count_)
        throw IndexError((segments_folder / info.name / "table").string() +
                         " is not as it was written");
    if (!info.dead_file.empty()) dead_ = read_dead(segments_folder / info.dead_file, count_);
}

Format2Segment::Row Format2Segment::row(std::uint64_t number) const {
    Row row;
    std::memcpy(&row, table_.bytes().data() + (number - 1) * sizeof row, sizeof row);
    return row;
}

StoredArticle Format2Segment::article(std::uint64_t number) const {
    const std::string_view articles = articles_.bytes();
    const std::uint64_t begin = row(number).record;
    const std::uint64_t end = number < count_ ? row(number + 1).record : articles.size();
    if (begin > end || end > articles.size()) throw DamagedBytes("a record is beyond its file");
    Unpacker in(articles.substr(begin, end - begin));
    const std::string_view head = in.view();
    const std::uint64_t length = in.number();
    std::string_view frame = in.rest();
    std::string text = unpack_frame(frame);
    if (text.size() != length) throw DamagedBytes("an article's text is damaged");
    return unpack_format_2(head, std::move(text));
}

Identity Format2Segment::identity(std::uint64_t number) const {
    const Row row = this->row(number);
    if (row.day > UINT32_MAX) throw DamagedBytes("a date is out of range");
    Identity identity;
    identity.key = row.key;
    identity.content = row.content;
    identity.text = row.text;
    identity.address = row.address;
    identity.day = static_cast<std::uint32_t>(row.day);
    return identity;
}

}  // namespace dateline

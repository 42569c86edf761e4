#include "schema/record_block.h"

#include <gtest/gtest.h>

#include "schema/bytes.h"

namespace dateline {
namespace {

// What stands in a block as a record does.
std::string record(const std::string& head, const std::string& text) {
    Packer out;
    out.string(head);
    out.string(text);
    return out.take();
}

TEST(RecordBlock, ComesBackWhateverStandsBehindIt) {
    for (const std::string& records :
         {std::string(), record("one", "text"), record("", std::string(100'000, 'x')),
          record("one", "") + record("two", std::string(200, 'y')) + record("", "")}) {
        const std::string frame = pack_block(records);
        EXPECT_EQ(unpack_block(frame), records);
        EXPECT_EQ(unpack_block(frame + "something else"), records);
    }
}

TEST(RecordBlock, IsRefusedWhenItIsNotAsItWasPacked) {
    std::string records;
    for (int i = 0; i < 50; ++i)
        records += record("head " + std::to_string(i), "word " + std::to_string(i * i) + " ");
    const std::string frame = pack_block(records);
    for (std::size_t length = 0; length < frame.size(); ++length)
        EXPECT_THROW(unpack_block(frame.substr(0, length)), DamagedBytes) << length;
    for (std::size_t bit = 0; bit < frame.size() * 8; ++bit) {
        std::string damaged = frame;
        damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << bit % 8));
        try {
            EXPECT_EQ(unpack_block(damaged), records) << bit;  // a bit that means nothing
        } catch (const DamagedBytes&) {
        }
    }
    EXPECT_THROW(unpack_block(""), DamagedBytes);
    EXPECT_THROW(unpack_block("no frame at all"), DamagedBytes);
}

}  // namespace
}  // namespace dateline

// gzip, unpacked as far as it goes: of a file that is cut off, every byte before the cut is given
// before the error is. (libarchive loses the last 64 KiB, which are many pages of a web archive.)
#pragma once

#include <memory>
#include <string_view>

#include "indexer/streams/byte_stream.h"

namespace dateline {

bool begins_as_gzip(std::string_view head);

// All parts of a file, one behind the other; what is no gzip behind the last is passed over, as
// gzip(1) does. The stream below must outlive it.
class GunzipStream : public ByteStream {
public:
    explicit GunzipStream(ByteStream& below);
    ~GunzipStream() override;
    std::size_t read(char* to, std::size_t size) override;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace dateline

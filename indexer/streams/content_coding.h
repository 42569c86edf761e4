// How bodies are packed that servers send: Brotli and deflate, which their bytes do not tell. (gzip
// and zstd are told by their bytes, see archive.h.)
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

// Whether `coding`, as a server names it, is one of these: "br", "deflate".
bool is_content_coding(std::string_view coding);

// The unpacked bytes; of what is cut short, those before the cut. Throws SourceError when they are
// damaged or more than `most`.
std::string without_coding(std::string_view bytes, std::string_view coding, std::uint64_t most);

}  // namespace dateline

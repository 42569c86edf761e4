// MIME through GMime: what the readers of mails and of pages saved as such share.
#pragma once

#include <gmime/gmime.h>

#include <memory>
#include <string>
#include <string_view>

namespace dateline {

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

// Parts within parts, and messages within messages, that are looked into: people forward what was
// forwarded to them, but not a hundred times.
inline constexpr int deepest_part = 100;

// Whether a message has more parts and fields than any program writes: GMime makes of each many
// times its size, so that such a file would take gigabytes.
bool has_too_many_parts(std::string_view bytes);

// A message; nothing when the bytes are none. They must outlive it.
Owned<GMimeMessage> parse_message(std::string_view bytes);

// The content of a part, its transfer encoding taken off.
std::string content_of(GMimePart* part);

// A parameter of its type, as "charset"; empty when it has none.
std::string type_parameter(GMimeObject* object, const char* name);

// The value of a field of its head as it is written; empty when it has none.
std::string header_of(GMimeObject* object, const char* name);

bool is_of_type(GMimeObject* object, const char* type, const char* subtype);

}  // namespace dateline

// JSON that a script assigns to a variable, as exports for browsers have it.
#pragma once

#include <string_view>

namespace dateline {

// The text from its first bracket on where it begins as "window.YTD.tweets.part0 = [" or
// "const posts = {"; all of it otherwise.
std::string_view behind_assignment(std::string_view text);

}  // namespace dateline

// JSON in a script, as exports for browsers and answers to them have it.
#pragma once

#include <string_view>

namespace dateline {

// The JSON that a script assigns to a variable ("window.YTD.tweets.part0 = […];", "const posts =
// {…}") or calls a function with (JSONP: "show({…});"); all of the text where it is neither. Of a
// text that is cut off, as the head of a file, what there is of it.
std::string_view json_in_script(std::string_view text);

}  // namespace dateline

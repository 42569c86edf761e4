// Pages of messages as Telegram exports a chat or channel.
#pragma once

#include <string_view>

namespace dateline {

// Whether a page begins as such a one.
bool begins_as_telegram_page(std::string_view html);

}  // namespace dateline

// How mails begin, and what is written like them: pages saved as MHTML, and Apple's emlx.
#pragma once

#include <optional>
#include <string_view>

namespace dateline {

// The head of a mail, as no prose begins: fields of which From is one, and one of those that only
// machines write.
bool begins_as_mail(std::string_view text);

// The head of a page that a browser or an office program saved with all that is in it: MIME of
// several parts that nobody has sent.
bool begins_as_mhtml(std::string_view text);

// The mail in a file of Apple's Mail, which stands behind a line that tells its length, and before
// a property list; nothing where the first line is none of that kind.
std::optional<std::string_view> mail_of_emlx(std::string_view bytes);

}  // namespace dateline

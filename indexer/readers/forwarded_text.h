// Messages that a mail program copied into the text of another, to forward them.
//
//     See this.
//
//     ---------- Forwarded message ---------
//     From: The Wharf Post <news@post.example>
//     Date: Mon, Jun 19, 2023 at 7:30 AM
//     Subject: Swing bridge to close
//     To: Jane Doe <jane@paper.example>
//
//     The story.
//
// The fields tell it: sender and subject, and date or receiver, in lines that follow each other, in the
// languages of config/mail-labels.txt; behind a line that says so, the sender and one more. What a
// reply quotes is written likewise, and is none.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

struct ForwardedText {
    std::size_t begin = 0;  // byte of the text around it where what announces it begins
    std::string sender;     // the name, or the address where it has none
    std::string date;       // as it is written; empty: not stated
    std::string subject;    // without "Fwd:"
    std::string body;       // without the marks of a quotation, when all of it is one
};

// The first message that a text forwards; `subject` is that of the mail around it. Throws
// DataFileError.
std::optional<ForwardedText> forwarded_text(std::string_view text, std::string_view subject);

}  // namespace dateline

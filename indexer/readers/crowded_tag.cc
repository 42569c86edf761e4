#include "indexer/readers/crowded_tag.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/ascii.h"

namespace dateline {

namespace {

constexpr std::string_view blanks = " \t\r\n\f";

bool begins_name(char c) {
    return is_ascii_letter(c) || c == '_' || c == ':' || static_cast<unsigned char>(c) >= 0x80;
}

class Scan {
public:
    explicit Scan(std::string_view markup) : markup_(markup) {}

    std::string_view before_crowded_tag() {
        for (;;) {
            at_ = markup_.find('<', at_);
            if (at_ == std::string_view::npos) return markup_;
            const std::size_t tag = at_;
            const std::string_view rest = markup_.substr(at_);
            if (rest.starts_with("<!--")) {
                skip_comment();
            } else if (rest.starts_with("<![CDATA[")) {
                skip_behind("]]>");
            } else if (rest.starts_with("<?")) {
                skip_behind("?>");
            } else if (rest.size() > 1 && begins_name(rest[1])) {
                at_ = std::min(markup_.find_first_of(" \t\r\n\f/>", at_), markup_.size());
                if (attributes() > most_attributes) return markup_.substr(0, tag);
            } else {
                ++at_;
            }
        }
    }

private:
    void skip_behind(std::string_view closing) {
        const std::size_t end = markup_.find(closing, at_);
        at_ = end == std::string_view::npos ? markup_.size() : end + closing.size();
    }

    // To the first that may close it, so that nothing hides behind "<!-->" or "--!>".
    void skip_comment() {
        for (at_ += 2; at_ < markup_.size(); ++at_) {
            at_ = std::min(markup_.find("--", at_), markup_.size());
            const std::string_view behind = markup_.substr(std::min(at_ + 2, markup_.size()));
            if (behind.starts_with('>') || behind.starts_with("!>")) return;
        }
    }

    // Reads from behind the name of a tag to its end; returns how many attributes it has.
    std::size_t attributes() {
        std::size_t count = 0;
        for (;;) {
            skip_all(" \t\r\n\f/");
            if (at_ == markup_.size()) return count;
            // No tag goes on behind a "<".
            if (markup_[at_] == '>' || markup_[at_] == '<') return count;
            ++count;
            at_ = std::min(markup_.find_first_of(" \t\r\n\f/>=", at_ + 1), markup_.size());
            skip_all(blanks);
            if (at_ == markup_.size() || markup_[at_] != '=') continue;
            ++at_;
            skip_all(blanks);
            skip_value();
        }
    }

    void skip_value() {
        if (at_ == markup_.size()) return;
        const char quote = markup_[at_];
        if (quote == '"' || quote == '\'') {
            const std::array<char, 2> ends{quote, '<'};
            at_ = std::min(markup_.find_first_of({ends.data(), 2}, at_ + 1), markup_.size());
            if (at_ < markup_.size() && markup_[at_] == quote) ++at_;
        } else {
            at_ = std::min(markup_.find_first_of(" \t\r\n\f>", at_), markup_.size());
        }
    }

    void skip_all(std::string_view characters) {
        at_ = std::min(markup_.find_first_not_of(characters, at_), markup_.size());
    }

    std::string_view markup_;
    std::size_t at_ = 0;
};

}  // namespace

std::string_view before_crowded_tag(std::string_view markup) {
    return Scan(markup).before_crowded_tag();
}

Problem crowded_tag_problem(std::string_view before) {
    const auto line = static_cast<std::uint32_t>(1 + std::ranges::count(before, '\n'));
    return {line,
            "a tag with more than " + std::to_string(most_attributes) +
                " attributes: not read from here on",
            false};
}

}  // namespace dateline

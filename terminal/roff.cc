#include "terminal/roff.h"

#include <algorithm>

namespace dateline {

namespace {

// What stands for a character where it is to be copied as typed, and what roff would take for its
// own.
std::string_view character(char c, bool is_typed) {
    switch (c) {
        case '\\':
            return "\\e";
        case '-':
            return is_typed ? "\\-" : "";
        case '\'':
            return is_typed ? "\\(aq" : "";
        case '~':
            return "\\(ti";
        case '^':
            return "\\(ha";
        default:
            return "";
    }
}

// A line of text; fonts go on in the next, since what is typed may be longer than a line.
class Fonts {
public:
    std::string line(std::string_view text) {
        std::string made;
        for (const char c : text) {
            if (c == '`' && !italic_) {
                bold_ = !bold_;
                made += bold_ ? "\\fB" : "\\fR";
            } else if (c == '*' && !bold_) {
                italic_ = !italic_;
                made += italic_ ? "\\fI" : "\\fR";
            } else if (const std::string_view escape = character(c, bold_ || italic_);
                       !escape.empty()) {
                made += escape;
            } else {
                made += c;
            }
        }
        // A request begins with one of these.
        return made.starts_with('.') || made.starts_with('\'') ? "\\&" + made : made;
    }

private:
    bool bold_ = false, italic_ = false;
};

// An example, which has no fonts.
std::string verbatim(std::string_view text) {
    std::string made;
    for (const char c : text) {
        const std::string_view escape = character(c, true);
        if (escape.empty())
            made += c;
        else
            made += escape;
    }
    return made.starts_with('.') ? "\\&" + made : made;
}

std::string_view cut_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

}  // namespace

std::string roff(std::string_view markup) {
    constexpr std::string_view indent = "    ";
    std::string made;
    Fonts fonts;
    bool in_example = false, after_blank = false, after_heading = false;
    while (!markup.empty()) {
        const std::string_view line = cut_line(markup);
        if (line.empty()) {
            after_blank = true;
            continue;
        }
        const bool is_example = line.starts_with(indent);
        if (in_example && !is_example) made += ".fi\n";
        if (line.starts_with("## ")) {
            made.append(".SS ").append(fonts.line(line.substr(3)));
        } else if (line.starts_with("# ")) {
            made.append(".SH ").append(fonts.line(line.substr(2)));
        } else if (is_example) {
            if (!in_example) made += after_blank && !after_heading ? ".PP\n.nf\n" : ".nf\n";
            made += verbatim(line.substr(indent.size()));
        } else if (line.starts_with(": ")) {
            made += fonts.line(line.substr(2));
        } else if (markup.starts_with(": ")) {
            made.append(".TP\n").append(fonts.line(line));
        } else {
            if (after_blank && !after_heading) made += ".PP\n";
            const bool breaks = line.ends_with("  ");
            made += fonts.line(breaks ? line.substr(0, line.size() - 2) : line);
            if (breaks) made += "\n.br";
        }
        made += '\n';
        in_example = is_example;
        after_blank = false;
        after_heading = line.starts_with('#');
    }
    return in_example ? made + ".fi\n" : made;
}

}  // namespace dateline

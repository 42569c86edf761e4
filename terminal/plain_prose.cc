#include "terminal/plain_prose.h"

#include <algorithm>
#include <vector>

#include "terminal/terminal_text.h"

namespace dateline {

namespace {

constexpr std::size_t indent = 4;

// Text without its signs: what is typed has an ink of its own.
MarkedText without_signs(std::string_view text) {
    MarkedText marked;
    bool typed = false, stands_for = false;
    std::string part;
    const auto end_part = [&] {
        marked.add(part, typed ? Ink::title : stands_for ? Ink::place : Ink::plain);
        part.clear();
    };
    for (const char c : text) {
        if (c == '`' && !stands_for) {
            end_part();
            typed = !typed;
        } else if (c == '*' && !typed) {
            end_part();
            stands_for = !stands_for;
        } else {
            part += c;
        }
    }
    end_part();
    return marked;
}

// The lines of a block, which a blank line ends; `markup` goes on behind it.
std::vector<std::string_view> cut_block(std::string_view& markup) {
    std::vector<std::string_view> lines;
    while (!markup.empty()) {
        const std::size_t end = std::min(markup.find('\n'), markup.size());
        const std::string_view line = markup.substr(0, end);
        markup.remove_prefix(std::min(end + 1, markup.size()));
        if (line.empty() && !lines.empty()) break;
        if (!line.empty()) lines.push_back(line);
    }
    return lines;
}

class Writer {
public:
    explicit Writer(const Style& style) : style_(style) {}

    std::string write(std::string_view markup) {
        while (true) {
            std::vector<std::string_view> lines = cut_block(markup);
            if (lines.empty()) return std::move(out_);
            if (!out_.empty()) out_ += '\n';
            if (lines.front().starts_with('#')) {
                const std::size_t text = lines.front().find_first_not_of("# ");
                append(out_, lines.front().substr(text), Ink::title, style_);
                out_ += '\n';
                lines.erase(lines.begin());
            }
            block(lines);
        }
    }

private:
    void block(const std::vector<std::string_view>& lines) {
        std::string filled;
        std::size_t deep = 0;
        const auto end_filled = [&] {
            if (filled.empty()) return;
            out_.append(deep, ' ');
            append_wrapped(out_, without_signs(filled), deep, Ink::plain, style_);
            filled.clear();
        };
        for (std::string_view line : lines) {
            const bool is_example = line.starts_with("    ");
            if (line.starts_with(": ")) {
                end_filled();
                deep = indent;
                line.remove_prefix(2);
            } else if (is_example) {
                end_filled();
            }
            filled.append(filled.empty() ? "" : " ").append(line);
            if (is_example) end_filled();
        }
        end_filled();
    }

    const Style& style_;
    std::string out_;
};

}  // namespace

std::string plain_prose(std::string_view markup, const Style& style) {
    return Writer(style).write(markup);
}

}  // namespace dateline

#include "names/titles.h"

#include <algorithm>
#include <array>
#include <map>
#include <mutex>
#include <utility>

#include "names/table_file.h"
#include "text/ascii.h"
#include "text/data_files.h"
#include "text/language_pack.h"

namespace dateline {

namespace {

namespace fs = std::filesystem;

using Bit = std::pair<std::string_view, std::uint32_t>;

constexpr Bit bit(std::string_view word, TitleMark mark) {
    return {word, static_cast<std::uint32_t>(mark)};
}

constexpr std::array marks{
    bit("address", TitleMark::address), bit("aside", TitleMark::aside),
    bit("names", TitleMark::names),     bit("reigns", TitleMark::reigns),
    bit("surname", TitleMark::surname), bit("honorific", TitleMark::honorific),
    bit("point", TitleMark::point),     bit("state", TitleMark::state),
    bit("city", TitleMark::city),       bit("untagged", TitleMark::untagged),
};

constexpr std::array<Bit, 2> genders{{{"man", man}, {"woman", woman}}};

constexpr std::array<Bit, 9> bearers{{
    {"politics", politics},
    {"military", military},
    {"law", law},
    {"church", church},
    {"royalty", royalty},
    {"sport", sport},
    {"arts", arts},
    {"learning", learning},
    {"business", business},
}};

}  // namespace

// Read for the first question: most questions have nothing to do with titles.
struct Titles::Table {
    Table(fs::path folder, std::vector<std::string> names)
        : data_folder(std::move(folder)), files(std::move(names)) {}

    const Table& get() const {
        std::call_once(is_read, [this] {
            rows.clear();
            by_word.clear();
            for (const std::string& file : files) read(file);
        });
        return *this;
    }
    const Title* find(std::string_view word) const {
        const auto at = get().by_word.find(word);
        return at == by_word.end() ? nullptr : &rows[at->second];
    }

    fs::path data_folder;
    std::vector<std::string> files;
    mutable std::once_flag is_read = {};
    mutable std::vector<Title> rows = {};
    mutable std::map<std::string, std::size_t, std::less<>> by_word = {};  // place among the rows

    void read(const std::string& file) const {
        const std::size_t of_others = rows.size();
        read_table(data_folder, file, "title full gender bearer marks", [&](const TableRow& row) {
            Title title = title_of(row);
            const auto [at, is_new] = by_word.emplace(title.word, rows.size());
            if (is_new)
                rows.push_back(std::move(title));
            else if (at->second < of_others)
                add(title, rows[at->second]);
            else
                row.fail("\"" + title.word + "\" has a row already");
        });
        for (std::size_t r = of_others; r < rows.size(); ++r) mark_first_word(rows[r].word, file);
    }

    static Title title_of(const TableRow& row) {
        const std::string_view word = row.cells[0], full = row.cells[1];
        if (std::ranges::any_of(word, [](char c) { return is_ascii_upper(c) || c == '.'; }))
            row.fail("a title is written in small letters and without points");
        return {std::string(word), std::string(full == "-" ? word : full),
                static_cast<Occupations>(row.set_of(2, genders) | row.set_of(3, bearers)),
                static_cast<std::uint16_t>(row.set_of(4, marks))};
    }

    // Puts the same title of another language to this one.
    static void add(const Title& other, Title& title) {
        const auto gender = static_cast<Occupations>(title.bearer & other.bearer & sexes);
        const auto is = static_cast<Occupations>((title.bearer | other.bearer) & ~sexes);
        title.bearer = is | gender;
        title.marks |= other.marks;
        if (title.full != other.full) title.full = title.word;
    }

    // Both words of a title of two are titles, and the first one tells that there are two.
    void mark_first_word(std::string_view two, const std::string& file) const {
        const std::size_t blank = two.find(' ');
        if (blank == std::string_view::npos) return;
        for (const std::string_view word : {two.substr(blank + 1), two.substr(0, blank)}) {
            const auto at = by_word.find(word);
            if (at == by_word.end())
                throw DataFileError(file + ": \"" + std::string(two) + "\" needs a row for \"" +
                                    std::string(word) + "\" beside it: add one");
            if (word.data() == two.data())
                rows[at->second].marks |= static_cast<std::uint16_t>(TitleMark::first_word);
        }
    }
};

Titles Titles::load(const fs::path& data_folder, std::string_view language) {
    const auto table = std::make_shared<const Table>(
        data_folder, std::vector<std::string>{pack_file(language, file_name)});
    table->get();
    return Titles(table);
}

Titles Titles::load_all(const fs::path& data_folder) {
    std::vector<std::string> files;
    for (const std::string& language : languages_with(data_folder, file_name))
        files.push_back(pack_file(language, file_name));
    return Titles(std::make_shared<const Table>(data_folder, std::move(files)));
}

const Title* Titles::find(std::string_view word) const { return table_->find(word); }

bool Titles::is(std::string_view word, TitleMark mark) const {
    const Title* title = find(word);
    return title && title->is(mark);
}

Occupations Titles::bearer(std::string_view word) const {
    const Title* title = find(word);
    return title ? title->bearer : Occupations{0};
}

std::string_view Titles::in_full(std::string_view word) const {
    const Title* title = find(word);
    return title ? std::string_view(title->full) : word;
}

std::span<const Title> Titles::rows() const { return table_->get().rows; }

}  // namespace dateline

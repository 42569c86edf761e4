#include "indexer/readers/record_words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "text/ascii.h"
#include "text/data_files.h"
#include "text/data_lines.h"

namespace dateline {

namespace {

constexpr std::string_view file_name = "record-names.txt";

using Kind = std::pair<std::string_view, RecordWords::List RecordWords::*>;

constexpr std::array<Kind, 16> folded_kinds{{
    {"holder", &RecordWords::holder},
    {"made", &RecordWords::made},
    {"text-value", &RecordWords::text_value},
    {"name-value", &RecordWords::name_value},
    {"url-value", &RecordWords::url_value},
    {"date-value", &RecordWords::date_value},
    {"given", &RecordWords::given},
    {"middle", &RecordWords::middle},
    {"family", &RecordWords::family},
    {"page", &RecordWords::page},
    {"inline", &RecordWords::inline_type},
    {"paragraph", &RecordWords::paragraph_type},
    {"no-text", &RecordWords::no_text_type},
    {"media", &RecordWords::media},
    {"service", &RecordWords::service},
    {"unpublished", &RecordWords::unpublished},
}};

constexpr std::array<Kind, 3> written_kinds{{
    {"wrapper", &RecordWords::wrapper},
    {"missing", &RecordWords::missing},
    {"deleted", &RecordWords::deleted},
}};

// The list of a kind; null where it is none of these.
template <std::size_t N>
RecordWords::List* list_of(const std::array<Kind, N>& kinds, std::string_view name,
                           RecordWords& words) {
    const auto found = std::ranges::find(kinds, name, &Kind::first);
    return found == kinds.end() ? nullptr : &(words.*found->second);
}

// What a kind of names stands for; the ranks of the lesser ones come behind all others.
struct FieldKind {
    RecordField field;
    bool lesser;
};

std::optional<FieldKind> field_kind(std::string_view name) {
    if (name == "label") return FieldKind{RecordField::title, true};
    if (name == "summary") return FieldKind{RecordField::text, true};
    if (const auto field = record_field_named(name)) return FieldKind{*field, false};
    return std::nullopt;
}

class Loader {
public:
    explicit Loader(RecordWords& words) : words_(words) {}

    // False when there is no such kind.
    bool add(std::string_view kind, std::string_view line) {
        const auto field = field_kind(kind);
        RecordWords::List* const folded = list_of(folded_kinds, kind, words_);
        RecordWords::List* const written = list_of(written_kinds, kind, words_);
        if (!field && !folded && !written) return false;
        while (!line.empty()) {
            const std::string_view word = trimmed(take(line, ','));
            if (word.empty()) continue;
            if (field)
                add_name(*field, word);
            else if (folded)
                add_word(*folded, FoldedName(word).view());
            else
                add_word(*written, word);
        }
        return true;
    }

private:
    static void add_word(RecordWords::List& list, std::string_view word) {
        list.emplace(word, static_cast<std::uint16_t>(list.size()));
    }

    void add_name(FieldKind kind, std::string_view name) {
        const std::size_t rank = words_.fields.size() + (kind.lesser ? lesser_ranks : usual_ranks);
        words_.fields.emplace(FoldedName(name).view(),
                              NamedField{kind.field, static_cast<std::uint16_t>(rank)});
        each_path_to(name, [&](std::string_view path) { add_word(words_.paths, path); });
    }

    RecordWords& words_;
};

}  // namespace

RecordWords RecordWords::load(const std::filesystem::path& data_folder) {
    RecordWords words;
    Loader loader(words);
    const std::string text = read_data_file(data_folder, file_name);
    each_kind_line(text, [&](std::string_view kind, std::string_view line) {
        if (!loader.add(kind, line))
            throw DataFileError((data_folder / file_name).string() + ':' + line_number(text, kind) +
                                ": \"" + std::string(kind) +
                                "\" is no kind of names in records: correct it, or install "
                                "dateline again");
    });
    return words;
}

const RecordWords& record_words() {
    static const RecordWords words = RecordWords::load(data_folder());
    return words;
}

}  // namespace dateline

#include "query/search/stop_words.h"

#include <algorithm>
#include <array>

#include "text/analysis.h"
#include "text/calendar_words.h"
#include "text/data_files.h"
#include "text/data_lines.h"
#include "text/language_pack.h"

namespace dateline {

namespace {

constexpr std::string_view file = "stop-words.txt";
constexpr std::string_view function_kind = "function";
constexpr std::array<std::string_view, 4> kinds{function_kind, "adverb", "number", "news"};

}  // namespace

StopWords StopWords::load(const std::filesystem::path& data_folder, std::string_view language) {
    StopWords loaded = load_kinds(data_folder, language, kinds);
    if (!loaded.words_.empty())
        for (const CalendarWord& word : load_calendar_words(data_folder, language))
            loaded.words_.insert(word.form);
    return loaded;
}

StopWords StopWords::load_function_words(const std::filesystem::path& data_folder,
                                         std::string_view language) {
    return load_kinds(data_folder, language, std::span(&function_kind, 1));
}

StopWords StopWords::load_kinds(const std::filesystem::path& data_folder, std::string_view language,
                                std::span<const std::string_view> wanted) {
    StopWords loaded;
    if (!has_pack_file(data_folder, language, file)) return loaded;
    const std::string text = read_data_file(data_folder, pack_file(language, file));
    each_kind_line(text, [&](std::string_view kind, std::string_view line) {
        if (std::ranges::find(kinds, kind) == kinds.end())
            throw damaged_line(pack_file(language, file), text, kind);
        if (std::ranges::find(wanted, kind) == wanted.end()) return;
        const Analysis words = analyse(line);
        for (const Token& word : words.tokens) loaded.words_.emplace(words.form(word));
    });
    return loaded;
}

}  // namespace dateline

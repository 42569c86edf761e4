#include "query/search/stop_words.h"

#include "text/analysis.h"
#include "text/calendar_words.h"
#include "text/data_files.h"
#include "text/language_pack.h"

namespace dateline {

StopWords StopWords::load(const std::filesystem::path& data_folder, std::string_view language) {
    constexpr std::string_view file = "stop-words.txt";
    StopWords loaded;
    if (!has_pack_file(data_folder, language, file)) return loaded;
    const std::string text = read_data_file(data_folder, pack_file(language, file));
    each_line(text, [&](std::string_view line, std::size_t) {
        const Analysis words = analyse(line);
        for (const Token& word : words.tokens) loaded.words_.emplace(words.form(word));
    });
    for (const CalendarWord& word : load_calendar_words(data_folder, language))
        loaded.words_.insert(word.form);
    return loaded;
}

}  // namespace dateline

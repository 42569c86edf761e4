#include "query/language/time_cues.h"

#include "text/analysis.h"
#include "text/calendar_words.h"
#include "text/data_lines.h"
#include "text/language_pack.h"

namespace dateline {

TimeCues TimeCues::load(const std::filesystem::path& data_folder) {
    constexpr std::string_view file = "time-cues.txt";
    TimeCues cues;
    for (const std::string& language : languages_with(data_folder, times_file)) {
        for (const CalendarWord& word : load_calendar_words(data_folder, language))
            if (word.alone == CalendarWord::Alone::doubtful) cues.doubtful_.insert(word.form);
        if (!has_pack_file(data_folder, language, file)) continue;
        const std::string name = pack_file(language, file);
        cues.add(read_data_file(data_folder, name), (data_folder / name).string());
    }
    return cues;
}

void TimeCues::add(std::string_view text, const std::string& file) {
    each_kind_line(text, [&](std::string_view kind, std::string_view line) {
        if (kind != "now" && kind != "before") throw damaged_line(file, text, kind);
        Words& words = kind == "now" ? now_ : before_;
        const Analysis analysis = analyse(line);
        for (const Token& word : analysis.tokens) words.emplace(analysis.form(word));
    });
}

}  // namespace dateline

#include "query/search/spellings.h"

#include <algorithm>

#include "query/search/word_forms.h"
#include "text/data_files.h"
#include "text/data_lines.h"
#include "text/language_pack.h"

namespace dateline {

Spellings Spellings::load(const std::filesystem::path& data_folder, std::string_view language) {
    constexpr std::string_view file = "spellings.txt";
    Spellings loaded;
    if (!has_pack_file(data_folder, language, file)) return loaded;
    loaded.file_ = pack_file(language, file);
    loaded.text_ = read_data_file(data_folder, loaded.file_);
    return loaded;
}

std::vector<std::string> Spellings::others(std::string_view word, const Stemmer& stemmer) const {
    std::vector<std::string> others;
    if (text_.empty() || !is_stemmable(word, stemmer)) return others;
    const std::string stem = stemmer.stem(std::string(word));
    const std::string_view start = unchanged_by_stemming(word, stem);
    const std::string_view text = text_;
    for (std::size_t at = text.find(start); at != std::string_view::npos;
         at = text.find(start, at + 1)) {
        if (at > 0 && text[at - 1] != '\n' && text[at - 1] != ' ') continue;
        const std::size_t begin = text.rfind('\n', at) + 1;  // of the line; 0 for the first one
        const std::string_view line = text.substr(begin, text.find('\n', at) - begin);
        if (line.starts_with('#')) continue;
        const std::size_t space = line.find(' ');
        if (space == std::string_view::npos || line.find(' ', space + 1) != std::string_view::npos)
            throw damaged_line(file_, text, line);
        const std::string one(line.substr(0, space)), other(line.substr(space + 1));
        const bool is_first = at == begin;
        if (stemmer.stem(is_first ? one : other) == stem) others.push_back(is_first ? other : one);
    }
    return others;
}

}  // namespace dateline

#include "query/search/irregular_forms.h"

#include "query/search/word_forms.h"
#include "text/data_files.h"
#include "text/data_lines.h"
#include "text/language_pack.h"

namespace dateline {

IrregularForms IrregularForms::load(const std::filesystem::path& data_folder,
                                    std::string_view language) {
    constexpr std::string_view file = "irregular-forms.txt";
    IrregularForms loaded;
    if (has_pack_file(data_folder, language, file))
        loaded.text_ = read_data_file(data_folder, pack_file(language, file));
    return loaded;
}

std::vector<IrregularWord> IrregularForms::of(std::string_view word, const Stemmer& stemmer) const {
    std::vector<IrregularWord> found;
    if (text_.empty() || !is_stemmable(word, stemmer)) return found;
    const std::string stem = stemmer.stem(std::string(word));
    const std::string_view start = unchanged_by_stemming(word, stem);
    each_line(text_, [&](std::string_view line, std::size_t) {
        // The base in all forms of its stem, the others as they are.
        std::string base(take(line, ' '));
        bool is_one = base.starts_with(start) && stemmer.stem(base) == stem;
        std::vector<std::string> forms;
        while (!line.empty()) {
            std::string_view form = take(line, ' ');
            is_one = is_one || form == word;
            if (form.ends_with('?')) form.remove_suffix(1);
            if (!form.empty()) forms.emplace_back(form);
        }
        if (is_one) found.push_back({std::move(base), std::move(forms)});
    });
    return found;
}

}  // namespace dateline

#include "query/search/stemmer.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/data_files.h"
#include "text/language_pack.h"

namespace dateline {

bool Stemmer::knows_letters(std::string_view word) const {
    return std::all_of(word.begin(), word.end(), [&](char c) {
        return is_ascii_lower(c) || (!ascii_only && static_cast<unsigned char>(c) >= 0x80);
    });
}

std::optional<Stemmer> stemmer_of(std::string_view language,
                                  const std::filesystem::path& data_folder) {
    const std::optional<LanguagePack> pack = read_language_pack(data_folder, language);
    if (pack && pack->stemmer.empty()) return std::nullopt;
    const std::string code(language);
    try {
        return Stemmer{code, Xapian::Stem(pack ? pack->stemmer : code), pack && pack->ascii_stems};
    } catch (const Xapian::InvalidArgumentError&) {
        if (!pack) return std::nullopt;
        throw DataFileError((data_folder / pack_file(language, "language.toml")).string() +
                            ": Xapian has no stemmer \"" + pack->stemmer +
                            "\": correct it, or leave it out");
    }
}

}  // namespace dateline

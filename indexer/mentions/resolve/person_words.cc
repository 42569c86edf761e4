#include "indexer/mentions/resolve/person_words.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "indexer/mentions/tagger/name_hash.h"
#include "text/data_lines.h"
#include "text/language_pack.h"

namespace dateline {

namespace {

constexpr std::string_view file_name = "person-words.txt";

constexpr std::pair<std::string_view, PersonWord> kind_names[] = {
    {"seat", PersonWord::seat},       {"ship", PersonWord::ship},
    {"vessel", PersonWord::vessel},   {"storm", PersonWord::storm},
    {"against", PersonWord::against}, {"feast", PersonWord::feast},
    {"rank", PersonWord::rank},       {"rank-part", PersonWord::rank_part},
    {"credit", PersonWord::credit},   {"reach", PersonWord::reach},
    {"follow", PersonWord::follow},   {"helped", PersonWord::helped},
    {"given", PersonWord::given},     {"particle", PersonWord::particle},
    {"scale", PersonWord::scale},     {"measure", PersonWord::measure},
};

}  // namespace

PersonWords PersonWords::load(const std::filesystem::path& data_folder, std::string_view language) {
    PersonWords words;
    if (!has_pack_file(data_folder, language, file_name)) return words;
    const std::string file = pack_file(language, file_name);
    const std::string text = read_data_file(data_folder, file);
    each_kind_line(text, [&](std::string_view name, std::string_view phrases) {
        const auto* const kind = std::find_if(std::begin(kind_names), std::end(kind_names),
                                              [&](const auto& row) { return row.first == name; });
        if (kind == std::end(kind_names)) throw damaged_line(file, text, name);
        while (!phrases.empty()) {
            std::string_view phrase = take(phrases, ',');
            while (phrase.starts_with(' ')) phrase.remove_prefix(1);
            if (!phrase.empty())
                words.kinds_.at(hash_words(phrase)) |= static_cast<std::uint16_t>(kind->second);
        }
    });
    return words;
}

}  // namespace dateline

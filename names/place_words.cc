#include "names/place_words.h"

#include <iterator>

#include "text/data_lines.h"

namespace dateline {

namespace {

constexpr std::string_view file_name = "place-words.txt";

// In the order of PlaceWord.
constexpr std::string_view kind_names[] = {
    "article",
    "of",
    "from",
    "kind-behind",
    "kind-before",
    "division-of",
    "settlement-of",
    "division",
    "division-in-name",
    "settlement",
    "river",
    "country-article",
    "behind-place",
    "street-ending",
    "beyond-earth",
    "park",
    "park-on-map",
    "building",
    "degree",
    "party",
    "between-two",
    "beats",
    "against-team",
    "sport",
};

}  // namespace

PlaceWords PlaceWords::load(const std::filesystem::path& data_folder, std::string_view language) {
    static_assert(std::size(kind_names) == kinds);
    const std::string text = read_data_file(data_folder / language, file_name);
    PlaceWords result;
    each_kind_line(text, [&](std::string_view kind, std::string_view line) {
        const auto* const found = std::find(std::begin(kind_names), std::end(kind_names), kind);
        if (found == std::end(kind_names))
            throw damaged_line(std::string(language) + '/' + std::string(file_name), text, kind);
        auto& words = result.words_[static_cast<std::size_t>(found - std::begin(kind_names))];
        while (!line.empty())
            if (const std::string_view word = take(line, ' '); !word.empty())
                words.emplace_back(word);
    });
    return result;
}

std::string_view PlaceWords::without_article(std::string_view name) const {
    for (const std::string_view article : of_kind(PlaceWord::article))
        if (name.size() > article.size() && name.starts_with(article) &&
            name[article.size()] == ' ')
            return name.substr(article.size() + 1);
    return name;
}

}  // namespace dateline

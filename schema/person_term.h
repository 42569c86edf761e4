// People across a collection: what the terms of an index keep of each article's people, so that a
// search can tell who is the same without reading an article.
//
//   EP family  name  title  country  decade
//                   a person of the article: the folded last word of the name (without "Jr."), the
//                   name as it is shown, the title that stands before it, and what the article is
//                   about: the country that it names most, the decade of its publication
//
// The parts are separated by 0x1F. All whose family name is one stand side by side, so that a
// person is found by reading one stretch of the list of terms, and the length of a posting list
// is the number of articles.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "schema/stored_article.h"

namespace dateline {

inline constexpr std::string_view person_prefix = "EP";

// What an article is about, as far as it tells its people from those of the same name.
struct Setting {
    std::string country;  // ISO 3166-1 alpha-2; empty when it names none
    int decade = 0;       // 1980; 0 when the article has no date of its own
};
Setting setting_of(const StoredArticle& stored);

// One way in which articles speak of a person.
struct PersonItem {
    std::string name;  // as it is shown
    std::string title;
    Setting setting;
};

// The term of an article for one of its people.
std::string person_term(const Entity& person, const Setting& setting);

PersonItem parse_person_term(std::string_view term);

// All terms with this family name, folded, begin so.
std::string family_prefix(std::string_view family);

// What stands behind a family name and does not belong to it, folded. It is no word of the file that
// a language has, as the terms of an index depend on it.
inline constexpr std::array<std::string_view, 8> name_suffixes{"jr", "sr",     "ii",     "iii",
                                                               "iv", "junior", "senior", "esq"};

// The words of a name, folded, without what follows the family name ("Jr."), which is apart.
struct NameWords {
    std::vector<std::string> words;  // the last one is the family name
    std::string suffix;              // "jr", "ii", or empty
};
NameWords name_words(std::string_view name);
// The same of a name that is folded.
NameWords words_of_folded(std::string_view folded);

}  // namespace dateline

#include "query/search/languages.h"

#include <algorithm>

#include "schema/fields.h"
#include "text/analysis.h"
#include "text/language_pack.h"

namespace dateline {

namespace {

// One article in so many must be in a language for its words to be read so.
constexpr Xapian::doccount articles_a_language = 200;

std::vector<std::string> asked_for(const Question& question) {
    std::vector<std::string> asked;
    const auto add = [&](const Clause& clause) {
        if (clause.kind == Clause::Kind::filter && clause.field == Field::lang)
            asked.push_back(fold(clause.text));
    };
    for (const Clause& filter : question.filters) {
        add(filter);
        if (filter.kind == Clause::Kind::any_of) std::ranges::for_each(filter.children, add);
    }
    return asked;
}

// Calls visit(language, articles) for each that the index holds.
template <class Visit>
void each_language(const Xapian::Database& database, Visit visit) {
    const std::string prefix(info(Field::lang).prefix);
    for (auto it = database.allterms_begin(prefix); it != database.allterms_end(prefix); ++it)
        visit((*it).substr(prefix.size()), it.get_termfreq());
}

}  // namespace

std::vector<std::string> languages_for(const Question& question, const Xapian::Database& database) {
    if (std::vector<std::string> asked = asked_for(question); !asked.empty()) return asked;
    std::vector<std::string> languages{std::string(default_language)};
    const Xapian::doccount articles = database.get_doccount();
    Xapian::doccount known = 0, in_default = 0;
    each_language(database, [&](const std::string& language, Xapian::doccount having) {
        known += having;
        if (language == default_language)
            in_default = having;
        else if (having * articles_a_language >= articles)
            languages.push_back(language);
    });
    if (in_default == 0 && known >= articles && languages.size() > 1)
        languages.erase(languages.begin());
    return languages;
}

std::string main_language(const Question& question, const Xapian::Database& database) {
    if (const std::vector<std::string> asked = asked_for(question); !asked.empty())
        return asked.front();
    std::string main(default_language);
    Xapian::doccount most = 0;
    each_language(database, [&](const std::string& language, Xapian::doccount having) {
        if (having <= most) return;
        main = language;
        most = having;
    });
    return main;
}

}  // namespace dateline

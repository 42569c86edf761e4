#include "query/resolve/read_names.h"

#include <algorithm>

#include "query/language/field_words.h"
#include "query/resolve/areas.h"
#include "query/resolve/near_names.h"
#include "query/resolve/read_organization.h"
#include "query/resolve/read_person.h"
#include "schema/name_kind.h"
#include "schema/person_term.h"
#include "schema/terms.h"
#include "text/analysis.h"

namespace dateline {

namespace {

// Of a list that is pasted in, so many unknown names get the nearest ones.
constexpr unsigned most_looked_up = 50;

class NameReader {
public:
    NameReader(const Question& question, const Index& index, const Identities& identities,
               const NameLists& lists, const Aliases& aliases,
               const std::filesystem::path& data_folder)
        : exact_(question.exact),
          exact_place_(question.exact_place),
          nationalities_(question.nationalities),
          index_(index),
          identities_(identities),
          lists_(lists),
          aliases_(aliases),
          data_folder_(data_folder) {}

    // `wanted` is false for what is left out; `is_alone` is true for what all articles must pass.
    void read(Clause& clause, bool is_alone, bool wanted = true) {
        for (Clause& child : clause.children)
            read(child, false,
                 wanted &&
                     (clause.kind != Clause::Kind::except || &child != &clause.children.back()));
        if (clause.kind != Clause::Kind::filter) return;
        clause.reading = reading_of(clause);
        if (!is_of_nobody(clause)) return;
        if (wanted && !exact_ && read_by_near_name(clause)) return;
        if (!clause.reading) clause.reading.emplace().any_part = true;
        if (!clause.reading->told.empty()) return;
        // That of a filter alone is told when nothing was found (unmatched.h).
        if (!wanted)
            clause.reading->told = nobody_has(clause) + did_you_mean(clause);
        else if (!is_alone)
            clause.reading->told = nobody_has(clause);
    }

private:
    std::optional<NameReading> reading_of(const Clause& clause) const {
        switch (clause.field) {
            case Field::person:
                return read_person(clause.text, identities_, lists_, aliases_);
            case Field::place:
                return place(clause.text);
            case Field::org:
                return read_organization(clause.text, index_, identities_, lists_, aliases_);
            case Field::near:
                return read_near(clause.text, clause.kilometres, index_, data_folder_);
            case Field::nationality:
                return read_nationality(clause.text, index_, data_folder_);
            default:
                return std::nullopt;
        }
    }

    // Whether no article has a name as it was read.
    bool is_of_nobody(const Clause& clause) const {
        if (info(clause.field).kind != FieldKind::names || index_.segments().empty()) return false;
        const Xapian::Database& database = index_.database();
        const auto has = [&](const std::string& term) { return database.term_exists(term); };
        if (!clause.reading) return !has(term(info(clause.field).prefix, fold(clause.text)));
        // Else the user's file says who is meant, or nobody.
        if (!clause.reading->any_part || has(term(info(clause.field).prefix, fold(clause.text))))
            return false;
        return std::ranges::none_of(clause.reading->terms, has);
    }

    static std::string nobody_has(const Clause& clause) {
        std::string told(words_of(clause.field).nothing_found);
        if (told.empty()) told = "no article has the " + std::string(info(clause.field).name);
        return told + " \"" + clause.text + "\"";
    }

    // Empty where there is none, and for a name behind very many others.
    std::string nearest(const Clause& clause) {
        if (++looked_up_ > most_looked_up) return "";
        return near_name(index_.database(), info(clause.field).prefix, fold(clause.text));
    }

    // Behind what is left out and is nowhere: the name that was perhaps meant.
    std::string did_you_mean(const Clause& clause) {
        const std::string near = nearest(clause);
        return near.empty() ? "" : ": did you mean \"" + near + "\"?";
    }

    // Whether there is a name near it.
    bool read_by_near_name(Clause& clause) {
        Clause near = clause;
        near.text = nearest(clause);
        if (near.text.empty()) return false;
        NameReading reading = reading_of(near).value_or(NameReading{});
        // As that of a field without readings.
        if (reading.terms.empty()) reading.any_part = true;
        reading.told =
            nobody_has(clause) + ": shown are those with " + shown_as(near.text, reading);
        reading.instead = near.text;
        clause.reading = std::move(reading);
        return true;
    }

    // How the articles write a folded name that was read so.
    std::string shown_as(const std::string& folded, const NameReading& reading) const {
        const std::string quoted = "\"" + folded + "\"";
        if (reading.told.starts_with(quoted + ": ")) return reading.told.substr(quoted.size() + 2);
        if (!reading.told.empty() && !reading.told.starts_with(quoted)) return reading.told;
        std::string name = quoted;
        Xapian::doccount most = 0;
        for (const std::string& term : reading.terms) {
            const Xapian::doccount articles = index_.database().get_termfreq(term);
            const std::string written = name_of_term(term);
            if (articles <= most || written.empty()) continue;
            most = articles;
            name = written;
        }
        return name;
    }

    static std::string name_of_term(const std::string& term) {
        if (term.starts_with(info(NameKind::person).prefix)) return parse_person_term(term).name;
        const bool is_entity = term.starts_with(info(NameKind::place).prefix) ||
                               term.starts_with(info(NameKind::organization).prefix);
        return is_entity ? parse_entity_term(term).name : "";
    }

    NameReading place(const std::string& typed) const {
        NameReading reading = exact_place_ ? read_exact_place(typed, index_, data_folder_)
                                           : read_place(typed, index_, data_folder_);
        if (!nationalities_) return reading;
        const NameReading nationality = read_nationality(typed, index_, data_folder_);
        if (nationality.terms.empty()) return reading;
        reading.terms.insert(reading.terms.end(), nationality.terms.begin(),
                             nationality.terms.end());
        reading.told += (reading.told.empty() ? "" : ", and ") + nationality.told;
        return reading;
    }

    bool exact_;
    bool exact_place_;
    bool nationalities_;
    const Index& index_;
    const Identities& identities_;
    const NameLists& lists_;
    const Aliases& aliases_;
    const std::filesystem::path& data_folder_;
    unsigned looked_up_ = 0;
};

}  // namespace

void read_names(Question& question, const Index& index, const Identities& identities,
                const NameLists& lists, const Aliases& aliases,
                const std::filesystem::path& data_folder) {
    NameReader reader(question, index, identities, lists, aliases, data_folder);
    if (question.words) reader.read(*question.words, false);
    for (Clause& filter : question.filters) reader.read(filter, true);
}

}  // namespace dateline

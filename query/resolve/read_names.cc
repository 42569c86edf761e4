#include "query/resolve/read_names.h"

#include "query/resolve/areas.h"
#include "query/resolve/read_organization.h"
#include "query/resolve/read_person.h"

namespace dateline {

namespace {

class NameReader {
public:
    NameReader(const Question& question, const Index& index, const Identities& identities,
               const NameLists& lists, const Aliases& aliases,
               const std::filesystem::path& data_folder)
        : exact_place_(question.exact_place),
          nationalities_(question.nationalities),
          index_(index),
          identities_(identities),
          lists_(lists),
          aliases_(aliases),
          data_folder_(data_folder) {}

    void read(Clause& clause) {
        for (Clause& child : clause.children) read(child);
        if (clause.kind == Clause::Kind::filter) clause.reading = reading_of(clause);
    }

private:
    std::optional<NameReading> reading_of(const Clause& clause) {
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

    bool exact_place_;
    bool nationalities_;
    const Index& index_;
    const Identities& identities_;
    const NameLists& lists_;
    const Aliases& aliases_;
    const std::filesystem::path& data_folder_;
};

}  // namespace

void read_names(Question& question, const Index& index, const Identities& identities,
                const NameLists& lists, const Aliases& aliases,
                const std::filesystem::path& data_folder) {
    NameReader reader(question, index, identities, lists, aliases, data_folder);
    if (question.words) reader.read(*question.words);
    for (Clause& filter : question.filters) reader.read(filter);
}

}  // namespace dateline

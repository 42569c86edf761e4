#include "names/occupations.h"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline {

namespace {

enum : Occupations {
    man = 1,
    woman = 2,
    politics = 4,
    military = 8,
    law = 16,
    church = 32,
    royalty = 64,
    sport = 128,
    arts = 256,
    learning = 512,
    business = 1024,
};

constexpr std::array<std::pair<std::string_view, Occupations>, 115> titles{{
    {"mr", man},
    {"sir", man},
    {"lord", man},
    {"senor", man},
    {"herr", man},
    {"monsieur", man},
    {"don", man},
    {"mrs", woman},
    {"ms", woman},
    {"miss", woman},
    {"dame", woman},
    {"lady", woman},
    {"madam", woman},
    {"madame", woman},
    {"mme", woman},
    {"mlle", woman},
    {"senora", woman},
    {"dona", woman},
    {"frau", woman},
    {"king", royalty | man},
    {"queen", royalty | woman},
    {"prince", royalty | man},
    {"princess", royalty | woman},
    {"emperor", royalty | man},
    {"empress", royalty | woman},
    {"sultan", royalty | man},
    {"sheikh", man},  // of a ruling house or of the faith: "Sheikh Yassin" by his last name
    {"shaikh", man},
    {"emir", royalty | man},
    {"baron", man},
    {"baroness", woman},
    {"pope", church | man},
    {"cardinal", church | man},
    {"archbishop", church},
    {"bishop", church},
    {"reverend", church},
    {"rev", church},
    {"fr", church | man},
    {"pastor", church},
    {"rabbi", church},
    {"imam", church | man},
    {"ayatollah", church | man},
    {"mullah", church | man},
    {"saint", church},
    {"president", politics | business},
    {"pres", politics | business},
    {"vice president", politics | business},
    {"premier", politics},
    {"prime minister", politics},
    {"minister", politics},
    {"ministers", politics},
    {"chancellor", politics},
    {"secretary", politics},
    {"sec", politics},
    {"undersecretary", politics},
    {"senator", politics},
    {"senators", politics},
    {"sen", politics},
    {"sens", politics},
    {"representative", politics},
    {"rep", politics},
    {"reps", politics},
    {"congressman", politics | man},
    {"congresswoman", politics | woman},
    {"assemblyman", politics | man},
    {"councilman", politics | man},
    {"councilwoman", politics | woman},
    {"councillor", politics},
    {"councilor", politics},
    {"mayor", politics},
    {"governor", politics | business},
    {"gov", politics},
    {"mp", politics},
    {"mla", politics},
    {"mep", politics},
    {"speaker", politics},
    {"whip", politics},
    {"leader", politics},
    {"ambassador", politics},
    {"envoy", politics},
    {"general", military},
    {"gen", military},
    {"brigadier", military},
    {"major", military},
    {"maj", military},
    {"colonel", military},
    {"col", military},
    {"admiral", military},
    {"adm", military},
    {"commodore", military},
    {"attorney general", law | politics},
    {"judge", law},
    {"justice", law},
    {"chief justice", law},
    {"inspector", law},
    {"detective", law},
    {"constable", law},
    {"sheriff", law},
    {"coach", sport},
    {"striker", sport},
    {"goalkeeper", sport},
    {"midfielder", sport},
    {"defender", sport},
    {"player", sport},
    {"actor", arts | man},
    {"actress", arts | woman},
    {"singer", arts},
    {"author", arts},
    {"professor", learning},
    {"prof", learning},
    {"provost", learning},
    {"ceo", business},
    {"cfo", business},
    {"founder", business},
    {"chairman", business | politics},
}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 15> short_titles{{
    {"sen", "senator"},
    {"sens", "senator"},
    {"senators", "senator"},
    {"rep", "representative"},
    {"reps", "representative"},
    {"gov", "governor"},
    {"pres", "president"},
    {"gen", "general"},
    {"col", "colonel"},
    {"maj", "major"},
    {"adm", "admiral"},
    {"prof", "professor"},
    {"rev", "reverend"},
    {"sec", "secretary"},
    {"ministers", "minister"},
}};

constexpr Occupations sexes = man | woman;

}  // namespace

Occupations occupations_of(std::string_view title) {
    const auto is_it = [&](const auto& entry) { return entry.first == title; };
    if (const auto at = std::find_if(titles.begin(), titles.end(), is_it); at != titles.end())
        return at->second;
    return 0;
}

bool exclude_each_other(Occupations one, Occupations other) {
    const Occupations sex = one & sexes, other_sex = other & sexes;
    return sex != 0 && other_sex != 0 && (sex & other_sex) == 0;
}

bool are_rarely_one_persons(Occupations one, Occupations other) {
    const Occupations a = one & ~sexes, b = other & ~sexes;
    if (a == 0 || b == 0 || (a & b) != 0) return false;
    // Players do become politicians, as Vitali Klitschko; but of two John Smiths it is rarer that
    // one has become the other than that they are two.
    constexpr Occupations not_sport = politics | military | law | church | royalty | learning;
    constexpr Occupations not_church = sport | military | law | arts;
    return ((a & sport) && (b & not_sport)) || ((b & sport) && (a & not_sport)) ||
           ((a & church) && (b & not_church)) || ((b & church) && (a & not_church));
}

bool do_other_things(Occupations one, Occupations other) {
    const Occupations a = one & ~sexes, b = other & ~sexes;
    return a != 0 && b != 0 && (a & b) == 0;
}

bool is_called_by_first_name(Occupations one) { return (one & royalty) != 0; }

std::string_view title_in_full(std::string_view title) {
    for (const auto& [brief, full] : short_titles)
        if (brief == title) return full;
    return title;
}

}  // namespace dateline

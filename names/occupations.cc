#include "names/occupations.h"

namespace dateline {

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

}  // namespace dateline

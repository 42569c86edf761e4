#include "names/named_together.h"

#include <string>
#include <string_view>

#include "schema/org_term.h"

namespace dateline {

NamedTogether named_together(const Index& index) {
    if (index.segments().empty()) return {};
    return [&database = index.database()](const CountedItem& one, const CountedItem& other) {
        const std::string first(one.term), second(other.term);
        auto a = database.postlist_begin(first);
        const auto a_end = database.postlist_end(first);
        for (auto b = database.postlist_begin(second);
             a != a_end && b != database.postlist_end(second); ++b) {
            a.skip_to(*b);
            if (a != a_end && *a == *b) return true;
        }
        return false;
    };
}

std::vector<ShortName> all_short_names(const Index& index) {
    std::vector<ShortName> names;
    if (index.segments().empty()) return names;
    const std::string prefix(short_name_prefix);
    const auto end = index.database().allterms_end(prefix);
    for (auto it = index.database().allterms_begin(prefix); it != end; ++it) {
        const std::string term = *it;
        const std::string_view name = parse_short_name_term(term);
        const std::string_view letters = std::string_view(term).substr(
            prefix.size(), term.size() - name.size() - 1 - prefix.size());
        names.push_back({std::string(letters), std::string(name), it.get_termfreq()});
    }
    return names;
}

bool has_short_name(const Index& index, const std::string& letters) {
    if (index.segments().empty()) return false;
    const std::string prefix = short_name_terms_begin(letters);
    return index.database().allterms_begin(prefix) != index.database().allterms_end(prefix);
}

}  // namespace dateline

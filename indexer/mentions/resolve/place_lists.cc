#include "indexer/mentions/resolve/place_lists.h"

#include <string_view>

#include "indexer/mentions/tagger/name_hash.h"

namespace dateline {

namespace {

enum class Joint : std::uint8_t { none, comma, conjunction };

class Lists {
public:
    Lists(const Analysis& analysis, const Lexicon& lexicon, const Resolution& resolution)
        : analysis_(analysis), lexicon_(lexicon), spans_(resolution.spans) {}

    // What joins a name to the next one: ", ", " and ", ", and ", each perhaps with an article.
    Joint joint(std::uint32_t span, std::uint32_t next_span) const {
        std::uint32_t token = spans_[span].last_token;
        const std::uint32_t next = spans_[next_span].first_token;
        constexpr std::uint32_t most_between = 2;  // tokens: "and the"
        if (next > token + most_between) return Joint::none;
        bool has_comma = false, has_conjunction = false;
        for (; token <= next; ++token) {
            const std::uint32_t end = analysis_.tokens[token - 1].end;
            const std::string_view gap =
                analysis_.text.substr(end, analysis_.tokens[token].begin - end);
            if (gap != " " && gap != ", ") return Joint::none;
            has_comma = has_comma || gap == ", ";
            if (token == next) break;
            const LexiconEntry& word =
                lexicon_.find(hash_word(analysis_.form(analysis_.tokens[token])));
            if (word.is(Use::conjunction))
                has_conjunction = true;
            else if (!word.is(Use::article))
                return Joint::none;
        }
        return has_conjunction ? Joint::conjunction : has_comma ? Joint::comma : Joint::none;
    }

private:
    const Analysis& analysis_;
    const Lexicon& lexicon_;
    const std::vector<NameSpan>& spans_;
};

}  // namespace

void mark_lists(const Analysis& analysis, const Gazetteer& gazetteer, const Lexicon& lexicon,
                const Resolution& resolution, std::span<PlaceForm> forms) {
    const Lists lists(analysis, lexicon, resolution);
    const auto is_of_list = [&](const PlaceForm& form) {
        return std::any_of(form.names.begin(), form.names.end(), [&](const PlaceName& name) {
            return name.use != PlaceNameUse::behind_comma &&
                   gazetteer[name.place].kind != PlaceKind::town;
        });
    };
    for (std::size_t begin = 0, end = 0; begin < forms.size(); begin = end) {
        std::size_t conjunctions = 0;
        Joint last = Joint::none;
        bool are_known = is_of_list(forms[begin]);
        for (end = begin + 1; end < forms.size(); ++end) {
            const Joint joint = lists.joint(forms[end - 1].span, forms[end].span);
            if (joint == Joint::none) break;
            if (joint == Joint::conjunction) ++conjunctions;
            last = joint;
            are_known = are_known && is_of_list(forms[end]);
        }
        constexpr std::size_t fewest = 3;
        const bool is_list =
            end - begin >= fewest && are_known &&
            (conjunctions == 0 || (conjunctions == 1 && last == Joint::conjunction));
        if (!is_list) continue;
        for (PlaceForm& form : forms.subspan(begin, end - begin)) form.is_listed = true;
    }
}

}  // namespace dateline

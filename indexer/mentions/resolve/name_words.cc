#include "indexer/mentions/resolve/name_words.h"

namespace dateline {

namespace {

std::string_view word_of(NameOrigin origin) {
    switch (origin) {
        case NameOrigin::model:
            return "model";
        case NameOrigin::mended:
            return "mended";
        case NameOrigin::acronym:
            return "short form stated in brackets";
        case NameOrigin::couple:
            return "couple";
        case NameOrigin::dateline:
            return "dateline";
        case NameOrigin::before_state:
            return "before-state";
        case NameOrigin::state:
            return "state";
        case NameOrigin::handle:
            return "handle";
        case NameOrigin::titled:
            return "titled";
    }
    return "";
}

class Reasons {
public:
    Reasons(const Analysis& analysis, const Gazetteer& gazetteer, const Resolution& resolution)
        : analysis_(analysis), gazetteer_(gazetteer), resolution_(resolution) {}

    std::string why(std::size_t span) const {
        const auto [reason, detail] = resolution_.decision_of[span];
        switch (reason) {
            case NameReason::first:
                return "fullest form";
            case NameReason::same_words:
                return "same words";
            case NameReason::family_name:
                return "family name" + among(detail);
            case NameReason::given_name:
                return "given name" + among(detail);
            case NameReason::part_of_name:
                return "part of the name" + among(detail);
            case NameReason::shorter_form:
                return "short form";
            case NameReason::other_form:
                return "other form";
            case NameReason::shared_family:
                return "shares the family name of " + written(detail);
            case NameReason::initials:
                return "initials";
            case NameReason::handle_behind:
                return "handle behind the name";
            case NameReason::handle_made:
                return "handle made of the name";
            case NameReason::short_behind:
                return "short form behind the name";
            case NameReason::only_one:
                return "the only one of the name";
            case NameReason::stated_in:
                return "stated in " + std::string(gazetteer_[detail].name);
            case NameReason::said_kind:
                return "the words around it say which kind";
            case NameReason::company:
                return "the article names " + std::string(gazetteer_[detail].name);
            case NameReason::nationality:
                return "the article speaks of its country's people";
            case NameReason::most_prominent:
                return "most prominent of " + std::to_string(detail) + " of the name";
            case NameReason::as_before:
                return "as before";
            case NameReason::unlike_article:
                return "none of the " + std::to_string(detail) +
                       " of the name is near what the article names";
            case NameReason::not_known:
                return "not in the gazetteer";
        }
        return "";
    }

private:
    // Of persons that a single word names.
    static std::string among(std::uint32_t bearers) {
        return bearers < 2 ? ""
                           : ", the best of " + std::to_string(bearers) + " persons who bear it";
    }

    std::string written(std::uint32_t span) const {
        const NameSpan& name = resolution_.spans[span];
        return shown_name(analysis_, name.first_token, name.last_token);
    }

    const Analysis& analysis_;
    const Gazetteer& gazetteer_;
    const Resolution& resolution_;
};

}  // namespace

std::vector<MentionReason> reasons_of(const Analysis& analysis, const Gazetteer& gazetteer,
                                      const Resolution& resolution) {
    const Reasons reasons(analysis, gazetteer, resolution);
    std::vector<MentionReason> all;
    for (std::size_t s = 0; s < resolution.spans.size(); ++s)
        if (resolution.entity_of[s] != no_entity)
            all.push_back({word_of(resolution.spans[s].origin), reasons.why(s)});
    return all;
}

}  // namespace dateline

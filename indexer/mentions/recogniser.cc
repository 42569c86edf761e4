#include "indexer/mentions/recogniser.h"

#include <algorithm>
#include <future>

#include "indexer/mentions/resolve/mend_names.h"
#include "indexer/mentions/resolve/mend_people.h"
#include "indexer/mentions/resolve/name_tail.h"
#include "indexer/mentions/resolve/nobody.h"
#include "indexer/mentions/resolve/resolution.h"
#include "indexer/mentions/resolve/resolve_nationalities.h"
#include "indexer/mentions/resolve/resolve_organizations.h"
#include "indexer/mentions/resolve/resolve_people.h"
#include "indexer/mentions/resolve/resolve_places.h"
#include "indexer/mentions/resolve/resolve_titles.h"
#include "indexer/mentions/resolve/stated_people.h"
#include "indexer/mentions/resolve/stated_places.h"
#include "indexer/mentions/tagger/acronyms.h"
#include "indexer/mentions/tagger/tagger.h"

namespace dateline {

namespace {

// A window bounds the memory that a long text takes; what an article says of a name elsewhere
// reaches no further. Only one article in a thousand has more tokens.
constexpr std::size_t window_tokens = 1 << 16;

Mentions to_mentions(const Analysis& analysis, const Resolution& resolution) {
    Mentions result;
    std::vector<std::uint32_t> number(resolution.entities.size(),
                                      no_entity);  // in order of appearance
    for (std::size_t s = 0; s < resolution.spans.size(); ++s) {
        const std::uint32_t entity = resolution.entity_of[s];
        if (entity == no_entity) continue;
        if (number[entity] == no_entity) {
            number[entity] = static_cast<std::uint32_t>(result.entities.size());
            result.entities.push_back(resolution.entities[entity]);
        }
        const NameSpan& span = resolution.spans[s];
        const Token& first = analysis.tokens[span.first_token];
        const bool has_mark = first.kind == TokenKind::handle || first.kind == TokenKind::tag;
        const Mention mention{first.begin + (has_mark ? 1 : 0),
                              analysis.tokens[span.last_token - 1].end + span.tail, number[entity]};
        result.mentions.push_back(mention);
        auto& forms = result.entities[number[entity]].forms;
        std::string form = written_as(analysis, span.first_token, span.last_token);
        form += analysis.text.substr(mention.end - span.tail, span.tail);
        if (has_mark) form.erase(0, 1);
        constexpr std::size_t most_forms =
            64;  // a person has few; a gazetteer page must stay linear
        if (forms.size() < most_forms && std::find(forms.begin(), forms.end(), form) == forms.end())
            forms.push_back(std::move(form));
    }
    result.nationalities = resolution.nationalities;
    return result;
}

}  // namespace

struct Recogniser::Data {
    Lexicon lexicon;
    PersonWords person_words;
    NameLists names;
    Gazetteer gazetteer;
    Model model;
};

Recogniser::Recogniser(std::unique_ptr<const Data> data) : data_(std::move(data)) {}
Recogniser::~Recogniser() = default;
Recogniser::Recogniser(Recogniser&&) noexcept = default;
Recogniser& Recogniser::operator=(Recogniser&&) noexcept = default;

Recogniser Recogniser::load(const std::filesystem::path& data_folder, std::string_view language) {
    // Side by side: the two take 25 ms each.
    auto gazetteer = std::async(std::launch::async, [&] { return Gazetteer::load(data_folder); });
    Lexicon lexicon = Lexicon::load(data_folder, language);
    PersonWords person_words = PersonWords::load(data_folder, language);
    NameLists names = NameLists::load(data_folder, language);
    Model model = Model::load(data_folder, language);
    return Recogniser(
        std::make_unique<const Data>(Data{std::move(lexicon), std::move(person_words),
                                          std::move(names), gazetteer.get(), std::move(model)}));
}

Resolution Recogniser::resolve(const Analysis& analysis,
                               std::span<const Sentence> sentences) const {
    Resolution resolution;
    Words words;
    std::vector<std::uint32_t> nationalities;  // their tokens
    for (std::size_t begin = 0; begin < sentences.size();) {
        std::size_t end = begin + 1;
        while (end < sentences.size() &&
               sentences[end].last_token - sentences[begin].first_token <= window_tokens)
            ++end;
        read_words(analysis, sentences.subspan(begin, end - begin), data_->lexicon, words);
        const std::size_t first = resolution.spans.size();
        tag_names(analysis, words, data_->lexicon, data_->gazetteer, data_->model, resolution.spans,
                  nationalities);
        mend_names(words, data_->lexicon, data_->gazetteer, first, resolution.spans);
        mend_people(words, data_->lexicon, data_->gazetteer, data_->person_words, first,
                    resolution.spans);
        find_acronyms(analysis, words, data_->lexicon, first, resolution.spans);
        find_stated_places(analysis, words, data_->lexicon, data_->gazetteer, first,
                           resolution.spans);
        find_stated_people(words, first, resolution.spans);
        drop_nobodies(analysis, words, data_->person_words, first, resolution.spans);
        add_tails(analysis, words, first, resolution.spans);
        begin = end;
    }
    resolution.begin();
    resolve_people(analysis, data_->lexicon, data_->names, resolution);
    resolve_places(analysis, data_->gazetteer, data_->lexicon, resolution);
    resolve_organizations(analysis, data_->lexicon, resolution);
    resolve_handles(analysis, data_->lexicon, resolution);
    resolve_titles(analysis, sentences, data_->lexicon, resolution);
    resolution.nationalities = resolve_nationalities(analysis, data_->lexicon, nationalities);
    return resolution;
}

Mentions Recogniser::recognise(const Analysis& analysis,
                               std::span<const Sentence> sentences) const {
    return to_mentions(analysis, resolve(analysis, sentences));
}

ExplainedMentions Recogniser::explain(const Analysis& analysis,
                                      std::span<const Sentence> sentences) const {
    const Resolution resolution = resolve(analysis, sentences);
    return {to_mentions(analysis, resolution), reasons_of(analysis, data_->gazetteer, resolution)};
}

}  // namespace dateline

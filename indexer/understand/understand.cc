#include "indexer/understand/understand.h"

#include <algorithm>

#include "indexer/understand/language.h"
#include "indexer/understand/passages.h"

namespace dateline {

namespace {

// Finds the tokens of the title in the head of the text, where the readers leave or put it.
void find_title(const Analysis& analysis, StoredArticle& stored) {
    const Article& article = stored.article;
    if (article.title.empty()) return;
    const std::size_t at = std::string_view(article.text)
                               .substr(0, article.body_begin + article.title.size())
                               .find(article.title);
    // An article without a headline is called by its opening words, which are none.
    if (at == std::string::npos || at + article.title.size() > article.body_begin) return;
    const auto token_at = [&](std::size_t offset) {
        const auto token =
            std::lower_bound(analysis.tokens.begin(), analysis.tokens.end(), offset,
                             [](const Token& t, std::size_t byte) { return t.begin < byte; });
        return static_cast<std::uint32_t>(token - analysis.tokens.begin());
    };
    stored.title_first_token = token_at(at);
    stored.title_last_token = token_at(at + article.title.size());
}

// Who wrote an article is not whom it speaks of: a person with the author's name who is mentioned
// no more often than a byline and a line on the author at the end do is left out.
void forget_author(StoredArticle& stored) {
    constexpr std::size_t most_mentions = 2;
    constexpr std::size_t longest_byline = 200;  // bytes; longer ones are no bylines
    std::vector<Entity>& entities = stored.mentions.entities;
    std::vector<Mention>& mentions = stored.mentions.mentions;
    if (stored.article.author.empty() || stored.article.author.size() > longest_byline) return;
    const std::string author = ' ' + fold(stored.article.author) + ' ';
    std::vector<std::size_t> counts(entities.size());
    for (const Mention& mention : mentions) ++counts[mention.entity];

    constexpr std::uint32_t gone = UINT32_MAX;
    std::vector<std::uint32_t> kept(entities.size());  // the new number of each entity, or gone
    std::uint32_t next = 0;
    for (std::uint32_t e = 0; e < entities.size(); ++e) {
        const bool may_be = entities[e].kind == EntityKind::person && counts[e] <= most_mentions;
        const std::string name = may_be ? fold(entities[e].name) : "";
        const bool wrote_it = !name.empty() && author.find(' ' + name + ' ') != std::string::npos;
        kept[e] = wrote_it ? gone : next;
        if (wrote_it) continue;
        if (next != e) entities[next] = std::move(entities[e]);
        ++next;
    }
    entities.resize(next);
    std::erase_if(mentions, [&](const Mention& mention) { return kept[mention.entity] == gone; });
    for (Mention& mention : mentions) mention.entity = kept[mention.entity];
}

}  // namespace

Understanding::Understanding(const std::filesystem::path& data_folder, bool words_only)
    : abbreviations_(Abbreviations::load(data_folder)) {
    if (words_only) return;
    recogniser_.emplace(Recogniser::load(data_folder));
    times_.emplace(TimeGrammar::load(data_folder));
}

void Understanding::understand(StoredArticle& stored, Analysis& analysis) const {
    analyse(stored.article.text, analysis);
    const std::vector<Sentence> sentences = cut_sentences(analysis, abbreviations_);
    stored.passages = cut_passages(analysis, sentences, stored.article.body_begin);
    find_title(analysis, stored);
    stored.article.language = language_of(stored.article);
    if (!is_understood(stored.article.language)) return;
    if (recogniser_) {
        stored.mentions = recogniser_->recognise(analysis, sentences);
        forget_author(stored);
    }
    if (times_) {
        std::optional<Interval> published;
        if (stored.article.published) published = stored.article.published->days;
        stored.times = times_->find(analysis, sentences, published);
    }
}

}  // namespace dateline

#include "indexer/explain/explanation.h"

#include <optional>
#include <utility>

#include "indexer/understand/language.h"
#include "text/analysis.h"

namespace dateline {

Explainer::Explainer(const std::filesystem::path& data_folder)
    : abbreviations_(Abbreviations::load(data_folder)),
      recogniser_(Recogniser::load(data_folder)),
      times_(TimeGrammar::load(data_folder)) {}

Explanation Explainer::explain(Article&& article) const {
    Explanation made;
    made.article = std::move(article);
    const Analysis analysis = analyse(made.article.text);
    const std::vector<Sentence> sentences = cut_sentences(analysis, abbreviations_);
    made.article.language = language_of(made.article);
    if (!is_understood(made.article.language)) return made;
    auto [mentions, reasons] = recogniser_.explain(analysis, sentences);
    made.mentions = std::move(mentions);
    made.reasons = std::move(reasons);
    std::optional<Interval> published;
    if (made.article.published) published = made.article.published->days;
    made.times = times_.explain(analysis, sentences, published);
    return made;
}

}  // namespace dateline

#include "indexer/understand/understand.h"

#include <algorithm>
#include <utility>

#include "indexer/understand/passages.h"
#include "text/language_pack.h"

namespace dateline {

namespace {

// Finds the tokens of the title in the head of the text, where the readers leave or put it.
void find_title(const Analysis& analysis, StoredArticle& stored) {
    const Article& article = stored.article;
    if (article.title.empty()) return;
    const std::size_t at = std::string_view(article.text)
                               .substr(0, article.body_begin + article.title.size())
                               .find(article.title);
    // A dump of before may call an article without a headline by its opening words, cut off.
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

// "April Jones", "Sunday Oliseh" tell no time: nothing of a person's name does, nor does "Today" of
// USA Today, but the date of the "January 6 Committee" is one. Takes `reasons`
// away beside the times, where they are asked for.
void forget_times_of_names(StoredArticle& stored, std::vector<TimeReason>* reasons) {
    const Mentions& found = stored.mentions;
    std::size_t name = 0, kept = 0;
    for (std::size_t t = 0; t < stored.times.size(); ++t) {
        TimeMention& time = stored.times[t];
        const std::string_view written =
            std::string_view(stored.article.text).substr(time.begin, time.end - time.begin);
        while (name < found.mentions.size() && found.mentions[name].end <= time.begin) ++name;
        const bool is_of_range = time.range || (kept > 0 && stored.times[kept - 1].range);
        const bool is_of_name =
            name < found.mentions.size() && !is_of_range &&
            found.mentions[name].begin <= time.begin && time.end <= found.mentions[name].end &&
            (found.entities[found.mentions[name].entity].kind == EntityKind::person ||
             (found.entities[found.mentions[name].entity].kind == EntityKind::organization &&
              written.find_first_of(" 0123456789") == std::string_view::npos));
        if (is_of_name) continue;
        if (reasons) (*reasons)[kept] = (*reasons)[t];
        if (kept != t) stored.times[kept] = std::move(time);
        ++kept;
    }
    stored.times.resize(kept);
    if (reasons) reasons->resize(kept);
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

Understanding::Understanding(std::filesystem::path data_folder, bool words_only)
    : data_folder_(std::move(data_folder)),
      words_only_(words_only),
      function_words_(FunctionWords::load(data_folder_)),
      default_(packs_[std::string(default_language)]) {
    for (const std::string& language : languages_with_packs(data_folder_)) packs_[language];
    pack_of(default_language);
}

// Nothing where the language has no pack.
const Understanding::Pack* Understanding::pack_of(std::string_view language) const {
    const auto found = packs_.find(language.empty() ? default_language : language);
    if (found == packs_.end()) return nullptr;
    Pack& pack = found->second;
    std::call_once(pack.is_read, [&] { read(found->first, pack); });
    return &pack;
}

void Understanding::read(std::string_view language, Pack& pack) const {
    const auto has = [&](std::string_view file) {
        return has_pack_file(data_folder_, language, file);
    };
    if (has("abbreviations.txt"))
        pack.abbreviations.emplace(Abbreviations::load(data_folder_, language));
    if (words_only_) return;
    if (has(names_file)) pack.recogniser.emplace(Recogniser::load(data_folder_, language));
    if (has(times_file)) pack.times.emplace(TimeGrammar::load(data_folder_, language));
}

void Understanding::understand(StoredArticle& stored, Analysis& analysis) const {
    understand(stored, analysis, nullptr);
    forget_author(stored);
}

Explanation Understanding::explain(Article&& article) const {
    Explanation explained;
    explained.stored.article = std::move(article);
    Analysis analysis;
    understand(explained.stored, analysis, &explained);
    return explained;
}

// `reasons` may be null.
void Understanding::understand(StoredArticle& stored, Analysis& analysis,
                               Explanation* reasons) const {
    stored.article.language = language_of(stored.article, function_words_);
    const Pack* pack = pack_of(stored.article.language);
    analyse(stored.article.text, analysis);
    const std::vector<Sentence> sentences = cut_sentences(
        analysis, pack && pack->abbreviations ? *pack->abbreviations : *default_.abbreviations);
    stored.passages = cut_passages(analysis, sentences, stored.article.body_begin);
    find_title(analysis, stored);
    if (pack && pack->recogniser) {
        if (reasons) {
            auto [mentions, why] = pack->recogniser->explain(analysis, sentences);
            stored.mentions = std::move(mentions);
            reasons->mention_reasons = std::move(why);
        } else {
            stored.mentions = pack->recogniser->recognise(analysis, sentences);
        }
    }
    if (pack && pack->times) {
        std::optional<Interval> published;
        if (stored.article.published) published = stored.article.published->days;
        if (reasons)
            for (ExplainedTime& time : pack->times->explain(analysis, sentences, published)) {
                stored.times.push_back(std::move(time.mention));
                reasons->time_reasons.push_back(time.reason);
            }
        else
            stored.times = pack->times->find(analysis, sentences, published);
        forget_times_of_names(stored, reasons ? &reasons->time_reasons : nullptr);
    }
}

std::string Understanding::not_understood(std::string_view language) const {
    if (language.empty()) language = default_language;
    // The names of those that have a file which this one lacks.
    const auto others = [&](std::string_view file) {
        std::vector<std::string> names;
        if (has_pack_file(data_folder_, language, file)) return names;
        for (const std::string& other : languages_with(data_folder_, file))
            names.push_back(read_language_pack(data_folder_, other)->name);
        return names;
    };
    return told_limits(others(names_file), others(times_file));
}

}  // namespace dateline

#include "indexer/write/article_terms.h"

#include <algorithm>

#include "schema/day_buckets.h"
#include "schema/org_term.h"
#include "schema/person_term.h"
#include "schema/terms.h"
#include "text/bare_words.h"

namespace dateline {

namespace {

// A title's words count this often more: what an article is about stands there.
constexpr Xapian::termcount title_weight = 2;

// Parts of a joined word that are put together: "state-of-the-art" has four.
constexpr std::size_t most_joined = 4;

// "e-mail" is also found as email, "state-of-the-art" as stateoftheart.
void add_joined(const Analysis& analysis, std::size_t first, Xapian::Document& document) {
    const auto& tokens = analysis.tokens;
    std::string whole;
    std::size_t parts = 0;
    for (std::size_t i = first; i < tokens.size() && parts <= most_joined; ++i, ++parts) {
        whole += analysis.form(tokens[i]);
        if (!tokens[i].joined) {
            if (parts < most_joined && whole.size() <= max_form_bytes) document.add_term(whole);
            return;
        }
    }
}

// "well-\nknown" is found by its parts, too: nothing tells a hyphen that cuts a word at the end of a
// line from one that belongs to it.
void add_parts(std::string_view written, Xapian::Document& document) {
    while (!written.empty()) {
        const std::size_t end = std::min(written.find('\n'), written.size());
        document.add_term(fold(written.substr(0, end)));
        written.remove_prefix(std::min(end + 1, written.size()));
    }
}

void add_names(Xapian::Document& document, Field field, std::string_view name) {
    for (const std::string& value : name_terms(name, field))
        document.add_boolean_term(term(info(field).prefix, value));
}

void add_entity(Xapian::Document& document, const Entity& entity, const Setting& setting) {
    if (entity.kind == EntityKind::person) {
        document.add_boolean_term(person_term(entity, setting));
        return;
    }
    document.add_boolean_term(entity_term(entity));
    if (entity.kind == EntityKind::organization)
        for (const std::string& short_name : short_name_terms(entity))
            document.add_boolean_term(short_name);
    if (!entity.geo || entity.geo->country.empty()) return;
    document.add_boolean_term(region_term(entity.geo->country, ""));
    if (!entity.geo->region.empty())
        document.add_boolean_term(region_term(entity.geo->country, entity.geo->region));
}

void add_entities(Xapian::Document& document, const StoredArticle& stored) {
    const Setting setting = setting_of(stored);
    for (const Entity& entity : stored.mentions.entities) {
        const Field field = field_of(entity.kind);
        add_entity(document, entity, setting);
        add_names(document, field, entity.name);
        for (const std::string& form : entity.forms)
            if (form != entity.name) add_names(document, field, form);
    }
    const std::string_view prefix = info(Field::nationality).prefix;
    for (const NationalityMention& mention : stored.mentions.nationalities) {
        if (!mention.country.empty())
            document.add_boolean_term(term(prefix, fold(mention.country)));
        const std::string_view text = stored.article.text;
        document.add_boolean_term(
            term(prefix, fold(text.substr(mention.begin, mention.end - mention.begin))));
    }
}

// What the source states is found like what the text says, and apart from it.
void add_stated(Xapian::Document& document, const StatedNames& stated) {
    const auto add = [&](const std::vector<std::string>& names, Field field) {
        for (const std::string& name : names) {
            add_names(document, field, name);
            add_names(document, Field::stated, name);
        }
    };
    add(stated.people, Field::person);
    add(stated.places, Field::place);
    add(stated.organizations, Field::org);
    for (const std::string& keyword : stated.keywords) add_names(document, Field::keyword, keyword);
}

}  // namespace

Xapian::Document ArticleTerms::document(const StoredArticle& stored, const Analysis& analysis,
                                        std::span<const std::uint32_t> words,
                                        std::size_t most_words) {
    const Article& article = stored.article;
    Xapian::Document document;
    if (words_.size() < most_words) words_.resize(most_words);
    add_words(stored, analysis, words, document);
    for (const std::string& pair : unspaced_pairs(analysis))
        document.add_boolean_term(term(pair_prefix, pair));
    for (const std::string& bare : bare_words(analysis))
        document.add_boolean_term(term(bare_prefix, bare));
    add_entities(document, stored);
    add_stated(document, article.stated);
    add_names(document, Field::author, article.author);
    add_names(document, Field::source, article.source);
    add_names(document, Field::section, article.section);
    if (!article.language.empty())
        document.add_boolean_term(term(info(Field::lang).prefix, fold(article.language)));
    for (const std::string& time : spoken_time_terms(stored)) document.add_boolean_term(time);
    return document;
}

std::uint32_t ArticleTerms::length(const StoredArticle& stored, const Analysis& analysis) {
    // Words of the title are also terms of their own.
    const std::uint32_t title = stored.title_last_token - stored.title_first_token;
    return static_cast<std::uint32_t>(analysis.tokens.size()) + (title_weight + 1) * title;
}

void ArticleTerms::add_words(const StoredArticle& stored, const Analysis& analysis,
                             std::span<const std::uint32_t> words, Xapian::Document& document) {
    const auto& tokens = analysis.tokens;
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
        if (words[i] == no_number) continue;
        if (tokens[i].joined && (i == 0 || !tokens[i - 1].joined))
            add_joined(analysis, i, document);
        if (const std::string_view written = analysis.written(tokens[i]);
            written.size() > tokens[i].form_length && written.find('\n') != std::string_view::npos)
            add_parts(written, document);
        const std::string_view form = analysis.form(tokens[i]);
        const bool in_title = i >= stored.title_first_token && i < stored.title_last_token;
        if (in_title) document.add_term(term(info(Field::title).prefix, form));
        const Xapian::termcount weight = in_title ? 1 + title_weight : 1;
        Word& word = words_[words[i]];
        if (word.count == 0) {
            word.token = i;
            used_.push_back(words[i]);
        } else if (analysis.form(tokens[word.token]) != form) {
            // Two words that share a hash are one in four billion; they are still two words.
            document.add_term(std::string(form), weight);
            continue;
        }
        word.count += weight;
    }
    for (const std::uint32_t number : used_) {
        Word& word = words_[number];
        document.add_term(std::string(analysis.form(tokens[word.token])), word.count);
        word.count = 0;
    }
    used_.clear();
}

}  // namespace dateline

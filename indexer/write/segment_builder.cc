#include "indexer/write/segment_builder.h"

#include <algorithm>
#include <span>

#include "schema/bytes.h"
#include "schema/day_buckets.h"
#include "schema/org_term.h"
#include "schema/person_term.h"
#include "schema/terms.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

// Measured: 250 to 500 articles of news are fastest, and 2,000 take a third longer
// (docs/design.md).
constexpr std::uint64_t full_articles = 500;
constexpr std::uint64_t full_words = 125'000;

// A title's words count this often more: what an article is about stands there.
constexpr Xapian::termcount title_weight = 2;

// Parts of a joined word that are put together: "state-of-the-art" has four.
constexpr std::size_t most_joined = 4;

[[noreturn]] void fail(const fs::path& folder, const Xapian::Error& error) {
    const char* reason = error.get_error_string();
    throw IndexError("can't write to " + folder.string() + ": " + error.get_msg() +
                     (reason == nullptr ? "" : std::string(": ") + reason));
}

Xapian::WritableDatabase create_terms(const fs::path& folder) try {
    fs::create_directories(folder);
    return Xapian::WritableDatabase((folder / "terms").string(),
                                    Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS |
                                        Xapian::DB_NO_TERMLIST | Xapian::DB_BACKEND_GLASS);
} catch (const Xapian::Error& error) {
    fail(folder, error);
} catch (const fs::filesystem_error& error) {
    throw IndexError("can't write to " + folder.string() + ": " + error.code().message());
}

std::ofstream create_file(const fs::path& path) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    if (!file) throw IndexError("can't write " + path.string());
    return file;
}

template <class T>
void append(std::ofstream& file, std::span<const T> values) {
    file.write(reinterpret_cast<const char*>(values.data()),
               static_cast<std::streamsize>(values.size_bytes()));
}

void add_names(Xapian::Document& document, Field field, std::string_view name) {
    for (const std::string& value : name_terms(name, field))
        document.add_boolean_term(term(info(field).prefix, value));
}

void add_entity(Xapian::Document& document, const Entity& entity, const Setting& setting) {
    if (entity.kind == EntityKind::person) {
        document.add_boolean_term(person_term(entity, setting));
        if (const std::string first = first_word_term(entity); !first.empty())
            document.add_boolean_term(first);
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

void add_publication(Xapian::Document& document, const Article& article) {
    std::optional<std::int64_t> moment;
    if (const std::optional<Publication>& published = article.published) {
        document.add_value(first_day_slot, day_value(published->days.from));
        document.add_value(last_day_slot, day_value(published->days.to));
        moment = published->instant.value_or(
            std::chrono::sys_seconds(published->days.from).time_since_epoch().count());
    }
    document.add_value(order_slot, order_value(moment, article.id));
}

}  // namespace

SegmentBuilder::SegmentBuilder(const fs::path& folder)
    : folder_(folder),
      terms_(create_terms(folder)),
      table_(create_file(folder / "table")),
      articles_(create_file(folder / "articles")),
      tokens_(create_file(folder / "tokens")),
      sketches_(create_file(folder / "sketches")) {}

void SegmentBuilder::add(const StoredArticle& stored, const Analysis& analysis,
                         const Identity& identity) {
    const Article& article = stored.article;
    Xapian::Document document;
    add_words(stored, analysis, document);
    for (const std::string& pair : unspaced_pairs(analysis))
        document.add_boolean_term(term(pair_prefix, pair));
    add_entities(document, stored);
    add_stated(document, article.stated);
    add_names(document, Field::author, article.author);
    add_names(document, Field::source, article.source);
    add_names(document, Field::section, article.section);
    if (!article.language.empty())
        document.add_boolean_term(term(info(Field::lang).prefix, fold(article.language)));
    document.add_boolean_term(term(info(Field::id).prefix, article.id));
    for (const std::string& time : spoken_time_terms(stored)) document.add_boolean_term(time);
    add_publication(document, article);
    try {
        terms_.add_document(document);
    } catch (const Xapian::Error& error) {
        fail(folder_, error);
    }

    const std::string record = pack_record(stored);
    next_.key = identity.key;
    next_.content = identity.content;
    next_.text = identity.text;
    next_.address = identity.address;
    next_.day = identity.day;
    append(table_, std::span<const TableRow>(&next_, 1));
    append(articles_, std::span<const char>(record));
    append(tokens_, std::span<const std::uint32_t>(hashes_));
    const Sketch sketch = sketch_of(hashes_);
    append(sketches_, std::span<const std::uint32_t>(sketch));
    next_.record += record.size();
    next_.token += hashes_.size();

    ++info_.articles;
    info_.passages += stored.passages.size();
    info_.text_bytes += article.text.size();
    words_ += analysis.tokens.size();
    if (article.published) {
        const Interval& days = article.published->days;
        widen(info_.period, days);
    }
}

void SegmentBuilder::add_words(const StoredArticle& stored, const Analysis& analysis,
                               Xapian::Document& document) {
    const auto& tokens = analysis.tokens;
    hashes_.clear();
    occurrences_.clear();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].form_length == 0) {
            hashes_.push_back(0);
            continue;
        }
        hashes_.push_back(token_hash(analysis.form(tokens[i])));
        occurrences_.push_back({hashes_.back(), static_cast<std::uint32_t>(i)});
        if (tokens[i].joined && (i == 0 || !tokens[i - 1].joined))
            add_joined(analysis, i, document);
    }
    std::sort(occurrences_.begin(), occurrences_.end(),
              [](const Occurrence& a, const Occurrence& b) {
                  return a.hash != b.hash ? a.hash < b.hash : a.token < b.token;
              });
    for (std::size_t i = 0; i < occurrences_.size();) {
        const std::string_view form = analysis.form(tokens[occurrences_[i].token]);
        Xapian::termcount count = 0;
        // Two words of an article that share a hash are one in four billion; they are still two
        // words.
        std::size_t next = i;
        while (next < occurrences_.size() && occurrences_[next].hash == occurrences_[i].hash &&
               analysis.form(tokens[occurrences_[next].token]) == form) {
            const std::uint32_t token = occurrences_[next].token;
            const bool in_title =
                token >= stored.title_first_token && token < stored.title_last_token;
            count += in_title ? 1 + title_weight : 1;
            if (in_title) document.add_term(term(info(Field::title).prefix, form));
            ++next;
        }
        document.add_term(std::string(form), count);
        i = next;
    }
}

// "e-mail" is also found as email, "state-of-the-art" as stateoftheart.
void SegmentBuilder::add_joined(const Analysis& analysis, std::size_t first,
                                Xapian::Document& document) {
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

bool SegmentBuilder::full() const {
    return info_.articles >= full_articles || words_ >= full_words;
}

SegmentInfo SegmentBuilder::finish() {
    try {
        terms_.close();
    } catch (const Xapian::Error& error) {
        fail(folder_, error);
    }
    for (std::ofstream* file : {&table_, &articles_, &tokens_, &sketches_}) {
        file->close();
        if (!*file) throw IndexError("can't write to " + folder_.string() + ": is the disk full?");
    }
    info_.name = folder_.filename().string();
    return info_;
}

}  // namespace dateline

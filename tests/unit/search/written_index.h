// An index of articles that each test writes itself.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "indexer/understand/passages.h"
#include "indexer/understand/sentences.h"
#include "indexer/write/index_writer.h"
#include "query/language/date_reader.h"
#include "query/search/name_counts.h"
#include "query/search/read_words.h"
#include "query/search/search.h"
#include "tests/unit/language/dates.h"
#include "tests/unit/scratch_folder.h"
#include "text/data_files.h"

namespace dateline {

class SearchTest : public testing::Test {
protected:
    // One run of the writer. Titles stand for the articles; the title is not part of `body`.
    struct Written {
        std::string title;
        std::string body;
        std::string published;  // "2023-06-19", "2023-06", or empty
        std::vector<std::string> people = {};
        // Times spoken of: every occurrence of these words, with what DateReader makes of them.
        std::vector<std::string> times = {};
        // Places and people with titles; each is mentioned once, at the beginning.
        std::vector<Entity> entities = {};
        std::vector<NationalityMention> nationalities = {};
        std::string language = {};
    };

    void write(const std::vector<Written>& articles) {
        IndexWriter writer(folder_.path() / "index", false);
        IndexWriter::Lane lane(writer);
        const Abbreviations abbreviations = Abbreviations::load(DATELINE_SOURCE_DIR "/config");
        for (const Written& written : articles) {
            StoredArticle stored;
            stored.article.path = "/" + written.title;
            stored.article.title = written.title;
            stored.article.language = written.language;
            stored.article.text = written.title + "\n\n" + written.body;
            stored.article.body_begin = static_cast<std::uint32_t>(written.title.size() + 2);
            if (const auto days = DateReader(grammars(), today()).read(written.published))
                stored.article.published =
                    Publication{*days, Precision::day, Provenance::stated, {}};
            for (const std::string& person : written.people) add_person(person, stored);
            for (const Entity& entity : written.entities) {
                const auto number = static_cast<std::uint32_t>(stored.mentions.entities.size());
                stored.mentions.entities.push_back(entity);
                stored.mentions.mentions.push_back({0, 1, number});
            }
            stored.mentions.nationalities = written.nationalities;
            add_times(written.times, stored);
            const Analysis analysis = analyse(stored.article.text);
            const auto sentences = cut_sentences(analysis, abbreviations);
            stored.passages = cut_passages(analysis, sentences, stored.article.body_begin);
            stored.title_last_token = stored.passages.front().first_token;
            lane.add(stored, analysis, writer.claim(stored.article, stored.article.path, false));
        }
        lane.flush();
        writer.publish();
    }

    // An entity, and a mention where its name stands first, if it does.
    static void add_person(const std::string& name, StoredArticle& stored) {
        const auto entity = static_cast<std::uint32_t>(stored.mentions.entities.size());
        stored.mentions.entities.push_back({EntityKind::person, name, {name}, {}});
        const std::size_t at = stored.article.text.find(name);
        if (at != std::string::npos)
            stored.mentions.mentions.push_back({static_cast<std::uint32_t>(at),
                                                static_cast<std::uint32_t>(at + name.size()),
                                                entity});
    }

    static void add_times(const std::vector<std::string>& words, StoredArticle& stored) {
        const std::string& text = stored.article.text;
        for (const std::string& word : words)
            for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1))
                stored.times.push_back(
                    {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + word.size()),
                     TimeKind::date, word, DateReader(grammars(), today()).read(word)});
        std::sort(stored.times.begin(), stored.times.end(),
                  [](const TimeMention& a, const TimeMention& b) { return a.begin < b.begin; });
    }

    // Read against the index.
    Question question(const std::string& query) const {
        Question question = parse(query, DateReader(grammars(), today()));
        const Index read = index();
        read_words(question, read, Identities::anew(read, name_lists(), {}), word_lists());
        return question;
    }

    Index index() const { return Index::open(folder_.path() / "index"); }

    std::vector<Hit> hits(const Question& question, SearchOptions options = {}) const {
        const Index read = index();
        return search(match(question, read), read, options);
    }
    std::vector<Hit> hits(const std::string& query, SearchOptions options = {}) const {
        return hits(question(query), options);
    }

    std::vector<std::string> titles(const std::string& query, SearchOptions options = {}) const {
        std::vector<std::string> found;
        for (const Hit& hit : hits(query, options)) found.push_back(hit.stored.article.title);
        return found;
    }

    static const WordLists& word_lists() {
        static const WordLists lists(data_folder());
        return lists;
    }
    static const NameLists& name_lists() {
        static const NameLists lists = NameLists::load(DATELINE_SOURCE_DIR "/config");
        return lists;
    }

    // Of the articles that match, or of all for an empty query.
    NameList names(NameKind kind, const std::string& prefix = "", const std::string& query = "",
                   std::size_t limit = 0) const {
        const Index read = index();
        const Identities identities = Identities::anew(read, name_lists(), {});
        if (query.empty()) return NameCounter::of_all(identities).list(kind, prefix, limit);
        NameCounter counter(identities);
        collect(read, match(question(query), read).articles, counter);
        return counter.list(kind, prefix, limit);
    }

    ScratchFolder folder_;
};

}  // namespace dateline

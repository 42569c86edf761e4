#include "indexer/mentions/resolve/resolve_organizations.h"

#include <algorithm>

#include "indexer/mentions/tagger/acronyms.h"
#include "indexer/mentions/tagger/name_hash.h"
#include "text/ascii.h"

namespace dateline {

namespace {

class Organizations {
public:
    Organizations(const Analysis& analysis, const Lexicon& lexicon, Resolution& resolution)
        : analysis_(analysis), lexicon_(lexicon), resolution_(resolution) {}

    void resolve() {
        for (const NameSpan& span : resolution_.spans)
            if (span.kind == EntityKind::organization && span.last_token - span.first_token > 1 &&
                lexicon_.find(hash_at(span.last_token - 1)).is(Cue::company))
                firms_.at(hash_at(span.first_token)) = span;
        for (std::uint32_t s = 0; s < resolution_.spans.size(); ++s) {
            if (resolution_.spans[s].kind != EntityKind::organization) continue;
            const NameSpan span = resolution_.spans[s];
            const NameSpan full = full_name_of(span);
            std::uint32_t& known = by_name_.at(key_of(full));  // one more than the entity
            resolution_.decision_of[s].reason = full.first_token != span.first_token
                                                    ? NameReason::shorter_form
                                                : known == 0 ? NameReason::first
                                                             : NameReason::same_words;
            if (known == 0 && s > 0 && stands_in_brackets_behind(s)) {
                known = resolution_.entity_of[s - 1] + 1;
                resolution_.decision_of[s].reason = NameReason::short_behind;
            }
            if (known == 0) known = resolution_.add(EntityKind::organization, shown(full)) + 1;
            resolution_.entity_of[s] = known - 1;
            keep_fuller_name(known - 1, span);
        }
    }

private:
    std::uint64_t hash_at(std::uint32_t token) const {
        return hash_word(analysis_.form(analysis_.tokens[token]));
    }

    // That of the company whose first word alone was taken for a person ("Todd said"); else itself.
    NameSpan full_name_of(const NameSpan& span) const {
        if (span.origin != NameOrigin::mended || span.last_token - span.first_token != 1)
            return span;
        const NameSpan* const firm = firms_.find(hash_at(span.first_token));
        return firm ? *firm : span;
    }

    // Whether "the" is the first word of a name that goes without it as well.
    bool has_article(const NameSpan& span) const {
        return span.last_token - span.first_token > 1 &&
               lexicon_.find(hash_at(span.first_token)).is(Use::article);
    }

    // "Moody's" with its mark, "Texaco Inc" without the point; "Washington Post" in all articles,
    // whether they write "The Washington Post" or not, but "The Who".
    std::string shown(NameSpan span) const {
        if (span.last_token - span.first_token > 2 && has_article(span)) ++span.first_token;
        const std::string written = written_as(analysis_, span.first_token, span.last_token);
        std::string name = is_capitals_of_its_own(span)
                               ? written
                               : shown_name(analysis_, span.first_token, span.last_token);
        if (name != written) write_joining_small(name);
        if (span.tail > 1) {
            // "MOODY'S" of a headline.
            if (std::none_of(name.begin(), name.end(), is_ascii_lower))
                std::transform(name.begin() + 1, name.end(), name.begin() + 1,
                               [](char c) { return lower_ascii(c); });
            name += "'s";
        }
        return name;
    }

    // "Bank of France" for "Bank Of France", which a line in capitals has become.
    void write_joining_small(std::string& name) const {
        for (std::size_t at = name.find(' '); at != std::string::npos;) {
            const std::size_t begin = at + 1;
            at = name.find(' ', begin);
            const std::string word = lower_ascii(std::string_view(name).substr(begin, at - begin));
            if (at != std::string::npos && lexicon_.find(hash_word(word)).is(Cue::joining))
                name.replace(begin, word.size(), word);
        }
    }

    // Whether the name is not in capitals because the line is: "told USA TODAY that". A word beside
    // it on the line has small letters, and none has only capitals.
    bool is_capitals_of_its_own(const NameSpan& span) const {
        bool has_small = false;
        const auto is_capital = [&](const Token& token) {
            const std::string_view written = analysis_.written(token);
            const bool is_small = std::any_of(written.begin(), written.end(), is_ascii_lower);
            has_small = has_small || is_small;
            return !is_small && written.size() > 1 && is_ascii_upper(written.front());
        };
        const auto same_line = [&](std::uint32_t a, std::uint32_t b) {
            const std::uint32_t end = analysis_.tokens[a].end;
            return analysis_.text.substr(end, analysis_.tokens[b].begin - end).find('\n') ==
                   std::string_view::npos;
        };
        const std::uint32_t first = span.first_token, last = span.last_token;
        if (first > 0 && same_line(first - 1, first) && is_capital(analysis_.tokens[first - 1]))
            return false;
        if (last < analysis_.tokens.size() && same_line(last - 1, last) &&
            is_capital(analysis_.tokens[last]))
            return false;
        return has_small;
    }

    std::uint64_t key_of(NameSpan span) const {
        if (has_article(span)) ++span.first_token;
        while (span.last_token - span.first_token > 1 &&
               lexicon_.find(hash_at(span.last_token - 1)).is(Use::left_out))
            --span.last_token;
        std::uint64_t key = 0;
        for (std::uint32_t t = span.first_token; t < span.last_token; ++t)
            key = hash_phrase(key, hash_at(t));
        return key;
    }

    // "World Health Organization (WHO)": the letters are the first ones of some of the name's
    // words.
    bool stands_in_brackets_behind(std::uint32_t s) const {
        const NameSpan& short_form = resolution_.spans[s];
        const NameSpan& full = resolution_.spans[s - 1];
        if (full.kind != EntityKind::organization || full.last_token != short_form.first_token ||
            short_form.last_token - short_form.first_token != 1)
            return false;
        const Token& token = analysis_.tokens[short_form.first_token];
        const std::uint32_t end = analysis_.tokens[full.last_token - 1].end;
        if (analysis_.text.substr(end, token.begin - end).find('(') == std::string_view::npos)
            return false;
        std::string initials;
        for (std::uint32_t t = full.first_token; t < full.last_token; ++t) {
            const char first = analysis_.written(analysis_.tokens[t]).front();
            if (is_ascii_upper(first)) initials.push_back(lower_ascii(first));
        }
        const std::string_view form = analysis_.form(token);
        return (initials.size() >= 2 && initials.find(form) != std::string::npos) ||
               spelt_out_from(analysis_, lexicon_, full.first_token, full.last_token, form) !=
                   full.last_token;
    }

    void keep_fuller_name(std::uint32_t entity, const NameSpan& span) {
        std::string& name = resolution_.entities[entity].name;
        const Token& last = analysis_.tokens[span.last_token - 1];
        if (last.end - analysis_.tokens[span.first_token].begin <= name.size()) return;
        std::string fuller = shown(span);
        if (fuller.size() > name.size() && !fuller.starts_with("The ")) name = std::move(fuller);
    }

    const Analysis& analysis_;
    const Lexicon& lexicon_;
    Resolution& resolution_;
    HashTable<std::uint32_t> by_name_;
    HashTable<NameSpan> firms_;  // the last name of a company that begins with the word
};

}  // namespace

void resolve_organizations(const Analysis& analysis, const Lexicon& lexicon,
                           Resolution& resolution) {
    Organizations(analysis, lexicon, resolution).resolve();
}

}  // namespace dateline

#include "times/times.h"

#include <utility>

#include "text/calendar_words.h"
#include "text/data_files.h"
#include "text/language_pack.h"
#include "times/finder.h"
#include "times/grammar.h"
#include "times/matcher.h"
#include "times/resolver.h"

namespace dateline {

namespace {

// Bytes: longer than any expression that somebody types.
constexpr std::size_t longest_typed = 200;

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\n");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\n") - begin + 1);
}

}  // namespace

struct TimeGrammar::Rules {
    times::Grammar grammar;
};

TimeGrammar::TimeGrammar(std::unique_ptr<const Rules> rules) : rules_(std::move(rules)) {}
TimeGrammar::~TimeGrammar() = default;
TimeGrammar::TimeGrammar(TimeGrammar&&) noexcept = default;
TimeGrammar& TimeGrammar::operator=(TimeGrammar&&) noexcept = default;

TimeGrammar TimeGrammar::load(const std::filesystem::path& data_folder, std::string_view language) {
    const std::string name = pack_file(language, "times.rules");
    return TimeGrammar(std::make_unique<const Rules>(Rules{
        times::Grammar::compile(read_data_file(data_folder, name), (data_folder / name).string(),
                                load_calendar_words(data_folder, language))}));
}

std::vector<TimeMention> TimeGrammar::find(const Analysis& analysis,
                                           std::span<const Sentence> sentences,
                                           std::optional<Interval> published) const {
    return find(analysis, sentences, published, nullptr);
}

std::vector<ExplainedTime> TimeGrammar::explain(const Analysis& analysis,
                                                std::span<const Sentence> sentences,
                                                std::optional<Interval> published) const {
    std::vector<TimeReason> reasons;
    std::vector<TimeMention> found = find(analysis, sentences, published, &reasons);
    std::vector<ExplainedTime> explained;
    explained.reserve(found.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        explained.push_back({std::move(found[i]), reasons[i]});
    return explained;
}

std::vector<TimeMention> TimeGrammar::find(const Analysis& analysis,
                                           std::span<const Sentence> sentences,
                                           std::optional<Interval> published,
                                           std::vector<TimeReason>* reasons) const {
    const times::Grammar& grammar = rules_->grammar;
    if (!published) return times::find_times(grammar, analysis, sentences, std::nullopt, reasons);
    std::vector<TimeMention> found =
        times::find_times(grammar, analysis, sentences, published->from, reasons);
    if (published->from == published->to) return found;
    // Published in June or in 2023: what is sure is what reads the same from the first day and the
    // last.
    const auto last = times::find_times(grammar, analysis, sentences, published->to);
    const auto never = times::find_times(grammar, analysis, sentences, std::nullopt);
    for (std::size_t i = 0; i < found.size(); ++i) {
        // The first day stands for all of them.
        if (reasons && (*reasons)[i].reference == TimeReference::publication)
            (*reasons)[i].days = *published;
        const bool is_same_place = i < last.size() && found[i].begin == last[i].begin;
        if (!is_same_place || found[i].range != last[i].range) found[i].range.reset();
        if (is_same_place && found[i].value == last[i].value &&
            found[i].interval == last[i].interval)
            continue;
        found[i].interval.reset();
        found[i].range.reset();
        if (reasons) (*reasons)[i] = {(*reasons)[i].rule, TimeReference::none, std::nullopt};
        for (const TimeMention& mention : never)
            if (mention.begin == found[i].begin) found[i].value = mention.value;
    }
    return found;
}

std::vector<TimeGrammar::Range> TimeGrammar::ranges(std::string_view words) const {
    if (words.size() > longest_typed) return {};
    const times::Grammar& grammar = rules_->grammar;
    const Analysis analysis = analyse(words);
    const std::vector<Token>& tokens = analysis.tokens;
    const auto takes = [&](std::uint16_t terminal, std::size_t token) {
        return token < tokens.size() &&
               grammar.takes(terminal, grammar.find(analysis.form(tokens[token])));
    };
    std::vector<Range> found;
    for (const times::Stretch& stretch : grammar.stretches) {
        if (!stretch.typed_only && !takes(stretch.before, 0)) continue;
        const std::size_t first = stretch.typed_only ? 0 : 1;
        std::size_t between = first;
        while (between < tokens.size() && !takes(stretch.between, between)) ++between;
        std::size_t last = between;
        while (takes(stretch.between, last)) ++last;
        if (between == first || last == tokens.size()) continue;
        const std::size_t begin = first == 0 ? 0 : tokens[0].end;
        found.push_back({trimmed(words.substr(begin, tokens[between].begin - begin)),
                         trimmed(words.substr(tokens[last - 1].end))});
    }
    return found;
}

std::optional<Interval> TimeGrammar::read(std::string_view words, Day today, bool day_first) const {
    if (words.size() > longest_typed) return std::nullopt;
    const Analysis analysis = analyse(words);
    if (analysis.tokens.empty()) return std::nullopt;
    const auto is_blank = [](std::string_view text) {
        return text.find_first_not_of(" \t'_") == std::string_view::npos;
    };
    if (!is_blank(words.substr(0, analysis.tokens.front().begin)) ||
        !is_blank(words.substr(analysis.tokens.back().end)))
        return std::nullopt;
    times::Matcher matcher(rules_->grammar, analysis, true);
    const auto match = matcher.at(0);
    if (!match || match->last != analysis.tokens.size()) return std::nullopt;
    times::Context context;
    context.published = today;
    context.typed = true;
    context.day_first = day_first;
    const auto resolved =
        times::resolve(rules_->grammar, match->rule->construction, match->meaning, context);
    return resolved ? resolved->interval : std::nullopt;
}

}  // namespace dateline

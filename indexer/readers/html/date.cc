#include "indexer/readers/html/date.h"

#include <unicode/timezone.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "indexer/readers/html/text.h"

namespace dateline {

namespace {

bool in_heading(const HtmlPage& page, std::uint32_t node) {
    constexpr int levels = 3;
    for (int i = 0; i < levels && node != 0; ++i, node = page[node].parent)
        if (page[node].tag == Tag::h1) return true;
    return false;
}

// "America/New_York" in quotes, when the page's scripts name no other zone; else "".
std::string zone_named(const HtmlPage& page) {
    using namespace std::string_view_literals;
    constexpr std::array areas = {"Africa"sv,    "America"sv, "Asia"sv,   "Atlantic"sv,
                                  "Australia"sv, "Europe"sv,  "Indian"sv, "Pacific"sv};
    std::string zone;
    for (const HtmlScript& written : page.scripts()) {
        const std::string_view script = written.text;
        for (const std::string_view area : areas) {
            for (std::size_t at = script.find(area); at != std::string_view::npos;
                 at = script.find(area, at + 1)) {
                if (at == 0 || (script[at - 1] != '"' && script[at - 1] != '\'')) continue;
                std::size_t end = at + area.size();
                if (script.substr(end).starts_with('\\')) ++end;  // JSON's "\/"
                if (!script.substr(end).starts_with('/')) continue;
                const std::size_t city = ++end;
                while (end < script.size() && script[end] != '"' && script[end] != '\'') ++end;
                constexpr std::size_t longest = 40;  // bytes: America/Argentina/ComodRivadavia
                if (end == script.size() || end - city > longest) continue;
                std::string found = std::string(area) + "/";
                for (const char c : script.substr(city, end - city))
                    if (c != '\\') found += c;
                if (zone.empty())
                    zone = std::move(found);
                else if (zone != found)
                    return {};
            }
        }
    }
    return zone;
}

// The day of an instant in a zone; nothing for a zone that ICU doesn't know.
std::optional<Day> day_there(std::int64_t instant, const std::string& name) {
    const std::unique_ptr<icu::TimeZone> zone(
        icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(name)));
    if (!zone || *zone == icu::TimeZone::getUnknown()) return std::nullopt;
    constexpr double milliseconds = 1000;
    std::int32_t standard = 0, summer = 0;
    UErrorCode status = U_ZERO_ERROR;
    zone->getOffset(static_cast<double>(instant) * milliseconds, false, standard, summer, status);
    if (U_FAILURE(status)) return std::nullopt;
    const std::chrono::seconds there{instant + (standard + summer) / 1000};
    return std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds{there});
}

}  // namespace

std::optional<WrittenDate> date_by_headline(const HtmlPage& page, std::string_view title) {
    constexpr std::size_t before = 3, behind = 8;  // lines
    constexpr std::size_t longest = 90;            // bytes of a line that is no prose
    const std::vector<HtmlParagraph> lines = paragraphs_of(page, 0, {});
    std::size_t headline = lines.size();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!title.empty() && lines[i].text == title) {
            headline = i;
            break;
        }
        if (!in_heading(page, lines[i].node)) continue;
        if (headline == lines.size() || lines[i].text.size() > lines[headline].text.size())
            headline = i;
    }
    if (headline == lines.size()) return std::nullopt;
    const auto date_at = [&](std::size_t i) -> std::optional<WrittenDate> {
        const std::string_view line = lines[i].text;
        if (line.size() > longest) return std::nullopt;
        std::optional<WrittenDate> date = find_date(line);
        if (!date || !date->is_full()) date = read_date(line);
        if (!date || !date->is_full()) return std::nullopt;
        // A link that is more than its date is the headline of another story.
        const bool link = lines[i].links * 2 > line.size();
        if (link && (date->end - date->begin) * 2 < line.size()) return std::nullopt;
        return date;
    };
    for (std::size_t i = headline + 1; i < std::min(headline + 1 + behind, lines.size()); ++i)
        if (const auto date = date_at(i)) return date;
    for (std::size_t i = headline; i-- > headline - std::min(headline, before);)
        if (const auto date = date_at(i)) return date;
    return std::nullopt;
}

std::optional<Publication> publication_of(const HtmlPage& page, const HtmlMetadata& metadata,
                                          std::optional<std::int64_t> fetched) {
    // At the other end of the world it is tomorrow.
    const auto is_possible = [&](const std::optional<Publication>& published) {
        constexpr std::chrono::days tomorrow{1};
        return published &&
               (!fetched || published->days.from <=
                                std::chrono::floor<std::chrono::days>(
                                    std::chrono::sys_seconds{std::chrono::seconds{*fetched}}) +
                                    tomorrow);
    };
    if (is_possible(metadata.published)) {
        std::optional<Publication> stated = metadata.published;
        if (!stated->instant) return stated;
        if (const std::string zone = zone_named(page); !zone.empty())
            if (const std::optional<Day> day = day_there(*stated->instant, zone))
                stated->days = {*day, *day};
        return stated;
    }
    const std::optional<WrittenDate> address = date_in_url(metadata.url);
    if (address && address->day != 0) {
        const std::optional<Publication> day = publication(*address, Provenance::url);
        if (is_possible(day))
            return metadata.shown && metadata.shown->days == day->days ? metadata.shown : day;
    }
    if (is_possible(metadata.shown)) return metadata.shown;
    if (const std::optional<WrittenDate> shown = date_by_headline(page, metadata.title))
        if (const auto day = publication(*shown, Provenance::inferred); is_possible(day))
            return day;
    return is_possible(metadata.shown_above) ? metadata.shown_above : std::nullopt;
}

}  // namespace dateline

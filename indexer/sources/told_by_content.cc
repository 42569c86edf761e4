#include "indexer/sources/told_by_content.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>

#include "indexer/readers/file_endings.h"
#include "indexer/readers/formats.h"
#include "indexer/sources/arc.h"
#include "indexer/sources/mailbox.h"
#include "indexer/sources/warc.h"
#include "indexer/streams/byte_stream.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

// Only so that a walk need not open them: none of them begins as articles do.
constexpr std::array endings_of_others = {
    ".png"sv,  ".jpg"sv,  ".jpeg"sv,   ".gif"sv,     ".svg"sv,  ".webp"sv, ".ico"sv,    ".bmp"sv,
    ".tif"sv,  ".tiff"sv, ".avif"sv,   ".heic"sv,    ".mp3"sv,  ".mp4"sv,  ".m4a"sv,    ".ogg"sv,
    ".wav"sv,  ".mov"sv,  ".mkv"sv,    ".webm"sv,    ".css"sv,  ".js"sv,   ".mjs"sv,    ".map"sv,
    ".woff"sv, ".ttf"sv,  ".woff2"sv,  ".eot"sv,     ".otf"sv,  ".exe"sv,  ".dll"sv,    ".so"sv,
    ".a"sv,    ".o"sv,    ".class"sv,  ".pyc"sv,     ".c"sv,    ".cc"sv,   ".cpp"sv,    ".h"sv,
    ".hpp"sv,  ".py"sv,   ".pl"sv,     ".rb"sv,      ".rs"sv,   ".go"sv,   ".java"sv,   ".ts"sv,
    ".sh"sv,   ".toml"sv, ".yaml"sv,   ".yml"sv,     ".ini"sv,  ".log"sv,  ".lock"sv,   ".cdx"sv,
    ".iso"sv,  ".db"sv,   ".sqlite"sv, ".parquet"sv, ".xlsx"sv, ".url"sv,  ".webloc"sv,
};

// "tweets.js", "tweets-part1.js" and "community-tweet.js" of X's archive, which are no programs.
bool may_be_tweets(std::string_view file_name) {
    return has_ending(file_name, ".js") && file_name.find("tweet") != std::string_view::npos;
}

bool begins_as_tweets(std::string_view head) {
    return std::ranges::any_of(
        std::array{"window.YTD.tweets."sv, "window.YTD.tweet."sv, "window.YTD.community_tweet."sv},
        [&](std::string_view name) { return head.starts_with(name); });
}

}  // namespace

bool may_be_told_by_content(std::string_view file_name) {
    // "style.css?ver=6.2", as mirrors call it.
    const std::string_view name = file_name.substr(0, file_name.find('?'));
    return !name.empty() && !name.starts_with('.') && !name.ends_with('~') &&
           (!has_ending(name, endings_of_others) || may_be_tweets(name));
}

bool begins_as_articles(std::string_view head) {
    if (begins_as_mailbox(head) || begins_as_warc(head) || begins_as_arc(head) ||
        begins_as_tweets(head))
        return true;
    // A program that makes pages begins as one.
    if (head.starts_with("<?php") || head.starts_with("<%")) return false;
    const Reader reader = reader_for(Source{.path = "", .bytes = head});
    constexpr std::array told = {read_html,         read_mail,          read_mhtml,   read_emlx,
                                 read_pdf,          read_feed,          read_nitf,    read_newsml,
                                 read_reuters_sgml, read_property_list, read_doc_sgml};
    return std::ranges::find(told, reader) != told.end();
}

bool begins_as_list_of_wacz(std::string_view head) {
    const std::string_view line = head.substr(0, head.find('\n'));
    if (!head.starts_with('{')) return false;
    return line.find("\"json-pages-1.0\"") != std::string_view::npos ||
           head.find("\"wacz_version\"") != std::string_view::npos ||
           (head.find("\"datapackage.json\"") != std::string_view::npos &&
            head.find("\"hash\"") != std::string_view::npos);
}

bool holds_articles(const std::string& path) {
    struct stat status {};
    // What is no file may keep who opens it waiting.
    if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return false;
    try {
        FileStream file(path);
        PeekedStream in(file);
        return begins_as_articles(in.peek(telling_bytes));
    } catch (const SourceError&) {
        return false;
    }
}

}  // namespace dateline

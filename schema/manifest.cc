#include "schema/manifest.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <system_error>

#include "schema/files.h"

namespace dateline {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

namespace {

constexpr std::array<std::string_view, 1> known_features{understood_feature};

Json to_json(const SegmentInfo& segment) {
    Json json{{"name", segment.name},         {"articles", segment.articles},
              {"dead", segment.dead},         {"dead_file", segment.dead_file},
              {"passages", segment.passages}, {"text_bytes", segment.text_bytes}};
    if (segment.damaged) json["damaged"] = true;
    if (segment.period) {
        json["from"] = format_day(segment.period->from);
        json["to"] = format_day(segment.period->to);
    }
    return json;
}

// A segment's name is part of a path, so that a foreign manifest must not lead out of the folder.
std::string file_name(const Json& json) {
    std::string name = json.get<std::string>();
    if (name.find('/') != std::string::npos || name == ".." || name == ".")
        throw std::runtime_error("a name in it is a path");
    return name;
}

SegmentInfo segment_from(const Json& json) {
    SegmentInfo segment;
    segment.name = file_name(json.at("name"));
    segment.articles = json.at("articles").get<std::uint64_t>();
    segment.dead = json.at("dead").get<std::uint64_t>();
    if (segment.dead > segment.articles)
        throw std::runtime_error("more articles dead than there are");
    segment.dead_file = file_name(json.at("dead_file"));
    segment.passages = json.at("passages").get<std::uint64_t>();
    segment.text_bytes = json.at("text_bytes").get<std::uint64_t>();
    segment.damaged = json.value("damaged", false);
    if (json.contains("from")) {
        const auto from = parse_day(json.at("from").get<std::string>());
        const auto to = parse_day(json.at("to").get<std::string>());
        if (!from || !to) throw std::runtime_error("a date in it is wrong");
        segment.period = Interval{*from, *to};
    }
    return segment;
}

}  // namespace

bool has_manifest(const fs::path& index) {
    std::error_code error;
    return fs::exists(index / "manifest", error);
}

namespace {

// Throws IndexError unless the format is the current one, or the one before and `to_write`.
void check_format(const fs::path& index, int format, bool to_write) {
    if (format == index_format || (to_write && format == last_format)) return;
    const std::string which = "the index at " + index.string();
    if (format == last_format)
        throw IndexError(which +
                         " was written by an earlier dateline: bring it up to date with "
                         "dateline-index compact --db " +
                         index.string() + ", which reads no source again");
    throw IndexError(which + " has format " + std::to_string(format) +
                     ", and this version of dateline knows format " + std::to_string(index_format) +
                     (format > index_format ? ": use a newer dateline"
                                            : ": index the collection again into another folder"));
}

Manifest read(const fs::path& index, bool to_write) {
    std::ifstream file(index / "manifest", std::ios::binary);
    if (!file) {
        const int reason = errno;
        std::error_code error;
        const bool nothing = !fs::exists(index, error) || fs::is_empty(index, error);
        if (error && error != std::errc::no_such_file_or_directory &&
            error != std::errc::not_a_directory)
            throw IndexError("can't read the index " + index.string() + ": " + error.message());
        if (nothing)
            throw IndexError("there is no index at " + index.string() +
                             ": make one with dateline-index PATH, or name another with --db");
        if (!has_manifest(index))
            throw IndexError(index.string() +
                             " is not an index of dateline: name another folder with --db");
        throw IndexError("can't read " + (index / "manifest").string() + ": " +
                         std::strerror(reason));
    }
    std::ostringstream bytes;
    bytes << file.rdbuf();
    try {
        const Json json = Json::parse(bytes.str());
        Manifest manifest;
        manifest.format = json.at("format").get<int>();
        check_format(index, manifest.format, to_write);
        for (const Json& feature : json.at("features")) {
            manifest.features.push_back(feature.get<std::string>());
            if (std::find(known_features.begin(), known_features.end(), manifest.features.back()) ==
                known_features.end())
                throw IndexError(
                    "the index at " + index.string() + " has \"" + manifest.features.back() +
                    "\", which this version of dateline does not know: use a newer one");
        }
        manifest.next_segment = json.at("next_segment").get<std::uint64_t>();
        for (const Json& segment : json.at("segments"))
            manifest.segments.push_back(segment_from(segment));
        for (const Json& name : json.at("sources")) manifest.sources.push_back(file_name(name));
        for (const Json& name : json.at("places")) manifest.places.push_back(file_name(name));
        for (const auto& [name, sum] : json.at("checksums").items()) {
            if (name.starts_with('/') || name.find("..") != std::string::npos)
                throw std::runtime_error("a name in it leads away");
            manifest.checksums.emplace(name, sum.get<std::uint64_t>());
        }
        return manifest;
    } catch (const IndexError&) {
        throw;
    } catch (const Json::exception&) {
        throw IndexError("the manifest of " + index.string() +
                         " is damaged (it is not the JSON that was written): restore it, or index "
                         "the collection again into another folder");
    } catch (const std::exception& error) {
        throw IndexError("the manifest of " + index.string() + " is damaged (" + error.what() +
                         "): restore it, or index the collection again into another folder");
    }
}

}  // namespace

Manifest read_manifest(const fs::path& index) { return read(index, false); }

Manifest read_manifest_to_write(const fs::path& index) { return read(index, true); }

void publish_manifest(const fs::path& index, const Manifest& manifest) {
    Json segments = Json::array();
    for (const SegmentInfo& segment : manifest.segments) segments.push_back(to_json(segment));
    const Json json{{"format", index_format},
                    {"features", manifest.features},
                    {"next_segment", manifest.next_segment},
                    {"segments", std::move(segments)},
                    {"sources", manifest.sources},
                    {"places", manifest.places},
                    {"checksums", manifest.checksums}};
    write_file_synced(index / "manifest.new", json.dump(1) + "\n");
    std::error_code error;
    fs::rename(index / "manifest.new", index / "manifest", error);
    if (error)
        throw IndexError("can't replace " + (index / "manifest").string() + ": " + error.message());
    sync_folder(index);
}

}  // namespace dateline

// An article as JSON, the same for `dateline show --json`, a hit of a search and a dump
// (docs/json.md).
#pragma once

#include <cstdint>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>

#include "schema/interval.h"
#include "schema/stored_article.h"

namespace dateline {

using Json = nlohmann::ordered_json;

// What `dateline` prints begins with "format": this, which grows when a key changes its meaning or
// goes, and "type"; new keys may come without.
inline constexpr int json_format = 2;
// The same of the lines of a dump, which later versions read back.
inline constexpr int dump_format = 1;

// What a country, or a division of it, is called, by its codes; empty where that is not known.
using CodeNames = std::function<std::string(const std::string& country, const std::string& region)>;

// Adds the article whole; codes with their names beside them where there are `names`.
void add_article(Json& json, const StoredArticle& stored, const CodeNames& names = {});

// Parts of it. Stretches [begin, end) are bytes of the article's text.

// Its fields but the text; `line` of the file is the one to be told.
void add_fields(Json& json, const Article& article, std::uint32_t line);
// Its people, places and organisations, each with its mentions within the stretch as
// `mentions_key`.
void add_names(Json& json, const StoredArticle& stored, std::uint32_t begin, std::uint32_t end,
               std::string_view mentions_key, const CodeNames& names = {});

// Where a place of the gazetteer lies.
void add_place(Json& json, const GeoPoint& geo, const CodeNames& names = {});
// Its time expressions within the stretch.
Json times_json(const StoredArticle& stored, std::uint32_t begin, std::uint32_t end);

Json range_json(std::uint32_t begin, std::uint32_t end);
Json interval_json(const std::optional<Interval>& days);

// The bytes [begin, end) of a text, as far as there are any.
std::string cut(const std::string& text, std::uint32_t begin, std::uint32_t end);

// Prints it as one line of valid UTF-8, with \u escapes for control characters and for what hides
// or reorders text.
void print_json_line(std::ostream& out, const Json& json);

}  // namespace dateline

#include "indexer/readers/unread_kinds.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

struct Kind {
    std::string_view beginning;
    std::string_view told;
};

constexpr std::string_view table = "a table that only programs read: save it as CSV or JSON Lines";
constexpr std::string_view database =
    "a database dump, which is not read: export the table as CSV or JSON";
constexpr std::string_view citations =
    "a list of citations, which is not read: export it as CSV or CSL JSON";
constexpr std::string_view subtitles = "subtitles, which are not read: save them as text";
constexpr std::string_view latex = "LaTeX, which is not read: save what it makes as PDF";
constexpr std::string_view program = "a program, not an article";

// None of them begins prose.
constexpr std::array kinds{
    Kind{"PAR1"sv, table},
    Kind{"ARROW1"sv, table},
    Kind{"Obj\x01"sv, table},
    Kind{"\x89HDF\r\n"sv, table},
    Kind{"SQLite format 3\0"sv, "a database of SQLite: export the table as CSV or JSON"},
    Kind{"-- MySQL dump"sv, database},
    Kind{"-- MariaDB dump"sv, database},
    Kind{"-- phpMyAdmin SQL Dump"sv, database},
    Kind{"--\n-- PostgreSQL database dump"sv, database},
    Kind{"-- PostgreSQL database dump"sv, database},
    Kind{"PRAGMA foreign_keys="sv, database},
    Kind{"CREATE TABLE "sv, database},
    Kind{"INSERT INTO "sv, database},
    Kind{"%!PS"sv, "PostScript, which is not read: convert it to PDF, as ps2pdf does"},
    Kind{"\\documentclass"sv, latex},
    Kind{"\\documentstyle"sv, latex},
    Kind{"BEGIN:VCALENDAR"sv, "a calendar, not an article"},
    Kind{"BEGIN:VCARD"sv, "addresses, not an article"},
    Kind{"WEBVTT"sv, subtitles},
    Kind{"1\n00:"sv, subtitles},
    Kind{"1\r\n00:"sv, subtitles},
    Kind{"[Script Info]"sv, subtitles},
    Kind{"TY  - "sv, citations},
    Kind{"FN Clarivate"sv, citations},
    Kind{"#EXTM3U"sv, "a list of media, not an article"},
    Kind{"#!/"sv, program},
    Kind{"<?php"sv, program},
    Kind{"diff --git "sv, "a patch, not an article"},
};

// "@article{key,": an entry of BibTeX.
bool begins_as_bibtex(std::string_view text) {
    if (!text.starts_with('@')) return false;
    const auto end = std::ranges::find_if_not(text.substr(1), is_ascii_letter);
    const auto name = static_cast<std::size_t>(end - text.begin());
    if (name < 2 || end == text.end() || *end != '{') return false;
    const std::size_t comma = text.find_first_of(",\n", name);
    return comma != std::string_view::npos && text[comma] == ',';
}

}  // namespace

std::string_view unread_kind(std::string_view text) {
    const auto kind = std::ranges::find_if(
        kinds, [&](const Kind& one) { return text.starts_with(one.beginning); });
    if (kind != kinds.end()) return kind->told;
    return begins_as_bibtex(text) ? citations : std::string_view();
}

}  // namespace dateline

// Pages of Europresse.
#pragma once

#include "indexer/readers/html/page.h"
#include "indexer/readers/source.h"

namespace dateline {

// What names the paper of each document: no other page has elements of this class.
inline constexpr std::string_view europresse_paper = "DocPublicationName";

// Hands on the documents of the page; whether it has any.
bool read_europresse(const Source& source, const HtmlPage& page, const ReaderSink& sink);

}  // namespace dateline

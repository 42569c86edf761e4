// Pages that press databases give: those of Europresse, and what the others save as HTML.
#pragma once

#include <string_view>

#include "indexer/readers/html/page.h"
#include "indexer/readers/source.h"

namespace dateline {

// Whether the page is what a press database exports; its articles have been handed on then. `html`
// is what the page was parsed from.
bool read_press_page(const Source& source, std::string_view html, const HtmlPage& page,
                     const ReaderSink& sink);

}  // namespace dateline

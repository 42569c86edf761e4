// ODT (OpenDocument, ISO 26300): headings and paragraphs in order; footnotes, comments and what was
// deleted are passed over.
#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include "indexer/readers/documents/package.h"
#include "indexer/readers/xml/events.h"

namespace dateline {

namespace {

// How many blanks <text:s/> stands for; no text has more in a row.
constexpr int most_blanks = 100;

int blanks(const std::string& stated) {
    int count = 1;
    std::from_chars(stated.data(), stated.data() + stated.size(), count);
    return std::clamp(count, 1, most_blanks);
}

bool is_left_out(std::string_view name) {
    return name == "annotation" || name == "tracked-changes" || name == "note" ||
           name == "ruby-text" || name == "desc";
}

}  // namespace

void read_odt(const Source& source, const Parts& parts, const ReaderSink& sink) {
    const auto content = parts.find("content.xml");
    if (content == parts.end()) {
        sink.problem({0, "no content.xml in the document", true});
        return;
    }
    DocumentText text;
    std::vector<std::string> open;  // paragraphs, which a text box nests
    int left_out = 0;
    bool is_title = false;
    const std::string why = stream_xml(
        content->second, {[&](std::string_view name, const XmlAttribute& attribute) {
                              if (is_left_out(name)) ++left_out;
                              if (left_out > 0) return;
                              if (name == "p" || name == "h") {
                                  open.emplace_back();
                                  is_title = attribute("style-name") == "Title";
                              }
                              if (open.empty()) return;
                              if (name == "s")
                                  open.back().append(
                                      static_cast<std::size_t>(blanks(attribute("c"))), ' ');
                              if (name == "tab") open.back() += ' ';
                              if (name == "line-break") open.back() += '\n';
                          },
                          [&](std::string_view name) {
                              if (is_left_out(name)) --left_out;
                              if (left_out > 0 || (name != "p" && name != "h") || open.empty())
                                  return;
                              if (is_title && text.title.empty()) text.title = open.back();
                              is_title = false;
                              text.add(open.back());
                              open.pop_back();
                          },
                          [&](std::string_view run) {
                              if (left_out == 0 && !open.empty()) open.back() += run;
                          }});
    if (!why.empty()) sink.problem({0, "content.xml: " + why, text.body.empty()});
    if (!why.empty() && text.body.empty()) return;
    const auto meta = parts.find("meta.xml");
    emit_document(source,
                  meta == parts.end() ? DocumentProperties{} : read_properties(meta->second),
                  std::move(text), sink);
}

}  // namespace dateline

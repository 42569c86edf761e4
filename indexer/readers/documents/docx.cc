// DOCX (Office Open XML, ECMA-376): the paragraphs of the main part, in order; footnotes, comments
// and what was deleted are passed over.
#include <string>
#include <vector>

#include "indexer/readers/documents/package.h"
#include "indexer/readers/xml/events.h"

namespace dateline {

void read_docx(const Source& source, const Parts& parts, const ReaderSink& sink) {
    DocumentText text;
    std::vector<std::string> open;  // paragraphs, which a text box nests
    int left_out = 0;  // depth within what is there twice: a text box for programs that know none
    bool in_text = false, is_title = false;
    // Word Online calls it "word/document2.xml".
    const auto named = parts.find(related_part(parts, "/officeDocument"));
    const auto main = named == parts.end() ? parts.find("word/document.xml") : named;
    const std::string why =
        stream_xml(main->second, {[&](std::string_view name, const XmlAttribute& attribute) {
                                      if (name == "Fallback") ++left_out;
                                      if (left_out > 0) return;
                                      if (name == "p") {
                                          open.emplace_back();
                                          is_title = false;
                                      }
                                      if (open.empty()) return;
                                      in_text = name == "t";
                                      if (name == "tab") open.back() += ' ';
                                      if (name == "br" || name == "cr") open.back() += '\n';
                                      if (name == "noBreakHyphen") open.back() += '-';
                                      if (name == "pStyle") is_title = attribute("val") == "Title";
                                  },
                                  [&](std::string_view name) {
                                      in_text = false;
                                      if (name == "Fallback") --left_out;
                                      if (left_out > 0 || name != "p" || open.empty()) return;
                                      if (is_title && text.title.empty()) text.title = open.back();
                                      is_title = false;
                                      text.add(open.back());
                                      open.pop_back();
                                  },
                                  [&](std::string_view run) {
                                      if (in_text && left_out == 0 && !open.empty())
                                          open.back() += run;
                                  }});
    if (!why.empty()) sink.problem({0, main->first + ": " + why, text.body.empty()});
    if (!why.empty() && text.body.empty()) return;
    const auto core = parts.find("docProps/core.xml");
    emit_document(source,
                  core == parts.end() ? DocumentProperties{} : read_properties(core->second),
                  std::move(text), sink);
}

}  // namespace dateline

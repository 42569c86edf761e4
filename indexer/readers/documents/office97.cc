// Documents of Office before 2007 (.doc, .xls, .ppt, .msg), which are not read: what they are, and
// what to do. They are OLE compound files, whose streams have their names in UTF-16.
#include <array>
#include <string>

#include "indexer/readers/formats.h"

namespace dateline {

namespace {

struct Kind {
    std::string_view stream;  // that only this kind has
    std::string_view what;
};
constexpr std::array kinds = {
    Kind{"WordDocument", "a Word 97 document (.doc): save it as DOCX"},
    Kind{"Workbook", "an Excel 97 workbook (.xls): save its table as CSV"},
    Kind{"PowerPoint Document", "a PowerPoint 97 presentation (.ppt): save it as PDF"},
    Kind{"__properties_version1.0", "a mail of Outlook (.msg): save it as .eml"},
};

std::string in_utf16(std::string_view ascii) {
    std::string wide;
    for (const char c : ascii) wide.append(1, c).append(1, '\0');
    return wide;
}

}  // namespace

void read_office97(const Source& source, const ReaderSink& sink) {
    for (const Kind& kind : kinds)
        if (source.bytes.find(in_utf16(kind.stream)) != std::string_view::npos) {
            sink.problem({0, std::string(kind.what), true});
            return;
        }
    sink.problem({0, "a document of an old office program: save it as DOCX, PDF or text", true});
}

}  // namespace dateline

// hOCR: HTML whose classes say what a machine has read from a picture, as Tesseract writes it.
#include <algorithm>
#include <array>
#include <string>

#include "indexer/readers/decode.h"
#include "indexer/readers/formats.h"
#include "indexer/readers/html/page.h"
#include "indexer/readers/ocr/ocr_text.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

constexpr std::array blocks = {"ocr_page"sv, "ocr_carea"sv, "ocrx_block"sv, "ocr_par"sv};
constexpr std::array lines = {"ocr_line"sv, "ocrx_line"sv, "ocr_header"sv, "ocr_caption"sv,
                              "ocr_textfloat"sv};

bool is_one_of(std::string_view name, const auto& names) {
    return std::ranges::find(names, name) != names.end();
}

}  // namespace

bool begins_as_hocr(std::string_view head) {
    constexpr std::size_t telling = std::size_t{16} << 10;  // bytes
    const std::string_view begun = head.substr(0, telling);
    return begun.find("'ocr_page'") != std::string_view::npos ||
           begun.find("\"ocr_page\"") != std::string_view::npos;
}

void read_hocr(const Source& source, const ReaderSink& sink) {
    std::string buffer;
    const std::optional<std::string_view> html =
        decode_markup(source, sink, declared_in_html(source.bytes), buffer);
    if (!html) return;
    const HtmlPage page(*html);
    if (page.problem()) sink.problem(Problem(*page.problem()));
    OcrText text;
    for (std::uint32_t at = 0; at < page.size(); ++at) {
        const std::string_view kind = page.attribute(at, Attribute::class_);
        if (is_one_of(kind, blocks)) text.begin_block(page[at].line);
        if (is_one_of(kind, lines)) text.add_line(page.inner_text(at));
    }
    text.emit(source, sink);
}

}  // namespace dateline

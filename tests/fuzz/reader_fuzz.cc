// The fuzz target of one reader: DATELINE_READER, which the build names. Whatever the bytes are, a
// reader returns, and the articles that it gives keep what schema/article.h promises.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "indexer/readers/charset.h"
#include "indexer/readers/formats.h"

namespace {

using namespace dateline;

void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "not true of an article: %s\n", what);
    std::abort();
}

void check(const Article& article) {
    require(is_utf8(article.text), "its text is UTF-8");
    for (const char c : article.text)
        require(static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t',
                "its text has no control characters");
    require(article.text_begin <= article.text.size(), "text_begin lies in it");
    require(article.body_begin <= article.text.size(), "body_begin lies in it");
    require(!article.lines.empty() && article.lines.front().offset == 0,
            "its first line mark is at 0");
    std::uint32_t last = 0;
    for (const LineMark& mark : article.lines) {
        require(mark.offset >= last && mark.offset <= article.text.size(),
                "its line marks ascend within it");
        last = mark.offset;
    }
    for (const std::string* field : {&article.title, &article.author, &article.source, &article.url,
                                     &article.section, &article.record}) {
        require(is_utf8(*field), "its fields are UTF-8");
        require(field->find('\n') == std::string::npos, "its fields are one line each");
    }
    for (const auto* names : {&article.stated.people, &article.stated.places,
                              &article.stated.organizations, &article.stated.keywords})
        for (const std::string& name : *names)
            require(is_utf8(name) && !name.empty(), "what it states are names");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Source source;
    source.path = "/news/fuzz";
    source.bytes = {reinterpret_cast<const char*>(data), size};
    DATELINE_READER(source, {[](Article&& article) { check(article); },
                             [](Problem&& problem) {
                                 require(is_utf8(problem.what), "its problems are UTF-8");
                             }});
    return 0;
}

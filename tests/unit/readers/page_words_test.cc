#include "indexer/readers/html/page_words.h"

#include <gmock/gmock.h>

#include <fstream>

#include "tests/unit/scratch_folder.h"
#include "text/data_files.h"

namespace dateline {
namespace {

using testing::HasSubstr;

TEST(PageWords, NameFurniture) {
    const PageWords& words = page_words();
    for (const char* names : {"newsletter", "box related-links", "box relatedLinks", "x--share",
                              "Footer", "hidden", "c-comments__list"})
        EXPECT_TRUE(words.name_furniture(names)) << names;
    for (const char* names :
         {"", "story", "overflow-hidden", "print:hidden", "w-[20ads]", "with-sidebar", "hide-print",
          "sidebar-grid", "elementor-widget", "x7AdZ", "download", "shareholders"})
        EXPECT_FALSE(words.name_furniture(names)) << names;
}

TEST(PageWords, NameBylines) {
    const PageWords& words = page_words();
    for (const char* names :
         {"byline", "x author", "post-author", "head__author", "AuthorName", "author-2"})
        EXPECT_TRUE(words.name_byline(names)) << names;
    for (const char* names : {"", "authority", "author-bio", "comment-author", "authored"})
        EXPECT_FALSE(words.name_byline(names)) << names;
}

TEST(PageWords, OfAnUnknownKindAreToldWithTheirLine) {
    const ScratchFolder folder;
    std::filesystem::create_directory(folder.path() / "pages");
    std::ofstream(folder.path() / "pages/names.txt") << "# Names\nfurnitures: ad\n";
    std::ofstream(folder.path() / "pages/notices.txt") << "notice: Read more\n";
    try {
        PageWords::load(folder.path());
        FAIL() << "it was read";
    } catch (const DataFileError& error) {
        EXPECT_THAT(error.what(), HasSubstr("pages/names.txt is damaged at line 2"));
    }
}

}  // namespace
}  // namespace dateline

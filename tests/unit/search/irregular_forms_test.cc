#include "query/search/irregular_forms.h"

#include <gmock/gmock.h>

#include "text/data_files.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// "flee: fled", for each word of which this one is a form.
std::vector<std::string> of(const std::string& word, const std::string& language = "en") {
    const IrregularForms forms = IrregularForms::load(data_folder(), language);
    std::vector<std::string> told;
    for (const IrregularWord& one : forms.of(word, *stemmer_of("en", data_folder()))) {
        told.push_back(one.base + ":");
        for (const std::string& form : one.forms) told.back() += " " + form;
    }
    return told;
}

TEST(IrregularForms, AreFoundByTheWordAndByEachOther) {
    EXPECT_THAT(of("flees"), ElementsAre("flee: fled"));
    EXPECT_THAT(of("fled"), ElementsAre("flee: fled"));
    EXPECT_THAT(of("rising"), ElementsAre("rise: rose risen"));
    EXPECT_THAT(of("women"), ElementsAre("woman: women"));
    EXPECT_THAT(of("colombian"), ElementsAre("colombia: colombian colombians"));
    EXPECT_THAT(of("presidents"), ElementsAre("president: presidential"));
}

TEST(IrregularForms, ThatAreMostlyOtherWordsFindNone) {
    EXPECT_THAT(of("rose"), IsEmpty());
    EXPECT_THAT(of("roses"), IsEmpty());
    EXPECT_THAT(of("won"), IsEmpty());
    EXPECT_THAT(of("left"), IsEmpty());
    EXPECT_THAT(of("polish"), IsEmpty());
    EXPECT_THAT(of("river"), IsEmpty());
    EXPECT_THAT(of(""), IsEmpty());
}

TEST(IrregularForms, AreNoneOfALanguageWithoutAList) { EXPECT_THAT(of("fled", "de"), IsEmpty()); }

}  // namespace
}  // namespace dateline

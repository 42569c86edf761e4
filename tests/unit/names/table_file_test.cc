// Tables of the data folder.
#include "names/table_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "names/legal_forms.h"
#include "names/particles.h"
#include "tests/unit/scratch_folder.h"
#include "text/data_files.h"

namespace dateline {
namespace {

using testing::ElementsAre;

const std::filesystem::path config = DATELINE_SOURCE_DIR "/config";

TEST(Table, IsReadRowByRowWithoutCommentsAndEmptyLines) {
    const ScratchFolder folder;
    std::ofstream(folder.path() / "t.tsv") << "# one\n\nword\tmarks\nal\ta\n# two\nel\t-\n";
    std::vector<std::string> read;
    read_table(folder.path(), "t.tsv", "word marks", [&](const TableRow& row) {
        constexpr std::pair<std::string_view, std::uint32_t> marks[] = {{"a", 1}, {"b", 2}};
        read.push_back(std::to_string(row.line) + ' ' + std::string(row.cells[0]) + ' ' +
                       std::to_string(row.set_of(1, marks)));
    });
    EXPECT_THAT(read, ElementsAre("4 al 1", "6 el 0"));
}

TEST(Particles, AreLeftOutOrBelongToHouses) {
    const Particles particles = Particles::load(config);
    EXPECT_TRUE(particles.contains("van"));
    EXPECT_FALSE(particles.contains("smith"));
    EXPECT_TRUE(particles.is("van", ParticleMark::left_out));
    EXPECT_FALSE(particles.is("abu", ParticleMark::left_out));
    EXPECT_TRUE(particles.is("al", ParticleMark::house));
    EXPECT_FALSE(particles.is("bin", ParticleMark::house));
    EXPECT_TRUE(particles.is("ibn", ParticleMark::son));
    EXPECT_FALSE(particles.is("al", ParticleMark::son));
}

TEST(LegalForms, HaveOneWayOfWritingThem) {
    const LegalForms forms = LegalForms::load(config);
    EXPECT_EQ(forms.form_of("incorporated"), "inc");
    EXPECT_EQ(forms.form_of("cos"), "co");
    EXPECT_EQ(forms.form_of("gmbh"), "gmbh");
    EXPECT_EQ(forms.form_of("motors"), "");
    for (const LegalForm& form : forms.rows())
        EXPECT_EQ(forms.form_of(form.form), form.form) << form.word;
}

}  // namespace
}  // namespace dateline

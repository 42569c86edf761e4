#include "indexer/mentions/tagger/model.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "text/data_files.h"

namespace dateline {
namespace {

class ModelFile : public testing::Test {
protected:
    void SetUp() override { std::filesystem::create_directories(folder_ / "en"); }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    std::filesystem::path file() const { return folder_ / "en/names.model"; }

    std::filesystem::path folder_ = std::filesystem::temp_directory_path() / "dateline-model-test";
};

TEST_F(ModelFile, GivesBackWhatWasWritten) {
    Model::Trained trained[Model::passes] = {};
    for (std::uint64_t i = 1; i <= 1000; ++i) {
        Model::Feature feature{i * 0x9E3779B97F4A7C15ULL, {}};
        feature.weights[3] = static_cast<std::int8_t>(i % 100);
        trained[0].features.push_back(feature);
    }
    trained[1].transitions[2][5] = -300;
    Model::write(file(), trained);
    const Model model = Model::load(folder_, "en");
    for (const Model::Feature& feature : trained[0].features) {
        const Weights* const found = model.pass(0).find(feature.hash);
        ASSERT_NE(found, nullptr);
        EXPECT_EQ(*found, feature.weights);
    }
    EXPECT_EQ(model.pass(0).find(12345), nullptr);
    EXPECT_EQ(model.pass(1).find(12345), nullptr);
    EXPECT_EQ(model.pass(1).transition(2, 5), -300);
}

TEST_F(ModelFile, IsRefusedWhenMissingForeignOrCut) {
    EXPECT_THROW(Model::load(folder_, "en"), DataFileError);
    std::ofstream(file()) << "no model";
    EXPECT_THROW(Model::load(folder_, "en"), DataFileError);
    Model::Trained trained[Model::passes] = {};
    Model::write(file(), trained);
    std::filesystem::resize_file(file(), std::filesystem::file_size(file()) - 9);
    EXPECT_THROW(Model::load(folder_, "en"), DataFileError);
}

}  // namespace
}  // namespace dateline

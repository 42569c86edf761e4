// Words by which the parts of web pages are known: what their classes and ids say
// (config/pages/names.txt) and what they say to their readers (config/pages/notices.txt). The heads
// of these files tell of each kind.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

class PageWords {
public:
    // Throws DataFileError.
    static PageWords load(const std::filesystem::path& data_folder);

    // Whether what a class or id says, with blanks between, calls its element furniture.
    bool name_furniture(std::string_view names) const;

    // Whether they call it one whose text may be longer than the story.
    bool name_other_text(std::string_view names) const;

    // Whether they call it the container of a story.
    bool name_story(std::string_view names) const;

    // Whether they call it a byline.
    bool name_byline(std::string_view names) const;

    // Whether they call it a box of other stories, or of what readers say.
    bool name_other_stories(std::string_view names) const;

    // Whether a paragraph is a notice to the reader, by how it begins and how short it is.
    bool is_notice(std::string_view paragraph) const;

private:
    using Words = std::vector<std::string>;  // in lower case

    // What a class says by its words: that it is one of these, or what it has and does.
    enum class Said { nothing, it, state };
    Said said_by(std::string_view name, const Words& words) const;
    bool name_one_of(std::string_view names, const Words& words) const;

    bool is_furniture(std::string_view name) const;  // one class

    Words furniture_, alone_, others_, states_, layouts_, bylines_, other_stories_,
        whole_;  // ascending
    Words parts_, story_, byline_parts_, no_bylines_, notices_, rights_;
};

// Those of the program's data folder, which are read for the first one who asks. Throws
// DataFileError.
const PageWords& page_words();

}  // namespace dateline

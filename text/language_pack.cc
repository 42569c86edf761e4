#include "text/language_pack.h"

#include <toml++/toml.h>

#include <algorithm>
#include <system_error>

#include "text/ascii.h"
#include "text/data_files.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view settings_file = "language.toml";

// A language may come from a source or a command line: no path is made of anything else.
bool is_code(std::string_view language) {
    return (language.size() == 2 || language.size() == 3) &&
           std::all_of(language.begin(), language.end(), is_ascii_lower);
}

bool is_file(const fs::path& path) {
    std::error_code error;
    return fs::is_regular_file(path, error);
}

class PackReader {
public:
    explicit PackReader(std::string path) : path_(std::move(path)) {}

    LanguagePack read(const std::string& text) {
        try {
            const toml::table table = toml::parse(text, path_);
            for (const auto& [key, value] : table) read(key.str(), value);
        } catch (const toml::parse_error& error) {
            fail(error.source(), error.description());
        }
        if (pack_.name.empty()) throw DataFileError(path_ + ": the language has no name");
        return std::move(pack_);
    }

private:
    void read(std::string_view key, const toml::node& value) {
        if (key == "name")
            pack_.name = string(key, value);
        else if (key == "stemmer")
            pack_.stemmer = string(key, value);
        else if (key == "ascii_stems" && value.is_boolean())
            pack_.ascii_stems = value.as_boolean()->get();
        else if (key == "verb_endings" && value.is_array())
            for (const toml::node& ending : *value.as_array())
                pack_.verb_endings.push_back(string(key, ending));
        else
            fail(value.source(), std::string(key) +
                                     " is none of name, stemmer, ascii_stems (true or false) and "
                                     "verb_endings (a list)");
    }

    std::string string(std::string_view key, const toml::node& value) const {
        const std::optional<std::string> text = value.value_exact<std::string>();
        if (!text || text->empty()) fail(value.source(), std::string(key) + " is a text in quotes");
        return *text;
    }

    [[noreturn]] void fail(const toml::source_region& where, std::string_view what) const {
        throw DataFileError(path_ + ":" + std::to_string(where.begin.line) + ": " +
                            std::string(what));
    }

    std::string path_;
    LanguagePack pack_;
};

}  // namespace

std::vector<std::string> languages_with(const fs::path& data_folder, std::string_view file) {
    std::vector<std::string> languages;
    std::error_code error;
    for (fs::directory_iterator entry(data_folder, error), end; !error && entry != end;
         entry.increment(error)) {
        std::string language = entry->path().filename().string();
        if (language != default_language && has_pack_file(data_folder, language, file))
            languages.push_back(std::move(language));
    }
    languages.emplace_back(default_language);
    std::sort(languages.begin(), languages.end());
    return languages;
}

std::vector<std::string> languages_with_packs(const fs::path& data_folder) {
    return languages_with(data_folder, settings_file);
}

bool has_pack_file(const fs::path& data_folder, std::string_view language, std::string_view file) {
    if (language == default_language) return true;
    return is_code(language) && is_file(data_folder / pack_file(language, settings_file)) &&
           is_file(data_folder / pack_file(language, file));
}

std::string told_limits(const std::vector<std::string>& names,
                        const std::vector<std::string>& dates) {
    const auto listed = [](const std::vector<std::string>& languages) {
        std::string text;
        for (const std::string& language : languages)
            text.append(text.empty() ? "" : ", ").append(language);
        return text + " only";
    };
    if (names.empty()) return dates.empty() ? "" : "dates are understood in " + listed(dates);
    if (names == dates) return "names and dates are understood in " + listed(names);
    return "names are understood in " + listed(names) +
           (dates.empty() ? "" : ", dates in " + listed(dates));
}

std::string pack_file(std::string_view language, std::string_view file) {
    return std::string(language).append("/").append(file);
}

std::optional<LanguagePack> read_language_pack(const fs::path& data_folder,
                                               std::string_view language) {
    if (!has_pack_file(data_folder, language, settings_file)) return std::nullopt;
    const std::string name = pack_file(language, settings_file);
    return PackReader((data_folder / name).string()).read(read_data_file(data_folder, name));
}

}  // namespace dateline

#include "terminal/settings.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace dateline {

namespace fs = std::filesystem;

namespace {

struct Setting {
    std::string_view name;
    bool index;  // dateline-index has it
    std::string_view
        subcommand;  // of dateline, that has it; "-" for both programs' own, "" for none
};

// All keys that a configuration file may have.
constexpr std::array<Setting, 14> settings{{
    {"db", true, "-"},
    {"color", false, "-"},
    {"aliases", false, "-"},
    {"jobs", true, ""},
    {"memory", true, ""},
    {"max-size", true, ""},
    {"max-unpacked", true, ""},
    {"max-members", true, ""},
    {"max-depth", true, ""},
    {"words-only", true, ""},
    {"quiet", true, ""},
    {"limit", false, "search"},
    {"sort", false, "search"},
    {"per-article", false, "search"},
}};

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

fs::path xdg_folder(const char* name, const char* below_home) {
    if (const std::string named = variable(name); !named.empty()) return named;
    const std::string home = variable("HOME");
    return fs::path(home.empty() ? "/" : home) / below_home;
}

// CLI11's own reader of TOML, which hands each program the keys that are its. The table [fields]
// becomes the option --field of dateline-index: title = ["kop"] is --field title=kop.
class SharedConfig : public CLI::ConfigTOML {
public:
    SharedConfig(Program program, const CLI::App& app) : program_(program), app_(app) {}

    std::vector<CLI::ConfigItem> from_config(std::istream& in) const override {
        std::vector<CLI::ConfigItem> mine;
        CLI::ConfigItem fields;
        fields.name = "field";
        for (CLI::ConfigItem& item : CLI::ConfigTOML::from_config(in)) {
            if (item.parents == std::vector<std::string>{"fields"}) {
                // "++" and "--" are the beginning and end of the table.
                if (item.name != "++" && item.name != "--")
                    for (const std::string& name : item.inputs)
                        fields.inputs.push_back(item.name + "=" + name);
                continue;
            }
            const auto setting =
                std::find_if(settings.begin(), settings.end(),
                             [&](const Setting& s) { return s.name == item.name; });
            if (setting == settings.end() || !item.parents.empty())
                throw CLI::ConfigError("unknown key \"" + item.fullname() +
                                           "\" in the configuration file " +
                                           app_.get_config_ptr()->as<std::string>() +
                                           ": config/dateline.toml documents those there are",
                                       CLI::ExitCodes::ConfigError);
            if (program_ == Program::index ? !setting->index : setting->subcommand.empty())
                continue;
            if (program_ == Program::search && setting->subcommand != "-")
                item.parents = {std::string(setting->subcommand)};
            mine.push_back(std::move(item));
        }
        if (program_ == Program::index && !fields.inputs.empty()) mine.push_back(std::move(fields));
        return mine;
    }

private:
    Program program_;
    const CLI::App& app_;
};

}  // namespace

fs::path default_index() {
    return xdg_folder("XDG_DATA_HOME", ".local/share") / "dateline" / "default";
}

fs::path default_aliases() {
    return xdg_folder("XDG_CONFIG_HOME", ".config") / "dateline" / "aliases.toml";
}

void add_shared_options(CLI::App& app, Program program, std::string& db) {
    db = default_index().string();
    app.add_option("--db", db, "The index (DATELINE_DB)")
        ->type_name("DIR")
        ->take_last()
        ->capture_default_str();
    const std::string named = variable("DATELINE_CONFIG");
    const fs::path usual = xdg_folder("XDG_CONFIG_HOME", ".config") / "dateline" / "config.toml";
    app.config_formatter(std::make_shared<SharedConfig>(program, app));
    app.set_config("--config", named.empty() ? usual.string() : named,
                   "The configuration file (DATELINE_CONFIG)", !named.empty())
        ->type_name("FILE");
    app.allow_config_extras(CLI::config_extras_mode::error);
}

void add_color_option(CLI::App& app, ColorChoice& colors) {
    app.add_option("--color", colors, "Colours: auto, always or never")
        ->type_name("WHEN")
        ->transform(one_of<ColorChoice>("choice of colours", {{"auto", ColorChoice::automatic},
                                                              {"always", ColorChoice::always},
                                                              {"never", ColorChoice::never}}))
        ->default_str("auto");
}

std::vector<std::string> arguments_with_environment(int argc, char** argv) {
    std::vector<std::string> arguments;
    if (const std::string db = variable("DATELINE_DB"); !db.empty())
        arguments.push_back("--db=" + db);
    arguments.insert(arguments.end(), argv + std::min(argc, 1), argv + argc);
    return arguments;
}

}  // namespace dateline

#include "terminal/settings.h"

#include <algorithm>
#include <cstdlib>

#include "terminal/documented_keys.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

// Where the descriptions of options begin: they end before the 80th column.
constexpr std::size_t description_column = 28;

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

fs::path xdg_folder(const char* name, const char* below_home) {
    if (const std::string named = variable(name); !named.empty()) return named;
    const std::string home = variable("HOME");
    return fs::path(home.empty() ? "/" : home) / below_home;
}

// The option that a table of the configuration becomes: [fields] with title = ["kop"] is --field
// title=kop.
constexpr std::string_view table = "fields", option_of_table = "field";

// The app or command whose option the key is; null where it is none of this program. Options that
// can't be configured have no key.
const CLI::App* having(const CLI::App& app, const std::string& key) {
    if (key == option_of_table) return nullptr;
    const CLI::Option* option = app.get_option_no_throw("--" + key);
    if (option && option->get_configurable()) return &app;
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
        if (const CLI::App* found = having(*command, key)) return found;
    return nullptr;
}

// CLI11's own reader of TOML, which hands each program the keys that are its.
class SharedConfig : public CLI::ConfigTOML {
public:
    explicit SharedConfig(const CLI::App& app) : app_(app) {}

    std::vector<CLI::ConfigItem> from_config(std::istream& in) const override {
        std::vector<CLI::ConfigItem> mine;
        CLI::ConfigItem fields;
        fields.name = option_of_table;
        for (CLI::ConfigItem& item : CLI::ConfigTOML::from_config(in)) {
            if (item.parents == std::vector<std::string>{std::string(table)}) {
                // "++" and "--" are the beginning and end of the table.
                if (item.name != "++" && item.name != "--")
                    for (const std::string& name : item.inputs)
                        fields.inputs.push_back(item.name + "=" + name);
                continue;
            }
            const CLI::App* owner = item.parents.empty() ? having(app_, item.name) : nullptr;
            if (owner) {
                if (owner != &app_) item.parents = {owner->get_name()};
                mine.push_back(std::move(item));
            } else if (!item.parents.empty() || !is_documented(item.name)) {
                refuse(item);
            }
        }
        if (!fields.inputs.empty() && app_.get_option_no_throw("--" + fields.name))
            mine.push_back(std::move(fields));
        return mine;
    }

private:
    static bool is_documented(std::string_view key) {
        return std::ranges::find(documented_keys, key) != std::end(documented_keys);
    }

    [[noreturn]] void refuse(const CLI::ConfigItem& item) const {
        throw CLI::ConfigError("unknown key \"" + item.fullname() +
                                   "\" in the configuration file " +
                                   app_.get_config_ptr()->as<std::string>() +
                                   ": config/dateline.toml documents those there are",
                               CLI::ExitCodes::ConfigError);
    }

    const CLI::App& app_;
};

}  // namespace

fs::path default_index() {
    return xdg_folder("XDG_DATA_HOME", ".local/share") / "dateline" / "default";
}

fs::path default_aliases() {
    return xdg_folder("XDG_CONFIG_HOME", ".config") / "dateline" / "aliases.toml";
}

void add_shared_options(CLI::App& app, Documentation& documentation, std::string& db) {
    documentation.tell(app.get_help_ptr(), "Print what the program, or a command, can be told.");
    documentation.tell(app.get_version_ptr(), "Print the version.");
    app.option_defaults()->configurable(false);
    app.get_formatter()->column_width(description_column);
    db = default_index().string();
    documentation.tell(app.add_option("--db", db, "The index (DATELINE_DB)")
                           ->type_name("DIR")
                           ->take_last()
                           ->capture_default_str()
                           ->configurable(),
                       "The index. By default `$DATELINE_DB`, else "
                       "*$XDG_DATA_HOME/dateline/default*, below *~/.local/share* where that is "
                       "not set.");
    const std::string named = variable("DATELINE_CONFIG");
    const fs::path usual = xdg_folder("XDG_CONFIG_HOME", ".config") / "dateline" / "config.toml";
    app.config_formatter(std::make_shared<SharedConfig>(app));
    documentation.tell(
        app.set_config("--config", named.empty() ? usual.string() : named,
                       "The configuration file (DATELINE_CONFIG)", !named.empty())
            ->type_name("FILE"),
        "The configuration file, one for both programs. By default `$DATELINE_CONFIG`, else "
        "*$XDG_CONFIG_HOME/dateline/config.toml*, below *~/.config* where that is not set, if it "
        "exists. It is TOML; its keys are the names of options, and dateline.toml among the data "
        "files is an example with all of them. The environment overrules it, and what is typed "
        "overrules both.");
    app.allow_config_extras(CLI::config_extras_mode::error);
}

CLI::Option* add_color_option(CLI::App& app, Documentation& documentation, ColorChoice& colors) {
    return documentation.tell(
        app.add_option("--color", colors, "Colours: auto, always or never")
            ->type_name("WHEN")
            ->transform(one_of<ColorChoice>("choice of colours", {{"auto", ColorChoice::automatic},
                                                                  {"always", ColorChoice::always},
                                                                  {"never", ColorChoice::never}}))
            ->take_last()
            ->default_str("auto"),
        "Colours; by default on a terminal only. `NO_COLOR` is respected.");
}

std::vector<std::string> arguments_with_environment(int argc, char** argv) {
    std::vector<std::string> arguments;
    if (const std::string db = variable("DATELINE_DB"); !db.empty())
        arguments.push_back("--db=" + db);
    arguments.insert(arguments.end(), argv + std::min(argc, 1), argv + argc);
    return arguments;
}

}  // namespace dateline

#include "query/filter_options.h"

#include <string>
#include <string_view>

#include "query/language/field_words.h"
#include "text/analysis.h"

namespace dateline {

namespace {

// A value without a word is what a script has whose variable was never set. To pass it over would
// find what nobody asked for.
CLI::Validator a_name() {
    return {[](std::string& typed) {
                if (typed.starts_with('-'))
                    return "a name begins with no minus sign: to leave out articles with it, write "
                           "-person:" +
                           typed.substr(1) + " or the like";
                if (!fold(typed).empty()) return std::string();
                return "\"" + typed + "\" is no name: write one, or leave the option out";
            },
            ""};
}

CLI::Validator a_date() {
    return {[](std::string& typed) {
                if (typed.find_first_not_of(" \t\n") != std::string::npos) return std::string();
                return "\"" + typed + "\" is no date: write one, or leave the option out";
            },
            ""};
}

}  // namespace

void add_filter_options(CLI::App& command, Documentation& documentation, Filters& filters) {
    constexpr const char* group = "Only articles";
    const auto told = [&](CLI::Option* option, std::string_view manual) {
        documentation.tell(option->group(group), manual);
    };
    const auto dashed = [](std::string_view name) { return "--" + std::string(name); };
    for (const FieldInfo& field : fields) {
        if (!has_option(field)) continue;
        const FieldWords& words = words_of(field.field);
        told(command
                 .add_option(dashed(field.name), filters[field.field], std::string(words.articles))
                 ->type_name("NAME")
                 ->allow_extra_args(false)
                 ->check(a_name()),
             words.manual);
    }
    told(command.add_flag("--exact-place", filters.exact_place,
                          "--place china is China alone, not Beijing"),
         "`--place` means what is called so, and not the places in it.");
    told(
        command.add_flag("--nationalities", filters.nationalities, "--place china is Chinese, too"),
        "`--place` also means the nationality of the place.");
    told(command.add_flag("--exact", filters.exact, "with each word as typed: no other form"),
         "Words and names are found as they are typed, but for case and accents: without their "
         "other forms and spellings, and without near ones where no article has them.");
    for (const DateFilterWords& date : date_filters)
        told(
            command.add_option(dashed(date.name), filters[date.filter], std::string(date.articles))
                ->type_name("DATE")
                ->take_last()
                ->check(a_date()),
            date.manual);
    told(command.add_flag("--loose", filters.loose,
                          "whose publication may only overlap these dates"),
         "Else it must lie within them, as exactly as it is known.");
}

}  // namespace dateline

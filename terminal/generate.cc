#include "terminal/generate.h"

#include <string_view>

#include "terminal/completions.h"

namespace dateline {

namespace {

constexpr std::string_view option = "--generate";

std::string document(std::string_view kind, const ProgramShape& shape, const std::string& version,
                     ManualProse (*prose)()) {
    if (kind == "man") return manual_page(shape, prose(), version);
    if (kind == "bash") return bash_completion(shape);
    if (kind == "zsh") return zsh_completion(shape);
    if (kind == "fish") return fish_completion(shape);
    throw CLI::ValidationError(std::string(option) + ": write man, bash, zsh or fish for \"" +
                               std::string(kind) + "\"");
}

}  // namespace

bool asks_to_generate(int argc, char** argv) {
    return argc > 1 && std::string_view(argv[1]).starts_with(option);
}

void add_generate_option(CLI::App& app, std::string version, std::function<ProgramShape()> shape_of,
                         ManualProse (*prose)()) {
    app.add_option_function<std::string>(
           std::string(option),
           [version = std::move(version), shape_of = std::move(shape_of),
            prose](const std::string& kind) {
               std::string text = document(kind, shape_of(), version, prose);
               text.pop_back();  // the end of the last line is printed behind it
               throw CLI::CallForVersion(text, 0);
           })
        ->group("")  // hidden
        ->trigger_on_parse();
}

}  // namespace dateline

#include "terminal/completions.h"

namespace dateline {

Completes completes(const OptionShape& option) {
    if (!option.choices.empty()) return Completes::choices;
    if (option.value == "DIR") return Completes::folders;
    if (option.value.ends_with("FILE") || option.value.ends_with("PATH")) return Completes::files;
    return Completes::nothing;
}

}  // namespace dateline

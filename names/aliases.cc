#include "names/aliases.h"

#include <toml++/toml.h>

#include <fstream>
#include <iterator>

#include "schema/bytes.h"
#include "schema/files.h"
#include "text/analysis.h"

namespace dateline {

namespace {

class Reader {
public:
    explicit Reader(const std::string& file) : file_(file) {}

    [[noreturn]] void fail(const toml::source_region& where, const std::string& what) const {
        throw AliasesError(file_ + ":" + std::to_string(where.begin.line) + ": " + what);
    }

    // The names of a list of strings, with their folded forms.
    std::vector<std::pair<std::string, std::string>> names(const toml::node& node) const {
        const toml::array* list = node.as_array();
        if (!list) fail(node.source(), "a list of names is expected here: [\"…\", \"…\"]");
        std::vector<std::pair<std::string, std::string>> names;
        for (const toml::node& element : *list) {
            const auto name = element.value<std::string>();
            if (!element.is_string() || !name)
                fail(element.source(), "a name in quotes is expected here");
            std::string folded = fold(*name);
            if (folded.empty()) fail(element.source(), "there is no name between these quotes");
            names.emplace_back(*name, std::move(folded));
        }
        return names;
    }

    const toml::array& lists(const toml::node& node, std::string_view key) const {
        const toml::array* list = node.as_array();
        if (!list)
            fail(node.source(),
                 "\"" + std::string(key) + "\" is a list of lists of names: [[\"…\", \"…\"]]");
        return *list;
    }

private:
    const std::string& file_;
};

}  // namespace

Aliases Aliases::load(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::error_code error;
    if (!in || std::filesystem::is_directory(file, error))
        throw AliasesError("can't read the file of aliases " + file.string() +
                           ": see that there is a file which you may read, or name another with "
                           "--aliases");
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    return parse(text, file.string());
}

Aliases Aliases::parse(std::string_view text, const std::string& file) {
    Aliases aliases;
    const Reader reader(file);
    toml::table table;
    try {
        table = toml::parse(text, file);
    } catch (const toml::parse_error& error) {
        reader.fail(error.source(), std::string(error.description()));
    }
    for (const auto& [name, node] : table) {
        const std::string_view key = name.str();
        if (key == "same") {
            for (const toml::node& element : reader.lists(node, key)) {
                Group group;
                for (auto& [written, folded] : reader.names(element)) {
                    if (group.folded.empty()) group.shown = written;
                    if (!aliases.group_of_.emplace(folded, aliases.same_.size()).second)
                        reader.fail(element.source(),
                                    "\"" + written +
                                        "\" stands twice under \"same\": write all "
                                        "names of a person in one list");
                    group.folded.push_back(folded);
                }
                if (!group.folded.empty()) aliases.same_.push_back(std::move(group));
            }
        } else if (key == "different") {
            for (const toml::node& element : reader.lists(node, key)) {
                const auto names = reader.names(element);
                if (names.size() < 2)
                    reader.fail(element.source(),
                                "a list of people who are different has at least two names");
                for (const auto& one : names)
                    for (const auto& other : names)
                        if (one.second != other.second)
                            aliases.different_[one.second].insert(other.second);
            }
        } else if (key == "not-a-person") {
            for (auto& [written, folded] : reader.names(node)) aliases.no_person_.insert(folded);
        } else if (key == "not-an-organization") {
            for (auto& [written, folded] : reader.names(node))
                aliases.no_organization_.insert(folded);
        } else {
            reader.fail(name.source(),
                        "unknown key \"" + std::string(key) +
                            "\": there are same, different, not-a-person and not-an-organization");
        }
    }
    for (const Group& group : aliases.same_)
        for (const std::string& one : group.folded)
            for (const std::string& other : group.folded)
                if (aliases.different(one, other))
                    throw AliasesError(file + ": \"" + one + "\" and \"" + other +
                                       "\" stand under \"same\" and under \"different\": take "
                                       "them out of one");
    return aliases;
}

std::optional<std::size_t> Aliases::group_of(const std::string& folded) const {
    const auto at = group_of_.find(folded);
    if (at == group_of_.end()) return std::nullopt;
    return at->second;
}

std::uint64_t Aliases::digest() const {
    Packer all;
    all.number(same_.size());
    for (const Group& group : same_) {
        all.string(group.shown);
        all.number(group.folded.size());
        for (const std::string& name : group.folded) all.string(name);
    }
    all.number(different_.size());
    for (const auto& [name, others] : different_) {
        all.string(name);
        all.number(others.size());
        for (const std::string& other : others) all.string(other);
    }
    for (const auto* names : {&no_person_, &no_organization_}) {
        all.number(names->size());
        for (const std::string& name : *names) all.string(name);
    }
    return checksum_of(all.bytes());
}

bool Aliases::different(const std::string& one, const std::string& other) const {
    const auto at = different_.find(one);
    return at != different_.end() && at->second.contains(other);
}

}  // namespace dateline

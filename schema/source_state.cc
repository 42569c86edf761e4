#include "schema/source_state.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <unordered_set>

#include "schema/bytes.h"
#include "schema/files.h"

namespace dateline {

namespace {

// What an entry's first number says. It is 0 for a source that is to be forgotten.
constexpr std::uint64_t is_known = 1;
constexpr std::uint64_t is_complete = 2;
constexpr std::uint64_t is_vanished = 4;
constexpr std::uint64_t adds_articles = 8;  // to those that the source had

void pack(Packer& out, const SourceState& state, std::uint64_t flags) {
    out.number(flags | is_known | (state.complete ? is_complete : 0) |
               (state.vanished ? is_vanished : 0));
    out.number(state.size);
    out.signed_number(state.modified);
    out.signed_number(state.changed);
    out.number(state.content);
    out.number(state.origin);
    out.number(state.names);
    out.number(state.articles.size());
    for (const Listed& article : state.articles) {
        out.number(article.key);
        out.number(article.line);
        out.string(article.member);
    }
}

SourceState unpack(Unpacker& in, std::uint64_t flags) {
    SourceState state;
    state.complete = (flags & is_complete) != 0;
    state.vanished = (flags & is_vanished) != 0;
    state.size = in.number();
    state.modified = in.signed_number();
    state.changed = in.signed_number();
    state.content = in.number();
    state.origin = in.number();
    state.names = in.number();
    state.articles.resize(in.count());
    for (Listed& article : state.articles) {
        article.key = in.number();
        article.line = in.number32();
        article.member = in.string();
    }
    return state;
}

}  // namespace

void add_missing(const std::vector<Listed>& before, std::vector<Listed>& now) {
    std::unordered_set<std::uint64_t> read;
    for (const Listed& article : now) read.insert(article.key);
    std::copy_if(before.begin(), before.end(), std::back_inserter(now),
                 [&](const Listed& article) { return !read.contains(article.key); });
}

void sort_once(std::vector<Listed>& articles) {
    std::sort(articles.begin(), articles.end());
    articles.erase(std::unique(articles.begin(), articles.end()), articles.end());
}

std::string pack_sources(const SourceStates& states) {
    Packer out;
    out.number(states.size());
    for (const auto& [path, state] : states) {
        out.string(path);
        pack(out, state, 0);
    }
    return out.take();
}

std::string pack_sources(const SourceChanges& changes) {
    Packer out;
    out.number(changes.size());
    for (const auto& [path, state] : changes) {
        out.string(path);
        if (state)
            pack(out, *state, 0);
        else
            out.number(0);
    }
    return out.take();
}

std::string pack_progress(const SourceStates& reached) {
    Packer out;
    out.number(reached.size());
    for (const auto& [path, state] : reached) {
        out.string(path);
        pack(out, state, adds_articles);
    }
    return out.take();
}

void unpack_sources(std::string_view bytes, SourceStates& states) {
    Unpacker in(bytes);
    const std::size_t count = in.count();
    states.reserve(states.size() + count);
    for (std::size_t i = 0; i < count; ++i) {
        std::string path = in.string();
        const std::uint64_t flags = in.number();
        if (flags == 0) {
            states.erase(path);
            continue;
        }
        SourceState state = unpack(in, flags);
        SourceState& known = states[std::move(path)];
        if (flags & adds_articles) {
            known.articles.insert(known.articles.end(), state.articles.begin(),
                                  state.articles.end());
            state.articles.swap(known.articles);
        }
        known = std::move(state);
    }
}

SourceStates read_sources(const std::filesystem::path& index, const Manifest& manifest) {
    SourceStates states;
    for (const std::string& name : manifest.sources) {
        const std::filesystem::path path = index / "segments" / name;
        const MappedFile file(path);
        try {
            unpack_sources(file.bytes(), states);
        } catch (const DamagedBytes& error) {
            throw IndexError("the index is damaged: " + path.string() + ": " + error.what() +
                             ": index the collection again into another folder");
        }
    }
    for (auto& [path, state] : states)
        if (std::ranges::adjacent_find(state.articles, std::greater_equal{}) !=
            state.articles.end())
            sort_once(state.articles);
    return states;
}

bool is_below(std::string_view path, std::string_view above) {
    while (above.ends_with('/')) above.remove_suffix(1);
    return path.starts_with(above) && (path.size() == above.size() || path[above.size()] == '/');
}

}  // namespace dateline

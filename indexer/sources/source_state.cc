#include "indexer/sources/source_state.h"

#include "schema/bytes.h"
#include "schema/files.h"

namespace dateline {

namespace {

void pack(Packer& out, const SourceState& state) {
    out.number(1u | (state.complete ? 2u : 0u) | (state.vanished ? 4u : 0u));
    out.number(state.size);
    out.signed_number(state.modified);
    out.signed_number(state.changed);
    out.number(state.content);
    out.number(state.origin);
    out.number(state.articles.size());
    for (const Listed& article : state.articles) {
        out.number(article.key);
        out.number(article.line);
        out.string(article.member);
    }
}

SourceState unpack(Unpacker& in, std::uint64_t flags) {
    SourceState state;
    state.complete = (flags & 2) != 0;
    state.vanished = (flags & 4) != 0;
    state.size = in.number();
    state.modified = in.signed_number();
    state.changed = in.signed_number();
    state.content = in.number();
    state.origin = in.number();
    state.articles.resize(in.count());
    for (Listed& article : state.articles) {
        article.key = in.number();
        article.line = in.number32();
        article.member = in.string();
    }
    return state;
}

}  // namespace

std::string pack_sources(const SourceChanges& changes) {
    Packer out;
    out.number(changes.size());
    for (const auto& [path, state] : changes) {
        out.string(path);
        if (state)
            pack(out, *state);
        else
            out.number(0);
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
        if (flags == 0)
            states.erase(path);
        else
            states.insert_or_assign(std::move(path), unpack(in, flags));
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
    return states;
}

bool is_below(std::string_view path, std::string_view above) {
    while (above.ends_with('/')) above.remove_suffix(1);
    return path.starts_with(above) && (path.size() == above.size() || path[above.size()] == '/');
}

}  // namespace dateline

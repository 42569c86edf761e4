#include "indexer/sources/source_state.h"

#include "schema/bytes.h"
#include "schema/files.h"

namespace dateline {

std::string pack_sources(const SourceStates& states) {
    Packer out;
    out.number(states.size());
    for (const auto& [path, state] : states) {
        out.string(path);
        out.number(state.size);
        out.signed_number(state.modified);
        out.signed_number(state.changed);
        out.number(state.content);
        out.number(state.articles);
        out.number(state.failed);
    }
    return out.take();
}

void unpack_sources(std::string_view bytes, SourceStates& states) {
    Unpacker in(bytes);
    const std::size_t count = in.count();
    states.reserve(states.size() + count);
    for (std::size_t i = 0; i < count; ++i) {
        std::string path = in.string();
        SourceState state;
        state.size = in.number();
        state.modified = in.signed_number();
        state.changed = in.signed_number();
        state.content = in.number();
        state.articles = in.number();
        state.failed = in.number();
        states.insert_or_assign(std::move(path), state);
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

}  // namespace dateline

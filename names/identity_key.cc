#include "names/identity_key.h"

#include <string>

#include "schema/bytes.h"
#include "schema/files.h"

namespace dateline {

namespace {

// Raised by every change of the rules by which names become people and organisations, so that what
// an earlier program kept is resolved anew.
constexpr std::uint64_t rules = 2;

// Names of files that are read again and again are never used again: each has a number of its own
// (Manifest::next_segment). The checksums are for an index that is restored from a copy, or made
// anew in the same folder.
std::uint64_t digest_of(const Manifest& manifest) {
    Packer state;
    state.number(rules);
    for (const SegmentInfo& segment : manifest.segments) {
        state.string(segment.name);
        state.number(segment.articles);
        state.string(segment.dead_file);
        const std::string folder = segment.name + '/';
        for (auto file = manifest.checksums.lower_bound(folder);
             file != manifest.checksums.end() && file->first.starts_with(folder); ++file) {
            state.string(file->first);
            state.number(file->second);
        }
        const auto dead = manifest.checksums.find(segment.dead_file);
        state.number(dead == manifest.checksums.end() ? 0 : dead->second);
    }
    return checksum_of(state.bytes());
}

}  // namespace

IdentityKey identity_key(const Manifest& manifest, const NameLists& lists, const Aliases& aliases) {
    return {digest_of(manifest), aliases.digest(), lists.digest()};
}

}  // namespace dateline

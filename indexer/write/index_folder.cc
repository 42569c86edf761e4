#include "indexer/write/index_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <unordered_set>

#include "schema/files.h"
#include "schema/segment.h"

namespace dateline {

namespace fs = std::filesystem;

IndexFolder::IndexFolder(const fs::path& folder, std::optional<bool> words_only) : folder_(folder) {
    try {
        create_or_open(words_only);
    } catch (const fs::filesystem_error& error) {
        if (lock_ >= 0) ::close(lock_);
        throw IndexError("can't write the index " + folder.string() + ": " +
                         error.code().message());
    } catch (...) {
        if (lock_ >= 0) ::close(lock_);
        throw;
    }
}

IndexFolder::~IndexFolder() {
    std::error_code ignored;
    fs::remove_all(building(), ignored);
    ::close(lock_);
}

void IndexFolder::create_or_open(std::optional<bool> words_only) {
    if (folder_.empty()) throw IndexError("the index has no name: name a folder with --db");
    if (!words_only) read_manifest_to_write(folder_);
    refuse_foreign_folder();
    fs::create_directories(folder_);
    // Whether there is an index is decided under the lock: another first run may just have made it.
    take_lock();
    const bool exists = has_manifest(folder_);
    if (exists) {
        manifest_ = read_manifest_to_write(folder_);
        const bool has_words_only = std::find(manifest_.features.begin(), manifest_.features.end(),
                                              understood_feature) == manifest_.features.end();
        if (words_only && has_words_only != *words_only && !manifest_.segments.empty())
            throw IndexError("the index at " + folder_.string() +
                             (has_words_only ? " was made with --words-only: give it again"
                                             : " was made without --words-only: leave it out") +
                             ", or name another folder with --db");
    }
    if (words_only && manifest_.segments.empty()) {
        manifest_.features.clear();
        if (!*words_only) manifest_.features.emplace_back(understood_feature);
    }
    // A new index is one from here on, so that only folders with a manifest are ever swept.
    if (!exists) publish_manifest(folder_, manifest_);
    fs::create_directories(segments());
    sync_folder(fs::absolute(folder_).parent_path());
    remove_unnamed();
    fs::create_directories(building());
}

// A folder without a manifest may only be empty, but for the lock of a writer that came no further.
void IndexFolder::refuse_foreign_folder() const {
    if (has_manifest(folder_) || !fs::exists(folder_)) return;
    if (!fs::is_directory(folder_))
        throw IndexError(folder_.string() + " is not a folder: name another with --db");
    for (const fs::directory_entry& entry : fs::directory_iterator(folder_)) {
        const fs::path name = entry.path().filename();
        if (name != "lock" && name != "manifest.new")
            throw IndexError(folder_.string() +
                             " holds other files and no manifest of an index: name an empty folder "
                             "with --db");
    }
}

void IndexFolder::take_lock() {
    const fs::path path = folder_ / "lock";
    lock_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (lock_ < 0)
        throw IndexError("can't write the index " + folder_.string() + ": " + std::strerror(errno));
    int locked;
    do locked = ::flock(lock_, LOCK_EX | LOCK_NB);
    while (locked != 0 && errno == EINTR);
    if (locked != 0 && errno != EWOULDBLOCK)
        throw IndexError("can't lock " + path.string() + ": " + std::strerror(errno));
    if (locked != 0) {
        std::array<char, 24> holder{};
        const ssize_t length = ::read(lock_, holder.data(), holder.size() - 1);
        std::string process(holder.data(), length > 0 ? static_cast<std::size_t>(length) : 0);
        process.erase(std::find(process.begin(), process.end(), '\n'), process.end());
        throw IndexInUse("the index at " + folder_.string() + " is being written by process " +
                         process + ": wait until it is done");
    }
    const std::string process = std::to_string(::getpid()) + "\n";
    if (::ftruncate(lock_, 0) != 0 ||
        ::pwrite(lock_, process.data(), process.size(), 0) != static_cast<ssize_t>(process.size()))
        throw IndexError("can't write " + path.string() + ": " + std::strerror(errno));
}

void IndexFolder::remove_unnamed() {
    std::unordered_set<std::string> named(manifest_.sources.begin(), manifest_.sources.end());
    named.insert(manifest_.places.begin(), manifest_.places.end());
    for (const SegmentInfo& segment : manifest_.segments) {
        named.insert(segment.name);
        named.insert(segment.dead_file);
    }
    for (const fs::directory_entry& entry : fs::directory_iterator(segments()))
        if (!named.contains(entry.path().filename().string())) fs::remove_all(entry.path());
}

fs::path IndexFolder::next_part() { return building() / ("part-" + std::to_string(++parts_)); }

std::string IndexFolder::next_name(std::string_view suffix) {
    std::string number = std::to_string(manifest_.next_segment++);
    return std::string(number.size() < 6 ? 6 - number.size() : 0, '0') + number +
           std::string(suffix);
}

std::string IndexFolder::write(std::string_view suffix, std::string_view bytes) {
    std::string name = next_name(suffix);
    write_file_synced(segments() / name, bytes);
    return name;
}

bool IndexFolder::is_intact(const SegmentInfo& segment) const {
    const auto has_its_bytes = [&](const auto& file) {
        try {
            return checksum_of_file(segments() / file.first) == file.second;
        } catch (const IndexError&) {
            return false;
        }
    };
    const auto& sums = manifest_.checksums;
    if (const auto dead = sums.find(segment.dead_file); dead != sums.end() && !has_its_bytes(*dead))
        return false;
    const std::string folder = segment.name + '/';
    for (auto file = sums.lower_bound(folder);
         file != sums.end() && file->first.starts_with(folder); ++file)
        if (!has_its_bytes(*file)) return false;
    return true;
}

// Of the files that the manifest names and has no checksum of; those of others are dropped.
void IndexFolder::add_checksums() {
    std::map<std::string, std::uint64_t> sums;
    const auto add = [&](const std::string& name) {
        const auto known = manifest_.checksums.find(name);
        sums[name] = known != manifest_.checksums.end() ? known->second
                                                        : checksum_of_file(segments() / name);
    };
    for (const auto* names : {&manifest_.sources, &manifest_.places})
        for (const std::string& name : *names) add(name);
    for (const SegmentInfo& segment : manifest_.segments) {
        if (!segment.dead_file.empty()) add(segment.dead_file);
        for (const std::string_view name : segment_files)
            add(segment.name + '/' + std::string(name));
        for (const fs::directory_entry& file :
             fs::directory_iterator(segments() / segment.name / "terms"))
            add(segment.name + "/terms/" + file.path().filename().string());
    }
    manifest_.checksums = std::move(sums);
}

void IndexFolder::publish() {
    try {
        add_checksums();
    } catch (const fs::filesystem_error& error) {
        throw IndexError("can't read the index " + folder_.string() + ": " +
                         error.code().message());
    }
    sync_folder(segments());
    publish_manifest(folder_, manifest_);
}

void IndexFolder::sweep() noexcept {
    // All is stored; what can't be swept now is swept by the next writer.
    try {
        remove_unnamed();
        fs::create_directories(building());
    } catch (const std::exception&) {
    }
}

}  // namespace dateline

// Walking files and folders: what a collection consists of.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>

namespace dateline {

// A file that may hold articles.
struct FoundFile {
    std::string path;   // absolute, "." and ".." taken out, symbolic links left in
    std::string shown;  // as the user would write it: for messages
    std::uint64_t size = 0;
    std::int64_t modified = 0;  // nanoseconds since 1970-01-01T00:00:00Z
    std::int64_t changed = 0;   // the same, of its inode: also when its time was set back

    // Seconds since 1970-01-01T00:00:00Z.
    std::int64_t modified_seconds() const { return modified / 1'000'000'000; }
    // Standard input, which has neither size nor lasting name; a file of the name "-" is "./-".
    bool is_stdin() const { return path == "-"; }
};

struct WalkSink {
    // Returns false to end the walk.
    std::function<bool(FoundFile&&)> file;
    // What can't be walked into or read: the path as shown, and why.
    std::function<void(const std::string& shown, const std::string& why)> problem;
    // A file of a folder that is not taken: neither its name nor its content is that of articles.
    std::function<void(const std::string& shown)> passed_over = [](const std::string&) {};
};

// The path without "." and "..". What stands before a ".." may be a link, whose parent is elsewhere
// than its spelling says: only then links are followed.
std::string absolute_path(const std::filesystem::path& shown);

// Whether nothing is there: neither a file nor a link, and not only no permission to look.
bool is_gone(const std::string& path);

// Finds the files under each path, folders in the order of their names. In folders it takes the
// files whose name (taken_names.h) or content (told_by_content.h) is that of articles, follows
// links to files, wherever these are, but not to folders, so that no loop can trap it, and passes
// over hidden names, pipes and devices, and the folders of saved pages (saved_page.h); what is
// named itself is taken whatever it is called, and "-" is standard input. A folder that is `index`,
// under whatever name, is passed over. Never throws for what is on the disk.
void walk(std::span<const std::string> paths, const std::filesystem::path& index,
          const WalkSink& sink);

}  // namespace dateline

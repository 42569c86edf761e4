// Files of the index: written so that they survive a crash, and mapped into memory to be read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string_view>

namespace dateline {

// All of these throw IndexError (index_error.h) with the path and the system's reason.

void write_file_synced(const std::filesystem::path& path, std::string_view bytes);

// XXH3 of the bytes of a file, by which damage is found.
std::uint64_t checksum_of(std::string_view bytes);
// The same of a file, of which little is in memory at a time.
std::uint64_t checksum_of_file(const std::filesystem::path& path);

// Makes what was written to a file, or the names in a folder, durable.
void sync_file(const std::filesystem::path& path);
void sync_folder(const std::filesystem::path& folder);

// A file mapped for reading, for as long as this lives: also when its name is removed meanwhile.
class MappedFile {
public:
    MappedFile() = default;
    explicit MappedFile(const std::filesystem::path& path);
    ~MappedFile();
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;

    std::string_view bytes() const { return {static_cast<const char*>(address_), size_}; }

    // Makes no difference but that the pages which were looked at no longer count as this process's
    // memory, for who looks through large files; any thread may go on reading.
    void let_go() const;

private:
    void* address_ = nullptr;
    std::size_t size_ = 0;
};

}  // namespace dateline

// Archives for tests, as libarchive writes them.
#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {

using Files = std::vector<std::pair<std::string, std::string>>;  // names and bytes

// An archive, as libarchive writes it: in `format`, with `filter` around it.
inline std::string archive_of(const Files& files, const char* format, const char* filter = "none") {
    std::string bytes(32 << 20, '\0');
    std::size_t used = 0;
    struct archive* const out = archive_write_new();
    archive_write_set_format_by_name(out, format);
    if (std::string_view(filter) != "none") archive_write_add_filter_by_name(out, filter);
    archive_write_set_bytes_in_last_block(out, 1);
    EXPECT_EQ(archive_write_open_memory(out, bytes.data(), bytes.size(), &used), ARCHIVE_OK);
    for (const auto& [name, content] : files) {
        struct archive_entry* const entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.c_str());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_mtime(entry, 1687255200, 0);
        archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
        EXPECT_EQ(archive_write_header(out, entry), ARCHIVE_OK) << archive_error_string(out);
        archive_write_data(out, content.data(), content.size());
        archive_entry_free(entry);
    }
    archive_write_close(out);
    archive_write_free(out);
    bytes.resize(used);
    return bytes;
}

}  // namespace dateline

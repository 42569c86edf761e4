#include "indexer/write/compact.h"

#include <xapian.h>

#include <algorithm>
#include <fstream>
#include <vector>

#include "schema/files.h"
#include "schema/segment.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

void append_file(std::ofstream& out, const fs::path& path) {
    const MappedFile file(path);
    out.write(file.bytes().data(), static_cast<std::streamsize>(file.bytes().size()));
}

// Puts one of the flat files together and makes it durable.
template <class Append>
void write_joined(const fs::path& path, Append append) {
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    append(out);
    out.close();
    if (!out) throw IndexError("can't write " + path.string() + ": is the disk full?");
    sync_file(path);
}

void write_table(std::span<const fs::path> parts, const fs::path& path) {
    write_joined(path, [&](std::ofstream& out) {
        std::uint64_t records = 0;
        std::uint64_t tokens = 0;
        std::vector<TableRow> rows;
        for (const fs::path& part : parts) {
            const MappedFile table(part / "table");
            const auto* begin = reinterpret_cast<const TableRow*>(table.bytes().data());
            rows.assign(begin, begin + table.bytes().size() / sizeof(TableRow));
            for (TableRow& row : rows) {
                row.record += records;
                row.token += tokens;
            }
            out.write(reinterpret_cast<const char*>(rows.data()),
                      static_cast<std::streamsize>(rows.size() * sizeof(TableRow)));
            records += fs::file_size(part / "articles");
            tokens += fs::file_size(part / "tokens") / sizeof(std::uint32_t);
        }
    });
}

void compact_terms(std::span<const fs::path> parts, const fs::path& path) {
    Xapian::Database all;
    for (const fs::path& part : parts)
        all.add_database(Xapian::Database((part / "terms").string()));
    all.compact(path.string());
    for (const fs::directory_entry& file : fs::directory_iterator(path)) sync_file(file.path());
    sync_folder(path);
}

// What is half written, or stands elsewhere now, only takes room on a disk that may be full.
void remove_quietly(const fs::path& folder) {
    std::error_code ignored;
    fs::remove_all(folder, ignored);
}

}  // namespace

void add_counts(SegmentInfo& whole, const SegmentInfo& part) {
    whole.articles += part.articles;
    whole.passages += part.passages;
    whole.text_bytes += part.text_bytes;
    if (part.period) widen(whole.period, *part.period);
}

SegmentInfo compact(std::span<const fs::path> parts, std::span<const SegmentInfo> infos,
                    const fs::path& folder) {
    SegmentInfo whole;
    whole.name = folder.filename().string();
    for (const SegmentInfo& info : infos) add_counts(whole, info);
    try {
        fs::create_directories(folder);
        compact_terms(parts, folder / "terms");
        write_table(parts, folder / "table");
        for (const char* name : {"articles", "tokens", "sketches"})
            write_joined(folder / name, [&](std::ofstream& out) {
                for (const fs::path& part : parts) append_file(out, part / name);
            });
        sync_folder(folder);
    } catch (const std::exception& error) {
        remove_quietly(folder);
        throw IndexError("can't put segments together in " + folder.string() + ": " + error.what());
    } catch (const Xapian::Error& error) {
        remove_quietly(folder);
        const char* reason = error.get_error_string();
        throw IndexError("can't put segments together in " + folder.string() + ": " +
                         error.get_msg() + (reason == nullptr ? "" : std::string(": ") + reason));
    }
    return whole;
}

SegmentInfo compact(std::span<const Part> parts, const fs::path& folder) {
    std::vector<fs::path> folders;
    std::vector<SegmentInfo> infos;
    for (const Part& part : parts) {
        folders.push_back(part.folder);
        infos.push_back(part.info);
    }
    SegmentInfo info = compact(folders, infos, folder);
    for (const fs::path& part : folders) remove_quietly(part);
    return info;
}

}  // namespace dateline

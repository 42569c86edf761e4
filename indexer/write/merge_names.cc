#include "indexer/write/merge_names.h"

#include <fstream>
#include <memory>
#include <queue>
#include <string>
#include <string_view>

#include "indexer/write/sequential_file.h"
#include "schema/manifest.h"
#include "schema/name_table.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

// Written at once.
constexpr std::size_t piece = 256 * 1024;

// The names of a file, one after the other.
class NamesInOrder {
public:
    explicit NamesInOrder(const fs::path& file) : path_(file), articles_(file), names_(file) {
        left_ = articles_.take_number32();
        const std::uint64_t blocks =
            (std::uint64_t{left_} + NameTable::block_names - 1) / NameTable::block_names;
        names_ = SequentialFile(file, sizeof(std::uint32_t) * (1 + left_ + blocks));
    }

    // False behind the last one.
    bool next() {
        if (left_ == 0) return false;
        --left_;
        name_articles_ = articles_.take_number32();
        const std::uint64_t common = names_.take_varint();
        if (common > name_.size())
            throw IndexError("can't read " + path_.string() + ": it is not as it was written");
        name_.resize(static_cast<std::size_t>(common));
        const std::uint64_t length = names_.take_varint();
        name_ += names_.take(static_cast<std::size_t>(length));
        return true;
    }
    std::string_view name() const { return name_; }
    std::uint32_t articles() const { return name_articles_; }

private:
    fs::path path_;
    SequentialFile articles_;
    SequentialFile names_;
    std::uint32_t left_ = 0;
    std::string name_;
    std::uint32_t name_articles_ = 0;
};

void write(std::ofstream& out, std::string_view bytes) {
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

void close(std::ofstream& out, const fs::path& path) {
    out.close();
    if (!out) throw IndexError("can't write " + path.string() + ": is the disk full?");
}

}  // namespace

std::vector<std::vector<std::uint32_t>> merge_names(std::span<const fs::path> files,
                                                    const fs::path& file) {
    std::vector<std::vector<std::uint32_t>> numbers(files.size());
    std::vector<NamesInOrder> all;
    all.reserve(files.size());
    const auto is_behind = [&](std::size_t a, std::size_t b) {
        return all[a].name() > all[b].name();
    };
    std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(is_behind)> order(
        is_behind);
    for (std::size_t f = 0; f < files.size(); ++f)
        if (all.emplace_back(files[f]).next()) order.push(f);

    // How many names there are is known at the end, and stands before them.
    const fs::path names_path = file.string() + ".names";
    std::ofstream names_out(names_path, std::ios::binary | std::ios::trunc);
    NameTablePacker packer;
    std::string packed;
    for (std::uint32_t number = 0; !order.empty(); ++number) {
        const std::string name(all[order.top()].name());
        std::uint32_t articles = 0;
        while (!order.empty() && all[order.top()].name() == name) {
            const std::size_t f = order.top();
            order.pop();
            numbers[f].push_back(number);
            articles += all[f].articles();
            if (all[f].next()) order.push(f);
        }
        packer.add(name, articles, packed);
        if (packed.size() < piece) continue;
        write(names_out, packed);
        packed.clear();
    }
    write(names_out, packed);
    close(names_out, names_path);
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    write(out, packer.head());
    append_file(out, names_path);
    close(out, file);
    fs::remove(names_path);
    return numbers;
}

}  // namespace dateline

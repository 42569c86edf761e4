#include "indexer/mentions/tagger/model.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <bit>
#include <cstring>
#include <fstream>

#include "indexer/mentions/tagger/feature_kinds.h"
#include "text/data_files.h"

namespace dateline {

namespace {

static_assert(std::endian::native == std::endian::little, "the model is mapped as it is stored");

constexpr std::string_view file_name = "names.model";
constexpr char magic[16] = "dateline names\n";
constexpr std::uint32_t format_version = 1;

struct Header {
    char magic[16];
    std::uint32_t format;
    std::uint32_t features;
    std::uint32_t passes;
    std::uint32_t zero;
};

struct PassHeader {
    std::uint32_t slots;
    std::uint32_t zero;
    Transitions transitions;
};

// At most this share of the slots is filled: a feature that is not there costs 2.5 slots on
// average.
constexpr double fullest = 0.8;

std::size_t slots_size(std::size_t slots) {
    return (slots * (sizeof(std::uint16_t) + sizeof(Weights)) + 7) / 8 * 8;
}

}  // namespace

void Model::Unmap::operator()(const std::byte* bytes) const {
    ::munmap(const_cast<std::byte*>(bytes), size);
}

Model Model::load(const std::filesystem::path& data_folder, std::string_view language) {
    const std::filesystem::path path = data_folder / language / file_name;
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        throw DataFileError("the model " + path.string() + " can't be read: " +
                            std::strerror(errno) + "; install dateline again or set DATELINE_DATA");
    struct stat status {};
    const bool has_size = ::fstat(file, &status) == 0 && status.st_size > 0;
    const auto size = has_size ? static_cast<std::size_t>(status.st_size) : 0;
    void* const mapped =
        has_size ? ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0) : MAP_FAILED;
    ::close(file);
    const auto damaged = [&](const char* how) {
        return DataFileError("the model " + path.string() + " " + how + "; install dateline again");
    };
    if (mapped == MAP_FAILED) throw damaged("can't be mapped");

    Model model;
    model.bytes_ = {static_cast<const std::byte*>(mapped), Unmap{size}};
    const std::byte* at = model.bytes_.get();
    std::size_t left = size;
    Header header;
    if (left < sizeof header) throw damaged("is cut off");
    std::memcpy(&header, at, sizeof header);
    if (std::memcmp(header.magic, magic, sizeof magic) != 0)
        throw damaged("is not a model of dateline");
    if (header.format != format_version || header.features != feature_version ||
        header.passes != passes)
        throw damaged("is of another version of dateline");
    at += sizeof header;
    left -= sizeof header;
    for (PassWeights& pass : model.passes_) {
        PassHeader pass_header;
        if (left < sizeof pass_header) throw damaged("is cut off");
        std::memcpy(&pass_header, at, sizeof pass_header);
        const std::size_t slots = pass_header.slots;
        if (left - sizeof pass_header < slots_size(slots)) throw damaged("is cut off");
        pass.slots_ = slots;
        pass.transitions_ =
            reinterpret_cast<const Transitions*>(at + offsetof(PassHeader, transitions));
        pass.weights_ = reinterpret_cast<const Weights*>(at + sizeof pass_header);
        pass.marks_ = reinterpret_cast<const std::uint16_t*>(pass.weights_ + slots);
        std::size_t empty = 0;
        for (std::size_t i = 0; i < slots && empty == 0; ++i) empty += pass.marks_[i] == 0;
        if (empty == 0) throw damaged("is damaged");  // a look-up would not end
        at += sizeof pass_header + slots_size(slots);
        left -= sizeof pass_header + slots_size(slots);
    }
    return model;
}

void Model::write(const std::filesystem::path& file, std::span<const Trained, passes> trained) {
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    Header header{};
    std::memcpy(header.magic, magic, sizeof magic);
    header.format = format_version;
    header.features = feature_version;
    header.passes = passes;
    out.write(reinterpret_cast<const char*>(&header), sizeof header);
    for (const Trained& pass : trained) {
        PassHeader pass_header{};
        const auto slots =
            static_cast<std::size_t>(static_cast<double>(pass.features.size()) / fullest) + 2;
        pass_header.slots = static_cast<std::uint32_t>(slots);
        pass_header.transitions = pass.transitions;
        std::vector<std::uint16_t> marks(slots);
        std::vector<Weights> weights(slots);
        for (const Feature& feature : pass.features) {
            std::size_t i = PassWeights::slot_of(feature.hash, slots);
            while (marks[i] != 0) i = i + 1 == slots ? 0 : i + 1;
            marks[i] = PassWeights::mark_of(feature.hash);
            weights[i] = feature.weights;
        }
        const std::size_t size = slots * (sizeof marks[0] + sizeof weights[0]);
        const std::string zeros(slots_size(slots) - size, '\0');
        out.write(reinterpret_cast<const char*>(&pass_header), sizeof pass_header);
        out.write(reinterpret_cast<const char*>(weights.data()),
                  static_cast<std::streamsize>(slots * sizeof weights[0]));
        out.write(reinterpret_cast<const char*>(marks.data()),
                  static_cast<std::streamsize>(slots * sizeof marks[0]));
        out.write(zeros.data(), static_cast<std::streamsize>(zeros.size()));
    }
    out.flush();
    if (!out) throw DataFileError("the model " + file.string() + " can't be written");
}

}  // namespace dateline

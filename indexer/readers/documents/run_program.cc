#include "indexer/readers/documents/run_program.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>

extern char** environ;  // NOLINT(readability-redundant-declaration)

namespace dateline {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t longest_message = 1000;  // bytes of stderr that are kept

class Descriptor {
public:
    explicit Descriptor(int number = -1) : number_(number) {}
    ~Descriptor() { close(); }
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    void close() {
        if (number_ >= 0) ::close(number_);
        number_ = -1;
    }
    int number() const { return number_; }

private:
    int number_;
};

[[noreturn]] void fail() { throw std::system_error(errno, std::generic_category()); }

Descriptor file_in_memory(std::string_view bytes) {
    Descriptor file(::memfd_create("dateline", MFD_CLOEXEC));
    if (file.number() < 0) fail();
    while (!bytes.empty()) {
        const ssize_t done = ::write(file.number(), bytes.data(), bytes.size());
        if (done < 0 && errno != EINTR) fail();
        bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(done, 0)));
    }
    if (::lseek(file.number(), 0, SEEK_SET) != 0) fail();
    return file;
}

struct Pipe {
    Descriptor out, in;
    Pipe() {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) fail();
        out = Descriptor(ends[0]);
        in = Descriptor(ends[1]);
    }
};

struct SpawnSetting {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    SpawnSetting() {
        if (posix_spawn_file_actions_init(&actions) != 0 || posix_spawnattr_init(&attributes) != 0)
            throw std::bad_alloc();
    }
    ~SpawnSetting() {
        posix_spawn_file_actions_destroy(&actions);
        posix_spawnattr_destroy(&attributes);
    }
    SpawnSetting(const SpawnSetting&) = delete;
    SpawnSetting& operator=(const SpawnSetting&) = delete;
};

// Appends what is there to read, of which `most` bytes are kept; false at the end.
bool read_some(int from, std::string& to, std::size_t most, bool& is_too_much) {
    std::array<char, 1 << 16> buffer;
    const ssize_t done = ::read(from, buffer.data(), buffer.size());
    if (done < 0) return errno == EINTR || errno == EAGAIN;
    const std::size_t kept = std::min(static_cast<std::size_t>(done), most - to.size());
    to.append(buffer.data(), kept);
    is_too_much |= kept < static_cast<std::size_t>(done);
    return done > 0;
}

// The child, which is ended and waited for whatever happens.
class Child {
public:
    explicit Child(pid_t id) : id_(id) {}
    ~Child() {
        if (id_ > 0) stop();
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    int stop() {
        ::kill(id_, SIGKILL);
        return wait();
    }
    int wait() {
        int status = 0;
        while (::waitpid(id_, &status, 0) < 0 && errno == EINTR) continue;
        id_ = -1;
        return status;
    }

private:
    pid_t id_;
};

// Starts the program, with these as its standard input, output and errors. Nothing and the reason
// when it can't be.
std::optional<Child> start(const std::vector<std::string>& arguments, const Descriptor& in,
                           const Pipe& out, const Pipe& error, const ProgramLimits& limits,
                           ProgramResult& result) {
    SpawnSetting setting;
    posix_spawn_file_actions_adddup2(&setting.actions, in.number(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&setting.actions, out.in.number(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&setting.actions, error.in.number(), STDERR_FILENO);
    posix_spawnattr_setpgroup(&setting.attributes, 0);
    posix_spawnattr_setflags(&setting.attributes, POSIX_SPAWN_SETPGROUP);
    std::vector<char*> argv;
    for (const std::string& argument : arguments)
        argv.push_back(const_cast<char*>(argument.c_str()));  // NOLINT: not written to
    argv.push_back(nullptr);

    pid_t id = -1;
    if (const int why = ::posix_spawnp(&id, argv[0], &setting.actions, &setting.attributes,
                                       argv.data(), environ);
        why != 0) {
        result.end = why == ENOENT ? ProgramResult::End::not_found : ProgramResult::End::failed;
        result.message = std::generic_category().message(why);
        return std::nullopt;
    }
    const auto bound = [&](auto resource, auto most) {
        const struct rlimit limit { static_cast<rlim_t>(most), static_cast<rlim_t>(most) };
        ::prlimit(id, resource, &limit, nullptr);
    };
    bound(RLIMIT_CPU, limits.processor.count());
    bound(RLIMIT_AS, limits.memory);
    return std::optional<Child>(std::in_place, id);
}

// Reads both until the program has closed them. False when it is stopped for a limit, which the
// result names.
bool read_both(const Pipe& out, const Pipe& error, const ProgramLimits& limits,
               ProgramResult& result) {
    const Clock::time_point deadline = Clock::now() + limits.wall;
    bool out_is_open = true, error_is_open = true, is_too_much = false;
    while (out_is_open || error_is_open) {
        std::array<struct pollfd, 2> both{};
        both[0] = {out_is_open ? out.out.number() : -1, POLLIN, 0};
        both[1] = {error_is_open ? error.out.number() : -1, POLLIN, 0};
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
        const int ready = left.count() <= 0
                              ? 0
                              : ::poll(both.data(), both.size(), static_cast<int>(left.count()));
        if (ready < 0 && errno == EINTR) continue;
        if (ready <= 0) {
            result.end = ProgramResult::End::too_slow;
            return false;
        }
        bool ignored = false;
        if (both[0].revents != 0)
            out_is_open = read_some(out.out.number(), result.output, limits.output, is_too_much);
        if (both[1].revents != 0)
            error_is_open = read_some(error.out.number(), result.message, longest_message, ignored);
        if (is_too_much) {
            result.end = ProgramResult::End::too_much;
            return false;
        }
    }
    return true;
}

}  // namespace

ProgramResult run_program(const std::vector<std::string>& arguments, std::string_view input,
                          const ProgramLimits& limits) {
    const Descriptor in = file_in_memory(input);
    Pipe out, error;
    ProgramResult result;
    std::optional<Child> child = start(arguments, in, out, error, limits, result);
    if (!child) return result;
    out.in.close();
    error.in.close();
    if (!read_both(out, error, limits, result)) return result;
    const int status = child->wait();
    result.message.resize(std::min(result.message.find('\n'), result.message.size()));
    if (WIFSIGNALED(status) && (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL))
        result.end = ProgramResult::End::too_slow;
    else if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
        result.end = ProgramResult::End::done;
    return result;
}

}  // namespace dateline

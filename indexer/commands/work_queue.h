// A bounded queue between the thread that finds work and those that do it. Each task has a weight,
// such as the bytes that it holds, and the sum of the weights is what is bounded.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace dateline {

template <class Task>
class WorkQueue {
public:
    // `push` waits while as much as this is queued.
    explicit WorkQueue(std::size_t most) : most_(most) {}

    // False when the queue was closed: the task is not taken.
    bool push(Task&& task, std::size_t weight) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return closed_ || queued_ < most_; });
        if (closed_) return false;
        tasks_.emplace_back(std::move(task), weight);
        queued_ += weight;
        lock.unlock();
        changed_.notify_all();
        return true;
    }

    // Waits for a task; nothing when the queue is closed and empty.
    std::optional<Task> pop() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return closed_ || !tasks_.empty(); });
        if (tasks_.empty()) return std::nullopt;
        std::optional<Task> task(std::move(tasks_.front().first));
        queued_ -= tasks_.front().second;
        tasks_.pop_front();
        lock.unlock();
        changed_.notify_all();
        return task;
    }

    // No more tasks come; those queued are still done.
    void close() {
        {
            const std::lock_guard lock(mutex_);
            closed_ = true;
        }
        changed_.notify_all();
    }

private:
    const std::size_t most_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::pair<Task, std::size_t>> tasks_;  // with their weights
    std::size_t queued_ = 0;                          // the sum of these
    bool closed_ = false;
};

}  // namespace dateline

// How the time of some work grows with its size.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <ctime>

namespace dateline {

// Seconds of the processor that some work takes, so that other work on the machine does not count.
template <typename Work>
double seconds_of(const Work& work) {
    const std::clock_t begin = std::clock();
    work();
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

// Expects that four times as much takes about four times as long, where quadratic work takes
// sixteen times. `make(size)` makes what `work` is measured on. Of some runs the shortest counts,
// for what disturbs one can only lengthen it; `size` should take milliseconds at least, and what
// takes less is held to what is just long enough to be measured.
template <typename Make, typename Work>
void expect_linear_time(std::size_t size, const Make& make, const Work& work) {
    constexpr int runs = 3;
    constexpr double most_growth = 10;
    constexpr double shortest = 0.002;
    const auto few = make(size);
    const auto many = make(4 * size);
    double short_time = seconds_of([&] { work(few); });
    for (int run = 1; run < runs; ++run)
        short_time = std::min(short_time, seconds_of([&] { work(few); }));
    const double most = most_growth * std::max(short_time, shortest);
    double long_time = seconds_of([&] { work(many); });
    for (int run = 1; run < runs && long_time >= most; ++run)
        long_time = std::min(long_time, seconds_of([&] { work(many); }));
    EXPECT_LT(long_time, most) << "four times of " << size << " took " << long_time << " s, once "
                               << short_time << " s";
}

}  // namespace dateline

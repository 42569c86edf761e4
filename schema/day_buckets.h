// Buckets of the calendar: how an index answers whether an article speaks of a time that overlaps
// the one asked for, by looking up some terms.
//
// A bucket is a day, month, year, decade, century or millennium, and is written as what all of its
// ISO dates begin with:
//
//   2023-06-19   2023-06   2023   202   20   2
//
// so that the shorter ones of the same beginning are its ancestors, and any two buckets are the
// same, one within the other, or without a common day. Every interval is the union of disjoint
// buckets, and taking the largest that fit, few of them suffice (cover).
//
// For each time that an article's passages speak of, two kinds of terms are indexed:
//
//   T 2023-06    the buckets of its cover
//   TU 2023      their proper ancestors: under them something is spoken of
//
// A question for the interval q, with the cover C(q), is the OR of, for each c of C(q),
//
//   T c    T a for every ancestor a of c    TU c
//
// This is exact. Let m be an interval that an article speaks of, with the cover C(m). It overlaps q
// if and only if some b of C(m) and some c of C(q) have a common day, which means that
//   b is c               then the article has T c;
//   b is an ancestor of c    then the article has T b, one of the T a;
//   c is an ancestor of b    then the article has TU c, as all ancestors of b are indexed.
// And any of these terms comes from a b that stands so to c, so no other article has one.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "schema/interval.h"
#include "schema/stored_article.h"

namespace dateline {

// The disjoint buckets whose union is the interval, ascending, as few as possible: one for a month,
// at most some 120 for any interval.
std::vector<std::string> cover(const Interval& interval);

// The buckets that contain a bucket, without itself, the largest first.
std::vector<std::string> ancestors(const std::string& bucket);

// The times that stand in a passage, of an article's, which ascend. Borrows them. It speaks of
// those that have an interval.
std::span<const TimeMention> times_in(const Passage& passage, std::span<const TimeMention> times);

// The days of all times that an article's passages speak of, in the order of the text, and of the
// ranges that they begin: "between 1999 and 2003" speaks of 1999, of 1999 to 2003, and of 2003.
// What only the title, the byline or the dateline says is not among them, so that an article which
// speaks of a time also has a passage to be shown for it. Of an article without passages those of
// its whole text.
std::vector<Interval> spoken_times(const StoredArticle& stored);

// Their terms, each once.
std::vector<std::string> spoken_time_terms(const StoredArticle& stored);

// The terms of which an article has one if and only if it speaks of a time that overlaps `asked`.
std::vector<std::string> overlap_terms(const Interval& asked);

// Those of them that an article has if and only if it does so with days of a bucket of the asked
// one's cover, T c and TU c: not only as part of a month, year or century that is larger.
std::vector<std::string> near_terms(const Interval& asked);

}  // namespace dateline

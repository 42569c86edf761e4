#include "query/search/phrase_source.h"

#include "schema/bytes.h"

namespace dateline {

PhraseSource::PhraseSource(const Index& index, Sought phrase)
    : index_(&index), phrase_(std::move(phrase)) {}

PhraseSource* PhraseSource::clone() const { return new PhraseSource(*index_, phrase_); }

void PhraseSource::init(const Xapian::Database& segment) {
    // Xapian hands over each segment's database, but not which one it is.
    segment_ = &index_->segment_with(segment.get_uuid());
    count_ = segment.get_lastdocid();
    at_ = 0;
}

bool PhraseSource::stands_in(Xapian::docid number) const {
    std::span<const std::uint32_t> tokens = segment_->tokens(number);
    if (phrase_.in_title) {
        const StoredArticle head = unpack_head(segment_->record(number));
        if (head.title_last_token > tokens.size()) return false;
        tokens =
            tokens.subspan(head.title_first_token, head.title_last_token - head.title_first_token);
    }
    if (phrase_.words.size() > tokens.size()) return false;
    const Sought::Word& first = phrase_.words.front();
    for (std::size_t at = 0; at + phrase_.words.size() <= tokens.size(); ++at)
        if (first.matches(tokens[at]) && phrase_.matches_at(tokens, at)) return true;
    return false;
}

void PhraseSource::next(double) {
    for (++at_; at_ <= count_ && !stands_in(at_);) ++at_;
}

void PhraseSource::skip_to(Xapian::docid document, double min_weight) {
    if (document <= at_) return;
    at_ = document - 1;
    next(min_weight);
}

bool PhraseSource::check(Xapian::docid document, double) {
    at_ = document;
    return stands_in(document);
}

}  // namespace dateline

#include "query/engine/engine.h"

#include <algorithm>
#include <utility>

#include "names/whereabouts.h"
#include "query/engine/read_against_index.h"
#include "query/engine/read_request.h"
#include "query/resolve/areas.h"
#include "query/resolve/shown_names.h"
#include "query/search/near_duplicates.h"
#include "query/search/require_all.h"

namespace dateline {

namespace {

// Near duplicates of an article that are named with it.
constexpr std::size_t most_near = 20;

// A writer may publish while the index is opened several times.
std::vector<std::unique_ptr<const Index>> open_snapshot(const std::filesystem::path& db,
                                                        unsigned threads) {
    for (;;) {
        std::vector<std::unique_ptr<const Index>> indexes;
        for (unsigned i = 0; i < std::max(threads, 1U); ++i)
            indexes.push_back(std::make_unique<const Index>(Index::open(db)));
        const auto is_same = [&](const auto& index) {
            return index->manifest() == indexes.front()->manifest();
        };
        if (std::all_of(indexes.begin(), indexes.end(), is_same)) return indexes;
    }
}

// Places of one name are told apart by where they lie.
void tell_where(NameList& places, const std::filesystem::path& data_folder) {
    const Whereabouts where = Whereabouts::load(data_folder);
    for (NameCount& place : places.names)
        if (place.has_namesake && place.geo)
            place.name = where.told(place.name, *place.geo, place.has_namesake_in_country);
}

// Counts of each kind that is wanted, in one pass over the articles.
std::vector<NameList> list_names(const std::vector<NamesWanted>& wanted, const Index& index,
                                 const Identities& identities, const ArticleSet& articles,
                                 bool is_all, const std::filesystem::path& data_folder) {
    NameCounter counter = is_all ? NameCounter::of_all(identities) : NameCounter(identities);
    if (!is_all) collect(index, articles, counter);
    std::vector<NameList> lists;
    lists.reserve(wanted.size());
    for (const NamesWanted& names : wanted) {
        std::vector<EntityName> also;
        if (names.kind == NameKind::place) also = places_by_any_name(names.prefix, data_folder);
        lists.push_back(counter.list(names.kind, names.prefix, names.limit, also));
        if (names.kind == NameKind::place) tell_where(lists.back(), data_folder);
    }
    return lists;
}

bool begins_by_joining(const Question& question) {
    return question.words && question.words->is_group &&
           question.words->children.front().is_left_out;
}

// Of words beside each other all, where that is wanted and some article has them; the question is
// then that one.
Matching match_as_wanted(const Request& request, const Index& index, Answer& answer) {
    Question all = answer.question;
    if (!request.all_words || !require_all(all)) return match(answer.question, index);
    Matching any_matching = match(answer.question, index);
    Matching matching = match(all, index);
    const std::uint64_t articles = matching.articles.size();
    const std::uint64_t looser = any_matching.articles.size();
    if (articles < looser) answer.looser = {looser, any_of_words(answer.question), articles == 0};
    if (articles == 0) return any_matching;
    answer.question = std::move(all);
    return matching;
}

std::string id_of(const Index& index, Xapian::docid document) {
    return article_id(index.segment_of(document).key(index.number_of(document)));
}

void add_hits(SearchOptions options, const Matching& matching, const Index& index, Answer& answer) {
    if (options.limit == 0) options.limit = most_hits;
    // One more than is shown tells whether there are further ones.
    ++options.limit;
    answer.hits = search(matching, index, options);
    if (answer.hits.size() < options.limit) return;
    answer.hits.pop_back();
    answer.next_offset = options.offset + answer.hits.size();
}

}  // namespace

// An index of the snapshot that no other thread uses, for as long as this lives.
class Engine::Lease {
public:
    explicit Lease(const Engine& engine) : engine_(engine), index_(take(engine)) {}
    ~Lease() {
        {
            const std::lock_guard lock(engine_.mutex_);
            engine_.indexes_.push_back(std::move(index_));
        }
        engine_.returned_.notify_one();
    }
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;

    const Index& index() const { return *index_; }

private:
    static std::unique_ptr<const Index> take(const Engine& engine) {
        std::unique_lock lock(engine.mutex_);
        engine.returned_.wait(lock, [&] { return !engine.indexes_.empty(); });
        std::unique_ptr<const Index> index = std::move(engine.indexes_.back());
        engine.indexes_.pop_back();
        return index;
    }

    const Engine& engine_;
    std::unique_ptr<const Index> index_;
};

Engine::Engine(EngineSettings settings)
    : settings_(std::move(settings)),
      lists_(NameLists::load(settings_.data_folder)),
      grammars_(settings_.data_folder),
      word_lists_(settings_.data_folder),
      indexes_(open_snapshot(settings_.db, settings_.threads)) {}

// The first one who needs them finds out; the others wait for that.
std::shared_ptr<const Identities> Engine::identities(const Index& index) const {
    const std::lock_guard lock(identities_mutex_);
    if (!identities_)
        identities_ =
            std::make_shared<const Identities>(Identities::of(index, lists_, settings_.aliases));
    return identities_;
}

// A cache whose damage is met while it is read is done without.
template <class Work>
auto Engine::mending_cache(const Index& index, Work work) const {
    try {
        return work();
    } catch (const DamagedCache&) {
        const std::lock_guard lock(identities_mutex_);
        identities_ =
            std::make_shared<const Identities>(Identities::anew(index, lists_, settings_.aliases));
    }
    return work();
}

Answer Engine::ask(const Request& request) const {
    const Question question = read_request(request, grammars_);
    const Lease lease(*this);
    return mending_cache(lease.index(), [&] { return answer(question, request, lease.index()); });
}

Answer Engine::answer(const Question& question, const Request& request, const Index& index) const {
    Answer answer;
    answer.question = question;
    const std::shared_ptr<const Identities> who = identities(index);
    read_against(answer.question, request, index, *who);
    answer.begins_by_joining = begins_by_joining(answer.question);
    const Matching matching = match_as_wanted(request, index, answer);
    answer.total = matching.articles.size();
    answer.left_out = matching.left_out;
    if (request.hits) {
        add_hits(*request.hits, matching, index, answer);
        for (Hit& hit : answer.hits) show_by_one_name(hit.stored, hit.document, index, *who);
    }
    const bool is_all = !answer.question.words && answer.question.filters.empty();
    if (!request.names.empty())
        answer.names = list_names(request.names, index, *who, matching.articles, is_all,
                                  settings_.data_folder);
    if (request.timeline)
        answer.timeline = timeline(matching, answer.question.loose, index, *who,
                                   settings_.data_folder, *request.timeline);
    if (answer.total == 0) answer.why_nothing = why_nothing(answer.question, index);
    return answer;
}

// What its names and words mean in this index.
void Engine::read_against(Question& question, const Request& request, const Index& index,
                          const Identities& who) const {
    read_against_index(question, request, index, who,
                       {lists_, settings_.aliases, grammars_, word_lists_});
}

std::vector<std::string> Engine::ids(const std::string& prefix, std::size_t limit) const {
    const Lease lease(*this);
    std::vector<std::string> ids;
    for (const Xapian::docid document : lease.index().find_id(prefix, limit))
        ids.push_back(id_of(lease.index(), document));
    return ids;
}

std::optional<ArticleAnswer> Engine::article(const std::string& id) const {
    const Lease lease(*this);
    const Index& index = lease.index();
    const std::vector<Xapian::docid> documents = index.find_id(id, 1);
    if (documents.empty()) return std::nullopt;
    return mending_cache(index, [&] {
        ArticleAnswer answer{index.article(documents.front()), {}};
        show_by_one_name(answer.stored, documents.front(), index, *identities(index));
        for (const Xapian::docid other : near_duplicates_of(documents.front(), index, most_near))
            answer.near_duplicates.push_back(id_of(index, other));
        return std::optional(std::move(answer));
    });
}

std::optional<RankExplanation> Engine::why(const std::string& id, const Request& request) const {
    const Question read = read_request(request, grammars_);
    const Lease lease(*this);
    const Index& index = lease.index();
    const std::vector<Xapian::docid> documents = index.find_id(id, 1);
    if (documents.empty()) return std::nullopt;
    return mending_cache(index, [&] {
        Question question = read;
        const std::shared_ptr<const Identities> who = identities(index);
        read_against(question, request, index, *who);
        const Matching matching = match(question, index);
        RankExplanation told =
            explain_rank(question, request.query, matching, index, documents.front());
        if (told.hit) show_by_one_name(told.hit->stored, documents.front(), index, *who);
        return std::optional(std::move(told));
    });
}

IndexStatus Engine::status() const {
    const Lease lease(*this);
    return index_status(lease.index(), settings_.data_folder);
}

}  // namespace dateline

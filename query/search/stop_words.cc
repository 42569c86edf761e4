#include "query/search/stop_words.h"

#include <unordered_set>

namespace dateline {

namespace {

const std::unordered_set<std::string_view>& stop_words() {
    static const std::unordered_set<std::string_view> words{
        // articles, pronouns, determiners
        "the", "this", "that", "these", "those", "his", "her", "hers", "him", "its", "our", "ours",
        "their", "theirs", "them", "they", "she", "you", "your", "yours", "who", "whom", "whose",
        "what", "which", "himself", "herself", "itself", "themselves", "myself", "yourself",
        "ourselves", "each", "every", "either", "neither", "both", "all", "any", "some", "none",
        "such", "same", "other", "others", "another", "own", "one", "ones", "everyone",
        "everything", "someone", "something", "anyone", "anything", "nobody", "nothing",
        // auxiliaries
        "are", "was", "were", "been", "being", "has", "have", "had", "having", "does", "did",
        "done", "doing", "will", "would", "shall", "should", "can", "could", "may", "might", "must",
        "cannot", "dont", "doesnt", "didnt", "isnt", "arent", "wasnt", "werent", "hasnt", "havent",
        "hadnt", "wont", "wouldnt", "cant", "couldnt", "shouldnt", "hes", "shes", "thats", "theres",
        "theyre", "im", "ive", "youre", "weve", "lets",
        // prepositions, conjunctions, adverbs
        "and", "but", "nor", "for", "yet", "not", "with", "from", "into", "onto", "upon", "over",
        "under", "above", "below", "between", "among", "amid", "against", "about", "around",
        "across", "after", "before", "during", "since", "until", "till", "while", "within",
        "without", "through", "throughout", "toward", "towards", "behind", "beyond", "beside",
        "besides", "despite", "per", "via", "off", "out", "down", "near", "because", "although",
        "though", "unless", "whether", "than", "then", "thus", "there", "here", "where", "when",
        "why", "how", "also", "too", "very", "just", "only", "even", "still", "already", "again",
        "ever", "never", "always", "often", "sometimes", "perhaps", "however", "meanwhile",
        "instead", "rather", "quite", "almost", "nearly", "much", "many", "more", "most", "less",
        "least", "few", "fewer", "several", "enough", "once", "twice", "else", "away", "back",
        "along", "together", "later", "earlier", "ago", "now", "soon", "so", "well", "far", "long",
        "further", "up", "due", "like", "unlike", "including", "according", "as", "at", "by", "if",
        "in", "is", "it", "of", "on", "or", "to", "an", "be", "do", "go", "he", "me", "my", "no",
        "us", "we", "am",
        // numbers
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozen", "hundred",
        "thousand", "million", "billion", "trillion", "first", "second", "third", "last", "next",
        "half", "pct",
        // what all news says
        "said", "says", "say", "saying", "told", "tell", "tells", "asked", "added", "reported",
        "made", "make", "makes", "making", "take", "takes", "took", "taken", "taking", "get",
        "gets", "got", "give", "gave", "given", "come", "came", "comes", "went", "gone", "goes",
        "going", "put", "set", "see", "seen", "saw", "know", "known", "knew", "think", "thought",
        "want", "wanted", "need", "use", "used", "using", "called", "call", "became", "become",
        "began", "begin", "kept", "keep", "left", "let", "seem", "seemed", "new", "old", "good",
        "great", "big", "small", "little", "large", "high", "low", "early", "late", "recent",
        "former", "mr", "mrs", "ms", "dr", "sir", "people", "man", "men", "woman", "women", "thing",
        "things", "way", "part", "lot", "higher", "lower", "highest", "lowest", "larger", "smaller",
        "bigger", "better", "best", "worse", "worst", "longer", "greater", "whole", "full", "able",
        "likely", "certain", "different", "important", "possible", "real", "really", "true",
        "number", "total", "level", "case", "fact", "point", "place", "kind", "side", "line",
        "area", "group", "member", "work", "life", "world", "name", "word", "house", "hand", "head",
        "help", "hold", "held", "show", "showed", "shown", "turn", "turned", "look", "looked",
        "find", "found", "expect", "expected", "bring", "brought", "run", "ran", "move", "moved",
        "start", "started", "try", "tried", "stand", "stood", "stay", "leave", "remain", "remained",
        "follow", "followed", "following", "include", "included", "continue", "continued", "allow",
        "allowed", "provide", "provided", "lead", "led", "spend", "spent", "meant", "mean",
        "lasted", "ended", "happened", "spoke", "speak", "wrote", "write", "heard", "hear", "felt",
        "feel", "believe", "believed", "noted", "based", "open", "opened", "close", "closed",
        "compared", "unchanged", "estimated", "major", "main", "strong", "clear", "short", "end",
        "time", "times", "day", "days", "week", "weeks", "month", "months", "year", "years",
        "decade", "decades", "hour", "hours", "minute", "minutes", "today", "yesterday", "tomorrow",
        "tonight", "morning", "afternoon", "evening", "night", "daily", "weekly", "monthly",
        "annual", "reporter", "reporters", "spokesman", "spokeswoman", "statement", "news",
        // months and weekdays
        "january", "february", "march", "april", "june", "july", "august", "september", "october",
        "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
        "oct", "nov", "dec", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
        "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"};
    return words;
}

}  // namespace

bool is_stop_word(std::string_view form) { return stop_words().contains(form); }

}  // namespace dateline

#include "query/search/stop_words.h"

#include <unordered_map>
#include <unordered_set>

namespace dateline {

namespace {

using Words = std::unordered_set<std::string_view>;

// Without accents, as they are folded.
const std::unordered_map<std::string_view, Words>& words_of_other_languages() {
    static const std::unordered_map<std::string_view, Words> words{
        {"de", {"der",    "die",    "das",    "den",      "dem",    "des",    "ein",    "eine",
                "einen",  "einem",  "einer",  "eines",    "und",    "oder",   "aber",   "nicht",
                "kein",   "keine",  "ist",    "sind",     "war",    "waren",  "wird",   "werden",
                "wurde",  "wurden", "worden", "hat",      "haben",  "hatte",  "hatten", "sein",
                "seine",  "seinen", "ihr",    "ihre",     "ihren",  "sich",   "sie",    "wir",
                "ich",    "man",    "mit",    "von",      "vom",    "zum",    "zur",    "auf",
                "aus",    "bei",    "beim",   "nach",     "vor",    "uber",   "unter",  "fur",
                "gegen",  "durch",  "ohne",   "zwischen", "seit",   "bis",    "wegen",  "wahrend",
                "auch",   "noch",   "nur",    "schon",    "sehr",   "mehr",   "dass",   "wenn",
                "weil",   "als",    "wie",    "dann",     "doch",   "hier",   "dort",   "kann",
                "konnen", "konnte", "soll",   "sollen",   "muss",   "mussen", "will",   "wollen",
                "sagte",  "sagt",   "jahr",   "jahre",    "jahren", "diese",  "dieser", "diesem",
                "diesen", "dieses", "alle",   "allen",    "viele",  "einige", "zwei",   "drei"}},
        {"fr",
         {"les",     "des",   "une",    "dans",    "par",     "pour",  "sur",   "avec",  "sans",
          "sous",    "entre", "vers",   "chez",    "mais",    "donc",  "que",   "qui",   "quoi",
          "dont",    "est",   "sont",   "etait",   "etaient", "ete",   "etre",  "ont",   "avait",
          "avaient", "avoir", "aux",    "son",     "ses",     "leur",  "leurs", "notre", "nos",
          "votre",   "vos",   "cette",  "ces",     "cet",     "elle",  "elles", "ils",   "nous",
          "vous",    "lui",   "meme",   "aussi",   "plus",    "moins", "tres",  "pas",   "comme",
          "apres",   "avant", "depuis", "pendant", "contre",  "tout",  "tous",  "toute", "toutes",
          "deux",    "trois", "fait",   "faire",   "dit",     "selon", "ainsi", "alors", "encore",
          "peut"}},
        {"es", {"los",     "las",   "una",   "unos",   "unas",  "del",    "por",     "para",
                "con",     "sin",   "sobre", "entre",  "hasta", "desde",  "que",     "quien",
                "cual",    "pero",  "como",  "cuando", "donde", "porque", "esta",    "este",
                "esto",    "estos", "estas", "ese",    "esa",   "aquel",  "ser",     "son",
                "era",     "eran",  "fue",   "fueron", "sido",  "estar",  "han",     "habia",
                "haber",   "hay",   "sus",   "nos",    "les",   "muy",    "mas",     "menos",
                "tambien", "todo",  "todos", "toda",   "todas", "otro",   "otra",    "otros",
                "dos",     "tres",  "dijo",  "segun",  "ante",  "tras",   "durante", "contra"}},
        {"it",
         {"gli",    "una",    "uno",    "del",    "della",   "dei",   "delle",  "degli", "dal",
          "dalla",  "nel",    "nella",  "nei",    "sul",     "sulla", "per",    "con",   "tra",
          "fra",    "che",    "chi",    "cui",    "non",     "come",  "quando", "dove",  "perche",
          "anche",  "piu",    "meno",   "molto",  "sono",    "era",   "erano",  "stato", "stata",
          "stati",  "essere", "hanno",  "aveva",  "avere",   "suo",   "sua",    "suoi",  "loro",
          "questo", "questa", "questi", "quello", "quella",  "tutti", "tutto",  "altri", "due",
          "tre",    "dopo",   "prima",  "contro", "secondo", "alla",  "alle",   "agli"}},
        {"pt", {"dos",   "das",     "uma",    "uns",   "nos",    "nas",   "pelo",   "pela", "por",
                "para",  "com",     "sem",    "sobre", "entre",  "ate",   "desde",  "que",  "quem",
                "mas",   "como",    "quando", "onde",  "porque", "esta",  "este",   "isto", "esse",
                "essa",  "ser",     "sao",    "era",   "eram",   "foi",   "foram",  "sido", "estar",
                "tem",   "tinha",   "ter",    "seu",   "sua",    "seus",  "suas",   "nao",  "muito",
                "mais",  "menos",   "tambem", "todo",  "todos",  "outro", "outros", "dois", "tres",
                "disse", "segundo", "depois", "antes", "contra", "ainda", "pode"}},
        {"nl",
         {"het",    "een",    "van",  "voor",   "met",   "aan",    "uit",    "over",   "onder",
          "tussen", "door",   "naar", "bij",    "tot",   "sinds",  "zonder", "tegen",  "maar",
          "want",   "dat",    "die",  "dit",    "deze",  "wie",    "wat",    "waar",   "wanneer",
          "als",    "dan",    "toen", "ook",    "nog",   "niet",   "geen",   "wel",    "zeer",
          "meer",   "minder", "zijn", "was",    "waren", "werd",   "werden", "wordt",  "worden",
          "heeft",  "hebben", "had",  "hadden", "kan",   "kunnen", "zal",    "zullen", "moet",
          "moeten", "zegt",   "zei",  "hun",    "haar",  "hem",    "wij",    "zij",    "alle",
          "andere", "twee",   "drie", "jaar"}}};
    return words;
}

const Words& english_words() {
    static const Words words{
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

bool is_stop_word(std::string_view form, std::string_view language) {
    if (language.empty() || language == "en") return english_words().contains(form);
    const auto others = words_of_other_languages().find(language);
    return others != words_of_other_languages().end() && others->second.contains(form);
}

}  // namespace dateline

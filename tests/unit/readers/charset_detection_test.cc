// Undeclared character sets, in texts of news; what they tell is invented.
#include "indexer/readers/charset_detection.h"

#include <gmock/gmock.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <memory>
#include <string>
#include <vector>

#include "indexer/readers/decode.h"
#include "tests/unit/readers/reading.h"

namespace dateline {
namespace {

struct Case {
    std::string title;
    std::string text;
    std::vector<std::string> charsets;
};

void PrintTo(const Case& c, std::ostream* out) { *out << c.title; }

std::string in_charset(const std::string& text, const std::string& charset) {
    const icu::UnicodeString characters = icu::UnicodeString::fromUTF8(text);
    std::string bytes(text.size() * 2, '\0');
    UErrorCode error = U_ZERO_ERROR;
    const std::int32_t size =
        characters.extract(bytes.data(), static_cast<std::int32_t>(bytes.size()),
                           // ICU knows no other name of it.
                           std::unique_ptr<UConverter, decltype(&ucnv_close)>(
                               ucnv_open(charset.c_str(), &error), &ucnv_close)
                               .get(),
                           error);
    EXPECT_TRUE(U_SUCCESS(error)) << charset;
    bytes.resize(static_cast<std::size_t>(size));
    return bytes;
}

class UndeclaredCharset : public testing::TestWithParam<Case> {};

TEST_P(UndeclaredCharset, OfAText) {
    const auto& [title, text, charsets] = GetParam();
    for (const std::string& charset : charsets) {
        const std::string whole = title + "\n\n" + text + "\n";
        EXPECT_EQ(decode(in_charset(whole, charset)).text, whole) << charset;
        // A sentence or two of it.
        const std::size_t stop = std::min(text.find(". "), text.find("。"));
        const std::string lead =
            title + "\n\n" + text.substr(0, std::min(stop, text.size())) + "\n";
        EXPECT_EQ(decode(in_charset(lead, charset)).text, lead) << charset;
    }
}

TEST_P(UndeclaredCharset, OfAPage) {
    const auto& [title, text, charsets] = GetParam();
    // What stands around it is mostly ASCII.
    std::string script = "<script>";
    for (int i = 0; i < 40; ++i)
        script += "var menu = document.getElementById('menu'); show(menu);\n";
    const std::string page = "<html><head><title>" + title + "</title>" + script +
                             "</script></head><body><div><a href='/'>Home</a> <a "
                             "href='/news'>News</a></div><h1>" +
                             title + "</h1><p>" + text + "</p></body></html>";
    for (const std::string& charset : charsets) {
        const Article article = only(read("a.html", in_charset(page, charset)));
        EXPECT_EQ(article.title, title) << charset;
        EXPECT_THAT(article.text, testing::HasSubstr(text)) << charset;
    }
}

INSTANTIATE_TEST_SUITE_P(
    Languages, UndeclaredCharset,
    testing::Values(
        Case{"Наводнение на Волге",
             "В понедельник вода в реке поднялась ещё на два метра, и жителей трёх деревень "
             "пришлось вывезти на лодках. Мэр города сказал, что мост закрыт до конца недели. "
             "Электричество в больнице дают генераторы, а школы не работают с пятницы. Спасатели "
             "просят не возвращаться в дома, пока вода не уйдёт.",
             {"windows-1251", "KOI8-R", "IBM866", "ISO-8859-5"}},
        Case{"Міст закрили",
             "У понеділок увечері міська рада вирішила закрити старий міст на одинадцять місяців. "
             "Мешканці другого берега їздитимуть довшою дорогою, а човен ходитиме кожні двадцять "
             "хвилин. Мерка сказала, що ремонт коштує більше, ніж думали.",
             {"windows-1251", "KOI8-U"}},
        Case{"Most zwodzony zamknięty",
             "W poniedziałek rada miasta zdecydowała, że stary most zostanie zamknięty na "
             "jedenaście miesięcy. Mieszkańcy drugiego brzegu będą musieli jeździć dłuższą drogą, "
             "a łodzie popłyną co dwadzieścia minut. Burmistrz powiedziała, że naprawa kosztuje "
             "więcej, niż sądzono, i że część pieniędzy zapłaci powiat.",
             {"windows-1250", "ISO-8859-2"}},
        Case{"Starý most se zavře",
             "V pondělí večer rozhodlo zastupitelstvo města, že starý most bude jedenáct měsíců "
             "zavřený. Lidé z druhého břehu budou muset jezdit delší cestou a lodě poplují každých "
             "dvacet minut. Starostka řekla, že oprava bude dražší, než se čekalo, a že část peněz "
             "zaplatí kraj.",
             {"windows-1250", "ISO-8859-2"}},
        Case{"Lezárják a régi hidat",
             "Hétfő este a városi tanács úgy döntött, hogy a régi hidat tizenegy hónapra lezárják. "
             "A túlsó part lakóinak hosszabb úton kell járniuk, és húszpercenként indul komp. A "
             "polgármester szerint a felújítás többe kerül, mint gondolták, és a pénz egy részét a "
             "megye fizeti.",
             {"windows-1250"}},
        Case{"Κλείνει η παλιά γέφυρα",
             "Τη Δευτέρα το βράδυ το δημοτικό συμβούλιο αποφάσισε να κλείσει την παλιά γέφυρα για "
             "έντεκα μήνες. Οι κάτοικοι της άλλης όχθης θα πηγαίνουν από μακρύτερο δρόμο, και ένα "
             "πλοίο θα φεύγει κάθε είκοσι λεπτά. Η δήμαρχος είπε ότι τα έργα κοστίζουν περισσότερο "
             "απ' όσο νόμιζαν.",
             {"windows-1253", "ISO-8859-7"}},
        Case{"Eski köprü kapatılıyor",
             "Belediye meclisi pazartesi akşamı eski köprünün on bir ay boyunca kapatılmasına "
             "karar verdi. Karşı kıyıda oturanlar daha uzun bir yoldan gidecek, yirmi dakikada bir "
             "vapur kalkacak. Başkan, onarımın düşünülenden pahalı olduğunu ve paranın bir kısmını "
             "ilin ödeyeceğini söyledi.",
             {"windows-1254"}},
        Case{"إغلاق الجسر القديم",
             "قرر مجلس المدينة مساء الاثنين إغلاق الجسر القديم لمدة أحد عشر شهرا. وسيضطر سكان "
             "الضفة الأخرى إلى السير في طريق أطول، وستنطلق عبارة كل عشرين دقيقة. وقالت رئيسة "
             "البلدية إن الإصلاح يكلف أكثر مما كان متوقعا وإن المحافظة ستدفع جزءا من المال.",
             {"windows-1256", "ISO-8859-6"}},
        Case{"הגשר הישן ייסגר",
             "מועצת העיר החליטה ביום שני בערב לסגור את הגשר הישן לאחד עשר חודשים. תושבי הגדה "
             "השנייה יצטרכו לנסוע בדרך ארוכה יותר, ומעבורת תצא כל עשרים דקות. ראשת העיר אמרה "
             "שהתיקון עולה יותר משחשבו.",
             {"windows-1255"}},
        Case{"ปิดสะพานเก่า",
             "สภาเทศบาลมีมติเมื่อคืนวันจันทร์ให้ปิดสะพานเก่าเป็นเวลาสิบเอ็ดเดือน "
             "ชาวบ้านอีกฝั่งหนึ่งต้องใช้เส้นทางที่ไกลกว่าเดิม และจะมีเรือข้ามฟากทุกยี่สิบนาที "
             "นายกเทศมนตรีกล่าวว่าการซ่อมแซมมีค่าใช้จ่ายมากกว่าที่คิดไว้",
             {"TIS-620"}},
        Case{"古い橋を閉鎖",
             "市議会は月曜日の夜、古い橋を十一か月の間閉鎖することを決めた。対岸の住民は遠回りをし"
             "なければならず、渡し船が二十分ごとに出る。市長は、修理には思ったより多くの費用がかか"
             "り、その一部は県が払うと述べた。",
             {"Shift_JIS", "EUC-JP"}},
        Case{"舊橋將關閉",
             "市議會星期一晚上決定把舊橋關閉十一個月。對岸的居民必須走更遠的路，渡船每二十分鐘開一"
             "班。市長說，維修的費用比原先想的多，其中一部分由縣政府支付。",
             {"Big5"}},
        Case{"旧桥将关闭",
             "市议会星期一晚上决定把旧桥关闭十一个月。对岸的居民必须走更远的路，渡船每二十分钟开一"
             "班。市长说，维修的费用比原先想的多，其中一部分由县政府支付。",
             {"GB18030"}},
        Case{"낡은 다리 폐쇄",
             "시의회는 월요일 밤에 낡은 다리를 열한 달 동안 닫기로 결정했다. 건너편 주민들은 더 먼 "
             "길로 다녀야 하고, 나룻배가 이십 분마다 떠난다.",
             {"EUC-KR"}},
        Case{"Alte Brücke gesperrt",
             "Am Montagabend beschloss der Stadtrat, die alte Brücke für elf Monate zu schließen. "
             "Die Bürgermeisterin erklärte, die Arbeiten würden teurer als gedacht.",
             {"windows-1252"}},
        Case{"Le vieux pont fermé",
             "Lundi soir, le conseil a décidé de fermer le vieux pont pendant onze mois. Les "
             "habitants de l'autre rive devront prendre une route plus longue, et un bac partira "
             "toutes les vingt minutes. La mairie dit que les travaux coûtent plus cher que prévu.",
             {"windows-1252"}}));

TEST(CharsetDetection, TellsNothingOfAFewBytes) {
    EXPECT_EQ(detected_charset("\xE0\xB9"), "");
    EXPECT_EQ(decode("\x93so\x94 he said, caf\xE9").text, "“so” he said, café");
}

}  // namespace
}  // namespace dateline

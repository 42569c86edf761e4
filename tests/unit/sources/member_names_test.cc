#include "indexer/streams/member_names.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

struct Case {
    std::string bytes;
    std::string name;
};

class MemberNames : public testing::TestWithParam<Case> {};

TEST_P(MemberNames, AreUtf8) { EXPECT_EQ(member_name_as_utf8(GetParam().bytes), GetParam().name); }

INSTANTIATE_TEST_SUITE_P(
    All, MemberNames,
    testing::Values(
        Case{"\203j\203\205\201[\203X.txt", "ニュース.txt"},
        Case{"B\203timent/\203ge.txt", "Bâtiment/âge.txt"},
        Case{"\223\372\226{/\220\205\226\345.txt", "日本/水門.txt"}, Case{"a/b.txt", "a/b.txt"},
        Case{"Z\303\274rich/caf\303\251.txt", "Zürich/café.txt"},
        Case{"Z\201rich/Br\201cke.txt", "Zürich/Brücke.txt"},
        Case{"M\240laga/puente.txt", "Málaga/puente.txt"},
        Case{"\232berflutung.txt", "Überflutung.txt"},
        Case{"S\343o Paulo/ponte.txt", "São Paulo/ponte.txt"},
        Case{"\215\256\242\256\341\342\250/\254\256\341\342.txt", "Новости/мост.txt"},
        Case{"\242 \214\256\341\252\242\245.txt", "в Москве.txt"},
        Case{"\315\356\342\356\361\362\350/\354\356\361\362.txt", "Новости/мост.txt"},
        Case{"\203\134\225\134.txt", "ソ表.txt"},
        Case{"\203j\203\205\201[\203X/\220\205\226\345.html", "ニュース/水門.html"},
        Case{"\220V\225\267/\213\264\202\252\225\302\202\334\202\351.txt", "新聞/橋が閉まる.txt"},
        Case{
            "\320\302\316\305/\264\363\307\305\271\330\261\325\312\256\322\273\270\366\324\302.txt",
            "新闻/大桥关闭十一个月.txt"},
        Case{"\264\272\275\272/\264\331\270\256\260\241 \264\335\310\371\264\331.txt",
             "뉴스/다리가 닫힌다.txt"}));

TEST(MemberNames, ThatAreTooLongAreLeft) {
    const std::string noise(5000, '\x81');
    EXPECT_EQ(member_name_as_utf8(noise), noise);
}

}  // namespace
}  // namespace dateline

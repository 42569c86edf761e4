// Which organisations are the same.
#include "names/organizations.h"

#include <gmock/gmock.h>

#include "query/language/explain.h"
#include "query/resolve/read_names.h"
#include "tests/unit/search/written_index.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

// The organisations, each as the name that is shown and all its names.
std::vector<std::string> resolved(const std::vector<std::pair<std::string, std::uint64_t>>& names,
                                  const std::vector<ShortName>& short_names = {},
                                  const std::string& aliases = "") {
    static const LegalForms legal_forms = LegalForms::load(DATELINE_SOURCE_DIR "/config");
    static const KnownOrganizations known =
        KnownOrganizations::load(DATELINE_SOURCE_DIR "/config", legal_forms);
    std::vector<OrganizationName> read;
    for (const auto& [name, articles] : names) read.push_back({name, articles});
    std::vector<std::string> told;
    for (const Organization& one : resolve_organizations(read, short_names, legal_forms, known,
                                                         Aliases::parse(aliases, "aliases.toml"))) {
        std::string line = one.name + ":";
        for (const std::uint32_t n : one.names) line += " " + read[n].name + ",";
        line.pop_back();
        told.push_back(line);
    }
    return told;
}

TEST(OneOrganization, IsWrittenInSeveralWays) {
    EXPECT_THAT(resolved({{"Bank of Japan", 8}, {"Bank Of Japan", 3}, {"The Bank of Japan", 1}}),
                ElementsAre("Bank of Japan: Bank of Japan, Bank Of Japan, The Bank of Japan"));
    EXPECT_THAT(resolved({{"UN", 8}, {"U.N.", 3}}), ElementsAre("UN: UN, U.N."));
    EXPECT_THAT(resolved({{"FORD", 8}, {"Ford", 3}}), ElementsAre("FORD: FORD, Ford"));
    // Capitals of headlines.
    EXPECT_THAT(resolved({{"FORD", 31}, {"Ford", 27}}), ElementsAre("Ford: FORD, Ford"));
}

TEST(TheNameOfAnOrganization, IsSpeltAsMostArticlesSpellIt) {
    // What one article writes otherwise than hundreds is a slip, and the row of capitals no
    // mistake.
    EXPECT_THAT(resolved({{"OPEC", 600}, {"Opec", 1}}), ElementsAre("OPEC: OPEC, Opec"));
    EXPECT_THAT(resolved({{"USA TODAY", 2}, {"USA Today", 40}, {"Usa Today", 1}}),
                ElementsAre("USA Today: USA TODAY, USA Today, Usa Today"));
    EXPECT_THAT(resolved({{"CHRYSLER", 3}, {"Chrysler", 500}}),
                ElementsAre("Chrysler: CHRYSLER, Chrysler"));
    // Of as many, what a headline has not.
    EXPECT_THAT(resolved({{"BANK OF JAPAN", 1}, {"Bank of Japan", 1}}),
                ElementsAre("Bank of Japan: BANK OF JAPAN, Bank of Japan"));
    EXPECT_THAT(resolved({{"Nestle", 1}, {"Nestlé", 1}}), ElementsAre("Nestlé: Nestle, Nestlé"));
}

TEST(TheNameOfAnOrganization, IsTheMostUsualFullOne) {
    EXPECT_THAT(
        resolved({{"EU", 500}, {"Eu", 3}, {"European Union", 60}}, {{"eu", "European Union", 60}}),
        ElementsAre("European Union: EU, Eu, European Union"));
    // Writings of one name count together: 13 articles against 12.
    EXPECT_THAT(resolved({{"TEXACO", 1}, {"Texaco", 11}, {"Texaco Inc", 7}, {"Texaco inc.", 6}}),
                ElementsAre("Texaco Inc: TEXACO, Texaco, Texaco Inc, Texaco inc."));
}

TEST(OneOrganization, IsACompanyWithItsLegalFormAndWithout) {
    EXPECT_THAT(resolved({{"Texaco", 2}, {"Texaco Inc", 9}, {"Texaco Incorporated", 1}}),
                ElementsAre("Texaco Inc: Texaco, Texaco Inc, Texaco Incorporated"));
    // There are two companies, and the bare name may be either.
    EXPECT_THAT(resolved({{"Allied", 2}, {"Allied Corp", 3}, {"Allied Ltd", 2}}),
                UnorderedElementsAre("Allied: Allied", "Allied Corp: Allied Corp",
                                     "Allied Ltd: Allied Ltd"));
    // The Congress is no company.
    EXPECT_THAT(resolved({{"Congress", 90}, {"Congress Inc", 1}}),
                UnorderedElementsAre("Congress: Congress", "Congress Inc: Congress Inc"));
    EXPECT_THAT(resolved({{"Merrill", 5}, {"Merrill Corp", 2}, {"Merrill Lynch", 60}}),
                testing::SizeIs(3));
    // Nor is the newspaper.
    EXPECT_THAT(resolved({{"The Sun", 3}, {"Sun Co", 3}}),
                UnorderedElementsAre("The Sun: The Sun", "Sun Co: Sun Co"));
}

TEST(TwoOrganizations, WhoseNamesBeginAlikeStayTwo) {
    EXPECT_THAT(resolved({{"Federal Reserve", 9}, {"Federal Reserve Bank of New York", 2}}),
                testing::SizeIs(2));
    EXPECT_THAT(resolved({{"Ford", 9}, {"Ford Foundation", 2}}), testing::SizeIs(2));
}

TEST(AShortName, IsThatOfTheOneForWhichArticlesStateIt) {
    EXPECT_THAT(
        resolved({{"World Harbour Office", 2}, {"WHBO", 9}}, {{"whbo", "World Harbour Office", 2}}),
        ElementsAre("World Harbour Office: World Harbour Office, WHBO"));
    EXPECT_THAT(resolved({{"World Harbour Office", 2}, {"WHBO", 9}}), testing::SizeIs(2));
    EXPECT_THAT(resolved({{"BP Oil Ltd", 1}, {"BP", 9}}, {{"bp", "BP Oil Ltd", 1}}),
                testing::SizeIs(2));
    EXPECT_THAT(
        resolved(
            {{"Economic Planning Agency", 9}, {"Environmental Protection Agency", 6}, {"EPA", 8}},
            {{"epa", "Economic Planning Agency", 2}}),
        testing::SizeIs(3));
    EXPECT_THAT(resolved({{"European Community", 220},
                          {"European Commission", 25},
                          {"EC Commission", 50},
                          {"EC", 200}},
                         {{"ec", "European Community", 60}}),
                UnorderedElementsAre("European Community: European Community, EC",
                                     "EC Commission: EC Commission",
                                     "European Commission: European Commission"));
    // Of two it may be either.
    EXPECT_THAT(resolved({{"Australian Broadcasting Corporation", 2},
                          {"American Broadcasting Company", 3},
                          {"ABC", 9}},
                         {{"abc", "Australian Broadcasting Corporation", 2},
                          {"abc", "American Broadcasting Company", 3}}),
                testing::SizeIs(3));
}

TEST(AnOrganizationThatEverybodyKnows, IsOneUnderItsSeveralNames) {
    EXPECT_THAT(resolved({{"US Centers for Disease Control and Prevention", 235},
                          {"CDC", 375},
                          {"Centers for Disease Control and Prevention", 143}}),
                ElementsAre("Centers for Disease Control and Prevention: US Centers for Disease "
                            "Control and Prevention, CDC, Centers for Disease Control and "
                            "Prevention"));
    EXPECT_THAT(resolved({{"U.N.", 3}, {"UN", 8}, {"the United Nations", 1}}),
                ElementsAre("United Nations: U.N., UN, the United Nations"));
    EXPECT_THAT(
        resolved({{"Fed", 138}, {"FED", 3}, {"Federal Reserve", 170}, {"Federal Reserve Bank", 9}}),
        UnorderedElementsAre("Federal Reserve: Fed, FED, Federal Reserve",
                             "Federal Reserve Bank: Federal Reserve Bank"));
    EXPECT_THAT(
        resolved({{"BBC", 1}, {"British Broadcasting Corp.", 1}, {"WHO", 2}, {"Who", 3}}),
        UnorderedElementsAre("BBC: BBC, British Broadcasting Corp.", "WHO: WHO", "Who: Who"));
    // Of one of its names alone, that.
    EXPECT_THAT(resolved({{"GOP", 3}}), ElementsAre("GOP: GOP"));
    // What the user says goes before it.
    EXPECT_THAT(resolved({{"UN", 3}, {"United Nations", 2}}, {},
                         R"(different = [["UN", "United Nations"]])"),
                testing::SizeIs(2));
    // What articles state for it besides is of it, too.
    EXPECT_THAT(
        resolved({{"Islamic State", 9}, {"ISIS", 3}, {"IS", 2}}, {{"is", "Islamic State", 3}}),
        ElementsAre("Islamic State: Islamic State, ISIS, IS"));
}

TEST(WhatTheUserSaysOfOrganizations, GoesFirst) {
    EXPECT_THAT(resolved({{"Bundesbank", 9}, {"Deutsche Bundesbank", 2}}, {},
                         R"(same = [["Deutsche Bundesbank", "Bundesbank"]])"),
                ElementsAre("Deutsche Bundesbank: Bundesbank, Deutsche Bundesbank"));
    EXPECT_THAT(resolved({{"Texaco", 2}, {"Texaco Inc", 9}}, {},
                         R"(different = [["Texaco", "Texaco Inc"]])"),
                testing::SizeIs(2));
    EXPECT_THAT(resolved({{"Boeing 747", 2}}, {}, R"(not-an-organization = ["Boeing 747"])"),
                IsEmpty());
}

class ReadOrganizations : public SearchTest {
protected:
    std::vector<std::string> found(const std::string& query, const std::string& aliases = "") {
        Question asked = question(query);
        const Index read = index();
        const Aliases of_user = Aliases::parse(aliases, "aliases.toml");
        read_names(asked, read, Identities::anew(read, name_lists(), of_user), name_lists(),
                   of_user, DATELINE_SOURCE_DIR "/config");
        told_ = names_read(asked);
        std::vector<std::string> titles;
        for (const Hit& hit : hits(asked)) titles.push_back(hit.stored.article.title);
        std::sort(titles.begin(), titles.end());
        return titles;
    }
    static Entity org(const std::string& name, std::vector<std::string> forms) {
        return {EntityKind::organization, name, std::move(forms), {}, {}};
    }

    std::vector<std::string> told_;
};

TEST_F(ReadOrganizations, AnOrganizationIsFoundByAnyOfItsNames) {
    write({{"stated",
            "x",
            "2021-01-01",
            {},
            {},
            {org("World Health Organization", {"World Health Organization", "WHO"})}},
           {"short", "x", "2021-01-02", {}, {}, {org("WHO", {"WHO"})}},
           {"long",
            "x",
            "2021-01-03",
            {},
            {},
            {org("World Health Organization", {"World Health Organization"})}},
           {"texaco", "x", "2021-01-03", {}, {}, {org("Texaco", {"Texaco"})}},
           {"inc", "x", "2021-01-03", {}, {}, {org("Texaco Inc", {"Texaco Inc"})}},
           {"other", "x", "2021-01-04", {}, {}, {org("World Bank", {"World Bank"})}}});
    EXPECT_THAT(found("org:\"world health organization\""), ElementsAre("long", "short", "stated"));
    EXPECT_THAT(told_, ElementsAre("\"world health organization\": World Health Organization, "
                                   "also as WHO"));
    EXPECT_THAT(found("org:who"), ElementsAre("long", "short", "stated"));
    EXPECT_THAT(told_, ElementsAre("\"who\": World Health Organization"));
    EXPECT_THAT(found("org:\"texaco inc\""), ElementsAre("inc", "texaco"));
    EXPECT_THAT(found("org:bank"), ElementsAre("other"));
    EXPECT_THAT(told_, IsEmpty());
    EXPECT_THAT(found("org:\"united nations\"", R"(same = [["United Nations", "World Bank"]])"),
                ElementsAre("other"));

    const NameList counts = names(NameKind::organization, "who");
    ASSERT_THAT(counts.names, testing::SizeIs(1));
    EXPECT_EQ(counts.names[0].name, "World Health Organization");
    EXPECT_EQ(counts.names[0].count, 3U);
    ASSERT_THAT(counts.names[0].forms, testing::SizeIs(2));
    EXPECT_EQ(counts.names[0].forms[0].form, "World Health Organization");
    EXPECT_EQ(counts.names[0].forms[0].count, 2U);
    EXPECT_EQ(names(NameKind::organization, "", "org:who").names.at(0).count, 2U);
}

TEST_F(ReadOrganizations, WhatTheUserSaysIsNoneIsNotFoundAsOne) {
    write({{"plane", "x", "2021-01-01", {}, {}, {org("Boeing 747", {"Boeing 747"})}},
           {"both",
            "x",
            "2021-01-02",
            {},
            {},
            {org("Boeing 747", {"Boeing 747"}), org("Boeing Co", {"Boeing"})}}});
    EXPECT_THAT(found("org:boeing"), ElementsAre("both", "plane"));
    EXPECT_THAT(found("org:boeing", R"(not-an-organization = ["Boeing 747"])"),
                ElementsAre("both"));
    EXPECT_THAT(found("org:\"boeing 747\"", R"(not-an-organization = ["Boeing 747"])"), IsEmpty());
}

}  // namespace
}  // namespace dateline

"""Names to fill training texts with: of people, companies, places and agencies, from the lists of wire/, of config/names
and of config/places, or made up in their manner. What they are is decided by a random generator that the caller seeds.
"""
import pathlib, re

HERE = pathlib.Path(__file__).resolve().parent
CONFIG = HERE.parents[2] / "config"

# State: its short forms of agencies and of the post.
STATES = """Alabama Ala. AL|Alaska Alaska AK|Arizona Ariz. AZ|Arkansas Ark. AR|California Calif. CA|Colorado Colo. CO|
Connecticut Conn. CT|Delaware Del. DE|Florida Fla. FL|Georgia Ga. GA|Hawaii Hawaii HI|Idaho Idaho ID|Illinois Ill. IL|
Indiana Ind. IN|Iowa Iowa IA|Kansas Kan. KS|Kentucky Ky. KY|Louisiana La. LA|Maine Maine ME|Maryland Md. MD|
Massachusetts Mass. MA|Michigan Mich. MI|Minnesota Minn. MN|Mississippi Miss. MS|Missouri Mo. MO|Montana Mont. MT|
Nebraska Neb. NE|Nevada Nev. NV|New_Hampshire N.H. NH|New_Jersey N.J. NJ|New_Mexico N.M. NM|New_York N.Y. NY|
North_Carolina N.C. NC|North_Dakota N.D. ND|Ohio Ohio OH|Oklahoma Okla. OK|Oregon Ore. OR|Pennsylvania Pa. PA|
Rhode_Island R.I. RI|South_Carolina S.C. SC|South_Dakota S.D. SD|Tennessee Tenn. TN|Texas Texas TX|Utah Utah UT|
Vermont Vt. VT|Virginia Va. VA|Washington Wash. WA|West_Virginia W.Va. WV|Wisconsin Wis. WI|Wyoming Wyo. WY"""
SUFFIXES = ["Inc", "Inc", "Inc", "Corp", "Corp", "Corp", "Co", "Co", "Ltd", "Ltd", "Plc", "Co Inc", "Co Ltd", "AG", "SA", "NV",
            "International Inc", "Holdings Inc", "Industries Inc", "Group", "Group Inc"]
BROKER_ENDS = [" and Co", " and Co", " and Co Inc", " Inc", " Securities Inc", " Securities", "", " and Sons", " Brothers",
               " Capital Markets", " and Associates", " Bank", " Trust Co", " International Ltd"]
TRADES = ["Steel", "Oil", "Petroleum", "Mining", "Gold Mines", "Foods", "Chemical", "Electric", "Stores", "Airlines", "Paper",
          "Technologies", "Systems", "Laboratories", "Insurance", "Savings Bank", "Financial", "Bancorp", "Resources", "Gas",
          "Products", "Instruments", "Communications", "Cable", "Realty", "Motors", "Medical", "Data", "Brewing", "Sausage"]
SYLLABLES = ["ax", "bio", "cal", "com", "cor", "data", "dyn", "elec", "fin", "gen", "hydro", "im", "inter", "lin", "mar", "med",
             "micro", "neo", "nor", "omni", "pan", "poly", "quan", "sys", "tech", "tel", "tex", "trans", "tri", "uni", "ver", "vita"]
CODA = ["co", "con", "corp", "dex", "dyne", "ex", "gen", "ics", "ix", "lab", "mark", "mix", "net", "on", "or", "os", "plex",
        "soft", "star", "sys", "tech", "tron", "tron", "us", "trust", "trustco"]
CHINESE = "Chen Deng Fang Hu Jiang Li Liu Qian Tang Wang Wu Xu Yang Zhang Zhao Zhou Zhu".split()
CHINESE_GIVEN = "Xiaoping Zemin Rongji Qichen Peng Ziyang Yaobang Jintao Jiabao Guofang Jianmin Weidong Xiaolan Mingli".split()
KOREAN = "Kim Lee Park Choi Chung Kang Cho Roh Yoon Han".split()
KOREAN_GIVEN = "Dae Young Jong Woo Sung Hyun Tae Il Chul Soo Jae Min Kyung Hee Sam Jung".split()
ARAB = "Mohammed Ahmed Hassan Ali Abdullah Ibrahim Khaled Omar Mahmoud Saleh Hisham Tariq Yasser Faisal Nasser Hussein".split()
ARAB_FAMILY = ["al-Chalabi", "al-Sabah", "al-Otaiba", "Nazer", "Hammadi", "al-Assad", "Rashid", "Mansour", "Haddad", "Abu Zeid",
               "bin Saud", "al-Qasimi", "Khoury", "Aziz", "Arafat", "el-Baz"]
PARTICLES = ["van der", "de", "von", "de la", "van", "Mc", "O'", "di", "da"]


def lines(path):
    return [l for l in path.read_text(encoding="utf-8").splitlines() if l and not l.startswith("#")]


def upper(text):
    return "".join(c.upper() if len(c.upper()) == 1 else c for c in text)


class Names:
    def __init__(self, rng):
        self.rng = rng
        levels = lambda file: {l.split()[0]: l.split()[1:] for l in lines(CONFIG / "names" / file)}
        self.given, self.family = levels("given.txt"), levels("family.txt")
        self.companies = [l.split("|") for l in lines(HERE / "wire/companies.txt")]
        self.organizations = {}
        for line in lines(HERE / "wire/organizations.txt"):
            kind, rest = line.split(": ", 1)
            self.organizations.setdefault(kind, []).append(rest.split("|"))
        self.states = [[p.replace("_", " ") for p in s.split()] for s in STATES.replace("\n", "").split("|")]
        self.countries, self.cities, self.towns = [], [], {}
        post = {s[2]: s for s in self.states}
        for line in lines(CONFIG / "places/places.tsv"):
            kind, _, name, country, state, *_, people, _ = (line.split("\t") + [""] * 9)[:9]
            people = int(people or 0)
            if kind == "country": self.countries.append(name)
            elif kind in ("capital", "city", "seat") and country == "US" and state in post and people > 20_000:
                self.towns.setdefault(state, []).append(name)
                if people > 300_000: self.cities.append(name)
            elif kind == "capital" or (kind in ("city", "seat") and people > 400_000): self.cities.append(name)
        self.nationalities = [l.split("\t")[0].title() for l in lines(CONFIG / "en/nationalities.tsv")]
        self.post = post

    def pick(self, levels, weights):
        level = self.rng.choices(list(weights), list(weights.values()))[0]
        return self.rng.choice(levels[level]).capitalize()

    def family_name(self):
        name = self.pick(self.family, {"1": 4, "2": 4, "3": 4, "4": 5})
        if self.rng.random() < 0.06:
            particle = self.rng.choice(PARTICLES)
            name = particle + ("" if particle in ("Mc", "O'") else " ") + name
        return name

    def given_name(self):
        return self.pick(self.given, {"1": 5, "2": 4, "3": 1, "4": 4})

    def person(self):
        r = self.rng.random()
        if r < 0.07:
            family = self.rng.choice(CHINESE)
            return f"{family} {self.rng.choice(CHINESE_GIVEN)}", family
        if r < 0.14:
            family, a, b = self.rng.choice(KOREAN), *self.rng.sample(KOREAN_GIVEN, 2)
            return f"{family} {a}{self.rng.choice(['-' + b.lower(), ' ' + b, '-' + b])}", family
        if r < 0.24:
            family = self.rng.choice(ARAB_FAMILY)
            return f"{self.rng.choice(ARAB)} {family}", family
        family = self.family_name()
        if r > 0.97: family += "-" + self.family_name()
        given = self.given_name()
        if self.rng.random() < 0.2: given += f" {self.rng.choice('ABCDEFGHJKLMPRSTW')}."
        elif self.rng.random() < 0.04: given = f"{given[0]}.{self.rng.choice('ABCDEGHJLMPRT')}."
        end = self.rng.choice([" Jr.", " III", " Jr"]) if self.rng.random() < 0.03 else ""
        return f"{given} {family}{end}", family

    def company(self, points):
        r = self.rng.random()
        if r < 0.5:
            name, *short = self.rng.choice(self.companies)
            short = self.rng.choice(short) if short else name
            end = " " + self.rng.choice(SUFFIXES[:12]) if self.rng.random() < 0.75 and "Bank" not in name else ""
        elif r < 0.62:
            name = short = (self.rng.choice(SYLLABLES) + self.rng.choice(CODA)).capitalize()
            end = " " + self.rng.choice(SUFFIXES)
        elif r < 0.74:
            short = self.family_name()
            name, end = f"{short} {self.rng.choice(TRADES)}", " " + self.rng.choice(SUFFIXES)
        elif r < 0.84:
            name = short = self.rng.choice([self.family_name() + "-" + self.family_name(), self.family_name(),
                                            f"{self.given_name()} {self.family_name()}"])
            end = " " + self.rng.choice(SUFFIXES)
        elif r < 0.94:
            short = self.rng.choice(["First ", "American ", "National ", "General ", "United ", "Standard ", "Pacific ", "Canadian ",
                                     "Atlantic ", "Northern ", "Western "]) + self.rng.choice(TRADES)
            name, end = short, " " + self.rng.choice(SUFFIXES)
        else:
            place = self.rng.choice(self.cities + self.countries)
            name = short = f"{place} {self.rng.choice(TRADES)}"
            end = " " + self.rng.choice(SUFFIXES)
            if self.rng.random() < 0.3: name, short, end = f"{short} ({place})", short, " Ltd"
        return name + self.dotted(end, points), short

    def broker(self, points):
        if self.rng.random() < 0.4: return self.company_of_list(points)
        count = self.rng.choice([1, 2, 2, 2, 3])
        families = [self.family_name() for _ in range(count)]
        if count == 3: name = f"{families[0]}, {families[1]} and {families[2]}"
        else: name = self.rng.choice([" ", ", ", " "]).join(families)
        if count == 2 and self.rng.random() < 0.15: name = f"{self.given_name()} {families[1]}"
        if self.rng.random() < 0.1: name = f"{self.rng.choice('ABCDEFHJLRW')}.{self.rng.choice('ABCDEFGHJLRW')}. {families[0]}"
        return name + self.dotted(self.rng.choice(BROKER_ENDS), points), self.rng.choice([name.split(",")[0], name.replace(",", "")])

    def company_of_list(self, points):
        brokers = self.companies[93:165]  # from American Express to Berkshire Hathaway
        name, *short = self.rng.choice(brokers)
        return name + self.dotted(self.rng.choice(BROKER_ENDS[:5]), points), self.rng.choice(short) if short else name

    def dotted(self, end, points):
        if not points: return end
        return re.sub(r"\b(Inc|Corp|Co|Ltd)\b", r"\1.", end.replace("Plc", "PLC"))

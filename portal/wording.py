"""What words say in figures: the numbers in a text, and what a document means by “trên”."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from portal.languages import Language

# Figures are parted by thousands, years are not: 2030, 1.364, 1,364. Each form begins with one
# digit, not with a run of them, since a search for a single character is twice as fast.
PLAIN = re.compile(r"[0-9][0-9]*(?:[.,][0-9]+)*")
NUMERALS = {
    "vi": re.compile(r"[0-9](?:[0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?|[0-9]*(?:,[0-9]+)?)"),
    "en": re.compile(r"[0-9](?:[0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]*(?:\.[0-9]+)?)"),
}
DOCUMENT_NUMBER = re.compile(r"[0-9][0-9]*(?:/[0-9]{4})?[-/][A-ZĐ][\w/&-]*")
WORD = re.compile(r"[^\W\d_]+")
SCALE = re.compile(
    r"\s*(nghìn tỷ|ngàn tỷ|triệu tỷ|nghìn|ngàn|vạn|triệu|tỷ|thousand|million|billion|trillion)\b"
)
SCALES = {
    "nghìn": 3,
    "ngàn": 3,
    "vạn": 4,
    "triệu": 6,
    "tỷ": 9,
    "nghìn tỷ": 12,
    "ngàn tỷ": 12,
    "triệu tỷ": 15,
    "thousand": 3,
    "million": 6,
    "billion": 9,
    "trillion": 12,
}
# Words that can stand for a number. Many have other meanings: they excuse, and never accuse.
SPELT_VI = (
    "một 1 hai 2 ba 3 bốn 4 tư 4 năm 5 sáu 6 bảy 7 tám 8 chín 9 mười 10 đôi 2 nửa 50 quý 3 đầu 1 "
    "bộ 100 cả 100 mọi 100 nghìn 1000 vạn 10000 triệu 1000000"
)
SPELT_EN = (
    "one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 "
    "first 1 second 2 third 3 top 1 once 1 single 1 both 2 twice 2 double 2 triple 3 quarter 3 "
    "half 6 halve 50 all 100 every 100 whole 100 entire 100 january 1 february 2 march 3 april 4 "
    "may 5 june 6 july 7 august 8 september 9 october 10 november 11 december 12"
)
SPELT: dict[Language, dict[str, Decimal]] = {
    "vi": dict(zip(SPELT_VI.split()[::2], map(Decimal, SPELT_VI.split()[1::2]), strict=True)),
    "en": dict(zip(SPELT_EN.split()[::2], map(Decimal, SPELT_EN.split()[1::2]), strict=True)),
}
# What stands before a figure, the longest first, and the operators it can mean.
THRESHOLDS_VI: tuple[tuple[str, frozenset[str]], ...] = (
    ("đạt và vượt", frozenset({">=", ">"})),
    ("đạt hoặc vượt", frozenset({">=", ">"})),
    ("không thấp hơn", frozenset({">="})),
    ("không nhỏ hơn", frozenset({">="})),
    ("không vượt quá", frozenset({"<="})),
    ("không cao hơn", frozenset({"<="})),
    ("không ít hơn", frozenset({">="})),
    ("không dưới", frozenset({">="})),
    ("không quá", frozenset({"<="})),
    ("trên dưới", frozenset()),
    ("tối thiểu", frozenset({">="})),
    ("ít nhất", frozenset({">="})),
    ("thấp hơn", frozenset({"<"})),
    ("nhỏ hơn", frozenset({"<"})),
    ("ít hơn", frozenset({"<"})),
    ("tối đa", frozenset({"<="})),
    ("vượt", frozenset({">"})),
    ("trên", frozenset({">"})),
    ("hơn", frozenset({">"})),
    ("dưới", frozenset({"<", "<="})),
)
THRESHOLDS_EN: tuple[tuple[str, frozenset[str]], ...] = (
    ("not less than", frozenset({">="})),
    ("not more than", frozenset({"<="})),
    ("no fewer than", frozenset({">="})),
    ("no less than", frozenset({">="})),
    ("no more than", frozenset({"<="})),
    ("greater than", frozenset({">"})),
    ("fewer than", frozenset({"<"})),
    ("more than", frozenset({">"})),
    ("less than", frozenset({"<"})),
    ("at least", frozenset({">="})),
    ("at most", frozenset({"<="})),
    ("exceed", frozenset({">"})),
    ("exceeds", frozenset({">"})),
    ("above", frozenset({">"})),
    ("below", frozenset({"<", "<="})),
    ("under", frozenset({"<", "<="})),
)
THRESHOLDS = {"vi": THRESHOLDS_VI, "en": THRESHOLDS_EN}
WORDS = {language: tuple(words for words, _ in told) for language, told in THRESHOLDS.items()}
TOP = re.compile(r"\b(?:nhóm|tốp|top)[ -]?([0-9]+)\b", re.IGNORECASE)
SHARE = re.compile(r"\s*(?:%|phần trăm\b)", re.IGNORECASE)
SHARE_BEFORE = re.compile(r"\b[tT][ỷỉ] (?:lệ|trọng)\b[^0-9,;.]*$")
AFTERWARDS: dict[Language, re.Pattern[str]] = {
    "vi": re.compile(r"%?(?:\s+\w+){0,6}?\s+trở (lên|xuống)\b"),
    "en": re.compile(r"%?\s+or (more|higher|fewer|less|lower)\b"),
}
TURNED = {"lên": ">=", "more": ">=", "higher": ">="}  # any other is <=
# A year or a run of years, and what stands before one that is the end of a time.
YEARS = re.compile(r"(?<![0-9/-])(20[0-9]{2})(?: ?[-–] ?(20[0-9]{2}))?(?![0-9])")
BEFORE = (" trước ", " trước năm ", " before ")
UNTIL = (
    *BEFORE,
    *(
        f" {words} {year}"
        for words in ("đến", "đến hết", "đến cuối", "hết")
        for year in ("", "năm ")
    ),
    *(" by ", " by the end of "),
)
LONGEST_UNTIL = max(map(len, UNTIL))


def numbers_apart(vi: str, en: str) -> tuple[list[str], list[str]]:
    """The numerals that only one of two twin texts has: the Vietnamese ones, the English ones."""
    plain, twin = PLAIN.findall(vi), PLAIN.findall(en)
    if (plain == twin or sorted(plain) == sorted(twin)) and (not plain or "".join(plain).isdigit()):
        return [], []
    in_vi, in_en = readings(vi, "vi"), readings(en, "en")
    return (
        [numeral for numeral, values in certain(vi, "vi") if not values & in_en],
        [numeral for numeral, values in certain(en, "en") if not values & in_vi],
    )


def certain(text: str, language: Language) -> Iterator[tuple[str, set[Decimal]]]:
    """Each numeral of a text with the values it can have; not those of document numbers."""
    for match in NUMERALS[language].finditer(DOCUMENT_NUMBER.sub("", text)):
        value = value_of(match[0], language)
        scale = SCALE.match(match.string, match.end())
        yield match[0], {value, value.scaleb(SCALES[scale[1]]) if scale else value}


def readings(text: str, language: Language) -> set[Decimal]:
    """Every number that a text may be read to mention, spelt out or in a document number too."""
    found = {value_of(numeral, language) for numeral in NUMERALS[language].findall(text)}
    for _, values in certain(text, language):
        found |= values
    spelt = SPELT[language]
    return found | {spelt[word] for word in WORD.findall(text.lower()) if word in spelt}


def value_of(numeral: str, language: Language) -> Decimal:
    """The value of a numeral as one language writes it."""
    if language == "vi":
        return Decimal(numeral.replace(".", "").replace(",", "."))
    return Decimal(numeral.replace(",", ""))


def mentions(wording: str, value: Decimal) -> bool:
    """Whether the words of a document contain a figure, in any way officials write it."""
    plain = str(value)
    if plain.isdigit() and plain in PLAIN.findall(wording):
        return True
    return value in readings(wording, "vi") | readings(wording, "en")


def operators_meant(wording: str, value: Decimal, language: Language = "vi") -> frozenset[str]:
    """The operators that the words around a figure can mean; none where they leave it open."""
    plain = f"{value.normalize():f}"
    for match in NUMERALS[language].finditer(wording):
        numeral = match[0]
        if numeral != plain and value_of(numeral, language) != value:
            continue
        after = AFTERWARDS[language].match(wording, match.end())
        turned = TURNED.get(after[1], "<=") if after else None
        before = wording[: match.start()].lower().rstrip().removesuffix(" mức")
        if before.endswith(WORDS[language]):
            operators = next(
                signs for words, signs in THRESHOLDS[language] if before.endswith(words)
            )
            return operators | {turned} if turned and operators else operators
        if turned:
            return frozenset({turned})
    return frozenset()


def is_top(text: str, value: Decimal) -> bool:
    """Whether words put a rank among the first so many: “thuộc nhóm 10”, “Top 10”, “tốp 10”."""
    return any(value_of(one, "vi") == value for one in TOP.findall(text))


def share_said(texts: Iterable[str], value: Decimal, things: str) -> str:
    """The words that make a figure a share: “80%”, or “tỷ lệ xã đạt 80”; empty where none do.

    things   what is counted, empty where nothing is: “20 doanh nghiệp” is a number of them
    """
    for text in texts:
        for match in NUMERALS["vi"].finditer(text):
            if value_of(match[0], "vi") != value:
                continue
            after = text[match.end() :]
            if share := SHARE.match(after):
                return match[0] + share[0]
            before = SHARE_BEFORE.search(text[: match.start()]) if things else None
            if before and not after.lstrip().lower().startswith(things.lower()):
                return before[0] + match[0]
    return ""


def things_behind(names: Iterable[str]) -> re.Pattern[str]:
    """What finds the things of which a figure before them is a number; the longest name first."""
    longest = sorted(map(re.escape, names), key=len, reverse=True)
    return re.compile(rf"\s+({'|'.join(longest)})\b", re.IGNORECASE)


def number_said(text: str, value: Decimal, behind: re.Pattern[str]) -> tuple[str, str] | None:
    """The words that make a figure a number of things, and the things: “20 doanh nghiệp”."""
    for match in NUMERALS["vi"].finditer(text):
        found = behind.match(text, match.end())
        if found and value_of(match[0], "vi") == value:
            return match[0] + found[0], found[1]
    return None


def ends_named(text: str) -> list[tuple[str, int]]:
    """The years by the end of which something is due, with the words that say so.

    “Trước năm 2030” ends with 2029, “before 2030” too; a run of years with its last.
    """
    ends = []
    for found in YEARS.finditer(text):
        start = found.start()
        before = f" {text[:start]}"[-LONGEST_UNTIL:].lower()
        if found[2]:
            ends.append((found[0], int(found[2])))
        elif before.endswith(UNTIL):
            words = max((words for words in UNTIL if before.endswith(words)), key=len)
            said = text[max(0, start - len(words) + 1) : found.end()]
            ends.append((said, int(found[1]) - before.endswith(BEFORE)))
    return ends


def runs_of_years(text: str) -> list[tuple[int, int]]:
    """The first and the last year of each “2026–2030” in a text."""
    return [(int(found[1]), int(found[2])) for found in YEARS.finditer(text) if found[2]]

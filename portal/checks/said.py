"""What must hold between the words of a commitment or document and the cells beside them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from portal.assemble import Portal
from portal.checks.commitments import COMPARISONS, promises, texts_of
from portal.languages import Language
from portal.model import Document, Province
from portal.periods import Period
from portal.problems import Problem, problem
from portal.wording import ends_named, mentions, operators_meant, runs_of_years

EVERY_YEAR = re.compile(r"\b(?:hằng|hàng|mỗi) năm\b", re.IGNORECASE)
OF_A_GROWTH = re.compile(r"\b(?:bình quân|tốc độ|tăng trưởng)\b", re.IGNORECASE)
END = re.compile(r"(?<=[.;]) ")
STRIVE = re.compile(r"\bphấn đấu\b", re.IGNORECASE)
# How a comparison is said before a figure, in Vietnamese and in English.
WORDS = {
    ">": ("trên", "more than"),
    ">=": ("tối thiểu", "at least"),
    "<=": ("không quá", "at most"),
    "<": ("dưới", "less than"),
    "=": ("đúng", "exactly"),
}
ABOUT = re.compile(r"(?<!trong )\bkhoảng \d[\d.,]*", re.IGNORECASE)


def every_year_is_recurring(portal: Portal) -> Iterator[Problem]:
    """P447: what holds every year is not met by one year; a yearly growth is a level."""
    for one in portal.commitments.values():
        if one.kind not in ("level", "cumulative"):
            continue
        texts = texts_of(one)
        with_figure = [
            text for text in sentences(texts) if one.value is not None and mentions(text, one.value)
        ]
        said = next((found for text in with_figure if (found := EVERY_YEAR.search(text))), None)
        if said and not any(map(OF_A_GROWTH.search, texts)):
            yield problem("P447", one.where.at("kind"), said=said[0], kind=one.kind)


def sentences(texts: Iterable[str]) -> Iterator[str]:
    """Each sentence of some texts."""
    return chain.from_iterable(END.split(text) for text in texts)


def striving_said(portal: Portal) -> Iterator[Problem]:
    """P448: where the quoted words say “phấn đấu”, the page says so too."""
    for one, _ in promises(portal):
        if one.binding == "obliged" and STRIVE.search(one.wording):
            yield problem("P448", one.where.at("binding"))


def about_said(portal: Portal) -> Iterator[Problem]:
    """P449: a figure that is only about a figure is no exact one."""
    for one in portal.commitments.values():
        said = ABOUT.search(one.wording)
        if said and not one.approximate and one.value is not None:
            yield problem("P449", one.where.at("approximate"), said=said[0])


def issued_by_a_province_of_its_day(portal: Portal) -> Iterator[Problem]:
    """P450: a document is of a province that was there on the day of issue."""
    for document in portal.documents.values():
        province = portal.provinces[document.province]
        if lived := outside(document, province):
            others = portal.successors if province.ends_on else portal.predecessors
            near = [one for one in others.get(province.id, ()) if lives(portal, one, document)]
            names = " / ".join(near)
            yield problem(
                "P450",
                document.where.at("province"),
                day=document.issued_on,
                province=province.id,
                lived_vi=lived[0],
                lived_en=lived[1],
                meant_vi=f"Viết: {names}. " if near else "",
                meant_en=f"Write: {names}. " if near else "",
            )


def lives(portal: Portal, identity: str, document: Document) -> bool:
    """Whether a province was there on the day of a document."""
    return not outside(document, portal.provinces[identity])


def outside(document: Document, province: Province) -> tuple[str, str] | None:
    """Until when or since when a province was there, where the day of a document is not in it."""
    issued, starts, ends = document.issued_on, province.starts_on, province.ends_on
    if issued and ends and issued >= ends:
        return f"chỉ có đến trước ngày {ends}", f"ended on {ends}"
    if issued and starts and issued < starts:
        return f"có từ ngày {starts}", f"began on {starts}"
    return None


def ours_compare_as_the_row_does(portal: Portal) -> Iterator[Problem]:
    """P451: “at least 80%” in a title or a statement of ours is >=, in both languages."""
    for one in portal.commitments.values():
        if one.value is None or one.operator not in COMPARISONS or one.unit == "rank":
            continue
        vi, en = (f"{words} {one.value}" for words in WORDS[one.operator])
        if all((en if lang == "en" else vi) in text for _, text, lang in ours(one)):
            continue  # most are in these very words, and need no second look
        quoted = operators_meant(one.wording, one.value)
        if quoted and one.operator not in quoted:
            continue  # P402: the quoted words come first
        meant = {c: operators_meant(text, one.value, lang) for c, text, lang in ours(one)}
        wrong = {c: signs for c, signs in meant.items() if signs and one.operator not in signs}
        for column in places(wrong, meant, "" if quoted else "operator"):
            signs = sorted(wrong.get(column) or next(iter(wrong.values())))
            named = {"meant_vi": " hoặc ".join(signs), "meant_en": " or ".join(signs)}
            named |= dict(zip(("words_vi", "words_en"), WORDS[one.operator], strict=True))
            where = one.where.at(column)
            yield problem("P451", where, operator=one.operator, value=one.value, **named)


def places(wrong: Mapping[str, Any], told: Mapping[str, Any], cell: str) -> Iterable[str]:
    """Where texts of a row and a cell of it disagree: the texts, or the cell where all do."""
    telling = [column for column, said in told.items() if said]
    return [cell] if cell and wrong and len(wrong) == len(telling) > 1 else wrong


def statement_has_the_figure(portal: Portal) -> Iterator[Problem]:
    """P455: what we say of a commitment has its figure, and both ends of a range."""
    for one in portal.commitments.values():
        for value in (one.value, one.value_upper):
            if value is not None and not mentions(one.statement.vi, value):
                yield problem("P455", one.where.at("statement_vi"), value=value)


def ours(one: Any) -> tuple[tuple[str, str, Language], ...]:
    """The texts of ours about what was taken from a document: column, text, language."""
    title, statement = one.title, one.statement
    return (
        ("title_vi", title.vi, "vi"),
        ("title_en", title.en, "en"),
        ("statement_vi", statement.vi, "vi"),
        ("statement_en", statement.en, "en"),
    )


def due_as_said(portal: Portal) -> Iterator[Problem]:
    """P439 and P452: “by 2028” is due in 2028, and “before 2028” by the end of 2027.

    A text may name other years beside the one that is due.
    """
    for one in (*portal.titled, *chain(*portal.milestones.values())):
        due: Period | None = getattr(one, "due", None)
        if due is None:
            continue
        year, texts = due.last.year, told(one)
        doubtful = [column for column, text in texts.items() if not is_clear(text, str(year))]
        ends = {column: ends_named(text) for column, text in texts.items()} if doubtful else {}
        said = next((end for found in ends.values() for end in found if is_before(end, year)), None)
        if said:
            where, details = one.where.at("due"), {"wording": said[0], "due": due.text}
            yield problem("P439", where, meant=year - 1, **details)
            continue
        wrong = {
            column: ends[column][0]
            for column in doubtful
            if ends[column] and year not in {end for _, end in ends[column]}
        }
        if wrong and (issued := document_of(portal, one).issued_on):  # earlier years are history
            wrong = {column: end for column, end in wrong.items() if end[1] >= issued.year}
        for column in places(wrong, ends, "due"):
            words, meant = wrong.get(column) or next(iter(wrong.values()))
            yield problem("P452", one.where.at(column), said=words, due=due.text, meant=meant)


def document_of(portal: Portal, one: Any) -> Document:
    """The document that a commitment, a milestone or a task was taken from."""
    owner = portal.commitments[one.commitment] if hasattr(one, "commitment") else one
    return portal.documents[owner.document]


def is_clear(text: str, year: str) -> bool:
    """Whether a text names no year or this one, and no end before any: most need no second look."""
    return ("20" not in text) or (year in text and "rước" not in text and "efore" not in text)


def is_before(end: tuple[str, int], year: int) -> bool:
    """Whether an end is named by the year before which it is: “trước năm 2028” is 2027."""
    return end[1] == year - 1 and end[0].endswith(str(year))


def start_as_said(portal: Portal) -> Iterator[Problem]:
    """P453: what holds every year of 2026–2030 holds from 2026."""
    for one in portal.commitments.values():
        if one.kind not in ("recurring", "hold") or one.start is None or one.due is None:
            continue
        for text in told(one).values():
            first = next((a for a, last in runs_of_years(text) if last == one.due.last.year), None)
            if first not in (None, one.start.first.year):
                where = one.where.at("start")
                yield problem(
                    "P453", where, start=one.start.text, first=first, last=one.due.last.year
                )
                break


def told(one: Any) -> dict[str, str]:
    """All that is told of a commitment, a milestone or a task, ours and quoted, by column."""
    texts = {column: text for column, text, _ in ours(one)} if hasattr(one, "title") else {}
    quoted = getattr(one, "wording", None)
    return {**texts, "wording": quoted} if quoted else texts

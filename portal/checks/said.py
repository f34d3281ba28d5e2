"""What must hold between the words of a commitment or document and the cells beside them."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from portal.assemble import Portal
from portal.checks.commitments import promises, texts_of
from portal.model import Document, Province
from portal.problems import Problem, problem
from portal.wording import mentions

EVERY_YEAR = re.compile(r"\b(?:hằng|hàng|mỗi) năm\b", re.IGNORECASE)
OF_A_GROWTH = re.compile(r"\b(?:bình quân|tốc độ|tăng trưởng)\b", re.IGNORECASE)
END = re.compile(r"(?<=[.;]) ")
STRIVE = re.compile(r"\bphấn đấu\b", re.IGNORECASE)
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

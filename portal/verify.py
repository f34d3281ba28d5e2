"""The register against the source documents: is every place there, and does it say so?"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import chain
from typing import TypeAlias

from portal.assemble import Portal
from portal.model import Commitment, Document, Milestone
from portal.originals import Original, Passage
from portal.periods import Precision
from portal.problems import Problem, Where, problem
from portal.wording import mentions

SPACES = re.compile(r"\s+")
Stated: TypeAlias = Decimal | int | str | date
LEFT_OUT = re.compile(r"\s*(?:\.\.\.|…|\[…\])\s*")


@dataclass(frozen=True, slots=True)
class Reference:
    """A cell of the register that points into a document."""

    where: Where
    document: str
    locators: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verified:
    """What was compared: how many documents, places, wordings and figures."""

    documents: int
    places: int
    wordings: int
    figures: int
    problems: list[Problem]


def verify(portal: Portal, originals: Iterable[Original]) -> Verified:
    """Compare a portal with the texts of its documents."""
    texts, problems = matched(portal, list(originals))
    references = [one for one in references_of(portal) if one.document in texts]
    promises = [one for one in promises_of(portal) if one[1].document in texts]
    problems += [p for one in references for p in missing_places(one, texts[one.document])]
    problems += [p for one in texts for p in unmapped(portal, one, texts[one])]
    wordings = figures = 0
    for promise, commitment in promises:
        known = known_places(texts[commitment.document], locators_of(promise))
        if not known:
            continue
        wordings += 1
        problems += wording_stands(promise, known[:1])
        for column, value in figures_of(promise):
            figures += 1
            problems += figure_stands(promise.where.at(column), column, value, known)
    for where, column, said, document, locator in stated(portal):
        if document in texts and (known := known_places(texts[document], (locator,))):
            figures += 1
            problems += figure_stands(where, column, said, known)
    return Verified(len(texts), len(references), wordings, figures, problems)


def known_places(original: Original, locators: tuple[str, ...]) -> list[tuple[Passage, str]]:
    """The places that a text has, each with its sentence."""
    return [place for one in locators if (place := original.at(one))]


def stated(portal: Portal) -> Iterator[tuple[Where, str, Stated, str, str]]:
    """Starting levels and their years, and the numbers and days of legal bases.

    Each with its cell, its column, the document it is from and the place in it.
    """
    for one in portal.commitments.values():
        if place := one.baseline_locator:
            period = one.baseline_period.year if one.baseline_period else None
            for column, value in (
                ("baseline_value", one.baseline_value),
                ("baseline_period", period),
            ):
                if value is not None:
                    yield one.where.at(column), column, value, one.document, place
    for basis in chain(*portal.legal_bases.values()):
        if basis.number:
            yield basis.where.at("number"), "number", basis.number, basis.document, basis.locator
        if basis.issued_on:
            issued = basis.issued_on
            day = issued.first if issued.precision is Precision.DAY else issued.year
            yield basis.where.at("issued_on"), "issued_on", day, basis.document, basis.locator


def matched(portal: Portal, originals: list[Original]) -> tuple[dict[str, Original], list[Problem]]:
    """The text of each document. P702: a text of none; P703: a document without a text."""
    texts: dict[str, Original] = {}
    problems = []
    for original in originals:
        own = [d for d in portal.documents.values() if is_text_of(portal, d, original)]
        if len(own) == 1 and own[0].id not in texts:
            texts[own[0].id] = original
        else:
            problems.append(problem("P702", Where(original.path), province=original.province))
    for document in portal.documents.values():
        if document.id not in texts:
            problems.append(problem("P703", document.where.at("id"), document=document.id))
    return texts, problems


def is_text_of(portal: Portal, document: Document, original: Original) -> bool:
    """Whether a text says the province, the number and the date of a document."""
    issued = document.issued_on.isoformat() if document.issued_on else ""
    name = portal.provinces[document.province].name.vi
    told = (original.province, original.number, original.date)
    return (name, document.number or "", issued) == told


def references_of(portal: Portal) -> Iterator[Reference]:
    """Every cell that points into a document."""
    for one in portal.titled:
        yield Reference(one.where.at("locators"), one.document, one.locators)
    for one in portal.commitments.values():
        if one.baseline_locator:
            places = (one.baseline_locator,)
            yield Reference(one.where.at("baseline_locator"), one.document, places)
    for milestone, commitment in milestones_of(portal):
        where = milestone.where.at("locator")
        yield Reference(where, commitment.document, (milestone.locator,))
    for passage in chain(*portal.passages.values()):
        yield Reference(passage.where.at("locator"), passage.document, (passage.locator,))
    for bases in portal.legal_bases.values():
        for basis in bases:
            yield Reference(basis.where.at("locator"), basis.document, (basis.locator,))
    notes = {note for found in portal.notes.values() for note in found}
    for note in sorted(notes, key=lambda note: (note.where.path, note.where.line)):
        document = portal.commitments[note.commitments[0]].document
        yield Reference(note.where.at("locators"), document, note.locators)


def milestones_of(portal: Portal) -> Iterator[tuple[Milestone, Commitment]]:
    """Each milestone with its commitment."""
    for identity, found in portal.milestones.items():
        yield from ((one, portal.commitments[identity]) for one in found)


def promises_of(portal: Portal) -> Iterator[tuple[Commitment | Milestone, Commitment]]:
    """Everything that quotes a document."""
    yield from ((one, one) for one in portal.commitments.values())
    yield from milestones_of(portal)


def locators_of(promise: Commitment | Milestone) -> tuple[str, ...]:
    """Where a promise stands."""
    return promise.locators if isinstance(promise, Commitment) else (promise.locator,)


def missing_places(reference: Reference, original: Original) -> Iterator[Problem]:
    """P704: a locator leads to a passage, and to a sentence that it has."""
    for locator in reference.locators:
        if original.at(locator) is None and not is_section(locator, original):
            yield problem("P704", reference.where, locator=locator, file=original.path)


def unmapped(portal: Portal, document: str, original: Original) -> Iterator[Problem]:
    """P707: the map of a document, where it has one, has every passage of the text."""
    mapped = {passage.locator for passage in portal.passages.get(document, ())}
    for locator, passage in original.passages.items() if mapped else ():
        if locator not in mapped:
            where = Where(original.path, passage.line, text=passage.text)
            yield problem("P707", where, locator=locator, document=document)


def is_section(locator: str, original: Original) -> bool:
    """Whether passages stand under a section of that number."""
    return any(place.startswith(f"{locator}.") for place in original.passages)


def wording_stands(
    promise: Commitment | Milestone, known: list[tuple[Passage, str]]
) -> Iterator[Problem]:
    """P705: the words quoted stand at the first place, in this order where some are left out."""
    parts = [plain(part) for part in LEFT_OUT.split(promise.wording) if part]
    pattern = re.compile(".*?".join(map(re.escape, parts)))
    if not any(pattern.search(plain(sentence)) for _, sentence in known):
        told = " | ".join(sentence for _, sentence in known)
        yield problem("P705", promise.where.at("wording"), wording=promise.wording, text=told)


def plain(text: str) -> str:
    """Text without differences of case, space and quotation marks."""
    even = unicodedata.normalize("NFC", text).casefold().replace("*", "")
    even = re.sub("[“”‘’]", '"', even).replace("–", "-")
    return SPACES.sub(" ", even).strip()


def figures_of(promise: Commitment | Milestone) -> Iterator[tuple[str, Decimal | int]]:
    """The figures and years of a promise, with their columns."""
    for column in ("value", "value_upper"):
        value = getattr(promise, column, None)
        if value is not None:
            yield column, value
    if promise.due:
        yield "due", promise.due.year


def figure_stands(
    where: Where, column: str, value: Stated, known: list[tuple[Passage, str]]
) -> Iterator[Problem]:
    """P706: a figure stands in its sentence; a year there, or in a heading above it."""
    texts = [sentence for _, sentence in known]
    if column == "due":
        texts += [text for passage, _ in known for text in (passage.text, *passage.headings)]
    if not any(says(text, value) for text in texts):
        places = "; ".join(passage.locator for passage, _ in known)
        yield problem("P706", where, value=value, locator=places)


def says(text: str, value: Stated) -> bool:
    """Whether a text gives a figure, a day or a number of a document."""
    if isinstance(value, date):
        short = value.strftime("%d/%m/%Y")
        forms = (short, f"{value.day}/{value.month}/{value.year}")
        long = f"{value.day:02} tháng {value.month:02} năm {value.year}"
        return any(form in text for form in (*forms, long, long.replace("tháng 0", "tháng ")))
    if isinstance(value, str):
        return plain(value) in plain(text)
    return mentions(text, Decimal(value))

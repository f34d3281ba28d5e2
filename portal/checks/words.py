"""What must hold for the words of commitments, for twin texts, and for every character."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from portal.alphabet import OUTSIDE
from portal.assemble import Portal
from portal.checks.commitments import COMPARISONS, promises, texts_of
from portal.model import Note, Search
from portal.problems import Problem, Where, problem, start_of_cell
from portal.tones import other_places
from portal.wording import is_top, mentions, numbers_apart, operators_meant

LONGEST_TITLE = 90
MOST_SYLLABLES, FARTHEST, LEAST_BEHIND = 16, 4, 6
FIGURE = re.compile(r"(?!20[0-9]{2}\b)[0-9]")
# Words before a figure that say how it is meant; of several that stand together, the first.
BOUNDS = {
    *("đạt", "trên", "dưới", "hơn", "vượt", "từ", "khoảng", "tối", "thiểu", "đa", "ít", "nhất"),
    *("không", "quá", "phấn", "đấu", "thuộc", "nhóm"),
}


def operator_agrees_with_wording(portal: Portal) -> Iterator[Problem]:
    """P402: “trên” is >, “tối thiểu” is >=; of ranks, where less is better, “nhóm 10” is <=."""
    for promise, commitment in promises(portal):
        if promise.value is None or promise.operator not in COMPARISONS:
            continue
        words, operator = promise.wording, promise.operator
        if commitment.unit == "rank":
            told = any(is_top(text, promise.value) for text in texts_of(promise))
            meant = frozenset({"<="} if told else ())
        else:
            meant = operators_meant(words, promise.value)
        if meant and operator not in meant:
            where, signs = promise.where.at("operator"), " hoặc ".join(sorted(meant))
            details = {"meant_vi": signs, "meant_en": signs.replace(" hoặc ", " or ")}
            yield problem("P402", where, wording=words, operator=operator, **details)


def wording_short(portal: Portal) -> Iterator[Problem]:
    """P414: only the operative words of a document are quoted."""
    for promise, _ in promises(portal):
        words = promise.wording.split()
        if len(words) <= MOST_SYLLABLES:
            continue
        count = sum(any(map(str.isalnum, word)) for word in words)
        if count > MOST_SYLLABLES:
            where = promise.where.at("wording")
            shorter = from_the_bound(words)
            yield problem("P414", where, count=count, limit=MOST_SYLLABLES, suggestion=shorter)


def from_the_bound(words: list[str]) -> str:
    """As many words as may be quoted, from “đạt trên” before the first figure that is no year.

    They end with the text or with a part of it, so that what a share is of is not cut.
    """
    figure = next((n for n, word in enumerate(words) if FIGURE.match(word)), 0)
    begun = [n for n in range(max(0, figure - FARTHEST), figure) if words[n].lower() in BOUNDS]
    start = min(begun, default=max(0, figure - 1))
    kept = words[start : start + MOST_SYLLABLES]
    if start + len(kept) < len(words):
        ends = [
            n for n, word in enumerate(kept, start=1) if word[-1] in ",;." and n > figure - start
        ]
        kept = kept[: max(ends, default=len(kept))]
    return " ".join(kept).strip(" ,;:.–-")


def wording_has_the_figure(portal: Portal) -> Iterator[Problem]:
    """P417: the words quoted contain the figure, and both ends of a range."""
    for promise, _ in promises(portal):
        for value in (promise.value, getattr(promise, "value_upper", None)):
            if value is not None and not mentions(promise.wording, value):
                yield problem("P417", promise.where.at("wording"), value=value)


def title_short(portal: Portal) -> Iterator[Problem]:
    """P426: a title fits where titles go, in both languages."""
    for one in portal.titled:
        for column, title in (("title_vi", one.title.vi), ("title_en", one.title.en)):
            if len(title) > LONGEST_TITLE:
                where = one.where.at(column)
                yield problem("P426", where, count=len(title), limit=LONGEST_TITLE)


def same_numbers_in_both_languages(portal: Portal) -> Iterator[Problem]:
    """P503: a title and a statement say the same figures in Vietnamese and English."""
    titled = [(one, "title", one.title) for one in (*portal.documents.values(), *portal.titled)]
    stated = ((one, "statement", one.statement) for one in portal.titled)
    for one, name, text in (*titled, *stated):
        in_vi, in_en = numbers_apart(text.vi, text.en)
        if in_vi or in_en:
            told = {"vi_number": ", ".join(in_vi) or "–", "en_number": ", ".join(in_en) or "–"}
            column, number = (f"{name}_en", in_en) if in_en else (f"{name}_vi", in_vi)
            yield problem("P503", one.where.at(column, number[0]), **told)


def prose_in_english(portal: Portal) -> Iterator[Problem]:
    """P504: each page of prose has its English twin."""
    for (language, path), page in portal.prose.items():
        if language == "vi" and ("en", path) not in portal.prose:
            yield problem("P504", page.where.after(0), file=f"content/en/{path}.md")


def prose_in_vietnamese(portal: Portal) -> Iterator[Problem]:
    """P505: each page of prose has its Vietnamese twin, which comes first."""
    for (language, path), page in portal.prose.items():
        if language == "en" and ("vi", path) not in portal.prose:
            yield problem("P505", page.where.after(0), file=f"content/vi/{path}.md")


def letters_in_the_typeface(portal: Portal) -> Iterator[Problem]:
    """P601: every character can be drawn; each is told once in a row or a page."""
    for where in places(portal):
        if where.text.isascii() and where.text.isprintable():
            continue
        told = set()
        for match in OUTSIDE.finditer(where.text):
            if match[0] not in told:
                told.add(match[0])
                details = {"character": match[0], "point": f"U+{ord(match[0]):04X}"}
                yield problem("P601", where.after(match.start()), **details)


def tones_in_one_place(portal: Portal) -> Iterator[Problem]:
    """P604: our own Vietnamese marks a tone on the same letter throughout; once in a line."""
    for where in places(portal):
        if where.text.isascii() or where.path.startswith("content/en/"):
            continue
        for start, word, meant in other_places(where.text):
            if is_our_vietnamese(where, start):
                yield problem("P604", where.after(start), value=word, suggestion=meant)
                break


def is_our_vietnamese(where: Where, start: int) -> bool:
    """Whether a place is in prose or in a column of our own words; quotations stay as they are."""
    columns = (name for name in where.header if name.endswith("_vi"))
    return not where.header or any(
        start_of_cell(where.text, place) <= start < start_of_cell(where.text, place + 1)
        for place in map(where.header.index, columns)
    )


def places(portal: Portal) -> Iterator[Where]:
    """Every row and every page of prose, once."""
    by_id: tuple[dict[str, Any], ...] = (
        portal.provinces,
        portal.topics,
        portal.units,
        portal.indicators,
        portal.sources,
        portal.documents,
        portal.commitments,
        portal.agencies,
        portal.tasks,
        portal.glossary,
    )
    grouped: tuple[dict[Any, Any], ...] = (
        portal.legal_bases,
        portal.milestones,
        portal.observations,
        portal.evidence,
        portal.claims,
        portal.duties,
        portal.passages,
    )
    yield from (page.where for page in portal.prose.values())
    yield from (one.where for one in portal.successions)
    yield from (one.where for table in by_id for one in table.values())
    yield from (one.where for table in grouped for rows in table.values() for one in rows)
    # A note or a search stands under each commitment that it names.
    yield from (one.where for one in portal.carryovers.values())
    yield from (one.where for one in portal.corrections)
    yield from (one.where for one in portal.answers)
    shared: Iterable[Note | Search] = chain(*portal.notes.values(), *portal.searches.values())
    yield from {(one.where.path, one.where.line): one.where for one in shared}.values()

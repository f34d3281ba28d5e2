"""Which rows a text may mean: those that bear its name, and those that are called nearly that."""

import functools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from math import log
from typing import Any

from portal.languages import Bilingual, folded
from portal.problems import clipped

NAMES = ("name", "title", "short", "long")
KIND_OF_PLACE = re.compile(r"^(?:tinh|thanh-pho|tp)-|-(?:province|city)$")
PERCENT = ("phan-tram", "percent", "per-cent")
FIRST_SENTENCE = re.compile(r".+?(?:[.;](?=\s|$)|$)")
MOST, LIKE, WORDS_KEPT = 3, 0.55, 24
FORWARD = 0.7  # what a text says counts more than what it leaves out of a long name
OF_NO_WEIGHT = re.compile(r"cua|va|trong|cac|cho|ve|tren|tinh|the|of|and|in|by|for|an?|on|to")
# What officials write short, without marks.
SHORT = {
    "dvc": "dich vu cong",
    "dvctt": "dich vu cong truc tuyen",
    "khcn": "khoa hoc cong nghe",
    "dmst": "doi moi sang tao",
    "cds": "chuyen doi so",
    "tthc": "thu tuc hanh chinh",
    "nsnn": "ngan sach nha nuoc",
    "nsld": "nang suat lao dong",
    "ktxh": "kinh te xa hoi",
    "kts": "kinh te so",
    "dn": "doanh nghiep",
    "ubnd": "uy ban nhan dan",
    "hdnd": "hoi dong nhan dan",
}
# How the name of a measure begins tells what it counts: a share is never a number of things.
HEADS = {
    "share": ("ty-le", "ti-le", "ty-trong", "ti-trong", "ty-suat", "phan-tram", "share", "rate"),
    "count": ("so", "so-luong", "tong-so", "number"),
    "rank": ("thu-hang", "hang", "xep-hang", "vi-tri", "rank"),
    "score": ("diem", "diem-so", "gia-tri", "score", "value"),
}
LONGEST_HEAD = 3
NO_HEAD = ("chi-so", "chi-tieu", "bo-chi-so")  # words before a name that tell no kind
OF_AN_INDEX = re.compile(r"((?:Thứ hạng|Điểm|Giá trị|Kết quả)? ?)(?:Bộ c|C)hỉ số .* \(([\w ]+)\)")


def plain(text: str) -> str:
    """A name as an id would say it, without what it is the name of: “Tỉnh Hà Giang”, ha-giang."""
    said = KIND_OF_PLACE.sub("", re.sub(r"[^a-z0-9]+", "-", folded(text)).strip("-"))
    return "%" if said in PERCENT else said or text.strip()


def names(row: Any) -> set[str]:
    """What a row is called, as plain() writes it."""
    return {plain(text) for text in called(row)} | {row.id.partition("-truoc-")[0]}


def with_ids(rows: Iterable[Any]) -> list[Any]:
    """The rows that have an id: of one that cannot be read whole, the id may be among the rest."""
    return [row for row in rows if getattr(row, "id", None)]


def called(row: Any) -> Iterator[str]:
    """The names of a row as they are written, and “Thứ hạng PII” for one that ends in (PII)."""
    said = (getattr(row, name, None) for name in NAMES)
    for one in said:
        if isinstance(one, Bilingual):
            yield from (one.vi, one.en)
            if index := OF_AN_INDEX.fullmatch(one.vi):
                yield f"{index[1]}{index[2]}"
    yield from getattr(row, "also", ())


def named(rows: Iterable[Any], text: str) -> list[Any]:
    """The rows that have this name; of provinces those of today first."""
    found = [row for row in with_ids(rows) if plain(text) in names(row)]
    return sorted(found, key=lambda row: getattr(row, "ends_on", None) is not None)


def near(rows: Iterable[Any], text: str, unit: str = "") -> list[Any]:
    """The few rows that are called most nearly so, the nearest first.

    unit   for measures: the unit that is meant, where it is known. A measure in another unit
           is another measure, and where none is known one whose name begins otherwise.
    """
    head, words = head_of(text), words_of(text)
    listed = with_ids(rows)
    weights = weights_of(listed)
    scored = [
        (likeness(words, row, weights), row) for row in listed if may_be(row, head, unit) and words
    ]
    likely = [pair for pair in scored if pair[0] >= LIKE]
    likely.sort(key=lambda pair: (-pair[0], pair[1].id))
    return [row for _, row in likely[:MOST]]


def may_be(row: Any, head: str, unit: str) -> bool:
    """Whether a row is no measure of another kind."""
    if not hasattr(row, "better"):
        return True
    own = head_of(row.name.vi) if row.name else ""
    return row.unit == unit if unit else not head or own in ("", head)


def likeness(words: frozenset[str], row: Any, weights: Mapping[str, float]) -> float:
    """How much of the words one of the names of a row says, and they of it: from 0 to 1."""
    return max((shared(words, words_of(name), weights) for name in called(row)), default=0)


def shared(one: frozenset[str], other: frozenset[str], weights: Mapping[str, float]) -> float:
    """The weight that two sets of words have in common, of that of either."""
    both = weight(one & other, weights)
    there, back = weight(one, weights), weight(other, weights)
    return FORWARD * both / there + (1 - FORWARD) * both / back if both else 0


def weight(words: Iterable[str], weights: Mapping[str, float]) -> float:
    """What words tell: a word that no row has tells as much as a rare one."""
    rarest = max(weights.values(), default=1)
    return sum(weights.get(word, rarest) for word in words)


def weights_of(rows: list[Any]) -> dict[str, float]:
    """How much each word tells: little where most rows have it."""
    held = Counter(word for row in rows for word in {w for n in called(row) for w in words_of(n)})
    return {word: 0.2 + log((1 + len(rows)) / many) for word, many in held.items()}


@functools.lru_cache(maxsize=8192)
def words_of(text: str) -> frozenset[str]:
    """The syllables of a name and each two in a row, since a word of Vietnamese is mostly two.

    Without marks, short forms written out, what begins a name left out.
    """
    said = re.findall(r"[a-z0-9]+|%", folded(text))[:WORDS_KEPT]
    long = " ".join(SHORT.get(word, word) for word in said).split()
    rest = [word for word in long[head_length(long) :] if not OF_NO_WEIGHT.fullmatch(word)]
    return frozenset((*(rest or long), *(f"{one} {other}" for one, other in pairwise(rest))))


@functools.lru_cache(maxsize=8192)
def head_of(text: str) -> str:
    """What a measure of this name counts, as far as its first words tell; or nothing."""
    said = re.findall(r"[a-z0-9]+", folded(text))
    begun = "-".join(said[: head_length(said)])
    return next((kind for kind, heads in HEADS.items() if begun in heads), "")


def head_length(said: list[str]) -> int:
    """How many of the first words say what is counted."""
    heads = {head for listed in HEADS.values() for head in listed} | {*NO_HEAD}
    lengths = range(LONGEST_HEAD, 0, -1)
    return next((many for many in lengths if "-".join(said[:many]) in heads), 0)


def perhaps(measures: list[Any]) -> tuple[str, str]:
    """A sentence that offers measures, in both languages; empty for none."""
    if not measures:
        return "", ""
    vi, en = (", ".join(with_definition(row, side) for row in measures) for side in (0, 1))
    return (
        f"Gần nhất: {vi}; chỉ dùng nếu định nghĩa đúng là điều văn bản hay nguồn nói. ",
        f"The nearest: {en}; use one only if its definition is what the document or source says. ",
    )


def with_definition(row: Any, side: int) -> str:
    """A measure with what it is called, and the beginning of what it is."""
    if getattr(row, "definition", None) is None:
        return with_name(row, side)
    begun = FIRST_SENTENCE.match((row.definition.vi, row.definition.en)[side])
    told = clipped(begun[0].rstrip(".")) if begun else ""
    return f"“{row.id}” ({name_of(row, side)}: {told})"


def listed(rows: Iterable[Any]) -> tuple[str, str]:
    """Rows with what they are called, in Vietnamese and in English."""
    kept = [*rows]
    vi, en = (", ".join(with_name(row, side) for row in kept) for side in (0, 1))
    return vi, en


def with_name(row: Any, side: int) -> str:
    """The id of a row with what it is called in Vietnamese (0) or English (1)."""
    said = name_of(row, side)
    return f"“{row.id}” ({said})" if said else f"“{row.id}”"


def name_of(row: Any, side: int) -> str:
    """What a row is called in Vietnamese (0) or English (1); empty where it has no name."""
    said = (getattr(row, name, None) for name in NAMES)
    one = next((text for text in said if isinstance(text, Bilingual)), None)
    return clipped((one.vi, one.en)[side]) if one else ""

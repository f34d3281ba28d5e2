"""Sentences for tests: the two catalogues, units as they are in the data, promises in words."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from portal import sentences
from portal.languages import Bilingual, Catalogue, Language, read_catalogue
from portal.method.assessment import Assessment
from portal.model import Commitment, Indicator, Milestone, Unit
from portal.problems import Where
from portal.words.aims import Promise
from portal.words.quantities import TIE
from tests.make import METHOD

FILE = Path(__file__).resolve().parent.parent / "locales" / "vi.po"
VI, EN = read_catalogue(FILE, "vi"), read_catalogue(FILE, "en")
WORDS: dict[Language, Catalogue] = {"vi": VI, "en": EN}


def unit(name: str, vi: str, one: str, other: str, counted: bool = False) -> Unit:
    """A unit whose Vietnamese has one form."""
    said, place = Bilingual(vi, vi), Where("data/units.csv", 2)
    return Unit(place, name, said, Bilingual(vi, one), Bilingual(vi, other), counted)


PERCENT = unit("percent", "{n}%", "{n}%", "{n}%")
RANK = unit("rank", "hạng {n}", "rank {n}", "rank {n}")
BUSINESS = unit("business", "{n} doanh nghiệp", "{n} business", "{n} businesses", counted=True)
DAY = unit("day", "{n} ngày", "{n} day", "{n} days")
PLACE = unit("place", "{n} bậc", "{n} place", "{n} places", counted=True)
INDEX = unit("index", "{n}", "{n}", "{n}")

INDICATOR = Indicator(
    where=Where("data/indicators.csv", 2),
    id="ty-le-ho-so-truc-tuyen",
    name=Bilingual("Tỷ lệ hồ sơ nộp trực tuyến", "Share of applications filed online"),
    unit="percent",
    better="higher",
    full=None,
    publisher=None,
    definition=None,
    breaks=(),
    near=(),
)


def measure(vi: str, en: str) -> Indicator:
    """An indicator of that name."""
    return replace(INDICATOR, name=Bilingual(vi, en))


PII = measure("PII", "PII")


def plain(text: str) -> str:
    """A text with plain spaces."""
    return text.replace(TIE, " ")


def promise(
    commitment: Commitment,
    language: Language,
    of: Unit | None = PERCENT,
    indicator: Indicator | None = INDICATOR,
    milestones: tuple[Milestone, ...] = (),
) -> Promise:
    """A commitment as the sentences speak of it."""
    if commitment.kind in ("deliverable", "narrative"):
        of, indicator = None, None
    return sentences.promise_of(commitment, indicator, of, milestones, language)


def said(
    commitment: Commitment, found: Assessment, on: str = "2031-01-01", **more: Any
) -> tuple[str, str]:
    """The status sentence in Vietnamese and in English, with plain spaces.

    `more` may name the unit (of), the indicator, the milestones, and the names the
    sentence needs: area, successor, publisher, evidence_title, each in both languages.
    """
    names = {
        name: more.pop(name, Bilingual("", ""))
        for name in ("area", "successor", "publisher", "evidence_title")
    }
    told = []
    for language, words in WORDS.items():
        spoken = promise(commitment, language, **more)
        own = {name: value.in_(language) for name, value in names.items()}
        as_of = date.fromisoformat(on)
        told.append(plain(sentences.sentence(words, spoken, found, METHOD, as_of, **own)))
    return told[0], told[1]

"""What provinces, documents and places in a document are called."""

import re
from functools import cache

from portal.languages import Catalogue, day
from portal.model import Document, Province
from portal.words.quantities import capital

PART = re.compile(r"(fn|[bps])([0-9]+)")
LOCATOR = re.compile(r"\b(?:0|END|[IVX]+(?:\.\d+)*)(?:\.(?:b|p|s|fn)\d+)+\b")


def province_label(
    words: Catalogue, province: Province, dated: bool, kind: bool, first: bool = False
) -> str:
    """A province by name.

    dated   with the day its area changed, where one is on record
    kind    with “tỉnh” or “Province”
    first   as the first words of a title
    """
    name = province.name.in_(words.language)
    label = with_kind(words, name, province.kind) if kind else name
    if first:
        label = capital(label)
    if dated and province.ends_on:
        told = words.gettext("{province} (before {date})")
        return told.format(province=label, date=day(province.ends_on, words.language))
    if dated and province.starts_on:
        told = words.gettext("{province} (from {date})")
        return told.format(province=label, date=day(province.starts_on, words.language))
    return label


def with_kind(words: Catalogue, name: str, kind: str) -> str:
    """A name with what it is the name of: tỉnh Nam Định, Ha Noi City."""
    if kind == "country":
        return name
    if kind == "province":
        return words.gettext("{name} Province").format(name=name)
    # The name of Ho Chi Minh City says what it is.
    if name.startswith("Thành phố ") or name.endswith(" City"):
        return name
    return words.gettext("{name} City").format(name=name)


@cache
def document_label(words: Catalogue, document: Document) -> str:
    """A document by its number, always with its date; by its issuer where it has none."""
    form, issuer = (said.in_(words.language) for said in (document.form, document.issuer))
    if document.number and document.issued_on:
        told = words.gettext("{form} {number} of {date}")
    elif document.number:
        told = "{form} {number}"
    elif document.issued_on:
        told = words.gettext("{form} of the {issuer}, {date}")
    else:
        told = words.gettext("{form} of the {issuer}")
    when = day(document.issued_on, words.language) if document.issued_on else ""
    return told.format(form=form, number=document.number, issuer=issuer, date=when)


def place_in_document(words: Catalogue, locators: tuple[str, ...]) -> str:
    """Places in words: mục II.1, gạch đầu dòng 2, câu 3."""
    return "; ".join(place(words, locator) for locator in locators)


def with_places(words: Catalogue, text: str) -> str:
    """Text with its places in words, where an editor wrote them shortly: II.1.b2.s3."""
    return LOCATOR.sub(lambda found: place(words, found[0]), text)


@cache
def place(words: Catalogue, locator: str) -> str:
    """One place: the section, then what is within it."""
    names = {
        "b": words.pgettext("place", "bullet {n}"),
        "p": words.pgettext("place", "paragraph {n}"),
        "s": words.pgettext("place", "sentence {n}"),
        "fn": words.pgettext("place", "footnote {n}"),
    }
    section, within = [], []
    for part in locator.split("."):
        found = PART.fullmatch(part)
        if found:
            within.append(names[found[1]].format(n=found[2]))
        else:
            section.append(part)
    return ", ".join(heading(words, ".".join(section)) + within)


def heading(words: Catalogue, section: str) -> list[str]:
    """The section of a place, or the part of the document that is none."""
    if section == "0":
        return [words.pgettext("place", "opening")]
    if section == "END":
        return [words.pgettext("place", "closing")]
    if section == "H":
        return [words.pgettext("place", "heading")]
    if section == "NN":
        return [words.pgettext("place", "list of recipients")]
    if section == "SIG":
        return [words.pgettext("place", "signature")]
    return [words.pgettext("place", "section {n}").format(n=section)] if section else []

"""The examples of problems: written by docs/write_problems.py from what the tests try out."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_suffix(".json")


@dataclass(frozen=True, slots=True)
class Example:
    """One problem as it is printed.

    place   its place, and the line itself with a mark under the spot, where it has one
    vi, en  what is wrong and what to do
    right   the line as it is when right; empty where no single line stands for it
    """

    place: str
    vi: str
    en: str
    right: str


@cache
def examples() -> dict[str, tuple[Example, ...]]:
    """The examples of every code."""
    held = json.loads(FILE.read_text("utf-8"))
    return {code: tuple(example(**one) for one in listed) for code, listed in held.items()}


def example(printed: str, right: str) -> Example:
    """What is printed, taken apart by its languages."""
    place, _, told = printed.partition("\n  vi: ")
    vi, _, en = told.partition("\n  en: ")
    return Example(place, f"  vi: {vi}", f"  en: {en}", right)

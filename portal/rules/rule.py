"""A rule: what is wrong and what to do, in both languages, and whether it stops a build."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Words:
    """What is wrong, and what to do about it. `{blanks}` are filled from the details."""

    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of problem. An error stops the build; a warning does not."""

    severity: Severity
    vi: Words
    en: Words


def error(vi: tuple[str, str], en: tuple[str, str]) -> Rule:
    """A rule whose breach stops the build."""
    return Rule("error", Words(*vi), Words(*en))


def warning(vi: tuple[str, str], en: tuple[str, str]) -> Rule:
    """A rule whose breach somebody should mend."""
    return Rule("warning", Words(*vi), Words(*en))

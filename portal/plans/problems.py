"""The catalogue of problems: a page for each code, with its cause, its examples and its mending."""

import re

from portal.causes import CAUSES
from portal.examples import examples
from portal.plans.reference import guide_trail
from portal.plans.scene import Scene
from portal.rules import RULES
from portal.rules.rule import Words
from portal.views import Link, ProblemFamily, ProblemLine, ProblemsView, ProblemView

BLANK = re.compile(r"\{\w+\}")
ONLY_SOMETIMES = re.compile(r"\{perhaps_\w+\}")  # a sentence that is not always said


def problems_view(scene: Scene) -> ProblemsView:
    """Every code by what it is about."""
    words = scene.words
    return ProblemsView(
        title=words.gettext("The list of problems"),
        description=words.gettext(
            "Each code that the check may print, with its cause, an example and what to type "
            "instead."
        ),
        trail=guide_trail(scene),
        families=tuple(
            ProblemFamily(
                key=f"p{digit}",
                title=title,
                lines=tuple(line(scene, code) for code in RULES if code[1] == digit),
            )
            for digit, title in families(scene).items()
        ),
    )


def families(scene: Scene) -> dict[str, str]:
    """What the first digit of a code says."""
    words = scene.words
    return {
        "1": words.gettext("P1: a whole file"),
        "2": words.gettext("P2: a cell"),
        "3": words.gettext("P3: IDs between tables"),
        "4": words.gettext("P4: facts that cannot both be true"),
        "5": words.gettext("P5: the two languages"),
        "6": words.gettext("P6: pages of prose"),
        "7": words.gettext("P7: compared with the texts of the documents"),
    }


def line(scene: Scene, code: str) -> ProblemLine:
    """A code with its message, as a row of the list."""
    return ProblemLine(Link(code, problem_url(scene, code)), said(scene, code)[0])


def problem_view(scene: Scene, identity: str) -> ProblemView:
    """The page of a code, by its name in the address: p203."""
    words, code = scene.words, identity.upper()
    message, hint = said(scene, code)
    vi, en = CAUSES[code]
    codes = list(RULES)
    place = codes.index(code)
    severities = {
        "error": words.gettext("Error: it must be mended before the change can reach the site."),
        "warning": words.gettext("Warning: look at it; it may stay if it is right."),
    }
    catalogue = Link(words.gettext("The list of problems"), scene.url("problem"))
    return ProblemView(
        title=code,
        description=message,
        trail=(*guide_trail(scene), catalogue),
        severity=severities[RULES[code].severity],
        cause=vi if scene.language == "vi" else en,
        hint=hint,
        examples=examples()[code],
        near=tuple(
            Link(one, problem_url(scene, one))
            for one in (*codes[max(0, place - 1) : place], *codes[place + 1 : place + 2])
        ),
    )


def problem_basis(scene: Scene, identity: str) -> object:
    """What the page of a code is made from, besides our own code: examples, and the way to it."""
    return examples()[identity.upper()], guide_trail(scene)


def problem_url(scene: Scene, code: str) -> str:
    """The address of the page of a code."""
    return scene.url("problem", code.lower())


def said(scene: Scene, code: str) -> tuple[str, str]:
    """Message and hint of a code without details: each blank is three dots."""
    rule = RULES[code]
    told: Words = rule.vi if scene.language == "vi" else rule.en
    message, hint = (
        BLANK.sub("…", ONLY_SOMETIMES.sub("", one)).replace("….", "…")
        for one in (told.message, told.hint)
    )
    return message, hint

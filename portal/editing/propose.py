"""The answer to a proposed figure: written, or what to correct, in both languages."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from portal.editing.issue import NotOurForm, OtherUnit, answers, proposal, put
from portal.editing.new import Refused
from portal.editing.try_out import ChangedMeanwhile, records_of
from portal.languages import Catalogue, Language
from portal.problems import Problem
from portal.report.forms import plain
from portal.rules import RULES


def propose(
    root: Path, body: str, as_of: date, catalogues: Mapping[Language, Catalogue]
) -> tuple[bool, str]:
    """Whether the figure was written, and the answer as Markdown, Vietnamese first."""
    try:
        places = put(root, proposal(answers(body), records_of(root), as_of), as_of)
    except NotOurForm as place:
        said = {one: not_ours(words, str(place)) for one, words in catalogues.items()}
    except OtherUnit as units:
        said = {
            one: words.gettext("The unit of this measure is: {unit}").format(
                unit=coded(units.args[0 if one == "vi" else 1])
            )
            for one, words in catalogues.items()
        }
    except Refused as refusal:
        said = {one: listed(words, refusal.problems) for one, words in catalogues.items()}
    except ChangedMeanwhile as file:
        said = {one: changed(words, str(file)) for one, words in catalogues.items()}
    else:
        return True, "\n\n".join(written(words, places) for words in catalogues.values()) + "\n"
    parts = [f"{again(words)}\n\n{said[one]}" for one, words in catalogues.items()]
    return False, "\n\n---\n\n".join(parts) + "\n"


def written(words: Catalogue, places: tuple[str, ...]) -> str:
    """That the rows are well-formed, and where they stand."""
    told = words.gettext("The figure can be read and checked. Rows: {places}")
    return told.format(places=", ".join(map(coded, places)))


def again(words: Catalogue) -> str:
    """What to do about an answer that lists problems."""
    return words.gettext(
        "**Please correct the form above** (edit the issue); a maintainer then sets the label "
        "again. Nothing was written."
    )


def changed(words: Catalogue, file: str) -> str:
    """That a file is not as it was read."""
    told = words.gettext("{file} was changed meanwhile; nothing was written.")
    return told.format(file=coded(file))


def not_ours(words: Catalogue, place: str) -> str:
    """That the form is not whole."""
    told = words.gettext(
        "The form cannot be read near {label}. Each heading stays as it is, with one line under it."
    )
    return told.format(label=coded(place))


def listed(words: Catalogue, problems: list[Problem]) -> str:
    """What is wrong, a line each. Words of the form have no power in it."""
    lines = []
    for found in problems:
        rule, blanks = RULES[found.code], dict(found.details)
        said = rule.vi if words.language == "vi" else rule.en
        lines.append("- " + plain(f"{found.code}: {said.message} {said.hint}".format_map(blanks)))
    told = words.gettext("Each code is explained, with an example, in {file}.")
    return "\n".join([*lines, "", told.format(file=coded("docs/problems.md"))])


def coded(text: str) -> str:
    """Text of others or of a file, shown as it is."""
    return f"<code>{plain(text)}</code>"

"""The answer to a proposed figure: written, or what to correct, in both languages."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from portal.editing.form_names import ToCorrect, Wrong
from portal.editing.issue import LABELS, NotOurForm, answers, label_of
from portal.editing.proposal import Accepted, take
from portal.editing.try_out import ChangedMeanwhile, records_of
from portal.languages import Catalogue, Language
from portal.model import Observation
from portal.plans.scene import Scene, province_link
from portal.report.as_shown import bearing, figure_lines, figure_value, standing_lines
from portal.report.forms import plain
from portal.survey import survey
from portal.words.quantities import period


def propose(
    root: Path, body: str, as_of: date, catalogues: Mapping[Language, Catalogue]
) -> tuple[bool, str]:
    """Whether the figure was written, and the answer as Markdown, Vietnamese first."""
    told: dict[str, str] = {}
    try:
        told = answers(body)
        done = take(root, told, records_of(root), as_of)
    except NotOurForm as place:
        said = {one: not_ours(words, str(place)) for one, words in catalogues.items()}
    except ToCorrect as refusal:
        said = {one: listed(words, refusal.wrong, told) for one, words in catalogues.items()}
    except ChangedMeanwhile as file:
        said = {one: changed(words, str(file)) for one, words in catalogues.items()}
    else:
        parts = [written(words, done, as_of) for words in catalogues.values()]
        return True, "\n\n---\n\n".join(parts) + "\n"
    return False, "\n\n---\n\n".join(said.values()) + "\n"


def written(words: Catalogue, done: Accepted, as_of: date) -> str:
    """That the rows are well-formed, what was understood, and where they stand."""
    head = words.gettext(
        "**The figure can be read and checked.** This is what was understood. Where it is not what "
        "you meant, correct the form and tell the maintainer."
    )
    lines = [f"- {plain(line)}" for line in understood(words, done, as_of)]
    told = words.gettext("Rows: {places}")
    places = ", ".join(coded(f"{path}:{line}") for path, line in done.places)
    parts = [head, "", *lines, "", told.format(places=places)]
    if done.doubts:
        parts += ["", words.gettext("Please look at these again:"), ""]
        parts += [line_of(words, one, {}) for one in done.doubts]
    return "\n".join(parts)


def understood(words: Catalogue, done: Accepted, as_of: date) -> Iterator[str]:
    """The figure and its source in words, and what the site will say of each commitment."""
    scene, figure = Scene(survey(done.portal, as_of), words), done.wanted.figure
    record = figure_of(done)
    measure = done.portal.indicators[record.indicator]
    # Measures with similar names are told apart by what is divided by what.
    defined = f" ({scene.say(measure.definition)})" if measure.definition else ""
    yield f"{label_of('indicator', words.language)}: {scene.say(measure.name)}{defined}"
    yield f"{label_of('value', words.language)}: {figure_value(scene, record)}"
    yield f"{label_of('period', words.language)}: {period(words, record.period)}"
    place = province_link(scene, figure.province, kind=True).text
    yield f"{label_of('province', words.language)}: {place}"
    yield from figure_lines(scene, record)
    if done.wanted.source:
        yield words.gettext("The source is new on the site.")
    else:
        yield words.gettext("The source is on the site already, under this name.")
    judged = scene.survey.of_indicator.get(record.indicator, ())
    own = [one for one in judged if one.province == record.province]
    if not own:
        yield bearing(scene, record)
    for one in own:
        told = words.gettext("Commitment “{title}”: {standing}")
        standing = " ".join(standing_lines(scene, one))
        yield told.format(title=scene.say(one.title), standing=standing)


def figure_of(done: Accepted) -> Observation:
    """The figure that was written, as a record."""
    figures = done.portal.observations[done.wanted.figure.province,
                                       done.wanted.figure.cells["indicator"]]  # fmt: skip
    return next(one for one in figures if (one.where.path, one.where.line) == done.places[-1])


def changed(words: Catalogue, file: str) -> str:
    """That a file is not as it was read."""
    told = words.gettext("{file} was changed meanwhile; nothing was written.")
    return told.format(file=coded(file))


def not_ours(words: Catalogue, place: str) -> str:
    """That the form is not whole."""
    told = words.gettext(
        "The form cannot be read near {label}. Each heading stays as it is, with one line under it."
    )
    return f"{again(words)}\n\n{told.format(label=coded(place))}"


def again(words: Catalogue) -> str:
    """What to do about an answer that lists problems."""
    return words.gettext(
        "**Please correct the form above** (edit the issue); a maintainer then sets the label "
        "again. Nothing was written."
    )


def listed(words: Catalogue, wrong: list[Wrong], told: Mapping[str, str]) -> str:
    """What is wrong, a line for each answer. Words of the form have no power in it."""
    lines = [line_of(words, one, told) for one in wrong]
    end = words.gettext("Each code is explained, with an example, in {file}.")
    every = words.gettext("All answers were looked at; these are to be corrected:")
    parts = [again(words), "", every, "", *lines, "", end.format(file=coded("docs/problems.md"))]
    return "\n".join(parts)


def line_of(words: Catalogue, one: Wrong, told: Mapping[str, str]) -> str:
    """An answer by the label of the form, as it was typed, and what to write."""
    if one.field not in LABELS:
        outside = words.gettext("Outside the form")
        return f"- {outside}: {plain(one.said(words))}"
    head = f"- **{label_of(one.field, words.language)}**"
    if typed := told.get(one.field, ""):
        head += " " + words.gettext("(you wrote {text})").format(text=coded(typed))
    return f"{head}: {plain(one.said(words))}"


def coded(text: str) -> str:
    """Text of others or of a file, shown as it is."""
    return f"<code>{plain(text)}</code>"

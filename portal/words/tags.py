"""The nine tags, each with the line that says what it means, and the names of kinds and figures."""

from collections.abc import Mapping
from functools import cache

from portal.languages import Catalogue
from portal.method.assessment import Assessment, Basis, Method
from portal.model import EvidenceClass
from portal.views import Tag
from portal.words.aims import Promise
from portal.words.reasons import directions as in_words


def tag(words: Catalogue, promise: Promise, a: Assessment, method: Method) -> Tag:
    """The status as a tag. What a pace is compared with is part of it."""
    if a.status is None:
        text = words.gettext("Not measurable as written")
        return Tag("unmeasurable", text, "", unmeasurable(words, promise.commitment.missing))
    line = kind_lines(words).get((promise.commitment.kind, a.status))
    plain = plain_tag(words, a.status, method)
    text, basis = plain.text, basis_line(words, a.basis)
    if a.rule == "E4":
        text = words.gettext("Completed after due date")
    elif a.rule == "Y1" and a.latest:
        text = words.gettext("Not met ({year})").format(year=a.latest.period.year)
    elif a.rule == "6" and a.status == "met":
        line = words.gettext("The running total has reached the target.")
    return Tag(a.status, text, basis, line or plain.tip)


@cache
def plain_tag(words: Catalogue, status: str, method: Method, name: str = "") -> Tag:
    """A status as a tag, without a commitment; or, by its name, a block beside the statuses."""
    tip = status_lines(words)[status].format(grace=method.grace_days)
    return Tag(status, status_names(words).get(status, name), "", tip)


@cache
def status_names(words: Catalogue) -> Mapping[str, str]:
    """The nine tags."""
    return {
        "met": words.gettext("Met"),
        "reached_early": words.gettext("At target, not yet due"),
        "on_path": words.gettext("Keeping pace"),
        "behind": words.gettext("Behind pace"),
        "worse": words.gettext("Further from target"),
        "missed": words.gettext("Not met"),
        "observed": words.gettext("Data, cannot assess yet"),
        "no_data": words.gettext("No data yet"),
        "overdue_no_data": words.gettext("Past due, no data found"),
    }


@cache
def group_names(words: Catalogue) -> Mapping[str, str]:
    """The groups of a count: the nine tags, and the two blocks beside them."""
    return {
        **status_names(words),
        "long_horizon": words.gettext("Vision beyond the horizon, no earlier milestone"),
        "unmeasurable": words.gettext("Not measurable as written"),
    }


@cache
def status_lines(words: Catalogue) -> Mapping[str, str]:
    """What each tag means, in a line."""
    return {
        "met": words.gettext("The figure for the due period meets the target."),
        "reached_early": words.gettext(
            "The latest figure is at the target. The due date has not come, so there is no final "
            "verdict."
        ),
        "on_path": words.gettext(
            "The latest figure keeps pace with the province’s own milestone or with our reference "
            "line."
        ),
        "behind": words.gettext(
            "The latest figure is short of the province’s own milestone, or behind our reference "
            "line by more than the tolerance."
        ),
        "worse": words.gettext(
            "The latest figure is further from the target than the starting level was."
        ),
        "missed": words.gettext("The figure for the due period does not meet the target."),
        "observed": words.gettext("There is a figure, but not enough to reach a verdict."),
        "no_data": words.gettext(
            "We have no figure to judge this commitment by. No data does not mean zero."
        ),
        "overdue_no_data": words.gettext(
            "The due date passed more than {grace} days ago and we have found no figure for it."
        ),
        "long_horizon": words.gettext(
            "The due date is far off and there is no earlier milestone, so pace cannot be judged."
        ),
        "unmeasurable": words.gettext("The document gives no figure that can be measured."),
    }


@cache
def kind_lines(words: Catalogue) -> Mapping[tuple[str, str], str]:
    """The same where a kind is not judged by one figure at its due date."""
    years = {
        "met": words.gettext("The level was kept in every year of the period."),
        "on_path": words.gettext("The level was kept in every year so far."),
        "missed": words.gettext(
            "The level was not kept in at least one year. One year does not make up for another."
        ),
    }
    work = {
        "met": words.gettext("The evidence shows that the work was completed by the due date."),
        "missed": words.gettext("The work was completed after the due date."),
        "observed": words.gettext("There is evidence of some steps, but not yet of completion."),
        "no_data": words.gettext(
            "We have no evidence yet. This does not mean that nothing has been done."
        ),
        "overdue_no_data": words.gettext(
            "The due date has passed and we have found no evidence of completion."
        ),
    }
    lines = {("deliverable", status): line for status, line in work.items()}
    for kind in ("recurring", "hold"):
        lines |= {(kind, status): line for status, line in years.items()}
    return lines


def basis_line(words: Catalogue, basis: Basis) -> str:
    """What a pace is compared with."""
    if basis == "milestone":
        return words.gettext("against the province’s own milestone")
    if basis == "reference":
        return words.gettext("against this site’s reference line")
    return words.gettext("year by year") if basis == "years" else ""


def unmeasurable(words: Catalogue, missing: tuple[str, ...]) -> str:
    """What a document does not give for a goal in words."""
    if not missing:
        return words.gettext("The commitment is in words, so it cannot be measured yet.")
    told = words.gettext("The document gives no {missing} for this commitment.")
    return told.format(missing=missing_list(words, missing))


def missing_list(words: Catalogue, missing: tuple[str, ...]) -> str:
    """What is missing, after “no”: con số và thời hạn."""
    names = {
        "figure": words.pgettext("missing", "figure"),
        "deadline": words.pgettext("missing", "date"),
        "owner": words.pgettext("missing", "responsible body"),
        "definition": words.pgettext("missing", "definition"),
    }
    listed = [names[one] for one in missing]
    if len(listed) < 2:
        return "".join(listed)
    told = words.pgettext("missing", "{a} or {b}")
    return told.format(a=", ".join(listed[:-1]), b=listed[-1])


@cache
def step_names(words: Catalogue) -> tuple[str, ...]:
    """The steps of the ladder of evidence, from none to delivery."""
    return (
        words.gettext("No evidence on record"),
        words.gettext("Decision issued"),
        words.gettext("Funded or contracted"),
        words.gettext("On trial or partly running"),
        words.gettext("Delivered and in use"),
    )


@cache
def kind_words(words: Catalogue, kind: str) -> tuple[str, str]:
    """A kind of commitment, and what it means."""
    return {
        "level": (
            words.gettext("Reach a level"),
            words.gettext("A figure to be reached by a date."),
        ),
        "cumulative": (
            words.gettext("Reach a total"),
            words.gettext("A count that adds up over time."),
        ),
        "rank": (
            words.gettext("Rank"),
            words.gettext("A place in a published index."),
        ),
        "recurring": (
            words.gettext("Yearly minimum"),
            words.gettext("A level to keep every year. Years are not averaged."),
        ),
        "deliverable": (
            words.gettext("Work to complete"),
            words.gettext("Something that must exist and be in use."),
        ),
        "hold": (
            words.gettext("Keep a level"),
            words.gettext("Stay at a level already reached."),
        ),
        "narrative": (
            words.gettext("Qualitative"),
            words.gettext("The document states a direction but no figure that can be measured."),
        ),
    }[kind]


@cache
def value_status(words: Catalogue, status: str) -> str:
    """How settled a figure is."""
    return {
        "final": words.pgettext("figure", "final"),
        "provisional": words.pgettext("figure", "provisional"),
        "estimate": words.pgettext("figure", "estimate"),
        "planned": words.pgettext("figure", "planned"),
        "revised": words.pgettext("figure", "revised"),
        "replaced": words.pgettext("figure", "replaced by a later figure"),
        "unstated": words.pgettext("figure", "the source does not say if it is final"),
        "not_published": words.pgettext("figure", "not published"),
    }[status]


def superseded(words: Catalogue, link: str, when: str, directions: tuple[str, ...]) -> str:
    """That a commitment was replaced by another, and how it was changed."""
    if when:
        told = words.gettext(
            "This commitment was replaced by {link} on {date}. The earlier text is kept for "
            "reference."
        )
    else:
        told = words.gettext(
            "This commitment was replaced by {link}. The earlier text is kept for reference."
        )
    changed = words.gettext("Change: {change}.").format(change=in_words(words, directions))
    return f"{told.format(link=link, date=when)} {changed}"


def evidence_kind(words: Catalogue, letter: EvidenceClass) -> str:
    """What sort of source a class of evidence is."""
    return {
        "A": words.pgettext("evidence", "statistics or audit"),
        "B": words.pgettext("evidence", "signed report of the province"),
        "C": words.pgettext("evidence", "ministry or publisher of the index"),
        "D": words.pgettext("evidence", "press or web page quoting one"),
        "E": words.pgettext("evidence", "a statement alone"),
    }[letter]

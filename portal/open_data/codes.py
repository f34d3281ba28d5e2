"""What the codes in the open data are called, in both languages: the labels of their values."""

from collections.abc import Mapping
from functools import cache
from typing import get_args

from portal.languages import Catalogue
from portal.model import EvidenceClass, Kind, ValueStatus
from portal.words.reasons import carried_names, direction_names, note_names, reason_names
from portal.words.tags import (
    basis_line,
    evidence_kind,
    group_names,
    kind_words,
    status_names,
    value_status,
)


def code_words(words: Catalogue, table: str, column: str) -> Mapping[str, str]:
    """The codes that may stand in a column of a table, each with its label."""
    return of_tables(words).get((table, column)) or of_columns(words).get(column, {})


@cache
def of_columns(words: Catalogue) -> Mapping[str, Mapping[str, str]]:
    """Columns whose codes mean the same in every table."""
    return codes_of_promises(words) | codes_of_figures(words) | codes_of_events(words)


def codes_of_promises(words: Catalogue) -> dict[str, Mapping[str, str]]:
    """What was promised, and by when it is reported."""
    return {
        "operator": {
            ">=": words.pgettext("code", "at least"),
            ">": words.pgettext("code", "more than"),
            "<=": words.pgettext("code", "at most"),
            "<": words.pgettext("code", "less than"),
            "=": words.pgettext("code", "exactly"),
            "between": words.pgettext("code", "within a range"),
            "complete": words.pgettext("code", "to be completed"),
        },
        "binding": {
            "obliged": words.pgettext("code", "the document does not say “phấn đấu”"),
            "strive": words.pgettext("code", "the document says “phấn đấu” (strive to)"),
        },
        "missing": {
            "figure": words.pgettext("missing", "figure"),
            "deadline": words.pgettext("missing", "date"),
            "owner": words.pgettext("missing", "responsible body"),
            "definition": words.pgettext("missing", "definition"),
        },
        "rhythm": {
            "six_monthly": words.gettext("every six months"),
            "yearly": words.gettext("every year"),
            "periodic": words.gettext("periodically; the document does not say how often"),
            "as_ruled": words.gettext("as the rules require; the document names none"),
            "on_request": words.gettext("on request"),
        },
    }


def codes_of_figures(words: Catalogue) -> dict[str, Mapping[str, str]]:
    """What was published, and what follows from it."""
    near = {
        "over": words.pgettext("code", "more than the figure"),
        "under": words.pgettext("code", "less than the figure"),
        "about": words.pgettext("code", "about the figure"),
        "nearly": words.pgettext("code", "nearly the figure"),
    }
    return {
        "qualifier": near,
        "baseline_qualifier": near,
        "latest_qualifier": near,
        "status": status_names(words),
        "old": status_names(words),
        "basis": {one: basis_line(words, one) for one in ("milestone", "reference", "years")},
        "evidence": {one: evidence_kind(words, one) for one in get_args(EvidenceClass)},
        "reason": reason_names(words),
        "direction": direction_names(words),
        "better": {
            "higher": words.gettext("higher is better"),
            "lower": words.gettext("lower is better"),
        },
    }


def codes_of_events(words: Catalogue) -> dict[str, Mapping[str, str]]:
    """What was put right or reported."""
    return {
        "outcome": {
            "corrected": words.pgettext("report", "Corrected"),
            "kept": words.pgettext("report", "Checked and left as it was"),
            "open": words.pgettext("report", "Not answered yet"),
        },
        "level": {
            "minor": words.pgettext("correction", "Minor"),
            "significant": words.pgettext("correction", "Significant"),
            "serious": words.pgettext("correction", "Serious"),
        },
        "cause": {
            "ours": words.gettext("our mistake"),
            "source": words.gettext("the source changed its figure"),
            "method": words.gettext("new version of the method"),
        },
    }


@cache
def of_tables(words: Catalogue) -> Mapping[tuple[str, str], Mapping[str, str]]:
    """Columns whose codes are those of one table."""
    return {
        ("commitments", "status"): {**status_names(words), **not_found(words)},
        ("commitments", "counted_as"): counted_as(words),
        ("commitments", "kind"): {one: kind_words(words, one)[0] for one in get_args(Kind)},
        ("commitments", "reason"): verdict_reasons(words),
        ("observations", "status"): {
            one: value_status(words, one) for one in get_args(ValueStatus)
        },
        ("provinces", "kind"): {
            "province": words.pgettext("code", "province"),
            "city": words.pgettext("code", "centrally run city"),
            "country": words.pgettext("code", "the whole country"),
        },
        ("agencies", "kind"): bodies(words),
        ("legal_bases", "role"): {
            "implements": words.gettext("implemented by this document"),
            "conforms": words.gettext("the document must conform to it"),
            "cites": words.gettext("cited"),
            "evidence": words.gettext("evidence"),
        },
        ("successions", "kind"): {
            "merged": words.pgettext("code", "merged with others"),
            "continued": words.pgettext("code", "its name goes on, for the new area"),
            "split": words.pgettext("code", "split up"),
            "renamed": words.pgettext("code", "renamed"),
        },
        ("changes", "subject"): subjects(words),
        ("carryovers", "state"): carried_names(words),
        ("notes", "kind"): note_names(words),
    }


def not_found(words: Catalogue) -> dict[str, str]:
    """No data, told apart from not looked for."""
    return {
        "no_data": words.pgettext(
            "code",
            "no data yet: no figure is on record here; where searched_on is empty, nobody has "
            "looked for one yet",
        )
    }


def counted_as(words: Catalogue) -> dict[str, str]:
    """Where pages count a commitment."""
    replaced = words.pgettext("code", "counted nowhere: a later commitment took its place")
    return {**group_names(words), **not_found(words), "replaced": replaced}


def verdict_reasons(words: Catalogue) -> dict[str, str]:
    """Why there is no verdict, or why the first one is what it is."""
    return {
        "secondary": words.pgettext("code", "only quoted; the original was not found"),
        "successor": words.pgettext("code", "only for the area of the present province"),
        "inexact": words.pgettext("code", "the source gives no exact figure"),
        "approximate": words.pgettext("code", "the target is only about a figure"),
        "late_figure": words.pgettext("code", "only a figure for a later period"),
        "rank": words.pgettext("code", "a rank, assessed at its milestones only"),
        "no_due": words.pgettext("code", "the document gives no date"),
        "no_baseline": words.pgettext("code", "no starting level to compare with"),
        "inexact_start": words.pgettext("code", "the starting level is not exact"),
        "start_is_target": words.pgettext(
            "code", "the starting level equals the bound of the target"
        ),
        "horizon": words.pgettext("code", "the due date is far off"),
        "too_early": words.pgettext("code", "too little of the time has passed"),
        "planned": words.pgettext("code", "only a planned figure"),
        "gaps": words.pgettext("code", "figures of some years are missing"),
        "ladder": words.pgettext("code", "some steps are proved, the last is not"),
        "start_met": words.pgettext("code", "the starting level already met the target"),
    }


def bodies(words: Catalogue) -> dict[str, str]:
    """The kinds of bodies that documents name."""
    return {
        "party": words.pgettext("body", "Party body"),
        "council": words.pgettext("body", "People’s Council"),
        "committee": words.pgettext("body", "People’s Committee"),
        "front": words.pgettext("body", "Fatherland Front"),
        "union": words.pgettext("body", "mass organisation"),
        "department": words.pgettext("body", "department or other office of a province"),
        "ministry": words.pgettext("body", "ministry or other national body"),
        "school": words.pgettext("body", "school or research institute"),
        "business": words.pgettext("body", "business"),
        "group": words.pgettext("body", "several bodies named as one"),
        "other": words.pgettext("body", "other"),
    }


def subjects(words: Catalogue) -> dict[str, str]:
    """What a change is of."""
    return {
        "commitment": words.pgettext("subject", "commitment"),
        "milestone": words.pgettext("subject", "milestone"),
        "observation": words.pgettext("subject", "published figure"),
        "evidence": words.pgettext("subject", "evidence"),
        "status": words.pgettext("subject", "tag of a commitment"),
        "step": words.pgettext("subject", "tag of a milestone"),
        "method": words.pgettext("subject", "method"),
        "claim": words.pgettext("subject", "what an official said"),
        "carryover": words.pgettext("subject", "what became of it in the successor’s documents"),
        "note": words.pgettext("subject", "note of this site"),
    }

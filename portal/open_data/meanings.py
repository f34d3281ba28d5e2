"""What a column means in one table, where the same name means something else in another."""

from collections.abc import Mapping
from functools import cache

from portal.languages import Catalogue


@cache
def of_tables(words: Catalogue) -> Mapping[tuple[str, str], str]:
    """Columns of one table, without their language."""
    return kinds(words) | statuses(words) | reasons(words) | works(words) | cells(words)


def kinds(words: Catalogue) -> dict[tuple[str, str], str]:
    """What sort of thing a row is, and what names it."""
    figure = words.gettext(
        "permanent ID of the row, made of province, indicator, period and source with points "
        "between them; that of a planned figure ends in planned"
    )
    return {
        ("observations", "id"): figure,
        ("commitments", "kind"): words.gettext(
            "how the commitment is measured: level, cumulative, recurring, rank, deliverable, hold "
            "or narrative"
        ),
        ("provinces", "kind"): words.gettext("province, city (centrally run) or country"),
        ("agencies", "kind"): words.gettext("what sort of body it is"),
        ("successions", "kind"): words.gettext(
            "what became of it: merged, continued (the new province took its name), split or "
            "renamed"
        ),
    }


def statuses(words: Catalogue) -> dict[tuple[str, str], str]:
    """What is said of a row on a scale."""
    return {
        ("commitments", "status"): words.gettext(
            "what the published rule gives; empty (rule N1) where nothing can be measured as "
            "written. Pages count some of no_data and observed apart: count with counted_as"
        ),
        ("milestones", "status"): words.gettext("what the published rule gives for the milestone"),
        ("observations", "status"): words.gettext(
            "how settled the figure is; replaced where its publisher gave a later one"
        ),
        ("status_log", "status"): words.gettext(
            "status from that day on; empty where nothing can be measured as written"
        ),
        ("changes", "direction"): words.gettext(
            "for a target: raised, lowered, later, earlier or redefined"
        ),
    }


def reasons(words: Catalogue) -> dict[tuple[str, str], str]:
    """Why something is so."""
    change = words.gettext(
        "why it changed; published and known are the first record here, no change of anything"
    )
    return {
        ("commitments", "reason"): words.gettext(
            "why there is no verdict, or why the first one is what it is"
        ),
        ("observations", "reason"): words.gettext("why the publisher gives no figure"),
        ("status_log", "reason"): change,
        ("changes", "reason"): change,
    }


def works(words: Catalogue) -> dict[tuple[str, str], str]:
    """Tasks, duties, and what became of them."""
    told = words.gettext("IDs of the commitments it is about")
    return {
        ("tasks", "id"): words.gettext(
            "permanent ID of a task read in the document; none of the tasks that the indicators "
            "nq57-tasks-… count"
        ),
        ("tasks", "statement"): words.gettext("the task in our own words"),
        ("tasks", "due"): words.gettext(
            "period the document gives for the task itself; empty where it gives none"
        ),
        ("tasks", "lead"): words.gettext(
            "IDs of the bodies that lead; empty where the document names none for this task, which "
            "does not mean that nobody leads"
        ),
        ("duties", "statement"): words.gettext("the duty in our own words"),
        ("duties", "lead"): words.gettext("IDs of the bodies that have to do it"),
        ("evidence", "commitment"): words.gettext("ID of the commitment or the task it is about"),
        ("corrections", "commitments"): told,
        ("answers", "commitments"): told,
        ("notes", "commitments"): told,
        ("notes", "kind"): words.gettext("what sort of remark it is"),
        ("notes", "text"): words.gettext("the remark"),
        ("searches", "commitments"): told,
        ("carryovers", "province"): words.gettext("ID of the province that ended"),
        ("carryovers", "document"): words.gettext("ID of the document of the successor"),
        ("carryovers", "state"): words.gettext(
            "restated, changed or dropped; a commitment without a row was not found in any "
            "document of the successor"
        ),
        ("carryovers", "direction"): words.gettext(
            "how a changed one differs: raised, lowered, later, earlier or redefined"
        ),
        ("documents", "period"): words.gettext("the stretch the document covers"),
    }


def cells(words: Catalogue) -> dict[tuple[str, str], str]:
    """What was put right, and what changed."""
    return {
        ("corrections", "what"): words.gettext("what was wrong"),
        ("corrections", "before"): words.gettext("as it stood"),
        ("corrections", "after"): words.gettext("as it stands"),
        ("changes", "what"): words.gettext(
            "added, removed, replaces or replaced for the whole row; otherwise the column that "
            "changed, or a name for several: target (operator, value, value_upper, unit, "
            "approximate), baseline (value, qualifier and period of the starting level), figure "
            "(value, qualifier, out_of), settled (status), wording (of a milestone: wording, "
            "binding, locator), place (locator), day (dated_on), carried (what the document of the "
            "successor says), remarks (place, reason and note)"
        ),
        ("changes", "before"): words.gettext("those cells as they were, in that order"),
        ("changes", "after"): words.gettext("those cells as they are, in that order"),
    }

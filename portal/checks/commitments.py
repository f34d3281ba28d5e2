"""What must hold for documents, commitments and milestones."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import chain

from portal.assemble import Portal
from portal.languages import folded
from portal.model import Commitment, Milestone
from portal.problems import Problem, problem

COMPARISONS = (">=", ">", "<=", "<", "=")
OPERATORS: dict[str, tuple[str | None, ...]] = {
    "narrative": (None,),
    "deliverable": ("complete",),
    "rank": ("<=", "<", "="),
}
MEASURED = ("level", "cumulative", "recurring", "rank", "hold")
POST = re.compile(
    r"(?:q|tm|kt|tl)\. ?|(?:(?:pho )?(?:chu tich|bi thu|giam doc|truong ban|chanh van phong)"
    r"|thu truong|bo truong|ubnd|uy ban|hdnd|hoi dong|ban thuong vu|tinh uy|thanh uy)\b"
)
RISING, FALLING = (">=", ">", "between"), ("<=", "<")


def due_after_baseline(portal: Portal) -> Iterator[Problem]:
    """P401: a commitment is due after the period that its starting level describes."""
    for one in portal.commitments.values():
        due, start = one.due, one.baseline_period
        if due and start and due.last <= start.last:
            where = one.where.at("due")
            yield problem("P401", where, due=due.text, baseline_period=start.text)


def range_rises(portal: Portal) -> Iterator[Problem]:
    """P403: the lower end of a range is below its upper end."""
    for one in portal.commitments.values():
        low, high = one.value, one.value_upper
        if low is not None and high is not None and low >= high:
            yield problem("P403", one.where.at("value_upper"), low=low, high=high)


def milestone_in_time(portal: Portal) -> Iterator[Problem]:
    """P407: a milestone comes on or before the due date of its commitment."""
    for milestone, commitment in milestones_with_commitments(portal):
        due = commitment.due
        if due and milestone.due.last > due.last:
            where = milestone.where.at("due")
            yield problem("P407", where, milestone_due=milestone.due.text, due=due.text)


def milestone_on_the_way(portal: Portal) -> Iterator[Problem]:
    """P408: a milestone asks for no more than the target, and in the same direction."""
    for milestone, commitment in milestones_with_commitments(portal):
        if leads_to(milestone, commitment) is False:
            where = milestone.where.at("value")
            told = f"{milestone.operator} {milestone.value}"
            target = (commitment.operator, target_of(commitment))
            shown = " ".join(str(part) for part in target if part is not None)
            yield problem("P408", where, milestone=told, target=shown or "–")


def milestones_with_commitments(portal: Portal) -> Iterator[tuple[Milestone, Commitment]]:
    """Each milestone with the commitment it belongs to."""
    for identity, milestones in portal.milestones.items():
        for milestone in milestones:
            yield milestone, portal.commitments[identity]


def promises(portal: Portal) -> Iterator[tuple[Commitment | Milestone, Commitment]]:
    """Each commitment and each milestone, with the commitment it belongs to."""
    yield from ((one, one) for one in portal.commitments.values())
    yield from milestones_with_commitments(portal)


def texts_of(promise: Commitment | Milestone) -> tuple[str, ...]:
    """The words quoted, and what we say of them."""
    ours = getattr(promise, "statement", None)  # a milestone has none
    return (promise.wording, ours.vi) if ours else (promise.wording,)


def leads_to(milestone: Milestone, commitment: Commitment) -> bool | None:
    """Whether a milestone is a step to the target; None where that cannot be told."""
    target = target_of(commitment)
    operators = (milestone.operator, commitment.operator)
    if commitment.operator in (None, "complete"):
        return False
    if target is None or "=" in operators:
        return None
    if all(operator in RISING for operator in operators):
        return milestone.value <= target
    if all(operator in FALLING for operator in operators):
        return milestone.value >= target
    return False


def target_of(commitment: Commitment) -> Decimal | None:
    """The hardest figure of a commitment: the upper end of a range."""
    return commitment.value if commitment.value_upper is None else commitment.value_upper


def place_given(portal: Portal) -> Iterator[Problem]:
    """P415: a commitment says where in the document it is written."""
    for one in portal.commitments.values():
        if not one.locators:
            yield problem("P415", one.where.at("locators"))


def number_with_date(portal: Portal) -> Iterator[Problem]:
    """P416: a document with a number has a date, since numbers start again every year."""
    for document in portal.documents.values():
        if document.number and not document.issued_on:
            yield problem("P416", document.where.at("issued_on"), number=document.number)


def signer_is_a_person(portal: Portal) -> Iterator[Problem]:
    """P445: the signer of a document is a name, and a post stands in its own columns."""
    for document in portal.documents.values():
        signer = document.signer or ""
        post = document.signer_post.vi if document.signer_post else ""
        if signer and (signer == post or POST.match(folded(signer))):
            yield problem("P445", document.where.at("signer"), signer=signer)


def operator_fits_kind(portal: Portal) -> Iterator[Problem]:
    """P418: a narrative has no operator, a deliverable is complete, others compare."""
    for one in portal.commitments.values():
        if not fits(one):
            where = one.where.at("operator")
            allowed = OPERATORS.get(one.kind, (*COMPARISONS, "between"))
            meant = ", ".join(sign for sign in allowed if sign) or "(trống / empty)"
            yield problem("P418", where, kind=one.kind, operator=one.operator or "", meant=meant)


def fits(commitment: Commitment) -> bool:
    """Whether the operator is one that commitments of this kind have."""
    return commitment.operator in OPERATORS.get(commitment.kind, (*COMPARISONS, "between"))


def value_where_needed(portal: Portal) -> Iterator[Problem]:
    """P419: a comparison has its number, and a range both."""
    for one in portal.commitments.values():
        if not fits(one) or one.operator in (None, "complete"):
            continue
        if one.value is None:
            yield problem("P419", one.where.at("value"), operator=one.operator, column="value")
        if one.operator == "between" and one.value_upper is None:
            where = one.where.at("value_upper")
            yield problem("P419", where, operator=one.operator, column="value_upper")


def value_only_where_needed(portal: Portal) -> Iterator[Problem]:
    """P420: no number stands where the operator does not use it."""
    for one in portal.commitments.values():
        if not fits(one):
            continue
        told = one.operator or ""
        if one.value is not None and one.operator in (None, "complete"):
            yield problem("P420", one.where.at("value"), operator=told, column="value")
        if one.value_upper is not None and one.operator != "between":
            yield problem("P420", one.where.at("value_upper"), operator=told, column="value_upper")


def unit_given(portal: Portal) -> Iterator[Problem]:
    """P421: a figure has a unit: that of its measure, so that one without is told first."""
    for one in portal.commitments.values():
        if one.value is not None and one.unit is None and one.indicator is not None:
            usual = portal.indicators[one.indicator].unit
            yield problem("P421", one.where.at("unit"), value=one.value, unit=usual)


def indicator_given(portal: Portal) -> Iterator[Problem]:
    """P423: what is compared with a figure has an indicator."""
    for one in portal.commitments.values():
        if one.indicator is None and one.kind in MEASURED:
            yield problem("P423", one.where.at("indicator"), kind=one.kind)


def in_folder_of_its_province(portal: Portal) -> Iterator[Problem]:
    """P425: what is taken from a document is in the folder of its province."""
    for one in (*portal.titled, *chain(*portal.passages.values())):
        owner = portal.documents[one.document].province
        if owner != one.province:
            details = {"id": one.document, "owner": owner, "province": one.province}
            yield problem("P425", one.where.at("document"), **details)
    carried = {one.commitment: (one,) for one in portal.carryovers.values()}
    for table in (portal.milestones, portal.evidence, portal.claims, carried):
        for identity, records in table.items():
            about = portal.commitments.get(identity) or portal.tasks[identity]
            owner = about.province
            for record in records:
                if record.province != owner:
                    details = {"id": identity, "owner": owner, "province": record.province}
                    yield problem("P425", record.where.at("commitment"), **details)


def baseline_with_its_place(portal: Portal) -> Iterator[Problem]:
    """P428: a starting level says where in the document it is written."""
    for one in portal.commitments.values():
        if one.baseline_value is not None and one.baseline_locator is None:
            where = one.where.at("baseline_locator")
            yield problem("P428", where, value=one.baseline_value)


def baseline_whole(portal: Portal) -> Iterator[Problem]:
    """P429: nothing is said about a starting level that is not there."""
    for one in portal.commitments.values():
        if one.baseline_value is not None:
            continue
        about = ("baseline_qualifier", "baseline_period", "baseline_locator")
        if given := [column for column in about if getattr(one, column) is not None]:
            yield problem("P429", one.where.at(given[0]), column=", ".join(given))


def something_to_change(portal: Portal) -> Iterator[Problem]:
    """P432: a target is another level than the one at the start, unless it is to be kept."""
    for one in portal.commitments.values():
        if one.value is None or one.value != one.baseline_value or one.baseline_qualifier:
            continue
        if one.kind in ("level", "cumulative", "rank") and one.operator not in (">", "<"):
            yield problem("P432", one.where.at("value"), value=one.value)

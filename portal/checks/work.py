"""What must hold for tasks, and for the map of a document."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from portal.assemble import Portal
from portal.model import Commitment
from portal.problems import Problem, problem


def deliverables_in_both_languages(portal: Portal) -> Iterator[Problem]:
    """P434: the two languages list as many things to deliver."""
    for one in portal.tasks.values():
        if one.deliverables:
            vi, en = parts(one.deliverables.vi), parts(one.deliverables.en)
            if len(vi) != len(en):
                where = one.where.at("deliverables_en")
                yield problem("P434", where, vi_number=len(vi), en_number=len(en))


def parts(text: str) -> list[str]:
    """The things in a list with semicolons."""
    return [part.strip() for part in text.split(";") if part.strip()]


def answered_or_open(portal: Portal) -> Iterator[Problem]:
    """P438: what a reader told us is open, or has an answer and its day."""
    for one in portal.answers:
        columns = [("answered_on", one.answered_on), ("answer_vi", one.answer)]
        for column, said in columns:
            if (said is None) != (one.outcome == "open"):
                yield problem("P438", one.where.at(column), outcome=one.outcome)


def every_passage_accounted_for(portal: Portal) -> Iterator[Problem]:
    """P435 and P436: something was taken from a passage, or it says why not."""
    for document, passages in portal.passages.items():
        taken = set(taken_from(portal, document))
        for one in passages:
            if one.part == "section":
                continue
            found = is_taken(one.locator, taken)
            if not found and one.reason is None:
                yield problem("P435", one.where.at("reason"), locator=one.locator)
            elif found and one.reason is not None:
                yield problem("P436", one.where.at("reason"), locator=one.locator)


def is_taken(place: str, taken: Iterable[str]) -> bool:
    """Whether something comes from a passage or from a sentence of it."""
    return any(one == place or one.startswith(f"{place}.s") for one in taken)


def taken_from(portal: Portal, document: str) -> Iterator[str]:
    """The places of a document from which something was taken."""
    for one in portal.titled:
        if one.document == document:
            yield from one.locators
            yield from filter(None, (getattr(one, "baseline_locator", None),))
    for identity, milestones in portal.milestones.items():
        if portal.commitments[identity].document == document:
            yield from (one.locator for one in milestones)
    yield from (basis.locator for basis in portal.legal_bases.get(document, ()))


def carried_by_a_successor(portal: Portal) -> Iterator[Problem]:
    """P437: what became of a commitment is said by a document of a successor."""
    for one in portal.carryovers.values():
        ended = portal.commitments[one.commitment].province
        successors = portal.successors.get(ended, ())
        owners = [("document", portal.documents[one.document].province)]
        owners += [("by", portal.commitments[other].province) for other in one.by]
        for column, owner in owners:
            if owner not in successors:
                where = one.where.at(column)
                yield problem("P437", where, owner=owner, province=ended)


def taken_up_by_a_successor(portal: Portal) -> Iterator[Problem]:
    """P459: a successor sets the same level, and nothing says what became of the earlier one."""
    of_level: dict[tuple[Any, ...], list[Commitment]] = defaultdict(list)
    for one in portal.commitments.values():
        if one.indicator is not None and one.value is not None:
            of_level[one.province, one.indicator, one.operator, one.value].append(one)
    for (province, *level), ended in of_level.items():
        for former in ended if province in portal.successors else ():
            if former.id in portal.carryovers or former.id in portal.replaced_by:
                continue
            for successor in portal.successors[province]:
                for one in of_level.get((successor, *level), ()):
                    named = {"id": one.id, "former": former.id, "province": province}
                    yield problem("P459", one.where.at("id"), document=one.document, **named)

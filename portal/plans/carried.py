"""What the documents of a successor say of the commitments of a province that has ended."""

from collections import Counter

from portal import sentences
from portal.model import Commitment
from portal.plans.scene import Scene, edit_url, province_link
from portal.views import CarriedRow, Carry, Link
from portal.words.reasons import carried_names, direction_names


def carry_of(scene: Scene, commitment: Commitment) -> Carry | None:
    """What a document of the successor says; nothing for a province that still exists."""
    portal, words = scene.survey.portal, scene.words
    successors = portal.successors.get(commitment.province, ())
    if not successors:
        return None
    found = portal.carryovers.get(commitment.id)
    if found is None:
        state = "unanswered" if successors[0] in portal.read() else "unread"
        return Carry(state, states(scene)[state], no_mention(scene, successors[0]), ())
    document = portal.documents[found.document]
    lines = {
        "restated": words.gettext("{successor} repeats this commitment in {document}."),
        "changed": words.gettext(
            "{successor} has a goal on the same matter in {document}, with a change: {direction}."
        ),
        "dropped": words.gettext(
            "{document} of {successor} says this commitment is not continued."
        ),
    }
    told = lines[found.state].format(
        successor=province_link(scene, document.province).text,
        document=sentences.document_label(words, document),
        direction=direction_names(words).get(found.direction or "", ""),
    )
    links = tuple(
        Link(scene.say(portal.commitments[one].title), scene.url("commitment", one))
        for one in found.by
    )
    line = " ".join(part for part in (told, scene.say(found.note)) if part)
    url = edit_url(scene, found.where)
    return Carry(found.state, states(scene)[found.state], line, links, url)


def states(scene: Scene) -> dict[str, str]:
    """The names of the four states, and of a successor of which nothing was read."""
    words = scene.words
    return {
        **carried_names(words),
        "unanswered": words.gettext("Not mentioned in what we have read"),
        "unread": words.gettext("No document read whole yet"),
    }


def no_mention(scene: Scene, successor: str) -> str:
    """That it is not in the documents of the successor, or that none was read whole."""
    words, portal = scene.words, scene.survey.portal
    name = province_link(scene, successor).text
    read = [one for one in portal.read_whole() if one.province == successor]
    begun = portal.begun(successor)
    if read:
        told = words.gettext(
            "Not mentioned in what we have read of {successor}: {list}. Its other documents have "
            "not been read."
        )
    elif begun:
        told = words.gettext(
            "We have not yet read {list} of {successor} to the end, so nothing can be said of what "
            "is not in it."
        )
    else:
        told = words.gettext("We have not yet read a document of {successor}.")
    listed = "; ".join(sentences.document_label(words, one) for one in read or begun)
    return told.format(successor=name, list=listed)


def carried_rows(scene: Scene, former: str) -> tuple[CarriedRow, ...]:
    """The commitments of a former province with what became of each, those taken up first."""
    rows = []
    for one in scene.survey.of_province.get(former, ()):
        if carry := carry_of(scene, one):
            link = Link(scene.say(one.title), scene.url("commitment", one.id))
            rows.append((carry.state in ("unanswered", "unread"), CarriedRow(link, carry.text)))
    return tuple(row for _, row in sorted(rows, key=lambda pair: pair[0]))


def carry_summary(scene: Scene, former: str) -> str:
    """How many commitments of a former province were taken up."""
    words, listed = scene.words, scene.survey.of_province.get(former, ())
    found, (successor, *_) = scene.survey.portal.carryovers, scene.survey.portal.successors[former]
    if successor not in scene.survey.portal.read():
        number = words.ngettext("{n} commitment", "{n} commitments", len(listed))
        return f"{number.format(n=len(listed))}. {no_mention(scene, successor)}"
    counts = Counter(found[one.id].state for one in listed if one.id in found)
    told = words.gettext(
        "Of the {total} commitments of {province}: {restated} restated, {changed} changed, "
        "{dropped} not continued, {unanswered} not mentioned in what we have read."
    )
    return told.format(
        total=len(listed),
        province=province_link(scene, former).text,
        restated=counts["restated"],
        changed=counts["changed"],
        dropped=counts["dropped"],
        unanswered=len(listed) - counts.total(),
    )

"""The sheet for the press: what can be said today, what is new, what comes, and the caveats."""

from datetime import timedelta

from portal.addresses import DATA_FOLDER
from portal.languages import day
from portal.open_data.read_me import caveats
from portal.plans.cite import told
from portal.plans.counts import counts
from portal.plans.home import known, newly_published, without_data
from portal.plans.lists import present
from portal.plans.reference import publisher_facts
from portal.plans.scene import Scene, joined, province_link, row
from portal.views import Link, PressView, Row

AHEAD = timedelta(days=365)
MOST_DUE = 8  # so that the sheet prints on two pages


def press_view(scene: Scene) -> PressView:
    """All that the sheet shows."""
    words, listed = scene.words, scene.survey.current
    due, further = due_next(scene)
    return PressView(
        title=words.gettext("For the press"),
        description=words.gettext(
            "What can and cannot be said on {date}, what is new, what falls due next, and what to "
            "mind before you quote."
        ).format(date=day(scene.survey.as_of, scene.language)),
        known=known(scene, listed),
        counts=counts(scene, listed, "press"),
        published=newly_published(scene),
        due=due,
        further=further,
        unread=unread(scene),
        caveats=caveats(scene.survey, words),
        cite=told(scene, "press", "", lambda one: (one.words.gettext("For the press"), "")),
        facts=publisher_facts(scene),
        cards=cards(scene),
        downloads=(
            Link(words.gettext("Download the data"), scene.url("data")),
            Link(words.gettext("Explore the data"), scene.url("explore")),
            Link("commitments.csv", f"{DATA_FOLDER}commitments.csv"),
            Link("observations.csv", f"{DATA_FOLDER}observations.csv"),
        ),
    )


def due_next(scene: Scene) -> tuple[tuple[Row, ...], str]:
    """What falls due within twelve months, the next first; and how much of it is not listed."""
    today = scene.survey.as_of
    ahead = sorted(
        (one.due.last, one.id, one)
        for one in scene.survey.current
        if one.due and today <= one.due.last <= today + AHEAD
    )
    shown = [one for _, _, one in ahead[:MOST_DUE]]
    rows = tuple(row(scene, one, province_link(scene, one.province).text) for one in shown)
    if not rows:
        return rows, scene.words.gettext("No commitments are due in the next twelve months.")
    left = len(ahead) - len(rows)
    more = scene.words.gettext("{n} more fall due in the next twelve months.")
    return rows, more.format(n=left) if left else ""


def unread(scene: Scene) -> tuple[str, ...]:
    """Of which provinces of today nothing was read, and of which no figure was found."""
    portal, words = scene.survey.portal, scene.words
    read = portal.read()
    nothing: list[str] = []
    before: list[str] = []
    for one in present(scene):
        if one.id in read:
            continue
        was_read = any(former in read for former in portal.predecessors.get(one.id, ()))
        (before if was_read else nothing).append(scene.say(one.name))
    both = (
        (words.gettext("No document read yet of {n} provinces and cities: {list}."), nothing),
        (words.gettext("Only documents from before the merger, of {n}: {list}."), before),
    )
    said = [one.format(n=len(names), list=joined(scene, names)) for one, names in both if names]
    silent = without_data(scene)
    meaning = words.gettext(
        "This tells how far our reading has come, and nothing about what a province does."
    )
    return (*said, *([silent] if silent else []), *([meaning] if said or silent else []))


def cards(scene: Scene) -> tuple[Link, ...]:
    """The share images of the provinces of which a document was read."""
    read = dict.fromkeys(one.province for one in scene.survey.portal.documents.values())
    links = (province_link(scene, one) for one in read)
    return tuple(Link(link.text, f"{link.url}card.png") for link in links)

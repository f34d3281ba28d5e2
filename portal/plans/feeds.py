"""Feeds of changes: what each holds, and which pages have one.

Provinces and topics have one from the beginning, so that a reader can subscribe
before anything happens there; on the published site commitments too. On the site
of who edits, four files for each would be most of what is written: there a
commitment has a feed once something of it changed, and its page names the feed of
its province until then.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from hashlib import blake2b
from itertools import islice
from urllib.parse import urlsplit

from portal.basis import Basis
from portal.feeds import ATOM, JSON, Entry, Feed, as_atom, as_json
from portal.history.changes import FIRST, Change
from portal.languages import Catalogue
from portal.model import Correction
from portal.plans.corrections import correction_row, unexplained
from portal.plans.happenings import change_row, status_name
from portal.plans.history import first_of, told_groups
from portal.plans.scene import Scene, province_link
from portal.views import ChangeRow, Drawn, FeedLink

MOST = 50  # entries in a feed
EACH = 10  # of so many that are told together, each is told by itself too
MINTED = "2026"  # the year in which the address began to name things (RFC 4151)


def feed_files(scene: Scene, basis: Basis) -> Iterator[tuple[str, Drawn]]:
    """The feeds of one language, both forms of each."""
    for kind, identity in feeds_of(scene):
        made = partial(feed_of, scene, kind, identity)
        folder = scene.url(kind, identity)[1:]
        known = partial(known_of, scene, basis, kind, identity)
        for name, write in ((ATOM, as_atom), (JSON, as_json)):
            yield folder + name, Drawn(known, partial(drawn_feed, made, write))


def drawn_feed(make: Callable[[], Feed], write: Callable[[Feed], bytes], _: object) -> bytes:
    """A feed in one of its forms; made only where what it rests on changed."""
    return write(make())


def known_of(scene: Scene, basis: Basis, kind: str, identity: str) -> object:
    """What a feed is made from; one without entries rests on no row."""
    settings, survey = scene.survey.portal.settings, scene.survey
    named = (scene.language, kind, identity)
    if is_quiet(scene, kind, identity):
        began = survey.history.since or survey.as_of
        return *named, title_of(scene, kind, identity), settings.name, settings.address, began
    return *named, basis.feed(kind, identity)


def feeds_of(scene: Scene) -> Iterator[tuple[str, str]]:
    """What has a feed: everything, corrections, each province and topic, and what changed."""
    survey = scene.survey
    yield "changes", ""
    yield "corrections", ""
    yield from (("province", one) for one in survey.portal.provinces)
    yield from (("topic", one) for one in survey.portal.topics)
    yield from (("commitment", one) for one in survey.portal.commitments if is_followed(scene, one))


def is_followed(scene: Scene, commitment: str) -> bool:
    """Whether a commitment has a feed: on the published site, and where something changed since."""
    changes = scene.survey.changes.get(commitment, ())
    return scene.survey.published or any(one.reason not in FIRST for one in changes)


def feed_link(scene: Scene, kind: str, identity: str) -> FeedLink | None:
    """The feed that a page names, by its folder; that of the province for most commitments."""
    survey = scene.survey
    if kind == "commitment" and not is_followed(scene, identity):
        return feed_link(scene, "province", survey.portal.commitments[identity].province)
    if kind == "news":
        return feed_link(scene, "changes", "")
    named = ("changes", "corrections") if not identity else ("province", "topic", "commitment")
    if kind not in named:
        return None
    quiet = is_quiet(scene, kind, identity)
    return FeedLink(title_of(scene, kind, identity), scene.url(kind, identity), quiet)


def is_quiet(scene: Scene, kind: str, identity: str) -> bool:
    """Whether a feed has no entries yet."""
    if kind == "corrections":
        return not (scene.survey.portal.corrections or unexplained(scene))
    return not changes_of(scene, kind, identity)


def title_of(scene: Scene, kind: str, identity: str) -> str:
    """What a feed is called."""
    words, portal = scene.words, scene.survey.portal
    if kind == "province":
        place = province_link(scene, identity).text
        return words.gettext("Changes for {province}").format(province=place)
    if kind == "topic":
        topic = scene.say(portal.topics[identity].short)
        return words.gettext("Changes on {topic}").format(topic=topic)
    if kind == "commitment":
        title = scene.say(portal.commitments[identity].title)
        return words.gettext("Changes to “{title}”").format(title=title)
    if kind == "corrections":
        return words.gettext("Corrections only")
    return words.gettext("All changes")


def changes_of(scene: Scene, kind: str, identity: str) -> Sequence[Change]:
    """The changes that a feed tells, the earliest first."""
    survey = scene.survey
    if kind == "province":
        return survey.changes_in.get(identity, ())
    if kind == "commitment":
        return survey.changes.get(identity, ())
    if kind == "topic":
        return scene.once(("topic changes", identity), lambda: of_topic(scene, identity))
    return survey.history.changes


def of_topic(scene: Scene, topic: str) -> tuple[Change, ...]:
    """The changes of the commitments of a topic, and of figures for them."""
    portal = scene.survey.portal
    own = {c.id for c in portal.commitments.values() if c.topic == topic}
    pairs = {(c.province, c.indicator) for c in portal.commitments.values() if c.topic == topic}
    return tuple(
        one
        for one in scene.survey.history.changes
        if one.commitment in own
        or (one.subject == "observation" and (one.province, one.about[0]) in pairs)
    )


def feed_of(scene: Scene, kind: str, identity: str) -> Feed:
    """A feed with its newest entries."""
    settings, survey = scene.survey.portal.settings, scene.survey
    root = settings.address.rstrip("/")
    entries = tuple(islice(entries_of(scene, kind, identity), MOST))
    began = survey.history.since or survey.as_of
    return Feed(
        id=minted(scene, "feed", scene.language, kind, identity),
        title=f"{title_of(scene, kind, identity)} | {scene.say(settings.name)}",
        site=scene.say(settings.name),
        language=scene.language,
        page=root + scene.url(kind, identity),
        own=root + scene.url(kind, identity),
        updated=entries[0].day if entries else began.isoformat(),
        entries=entries,
    )


def entries_of(scene: Scene, kind: str, identity: str) -> Iterator[Entry]:
    """What a feed tells, the newest first."""
    if kind == "corrections":
        told = [correction_entry(scene, one) for one in scene.survey.portal.corrections]
        edited = told_groups(scene, reversed(unexplained(scene)))
        told += [entry_of(scene, some, row) for some, row in edited]
        yield from sorted(told, key=lambda one: one.day, reverse=True)
        return
    for some, row in told_groups(scene, reversed(changes_of(scene, kind, identity))):
        yield entry_of(scene, some, row)


def entry_of(scene: Scene, some: Sequence[Change], row: ChangeRow) -> Entry:
    """A row of changes as an entry that says all by itself."""
    one = some[0]
    title, place = (part.text if part else "" for part in (row.title, row.place))
    link = row.title.url if row.title else row.place.url if row.place else scene.url("changes")
    lines = [
        f"{place}: {title}" if title and place else place or title,
        f"{row.reason}. {row.text} {row.names}".rstrip(),
        *before_and_now(scene.words, row),
        *one_by_one(scene, some),
    ]
    lines += [row.note, status_line(scene, some), source_line(scene, some)]
    own = (one.day, one.subject, one.what, one.province, one.before, one.after)
    named = (one.commit, one.commitment, one.about) if len(some) == 1 else ()
    return Entry(
        id=minted(scene, "change", scene.language, short(*own, *named)),
        # What is no page of its own is told by its sentence: many at once, or a figure.
        title=f"{': '.join(filter(None, (place, title or row.text.rstrip('.'))))}. {row.reason}",
        url=scene.survey.portal.settings.address.rstrip("/") + (link or scene.url("changes")),
        day=one.day.isoformat(),
        text=tuple(filter(None, lines)),
        reason=row.reason,
        kind=row.kind,
        source=source_url(scene, some),
    )


def before_and_now(words: Catalogue, row: ChangeRow) -> list[str]:
    """What a change made of what was there, where its sentence does not say so."""
    if not row.before and not row.after:
        return []
    return [
        words.gettext("Before: {text}").format(text=row.before),
        words.gettext("Now: {text}").format(text=row.after),
    ]


def one_by_one(scene: Scene, some: Sequence[Change]) -> Iterator[str]:
    """Each that is told together with others; where many are, the first that are not as told."""
    if len(some) == 1:
        return
    areas = [*dict.fromkeys(one.province for one in some)]
    if len(areas) > 1:
        names = [province_link(scene, one).text for one in areas]
        yield scene.words.gettext("Areas: {names}.").format(names=first_of(scene.words, names))
    for one in some[:EACH]:
        row = change_row(scene, one, True)
        if row.before or row.after or len(some) <= EACH:
            titled = row.title if one.subject in ("commitment", "status") else None
            text = titled.text if titled else row.text
            yield f"{one.commitment}: {text}" if one.commitment else text
            yield from before_and_now(scene.words, row)


def status_line(scene: Scene, some: Sequence[Change]) -> str:
    """The tag of a commitment at the end of the day of a change."""
    one = some[0]
    if len(some) > 1 or not one.commitment:
        return ""
    told = [
        change.after[0]
        for change in scene.survey.changes.get(one.commitment, ())
        if change.subject == "status" and change.day <= one.day
    ]
    if not told:
        return ""
    return scene.words.gettext("Tag: {tag}.").format(tag=status_name(scene, told[-1]))


def source_line(scene: Scene, some: Sequence[Change]) -> str:
    """Where a figure was published."""
    one, portal = some[0], scene.survey.portal
    source = portal.sources.get(one.about[2]) if one.subject == "observation" else None
    if source is None or len(some) > 1:
        return ""
    said = f"{scene.say(source.publisher)}: {scene.say(source.title)}, {source.url}"
    return scene.words.gettext("Source: {source}").format(source=said)


def source_url(scene: Scene, some: Sequence[Change]) -> str:
    """The address of the same."""
    one = some[0]
    if len(some) > 1 or one.subject != "observation":
        return ""
    source = scene.survey.portal.sources.get(one.about[2])
    return source.url if source else ""


def correction_entry(scene: Scene, one: Correction) -> Entry:
    """A published correction as an entry."""
    words, row = scene.words, correction_row(scene, one)
    lines = [row.what, f"{row.level}, {row.cause}."]
    if row.before:
        lines.append(words.gettext("Before: {text}").format(text=row.before))
    if row.after:
        lines.append(words.gettext("Now: {text}").format(text=row.after))
    lines += [link.text for link in row.links]
    reason = words.pgettext("reason", "Correction")
    root = scene.survey.portal.settings.address.rstrip("/")
    return Entry(
        id=minted(scene, "correction", scene.language, short(one.corrected_on, one.what.vi)),
        title=f"{reason}: {row.what}",
        url=root + (row.links[0].url if len(row.links) == 1 else scene.url("corrections")),
        day=one.corrected_on.isoformat(),
        text=tuple(lines),
        reason=reason,
        kind="correction",
    )


def minted(scene: Scene, *parts: str) -> str:
    """A permanent name that is no address (RFC 4151)."""
    host = urlsplit(scene.survey.portal.settings.address).hostname
    return f"tag:{host},{MINTED}:" + "/".join(part for part in parts if part)


def short(*values: object) -> str:
    """A short name for values."""
    return blake2b(repr(values).encode(), digest_size=10).hexdigest()

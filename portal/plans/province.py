"""The page of a province, present or former."""

from collections.abc import Sequence
from functools import partial

from portal import sentences
from portal.languages import collation_key, day
from portal.model import Commitment, Province
from portal.plans.carried import carried_rows, carry_summary
from portal.plans.changes import latest
from portal.plans.cite import cite_of
from portal.plans.counts import counts, coverage
from portal.plans.figures import NO_VERDICT, figure_row, in_order
from portal.plans.pictures import enough, series_picture
from portal.plans.scene import (
    Scene,
    by_name,
    document_row,
    edit_url,
    grouped,
    is_dated,
    joined,
    merged_banner,
    province_link,
)
from portal.plans.timeline import CALENDAR, timeline
from portal.plans.work import duties_link, tasks_link
from portal.views import (
    Fact,
    Link,
    MergedProvince,
    ProvinceView,
    Series,
)


def province_view(scene: Scene, identity: str) -> ProvinceView:
    """All that the page of one province shows."""
    portal = scene.survey.portal
    province = portal.provinces[identity]
    listed = scene.survey.of_province.get(identity, ())
    banner = merged_banner(scene, province)
    title = label(scene, province)
    prose = portal.prose.get((scene.language, f"provinces/{identity}"))  # for few
    return ProvinceView(
        id=identity,
        title=title,
        heading=heading(scene, province, title),
        vietnamese_name=province.name.vi if scene.language == "en" else "",
        description=description(scene, province, title, listed),
        origin=origin(scene, province),
        banners=(banner,) if banner else (),
        facts=facts_of(scene, province, listed),
        counts=counts(scene, listed, "trang-thai") if listed else None,
        empty="" if listed else nothing_read(scene, province, title),
        timeline=timeline(scene, listed),
        calendar=scene.url("province", identity) + CALENDAR if is_awaited(scene, listed) else "",
        groups=grouped(scene, listed, where=False),
        merged=merged(scene, identity),
        documents=tuple(
            document_row(scene, d.id) for d in portal.documents.values() if d.province == identity
        ),
        work=work_links(scene, identity),
        changes=latest(scene, scene.survey.changes_in.get(identity, ())),
        series=series(scene, identity),
        cite=cite_of(scene, "province", identity, partial(named, province)),
        body=prose.body if prose else "",
        edit=edit_url(scene, province.where),
        edit_body=edit_url(scene, prose.where) if prose else "",
    )


def label(scene: Scene, province: Province) -> str:
    """The name of a province; of one that has ended, with its dates."""
    return sentences.province_label(scene.words, province, is_dated(scene, province), False)


def named(province: Province, scene: Scene) -> tuple[str, str]:
    """What a citation calls the page of a province."""
    return heading(scene, province, label(scene, province)), ""


def heading(scene: Scene, province: Province, title: str) -> str:
    """What the page is, beside its name."""
    words = scene.words
    if province.kind == "country":
        return words.gettext("{province}: figures for the whole country").format(province=title)
    return words.gettext("{province}: commitments under Resolution 57").format(province=title)


def description(scene: Scene, province: Province, title: str, listed: Sequence[Commitment]) -> str:
    """What a search engine or a chat shows of the page."""
    if not listed:
        return nothing_read(scene, province, title)
    survey = scene.survey
    known = coverage(scene, survey.assessed(listed), len(listed))
    told = scene.words.gettext(
        "{province}, Resolution 57: {known} Targets, dates, figures, sources. As of {date}."
    )
    return told.format(province=title, known=known, date=day(survey.as_of, scene.language))


def nothing_read(scene: Scene, province: Province, title: str) -> str:
    """What is said of a province none of whose documents was read, and of the country."""
    if province.kind == "country":
        return scene.words.gettext(
            "Published figures for the whole country, to set beside those of the provinces. They "
            "never decide the status of a commitment of a province."
        )
    told = scene.words.gettext(
        "We have not yet recorded commitments from {province}. This does not mean the province "
        "has none."
    )
    return told.format(province=title)


def origin(scene: Scene, province: Province) -> str:
    """Where the province comes from."""
    portal, words = scene.survey.portal, scene.words
    before = portal.predecessors.get(province.id, ())
    if not before or province.starts_on is None:
        return ""
    former = [portal.provinces[one] for one in before]
    names = [sentences.province_label(words, one, True, False) for one in by_name(scene, former)]
    told = words.gettext("Formed on {date} from {list}.")
    return told.format(date=day(province.starts_on, scene.language), list=joined(scene, names))


def facts_of(scene: Scene, province: Province, listed: Sequence[Commitment]) -> tuple[Fact, ...]:
    """The summary list of a province."""
    portal, words = scene.survey.portal, scene.words
    kinds = {
        "province": words.pgettext("kind of unit", "Province"),
        "city": words.pgettext("kind of unit", "Centrally run city"),
        "country": words.pgettext("kind of unit", "Country"),
    }
    facts = [Fact(words.gettext("Kind of unit"), kinds[province.kind])]
    if province.kind != "country":
        facts.append(Fact(words.gettext("Code"), province.code))
    if province.region:
        facts.append(Fact(words.gettext("Region"), scene.say(province.region)))
    whole = portal.read_whole()
    for document in portal.documents.values():
        if document.province == province.id:
            what = f"{sentences.document_label(words, document)}: {scene.say(document.title)}"
            url = scene.url("document", document.id)
            begun = words.gettext("Begun, not yet read to the end")
            told = words.gettext("Read so far") if document in whole else begun
            facts.append(Fact(told, what, url))
    if province.ends_on:
        successor = province_link(scene, portal.successors[province.id][0])
        facts.append(Fact(words.gettext("Current province"), successor.text, successor.url))
    for former in portal.predecessors.get(province.id, ()):
        link = province_link(scene, former)
        facts.append(Fact(words.gettext("Former province"), link.text, link.url))
    dues = [c for c in listed if c.due and c.due.last >= scene.survey.as_of]
    if dues:
        first = min(dues, key=lambda c: (c.due.last if c.due else scene.survey.as_of, c.id))
        url = scene.url("commitment", first.id)
        facts.append(Fact(words.gettext("Next due"), due_line(scene, first), url))
    return tuple(facts)


def due_line(scene: Scene, commitment: Commitment) -> str:
    """A commitment with its year, in one line."""
    assert commitment.due is not None
    return f"{commitment.due.year}: {scene.say(commitment.title)}"


def is_awaited(scene: Scene, listed: Sequence[Commitment]) -> bool:
    """Whether anything has a due date, so that there is a calendar."""
    return any(c.due or scene.survey.portal.milestones.get(c.id) for c in listed)


def merged(scene: Scene, identity: str) -> tuple[MergedProvince, ...]:
    """The promises of the provinces this one was formed from."""
    portal, words = scene.survey.portal, scene.words
    rows = []
    for former in portal.predecessors.get(identity, ()):
        number = len(scene.survey.of_province.get(former, ()))
        link = province_link(scene, former)
        told = words.gettext("no document read yet")
        if number:
            told = carry_summary(scene, former)
        found = MergedProvince(link, told, carried_rows(scene, former))
        rows.append((-number, collation_key(link.text), found))
    return tuple(merged for _, _, merged in sorted(rows, key=lambda row: row[:2]))


def series(scene: Scene, identity: str) -> tuple[Series, ...]:
    """Every indicator with figures for this province; a drawing where there are enough."""
    portal = scene.survey.portal
    found = []
    for one in scene.survey.observed.get(identity, ()):
        indicator, observations = portal.indicators[one], portal.observations[identity, one]
        figures = portal.figures(identity, indicator.id)
        name = scene.say(indicator.name)
        title = f"{name}, {province_link(scene, identity).text}"
        picture = series_picture(scene, indicator.id, indicator, figures, None, title)
        rows = [figure_row(scene, one, NO_VERDICT, "") for one in in_order(observations)]
        found.append(
            Series(
                key=indicator.id,
                name=name,
                url=scene.url("indicator", indicator.id),
                definition=scene.say(indicator.definition),
                picture=picture if picture and enough(picture) else None,
                figures=tuple(rows),
            )
        )
    return tuple(sorted(found, key=lambda s: s.picture is None))


def work_links(scene: Scene, identity: str) -> tuple[Link, ...]:
    """Where the tasks of its documents are, and who answers for what."""
    documents = scene.survey.portal.documents.values()
    tasks = (tasks_link(scene, d.id) for d in documents if d.province == identity)
    return tuple(link for link in (*tasks, duties_link(scene, identity)) if link)

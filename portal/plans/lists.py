"""The lists of all provinces, topics, documents and indicators."""

from portal import sentences
from portal.languages import day
from portal.model import Province
from portal.plans.counts import coverage
from portal.plans.indicator import indicator_rows
from portal.plans.scene import Scene, by_name, document_row, is_dated, province_link
from portal.plans.work import report_lines
from portal.views import FormerRow, Link, ListView, ProvinceRow, ReportLine, TopicRow


def list_view(scene: Scene, kind: str) -> ListView:
    """The list of all provinces, topics, documents, indicators, or pages of duties."""
    words, survey = scene.words, scene.survey
    titles = {
        "province": words.gettext("Provinces"),
        "topic": words.gettext("Topics"),
        "document": words.gettext("Documents"),
        "indicator": words.gettext("Indicators"),
        "duty": words.gettext("Who answers for what"),
    }
    listed = survey.current
    told = coverage(scene, survey.assessed(listed), len(listed))
    as_of = words.gettext("Data as of {date}.").format(date=day(survey.as_of, scene.language))
    documents = survey.portal.documents
    parts = (listed_so_far(scene, kind), told, as_of)
    return ListView(
        title=titles[kind],
        description=" ".join(part for part in parts if part),
        provinces=province_rows(scene) if kind == "province" else (),
        former=former_rows(scene) if kind == "province" else (),
        topics=topic_rows(scene) if kind == "topic" else (),
        documents=tuple(document_row(scene, d) for d in documents) if kind == "document" else (),
        indicators=indicator_rows(scene) if kind == "indicator" else (),
        beside=beside(scene, kind),
        reports=reports(scene) if kind == "duty" else (),
    )


def reports(scene: Scene) -> tuple[tuple[Link, tuple[ReportLine, ...]], ...]:
    """Who reports to whom, province by province, where documents ask for reports."""
    portal = scene.survey.portal
    listed = by_name(scene, [portal.provinces[one] for one in portal.duties])
    told = ((province_link(scene, one.id), report_lines(scene, one.id)) for one in listed)
    return tuple((province, lines) for province, lines in told if lines)


def beside(scene: Scene, kind: str) -> tuple[Link, ...]:
    """What else stands beside a list: the country, the texts that documents rest on, duties."""
    words, portal = scene.words, scene.survey.portal
    if kind in ("province", "indicator"):
        told = words.gettext("{province}: figures for the whole country")
        countries = [one for one in portal.provinces.values() if one.kind == "country"]
        return tuple(
            Link(told.format(province=scene.say(one.name)), scene.url("province", one.id))
            for one in countries
        )
    if kind == "duty":
        linked = [(province_link(scene, one).text, scene.url("duty", one)) for one in portal.duties]
        return tuple(Link(text, url) for text, url in linked)
    if kind == "document" and portal.legal_bases:
        return (Link(words.gettext("Legal bases"), scene.url("legal-base")),)
    return ()


def present(scene: Scene) -> list[Province]:
    """The provinces and cities of today, in order of name."""
    units = [p for p in scene.survey.portal.provinces.values() if p.kind != "country"]
    return by_name(scene, [p for p in units if p.ends_on is None])


def taken(scene: Scene, identity: str) -> tuple[int, int]:
    """How many commitments of a province, and of those it was formed from, are recorded."""
    owned = scene.survey.of_province
    before = scene.survey.portal.predecessors.get(identity, ())
    return len(owned.get(identity, ())), sum(len(owned.get(former, ())) for former in before)


def detail(scene: Scene, identity: str) -> str:
    """What is recorded of a province, in words."""
    words = scene.words
    own, former = taken(scene, identity)
    parts = []
    if own:
        parts.append(words.ngettext("{n} commitment", "{n} commitments", own).format(n=own))
    if former:
        told = words.ngettext("{n} of a former province", "{n} of former provinces", former)
        parts.append(told.format(n=former))
    return ", ".join(parts) or words.gettext("no document read yet")


def province_rows(scene: Scene) -> tuple[ProvinceRow, ...]:
    """The provinces of today; nothing beside those of which no document was read."""
    return tuple(
        ProvinceRow(
            scene.say(p.name),
            scene.url("province", p.id),
            detail(scene, p.id) if any(taken(scene, p.id)) else "",
            p.also,
        )
        for p in present(scene)
    )


def listed_so_far(scene: Scene, kind: str) -> str:
    """How many there are of what is listed; of provinces, of how many documents were read."""
    words, survey = scene.words, scene.survey
    if kind == "province":
        return read_so_far(scene)
    if kind == "topic":
        number = len(survey.portal.topics)
        return words.ngettext("{n} topic.", "{n} topics.", number).format(n=number)
    if kind == "document":
        number = len(survey.portal.read_whole())
        return words.ngettext("{n} document read.", "{n} documents read.", number).format(n=number)
    if kind == "duty":
        return words.gettext("Who answers for what, to whom they report and how often.")
    number = len(survey.measured)
    return words.ngettext("{n} indicator.", "{n} indicators.", number).format(n=number)


def read_so_far(scene: Scene) -> str:
    """Of how many provinces documents were read."""
    words, now, read = scene.words, present(scene), scene.survey.portal.read()
    own = sum(one.id in read for one in now)
    told = (
        words.gettext(
            "So far we have read documents of {n} of today’s {total} provinces and cities, and "
            "of {former} former provinces."
        )
        if own < len(read)
        else words.gettext(
            "So far we have read documents of {n} of today’s {total} provinces and cities."
        )
    )
    return told.format(n=own, total=len(now), former=len(read) - own)


def former_rows(scene: Scene) -> tuple[FormerRow, ...]:
    """The provinces that have ended, with where each went."""
    portal, words = scene.survey.portal, scene.words
    ended = by_name(scene, [p for p in portal.provinces.values() if p.ends_on])
    rows = []
    for province in ended:
        own, _ = taken(scene, province.id)
        told = words.ngettext("{n} commitment", "{n} commitments", own).format(n=own) if own else ""
        name = sentences.province_label(words, province, is_dated(scene, province), False)
        rows.append(
            FormerRow(
                Link(name, scene.url("province", province.id)),
                province_link(scene, portal.successors[province.id][0]),
                told,
                province.also,
            )
        )
    return tuple(rows)


def topic_rows(scene: Scene) -> tuple[TopicRow, ...]:
    """The topics, with how many commitments each has."""
    topics = scene.survey.of_topic
    return tuple(
        TopicRow(scene.say(t.short), scene.url("topic", t.id), len(topics.get(t.id, ())))
        for t in scene.survey.portal.topics.values()
    )

"""What every plan of a page needs: the survey, the language, and the parts pages share."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar
from urllib.parse import quote

from portal import sentences
from portal.addresses import address
from portal.languages import Bilingual, Catalogue, Language, collation_key, day
from portal.model import Commitment, Note, Province, Source
from portal.problems import Where
from portal.survey import Survey
from portal.views import (
    Banner,
    Citation,
    DocumentRow,
    Group,
    Link,
    Remark,
    Row,
    Tag,
)
from portal.words.quantities import figure, period
from portal.words.reasons import note_names

Part = TypeVar("Part")


@dataclass(frozen=True, eq=False, slots=True)
class Scene:
    """The survey as one language tells it.

    spoken   the same in every language of the plan, this one too
    kept     parts that many pages share
    """

    survey: Survey
    words: Catalogue
    spoken: Mapping[Language, "Scene"] = field(default_factory=dict, repr=False)
    kept: dict[tuple[object, ...], Any] = field(default_factory=dict, repr=False)

    def once(self, key: tuple[object, ...], make: Callable[[], Part]) -> Part:
        """A part made once for all pages of the language."""
        if key not in self.kept:
            self.kept[key] = make()
        part: Part = self.kept[key]
        return part

    @property
    def language(self) -> Language:
        """The language of the page."""
        return self.words.language

    @property
    def twin(self) -> "Scene":
        """The same in the other language; itself where the plan has only one."""
        return next((one for one in self.spoken.values() if one is not self), self)

    def say(self, said: Bilingual | None) -> str:
        """Words in the language of the page; nothing for nothing."""
        return said.in_(self.language) if said else ""

    def url(self, kind: str = "", identity: str = "") -> str:
        """The address of a page in this language."""
        return address(self.language, kind, identity)


def edit_url(scene: Scene, where: Where) -> str:
    """Where a record or a page of prose can be edited; empty without a repository.

    Its lines are named only in a build that names its commit: in any other, a row put in
    above would change the pages of all that follow.
    """
    survey, settings = scene.survey, scene.survey.portal.settings
    if not settings.repository or survey.live:
        return ""
    lines = f"#{lines_of(where)}" if survey.version and where.header else ""
    branch, path = quote(settings.branch), quote(where.path)
    return f"{settings.repository}/blob/{branch}/{path}?plain=1{lines}"


def lines_of(where: Where) -> str:
    """The lines of a row as GitHub names them: L12, or L12-L14 where a cell has several."""
    more = where.text.count("\n")
    return f"L{where.line}-L{where.line + more}" if more else f"L{where.line}"


def scenes_of(survey: Survey, catalogues: Mapping[Language, Catalogue]) -> dict[Language, Scene]:
    """The survey in every language."""
    spoken: dict[Language, Scene] = {}
    for language, words in catalogues.items():
        spoken[language] = Scene(survey, words, spoken)
    return spoken


def province_link(scene: Scene, identity: str, kind: bool = False) -> Link:
    """A province by name; one that has ended with its dates."""
    return scene.once(("province", identity, kind), lambda: named(scene, identity, kind))


def named(scene: Scene, identity: str, kind: bool) -> Link:
    """The link to a province."""
    province = scene.survey.portal.provinces[identity]
    name = sentences.province_label(scene.words, province, is_dated(scene, province), kind)
    return Link(name, scene.url("province", identity))


def is_dated(scene: Scene, province: Province) -> bool:
    """Whether a name must carry its dates, since it could mean two areas."""
    return province.ends_on is not None


def by_name(scene: Scene, provinces: Iterable[Province]) -> list[Province]:
    """Provinces in the alphabetical order of the page's language."""
    return sorted(provinces, key=lambda p: collation_key(scene.say(p.name)))


def promise_of(scene: Scene, commitment: Commitment) -> sentences.Promise:
    """A commitment as the sentences speak of it."""
    return scene.once(("promise", commitment.id), lambda: told_promise(scene, commitment))


def told_promise(scene: Scene, commitment: Commitment) -> sentences.Promise:
    """A commitment with its indicator, unit and milestones."""
    portal = scene.survey.portal
    return sentences.promise_of(
        commitment,
        portal.indicators[commitment.indicator] if commitment.indicator else None,
        portal.units[commitment.unit] if commitment.unit else None,
        portal.milestones.get(commitment.id, ()),
        scene.language,
    )


def row(scene: Scene, commitment: Commitment, where: str = "") -> Row:
    """A commitment in a list."""
    return scene.once(("row", commitment.id, where), lambda: listed_row(scene, commitment, where))


def listed_row(scene: Scene, commitment: Commitment, where: str) -> Row:
    """The title, tag and short promise of a commitment."""
    promise = promise_of(scene, commitment)
    return Row(
        id=commitment.id,
        title=scene.say(commitment.title),
        url=scene.url("commitment", commitment.id),
        tag=tag_of(scene, commitment),
        promise=sentences.short_promise(scene.words, promise),
        where=where,
    )


def tag_of(scene: Scene, commitment: Commitment) -> Tag:
    """The status as a tag; beside it, where the commitment is counted apart."""
    survey, words = scene.survey, scene.words
    found, method = survey.assessments[commitment.id], survey.portal.settings.method
    tag = sentences.tag(words, promise_of(scene, commitment), found, method)
    if survey.groups[commitment.id] == "long_horizon":
        return replace(tag, basis=words.gettext("Vision beyond the horizon, counted apart"))
    return tag


def citation(scene: Scene, source: Source) -> Citation:
    """A source with its class of evidence and its dates."""
    words = scene.words
    dates = []
    if source.published_on:
        published = period(words, source.published_on)
        dates.append(words.gettext("published {date}").format(date=published))
    if source.retrieved_on:
        retrieved = day(source.retrieved_on, scene.language)
        dates.append(words.gettext("retrieved {date}").format(date=retrieved))
    return Citation(
        text=f"{scene.say(source.publisher)}: {scene.say(source.title)}",
        url=source.url,
        evidence=words.gettext("evidence class {letter}: {kind}").format(
            letter=source.evidence, kind=sentences.evidence_kind(words, source.evidence)
        ),
        dates=", ".join(dates),
    )


def grouped(scene: Scene, commitments: Iterable[Commitment], where: bool) -> tuple[Group, ...]:
    """Commitments under their topics, in the order of the topics."""
    listed = list(commitments)
    groups = []
    for topic in scene.survey.portal.topics.values():
        rows = tuple(
            row(scene, c, province_link(scene, c.province).text if where else "")
            for c in listed
            if c.topic == topic.id
        )
        if rows:
            url = scene.url("topic", topic.id)
            groups.append(Group(topic.id, scene.say(topic.short), url, rows))
    return tuple(groups)


def merged_banner(scene: Scene, province: Province) -> Banner | None:
    """What to know first about a province that has ended."""
    portal, words = scene.survey.portal, scene.words
    if province.ends_on is None:
        return None
    successor = portal.provinces[portal.successors[province.id][0]]
    others = [portal.provinces[p] for p in portal.predecessors[successor.id] if p != province.id]
    now = scene.say(successor.name)
    # A name that lived on could mean either area, so the earlier one carries its date.
    before = [sentences.province_label(words, p, p.name == successor.name, False) for p in others]
    told = words.gettext(
        "{province} merged with {others} to form the {successor} of today on {date}. Its "
        "commitments are kept as they were and are not judged by figures for today’s {successor}."
    )
    text = told.format(
        province=scene.say(province.name),
        others=joined(scene, before),
        successor=now,
        date=day(province.ends_on, scene.language),
    )
    link = Link(now, scene.url("province", successor.id))
    return Banner("merged", words.gettext("Province merged"), text, link)


def joined(scene: Scene, parts: list[str]) -> str:
    """A list in words: a, b and c."""
    if len(parts) < 2:
        return "".join(parts)
    told = scene.words.gettext("{a} and {b}")
    return told.format(a=", ".join(parts[:-1]), b=parts[-1])


def document_row(scene: Scene, identity: str) -> DocumentRow:
    """A document in a list, with how many commitments were taken from it."""
    portal = scene.survey.portal
    document = portal.documents[identity]
    taken = len(scene.survey.of_document.get(identity, ()))
    label = sentences.document_label(scene.words, document)
    link = Link(label, scene.url("document", identity))
    return DocumentRow(link, province_link(scene, document.province).text, taken)


def remark(scene: Scene, note: Note) -> Remark:
    """A note, under the heading of its kind."""
    words = scene.words
    told = sentences.with_places(words, scene.say(note.text))
    unnamed = [one for one in note.locators if one not in note.text.in_(scene.language)]
    places = sentences.place_in_document(words, note.locators) if unnamed else ""
    url = edit_url(scene, note.where)
    return Remark(note.kind, note_names(words)[note.kind], told, places, url)


def value_text(scene: Scene, indicator: str, observation: object) -> str:
    """A published figure with its unit; the reason where there is none."""
    portal = scene.survey.portal
    unit = portal.units[portal.indicators[indicator].unit]
    value = getattr(observation, "value", None)
    if value is None:
        return scene.words.gettext("not published")
    qualifier = getattr(observation, "qualifier", None)
    return figure(scene.words, value, qualifier, unit, getattr(observation, "out_of", None))


def grouped_by_province(scene: Scene, commitments: Iterable[Commitment]) -> tuple[Group, ...]:
    """Commitments under their provinces, in order of name."""
    listed = list(commitments)
    portal = scene.survey.portal
    provinces = by_name(scene, [portal.provinces[one] for one in {c.province for c in listed}])
    groups = []
    for province in provinces:
        link = province_link(scene, province.id)
        rows = tuple(row(scene, c) for c in listed if c.province == province.id)
        groups.append(Group(province.id, link.text, link.url, rows))
    return tuple(groups)

"""The page of a commitment."""

from functools import partial

from portal import sentences
from portal.languages import day
from portal.method.progress import direction
from portal.model import Commitment
from portal.plans.carried import carry_of
from portal.plans.cite import cite_of
from portal.plans.corrections import corrections_of
from portal.plans.figures import figures_of
from portal.plans.history import history_of
from portal.plans.pictures import series_picture, years_picture
from portal.plans.scene import (
    Scene,
    document_row,
    edit_url,
    merged_banner,
    promise_of,
    province_link,
    remark,
    row,
)
from portal.plans.status import conflict_of, ladder_of, status_block
from portal.plans.work import tasks_serving
from portal.prose import Prose
from portal.views import (
    Banner,
    ClaimLine,
    CommitmentView,
    Fact,
    Link,
    Picture,
    Row,
    StepMark,
)
from portal.words.quantities import due, figure, short_period


def commitment_view(scene: Scene, identity: str) -> CommitmentView:
    """All that the page of one commitment shows."""
    portal, words = scene.survey.portal, scene.words
    commitment = portal.commitments[identity]
    title, topic = scene.say(commitment.title), portal.topics[commitment.topic]
    status, prose = status_block(scene, commitment), prose_of(scene, identity)
    elsewhere, place = elsewhere_of(scene, commitment), province_link(scene, commitment.province)
    return CommitmentView(
        id=identity,
        title=title,
        description=". ".join((status.tag.text, f"{place.text}: {title}", status.sentence)),
        province=place,
        topic=Link(scene.say(topic.short), scene.url("topic", topic.id)),
        banners=banners_of(scene, commitment),
        status=status,
        statement=scene.say(commitment.statement),
        wording_parts=wording_parts(commitment),
        document=in_document(scene, commitment),
        place=sentences.place_in_document(words, commitment.locators),
        readings=sentences.readings(words, promise_of(scene, commitment)),
        facts=facts_of(scene, commitment),
        unstated=unstated(scene, commitment),
        picture=picture_of(scene, commitment),
        figures=figures_of(scene, commitment),
        steps=steps_of(scene, commitment),
        ladder=ladder_of(scene, commitment),
        claims=claims_of(scene, commitment),
        conflict=conflict_of(scene, commitment),
        remarks=tuple(remark(scene, note) for note in portal.notes.get(identity, ())),
        elsewhere=elsewhere,
        elsewhere_note=elsewhere_note(scene, commitment) if elsewhere else "",
        corrections=corrections_of(scene, identity),
        history=history_of(scene, identity),
        carry=carry_of(scene, commitment),
        tasks=tasks_serving(scene, identity),
        cite=cite_of(scene, "commitment", identity, partial(named, commitment)),
        body=prose.body if prose else "",
        edit=edit_url(scene, commitment.where),
        edit_body=edit_url(scene, prose.where) if prose else "",
    )


def prose_of(scene: Scene, identity: str) -> Prose | None:
    """What an author wrote of it; nothing for most."""
    return scene.survey.portal.prose.get((scene.language, f"commitments/{identity}"))


def steps_of(scene: Scene, commitment: Commitment) -> tuple[StepMark, ...]:
    """The milestones on the way, each with its verdict."""
    found, edit = scene.survey.assessments[commitment.id], partial(edit_url, scene)
    return sentences.steps(scene.words, promise_of(scene, commitment), found, edit)


def wording_parts(commitment: Commitment) -> tuple[str, str, str]:
    """The quoted words: what stands before the figure, the figure, what follows."""
    wording = commitment.wording
    if commitment.value is None:
        return (wording, "", "")
    figures = [part.strip(",.;") for part in wording.split()]
    for part in figures:
        if any(letter.isdigit() for letter in part):
            before, found, after = wording.partition(part)
            return (before, found, after)
    return (wording, "", "")


def in_document(scene: Scene, commitment: Commitment) -> Link:
    """The document, where its page has the commitment between what stands before and after."""
    link = document_row(scene, commitment.document).link
    return Link(link.text, f"{link.url}#{commitment.id}")


def facts_of(scene: Scene, commitment: Commitment) -> tuple[Fact, ...]:
    """The summary list: what the document states, and what it is measured by."""
    portal, words, say = scene.survey.portal, scene.words, scene.say
    promise = promise_of(scene, commitment)
    indicator = portal.indicators[commitment.indicator] if commitment.indicator else None
    document = portal.documents[commitment.document]
    kind, kind_help = sentences.kind_words(words, commitment.kind)
    facts = [Fact(words.gettext("Kind of commitment"), f"{kind}. {kind_help}")]
    if indicator:
        url = scene.url("indicator", indicator.id)
        facts.append(Fact(words.gettext("Measured by"), say(indicator.name), url))
        if indicator.definition:
            facts.append(Fact(words.gettext("Definition"), say(indicator.definition)))
        if indicator.publisher:
            facts.append(Fact(words.gettext("Published by"), say(indicator.publisher)))
    if commitment.baseline_value is not None:
        level, start = str(commitment.baseline_value), baseline_text(scene, commitment)
        facts.append(Fact(words.gettext("Starting level"), start, exact=level))
    if target := sentences.short_target(words, promise):
        bounds = (commitment.value, commitment.value_upper)
        exact = "/".join(str(one) for one in bounds if one is not None)
        facts.append(Fact(words.gettext("Target"), target, exact=exact))
    if commitment.due:
        when = commitment.due
        facts.append(Fact(words.gettext("Due"), due(words, when), exact=when.text))
    facts += [
        Fact(words.gettext("Committed by"), say(document.issuer)),
        Fact(words.gettext("Commitment ID"), commitment.id),
        Fact(words.gettext("Method version"), portal.settings.method.version),
    ]
    return tuple(facts)


def baseline_text(scene: Scene, commitment: Commitment) -> str:
    """The starting level with its period, as the document gives it."""
    assert commitment.baseline_value is not None and commitment.unit is not None
    unit = scene.survey.portal.units[commitment.unit]
    qualifier = commitment.baseline_qualifier
    value = figure(scene.words, commitment.baseline_value, qualifier, unit, None)
    if commitment.baseline_period is None:
        none = scene.words.gettext("the document gives no year")
        return f"{value} ({none})"
    return f"{value} ({short_period(scene.words, commitment.baseline_period)})"


def unstated(scene: Scene, commitment: Commitment) -> str:
    """What the document does not say, in one line."""
    words = scene.words
    missing = []
    if commitment.kind in ("level", "cumulative") and commitment.baseline_value is None:
        missing.append(words.pgettext("unstated", "starting level"))
    if commitment.kind in ("recurring", "hold") and commitment.start is None:
        missing.append(words.pgettext("unstated", "first year"))
    if commitment.kind != "narrative" and commitment.due is None:
        missing.append(words.pgettext("unstated", "due date"))
    milestones = scene.survey.portal.milestones.get(commitment.id)
    if commitment.kind in ("level", "cumulative", "rank") and not milestones:
        missing.append(words.pgettext("unstated", "milestones on the way"))
    return ", ".join(missing)


def picture_of(scene: Scene, commitment: Commitment) -> Picture | None:
    """The drawing that fits the kind of commitment, where there is something to draw."""
    if commitment.kind in ("recurring", "hold"):
        return years_picture(scene, commitment)
    if commitment.indicator is None:
        return None
    portal = scene.survey.portal
    indicator = portal.indicators[commitment.indicator]
    figures = portal.figures(commitment.province, indicator.id)
    title = f"{scene.say(indicator.name)}, {province_link(scene, commitment.province).text}"
    return series_picture(scene, "figures", indicator, figures, commitment, title)


def banners_of(scene: Scene, commitment: Commitment) -> tuple[Banner, ...]:
    """Administrative findings: merged, superseded, not measurable."""
    portal, words = scene.survey.portal, scene.words
    banners = [merged_banner(scene, portal.provinces[commitment.province])]
    if later := portal.replaced_by.get(commitment.id):
        new = portal.commitments[later]
        issued = portal.documents[new.document].issued_on
        link = Link(scene.say(new.title), scene.url("commitment", later))
        when = day(issued, scene.language) if issued else ""
        text = sentences.superseded(words, link.text, when, direction(commitment, new))
        banners.append(Banner("superseded", words.gettext("Superseded"), text, link))
    if commitment.kind == "narrative":
        text = sentences.unmeasurable(words, commitment.missing)
        banners.append(
            Banner("unmeasurable", words.gettext("Not measurable as written"), text, None)
        )
    return tuple(banner for banner in banners if banner)


def claims_of(scene: Scene, commitment: Commitment) -> tuple[ClaimLine, ...]:
    """What officials said, newest first; it feeds no status."""
    portal = scene.survey.portal
    lines = []
    for claim in sorted(portal.claims.get(commitment.id, ()), key=lambda c: c.said_on)[::-1]:
        source = portal.sources[claim.source]
        lines.append(
            ClaimLine(
                text=scene.say(claim.text),
                original=claim.text.vi if scene.language == "en" else "",
                said=f"{scene.say(claim.speaker)}, {day(claim.said_on, scene.language)}",
                source=Link(scene.say(source.publisher), source.url),
                edit=edit_url(scene, claim.where),
            )
        )
    return tuple(lines)


def elsewhere_of(scene: Scene, commitment: Commitment) -> tuple[Row, ...]:
    """The same measure in other documents, in order of name."""
    if commitment.indicator is None:
        return ()
    others = [
        c for c in scene.survey.of_indicator.get(commitment.indicator, ()) if c.id != commitment.id
    ]
    rows = [row(scene, c, province_link(scene, c.province).text) for c in others]
    told = scene.words.gettext("{province}, measured almost the same way")
    near = [
        row(scene, c, told.format(province=province_link(scene, c.province).text))
        for c in scene.survey.near(commitment.indicator)
    ]
    return (*in_order_of_place(rows), *in_order_of_place(near))


def in_order_of_place(rows: list[Row]) -> list[Row]:
    """Rows in order of province, then of id."""
    return sorted(rows, key=lambda r: (r.where, r.id))


def elsewhere_note(scene: Scene, commitment: Commitment) -> str:
    """How many of the provinces whose documents were read set this target."""
    same = scene.survey.of_indicator.get(commitment.indicator, ())
    setting = {c.province for c in same}
    told = scene.words.gettext(
        "The same measure first, then in order of name, never of result. Of the "
        "{total} provinces of which we have read a document, {n} have this target."
    )
    return told.format(n=len(setting), total=len(scene.survey.portal.read() | setting))


def named(commitment: Commitment, scene: Scene) -> tuple[str, str]:
    """The title of a commitment and its province, as a citation names them."""
    return scene.say(commitment.title), province_link(scene, commitment.province).text

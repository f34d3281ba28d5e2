"""The page of a commitment."""

from portal import sentences
from portal.assessment import Assessment, Figure
from portal.comparison import start_of
from portal.languages import day
from portal.model import Commitment, Observation
from portal.plans.pictures import series_picture, years_picture
from portal.plans.scene import (
    Scene,
    citation,
    merged_banner,
    promise_of,
    province_link,
    remark,
    row,
    value_text,
)
from portal.progress import direction, time_gone
from portal.quantities import due, figure, short_period
from portal.views import (
    Banner,
    ClaimLine,
    CommitmentView,
    Fact,
    FigureRow,
    Link,
    Picture,
    Row,
    Status,
)


def commitment_view(scene: Scene, identity: str) -> CommitmentView:
    """All that the page of one commitment shows."""
    portal, words = scene.survey.portal, scene.words
    commitment = portal.commitments[identity]
    document = portal.documents[commitment.document]
    topic = portal.topics[commitment.topic]
    promise = promise_of(scene, commitment)
    status = status_block(scene, commitment)
    prose = portal.prose.get((scene.language, f"commitments/{identity}"))
    elsewhere = elsewhere_of(scene, commitment)
    return CommitmentView(
        id=identity,
        title=scene.say(commitment.title),
        description=f"{status.sentence} {status.tag.text}.",
        province=province_link(scene, commitment.province),
        topic=Link(scene.say(topic.short), scene.url("topic", topic.id)),
        banners=banners_of(scene, commitment),
        status=status,
        statement=scene.say(commitment.statement),
        wording_parts=wording_parts(commitment),
        document=Link(
            sentences.document_label(words, document), scene.url("document", document.id)
        ),
        place=sentences.place_in_document(words, commitment.locators),
        readings=sentences.readings(words, promise),
        facts=facts_of(scene, commitment),
        unstated=unstated(scene, commitment),
        picture=picture_of(scene, commitment),
        figures=figures_of(scene, commitment),
        steps=sentences.steps(words, promise, scene.survey.assessments[identity]),
        ladder=ladder_of(scene, commitment),
        claims=claims_of(scene, commitment),
        conflict=conflict_of(scene, commitment),
        remarks=tuple(remark(scene, note) for note in portal.notes.get(identity, ())),
        elsewhere=elsewhere,
        elsewhere_note=elsewhere_note(scene, commitment) if elsewhere else "",
        citation=citation_text(scene, commitment),
        body=prose.body if prose else "",
    )


def status_block(scene: Scene, commitment: Commitment) -> Status:
    """The tag, the sentence that carries everything, and why."""
    survey, words = scene.survey, scene.words
    portal, found = survey.portal, survey.assessments[commitment.id]
    method, promise = portal.settings.method, promise_of(scene, commitment)
    searches = portal.searches.get(commitment.id, ())
    told = found.latest if found.latest and found.rule != "2" else None
    gone = time_gone(survey.facts[commitment.id], method, survey.as_of)
    first = start_of(survey.facts[commitment.id], method).year
    silent = found.status in ("no_data", "overdue_no_data")
    return Status(
        tag=sentences.tag(words, promise, found, method),
        sentence=sentence_of(scene, commitment, found),
        notes=(
            *sentences.notes(
                words, promise, found, survey.as_of, *silence(scene, commitment, found)
            ),
            *withheld(scene, commitment),
        ),
        bar=sentences.bar(words, promise, found),
        time=sentences.time(words, *gone, first) if gone else None,
        source=citation(scene, portal.sources[told.source]) if told else None,
        absence=sentences.absence(words, searches[-1] if searches else None) if silent else "",
        why=sentences.why(words, promise, found, method),
        rule=found.rule,
    )


def withheld(scene: Scene, commitment: Commitment) -> list[str]:
    """Where figures are that their source does not let us show."""
    portal = scene.survey.portal
    found = portal.observations.get((commitment.province, commitment.indicator or ""), ())
    closed = {one.source for one in found if portal.sources[one.source].withheld}
    told = scene.words.gettext(
        "The source does not allow us to republish the figures. See {source}."
    )
    return [told.format(source=scene.say(portal.sources[one].publisher)) for one in sorted(closed)]


def silence(scene: Scene, commitment: Commitment, found: Assessment) -> tuple[str, str]:
    """Who says that a figure is not published, and why, in the publisher’s words."""
    if found.unpublished is None or commitment.indicator is None:
        return "", ""
    portal, figure_ = scene.survey.portal, found.unpublished
    told = portal.observations.get((commitment.province, commitment.indicator), ())
    reason = next(
        one.reason for one in told if (one.period, one.source) == (figure_.period, figure_.source)
    )
    return scene.say(portal.sources[figure_.source].publisher), scene.say(reason)


def sentence_of(scene: Scene, commitment: Commitment, found: Assessment) -> str:
    """The one sentence of a status, with the names it needs."""
    portal = scene.survey.portal
    successors = portal.successors.get(commitment.province, ())
    source = portal.sources[found.latest.source] if found.latest else None
    delivered = [e for e in portal.proofs(commitment.id) if e.step == found.ladder]
    return sentences.sentence(
        scene.words,
        promise_of(scene, commitment),
        found,
        portal.settings.method,
        scene.survey.as_of,
        area=province_link(scene, commitment.province).text,
        successor=province_link(scene, successors[0]).text if successors else "",
        publisher=scene.say(source.publisher) if source else "",
        evidence_title=scene.say(delivered[0].title) if delivered else "",
    )


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


def facts_of(scene: Scene, commitment: Commitment) -> tuple[Fact, ...]:
    """The summary list: what the document states, and what it is measured by."""
    portal, words, say = scene.survey.portal, scene.words, scene.say
    promise = promise_of(scene, commitment)
    indicator = portal.indicators[commitment.indicator] if commitment.indicator else None
    document = portal.documents[commitment.document]
    kind, kind_help = sentences.kind_words(words, commitment.kind)
    facts = [Fact(words.gettext("Kind of commitment"), f"{kind}. {kind_help}")]
    if indicator:
        facts.append(Fact(words.gettext("Measured by"), say(indicator.name)))
        if indicator.definition:
            facts.append(Fact(words.gettext("Definition"), say(indicator.definition)))
        if indicator.publisher:
            facts.append(Fact(words.gettext("Published by"), say(indicator.publisher)))
    if commitment.baseline_value is not None:
        facts.append(Fact(words.gettext("Starting level"), baseline_text(scene, commitment)))
    if target := sentences.short_target(words, promise):
        facts.append(Fact(words.gettext("Target"), target))
    if commitment.due:
        facts.append(Fact(words.gettext("Due"), due(words, commitment.due)))
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


def figures_of(scene: Scene, commitment: Commitment) -> tuple[FigureRow, ...]:
    """Every published figure of the commitment, then those of the province that took its place."""
    if commitment.indicator is None:
        return ()
    portal = scene.survey.portal
    found = scene.survey.assessments[commitment.id]
    own = portal.observations.get((commitment.province, commitment.indicator), ())
    rows = [figure_row(scene, one, found, "") for one in in_order(own)]
    for successor in portal.successors.get(commitment.province, ()):
        area = province_link(scene, successor).text
        note = scene.words.gettext("Covers {area}").format(area=area)
        others = portal.observations.get((successor, commitment.indicator), ())
        rows += [figure_row(scene, one, found, note) for one in in_order(others)]
    return tuple(rows)


def in_order(observations: tuple[Observation, ...]) -> list[Observation]:
    """Observations by period."""
    return sorted(observations, key=lambda o: (o.period.last, o.source))


def figure_row(scene: Scene, observation: Observation, found: Assessment, area: str) -> FigureRow:
    """A published figure with its source; `area` where it covers another one."""
    words, source = scene.words, scene.survey.portal.sources[observation.source]
    notes = [area, scene.say(observation.reason), scene.say(observation.note)]
    if source.withheld:
        notes.append(words.gettext("The source does not allow us to republish the figure."))
    return FigureRow(
        period=short_period(words, observation.period),
        value=words.gettext("withheld")
        if source.withheld
        else value_text(scene, observation.indicator, observation),
        status=sentences.value_status(words, observation.status),
        citation=citation(scene, source),
        note=" ".join(note for note in notes if note),
        decides=words.gettext("Decides") if decides(found, observation) and not area else "",
    )


def decides(found: Assessment, observation: Observation) -> bool:
    """Whether an observation is the figure a verdict rests on."""
    latest: Figure | None = found.latest
    return (
        found.assessed
        and latest is not None
        and (latest.period, latest.source, latest.value)
        == (observation.period, observation.source, observation.value)
    )


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


def ladder_of(scene: Scene, commitment: Commitment) -> tuple[sentences.StepMark, ...]:
    """The four steps of evidence of a deliverable."""
    if commitment.kind != "deliverable":
        return ()
    portal = scene.survey.portal
    found = scene.survey.assessments[commitment.id]
    evidence = portal.proofs(commitment.id)
    return sentences.ladder(scene.words, found, evidence, portal.sources)


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
            )
        )
    return tuple(lines)


def conflict_of(scene: Scene, commitment: Commitment) -> str:
    """What is said when two sources give different figures for one period."""
    found = scene.survey.assessments[commitment.id]
    sources = scene.survey.portal.sources
    figures = [found.latest, *found.conflict] if found.latest else []
    publishers = tuple(scene.say(sources[one.source].publisher) for one in figures if one)
    return sentences.conflict(scene.words, promise_of(scene, commitment), found, publishers)


def elsewhere_of(scene: Scene, commitment: Commitment) -> tuple[Row, ...]:
    """The same measure in other documents, in order of name."""
    if commitment.indicator is None:
        return ()
    others = [
        c for c in scene.survey.of_indicator.get(commitment.indicator, ()) if c.id != commitment.id
    ]
    rows = [row(scene, c, province_link(scene, c.province).text) for c in others]
    return tuple(sorted(rows, key=lambda r: (r.where, r.id)))


def elsewhere_note(scene: Scene, commitment: Commitment) -> str:
    """How many of the provinces whose documents were read set this target."""
    same = scene.survey.of_indicator.get(commitment.indicator, ())
    setting = {c.province for c in same}
    read = {document.province for document in scene.survey.portal.documents.values()}
    told = scene.words.gettext(
        "In order of name, not of result. {n} of {total} provinces have this target in the "
        "documents we have read."
    )
    return told.format(n=len(setting), total=len(read))


def citation_text(scene: Scene, commitment: Commitment) -> str:
    """How to cite the page."""
    survey, settings = scene.survey, scene.survey.portal.settings
    told = scene.words.gettext("{site} ({year}), “{title}”, {province}. Data as of {date}. {url}")
    return told.format(
        site=scene.say(settings.name),
        year=survey.as_of.year,
        title=scene.say(commitment.title),
        province=province_link(scene, commitment.province).text,
        date=day(survey.as_of, scene.language),
        url=settings.address.rstrip("/") + scene.url("commitment", commitment.id),
    )

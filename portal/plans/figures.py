"""Published figures as rows of a table, each with its source."""

from portal import sentences
from portal.method.assessment import Assessment, Figure
from portal.model import Commitment, Observation
from portal.plans.scene import Scene, citation, edit_url, province_link, value_text
from portal.views import FigureRow
from portal.words.quantities import short_period

NO_VERDICT = Assessment(None, "")


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
    """Observations by period; of ranks of one period, the better first."""
    return sorted(
        observations,
        key=lambda o: (o.period.last, (o.out_of is not None and o.value) or 0, o.source),
    )


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
        exact=(
            observation.period.text,
            "" if source.withheld or observation.value is None else str(observation.value),
        ),
        edit=edit_url(scene, observation.where),
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

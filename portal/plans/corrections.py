"""What this site had wrong, and when it was put right."""

from portal.history.changes import Change
from portal.languages import day
from portal.model import Correction
from portal.plans.history import by_day, told_rows
from portal.plans.scene import Scene, edit_url
from portal.views import CorrectionRow, CorrectionsView, Link


def corrections_view(scene: Scene) -> CorrectionsView:
    """Every correction, the latest first, and what was edited without one."""
    words = scene.words
    found = sorted(scene.survey.portal.corrections, key=lambda one: one.corrected_on, reverse=True)
    told = words.ngettext("{n} correction so far.", "{n} corrections so far.", len(found))
    return CorrectionsView(
        title=words.gettext("Corrections"),
        description=told.format(n=len(found)) if found else words.gettext("No corrections so far."),
        rows=tuple(correction_row(scene, one) for one in found),
        edited=by_day(scene, tuple(told_rows(scene, reversed(unexplained(scene))))),
    )


def unexplained(scene: Scene) -> tuple[Change, ...]:
    """What was edited in its place, of which no published correction tells, the earliest first."""
    changes = scene.survey.history.changes
    return tuple(one for one in changes if one.reason == "correction" and not one.noted)


def latest_corrections(scene: Scene) -> tuple[CorrectionRow, ...]:
    """The last ten corrections."""
    return corrections_view(scene).rows[:10]


def corrections_of(scene: Scene, commitment: str) -> tuple[CorrectionRow, ...]:
    """The corrections that the page of a commitment shows."""
    found = [one for one in scene.survey.portal.corrections if commitment in one.commitments]
    return tuple(correction_row(scene, one) for one in found)


def correction_row(scene: Scene, one: Correction) -> CorrectionRow:
    """A correction in words, with the pages it is about."""
    words, portal = scene.words, scene.survey.portal
    levels = {
        "minor": words.pgettext("correction", "Minor"),
        "significant": words.pgettext("correction", "Significant"),
        "serious": words.pgettext("correction", "Serious"),
    }
    causes = {
        "ours": words.gettext("our mistake"),
        "source": words.gettext("the source changed its figure"),
        "method": words.gettext("new version of the method"),
    }
    return CorrectionRow(
        date=day(one.corrected_on, scene.language),
        level=levels[one.level],
        cause=causes[one.cause],
        what=scene.say(one.what),
        before=scene.say(one.before),
        after=scene.say(one.after),
        links=tuple(
            Link(scene.say(portal.commitments[c].title), scene.url("commitment", c))
            for c in one.commitments
        ),
        edit=edit_url(scene, one.where),
    )

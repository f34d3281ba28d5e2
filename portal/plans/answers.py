"""What readers told us, and what was answered."""

from portal.languages import day
from portal.model import Answer
from portal.plans.scene import Scene, edit_url
from portal.views import AnswerRow, AnswersView, Link
from portal.words.quantities import capital


def answers_view(scene: Scene) -> AnswersView:
    """Everything that readers reported: the open first, then the latest."""
    words = scene.words
    found = sorted(scene.survey.portal.answers, key=lambda one: one.received_on, reverse=True)
    found.sort(key=lambda one: one.outcome != "open")
    waiting = sum(one.outcome == "open" for one in found)
    told = words.ngettext(
        "{n} report from readers so far; {open} without an answer yet.",
        "{n} reports from readers so far; {open} without an answer yet.",
        len(found),
    )
    none = words.gettext("No reports from readers so far.")
    return AnswersView(
        title=words.gettext("Reports from readers and answers"),
        description=told.format(n=len(found), open=waiting) if found else none,
        rows=tuple(answer_row(scene, one) for one in found),
    )


def answer_row(scene: Scene, one: Answer) -> AnswerRow:
    """A report in words, with the pages it is about."""
    words, portal = scene.words, scene.survey.portal
    outcomes = {
        "corrected": words.pgettext("report", "Corrected"),
        "kept": words.pgettext("report", "Checked and left as it was"),
        "open": words.pgettext("report", "Not answered yet"),
    }
    dates = [words.gettext("received {date}").format(date=day(one.received_on, scene.language))]
    if one.answered_on:
        told = words.gettext("answered {date}")
        dates.append(told.format(date=day(one.answered_on, scene.language)))
    return AnswerRow(
        told=scene.say(one.told),
        outcome=outcomes[one.outcome],
        date=capital(", ".join(dates)),
        answer=scene.say(one.answer),
        links=tuple(
            Link(scene.say(portal.commitments[c].title), scene.url("commitment", c))
            for c in one.commitments
        ),
        edit=edit_url(scene, one.where),
    )

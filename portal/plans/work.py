"""The tasks of a document, and who answers for what in a province."""

from dataclasses import replace
from datetime import date
from functools import partial

from portal import sentences
from portal.assemble import grouped
from portal.languages import day
from portal.model import Duty, Province, Task
from portal.plans.figures import NO_VERDICT
from portal.plans.scene import Scene, edit_url, province_link
from portal.views import (
    AgencyDuties,
    DutiesView,
    DutyLine,
    Link,
    ReportLine,
    TaskGroup,
    TaskLine,
    TasksView,
)
from portal.words.quantities import due

HALF = 6  # months


def tasks_view(scene: Scene, identity: str) -> TasksView:
    """Every task of a document, by topic."""
    words, portal = scene.words, scene.survey.portal
    label = sentences.document_label(words, portal.documents[identity])
    listed = portal.tasks_of(identity)
    told = words.gettext("{n} tasks and measures of {document}, each with its place in it.")
    by_topic = grouped(listed, lambda task: [task.topic])
    return TasksView(
        id=identity,
        title=words.gettext("Tasks and measures: {document}").format(document=label),
        description=told.format(n=len(listed), document=label),
        document=Link(label, scene.url("document", identity)),
        groups=tuple(
            TaskGroup(
                topic.id, scene.say(topic.short), tuple(task_line(scene, task) for task in found)
            )
            for topic in portal.topics.values()
            if (found := by_topic.get(topic.id))
        ),
    )


def task_line(scene: Scene, task: Task) -> TaskLine:
    """A task with what it shall deliver, whom the text names, and what proves it."""
    portal, words = scene.survey.portal, scene.words
    evidence = portal.proofs(task.id)
    reached = max((proof.step for proof in evidence), default=0)
    told = scene.say(task.deliverables)
    found, edit = replace(NO_VERDICT, ladder=reached), partial(edit_url, scene)
    steps = sentences.ladder(words, found, evidence, portal.sources, edit)
    return TaskLine(
        id=task.id,
        title=scene.say(task.title),
        statement=scene.say(task.statement),
        place=sentences.place_in_document(words, task.locators),
        due=due(words, task.due) if task.due else "",
        deliverables=tuple(part.strip() for part in told.split(";") if part.strip()),
        lead=names(scene, task.lead),
        bodies=names(scene, task.bodies),
        commitments=tuple(
            Link(scene.say(portal.commitments[one].title), scene.url("commitment", one))
            for one in task.commitments
        ),
        indicators=tuple(
            Link(scene.say(portal.indicators[one].name), scene.url("indicator", one))
            for one in task.indicators
        ),
        reached=words.gettext("Evidence: step {n} of 4").format(n=reached)
        if reached
        else words.gettext("No evidence on record; we have not searched for any yet."),
        steps=steps,
        edit=edit(task.where),
    )


def task_link(scene: Scene, task: Task) -> Link:
    """A task where it stands on the page of its document's tasks."""
    return Link(scene.say(task.title), scene.url("task", task.document) + f"#{task.id}")


def tasks_serving(scene: Scene, commitment: str) -> tuple[Link, ...]:
    """The tasks that serve a commitment."""
    tasks = scene.survey.portal.tasks.values()
    return tuple(task_link(scene, task) for task in tasks if commitment in task.commitments)


def tasks_link(scene: Scene, document: str) -> Link | None:
    """The page of a document's tasks, where it has any."""
    words, found = scene.words, scene.survey.portal.tasks_of(document)
    if not found:
        return None
    told = words.ngettext("{n} task and measure", "{n} tasks and measures", len(found))
    return Link(told.format(n=len(found)), scene.url("task", document))


def duties_link(scene: Scene, province: str) -> Link | None:
    """The page of who answers for what, where a document of the province says so."""
    words, found = scene.words, scene.survey.portal.duties.get(province, ())
    if not found:
        return None
    told = words.ngettext(
        "Who answers for what: {n} assignment", "Who answers for what: {n} assignments", len(found)
    )
    return Link(told.format(n=len(found)), scene.url("duty", province))


def names(scene: Scene, identities: tuple[str, ...]) -> str:
    """Bodies by name."""
    agencies = scene.survey.portal.agencies
    return "; ".join(scene.say(agencies[one].name) for one in identities)


def duties_view(scene: Scene, identity: str) -> DutiesView:
    """Who answers for what in a province, body by body."""
    words, portal = scene.words, scene.survey.portal
    province = portal.provinces[identity]
    listed = portal.duties[identity]
    by_leads = grouped(listed, lambda duty: [duty.lead])
    name = province_link(scene, identity)
    told = words.gettext(
        "{n} assignments of {province}: which body leads, with whom, to whom it reports and how "
        "often, as its documents say."
    )
    return DutiesView(
        id=identity,
        title=words.gettext("Who answers for what: {province}").format(province=name.text),
        description=told.format(n=len(listed), province=name.text),
        province=name,
        ended=ended(scene, province),
        reports=report_lines(scene, identity),
        agencies=tuple(agency_duties(scene, leads, found) for leads, found in by_leads.items()),
    )


def report_lines(scene: Scene, province: str) -> tuple[ReportLine, ...]:
    """Who reports to whom in a province, and how often."""
    page = scene.url("duty", province)
    return tuple(
        ReportLine(told.lead, told.reports_to, told.rhythm, Link(told.title, f"{page}#{told.id}"))
        for told in (duty_line(scene, one) for one in scene.survey.portal.duties[province])
        if told.rhythm and told.reports_to
    )


def ended(scene: Scene, province: Province) -> str:
    """That nobody reports for a province any more."""
    if province.ends_on is None:
        return ""
    told = scene.words.gettext(
        "{province} merged into another province on {date}, so no report is due from it."
    )
    when = day(province.ends_on, scene.language)
    return told.format(province=scene.say(province.name), date=when)


def agency_duties(scene: Scene, leads: tuple[str, ...], duties: tuple[Duty, ...]) -> AgencyDuties:
    """A body, or several together, with what they have to do."""
    agencies = [scene.survey.portal.agencies[one] for one in leads]
    note = " ".join(scene.say(one.note) for one in agencies if one.note)
    lines = tuple(duty_line(scene, duty) for duty in duties)
    return AgencyDuties("-".join(leads), names(scene, leads), note, lines)


def duty_line(scene: Scene, duty: Duty) -> DutyLine:
    """An assignment, with its rhythm and the next period to report on."""
    words, portal = scene.words, scene.survey.portal
    document = portal.documents[duty.document]
    told = {
        "six_monthly": words.gettext("every six months"),
        "yearly": words.gettext("every year"),
        "periodic": words.gettext("periodically; the document does not say how often"),
        "as_ruled": words.gettext("as the rules require; the document names none"),
        "on_request": words.gettext("on request"),
    }
    label = sentences.document_label(words, document)
    return DutyLine(
        id=duty.id,
        title=scene.say(duty.title),
        statement=scene.say(duty.statement),
        lead=names(scene, duty.lead),
        cooperate=names(scene, duty.cooperate),
        reports_to=names(scene, duty.reports_to),
        rhythm="; ".join(told[one] for one in duty.rhythm),
        next_report=next_report(scene, duty),
        place=sentences.place_in_document(words, duty.locators),
        document=Link(label, scene.url("document", document.id)),
        edit=edit_url(scene, duty.where),
    )


def next_report(scene: Scene, duty: Duty) -> str:
    """The end of the period that the next report is about, where the rhythm is known."""
    province, as_of = scene.survey.portal.provinces[duty.province], scene.survey.as_of
    if province.ends_on or not {"six_monthly", "yearly"} & set(duty.rhythm):
        return ""
    half = "six_monthly" in duty.rhythm and as_of.month <= HALF
    last = date(as_of.year, 6, 30) if half else date(as_of.year, 12, 31)
    return day(last, scene.language)

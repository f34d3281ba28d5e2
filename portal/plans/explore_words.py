"""The words that the script of the explorer puts in the place of ids."""

import json
from itertools import chain

from portal import sentences
from portal.charts.theme import ROLES
from portal.method.assessment import ASSESSED
from portal.model import Province
from portal.paging import COMMITMENTS, FIGURES, figures_in
from portal.periods import Period
from portal.plans.counts import group_names
from portal.plans.explore import ABOUT, area, bases, columns, source_link
from portal.plans.scene import Scene, province_link
from portal.survey import Survey
from portal.words.quantities import SIGNS, short_period

KINDS = ("level", "cumulative", "recurring", "rank", "deliverable", "hold", "narrative")
VALUE_STATUSES = (
    *("final", "provisional", "estimate", "planned"),
    *("revised", "replaced", "unstated", "not_published"),
)


def labels(scene: Scene) -> bytes:
    """The words of a language for the script: what it takes for ids, and what it may offer."""
    told = {
        "as_of": scene.survey.as_of.isoformat(),
        "assessed": sorted(ASSESSED),
        "completed": scene.words.pgettext("target", "completed"),
        "signs": SIGNS,
        "about": ABOUT,
        "bases": bases(scene),
        "palette": {role: colour for colour, role in ROLES.items()},
        "apart": [
            one.id for one in scene.survey.current if scene.survey.groups[one.id] == "long_horizon"
        ],
        "columns": {
            "commitments": columns(scene, COMMITMENTS),
            "figures": columns(scene, FIGURES),
        },
        "periods": {
            text: (short_period(scene.words, one), one.last.isoformat(), one.year)
            for text, one in sorted(periods(scene.survey).items())
        },
        **groups(scene),
        **records(scene),
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def groups(scene: Scene) -> dict[str, object]:
    """What rows fall into, each with its name, in the order in which it is offered."""
    words = scene.words
    return {
        "areas": [
            ("today", words.gettext("Provinces of today")),
            ("former", words.gettext("Provinces before the merger")),
            ("country", words.gettext("Whole country")),
        ],
        "statuses": list(group_names(scene).items()),
        "kinds": [(one, sentences.kind_words(words, one)[0]) for one in KINDS],
        "settled": [(one, sentences.value_status(words, one)) for one in VALUE_STATUSES],
        "topics": [(one.id, scene.say(one.short)) for one in scene.survey.portal.topics.values()],
    }


def records(scene: Scene) -> dict[str, object]:
    """What rows name by id: name, address, and what else a cell shows of it."""
    portal = scene.survey.portal
    units = {one.id: scene.say(one.name) for one in portal.units.values()}
    return {
        "units": units,
        "provinces": {one.id: province_label(scene, one) for one in portal.provinces.values()},
        "indicators": {
            one.id: (
                scene.say(one.name),
                units[one.unit],
                scene.url("indicator", one.id),
                [int(year[:4]) for year in one.breaks],
                one.unit == "rank",
            )
            for one in portal.indicators.values()
        },
        "documents": {
            one.id: (
                sentences.document_label(scene.words, one),
                scene.url("document", one.id),
            )
            for one in portal.documents.values()
        },
        "sources": {
            one.id: (link.text, link.url, one.evidence)
            for one in portal.sources.values()
            if (link := source_link(scene, one))
        },
    }


def province_label(scene: Scene, one: Province) -> tuple[str, str, str, str]:
    """A province as the script takes it: name, address, area, and today, former or country."""
    link = province_link(scene, one.id)
    sort = "country" if one.kind == "country" else "former" if one.ends_on else "today"
    return link.text, link.url, area(scene, one), sort


def periods(survey: Survey) -> dict[str, Period]:
    """Every period that stands in a row, by what is written in the files."""
    latest = (one.latest.period for one in survey.assessments.values() if one.latest)
    dues = (one.due for one in survey.current if one.due)
    return {one.text: one for one in chain(dues, latest, (f.period for f in figures_in(survey)))}

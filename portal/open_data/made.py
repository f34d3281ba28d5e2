"""Columns that stand in no file of ours: names beside ids, where pages count, ids of figures."""

from collections.abc import Callable, Iterable
from functools import partial

from portal.languages import LANGUAGES, Language, day
from portal.method.assessment import STATUSES
from portal.model import Commitment, Observation, Province, Search
from portal.open_data.schema import Column
from portal.survey import SEPARATE, Survey

REPLACED = "replaced"  # counted nowhere: a later commitment took its place
COUNTED = (*STATUSES, *SEPARATE, REPLACED)
UNTIL = {"vi": "{} (trước {})", "en": "{} (before {})"}


def counting(survey: Survey) -> Iterable[Column]:
    """Where pages count a commitment, and where a figure was looked for without finding one."""
    replaced, searches = survey.portal.replaced_by, survey.portal.searches

    def group(commitment: Commitment) -> str:
        return REPLACED if commitment.id in replaced else survey.groups[commitment.id]

    def last(commitment: Commitment) -> Search | None:
        found = searches.get(commitment.id)
        return found[-1] if found else None

    yield Column("counted_as", group, required=True, choices=COUNTED)
    yield Column("searched_on", lambda c: getattr(last(c), "searched_on", None), "day")
    for language in LANGUAGES:
        yield Column(f"sources_searched_{language}", partial(places_in, language, last))


def places_in(
    language: Language, last: Callable[[Commitment], Search | None], commitment: Commitment
) -> str | None:
    """Where was searched last for a commitment, in a language."""
    search = last(commitment)
    return search.places.in_(language) if search else None


def area_names(survey: Survey) -> Iterable[Column]:
    """The name of the province of a record; of a former one, with the day it ended."""
    for language in LANGUAGES:
        provinces = survey.portal.provinces.values()
        names = {one.id: area_name(one, language) for one in provinces}
        yield Column(f"province_{language}", partial(named, names), required=True)


def named(names: dict[str, str], record: Commitment | Observation) -> str:
    """The name of the province of a record."""
    return names[record.province]


def area_name(province: Province, language: Language) -> str:
    """A province by name, in one set of boundaries."""
    name = province.name.in_(language)
    ended = province.ends_on
    return UNTIL[language].format(name, day(ended, language)) if ended else name


def figure_id(observation: Observation) -> str:
    """What a figure is called: its province, indicator, period and source, once each.

    The plan for a period and what came of it may stand in the same source.
    """
    o = observation
    parts = (o.province, o.indicator, o.period.text.replace("/", "-"), o.source)
    return ".".join((*parts, "planned") if o.status == "planned" else parts)

"""Records to a portal: references, twins, and what belongs to what."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from portal.assemble import Portal, assemble
from portal.load import Records, load
from portal.problems import Problem, Where
from portal.prose import load_prose
from portal.read import read
from portal.settings import read_settings

SMALL = Path(__file__).parent / "sites" / "small"


@cache
def read_small() -> tuple[Records, Any, Any]:
    """The records, prose and settings of the small portal."""
    repository, _ = read(SMALL)
    settings, _ = read_settings(repository.settings, None)
    return load(repository.data)[0], load_prose(repository.content)[0], settings


def assembled(**tables: list[Any]) -> tuple[Portal, list[Problem]]:
    """The small portal with other records in some tables."""
    records, prose, settings = read_small()
    return assemble({**records, **tables}, prose, settings)


def records(table: str) -> list[Any]:
    """The records of a table of the small portal."""
    return list(read_small()[0][table])


def told(problems: list[Problem]) -> list[tuple[str, dict[str, str]]]:
    """The code and details of each problem."""
    return [(found.code, dict(found.details)) for found in problems]


def test_everything_is_found_by_what_it_belongs_to() -> None:
    portal, problems = assembled()

    assert problems == []
    assert list(portal.commitments) == ["bg-57-01", "sm-57-01", "sm-57-02"]
    assert portal.replaced_by == {"bg-57-01": "sm-57-01"}
    assert portal.successors == {"ben-gio-truoc-2025-07": ("song-may",)}
    assert portal.predecessors == {"song-may": ("ben-gio-truoc-2025-07",)}
    assert [note.kind for note in portal.notes["sm-57-02"]] == ["reading"]
    assert set(portal.prose) == {("vi", "pages/about"), ("en", "pages/about")}


def test_a_figure_carries_what_its_source_adds() -> None:
    portal, _ = assembled()

    (figure,) = portal.figures("song-may", "online-service-share")

    assert (figure.value, figure.evidence) == (Decimal("61.40"), "A")
    assert figure.published_on == date(2026, 2, 28)
    assert portal.figures("song-may", None) == ()


def test_a_former_province_sees_the_figures_of_its_successor_apart() -> None:
    portal, _ = assembled()

    facts = portal.facts(portal.commitments["bg-57-01"])

    assert [str(figure.value) for figure in facts.figures] == ["52.5"]
    assert [str(figure.value) for figure in facts.successor] == ["61.40"]
    assert facts.promised_on is None


def test_milestones_come_in_the_order_of_their_days() -> None:
    (first,) = records("milestones")
    later = replace(first, due=replace(first.due, last=date(2029, 12, 31)))

    portal, _ = assembled(milestones=[later, first])

    assert portal.milestones["sm-57-01"] == (first, later)


def test_an_unknown_id_is_told_once_for_each_row() -> None:
    lost = [replace(one, source="thong-ke-2052") for one in records("observations")]

    _, problems = assembled(observations=lost)

    assert [found.code for found in problems] == ["P302"] * 4
    assert dict(problems[0].details)["nearest"] == "thong-ke-2025"


def test_a_folder_that_is_no_province_is_told_once() -> None:
    lost = [
        replace(one, province="x", where=replace(one.where, path="data/x/observations.csv"))
        for one in records("observations")
    ]

    _, problems = assembled(observations=lost)

    assert [str(found.where) for found in problems] == ["data/x/observations.csv:1:1"]


def test_an_id_is_used_once_in_all_provinces() -> None:
    here, there, other = records("commitments")
    taken = replace(there, id=here.id, replaces=None)

    problems = assembled(commitments=[here, taken, other])[1]

    assert told(problems)[0] == ("P301", {"id": "bg-57-01", "other": str(here.where)})


def test_a_circle_of_three_is_told_once() -> None:
    before, after = records("documents")
    third = replace(after, id="third", replaces="sm-57", number=None)

    _, problems = assembled(documents=[replace(before, replaces="third"), after, third])

    assert [found.code for found in problems] == ["P304"]


def test_a_long_chain_of_replacements_is_no_circle() -> None:
    one = records("commitments")[1]
    chain = [
        replace(one, id=f"sm-57-{n}", replaces=f"sm-57-{n - 1}" if n else None)
        for n in range(2_000)
    ]

    _, problems = assembled(commitments=[*records("commitments"), *chain[3:]])

    assert "P304" not in {found.code for found in problems}


def test_rows_without_an_id_are_not_said_twice() -> None:
    for table in ("successions", "legal_bases", "milestones", "evidence", "claims", "searches"):
        (one,) = records(table)
        twin = replace(one, where=Where("data/x.csv", 9))

        assert told(assembled(**{table: [one, twin]})[1]) == [("P306", {"other": str(one.where)})]


def test_the_name_of_a_measure_in_place_of_its_id_leads_to_the_measure_with_most_of_its_words() -> (
    None
):
    measure = records("indicators")[0]
    lost = [
        replace(one, indicator=f"Chỉ tiêu {measure.name.vi}") for one in records("observations")
    ]

    _, problems = assembled(observations=lost[:1])

    told = dict(problems[0].details)
    assert problems[0].code == "P311"
    assert f"“{measure.id}” ({measure.name.vi}: " in told["perhaps_vi"]
    assert f"“{measure.id}” ({measure.name.en}: " in told["perhaps_en"]


def test_words_that_are_like_no_measure_are_told_no_measure() -> None:
    lost = [replace(one, indicator="Số giếng khoan ở vùng cao") for one in records("observations")]

    _, problems = assembled(observations=lost[:1])

    assert (problems[0].code, dict(problems[0].details)["perhaps_vi"]) == ("P311", "")

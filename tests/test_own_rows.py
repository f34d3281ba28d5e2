"""The data beside a page: what the page shows, complete in every row, and for both languages."""

import csv
import io
import json
from collections.abc import Iterator
from decimal import Decimal

import pytest

from portal.addresses import address
from portal.languages import LANGUAGES
from portal.open_data.own import COLUMNS, FILES, NAMES, OwnRows
from portal.sentences import column_words
from portal.survey import Survey
from tests.built import Built
from tests.speak import EN, VI
from tests.test_survey import surveyed

ENDINGS = tuple(f"/{name}" for name in FILES)
Rows = list[dict[str, str]]


@pytest.fixture(scope="module", params=["real", "showcase"])
def own(request: pytest.FixtureRequest) -> OwnRows:
    return OwnRows(surveyed(request.param))


def rows(own: OwnRows, kind: str, identity: str) -> Rows:
    """The CSV of a page, as a program reads it."""
    return list(csv.DictReader(io.StringIO(own.text("data.csv", kind, identity))))


def pages(known: Survey) -> Iterator[tuple[str, str]]:
    """Every page that can have rows."""
    portal = known.portal
    for kind, records in (
        ("province", portal.provinces),
        ("commitment", portal.commitments),
        ("topic", portal.topics),
        ("document", portal.documents),
        ("indicator", known.measured),
    ):
        yield from ((kind, identity) for identity in records)


def test_every_row_says_what_it_is_where_from_and_how_settled(own: OwnRows) -> None:
    units = own.survey.portal.units
    required = [column.name for column in COLUMNS if column.required]
    choices = {column.name: {*column.choices, ""} for column in COLUMNS if column.choices}
    known = {*own.survey.portal.sources, *own.survey.portal.documents}
    for kind, identity in pages(own.survey):
        for row in rows(own, kind, identity):
            assert all(row[name] for name in required), row
            assert all(row[name] in allowed for name, allowed in choices.items()), row
            assert row["source"] in known and row["province"] in own.survey.portal.provinces
            if row["value"]:
                assert (row["unit"] in units and row["period"]) or row["record"] != "figure", row
                Decimal(row["value"])


def test_a_page_without_rows_has_files_without_rows_and_says_so(own: OwnRows) -> None:
    without = 0
    for kind, identity in pages(own.survey):
        assert own.holds(kind, identity) == bool(rows(own, kind, identity)), (kind, identity)
        if not own.holds(kind, identity):
            assert own.text("data.csv", kind, identity) == ",".join(NAMES) + "\n"
            assert json.loads(own.text("data.json", kind, identity))["rows"] == []
            without += 1
    assert without


def test_every_province_has_its_files_and_its_feeds_from_the_beginning(real: Built) -> None:
    survey, none = surveyed("real"), 0
    for identity in survey.portal.provinces:
        held = identity in survey.of_province or identity in survey.observed
        for language, words in (("vi", "chưa có dòng nào"), ("en", "no rows yet")):
            page = real.file(address(language, "province", identity))
            text = page.read_text("utf-8")
            assert (f"({words})" in text) == (not held), identity
            assert all(page.with_name(name).is_file() for name in ("feed.xml", "feed.json"))
            assert 'feed.json">JSON</a>' in text and 'data.csv" download' in text
        folder = real.file(address("vi", "province", identity)).parent
        assert all((folder / name).is_file() for name in FILES), identity
        none += not held
    assert none > 40


def test_the_json_says_what_the_csv_says(own: OwnRows) -> None:
    for kind, identity in list(pages(own.survey))[::5]:
        whole = json.loads(own.text("data.json", kind, identity))
        told = [{k: "" if v is None else str(v) for k, v in row.items()} for row in whole["rows"]]
        read = rows(own, kind, identity)
        assert [list(row) for row in told] == [list(NAMES)] * len(read)
        for one, other in zip(told, read, strict=True):
            for name in NAMES:
                same = one[name] == other[name]
                assert same or Decimal(one[name]) == Decimal(other[name]), (name, one, other)
        assert whole["as_of"] == own.survey.as_of.isoformat() and whole["licence"] == "CC-BY-4.0"


def test_every_target_milestone_and_figure_is_beside_some_page(own: OwnRows) -> None:
    portal = own.survey.portal
    found: dict[str, Rows] = {}
    for identity in portal.documents:
        for row in rows(own, "document", identity):
            found.setdefault(row["record"], []).append(row)
    for identity in own.survey.measured:
        figures = [r for r in rows(own, "indicator", identity) if r["record"] == "figure"]
        found.setdefault("figure", []).extend(figures)

    assert len(found["target"]) == len(portal.commitments)
    assert len(found["milestone"]) == sum(map(len, portal.milestones.values()))
    assert len(found["figure"]) == sum(map(len, portal.observations.values()))
    starts = [c for c in portal.commitments.values() if c.baseline_value is not None]
    assert len(found.get("start", [])) == len(starts)
    assert all(row["status"] for row in found["milestone"])


def test_a_figure_its_source_withholds_is_told_without_its_value() -> None:
    own = OwnRows(surveyed("showcase"))
    closed = {s.id for s in own.survey.portal.sources.values() if s.withheld}
    told = [r for one in own.survey.measured for r in rows(own, "indicator", one)]
    withheld = [row for row in told if row["value_status"] == "withheld"]

    assert {row["source"] for row in withheld} == closed
    assert all(row["value"] == "" for row in withheld)


def test_a_figure_of_todays_province_is_told_apart_from_that_of_the_former_one() -> None:
    own = OwnRows(surveyed("real"))
    told = rows(own, "topic", "khu-vuc-cong") + rows(own, "province", "nam-dinh-truoc-2025-07")
    former = [row for row in told if row["province"] == "nam-dinh-truoc-2025-07"]

    assert former and all(row["boundary_until"] == "2025-07-01" for row in former)


def test_both_languages_link_the_same_files_and_they_are_written_once(small: Built) -> None:
    written = {file.parent for file in small.folder.rglob("data.csv")}
    assert written and not any("/en/" in file.as_posix() for file in written)
    linked = 0
    for url, paper in small.papers.items():
        links = [a.get("href") for a in paper.all("a") if a.get("href").endswith(ENDINGS)]
        assert not links or [link.rsplit("/", 1)[1] for link in links] == list(FILES)
        for link in links:
            assert small.file(link).is_file(), url
        linked += bool(links)
    assert linked == len(LANGUAGES) * len(written)
    for file in written:
        assert not (file / "data.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_every_column_is_explained_in_both_languages() -> None:
    for words in (VI, EN):
        assert all(column_words(words, name) for name in NAMES)

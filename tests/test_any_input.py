"""Whatever stands in a file, the program answers: a problem at its place, never a traceback."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.fuzz import answered, few_rows
from benchmarks.spoil import spoilt
from portal.load import BY_PROVINCE, SHARED, load_records
from portal.prose import prose_from
from portal.read import TextFile, read, repository_from, text_from
from tests.built import ROOT

WHOLE = few_rows(read(ROOT)[0])
TABLES = {**SHARED, **BY_PROVINCE}
PIECES = st.sampled_from(
    [
        *(",", ";", "\t", '"', '""', "\n", "\r", "\u200b", "\ufffd", "Ã¡", "TØnh", "h\u0430", "="),
        *(
            "#REF!",
            "1-Dec",
            "45992",
            "1.600",
            "12,4",
            "a\u0301",
            "---",
            "title: ",
            "[a](b)",
            "sep=;",
        ),
    ]
)
TEXT = st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=40).map("".join)


def test_a_few_rows_of_the_real_files_are_a_portal() -> None:
    """Otherwise the first stage would answer for all."""
    told = {found.code for found in answered(WHOLE)}

    assert not {code for code in told if code[1] in "123"}


@pytest.mark.parametrize("number", range(60))
def test_a_spoilt_file_is_answered(number: int) -> None:
    answered(spoilt(WHOLE, random.Random(f"57-{number}")))


@settings(deadline=None, max_examples=60)
@given(
    st.binary(max_size=200), st.sampled_from(["data/units.csv", "content/vi/a.md", "portal.toml"])
)
def test_any_bytes_are_answered(raw: bytes, name: str) -> None:
    answered({**WHOLE, name: raw})


@settings(deadline=None, max_examples=150)
@given(TEXT, st.sampled_from(sorted(TABLES)), st.booleans())
def test_any_text_is_a_table_or_problems_at_their_places(
    text: str, table: str, under: bool
) -> None:
    header = WHOLE["data/units.csv"].split(b"\n")[0].decode() + "\n" if under else ""
    kind = TABLES["units" if under else table]
    for file in text_from("data/x/units.csv", (header + text).encode("utf-8", "replace"))[0]:
        lines = file.text.split("\n")
        for found in load_records(file, kind)[1]:
            assert found.where.text.split("\n")[0] in ("", lines[found.where.line - 1])
            assert found.where.column <= len(lines[found.where.line - 1]) + 1


@settings(deadline=None, max_examples=100)
@given(TEXT, st.booleans())
def test_any_text_is_a_page_or_problems(text: str, fenced: bool) -> None:
    body = f"---\ntitle: a\ndescription: {text}\n---\n{text}" if fenced else text
    page, problems = prose_from(TextFile("content/vi/pages/a.md", body))
    assert (page is None) == bool(problems)


def test_files_are_read_the_same_from_a_folder_and_by_name() -> None:
    repository, problems = read(ROOT)
    names = [file.path for file in (*repository.data, *repository.content, repository.settings)]

    assert repository_from((name, (ROOT / name).read_bytes()) for name in names) == (
        repository,
        problems,
    )

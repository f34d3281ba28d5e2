"""The invented portal that the benchmarks build."""

from pathlib import Path

from benchmarks.generate import generate
from portal.examine import examine
from tests.built import REAL_DAY


def test_the_portal_of_the_benchmarks_is_sound(tmp_path: Path) -> None:
    generate(tmp_path / "portal", 60, seed=57)

    found, problems = examine(tmp_path / "portal", REAL_DAY)

    assert problems == [] and found is not None and len(found.commitments) >= 60

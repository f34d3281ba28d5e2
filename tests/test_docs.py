"""The reference pages are written from the code, so they cannot say something else."""

import runpy
from pathlib import Path

DOCS = Path(__file__).resolve().parent.parent / "docs"


def test_the_reference_of_the_data_files_is_up_to_date() -> None:
    """Run `python docs/write_data.py` after a change of a record."""
    writer = runpy.run_path(str(DOCS / "write_data.py"))

    assert (DOCS / "data.md").read_text("utf-8") == writer["reference"]() + "\n"
    assert (DOCS / "data.vi.md").read_text("utf-8") == writer["in_vietnamese"]() + "\n"

"""Two folders change places."""

from pathlib import Path

import pytest

from portal import exchange as module
from portal.exchange import exchange


def folder(path: Path, words: str) -> Path:
    path.mkdir()
    (path / "words").write_text(words)
    return path


@pytest.mark.parametrize("calls", [module.CALLS, {}])
def test_two_folders_change_places_with_or_without_help_from_the_kernel(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, calls: dict[str, tuple[str, int]]
) -> None:
    monkeypatch.setattr(module, "CALLS", calls)
    new, old = folder(tmp_path / "new", "new"), folder(tmp_path / "old", "old")

    exchange(new, old)

    assert (old / "words").read_text() == "new"
    assert (new / "words").read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new", "old"]


def test_a_folder_moves_to_where_there_is_none(tmp_path: Path) -> None:
    exchange(folder(tmp_path / "new", "new"), tmp_path / "site")

    assert [path.name for path in tmp_path.iterdir()] == ["site"]

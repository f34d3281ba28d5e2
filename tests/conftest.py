"""What many tests need, made once: by one of the processes where several run tests."""

import os
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.built import (
    REAL_DAY,
    ROOT,
    SHOWCASE,
    SHOWCASE_DAY,
    SMALL,
    SMALL_DAY,
    Built,
    build,
)

Maker = Callable[..., Built]


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Maker:
    """Builds a portal under a name, or waits until another process has."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def make(name: str, root: Path, as_of: date, publish: bool = False) -> Built:
        folder = shared / name
        try:
            folder.mkdir()
        except FileExistsError:
            return wait_for(folder)
        try:
            build(root, folder / "site", as_of, publish)
        finally:
            (folder / "done").touch()
        return Built(folder / "site")

    return make


def wait_for(folder: Path) -> Built:
    """What another process builds, once it is done."""
    while not (folder / "done").exists():
        time.sleep(0.05)
    assert (folder / "site" / "index.html").is_file(), f"Another process could not build {folder}"
    return Built(folder / "site")


@pytest.fixture(scope="session")
def real(made_once: Maker) -> Built:
    """The site as it is published."""
    return made_once("real", ROOT, REAL_DAY)


@pytest.fixture(scope="session")
def small(made_once: Maker) -> Built:
    """Another portal with the same templates, and only the pages it needs."""
    return made_once("small", SMALL, SMALL_DAY)


@pytest.fixture(scope="session")
def published(made_once: Maker) -> Built:
    """That portal with all that only the published site needs."""
    return made_once("published", SMALL, SMALL_DAY, publish=True)


@pytest.fixture(scope="session")
def showcase(made_once: Maker) -> Built:
    """The invented portal, where every kind of commitment is in every status."""
    assert (SHOWCASE / "data").is_dir(), f"There is no {SHOWCASE / 'data'}"
    return made_once("showcase", SHOWCASE, SHOWCASE_DAY)

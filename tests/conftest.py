"""What many tests need, made once."""

import pytest

from portal.outcome import build_site
from portal.problems import errors
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


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site as it is published."""
    return build(ROOT, tmp_path_factory.mktemp("real") / "site", REAL_DAY)


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Another portal with the same templates, and only the pages it needs."""
    return build(SMALL, tmp_path_factory.mktemp("small") / "site", SMALL_DAY)


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """That portal with all that only the published site needs."""
    site = tmp_path_factory.mktemp("published") / "site"
    outcome = build_site(SMALL, site, SMALL_DAY, None, None, lambda _, __: None, True)
    assert not errors(outcome.problems)
    return Built(site)


@pytest.fixture(scope="session")
def showcase(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The invented portal, where every kind of commitment is in every status."""
    assert (SHOWCASE / "data").is_dir(), f"There is no {SHOWCASE / 'data'}"
    return build(SHOWCASE, tmp_path_factory.mktemp("showcase") / "site", SHOWCASE_DAY)

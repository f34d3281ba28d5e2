"""The files of a chart that leaves the site: SVG, PNG, and the CSV of its figures."""

from collections.abc import Iterable
from functools import partial

from portal.charts.handout import DRAWN, handout_svg
from portal.charts.rows import handout_csv
from portal.charts.store import ChartStore
from portal.views import Drawn, Handout


def handout_files(handouts: Iterable[tuple[str, Handout]], store: ChartStore) -> dict[str, Drawn]:
    """The files of every chart, by path."""
    files = {}
    for path, handout in handouts:
        value = partial(same, handout)
        files[f"{path}.svg"] = Drawn(value, partial(as_svg, store))
        files[f"{path}.png"] = Drawn(value, partial(as_png, store))
        files[f"{path}.csv"] = Drawn(value, handout_csv)
    return files


def same(handout: Handout) -> Handout:
    """The value itself."""
    return handout


def as_svg(store: ChartStore, handout: Handout) -> bytes:
    """The picture of a chart as SVG."""
    return picture(store, handout).encode()


def as_png(store: ChartStore, handout: Handout) -> bytes:
    """The picture of a chart as PNG."""
    return store.png(picture(store, handout))


def picture(store: ChartStore, handout: Handout) -> str:
    """The drawing of the page with its words around it."""
    return handout_svg(handout, store.get(handout.chart, DRAWN))

"""Charts to SVG, with Altair and vl-convert, at build time.

The two libraries take half a second to start, so they are imported where the
first chart is drawn: a build whose charts are all kept does without them.
"""

import functools
import os
from pathlib import Path
from typing import Any

from portal.drawings import Chart, CountsChart, DotsChart, LevelChart, RankChart, YearsChart

FONTS = Path(__file__).resolve().parent.parent / "fonts"
VEGA_LITE = "6.4"


class ForkedTooLate(Exception):
    """A chart was drawn before this process was forked: the renderer would wait for ever."""


def draw(chart: Chart, width: int) -> str:
    """A chart as SVG, `width` pixels wide, in colours that follow the reader’s scheme.

    Errors: ForkedTooLate.
    """
    from portal.chart_theme import themed

    convert, owner = renderer()
    if owner != os.getpid():
        raise ForkedTooLate
    return themed(convert.vegalite_to_svg(specification(chart, width), vl_version=VEGA_LITE))


def specification(chart: Chart, width: int) -> dict[str, Any]:
    """A chart in the language of the renderer."""
    from altair.utils.schemapi import debug_mode

    from portal import chart_cells, chart_layers

    makers: dict[type, Any] = {
        LevelChart: chart_layers.level,
        RankChart: chart_layers.rank,
        YearsChart: chart_cells.years,
        CountsChart: chart_cells.counts,
        DotsChart: chart_cells.dots,
    }
    with debug_mode(False):  # else Altair holds every part against its schema
        made: dict[str, Any] = makers[type(chart)](chart, width)
    return made


@functools.cache
def renderer() -> tuple[Any, int]:
    """vl-convert, which measures text in the site’s own font, and the process it runs in."""
    import vl_convert

    vl_convert.register_font_directory(str(FONTS))
    return vl_convert, os.getpid()

"""Charts to SVG, with Altair and vl-convert, at build time.

The two libraries take half a second to import, so they are imported where the
first chart is drawn: a build whose charts are all kept does without them.
"""

import functools
import json
from pathlib import Path
from typing import Any

from portal.chart_theme import FONT, INK_SOFT, LINE, LINE_STRONG, themed
from portal.drawings import (
    Chart,
    CountsChart,
    DotsChart,
    LevelChart,
    RankChart,
    YearsChart,
)

FONTS = Path(__file__).resolve().parent.parent / "fonts"
CONFIG = {
    "font": FONT,
    "background": None,
    "padding": 0,
    "view": {"stroke": None},
    "axis": {
        "labelColor": INK_SOFT,
        "labelFontSize": 14,
        "labelLimit": 0,
        "labelOverlap": False,
        "titleLimit": 0,
        "domain": False,
        "ticks": False,
        "labelPadding": 6,
        "gridColor": LINE,
    },
    "axisX": {"domain": True, "domainColor": LINE_STRONG, "domainWidth": 1.5, "grid": False},
}


def draw(chart: Chart, width: int) -> str:
    """A chart as SVG, `width` pixels wide, in colours that follow the reader’s scheme."""
    from portal import chart_layers  # imports Altair

    makers: dict[type, Any] = {
        LevelChart: chart_layers.level,
        RankChart: chart_layers.rank,
        YearsChart: chart_layers.years,
        CountsChart: chart_layers.counts,
        DotsChart: chart_layers.dots,
    }
    made = makers[type(chart)](chart, width)
    spec = made.to_dict(validate=False) | {"config": CONFIG}
    return themed(renderer().vegalite_to_svg(json.dumps(spec)))


@functools.cache
def renderer() -> Any:
    """vl-convert, which measures text in the site’s own font."""
    import vl_convert

    vl_convert.register_font_directory(str(FONTS))
    return vl_convert

"""Charts to SVG, with Altair and vl-convert, at build time.

The two libraries take half a second to start, so they are imported where the
first chart is drawn: a build whose charts are all kept does without them.
"""

import functools
import os
from io import BytesIO
from pathlib import Path
from typing import Any

from portal.charts.drawings import Chart, CountsChart, DotsChart, LevelChart, RankChart, YearsChart

FONTS = Path(__file__).resolve().parent.parent.parent / "fonts"
VEGA_LITE = "6.4"
SCALE = 2
SHADES = 64
WHITE = 253  # a shade from which the paper is white again


class ForkedTooLate(Exception):
    """A chart was drawn before this process was forked: the renderer would wait for ever."""


def draw(chart: Chart, width: int) -> str:
    """A chart as SVG, `width` pixels wide, in colours that follow the reader’s scheme.

    Errors: ForkedTooLate.
    """
    from portal.charts.theme import themed

    return themed(own_renderer().vegalite_to_svg(specification(chart, width), vl_version=VEGA_LITE))


def paint(svg: str) -> bytes:
    """A finished picture as PNG, at twice its size for screens that show more.

    Errors: ForkedTooLate.
    """
    from PIL import Image

    whole = Image.open(BytesIO(own_renderer().svg_to_png(svg, scale=SCALE))).convert("RGB")
    # A drawing has few colours: a table of them takes a tenth of the bytes.
    few = whole.quantize(SHADES, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    shades = few.getpalette() or []
    few.putpalette([255 if shade >= WHITE else shade for shade in shades])
    out = BytesIO()
    few.save(out, "PNG", optimize=True)
    return out.getvalue()


def own_renderer() -> Any:
    """The renderer of this very process.

    Errors: ForkedTooLate.
    """
    convert, owner = renderer()
    if owner != os.getpid():
        raise ForkedTooLate
    return convert


def specification(chart: Chart, width: int) -> dict[str, Any]:
    """A chart in the language of the renderer."""
    from altair.utils.schemapi import debug_mode

    from portal.charts import cells, layers

    makers: dict[type, Any] = {
        LevelChart: layers.level,
        RankChart: layers.rank,
        YearsChart: cells.years,
        CountsChart: cells.counts,
        DotsChart: cells.dots,
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

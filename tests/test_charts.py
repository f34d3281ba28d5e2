"""What a chart shows, in its bytes: marks, words, colours, size."""

import pickle
import re
import zlib
from collections.abc import Iterator
from functools import cache
from html import escape
from itertools import combinations, pairwise
from typing import Any
from unicodedata import combining
from xml.etree import ElementTree

import pytest
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from portal.charts.draw import FONTS
from portal.charts.drawings import Chart, CountsChart, Point, YearsChart
from portal.charts.theme import PATTERNS, ROLES, UnknownColour, UnknownShape, themed
from portal.charts.words import HALF, Board, Box, folded, width_of
from tests.charts import (
    CHARTS,
    COUNTS,
    DOTS,
    ROOT,
    WIDTHS,
    YEARS,
    aim,
    draw_elsewhere,
    drawn,
    level,
    painting,
    point,
    rank,
    run,
    ticks,
)

LEVELS = [name for name in CHARTS if name.startswith("level")]
EVERY = [pytest.param(name, width, id=f"{name} {width}") for name in CHARTS for width in WIDTHS]
FINE = re.compile(r'[ (",]-?\d+\.\d\d')


@pytest.fixture(scope="module", autouse=True)
def painter() -> Iterator[None]:
    """The process that draws while these tests run."""
    with painting():
        yield


def drawing(chart: Chart, width: int = 720) -> "Drawing":
    """One chart, drawn and read."""
    return Drawing(drawn(chart, width))


class Drawing:
    """A drawing with what its groups say in common told of each mark again."""

    def __init__(self, svg: str) -> None:
        self.svg = svg
        self.marks: list[dict[str, str]] = []
        self.read(ElementTree.fromstring(svg), {}, 0, 0)

    def read(
        self, element: ElementTree.Element, around: dict[str, str], left: float, top: float
    ) -> None:
        """Note an element and its parts."""
        own = around | element.attrib
        moved = re.fullmatch(r"translate\(([-\d.]+),([-\d.]+)\)", element.get("transform", ""))
        if moved:
            left, top = left + float(moved[1]), top + float(moved[2])
        if element.tag not in ("svg", "g"):
            place = {"tag": element.tag, "words": element.text or "", "left": f"{left:.1f}"}
            self.marks.append(own | place | {"top": f"{top:.1f}"})
        inherited = {k: v for k, v in own.items() if k not in ("transform", "width", "height")}
        for part in element:
            self.read(part, inherited, left, top)

    def all(self, tag: str, **wanted: str) -> list[dict[str, str]]:
        """The marks with these attributes."""
        asked = {name.replace("_", "-"): value for name, value in wanted.items()}
        return [m for m in self.marks if m["tag"] == tag and asked.items() <= m.items()]

    @property
    def words(self) -> dict[str, tuple[float, float]]:
        """All words by where they stand."""
        return {m["words"]: self.place(m) for m in self.all("text")}

    @staticmethod
    def place(mark: dict[str, str]) -> tuple[float, float]:
        """Where a mark stands in the drawing."""
        x, y = float(mark.get("x", 0)), float(mark.get("y", 0))
        return x + float(mark["left"]), y + float(mark["top"])

    @property
    def boxes(self) -> list[tuple[str, Box]]:
        """All words by the place they take at most."""
        found = []
        for mark in self.all("text"):
            x, y = self.place(mark)
            size = float(mark["font-size"])
            wide = width_of(mark["words"], size)
            share = {"start": 0.0, "middle": 0.5, "end": 1.0}[mark.get("text-anchor", "start")]
            left = x - share * wide
            found.append((mark["words"], Box(left, y - 0.9 * size, left + wide, y + 0.2 * size)))
        return found


def column(mark: dict[str, str]) -> tuple[float, float]:
    """From where to where a box drawn as a path reaches."""
    x, wide = re.findall(r"-?[\d.]+", mark["d"])[0::2][:2]
    return float(x) + float(mark["left"]), float(x) + float(mark["left"]) + float(wide)


# All charts


@pytest.mark.parametrize(("name", "width"), EVERY)
def test_a_drawing_is_small_plain_and_fits(name: str, width: int) -> None:
    svg = drawn(CHARTS[name], width)

    assert len(svg.encode()) <= (8_000 if name != "dots, 34 rows" else 15_000)
    assert svg.startswith('<svg aria-hidden="true" focusable="false" ')
    assert f' width="{width}" ' in svg and f' viewBox="0 0 {width} ' in svg
    assert not re.search(r"style|class|\bid=|xlink|xmlns|role=|clip|title|font-family", svg)
    assert not re.search(r"#[0-9a-f]{6}", svg)
    assert not FINE.search(re.sub(">[^<]*<", "><", svg))


@pytest.mark.parametrize(("name", "width"), EVERY)
def test_words_stand_inside_the_drawing_and_on_no_others(name: str, width: int) -> None:
    made = drawing(CHARTS[name], width)
    height = float(ElementTree.fromstring(made.svg).attrib["height"])

    for words, box in made.boxes:
        inside = box.left >= -4 and box.right <= width + 4 and box.top >= -4
        assert inside and box.bottom <= height + 1, (words, box)
    for (one, a), (other, b) in combinations(made.boxes, 2):
        apart = a.right <= b.left + 3 or b.right <= a.left + 3
        assert apart or a.bottom <= b.top + 4 or b.bottom <= a.top + 4, (one, other)


def test_the_same_chart_gives_the_same_bytes_in_every_process() -> None:
    asked = [(chart, width) for chart in CHARTS.values() for width in WIDTHS]

    assert draw_elsewhere(asked, seed="1") == [drawn(*pair) for pair in asked]


def test_colours_are_those_of_the_style_sheet() -> None:
    tokens = (ROOT / "styles/tokens.css").read_text("utf-8")
    light = tokens.partition("/* light */")[2].partition("}")[0]
    palette = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", light))
    roles = dict(re.findall(r"--([\w-]+): var\(--([\w-]+)\);", tokens))

    assert {role: palette[roles[role]] for role in ROLES.values()} == {
        role: colour for colour, role in ROLES.items()
    }


def test_the_page_defines_every_hatching() -> None:
    symbols = (ROOT / "templates/components/symbols/symbols.html").read_text("utf-8")

    for name in PATTERNS.values():
        assert f'<pattern id="{name}" ' in symbols


# Levels over the years


def test_a_line_joins_neighbours_and_stops_at_a_gap() -> None:
    made = drawing(level())
    (line,) = made.all("path", stroke="var(--progress)", stroke_width="3")
    (gap,) = made.all("path", fill="url(#hatch)")
    years = made.words

    assert line["d"].count("M") == 1 and line["d"].count("L") == 1  # 2027 to 2028 alone
    left, right = column(gap)
    middle, wide = years["2026"][0], years["2027"][0] - years["2026"][0]
    assert (left, right) == pytest.approx((middle - wide / 2, middle + wide / 2), abs=0.3)


@pytest.mark.parametrize(
    ("second", "changed"),
    [
        (point("2027", "46"), {}),
        (point("2026", "46"), {"breaks": (2026,)}),
        (point("2026", "46", old=True), {}),
    ],
    ids=["a year apart", "a break", "a merger"],
)
def test_no_line_crosses(second: Point, changed: dict[str, tuple[int, ...]]) -> None:
    points = (point("2025", "40"), second)

    assert drawing(level(points=(points[0], point("2026", "46")), gaps=())).all(
        "path", stroke="var(--progress)", stroke_width="3"
    )
    assert not drawing(level(points=points, gaps=(), **changed)).all(
        "path", stroke="var(--progress)", stroke_width="3"
    )


def test_only_our_own_line_is_dashed_and_it_says_so() -> None:
    made = drawing(level(reference=(point("2025", "40"), point("2030", "80"))))
    dashed = [mark for mark in made.marks if "stroke-dasharray" in mark]

    assert [mark["stroke-width"] for mark in dashed] == ["1.5", "1.5"]  # the line, and a sample
    assert "Đường tham chiếu do trang này vẽ" in made.words
    assert not [mark for mark in drawing(level()).marks if "stroke-dasharray" in mark]


def test_aims_are_steps_of_ink_and_never_joined() -> None:
    made = drawing(level(aims=(aim(2028, "70"), aim(2030, "80"))))
    steps = made.all("line", stroke="var(--ink)", stroke_width="3.5")

    assert len(steps) == 2
    assert all(step.get("y2", "0") == "0" and float(step["x2"]) < 60 for step in steps)
    assert {"≥\u00a070%", "≥\u00a080%"} <= made.words.keys()


def test_an_earlier_boundary_is_hollow_and_a_break_is_a_double_line() -> None:
    points = (point("2025", "40", old=True), point("2026", "46"))
    made = drawing(level(points=points, gaps=(), breaks=(2026,)))

    assert len(made.all("path", fill="var(--surface)", stroke="var(--progress)")) == 1
    assert len(made.all("path", fill="var(--progress)", stroke="var(--surface)")) == 1
    assert len(made.all("line", stroke="var(--line-strong)", stroke_width="1.5", x2="0")) == 2


def test_the_future_is_blank_and_an_empty_past_is_hatched_with_words() -> None:
    made = drawing(level(points=(), gaps=(2025, 2026)))
    (gap,) = made.all("path", fill="url(#hatch)")

    assert column(gap)[1] < made.words["2027"][0]
    assert made.words["Chưa có số liệu"][0] > column(gap)[1]


def test_a_level_from_zero_stands_on_zero() -> None:
    assert drawing(level()).words["0"][1] == pytest.approx(260 - 26, abs=6)
    high = drawing(level(from_zero=False, ticks=ticks("45", "60"))).words
    assert high["45"][1] < 260 - 26 - 30 and "0" not in high


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", LEVELS)
def test_an_axis_has_few_rules_and_few_words(name: str, width: int) -> None:
    made = drawing(CHARTS[name], width)
    rules = made.all("line", stroke="var(--line)")
    years = [words for words in made.words if re.fullmatch(r"20\d\d", words)]

    assert len(rules) <= 3
    assert 2 <= len(years) <= 6


# Places in an index


def test_the_first_place_is_at_the_top_and_editions_are_not_joined() -> None:
    made = drawing(rank())
    words = made.words

    assert words["1"][1] < words["10"][1] < words["20"][1]
    assert not made.all("path", stroke_width="3")
    assert {"18/63", "15/34", "12/34", "63", "34"} <= words.keys()


@pytest.mark.parametrize(("place", "above"), [("12", "12/34"), ("15", "≤\u00a013")])
def test_a_place_and_an_aim_of_one_year_speak_on_opposite_sides(place: str, above: str) -> None:
    edition = point("2027", place, f"{place}/34")
    for width in WIDTHS:
        words = drawing(rank(points=(edition,), gaps=(), breaks=()), width).words
        heights = sorted((words[one][1], one) for one in (f"{place}/34", "≤\u00a013"))
        assert heights[0][1] == above


# Cells, bar, rows


def test_cells_stand_five_in_a_row_on_a_phone() -> None:
    for width, rows in ((328, 2), (720, 1)):
        made = drawing(YEARS, width)
        heights = {made.words[str(year)][1] for year in range(2025, 2031)}
        assert len(heights) == rows


def test_a_cell_shows_its_verdict_by_fill_and_sign() -> None:
    fills = {
        "kept": ("var(--progress)", "var(--progress)", 2),
        "missed": ("var(--late)", "var(--late)", 2),
        "none": ("url(#hatch)", "var(--hatch)", 0),
        "planned": ("var(--surface)", "var(--progress)", 0),
        "future": ("var(--surface)", "var(--line)", 0),
    }
    for verdict, (fill, stroke, strokes) in fills.items():
        made = drawing(YearsChart(((2025, verdict, "Lời", "2,1%"),)))
        (cell,) = made.all("path", fill=fill, stroke=stroke)
        assert "v42" in cell["d"]  # 44 px with its line
        assert len(made.all("line", stroke="var(--surface)", stroke_width="3")) == strokes
        assert list(made.words) == ["2025", "2,1%", "Lời"]


def test_the_bar_keeps_the_order_and_shows_one_in_hundreds() -> None:
    made = drawing(COUNTS)
    columns = [column(mark) for mark in made.all("path")]

    assert len(columns) == len(COUNTS.segments)
    assert columns == sorted(columns)
    assert min(right - left for left, right in columns) >= 2.9
    gaps = [b[0] - a[1] - 2 for a, b in pairwise(columns)]
    assert gaps == pytest.approx([720 * 0.006] * len(gaps), abs=0.3)
    assert [made.all("path")[n]["fill"] for n in (0, 2, 5, 6, 7, 8)] == [
        "var(--progress)",
        "var(--progress-mid)",
        "url(#bars)",
        "url(#dots)",
        "url(#hatch)",
        "url(#hatch-late)",
    ]


def test_a_bar_of_one_status_is_full() -> None:
    (mark,) = drawing(CountsChart((("observed", 1),)), 328).all("path")

    assert column(mark) == (1, 327)


def test_rows_keep_their_order_and_long_names_are_whole() -> None:
    for width in WIDTHS:
        words = drawing(DOTS, width).words
        heights = [words[name][1] for name, *_ in DOTS.rows]
        assert heights == sorted(heights)
        assert all(told in words for _, _, told, _ in DOTS.rows)


def test_a_row_without_a_figure_has_a_target_and_no_dot() -> None:
    made = drawing(DOTS)

    assert len(made.all("line", stroke="var(--ink)", stroke_width="3.5")) == 4
    assert len(made.all("path", fill="var(--progress)")) == 3


# Words and their places


@pytest.mark.parametrize("style", ["Regular", "SemiBold"])
def test_widths_are_never_too_small(style: str) -> None:
    font = Font(style)

    for letter in font.letters:
        assert width_of(letter, 1000) >= font.width(letter) - 1, letter
    told = "Nam Định (trước 01/07/2025) ≥ 80%"
    assert width_of(told, 1000) < 1.2 * sum(map(font.width, told))


@given(st.lists(st.tuples(st.integers(0, 320), st.integers(0, 190)), max_size=30))
def test_words_that_need_not_stand_never_cover_others(marks: list[tuple[int, int]]) -> None:
    board = Board(328, 194)
    board.taken += [Box(x - 8, y - 8, x + 8, y + 8) for x, y in marks]
    placed = [board.beside("61,73", (float(x), float(y)), 9, False, must=False) for x, y in marks]
    boxes = [spot.box for spot in placed if spot]

    assert all(box.left >= 0 and box.right <= 328 for box in boxes)
    assert all(box.top >= 0 and box.bottom <= 194 for box in boxes)
    for a, b in combinations(boxes, 2):
        assert (
            a.right <= b.left + 0.1
            or b.right <= a.left + 0.1
            or not (a.top < b.bottom - 0.1 and b.top < a.bottom - 0.1)
        )


def test_words_that_must_stand_always_do() -> None:
    board = Board(100, 40)
    board.taken.append(Box(0, 0, 100, 40))

    assert board.beside("≥ 80%", (50, 20), 4, True, must=False) is None
    assert board.beside("≥ 80%", (50, 20), 4, True, must=True) is not None


def test_words_keep_off_hatching_where_they_can() -> None:
    board = Board(300, 100)
    board.hatched.append(Box(0, 0, 300, 45))
    spot = board.beside("40", (150, 50), 4, True, must=True)

    assert spot and spot.box.top >= 45 and not spot.on_hatch
    board.hatched.append(Box(0, 45, 300, 100))
    spot = board.beside("40", (150, 50), 4, True, must=True)
    assert spot and spot.on_hatch


def test_words_fold_between_words_alone() -> None:
    assert folded("Chưa có số liệu", 60, 13) == ["Chưa có", "số liệu"]
    assert folded("≥\u00a080% a", 10, 13) == ["≥\u00a080%", "a"]
    assert 2 * HALF >= 1.2 * 14


# The colours of the page


def svg(inside: str) -> str:
    """A drawing as a renderer writes it."""
    space = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f'<svg {space} version="1.1" class="marks" width="9" height="9">{inside}</svg>'


def test_a_known_colour_becomes_its_role() -> None:
    made = themed(svg('<path d="M0,0L9,9" fill="#1C4A86" stroke="#961b1e" stroke-width="2"/>'))

    assert made == (
        '<svg aria-hidden="true" focusable="false" width="9" height="9">'
        '<path d="M0,0L9,9" fill="var(--progress)" stroke="var(--late)" stroke-width="2"/></svg>'
    )


def test_a_reserved_colour_becomes_a_hatching() -> None:
    made = themed(svg("".join(f'<rect fill="{colour}"/>' for colour in PATTERNS)))

    assert re.findall(r'"url\(#([\w-]+)\)"', made) == list(PATTERNS.values())


@pytest.mark.parametrize("colour", ["#123456", "red", "#1c4a8", "rgb(1,2,3)", "url(#x)", ""])
def test_an_unknown_colour_is_an_error(colour: str) -> None:
    for name in ("fill", "stroke"):
        with pytest.raises(UnknownColour):
            themed(svg(f'<g><path d="M0,0L9,9" {name}="{colour}"/></g>'))


@pytest.mark.parametrize("shape", ["script", "style", "image", "foreignObject", "use", "a"])
def test_an_unknown_shape_is_an_error(shape: str) -> None:
    with pytest.raises(UnknownShape):
        themed(svg(f"<{shape}/>"))


def test_what_the_eye_does_not_need_is_dropped() -> None:
    made = themed(
        svg(
            "<defs><clipPath id='a'><rect/></clipPath></defs><title>x</title>"
            '<g class="b" role="c" aria-label="d" id="e" transform="translate(0,0)">'
            '<path d="M0,0h9v9h-9Z" display="none"/><path d="" fill="#ffffff"/><g/>'
            '<text style="fill:red" onclick="f()" opacity="1" fill="#141d29"></text>'
            '<text transform="translate(1.04,-0.02)" font-size="14px" fill="#141d29">'
            "a &lt; b</text>"
            "</g>"
        )
    )

    assert made == (
        '<svg aria-hidden="true" focusable="false" width="9" height="9">'
        '<text x="1" y="0" font-size="14" fill="var(--ink)">a &lt; b</text></svg>'
    )


def test_what_parts_have_in_common_is_said_once() -> None:
    both = '<text fill="#141d29" font-size="14px" x="1">a</text><text fill="#141d29" x="2">b</text>'

    assert themed(svg(f"<g>{both}</g>")).endswith(
        '<g fill="var(--ink)"><text font-size="14" x="1">a</text><text x="2">b</text></g></svg>'
    )


# The letters

PNG = """
import pickle, sys
from portal.charts.draw import renderer
convert, _ = renderer()
drawn = [convert.svg_to_png(svg) for svg in pickle.load(sys.stdin.buffer)]
sys.stdout.buffer.write(pickle.dumps(drawn))
"""
ACROSS, CELL, BASE = 20, 20, 15  # px


class Font:
    """A file of the typeface, read without the renderer."""

    def __init__(self, style: str) -> None:
        file: Any = TTFont(FONTS / f"CK57Sans-{style}.ttf")
        self.file = file
        self.names: dict[int, str] = file.getBestCmap()
        self.em: int = file["head"].unitsPerEm

    @property
    def letters(self) -> list[str]:
        """All it has."""
        return [chr(code) for code in sorted(self.names)]

    def width(self, letter: str) -> float:
        """The width of a letter, in thousandths of its size."""
        width: int = self.file["hmtx"][self.names[ord(letter)]][0]
        return 1000 * width / self.em

    def outline(self, letter: str, x: float, y: float) -> str:
        """A letter of 14 px as a path."""
        glyphs = self.file.getGlyphSet()
        pen: Any = SVGPathPen(glyphs)
        turned: Any = TransformPen
        glyphs[self.names[ord(letter)]].draw(turned(pen, (14 / self.em, 0, 0, -14 / self.em, x, y)))
        path: str = pen.getCommands()
        return path


def letters_as_words(letters: str, family: str, weight: int) -> str:
    """Each letter in a cell of its own, as words in a typeface."""
    words = "".join(
        f'<text x="{n % ACROSS * CELL + 1}" y="{n // ACROSS * CELL + BASE}">{escape(letter)}</text>'
        for n, letter in enumerate(letters)
    )
    return sheet(letters, f'<g font-family="{family}" font-weight="{weight}">{words}</g>')


def letters_as_outlines(letters: str, font: "Font") -> str:
    """The same letters as the outlines that stand in the font file."""
    places = [(n % ACROSS * CELL + 1, n // ACROSS * CELL + BASE) for n in range(len(letters))]
    outlines = [font.outline(letter, *place) for letter, place in zip(letters, places, strict=True)]
    return sheet(letters, "".join(f'<path d="{outline}"/>' for outline in outlines))


def sheet(letters: str, inside: str) -> str:
    """A sheet of paper."""
    high = -(-len(letters) // ACROSS) * CELL
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" font-size="14" width="{ACROSS * CELL}" '
        f'height="{high}"><rect width="100%" height="100%" fill="white"/>{inside}</svg>'
    )


@cache
def pixels(png: bytes) -> tuple[int, list[bytes]]:
    """The lines of a PNG of eight bits without interlace, and how many bytes a pixel has."""
    width, place, packed = int.from_bytes(png[16:20], "big"), 8, b""
    each = {2: 3, 6: 4}[png[25]]
    while place < len(png):
        length = int.from_bytes(png[place : place + 4], "big")
        if png[place + 4 : place + 8] == b"IDAT":
            packed += png[place + 8 : place + 8 + length]
        place += length + 12
    raw, lines, before = zlib.decompress(packed), [], bytes(width * each)
    for start in range(0, len(raw), width * each + 1):
        before = unfiltered(raw[start], raw[start + 1 : start + 1 + width * each], before, each)
        lines.append(before)
    return each, lines


def unfiltered(kind: int, line: bytes, above: bytes, each: int) -> bytes:
    """A line of a PNG as it was before its filter."""
    made = bytearray(line)
    for n, up in enumerate(above if kind else b""):
        left, corner = (made[n - each], above[n - each]) if n >= each else (0, 0)
        if kind == 4:
            a, b, c = abs(up - corner), abs(left - corner), abs(left + up - 2 * corner)
            guess = left if a <= b and a <= c else up if b <= c else corner
        else:
            guess = (0, left, up, (left + up) // 2)[kind]
        made[n] = (made[n] + guess) & 255
    return bytes(made)


def letters_that_differ(letters: str, one: bytes, other: bytes) -> str:
    """The letters whose cells are not the same in two pictures."""
    (each, a), (_, b) = pixels(one), pixels(other)
    wrong = ""
    for n, letter in enumerate(letters):
        across, down = n % ACROSS * CELL * each, n // ACROSS * CELL
        cells = [
            b"".join(line[across : across + CELL * each] for line in lines[down : down + CELL])
            for lines in (a, b)
        ]
        off = sum(abs(x - y) for x, y in zip(*cells, strict=True))
        wrong += letter if off > 255 * each / 2 else ""
    return wrong


def test_the_renderer_has_every_letter_of_the_typeface() -> None:
    for style, weight in (("Regular", 400), ("SemiBold", 600)):
        font = Font(style)
        letters = "".join(letter for letter in font.letters if not combining(letter))
        sheets = [
            letters_as_words(letters, "CK57 Sans", weight),
            letters_as_outlines(letters, font),
            letters_as_words(letters, "No Such Typeface", weight),
        ]
        words, outlines, fallback = pickle.loads(run(PNG, pickle.dumps(sheets)))

        assert set("ĐồngThápẪẮỔợ≥30%") <= set(letters)
        assert letters_that_differ(letters, words, outlines) == ""
        assert letters_that_differ(letters, fallback, outlines) == "".join(letters.split())

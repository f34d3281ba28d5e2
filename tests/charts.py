"""Charts of every kind, with invented figures, and a way to draw them elsewhere.

A process that has drawn a chart can no longer be forked, and other tests fork:
tests draw in a process of their own.
"""

import multiprocessing
import os
import pickle
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from decimal import Decimal
from functools import cache
from multiprocessing.pool import Pool
from pathlib import Path
from typing import Any

from portal.charts.draw import draw
from portal.charts.drawings import (
    Aim,
    Chart,
    CountsChart,
    DotsChart,
    LevelChart,
    Point,
    RankChart,
    YearsChart,
)

ROOT = Path(__file__).resolve().parent.parent
WIDTHS = (328, 720)
painter: Pool
DRAW = """
import pickle, sys
from portal.charts.draw import draw
sys.stdout.buffer.write(pickle.dumps([draw(*pair) for pair in pickle.load(sys.stdin.buffer)]))
"""


def point(x: str, y: str, label: str = "", old: bool = False) -> Point:
    """A figure, labelled with itself."""
    return Point(Decimal(x), Decimal(y), label or y.replace(".", ","), old)


def aim(year: int, y: str, label: str = "") -> Aim:
    """A target."""
    return Aim(Decimal(year), Decimal(y), label or f"≥\u00a0{y}%")


def ticks(*values: str) -> tuple[tuple[Decimal, str], ...]:
    """Values of an axis, each with itself as words."""
    return tuple((Decimal(value), value.replace(".", ",")) for value in values)


def level(**changed: Any) -> LevelChart:
    """A share that should reach 80 in 2030; 2026 is missing."""
    values: dict[str, Any] = {
        "points": (point("2025", "40"), point("2027", "52"), point("2028", "58")),
        "aims": (aim(2030, "80"),),
        "reference": (),
        "reference_label": "Đường tham chiếu do trang này vẽ",
        "gaps": (2026,),
        "breaks": (),
        "first_year": 2025,
        "last_year": 2030,
        "from_zero": True,
        "missing": "Chưa có số liệu",
        "ticks": ticks("0", "50"),
    }
    return LevelChart(**values | changed)


def rank(**changed: Any) -> RankChart:
    """Places in an index that was read for 63 provinces, then for 34."""
    values: dict[str, Any] = {
        "points": (
            point("2024", "18", "18/63", old=True),
            point("2025", "15", "15/34"),
            point("2027", "12", "12/34"),
        ),
        "aims": (aim(2027, "13", "≤\u00a013"), aim(2029, "11", "≤\u00a011")),
        "gaps": (2026,),
        "breaks": ((2025, "63 | 34"),),
        "first_year": 2024,
        "last_year": 2030,
        "lowest": 18,
    }
    return RankChart(**values | changed)


YEARS = YearsChart(
    (
        (2025, "kept", "Đạt", "3,1%"),
        (2026, "missed", "Không đạt", "2,6%"),
        (2027, "none", "Chưa có số liệu", ""),
        (2028, "planned", "Mới có dự toán", "3,0%"),
        (2029, "future", "Chưa hết năm", ""),
        (2030, "future", "Chưa hết năm", ""),
    )
)
COUNTS = CountsChart(
    (
        ("met", 8),
        ("reached_early", 3),
        ("on_path", 14),
        ("behind", 12),
        ("worse", 2),
        ("missed", 5),
        ("observed", 12),
        ("no_data", 300),
        ("overdue_no_data", 1),
        ("long_horizon", 3),
        ("unmeasurable", 10),
    )
)
DOTS = DotsChart(
    (
        ("Đồng Tháp", Decimal(40), ">\u00a040%", Decimal(31)),
        ("Nam Định (trước 01/07/2025)", Decimal(55), ">\u00a055%", Decimal(55)),
        ("Thành phố Hồ Chí Minh", Decimal(90), "≥\u00a090%", Decimal(96)),
        ("Vĩnh Long", Decimal(75), "≥\u00a075%", None),
    ),
    "%",
    ticks("0", "50"),
)
CHARTS: dict[str, Chart] = {
    "level": level(reference=(point("2025", "40"), point("2030", "80"))),
    "level, milestones and a break": level(
        points=(point("2025", "40", old=True), point("2026", "46"), point("2027", "52")),
        aims=(aim(2027, "60"), aim(2028, "70"), aim(2030, "80")),
        gaps=(),
        breaks=(2026,),
    ),
    "level, quarters, not from zero": level(
        points=tuple(
            point(f"{2024 + n / 4}", str(31 + n * 2), f"≈ {31 + n * 2}") for n in range(6)
        ),
        aims=(aim(2026, "45"),),
        gaps=(),
        first_year=2024,
        last_year=2026,
        from_zero=False,
        ticks=ticks("35", "40", "45"),
    ),
    "level, no figure": level(points=(), gaps=(2025, 2026)),
    "level, falling": level(
        points=tuple(point(str(2020 + n), y) for n, y in enumerate(("7.5", "6.8", "6.1", "5.9"))),
        aims=(aim(2030, "1.5", "≤\u00a01,5%"),),
        reference=(point("2023", "5.9"), point("2030", "1.5")),
        gaps=(),
        first_year=2020,
        ticks=ticks("0", "2", "4", "6"),
    ),
    "level, 35 years": level(
        points=tuple(point(str(2010 + n), str(20 + 37 * n % 11 + 2 * n)) for n in range(16)),
        aims=(aim(2030, "80"), aim(2045, "95")),
        reference=(point("2025", "50"), point("2045", "95")),
        gaps=(),
        first_year=2010,
        last_year=2045,
    ),
    "level, large numbers": level(
        points=(point("2024", "1234567", "1.234.567"), point("2025", "1500000", "1.500.000")),
        aims=(aim(2030, "3000000", "≥\u00a03.000.000\u00a0triệu\u00a0đồng"),),
        gaps=(),
        first_year=2024,
        ticks=ticks("0", "1000000", "2000000"),
    ),
    "level, zero": level(points=(point("2025", "0"), point("2026", "0")), aims=(), gaps=()),
    "rank": rank(),
    "rank, aims alone": rank(points=(), gaps=(), breaks=(), lowest=13),
    "years": YEARS,
    "counts": COUNTS,
    "dots": DOTS,
    "dots, a unit in words": DotsChart(DOTS.rows[:2], "giá trị chỉ số", ticks("0", "50")),
    "dots, 34 rows": DotsChart(
        tuple(
            (f"{DOTS.rows[n % 4][0]}", Decimal(20 + 7 * n % 60), f"≥\u00a0{20 + 7 * n % 60}%", seen)
            for n, seen in enumerate([Decimal(50), None] * 17)
        ),
        "%",
        ticks("0", "20", "40", "60"),
    ),
}


@contextmanager
def painting() -> Iterator[None]:
    """A process of its own that draws until the end."""
    global painter
    with multiprocessing.get_context("spawn").Pool(1) as painter:
        yield


@cache
def drawn(chart: Chart, width: int) -> str:
    """A chart as the painter draws it."""
    svg: str = painter.apply(draw, (chart, width))
    return svg


def draw_elsewhere(pairs: Sequence[tuple[Chart, int]], seed: str = "0") -> list[str]:
    """These charts, each at its width, as a process of its own draws them."""
    svgs: list[str] = pickle.loads(run(DRAW, pickle.dumps(list(pairs)), seed))
    return svgs


def run(script: str, given: bytes = b"", seed: str = "0") -> bytes:
    """What a Python process of its own prints."""
    environment = os.environ | {"PYTHONHASHSEED": seed}
    return subprocess.run(
        [sys.executable, "-c", script],
        input=given,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env=environment,
        timeout=120,
        check=True,
    ).stdout

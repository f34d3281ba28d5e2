"""Each chart is drawn once, whoever asks for it, and never given in part."""

import multiprocessing
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from portal.charts import store as store_module
from portal.charts.drawings import Chart
from portal.charts.store import ChartStore, recipe
from tests.charts import COUNTS, YEARS, level, run

SVG = '<svg aria-hidden="true"><text>Đạt</text></svg>'


def painter(told: list[tuple[Chart, int]]) -> Callable[[Chart, int], str]:
    """Draws the same for every chart, and notes what it was asked for."""

    def paint(chart: Chart, width: int) -> str:
        told.append((chart, width))
        return SVG

    return paint


def test_a_chart_is_drawn_once(tmp_path: Path) -> None:
    told: list[tuple[Chart, int]] = []
    first, second = ChartStore(tmp_path, painter(told)), ChartStore(tmp_path, painter(told))

    assert [first.get(YEARS, 328), first.get(YEARS, 328), second.get(YEARS, 328)] == [SVG] * 3
    assert told == [(YEARS, 328)]
    assert (first.drawn, first.reused) == (1, 1)
    assert (second.drawn, second.reused) == (0, 1)


def test_another_width_figure_or_label_is_another_drawing(tmp_path: Path) -> None:
    told: list[tuple[Chart, int]] = []
    store = ChartStore(tmp_path, painter(told))
    asked: list[tuple[Chart, int]] = [
        (level(), 328),
        (level(), 720),
        (level(missing="No data"), 328),
        (COUNTS, 328),
    ]
    for chart, width in [*asked, *asked]:
        store.get(chart, width)

    assert told == asked


def test_another_recipe_is_another_drawing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[Chart, int]] = []
    store = ChartStore(tmp_path, painter(told))
    store.get(YEARS, 328)
    monkeypatch.setattr(store_module, "recipe", lambda: "another")
    store.get(YEARS, 328)

    assert len(told) == 2


def test_a_recipe_is_its_code_its_typeface_and_its_libraries(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, fonts = tmp_path / "charts", tmp_path / "fonts"
    shutil.copytree(store_module.HERE, code)
    shutil.copytree(store_module.FONTS, fonts)
    monkeypatch.setattr(store_module, "HERE", code)
    monkeypatch.setattr(store_module, "FONTS", fonts)
    made = [recipe.__wrapped__()]
    files = ["draw", "store", "theme", "layers", "cells", "drawings"]
    for file in [*(code / f"{name}.py" for name in files), fonts / "CK57Sans-SemiBold.ttf"]:
        file.write_bytes(file.read_bytes() + b"\n")
        made.append(recipe.__wrapped__())
    for library in store_module.LIBRARIES:
        monkeypatch.setattr(store_module, "version", lambda name, new=library: f"{name} {new}")
        made.append(recipe.__wrapped__())
    (tmp_path / "render.py").write_text("other code")

    assert made[0] == recipe()
    assert len(set(made)) == len(made)
    assert recipe.__wrapped__() == made[-1]


@pytest.mark.parametrize(
    "damage",
    [
        lambda kept: kept[:-1],
        lambda kept: kept[: len(kept) // 2],
        lambda kept: b"",
        lambda kept: kept.replace(b"text", b"tect", 1),
        lambda kept: kept.replace("Đ".encode(), b"\xff"),
        lambda kept: bytes(len(kept)),
        lambda kept: SVG.encode(),
    ],
    ids=["cut", "halved", "empty", "changed", "not text", "zeros", "without its seal"],
)
def test_a_damaged_drawing_is_drawn_again(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    told: list[tuple[Chart, int]] = []
    store = ChartStore(tmp_path, painter(told))
    store.get(YEARS, 328)
    (file,) = tmp_path.rglob("*.svg")
    file.write_bytes(damage(file.read_bytes()))

    assert [store.get(YEARS, 328), store.get(YEARS, 328)] == [SVG, SVG]
    assert (len(told), store.drawn, store.reused) == (2, 2, 1)


def paint_slowly(chart: Chart, width: int) -> str:
    """A long drawing, so that writers meet."""
    return "<svg>" + "Đ" * 400_000 + "</svg>"


def ask(store: ChartStore, times: int) -> None:
    """Ask for a chart again and again; it is whole every time."""
    for width in range(times):
        assert store.get(YEARS, width).endswith("</svg>")


def test_processes_that_write_at_once_both_succeed_and_are_counted(tmp_path: Path) -> None:
    store = ChartStore(tmp_path, paint_slowly)
    start = multiprocessing.get_context("fork").Process
    forked = [start(target=ask, args=(store, 20)) for _ in range(4)]
    for one in forked:
        one.start()
    for one in forked:
        one.join(60)

    assert [one.exitcode for one in forked] == [0, 0, 0, 0]
    assert store.drawn + store.reused == 80
    assert store.drawn >= 20
    assert len([*tmp_path.rglob("*.*")]) == 20  # no file left beside them


def test_a_build_whose_charts_are_kept_imports_no_library(tmp_path: Path) -> None:
    script = f"""
import sys
from pathlib import Path
from portal.charts.store import ChartStore
from portal.outcome import draw
from tests.charts import CHARTS
store = ChartStore(Path({str(tmp_path)!r}), draw)
for chart in CHARTS.values():
    store.get(chart, 328)
heavy = {{"altair", "vl_convert", "pandas", "numpy", "narwhals"}} & set(sys.modules)
print(store.drawn, store.reused, *sorted(heavy))
"""
    cold, warm = run(script).decode().split(), run(script).decode().split()

    assert cold[0] == warm[1] and cold[1] == warm[0] == "0"
    assert {"altair", "vl_convert"} <= set(cold)
    assert warm[2:] == []


def test_charts_can_be_drawn_after_a_fork() -> None:
    script = """
import multiprocessing
from portal.charts.draw import draw
from tests.charts import YEARS
with multiprocessing.get_context("fork").Pool(2) as pool:
    print(*map(len, pool.starmap_async(draw, [(YEARS, 328)] * 4).get(60)))
"""

    assert len(set(run(script).split())) == 1


def test_a_fork_after_the_first_chart_is_an_error_and_does_not_hang() -> None:
    script = """
import multiprocessing
from portal.charts.draw import ForkedTooLate, draw
from tests.charts import YEARS
draw(YEARS, 328)
with multiprocessing.get_context("fork").Pool(1) as pool:
    try:
        pool.apply_async(draw, (YEARS, 328)).get(60)
    except ForkedTooLate as error:
        print("error")
"""

    assert run(script).split() == [b"error"]

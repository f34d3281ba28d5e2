"""Every example of every component gives the HTML kept for it, in both languages."""

import os
from functools import cache
from pathlib import Path

import pytest
from jinja2 import Environment

from portal.charts.drawings import Chart
from portal.languages import LANGUAGES, Language, read_catalogue
from portal.patterns import examples_of
from portal.render import environment, read_theme
from portal.views import Frame

ROOT = Path(__file__).resolve().parent.parent
COMPONENTS = sorted(path for path in (ROOT / "templates" / "components").iterdir() if path.is_dir())
EXPECTED = Path(__file__).parent / "components"
THEME = read_theme(ROOT)


def frame(language: Language) -> Frame:
    return Frame(
        language=language,
        name="Cam kết 57",
        known="0",
        coverage="",
        as_of="01/03/2026",
        as_of_iso="2026-03-01",
        invented=False,
        repository="",
        contact="",
        method_version="1",
        address="https://camket57.example/ck/",
        pages=("about", "how-to-read"),
        guides=(),
        published=False,
        version="",
        live="",
        frozen=(),
        words=(),
    )


def drawn(chart: Chart, width: int) -> str:
    return f'<svg width="{width}"><!-- {type(chart).__name__} --></svg>'


@cache
def workshop(language: Language) -> Environment:
    """What renders examples: all that templates have."""
    words = read_catalogue(ROOT / "locales" / "vi.po", language)
    return environment(THEME, "/ck/", frame(language), words, drawn)


def rendered(folder: Path, language: Language) -> str:
    """All examples of a component, each under its name."""
    found = examples_of(workshop(language), THEME.examples, folder.name)
    return "\n".join(f"<!-- {name} -->\n{html.strip()}\n" for name, html in found)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("folder", COMPONENTS, ids=lambda path: path.name)
def test_an_example_gives_the_html_kept_for_it(folder: Path, language: Language) -> None:
    kept = EXPECTED / f"{folder.name}.{language}.html"
    html = rendered(folder, language)
    if os.environ.get("UPDATE") and not os.environ.get("CI"):
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(html, "utf-8")
    assert html == kept.read_text("utf-8")


def test_nothing_is_kept_for_a_component_that_is_gone() -> None:
    names = {f"{folder.name}.{language}.html" for folder in COMPONENTS for language in LANGUAGES}
    assert {path.name for path in EXPECTED.iterdir()} == names


@pytest.mark.parametrize("folder", COMPONENTS, ids=lambda path: path.name)
def test_a_component_says_what_its_arguments_are(folder: Path) -> None:
    html = (folder / f"{folder.name}.html").read_text("utf-8")
    assert html.startswith("{#- " + folder.name + "(")
    assert f"{{% macro {folder.name}(" in html


@pytest.mark.parametrize("folder", COMPONENTS, ids=lambda path: path.name)
def test_no_markup_carries_a_style_or_a_script(folder: Path) -> None:
    html = (folder / f"{folder.name}.html").read_text("utf-8")
    for forbidden in ("style=", "<style", "<script", " onclick", "| safe"):
        assert forbidden not in html

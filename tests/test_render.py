"""Pages to HTML: what every page carries around its view, the filters, and the theme."""

import os
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from jinja2 import DictLoader, Environment, UndefinedError
from ruamel.yaml import YAML

from portal.charts.drawings import Chart, CountsChart
from portal.compiled import THEMES_KEPT, kept_code
from portal.languages import Language, read_catalogue
from portal.markdown import markdown, slug
from portal.render import (
    english,
    environment,
    escaped,
    read_theme,
    rendered,
    renderer,
    rows_marked,
    svg,
    under,
)
from portal.views import Frame, ListView, Page, ProseView, ProvinceRow, View
from tests.test_components import ROOT, THEME, drawn, frame

BASE = "/ck/"
LIST = ListView(
    title="Tỉnh, thành phố",
    description="34 tỉnh, thành phố <hiện nay> & trước đây",
    provinces=(ProvinceRow("Ninh Bình", "/tinh/ninh-binh/", "14 cam kết"),),
    former=(),
    topics=(),
    documents=(),
)
PROSE = ProseView("About", "Who runs it.", "## Who?\n\nNobody yet.", "vi", ())


def html_of(view: View = LIST, template: str = "list", **around: Any) -> str:
    """The Vietnamese list of provinces, or another page, with something changed around it."""
    language: Language = "en" if around.get("language") == "en" else "vi"
    told = {name: value for name, value in around.items() if name in Frame.__slots__}
    twin = "/en/province/" if language == "vi" else "/tinh/"
    page = Page(
        url=str(around.get("url", "/tinh/" if language == "vi" else "/en/province/")),
        twin=str(around.get("twin", twin)),
        template=template,
        language=language,
        make=lambda: view,
        hidden=bool(around.get("hidden")),
    )
    words = read_catalogue(ROOT / "locales" / "vi.po", language)
    shown = replace(frame(language), **told)
    made = environment(THEME, BASE, shown, words, drawn)
    return rendered(made, page, view)


def test_a_page_says_its_language_title_and_address() -> None:
    html = html_of()
    assert html.startswith('<!DOCTYPE html>\n<html lang="vi">')
    assert "<title>Tỉnh, thành phố | Cam kết 57</title>" in html
    assert '<link rel="canonical" href="https://camket57.example/ck/tinh/">' in html
    assert 'content="34 tỉnh, thành phố &lt;hiện nay&gt; &amp; trước đây"' in html


@pytest.mark.parametrize("language", ["vi", "en"])
def test_both_twins_name_both_and_vietnamese_is_the_default(language: str) -> None:
    found = dict(re.findall(r'hreflang="([\w-]+)" href="([^"]+)"', html_of(language=language)))
    assert found["vi"] == found["x-default"] == "https://camket57.example/ck/tinh/"
    assert found["en"] == "https://camket57.example/ck/en/province/"


def test_a_page_without_a_twin_names_none() -> None:
    html = html_of(twin="")
    assert "hreflang=" not in html
    assert "header__twin" not in html


@pytest.mark.parametrize("why", [{"hidden": True}, {"invented": True}])
def test_what_is_hidden_or_invented_stays_out_of_search_engines(why: dict[str, Any]) -> None:
    assert '<meta name="robots" content="noindex">' in html_of(**why)
    assert 'name="robots"' not in html_of()


def test_invented_figures_are_marked_on_every_page() -> None:
    assert "Dữ liệu mẫu, không phải số liệu thật" in html_of(invented=True)
    assert "Dữ liệu mẫu" not in html_of()


def test_mistakes_are_reported_only_where_someone_reads_them() -> None:
    assert "mailto:" not in html_of() and "issues/new" not in html_of()
    assert "Trang này chưa nêu địa chỉ" in html_of()
    html = html_of(contact="gop-y@camket57.example", repository="https://git.example/ck")
    assert 'href="mailto:gop-y@camket57.example?subject=B%C3%A1o%20sai%3A%20/tinh/' in html
    assert 'href="#report"' in html


def test_the_form_for_mistakes_is_filled_in_with_page_language_and_version() -> None:
    html = html_of(repository="https://git.example/ck")
    (found,) = re.findall(r'href="(https://git.example/ck/issues/new[^"]+)"', html)
    filled = dict(parse_qsl(urlsplit(found.replace("&amp;", "&")).query))
    form = YAML(typ="safe").load(ROOT / ".github" / "ISSUE_TEMPLATE" / filled.pop("template"))
    assert filled.pop("title").startswith("Báo sai: /tinh/")
    assert filled.keys() <= {part["id"] for part in form["body"] if "id" in part}
    assert (filled["page"], filled["language"]) == ("https://camket57.example/ck/tinh/", "vi")
    assert "phương pháp phiên bản" in filled["version"]


def test_no_page_carries_a_style_a_script_or_a_request_of_its_own() -> None:
    html = html_of(contact="gop-y@camket57.example")
    assert "default-src &#39;self&#39;" in html or "default-src 'self'" in html
    assert not re.search(
        r"<style|\sstyle=|<script(?! type=\"module\" src=\"/ck/assets/)|\son\w+=", html
    )
    loaded = re.findall(r'<(?:link|script|img)[^>]*(?:href|src)="([^"]+)"', html)
    assert all(url.startswith(("/ck/", "https://camket57.example/ck/")) for url in loaded)


def test_words_in_another_language_say_so() -> None:
    html = html_of(PROSE, "prose", language="en")
    assert "Not yet translated" in html
    assert '<div class="prose" lang="vi">' in html


def test_a_page_holds_only_the_icons_and_hatchings_it_shows() -> None:
    html = html_of()
    assert 'id="hatch-fine"' in html
    assert 'id="hatch"' not in html and 'id="i-met"' not in html


def test_a_name_that_a_view_lacks_is_an_error() -> None:
    with pytest.raises(UndefinedError, match="body"):
        html_of(LIST, "prose")


@pytest.mark.parametrize(
    ("url", "whole"),
    [
        ("/tinh/", "/ck/tinh/"),
        ("#rules", "#rules"),
        ("https://example.org/", "https://example.org/"),
        ("mailto:a@b.example", "mailto:a@b.example"),
    ],
)
def test_the_base_path_is_put_before_our_own_addresses(url: str, whole: str) -> None:
    assert under("/ck/", url) == whole
    assert under("/", "/tinh/") == "/tinh/"


def test_a_chart_is_drawn_in_both_sizes() -> None:
    html = svg(lambda chart, width: f"<svg width='{width}'/>", CountsChart((("met", 1),)))
    assert html.count("<svg") == 2
    assert "720" in html and "328" in html and 'aria-hidden="true"' in html


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("Đọc theo thứ tự nào?", "doc-theo-thu-tu-nao"),
        ("Số liệu ≥ 30%, “Đạt”", "so-lieu-30-dat"),
        ("What the tags mean", "what-the-tags-mean"),
    ],
)
def test_an_anchor_is_what_people_type_without_marks(heading: str, anchor: str) -> None:
    assert slug(heading) == anchor


def to_html() -> Callable[[str], str]:
    return markdown(lambda url: under("/ck/", url), ("Bảng rộng", "Kéo ngang"), str, {})


def test_headings_of_the_same_words_have_anchors_of_their_own() -> None:
    assert re.findall(r'id="([\w-]+)"', to_html()("## Số\n\n## Số")) == ["so", "so-1"]


def test_a_table_slides_in_its_own_region_that_says_so() -> None:
    html = to_html()("| a | b |\n|---|---|\n| 1 | 2 |")
    assert '<div class="scroll" role="group" tabindex="0" aria-label="Bảng rộng">' in html
    assert '<p class="scroll__hint note">Kéo ngang</p>\n<table>' in html


def test_authors_write_no_html() -> None:
    assert "<b>" not in to_html()("<b>x</b>")


@pytest.mark.parametrize(
    ("value", "shown"), [("a", "a"), ("<&>\"'", "&lt;&amp;&gt;&#34;&#39;"), (5, "5")]
)
def test_text_is_escaped(value: object, shown: str) -> None:
    assert escaped(value) == shown


def test_markup_is_not_escaped_twice() -> None:
    assert escaped(to_html()("**a**")) == "<p><strong>a</strong></p>\n"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A copy of all that a theme is made of."""
    for name in ("templates", "styles", "scripts", "static", "locales", "portal"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, tmp_path / name, ignore=ignored)
    return tmp_path


@pytest.mark.parametrize(
    "file",
    [
        "templates/components/tag/tag.html",
        "templates/components/tag/tag.css",
        "styles/tokens.css",
        "scripts/filter-list.js",
        "static/favicon.svg",
        "locales/vi.po",
        "portal/sentences.py",
    ],
)
def test_a_theme_changes_with_everything_a_page_depends_on(home: Path, file: str) -> None:
    before = read_theme(home)
    with (home / file).open("a", encoding="utf-8") as opened:
        opened.write("\n")
    assert read_theme(home).digest != before.digest


def test_a_theme_is_the_same_wherever_it_is_read(home: Path) -> None:
    assert read_theme(home) == read_theme(ROOT)


def test_a_style_sheet_is_named_after_its_content(home: Path) -> None:
    before = read_theme(home)
    assert re.fullmatch(r"site\.[0-9a-f]{8}\.css", before.assets["site.css"])
    assert before.assets["site.css"] in before.files
    (home / "styles" / "print.css").write_text("", "utf-8")
    assert read_theme(home).assets["site.css"] != before.assets["site.css"]


def test_the_licence_of_the_font_goes_with_it() -> None:
    assert {"fonts/ck57-sans.woff2", "fonts/OFL.txt", "favicon.svg"} <= THEME.files.keys()


def unused(chart: Chart, width: int) -> str:
    raise AssertionError


def test_nothing_is_compiled_before_a_page_is_rendered(tmp_path: Path) -> None:
    renderer(THEME, BASE, {}, {}, unused, tmp_path / "compiled")
    assert not (tmp_path / "compiled").exists()


def list_page(base: str, compiled: Path) -> str:
    """The list of provinces by a renderer of its own, as in a process of its own."""
    words = read_catalogue(ROOT / "locales" / "vi.po", "vi")
    page = Page("/tinh/", "/en/province/", "list", "vi", lambda: LIST)
    return renderer(THEME, base, {"vi": frame("vi")}, {"vi": words}, drawn, compiled)(page, LIST)


def test_a_template_is_compiled_once_for_many_builds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = list_page("/", tmp_path)
    monkeypatch.setattr(Environment, "compile", None)
    assert list_page("/", tmp_path) == first


def test_what_was_compiled_for_one_address_is_not_used_for_another(tmp_path: Path) -> None:
    list_page("/", tmp_path)
    assert 'href="/ck57/tinh/' in list_page("/ck57/", tmp_path)


def test_only_the_latest_themes_are_kept_compiled(tmp_path: Path) -> None:
    for number in range(THEMES_KEPT + 3):
        kept_code(tmp_path, str(number))
    assert len(list(tmp_path.iterdir())) == THEMES_KEPT


def test_the_compiled_templates_in_use_are_never_those_taken_away(tmp_path: Path) -> None:
    kept_code(tmp_path, "mine")
    (own,) = tmp_path.iterdir()
    os.utime(own, (0, 0))
    for number in range(THEMES_KEPT):
        (tmp_path / str(number)).mkdir()
    kept_code(tmp_path, "mine")
    assert own.is_dir()


def test_compiled_templates_that_another_build_took_away_are_compiled_again(tmp_path: Path) -> None:
    code = kept_code(tmp_path, "mine")
    made = Environment(loader=DictLoader({"a.html": "{{ 1 + 1 }}"}), bytecode_cache=code)
    (own,) = tmp_path.iterdir()
    own.rmdir()
    assert made.get_template("a.html").render() == "2"


def test_a_row_that_a_problem_quotes_is_of_both_languages_and_a_link_of_its_own() -> None:
    row = "sm-57-02,2026,Giám đốc,Director of the sea"
    assert rows_marked(f"Gõ: “{row}”.") == f'Gõ: “<code lang="mul">{row}</code>”.'
    assert english(rows_marked(f"Type “{row}”.")) == f'Type “<code lang="mul">{row}</code>”.'
    assert rows_marked("“Hà Nội, Huế, Đà Nẵng, Cần Thơ”") == "“Hà Nội, Huế, Đà Nẵng, Cần Thơ”"
    assert english("as in [phương pháp](/…/)") == 'as in [<span lang="vi">phương pháp</span>](/…/)'

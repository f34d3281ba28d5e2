"""The preview as the person who edits sees it: saved, and there it is, in every tab."""

import statistics
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    expect,
)

from portal.serve import Rebuilt, serve
from portal.views import Make
from tests.test_serve import PATIENCE, free_port

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore:Callback with id:RuntimeWarning"),
]

TABS = 14
SAVES = 7
ROUNDS = 3
BUDGET = 0.5  # seconds from a save to the reloaded page
WORK = 0.05  # seconds that the rebuild of these tests takes
AXE = Path(__file__).parent.parent / "vendor" / "axe.min.js"
OVERLAY = ".preview-problems"

# Asks the worker of all tabs; it answers when it has heard the news itself.
HEARD = """() => new Promise((resolve) => {
    const { port } = new SharedWorker("/-/worker.js");
    port.onmessage = resolve;
}).then(() => true)"""

PAGE = """<!doctype html>
<html lang="vi"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; base-uri 'none'">
<title>Ninh Bình</title><link rel="stylesheet" href="/{style}"></head>
<body><main><h1>{words}</h1>{paragraphs}</main></body></html>"""

PROBLEM = """\
data/cao-bang/observations.csv:4:19: P203 error
   4 | POV-01,2025-12-31,"12,4",<b>nso</b>-2026
                         ^
  vi: “12,4” không phải là số.
      Gợi ý: viết phần thập phân bằng dấu chấm: 12.4
  en: “12,4” is not a number.
      Hint: write decimals with a point: 12.4
data/topics.csv:2:1: P201 error
  vi: Thiếu mã.
      Gợi ý: ghi mã.
  en: The id is missing.
      Hint: write the id."""


@dataclass(frozen=True)
class Editing:
    """A repository of one fact and one style while it is served."""

    root: Path
    address: str

    def say(self, words: str) -> None:
        """Save the fact."""
        (self.root / "data" / "words.csv").write_text(words, "utf-8")

    def paint(self, colour: str) -> None:
        """Save the style."""
        (self.root / "styles" / "site.css").write_text(f"h1 {{ color: {colour} }}", "utf-8")

    def rebuild(self, changes: set[Path]) -> Rebuilt:
        """The site, made as slowly as a real one is."""
        words = (self.root / "data" / "words.csv").read_text("utf-8")
        if words == "stop":
            raise KeyboardInterrupt
        if words == "crash":
            raise ZeroDivisionError("a mistake of ours")
        if words == "wrong":
            return Rebuilt(PROBLEM)
        time.sleep(WORK)
        style = (self.root / "styles" / "site.css").read_text("utf-8")
        name = f"site.{style.encode().hex()}.css"
        page = PAGE.format(words=words, style=name, paragraphs="<p>Tỉnh</p>" * 300).encode
        site: dict[str, Make] = {name: style.encode, "favicon.ico": bytes}
        return Rebuilt("2 pages", site | {"index.html": page, "other.html": page})


@pytest.fixture
def editing(tmp_path: Path) -> Iterator[Editing]:
    port = free_port()
    editing = Editing(tmp_path, f"http://127.0.0.1:{port}/")
    (tmp_path / "data").mkdir()
    (tmp_path / "styles").mkdir()
    editing.say("one")
    editing.paint("rgb(1, 1, 1)")
    serving = start(editing, port)
    yield editing
    stop(editing, serving)


@pytest.fixture
def context(browser: Browser, editing: Editing) -> Iterator[BrowserContext]:
    """One profile. Fails the test whose pages broke their content security policy, or threw.

    Closed before `editing` is, or a page would complain that its server is gone.
    """
    complaints: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if message.type == "error":
            complaints.append(message.text)

    with browser.new_context() as context:
        context.set_default_timeout(PATIENCE * 1000)
        context.on("console", listen)
        context.on("weberror", lambda error: complaints.append(str(error.error)))
        yield context
    assert complaints == []


def start(editing: Editing, port: int) -> threading.Thread:
    """Serve, and return when the first build is done."""
    built = threading.Event()

    def rebuild(changes: set[Path]) -> Rebuilt:
        try:
            return editing.rebuild(changes)
        finally:
            built.set()

    watched = [editing.root / "data", editing.root / "styles"]
    serving = threading.Thread(target=serve, args=(watched, port, rebuild), daemon=True)
    serving.start()
    assert built.wait(PATIENCE)
    return serving


def stop(editing: Editing, serving: threading.Thread) -> None:
    editing.say("stop")
    serving.join(PATIENCE)
    assert not serving.is_alive()


def opened(context: BrowserContext, editing: Editing, path: str = "") -> Page:
    """A tab that hears the news."""
    page = context.new_page()
    page.goto(editing.address + path)
    assert page.evaluate(HEARD)
    return page


def shows(page: Page, words: str) -> None:
    """Waits until the page says so."""
    page.locator("h1", has_text=words).wait_for()


@pytest.mark.alone
def test_a_save_reloads_the_page_within_its_budget(
    context: BrowserContext, editing: Editing, capsys: pytest.CaptureFixture[str]
) -> None:
    page = opened(context, editing)
    rounds: list[list[float]] = []
    # What else runs on this machine only ever adds time, so the fastest round counts.
    while len(rounds) < ROUNDS and (not rounds or statistics.median(rounds[-1]) >= BUDGET):
        first = SAVES * len(rounds)
        rounds.append([save_to_reload(page, editing, first + turn) for turn in range(SAVES)])
    with capsys.disabled():
        median = statistics.median(rounds[-1])
        print(f"\nsave to reloaded page: median {median:.3f} s, longest {max(rounds[-1]):.3f} s")
    assert median < BUDGET


def save_to_reload(page: Page, editing: Editing, number: int) -> float:
    """Seconds from a save until the page has loaded again with what was saved."""
    said = f"save {number}"
    assert page.evaluate(HEARD)
    with page.expect_event("load"):
        start = time.perf_counter()
        editing.say(said)
    seconds = time.perf_counter() - start
    assert page.inner_text("h1") == said
    return seconds


def test_fourteen_tabs_reload_and_a_fifteenth_opens(
    context: BrowserContext, editing: Editing
) -> None:
    pages = [opened(context, editing) for _ in range(TABS)]
    loads: list[str] = []
    for page in pages:
        page.on("load", lambda loaded: loads.append(loaded.url))
    editing.say("two")
    for page in pages:
        shows(page, "two")
    shows(opened(context, editing), "two")
    assert len(loads) == TABS  # each once


def test_a_browser_without_shared_workers_reloads_too(
    context: BrowserContext, editing: Editing
) -> None:
    context.add_init_script("delete globalThis.SharedWorker")
    page = context.new_page()
    page.goto(editing.address)
    assert page.evaluate("'SharedWorker' in globalThis") is False
    editing.say("two")
    shows(page, "two")


def test_a_reader_stays_where_he_was_on_the_page(context: BrowserContext, editing: Editing) -> None:
    page = opened(context, editing)
    page.evaluate("scrollTo(0, 3000)")
    with page.expect_event("load"):
        editing.say("two")
    assert page.evaluate("[scrollY, document.querySelector('h1').textContent]") == [3000, "two"]


def test_a_style_is_exchanged_without_a_reload(context: BrowserContext, editing: Editing) -> None:
    page = opened(context, editing)
    page.evaluate("document.body.dataset.state = 'kept'")
    for colour in ("rgb(0, 0, 255)", "rgb(0, 128, 0)"):
        editing.paint(colour)
        expect(page.locator("h1")).to_have_css("color", colour)
    expect(page.locator('link[href^="/site"]')).to_have_count(1)
    assert page.get_attribute("body", "data-state") == "kept"
    editing.say("two")
    shows(page, "two")
    assert page.get_attribute("body", "data-state") is None


def test_problems_lie_over_the_last_good_page_until_they_are_solved(
    context: BrowserContext, editing: Editing
) -> None:
    page = opened(context, editing)
    editing.say("wrong")
    alert = page.get_by_role("alert")
    alert.wait_for()
    assert page.inner_text("h1") == "one"
    assert alert.locator("pre").text_content() == PROBLEM
    assert alert.locator("pre b").count() == 0
    editing.say("two")
    shows(page, "two")
    assert alert.count() == 0


def test_problems_are_read_out_in_their_languages(
    context: BrowserContext, editing: Editing
) -> None:
    page = opened(context, editing)
    editing.say("wrong")
    spans = page.locator(f"{OVERLAY} pre span")
    spans.first.wait_for()
    told = [(span.get_attribute("lang"), span.inner_text().split()[1]) for span in spans.all()]
    assert told == [("vi", "“12,4”"), ("en", "“12,4”"), ("vi", "Thiếu"), ("en", "The")]
    assert page.get_by_text("Chưa dựng được bản mới.").get_attribute("lang") == "vi"
    assert page.locator(OVERLAY).get_attribute("lang") == "en"


def test_escape_or_the_button_puts_problems_away_until_the_next_build(
    context: BrowserContext, editing: Editing
) -> None:
    page = opened(context, editing)
    alert = page.get_by_role("alert")
    editing.say("wrong")
    alert.wait_for()
    page.keyboard.press("Escape")
    assert alert.count() == 0
    editing.say("crash")
    alert.wait_for()
    page.get_by_role("button", name="Đóng / Close (Esc)").click()
    assert alert.count() == 0


def test_a_tab_opened_later_is_told_of_problems_too(
    context: BrowserContext, editing: Editing
) -> None:
    first = opened(context, editing)
    editing.say("wrong")
    first.get_by_role("alert").wait_for()
    later = opened(context, editing, "other.html")
    later.get_by_role("alert").wait_for()
    editing.say("two")
    for page in (first, later):
        shows(page, "two")
        page.locator(OVERLAY).wait_for(state="detached")


def test_a_rebuild_that_raises_shows_its_traceback(
    context: BrowserContext, editing: Editing
) -> None:
    page = opened(context, editing)
    editing.say("crash")
    text = page.locator(f"{OVERLAY} pre").text_content() or ""
    assert text.startswith("Traceback")
    assert text.rstrip().endswith("ZeroDivisionError: a mistake of ours")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_problems_are_accessible(
    browser: Browser, editing: Editing, scheme: str, tmp_path: Path
) -> None:
    with browser.new_context(color_scheme="dark" if scheme == "dark" else "light") as context:
        page = opened(context, editing)
        page.set_viewport_size({"width": 320, "height": 640})
        editing.say("wrong")
        page.get_by_role("alert").wait_for()
        expect(page.locator(OVERLAY)).to_have_css("position", "fixed")
        page.evaluate(AXE.read_text("utf-8"))
        found = page.evaluate(f"axe.run('{OVERLAY}').then(({{ violations }}) => violations)")
        assert found == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.localName") == "button"


def test_a_page_left_open_reloads_when_serving_begins_again(
    browser: Browser, editing: Editing, tmp_path: Path
) -> None:
    port = free_port()
    again = Editing(tmp_path / "again", f"http://127.0.0.1:{port}/")
    for folder in ("data", "styles"):
        (again.root / folder).mkdir(parents=True)
    again.paint("rgb(1, 1, 1)")
    with browser.new_context() as context:
        again.say("before")
        serving = start(again, port)
        page = opened(context, again)
        stop(again, serving)
        again.say("after")
        serving = start(again, port)
        shows(page, "after")
        again.say("later")
        shows(page, "later")
        stop(again, serving)


def test_a_preview_opened_before_there_is_a_site_shows_why(
    browser: Browser, tmp_path: Path
) -> None:
    port = free_port()
    editing = Editing(tmp_path, f"http://127.0.0.1:{port}/")
    (tmp_path / "data").mkdir()
    (tmp_path / "styles").mkdir()
    editing.paint("rgb(1, 1, 1)")
    editing.say("wrong")
    serving = start(editing, port)
    with browser.new_context() as context:
        page = opened(context, editing)
        page.get_by_role("alert").wait_for()
        editing.say("one")
        shows(page, "one")
    stop(editing, serving)

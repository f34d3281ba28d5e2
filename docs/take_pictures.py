"""Take the pictures of the README and of the guide from the real thing.

python docs/take_pictures.py

Builds the site into a temporary folder and opens it in Chromium. The pictures of the guide go to
static/guide/: pages of the site, what commands really print, the comment that a report really
makes, and the preview as it shows a problem. What they show is the data of this repository, with
one row spoilt as Excel would spoil it. No screen of GitHub is drawn.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from html import escape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread

from markdown_it import MarkdownIt
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, sync_playwright

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path.insert(0, str(ROOT))

from portal.addresses import address  # noqa: E402
from portal.languages import LANGUAGES  # noqa: E402
from portal.outcome import build_site  # noqa: E402
from tests.chromium import LAUNCH_ARGUMENTS, find  # noqa: E402

DAY = date(2026, 11, 21)
PICTURES = {
    "cam-ket-360.png": "/cam-ket/nd-57-07/",
    "commitment-360.png": "/en/commitment/nd-57-07/",
}
WINDOW = {"width": 360, "height": 960}
GUIDE = ROOT / "static" / "guide"
WIDTH = 640  # px of a picture of the guide
COLOURS = 48
TABLE = "data/bac-ninh/observations.csv"
ROW = "pii-score,2025,48.76,"
SPOILT = 'pii-score,2025,"48,76",'
PORT = 8641
TERMINAL = """<style>
body { margin: 0; background: #10171f; }
pre { margin: 0; padding: 16px; color: #e8edf2; font: 12.5px/1.5 "DejaVu Sans Mono", monospace;
      white-space: pre-wrap; overflow-wrap: anywhere; }
</style><pre>"""
COMMENT = """<style>
body { margin: 0; padding: 16px; font: 13px/1.5 "Noto Sans", "DejaVu Sans", sans-serif; }
table { border-collapse: collapse; } td, th { border: 1px solid #ccc; padding: 5px 9px; }
td { vertical-align: top; } code { overflow-wrap: anywhere; }
h3 { font-size: 15px; margin: 14px 0 6px; }
code { background: #eee; padding: 1px 3px; font-size: 12px; } summary { font-weight: 600; }
</style>"""


def main() -> None:
    """Write every picture."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=list(LAUNCH_ARGUMENTS))
        GUIDE.mkdir(exist_ok=True)
        with served(Path(folder) / "site") as place:
            of_the_readme(browser, place)
            of_pages(browser, place)
        of_commands(browser, Path(folder) / "portal")
        of_the_preview(browser, Path(folder) / "shown")
        browser.close()


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The real site, built and served; its address."""
    build_site(ROOT, site, DAY, None, None, lambda done, count: None)
    handler = partial(SimpleHTTPRequestHandler, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def of_the_readme(browser: Browser, place: str) -> None:
    """What a phone shows of a commitment."""
    page = browser.new_page(viewport=WINDOW)  # type: ignore[arg-type]
    for name, path in PICTURES.items():
        page.goto(place + path, wait_until="networkidle")
        page.screenshot(path=HERE / "pictures" / name)
    page.close()


def of_pages(browser: Browser, place: str) -> None:
    """Pages of the site that the guide speaks of."""
    page = opened(browser)
    for language in LANGUAGES:
        page.goto(place + address(language, "province", "phu-tho"), wait_until="networkidle")
        keep(page.locator("main"), f"{language}-province.png", 620)
        page.goto(place + address(language, "province", "bac-ninh"), wait_until="networkidle")
        keep(page.locator("#figures"), f"{language}-figures.png", 620)
    page.close()


def of_commands(browser: Browser, root: Path) -> None:
    """What the commands print about a row that Excel spoilt, and the comment of a report."""
    table = copied(root)
    sound = table.read_text("utf-8")
    before = "".join(line for line in sound.splitlines(keepends=True) if ROW not in line)
    page = opened(browser)
    table.write_text(before, "utf-8")
    for words in (("init", "--quiet"), ("add", "."), ("commit", "--quiet", "--message", "a")):
        named = ("-c", "user.name=a", "-c", "user.email=a@example.org")
        subprocess.run(("git", *named, *words), cwd=root, check=True)
    table.write_text(sound, "utf-8")
    of_comment(page, root, "comment")
    table.write_text(sound.replace(ROW, SPOILT), "utf-8")
    of_comment(page, root, "comment-wrong")
    printed(page, root, "check", "python build.py check")
    few = sound.splitlines()[:3]
    as_excel = "\r\n".join(line.replace(",", ";").replace(".", ",") for line in few)
    table.write_bytes(b"\xef\xbb\xbf" + as_excel.encode() + b"\r\n")
    printed(page, root, "fix", "python build.py fix")
    page.close()


def of_the_preview(browser: Browser, root: Path) -> None:
    """The preview with a problem laid over the last good page."""
    table = copied(root)
    command = (sys.executable, "build.py", "serve", "--root", str(root), "--port", str(PORT))
    preview = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    page = browser.new_page(viewport={"width": WIDTH, "height": 560})
    try:
        assert preview.stdout
        while " files;" not in preview.stdout.readline():
            pass
        sound = table.read_text("utf-8")
        for language in LANGUAGES:
            page.goto(f"http://127.0.0.1:{PORT}{address(language, 'province', 'bac-ninh')}")
            table.write_text(sound.replace(ROW, SPOILT), "utf-8")
            page.wait_for_selector("text=P203", timeout=60_000)
            time.sleep(1)
            write(page.screenshot(), f"{language}-preview.png")
            table.write_text(sound, "utf-8")
            page.wait_for_selector("text=P203", state="detached", timeout=60_000)
            time.sleep(3)  # the page reloads by itself
    finally:
        preview.terminate()
        preview.wait()
        page.close()


def copied(root: Path) -> Path:
    """A copy of the content of this repository; its file with a row to spoil."""
    for name in ("data", "content"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "portal.toml", root)
    return root / TABLE


def of_comment(page: Page, root: Path, name: str) -> None:
    """The comment that a report makes, in each language, as Markdown is shown."""
    text = run(root, "report", "--base", "HEAD", "--format", "markdown")
    shown = MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(text)
    page.set_content(f"{COMMENT}<div>{shown.replace('<details>', '<details open>')}</div>")
    keep(page.locator("details"), f"en-{name}.png", 560)
    page.evaluate("document.querySelector('details').remove()")
    keep(page.locator("div"), f"vi-{name}.png", 560)


def printed(page: Page, root: Path, name: str, command: str) -> None:
    """What a command prints; the same in both guides, since it speaks both languages."""
    text = run(root, *command.split()[2:])
    page.set_content(f"{TERMINAL}$ {escape(command)}\n{escape(text)}</pre>")
    for language in LANGUAGES:
        keep(page.locator("pre"), f"{language}-{name}.png", 560)


def run(root: Path, *words: str) -> str:
    """What build.py prints for the portal in a folder."""
    command = (sys.executable, "build.py", *words, "--root", str(root), "--as-of", DAY.isoformat())
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout, done.stderr
    return done.stdout


def opened(browser: Browser) -> Page:
    """A window as wide as a picture of the guide."""
    return browser.new_page(viewport={"width": WIDTH, "height": 900})


def keep(part: Locator, name: str, most: int) -> None:
    """Write a part of a page, cut at so many px of height."""
    box = part.bounding_box()
    assert box
    height = min(box["height"], most)
    clip = {"x": 0, "y": box["y"], "width": WIDTH, "height": height}
    write(part.page.screenshot(clip=clip, full_page=True), name)  # type: ignore[arg-type]


def write(png: bytes, name: str) -> None:
    """Write a picture small: few colours are enough for words and lines."""
    few = Image.open(BytesIO(png)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    few.save(GUIDE / name, optimize=True)


if __name__ == "__main__":
    main()

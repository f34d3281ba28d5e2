"""Take the pictures of the README from the real site: python docs/take_pictures.py

Builds the site into a temporary folder and opens it in Chromium, on a window of a phone.
"""

import sys
import tempfile
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import sync_playwright

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path.insert(0, str(ROOT))

from portal.outcome import build_site  # noqa: E402
from tests.chromium import LAUNCH_ARGUMENTS, find  # noqa: E402

PICTURES = {
    "cam-ket-360.png": "/cam-ket/nd-57-07/",
    "commitment-360.png": "/en/commitment/nd-57-07/",
}
WINDOW = {"width": 360, "height": 960}


def main() -> None:
    """Write every picture."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        build_site(ROOT, site, date(2026, 11, 21), None, None, lambda done, count: None)
        handler = partial(SimpleHTTPRequestHandler, directory=str(site))
        with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
            Thread(target=server.serve_forever, daemon=True).start()
            take(f"http://127.0.0.1:{server.server_port}")
            server.shutdown()


def take(address: str) -> None:
    """Open each page and keep what a phone shows of it."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=list(LAUNCH_ARGUMENTS))
        page = browser.new_page(viewport=WINDOW)  # type: ignore[arg-type]
        for name, path in PICTURES.items():
            page.goto(address + path, wait_until="networkidle")
            page.screenshot(path=HERE / "pictures" / name)
        browser.close()


if __name__ == "__main__":
    main()

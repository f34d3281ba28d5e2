"""From a save to the page that shows it, in the real preview of the real site."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from string import ascii_lowercase

from playwright.sync_api import Page, sync_playwright

from tests import chromium

PAGE = "cam-ket/nb-pii-01/"
TITLE = re.compile(r"(?<=\nnb-pii-01)(.*?)Phấn đấu( [a-z])?", re.DOTALL)
HEARD = """() => new Promise((resolve) => {
    const { port } = new SharedWorker("/-/worker.js");
    port.onmessage = resolve;
}).then(() => true)"""


def saves(copy: Path, runs: int) -> list[float]:
    """Seconds from each save of a title in a CSV file to the load of the page that says it."""
    cell = copy / "data/ninh-binh/commitments.csv"
    with serving(copy) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium.require(), args=chromium.LAUNCH_ARGUMENTS
        )
        page = browser.new_page()
        page.goto(address + PAGE)
        seconds = [save(page, cell, number) for number in range(runs)]
        browser.close()
    return seconds


def save(page: Page, cell: Path, number: int) -> float:
    """Seconds of one save."""
    page.evaluate(HEARD)
    words = f"Phấn đấu {ascii_lowercase[number]}"
    changed = TITLE.sub(rf"\g<1>{words}", cell.read_text("utf-8"), count=1)
    with page.expect_event("load"):
        start = time.perf_counter()
        cell.write_text(changed, "utf-8")
    seconds = time.perf_counter() - start
    assert words in page.inner_text("h1"), page.inner_text("h1")
    return seconds


@contextmanager
def serving(copy: Path) -> Iterator[str]:
    """The preview of a copy of the repository, once its first build is done."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "build.py", "serve", "--port", str(port)]
    quiet = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command, cwd=copy, env=quiet, text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as server:
        assert server.stdout is not None
        while " files;" not in server.stdout.readline():
            assert server.poll() is None, "the preview ended"
        try:
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.terminate()

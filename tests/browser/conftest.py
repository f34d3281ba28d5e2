"""One Chromium and one server for each built site, for all browser tests of a run."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Request,
    expect,
    sync_playwright,
)

from tests import chromium
from tests.built import Built

PATIENCE = 10_000  # milliseconds
expect.set_options(timeout=PATIENCE)


class Handler(SimpleHTTPRequestHandler):
    """Answers from a folder as the public host does, with the page for what is not there."""

    protocol_version = "HTTP/1.1"

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *values: object) -> None:
        """Say nothing."""


class Server(ThreadingHTTPServer):
    """One thread for each connection, and none that outlives the tests."""

    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, request: object, client_address: object) -> None:
        """A page left before it was loaded is nothing to report."""


@dataclass(frozen=True)
class Served:
    """A built site at an address of this machine, without the slash at its end."""

    built: Built
    address: str


@contextmanager
def served(built: Built, port: int = 0) -> Iterator[Served]:
    """Serve a site while the block runs, at any free port or a given one."""
    with Server(("127.0.0.1", port), partial(Handler, directory=str(built.folder))) as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield Served(built, f"http://127.0.0.1:{server.server_port}")
        server.shutdown()


@pytest.fixture(scope="session")
def real_site(real: Built) -> Iterator[Served]:
    with served(real) as site:
        yield site


@pytest.fixture(scope="session")
def showcase_site(showcase: Built) -> Iterator[Served]:
    with served(showcase) as site:
        yield site


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(
            executable_path=chromium.require(), args=chromium.LAUNCH_ARGUMENTS
        )


def complain(context: BrowserContext) -> list[str]:
    """All that goes wrong in a context from now on: what it says, misses, or asks elsewhere."""
    complaints: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):  # a broken content security policy, above all
            complaints.append(message.text)

    def look(request: Request) -> None:
        if not request.url.startswith(("http://127.0.0.1:", "data:")):
            complaints.append(f"asked elsewhere: {request.url}")

    def fail(request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # the page was left before it had all
            complaints.append(f"{request.failure}: {request.url}")

    context.set_default_timeout(PATIENCE)
    context.on("console", listen)
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    context.on("request", look)
    context.on("requestfailed", fail)
    context.on(
        "response",
        lambda answer: (
            complaints.append(f"{answer.status}: {answer.url}") if answer.status >= 400 else None
        ),
    )
    return complaints


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """One profile. Fails the test whose pages complained."""
    with browser.new_context() as context:
        complaints = complain(context)
        yield context
    assert complaints == []

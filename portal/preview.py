"""The site as it is shown to the person who edits it: pages that reload, problems over them."""

import errno
import json
import os
import re
import sys
import traceback
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field, replace
from functools import partial
from html import escape
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import chain
from pathlib import Path
from threading import Condition, Lock, Thread
from typing import Any
from urllib.parse import quote, unquote

from portal.shown import Files

HOST = "127.0.0.1"
SCRIPTS = Path(__file__).parent.parent / "scripts" / "preview"
RESERVED = "/-/"  # addresses of SCRIPTS and of the news, which no site has
NEWS = "/-/events"
PING = 10.0  # seconds of silence after which we ask whether anyone still listens
TAG = (
    b'<link rel="stylesheet" href="/-/preview.css">'
    b'<script type="module" src="/-/reload.js" data-build="%d"></script>'
)
INDEX = "index.html"
NAMED_BY_CONTENT = re.compile(r"\.[0-9a-f]{8}\.(?:css|js)$")
NOWHERE = """<!doctype html><html lang="vi"><meta charset="utf-8"><title>404</title>
<body><p>Không có trang này.</p><p lang="en">There is no such page.</p></body></html>"""
FAILED = """<!doctype html><html lang="en"><meta charset="utf-8"><title>500</title>
<body><p lang="vi">Không dựng được trang này.</p><p>This page could not be made.</p>
<pre>%s</pre></body></html>"""

# Said here, since the tables of two machines differ.
TYPES = {
    ".css": "text/css",
    ".csv": "text/csv",
    ".html": "text/html",
    ".ico": "image/x-icon",
    ".ics": "text/calendar",
    ".jpg": "image/jpeg",
    ".js": "text/javascript",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".md": "text/markdown",
    ".mjs": "text/javascript",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xml": "application/xml",
    ".zip": "application/zip",
}


class PortInUse(Exception):
    """Another program listens on the port."""

    def __init__(self, port: int) -> None:
        super().__init__(
            f"Cổng {port} đang được chương trình khác dùng. Hãy chọn cổng khác.\n"
            f"Port {port} is used by another program. Choose another port."
        )


@dataclass(frozen=True, slots=True)
class News:
    """What the open pages are told.

    build      number of the last good build; a page of an earlier one is out of date
    styles     whether that build changed nothing but styles
    problems   what went wrong since; empty when nothing did
    """

    build: int
    styles: bool = False
    problems: str = ""


@dataclass(slots=True)
class Board:
    """Where the latest news hangs, with the last good site, for all threads to read.

    news     None when serving has ended
    making   held while a file is made: what makes them is not for two threads at once
    """

    news: News | None
    site: Files = field(default_factory=dict)
    changed: Condition = field(default_factory=Condition)
    making: Lock = field(default_factory=Lock)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a browser gets for an address.

    kept   whether it may be kept for ever: its name changes with its content
    """

    status: HTTPStatus
    kind: str
    body: bytes = b""
    location: str = ""
    kept: bool = False


def post(board: Board, news: News | None, site: Files | None = None) -> None:
    """Hang up the latest news, and the site where there is a new one; no news end all streams."""
    with board.changed:
        board.news, board.site = news, board.site if site is None else site
        board.changed.notify_all()


def stream(board: Board) -> Iterator[bytes]:
    """The news as server-sent events: the latest at once, each later one as it is posted."""
    yield b"retry: 300\n\n"
    told: News | None = None
    while news := board.news:
        yield b":\n\n" if news is told else b"data: %s\n\n" % json.dumps(asdict(news)).encode()
        told = news
        with board.changed:
            board.changed.wait_for(partial(newer, board, news), PING)


def newer(board: Board, told: News) -> bool:
    """Whether there is more to tell."""
    return board.news is not told


class Server(ThreadingHTTPServer):
    """One thread for each request."""

    request_queue_size = 64  # many tabs reload at once
    allow_reuse_address = os.name != "nt"  # on Windows it would let two servers share a port


@contextmanager
def listening(port: int, board: Board) -> Iterator[str]:
    """The address of a server that answers this machine, and no other, while the block runs.

    Errors: PortInUse.
    """
    try:
        server = Server((HOST, port), partial(Handler, board))
    except OSError as refusal:
        raise PortInUse(port) if refusal.errno == errno.EADDRINUSE else refusal from None
    with server:
        Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        try:
            yield f"http://{HOST}:{server.server_port}/"
        finally:
            post(board, None)
            server.shutdown()


class Handler(BaseHTTPRequestHandler):
    """Answers one request."""

    def __init__(self, board: Board, *connection: Any) -> None:
        self.board = board
        super().__init__(*connection)

    def handle(self) -> None:
        """Answer it. A tab closed while it loads is nothing to report."""
        with suppress(ConnectionError):
            super().handle()

    def do_GET(self) -> None:
        """The news, or a file."""
        path = unquote(self.path.partition("?")[0])
        with self.board.changed:
            news, site = self.board.news, self.board.site
        if self.headers.get("Host", HOST).partition(":")[0] not in (HOST, "localhost"):
            # A page from elsewhere, under a name that leads to this machine: drafts are not for it.
            self.send(Answer(HTTPStatus.FORBIDDEN, "text/plain"))
        elif path == NEWS:
            self.send(Answer(HTTPStatus.OK, "text/event-stream"), stream(self.board))
        else:
            with self.board.making:
                found = answer(site, path, news.build if news else 0)
            self.send(found)

    def do_HEAD(self) -> None:
        """The same, of which `send` keeps the body back."""
        self.do_GET()

    def send(self, answer: Answer, more: Iterable[bytes] = ()) -> None:
        """Send an answer, then `more` as it comes."""
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.kind)
        self.send_header("Cache-Control", "max-age=86400, immutable" if answer.kept else "no-store")
        if answer.location:
            self.send_header("Location", answer.location)
        self.end_headers()
        if self.command != "HEAD":
            for piece in chain((answer.body,), more):
                self.wfile.write(piece)

    def log_message(self, format: str, *values: object) -> None:
        """Say nothing: the terminal is for the builds."""


def answer(site: Files, path: str, build: int) -> Answer:
    """The file that a browser means by `path`; a page gets the script that reloads it."""
    files = scripts() if path.startswith(RESERVED) else site
    name = path.removeprefix(RESERVED).lstrip("/")
    if not name or name.endswith("/"):
        name += INDEX
    try:
        if name in files:
            found = content(HTTPStatus.OK, Path(name).suffix, files[name](), build)
            return replace(found, kept=bool(NAMED_BY_CONTENT.search(name)))
        if f"{name}/{INDEX}" in files:
            return Answer(HTTPStatus.MOVED_PERMANENTLY, "text/plain", location=quote(f"/{name}/"))
        page = site["404.html"]() if "404.html" in site else NOWHERE.encode()
        return content(HTTPStatus.NOT_FOUND, ".html", page, build)
    except Exception:  # a mistake in a template, or of ours: the next save may mend it
        told = traceback.format_exc()
        print(told, file=sys.stderr, flush=True)
        page = (FAILED % escape(told)).encode()
        return content(HTTPStatus.INTERNAL_SERVER_ERROR, ".html", page, build)


def scripts() -> Files:
    """The files of the preview itself."""
    return {path.name: path.read_bytes for path in SCRIPTS.iterdir()}


def content(status: HTTPStatus, suffix: str, body: bytes, build: int) -> Answer:
    """The content of a file, with its type."""
    kind = TYPES.get(suffix, "application/octet-stream")
    if kind.startswith("text/") or kind.endswith(("json", "xml", "javascript")):
        kind += "; charset=utf-8"
    if suffix == ".html":
        end = body.rfind(b"</body>") if b"</body>" in body else len(body)
        body = body[:end] + TAG % build + body[end:]
    return Answer(status, kind, body)

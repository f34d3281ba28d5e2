"""The site as it is shown to the person who edits it: pages that reload, problems over them."""

import errno
import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import chain
from pathlib import Path
from threading import Condition, Thread
from typing import Any
from urllib.parse import quote, unquote

HOST = "127.0.0.1"
SCRIPTS = Path(__file__).parent.parent / "scripts" / "preview"
RESERVED = "/-/"  # addresses of SCRIPTS and of the news, which no site has
NEWS = "/-/events"
PING = 10.0  # seconds of silence after which we ask whether anyone still listens
TAG = b'<script type="module" src="/-/reload.js" data-build="%d"></script>'
NOWHERE = """<!doctype html><html lang="vi"><meta charset="utf-8"><title>404</title>
<body><p>Không có trang này.</p><p lang="en">There is no such page.</p></body></html>"""

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
    """Where the latest news hangs, for all threads to read. None when serving has ended."""

    news: News | None
    changed: Condition = field(default_factory=Condition)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a browser gets for an address."""

    status: HTTPStatus
    kind: str
    body: bytes = b""
    location: str = ""


def post(board: Board, news: News | None) -> None:
    """Hang up the latest news; None ends all streams."""
    with board.changed:
        board.news = news
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
def listening(site: Path, port: int, board: Board) -> Iterator[str]:
    """The address of a server that answers this machine, and no other, while the block runs.

    Errors: PortInUse.
    """
    try:
        server = Server((HOST, port), partial(Handler, site, board))
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

    def __init__(self, site: Path, board: Board, *connection: Any) -> None:
        self.site, self.board = site, board
        super().__init__(*connection)

    def handle(self) -> None:
        """Answer it. A tab closed while it loads is nothing to report."""
        with suppress(ConnectionError):
            super().handle()

    def do_GET(self) -> None:
        """The news, or a file."""
        path = unquote(self.path.partition("?")[0])
        news = self.board.news
        if self.headers.get("Host", HOST).partition(":")[0] not in (HOST, "localhost"):
            # A page from elsewhere, under a name that leads to this machine: drafts are not for it.
            self.send(Answer(HTTPStatus.FORBIDDEN, "text/plain"))
        elif path == NEWS:
            self.send(Answer(HTTPStatus.OK, "text/event-stream"), stream(self.board))
        else:
            self.send(answer(self.site, path, news.build if news else 0))

    def do_HEAD(self) -> None:
        """The same, of which `send` keeps the body back."""
        self.do_GET()

    def send(self, answer: Answer, more: Iterable[bytes] = ()) -> None:
        """Send an answer, then `more` as it comes."""
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.kind)
        self.send_header("Cache-Control", "no-store")
        if answer.location:
            self.send_header("Location", answer.location)
        self.end_headers()
        if self.command != "HEAD":
            for piece in chain((answer.body,), more):
                self.wfile.write(piece)

    def log_message(self, format: str, *values: object) -> None:
        """Say nothing: the terminal is for the builds."""


def answer(site: Path, path: str, build: int) -> Answer:
    """The file that a browser means by `path`; a page gets the script that reloads it."""
    ours = path.startswith(RESERVED)
    try:
        file = file_at(SCRIPTS, path.removeprefix(RESERVED)) if ours else file_at(site, path)
        if file.is_dir():
            with_slash = quote(f"/{path.strip('/')}/")
            return Answer(HTTPStatus.MOVED_PERMANENTLY, "text/plain", location=with_slash)
        return content(HTTPStatus.OK, file.suffix, file.read_bytes(), build)
    except (OSError, ValueError, RuntimeError):  # absent, outside the site, or no path at all
        page = site / "404.html"
        body = page.read_bytes() if page.is_file() else NOWHERE.encode()
        return content(HTTPStatus.NOT_FOUND, ".html", body, build)


def file_at(folder: Path, path: str) -> Path:
    """The file or folder with this path; below an index.html where it ends with a slash.

    Errors: ValueError when it is outside `folder`, OSError or RuntimeError when it is nowhere.
    """
    name = path.lstrip("/") + ("index.html" if path.endswith("/") else "")
    file = (folder / name).resolve(strict=True)
    file.relative_to(folder.resolve())
    return file


def content(status: HTTPStatus, suffix: str, body: bytes, build: int) -> Answer:
    """The content of a file, with its type."""
    kind = TYPES.get(suffix, "application/octet-stream")
    if kind.startswith("text/") or kind.endswith(("json", "xml", "javascript")):
        kind += "; charset=utf-8"
    if suffix == ".html":
        end = body.rfind(b"</body>") if b"</body>" in body else len(body)
        body = body[:end] + TAG % build + body[end:]
    return Answer(status, kind, body)

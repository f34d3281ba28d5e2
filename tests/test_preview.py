"""What a browser gets from the preview, and what it does not."""

import json
import shutil
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path

import pytest

from portal.outcome import site_shown
from portal.preview import TYPES, Board, News, PortInUse, answer, listening, post
from portal.problems import errors
from portal.render import read_theme
from portal.shown import shown
from portal.views import Drawn, Make
from portal.write import TRACE
from tests.built import ROOT, SMALL, SMALL_DAY, build

PAGE = "<!doctype html><title>Ninh Bình</title><body><p>Tỉnh</p></body></html>"
TAG = (
    '<link rel="stylesheet" href="/-/preview.css">'
    '<script type="module" src="/-/reload.js" data-build="7"></script>'
)
NOT_OF_THE_SITE = [
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/en/../../secret.txt",
    "/..%5csecret.txt",
    "//secret.txt",
    "/%00",
    "/index.html/",
    "/" + "x" * 5000,
    "/en%2f..%2f..%2fsecret.txt",
    "/-/../serve.py",
    "/-/../../portal/serve.py",
    "/-/nowhere.js",
    "http://[",
]


@dataclass(frozen=True)
class Reply:
    status: int
    headers: HTTPMessage
    text: str


@pytest.fixture
def site() -> dict[str, Make]:
    """A site of a few files."""
    page = PAGE.encode()
    files = {"index.html": page, "en/index.html": page, "số liệu.csv": b"a,b\n"}
    return {path: partial(bytes, content) for path, content in files.items()}


@pytest.fixture
def board(site: dict[str, Make]) -> Board:
    return Board(News(build=7), site)


@pytest.fixture
def port(board: Board) -> Iterator[int]:
    with listening(0, board) as address:
        yield int(address.rstrip("/").rpartition(":")[2])


def get(port: int, path: str, host: str = "127.0.0.1", method: str = "GET") -> Reply:
    """Ask for a path exactly as it is written."""
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    connection.request(method, path, headers={"Host": f"{host}:{port}"})
    response = connection.getresponse()
    reply = Reply(response.status, response.headers, response.read().decode("utf-8"))
    connection.close()
    return reply


def test_a_page_gets_the_script_that_reloads_it(port: int) -> None:
    reply = get(port, "/")
    assert reply.status == 200
    assert reply.headers["Content-Type"] == "text/html; charset=utf-8"
    assert reply.text == PAGE.replace("</body>", f"{TAG}</body>")


def test_nothing_is_kept_by_the_browser(port: int) -> None:
    for path in ("/", "/nowhere", "/-/reload.js"):
        assert get(port, path).headers["Cache-Control"] == "no-store"


def test_what_is_named_by_its_content_may_be_kept() -> None:
    site = {"assets/site.0123abcd.css": b"".strip, "assets/sans.woff2": b"".strip}
    assert answer(site, "/assets/site.0123abcd.css", 1).kept
    assert not answer(site, "/assets/sans.woff2", 1).kept


def test_a_page_without_an_end_gets_the_script_too() -> None:
    site = {"index.html": "<!doctype html><p>Tỉnh".encode}
    assert answer(site, "/", 7).body.decode() == f"<!doctype html><p>Tỉnh{TAG}"


def test_a_folder_is_told_with_its_slash(port: int) -> None:
    reply = get(port, "/en")
    assert (reply.status, reply.headers["Location"]) == (301, "/en/")
    assert get(port, "/en/").status == 200


def test_a_redirect_never_leaves_this_machine(port: int) -> None:
    assert get(port, "/%2Fen").headers["Location"] == "/en/"


def test_a_name_may_be_vietnamese_and_the_address_may_ask_something(port: int) -> None:
    reply = get(port, "/s%E1%BB%91%20li%E1%BB%87u.csv?tinh=ninh-binh")
    assert (reply.status, reply.text) == (200, "a,b\n")
    assert reply.headers["Content-Type"] == "text/csv; charset=utf-8"


def test_the_headers_of_a_page_can_be_asked_for_alone(port: int) -> None:
    reply = get(port, "/", method="HEAD")
    assert (reply.status, reply.text) == (200, "")


@pytest.mark.parametrize("suffix", TYPES)
def test_text_says_that_it_is_utf_8_and_nothing_else_does(suffix: str) -> None:
    kind = answer({f"file{suffix}": bytes}, f"/file{suffix}", 7).kind
    text = "html css js mjs txt csv md ics json jsonld xml webmanifest svg"
    assert kind.endswith("; charset=utf-8") == (suffix.removeprefix(".") in text.split())


def test_a_file_of_no_known_type_is_bytes() -> None:
    assert answer({"file.unknown": bytes}, "/file.unknown", 7).kind == "application/octet-stream"


def test_what_is_not_of_the_site_is_not_found(port: int) -> None:
    replies = {path: get(port, path) for path in NOT_OF_THE_SITE}
    assert {path: reply.status for path, reply in replies.items() if reply.status != 404} == {}


def test_a_page_that_cannot_be_made_says_why_and_waits_for_the_next_build(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail() -> bytes:
        raise ZeroDivisionError("a <mistake> of ours")

    found = answer({"index.html": fail}, "/", 7)
    assert found.status == 500
    assert "ZeroDivisionError: a &lt;mistake&gt; of ours" in found.body.decode()
    assert TAG in found.body.decode()
    assert "ZeroDivisionError: a <mistake> of ours" in capsys.readouterr().err


def test_a_file_is_made_once_and_only_when_it_is_asked_for() -> None:
    made: list[str] = []

    def make() -> bytes:
        made.append("a.csv")
        return b"a,b\n"

    two = Drawn(lambda: 2, lambda value: b"%d" % value)
    site = shown([], {"a.csv": make, "b.csv": two}, lambda page, view: "")
    assert made == []
    assert [answer(site, "/a.csv", 7).body for _ in range(2)] == [b"a,b\n"] * 2
    assert made == ["a.csv"]
    assert answer(site, "/b.csv", 7).body == b"2"


def test_what_is_shown_is_what_a_build_writes(tmp_path: Path) -> None:
    problems, site = site_shown(SMALL, SMALL_DAY, None, read_theme(ROOT))
    built = build(SMALL, tmp_path / "site", SMALL_DAY)

    assert site
    assert not errors(problems)
    files = [path for path in built.folder.rglob("*") if path.is_file() and path.name != TRACE]
    assert {path.relative_to(built.folder).as_posix() for path in files} == site.keys()
    assert [
        path for path, make in site.items() if (built.folder / path).read_bytes() != make()
    ] == []


def test_content_with_errors_is_not_shown(tmp_path: Path) -> None:
    shutil.copytree(SMALL, tmp_path / "small")
    (tmp_path / "small" / "data" / "topics.csv").unlink()
    problems, site = site_shown(tmp_path / "small", SMALL_DAY, None, read_theme(ROOT))

    assert site is None
    assert "P108" in {found.code for found in errors(problems)}


def test_an_unknown_path_gets_the_sites_own_page_for_it(site: dict[str, Make], port: int) -> None:
    site["404.html"] = "<title>Không tìm thấy</title><body></body>".encode
    reply = get(port, "/nowhere/")
    assert reply.status == 404
    assert reply.text == f"<title>Không tìm thấy</title><body>{TAG}</body>"


def test_where_nothing_is_built_yet_a_page_waits_for_it() -> None:
    found = answer({}, "/", 7)
    assert found.status == 404
    assert TAG in found.body.decode()


def test_the_scripts_have_addresses_of_their_own(port: int) -> None:
    kinds = {
        name: get(port, f"/-/{name}").headers["Content-Type"]
        for name in ("reload.js", "worker.js", "preview.css")
    }
    assert kinds == {
        "reload.js": "text/javascript; charset=utf-8",
        "worker.js": "text/javascript; charset=utf-8",
        "preview.css": "text/css; charset=utf-8",
    }


def test_a_page_from_elsewhere_under_a_name_of_its_own_reads_nothing(port: int) -> None:
    assert get(port, "/", host="attacker.example").status == 403
    assert get(port, "/-/events", host="attacker.example").status == 403
    assert get(port, "/", host="localhost").status == 200


def test_only_this_machine_is_answered(port: int) -> None:
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.2", port), timeout=5)


def test_a_port_in_use_is_told_in_both_languages(port: int, board: Board) -> None:
    with pytest.raises(PortInUse) as refusal, listening(port, board):
        pass
    assert str(refusal.value).splitlines() == [
        f"Cổng {port} đang được chương trình khác dùng. Hãy chọn cổng khác.",
        f"Port {port} is used by another program. Choose another port.",
    ]


def test_the_news_are_told_at_once_and_as_they_change(port: int, board: Board) -> None:
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    connection.request("GET", "/-/events")
    response = connection.getresponse()
    assert response.headers["Content-Type"] == "text/event-stream"
    told = events(iter(response.readline, b""))
    assert next(told) == {"build": 7, "styles": False, "problems": ""}
    post(board, News(build=7, problems="hai dòng\ntwo lines"))
    assert next(told) == {"build": 7, "styles": False, "problems": "hai dòng\ntwo lines"}
    post(board, News(build=8, styles=True))
    assert next(told) == {"build": 8, "styles": True, "problems": ""}
    post(board, None)
    assert list(told) == []
    connection.close()


def events(lines: Iterator[bytes]) -> Iterator[object]:
    for line in lines:
        if line.startswith(b"data: "):
            yield json.loads(line.removeprefix(b"data: "))


def test_a_tab_that_closes_while_it_loads_is_nothing_to_report(
    port: int, site: dict[str, Make], capsys: pytest.CaptureFixture[str]
) -> None:
    site["large.txt"] = partial(bytes, 20_000_000)
    with socket.create_connection(("127.0.0.1", port), timeout=5) as tab:
        tab.sendall(b"GET /large.txt HTTP/1.0\r\n\r\n")
        tab.recv(1)
    assert get(port, "/").status == 200
    assert capsys.readouterr().err == ""

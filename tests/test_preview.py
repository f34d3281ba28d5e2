"""What a browser gets from the preview, and what it does not."""

import json
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path

import pytest

from portal.preview import TYPES, Board, News, PortInUse, answer, listening, post

PAGE = "<!doctype html><title>Ninh Bình</title><body><p>Tỉnh</p></body></html>"
TAG = '<script type="module" src="/-/reload.js" data-build="7"></script>'
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
def site(tmp_path: Path) -> Path:
    """A site of a few files, and a secret beside it."""
    (tmp_path / "secret.txt").write_text("mật", "utf-8")
    site = tmp_path / "site"
    (site / "en").mkdir(parents=True)
    (site / "index.html").write_text(PAGE, "utf-8")
    (site / "en" / "index.html").write_text(PAGE, "utf-8")
    (site / "số liệu.csv").write_text("a,b\n", "utf-8")
    return site


@pytest.fixture
def board() -> Board:
    return Board(News(build=7))


@pytest.fixture
def port(site: Path, board: Board) -> Iterator[int]:
    with listening(site, 0, board) as address:
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


def test_a_page_without_an_end_gets_the_script_too(site: Path) -> None:
    (site / "index.html").write_text("<!doctype html><p>Tỉnh", "utf-8")
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
def test_text_says_that_it_is_utf_8_and_nothing_else_does(site: Path, suffix: str) -> None:
    (site / f"file{suffix}").write_bytes(b"")
    kind = answer(site, f"/file{suffix}", 7).kind
    text = "html css js mjs txt csv md ics json jsonld xml webmanifest svg"
    assert kind.endswith("; charset=utf-8") == (suffix.removeprefix(".") in text.split())


def test_a_file_of_no_known_type_is_bytes(site: Path) -> None:
    (site / "file.unknown").write_bytes(b"\xff")
    assert answer(site, "/file.unknown", 7).kind == "application/octet-stream"


def test_what_is_not_of_the_site_is_not_found(port: int) -> None:
    replies = {path: get(port, path) for path in NOT_OF_THE_SITE}
    assert {path: reply.status for path, reply in replies.items() if reply.status != 404} == {}
    assert not any("mật" in reply.text for reply in replies.values())


def test_a_link_that_leads_out_of_the_site_is_not_followed(site: Path) -> None:
    (site / "way-out.txt").symlink_to(site.parent / "secret.txt")
    (site / "loop.txt").symlink_to(site / "loop.txt")
    assert answer(site, "/way-out.txt", 7).status == 404
    assert answer(site, "/loop.txt", 7).status == 404


def test_an_unknown_path_gets_the_sites_own_page_for_it(site: Path, port: int) -> None:
    (site / "404.html").write_text("<title>Không tìm thấy</title><body></body>", "utf-8")
    reply = get(port, "/nowhere/")
    assert reply.status == 404
    assert reply.text == f"<title>Không tìm thấy</title><body>{TAG}</body>"


def test_where_nothing_is_built_yet_a_page_waits_for_it(tmp_path: Path) -> None:
    found = answer(tmp_path / "site", "/", 7)
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


def test_a_port_in_use_is_told_in_both_languages(port: int, site: Path, board: Board) -> None:
    with pytest.raises(PortInUse) as refusal, listening(site, port, board):
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
    port: int, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "large.txt").write_bytes(b"x" * 20_000_000)
    with socket.create_connection(("127.0.0.1", port), timeout=5) as tab:
        tab.sendall(b"GET /large.txt HTTP/1.0\r\n\r\n")
        tab.recv(1)
    assert get(port, "/").status == 200
    assert capsys.readouterr().err == ""

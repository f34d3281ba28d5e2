"""The preview as it is started: what an editor does to files, and what the open pages are told."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from tests.built import ROOT
from tests.interrupt import heard
from tests.repository import Repository
from tests.test_serve import free_port

PATIENCE = 60.0  # seconds for a build on a machine that does much else
PROVINCE = "data/ben-gio-truoc-2025-07"


@dataclass
class Preview:
    """A preview that runs, and the ear of an open page."""

    repository: Repository
    port: int
    program: subprocess.Popen[str]
    connections: list[HTTPConnection] = field(default_factory=list)

    def __post_init__(self) -> None:
        assert self.program.stdout
        assert str(self.port) in self.program.stdout.readline()
        self.events = self.ask("/-/events")
        assert self.news()["problems"] == ""

    def ask(self, path: str) -> HTTPResponse:
        """What is answered to a browser."""
        self.connections.append(HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE))
        self.connections[-1].request("GET", path)
        return self.connections[-1].getresponse()

    def news(self) -> dict[str, str]:
        """The next news that an open page hears."""
        while True:
            line = self.events.readline().decode()
            if line.startswith("data:"):
                told: dict[str, str] = json.loads(line.removeprefix("data:"))
                return told

    def until(self, problem: str) -> str:
        """Waits for problems with this code, or for none; what is said of them."""
        while True:
            told = self.news()["problems"]
            if (problem in told) if problem else not told:
                return told

    def page(self, path: str) -> str:
        """A page as it is shown."""
        return self.ask(path).read().decode()


def command(root: Path, port: int) -> list[str]:
    """How a preview is started."""
    return [sys.executable, "build.py", "serve", "--root", str(root), "--port", str(port)]


@contextmanager
def running(repository: Repository) -> Iterator[Preview]:
    """A preview of a portal."""
    port = free_port()
    with subprocess.Popen(
        command(repository.root, port), cwd=ROOT, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, preexec_fn=heard,
    ) as program:  # fmt: skip
        preview = Preview(repository, port, program)
        yield preview
        program.send_signal(signal.SIGINT)
        program.communicate(timeout=PATIENCE)
        for one in preview.connections:
            one.close()


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview of the small portal, on the branch main."""
    repository = Repository(tmp_path_factory.mktemp("preview"))
    repository.commit("2026-01-01")
    with running(repository) as preview:
        yield preview


@pytest.fixture
def preview(kept: Preview) -> Iterator[Preview]:
    """The same; what a test did to the files is undone, and built."""
    yield kept
    kept.repository.git("switch", "--quiet", "--force", "main")
    kept.repository.git("clean", "--quiet", "-d", "--force")


def rename_topic(repository: Repository, name: str) -> None:
    """Call the first topic otherwise."""
    repository.set("topics.csv", 0, short_vi=name)


def test_a_save_is_shown(preview: Preview) -> None:
    rename_topic(preview.repository, "Chủ đề mới")
    preview.until("")
    assert "Chủ đề mới" in preview.page("/chu-de/")


def test_a_deleted_file_is_told_and_the_last_good_site_stays(preview: Preview) -> None:
    file = preview.repository.root / "data" / "topics.csv"
    text = file.read_bytes()
    file.unlink()
    assert "data/topics.csv" in preview.until("P108")
    assert preview.ask("/chu-de/").status == 200
    file.write_bytes(text)
    preview.until("")


def test_a_renamed_folder_is_told_and_healed_by_its_old_name(preview: Preview) -> None:
    folder = preview.repository.root / PROVINCE
    other = folder.with_name("khong-co-tinh-nay")
    folder.rename(other)
    assert "data/khong-co-tinh-nay/" in preview.until("P3")
    other.rename(folder)
    preview.until("")


def test_a_switched_branch_is_shown_whole_and_so_is_the_way_back(preview: Preview) -> None:
    git = preview.repository.git
    git("switch", "--quiet", "--create", "draft")
    rename_topic(preview.repository, "Trên nhánh khác")
    preview.until("")
    preview.repository.commit("2026-01-02")
    git("switch", "--quiet", "main")
    while "Trên nhánh khác" in preview.page("/chu-de/"):
        preview.until("")
    git("switch", "--quiet", "draft")
    while "Trên nhánh khác" not in preview.page("/chu-de/"):
        preview.until("")


def test_a_half_written_file_is_told_and_the_whole_one_shown(preview: Preview) -> None:
    file = preview.repository.root / "data" / "topics.csv"
    text = file.read_text("utf-8")
    file.write_text(text + 'nua-chung,"Mới viết', "utf-8")
    assert "data/topics.csv" in preview.until("P110")
    file.write_text(text, "utf-8")
    preview.until("")


def test_a_file_written_piece_by_piece_is_not_read_in_between(preview: Preview) -> None:
    file = preview.repository.root / "data" / "topics.csv"
    text = file.read_text("utf-8").replace("Mục tiêu", "Từng đoạn", 1)
    with file.open("w", encoding="utf-8") as opened:
        for piece in (text[:30], text[30:90], text[90:]):
            opened.write(piece)
            opened.flush()
    while "Từng đoạn" not in preview.page("/chu-de/"):
        assert preview.news()["problems"] == ""


def test_a_port_in_use_is_told_and_the_first_preview_goes_on(preview: Preview) -> None:
    second = subprocess.run(
        command(preview.repository.root, preview.port), cwd=ROOT, capture_output=True, text=True,
        timeout=PATIENCE, check=False,
    )  # fmt: skip
    assert second.returncode == 2
    assert f"Cổng {preview.port} đang được chương trình khác dùng" in second.stderr
    assert f"Port {preview.port} is used by another program" in second.stderr
    assert preview.ask("/").status == 200

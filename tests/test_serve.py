"""Watching: what is rebuilt after which change, and what a rebuild that fails leaves standing."""

import io
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, Queue

import pytest

from portal.preview import News
from portal.serve import PortInUse, Rebuilt, hidden, matters, news_after, serve
from tests.interrupt import heard

ROOT = Path(__file__).parent.parent
PATIENCE = 5.0  # seconds for what must happen
SILENCE = 0.5  # seconds for what must not

# Said by a thread of watchdog that serve() has told to be silent; pytest lets it speak again.
pytestmark = pytest.mark.filterwarnings("ignore:Callback with id:RuntimeWarning")


@dataclass
class Editing:
    """A small repository while it is served. Each rebuild puts what it read into `builds`."""

    root: Path
    port: int
    builds: Queue[dict[str, str]] = field(default_factory=Queue)
    meanwhile: list[Callable[[], object]] = field(default_factory=list)
    changes: set[Path] = field(default_factory=set)
    over: bool = False

    def rebuild(self, changes: set[Path]) -> Rebuilt:
        """Read all, keep something: as a real build does, and so must not start another."""
        self.changes = changes
        if self.over:
            raise KeyboardInterrupt
        read = {
            path.relative_to(self.root).as_posix(): path.read_text("utf-8")
            for folder in ("data", "content")
            for path in sorted((self.root / folder).rglob("*"))
            if path.is_file() and ".cache" not in path.parts
        }
        read["portal.toml"] = (self.root / "portal.toml").read_text("utf-8")
        (self.root / "content/.cache").mkdir(exist_ok=True)
        (self.root / "content/.cache/drawing.svg").write_text("<svg></svg>", "utf-8")
        if self.meanwhile:
            self.meanwhile.pop()()
        self.builds.put(read)
        return Rebuilt(f"{len(read)} files", {})

    def next_build(self) -> dict[str, str]:
        """What the next rebuild read. Fails when there is none."""
        return self.builds.get(timeout=PATIENCE)

    def is_quiet(self) -> bool:
        """Whether nothing more is rebuilt."""
        try:
            return not self.builds.get(timeout=SILENCE)
        except Empty:
            return True


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def editing(tmp_path: Path) -> Iterator[Editing]:
    """A repository of three watched places, already built once."""
    with being_edited(Editing(tmp_path / "repository", free_port())) as opened:
        yield opened


@contextmanager
def being_edited(editing: Editing) -> Iterator[Editing]:
    root = editing.root
    (root / "data" / "ninh-binh").mkdir(parents=True)
    (root / "content").mkdir()
    (root / "data" / "topics.csv").write_text("id\n", "utf-8")
    (root / "portal.toml").write_text("", "utf-8")
    watched = [root / name for name in ("data", "content", "portal.toml")]
    serving = threading.Thread(
        target=serve,
        args=(watched, editing.port, editing.rebuild),
        daemon=True,
    )
    serving.start()
    editing.next_build()
    yield editing
    editing.over = True
    (root / "portal.toml").write_text("over = true", "utf-8")
    serving.join(PATIENCE)
    assert not serving.is_alive()


@pytest.fixture
def slow_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Changes may be seen late, as on a machine that does much else, and are one burst still."""
    monkeypatch.setattr("portal.serve.QUIET", SILENCE / 2)


@pytest.mark.usefixtures("slow_machine")
def test_a_saved_file_is_built_once(editing: Editing) -> None:
    (editing.root / "data" / "topics.csv").write_text("id\ndata\n", "utf-8")
    assert editing.next_build()["data/topics.csv"] == "id\ndata\n"
    assert editing.is_quiet()


@pytest.mark.usefixtures("slow_machine")
def test_fifty_files_at_once_are_built_once(editing: Editing) -> None:
    for number in range(50):
        (editing.root / "data" / f"{number}.csv").write_text(str(number), "utf-8")
    assert len(editing.next_build()) == 52
    assert editing.is_quiet()


def test_a_build_is_told_what_changed_since_the_last_good_one(editing: Editing) -> None:
    def fail() -> None:
        raise ZeroDivisionError("a mistake of ours")

    data = editing.root / "data"
    editing.meanwhile.append(fail)
    (data / "topics.csv").write_text("half", "utf-8")
    while editing.meanwhile:
        pass
    (data / "units.csv").write_text("id", "utf-8")
    editing.next_build()
    assert editing.changes == {data / "topics.csv", data / "units.csv"}


def test_a_change_during_a_build_is_built_after_it(editing: Editing) -> None:
    late = editing.root / "data" / "late.csv"
    editing.meanwhile.append(lambda: late.write_text("late", "utf-8"))
    (editing.root / "data" / "topics.csv").write_text("first", "utf-8")
    assert "data/late.csv" not in editing.next_build()
    assert "data/late.csv" in editing.next_build()


def replaced_by_a_move(root: Path) -> None:
    (root / "data" / ".topics.csv.swp").write_text("moved", "utf-8")
    (root / "data" / ".topics.csv.swp").replace(root / "data" / "topics.csv")


def replaced_after_a_backup(root: Path) -> None:
    (root / "data" / "topics.csv").rename(root / "data" / "topics.csv~")
    (root / "data" / "topics.csv").write_text("moved", "utf-8")


def moved_in_from_elsewhere(root: Path) -> None:
    (root / "elsewhere.csv").write_text("moved", "utf-8")
    (root / "elsewhere.csv").replace(root / "data" / "topics.csv")


@pytest.mark.parametrize(
    "save", [replaced_by_a_move, replaced_after_a_backup, moved_in_from_elsewhere]
)
def test_however_an_editor_saves_it_is_seen(editing: Editing, save: Callable[[Path], None]) -> None:
    save(editing.root)
    assert editing.next_build()["data/topics.csv"] == "moved"


def test_a_watched_file_that_is_replaced_stays_watched(editing: Editing) -> None:
    for text in ("once", "twice"):
        (editing.root / "portal.toml.new").write_text(text, "utf-8")
        (editing.root / "portal.toml.new").replace(editing.root / "portal.toml")
        assert editing.next_build()["portal.toml"] == text


def test_a_deleted_file_is_gone_from_the_next_build(editing: Editing) -> None:
    (editing.root / "data" / "topics.csv").unlink()
    assert "data/topics.csv" not in editing.next_build()


def test_a_renamed_folder_stays_watched(editing: Editing) -> None:
    (editing.root / "data" / "ninh-binh").rename(editing.root / "data" / "phu-tho")
    editing.next_build()
    (editing.root / "data" / "phu-tho" / "tasks.csv").write_text("id\n", "utf-8")
    assert "data/phu-tho/tasks.csv" in editing.next_build()


def test_a_new_folder_is_watched_with_all_in_it(editing: Editing) -> None:
    (editing.root / "content" / "vi" / "pages").mkdir(parents=True)
    (editing.root / "content" / "vi" / "pages" / "about.md").write_text("Giới thiệu", "utf-8")
    while "content/vi/pages/about.md" not in editing.next_build():
        pass
    (editing.root / "content" / "vi" / "pages" / "about.md").write_text("Về trang này", "utf-8")
    while editing.next_build()["content/vi/pages/about.md"] != "Về trang này":
        pass


@pytest.mark.parametrize("times", [1, 2])
def test_a_watched_folder_that_leaves_and_comes_back_is_watched(
    editing: Editing, times: int
) -> None:
    for _ in range(times):
        shutil.rmtree(editing.root / "data")
        while "data/topics.csv" in editing.next_build():
            pass
        (editing.root / "data").mkdir()
        (editing.root / "data" / "topics.csv").write_text("back", "utf-8")
        while editing.next_build().get("data/topics.csv") != "back":
            pass
    (editing.root / "data" / "topics.csv").write_text("edited", "utf-8")
    while editing.next_build()["data/topics.csv"] != "edited":
        pass


def test_a_watched_folder_swapped_for_another_is_watched(editing: Editing) -> None:
    (editing.root / "new").mkdir()
    (editing.root / "data").rename(editing.root / "old")
    (editing.root / "new").rename(editing.root / "data")
    editing.next_build()
    (editing.root / "data" / "topics.csv").write_text("edited", "utf-8")
    while editing.next_build().get("data/topics.csv") != "edited":
        pass


def test_a_rebuild_that_raises_is_told_and_serving_goes_on(
    editing: Editing, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = io.StringIO()
    monkeypatch.setattr("sys.stderr", terminal)
    failed = threading.Event()

    def fail() -> None:
        failed.set()
        raise ZeroDivisionError("a mistake of ours")

    editing.meanwhile.append(fail)
    (editing.root / "data" / "topics.csv").write_text("half", "utf-8")
    assert failed.wait(PATIENCE)
    (editing.root / "data" / "topics.csv").write_text("whole", "utf-8")
    assert editing.next_build()["data/topics.csv"] == "whole"
    told = terminal.getvalue()
    assert told.startswith("Traceback")
    assert told.rstrip().endswith("ZeroDivisionError: a mistake of ours")


def test_what_is_hidden_or_kept_aside_is_no_source() -> None:
    roots = {Path("/r"), Path("/elsewhere/portal.toml")}
    seen = [
        path
        for path in (
            *("/r/data/a.csv", "/r", "/elsewhere/portal.toml"),
            *("/r/.cache/trace", "/r/data/.a.csv.swp"),
            *("/r/data/a.csv~", "/r/data/~$a.csv", "/elsewhere/other.toml", "", "data/a.csv"),
        )
        if matters(Path(path), roots)
    ]
    assert seen == ["/r/data/a.csv", "/r", "/elsewhere/portal.toml"]


def test_a_folder_may_be_watched_below_a_hidden_one() -> None:
    assert matters(Path("/home/.trees/r/data/a.csv"), {Path("/home/.trees/r")})
    assert hidden(".trees")


def test_a_good_build_is_a_later_one_and_a_bad_one_is_not() -> None:
    style, fact = {Path("styles/base.css")}, {Path("data/topics.csv")}
    good, bad = Rebuilt("2 pages", {}), Rebuilt("P203")
    assert news_after(News(7), good, style) == News(8, styles=True)
    assert news_after(News(7), good, style | fact) == News(8)
    assert news_after(News(7), bad, style) == News(7, problems="P203")
    assert news_after(News(7, problems="P203"), good, fact) == News(8)


def test_a_port_in_use_stops_before_anything_is_built(editing: Editing) -> None:
    def never(changes: set[Path]) -> Rebuilt:
        raise AssertionError

    with pytest.raises(PortInUse):
        serve([], editing.port, never)


PROGRAM = """
import sys
from pathlib import Path
from portal.serve import Rebuilt, serve
root = Path(sys.argv[1])
serve([root / "data"], int(sys.argv[2]), lambda changes: Rebuilt("2 pages", {}))
print("quietly")
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no way to press Ctrl-C for another")
def test_ctrl_c_ends_quietly(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    port = free_port()
    command = [sys.executable, "-X", "dev", "-c", PROGRAM, str(tmp_path), str(port)]
    with subprocess.Popen(
        command,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=heard,
    ) as program:
        assert program.stdout
        lines = [program.stdout.readline() for _ in range(2)]
        program.send_signal(signal.SIGINT)
        rest, errors = program.communicate(timeout=PATIENCE)
    assert lines == [f"http://127.0.0.1:{port}/  (Ctrl-C: dừng / stop)\n", "2 pages\n"]
    assert (rest, errors, program.returncode) == ("quietly\n", "", 0)

"""Watch, rebuild, reload: the site on this machine while someone edits it. Never for the public."""

import gc
import logging
import os
import sys
import time
import traceback
import warnings
from collections.abc import Callable, Generator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue

from watchdog import events
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch

from portal.preview import Board, News, PortInUse, listening, post
from portal.shown import Files

__all__ = ["PortInUse", "Rebuilt", "serve"]

QUIET = 0.02  # seconds without a change that end a burst
IDLE = 3.0  # seconds without a change in which pages were asked for and made
LONGEST = 1.0  # seconds after which a burst ends all the same

# Not: a folder modified (something in it was), a file opened, a file closed.
CHANGES: list[type[events.FileSystemEvent]] = [
    events.FileCreatedEvent,
    events.FileModifiedEvent,
    events.FileMovedEvent,
    events.FileDeletedEvent,
    events.DirCreatedEvent,
    events.DirMovedEvent,
    events.DirDeletedEvent,
]


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """How a build ended. `text` is its closing line, or all its problems; then there is no site."""

    text: str
    site: Files | None = None


def serve(watched: Sequence[Path], port: int, rebuild: Callable[[set[Path]], Rebuilt]) -> None:
    """Serve a site, and rebuild it after each change to the files and folders `watched`.

    rebuild   is told what changed since the last good build; threads run, so it must not fork

    Errors: PortInUse.
    """
    # Counted from the clock, so that a page left open from an earlier run is known to be old.
    news = News(build=time.time_ns() // 1_000_000)
    board = Board(news)
    unbuilt: set[Path] = set()
    with (
        suppress(KeyboardInterrupt),
        listening(port, board) as address,
        closing(bursts(watched)) as changes,
    ):
        print(f"{address}  (Ctrl-C: dừng / stop)", flush=True)
        for burst in changes:
            unbuilt |= burst
            done = attempt(rebuild, unbuilt)
            good = done.site is not None
            news = news_after(news, done, unbuilt)
            post(board, news, done.site)
            print(done.text, file=sys.stdout if good else sys.stderr, flush=True)
            if good:
                unbuilt = set()


def attempt(rebuild: Callable[[set[Path]], Rebuilt], changes: set[Path]) -> Rebuilt:
    """Rebuild. A mistake of our own is told like any other, and serving goes on."""
    try:
        return rebuild(changes)
    except Exception:
        return Rebuilt(traceback.format_exc())


def news_after(news: News, done: Rebuilt, changes: set[Path]) -> News:
    """The news after a build of these changes."""
    if done.site is not None:
        return News(news.build + 1, styles=all(path.suffix == ".css" for path in changes))
    return News(news.build, problems=done.text)


def bursts(watched: Sequence[Path]) -> Generator[set[Path], None, None]:
    """What changed, burst by burst; first of all, everything.

    The folders around the watched ones are looked at too, though not at what else is in them:
    only there is it seen that a watched file was replaced, or that a watched folder came back.
    """
    # What watchdog says to itself: that it saw a new folder twice, or a change after its end.
    warnings.filterwarnings("ignore", "Callback with id", RuntimeWarning)
    logging.getLogger("watchdog").setLevel(logging.CRITICAL)
    roots = {path.resolve() for path in watched}
    changes: SimpleQueue[Path] = SimpleQueue()
    listener = Listener(changes, roots)
    with Observer() as observer:
        for folder in {root.parent for root in roots}:
            observer.schedule(listener, str(folder), event_filter=CHANGES)
        burst = set(roots)
        while True:
            for root in burst & roots:
                watch_anew(observer, listener, root)
            yield burst
            burst = next_burst(changes)


def watch_anew(observer: BaseObserver, listener: "Listener", root: Path) -> None:
    """Watch the folder that now has this path, and no longer one that had it before."""
    with suppress(KeyError):  # there was none
        observer.unschedule(ObservedWatch(str(root), recursive=True, event_filter=CHANGES))
    if root.is_dir():
        with suppress(FileNotFoundError, NotADirectoryError):  # gone meanwhile
            observer.schedule(listener, str(root), recursive=True, event_filter=CHANGES)


def next_burst(changes: "SimpleQueue[Path]") -> set[Path]:
    """The next changes: waits for the first, then until they pause."""
    burst = {first_change(changes)}
    end = time.monotonic() + LONGEST
    with suppress(Empty):
        while time.monotonic() < end:
            burst.add(changes.get(timeout=QUIET))
    return burst


def first_change(changes: "SimpleQueue[Path]") -> Path:
    """The next change. What is no longer used is cleared away where nobody waits for a page."""
    with suppress(Empty):
        return changes.get(timeout=IDLE)
    gc.collect()
    return changes.get()


class Listener(events.FileSystemEventHandler):
    """Puts what changed into a queue, as the watching threads see it."""

    def __init__(self, changes: "SimpleQueue[Path]", roots: set[Path]) -> None:
        self.changes, self.roots = changes, roots

    def on_any_event(self, event: events.FileSystemEvent) -> None:
        """Both ends of a move count: many editors save by moving a new file over the old."""
        for path in (Path(os.fsdecode(event.src_path)), Path(os.fsdecode(event.dest_path))):
            if matters(path, self.roots):
                self.changes.put(path)


def matters(path: Path, roots: set[Path]) -> bool:
    """Whether the site is made from this file: it is watched, and neither hidden nor a backup."""
    below = [path.relative_to(root).parts for root in roots if path.is_relative_to(root)]
    return any(not any(map(hidden, parts)) for parts in below)


def hidden(name: str) -> bool:
    """Whether a name is that of a hidden file or folder, or of an editor's backup or lock."""
    return name.startswith((".", "~")) or name.endswith("~")

"""The same work on many things, in one process or in several; the result does not tell which."""

import gc
import multiprocessing
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

Result = TypeVar("Result")
PIECES = 24
work_of_this_process: Callable[[range], Any] | None = None


@dataclass(frozen=True, slots=True)
class Jobs:
    """How many processes, and who is told how far the work is (done, of how many)."""

    number: int
    tell: Callable[[int, int], None]


def in_parallel(work: Callable[[range], Result], count: int, jobs: Jobs) -> Iterator[Result]:
    """The results of `work` on pieces of range(count), in order.

    Processes are forked, so that nothing has to be sent to them; where the
    system cannot fork, one process does it all. Nothing that a fork would break
    (a chart renderer, a thread) may have started before.
    """
    size = max(1, -(-count // (PIECES * jobs.number)))
    pieces = [range(start, min(start + size, count)) for start in range(0, count, size)]
    done = 0
    for piece, result in zip(pieces, results(work, pieces, jobs.number), strict=True):
        done += len(piece)
        jobs.tell(done, count)
        yield result


def results(work: Callable[[range], Result], pieces: list[range], number: int) -> Iterator[Result]:
    """The result of each piece."""
    global work_of_this_process
    if number == 1 or len(pieces) < 2 or "fork" not in multiprocessing.get_all_start_methods():
        yield from map(work, pieces)
        return
    work_of_this_process = work
    gc.freeze()
    with multiprocessing.get_context("fork").Pool(number) as pool:
        yield from pool.imap(call, pieces)
    gc.unfreeze()


def call(piece: range) -> Any:
    """The work of this process on one piece."""
    assert work_of_this_process is not None
    return work_of_this_process(piece)

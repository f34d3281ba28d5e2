"""Two folders change places in one step, where the system can; in two where it cannot."""

import ctypes
import os
import sys
from pathlib import Path

# The call that changes two names over, and how it is told “from the current folder”.
CALLS = {"linux": ("renameat2", -100), "darwin": ("renameatx_np", -2)}
EXCHANGE = 2


def exchange(new: Path, old: Path) -> None:
    """Put `new` in the place of `old`; what was there is then in the place of `new`.

    On Linux and macOS a single call to the kernel: at no moment is `old` missing.
    Elsewhere, or on a disk that cannot, two renames.
    """
    if not old.exists():
        new.rename(old)
    elif not swapped(new, old):
        aside = new.with_name(f"{new.name}-old")
        old.rename(aside)
        new.rename(old)
        aside.rename(new)


def swapped(one: Path, other: Path) -> bool:
    """Whether the kernel could change the two in one step."""
    if sys.platform == "win32":
        return False
    name, here = CALLS.get(sys.platform, ("", 0))
    call = getattr(ctypes.CDLL(None), name, None) if name else None
    left, right = os.fsencode(one), os.fsencode(other)
    return call is not None and int(call(here, left, here, right, EXCHANGE)) == 0

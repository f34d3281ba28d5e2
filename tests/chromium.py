"""The Chromium of this machine. The browser tests fail without one; they never skip."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

# The shell draws the same pages as Chromium, without the windows around them: in half the time.
SHELL = "chromium-headless-shell"
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
)
HELP = """\
The tests need Chromium or Chrome, and none was found. Either
  install one (Debian: sudo apt-get install chromium), or
  say where it is: CHROMIUM=/path/to/chrome make test"""

IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
LAUNCH_ARGUMENTS = (
    *(("--no-sandbox",) if IS_ROOT else ()),  # root has no sandbox to enter
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    # A browser that is tested speaks to nobody but the test.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find(shell: bool = True) -> str | None:
    """The path of Chromium: the one CHROMIUM names, else the first of the usual ones.

    shell   whether the shell will do, or a whole browser is needed
    """
    named = os.environ.get("CHROMIUM")
    return shutil.which(named) if named else next(_usual(shell), None)


def require(shell: bool = True) -> str:
    """The path of Chromium; stops with advice when there is none."""
    return find(shell) or sys.exit(HELP)


def install() -> None:
    """Install Chromium where apt can do it without asking anyone."""
    apt, sudo = shutil.which("apt-get"), shutil.which("sudo")
    as_root = () if IS_ROOT else (sudo or "sudo", "-n")
    may = IS_ROOT or (sudo and subprocess.run([sudo, "-n", "true"], check=False).returncode == 0)
    if not apt or not may:
        return
    print("Installing Chromium with apt-get", flush=True)
    # Playwright's Node wants libatomic1; where there is no shell, the whole browser does.
    wanted = ["install", "--yes", "--no-install-recommends", "libatomic1"]
    for command in (["update"], [*wanted, SHELL], [*wanted, "chromium"]):
        subprocess.run([*as_root, apt, *command], stdout=subprocess.DEVNULL, check=False)
        if find():
            return


def _usual(shell: bool) -> Iterator[str]:
    names = (SHELL, *NAMES) if shell else NAMES
    yield from filter(None, map(shutil.which, names))
    yield from (place for place in PLACES if Path(place).is_file())


if __name__ == "__main__":
    if "--install" in sys.argv and not os.environ.get("CHROMIUM") and not find():
        install()
    print(require())

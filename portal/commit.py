"""The commit a portal was read from: asked of git once a build, and named only where it is true."""

import os
import subprocess
from pathlib import Path

SHOWN = 10  # letters of a hash: what GitHub and git itself find a commit by
WAIT = 10.0  # seconds
# Frozen releases are made from the content, and are no part of it.
ASK = ("git", "status", "--porcelain=v2", "--branch", "--", ".", ":(exclude)releases")


def commit_of(root: Path) -> str:
    """The commit whose content a folder holds, shortened.

    Empty without git, outside a repository, before the first commit, and where
    a file of the folder differs from the commit: no commit then stands for it.
    """
    quiet = os.environ | {"GIT_OPTIONAL_LOCKS": "0"}
    try:
        done = subprocess.run(
            ASK, cwd=root, env=quiet, capture_output=True, text=True, timeout=WAIT, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    said = done.stdout.splitlines()
    if not all(line.startswith("#") for line in said):
        return ""
    found = [line.split()[2] for line in said if line.startswith("# branch.oid ")]
    return found[0][:SHOWN] if found and found[0].isalnum() else ""

"""Post the report of a pull request and publish its preview: python3 -m portal.report.post

Runs with the power to write, after a build that had none, from the default branch. Which pull
request it is, is asked of GitHub by the commit that was built; the artefact is not believed.
Standard library, git and gh alone.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlencode, urlsplit

from portal.report.outside import of_program, shortened
from portal.report.parcel import LARGEST, MARK, Unwelcome, open_parcel, sanitised, text_of

ARTEFACT = "change"
BRANCH = "previews"
PAGES_OF_FILES, UNLISTED, LONGEST_NAME = 30, "…", 120
CHANCES = 10
WRITER = "github-actions[bot]"
Ask = Callable[..., bytes]


def main(arguments: list[str]) -> int:
    """comment or preview; the exit code."""
    event = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text("utf-8"))
    repository, run = os.environ["GITHUB_REPOSITORY"], event["workflow_run"]
    number = number_of(run, repository, gh)
    if number is None:
        print("No open pull request has this commit.")
        return 0
    try:
        report, site = open_parcel(artefact_of(run, repository, gh))
    except Unwelcome as reason:
        print(f"The artefact is not one of ours: {reason}.")
        return 1
    address = address_of(os.environ)
    if arguments == ["comment"]:
        preview = address if site else ""
        said = sanitised(report, number, preview, reference_of(os.environ))
        said = headed(said, of_program(changed_files(number, repository, gh)))
        put_comment(said, number, repository, gh)
    elif arguments == ["preview"]:
        put_preview(site, number, open_numbers(repository, gh), remote(os.environ))
    return 0


def address_of(known: Mapping[str, str]) -> str:
    """Where previews are published, ending in a slash; empty where they are not."""
    address = known.get("PREVIEW_ADDRESS", "")
    parts = urlsplit(address)
    if parts.scheme != "https" or not parts.netloc or parts.path not in ("", "/"):
        return ""
    return f"https://{parts.netloc}/"


def reference_of(known: Mapping[str, str]) -> str:
    """The page of this repository that explains each code of a problem."""
    return f"{known['GITHUB_SERVER_URL']}/{known['GITHUB_REPOSITORY']}/blob/HEAD/docs/problems.md"


def number_of(run: Mapping[str, Any], repository: str, ask: Ask) -> int | None:
    """The open pull request whose newest commit was built; None where there is none."""
    owner = (run.get("head_repository") or {}).get("owner", {}).get("login", "")
    asked = {"state": "open", "head": f"{owner}:{run['head_branch']}", "per_page": "100"}
    found = json.loads(ask(f"repos/{repository}/pulls?{urlencode(asked)}"))
    numbers = [one["number"] for one in found if one["head"]["sha"] == run["head_sha"]]
    return int(numbers[0]) if len(numbers) == 1 else None


def open_numbers(repository: str, ask: Ask) -> set[int]:
    """The open pull requests: only their previews are kept."""
    return {
        int(one["number"])
        for page in range(1, 6)
        for one in json.loads(ask(f"repos/{repository}/pulls?state=open&per_page=100&page={page}"))
    }


def artefact_of(run: Mapping[str, Any], repository: str, ask: Ask) -> bytes:
    """The artefact of a run.

    Errors: Unwelcome where there is not exactly one of that name, or it is too large.
    """
    listed = json.loads(ask(f"repos/{repository}/actions/runs/{int(run['id'])}/artifacts"))
    found = [one for one in listed["artifacts"] if one["name"] == ARTEFACT and not one["expired"]]
    if len(found) != 1 or found[0]["size_in_bytes"] > LARGEST:
        raise Unwelcome("number or size of artefacts")
    return ask(f"repos/{repository}/actions/artifacts/{int(found[0]['id'])}/zip")


def changed_files(number: int, repository: str, ask: Ask) -> tuple[str, ...]:
    """The files that a pull request changes, by their names before and after.

    GitHub lists 3,000 at most; where there may be more, the list ends with a name that says so.
    """
    place, paths = f"repos/{repository}/pulls/{number}/files", list[str]()
    for page in range(1, PAGES_OF_FILES + 1):
        found = json.loads(ask(f"{place}?per_page=100&page={page}"))
        for one in found:
            paths += [str(one["filename"]), str(one.get("previous_filename", one["filename"]))]
        if len(found) < 100:
            return tuple(paths)
    return (*paths, UNLISTED)


def headed(comment: str, program: tuple[str, ...]) -> str:
    """The comment with our own sentence before it, where the change edits what wrote the report."""
    if not program:
        return comment
    first, more = shortened(program)
    names = ", ".join(f"<code>{text_of(one, 0, '')[:LONGEST_NAME]}</code>" for one in first)
    vi, en = (f" {said} {more}" if more else "" for said in ("và thêm", "and more:"))
    told = (
        f"> **Thay đổi này sửa cả chương trình hoặc thiết lập: {names}{vi}.** Mọi dòng dưới đây do "
        "chính chương trình đã sửa ấy viết ra, kể cả chữ “Ổn”; đọc các tệp ấy trước khi tin.\n>\n"
        f"> **This change edits the program or its settings: {names}{en}.** Everything below was "
        "written by that program, “OK” too; read those files before you believe it.\n"
    )
    return f"{MARK}\n{told}\n{comment.removeprefix(MARK).lstrip()}"


def put_comment(text: str, number: int, repository: str, ask: Ask) -> None:
    """Write the one comment of the report, or bring it up to date."""
    place = f"repos/{repository}/issues/{number}/comments"
    known = [
        one
        for page in range(1, 6)
        for one in json.loads(ask(f"{place}?per_page=100&page={page}"))
        if one["user"]["login"] == WRITER and one["body"].startswith(MARK)
    ]
    given = json.dumps({"body": text}).encode("utf-8")
    if known:
        edited = f"repos/{repository}/issues/comments/{int(known[0]['id'])}"
        ask("--method", "PATCH", edited, "--input", "-", given=given)
    else:
        ask("--method", "POST", place, "--input", "-", given=given)


def put_preview(site: Mapping[str, bytes], number: int, kept: set[int], address: str) -> None:
    """Publish a preview on its branch, which holds one commit and only open pull requests.

    Several may be at it at once: who finds that another one was faster begins again.
    """
    for chance in range(CHANCES, 0, -1):
        with TemporaryDirectory() as folder:
            lease = lay_previews(Path(folder), site, number, kept, address)
            try:
                git(Path(folder), "push", "--quiet", lease, address, f"HEAD:refs/heads/{BRANCH}")
            except subprocess.CalledProcessError:
                if chance == 1:
                    raise
            else:
                return


def lay_previews(
    tree: Path, site: Mapping[str, bytes], number: int, kept: set[int], address: str
) -> str:
    """Commit all previews in an empty folder; the option that replaces only what was found."""
    git(tree, "init", "--quiet", "--initial-branch", BRANCH)
    found = b""
    if git(tree, "ls-remote", "--heads", address, BRANCH):
        git(tree, "fetch", "--quiet", "--depth", "1", address, BRANCH)
        git(tree, "checkout", "--quiet", "FETCH_HEAD", "--", ".")
        found = git(tree, "rev-parse", "FETCH_HEAD").strip()
    for old in tree.glob("pr-*"):
        if old.name not in {f"pr-{one}" for one in kept - {number}}:
            shutil.rmtree(old)
    for name, content in site.items():
        target = tree / f"pr-{number}" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    (tree / "robots.txt").write_text("User-agent: *\nDisallow: /\n", "ascii")
    (tree / ".nojekyll").write_text("", "ascii")
    git(tree, "add", "--all", "--force")
    named = ("-c", f"user.name={WRITER}", "-c", f"user.email={WRITER}@users.noreply.github.com")
    git(tree, *named, "commit", "--quiet", "--message", "Previews of open pull requests")
    return f"--force-with-lease=refs/heads/{BRANCH}:{found.decode('ascii')}"


def remote(known: Mapping[str, str]) -> str:
    """The address of the repository; git asks gh for the right to write."""
    return f"{known['GITHUB_SERVER_URL']}/{known['GITHUB_REPOSITORY']}.git"


def gh(*words: str, given: bytes = b"") -> bytes:
    """What the API of GitHub answers."""
    return subprocess.run(
        ("gh", "api", *words), input=given, capture_output=True, check=True
    ).stdout


def git(tree: Path, *words: str) -> bytes:
    """What git says in a folder."""
    helper = ("-c", "credential.helper=!gh auth git-credential", "-c", "core.hooksPath=/dev/null")
    done = subprocess.run(("git", *helper, *words), cwd=tree, capture_output=True, check=True)
    return done.stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

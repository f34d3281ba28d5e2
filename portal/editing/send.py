"""Send a checked proposal as a pull request: python3 -m portal.editing.send ANSWER

Runs from the default branch, after a maintainer set the label. The words of the issue are only
in the answer, where they have no power, and in cells. Standard library, git and gh alone.
"""

import json
import os
import sys
from pathlib import Path

from portal.report.post import WRITER, Ask, gh, git, remote


def main(arguments: list[str]) -> int:
    """Open or renew the pull request where something was written, and answer the issue."""
    answer = Path(arguments[0]).read_text("utf-8")
    event = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text("utf-8"))
    repository, number = os.environ["GITHUB_REPOSITORY"], int(event["issue"]["number"])
    base = str(event["repository"]["default_branch"])
    tree = Path.cwd()
    if git(tree, "status", "--porcelain", "--", "data").strip():
        push(tree, number, remote(os.environ))
        answer += f"\n#{open_pull_request(number, answer, base, repository, gh)}\n"
    say(number, answer, repository, gh)
    return 0


def branch_of(number: int) -> str:
    """The branch of a proposal."""
    return f"propose/issue-{number}"


def push(tree: Path, number: int, address: str) -> None:
    """Commit the data files on a branch of the proposal, in place of an earlier try."""
    git(tree, "checkout", "--quiet", "-B", branch_of(number))
    git(tree, "add", "--", "data")
    named = ("-c", f"user.name={WRITER}", "-c", f"user.email={WRITER}@users.noreply.github.com")
    git(tree, *named, "commit", "--quiet", "--message", f"Add the figure proposed in #{number}")
    git(tree, "push", "--quiet", "--force", address, f"HEAD:refs/heads/{branch_of(number)}")


def open_pull_request(number: int, answer: str, base: str, repository: str, ask: Ask) -> int:
    """The pull request of a proposal, opened where there is none yet."""
    owner, place = repository.split("/")[0], f"repos/{repository}/pulls"
    known = json.loads(ask(f"{place}?state=open&head={owner}:{branch_of(number)}"))
    if known:
        return int(known[0]["number"])
    body = (
        f"{answer}\nCloses #{number}.\n\nĐóng rồi mở lại yêu cầu này để chạy các phép kiểm tra; "
        "đọc cùng theo danh sách trong mẫu.\nClose and reopen this to run the checks; read it "
        "with the checklist of the template.\n"
    )
    title = f"Thêm số liệu đề nghị ở #{number} / Add the figure proposed in #{number}"
    given = {"title": title, "body": body, "head": branch_of(number), "base": base}
    made = ask("--method", "POST", place, "--input", "-", given=json.dumps(given).encode("utf-8"))
    return int(json.loads(made)["number"])


def say(number: int, answer: str, repository: str, ask: Ask) -> None:
    """Answer on the issue."""
    given = json.dumps({"body": answer}).encode("utf-8")
    place = f"repos/{repository}/issues/{number}/comments"
    ask("--method", "POST", place, "--input", "-", given=given)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

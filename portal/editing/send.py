"""Send a checked proposal as a pull request: python3 -m portal.editing.send ANSWER

Runs from the default branch, after a maintainer set the label. The words of the issue are only
in the answer, where they have no power, and in cells. Standard library, git and gh alone.
"""

import json
import os
import sys
from collections.abc import Mapping
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
        answer += f"\n#{put_pull_request(number, answer, base, repository, gh)}\n"
    elif (earlier := known_pull_request(number, repository, gh)) is not None:
        close(earlier, number, repository, gh)
        answer += f"\n#{earlier}\n"
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


def known_pull_request(number: int, repository: str, ask: Ask) -> int | None:
    """The open pull request of a proposal; None where there is none."""
    owner, place = repository.split("/")[0], f"repos/{repository}/pulls"
    known = json.loads(ask(f"{place}?state=open&head={owner}:{branch_of(number)}"))
    return int(known[0]["number"]) if known else None


def put_pull_request(number: int, answer: str, base: str, repository: str, ask: Ask) -> int:
    """Open the pull request of a proposal; or bring the words of the open one up to date."""
    place, known = f"repos/{repository}/pulls", known_pull_request(number, repository, ask)
    body = (
        f"{answer}\nCloses #{number}.\n\nĐóng rồi mở lại yêu cầu này để chạy các phép kiểm tra; "
        "đọc cùng theo danh sách trong mẫu.\nClose and reopen this to run the checks; read it "
        "with the checklist of the template.\n"
    )
    title = f"Thêm số liệu đề nghị ở #{number} / Add the figure proposed in #{number}"
    given = {"title": title, "body": body}
    if known is not None:
        send(ask, "PATCH", f"{place}/{known}", given)
        return known
    made = send(ask, "POST", place, {**given, "head": branch_of(number), "base": base})
    return int(json.loads(made)["number"])


def close(known: int, number: int, repository: str, ask: Ask) -> None:
    """Close the pull request of an earlier try, saying that its figure is no longer proposed."""
    told = (
        f"Bản đề nghị ở #{number} đã được sửa, và bản sửa chưa qua kiểm tra; con số ở đây không "
        "còn là con số được đề nghị, nên yêu cầu này được đóng. Sửa xong và gắn lại nhãn thì một "
        f"yêu cầu mới được mở.\n\nThe proposal in #{number} was edited, and what it says now did "
        "not pass the check. The figure here is no longer the one proposed, so this is closed; a "
        "new one is opened when the proposal is corrected and labelled again.\n"
    )
    say(known, told, repository, ask)
    send(ask, "PATCH", f"repos/{repository}/pulls/{known}", {"state": "closed"})


def send(ask: Ask, method: str, place: str, given: Mapping[str, str]) -> bytes:
    """What GitHub answers when something is given to it."""
    text = json.dumps(given).encode("utf-8")
    return ask("--method", method, place, "--input", "-", given=text)


def say(number: int, answer: str, repository: str, ask: Ask) -> None:
    """Answer on the issue."""
    send(ask, "POST", f"repos/{repository}/issues/{number}/comments", {"body": answer})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""The workflows on GitHub: pinned, without power, and of commands that run here too."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

ROOT = Path(__file__).parent.parent
WORKFLOWS = sorted(ROOT.glob(".github/workflows/*.yml"))
PINNED = re.compile(r"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")

CHECK = 'make check ARGS="--format github"'
BUILD = '.venv/bin/python build.py build --publish --base-url "${BASE_URL}"'
RELEASES = (
    "git show-ref --quiet origin/releases && git worktree add releases origin/releases || true"
)
INSTALL = 'make check ARGS="--help"'
REPORT = (
    "mkdir change && .venv/bin/python build.py report --base HEAD^1 --format markdown "
    '--preview "${PREVIEW}" > change/report.md'
)
PREVIEW = '.venv/bin/python build.py build --site change/site --base-url "${PREVIEW}" || true'
POST = {f"python3 -m portal.report.post {what}" for what in ("comment", "preview")}
BODY = """jq -r '.issue.body // ""' "${GITHUB_EVENT_PATH}" > "${RUNNER_TEMP}/issue.md\""""
PROPOSE = (
    '.venv/bin/python build.py propose --issue "${RUNNER_TEMP}/issue.md" '
    '> "${RUNNER_TEMP}/answer.md" || test -s "${RUNNER_TEMP}/answer.md"'
)
SEND = 'python3 -m portal.editing.send "${RUNNER_TEMP}/answer.md"'
# Each is run, or rehearsed, below; those of a review in test_review.py, of a form in test_issue.py.
COMMANDS = {"make check", "make test", CHECK, RELEASES, BUILD, INSTALL, REPORT, PREVIEW, *POST}
COMMANDS |= {BODY, PROPOSE, SEND}
WRITERS = {
    "propose.yml": ["propose"],
    "publish.yml": ["deploy"],
    "review.yml": ["comment", "preview"],
}

each_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)


def jobs(path: Path) -> dict[str, Any]:
    workflow: dict[str, Any] = YAML(typ="safe", pure=True).load(path)
    return dict(workflow["jobs"])


def steps(path: Path) -> Iterator[dict[str, Any]]:
    for job in jobs(path).values():
        yield from job["steps"]


def run(command: list[str]) -> str:
    """What the command printed; fails when the command does. Knows nothing of a make above us."""
    ours = {name: text for name, text in os.environ.items() if not name.startswith(("MAKE", "MFL"))}
    done = subprocess.run(command, cwd=ROOT, env=ours, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{shlex.join(command)}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def rehearse(command: str) -> list[str]:
    """The lines that a make command would run."""
    make, *arguments = shlex.split(command)
    return run([make, "--dry-run", *arguments]).splitlines()


def test_there_are_workflows() -> None:
    named = ["change.yml", "check.yml", "propose.yml", "publish.yml", "review.yml"]
    assert [path.name for path in WORKFLOWS] == named


@each_workflow
def test_every_action_is_pinned_by_its_commit(path: Path) -> None:
    uses = [line for line in path.read_text("utf-8").splitlines() if "uses:" in line]
    assert uses
    assert [line for line in uses if not PINNED.search(line)] == []


@each_workflow
def test_only_the_jobs_that_publish_or_answer_may_write(path: Path) -> None:
    workflow = YAML(typ="safe", pure=True).load(path)
    assert "permissions" in workflow
    granted = {"": workflow["permissions"]}
    granted |= {name: job.get("permissions", {}) for name, job in workflow["jobs"].items()}
    writers = [name for name, powers in granted.items() if "write" in powers.values()]
    assert writers == WRITERS.get(path.name, [])


@each_workflow
def test_a_job_that_may_write_runs_nothing_of_a_pull_request(path: Path) -> None:
    workflow = YAML(typ="safe", pure=True).load(path)
    if path.name in WRITERS:
        # YAML reads the key `on` as a word here, and as true in YAML 1.1.
        asked = workflow.get("on", workflow.get(True))
        assert not {"pull_request", "pull_request_target", "issue_comment"} & {*asked}
    for step in steps(path):
        if "checkout@" in step.get("uses", ""):
            assert "ref" not in step["with"] and "repository" not in step["with"]


def test_a_proposal_waits_for_a_label_of_a_maintainer() -> None:
    workflow = YAML(typ="safe", pure=True).load(ROOT / ".github/workflows/propose.yml")
    assert workflow.get("on", workflow.get(True)) == {"issues": {"types": ["labeled"]}}
    assert workflow["jobs"]["propose"]["if"] == "github.event.label.name == 'check'"
    forms = [path.read_text("utf-8") for path in ROOT.glob(".github/ISSUE_TEMPLATE/*.yml")]
    # A form sets its labels for whoever fills it in.
    assert not any(re.search(r"^labels:.*\bcheck\b", text, re.MULTILINE) for text in forms)


def test_a_stranger_s_change_is_built_without_any_power() -> None:
    workflow = YAML(typ="safe", pure=True).load(ROOT / ".github/workflows/change.yml")
    assert workflow["permissions"] == {"contents": "read"}
    assert not any("permissions" in job for job in workflow["jobs"].values())


def test_reviews_of_several_changes_wait_for_none_but_their_own() -> None:
    """GitHub keeps one run waiting in each group, and drops it when another one comes."""
    workflow = YAML(typ="safe", pure=True).load(ROOT / ".github/workflows/review.yml")
    assert "concurrency" not in workflow
    groups = [job["concurrency"] for job in workflow["jobs"].values()]
    assert len({one["group"] for one in groups}) == len(groups) == 2
    assert all(one["group"].endswith("workflow_run.head_branch }}") for one in groups)
    assert not any(one["cancel-in-progress"] for one in groups)


def test_what_posts_a_review_needs_nothing_to_be_installed() -> None:
    program = "import sys; sys.path.insert(0, '.'); import portal.editing.send, portal.report.post"
    run([sys.executable, "-I", "-S", "-c", program])


def test_the_report_and_the_preview_of_a_change_run(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "tests" / "sites" / "small", tmp_path / "portal")
    named = "git config user.name Minh; git config user.email minh@example.org"
    begin = f"git init -q -b main; {named}; git add .; git commit -q -m One"
    run(["sh", "-ec", f"cd '{tmp_path / 'portal'}'; {begin}; git commit -q --allow-empty -m Two"])
    for command in (REPORT, PREVIEW):
        here = command.replace(".venv/bin/python build.py", "$BUILD")
        here = here.replace("--base-url", "--root portal --as-of 2026-03-01 --base-url")
        here = here.replace("--base ", "--root portal --as-of 2026-03-01 --base ")
        told = f"BUILD='{sys.executable} {ROOT / 'build.py'}' PREVIEW=https://preview.invalid/pr-7/"
        run(["sh", "-ec", f"cd '{tmp_path}'; {told}; {here}"])

    assert "Ổn" in (tmp_path / "change" / "report.md").read_text("utf-8")
    assert "/pr-7/" in (tmp_path / "change" / "site" / "index.html").read_text("utf-8")


@each_workflow
def test_a_stranger_gets_no_secret(path: Path) -> None:
    text = path.read_text("utf-8")
    assert "secrets." not in text
    assert "pull_request_target" not in text
    checkouts = [step for step in steps(path) if "checkout@" in step.get("uses", "")]
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


@each_workflow
def test_the_whole_history_is_fetched_where_the_site_is_built(path: Path) -> None:
    commands = " ".join(step.get("run", "") for step in steps(path))
    builds = "build.py build" in commands or "make test" in commands
    checkouts = [step for step in steps(path) if "checkout@" in step.get("uses", "")]
    assert not builds or all(step["with"]["fetch-depth"] == 0 for step in checkouts)


@each_workflow
def test_every_command_is_known_and_nothing_is_pasted_into_it(path: Path) -> None:
    commands = [step["run"] for step in steps(path) if "run" in step]
    assert set(commands) <= COMMANDS
    assert [command for command in commands if "${{" in command] == []


def test_no_known_command_is_unused() -> None:
    assert {step["run"] for path in WORKFLOWS for step in steps(path) if "run" in step} == COMMANDS


@pytest.mark.parametrize("command", ["make check", "make test", "make site", CHECK, INSTALL])
def test_make_knows_the_command(command: str) -> None:
    assert "build.py" in rehearse(command)[-1]


def test_the_check_of_a_pull_request_runs() -> None:
    python, *arguments = shlex.split(rehearse(CHECK)[-1])
    assert python == ".venv/bin/python"
    run([sys.executable, *arguments])


def test_the_build_that_is_published_can_be_asked_for() -> None:
    python, script, build, publish, option, _address = shlex.split(BUILD)
    assert python == ".venv/bin/python"
    told = run([sys.executable, script, build, "--help"])
    assert publish in told and option in told


def test_frozen_releases_are_taken_from_their_branch_where_there_is_one(tmp_path: Path) -> None:
    def sh(folder: str, command: str) -> None:
        run(["sh", "-ec", f"cd '{tmp_path / folder}'; {command}"])

    named = "git config user.name Minh; git config user.email minh@example.org"
    sh("", f"git init -q -b main far; cd far; {named}; git commit -q --allow-empty -m One")
    sh("", "git clone -q far early")
    sh("early", RELEASES)
    assert not (tmp_path / "early" / "releases").exists()

    sh("far", "git checkout -q --orphan releases; mkdir 2026-03-01; touch 2026-03-01/SHA256SUMS")
    sh("far", "git add .; git commit -q -m Freeze; git checkout -q main")
    sh("", "git clone -q far late")
    sh("late", RELEASES)
    assert (tmp_path / "late" / "releases" / "2026-03-01" / "SHA256SUMS").exists()


def test_the_build_server_runs_the_two_commands_a_person_runs() -> None:
    lines = (ROOT / ".ci/run").read_text("utf-8").splitlines()
    assert [line for line in lines if line.startswith("make")] == ["make test", "make site"]


def test_zizmor_finds_nothing() -> None:
    run([str(Path(sys.executable).with_name("zizmor")), "--offline", "--quiet", ".github"])

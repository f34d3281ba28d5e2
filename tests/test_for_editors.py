"""What helps an editor before the check does: completion, the checklist, hooks."""

import json
import re
import runpy
import shlex
import shutil
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
PORTALS = sorted(
    path for path in ROOT.glob("**/portal.toml")
    if not {".venv", "broken", ".cache"} & {*path.parts}
)  # fmt: skip


def wrong(schema: dict[str, Any], value: Any, at: str = "") -> list[str]:
    """Where a value is not as a schema of ours says; the few words of JSON Schema they use."""
    kind = {"object": dict, "string": str, "integer": int, "boolean": bool}[schema["type"]]
    text = value.isoformat() if schema.get("format") == "date" else value
    if not isinstance(text, kind):
        return [at]
    if isinstance(text, str) and not re.search(schema.get("pattern", ""), text):
        return [at]
    if kind is not dict:
        return []
    keys = schema["properties"]
    strange = [f"{at}.{key}" for key in value if key not in keys]
    absent = [f"{at}.{key}" for key in schema["required"] if key not in value]
    inside = [w for key in value.keys() & keys for w in wrong(keys[key], value[key], f"{at}.{key}")]
    return strange + absent + inside


@pytest.mark.parametrize("name", ["front-matter.json", "portal.json"])
def test_the_schemas_are_as_the_program_reads(name: str) -> None:
    """Run `python docs/write_schemas.py` after a change of a setting."""
    program = runpy.run_path(str(DOCS / "write_schemas.py"))
    expected = program["written"](program["schemas"]()[name])

    assert (DOCS / "schemas" / name).read_text("utf-8") == expected


@pytest.mark.parametrize("path", PORTALS, ids=lambda path: path.parent.name)
def test_every_portal_is_as_its_schema_says(path: Path) -> None:
    schema = json.loads((DOCS / "schemas" / "portal.json").read_text("utf-8"))

    assert wrong(schema, tomllib.loads(path.read_text("utf-8"))) == []


def test_a_misspelt_key_and_a_wrong_value_are_not() -> None:
    schema = json.loads((DOCS / "schemas" / "portal.json").read_text("utf-8"))
    given = tomllib.loads((ROOT / "portal.toml").read_text("utf-8"))
    given["site"]["adress"] = "x"
    given["method"]["tolerance"] = "1.5"
    del given["method"]["version"]

    assert sorted(wrong(schema, given)) == [".method.tolerance", ".method.version", ".site.adress"]


def test_an_editor_finds_the_schemas() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))
    named = [*settings["evenBetterToml.schema.associations"].values()]
    first = (ROOT / "portal.toml").read_text("utf-8").splitlines()[0]

    assert all((ROOT / name).is_file() for name in (*named, first.removeprefix("#:schema ")))


def test_every_point_of_the_checklist_is_in_both_languages() -> None:
    text = (ROOT / ".github" / "PULL_REQUEST_TEMPLATE.md").read_text("utf-8")
    points = re.findall(r"^- \[ \] (.*?)\n(?: +(.*?)\n)?", text, re.MULTILINE)

    assert len(points) >= 12
    for vi, en in points[:-1]:
        assert not vi.isascii() and en and re.match(r"[A-Z0-9]", en), vi


def test_no_owner_is_named_who_does_not_exist() -> None:
    lines = (ROOT / ".github" / "CODEOWNERS").read_text("utf-8").splitlines()

    assert all(not line or line.startswith("#") for line in lines)
    paths = [line.split()[1] for line in lines if "@example-org" in line]
    assert [
        path for path in paths if not ({*path} & {"*"}) and not (ROOT / path[1:]).exists()
    ] == []


def hooks() -> list[dict[str, Any]]:
    """What runs before a commit."""
    found = YAML(typ="safe", pure=True).load(ROOT / ".pre-commit-config.yaml")
    assert [repo["repo"] for repo in found["repos"]] == ["local"]
    listed: list[dict[str, Any]] = found["repos"][0]["hooks"]
    return listed


def test_the_hooks_fetch_nothing_and_run_what_is_here() -> None:
    for hook in hooks():
        shell, script, *words = shlex.split(hook["entry"])
        assert (hook["language"], shell) == ("system", "sh") and (ROOT / script).is_file()
        assert words[0] == "-m" or (ROOT / words[0]).is_file()


@pytest.mark.parametrize("python", [".venv/bin/python", ".venv/Scripts/python.exe"])
def test_the_hooks_find_the_python_of_every_system(python: str, tmp_path: Path) -> None:
    program = tmp_path / python
    program.parent.mkdir(parents=True)
    program.write_text('#!/bin/sh\necho ran "$@"\n', "utf-8")
    program.chmod(0o755)
    shutil.copytree(ROOT / "hooks", tmp_path / "hooks")
    for hook in hooks():
        found = subprocess.run(
            shlex.split(hook["entry"]), cwd=tmp_path, capture_output=True, text=True, check=True
        )
        assert found.stdout == f"ran {shlex.join(shlex.split(hook['entry'])[2:])}\n"


def test_the_hooks_say_how_to_set_up_where_nothing_is(tmp_path: Path) -> None:
    program = ["sh", str(ROOT / "hooks" / "venv.sh"), "build.py"]
    found = subprocess.run(program, cwd=tmp_path, capture_output=True, text=True, check=False)

    assert (found.returncode, "README.md" in found.stderr) == (1, True)


def test_every_label_that_is_asked_for_is_in_the_list_to_create() -> None:
    forms = [*(ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml")]
    read = YAML(typ="safe", pure=True)
    asked = {name for form in forms for name in read.load(form).get("labels", ())}
    for workflow in (ROOT / ".github" / "workflows").glob("*.yml"):
        asked |= {*re.findall(r"label\.name == '(.+?)'", workflow.read_text("utf-8"))}
    rows = re.findall(
        r"^\| `([\w-]+)` \| .*label", (DOCS / "publishing.md").read_text("utf-8"), re.M
    )

    assert asked == {*rows} == {"check", "figure", "report"}

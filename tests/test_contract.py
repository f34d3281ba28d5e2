"""Promises between the parts of the program."""

import ast
import re
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from portal.charts.theme import ROLES
from portal.rules import RULES
from tests.built import ROOT

PORTAL = ROOT / "portal"
# Lists of records and views: one dataclass after another, with nothing to separate.
LONG = {"model.py", "views.py"}
LONGEST_MODULE, LONGEST_FUNCTION = 300, 40


def modules() -> dict[str, Path]:
    """Every module of the program by its dotted name."""
    found = {}
    for path in sorted(PORTAL.rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(part for part in parts if part != "__init__")] = path
    return found


def imports(path: Path, known: dict[str, Path]) -> set[str]:
    """The modules of the program that one imports, wherever in the file."""
    used = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("portal"):
            inner = {f"{node.module}.{alias.name}" for alias in node.names}
            used |= (inner & known.keys()) or {node.module}
    return used


def test_imports_point_one_way() -> None:
    """A newcomer can read the modules in an order in which each needs only those before it."""
    known = modules()
    graph = {name: imports(path, known) - {name} for name, path in known.items()}

    order = list(TopologicalSorter(graph).static_order())  # raises when two need each other

    assert order.index("portal.read") < order.index("portal.load") < order.index("portal.assemble")
    assert order.index("portal.assemble") < order.index("portal.check")
    assert order.index("portal.method.progress") < order.index("portal.history.replay")
    assert order.index("portal.history.changes") < order.index("portal.survey")
    assert order.index("portal.survey") < order.index("portal.plan")
    assert order.index("portal.plan") < order.index("portal.outcome")


def test_only_the_first_stage_reads_content_and_only_the_last_ones_write() -> None:
    """The arithmetic of statuses knows no file, no clock and no template."""
    known = modules()
    method = {name for name in known if name.startswith("portal.method.")}
    pure = method - {"portal.method.rulebook"}
    for name in pure | {"portal.history.replay", "portal.history.standing"}:
        text = known[name].read_text("utf-8")
        assert not re.search(r"\b(open|Path|datetime\.now|date\.today|jinja2)\b", text), name


@pytest.mark.parametrize("name", modules())
def test_a_module_is_short_and_so_are_its_functions(name: str) -> None:
    path = modules()[name]
    text = path.read_text("utf-8")

    assert path.name in LONG or len(text.splitlines()) <= LONGEST_MODULE
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < LONGEST_FUNCTION, node.name


def test_charts_use_the_colours_of_the_stylesheet() -> None:
    """The renderer is given the light palette; the roles say the same colours."""
    tokens = (ROOT / "styles" / "tokens.css").read_text("utf-8")
    palette = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", tokens.split("/* dark */")[0]))
    roles = dict(re.findall(r"--([\w-]+): var\(--([\w-]+)\);", tokens))

    for colour, role in ROLES.items():
        assert palette[roles[role]] == colour, role


def test_every_template_of_a_page_is_used() -> None:
    plans = "".join((PORTAL / name).read_text("utf-8") for name in ("plan.py", "plans/embed.py"))
    used = set(re.findall(r'"([a-z-]+)"', plans))

    for template in (ROOT / "templates" / "pages").glob("*.html"):
        assert template.stem in used, template.name


def test_every_kind_of_problem_has_a_page_and_a_folder_that_triggers_it() -> None:
    told = (ROOT / "docs" / "problems.md").read_text("utf-8")
    folders = {path.name.split("-")[0] for path in (ROOT / "tests" / "broken").iterdir()}

    assert set(RULES) <= folders
    assert all(code in told for code in RULES)

"""The pattern page: the examples of every element, rendered as they look."""

import dataclasses
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from portal import views
from portal.charts import drawings

Examples = Mapping[str, tuple[tuple[str, str], ...]]
LINK = re.compile(r'(<a\b[^>]*\bhref=)"[^"]*"')
IDENTITY = re.compile(r'(\b(?:id|for|aria-labelledby|aria-describedby)=)"([^"]*)"')
BETWEEN = "\x1d"  # the sign that separates groups; no markup holds it
# Around every page, that of the patterns too; within it they would be landmarks in a landmark.
ON_EVERY_PAGE = (
    "breadcrumb",
    "find",
    "footer",
    "header",
    "known",
    "phase",
    "report",
    "sample",
    "symbols",
)


def read_examples(file: Path) -> tuple[tuple[str, str], ...]:
    """The examples of a component: the name of each, and the markup that shows it."""
    found = tomllib.loads(file.read_text("utf-8"))["example"]
    return tuple((one["name"], one.get("markup") or "{{ " + one["call"] + " }}") for one in found)


def pattern(made: Environment, examples: Examples, name: str) -> list[tuple[str, Markup]]:
    """The examples of a component for the pattern page.

    Their links lead back to it, and what has an id has one of its own.
    """
    shown = []
    for place, (told, html) in enumerate(examples_of(made, examples, name)):
        own = IDENTITY.sub(rf'\1"{name}-{place}-\2"', str(html))
        shown.append((told, Markup(LINK.sub(rf'\1"#pattern-{name}"', own))))
    return shown


def examples_of(made: Environment, examples: Examples, name: str) -> list[tuple[str, Markup]]:
    """The examples of a component as they look, each with its name."""
    nouns = {**vars(views), **vars(drawings)}
    shown = {word: one for word, one in nouns.items() if dataclasses.is_dataclass(one)}
    html = made.get_template(template_of(name)).render(**shown)
    names = (told for told, _ in examples[name])
    return list(zip(names, map(Markup, html.split(BETWEEN)), strict=True))


def as_templates(examples: Examples) -> dict[str, str]:
    """One template for each component, so that what is compiled is kept with the others."""
    return {
        template_of(name): BETWEEN.join(markup for _, markup in shown)
        for name, shown in examples.items()
    }


def template_of(name: str) -> str:
    """The name of the template with the examples of a component."""
    return f"examples/{name}.html"

"""A report as Markdown for a comment, as text for a terminal, as JSON for programs."""

import json
import re
from collections.abc import Mapping
from html import escape
from typing import Any, Literal

from portal.languages import LANGUAGES, Catalogue, Language
from portal.problems import as_json, visible
from portal.report.report import Report
from portal.report.rows import Line
from portal.report.sections import Goto, Part, Section
from portal.report.telling import sections, verdict

Form = Literal["markdown", "text", "json"]
MARK = "<!-- report of a change -->"
# Everything that Markdown or GitHub could read as more than a letter.
SIGNS = re.compile(r"[\\`*_{}\[\]#!|~<>&$]|:(?=//|[\w+-]+:)")
LONGEST = 60_000  # characters; GitHub takes 65,536 in a comment
KEPT_FREE = 3_000  # characters for each section that is still to come


def told(found: Report, catalogues: Mapping[Language, Catalogue], form: Form) -> str:
    """The report in both languages, Vietnamese first; as JSON, in codes."""
    if form == "json":
        return json.dumps(as_data(found), ensure_ascii=False, indent=2)
    write = as_markdown if form == "markdown" else as_text
    return write({language: spoken(catalogues[language], found) for language in LANGUAGES})


def spoken(words: Catalogue, found: Report) -> tuple[str, tuple[Section, ...]]:
    """The verdict and the sections in one language."""
    return verdict(words, found), tuple(sections(words, found))


def as_markdown(both: Mapping[Language, tuple[str, tuple[Section, ...]]]) -> str:
    """One comment, the English folded away. What is too long for one is cut between sections."""
    (vi, vi_sections), (en, en_sections) = both["vi"], both["en"]
    head = f"{MARK}\n**{plain(vi)}**\n"
    folded = f"\n<details><summary>English: {plain(en)}</summary>\n"
    room = (LONGEST - len(head) - len(folded)) // 2
    parts = [head, fitted(vi_sections, room), folded, fitted(en_sections, room), "\n</details>\n"]
    return "".join(parts)


def fitted(listed: tuple[Section, ...], room: int) -> str:
    """Sections as long as there is room: of a long one its beginning, so that others are read."""
    parts, sizes = [], [len(markdown_section(section)) for section in listed]
    for place, section in enumerate(listed):
        own = room - sum(min(size, KEPT_FREE) for size in sizes[place + 1 :])
        text, kept = markdown_section(section), section.shorter()
        while len(text) > own and kept:
            text, kept = markdown_section(kept), kept.shorter()
        if len(text) > room:
            text = f"\n### {plain(section.title)}\n\n…\n"
        room -= len(text)
        parts.append(text)
    return "".join(parts)


def markdown_section(section: Section) -> str:
    """A heading with a table, a list or entries under it."""
    lines = [f"\n### {plain(section.title)}\n"]
    if section.heads:
        lines.append("| " + " | ".join(map(plain, section.heads)) + " |")
        lines.append("| " + " | ".join("---" for _ in section.heads) + " |")
        lines += ["| " + " | ".join(map(markdown_part, line)) + " |" for line in section.lines]
    else:
        lines += ["- " + "".join(map(markdown_part, line)) for line in section.lines]
    for entry in section.entries:
        lines += [""] * (len(lines) > 1) + ["**" + "".join(map(markdown_part, entry.title)) + "**"]
        lines += ["", *("- " + "".join(map(markdown_part, line)) for line in entry.lines)]
    if section.more:
        lines.append("\n" + plain(section.more))
    return "\n".join(lines) + "\n"


def markdown_part(part: Part) -> str:
    """Words, the contents of a cell, or an address, with no power over the comment."""
    if isinstance(part, str):
        return plain(part)
    if isinstance(part, Goto) and part.url:
        return f'<a href="{escape(part.url)}">{plain(part.text)}</a>'
    # Within <code> GitHub calls nobody and links nothing.
    return f"<code>{plain(part.text)}</code>"


def plain(text: str) -> str:
    """Text that stays text: no markup, no link, nobody called by @name."""
    clean = visible(text).replace("@", "@\N{WORD JOINER}")
    return SIGNS.sub(lambda sign: f"&#{ord(sign[0])};", clean)


def as_text(both: Mapping[Language, tuple[str, tuple[Section, ...]]]) -> str:
    """The same without markup, one language after the other."""
    return "\n\n".join("\n".join(text_lines(said, listed)) for said, listed in both.values())


def text_lines(said: str, listed: tuple[Section, ...]) -> list[str]:
    """One language, line by line."""
    lines = [said]
    for section in listed:
        lines += ["", section.title]
        mark = " | " if section.heads else ""
        for line in section.lines:
            lines.append("  " + mark.join(visible(text_part(part)) for part in line))
        for entry in section.entries:
            lines.append("  " + "".join(visible(text_part(part)) for part in entry.title))
            for line in entry.lines:
                lines.append("    - " + "".join(visible(text_part(part)) for part in line))
        lines += [f"  {section.more}"] if section.more else []
    return lines


def text_part(part: Part) -> str:
    """A part as it is; an address whole."""
    if isinstance(part, str):
        return part
    return part.url or part.text if isinstance(part, Goto) else part.text


def as_data(found: Report) -> dict[str, Any]:
    """The report for programs: codes and addresses, no words of ours."""
    return {
        "verdict": "needs_fix" if found.needs_fix else "ok",
        "problems": [as_json(one) for one in found.problems],
        "rows": [
            {
                "table": row.table,
                "key": list(row.key),
                "kind": row.kind,
                "path": row.place.path,
                "line": row.place.line,
                "before": cells_of(row.before),
                "after": cells_of(row.after),
            }
            for row in found.rows
        ],
        "files": list(found.others),
        "beyond": list(found.beyond),
        "targets": [
            {
                "commitment": one.commitment,
                "kind": one.kind,
                "columns": list(one.columns),
                "directions": list(one.directions),
                "by": one.by,
            }
            for one in found.goalposts
        ],
        "tags": [
            {"commitment": one.commitment, "before": one.before, "after": one.after}
            for one in found.turns
        ],
        "coverage": found.coverage,
        "untranslated": [str(one.where) for one in found.untranslated],
        "pages": [{"url": one.url, "kind": one.kind} for one in found.pages],
        "preview": found.preview,
    }


def cells_of(line: Line | None) -> dict[str, str] | None:
    """The cells of a row by their columns."""
    return dict(line.cells) if line else None

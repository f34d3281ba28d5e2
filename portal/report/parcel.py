"""What an untrusted build hands over: a report and a site, of which nothing is believed.

The build of a pull request runs code of its author, so the report may be any text and the
site any files. Only what our own report is made of stays markup; only files that cannot run
anything are kept. Standard library alone: the workflow that uses this installs nothing.
"""

import io
import re
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath

# Where the build says the preview is; the real address is known to the trusted side alone.
PLACE = "https://preview.invalid/pr-{number}/"
MARK = "<!-- report of a change -->"
LONGEST = 60_000  # characters of a comment
MOST_FILES, LARGEST, LARGEST_FILE = 20_000, 200_000_000, 5_000_000  # bytes
ARCHIVE, REPORT, SITE = "artifact.tar", "report.md", "site"
KEPT = {".html", ".css", ".woff2", ".png", ".csv", ".json", ".ics", ".txt"}
NAME = re.compile(r"[a-z0-9][a-z0-9._-]*", re.IGNORECASE)
# No script, nothing from elsewhere, nothing sent anywhere; not to be found by a search.
FIRST = (
    b'<!doctype html><meta charset="utf-8">'
    b'<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
    b"style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; "
    b"form-action 'none'\">"
    b'<meta name="robots" content="noindex, nofollow">'
)
META = re.compile(rb"http-equiv", re.IGNORECASE)
# What stands in a template is never run or shown.
POWERS = re.compile(
    rb"<(?P<end>/?)(?:script|base|iframe|object|embed|frame)(?=[\s/>])", re.IGNORECASE
)

SIGNS = "\\`*_{}[]#!|~<>&$:"
ENTITY = "|".join(f"&#{ord(sign)};" for sign in SIGNS)
TOKEN = re.compile(
    rf"(?P<kept>{ENTITY}|</?code>|</a>|<details><summary>|</summary>|</details>)"
    r'|<a href="(?P<url>[^"<>\s]*)">'
    r"|(?P<sign>[\\`*_{}\[\]#!~<>&$])"
    r"|(?P<at>@\N{WORD JOINER}?)"
    r"|(?P<bare>:(?=//)|(?<=www)\.)"
)
CODE = re.compile(r"(?<=\| )P[1-7]\d\d(?= \|)")
HEADING = re.compile(r"### (?=\S)")
VERDICT = re.compile(r"\*\*(.*)\*\*")


class Unwelcome(Exception):
    """The parcel is not what our build makes; it says why in a word or two."""


def open_parcel(content: bytes) -> tuple[str, dict[str, bytes]]:
    """The report and the files of the site in an artefact.

    Errors: Unwelcome.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as outer:
            (entry,) = outer.infolist()
            if entry.filename != ARCHIVE or entry.file_size > LARGEST:
                raise Unwelcome("archive")
            with outer.open(entry) as inner:
                packed = inner.read(LARGEST + 1)
        with tarfile.open(fileobj=io.BytesIO(packed), mode="r:") as archive:
            files = dict(files_in(archive))
    except (zipfile.BadZipFile, tarfile.TarError, ValueError, OSError, RuntimeError) as reason:
        raise Unwelcome("archive") from reason
    report = files.get(REPORT, b"")[: 4 * LONGEST].decode("utf-8", "replace")
    start = f"{SITE}/"
    site = {name[len(start) :]: text for name, text in files.items() if name.startswith(start)}
    return report, {name: harmless(name, text) for name, text in site.items()}


def files_in(archive: tarfile.TarFile) -> Iterator[tuple[str, bytes]]:
    """The ordinary files of an archive with names that lead nowhere else.

    Errors: Unwelcome where there are too many or they are too large.
    """
    total = 0
    for count, member in enumerate(archive):
        total += member.size
        if count > MOST_FILES or total > LARGEST:
            raise Unwelcome("size")
        path = PurePosixPath(member.name)
        plain = all(NAME.fullmatch(part) for part in path.parts)
        if not member.isreg() or member.size > LARGEST_FILE or not plain:
            continue
        if path.suffix in KEPT or str(path) == REPORT:
            held = archive.extractfile(member)
            yield str(path), held.read() if held else b""


def harmless(name: str, content: bytes) -> bytes:
    """A file of a preview: a page first says that nothing in it may run."""
    if not name.endswith(".html"):
        return content
    return FIRST + POWERS.sub(b"<\\g<end>template", META.sub(b"data-said", content))


def sanitised(report: str, number: int, address: str, reference: str = "") -> str:
    """The report as a comment in which only our own markup has any power.

    address     where previews are published, ending in a slash; empty where they are not
    reference   the page with a heading for each code of a problem; empty for no links to it
    """
    lines = report.replace("\r", "").removeprefix(MARK).strip("\n")[:LONGEST].split("\n")
    said = "\n".join(line_of(line, number, address) for line in lines)
    if reference:
        said = CODE.sub(lambda code: linked(code[0], reference), said)
    folded = said.count("<details>") - said.count("</details>")
    return f"{MARK}\n{said}\n" + "</details>\n" * max(0, folded)


def linked(code: str, reference: str) -> str:
    """The code of a problem as a link to what explains it."""
    return f'<a href="{reference}#{code.lower()}">{code}</a>'


def line_of(line: str, number: int, address: str) -> str:
    """One line: a heading, the verdict, or text with codes and links in it."""
    if verdict := VERDICT.fullmatch(line):
        return f"**{text_of(verdict[1], number, address)}**"
    start = found[0] if (found := HEADING.match(line)) else ""
    # Four spaces would begin a block of code, which shows entities as they are.
    return start + text_of(line[len(start) :].lstrip(" \t"), number, address)


def text_of(text: str, number: int, address: str) -> str:
    """Text whose tags, entities and links are only those that a report is made of."""
    here, there = PLACE.format(number=number), f"{address}pr-{number}/" if address else ""
    for old, new in ((here, there), (coded(here), coded(there) or "-")):
        text = text.replace(old, new)
    opened = 0

    def one(found: re.Match[str]) -> str:
        nonlocal opened
        if found["at"]:
            return "@\N{WORD JOINER}"
        if found["url"] is not None:
            leads = bool(there) and is_within(found["url"], there)
            opened += leads
            return found[0] if leads else ""
        if found[0] == "</a>":
            open_now, opened = opened, max(0, opened - 1)
            return found[0] if open_now else ""
        return found[0] if found["kept"] else f"&#{ord(found[0])};"

    return TOKEN.sub(one, text) + "</a>" * opened


def coded(url: str) -> str:
    """An address as text that does not become a link by itself."""
    return url.replace("://", "&#58;//")


def is_within(url: str, folder: str) -> bool:
    """Whether an address leads into the preview of this change."""
    return url.startswith(folder) and bool(re.fullmatch(r"[\w/.-]*", url[len(folder) :]))

"""Bring vi.po up to date with the code and the templates: make translations

English is written in the code itself, so there is a catalogue for Vietnamese alone.
Translations are kept, new messages are added empty, dead ones are dropped. Where English
was reworded, the old translation stays, marked `fuzzy` with the English it was made from:
it is shown to the translator and never to a reader, until the mark is taken away.
The file is sorted and names no lines and no dates: it changes only when the words do.
"""

import sys
from collections.abc import Iterable, Iterator
from datetime import date
from difflib import get_close_matches
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
FILE = ROOT / "locales" / "vi.po"
SOURCES = {"portal": ("**.py", "python"), "templates": ("**.html", "jinja2.ext:babel_extract")}
BEFORE = "before: "  # in a comment: the English that a translation was made from
ALIKE = 0.8  # share of letters in common from which a message is another one reworded
OPTIONS = {"**.html": {"silent": "false", "newstyle_gettext": "true"}}
HEADER = """\
# The words of the interface in Vietnamese. `make translations` keeps the list complete.
msgid ""
msgstr ""
"Language: vi\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"

"""


def extracted() -> Iterator[Message]:
    """Every message of the code and the templates; an unreadable template is an error."""
    for folder, method in SOURCES.items():
        found = extract_from_dir(ROOT / folder, [method], OPTIONS)
        for _, _, said, _, context in found:
            yield Message(said, context=context)


def updated(file: Path, needed: Iterable[Message] | None = None) -> Catalog:
    """The messages that are needed, by default those of the code, with their translations."""
    known = read_po(BytesIO(file.read_bytes() if file.exists() else b""), locale="vi")
    catalog = Catalog(locale="vi", fuzzy=False)
    for message in extracted() if needed is None else needed:
        old = known.get(message.id, message.context)
        catalog.add(message.id, old.string if old else None, context=message.context)
        if old and old.fuzzy:
            mark(catalog, message, old.user_comments)
    for message in catalog:
        message.flags.intersection_update({"fuzzy"})  # Babel takes “15% of” for a format
    reword(catalog, [one for one in known if one.id and not catalog.get(one.id, one.context)])
    return catalog


def reword(catalog: Catalog, dead: Iterable[Message]) -> None:
    """Give messages without a translation that of the dead one they are a rewording of."""
    left = {(kind(one), english(one)): one for one in dead if is_said(one)}
    for message in sorted((one for one in catalog if one.id and not is_said(one)), key=english):
        texts = [text for like, text in left if like == kind(message)]
        for text in get_close_matches(english(message), texts, 1, ALIKE):
            old = left.pop((kind(message), text))
            message.string = old.string
            comments = old.user_comments if old.fuzzy else [BEFORE + text.replace("\n", " ")]
            mark(catalog, message, comments)


def mark(catalog: Catalog, message: Message, comments: Iterable[str]) -> None:
    """Mark the translation of a message as made from other English."""
    stale = catalog.get(message.id, message.context)
    if stale is not None:
        stale.flags.add("fuzzy")
        stale.user_comments = [one for one in comments if one.startswith(BEFORE)]


def kind(message: Message) -> tuple[str | None, bool]:
    """What two messages must share for one to be the other reworded."""
    return message.context, isinstance(message.id, str)


def english(message: Message) -> str:
    """A message in English; in its singular where it is counted."""
    return message.id if isinstance(message.id, str) else message.id[0]


def written(catalog: Catalog) -> bytes:
    """The catalogue as it stands in the file."""
    body = BytesIO()
    write_po(body, catalog, width=96, sort_output=True, omit_header=True, no_location=True)
    return HEADER.encode() + body.getvalue()


def empty(catalog: Catalog) -> list[str]:
    """The messages that are not said in Vietnamese yet."""
    return [english(message) for message in catalog if message.id and not is_said(message)]


def stale(catalog: Catalog) -> list[str]:
    """The messages whose English was reworded since they were translated."""
    return [english(message) for message in catalog if message.id and message.fuzzy]


def is_said(message: Message) -> bool:
    """Whether a message has its translation."""
    said = message.string
    return bool(said) if isinstance(said, str) else bool(said and all(said))


def main() -> None:
    """Write the file; end with code 1 where words are missing or stale."""
    catalog = updated(FILE)
    FILE.write_bytes(written(catalog))
    missing, reworded = empty(catalog), stale(catalog)
    for message in missing:
        print(f"locales/vi.po: not said in Vietnamese: {message}")
    for message in reworded:
        print(f"locales/vi.po: English reworded since (fuzzy): {message}")
    print(f"{len(catalog)} messages, {len(missing)} missing, {len(reworded)} stale.")
    print("\n".join(content_report(ROOT)))
    sys.exit(1 if missing or reworded else 0)


def content_report(root: Path) -> Iterator[str]:
    """What the content says in one language only, and the prose that may be behind its twin."""
    sys.path.insert(0, str(ROOT))  # to be run from anywhere
    from portal.examine import examine
    from portal.history.git import NoGit
    from portal.problems import as_text
    from portal.report.report import UNTRANSLATED
    from portal.report.twins import behind, told

    problems = examine(root, date.today())[1]
    found = [as_text(one) for one in problems if one.code in UNTRANSLATED]
    yield from found
    yield f"{len(found)} missing translations in data/ and content/."
    try:
        late = list(behind(root))
    except NoGit:
        yield "Git does not answer, so nothing is known of prose that is behind its twin."
        return
    yield from map(told, late)
    yield f"{len(late)} texts that may be behind their twins; not each edit asks for one there."


if __name__ == "__main__":
    main()

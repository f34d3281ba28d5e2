"""Bring vi.po up to date with the code and the templates: python locales/update.py

English is written in the code itself, so there is a catalogue for Vietnamese alone.
Translations are kept, new messages are added empty, dead ones are dropped. The file
is sorted and names no lines and no dates: it changes only when the words do.
"""

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
FILE = ROOT / "locales" / "vi.po"
SOURCES = {"portal": ("**.py", "python"), "templates": ("**.html", "jinja2.ext:babel_extract")}
OPTIONS = {"**.html": {"silent": "false", "newstyle_gettext": "true"}}
HEADER = """\
# The words of the interface in Vietnamese. `python locales/update.py` keeps the list complete.
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


def updated(file: Path) -> Catalog:
    """The messages that are needed, with the translations there are."""
    known = read_po(BytesIO(file.read_bytes() if file.exists() else b""), locale="vi")
    catalog = Catalog(locale="vi", fuzzy=False)
    for message in extracted():
        old = known.get(message.id, message.context)
        catalog.add(message.id, old.string if old else None, context=message.context)
    for message in catalog:
        message.flags.clear()  # Babel takes “15% of” for a format
    return catalog


def written(catalog: Catalog) -> bytes:
    """The catalogue as it stands in the file."""
    body = BytesIO()
    write_po(body, catalog, width=96, sort_output=True, omit_header=True, no_location=True)
    return HEADER.encode() + body.getvalue()


def empty(catalog: Catalog) -> list[str]:
    """The messages that are not said in Vietnamese yet."""
    messages = (message for message in catalog if message.id and not is_said(message))
    return [message.id if isinstance(message.id, str) else message.id[0] for message in messages]


def is_said(message: Message) -> bool:
    """Whether a message has its translation."""
    said = message.string
    return bool(said) if isinstance(said, str) else bool(said and all(said))


def main() -> None:
    """Write the file; end with code 1 where words are missing."""
    catalog = updated(FILE)
    FILE.write_bytes(written(catalog))
    missing = empty(catalog)
    for message in missing:
        print(f"not said in Vietnamese: {message}", file=sys.stderr)
    print(f"{len(catalog)} messages, {len(missing)} to translate")
    sys.exit(1 if missing else 0)


if __name__ == "__main__":
    main()

"""Ways to spoil a file, as programs, hurried people and broken networks do."""

import csv
import io
import random
import unicodedata
from collections.abc import Callable
from typing import Literal

Files = dict[str, bytes]
BITS = [
    b"\x00", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b'"', b'""', b";", b",", b"\t", b"|", b"\r",
    b"\r\n", b"\n", b"\n\n", b"\x1a", b"\x80", b"\xc3", b"\xe1\xba", b"<<<<<<< HEAD\n", b"---\n",
    b"```\n", b"[a](javascript:alert(1))", b"![](/x.png)", b"<script>", b"](", b"&#0;", b": ",
    b"\xf0\x9f\x9a\x80", b"=", b"'", b"[" * 40, b"> " * 40, b"*" * 60, b"|" * 50, b"#", b"\\",
]  # fmt: skip
VALUES = [
    "", " ", "0", "-0", "00", "1-Dec", "Dec-25", "45992", "2.03E+03", "1e999", "9" * 400, "NaN",
    "-inf", "1,5", "1.600", "1,600", "12%", "#REF!", "#N/A", "=1+1", "@SUM(A1)", "-x", "+1", "2025",
    "2025-13", "2025-00-00", "0000", "9999-12-31", "29/02/2025", "01/07/2025", "31/12/9999", "Q0",
    "Quý IV/2026", "١٢", "１２", "½", "Đạt", "Hà Nội", "Hà Giang", "ha-giang", "…", "-", "--", ";",
    ";;", "a;a", "a;;b", "yes;no", "TRUE", "http://", "https://[::1", "https://a.vn/ b", "{x}",
    "{0}", "%s", "\x07", "\u200b", "\u00a0", "\u202e", "\ufffd", "\ufeff", "İ", "ß", "ǅ", "ﬁ", "Ω",
    "а", "Ðà", "TØnh", "Tænh", "TÃ¡", "T?nh", "hoà", "a\u0323\u0302\u0301", "\u0301", "\U0001f600",
    "a\nb", "a\r\nb", '"', '"a', 'a"b', "x" * 300, "II.1.b2.s3", "..", "./", "../../etc", "NULL",
]  # fmt: skip
ENCODINGS = [
    "cp1258",
    "cp1252",
    "latin-1",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-8-sig",
    "utf-7",
]


def spoilt(whole: Files, chance: random.Random) -> Files:
    """A portal in which a file or two went wrong in one to five ways."""
    files = dict(whole)
    for _ in range(chance.choice((1, 1, 1, 2))):
        name = chance.choice(list(files))
        for _ in range(chance.choice((1, 1, 2, 3, 5))):
            way = chance.choice(WAYS if name.endswith(".csv") else WAYS_OF_TEXT)
            files[name] = way(files[name], chance)
        if chance.random() < 0.01:
            files[chance.choice(("data/note.csv", "data/x/notes.csv", "content/x.md"))] = files[
                name
            ]
        if chance.random() < 0.01:
            del files[name]
    return files


def some_bytes(raw: bytes, chance: random.Random) -> bytes:
    """A few bytes changed, lost, doubled or put in."""
    start = chance.randrange(len(raw) + 1)
    end = min(len(raw), start + chance.choice((0, 1, 1, 2, 8, 200)))
    new = chance.choice((b"", chance.randbytes(1), chance.choice(BITS), raw[start:end] * 2))
    return raw[:start] + new + raw[end:]


def cut_off(raw: bytes, chance: random.Random) -> bytes:
    """The rest of a file lost."""
    return raw[: chance.randrange(len(raw) + 1)]


def some_lines(raw: bytes, chance: random.Random) -> bytes:
    """A line lost, doubled, moved, joined to the next or left empty."""
    lines = raw.split(b"\n")
    place = chance.randrange(len(lines))
    way = chance.randrange(6)
    if way == 0:
        del lines[place]
    elif way == 1:
        lines.insert(place, lines[place])
    elif way == 2:
        lines.insert(chance.randrange(len(lines)), lines.pop(place))
    elif way == 3:
        lines[place : place + 2] = [b"".join(lines[place : place + 2])]
    elif way == 4:
        lines.insert(place, chance.choice((b"", b",,,,", b";;;", b" ", b"sep=;")))
    else:
        chance.shuffle(lines)
    return b"\n".join(lines)


def line_ends(raw: bytes, chance: random.Random) -> bytes:
    """Line ends of another machine, on all lines or on some."""
    end = chance.choice((b"\r\n", b"\r", b"\n\r", b"\x0b", b"\xe2\x80\xa8"))
    lines = raw.split(b"\n")
    share = chance.choice((1.0, 0.5))
    return b"".join(one + (end if chance.random() < share else b"\n") for one in lines)


def some_cell(raw: bytes, chance: random.Random) -> bytes:
    """A cell with another value, a cell too many or too few."""
    table = table_of(raw)
    row = chance.choice(table) if table else []
    if not row:
        return raw
    place = chance.randrange(len(row))
    way = chance.randrange(10)
    if way < 7:
        row[place] = chance.choice(
            (chance.choice(VALUES), chance.choice(chance.choice(table) or [""]))
        )
    elif way == 7:
        row[place] += chance.choice(VALUES)
    elif way == 8:
        del row[place]
    else:
        row.insert(place, chance.choice(VALUES))
    if chance.random() < 0.001:
        row[-1:] = ["x" * 140_000]
    return written(table, chance)


def some_column(raw: bytes, chance: random.Random) -> bytes:
    """A column lost, doubled, renamed or moved."""
    table = table_of(raw)
    if not table or not table[0]:
        return raw
    place, other = chance.randrange(len(table[0])), chance.randrange(len(table[0]))
    way = chance.randrange(4)
    for number, row in enumerate(table):
        if place >= len(row) or other >= len(row):
            continue
        if way == 0:
            del row[place]
        elif way == 1:
            row.insert(other, row[place])
        elif way == 2:
            row.insert(other, row.pop(place))
        elif number == 0:
            row[place] = chance.choice((row[place].upper(), "Giá trị", "", row[place] + " "))
    return written(table, chance)


def table_of(raw: bytes) -> list[list[str]]:
    """The cells of a file, as far as they can be told."""
    try:
        return [*csv.reader(io.StringIO(raw.decode("utf-8", "replace"), newline=""))]
    except csv.Error:
        return []


def written(table: list[list[str]], chance: random.Random) -> bytes:
    """Cells as a spreadsheet writes them; rarely with other separators."""
    text = io.StringIO(newline="")
    separator = chance.choice(",,,,,,,,,;\t|")
    quoted = csv.QUOTE_ALL if chance.random() < 0.3 else csv.QUOTE_MINIMAL
    writer = csv.writer(text, delimiter=separator, lineterminator="\n", quoting=quoted)  # type: ignore[arg-type]
    writer.writerows(table)
    return text.getvalue().encode("utf-8", "replace")


def encoding(raw: bytes, chance: random.Random) -> bytes:
    """The whole file, or a piece of it, in another encoding, or read in one and saved again."""
    text = raw.decode("utf-8", "replace")
    name = chance.choice(ENCODINGS)
    if chance.random() < 0.5:
        return text.encode(name, chance.choice(("replace", "ignore")))
    start = chance.choice((0, chance.randrange(len(text) + 1)))
    wrong = text[start : start + chance.choice((5, 80, len(text)))]
    other = wrong.encode().decode(chance.choice(("cp1252", "cp1258", "latin-1")), "replace")
    return (text[:start] + other + text[start + len(wrong) :]).encode()


def form(raw: bytes, chance: random.Random) -> bytes:
    """Unicode in another form."""
    shapes: tuple[Literal["NFD", "NFKD", "NFKC"], ...] = ("NFD", "NFKD", "NFKC")
    shape = chance.choice(shapes)
    return unicodedata.normalize(shape, raw.decode("utf-8", "replace")).encode()


Way = Callable[[bytes, random.Random], bytes]
WAYS_OF_TEXT: tuple[Way, ...] = (some_bytes, some_bytes, some_lines, line_ends, encoding, form)
WAYS: tuple[Way, ...] = (*WAYS_OF_TEXT, *[some_cell] * 6, some_column, cut_off)

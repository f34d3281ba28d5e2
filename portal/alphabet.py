"""The characters of the typeface of the site (fonts/README.md): no page can show another."""

import re
from unicodedata import normalize

BARE = "aăâeêioôơuưy"
MARKS = "\u0300\u0301\u0303\u0309\u0323"
LOWER = BARE + "đ" + "".join(normalize("NFC", letter + mark) for letter in BARE for mark in MARKS)
SIGNS = "§©°·×±²³«»–—‘’“”•…‰₫€→←↑↓−≈≤≥≠½\u00a0\u2009\u202f\u2011"
ASCII = "".join(map(chr, range(0x20, 0x7F)))
CHARACTERS = frozenset(ASCII + LOWER + LOWER.upper() + MARKS + SIGNS)

# Ends of lines and tabs lay out a file, and are never drawn.
OUTSIDE = re.compile(f"[^{re.escape(''.join(sorted(CHARACTERS)))}\n\t]")

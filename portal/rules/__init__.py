"""Everything that can be wrong with the content, in both languages, in one table.

Codes are permanent: never renumbered, never used again. The first digit is the
stage: 1 a file, 2 a cell, 3 a reference, 4 a fact, 5 a translation, 6 a page,
7 the register against the texts of its documents.
"""

from portal.rules.cells import CELLS
from portal.rules.figures import FIGURES
from portal.rules.files import FILES
from portal.rules.measures import MEASURES
from portal.rules.originals import ORIGINALS
from portal.rules.pages import PAGES, TRANSLATIONS
from portal.rules.promises import PROMISES
from portal.rules.references import REFERENCES
from portal.rules.rows import ROWS
from portal.rules.rule import Rule, Severity, Words
from portal.rules.said import SAID
from portal.rules.spoilt import SPOILT

__all__ = ["RULES", "Rule", "Severity", "Words"]

TABLES = (
    FILES,
    ROWS,
    CELLS,
    SPOILT,
    REFERENCES,
    PROMISES,
    FIGURES,
    MEASURES,
    SAID,
    TRANSLATIONS,
    PAGES,
    ORIGINALS,
)
RULES: dict[str, Rule] = dict(sorted(item for table in TABLES for item in table.items()))

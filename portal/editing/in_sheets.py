"""What a problem says, for somebody who has a workbook before them and no files."""

import re

from portal.editing.guidance import TABLES
from portal.languages import Language
from portal.problems import Problem
from portal.rules import RULES

FILE = re.compile(rf"(?P<file>[Tt]ệp )?\bdata/(?:[^/\s]+/)?(?P<table>{'|'.join(TABLES)})\.csv")
# Where the words of a rule count the cells of a CSV file, those of a sheet name its columns.
HINTS: dict[str, dict[Language, str]] = {
    "P311": {
        "vi": "{perhaps_vi}Chưa có thước đo đúng thì thêm một dòng ở trang tính “indicators” "
        "trước: id, name_vi, name_en, unit, better (higher hoặc lower); cột khác có thể để trống.",
        "en": "{perhaps_en}If none is right, add a row to the sheet “indicators” first: id, "
        "name_vi, name_en, unit, better (higher or lower); the other columns may be empty.",
    }
}


def said_of_sheets(found: Problem, language: Language) -> tuple[str, str]:
    """What is wrong and what to do, with the sheet of a table in place of its file."""
    rule, blanks = RULES[found.code], dict(found.details)
    words = rule.vi if language == "vi" else rule.en
    hint = HINTS[found.code][language] if found.code in HINTS else words.hint
    message = in_sheets(words.message.format_map(blanks), language)
    return message, in_sheets(hint.format_map(blanks), language)


def in_sheets(text: str, language: Language) -> str:
    """A text with the sheet of a table in place of its file."""

    def sheet(place: re.Match[str]) -> str:
        named = "Trang tính" if place["file"] == "Tệp " else "trang tính"
        return f"{named if language == 'vi' else 'the sheet'} “{place['table']}”"

    told = FILE.sub(sheet, text)
    return told[0].upper() + told[1:] if FILE.match(text) else told

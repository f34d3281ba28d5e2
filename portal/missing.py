"""Where a comma is missing in a row that has too few cells: told where one place fits best."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator

from portal.problems import Problem, problem
from portal.rows import written

MOST = 50  # rows of a file: where there are more, they have one cause
LONGEST_ROW = 2000
MOST_PLACES = 3
Unfit = Callable[[dict[str, str]], int]


def with_places(problems: Iterable[Problem], unfit: Unfit) -> Iterator[Problem]:
    """The same problems; P126 with the row that was meant, where that can be told.

    unfit   how many cells of a row, by column, cannot be read
    """
    looked = 0
    for found in problems:
        looked += found.code == "P126"
        if found.code == "P126" and looked <= MOST and len(found.where.text) <= LONGEST_ROW:
            yield problem("P126", found.where, **{**dict(found.details), **meant(found, unfit)})
        else:
            yield found


def meant(found: Problem, unfit: Unfit) -> dict[str, str]:
    """What the hint says of the row that was meant; only the columns where a few rows fit alike."""
    header = found.where.header
    cells = next(csv.reader(io.StringIO(found.where.text, newline="")))
    empty = [""] * (len(header) - len(cells))
    # The same row comes of each place beside an empty cell: the first of them is told.
    columns = {
        (*cells[:place], *empty, *cells[place:]): header[place]
        for place in reversed(range(len(cells) + 1))
    }
    wrong = {row: unfit(dict(zip(header, row, strict=True))) for row in columns}
    best = [row for row in columns if wrong[row] == min(wrong.values())]
    if len(best) > MOST_PLACES:
        return {}
    places = [columns[row] for row in reversed(best)]
    vi = f"Có lẽ thiếu ở cột {' hoặc '.join(places)}"
    en = f"Perhaps one is missing at {' or '.join(places)}"
    if len(best) == 1:
        row = written(best)
        vi, en = f"{vi}, và cả dòng là: “{row}”", f"{en}, and the whole row is: “{row}”"
    return {"perhaps_vi": f"{vi}. ", "perhaps_en": f"{en}. "}

"""What lies beside the tables for people: what they are, what to mind, and the published method."""

from collections.abc import Iterable, Iterator, Mapping

from portal.addresses import address
from portal.languages import Catalogue, Language, day
from portal.method.rulebook import rule_lines
from portal.model import Commitment
from portal.open_data.reach import Reach, coverage, figures
from portal.open_data.schema import Table
from portal.open_data.words import file_words
from portal.survey import Survey

HEADINGS: dict[Language, str] = {"vi": "TIẾNG VIỆT", "en": "ENGLISH"}
Catalogues = Mapping[Language, Catalogue]


def read_me(
    survey: Survey, catalogues: Catalogues, tables: Iterable[Table], province: str = ""
) -> list[str]:
    """README.txt in both languages, a paragraph each; the first line is its heading.

    province   the one that the tables are about; none for the whole portal
    """
    reach = Reach(survey, province)
    settings, listed = survey.portal.settings, tuple(tables)
    lines = [f"{settings.name.vi} / {settings.name.en}: {survey.as_of:%d/%m/%Y}", ""]
    lines += ["DỮ LIỆU HƯ CẤU / INVENTED DATA", ""] if settings.invented else []
    for language, words in catalogues.items():
        lines += [HEADINGS[language], *told(reach, words), contents(listed, words), ""]
    return [*lines, settings.address]


def warnings(survey: Survey, words: Catalogue) -> str:
    """The same in one language, as the database keeps it."""
    return "\n".join(told(Reach(survey), words))


def told(reach: Reach, words: Catalogue) -> Iterator[str]:
    """Everything in one language."""
    yield words.gettext(
        "What Vietnamese provinces committed to under Resolution 57-NQ/TW, and what has been "
        "published since."
    )
    yield coverage(reach, words)
    yield figures(reach, words)
    yield from several_rows(words)
    yield from empty_cells(words)
    yield from provinces(words)
    yield from reading(reach, words)
    heading = words.gettext("What to mind before you quote")
    yield "\n- ".join((f"{heading}:", *caveats(reach.survey, words, reach.province)))
    yield words.gettext("Free to reuse with attribution (CC BY 4.0).")


def contents(tables: Iterable[Table], words: Catalogue) -> str:
    """Every table that has rows, with how many, and what it is."""
    lines = [
        f"{one.name}.csv ({len(one.rows)}): {file_words(words, f'{one.name}.csv')}"
        for one in tables
        if one.rows
    ]
    heading = words.gettext("The tables, with their rows")
    return "\n- ".join((f"{heading}:", *lines))


def several_rows(words: Catalogue) -> Iterator[str]:
    """How to count, and which of several rows to take."""
    yield words.gettext(
        "To count commitments as this site does, count the column counted_as of commitments.csv; "
        "replaced is counted nowhere. Where searched_on is empty, nobody has looked for a figure "
        "yet: do not call that “not found”."
    )
    yield words.gettext(
        "observations.csv may hold several rows for one figure. Leave out those with the status "
        "planned or replaced. Evidence of class A, B or C decides, D is only quoted, E is a "
        "statement alone. Of two sources for one period take the better class, and within a class "
        "the later publication; where neither source gives its day, quote both. Do not add them "
        "up. For a due period, a milestone or a year of a yearly minimum, the figure published "
        "first decides. In the SQLite file the view latest_figures takes the figure that decides, "
        "which need not be the one for the latest period."
    )


def empty_cells(words: Catalogue) -> Iterator[str]:
    """Why a cell is empty."""
    yield words.gettext(
        "An empty cell means that there are no data, not zero. An empty value in observations.csv: "
        "the status is not_published and reason_en says why, or the source does not allow it to be "
        "republished (withheld in sources.csv). An empty status in commitments.csv: rule N1, not "
        "measurable as written. An empty latest_value: the rule had no figure to look at. An empty "
        "due: the document gives no date."
    )


def provinces(words: Catalogue) -> Iterator[str]:
    """What to mind where provinces merged."""
    yield words.gettext(
        "A province before and after a merger has two IDs (nam-dinh-truoc-2025-07 is Nam Dinh "
        "before 1 July 2025). Do not join figures for two sets of boundaries into one series."
    )
    yield words.gettext(
        "Targets of former provinces are kept as they were issued. Figures of today’s province do "
        "not judge them, and these files do not say that they still bind anyone."
    )


def reading(reach: Reach, words: Catalogue) -> Iterator[str]:
    """What explains the tables."""
    survey = reach.survey
    root = survey.portal.settings.address.rstrip("/")
    yield words.gettext(
        "A status is computed by a published rule, never typed: the column rule names the row of "
        "the table in METHOD.txt, which is explained at {address}"
    ).format(address=root + address(words.language, "method"))
    first = min((one.day for one in survey.history.changes), default=None)
    if first and not reach.province:
        yield words.gettext(
            "In changes.csv and status_log.csv the day is that on which it stood here. The rows of "
            "{date} are the first load: new_data and reread tell there of what we entered or read "
            "again on that day, not of anything that changed in a province."
        ).format(date=day(first, words.language))
    yield words.gettext(
        "What each column means: dictionary.csv; what each code means: codes.csv (in the workbook, "
        "the sheets dictionary and codes). The .csv tables are UTF-8 with commas, and decimals "
        "have a point. Only those that end in -excel.csv are for a double click in Excel with "
        "Vietnamese settings: semicolons, decimal commas. Empty tables are left out of the "
        "workbook. Its columns stand in the order of reading, with a note on each heading; the "
        "names and labels beside IDs and codes are its own."
    )


def caveats(survey: Survey, words: Catalogue, province: str = "") -> tuple[str, ...]:
    """What to mind before a figure or a status is quoted: of everything, or of one province."""
    merged = words.gettext(
        "Where provinces merged, figures for the earlier and for the present boundaries are kept "
        "apart. They do not compare, and the one never decides on the other."
    )
    return (
        not_zero(Reach(survey, province), words),
        *([merged] if survey.portal.successors else []),
        words.gettext(
            "Each source has a class of evidence, from A (statistics or audit) to E (a statement "
            "alone). Quote the class with the figure."
        ),
        words.gettext(
            "Where a province has set no milestone, pace is set against a straight line. The line "
            "is drawn by this site; the province has not committed to it."
        ),
        words.gettext(
            "Numbers of commitments are counts. We make no averages of progress and no ranking of "
            "provinces."
        ),
        words.gettext(
            "Nobody types a status: it follows from the figures by a published rule, and each page "
            "shows which."
        ),
    )


def not_zero(reach: Reach, words: Catalogue) -> str:
    """What no data means, with how many of those commitments were looked for."""
    survey = reach.survey
    without: list[Commitment] = [c for c in reach.counted if survey.groups[c.id] == "no_data"]
    looked = sum(one.id in survey.portal.searches for one in without)
    if not without:
        return words.gettext(
            "No data is not zero. It means that no published figure is on record here; it does not "
            "mean that nothing was done."
        )
    told = words.gettext(
        "No data is not zero. Of {n} commitments without data, {looked} were looked for without "
        "finding any; for {unlooked} no search is on record here yet. Neither means that nothing "
        "was done."
    )
    return told.format(n=len(without), looked=looked, unlooked=len(without) - looked)


def method_lines(survey: Survey, catalogues: Catalogues) -> list[str]:
    """METHOD.txt: the decision table in both languages, a row each."""
    settings = survey.portal.settings
    root = settings.address.rstrip("/")
    lines = []
    for language, words in catalogues.items():
        version = words.gettext("Decision table, version {version} of the method: {address}")
        page = root + address(language, "method")
        lines += [version.format(version=settings.method.version, address=page), ""]
        for rule, condition, result in rule_lines(words, settings.method):
            lines += [f"{rule}: {result}", f"    {condition}"]
        lines.append("")
    return lines[:-1]

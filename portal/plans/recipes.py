"""How to read the open data with what newsrooms have: three lines each.

Each leaves out the rows that README.txt says to leave out: what was only planned, and
figures that their publisher replaced by later ones.
"""

from collections.abc import Iterable, Mapping

from portal.addresses import DATA_FOLDER
from portal.plans.scene import Scene
from portal.views import Recipe

LEFT_OUT = ("planned", "replaced")  # values of status
SHOWN = ("province", "period", "value", "out_of", "unit", "status", "evidence", "source")


def recipes(scene: Scene, columns: Mapping[str, tuple[str, ...]]) -> tuple[Recipe, ...]:
    """The recipes, on the indicator of which most figures are published.

    columns   of each table, by its name; Google Sheets knows them by their numbers only
    """
    words, measure = scene.words, most_published(scene)
    root = scene.survey.portal.settings.address.rstrip("/") + DATA_FOLDER
    figures, promised = f"{root}observations.csv", f"{root}commitments.csv"
    return (
        Recipe("Excel", words.gettext("Data, Get data, Blank query, Advanced editor"),
               excel(figures, measure)),
        Recipe("Google Sheets", words.gettext("One formula for each of three empty sheets"),
               sheets(figures, promised, measure, columns)),
        Recipe("Python", words.gettext("With pandas"), python(figures, measure)),
        Recipe("R", words.gettext("Nothing to install"), r(figures, measure)),
        Recipe("SQL", words.gettext("In sqlite3, beside the downloaded file"), sql(measure)),
    )  # fmt: skip


def most_published(scene: Scene) -> str:
    """The indicator with the most figures; the first of several, or an empty word for none."""
    counts: dict[str, int] = {}
    for (_, indicator), found in scene.survey.portal.observations.items():
        counts[indicator] = counts.get(indicator, 0) + len(found)
    return max(sorted(counts), key=lambda one: counts[one], default="")


def excel(figures: str, measure: str) -> str:
    """A query. Rows without a figure go first: Excel reads an empty cell as an error, not as 0."""
    return (
        f'let Source = Table.PromoteHeaders(Csv.Document(Web.Contents("{figures}"), '
        "[Encoding = 65001, QuoteStyle = QuoteStyle.Csv])),\n"
        f'    Known = Table.SelectRows(Source, each [indicator] = "{measure}" and [value] <> "" '
        f"and not List.Contains({{{quoted(LEFT_OUT)}}}, [status]))\n"
        'in Table.TransformColumnTypes(Known, {{"value", type number}}, "en-US")'
    )


def sheets(
    figures: str, promised: str, measure: str, columns: Mapping[str, tuple[str, ...]]
) -> str:
    """Formulas. The place name keeps 12.4 from being read as a day where decimals have a comma."""
    observed, known = columns["observations"], columns["commitments"]
    chosen = ", ".join(f"Col{observed.index(one) + 1}" for one in SHOWN)
    where = (
        f"Col{observed.index('indicator') + 1} = '{measure}' "
        f"and Col{observed.index('value') + 1} is not null"
    ) + "".join(f" and Col{observed.index('status') + 1} <> '{one}'" for one in LEFT_OUT)
    counted = known.index("counted_as") + 1
    return (
        f'=IMPORTDATA("{promised}", ",", "en_US")\n'
        f'=QUERY(IMPORTDATA("{figures}", ",", "en_US"), "select {chosen} where {where}", 1)\n'
        f'=COUNTIF(INDEX(IMPORTDATA("{promised}", ",", "en_US"), 0, {counted}), "no_data")'
    )


def python(figures: str, measure: str) -> str:
    """Lines for pandas."""
    return (
        "import pandas as pd\n"
        f'figures = pd.read_csv("{figures}").dropna(subset=["value"])\n'
        f'chosen = figures.loc[(figures["indicator"] == "{measure}") '
        f'& ~figures["status"].isin([{quoted(LEFT_OUT)}]), {list(SHOWN)}]'
    )


def r(figures: str, measure: str) -> str:
    """Lines for R."""
    return (
        f'figures <- read.csv("{figures}", encoding = "UTF-8")\n'
        f'chosen <- subset(figures, indicator == "{measure}" & !is.na(value) '
        f"& !(status %in% c({quoted(LEFT_OUT)})))\n"
        f"print(chosen[, c({quoted(SHOWN)})])"
    )


def sql(measure: str) -> str:
    """Lines for the shell of SQLite, where an empty cell is an empty text."""
    return (
        ".import --csv observations.csv observations\n"
        f"SELECT {', '.join(SHOWN)} FROM observations\n"
        f"WHERE indicator = '{measure}' AND value <> '' "
        f"AND status NOT IN {LEFT_OUT} ORDER BY period;"
    )


def quoted(names: Iterable[str]) -> str:
    """Names in quotation marks, with commas between them."""
    return ", ".join(f'"{one}"' for one in names)

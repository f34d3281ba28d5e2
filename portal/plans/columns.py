"""The dictionary of the files that editors fill in: every column of every table."""

from portal.editing.fields import Field, fields_of
from portal.editing.questions import question
from portal.elsewhere import anchor_of
from portal.languages import Catalogue
from portal.load import BY_PROVINCE, SHARED
from portal.plans.reference import guide_trail
from portal.plans.scene import Scene
from portal.views import ColumnsView, DataColumn, TableColumns


def columns_view(scene: Scene) -> ColumnsView:
    """All tables, those of each province after the shared ones."""
    words = scene.words
    folders = (("data", SHARED), ("data/<province>", BY_PROVINCE))
    return ColumnsView(
        title=words.gettext("The columns of each table"),
        description=words.gettext(
            "What goes into each column of the files in data/, and what may stay empty."
        ),
        trail=guide_trail(scene),
        tables=tuple(
            TableColumns(
                key=anchor_of(f"{folder}/{table}.csv"),
                path=f"{folder}/{table}.csv",
                columns=tuple(column(words, table, one) for one in fields_of(table)),
            )
            for folder, tables in folders
            for table in tables
        ),
    )


def column(words: Catalogue, table: str, field: Field) -> DataColumn:
    """A column in the language of the page."""
    parts = [words.gettext("may be empty") if field.optional else words.gettext("never empty")]
    if field.many:
        parts.append(words.gettext("several, with semicolons between them"))
    if field.tables:
        files = ", ".join(f"{one}.csv" for one in field.tables)
        parts.append(words.gettext("ID in {file}").format(file=files))
    text = question(words, table, field)
    return DataColumn(field.name, text, "; ".join(parts), field.choices, "", "")

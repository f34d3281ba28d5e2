"""What the files hold, told to programs: a data package, CSV on the Web, and JSON Schema.

Written from the same columns as the files and the dictionary, so that none can
say something else.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from itertools import groupby
from typing import Any

from portal.languages import LANGUAGES, Catalogue, Language
from portal.open_data.dictionary import Entry, dictionary
from portal.open_data.export import OpenData, about
from portal.open_data.formats import csv_lines, said
from portal.open_data.own import COLUMNS
from portal.open_data.publisher import ABOUT, KEYWORDS, contributors
from portal.open_data.read_me import method_lines, read_me
from portal.open_data.schema import Column, Kind, Table
from portal.open_data.workbook import codes_table, dictionary_table

FOR_PEOPLE = ("README.txt", "METHOD.txt", "dictionary.csv", "codes.csv")
FOR_PROGRAMS = (
    *("datapackage.json", "csv-metadata.json", "portal.schema.json", "page.schema.json"),
)
FILES = (*FOR_PEOPLE, *FOR_PROGRAMS)
LICENCE = {
    "name": "CC-BY-4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
    "title": "Creative Commons Attribution 4.0 International",
}
EMPTY = "Không có dữ liệu, không phải bằng 0 / No data, never zero"
PERIOD = r"[0-9]{4}(/[0-9]{4}|-H[12]|-Q[1-4]|-[0-9]{2}(-[0-9]{2})?)?"
PACKAGE_TYPES: dict[Kind, dict[str, Any]] = {
    "text": {"type": "string"},
    "number": {"type": "number"},
    "whole": {"type": "integer"},
    "yes_no": {"type": "boolean", "trueValues": ["yes"], "falseValues": ["no"]},
    "day": {"type": "date"},
    "period": {"type": "string"},
    "list": {"type": "list", "delimiter": ";", "itemType": "string"},
}
WEB_TYPES: dict[Kind, Any] = {
    "text": "string",
    "number": "decimal",
    "whole": "integer",
    "yes_no": {"base": "boolean", "format": "yes|no"},
    "day": {"base": "date", "format": "yyyy-MM-dd"},
    "period": {"base": "string", "format": PERIOD},
    "list": "string",
}
JSON_TYPES: dict[Kind, dict[str, Any]] = {
    "text": {"type": "string"},
    "number": {"type": "number"},
    "whole": {"type": "integer"},
    "yes_no": {"type": "boolean"},
    "day": {"type": "string", "format": "date"},
    "period": {"type": "string", "pattern": f"^{PERIOD}$"},
    "list": {"type": "array", "items": {"type": "string"}},
}


@dataclass(frozen=True, eq=False)
class Contract:
    """The open data with what explains them: the dictionary in both languages, and its files."""

    data: OpenData
    catalogues: Mapping[Language, Catalogue]

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The dictionary of all tables."""
        return tuple(dictionary(self.data.tables, self.catalogues))

    @cached_property
    def files(self) -> Mapping[str, bytes]:
        """The files of the contract, by name: those of FILES."""
        people = for_people(self.data, self.entries, self.catalogues)
        return {**people, **for_programs(self.data, self.entries)}


def for_people(
    data: OpenData, entries: Iterable[Entry], catalogues: Mapping[Language, Catalogue]
) -> dict[str, bytes]:
    """What people read first, by name: those of FOR_PEOPLE."""
    known, survey = tuple(entries), data.survey
    texts = [read_me(survey, catalogues, data.tables), method_lines(survey, catalogues)]
    tables = (dictionary_table(known), codes_table(known))
    written = ["\n".join((*lines, "")) for lines in texts]
    written += [csv_lines([one.names, *one.rows]) for one in tables]
    return {name: text.encode() for name, text in zip(FOR_PEOPLE, written, strict=True)}


def for_programs(data: OpenData, entries: Iterable[Entry]) -> dict[str, bytes]:
    """What programs read, by name: those of FOR_PROGRAMS."""
    told = {name: list(group) for name, group in groupby(entries, lambda one: one.table)}
    written = (package(data, told), web(data, told), portal_schema(data, told), page_schema())
    return {
        name: f"{said(one)}\n".encode() for name, one in zip(FOR_PROGRAMS, written, strict=True)
    }


def unit_of(table: Table, column: Column) -> str:
    """The column that tells the unit of a number: of the same row, or of its commitment."""
    if column.kind != "number":
        return ""
    return "unit" if "unit" in table.names else "commitments.unit"


def package(data: OpenData, told: dict[str, list[Entry]]) -> dict[str, Any]:
    """datapackage.json, as Data Package 2.0 has it."""
    settings, day = data.survey.portal.settings, data.survey.as_of
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "camket57",
        "title": f"{settings.name.vi} / {settings.name.en}",
        "description": "\n\n".join(ABOUT[one] for one in LANGUAGES),
        "homepage": settings.address,
        "keywords": [word for one in LANGUAGES for word in KEYWORDS[one]],
        "contributors": contributors(data.survey),
        "version": f"1.0.0+{day:%Y%m%d}",
        "created": f"{day}T00:00:00Z",
        "licenses": [LICENCE],
        "resources": [resource(data, table, told[table.name]) for table in data.tables],
    }


def resource(data: OpenData, table: Table, entries: list[Entry]) -> dict[str, Any]:
    """A table of the data package."""
    content = data.files[f"{table.name}.csv"]
    schema: dict[str, Any] = {
        "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
        "fieldsMatch": "subset",  # new columns come at the end within v1
        "fields": [field(table, one) for one in entries],
        "missingValues": [{"value": "", "label": EMPTY}],
    }
    if table.key:
        schema["primaryKey"] = list(table.key)
    keys = [
        {"fields": [name], "reference": {"resource": other, "fields": ["id"]}}
        for name, other in links(table)
    ]
    return {
        "name": table.name.replace("_", "-"),
        "path": f"{table.name}.csv",
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{sha256(content).hexdigest()}",
        "schema": schema | ({"foreignKeys": keys} if keys else {}),
    }


def links(table: Table) -> list[tuple[str, str]]:
    """The columns that hold an id of one other table, with that table."""
    return [
        (one.name, one.refers[0])
        for one in table.columns
        if len(one.refers) == 1 and one.kind != "list"
    ]


def field(table: Table, entry: Entry) -> dict[str, Any]:
    """A column of the data package."""
    column = entry.column
    rules: dict[str, Any] = {"required": True} if column.required else {}
    if (column.name,) == table.key:
        rules["unique"] = True
    if column.kind == "period":
        rules["pattern"] = PERIOD
    made = {"name": column.name, **PACKAGE_TYPES[column.kind]}
    made |= {"description": f"{entry.vi} / {entry.en}"}
    if column.choices and column.kind == "text":
        rules["enum"] = list(column.choices)
        labels = [{"value": code, "label": f"{vi} / {en}"} for code, vi, en in entry.codes]
        made |= {"categories": labels, "categoriesOrdered": column.ordered}
    if unit := unit_of(table, column):
        made["unit"] = {"column": unit}
    if entry.example:
        made["example"] = entry.example
    return made | ({"constraints": rules} if rules else {})


def web(data: OpenData, told: dict[str, list[Entry]]) -> dict[str, Any]:
    """csv-metadata.json: the tables as CSV on the Web describes them."""
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "dc:title": data.survey.portal.settings.name.en,
        "dc:license": {"@id": LICENCE["path"]},
        "dialect": {"header": True, "encoding": "utf-8"},
        "tables": [web_table(table, told[table.name]) for table in data.tables],
    }


def web_table(table: Table, entries: list[Entry]) -> dict[str, Any]:
    """A table of CSV on the Web."""
    schema: dict[str, Any] = {"columns": [web_column(one) for one in entries]}
    required = {one.column.name for one in entries if one.column.required}
    if table.key:
        schema["primaryKey"] = list(table.key)
    keys = [
        {
            "columnReference": [name],
            "reference": {"resource": f"{other}.csv", "columnReference": ["id"]},
        }
        for name, other in links(table)
        if name in required  # readers of CSV on the Web take an empty cell for a broken key
    ]
    return {"url": f"{table.name}.csv", "tableSchema": schema | {"foreignKeys": keys}}


def web_column(entry: Entry) -> dict[str, Any]:
    """A column of CSV on the Web."""
    column = entry.column
    made = {"name": column.name, "titles": column.name, "datatype": WEB_TYPES[column.kind]}
    made |= {"dc:description": {"@value": entry.en, "@language": "en"}, "null": ""}
    if column.kind == "list":
        made["separator"] = ";"
    return made | ({"required": True} if column.required else {})


def portal_schema(data: OpenData, told: dict[str, list[Entry]]) -> dict[str, Any]:
    """portal.schema.json: what portal.json holds."""
    tables = {name: rows_schema([one.column for one in told[name]], told[name]) for name in told}
    return whole("portal.json", {**head(data), **tables})


def page_schema() -> dict[str, Any]:
    """page.schema.json: what data.json beside a page holds."""
    address = {"type": "string", "format": "uri"}
    page = {"type": "object", "properties": {"vi": address, "en": address}}
    return whole("data.json", {**head(None), "page": page, "rows": rows_schema(COLUMNS)})


def head(data: OpenData | None) -> dict[str, Any]:
    """What every JSON file says of itself first."""
    kinds: dict[str, Any] = {
        "name": {"type": "object", "required": ["vi", "en"]},
        "address": {"type": "string", "format": "uri"},
        "as_of": {"type": "string", "format": "date"},
        "method_version": {"type": "string"},
        "licence": {"const": LICENCE["name"]},
        "invented": {"type": "boolean"},
    }
    assert data is None or kinds.keys() == about(data.survey).keys()
    return kinds


def whole(title: str, properties: dict[str, Any]) -> dict[str, Any]:
    """The JSON Schema of a file; within v1 more may be added, so nothing more is forbidden."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        "type": "object",
        "required": list(properties),
        "properties": properties,
    }


def rows_schema(columns: Iterable[Column], entries: Iterable[Entry] = ()) -> dict[str, Any]:
    """A list of rows as objects: every column is there, and null where there is no value."""
    words = {one.column.name: f"{one.vi} / {one.en}" for one in entries}
    listed = tuple(columns)
    properties = {one.name: value_schema(one, words.get(one.name, "")) for one in listed}
    row = {"type": "object", "required": [one.name for one in listed], "properties": properties}
    return {"type": "array", "items": row}


def value_schema(column: Column, words: str) -> dict[str, Any]:
    """What one value of a row may be."""
    made = dict(JSON_TYPES[column.kind])
    if words:
        made["description"] = words
    if column.choices and column.kind == "text":
        made["enum"] = [*column.choices, *([] if column.required else [None])]
    if not column.required and column.kind != "list":
        made["type"] = [made["type"], "null"]
    return made

"""What a fork changes: title, address, publisher, and the constants of the method."""

import functools
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any
from urllib.parse import urlsplit

from portal.called import nearest_said
from portal.cells import ALIKE, nearest
from portal.languages import Bilingual
from portal.method.assessment import Method
from portal.problems import Problem, Where, problem
from portal.read import TextFile


@dataclass(frozen=True, slots=True)
class Settings:
    """portal.toml.

    address     where the site is published, with a slash at its end
    invented    yes for a portal of invented provinces: marked on every page, never indexed
    repository, contact, operator, funding   empty where not stated; the repository is that whose
                top folder holds portal.toml
    branch      the branch on which editors change it
    """

    name: Bilingual
    address: str
    invented: bool
    repository: str
    branch: str
    contact: str
    operator: Bilingual
    funding: Bilingual
    method: Method

    @property
    def base(self) -> str:
        """The path under which the site is published: / or /cam-ket-57/."""
        return urlsplit(self.address).path


@functools.lru_cache(maxsize=8)
def read_settings(file: TextFile, address: str | None) -> tuple[Settings | None, list[Problem]]:
    """The settings of a portal; `address` from the command line takes precedence."""
    tables = tomllib.loads(file.text, parse_float=Decimal)
    problems = [*unknown_keys(file, tables)]
    # A misspelt name is one mistake, not a strange key and a missing one.
    meant = {dict(found.details)["nearest"] for found in problems}
    values: dict[str, Any] = {}
    for table, keys in TABLES.items():
        given = tables.get(table, {})
        given = given if isinstance(given, dict) else {}
        for key, (read, default) in keys.items():
            value = address if key == "address" and address else given.get(key, default)
            try:
                values[key] = read(value)
            except (TypeError, ValueError, InvalidOperation):
                if value is not None:
                    problems.append(problem("P121", place(file, key), key=key, value=value))
                elif key not in meant:
                    problems.append(problem("P120", place(file, table), key=key, table=table))
    return (None if problems else settings_from(values)), problems


def settings_from(values: Mapping[str, Any]) -> Settings:
    """Settings from the keys of both tables of portal.toml."""
    return Settings(
        name=Bilingual(values["name_vi"], values["name_en"]),
        address=values["address"],
        invented=values["invented"],
        repository=values["repository"].rstrip("/"),
        branch=values["branch"],
        contact=values["contact"],
        operator=Bilingual(values["operator_vi"], values["operator_en"]),
        funding=Bilingual(values["funding_vi"], values["funding_en"]),
        method=Method(**{key: values[key] for key in TABLES["method"]}),
    )


def unknown_keys(file: TextFile, tables: Mapping[str, Any]) -> Iterator[Problem]:
    """P118: every key is one we know. A wrong name would leave the right one unset."""
    for table, keys in tables.items():
        if table not in TABLES or not isinstance(keys, dict):
            near = nearest(table, tuple(TABLES), alike=ALIKE)
            yield problem("P118", place(file, table), key=table, **nearest_said(near))
            continue
        for key in keys:
            if key not in TABLES[table]:
                unset = tuple(name for name in TABLES[table] if name not in keys)
                near = nearest(key, unset or tuple(TABLES[table]), alike=ALIKE)
                yield problem("P118", place(file, key), key=key, **nearest_said(near))


def place(file: TextFile, key: str) -> Where:
    """Where a key or a table stands in portal.toml; its first line without any."""
    found = re.compile(rf"^\s*\[?\s*(?={re.escape(key)}\b)", re.MULTILINE).search(file.text)
    return Where(file.path, text=file.text).after(found.end() if found else 0)


def some_text(value: object) -> str:
    """Text that is not empty.

    Errors: TypeError or ValueError for anything else.
    """
    if not any_text(value).strip():
        raise ValueError(value)
    return str(value)


def any_text(value: object) -> str:
    """Text, or nothing.

    Errors: TypeError for anything else.
    """
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def yes_or_no(value: object) -> bool:
    """true or false.

    Errors: TypeError for anything else.
    """
    if not isinstance(value, bool):
        raise TypeError(value)
    return value


def web_address(value: object) -> str:
    """A full web address with a slash at its end.

    Errors: TypeError or ValueError for anything else.
    """
    text = some_text(value)
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment:
        raise ValueError(text)
    return text if text.endswith("/") else f"{text}/"


def share(value: object) -> Decimal:
    """A share from 0 to 1, as text so that it keeps its digits.

    Errors: TypeError, ValueError or InvalidOperation for anything else.
    """
    found = Decimal(some_text(str(value)))
    if not 0 <= found <= 1:
        raise ValueError(value)
    return found


def whole(value: object) -> int:
    """A whole number that is not negative.

    Errors: TypeError or ValueError for anything else.
    """
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(value)
    if value < 0:
        raise ValueError(value)
    return value


def day(value: object) -> date:
    """A TOML date.

    Errors: TypeError for anything else.
    """
    if not isinstance(value, date) or isinstance(value, datetime):
        raise TypeError(value)
    return value


TABLES: dict[str, dict[str, tuple[Callable[[object], Any], Any]]] = {
    "site": {
        "name_vi": (some_text, None),
        "name_en": (some_text, None),
        "address": (web_address, None),
        "invented": (yes_or_no, False),
        "repository": (any_text, ""),
        "branch": (some_text, "main"),
        "contact": (any_text, ""),
        "operator_vi": (any_text, ""),
        "operator_en": (any_text, ""),
        "funding_vi": (any_text, ""),
        "funding_en": (any_text, ""),
    },
    "method": {
        "version": (some_text, None),
        "tolerance": (share, None),
        "too_early": (share, None),
        "grace_days": (whole, None),
        "horizon_years": (whole, None),
        "promised_on": (day, None),
    },
}

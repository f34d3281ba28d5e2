"""portal.toml: what a fork may say, and what it must."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from portal.read import TextFile
from portal.settings import read_settings

TEXT = (Path(__file__).parent / "sites/small/portal.toml").read_text("utf-8")


def told(text: str, address: str | None = None) -> list[str]:
    """The code and place of what is wrong with portal.toml, and the key it is about."""
    settings, problems = read_settings(TextFile("portal.toml", text), address)
    assert (settings is None) == bool(problems)
    return [f"{p.code} {p.where.line} {dict(p.details)['key']}" for p in problems]


def test_settings_are_read() -> None:
    settings, problems = read_settings(TextFile("portal.toml", TEXT), None)

    assert problems == []
    assert settings is not None
    assert (settings.name.vi, settings.name.en) == ("Cổng mẫu", "Sample portal")
    assert (settings.address, settings.base) == ("https://example.org/", "/")
    assert (settings.invented, settings.repository, settings.funding.vi) == (True, "", "")
    assert settings.method.tolerance == Decimal("0.10")
    assert settings.method.promised_on == date(2024, 12, 22)


def test_the_address_of_the_command_line_takes_precedence() -> None:
    settings, _ = read_settings(TextFile("portal.toml", TEXT), "https://a.github.io/cam-ket-57")

    assert settings is not None
    assert (settings.address, settings.base) == ("https://a.github.io/cam-ket-57/", "/cam-ket-57/")


def test_this_repository_has_settings_that_can_be_read() -> None:
    assert told(Path("portal.toml").read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("was", "becomes", "problems"),
    [
        ('name_vi = "Cổng mẫu"\n', "", ["P120 3 name_vi"]),
        ('name_vi = "Cổng mẫu"', 'name_vi = " "', ["P121 4 name_vi"]),
        ('name_vi = "Cổng mẫu"', 'nam_vi = "Cổng mẫu"', ["P118 4 nam_vi"]),
        ("invented = true", 'invented = "yes"', ["P121 7 invented"]),
        ("invented = true", "colour = 1\ninvented = true", ["P118 7 colour"]),
        ("https://example.org/", "https://example.org/?a", ["P121 6 address"]),
        ("https://example.org/", "//example.org/", ["P121 6 address"]),
        ("https://example.org/", "https://[example.org/", ["P121 6 address"]),
        ('"0.10"', "-0.1", ["P121 11 tolerance"]),
        ('"0.10"', '"a tenth"', ["P121 11 tolerance"]),
        ('"0.10"', "nan", ["P121 11 tolerance"]),
        ("365", "1.5", ["P121 13 grace_days"]),
        ("365", "true", ["P121 13 grace_days"]),
        ("365", "-1", ["P121 13 grace_days"]),
        ("2024-12-22", '"2024-12-22"', ["P121 15 promised_on"]),
        ("2024-12-22", "2024-12-22T00:00:00", ["P121 15 promised_on"]),
        ("[site]", "[pages]\n[site]", ["P118 3 pages"]),
        ("[site]", "pages = 1\n[site]", ["P118 3 pages"]),
    ],
)
def test_a_wrong_setting_is_told_at_its_line(was: str, becomes: str, problems: list[str]) -> None:
    assert was in TEXT
    assert told(TEXT.replace(was, becomes)) == problems


def test_everything_wrong_is_told_at_once() -> None:
    assert len(told("")) == 9


def test_a_wrong_address_on_the_command_line_is_told() -> None:
    assert told(TEXT, "example.org") == ["P121 6 address"]

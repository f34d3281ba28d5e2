"""Front matter: a title and a description, and where one is wrong."""

import pytest

from portal.prose import load_prose, prose_from
from portal.read import TextFile


def page(text: str, path: str = "content/vi/pages/about.md") -> TextFile:
    """A file of prose."""
    return TextFile(path, text)


def told(file: TextFile) -> list[str]:
    """The code and place of what is wrong with a file."""
    prose, problems = prose_from(file)
    assert (prose is None) == bool(problems)
    return [f"{found.code} {found.where.line}:{found.where.column}" for found in problems]


def test_a_page_has_a_title_a_description_and_a_body() -> None:
    prose, problems = prose_from(page("---\ntitle: Về trang\ndescription: 57\n---\n\n# Tít\n"))

    assert problems == []
    assert prose is not None
    assert (prose.language, prose.path) == ("vi", "pages/about")
    assert (prose.title, prose.description) == ("Về trang", "57")
    assert (prose.body, prose.line) == ("\n# Tít\n", 5)


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("", ["P111 1:1"]),
        ("# Tít\n", ["P111 1:1"]),
        ("---\ntitle: a\n", ["P111 2:1"]),
        ("---\n- a\n---\n", ["P111 1:1"]),
        ("---\ntitle: [a\n---\n", ["P111 2:8"]),
        ("---\ntitle: a\ntitle: b\n---\n", ["P111 3:1"]),
        ("---\ntitle: a: b\n---\n", ["P111 2:9"]),
        ("---\ntitle: \x07\n---\n", ["P219 2:8"]),
        ("---\ntitle: a\n\tdescription: b\n---\n", ["P111 3:1"]),
        ("---\ntitle: TÃ¡\n---\n", ["P216 2:9"]),
        ("---\n---\n", ["P117 1:1", "P117 1:1"]),
        ("---\ntitle:\ndescription: b\n---\n", ["P117 2:1"]),
        ("---\ntitle: [a, b]\ndescription: b\n---\n", ["P117 2:1"]),
        ("---\ntitel: a\ndescription: b\n---\n", ["P118 2:1"]),
        ("---\ntitle: a\ndescription: b\nauthor: c\n---\n", ["P118 4:1"]),
        ("---\ntitle: a\ndescription: b\n---\nHo\u0300a\n", ["P212 5:1"]),
    ],
)
def test_what_is_wrong_is_told_at_its_line(text: str, problems: list[str]) -> None:
    assert told(page(text)) == problems


D = "description: b"


@pytest.mark.parametrize(
    ("text", "place", "todo"),
    [
        (f"---\ntitle: Thử: một\n{D}\n---\n", "P111 2:11", 'title: "Thử: một"'),
        (f"---\ntitle: a\n{D}\ntitle: b\n---\n", "P111 4:1", "Delete line 4"),
        (f"---\ntitle: a\n\t{D}\n---\n", "P111 3:1", 'description: "b"'),
        (f'---\ntitle: "Thử\n{D}\n---\n', "P111 2:8", 'title: "Thử"'),
        (f'---\ntitle: "Thử "một" hai"\n{D}\n---\n', "P111 2:8", "title: 'Thử \"một\" hai'"),
        (f"---\ntitle: 'Thử\n{D}\n---\n", "P111 2:8", 'title: "Thử"'),
        (f"---\ntitle:\u00a0Thử\n{D}\n---\n", "P111 2:7", 'title: "Thử"'),
        (f"---\ntitle：Thử\n{D}\n---\n", "P111 2:6", 'title: "Thử"'),
        (f"---\ntitle Thử\n{D}\n---\n", "P111 2:6", 'title: "Thử"'),
        (f"---\ntitle: @a\n{D}\n---\n", "P111 2:8", 'title: "@a"'),
        (f"--- \ntitle: a\n{D}\n---\n", "P111 1:1", "“---”"),
        (f"---\ntitle: a\n{D}\n--- \n", "P111 4:1", "“---”"),
        (f"---\ntitle: a\n{D}\n\n# Tít\n", "P111 3:1", "after line 3"),
        (f"title: a\n{D}\n---\n", "P111 1:1", "right above"),
        (f"\n---\ntitle: a\n{D}\n---\n", "P111 1:1", "Remove the blank lines"),
        ("Note: a\n", "P111 1:1", "Add four lines"),
        ("---\n- a\n---\n", "P111 1:1", "name: value"),
    ],
)
def test_front_matter_is_told_with_what_to_type(text: str, place: str, todo: str) -> None:
    found = prose_from(page(text))[1]

    assert told(page(text)) == [place]
    assert todo in dict(found[0].details)["todo_en"]


@pytest.mark.parametrize(
    "line", ["title: a: b", 'title: "a', "title: 'it''s", "title: \ta", "title: [a", 'title: "a"b"']
)
def test_a_line_typed_as_it_was_told_is_sound(line: str) -> None:
    found = prose_from(page(f"---\n{line}\n{D}\n---\n"))[1]
    typed = dict(found[0].details)["todo_en"].partition("“")[2].removesuffix("”") if found else line

    assert told(page(f"---\n{typed}\n{D}\n---\n")) == []


def test_a_strange_name_is_not_called_like_a_known_one() -> None:
    found = prose_from(page(f"---\ntitle: a\n{D}\ndate: 2026\n---\n"))[1]

    assert [dict(one.details)["perhaps_en"] for one in found] == [""]


def test_brackets_without_end_are_no_front_matter() -> None:
    assert told(page("---\ntitle: " + "[" * 1_000 + "\n---\n")) == ["P111 2:8"]


@pytest.mark.parametrize("path", ["content/fr/pages/about.md", "content/about.md", "content/vi.md"])
def test_a_page_is_in_the_folder_of_a_language(path: str) -> None:
    assert told(page("---\ntitle: a\ndescription: b\n---\n", path)) == ["P119 1:1"]


def test_sound_pages_are_kept_beside_broken_ones() -> None:
    sound = page("---\ntitle: a\ndescription: b\n---\n")

    pages, problems = load_prose([sound, page("", "content/en/pages/about.md")])

    assert [prose.title for prose in pages] == ["a"]
    assert [found.code for found in problems] == ["P111"]

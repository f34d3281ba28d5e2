"""A portal of any size, the same for the same seed: invented, and never published.

python -m benchmarks.generate FOLDER --commitments 5000 --seed 57
"""

import csv
import random
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

import click

from portal.load import BY_PROVINCE, SHARED, column_names

HERE = Path(__file__).resolve().parent.parent
PROVINCES = 34
KINDS = ("level", "level", "level", "deliverable", "narrative")
WORDS = {
    "vi": "tỷ lệ hồ sơ trực tuyến của người dân và doanh nghiệp trên địa bàn tỉnh",
    "en": "share of online applications filed by people and businesses in the province",
}
Row = Mapping[str, object]


def generate(folder: Path, commitments: int, seed: int) -> None:
    """Write a whole portal: content/, data/ and portal.toml."""
    chance = random.Random(seed)
    data = folder / "data"
    shutil.rmtree(folder, ignore_errors=True)
    # The guide leads to files of the real portal.
    without_guide = shutil.ignore_patterns("guide", "guide.md")
    shutil.copytree(HERE / "content", folder / "content", ignore=without_guide)
    settings = (HERE / "portal.toml").read_text("utf-8")
    (folder / "portal.toml").write_text(
        settings.replace("[site]", "[site]\ninvented = true", 1), "utf-8"
    )
    each = -(-commitments // PROVINCES)
    for name in SHARED:
        write(data / f"{name}.csv", column_names(SHARED[name]), shared_rows(name, each))
    made = 0
    for province in range(PROVINCES):
        number = min(each, commitments - made)
        rows = [commitment(chance, province, place) for place in range(number)]
        made += number
        own = data / f"mau-{province:02}"
        write(own / "commitments.csv", column_names(BY_PROVINCE["commitments"]), rows)
        proofs = [proof(row) for row in rows if row["kind"] == "deliverable"]
        write(own / "evidence.csv", column_names(BY_PROVINCE["evidence"]), proofs)


def write(path: Path, names: tuple[str, ...], rows: Iterable[Row]) -> None:
    """A CSV file with these columns; what a row does not name stays empty."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, names, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def both(field: str, vi: str, en: str) -> dict[str, str]:
    """The two columns of a bilingual field."""
    return {f"{field}_vi": vi, f"{field}_en": en}


def shared_rows(name: str, each: int) -> list[Row]:
    """The rows of a table that all provinces share; a measure of its own for each commitment."""
    source = {"source": "mau"}
    tables: dict[str, list[Row]] = {
        "provinces": [
            {"id": f"mau-{p:02}", "kind": "province", "code": f"{p:02}", **source}
            | both("name", f"Tỉnh mẫu {p:02}", f"Sample province {p:02}")
            | {"tile_row": p // 6 + 1, "tile_column": p % 6 + 1}
            for p in range(PROVINCES)
        ],
        "topics": [
            {"id": f"chu-de-{t}"}
            | both("short", f"Chủ đề {t}", f"Topic {t}")
            | both("long", f"Chủ đề mẫu {t}", f"Sample topic {t}")
            for t in range(8)
        ],
        "units": [
            {"id": "percent", "counted": "no"}
            | both("name", "%", "%")
            | both("one", "{n}%", "{n}%")
            | both("other", "{n}%", "{n}%")
        ],
        "indicators": [
            {"id": f"measure-{p}-{i}", "unit": "percent", "better": "higher", "full": 100}
            | both("name", f"Tỷ lệ mẫu {p}-{i}", f"Sample share {p}-{i}")
            | both("definition", f"Số mẫu {p}-{i} trên tổng số.", f"Samples {p}-{i} of all.")
            for p in range(PROVINCES)
            for i in range(each)
        ],
        "sources": [
            {"id": "mau", "url": "https://sample.example/", "evidence": "B", "withheld": "no"}
            | both("publisher", "Nguồn mẫu", "Sample source")
            | both("title", "Tài liệu mẫu", "Sample document")
        ],
        "documents": [
            {"id": f"vb-{p:02}", "province": f"mau-{p:02}", "number": f"{p}/KH", **source}
            | {"issued_on": "2025-06-01"}
            | both("form", "Kế hoạch", "Plan")
            | both("issuer", f"UBND tỉnh mẫu {p}", f"People’s Committee {p}")
            | both("title", "Kế hoạch mẫu", "Sample plan")
            | both("period", "2026-2030", "2026 to 2030")
            for p in range(PROVINCES)
        ],
    }
    rows = tables.get(name, [])
    names = set(column_names(SHARED[name]))
    return [{key: value for key, value in row.items() if key in names} for row in rows]


def commitment(chance: random.Random, province: int, place: int) -> dict[str, object]:
    """One invented commitment."""
    kind = chance.choice(KINDS)
    value = chance.randint(20, 99)
    due = chance.choice((2027, 2028, 2030))
    words = {lang: " ".join(chance.sample(pool.split(), 9)) for lang, pool in WORDS.items()}
    measured = kind == "level"
    row: dict[str, object] = {
        "id": f"m{province:02}-{place:04}",
        "document": f"vb-{province:02}",
        "locators": f"II.1.b{place + 1}.s1",
        "topic": f"chu-de-{chance.randrange(8)}",
        "kind": kind,
        "binding": "obliged",
        "approximate": "no",
        "due": due,
        "wording": f"đạt {value}%" if measured else "hoàn thành xây dựng",
    }
    row |= both(
        "title",
        f"Mục tiêu {place}: {words['vi']}"[:90].strip(),
        f"Target {place}: {words['en']}"[:90].strip(),
    )
    level = f": {value}%" if measured else ""
    row |= both(
        "statement", f"Đến năm {due}, {words['vi']}{level}.", f"By {due}, {words['en']}{level}."
    )
    if measured:
        row |= {"indicator": f"measure-{province}-{place}", "operator": ">="}
        row |= {"value": value, "unit": "percent"}
        row |= {"baseline_value": value // 2, "baseline_period": "2024"}
        row |= {"baseline_locator": "I.p1.s1"}
    elif kind == "deliverable":
        row["operator"] = "complete"
    else:
        row["missing"] = "figure"
    return row


def proof(row: Row) -> Row:
    """A document for the first step of a deliverable."""
    title = both("title", "Quyết định mẫu", "Sample decision")
    return {"commitment": row["id"], "step": 1, "dated_on": "2025-09-01", "source": "mau"} | title


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--commitments", default=5000, show_default=True)
@click.option("--seed", default=57, show_default=True)
def main(folder: Path, commitments: int, seed: int) -> None:
    """Write an invented portal of any size into FOLDER."""
    generate(folder, commitments, seed)


if __name__ == "__main__":
    main()

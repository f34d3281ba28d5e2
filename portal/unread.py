"""P136: files in data/ and content/ that nothing reads, with where each belongs."""

from collections.abc import Collection, Iterable, Iterator
from pathlib import PurePosixPath

from portal.called import TABLES as CALLED
from portal.called import called
from portal.load import BY_PROVINCE, SHARED, column_names
from portal.problems import Problem, Where, clipped, problem

WORKBOOKS = {".xlsx", ".xlsm", ".xls", ".ods"}
PICTURES = {".png", ".jpg", ".jpeg", ".svg", ".webp", ".gif"}
WORDS = {".md", ".markdown", ".docx", ".doc", ".rtf"}
TEXTS = {".csv", ".tsv", ".txt", ""}
Twice = tuple[str, str]


def files_unread(paths: Iterable[str], read: Collection[str]) -> Iterator[Problem]:
    """P136: every file in data/ and content/ is read by the program, or belongs elsewhere.

    paths   files that nothing reads, told from the root
    read    the files that are read
    """
    for path in paths:
        vi, en = what_to_do(path, read)
        yield problem("P136", Where(path), todo_vi=vi, todo_en=en)


def what_to_do(path: str, read: Collection[str]) -> Twice:
    """Where a file belongs, in Vietnamese and in English."""
    ending, table = PurePosixPath(path).suffix.lower(), table_meant(path)
    folder = path.split("/")[0]
    if ending in WORKBOOKS:
        return of_workbook(path, table)
    if table and ending in TEXTS:
        return of_table(*home_of(path, table), read)
    if ending in PICTURES:
        return "Hình để trong thư mục static", "Keep pictures in the folder static"
    if ending in WORDS and folder == "data":
        return (
            "Bài viết (.md) để trong content/vi và content/en; ghi chú riêng để ngoài data",
            "Keep prose (.md) in content/vi and content/en, and notes of your own out of data",
        )
    return (
        f"Chuyển ra ngoài thư mục {folder}, hoặc xóa. Tài liệu của một nguồn thì ghi địa chỉ vào "
        "data/sources.csv",
        f"Move it out of the folder {folder}, or delete it. For the paper of a source, write its "
        "address in data/sources.csv",
    )


def of_workbook(path: str, table: str) -> Twice:
    """What to do with a workbook: take it back with the command, or paste its rows."""
    name, (place_vi, place_en) = clipped(PurePosixPath(path).name), home_of(path, table)
    vi, en = "tệp CSV của bảng ấy", "the CSV file of that table"
    if table:
        columns = ",".join(column_names({**SHARED, **BY_PROVINCE}[table]))
        vi = f"{place_vi}, đúng các cột {columns}"
        en = f"{place_en}, under its columns {columns}"
    return (
        f"Chuyển tệp ra ngoài thư mục này. Nếu là sổ để cập nhật một tỉnh: chạy `build.py import "
        f"{name}`. Nếu là bảng của riêng bạn: chép các dòng vào {vi}",
        f"Move it out of this folder. If it is the workbook of a province: run `build.py import "
        f"{name}`. If it is a table of your own: copy its rows to {en}",
    )


def of_table(vi: str, en: str, read: Collection[str]) -> Twice:
    """What to do with the rows of a table in a file of another name."""
    if vi in read:
        return (
            f"Chép các dòng còn thiếu vào {vi}, rồi xóa tệp này",
            f"Copy the rows that are missing to {en}, then delete this file",
        )
    return f"Chuyển tệp thành {vi}", f"Move the file to {en}"


def table_meant(path: str) -> str:
    """The table that a file is named after; empty for none."""
    stem = PurePosixPath(path).name.split(".")[0].split("(")[0].strip()
    tables = (*SHARED, *BY_PROVINCE)
    if stem.lower() in tables:
        return stem.lower()
    return called(stem, tables, CALLED) or ""


def home_of(path: str, table: str) -> Twice:
    """The file that holds a table, in the province of a file where it stands in one."""
    parts = path.split("/")
    if table in SHARED:
        return f"data/{table}.csv", f"data/{table}.csv"
    if parts[0] == "data" and len(parts) == 3:
        own = f"data/{clipped(parts[1])}/{table}.csv"
        return own, own
    return f"data/<mã tỉnh>/{table}.csv", f"data/<province>/{table}.csv"

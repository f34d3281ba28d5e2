"""Everything in one archive, for those who keep a copy: the same bytes for the same tables."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from hashlib import sha256

from portal.open_data.dictionary import Entry
from portal.open_data.export import VERSIONS
from portal.open_data.formats import csv_lines
from portal.open_data.workbook import codes_table, dictionary_table
from portal.survey import Survey

# ZIP knows no year before 1980; a time of our own would change with every build.
STAMP = (1980, 1, 1, 0, 0, 0)
SUMS = "SHA256SUMS"


def bundle(files: Mapping[str, bytes]) -> bytes:
    """Files as a ZIP archive, in the order of their names, with the sums of all of them."""
    sums = "".join(f"{sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in sorted({**files, SUMS: sums.encode()}.items()):
            entry = zipfile.ZipInfo(name, STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return made.getvalue()


def papers(survey: Survey, entries: Iterable[Entry], licence: str) -> dict[str, bytes]:
    """What lies beside the tables: what this is, how to cite it, what changed, the dictionary."""
    known = tuple(entries)
    tables = (dictionary_table(known), codes_table(known))
    texts = {
        "README.txt": "\n".join(read_me(survey)),
        "CITATION.txt": "\n".join(citation(survey)),
        "CHANGES.txt": "\n".join(changes(survey)),
        "LICENCE.txt": licence.rstrip("\n"),
    }
    told = {name: f"{text}\n".encode() for name, text in texts.items()}
    return told | {f"{one.name}.csv": csv_lines([one.names, *one.rows]).encode() for one in tables}


def read_me(survey: Survey) -> list[str]:
    """What the data are, for people, in both languages."""
    settings, day = survey.portal.settings, survey.as_of
    return [
        f"{settings.name.vi} / {settings.name.en}: {day:%d/%m/%Y}",
        "",
        *(["DỮ LIỆU HƯ CẤU / INVENTED DATA", ""] if settings.invented else []),
        "TIẾNG VIỆT",
        "Các tỉnh, thành phố đã cam kết gì khi thực hiện Nghị quyết 57-NQ/TW, và từ đó đã có số "
        "liệu nào được công bố.",
        "Ô trống nghĩa là không có dữ liệu, không phải bằng 0. Lý do ở cột reason, status hoặc "
        "value_status.",
        "Trạng thái được tính theo quy tắc công khai, không ai gõ tay: cột rule và trang phương "
        "pháp.",
        "Tỉnh trước và sau sáp nhập có mã khác nhau (nam-dinh-truoc-2025-07 là tỉnh Nam Định trước "
        "ngày 01/07/2025). Đừng nối hai chuỗi số liệu của hai địa giới khác nhau.",
        "Nghĩa của từng cột: dictionary.csv; nghĩa của từng mã: codes.csv (trong sổ Excel là bảng "
        "dictionary và bảng codes). Bảng trong tệp "
        ".csv mã hóa UTF-8, ngăn bằng dấu phẩy, số thập phân viết bằng dấu chấm.",
        "Được dùng lại tự do nếu ghi nguồn (CC BY 4.0).",
        "",
        "ENGLISH",
        "What Vietnamese provinces committed to under Resolution 57-NQ/TW, and what has been "
        "published since.",
        "An empty cell means that there are no data, not zero. The reason is in the column reason, "
        "status or value_status.",
        "A status is computed by a published rule, never typed: see the column rule and the method "
        "page.",
        "A province before and after a merger has two IDs (nam-dinh-truoc-2025-07 is Nam Dinh "
        "before 1 July 2025). Do not join figures for two sets of boundaries into one series.",
        "What each column means: dictionary.csv; what each code means: codes.csv (in the workbook, "
        "the sheets dictionary and codes). The .csv "
        "tables are UTF-8 with commas, and decimals have a point.",
        "Free to reuse with attribution (CC BY 4.0).",
        "",
        settings.address,
    ]


def citation(survey: Survey) -> list[str]:
    """How to name the data, in both languages."""
    settings, day = survey.portal.settings, survey.as_of
    return [
        f"{settings.name.vi}, dữ liệu đến ngày {day:%d/%m/%Y}, {settings.address} (CC BY 4.0).",
        f"{settings.name.en}, data as of {day}, {settings.address} (CC BY 4.0).",
    ]


def changes(survey: Survey) -> list[str]:
    """What changed in the form of the data, and what was put right in them."""
    lines = ["CẤU TRÚC DỮ LIỆU / FORM OF THE DATA", ""]
    lines += [f"{day}  {vi}\n            {en}" for day, vi, en in VERSIONS]
    lines += ["", "ĐÍNH CHÍNH / CORRECTIONS", ""]
    told = sorted(survey.portal.corrections, key=lambda one: one.corrected_on, reverse=True)
    lines += [f"{c.corrected_on}  {c.what.vi}\n            {c.what.en}" for c in told]
    return lines if told else [*lines, "–"]

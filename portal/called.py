"""What codes and tables are called in both languages: for hints, where nobody has a catalogue."""

import difflib
import re
from collections.abc import Iterable

from portal.languages import folded

ALIKE_IN_WORDS = 0.8
CODES: dict[str, tuple[str, str]] = {
    "yes": ("có", "yes"),
    "no": ("không", "no"),
    ">=": ("tối thiểu, đạt, từ … trở lên", "at least"),
    ">": ("trên, hơn", "more than"),
    "<=": ("không quá; nhóm … dẫn đầu", "at most; the top …"),
    "<": ("dưới", "less than"),
    "=": ("đúng bằng", "exactly"),
    "between": ("từ … đến …", "within a range"),
    "complete": ("phải hoàn thành", "to be completed"),
    "level": ("một mức vào hạn", "a level by a date"),
    "cumulative": ("số cộng dồn", "a running total"),
    "recurring": ("hằng năm", "every year"),
    "rank": ("thứ hạng", "a rank"),
    "deliverable": ("một việc phải xong", "a thing to finish"),
    "hold": ("duy trì một mức", "a level to keep"),
    "narrative": ("không có con số", "no figure"),
    "obliged": ("không có chữ “phấn đấu”", "without “phấn đấu”"),
    "strive": ("có chữ “phấn đấu”", "with “phấn đấu” (strive)"),
    "over": ("trên", "more than the figure"),
    "under": ("dưới", "less than the figure"),
    "about": ("khoảng", "about the figure"),
    "nearly": ("gần", "nearly the figure"),
    "A": ("thống kê, kiểm toán", "statistics or audit"),
    "B": ("báo cáo có ký của tỉnh", "signed report of the province"),
    "C": ("bộ, nơi công bố chỉ số", "ministry or publisher of an index"),
    "D": ("báo chí, trang web", "press or web page"),
    "E": ("chỉ là lời nói", "a statement alone"),
    "final": ("chính thức", "final"),
    "provisional": ("sơ bộ", "provisional"),
    "estimate": ("ước tính", "an estimate"),
    "planned": ("dự toán, kế hoạch", "planned"),
    "revised": ("đã điều chỉnh", "revised"),
    "replaced": ("đã có số khác thay", "replaced by a later figure"),
    "unstated": ("nguồn không nói", "the source does not say"),
    "not_published": ("chưa công bố", "there is no figure"),
    "figure": ("con số", "a figure"),
    "deadline": ("thời hạn", "a date"),
    "owner": ("cơ quan chịu trách nhiệm", "a responsible body"),
    "definition": ("định nghĩa", "a definition"),
    "higher": ("càng cao càng tốt", "higher is better"),
    "lower": ("càng thấp càng tốt", "lower is better"),
    "section": ("mục", "a section"),
    "paragraph": ("đoạn", "a paragraph"),
    "bullet": ("gạch đầu dòng", "a bullet"),
    "note": ("chú thích", "a note"),
    "restated": ("nhắc lại như cũ", "restated"),
    "changed": ("có thay đổi", "changed"),
    "dropped": ("văn bản nói bỏ", "dropped"),
}
TABLES: dict[str, tuple[str, str]] = {
    "provinces": ("tỉnh, thành phố", "provinces and cities"),
    "successions": ("sáp nhập", "mergers"),
    "topics": ("chủ đề", "topics"),
    "units": ("đơn vị", "units"),
    "indicators": ("thước đo", "measures"),
    "sources": ("nguồn", "sources"),
    "documents": ("văn bản", "documents"),
    "legal_bases": ("căn cứ pháp lý", "legal bases"),
    "agencies": ("cơ quan", "agencies"),
    "glossary": ("thuật ngữ", "terms"),
    "corrections": ("đính chính", "corrections"),
    "answers": ("trả lời người đọc", "answers to readers"),
    "commitments": ("cam kết", "commitments"),
    "milestones": ("mốc", "milestones"),
    "observations": ("số liệu", "figures"),
    "evidence": ("bước hoàn thành", "steps that are proven"),
    "claims": ("lời của cán bộ", "what officials said"),
    "notes": ("ghi chú", "notes"),
    "searches": ("đã tìm mà chưa thấy", "where nothing was found"),
    "tasks": ("nhiệm vụ", "tasks"),
    "duties": ("phân công", "assignments"),
    "passages": ("bản đồ văn bản", "the map of a document"),
    "carryovers": ("tỉnh kế tiếp nhắc lại", "what a successor took up"),
}
# What editors write for a code, without marks; some words stand for several.
LABELS: dict[str, tuple[str, ...]] = {
    "co": ("yes",),
    "true": ("yes",),
    "dung": ("yes",),
    "x": ("yes",),
    "1": ("yes",),
    "khong": ("no",),
    "false": ("no",),
    "sai": ("no",),
    "0": ("no",),
    "chinh thuc": ("final",),
    "so bo": ("provisional",),
    "uoc": ("estimate",),
    "uoc tinh": ("estimate",),
    "du toan": ("planned",),
    "ke hoach": ("planned",),
    "dieu chinh": ("revised", "changed"),
    "chua ro": ("unstated",),
    "chua cong bo": ("not_published",),
    "tren": (">", "over"),
    "hon": (">", "over"),
    "duoi": ("<", "under"),
    ">": ("over",),
    "<": ("under",),
    "khoang": ("about",),
    "xap xi": ("about",),
    "chung": ("about",),
    "~": ("about",),
    "≈": ("about",),
    "gan": ("nearly",),
    "toi thieu": (">=",),
    "it nhat": (">=",),
    "tu": (">=",),
    "toi da": ("<=",),
    "khong qua": ("<=",),
    "dat": (">=", "complete"),  # “đạt 80%” is read as at least 80%
    "bang": ("=",),
    "hoan thanh": ("complete",),
    "phan dau": ("strive",),
    "bat buoc": ("obliged",),
    "tinh": ("province",),
    "thanh pho": ("city",),
    "muc": ("level",),
    "cong don": ("cumulative",),
    "luy ke": ("cumulative",),
    "hang nam": ("recurring", "yearly"),
    "thu hang": ("rank",),
    "san pham": ("deliverable",),
    "duy tri": ("hold",),
    "dinh tinh": ("narrative",),
    "so": ("department",),
    "bo": ("ministry",),
    "uy ban": ("committee",),
    "sap nhap": ("merged",),
    "ban hanh": ("implements",),
    "can cu": ("cites",),
    "cao hon": ("higher",),
    "cao": ("higher",),
    "tang": ("higher",),
    "cang cao cang tot": ("higher",),
    "thap hon": ("lower",),
    "thap": ("lower",),
    "giam": ("lower",),
    "cang thap cang tot": ("lower",),
    "tieng viet": ("vi",),
    "tieng anh": ("en",),
    "bao": ("D",),
    "phat bieu": ("E",),
    "cong van": ("B",),
}
NUMBER_BEHIND = re.compile(r"(?<=.)\s*[0-9][0-9.,]*\s*%?$")
# Words around a number that stand for a sign: “nhóm 15”, “từ 80% trở lên”.
SIGNS = (
    (re.compile(r"(?:(?:thuoc|vao|trong) )*(?:nhom|top) ?[0-9].*"), "<="),
    (re.compile(r".*\btro len"), ">="),
    (re.compile(r".*\btro xuong"), "<="),
)
BETWEEN_WORDS = re.compile(r"[,;]")


def explained(names: Iterable[str], words: dict[str, tuple[str, str]]) -> tuple[str, str]:
    """Codes or tables, each with what it is called, in Vietnamese and in English."""
    kept = [*names]
    vi, en = (
        ", ".join(f"{name} ({words[name][side]})" if name in words else name for name in kept)
        for side in (0, 1)
    )
    return vi, en


def code_meant(text: str, choices: tuple[str, ...]) -> str | None:
    """The code among those that a label stands for, or that is written in another case."""
    plain = " ".join(folded(text).split())
    for code in (plain, plain.replace(" ", "_"), *LABELS.get(plain, ())):
        if code in choices:
            return code
    if sign := next(
        (sign for form, sign in SIGNS if sign in choices and form.fullmatch(plain)), ""
    ):
        return sign
    alone = NUMBER_BEHIND.sub("", plain)  # “gần 50”
    return next((code for code in LABELS.get(alone, ()) if code in choices), None)


def called(text: str, names: Iterable[str], words: dict[str, tuple[str, str]]) -> str | None:
    """The one among codes or tables that is called so, or nearly so; None for none."""
    plain = " ".join(re.findall(r"[^\W_]+", folded(text)))
    spelt = {
        " ".join(re.findall(r"[^\W_]+", folded(part))): name
        for name in names
        for part in (words.get(name, ("", ""))[0], *BETWEEN_WORDS.split(words.get(name, ("",))[0]))
        if part
    }
    found = difflib.get_close_matches(plain, [*spelt], 1, ALIKE_IN_WORDS)
    return spelt[found[0]] if found else None


def nearest_said(near: str) -> dict[str, str]:
    """The details of a problem that say which known name is nearest; “-” is none."""
    if near in ("", "-"):
        return {"nearest": "-", "perhaps_vi": "", "perhaps_en": ""}
    return {
        "nearest": near,
        "perhaps_vi": f"Tên gần nhất: “{near}”. ",
        "perhaps_en": f"The nearest name is “{near}”. ",
    }

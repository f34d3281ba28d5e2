"""Every address of the site, from one table. Vietnamese at the root, English under /en/."""

from functools import cache

from portal.languages import LANGUAGES, Language

ROUTES: dict[str, tuple[str, str]] = {
    "province": ("tinh", "province"),
    "commitment": ("cam-ket", "commitment"),
    "topic": ("chu-de", "topic"),
    "document": ("van-ban", "document"),
    "legal-base": ("can-cu", "legal-base"),
    "indicator": ("thuoc-do", "indicator"),
    "task": ("nhiem-vu", "task"),
    "duty": ("phan-cong", "duty"),
    "search": ("tim", "search"),
    "data": ("du-lieu", "data"),
    "glossary": ("thuat-ngu", "glossary"),
    "compare": ("so-sanh", "compare"),
    "embed": ("nhung", "embed"),
    "explore": ("kham-pha", "explore"),
    "explore-commitments": ("kham-pha/cam-ket", "explore/commitments"),
    "explore-figures": ("kham-pha/so-lieu", "explore/figures"),
    "patterns": ("mau", "patterns"),
    "due": ("den-han", "due"),
    "changes": ("thay-doi", "changes"),
    "news": ("thay-doi/tin-moi", "changes/news"),
    "between": ("thay-doi/giua-hai-ngay", "changes/between"),
    "corrections": ("dinh-chinh", "corrections"),
    "answers": ("phan-hoi", "answers"),
    "press": ("bao-chi", "press"),
    "method": ("phuong-phap", "method"),
    "about": ("gioi-thieu", "about"),
    "accessibility": ("kha-nang-tiep-can", "accessibility"),
    "how-to-read": ("cach-doc", "how-to-read"),
    "no-data": ("chua-co-so-lieu", "no-data"),
    "resolution-57": ("nghi-quyet-57", "resolution-57"),
    "pii": ("pii", "pii"),
    "former-provinces": ("tinh-da-sap-nhap", "former-provinces"),
    "guide": ("huong-dan", "guide"),
    "guide/first": ("huong-dan/lan-dau", "guide/first"),
    "guide/figure": ("huong-dan/them-so-lieu", "guide/figure"),
    "guide/form": ("huong-dan/phieu-de-nghi", "guide/form"),
    "guide/document": ("huong-dan/them-van-ban", "guide/document"),
    "guide/correct": ("huong-dan/sua-so-lieu", "guide/correct"),
    "guide/excel": ("huong-dan/excel", "guide/excel"),
    "guide/check": ("huong-dan/khi-bao-loi", "guide/check"),
    "guide/preview": ("huong-dan/xem-truoc", "guide/preview"),
    "guide/others": ("huong-dan/viec-khac", "guide/others"),
    "columns": ("huong-dan/cac-cot", "guide/columns"),
    "problem": ("huong-dan/loi", "guide/problems"),
}
DATA_FOLDER = "/data/v1/"
EACH = 200  # rows of a table on a page, so that it opens on an old phone


@cache
def address(language: Language, kind: str = "", identity: str = "") -> str:
    """The root-absolute address of a page: /cam-ket/nd-57-03/ or /en/commitment/nd-57-03/.

    Without a kind: the home page. A kind that is not in the table is its own slug.
    """
    slugs = ROUTES.get(kind, (kind, kind))
    parts = ["en"] if language == "en" else []
    parts += [part for part in (slugs[LANGUAGES.index(language)], identity) if part]
    return "/" + "".join(f"{part}/" for part in parts)


def numbered(rows: int) -> tuple[str, ...]:
    """The pages of a long table by number: 1, 2, 3; one where there are no rows."""
    return tuple(str(one + 1) for one in range(max(1, -(-rows // EACH))))

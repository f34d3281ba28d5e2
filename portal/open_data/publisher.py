"""What the data are about and who publishes them, as catalogues and packages say it."""

from typing import Any

from portal.languages import LANGUAGES, Language
from portal.survey import Survey

ABOUT: dict[Language, str] = {
    "vi": "Các tỉnh, thành phố đã cam kết gì khi thực hiện Nghị quyết 57-NQ/TW, ghi ở văn bản nào, "
    "và từ đó đã có số liệu nào được công bố.",
    "en": "What Vietnamese provinces committed to under Resolution 57-NQ/TW, in which document, "
    "and which figures have been published since.",
}
KEYWORDS: dict[Language, tuple[str, ...]] = {
    "vi": (
        *("Nghị quyết 57-NQ/TW", "khoa học và công nghệ", "đổi mới sáng tạo", "chuyển đổi số"),
        *("tỉnh, thành phố", "cam kết"),
    ),
    "en": (
        *("Resolution 57-NQ/TW", "science and technology", "innovation", "digital transformation"),
        *("provinces of Viet Nam", "commitments"),
    ),
}


def publisher_of(survey: Survey) -> dict[Language, str]:
    """Who publishes the data, in both languages; the name of the site where nobody is stated."""
    settings = survey.portal.settings
    return {one: settings.operator.in_(one) or settings.name.in_(one) for one in LANGUAGES}


def contributors(survey: Survey) -> list[dict[str, Any]]:
    """The publisher as a data package names it; nothing that the settings do not say."""
    settings = survey.portal.settings
    known = publisher_of(survey)
    one: dict[str, Any] = {
        "title": f"{known['vi']} / {known['en']}",
        "path": settings.address,
        "roles": ["publisher"],
    }
    return [one | ({"email": settings.contact} if "@" in settings.contact else {})]

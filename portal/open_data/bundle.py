"""Everything in one archive, for those who keep a copy: the same bytes for the same tables."""

import io
import zipfile
from collections.abc import Mapping
from hashlib import sha256

from portal.open_data.export import VERSIONS
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


def papers(survey: Survey, licence: str) -> dict[str, bytes]:
    """What lies in the archive alone: how to cite it, what changed, the licence."""
    texts = {
        "CITATION.txt": "\n".join(citation(survey)),
        "CHANGES.txt": "\n".join(changes(survey)),
        "LICENCE.txt": licence.rstrip("\n"),
    }
    return {name: f"{text}\n".encode() for name, text in texts.items()}


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

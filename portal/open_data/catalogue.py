"""The open data as catalogues and search engines list them: DCAT-AP 3, and schema.org."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from portal.addresses import DATA_FOLDER, address
from portal.languages import LANGUAGES, Language
from portal.open_data.contract import LICENCE
from portal.open_data.formats import said
from portal.open_data.publisher import ABOUT, KEYWORDS, publisher_of
from portal.survey import Survey

FILE = "catalog.jsonld"
MEDIA = {
    "csv": ("text/csv", "CSV"),
    "json": ("application/json", "JSON"),
    "zip": ("application/zip", "ZIP"),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"),
    "sqlite": ("application/vnd.sqlite3", "SQLITE"),
    "parquet": ("application/vnd.apache.parquet", "PARQUET"),
}
CONTEXT = {
    "adms": "http://www.w3.org/ns/adms#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
AUTHORITY = "http://publications.europa.eu/resource/authority/"
LANGUAGE_CODES = {"vi": "VIE", "en": "ENG"}


@dataclass(frozen=True, slots=True)
class Distribution:
    """A file in a catalogue."""

    name: str
    size: int
    sha256: str


def distributions(files: Iterable[tuple[str, bytes]]) -> tuple[Distribution, ...]:
    """Files as a catalogue lists them."""
    return tuple(Distribution(n, len(b), sha256(b).hexdigest()) for n, b in files)


def catalogue(survey: Survey, listed: Iterable[Distribution]) -> bytes:
    """catalog.jsonld: the site as a catalogue of one dataset, as DCAT-AP 3 asks."""
    settings = survey.portal.settings
    root = settings.address.rstrip("/")
    agent = {"@type": "foaf:Agent", "foaf:name": both(publisher_of(survey))}
    publisher = {"@id": f"{root}/#publisher", **agent}
    name = both({"vi": settings.name.vi, "en": settings.name.en})
    shared = {
        "dct:title": name,
        "dct:description": both(ABOUT),
        "dct:publisher": publisher,
        "dct:license": {"@id": LICENCE["path"]},
        "dct:modified": day(survey),
        "dct:language": [
            {"@id": f"{AUTHORITY}language/{LANGUAGE_CODES[one]}"} for one in LANGUAGES
        ],
    }
    dataset = shared | {
        "@id": f"{root}/#dataset",
        "@type": "dcat:Dataset",
        "dct:identifier": f"{root}/#dataset",
        "dcat:version": f"1.0.0+{survey.as_of:%Y%m%d}",
        "dcat:theme": [{"@id": f"{AUTHORITY}data-theme/{one}"} for one in ("GOVE", "TECH")],
        "dcat:keyword": keywords(),
        "dcat:landingPage": {"@id": root + address("vi", "data")},
        "dct:accrualPeriodicity": {"@id": f"{AUTHORITY}frequency/IRREG"},
        "dct:spatial": {"@id": f"{AUTHORITY}country/VNM"},
        "dcat:distribution": [distribution(root, one) for one in listed],
    }
    whole = {
        "@context": CONTEXT,
        "@id": f"{root}/#catalogue",
        "@type": "dcat:Catalog",
        **shared,
        "foaf:homepage": {"@id": f"{root}/"},
        "dcat:dataset": [dataset],
    }
    return f"{said(whole)}\n".encode()


def distribution(root: str, one: Distribution) -> dict[str, Any]:
    """A file as DCAT lists it."""
    media, form = MEDIA[one.name.rpartition(".")[2]]
    url = f"{root}{DATA_FOLDER}{one.name}"
    return {
        "@id": url,
        "@type": "dcat:Distribution",
        "dct:title": one.name,
        "dcat:accessURL": {"@id": url},
        "dcat:downloadURL": {"@id": url},
        "dcat:mediaType": {"@id": f"https://www.iana.org/assignments/media-types/{media}"},
        "dct:format": {"@id": f"{AUTHORITY}file-type/{form}"},
        "dct:license": {"@id": LICENCE["path"]},
        "dcat:byteSize": {"@type": "xsd:nonNegativeInteger", "@value": str(one.size)},
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
            "spdx:checksumValue": {"@type": "xsd:hexBinary", "@value": one.sha256},
        },
    }


def both(words: Mapping[Language, str]) -> list[dict[str, str]]:
    """Words in both languages."""
    return [{"@language": language, "@value": text} for language, text in words.items()]


def keywords() -> list[dict[str, str]]:
    """What the data are about in single words, in both languages."""
    listed = ((language, word) for language, words in KEYWORDS.items() for word in words)
    return [{"@language": language, "@value": word} for language, word in listed]


def day(survey: Survey) -> dict[str, str]:
    """The day the data speak about."""
    return {"@type": "xsd:date", "@value": survey.as_of.isoformat()}


def dataset_for_search(survey: Survey, language: Language, listed: Iterable[Distribution]) -> str:
    """The dataset as search engines read it in the page: schema.org, as JSON-LD.

    Nothing in it can end the element it stands in.
    """
    settings = survey.portal.settings
    root = settings.address.rstrip("/")
    publisher = publisher_of(survey)[language]
    country = "Việt Nam" if language == "vi" else "Viet Nam"
    whole = {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "@id": f"{root}/#dataset",
        "name": settings.name.in_(language),
        "description": ABOUT[language],
        "url": root + address(language, "data"),
        "inLanguage": list(LANGUAGES),
        "isAccessibleForFree": True,
        "license": LICENCE["path"],
        "creator": {
            "@type": "Organization",
            "name": publisher,
            "url": f"{root}/",
        },
        "version": f"1.0.0+{survey.as_of:%Y%m%d}",
        "dateModified": survey.as_of.isoformat(),
        "spatialCoverage": {"@type": "Country", "name": country},
        "distribution": [
            {
                "@type": "DataDownload",
                "name": one.name,
                "encodingFormat": MEDIA[one.name.rpartition(".")[2]][0],
                "contentUrl": f"{root}{DATA_FOLDER}{one.name}",
                "contentSize": f"{one.size} B",
                "sha256": one.sha256,
            }
            for one in listed
        ],
    }
    return said(whole).replace("<", "\\u003c")

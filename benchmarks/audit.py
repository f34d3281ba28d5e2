"""Audits that take minutes: axe on every page, Lighthouse on a phone. python -m benchmarks.audit

Each prints a table. The end code is 1 where axe finds anything, or where one of the key pages
scores below its bar; the search and the comparison are shown, and not held to it.

axe is part of the tests. Lighthouse comes from npm and needs node; it is fetched
when it is asked for and is no part of the project.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click
from playwright.sync_api import sync_playwright

from portal.addresses import ROUTES, address
from portal.languages import LANGUAGES
from portal.outcome import build_site
from tests import chromium
from tests.browser.conftest import served
from tests.browser.test_pages import axe_faults, small_context
from tests.built import REAL_DAY, ROOT, SHOWCASE, SHOWCASE_DAY, Built, build

LIGHTHOUSE = "lighthouse@13.5.0"
PORT = 8791
LEAST = {"performance": 99, "accessibility": 100, "best-practices": 100, "seo": 100}
KEY = (
    ("", "", ""),
    ("province", "ninh-binh", ""),
    ("commitment", "nb-pii-01", ""),
    ("topic", "ha-tang", ""),
    ("data", "", ""),
)
SHOWN = (("search", "", "?q=5g"), ("compare", "", "?indicator=pii-rank"))


@click.command()
@click.option("--axe/--no-axe", default=True, help="axe on every page of both sites.")
@click.option("--lighthouse/--no-lighthouse", default=True, help="Lighthouse on the key pages.")
def main(axe: bool, lighthouse: bool) -> None:
    """Print what is found; end with code 1 where it is not good enough."""
    with tempfile.TemporaryDirectory() as folder:
        wrong = [
            *(every_page(Path(folder)) if axe else ()),
            *(on_a_phone(Path(folder) / "phone") if lighthouse else ()),
        ]
    click.echo("\n".join(wrong) or "nothing found")
    sys.exit(1 if wrong else 0)


def every_page(folder: Path) -> Iterator[str]:
    """What axe finds on any page of the real site and of the showcase."""
    sites = (build(ROOT, folder / "real", REAL_DAY), build(SHOWCASE, folder / "show", SHOWCASE_DAY))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium.require(), args=chromium.LAUNCH_ARGUMENTS
        )
        for name, built in zip(("the site", "the showcase"), sites, strict=True):
            with served(built) as site, small_context(browser) as context:
                faults = axe_faults(context, site, built.urls)
            click.echo("\n".join(axe_table(name, built.urls, faults)))
            yield from (f"{url}: {'; '.join(found)}" for url, found in faults.items())


def axe_table(name: str, urls: list[str], faults: dict[str, list[str]]) -> Iterator[str]:
    """Pages and findings of each kind, in both languages."""
    pages = Counter(map(kind_of, urls))
    found = Counter(dict.fromkeys(pages, 0))
    for url, listed in faults.items():
        found[kind_of(url)] += len(listed)
    yield f"\naxe, {name:<22} vi pages  findings   en pages  findings"
    for kind in sorted({kind for _, kind in pages}):
        vi, en = ("vi", kind), ("en", kind)
        yield f"{kind:<27} {pages[vi]:>8} {found[vi]:>9} {pages[en]:>10} {found[en]:>9}"
    yield f"{'all':<27} {sum(pages.values()):>8} pages, {sum(found.values())} findings"


def kind_of(url: str) -> tuple[str, str]:
    """The language of a page and its kind: a province, the list of provinces, the home page."""
    parts = [part for part in url.split("/") if part]
    language = "en" if parts[:1] == ["en"] else "vi"
    slug, *rest = [*(parts[1:] if language == "en" else parts), ""][:2]
    kinds = {slugs[LANGUAGES.index(language)]: kind for kind, slugs in ROUTES.items()}
    return language, (kinds.get(slug, slug) or "home") + (" (one)" if rest and rest[0] else "")


def on_a_phone(folder: Path) -> Iterator[str]:
    """The pages whose scores on the profile of a phone are too low."""
    origin = f"http://127.0.0.1:{PORT}"
    build_site(ROOT, folder, REAL_DAY, f"{origin}/", None, lambda done, count: None, True)
    click.echo("\nLighthouse on a phone " + " " * 26 + "  ".join((*LEAST, "layout shift")))
    with served(Built(folder), PORT):
        for kind, identity, query in (*KEY, *SHOWN):
            for language in LANGUAGES:
                url = address(language, kind, identity) + query
                points, shift = scores(origin + url)
                click.echo(lighthouse_row(url, points, shift))
                low = {k: v for k, v in points.items() if v < LEAST[k]}
                if low and (kind, identity, query) in KEY:
                    yield f"{url}: {low}"


def lighthouse_row(url: str, points: dict[str, int], shift: float) -> str:
    """One page of the table."""
    columns = "  ".join(f"{points[name]:>{len(name)}}" for name in LEAST)
    return f"{url:<48}{columns}  {shift:>12.3f}"


def scores(url: str) -> tuple[dict[str, int], float]:
    """What Lighthouse gives a page, in points of 100, and its cumulative layout shift."""
    flags = " ".join(("--headless=new", *chromium.LAUNCH_ARGUMENTS))
    run = subprocess.run(
        ["npx", "--yes", LIGHTHOUSE, url, "--quiet", "--output=json", f"--chrome-flags={flags}",
         f"--only-categories={','.join(LEAST)}"],
        capture_output=True, check=True,
        env={**os.environ, "CHROME_PATH": chromium.require(shell=False)},
    )  # fmt: skip
    told = json.loads(run.stdout)
    points = {name: round(told["categories"][name]["score"] * 100) for name in LEAST}
    return points, told["audits"]["cumulative-layout-shift"]["numericValue"]


if __name__ == "__main__":
    main()

"""Audits that take minutes: axe on every page, Lighthouse on a phone. python -m benchmarks.audit

axe is part of the tests. Lighthouse comes from npm and needs node; it is fetched
when it is asked for and is no part of the project.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import click
from playwright.sync_api import sync_playwright

from portal.addresses import address
from portal.languages import LANGUAGES
from portal.outcome import build_site
from tests import chromium
from tests.browser.conftest import served
from tests.browser.test_pages import axe_faults, small_context
from tests.built import REAL_DAY, ROOT, SHOWCASE, SHOWCASE_DAY, Built, build

LIGHTHOUSE = "lighthouse@13.5.0"
PORT = 8791
LEAST = {"performance": 99, "accessibility": 100, "best-practices": 100, "seo": 100}
PAGES = (
    ("", ""),
    ("province", "ninh-binh"),
    ("commitment", "nb-pii-01"),
    ("topic", "ha-tang"),
    ("data", ""),
    ("search", ""),
)


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
        for built in sites:
            with served(built) as site, small_context(browser) as context:
                faults = axe_faults(context, site, built.urls)
            click.echo(f"axe: {len(built.urls)} pages, {len(faults)} with a finding")
            yield from (f"{url}: {'; '.join(found)}" for url, found in faults.items())


def on_a_phone(folder: Path) -> Iterator[str]:
    """The pages whose scores on the profile of a phone are too low."""
    origin = f"http://127.0.0.1:{PORT}"
    build_site(ROOT, folder, REAL_DAY, f"{origin}/", None, lambda done, count: None, True)
    with served(Built(folder), PORT):
        for language in LANGUAGES:
            for kind, identity in PAGES:
                url = address(language, kind, identity)
                got = scores(origin + url)
                click.echo(f"{url:<36} " + "  ".join(f"{k} {v}" for k, v in got.items()))
                low = {k: v for k, v in got.items() if v < LEAST[k]}
                if low:
                    yield f"{url}: {low}"


def scores(url: str) -> dict[str, int]:
    """What Lighthouse gives a page, in points of 100."""
    flags = " ".join(("--headless=new", *chromium.LAUNCH_ARGUMENTS))
    run = subprocess.run(
        ["npx", "--yes", LIGHTHOUSE, url, "--quiet", "--output=json", f"--chrome-flags={flags}",
         f"--only-categories={','.join(LEAST)}"],
        capture_output=True, check=True, env={**os.environ, "CHROME_PATH": chromium.require()},
    )  # fmt: skip
    found = json.loads(run.stdout)["categories"]
    return {name: round(found[name]["score"] * 100) for name in LEAST}


if __name__ == "__main__":
    main()

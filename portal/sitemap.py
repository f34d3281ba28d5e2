"""The sitemap of the site, as search engines read it."""

from collections.abc import Iterable

from portal.views import Page


def sitemap(root: str, pages: Iterable[Page]) -> str:
    """Every page with its twin, as search engines read it."""
    urls = "".join(
        f"<url><loc>{root}{one.url}</loc>"
        + "".join(
            f'<xhtml:link rel="alternate" hreflang="{language}" href="{root}{url}"/>'
            for language, url in sorted(
                {one.language: one.url, "en" if one.language == "vi" else "vi": one.twin}.items()
            )
            if one.twin
        )
        + "</url>\n"
        for one in pages
    )
    spaces = (
        'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:xhtml="http://www.w3.org/1999/xhtml"'
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset {spaces}>\n{urls}</urlset>\n'

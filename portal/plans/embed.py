"""Embeds: a commitment, a province or a chart as a card for pages of other sites."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from portal.addresses import address
from portal.languages import Language
from portal.plans.commitment import banners_of
from portal.plans.counts import counts
from portal.plans.province import label, nothing_read
from portal.plans.scene import Scene, merged_banner, province_link
from portal.plans.status import status_block
from portal.views import EmbedView, Handout, Page

KINDS = ("commitment", "province")
SHOWN = ("superseded", "merged")  # banners that change how all below is to be read


def embeds(
    pages: Iterable[Page], scenes: Mapping[Language, Scene], charts: Mapping[str, Handout]
) -> list[Page]:
    """The embeds of a site: of each commitment and province, and of each chart."""
    made = []
    for page in pages:
        if page.template in KINDS:
            made.append(record_embed(scenes[page.language], page))
    return [*made, *chart_embeds(charts)]


def record_embed(scene: Scene, page: Page) -> Page:
    """The embed of a commitment or a province; stale when its page is."""
    identity = page.url.strip("/").rpartition("/")[2]
    view = of_commitment if page.template == "commitment" else of_province
    own, twin = (address(one, "embed", identity) for one in languages(page.language))
    make = partial(view, scene, identity)
    return Page(own, twin, "embed", page.language, make, hidden=True, basis=page.basis)


def languages(own: Language) -> tuple[Language, Language]:
    """A language, and the other one."""
    return (own, "en" if own == "vi" else "vi")


def of_commitment(scene: Scene, identity: str) -> EmbedView:
    """A commitment with the sentence of its page; a replaced one says so, and keeps its words."""
    commitment = scene.survey.portal.commitments[identity]
    banners = banners_of(scene, commitment)
    return EmbedView(
        title=scene.say(commitment.title),
        about=province_link(scene, commitment.province).text,
        url=scene.url("commitment", identity),
        banners=tuple(one for one in banners if one.kind in SHOWN),
        status=status_block(scene, commitment),
        told="",
        lines=(),
    )


def of_province(scene: Scene, identity: str) -> EmbedView:
    """A province: what can be judged at all, then how many commitments carry each status."""
    province = scene.survey.portal.provinces[identity]
    listed = scene.survey.of_province.get(identity, ())
    banner, title = merged_banner(scene, province), label(scene, province)
    found = counts(scene, listed, "") if listed else None
    return EmbedView(
        title=title,
        about=scene.words.gettext("Commitments under Resolution 57"),
        url=scene.url("province", identity),
        banners=(banner,) if banner else (),
        status=None,
        told=found.sentence if found else nothing_read(scene, province, title),
        lines=found.lines if found else (),
    )


def chart_embeds(charts: Mapping[str, Handout]) -> Iterator[Page]:
    """The embed of each chart: drawn for wide frames and narrow ones, its words in the page."""
    for path, chart in charts.items():
        own = address(chart.language, "embed") + path.removeprefix("en/") + "/"
        yield Page(own, "", "embed", chart.language, partial(of_chart, path, chart), hidden=True)


def of_chart(path: str, chart: Handout) -> EmbedView:
    """A chart with all that its picture says."""
    return EmbedView(
        title=chart.title,
        about=chart.about,
        url="/" + path.rpartition("/")[0] + "/" if "/" in path else "/",
        banners=(),
        status=None,
        told="",
        lines=(),
        chart=chart.chart,
        unit=chart.unit,
        marks=chart.marks,
        words=chart.words,
        source=chart.source,
    )

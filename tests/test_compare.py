"""The comparison: every province with a figure or a target, in order of name, without scripts."""

from portal.charts.drawings import DotsChart
from portal.languages import LANGUAGES, collation_key, read_catalogue
from portal.plans.compare import compare_view
from portal.plans.scene import Scene
from portal.plans.side_by_side import latest_picture
from tests.built import ROOT
from tests.test_survey import surveyed

CATALOGUES = {one: read_catalogue(ROOT / "locales" / "vi.po", one) for one in LANGUAGES}
ENGLISH = CATALOGUES["en"]


def test_an_indicator_of_several_provinces_sets_each_of_them_side_by_side() -> None:
    scene = Scene(surveyed("real"), ENGLISH)
    sections = {one.key: one for one in compare_view(scene).sections}
    ranks = {row.key: row for row in sections["pii-rank"].rows}
    assert ranks["phu-tho"].latest.replace("\u00a0", " ") == "rank 15 of 34 (2025)"
    assert ranks["ninh-binh"].latest == "no data"
    assert "2030" in ranks["ninh-binh"].target
    assert "viet-nam" not in ranks


def test_provinces_stand_in_order_of_name_and_none_stands_alone() -> None:
    for name in ("real", "showcase"):
        view = compare_view(Scene(surveyed(name), ENGLISH))
        assert view.sections
        for section in view.sections:
            assert len(section.rows) > 1
            names = [row.province.text for row in section.rows]
            assert names == sorted(names, key=collation_key)


def test_a_rank_chart_says_of_how_many_provinces_we_have_none_and_whose_order_it_is() -> None:
    known = surveyed("real")
    picture = latest_picture(Scene(known, CATALOGUES["vi"]), known.portal.indicators["pii-rank"])
    assert picture and isinstance(picture.chart, DotsChart)
    drawn = len(picture.chart.rows)
    assert all(row[2].endswith("/34") for row in picture.chart.rows)
    assert picture.caveat.startswith(
        f"{drawn}/34 tỉnh, thành phố có số liệu trên trang này; {34 - drawn} chưa có. "
        "Xếp theo thứ hạng do Bộ Khoa học và Công nghệ công bố; trang này không xếp hạng tỉnh."
    )


def test_other_charts_are_in_order_of_name_among_the_provinces_of_their_time() -> None:
    known, told = surveyed("real"), {}
    for name, indicator in known.portal.indicators.items():
        picture = latest_picture(Scene(known, ENGLISH), indicator)
        if picture and isinstance(picture.chart, DotsChart) and indicator.unit != "rank":
            names = [row[0] for row in picture.chart.rows]
            assert names == sorted(names, key=collation_key)
            assert "In order of name." in picture.caveat
            told[name] = picture.caveat.split(" In order")[0], len(names)
    coverage, drawn = told["papi-score"]
    assert coverage == (
        f"Of 63 provinces and cities, {drawn} have a figure; for {63 - drawn} we have none."
    )

"""The comparison: every province with a figure or a target, in order of name, without scripts."""

from portal.languages import collation_key, read_catalogue
from portal.plans.compare import compare_view
from portal.plans.scene import Scene
from tests.built import ROOT
from tests.test_survey import surveyed

ENGLISH = read_catalogue(ROOT / "locales" / "vi.po", "en")


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

"""The history of a portal: every change with its day and reason, and nothing invented."""

import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from portal.examine import examine
from portal.history.changes import Change
from portal.history.reading import read_history
from portal.history.standing import days_ahead, standing
from portal.languages import read_catalogue
from portal.plans.corrections import corrections_view
from portal.plans.feeds import feed_of
from portal.plans.history import gaps, history_of
from tests.built import REAL_DAY, ROOT, SHOWCASE, SHOWCASE_DAY
from tests.repository import Repository

COMMITMENTS = "song-may/commitments.csv"
FIGURES = "song-may/observations.csv"
ENGLISH = read_catalogue(ROOT / "locales" / "vi.po", "en")


@pytest.fixture
def kept(tmp_path: Path) -> Repository:
    """A portal that was published on 1 March 2026."""
    repository = Repository(tmp_path)
    repository.commit("2026-03-01")
    return repository


def only(changes: list[Change]) -> Change:
    (one,) = changes
    return one


def plain(text: str) -> str:
    """Words with plain spaces."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_what_stands_in_the_first_commit_is_published_here_and_no_change(kept: Repository) -> None:
    told = kept.told("2026-03-02")
    assert {(one.reason, one.what) for one in told if one.subject != "status"} == {
        ("published", "added"),
        ("document_change", "replaces"),
        ("document_change", "replaced"),
    }
    first = kept.told("2026-03-02", subject="status", commitment="sm-57-01")
    assert [(one.before, one.after, one.reason) for one in first] == [
        ((), ("no_data",), "published")
    ]


def test_a_target_edited_in_place_is_shown_with_its_direction(kept: Repository) -> None:
    kept.retarget(COMMITMENTS, 0, value="75", due="2031")
    commit = kept.commit("2026-04-01")

    target = only(kept.told("2026-05-01", what="target", commit=commit))
    due = only(kept.told("2026-05-01", what="due", commit=commit))

    assert (target.before[1], target.after[1], target.direction) == ("80", "75", ("lowered",))
    assert (due.before, due.after, due.direction) == (("2030",), ("2031",), ("later",))
    assert (target.reason, target.noted) == ("correction", False)
    rows = history_of(kept.scene("2026-05-01", ENGLISH), "sm-57-01").days[0].rows
    told = {plain(row.text): row.note for row in rows}
    note = "Edited in place; no published correction says why."
    assert told["Target: from > 80% to > 75% (less demanding)."] == note
    assert told["Due date: from 2030 to 2031 (later date)."] == note


def test_for_a_rank_a_lower_target_asks_for_more(kept: Repository) -> None:
    kept.add(
        COMMITMENTS, id="sm-57-03", kind="rank", indicator="innovation-rank", operator="<=",
        value="15", unit="rank", baseline_value="", baseline_period="", baseline_locator="",
        replaces="",
    )  # fmt: skip
    kept.commit("2026-04-01")
    kept.set(COMMITMENTS, 2, value="10")
    commit = kept.commit("2026-04-02")

    change = only(kept.told("2026-05-01", commit=commit, what="target"))

    assert change.direction == ("raised",)


def test_an_edit_that_a_correction_tells_of_says_so(kept: Repository) -> None:
    kept.set(COMMITMENTS, 0, value="75")
    row = {
        "corrected_on": "2026-04-01", "level": "serious", "cause": "ours", "what_vi": "Nhập sai",
        "what_en": "Entered wrongly", "commitments": "sm-57-01",
    }  # fmt: skip
    kept.edit("corrections.csv", lambda rows: rows.append(row))
    commit = kept.commit("2026-04-01")

    assert only(kept.told("2026-05-01", commit=commit, what="target")).noted


def test_a_document_that_replaces_a_promise_is_told_on_both_pages(kept: Repository) -> None:
    old = history_of(kept.scene("2026-03-02", ENGLISH), "bg-57-01")
    new = history_of(kept.scene("2026-03-02", ENGLISH), "sm-57-01")

    assert any("Replaced by a later commitment" in row.text for row in old.days[0].rows)
    text = next(row.text for row in new.days[0].rows if row.kind == "document_change")
    assert plain(text) == (
        "Takes the place of an earlier commitment (more demanding, later date, measured "
        "differently). Target: from ≥ 70% · by 2028 to > 80% · by 2030. "
        "The document is of 10 January 2026."
    )


def test_a_new_figure_changes_a_status_for_that_reason(kept: Repository) -> None:
    kept.add("sources.csv", id="thong-ke-2027", published_on="2028-02", retrieved_on="2028-02-20")
    kept.add(FIGURES, period="2027", value="60", source="thong-ke-2027")
    commit = kept.commit("2028-03-01")

    figure = only(kept.told("2028-03-02", commit=commit, subject="observation"))
    status = only(kept.told("2028-03-02", commit=commit, subject="status"))
    step = only(kept.told("2028-03-02", commit=commit, subject="step"))

    assert (figure.reason, figure.about[:2]) == ("new_data", ("online-service-share", "2027"))
    assert (status.reason, status.before, status.after) == ("new_data", ("no_data",), ("behind",))
    assert (step.about, step.after) == (("2027",), ("missed",))


def test_a_figure_put_right_is_a_correction_and_its_publishers_revision_is_new(
    kept: Repository,
) -> None:
    kept.set(FIGURES, 0, value="62.40")
    ours = kept.commit("2026-04-01")
    kept.set(FIGURES, 0, value="63", status="revised")
    theirs = kept.commit("2026-04-02")

    assert only(kept.told("2026-05-01", commit=ours, what="figure")).reason == "correction"
    assert only(kept.told("2026-05-01", commit=theirs, what="figure")).reason == "new_data"


def test_what_a_source_says_of_a_figure_read_again_puts_no_figure_right(kept: Repository) -> None:
    kept.set(FIGURES, 0, status="unstated")
    wording = kept.commit("2026-04-01")
    kept.set(FIGURES, 0, note_vi="Số liệu ước", note_en="An estimate")
    remark = kept.commit("2026-04-02")
    kept.set(FIGURES, 0, status="final", value="62.40")
    both = kept.commit("2026-04-03")

    assert only(kept.told("2026-05-01", commit=wording, what="settled")).reason == "reread"
    assert only(kept.told("2026-05-01", commit=remark, what="remarks")).reason == "reread"
    found = kept.told("2026-05-01", commit=both)
    assert {(one.what, one.reason) for one in found} == {
        ("figure", "correction"),
        ("settled", "correction"),
    }
    rows = history_of(kept.scene("2026-05-01", ENGLISH), "sm-57-01").days
    assert [row.reason for day in rows[:3] for row in day.rows] == [
        "Correction", "Correction", "Source read again", "Source read again",
    ]  # fmt: skip
    assert rows[1].rows[0].text == "Figure for 2025: the remarks beside it were edited."


def test_our_own_words_edited_are_no_correction_of_a_fact(kept: Repository) -> None:
    kept.set(COMMITMENTS, 0, title_en="Filed online: more than 80% by 2030")
    words = kept.commit("2026-04-01")
    kept.set(COMMITMENTS, 0, title_en="Online filing: more than 80% by 2030", due="2031")
    target = kept.commit("2026-04-02")

    assert only(kept.told("2026-05-01", commit=words)).reason == "reworded"
    assert {one.reason for one in kept.told("2026-05-01", commit=target)} == {"correction"}


def test_what_was_put_right_without_a_published_correction_stands_with_the_corrections(
    kept: Repository,
) -> None:
    kept.set(FIGURES, 0, value="62.40")
    kept.set(COMMITMENTS, 0, title_en="Filed online: more than 80% by 2030")
    kept.commit("2026-04-01")
    scene = kept.scene("2026-05-01", ENGLISH)

    view = corrections_view(scene)
    assert view.description == "No corrections so far."
    (day,) = view.edited.days
    assert [row.reason for row in day.rows] == ["Correction"]
    assert "from 61.40% to 62.40%" in day.rows[0].text
    (entry,) = feed_of(scene, "corrections", "").entries
    assert "from 61.40% to 62.40%" in " ".join(entry.text)


def test_the_calendar_changes_a_status_on_its_day_and_not_before(kept: Repository) -> None:
    kept.commit("2031-01-01")  # nothing but a day

    told = kept.told("2032-06-01", commit="", subject="status", commitment="sm-57-02")

    assert [(one.day, one.reason, one.after) for one in told] == [
        (date(2030, 1, 1), "time_passed", ("overdue_no_data",))
    ]
    step = only(kept.told("2032-06-01", commit="", subject="step"))
    assert (step.day, step.reason) == (date(2028, 12, 31), "milestone_due")
    assert kept.told("2029-12-31", commit="", subject="status", commitment="sm-57-02") == []


@pytest.mark.parametrize(("root", "day"), [(ROOT, REAL_DAY), (SHOWCASE, SHOWCASE_DAY)])
def test_no_status_changes_on_a_day_that_was_not_looked_at(root: Path, day: date) -> None:
    """Every day of years, one by one, says what the few turning days say."""
    portal, _ = examine(root, day)
    assert portal is not None
    method, start, end = portal.settings.method, date(2025, 6, 1), date(2032, 3, 1)
    days = [start + timedelta(days=n) for n in range((end - start).days + 1)]
    for commitment in list(portal.commitments.values())[::9]:
        facts = portal.facts(commitment)
        turning = set(days_ahead(facts, method, start, end))
        before = standing(facts, method, start)
        for one in days[1:] if turning else days[-1:]:
            now = standing(facts, method, one)
            assert now == before or one in turning, (commitment.id, one)
            before = now


@pytest.mark.parametrize(("root", "day"), [(ROOT, REAL_DAY), (SHOWCASE, SHOWCASE_DAY)])
def test_the_last_status_of_a_history_is_the_present_one(
    root: Path, day: date, tmp_path: Path
) -> None:
    """In a repository with nothing but the portal as it stands."""
    repository = Repository(tmp_path)
    for folder in ("data", "content"):
        shutil.rmtree(repository.root / folder)
        shutil.copytree(root / folder, repository.root / folder)
    shutil.copy(root / "portal.toml", repository.root)
    repository.commit("2026-03-01")
    scene = repository.scene(day.isoformat(), ENGLISH)

    for identity, found in scene.survey.assessments.items():
        told = [one for one in scene.survey.changes[identity] if one.subject == "status"]
        assert told[-1].after == (found.status or "unmeasurable",), identity


def test_what_an_official_said_is_told_with_its_day_and_decides_no_status(
    kept: Repository,
) -> None:
    row = {"commitment": "sm-57-01", "text_vi": "Đã đạt 79%.", "text_en": "It has reached 79%."}
    kept.add("song-may/claims.csv", said_on="2026-03-20", **row)
    came = kept.commit("2026-04-01")
    kept.set("song-may/claims.csv", 1, text_en="It reached 79%.")
    edited = kept.commit("2026-04-02")
    kept.edit("song-may/claims.csv", lambda rows: rows.pop())
    went = kept.commit("2026-04-03")

    told = {one.commit: one for one in kept.told("2026-05-01", subject="claim")}
    assert {one.commitment for one in told.values()} == {"sm-57-01"}
    assert (told[came].reason, told[came].what) == ("new_data", "added")
    assert (told[edited].reason, told[edited].what) == ("correction", "text")
    assert (told[went].reason, told[went].what) == ("correction", "removed")
    assert not [one for one in kept.told("2026-05-01", subject="status") if one.commit in told]
    rows = [d.rows[0] for d in history_of(kept.scene("2026-05-01", ENGLISH), "sm-57-01").days]
    who = "Director of the Department of Science and Technology, 20 March 2026"
    assert [row.text for row in rows[:3]] == [
        f"{who}, taken out: It reached 79%.",
        f"{who}: edited.",
        f"{who}: It has reached 79%.",
    ]
    assert (rows[1].before, rows[1].after) == ("It has reached 79%.", "It reached 79%.")


def test_a_note_is_told_on_the_page_of_each_commitment_it_names(kept: Repository) -> None:
    kept.set("song-may/notes.csv", 0, text_en="The plan names nobody.")
    text = kept.commit("2026-04-01")
    kept.set("song-may/notes.csv", 0, commitments="sm-57-01")
    fewer = kept.commit("2026-04-02")

    edited = kept.told("2026-05-01", subject="note", commit=text)
    assert {(one.commitment, one.what, one.reason) for one in edited} == {
        ("sm-57-01", "text", "reread"),
        ("sm-57-02", "text", "reread"),
    }
    gone = only(kept.told("2026-05-01", subject="note", commit=fewer))
    assert (gone.commitment, gone.what) == ("sm-57-02", "removed")
    scene = kept.scene("2026-05-01", ENGLISH)
    row = history_of(scene, "sm-57-02").days[0].rows[0]
    assert (row.reason, row.text) == (
        "Source read again", "Note, taken out: The plan names nobody.",
    )  # fmt: skip


def test_what_became_of_a_commitment_is_told_when_a_document_is_read(kept: Repository) -> None:
    header = ["commitment", "document", "state", "direction", "by", "note_vi", "note_en"]
    row = {"commitment": "bg-57-01", "document": "sm-57", "state": "restated"}
    folder = "ben-gio-truoc-2025-07/carryovers.csv"
    kept.write(folder, header, [row])
    came = kept.commit("2026-04-01")
    kept.set(folder, 0, state="changed", direction="raised")
    turned = kept.commit("2026-04-02")

    told = {one.commit: one for one in kept.told("2026-05-01", subject="carryover")}
    assert (told[came].reason, told[came].commitment) == ("published", "bg-57-01")
    assert told[turned].reason == "correction"
    days = history_of(kept.scene("2026-05-01", ENGLISH), "bg-57-01").days
    assert days[0].rows[0].text.endswith(": from Restated to Changed.")
    assert days[1].rows[0].text.endswith(": Restated")


def test_remarks_of_ours_on_what_became_of_a_commitment_correct_nothing(kept: Repository) -> None:
    header = ["commitment", "document", "state", "direction", "by", "note_vi", "note_en"]
    row = {"commitment": "bg-57-01", "document": "sm-57", "state": "restated"}
    folder = "ben-gio-truoc-2025-07/carryovers.csv"
    kept.write(folder, header, [row])
    kept.commit("2026-04-01")
    kept.set(folder, 0, note_vi="Cùng một câu.", note_en="The same sentence.")
    commit = kept.commit("2026-04-02")

    assert only(kept.told("2026-05-01", commit=commit)).reason == "reread"


def test_rows_beside_a_promise_that_come_with_it_are_no_change(kept: Repository) -> None:
    told = kept.told("2026-03-02")
    assert {one.subject for one in told}.isdisjoint({"claim", "note", "carryover"})


def test_a_row_that_moves_is_no_change(kept: Repository) -> None:
    kept.edit(COMMITMENTS, lambda rows: rows.reverse())
    kept.edit(FIGURES, lambda rows: rows.reverse())
    commit = kept.commit("2026-04-01")

    assert kept.told("2026-05-01", commit=commit) == []


def test_a_column_of_ours_that_comes_is_no_change(tmp_path: Path) -> None:
    kept = Repository(tmp_path)
    path = kept.root / "data" / COMMITMENTS
    whole = path.read_text("utf-8")
    kept.edit(COMMITMENTS, lambda rows: None)
    with_all = path.read_text("utf-8").splitlines()
    header = [name for name in with_all[0].split(",") if name != "approximate"]
    rows: list[dict[str, str]] = []
    kept.edit(COMMITMENTS, rows.extend)
    kept.write(COMMITMENTS, header, rows)
    kept.commit("2026-03-01")
    path.write_text(whole, "utf-8")
    commit = kept.commit("2026-04-01")

    assert kept.told("2026-05-01", commit=commit) == []
    assert kept.history("2026-05-01").missing == ()


def test_a_table_of_other_columns_is_said_and_nothing_is_invented_of_it(tmp_path: Path) -> None:
    kept = Repository(tmp_path)
    path = kept.root / "data" / COMMITMENTS
    whole = path.read_text("utf-8")
    path.write_text(whole.replace(",operator,value,", ",sign,goal,", 1), "utf-8")
    kept.commit("2026-03-01")
    path.write_text(whole, "utf-8")
    kept.commit("2026-04-01")

    assert [(one.gap, one.since) for one in kept.history("2026-05-01").missing] == [
        ("unreadable", date(2026, 4, 1))
    ]
    first = kept.told("2026-05-01", subject="status", commitment="sm-57-01")
    assert [(one.day, one.reason) for one in first] == [(date(2026, 4, 1), "known")]
    assert gaps(kept.scene("2026-05-01", ENGLISH)) == (
        "The history is not complete: changes before 1 April 2026 cannot be told row by row, "
        "since the tables were different then.",
    )


def test_a_source_or_a_province_that_is_renamed_is_no_new_figure(kept: Repository) -> None:
    kept.edit("sources.csv", lambda rows: rows[1].update(id="nien-giam-2025"))
    kept.edit(FIGURES, lambda rows: [row.update(source="nien-giam-2025") for row in rows])
    kept.edit(
        "ben-gio-truoc-2025-07/observations.csv",
        lambda rows: [row.update(source="nien-giam-2025") for row in rows],
    )
    commit = kept.commit("2026-04-01")

    told = kept.told("2026-05-01", commit=commit)
    assert {(one.subject, one.what) for one in told} == {("observation", "source")}


def test_a_commit_of_a_later_day_and_what_is_not_committed_are_not_told(kept: Repository) -> None:
    kept.set(COMMITMENTS, 0, value="75")
    kept.commit("2026-04-01")
    kept.set(COMMITMENTS, 0, value="70")

    assert kept.told("2026-03-31", what="target") == []
    assert only(kept.told("2026-04-01", what="target")).after[1] == "75"


def test_only_the_line_of_first_parents_counts(kept: Repository) -> None:
    kept.git("switch", "--quiet", "--create", "draft")
    kept.set(COMMITMENTS, 0, value="60")
    kept.commit("2026-04-01")
    kept.set(COMMITMENTS, 0, value="75")
    kept.commit("2026-04-02")
    kept.git("switch", "--quiet", "main")
    kept.git("merge", "--quiet", "--no-ff", "-m", "Merge", "draft", day="2026-04-03")

    change = only(kept.told("2026-05-01", what="target"))
    assert (change.day, change.before[1], change.after[1]) == (date(2026, 4, 3), "80", "75")


def test_a_shallow_clone_says_what_it_does_not_know(kept: Repository, tmp_path: Path) -> None:
    kept.set(COMMITMENTS, 0, value="75")
    kept.commit("2026-04-01")
    kept.git("clone", "--quiet", "--depth=1", f"file://{kept.top}", str(tmp_path / "shallow"))

    history = read_history(tmp_path / "shallow", tmp_path / "other", kept.method, date(2026, 5, 1))

    assert [(one.gap, one.since) for one in history.missing] == [("shallow", date(2026, 4, 1))]
    reasons = {one.reason for one in history.changes if one.subject != "commitment"}
    assert reasons == {"known"}


def test_a_folder_without_git_says_so(tmp_path: Path) -> None:
    kept = Repository(tmp_path)
    shutil.rmtree(kept.top / ".git")
    assert [one.gap for one in kept.history("2026-05-01").missing] == ["no_git"]
    scene = kept.scene("2026-05-01", ENGLISH)
    assert history_of(scene, "sm-57-01").days == ()
    assert gaps(scene)[0].startswith("The history is not complete: ")


def test_a_repository_that_holds_nothing_of_it_yet_says_so(tmp_path: Path) -> None:
    kept = Repository(tmp_path)
    assert [one.gap for one in kept.history("2026-05-01").missing] == ["untracked"]
    kept.commit("2026-06-01")
    assert [one.gap for one in kept.history("2026-05-01").missing] == ["later"]


def test_a_portal_in_a_folder_of_a_repository_has_its_own_history(tmp_path: Path) -> None:
    kept = Repository(tmp_path, "portals/song-may")
    kept.commit("2026-03-01")
    other = kept.top / "data" / "song-may"
    other.mkdir(parents=True)
    (other / "commitments.csv").write_text("id\nelsewhere\n", "utf-8")
    kept.commit("2026-03-02")

    history = kept.history("2026-05-01")
    assert history.missing == ()
    assert {one.commitment for one in history.changes if one.subject == "status"} == {
        "sm-57-01", "sm-57-02", "bg-57-01",
    }  # fmt: skip


def test_the_settings_of_a_person_change_nothing(kept: Repository) -> None:
    before = stored(kept)
    for name, value in {
        "diff.noprefix": "true", "log.showRoot": "false", "diff.renames": "copies",
        "core.quotePath": "true", "log.showSignature": "true", "color.ui": "always",
    }.items():  # fmt: skip
        kept.git("config", name, value)
    shutil.rmtree(kept.cache)
    assert stored(kept) == before


def stored(kept: Repository) -> str:
    history = kept.history("2032-06-01")
    return repr((history.changes, history.missing, history.states, history.since))


def test_what_is_kept_and_what_is_read_anew_are_the_same(kept: Repository) -> None:
    stored(kept)
    kept.set(COMMITMENTS, 0, value="75")
    kept.commit("2026-04-01")
    grown = stored(kept)
    assert stored(kept) == grown
    for path in kept.cache.glob("*.json"):
        path.write_text(path.read_text("utf-8")[:-9], "utf-8")  # killed while it was written
    assert stored(kept) == grown
    shutil.rmtree(kept.cache)
    assert stored(kept) == grown


def test_a_change_of_the_method_is_told(kept: Repository) -> None:
    path = kept.root / "portal.toml"
    text = path.read_text("utf-8")
    path.write_text(text.replace('tolerance = "0.10"', 'tolerance = "0.15"'), "utf-8")
    kept.commit("2026-04-01")

    change = only(kept.told("2026-05-01", subject="method"))
    assert (change.reason, change.about, change.after) == (
        "method_change",
        ("tolerance",),
        ("0.15",),
    )


def test_a_succession_changes_statuses_as_a_change_of_boundaries(kept: Repository) -> None:
    rows: list[dict[str, str]] = []
    kept.edit("successions.csv", rows.extend)
    kept.edit("successions.csv", lambda found: found.clear())
    kept.edit("ben-gio-truoc-2025-07/observations.csv", lambda found: found.clear())
    kept.commit("2026-04-01")
    kept.edit("successions.csv", lambda found: found.extend(rows))
    commit = kept.commit("2026-04-02")

    told = kept.told("2026-05-01", commit=commit, subject="status")
    assert {(one.commitment, one.reason) for one in told} == {("bg-57-01", "entity_change")}


def test_states_are_tags_or_the_ends_of_months(kept: Repository) -> None:
    months = [one.name for one in kept.history("2026-05-15").states]
    assert months == ["2026-03", "2026-04"]
    kept.git("tag", "v2026-03-01")
    kept.commit("2026-04-10")
    kept.git("tag", "--annotate", "-m", "A state", "release/spring", day="2026-04-12")
    tags = [(one.name, one.day) for one in kept.history("2026-05-15").states]
    assert tags == [("v2026-03-01", date(2026, 3, 1)), ("release/spring", date(2026, 4, 10))]


def test_a_figure_its_source_does_not_let_us_show_is_in_no_history(kept: Repository) -> None:
    kept.set(FIGURES, 0, value="62.40")
    kept.commit("2026-04-01")
    kept.set("sources.csv", 1, withheld="yes")
    kept.commit("2026-04-02")
    scene = kept.scene("2026-05-01", ENGLISH)

    told = [one for one in scene.survey.history.changes if one.subject == "observation"]
    assert told and all(one.before == one.after == () for one in told)
    texts = [row.text for day in history_of(scene, "sm-57-01").days for row in day.rows]
    assert "Figure for 2025: from withheld to withheld." in texts

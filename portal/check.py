"""Facts that can be read but cannot be true: every rule, asked of the whole portal."""

from collections.abc import Callable, Iterator
from datetime import date

from portal.assemble import Portal
from portal.checks import (
    commitments,
    figures,
    links,
    measures,
    pictures,
    places,
    said,
    words,
    work,
)
from portal.problems import Problem

# What is true of a row beside the rows it names, whatever else there is or is not.
RULES_OF_ROWS: tuple[Callable[[Portal], Iterator[Problem]], ...] = (
    commitments.due_after_baseline,
    commitments.range_rises,
    commitments.milestone_in_time,
    commitments.milestone_on_the_way,
    commitments.place_given,
    commitments.number_with_date,
    commitments.signer_is_a_person,
    commitments.operator_fits_kind,
    commitments.value_where_needed,
    commitments.value_only_where_needed,
    commitments.unit_given,
    commitments.indicator_given,
    commitments.in_folder_of_its_province,
    commitments.baseline_with_its_place,
    commitments.baseline_whole,
    commitments.something_to_change,
    figures.within_the_full,
    figures.rank_with_its_field,
    figures.rank_within_its_field,
    figures.observed_once,
    figures.value_or_reason,
    figures.step_on_the_ladder,
    figures.total_never_falls,
    figures.area_still_there,
    measures.unit_of_indicator,
    measures.share_measured_as_a_share,
    measures.number_measured_as_a_number,
    measures.kind_fits_the_measure,
    measures.ranks_are_small,
    measures.counted_in_whole_numbers,
    measures.ranks_from_one,
    measures.nothing_below_zero,
    measures.shares_in_percent,
    measures.counts_what_is_meant,
    said.every_year_is_recurring,
    said.striving_said,
    said.about_said,
    said.issued_by_a_province_of_its_day,
    said.ours_compare_as_the_row_does,
    said.statement_has_the_figure,
    said.due_as_said,
    said.start_as_said,
    measures.share_of_what,
    words.operator_agrees_with_wording,
    words.wording_short,
    words.wording_has_the_figure,
    words.title_short,
    words.same_numbers_in_both_languages,
    work.deliverables_in_both_languages,
    work.answered_or_open,
    work.carried_by_a_successor,
)
RULES_OF_ALL: tuple[Callable[[Portal], Iterator[Problem]], ...] = (
    words.prose_in_english,
    words.prose_in_vietnamese,
    words.letters_in_the_typeface,
    words.tones_in_one_place,
    work.every_passage_accounted_for,
    work.taken_up_by_a_successor,
    pictures.pictures_with_words,
    pictures.pictures_of_this_site,
    links.no_raw_html,
    links.links_lead_somewhere,
    places.places_are_there,
    places.links_are_whole,
)
RULES_OF_FILES: tuple[Callable[[Portal, frozenset[str]], Iterator[Problem]], ...] = (
    pictures.pictures_are_there,
    links.files_are_there,
)
RULES_OF_TIME: tuple[Callable[[Portal, date], Iterator[Problem]], ...] = (
    figures.period_over_when_published,
    figures.nothing_after_today,
)


def check(portal: Portal, as_of: date) -> list[Problem]:
    """All that cannot be true of a portal on a day."""
    found = [problem for rule in (*RULES_OF_ROWS, *RULES_OF_ALL) for problem in rule(portal)]
    return found + [problem for rule in RULES_OF_TIME for problem in rule(portal, as_of)]


def check_files(portal: Portal, names: frozenset[str]) -> list[Problem]:
    """What its texts name and is no file; nothing where the files are not known."""
    return [problem for rule in RULES_OF_FILES if names for problem in rule(portal, names)]

"""The doorway to all that is said about a commitment; each room is a module of its own."""

from portal.method.rulebook import rule_lines, why
from portal.open_data.columns import column_words
from portal.open_data.words import file_words, kind_of_column, offer_words
from portal.views import StepMark
from portal.words.aims import (
    Promise,
    milestone_target,
    promise_of,
    short_target,
    short_value,
    step_target,
    target,
    value_and_when,
)
from portal.words.beside import absence, conflict, notes, year_alone
from portal.words.labels import document_label, place_in_document, province_label, with_places
from portal.words.marks import bar, ladder, steps, time, years
from portal.words.promises import promised, readings, short_promise
from portal.words.statements import sentence
from portal.words.summaries import summary_counts, summary_dots, summary_level, summary_rank
from portal.words.tags import (
    evidence_kind,
    group_names,
    kind_words,
    plain_tag,
    status_names,
    superseded,
    tag,
    unmeasurable,
    value_status,
)

__all__ = [
    "Promise",
    "StepMark",
    "absence",
    "bar",
    "column_words",
    "conflict",
    "document_label",
    "evidence_kind",
    "file_words",
    "group_names",
    "kind_of_column",
    "kind_words",
    "ladder",
    "milestone_target",
    "notes",
    "offer_words",
    "place_in_document",
    "plain_tag",
    "promise_of",
    "promised",
    "province_label",
    "readings",
    "rule_lines",
    "sentence",
    "short_promise",
    "short_target",
    "short_value",
    "status_names",
    "step_target",
    "steps",
    "summary_counts",
    "summary_dots",
    "summary_level",
    "summary_rank",
    "superseded",
    "tag",
    "target",
    "time",
    "unmeasurable",
    "value_and_when",
    "value_status",
    "why",
    "with_places",
    "year_alone",
    "years",
]

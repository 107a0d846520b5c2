"""The findings of ``check`` as data, and what a rule means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from countylines.output.table import FIGURE_UNIT, Answer, Data, Field, Row, Table, data_of

if TYPE_CHECKING:
    from countylines.checker.findings import CheckedDraft, Finding, RecordReference

HELD_PART = Answer(
    "held", "The entry of the record with which a finding was compared.",
    Field("id", "id", "the figure, quote or week"),
    Field("wording", "text", "the words of the source that is quoted for it", nullable=True),
    *(
        Field(
            name, "number", f"the {end} end of best; null where there is none, or no figure",
            nullable=True, unit=FIGURE_UNIT,
        )
        for name, end in (("low", "lower"), ("high", "upper"))
    ),
    Field("source", "id", "the source that is quoted for it", nullable=True),
)  # fmt: skip
FINDING_ANSWER = Answer(
    "finding", "Something that check finds in a draft.",
    Field("path", "text", "the path of the draft as typed; stdin for -"),
    Field("line", "whole", "the line on which it begins, counted from 1"),
    Field("column", "whole", "the column at which it begins, in code points, counted from 1"),
    Field("end_line", "whole", "the line on which it ends"),
    Field("end_column", "whole", "the column after its last character"),
    Field("rule", "text", "the rule that was broken"),
    Field("severity", "text", "error, warning or note"),
    Field("message", "text", "what is wrong, for people"),
    Field("found", "text", "the words of the draft that it is about"),
    Field(
        "record", "object", "what the draft was compared with", nullable=True, of="held",
        get=lambda _, finding: data_compared_with(finding.record),
    ),
    Field(
        "replacement", "text", "what these words become with check --fix; null unless one answer is certain",
        nullable=True,
    ),
    Field("url", "text", "where the documentation describes the rule, from the top of the project"),
    lists=("countylines check draft.md",), names=("check",),
    order="drafts as they were named, places in the order of the draft",
)  # fmt: skip
RULE_ANSWER = Answer(
    "rule", "What a rule of check means.",
    Field("name", "text", "the rule"),
    Field("severity", "text", "error, warning or note"),
    Field("summary", "text", "what it finds, in a line"),
    Field("meaning", "text", "what it finds and why, at length"),
    Field("example", "text", "an example"),
    pages=("countylines check --explain lost-hedge",), names=("explain",),
)  # fmt: skip


def finding_table(checked: Sequence[CheckedDraft]) -> Table:
    """Lay out the findings of drafts, for programs alone; people read lines of text."""
    rows = (Row(data_of_finding(draft.path, finding)) for draft in checked for finding in draft.report.findings)
    return FINDING_ANSWER.table(rows, ())


def data_of_finding(path: str, finding: Finding) -> Mapping[str, Data]:
    """Return the data of a finding in the draft at *path*."""
    return {"path": path, **data_of(FINDING_ANSWER.fields[1:], None, finding)}


def data_compared_with(reference: RecordReference | None) -> Mapping[str, Data] | None:
    """Return the data of what a finding was compared with."""
    return None if reference is None else HELD_PART.data_of(None, reference)

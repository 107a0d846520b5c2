"""JSON: a list of findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from countylines.output.findings import FindingOptions
from countylines.output.formats.json import json_text
from countylines.output.table import FIGURE_UNIT, Field, data_of

if TYPE_CHECKING:
    from countylines.checker.findings import CheckedDraft, Finding, RecordReference


_FIELDS_OF_FINDING = (
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
        "replacement", "text", "what these words become with `--fix`; null unless one answer is certain", nullable=True,
    ),
    Field("url", "text", "where the documentation describes the rule, from the top of the project"),
)  # fmt: skip
FINDING_FIELDS = (Field("path", "text", "the path of the draft as typed; stdin for -"), *_FIELDS_OF_FINDING)
HELD_FIELDS = (
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


def write(checked: Sequence[CheckedDraft], options: FindingOptions) -> str:
    """Return the findings, indented, in the order of the drafts and of the places in each."""
    return json_text(list(finding_records(checked)), plain=options.plain) + "\n"


def finding_records(checked: Sequence[CheckedDraft]) -> Iterator[dict[str, Any]]:
    """Yield the data of each finding."""
    for draft in checked:
        for finding in draft.report.findings:
            yield finding_record(draft.path, finding)


def finding_record(path: str, finding: Finding) -> dict[str, Any]:
    """Return the data of a finding in the draft at *path*."""
    return {"path": path, **data_of(_FIELDS_OF_FINDING, None, finding)}


def data_compared_with(reference: RecordReference | None) -> dict[str, Any] | None:
    """Return the data of what a finding was compared with."""
    return None if reference is None else data_of(HELD_FIELDS, None, reference)

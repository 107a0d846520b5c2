"""JSON: a list of findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from countylines.output.findings import FindingOptions
from countylines.output.formats.json import json_text
from countylines.output.table import FIGURE_UNIT, Field, data_of

if TYPE_CHECKING:
    from countylines.checker.findings import CheckedDraft, Finding, RecordReference


class DraftFinding(NamedTuple):
    """A finding and the path of its draft."""

    path: str
    finding: Finding


def _field_of_finding(name: str, kind: str, meaning: str) -> Field:
    return Field(name, kind, meaning, get=lambda _, found: getattr(found.finding, name))


FINDING_FIELDS = (
    Field("path", "text", "the path of the draft as typed; stdin for -"),
    _field_of_finding("line", "whole", "the line on which it begins, counted from 1"),
    _field_of_finding("column", "whole", "the column at which it begins, in code points, counted from 1"),
    _field_of_finding("end_line", "whole", "the line on which it ends"),
    _field_of_finding("end_column", "whole", "the column after its last character"),
    _field_of_finding("rule", "text", "the rule that was broken"),
    _field_of_finding("severity", "text", "error, warning or note"),
    _field_of_finding("message", "text", "what is wrong, for people"),
    _field_of_finding("found", "text", "the words of the draft that it is about"),
    Field(
        "record", "object", "what the draft was compared with", nullable=True, of="held",
        get=lambda _, found: data_compared_with(found.finding.record),
    ),
    Field(
        "replacement", "text", "what these words become with `--fix`; null unless one answer is certain", nullable=True,
        get=lambda _, found: found.finding.replacement,
    ),
    _field_of_finding("url", "text", "where the documentation describes the rule, from the top of the project"),
)  # fmt: skip
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
            yield data_of(FINDING_FIELDS, None, DraftFinding(draft.path, finding))


def data_compared_with(reference: RecordReference | None) -> dict[str, Any] | None:
    """Return the data of what a finding was compared with."""
    return None if reference is None else data_of(HELD_FIELDS, None, reference)

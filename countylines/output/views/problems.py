"""The problems of a record, as ``validate`` lists them."""

from collections.abc import Sequence

from countylines.integrity import Problem
from countylines.output.table import Answer, Field, Table

PROBLEM_ANSWER = Answer(
    "problem", "Something that is wrong with a record.",
    Field("file", "text", "the file of the record", get=lambda _, problem: f"{problem[0]}.json"),
    Field(
        "record", "text", "the entry of the file: its id or, without a usable one, its number; null for all of it",
        nullable=True, get=lambda _, problem: problem[1] or None,
    ),
    Field(
        "field", "text", "the field of the entry; null for all of it",
        nullable=True, get=lambda _, problem: problem[2] or None,
    ),
    Field("message", "text", "what is wrong there, for people", get=lambda _, problem: problem[3]),
    lists=("countylines validate record",), names=("validate",),
    order="what cannot be read, file by file; if all can be, what breaks a rule, rule by rule",
)  # fmt: skip


def problem_table(problems: Sequence[Problem]) -> Table:
    """Lay out the problems of a record."""
    rows = (PROBLEM_ANSWER.row(None, problem) for problem in problems)
    return PROBLEM_ANSWER.table(rows, "file, record: Entry, field, message: Problem")

"""The values that ``get`` prints, as data; people and shells read them bare."""

from collections.abc import Iterable

from countylines.lookup.values import Value
from countylines.output.table import Answer, Field, Table

VALUE_ANSWER = Answer(
    "value", "A single value.",
    Field("id", "id", "the figure, observation or quote"),
    Field("value", "text", "what get prints of it without --json", get=lambda _, value: value.text),
    Field("remarks", "texts", "what to know before using it, which is printed on stderr without --json"),
    lists=("countylines get {measure}",), names=("get",),
    order="as they were named; with --week all, by week",
)  # fmt: skip


def value_table(values: Iterable[Value]) -> Table:
    """Lay out values, for programs alone."""
    return VALUE_ANSWER.table((VALUE_ANSWER.row(None, value) for value in values), ())

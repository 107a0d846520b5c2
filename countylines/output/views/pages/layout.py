"""Layout: what the pages have in common."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from countylines.output.fields import field_names
from countylines.output.table import Column, Data, Row, Table


def lay_out(
    noun: str,
    title: str,
    data: Mapping[str, Data],
    words: Mapping[str, str],
    columns: Sequence[tuple[str, str]],
) -> Table:
    """Make a page: of *data* the fields of the noun, and *columns* (field and title) for people."""
    fields = field_names(noun)
    return Table(
        noun=noun,
        fields=fields,
        columns=tuple(Column(field, title) for field, title in columns),
        rows=(Row({field: data[field] for field in fields}, words),),
        single=True,
        title=title,
    )


def lines(texts: Iterable[str]) -> str:
    """Put each text on a line of its own."""
    return "\n".join(texts)

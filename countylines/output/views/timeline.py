"""The timeline as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from countylines.figures.weeks import ALL_WEEKS
from countylines.output.fields import field_names
from countylines.output.table import Column, Data, Row, Table
from countylines.record.dataset import Dataset
from countylines.text.dates import dates_in_words, ordinal_in_words
from countylines.text.folding import fold_marks

if TYPE_CHECKING:
    from countylines.lookup.timeline import Moment
    from countylines.record.nouns.period import Period


def timeline_table(moments: Sequence[Moment]) -> Table:
    """Lay out weeks, spans and events by date."""
    return Table(
        noun="moment",
        fields=field_names("moment"),
        columns=(
            Column("printed", "As printed", own_line=True),
            Column("basis", "How it is known", own_line=True),
            Column("id", "Id"),
        ),
        rows=tuple(moment_row(moment) for moment in moments),
        heading="start",
        body="label",
        caption="Dates are as far as they are known; those that no source prints say what they rest on.",
    )


def moment_row(moment: Moment) -> Row:
    """Give a moment's data and words."""
    data: dict[str, Data] = {
        "id": moment.id,
        "kind": moment.kind,
        "label": moment.label,
        "start": moment.start,
        "end": moment.end,
        "ordinal": moment.ordinal,
        "printed": moment.printed,
        "basis": moment.basis,
        "sources": moment.sources,
    }
    words = {
        "start": dates_in_words(moment.start, moment.end),
        "label": _label_words(moment),
        "printed": "; ".join(f"“{words}”" for words in moment.printed),
    }
    return Row(data, words)


def _label_words(moment: Moment) -> str:
    """Name a week by its place in the series: its days stand above it."""
    if moment.kind != "week" or not moment.ordinal:
        return moment.label
    return f"{moment.label.partition(',')[0]}, the {ordinal_in_words(moment.ordinal)} of the series"


def week_in_words(dataset: Dataset, week: str) -> str:
    """Name a week, its days and its place in the series, in a line; ``all`` is every week."""
    if week == ALL_WEEKS:
        return "All weeks of the series"
    period: Period = dataset.index("periods")[week]
    parts = [period.label]
    days = dates_in_words(period.start, period.end)
    if fold_marks(days) not in fold_marks(period.label):
        parts.append(days)
    if period.ordinal:
        parts.append(f"the {ordinal_in_words(period.ordinal)} of the series")
    return ", ".join(parts)

"""The timeline of weeks, spans and events, and the name of a week."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from countylines.figures import ALL_WEEKS
from countylines.output.table import Column, Field, Row, Table, data_of, names_of_fields
from countylines.record.dataset import Dataset
from countylines.text import fold_punctuation
from countylines.text.english import dates_in_words, ordinal_in_words

if TYPE_CHECKING:
    from countylines.lookup.timeline import Moment
    from countylines.record.nouns.period import Period

MOMENT_FIELDS = (
    Field("id", "id", "the week, span or event"),
    Field("kind", "text", "week, span or event"),
    Field("label", "text", "what it is, for people"),
    Field("start", "date", "the first day, as far as it is known", nullable=True),
    Field("end", "date", "the last day, as far as it is known", nullable=True),
    Field("ordinal", "whole", "the place of a week in the series, counted from 1", nullable=True),
    Field("printed", "texts", "the words of the sources on its days, length or place in the series"),
    Field("basis", "text", "how the days are known"),
    Field("sources", "ids", "the sources that print them"),
)


def timeline_table(moments: Sequence[Moment]) -> Table:
    """Lay out weeks, spans and events by date; in brief, a line for each."""
    table = Table(
        noun="moment",
        fields=names_of_fields(MOMENT_FIELDS),
        columns=(
            Column("printed", "As printed", own_line=True),
            Column("basis", "Basis", own_line=True),
            Column("id", "Id"),
        ),
        rows=tuple(Row(data_of(MOMENT_FIELDS, None, moment), _moment_words_by_field(moment)) for moment in moments),
        heading="start",
        body="label",
        caption="Dates are as precise as the sources are; below each stands how it is known.",
    )
    brief = table._replace(
        columns=(Column("start", "Date"), Column("label", "What"), Column("id", "Id")),
        heading=None,
        body=None,
        caption="What the sources print, and how each date is known: countylines timeline --all",
    )
    return table._replace(brief=brief)


def _moment_words_by_field(moment: Moment) -> dict[str, str]:
    days, label = dates_in_words(moment.start, moment.end), moment.label
    if moment.kind == "week" and (moment.ordinal or fold_punctuation(days) in fold_punctuation(label)):
        label = label.partition(",")[0]  # its days stand before it
    if moment.kind == "week" and moment.ordinal:
        label = f"{label}, the {ordinal_in_words(moment.ordinal)} of the series"
    return {
        "start": days,
        "label": label,
        "printed": "; ".join(
            f"“{words}”{' (rejected)' if words in moment.rejected else ''}" for words in moment.printed
        ),
    }


def week_in_words(dataset: Dataset, week: str) -> str:
    """Return a week's label, days and place in the series in a line; ``all`` is every week."""
    if week == ALL_WEEKS:
        return "All weeks of the series"
    period: Period = dataset.index("periods")[week]
    parts = [period.label]
    days = dates_in_words(period.start, period.end)
    if fold_punctuation(days) not in fold_punctuation(period.label):
        parts.append(days)
    if period.ordinal:
        parts.append(f"the {ordinal_in_words(period.ordinal)} of the series")
    return ", ".join(parts)

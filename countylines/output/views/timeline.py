"""Weeks, spans and events: their timeline, and the page of a single period or event."""

from collections.abc import Sequence
from itertools import groupby

from countylines.figures.figure import figures_of_period
from countylines.lookup.lists import Moment
from countylines.lookup.people import name_of
from countylines.output.table import Answer, Field, Table, columns_of, declared_fields
from countylines.output.views.figures import brief_data_of_figures, figure_in_brief
from countylines.output.views.pages import evidence_in_words, proved_in_words
from countylines.record.dataset import Dataset
from countylines.record.declaration import mapping_for_file
from countylines.record.nouns.dates import Date, Dating, Event
from countylines.record.nouns.figures import Period
from countylines.text import fold_punctuation, join_phrases, quoted
from countylines.text.english import date_in_words, dates_in_words, ordinal_in_words

MOMENT_ANSWER = Answer(
    "moment", "A week, a span or an event in its place in time.",
    Field("id", "id", "the week, span or event"),
    Field("kind", "text", "week, span or event"),
    Field("label", "text", "what it is, for people"),
    Field("start", "date", "the first day, as far as it is known", nullable=True),
    Field("end", "date", "the last day, as far as it is known", nullable=True),
    Field("ordinal", "whole", "the place of a week in the series, counted from 1", nullable=True),
    Field("printed", "texts", "the words of the sources on its days, length or place in the series"),
    Field("basis", "text", "how the days are known"),
    Field("sources", "ids", "the sources that print them"),
    Field("rejected", "texts", "those of the printed words that the record rejects"),
    lists=("countylines timeline",), names=("timeline",),
    order="by first day, spans by their last; on the same day weeks, spans, events",
)  # fmt: skip

DATING_PART = Answer(
    "dating", "What one source prints of a period's days, length or place in the series.", *declared_fields(Dating)
)

PERIOD_ANSWER = Answer(
    "period", "Everything about one week or span.",
    *declared_fields(Period, "id kind label start end ordinal"),
    Field("weeks", "ids", "the weeks of a span", get=lambda _, period: period.weeks or ()),
    *declared_fields(Period, "basis lead_source note names"),
    Field(
        "figures", "objects", "its figures", of="brief figure",
        get=lambda dataset, period: brief_data_of_figures(figures_of_period(dataset, period.id)),
    ),
    Field(
        "datings", "objects", "what each source prints of its days, length and place in the series", of="dating",
        get=lambda dataset, period: tuple(map(mapping_for_file, dataset.datings_of.get(period.id, ()))),
    ),
    pages=("countylines show {week}",), names=("week", "span", "show"),
    columns="start: Dates, ordinal: Place, weeks, basis, lead_source, datings: As printed, figures, note, "
    "names: Also called, id",
)  # fmt: skip

EVENT_ANSWER = Answer(
    "event", "Everything about one event.",
    *declared_fields(Event, "id label"),
    *(field._replace(name="date") for field in declared_fields(Date, "value", thing=lambda event: event.date)),
    *declared_fields(Date, "printed basis", thing=lambda event: event.date),
    *declared_fields(Event, "period organisation note evidence"),
    pages=("countylines show {event}",), names=("show",),
    columns="date, printed: As printed, basis, period: Week, organisation, note, evidence, id",
)  # fmt: skip


def timeline_table(moments: Sequence[Moment]) -> Table:
    """Lay out weeks, spans and events by date; in brief, a line for each."""
    rows = [MOMENT_ANSWER.row(None, moment, _moment_words_by_field(moment)) for moment in moments]
    brief = MOMENT_ANSWER.table(
        rows,
        "start: Date, label: What, id",
        caption="What the sources print, and how each date is known: countylines timeline --all",
    )
    return MOMENT_ANSWER.table(
        rows,
        columns_of("printed: As printed, basis, id", own_lines="printed basis"),
        heading="start",
        body="label",
        caption="Dates are as precise as the sources are; below each stands how it is known.",
        brief=brief,
    )


def _moment_words_by_field(moment: Moment) -> dict[str, str]:
    days, label = dates_in_words(moment.start, moment.end), moment.label
    has_days = moment.start is not None or moment.end is not None
    if moment.kind == "week" and has_days and (moment.ordinal or fold_punctuation(days) in fold_punctuation(label)):
        label = label.partition(",")[0]  # without its days, which are shown before it
    if moment.kind == "week" and moment.ordinal:
        label = f"{label}, the {ordinal_in_words(moment.ordinal)} in the series"
    return {
        "start": days,
        "label": label,
        "printed": "; ".join(
            f"{quoted(words)}{' (rejected)' if words in moment.rejected else ''}" for words in moment.printed
        ),
    }


def period_page(dataset: Dataset, period: Period) -> Table:
    """Lay out a week or span: its days, what each source prints about them, and its figures."""
    words = {
        "start": dates_in_words(period.start, period.end),
        "ordinal": f"{ordinal_in_words(period.ordinal)} in the series" if period.ordinal else "",
        "lead_source": dataset.index("sources")[period.lead_source].publisher if period.lead_source else "",
        "names": ", ".join(period.names),
        "weeks": ", ".join(period.weeks or ()),
        "figures": "\n".join(
            f"{figure.measure.label}: {figure_in_brief(figure)}" for figure in figures_of_period(dataset, period.id)
        ),
        "datings": "\n".join(dating_in_words(dataset, one) for one in dataset.datings_of.get(period.id, ())),
    }
    return PERIOD_ANSWER.page(period.label, PERIOD_ANSWER.row(dataset, period, words))


def dating_in_words(dataset: Dataset, dating: Dating) -> str:
    """Return what a source prints on the days of a period: the words or, if they are not recorded, their meaning.

    The wording is followed by the other words of the source that prove something, and what they prove.
    """
    printed = [quoted(dating.wording)] if dating.wording else []
    others = [span for span in dating.spans if span.text != dating.wording]
    for proved, spans in groupby(others, proved_in_words):
        printed.append(f"for {proved} {join_phrases([quoted(span.text) for span in spans])}")
    meant = [dates_in_words(dating.start, dating.end)] if dating.start or dating.end else []
    meant += [f"{dating.days} days"] if dating.days else []
    meant += [f"{ordinal_in_words(dating.ordinal)} in the series"] if dating.ordinal else []
    publisher = dataset.index("sources")[dating.source].publisher
    rank = f" (rejected: {dating.reason})" if dating.rank != "normal" else ""
    return f"{publisher}: {'; '.join(printed) or ', '.join(meant) or 'wording not recorded'}{rank}"


def event_page(dataset: Dataset, event: Event) -> Table:
    """Lay out an event: its date, and how the date is known."""
    words = {
        "date": date_in_words(event.date.value),
        "printed": quoted(event.date.printed),
        "organisation": name_of(dataset, event.organisation) if event.organisation else "",
        "evidence": evidence_in_words(dataset, event.evidence),
    }
    return EVENT_ANSWER.page(event.label, EVENT_ANSWER.row(dataset, event, words))

"""Weeks, spans and events: the pages of one. The list of them is the timeline."""

from __future__ import annotations

from countylines.figures.figure import figures_of_period
from countylines.lookup.people import name_of
from countylines.output.table import Field, Row, Table, data_of, declared_fields
from countylines.output.views.figures import brief_data_of_figures, figure_in_brief
from countylines.output.views.pages import evidence_in_words, page_table
from countylines.record.dataset import Dataset
from countylines.record.declaration import mapping_for_file
from countylines.record.nouns.dating import Dating
from countylines.record.nouns.event import Date, Event
from countylines.record.nouns.period import Period
from countylines.text.english import date_in_words, dates_in_words, ordinal_in_words

DATING_FIELDS = declared_fields(Dating)

PERIOD_FIELDS = (
    *declared_fields(Period, "id kind label start end ordinal"),
    Field("weeks", "ids", "the weeks of a span", get=lambda _, period: period.weeks or ()),
    *declared_fields(Period, "basis lead_source note names"),
    Field(
        "figures", "objects", "its figures", of="brief figure",
        get=lambda dataset, period: brief_data_of_figures(figures_of_period(dataset, period.id)),
    ),
    Field(
        "datings", "objects", "what each source prints of its days, length and place in the series", of="dating",
        get=lambda dataset, period: tuple(mapping_for_file(dating) for dating in _datings_of_period(dataset, period)),
    ),
)  # fmt: skip
PERIOD_COLUMNS = (
    ("start", "Dates"), ("ordinal", "Place"), ("weeks", "Weeks"), ("basis", "Basis"), ("lead_source", "Lead source"),
    ("datings", "As printed"), ("figures", "Figures"), ("note", "Note"), ("names", "Also called"), ("id", "Id"),
)  # fmt: skip

EVENT_FIELDS = (
    *declared_fields(Event, "id label"),
    *(field._replace(name="date") for field in declared_fields(Date, "value", thing=lambda event: event.date)),
    *declared_fields(Date, "printed basis", thing=lambda event: event.date),
    *declared_fields(Event, "period organisation note evidence"),
)
EVENT_COLUMNS = (
    ("date", "Date"), ("printed", "As printed"), ("basis", "Basis"), ("period", "Week"),
    ("organisation", "Organisation"), ("note", "Note"), ("evidence", "Evidence"), ("id", "Id"),
)  # fmt: skip


def period_page(dataset: Dataset, period: Period) -> Table:
    """Lay out a week or span: its days, what each source prints of them, and its figures."""
    words = {
        "start": dates_in_words(period.start, period.end),
        "ordinal": f"{ordinal_in_words(period.ordinal)} of the series" if period.ordinal else "",
        "lead_source": dataset.index("sources")[period.lead_source].publisher if period.lead_source else "",
        "names": ", ".join(period.names),
        "weeks": ", ".join(period.weeks or ()),
        "figures": "\n".join(
            f"{figure.measure.label}: {figure_in_brief(figure)}" for figure in figures_of_period(dataset, period.id)
        ),
        "datings": "\n".join(words for _, words in datings_with_words(dataset, period)),
    }
    return page_table("period", period.label, Row(data_of(PERIOD_FIELDS, dataset, period), words), PERIOD_COLUMNS)


def datings_with_words(dataset: Dataset, period: Period) -> list[tuple[Dating, str]]:
    """List what each source prints of the days of a period, each in a line."""
    return [(dating, _dating_in_words(dataset, dating)) for dating in _datings_of_period(dataset, period)]


def _datings_of_period(dataset: Dataset, period: Period) -> list[Dating]:
    return [dating for dating in dataset.datings if dating.period == period.id]


def _dating_in_words(dataset: Dataset, dating: Dating) -> str:
    """Return what a source prints of the days: the words if they are recorded, else what they mean."""
    printed = [f"“{dating.wording}”"] if dating.wording else []
    printed += [f"“{span.text}”" for span in dating.spans if span.text != dating.wording]
    publisher = dataset.index("sources")[dating.source].publisher
    rank = f" (deprecated: {dating.reason})" if dating.rank != "normal" else ""
    return f"{publisher}: {', '.join(printed or _dating_values_in_words(dating))}{rank}"


def _dating_values_in_words(dating: Dating) -> list[str]:
    meant = [dates_in_words(dating.start, dating.end)] if dating.start or dating.end else []
    meant += [f"{dating.days} days"] if dating.days else []
    meant += [f"{ordinal_in_words(dating.ordinal)} of the series"] if dating.ordinal else []
    return meant or ["wording not recorded"]


def event_page(dataset: Dataset, event: Event) -> Table:
    """Lay out an event: when it was, and how that is known."""
    words = {
        "date": date_in_words(event.date.value),
        "printed": f"“{event.date.printed}”",
        "organisation": name_of(dataset, event.organisation) if event.organisation else "",
        "evidence": evidence_in_words(dataset, event.evidence),
    }
    return page_table("event", event.label, Row(data_of(EVENT_FIELDS, dataset, event), words), EVENT_COLUMNS)

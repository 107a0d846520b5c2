"""The page of an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from countylines.lookup.people import name_of
from countylines.output.table import Data, Table
from countylines.output.views.evidence import evidence_data, evidence_in_words
from countylines.output.views.pages.layout import lay_out
from countylines.record.dataset import Dataset
from countylines.text.dates import date_in_words

if TYPE_CHECKING:
    from countylines.record.nouns.event import Event

COLUMNS = (
    ("date", "When"), ("printed", "As printed"), ("basis", "Basis"), ("period", "Week"),
    ("organisation", "Organisation"), ("note", "Note"), ("evidence", "Evidence"), ("id", "Id"),
)  # fmt: skip


def page(dataset: Dataset, event: Event) -> Table:
    """Lay out an event: when it was, and how that is known."""
    data: dict[str, Data] = {
        "id": event.id,
        "label": event.label,
        "date": event.date.value,
        "printed": event.date.printed,
        "basis": event.date.basis,
        "period": event.period,
        "organisation": event.organisation,
        "note": event.note,
        "evidence": evidence_data(event.evidence),
    }
    words = {
        "date": date_in_words(event.date.value),
        "printed": f"“{event.date.printed}”",
        "organisation": name_of(dataset, event.organisation) if event.organisation else "",
        "evidence": evidence_in_words(dataset, event.evidence),
    }
    return lay_out("event", event.label, data, words, COLUMNS)

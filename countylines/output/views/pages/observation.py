"""The page of an observation, and what other pages repeat of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from countylines.figures.best import observed_interval
from countylines.figures.interval import interval_in_words
from countylines.lookup.people import name_of
from countylines.output.fields import field_names
from countylines.output.table import Data, Table
from countylines.output.views.evidence import spans_data, spans_in_words
from countylines.output.views.pages.layout import lay_out
from countylines.record.dataset import Dataset
from countylines.record.declaration import as_mapping
from countylines.text.dates import date_in_words

if TYPE_CHECKING:
    from countylines.record.nouns.measure import Measure
    from countylines.record.nouns.observation import Observation
    from countylines.record.nouns.period import Period
    from countylines.record.nouns.source import Source

COLUMNS = (
    ("wording", "Printed"), ("interval", "Holds"), ("hedge", "Hedge"), ("publisher", "Source"),
    ("published", "Date"), ("asserted_by", "Asserted by"), ("quote", "Quote"), ("rank", "Rank"),
    ("reason", "Why"), ("period_basis", "Period"), ("note", "Note"), ("read_twice", "Read twice"),
    ("spans", "Evidence"), ("id", "Id"),
)  # fmt: skip


def page(dataset: Dataset, observation: Observation) -> Table:
    """Lay out an observation: what one source prints, what it holds and where it stands."""
    measure: Measure = dataset.index("measures")[observation.measure]
    source: Source = dataset.index("sources")[observation.source]
    words = {
        "wording": f"“{observation.wording}”" if observation.wording else "",
        "interval": _interval_in_words(dataset, observation),
        "asserted_by": name_of(dataset, observation.asserted_by or observation.source),
        "publisher": f"{source.publisher}, {source.url}",
        "published": date_in_words(source.published) if source.published else "date not known",
        "read_twice": "" if observation.read_twice else "no: one reader found it",
        "spans": spans_in_words(observation.spans),
    }
    period: Period = dataset.index("periods")[observation.period]
    title = f"{measure.label}: {period.label}"
    return lay_out("observation", title, observation_data(dataset, observation), words, COLUMNS)


def observation_data(dataset: Dataset, observation: Observation) -> dict[str, Data]:
    """Give an observation's data."""
    source: Source = dataset.index("sources")[observation.source]
    data: dict[str, Data] = {
        **as_mapping(observation),
        "publisher": source.publisher,
        "published": source.published,
        "interval": str(observed_interval(dataset, observation)),
        "asserted_by": observation.asserted_by or observation.source,
        "spans": spans_data(observation.spans),
    }
    return {field: data[field] for field in field_names("observation")}


def observation_in_words(dataset: Dataset, observation: Observation) -> str:
    """Say what one source prints, when, and at what rank."""
    source: Source = dataset.index("sources")[observation.source]
    day = date_in_words(source.published) if source.published else "undated"
    said = f"“{observation.wording}”" if observation.wording else _interval_in_words(dataset, observation)
    shared = ", its hedge shared with an earlier item" if observation.shared_hedge else ""
    rank = f", deprecated: {observation.reason}" if not observation.is_normal else ""
    once = "" if observation.read_twice else ", read once only"
    return f"{source.publisher} ({day}): {said}{shared}{once}{rank}"


def _interval_in_words(dataset: Dataset, observation: Observation) -> str:
    measure: Measure = dataset.index("measures")[observation.measure]
    return interval_in_words(observed_interval(dataset, observation), measure.unit)

"""Observations: the page of a single observation, and its summary in a line."""

from countylines.figures.best import observed_interval
from countylines.figures.interval import interval_in_words
from countylines.figures.wordings import quoted_wording
from countylines.lookup.people import name_of
from countylines.output.table import FIGURE_UNIT, Answer, Field, Table, declared_fields
from countylines.output.views.pages import spans_in_words
from countylines.record.dataset import Dataset
from countylines.record.nouns.figures import Observation
from countylines.record.nouns.source import Source
from countylines.text import quoted
from countylines.text.english import date_in_words_if_known

OBSERVATION_ANSWER = Answer(
    "observation", "What one source prints for one measure in one period.",
    *declared_fields(Observation, "id period measure source"),
    Field(
        "publisher", "text", "the publisher of that source",
        get=lambda dataset, observation: _source(dataset, observation).publisher,
    ),
    Field(
        "published", "date", "when that source was published, as far as that is known", nullable=True,
        get=lambda dataset, observation: _source(dataset, observation).published,
    ),
    *declared_fields(Observation, "wording hedge"),
    *(field._replace(unit=FIGURE_UNIT) for field in declared_fields(Observation, "value upper")),
    *declared_fields(Observation, "shared_hedge"),
    Field(
        "interval", "text", "the values that the wording allows, as get prints them", unit=FIGURE_UNIT,
        get=lambda dataset, observation: str(observed_interval(dataset, observation)),
    ),
    *declared_fields(Observation, "rank reason"),
    Field(
        "asserted_by", "id", "who asserts it: a person, an organisation, or the source itself",
        get=lambda _, observation: observation.asserted_by or observation.source,
    ),
    *declared_fields(Observation, "quote period_basis note read_twice spans"),
    pages=("countylines show {observation}",), names=("show",),
    columns="wording: Printed, interval: Allows, hedge, publisher: Source, published: Date, asserted_by, quote, rank, "
    "reason, period_basis: Period, note, read_twice, spans: Evidence, id",
)  # fmt: skip


def observation_page(dataset: Dataset, observation: Observation) -> Table:
    """Lay out an observation: what the source prints, the interval that it allows, and the spans that prove it."""
    measure, period = dataset.index("measures")[observation.measure], dataset.index("periods")[observation.period]
    source = _source(dataset, observation)
    words = {
        "wording": quoted(observation.wording) if observation.wording else "",
        "interval": _allowed_bounds_in_words(dataset, observation),
        "asserted_by": name_of(dataset, observation.asserted_by or observation.source),
        "publisher": f"{source.publisher}, {source.url}",
        "published": date_in_words_if_known(source.published),
        "read_twice": "" if observation.read_twice else "no, one reader found it",
        "spans": spans_in_words(observation.spans),
    }
    row = OBSERVATION_ANSWER.row(dataset, observation, words)
    return OBSERVATION_ANSWER.page(f"{measure.label}: {period.label}", row)


def observation_in_words(dataset: Dataset, observation: Observation) -> str:
    """Return a line on what a source prints and when, and why the record rejects it if it does."""
    source, printed = _source(dataset, observation), printed_in_words(dataset, observation)
    day = date_in_words_if_known(source.published)
    return f"{source.publisher} ({day}): {printed}{reservations_in_words(observation)}"


def printed_in_words(dataset: Dataset, observation: Observation) -> str:
    """Return the printed words in quotation marks; if they are not recorded, the interval that they allow."""
    return quoted_wording(observation) if observation.wording else _allowed_bounds_in_words(dataset, observation)


def reservations_in_words(observation: Observation) -> str:
    """Return remarks, each preceded by a comma: a shared hedge, only one reader, and the reason for rejection."""
    shared = ", the hedge stands before an earlier item of its list" if observation.shared_hedge else ""
    once = "" if observation.read_twice else ", found by one reader"
    rank = f", rejected: {observation.reason}" if not observation.is_normal else ""
    return f"{shared}{once}{rank}"


def _source(dataset: Dataset, observation: Observation) -> Source:
    source: Source = dataset.index("sources")[observation.source]
    return source


def _allowed_bounds_in_words(dataset: Dataset, observation: Observation) -> str:
    unit = dataset.index("measures")[observation.measure].unit
    return interval_in_words(observed_interval(dataset, observation), unit)

"""The whole record: every noun of it with its schema, and what is worked out from it, figures and intervals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from countylines.figures.best import observed_interval
from countylines.figures.figure import figures_of_period
from countylines.figures.interval import Interval
from countylines.output.json_schema import TYPES, object_of
from countylines.output.table import Field, data_of
from countylines.output.views.figures import FIGURE_FIELDS, ShownFigure, end_fields
from countylines.record.dataset import Dataset
from countylines.record.declaration import as_mapping
from countylines.record.nouns.observation import Observation
from countylines.record.schemas import schemas_of_nouns


class KnownInterval(NamedTuple):
    """An observation and the interval that its wording allows."""

    observation: Observation
    interval: Interval


INTERVAL_FIELDS = (
    Field("id", "id", "the observation", get=lambda _, known: known.observation.id),
    Field(
        "interval",
        "text",
        "the values that its wording allows, as get prints them",
        get=lambda _, known: str(known.interval),
    ),
    *end_fields("the interval", lambda known: known.interval),
)
"""The interval that the wording of an observation allows."""

ID = "^[a-z0-9][a-z0-9./_-]*$"
KINDS = {**TYPES, "id": {"type": "string", "pattern": ID}, "whole": {"type": "integer", "minimum": 0}}
"""The types of worked-out fields, told as closely as the record's own schemas tell theirs."""

Record = Mapping[str, Any]


def whole_schemas() -> dict[str, dict[str, Any]]:
    """Give a schema for every noun: the record's own, then those of what is worked out."""
    figures = schema_of("Figures", "What the record holds of each measure in each period, worked out.", FIGURE_FIELDS)
    intervals = schema_of("Intervals", "All that the wording of each observation allows, worked out.", INTERVAL_FIELDS)
    return {**schemas_of_nouns(), "figures": figures, "intervals": intervals}


def schema_of(title: str, description: str, answer: Sequence[Field]) -> dict[str, Any]:
    """Make the JSON Schema of a list of records out of the fields of an answer."""
    record = {**object_of(answer, KINDS), "additionalProperties": False}
    return {"title": title, "description": description, "type": "array", "items": record}


def whole_record(dataset: Dataset, noun: str) -> Sequence[Record]:
    """Give every record of a noun by the fields of its schema: objects are mappings, lists are sequences."""
    if noun == "figures":
        return _figures(dataset)
    if noun == "intervals":
        known = (KnownInterval(one, observed_interval(dataset, one)) for one in dataset.observations)
        return [data_of(INTERVAL_FIELDS, dataset, one) for one in known]
    return [as_mapping(record) for record in dataset.read(noun)]


def _figures(dataset: Dataset) -> list[Record]:
    """List the figures of every period; as they stand beside each other, each says that weeks are not alike."""
    return [
        data_of(FIGURE_FIELDS, dataset, ShownFigure(figure, beside_others=True))
        for period in dataset.periods
        for figure in figures_of_period(dataset, period.id)
    ]

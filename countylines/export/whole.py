"""The whole record: every noun of it with its schema, and what is worked out from it, figures and intervals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from countylines.figures.best import observed_interval
from countylines.figures.figure import figures_of_period
from countylines.output.fields import FIELDS, Field
from countylines.output.json_schema import TYPES, object_of
from countylines.output.views.figures import figure_row, interval_data
from countylines.record.dataset import Dataset
from countylines.record.declaration import as_mapping
from countylines.record.schemas import schemas_of_nouns

INTERVAL = (
    Field("id", "id", "the observation"),
    Field("interval", "text", "all that its wording allows, as get prints it"),
    Field("low", "number", "the lower end; null where there is none", nullable=True, unit="the measure's unit"),
    Field("low_included", "flag", "whether the lower end itself is allowed", nullable=True),
    Field("high", "number", "the upper end; null where there is none", nullable=True, unit="the measure's unit"),
    Field("high_included", "flag", "whether the upper end itself is allowed", nullable=True),
)
"""What an observation's wording allows, as numbers."""

ID = "^[a-z0-9][a-z0-9./_-]*$"
KINDS = {**TYPES, "id": {"type": "string", "pattern": ID}, "whole": {"type": "integer", "minimum": 0}}
"""The types of worked-out fields, told as closely as the record's own schemas tell theirs."""

Record = Mapping[str, Any]


def whole_schemas() -> dict[str, dict[str, Any]]:
    """Give a schema for every noun: the record's own, then those of what is worked out."""
    figures = schema_of(
        "Figures", "What the record holds of each measure in each period, worked out.", FIELDS["figure"]
    )
    intervals = schema_of("Intervals", "All that the wording of each observation allows, worked out.", INTERVAL)
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
        return [_interval(dataset, observation) for observation in dataset.observations]
    return [as_mapping(record) for record in dataset.read(noun)]


def _figures(dataset: Dataset) -> list[Record]:
    """List the figures of every period; as they stand beside each other, each says that weeks are not alike."""
    return [
        figure_row(dataset, figure, beside_others=True).data
        for period in dataset.periods
        for figure in figures_of_period(dataset, period.id)
    ]


def _interval(dataset: Dataset, observation: Any) -> Record:
    data = interval_data(observed_interval(dataset, observation))
    return {"id": observation.id, "interval": data.pop("best"), **data}

"""The whole record: the records of every noun and their schemas, and the computed figures and intervals."""

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any

from countylines.figures.best import observed_interval
from countylines.figures.figure import figures_of_period
from countylines.output.json_schema import TYPE_SCHEMAS, schema_of_object
from countylines.output.table import Field, data_of
from countylines.output.views.figures import FIGURE_ANSWER, data_beside_other_weeks, end_fields
from countylines.record.dataset import Dataset
from countylines.record.declaration import mapping_for_file
from countylines.record.nouns import NOUN_FILES
from countylines.record.schemas import schema_of_file

INTERVAL_FIELDS = (
    Field("id", "id", "the observation", get=lambda _, known: known[0].id),
    Field(
        "interval", "text", "the values that its wording allows, as get prints them", get=lambda _, known: str(known[1])
    ),
    *end_fields("the interval", itemgetter(1)),
)  # fmt: skip
"""The fields of an observation with the interval that its wording allows."""

COMPUTED = {
    "figures": ("What the record has on each measure in each period; computed.", FIGURE_ANSWER.fields),
    "intervals": ("The values that the wording of each observation allows; computed.", INTERVAL_FIELDS),
}
"""The names of what is computed to what it is, and its fields."""

ID_PATTERN = "^[a-z0-9][a-z0-9./_-]*$"
COMPUTED_TYPES = {
    **TYPE_SCHEMAS,
    "id": {"type": "string", "pattern": ID_PATTERN},
    "whole": {"type": "integer", "minimum": 0},
}
"""The schemas of the types of computed fields, as strict as those of the record's own fields."""

Record = Mapping[str, Any]


def whole_schemas() -> dict[str, dict[str, Any]]:
    """Return the schemas of all nouns, then those of the computed figures and intervals."""
    computed = {name: schema_of_record_list(name, *described) for name, described in COMPUTED.items()}
    return {**{noun: schema_of_file(noun) for noun in NOUN_FILES}, **computed}


def schema_of_record_list(name: str, description: str, fields: Sequence[Field]) -> dict[str, Any]:
    """Return the JSON Schema of a list of records with these fields."""
    record = {**schema_of_object(fields, COMPUTED_TYPES), "additionalProperties": False}
    return {"title": name.capitalize(), "description": description, "type": "array", "items": record}


def whole_record(dataset: Dataset, noun: str) -> Sequence[Record]:
    """Return the records of a noun with the fields of its schema; objects are mappings, lists are sequences."""
    if noun == "figures":
        figures = (one for period in dataset.periods for one in figures_of_period(dataset, period.id))
        return [data_beside_other_weeks(dataset, FIGURE_ANSWER.data_of(dataset, one)) for one in figures]
    if noun == "intervals":
        known = ((one, observed_interval(dataset, one)) for one in dataset.observations)
        return [data_of(INTERVAL_FIELDS, dataset, one) for one in known]
    return [mapping_for_file(record) for record in dataset.read(noun)]

"""The whole record for exports: the records and schemas of all nouns, computed figures, cautions and licence."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from operator import itemgetter
from typing import Any

from countylines.export import ExportFile
from countylines.figures.best import observed_interval
from countylines.figures.figure import figures_of_period
from countylines.figures.interval import plain_number
from countylines.output.answers import TYPE_SCHEMAS, schema_of_object
from countylines.output.cells import as_text
from countylines.output.formats.delimited import csv_text
from countylines.output.formats.json import json_text
from countylines.output.table import Data, Field, data_of
from countylines.output.views.figures import FIGURE_ANSWER, data_beside_other_weeks, end_fields
from countylines.record.dataset import Dataset
from countylines.record.declaration import mapping_for_file
from countylines.record.nouns import NOUN_FILES
from countylines.record.schemas import schema_of_file
from countylines.record.values import FROM_0, ID

ABOUT_FIELDS = (
    "An end of an interval belongs to it only where low_included or high_included is true; null is no end at all.",
    "A disputed figure has no best interval: its bounds are null, and each side stands among the observations.",
)
"""What to know before reading the fields of a figure."""

CAUTIONS = (
    "The hedge is part of the number: 'more than 100' is not 100. Whoever repeats a figure repeats its wording.",
    *ABOUT_FIELDS,
    "What is rejected (rank: deprecated) is kept with its reason and never narrows a best interval.",
)
"""What to know before using the numbers of any record."""

LEGAL_BASIS = (
    "Facts and figures are nobody's property. Quotations are short, bear their speaker's and publisher's names, and "
    "are here for reporting, criticism and review. Definitions, claims, paraphrases, labels and notes are in the "
    "record's own words, under the {} licence."
)
"""The legal basis of a record, with a placeholder for the name of its licence."""

INTERVAL_FIELDS = (
    Field("id", "id", "the observation", get=lambda _, known: known[0].id),
    Field(
        "interval", "text", "the values that its wording allows, as get prints them", get=lambda _, known: str(known[1])
    ),
    *end_fields("the interval", itemgetter(1)),
)  # fmt: skip
"""The fields of the computed table ``intervals``: for each observation, the interval that its wording allows."""

COMPUTED = {
    "figures": ("What the record has on each measure in each period; computed.", FIGURE_ANSWER.fields),
    "intervals": ("The values that the wording of each observation allows; computed.", INTERVAL_FIELDS),
}
"""The computed tables: the description and fields of each, by name."""

COMPUTED_TYPES = {**TYPE_SCHEMAS, "id": dict(ID.schema), "whole": dict(FROM_0.schema)}
"""The schemas of the types of computed fields, as strict as those of the record's own fields."""

Record = Mapping[str, Any]


def export_cautions(dataset: Dataset) -> tuple[str, ...]:
    """List what to know before using the numbers of a record, ending with why its weeks cannot simply be compared."""
    return (*CAUTIONS, dataset.header.not_alike) if dataset.header.not_alike else CAUTIONS


def legal_basis_of(dataset: Dataset) -> str:
    """Return a paragraph on the legal basis of the record, with the name of its licence if the record states one."""
    licence = dataset.header.licence
    return LEGAL_BASIS.format(licence.name) if licence else "This record does not say under what licence it is."


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


def json_file(name: str, value: Any) -> ExportFile:
    """Make an indented JSON file of a value."""
    return ExportFile(name, f"{json_text(value)}\n".encode())


def csv_file(name: str, header: Iterable[str], rows: Iterable[Iterable[Data]]) -> ExportFile:
    """Make a CSV file of a header and rows. An empty cell always means null, because no text of a record is empty."""
    return ExportFile(name, csv_text([header, *(map(cell_text, row) for row in rows)]).encode())


def cell_text(data: Data) -> str:
    """Return data as the text of a CSV cell; a number has no trailing zeros after its point."""
    return plain_number(data) if isinstance(data, Decimal) else as_text(data)

"""A CSV file for each noun, for spreadsheets: a list is one cell, and ``README.txt`` explains the files.

The files begin with a byte order mark, without which Excel does not read UTF-8. A text that a spreadsheet would treat
as a formula or turn into a date gets a leading apostrophe, so that the week 2019-10 does not become the first of
October, and a formula in somebody else's record does not run.
"""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from countylines.export import ExportFile
from countylines.export.flat_tables import FlatColumn, meaning_of_schema, split_columns_and_lists
from countylines.export.whole import cell_text, export_cautions, legal_basis_of, whole_record, whole_schemas
from countylines.output.cells import show_control_characters
from countylines.output.formats.delimited import csv_text
from countylines.output.table import Data
from countylines.record.dataset import Dataset
from countylines.text import BYTE_ORDER_MARK
from countylines.text.english import MONTHS

CELLS = (
    "The files are comma-separated values for spreadsheets, in UTF-8 with a byte order mark, after a line of field "
    "names. An empty cell is null. The entries of a list are joined by '; '; entries with fields of their own (posts, "
    "sides, spans, evidence) are written as JSON. An apostrophe stands before a text that a spreadsheet would take for "
    "a formula or turn into a date, such as '7/13. Control characters are written as \\x1b. For programs, and to "
    "get each entry of a list as a row, use the data package or the database: countylines export datapackage DEST."
)

FORMULA_STARTS = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
"""First characters of a cell that make a spreadsheet treat it as a formula.

Some programs skip a leading tab or line end, and also accept the full-width signs.
"""

WHOLE_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
"""A date with year, month and day. A spreadsheet may turn it into a date, because the meaning stays the same."""

MONTH = "|".join(f"{month[:3]}(?:{month[3:]})?" for month in MONTHS)
LIKE_A_DATE = re.compile(
    rf"[0-9]{{1,4}}[-/][0-9]{{1,2}}(?:[-/][0-9]{{1,4}})?|[0-9]{{1,2}}\.[0-9]{{1,2}}\.[0-9]{{2,4}}|[0-9]{{1,2}}:[0-9:]+"
    rf"|[0-9]{{1,2}}[ -](?:{MONTH})(?:[ ,-]+[0-9]{{1,4}})?|(?:{MONTH})[ -][0-9]{{1,4}}(?:[ ,-]+[0-9]{{1,4}})?",
    re.IGNORECASE,
)
"""Texts that spreadsheets turn into dates and times: 2019-10, 7/13, Oct 2019, 7 October, 10:30."""


def files(dataset: Dataset) -> Iterator[ExportFile]:
    """Yield a file for each noun, a file with the meaning of each field, and the README."""
    schemas = whole_schemas()
    meanings: list[tuple[str, str, str]] = []
    for noun, schema in schemas.items():
        columns, lists = split_columns_and_lists(schema)
        columns += tuple(FlatColumn(name, (name,), of, required=True) for name, of in lists.items())
        rows = ([column.value(record) for column in columns] for record in whole_record(dataset, noun))
        yield _spreadsheet_file(f"{noun}.csv", [column.name for column in columns], rows)
        meanings += [(f"{noun}.csv", column.name, meaning_of_schema(column.schema)) for column in columns]
    yield _spreadsheet_file("fields.csv", ("file", "field", "meaning"), meanings)
    listed = "\n".join(f"  {noun}.csv: {meaning_of_schema(schema)}" for noun, schema in schemas.items())
    cautions = "\n".join(f"- {caution}" for caution in export_cautions(dataset))
    readme = (
        f"{dataset.title}\nDataset version {dataset.version}",
        dataset.description,
        f"Before you use the numbers\n\n{cautions}",
        f"The files\n\n{listed}\n  fields.csv: what each field means.",
        CELLS,
        f"Legal basis\n\n{legal_basis_of(dataset)}\n",
    )
    yield ExportFile("README.txt", "\n\n".join(readme).encode("utf-8"))


def _spreadsheet_file(name: str, header: Iterable[str], rows: Iterable[Iterable[Data]]) -> ExportFile:
    text = csv_text([header, *(map(_cell, row) for row in rows)])
    return ExportFile(name, f"{BYTE_ORDER_MARK}{text}".encode())


def _cell(data: Data) -> str:
    """Return data as text that a spreadsheet shows unchanged; numbers and flags get no apostrophe."""
    text = show_control_characters(cell_text(data))
    if data is None or isinstance(data, int | Decimal):
        return text
    is_formula = text.lstrip().startswith(FORMULA_STARTS) or text.startswith(FORMULA_STARTS)
    becomes_a_date = LIKE_A_DATE.fullmatch(text.strip()) and not WHOLE_DAY.fullmatch(text)
    return f"'{text}" if is_formula or becomes_a_date else text

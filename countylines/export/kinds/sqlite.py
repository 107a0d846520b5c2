"""A SQLite database: a table for each noun and list, keys, checks, full-text search and a view for each question.

The same version of SQLite always writes the same bytes; another version may arrange the same content differently.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from countylines.errors import NoSQLite
from countylines.export import ExportFile
from countylines.export.flat_tables import (
    NOT_EMPTY,
    FlatColumn,
    FlatTable,
    find_flat_tables,
    meaning_of_schema,
    name_of_one_record,
    table_rows,
)
from countylines.export.whole import export_cautions, legal_basis_of
from countylines.record.dataset import Dataset

if TYPE_CHECKING:
    from sqlite3 import Connection

APPLICATION_ID = int.from_bytes(b"ctyl")
"""The ``PRAGMA application_id``, by which programs such as ``file`` recognise the database."""

LAYOUT_VERSION = 1
"""The ``PRAGMA user_version``: the version of the tables and columns. The record's version is in table ``dataset``."""

SQL_TYPES = {"string": "TEXT", "integer": "INTEGER", "number": "NUMERIC", "boolean": "INTEGER"}

MORE_CHECKS = {
    "observations": ("rank = 'normal' OR reason IS NOT NULL",),
    "datings": ("rank = 'normal' OR reason IS NOT NULL",),
    "figures": (
        "status IN ('exact', 'bounded', 'disputed')",
        "(status = 'disputed') = (best IS NULL)",
        "best IS NOT NULL OR (low IS NULL AND high IS NULL)",
        "low IS NULL OR high IS NULL OR low <= high",
    ),
}
"""Checks that involve several columns, by table."""

TOKENS = "tokenize='porter unicode61'"
"""The tokenizer of full-text search, which ignores English endings and diacritics."""

SEARCHED = {
    "quotes": ("text",),
    "claims": ("text",),
    "observations": ("wording", "note"),
    "terms": ("term", "definition"),
}
"""The tables with full-text search, and their searched columns; ``quotes_fts`` is the index of ``quotes``.

Datasette shows a search box for a table if the index names it in double quotes.
"""

QUESTION_VIEWS = {
    # The figures as stats prints them: each with its cautions, one per line.
    "stats": """
SELECT figures.*, (
  SELECT group_concat(caution, '\n') FROM (
    SELECT caution FROM figures_cautions WHERE figure = figures.id ORDER BY position
  )
) AS cautions FROM figures
""",
    # What is the number? The best of each figure, and the printed words.
    "best": """
SELECT figures.id, periods.label AS week, figures.label, figures.best, figures.unit, figures.status, figures.reported,
  sources.publisher AS reported_by, figures.sources, figures.disagreeing
FROM figures JOIN periods ON periods.id = figures.period LEFT JOIN sources ON sources.id = figures.reported_by
""",
    # Who printed what? Each observation with its source, the interval of its words, and the reason if it is rejected.
    "who_printed": """
SELECT observations.period || '/' || observations.measure AS figure, periods.label AS week, measures.label,
  observations.wording, intervals.interval, sources.publisher, sources.published, sources.url, observations.rank,
  observations.reason
FROM observations JOIN periods ON periods.id = observations.period JOIN measures ON measures.id = observations.measure
  JOIN sources ON sources.id = observations.source JOIN intervals ON intervals.id = observations.id
""",
    # Who said what? Each quote with its speaker, the speaker's posts and its source.
    "who_said": """
SELECT quotes.id, people.name AS speaker, (
  SELECT group_concat(post, '; ') FROM (
    SELECT people_posts.title || ', ' || organisations.name AS post
    FROM people_posts JOIN organisations ON organisations.id = people_posts.organisation
    WHERE people_posts.person = people.id ORDER BY people_posts.position
  )
) AS post, quotes.text, quotes.kind,
  quotes.kind <> 'indirect' AS verbatim, sources.publisher, quotes.paragraph
FROM quotes JOIN people ON people.id = quotes.speaker JOIN sources ON sources.id = quotes.source
""",
    # Who disagrees? Each side of each question, with its publishers and what decides it.
    "who_disagrees": """
SELECT disagreements.id, disagreements.question, sides.says, (
  SELECT group_concat(publisher, '; ') FROM (
    SELECT sources.publisher FROM disagreements_sides_sources AS named JOIN sources ON sources.id = named.source
    WHERE named.disagreement = sides.disagreement AND named.side = sides.position ORDER BY named.position
  )
) AS publishers, disagreements.decided_by
FROM disagreements JOIN disagreements_sides AS sides ON sides.disagreement = disagreements.id
""",
}  # fmt: skip
"""The views: an answer to each question that people ask, with names instead of ids."""


def files(dataset: Dataset) -> Iterator[ExportFile]:
    """Yield the database. Raises NoSQLite if this Python has no SQLite with full-text search."""
    try:
        import sqlite3  # noqa: PLC0415  not every Python has it
    except ImportError:
        raise NoSQLite("this Python was built without it") from None
    database = sqlite3.connect(":memory:", isolation_level=None)
    if not hasattr(database, "serialize"):  # SQLite may be built without it
        raise NoSQLite("it cannot save a database from memory")
    try:
        _fill_database(database, dataset)
        yield ExportFile("", database.serialize())
    except sqlite3.OperationalError as error:
        raise NoSQLite(str(error)) from None
    finally:
        database.close()


def _fill_database(database: Connection, dataset: Dataset) -> None:
    tables = find_flat_tables()
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    database.execute(f"PRAGMA user_version = {LAYOUT_VERSION}")
    database.execute("BEGIN")
    _add_table_about_record(database, dataset)
    for table in tables:
        database.execute(_create_table_statement(table))
        marks = ", ".join("?" * len(table.columns))
        rows = ([_as_sqlite_value(value) for value in row] for row in table_rows(dataset, table))
        database.executemany(f"INSERT INTO {table.name} VALUES ({marks})", rows)  # noqa: S608  our own names
    for name, query in QUESTION_VIEWS.items():
        database.execute(f"CREATE VIEW {name} AS {query}")
    database.execute(_create_evidence_view_statement(tables))
    for name, columns in SEARCHED.items():
        listed = ", ".join(columns)
        database.execute(f'CREATE VIRTUAL TABLE {name}_fts USING fts5({listed}, content="{name}", {TOKENS})')
        database.execute(f"INSERT INTO {name}_fts ({name}_fts) VALUES ('rebuild')")  # noqa: S608  likewise
    database.execute("COMMIT")


def _add_table_about_record(database: Connection, dataset: Dataset) -> None:
    """Add a table of one row about the record: its title and version, cautions and licence."""
    licence = dataset.header.licence
    about = {
        "title": dataset.title,
        "version": dataset.version,
        "week": dataset.week,
        "description": dataset.description,
        "licence": licence.name if licence else None,
        "footing": legal_basis_of(dataset),
        "cautions": "\n".join(export_cautions(dataset)),
    }
    columns = ", ".join(f"{name} TEXT{'' if name == 'licence' else ' NOT NULL'}" for name in about)
    database.execute(f"CREATE TABLE dataset ({columns})")
    database.execute(f"INSERT INTO dataset VALUES ({', '.join('?' * len(about))})", list(about.values()))  # noqa: S608  likewise


def _create_table_statement(table: FlatTable) -> str:
    """Return the statement that creates a table; comments in it, which SQLite keeps, explain each column."""
    lines = []
    for column in table.columns:
        null = " NOT NULL" if column.required else ""
        checks = "".join(f" CHECK ({check})" for check in _check_conditions(column))
        definition = f'"{column.name}" {SQL_TYPES[column.type]}{null}{checks}'
        lines.append(f"/* {meaning_of_schema(column.schema)} */\n  {definition}")
    lines.append(f"PRIMARY KEY ({_quoted_names(table.key)})")
    lines += [
        f"FOREIGN KEY ({_quoted_names(key.columns)}) REFERENCES {key.table} ({_quoted_names(key.to)})"
        for key in table.references
    ]
    lines += [f"CHECK ({check})" for check in MORE_CHECKS.get(table.name, ())]
    return f"CREATE TABLE {table.name} ( -- {table.title}\n  " + ",\n  ".join(lines) + "\n)"


def _quoted_names(names: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _check_conditions(column: FlatColumn) -> Iterator[str]:
    name, schema = f'"{column.name}"', column.schema
    if column.type == "boolean":
        yield f"{name} IN (0, 1)"
    if "enum" in schema:
        words = [word for word in schema["enum"] if word is not None]
        yield f"{name} IN ({', '.join(map(repr, words))})"
    if "minimum" in schema:
        yield f"{name} >= {schema['minimum']}"
    if schema.get("pattern") == NOT_EMPTY:
        yield f"trim({name}) <> ''"


def _create_evidence_view_statement(tables: tuple[FlatTable, ...]) -> str:
    """Return the statement that creates the view of all spans: where they are in a source, and what they prove."""
    parts = []
    for table in tables:
        if table.lists[-1:] == ("spans",):
            noun, owner = table.noun, name_of_one_record(table.noun)
            above, on = noun, f"above.id = {owner}"
            if len(table.lists) > 1:
                above, on = f"{noun}_evidence", f"above.{owner} = spans.{owner} AND above.position = evidence"
            parts.append(
                f"SELECT '{owner}' AS noun, spans.{owner} AS id, above.source, spans.paragraph, "  # noqa: S608  likewise
                f'spans.start, spans."end", spans.text, spans.proves '
                f"FROM {table.name} AS spans JOIN {above} AS above ON {on}"
            )
    return "CREATE VIEW evidence AS " + " UNION ALL ".join(parts)


def _as_sqlite_value(value: Any) -> Any:
    """Return a value as SQLite stores it: a Decimal as an integer, or else the nearest float, which prints the same."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value

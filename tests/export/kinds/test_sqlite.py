"""The database, read back by SQLite with its foreign keys on, and by DuckDB where it can read it."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from countylines.export import export_files
from countylines.record.dataset import Dataset
from tests.export.borrowed import borrowed
from tests.export.chosen import CASES, CHOSEN, DISPUTED, MISREAD, OPEN
from tests.made import measure, observation, record, term

FLAGS = ("low_included", "high_included")


@pytest.fixture
def database(exported: dict[str, Path]) -> Iterator[sqlite3.Connection]:
    """Open the export for reading, with foreign keys on."""
    with closing(sqlite3.connect(f"file:{exported['sqlite']}?mode=ro", uri=True)) as found:
        found.row_factory = sqlite3.Row
        found.execute("PRAGMA foreign_keys = ON")
        yield found


def one(database: sqlite3.Connection, question: str, *values: Any) -> dict[str, Any]:
    (row,) = database.execute(question, values).fetchall()
    return dict(row)


def test_it_is_whole(database: sqlite3.Connection) -> None:
    assert [tuple(row) for row in database.execute("PRAGMA integrity_check")] == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []


def test_it_says_what_it_is(database: sqlite3.Connection, dataset: Dataset, exported: dict[str, Path]) -> None:
    told = one(database, "SELECT * FROM dataset")
    assert (told["title"], told["version"], told["week"]) == (dataset.title, dataset.version, "2019-10")
    assert told["licence"] == "MIT"
    assert "'more than 100' is not 100" in told["cautions"]
    assert exported["sqlite"].read_bytes()[:16] == b"SQLite format 3\x00"
    assert exported["sqlite"].read_bytes()[68:72] == b"ctyl"  # where the file format keeps the application id
    assert one(database, "PRAGMA user_version") == {"user_version": 1}


@pytest.mark.parametrize(
    "noun", ["sources", "observations", "quotes", "claims", "people", "organisations", "terms", "vocabulary", "sums"]
)
def test_it_has_every_record(noun: str, database: sqlite3.Connection, dataset: Dataset) -> None:
    ids = [row["id"] for row in database.execute(f"SELECT id FROM {noun}")]  # noqa: S608  our own names
    assert ids == [record.id for record in dataset.read(noun)]


def test_every_figure_of_every_week_is_as_stats_prints_it(
    database: sqlite3.Connection, stats: dict[str, dict[str, Any]]
) -> None:
    figures = {row["id"]: dict(row) for row in database.execute("SELECT * FROM stats")}
    assert stats.keys() <= figures.keys()
    for name, figure in stats.items():
        assert figures[name] == {**figure, "cautions": "\n".join(figure["cautions"])}


@pytest.mark.parametrize("name", CASES)
def test_a_chosen_figure(name: str, database: sqlite3.Connection) -> None:
    figure = one(database, "SELECT * FROM stats WHERE id = ?", name)
    assert {field: figure[field] for field in CHOSEN[name]} == CHOSEN[name]
    assert figure["cautions"].startswith("The weeks are not like for like")


def test_open_ends_and_disputes(database: sqlite3.Connection) -> None:
    question = "SELECT best, low, low_included, high, high_included FROM figures WHERE id = ?"
    name, best, low, included = OPEN
    assert tuple(one(database, question, name).values()) == (best, low, included, None, None)
    assert set(one(database, question, DISPUTED).values()) == {None}


def test_ranks_and_reasons(database: sqlite3.Connection) -> None:
    found = one(database, "SELECT rank, reason, value FROM observations WHERE id = ?", MISREAD)
    assert found == {
        "rank": "deprecated",
        "reason": "Alone: six other accounts all print 655.",
        "value": 665,
    }


def test_numbers_are_those_that_were_printed(database: sqlite3.Connection) -> None:
    kinds = {row[0] for row in database.execute("SELECT DISTINCT typeof(value) FROM observations")}
    assert kinds == {"integer", "real"}
    assert database.execute("SELECT count(*) FROM observations WHERE value = 178.49").fetchone()[0] > 0
    assert [
        row[0] for row in database.execute("SELECT interval FROM intervals WHERE id LIKE '2019-10/arrests.men/lon%'")
    ] == [">650"]


def test_where_words_stand(database: sqlite3.Connection, dataset: Dataset) -> None:
    question = (
        "SELECT paragraph, start, \"end\", text, proves, source FROM evidence WHERE noun = 'observation' AND id = ?"
    )
    found = [tuple(row) for row in database.execute(question, ["2019-10/arrests.women/london-economic-2019"])]
    assert found[0] == (3, 29, 31, "91", "value", "london-economic-2019")
    assert len(found) == 3
    nouns = {row[0] for row in database.execute("SELECT DISTINCT noun FROM evidence")}
    assert nouns == {"observation", "dating", "quote", "claim", "person", "organisation", "term", "event"}
    people = sum(len(evidence.spans) for person in dataset.people for evidence in person.evidence)
    assert database.execute("SELECT count(*) FROM evidence WHERE noun = 'person'").fetchone()[0] == people


def test_the_views_answer_with_names(database: sqlite3.Connection) -> None:
    best = one(database, "SELECT * FROM best WHERE id = '2019-10/arrests'")
    assert (best["label"], best["best"], best["unit"], best["reported"], best["reported_by"], best["sources"]) == (
        "Arrests", "743", "people", "more than 700 people", "The London Economic", 12,
    )  # fmt: skip
    printed = one(database, "SELECT * FROM who_printed WHERE figure = '2019-10/arrests' AND publisher = 'York Press'")
    assert (printed["wording"], printed["interval"], printed["rank"]) == ("700 arrests", "700", "deprecated")
    said = one(database, "SELECT * FROM who_said WHERE id = 'holland-05'")
    assert (said["speaker"], said["post"], said["verbatim"], said["paragraph"]) == (
        "Nikki Holland", "director of investigations, National Crime Agency", 0, 11,
    )  # fmt: skip
    sides = database.execute("SELECT says, publishers, decided_by FROM who_disagrees WHERE id = '2018-10-cash'")
    assert [tuple(row) for row in sides] == [
        ("tens of thousands of pounds", "Yahoo News UK", None),
        ("around £100,000", "Daily Mail", None),
    ]


@pytest.mark.parametrize(
    ("view", "table"),
    [
        ("best", "figures"),
        ("who_printed", "observations"),
        ("who_said", "quotes"),
        ("who_disagrees", "disagreements_sides"),
    ],
)
def test_a_view_leaves_nothing_out(view: str, table: str, database: sqlite3.Connection) -> None:
    questions = [f"SELECT count(*) FROM {name}" for name in (view, table)]  # noqa: S608  our own names
    counts = [database.execute(question).fetchone()[0] for question in questions]
    assert counts[0] == counts[1]


@pytest.mark.parametrize(
    ("table", "words", "found"),
    [
        pytest.param("quotes", "anonymously", {"ball-06"}, id="a quote"),
        pytest.param("quotes", "exploit", {"ball-04", "holland-03", "holland-07", "holland-08"}, id="other endings"),
        pytest.param("observations", '"91 women"', {"2019-10/arrests.women/london-economic-2019"}, id="a wording"),
        pytest.param("claims", "record number", {"claim-01"}, id="a claim"),
        pytest.param("terms", "trafficking", {"child-trafficking"}, id="a term"),
    ],
)
def test_words_are_found(table: str, words: str, found: set[str], database: sqlite3.Connection) -> None:
    question = (
        f"SELECT id FROM {table} JOIN {table}_fts ON {table}_fts.rowid = {table}.rowid "  # noqa: S608  likewise
        f"WHERE {table}_fts MATCH ?"
    )
    assert found <= {row["id"] for row in database.execute(question, [words])}


def test_datasette_finds_the_words(database: sqlite3.Connection) -> None:
    """It looks for the index of a table by the text of this statement, double quotes included."""
    made = one(database, "SELECT sql FROM sqlite_master WHERE name = 'quotes_fts'")["sql"]
    assert re.fullmatch(r'CREATE VIRTUAL TABLE.*USING fts5.*content="quotes".*', made)


def test_vacuum_leaves_the_words_where_they_were(exported: dict[str, Path], tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    copy.write_bytes(exported["sqlite"].read_bytes())
    with closing(sqlite3.connect(copy, isolation_level=None)) as database:
        database.execute("VACUUM")
        question = "SELECT id FROM quotes JOIN quotes_fts ON quotes_fts.rowid = quotes.rowid WHERE quotes_fts MATCH ?"
        assert database.execute(question, ["anonymously"]).fetchall() == [("ball-06",)]


@pytest.mark.parametrize(
    "change",
    [
        pytest.param("UPDATE observations SET rank = 'perhaps'", id="a word that is none of them"),
        pytest.param("UPDATE observations SET rank = 'deprecated'", id="deprecated for no reason"),
        pytest.param("UPDATE observations SET source = 'nobody'", id="a source that is not there"),
        pytest.param("UPDATE observations SET wording = ' '", id="an empty wording"),
        pytest.param("UPDATE observations SET value = -1", id="below nought"),
        pytest.param("UPDATE observations SET value = NULL", id="no value"),
        pytest.param("UPDATE observations SET read_twice = 2", id="neither true nor false"),
        pytest.param("UPDATE figures SET low = high + 1 WHERE high IS NOT NULL", id="ends the wrong way round"),
        pytest.param("UPDATE figures SET status = 'disputed'", id="disputed with a best"),
        pytest.param("UPDATE quotes_topics SET topic = 'weather'", id="a topic that is not there"),
        pytest.param("DELETE FROM people", id="somebody who is quoted"),
        pytest.param("INSERT INTO topics SELECT * FROM topics", id="a record twice"),
    ],
)
def test_a_change_that_breaks_the_record_is_refused(change: str, exported: dict[str, Path], tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    copy.write_bytes(exported["sqlite"].read_bytes())
    with closing(sqlite3.connect(copy, isolation_level=None)) as database:
        database.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError):
            database.execute(change)


def test_hostile_texts_are_kept_as_they_are(tmp_path: Path) -> None:
    hostile = "'); DROP TABLE terms; --\x1b[31m\u202e\x00 end"
    made = record(
        measures=[measure("arrests")],
        observations=[observation("arrests", "bare", 5, wording=hostile)],
        terms=[term("a", hostile)],
    )
    (file,) = export_files(made, "sqlite")
    (tmp_path / "a.db").write_bytes(file.content)
    with closing(sqlite3.connect(tmp_path / "a.db")) as database:
        assert database.execute("SELECT wording FROM observations").fetchall() == [(hostile,)]
        assert database.execute("SELECT name FROM terms_names").fetchall() == [(hostile,)]
        assert database.execute("SELECT licence FROM dataset").fetchall() == [(None,)]


def test_duckdb_reads_it(exported: dict[str, Path]) -> None:
    duckdb = borrowed("duckdb")
    with duckdb.connect() as database:
        try:
            database.execute("LOAD sqlite")
        except duckdb.Error:
            pytest.skip("DuckDB's extension for SQLite is not here")
        database.execute(f"ATTACH '{exported['sqlite']}' AS record (TYPE sqlite)")
        question = "SELECT reported, hedge, value, best FROM record.figures WHERE id = '2019-10/arrests.women'"
        assert database.sql(question).fetchall() == [("91 women", "bare", 91, "91")]

"""Every command on three records of other subjects: exit codes, and not a word of the bundled record's subject."""

from __future__ import annotations

import contextlib
import json
import re
import shlex
import sqlite3
from collections.abc import Mapping
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

import pytest
from _pytest.mark.structures import ParameterSet

import countylines
from countylines.checker import RULES
from countylines.cli.commands.completion import SHELLS
from countylines.cli.group import COMMAND_NAMES, SECTIONS
from countylines.export import EXPORT_KINDS
from countylines.figures.figure import figures_of_week
from countylines.output.answers import ANSWERS
from countylines.output.citations import CITATION_STYLES
from countylines.record.nouns import NOUN_FILES
from countylines.text import fold_punctuation, singular_of
from tests.cli.running import HAS_TERMINALS, Outcome, run, run_on_terminal
from tests.records.scoring import FOLDER, RECORDS

FORMATS = ("table", "tsv", "csv", "json", "jsonl", "md")
FINDING_FORMATS = ("text", "json", "jsonl", "github")

LISTINGS = (
    "stats", "quotes", "claims", "who", "glossary", "measures", "timeline", "compare", "sources", "conflicts", "schema",
)  # fmt: skip
"""The commands that list something when they are called without arguments."""

SERVERS = SECTIONS["Connect"]
"""The commands that other programs talk to: tests/connect tries these, on all records."""

OTHER_PROGRAMS = re.compile(r"countylines|Get-ChildItem", re.IGNORECASE)
"""The program's name, and a command of PowerShell."""

ORDINARY = {
    "address": "of a page",
    "adult": "an ordinary word",
    "line": "of a draft, a file or a link",
    "month": "the unit of dates",
    "other": "an ordinary word",
    "people": "those in the record",
    "person": "an entry of the record",
    "value": "a field of an observation",
    "weight": "an ordinary word",
}
"""Words of the bundled record's labels that the tool needs for itself, with what they mean there."""

COMPLETED = (
    "sta", "stats --week ", "stats --source ", "stats --fields ", "show ", "get ", "quotes --speaker ",
    "quotes --topic ", "compare ", "check --select ", "check --explain ", "cite ", "export ", "schema ", "glossary ",
    "who ",
)  # fmt: skip
"""Command lines that end where a shell asks for completions."""

HIGH = 200
"""From here on a number of the bundled record is taken for its own, and not for an ordinary example."""

TEXT = FOLDER / "tidewater-courier-2024.txt"
"""The text of a source of the record on herons."""

FAILING: dict[str, str] = {
}  # fmt: skip
"""The command lines that still fail, with the reason. Who fixes one takes it out."""


# --- the words of the bundled subject -------------------------------------------------------------


class ForbiddenWords(NamedTuple):
    """What an answer about another record must not contain: one pattern for any case, one for the case of names."""

    words: re.Pattern[str]
    names: re.Pattern[str]

    def found_in(self, text: str) -> list[str]:
        """List the words and names that stand in a text, but for the name of the program."""
        plain = OTHER_PROGRAMS.sub(" ", fold_punctuation(text))
        return sorted({match.group() for pattern in self for match in pattern.finditer(plain)})


@cache
def forbidden_words(record: str) -> ForbiddenWords:
    """Derive the words from the bundled record, less the words that the other record has itself.

    Words, as stems: the subject of the header; the words of groups about the subject; the nouns of the measures'
    labels. Names, whole and in their case: people and their surnames, organisations, the ids of everything that has a
    page, the months and ids of the weeks, and the titles of the compared measures. Numbers: those of the main week.
    """
    bundled, other = countylines.load(), _text_of_record(record)
    stems = {*bundled.subject}
    stems.update(word.rstrip("*") for group in bundled.vocabulary if group.subject for word in group.words)
    for measure in bundled.measures:
        words = re.findall(r"[a-z]{4,}", measure.label.lower())
        stems.update(singular_of(word) for word in words)
    names = {period.id for period in bundled.periods if period.kind == "week"}
    names.update(match.group() for p in bundled.periods for match in re.finditer(r"[A-Z][a-z]+ 20\d\d", p.label))
    names.update(measure.id for measure in bundled.measures if "." in measure.id)
    names.update(f"{one.value:,f}" for one in bundled.observations if one.period == bundled.week and one.value >= HIGH)
    for person in bundled.people:
        names.update((person.id, person.name, person.surname))
    for body in bundled.organisations:
        names.update(name for name in (body.name, body.abbreviation, *body.names) if name)
    for noun in ("quotes", "sources", "terms", "events"):
        names.update(one.id for one in bundled.read(noun) if "-" in one.id)
    stems = {one for one in stems if one not in ORDINARY and not re.search(rf"\b{re.escape(one)}", other.lower())}
    names = {one for one in names if not re.search(rf"\b{re.escape(one)}\b", other)}
    return ForbiddenWords(
        re.compile(r"\b(?:%s)\w*" % "|".join(map(re.escape, sorted(stems))), re.IGNORECASE),  # noqa: UP031  readable
        re.compile(r"(?<![\w,-])(?:%s)(?![\w-])" % "|".join(map(re.escape, sorted(names, key=len, reverse=True)))),  # noqa: UP031  likewise
    )


def _text_of_record(record: str) -> str:
    files = [*(FOLDER / record).glob("*.json"), *(FOLDER / "drafts" / record).glob("*"), *FOLDER.glob("*.txt")]
    return fold_punctuation("\n".join(file.read_text(encoding="utf-8") for file in files))


# --- the command lines ----------------------------------------------------------------------------

QUESTIONS = {
    "herons": (
        "how many nests were found?", "who runs the count?", "what is a heronry?", "what did Ingrid Vale say?",
        "grey herons", "how many chicks in spring 2023?",
    ),
    "repair-days": ("how many toasters?", "who is the host?", "what is scrap?", "bicycles"),
    "road-safety-weeks": (
        "how many lorries were checked?", "Wiśniewska", "how many drunk drivers?", "what is a mandat?", "lamps",
        "how many fines in autumn 2023?",
    ),
}  # fmt: skip
"""Questions that have an answer in the record."""

DRAFTS = {
    "herons": (("wrong-news.txt", 1), ("wrong-interview.md", 1), ("wrong-page.html", 1), ("clean-news.txt", 0)),
    "repair-days": (("wrong-news.txt", 1),),
    "road-safety-weeks": (("wrong-news.txt", 1), ("wrong-table.md", 1), ("clean-email.txt", 0)),
}  # fmt: skip
"""Drafts about the record, with the exit code of ``check``."""

PAGES = ("{figure}", "{quote}", "{person}", "{body}", "{term}", "{claim}", "{event}", "{week}", "{source}", "{measure}")
"""What ``show`` can be asked for."""

IN_ALL_FORMATS = (
    *LISTINGS,
    *(f"show {page}" for page in PAGES),
    "stats --week all",
    "stats --derived",
    "stats --source {source}",
    "quotes --speaker",
    "quotes --topic",
    "compare {measure}",
    "measures --week {week}",
    "conflicts --week all",
    "schema figure",
    "schema {file}",
)
"""Command lines that answer in every format, with the exit code 0."""

OTHERS = (
    ("", 0), ("--help", 0), ("--version", 0), ("nonsense", 2),
    *((f"{name} --help", 0) for name in COMMAND_NAMES),
    ("stats zzzz", 1), ("stats --json zzzz", 1), ("stats --week {other_week}", 0), ("stats --week zzzz", 2),
    ("stats --source zzzz", 2), ("stats --fields zzzz", 2),
    ("quotes --speaker {surname}", 0), ("quotes --topic {topic}", 0), ("quotes --speaker zzzz", 2),
    ("quotes --topic zzzz", 2), ("claims zzzz", 1),
    ("get {measure}", 0), ("get {figure} --reported", 0), ("get {absent} --week {other_week}", 1), ("get zzzz", 2),
    ("show zzzz", 2), ("show", 2), ("search zzzz", 1), ("search", 2),
    ("who {surname}", 0), ("who zzzz", 2), ("glossary {term}", 0), ("glossary zzzz", 2),
    ("measures --week zzzz", 2), ("compare --against {other_week}", 0), ("compare zzzz", 2),
    ("compare --since {other_week} --until {other_week}", 0),
    *(
        (f"cite {noun} --style {style} --consulted 2025-01-02", 0)
        for style in CITATION_STYLES
        for noun in ("{figure}", "{quote}", "{claim}", "{source}")
    ),
    ("cite zzzz", 2), ("schema zzzz", 2), ("export csv", 2), ("completion", 2),
    *((f"completion {shell}", 0) for shell in SHELLS),
    *((f"schema {noun!r}", 0) for noun in ANSWERS),
    *((f"schema {noun!r} --json-schema", 0) for noun in ANSWERS),
    *((f"schema {file}.json", 0) for file in NOUN_FILES),
    *((f"schema {file}.json --json-schema", 0) for file in NOUN_FILES),
    *((f"check --explain {rule.name}", 0) for rule in RULES),
    ("check", 2), ("check nowhere.txt", 2), ("verify nowhere.txt", 2), ("validate", 0), ("validate nowhere", 2),
)  # fmt: skip
"""Other command lines, with their exit codes."""


@cache
def samples(record: str) -> Mapping[str, str]:
    """Choose something of each kind from a record, by the names that the command lines have for it."""
    dataset = countylines.load(FOLDER / record)
    figures = [figure.measure.id for figure in figures_of_week(dataset) if figure.best]
    other = next(p.id for p in dataset.periods if p.kind == "week" and p.id != dataset.week)
    in_other_week = {figure.measure.id for figure in figures_of_week(dataset, week=other)}
    return {
        "measure": figures[0],
        "figure": f"{dataset.week}/{figures[1]}",
        "absent": next(one.id for one in dataset.measures if one.id not in in_other_week),
        "quote": dataset.quotes[0].id,
        "person": dataset.people[0].id,
        "surname": dataset.people[0].surname,
        "body": dataset.organisations[0].id,
        "term": dataset.terms[0].id,
        "topic": dataset.topics[0].id,
        "source": next(one.source for one in dataset.observations if one.period == dataset.week),
        "claim": dataset.claims[0].id,
        "event": dataset.events[0].id,
        "week": dataset.week,
        "other_week": other,
        "file": "measures.json",
    }


def call(record: str, line: str, *more: str) -> Outcome:
    """Run a command line on a record."""
    arguments = [word.format_map(samples(record)) for word in shlex.split(line)]
    return run(*arguments, *more, env={"COUNTYLINES_DATA": str(FOLDER / record)})


def words_of_the_bundled_subject(record: str, *texts: str) -> list[str]:
    """List the words of the bundled record's subject in texts about another record."""
    return [word for text in texts for word in forbidden_words(record).found_in(text)]


def marked(record: str, line: str, *values: object) -> ParameterSet:
    """Make a case, which is expected to fail if it is in the list."""
    reason = FAILING.get(line)
    marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
    return pytest.param(record, line, *values, id=f"{record}: {line or 'nothing'}", marks=marks)


@pytest.mark.parametrize("record", RECORDS)
def test_the_record_is_sound(record: str) -> None:
    assert countylines.load(FOLDER / record).title


@pytest.mark.parametrize(("record", "line"), [marked(record, line) for record in RECORDS for line in IN_ALL_FORMATS])
def test_an_answer_in_every_format(record: str, line: str) -> None:
    outcomes = [call(record, line, "--format", kind) for kind in FORMATS]
    assert [outcome.code for outcome in outcomes] == [0] * len(FORMATS), outcomes[0].err
    assert words_of_the_bundled_subject(record, *(outcome.out + outcome.err for outcome in outcomes)) == []
    json.loads(outcomes[FORMATS.index("json")].out)


@pytest.mark.parametrize(
    ("record", "line", "code"), [marked(record, line, code) for record in RECORDS for line, code in OTHERS]
)
def test_a_command_line(record: str, line: str, code: int) -> None:
    outcome = call(record, line)
    assert outcome.code == code, outcome.err
    assert words_of_the_bundled_subject(record, outcome.out, outcome.err) == []


@pytest.mark.parametrize(
    ("record", "line"), [marked(record, f"search {question!r}") for record in RECORDS for question in QUESTIONS[record]]
)
def test_a_question(record: str, line: str) -> None:
    outcomes = [call(record, line, "--format", kind) for kind in FORMATS]
    assert [outcome.code for outcome in outcomes] == [0] * len(FORMATS), outcomes[0].err
    assert words_of_the_bundled_subject(record, *(outcome.out + outcome.err for outcome in outcomes)) == []


@pytest.mark.parametrize(
    ("record", "line", "code"),
    [marked(record, f"check {draft}", code) for record in RECORDS for draft, code in DRAFTS[record]],
)
def test_the_findings_of_a_draft_in_every_format(record: str, line: str, code: int) -> None:
    draft = FOLDER / "drafts" / record / line.removeprefix("check ")
    outcomes = [call(record, "check", str(draft), "--format", kind) for kind in FINDING_FORMATS]
    other_week = call(record, "check --week {other_week} --fail-on note", str(draft))
    assert [outcome.code for outcome in outcomes] == [code] * len(FINDING_FORMATS), outcomes[0]
    assert other_week.code in (0, 1)
    texts = [outcome.out + outcome.err for outcome in (*outcomes, other_week)]
    assert words_of_the_bundled_subject(record, *texts) == []


@pytest.mark.parametrize("record", RECORDS)
def test_the_findings_of_a_draft_as_sarif(record: str) -> None:
    draft, code = DRAFTS[record][0]
    outcome = call(record, "check --format sarif", str(FOLDER / "drafts" / record / draft))
    assert outcome.code == code
    assert words_of_the_bundled_subject(record, outcome.out, outcome.err) == []


@pytest.mark.skipif(not HAS_TERMINALS, reason="no pseudo-terminals here")
@pytest.mark.parametrize(("record", "line"), [marked(record, line) for record in RECORDS for line in IN_ALL_FORMATS])
def test_an_answer_on_a_terminal(record: str, line: str) -> None:
    arguments = [word.format_map(samples(record)) for word in shlex.split(line)]
    outcome = run_on_terminal(*arguments, env={"COUNTYLINES_DATA": str(FOLDER / record)}, err_too=True)
    assert outcome.code == 0
    assert words_of_the_bundled_subject(record, outcome.out, outcome.err) == []


@pytest.mark.parametrize(
    ("record", "line"), [marked(record, f"export {kind}") for record in RECORDS for kind in EXPORT_KINDS]
)
def test_an_export(record: str, line: str, tmp_path: Path) -> None:
    outcome = call(record, line, str(tmp_path / "export"))
    assert outcome.code == 0, outcome.err
    files = [file for file in (tmp_path / "export", *tmp_path.rglob("*")) if file.is_file()]
    assert files
    assert words_of_the_bundled_subject(record, outcome.err, *map(_text_of_file, files)) == []


def _text_of_file(file: Path) -> str:
    content = file.read_bytes()
    if content.startswith(b"SQLite format 3"):
        with contextlib.closing(sqlite3.connect(file)) as database:
            return "\n".join(database.iterdump())
    text = content.decode("utf-8")
    return _Texts.of_page(text) if text.startswith("<!DOCTYPE html>") else text


class _Texts(HTMLParser):
    """The texts of an HTML page and of its attributes, without its style and the names of classes."""

    @classmethod
    def of_page(cls, page: str) -> str:
        parser = cls()
        parser.texts = []
        parser.feed(re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL))
        return "\n".join(parser.texts)

    texts: list[str]

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def handle_starttag(self, _: str, attrs: list[tuple[str, str | None]]) -> None:
        self.texts += [value or "" for name, value in attrs if name != "class"]


@pytest.mark.parametrize(("record", "line"), [(record, line) for record in RECORDS for line in COMPLETED])
def test_what_a_shell_is_offered(record: str, line: str) -> None:
    asked = {
        "_COUNTYLINES_COMPLETE": "zsh_complete",
        "COMP_WORDS": f"countylines {line}",
        "COMP_CWORD": str(len(shlex.split(line)) if not line.endswith(" ") else len(shlex.split(line)) + 1),
    }
    outcome = run(env={**asked, "COUNTYLINES_DATA": str(FOLDER / record)})
    assert outcome.code == 0, outcome.err
    assert outcome.out
    assert words_of_the_bundled_subject(record, outcome.out, outcome.err) == []


def test_verify_on_a_record_with_a_text() -> None:
    outcomes = [call("herons", "verify", str(TEXT), "--format", kind) for kind in FORMATS]
    assert [outcome.code for outcome in outcomes] == [0] * len(FORMATS), outcomes[0].err
    assert words_of_the_bundled_subject("herons", *(outcome.out + outcome.err for outcome in outcomes)) == []


@pytest.mark.parametrize("record", ["repair-days", "road-safety-weeks"])
def test_verify_on_a_record_without_a_text(record: str) -> None:
    outcome = call(record, "verify", str(TEXT))
    assert outcome.code == 2, outcome.err
    assert words_of_the_bundled_subject(record, outcome.out, outcome.err) == []


def test_weeks_come_in_order_whatever_their_ids() -> None:
    outcome = call("herons", "compare nests --since spring-2024 --fields week --no-header")
    assert outcome.out.split() == ["spring-2024", "autumn-2024"]


def test_every_command_is_tried() -> None:
    lines = [*IN_ALL_FORMATS, *(line for line, _ in OTHERS), "search", "check", "export", "verify"]
    tried = {line.split()[0] for line in lines if line and not line.endswith("--help")}
    assert set(COMMAND_NAMES) - set(SERVERS) <= tried


# --- the forbidden words themselves ---------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("91 women arrested", id="the noun of a measure"),
        pytest.param("a county lines gang", id="the subject"),
        pytest.param("cuckooed", id="an ending of a word of the subject"),
        pytest.param("Nikki Holland said so", id="a person"),
        pytest.param("the NPCC", id="an abbreviation"),
        pytest.param("cite arrests.women", id="the id of a measure"),
        pytest.param("--week 2021-10", id="a week"),
        pytest.param("of October 2019", id="a month"),
    ],
)
def test_words_of_the_bundled_subject_are_seen(text: str) -> None:
    assert words_of_the_bundled_subject("repair-days", text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("countylines stats", id="the program's name"),
        pytest.param("the line of a draft", id="a word that the tool needs"),
        pytest.param("12 tables", id="a word of the record"),
    ],
)
def test_other_words_are_not(text: str) -> None:
    assert not words_of_the_bundled_subject("repair-days", text)


@pytest.mark.parametrize("record", RECORDS)
@pytest.mark.parametrize(
    "command", [name for name in COMMAND_NAMES if name not in ("check", "verify", "export", *SERVERS)]
)
def test_the_example_in_help_has_an_answer(record: str, command: str) -> None:
    lines = [line.strip() for line in call(record, f"{command} --help").out.splitlines()]
    (example,) = [line for line in lines if line.startswith(f"countylines {command}")]
    outcome = run(*shlex.split(example)[1:], env={"COUNTYLINES_DATA": str(FOLDER / record)})
    assert outcome.code == 0, outcome.err

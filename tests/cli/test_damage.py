"""Damaged records: every problem is listed, and nothing else comes out."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import countylines
from countylines.record import files
from countylines.record.files import bundled_folder
from tests.cli.running import run, run_shell
from tests.cli.spoiling import UNSEEN, change

DAMAGE = [
    # file, what is done to it, and words of the problem that is listed
    pytest.param("quotes", "[", "quotes.json: is not JSON", id="not JSON"),
    pytest.param("quotes", "{}", "quotes.json: is not a list of entries", id="not a list"),
    pytest.param("quotes", "[7]", "quotes.json: entry 1: is a number, not an object", id="not an object"),
    pytest.param("quotes", '[{"id": "a", "id": "b"}]', "the key 'id' occurs twice", id="a key twice"),
    pytest.param("quotes", "[" * 100_000, "quotes.json: is nested too deeply", id="too deep"),
    pytest.param("dataset", "[]", "dataset.json: is a list, not an object", id="the header"),
    pytest.param("terms", b"\xff", "terms.json: byte 0 is not UTF-8", id="not UTF-8"),
    pytest.param("terms", None, "terms.json: is missing", id="a file is missing"),
    pytest.param(
        "people",
        lambda p: p[0].update(shoe_size=9),
        "duncan-ball: shoe_size: is not a known field",
        id="unknown field",
    ),
    pytest.param("people", lambda p: p[0].pop("name"), "duncan-ball: name: is missing", id="missing field"),
    pytest.param("people", lambda p: p.reverse(), "people.json: duncan-ball: id: is out of order", id="out of order"),
    pytest.param("people", lambda p: p.insert(0, p[0]), "people.json: duncan-ball: id: occurs twice", id="an id twice"),
    pytest.param(
        "quotes",
        lambda q: q[0].update(speaker="nobody"),
        "'nobody' is not in people.json",
        id="no such person",
    ),
    pytest.param("observations", lambda o: o[0].update(value="many"), "value: is text, not a number", id="no number"),
    pytest.param("observations", lambda o: o[0].update(value=-1), "value: is negative", id="negative"),
    pytest.param("dataset", lambda d: d.update(week="2031-01"), "'2031-01' is not in periods.json", id="no such week"),
    pytest.param(
        "events", lambda e: e[0]["date"].update(value="2019-02-30"), "is not a date of the calendar", id="no such day"
    ),
]


@pytest.mark.parametrize(("noun", "how", "problem"), DAMAGE)
def test_a_damaged_record_says_what_is_the_matter(noun: str, how: Any, problem: str, record: Path) -> None:
    file = record / f"{noun}.json"
    if how is None:
        file.unlink()
    elif isinstance(how, bytes):
        file.write_bytes(how)
    elif isinstance(how, str):
        file.write_text(how, encoding="utf-8")
    else:
        change(record, noun, how)
    for command in ("stats", "get arrests", "quotes --speaker"):
        outcome = run(*command.split(), env={"COUNTYLINES_DATA": str(record)})
        assert (outcome.code, outcome.out) == (3, ""), command
        assert problem in outcome.err
        assert f"{str(record)!r} is damaged. It has " in outcome.err
    outcome = run("--version", "--data", str(record))
    assert (outcome.code, outcome.out) == (0, f"countylines {countylines.__version__}\n")
    assert problem in outcome.err


def remove_deal_lines(measures: list[dict[str, Any]]) -> None:
    measures[:] = [measure for measure in measures if measure["id"] != "deal-lines"]


@pytest.mark.parametrize(
    ("noun", "how", "command", "problem"),
    [
        pytest.param("quotes", "[{", "quotes", "quotes.json: is not JSON", id="broken JSON"),
        pytest.param("quotes", "null", "quotes", "quotes.json: is not a list of entries", id="null"),
        pytest.param("quotes", "[{}]", "quotes", "quotes.json: entry 1: id: is missing", id="no fields"),
        pytest.param("quotes", "[7]", "search money", "entry 1: is a number, not an object", id="a list of numbers"),
        pytest.param("quotes", "[" * 100_000, "quotes", "quotes.json: is nested too deeply", id="nested too deeply"),
        pytest.param("quotes", "[1e9999999999999999999]", "quotes", "too large to read", id="a large number"),
        pytest.param("dataset", "null", "stats", "dataset.json: is null, not an object", id="the header"),
        pytest.param("measures", remove_deal_lines, "stats", "is not in measures.json", id="a broken reference"),
    ],
)
def test_damage_of_the_bundled_record_is_listed_where_a_command_fails(
    noun: str, how: Any, command: str, problem: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = Path(shutil.copytree(bundled_folder(), tmp_path / "data"))
    monkeypatch.setattr(files, "PACKAGE", str(tmp_path))
    if isinstance(how, str):
        (record / f"{noun}.json").write_text(how, encoding="utf-8")
    else:
        change(record, noun, how)
    outcome = run(*command.split())
    assert (outcome.code, outcome.out) == (3, "")
    assert problem in outcome.err
    assert run("glossary").code == (0 if noun != "dataset" else 3)


@pytest.fixture
def bundled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Copy the bundled record, and have the copy read in its place."""
    copy = Path(shutil.copytree(bundled_folder(), tmp_path / "data"))
    monkeypatch.setattr(files, "PACKAGE", str(tmp_path))
    return copy


@pytest.mark.parametrize("content", ["[", "{}", "null", "[7]"])
def test_help_and_version_need_no_sound_record(content: str, bundled: Path) -> None:
    (bundled / "measures.json").write_text(content, encoding="utf-8")
    for command in ("--help", "stats --help", "--version", "check --explain misquote"):
        assert run(*command.split()).code == 0, command


def test_the_version_of_the_tool_is_printed_beside_the_damage(bundled: Path) -> None:
    (bundled / "dataset.json").write_text("[", encoding="utf-8")
    outcome = run("--version")
    assert (outcome.code, outcome.out) == (0, f"countylines {countylines.__version__}\n")
    assert "dataset.json: is not JSON" in outcome.err


@pytest.mark.parametrize(
    ("noun", "command"),
    [
        ("periods", "compare arrests"),
        ("periods", "timeline --json"),
        ("observations", "cite arrests"),
        ("observations", "sources"),
        ("quotes", "quotes"),
        ("people", "quotes --speaker holland"),
        ("terms", "sources --json"),
    ],
)
def test_an_object_in_place_of_a_list_is_no_empty_record(noun: str, command: str, bundled: Path) -> None:
    (bundled / f"{noun}.json").write_text("{}", encoding="utf-8")
    outcome = run(*command.split())
    assert (outcome.code, outcome.out) == (3, "")
    assert f"{noun}.json: is not a list of entries" in outcome.err


def test_files_that_may_be_missing_are_empty(bundled: Path) -> None:
    (bundled / "places.json").unlink()
    assert run("search", "arrests in kent").code == 1
    assert run("stats").code == 0


@pytest.mark.parametrize("content", ["[", "[]", "{}"])
def test_a_shell_completes_nothing_from_a_damaged_record(content: str, bundled: Path) -> None:
    (bundled / "dataset.json").write_text(content, encoding="utf-8")
    asked = {"_COUNTYLINES_COMPLETE": "zsh_complete", "COMP_WORDS": "countylines get a", "COMP_CWORD": "2"}
    assert run(env=asked) == (0, "\n", "")


def test_an_error_of_the_tool_itself_is_no_damage(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise LookupError("a bug")

    monkeypatch.setattr("click.Context.invoke", fail)
    with pytest.raises(LookupError, match="a bug"):
        run("stats")


def test_every_problem_of_a_damaged_record_is_listed(record: Path) -> None:
    change(record, "people", lambda people: people[0].pop("name"))
    change(record, "terms", lambda terms: [term.update(colour="red") for term in terms[:3]])
    (record / "topics.json").write_text("?", encoding="utf-8")
    outcome = run("stats", "--data", str(record))
    headline, *problems = outcome.err.splitlines()
    assert headline.endswith("is damaged. It has 5 problems:")
    assert len(problems) == 5
    assert sorted(problem.split(":")[0] for problem in problems) == [
        "people.json",
        *["terms.json"] * 3,
        "topics.json",
    ]
    told = json.loads(run("stats", "--data", str(record), "--json").err)
    assert (told["error"], told["exit"], told["problems"]) == ("damaged-record", 3, problems)


def test_a_problem_with_control_characters_is_shown_and_not_obeyed(record: Path) -> None:
    change(record, "people", lambda people: people[0].update({"\x1b[31mred\x9b\u202e": 1}))
    outcome = run("stats", "--data", str(record))
    assert outcome.code == 3
    assert not UNSEEN.search(outcome.err)
    assert "\\x1b[31mred" in outcome.err


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root reads everything")
def test_a_record_that_may_not_be_read_is_said(record: Path) -> None:
    (record / "people.json").chmod(0)
    outcome = run("stats", "--data", str(record))
    assert (outcome.code, "cannot be read" in outcome.err) == (3, True)


def test_the_problems_that_are_not_listed_are_counted(record: Path) -> None:
    (record / "topics.json").write_text(json.dumps([{}] * 400), encoding="utf-8")
    lines = run("stats", "--data", str(record)).err.splitlines()
    assert (len(lines), lines[-1]) == (1002, "and 200 more.")
    assert lines[0].endswith(" is damaged. It has 1200 problems:")
    error = json.loads(run("stats", "--data", str(record), "--json").err)
    assert (len(error["problems"]), error["more"]) == (1000, 200)


NO_MEMORY = "There is not enough memory for this record and this answer."


@pytest.mark.parametrize(
    "place",
    [
        "countylines.integrity.validate.read_record_and_problems",
        "countylines.integrity.validate.json.loads",
        "click.Context.invoke",
    ],
)
def test_too_little_memory_is_told_in_a_sentence(place: str, record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise MemoryError

    with monkeypatch.context() as failing:
        failing.setattr(place, fail)
        assert run("stats", "--data", str(record)) == (3, "", f"countylines: {NO_MEMORY}\n")
        told = run("stats", "--data", str(record), "--json").err
    assert json.loads(told) == {"error": "out-of-memory", "message": NO_MEMORY, "exit": 3}


def test_too_little_memory_to_import_the_command_line(monkeypatch: pytest.MonkeyPatch) -> None:
    class NotLoaded(ModuleType):
        def __getattr__(self, name: str) -> object:
            raise MemoryError

    monkeypatch.setitem(sys.modules, "countylines.cli.run", NotLoaded("countylines.cli.run"))
    assert run("stats") == (3, "", f"countylines: {NO_MEMORY}\n")


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="no limit of memory is kept here")
def test_a_record_that_does_not_fit_the_memory_is_refused_in_a_sentence(record: Path) -> None:
    def add_many(observations: list[dict[str, Any]]) -> None:
        one = observations[0]
        observations += [{**one, "id": f"{one['id']}/{number:07}"} for number in range(100_000)]
        observations.sort(key=lambda observation: str(observation["id"]))

    script = 'ulimit -v 100000; exec "${countylines[@]}" get arrests --data "$1"'
    assert run_shell(script, str(record)) == (0, b"743\n", b"")
    change(record, "observations", add_many)
    assert run_shell(script, str(record)) == (3, b"", f"countylines: {NO_MEMORY}\n".encode())

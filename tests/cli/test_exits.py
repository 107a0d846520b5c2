"""Exit codes, a case for each row of their table; errors in JSON; what comes out where nothing matches."""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path

import pytest

from countylines.cli import BUG, REPORT_BUG
from tests.cli.running import HAS_TERMINALS, PACKAGE, run, run_on_terminal, run_process
from tests.cli.spoiling import change
from tests.output.made import field_names

LISTS = ("stats", "quotes", "claims", "search women", "who", "glossary", "measures", "timeline", "sources",
         "conflicts", "compare", "compare arrests", "quotes --speaker", "quotes --topic")  # fmt: skip
"""Questions that a list answers."""


def ids(*arguments: str) -> list[str]:
    command, *others = arguments
    outcome = run(command, "--json", *others)
    assert (outcome.code, outcome.err) == (0, "")
    return [record["id"] for record in json.loads(outcome.out)]


LINUX = pytest.mark.skipif(sys.platform != "linux", reason="/proc is of Linux")

EXITS = [
    pytest.param(0, "", id="0 bare"),
    pytest.param(0, "--help", id="0 help"),
    pytest.param(0, "-h", id="0 help, short"),
    pytest.param(0, "--version", id="0 version"),
    pytest.param(0, "stats", id="0 answered"),
    pytest.param(0, "get arrests", id="0 a value"),
    pytest.param(1, "stats unicorns", id="1 no figure matches"),
    pytest.param(1, "quotes unicorns", id="1 no quote matches"),
    pytest.param(1, "quotes arrests --speaker ball --kind indirect", id="1 nothing of that kind"),
    pytest.param(1, "claims unicorns", id="1 no claim matches"),
    pytest.param(1, "search unicorns", id="1 nothing is found"),
    pytest.param(1, "get dogs.dangerous", id="1 not in the week"),
    pytest.param(1, "get dogs.dangerous --week 2018-10", id="1 not in that week"),
    pytest.param(1, "show dogs.dangerous", id="1 nothing to show in the week"),
    pytest.param(1, "get drugs.cocaine.value --source london-economic-2019 --week 2018-10", id="1 not by that source"),
    pytest.param(1, "get arrests --high --source london-economic-2019", id="1 no such bound in the article"),
    pytest.param(1, "get 2018-10..2019-10/cash --high", id="1 no such bound in the record"),
    pytest.param(1, "get 2018-10/cash", id="1 disputed, no best"),
    pytest.param(0, "conflicts", id="0 conflicts"),
    pytest.param(0, "compare", id="0 weeks side by side"),
    pytest.param(0, "compare arrests cash --against 2019-10", id="0 weeks against one"),
    pytest.param(2, "nonsense", id="2 no such command"),
    pytest.param(2, "--nonsense", id="2 no such option of the group"),
    pytest.param(2, "compare arrests --since 2020-09 --until 2019-10", id="2 a range that ends before it begins"),
    pytest.param(2, "-- --nonsense", id="2 no such command, though it looks like an option"),
    pytest.param(2, "stats --nonsense", id="2 no such option"),
    pytest.param(2, "stats --format xml", id="2 no such format"),
    pytest.param(2, "stats --color blue", id="2 no such colour"),
    pytest.param(2, "quotes --kind loud", id="2 no such kind"),
    pytest.param(2, "stats --fields nonsense", id="2 no such field"),
    pytest.param(2, "stats --fields ,", id="2 no field at all"),
    pytest.param(2, "get", id="2 nothing named"),
    pytest.param(2, "show", id="2 nothing to show"),
    pytest.param(2, "search", id="2 nothing to search for"),
    pytest.param(2, "glossary rocu words", id="2 a word too many"),
    pytest.param(1, "timeline unicorns", id="1 no week or event has the word"),
    pytest.param(2, "get nobody", id="2 unknown name"),
    pytest.param(2, "show nobody", id="2 unknown thing"),
    pytest.param(2, "get nca", id="2 no single value"),
    pytest.param(2, "who nobody", id="2 unknown person"),
    pytest.param(2, "glossary nothing", id="2 unknown term"),
    pytest.param(2, "stats --week nonsense", id="2 unknown week"),
    pytest.param(2, "conflicts --week nonsense", id="2 unknown week of conflicts"),
    pytest.param(1, "conflicts unicorns", id="1 no conflict has the word"),
    pytest.param(1, "conflicts --week 2022-03", id="1 no conflict is about the week"),
    pytest.param(2, "compare nonsense", id="2 unknown measure"),
    pytest.param(2, "compare arrests --against nonsense", id="2 unknown week to compare with"),
    pytest.param(2, "compare arrests --since nonsense", id="2 unknown first week"),
    pytest.param(2, "compare arrests --until nonsense", id="2 unknown last week"),
    pytest.param(2, "compare arrests --against 2018-10..2019-10", id="2 a span is no week"),
    pytest.param(2, "stats --source nonsense", id="2 unknown source"),
    pytest.param(2, "stats --data /nowhere/at/all", id="2 no such folder"),
    pytest.param(2, "--data /nowhere/at/all stats", id="2 no such folder, told to the group"),
    pytest.param(0, "cite arrests", id="0 a citation"),
    pytest.param(1, "cite dogs.dangerous", id="1 nothing to cite in the week"),
    pytest.param(2, "cite", id="2 nothing to cite"),
    pytest.param(2, "cite nobody", id="2 unknown thing to cite"),
    pytest.param(2, "cite nca", id="2 a body is not cited"),
    pytest.param(2, "cite arrests --style mla", id="2 no such style"),
    pytest.param(2, "cite arrests --consulted today", id="2 no such day"),
    pytest.param(2, "completion tcsh", id="2 no such shell"),
    pytest.param(2, "export xml record.xml", id="2 no such kind of export"),
    pytest.param(2, "export json", id="2 nowhere to export to"),
    pytest.param(2, "export sqlite -", id="2 an export that is no text on stdout"),
    pytest.param(2, "export json nowhere/at/all", id="2 no such folder to export to"),
    pytest.param(4, "export json /proc/record.json", id="4 a place that takes no files", marks=LINUX),
]
"""Exits 3, 4 and 130 are below and in test_pipes.py."""


@pytest.mark.parametrize(("code", "line"), EXITS)
def test_the_exit_code(code: int, line: str) -> None:
    outcome = run(*line.split())
    assert outcome.code == code
    assert (outcome.out == "") is (code in (2, 4) or (line.startswith(("get", "show", "cite")) and code == 1))
    assert (outcome.err == "") is (code == 0)
    assert "Traceback" not in outcome.err


TAKE_JSON = [case for case in EXITS if str(case.values[1]).startswith((*LISTS[:-2], "show", "quotes", "search"))]


@pytest.mark.parametrize(("code", "line"), TAKE_JSON)
def test_the_exit_code_is_the_same_where_json_is_asked_for(code: int, line: str) -> None:
    outcome = run(*line.split(), "--json")
    assert outcome.code == code
    if code == 1 and line.startswith("search"):
        assert (outcome.out, json.loads(outcome.err)["error"]) == ("[]\n", "not-answered")
    elif code == 1 and not line.startswith("show"):
        assert (outcome.out, outcome.err) == ("[]\n", "")
    elif code:
        assert outcome.out == ""
        assert outcome.err.count("\n") == 1
        told = json.loads(outcome.err)
        assert (told["exit"], bool(told["message"]), bool(re.fullmatch("[a-z-]+", told["error"]))) == (
            code,
            True,
            True,
        )


@pytest.mark.parametrize("form", ["--json", "--format json", "--format jsonl", "--format=json", "--format=jsonl"])
def test_an_error_is_json_where_json_stands_in_the_arguments(form: str) -> None:
    told = json.loads(run("who", "hollande", *form.split()).err)
    assert told["error"] == "unknown-name"
    assert (told["name"], told["nearest"], told["listing"]) == (
        "hollande",
        ["nikki-holland"],
        "countylines who",
    )
    assert run("who", "hollande", "--format", "csv").err.startswith("countylines: No person or organisation")


def test_a_word_after_two_hyphens_does_not_ask_for_json() -> None:
    outcome = run("search", "--", "--json", "zzzz")
    assert outcome.code == 1
    assert outcome.err.startswith("countylines: ")


def test_an_error_in_json_has_the_fields_of_its_kind() -> None:
    ambiguous = json.loads(run("show", "dogs.dangerous", "--json").err)
    assert (ambiguous["error"], ambiguous["measure"], ambiguous["period"]) == (
        "not-in-week",
        "dogs.dangerous",
        "2019-10",
    )
    wrong_field = json.loads(run("stats", "--fields", "labels", "--json").err)
    assert (wrong_field["error"], wrong_field["name"], wrong_field["nearest"][0]) == (
        "unknown-field",
        "labels",
        "label",
    )
    assert tuple(wrong_field["fields"]) == field_names("figure")


def test_no_conflict_at_all_is_the_answer_no(record: Path) -> None:
    for noun in ("observations", "datings", "sums", "disagreements"):
        change(record, noun, lambda rows: rows.clear())
    change(record, "periods", lambda rows: [row.update(start=None) for row in rows])  # nor is any week too long
    assert run("conflicts", "--data", str(record), "--json") == (1, "[]\n", "")
    piped = run("conflicts", "--data", str(record))
    assert (piped.code, piped.out) == (1, "\t".join(field_names("conflict")) + "\n")
    assert piped.err == "No sources disagree.\n"


@pytest.mark.parametrize("line", ["stats unicorns", "quotes unicorns", "claims unicorns"])
def test_words_that_match_nothing(line: str) -> None:
    command = line.split(maxsplit=1)[0]
    header = "\t".join(field_names({"stats": "figure", "quotes": "quote", "claims": "claim"}[command]))
    words = line.split()
    assert run(*words).out == f"{header}\n"
    assert run(*words, "--no-header").out == ""
    assert run(*words, "--format", "csv").out == header.replace("\t", ",") + "\n"
    assert run(*words, "--format", "jsonl").out == ""
    assert run(*words, "--json") == (1, "[]\n", "")
    assert run(*words).err.count("\n") == 1
    assert run(*words, "-q").err == ""
    if HAS_TERMINALS:
        assert run_on_terminal(*words).out == ""


@pytest.mark.parametrize(
    ("line", "some"),
    [
        pytest.param("stats women", "2019-10/arrests.women", id="plural"),
        pytest.param("stats WOMAN", "2019-10/arrests.women", id="singular, capitals"),
        pytest.param("quotes supply drug", "holland-07", id="any order"),
        pytest.param("quotes don't", "holland-02", id="a straight mark for a curly one"),
        pytest.param("claims ‘county lines’", "claim-02", id="curly marks"),
    ],
)
def test_all_words_match_in_any_case_and_number(line: str, some: str) -> None:
    found, everything = ids(*line.split()), ids(line.split(maxsplit=1)[0])
    assert some in found
    assert len(found) < len(everything)
    assert [one for one in everything if one in found] == found


def test_a_bug_has_an_exit_code_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import countylines.cli.run\ncountylines.cli.run.run = lambda _: 1 / 0\n", encoding="utf-8"
    )
    code, out, err = run_process("stats", env={"PYTHONPATH": f"{tmp_path}{os.pathsep}{PACKAGE}"})
    assert (code, out) == (BUG, b"")
    assert b"ZeroDivisionError" in err
    assert err.decode().replace("\r", "").endswith(f"countylines: {REPORT_BUG}\n")


def test_a_link_that_must_not_be_read_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.md").write_text("Nothing.", encoding="utf-8")
    (tmp_path / "secret").mkdir()
    real = os.path.realpath

    def realpath(path: str) -> str:
        if path.endswith("secret"):
            raise PermissionError(13, "Permission denied", path)
        return real(path)

    monkeypatch.setattr(os.path, "realpath", realpath)
    assert run("check", str(tmp_path)).code == 0


@LINUX
def test_a_folder_that_was_removed_is_no_traceback(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    outcome = run("check", ".")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("countylines: . does not exist.")

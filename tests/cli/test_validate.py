"""``validate``: every problem of a record, and files in order."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from countylines import Dataset
from countylines.integrity.validate import MOST_PROBLEMS
from countylines.record.files import bundled_folder
from tests.cli.running import run


def break_record(folder: Path) -> None:
    """Break a rule between records, in a file that is then in another layout."""
    path = folder / "measures.json"
    measures = json.loads(path.read_text(encoding="utf-8"))
    measures[-1]["headline"] = "none"
    path.write_text(json.dumps(measures), encoding="utf-8")


def test_the_list_of_a_sound_record_is_empty_and_stderr_confirms_it(folder: Path, dataset: Dataset) -> None:
    outcome = run("validate", str(folder))
    assert (outcome.code, outcome.out) == (0, "file\trecord\tfield\tmessage\n")
    assert outcome.err.startswith(f"The record at {str(folder)!r} has no problems: {len(dataset.sources)} sources, ")
    assert run("validate", str(folder), "-q").err == ""
    assert run("validate", str(folder), "--json") == (0, "[]\n", "")


def test_problems_are_the_answer(folder: Path) -> None:
    break_record(folder)
    outcome = run("validate", str(folder), "--no-header")
    (measure,) = json.loads((folder / "measures.json").read_text(encoding="utf-8"))[-1:]
    start = f"measures.json\t{measure['id']}\theadline\tneeds one {{}} in place of the value"
    assert (outcome.code, outcome.out.count("\n")) == (3, 1)
    assert outcome.out.startswith(start)
    assert outcome.err == f"The record at {str(folder)!r} has 1 problem.\n"
    assert run("validate", str(folder), "--no-header", "-q") == (3, outcome.out, "")


def test_problems_as_json_have_file_place_and_message_and_nothing_is_on_stderr(folder: Path) -> None:
    (folder / "terms.json").write_text("{}", encoding="utf-8")
    topics = json.loads((folder / "topics.json").read_text(encoding="utf-8"))
    del topics[1]["id"]
    (folder / "topics.json").write_text(json.dumps(topics), encoding="utf-8")
    outcome = run("validate", str(folder), "--json")
    assert (outcome.code, outcome.err) == (3, "")
    assert json.loads(outcome.out) == [
        {"file": "terms.json", "record": None, "field": None, "message": "is not a list of entries"},
        {"file": "topics.json", "record": "entry 2", "field": "id", "message": "is missing"},
    ]


def test_the_last_line_says_what_has_not_been_checked_yet(folder: Path) -> None:
    """A source that is not there is reported once the kind of another source is fixed."""
    observations, sources = (
        json.loads((folder / f"{noun}.json").read_text(encoding="utf-8")) for noun in ("observations", "sources")
    )
    kind, sources[0]["kind"], observations[0]["source"] = sources[0]["kind"], "blog", "gazete"
    (folder / "observations.json").write_text(json.dumps(observations), encoding="utf-8")
    (folder / "sources.json").write_text(json.dumps(sources), encoding="utf-8")
    outcome = run("validate", str(folder))
    assert (outcome.code, "gazete" in outcome.out) == (3, False)
    assert outcome.err == (
        f"The record at {str(folder)!r} has 1 problem. "
        "References and other rules between entries are checked once that is fixed.\n"
    )
    sources[0]["kind"] = kind
    (folder / "sources.json").write_text(json.dumps(sources), encoding="utf-8")
    outcome = run("validate", str(folder))
    assert "'gazete' is not in sources.json" in outcome.out
    assert "are checked once" not in outcome.err


@pytest.mark.parametrize(
    ("name", "told"),
    [
        pytest.param("place", " Did you mean places.json?", id="a slip"),
        pytest.param("vocabulry", " Did you mean vocabulary.json?", id="a letter too few"),
        pytest.param("foo", "", id="nothing like a file of a record"),
    ],
)
def test_a_file_that_no_record_has_is_named(name: str, told: str, folder: Path) -> None:
    (folder / f"{name}.json").write_text("[]", encoding="utf-8")
    (folder / "notes.txt").write_text("", encoding="utf-8")
    outcome = run("validate", str(folder))
    assert outcome.code == 0
    first, last = outcome.err.splitlines()
    assert first == f"{name}.json is not a file of a record and was not read.{told}"
    assert "has no problems" in last


@pytest.mark.parametrize(
    "content",
    [
        pytest.param('[{"id": "b", "name": "x"}, {"id": "a"}]', id="fields that are wrong"),
        pytest.param('[{"id": "b"', id="broken JSON"),
    ],
)
def test_files_that_cannot_be_sorted_yet_are_left_and_a_line_says_so(content: str, folder: Path) -> None:
    (folder / "terms.json").write_text(content, encoding="utf-8")
    outcome = run("validate", "--sort", str(folder))
    assert outcome.code == 3
    assert outcome.err.splitlines()[0] == (
        "Nothing was sorted: first fix what is wrong with the files and fields that are listed."
    )
    assert (folder / "terms.json").read_text(encoding="utf-8") == content


def test_every_problem_is_listed_and_the_error_of_other_commands_is_cut(folder: Path) -> None:
    topics = [{"id": f"t-{number:04}", "label": "Topic", "definition": 1} for number in range(MOST_PROBLEMS + 1)]
    (folder / "topics.json").write_text(json.dumps(topics), encoding="utf-8")
    assert run("validate", str(folder)).out.count("topics.json\t") == MOST_PROBLEMS + 1
    assert run("stats", "--data", str(folder)).err.count("topics.json: ") == MOST_PROBLEMS


def test_each_problem_is_that_of_the_error_of_other_commands(folder: Path) -> None:
    break_record(folder)
    parts = run("validate", str(folder), "--no-header").out.rstrip().split("\t")
    assert ": ".join(parts) == run("stats", "--data", str(folder)).err.splitlines()[1]


def test_the_options_of_other_lists_work(folder: Path) -> None:
    break_record(folder)
    assert run("validate", str(folder), "--fields", "file", "--format", "csv").out == "file\nmeasures.json\n"
    assert "measures.json" in run("validate", str(folder), "--format", "table", "--color", "never").out


def test_the_record_at_hand_is_checked_where_none_is_named(folder: Path) -> None:
    break_record(folder)
    assert run("validate").code == 0
    assert run("validate", "--data", str(folder)).code == 3
    assert run("validate", env={"COUNTYLINES_DATA": str(folder)}).code == 3


def test_dir_takes_precedence_over_the_variable(folder: Path) -> None:
    break_record(folder)
    assert run("validate", bundled_folder(), env={"COUNTYLINES_DATA": str(folder)}).code == 0


@pytest.mark.parametrize("line", ["validate . --data nowhere", "--data nowhere validate .", "validate --data . ."])
def test_dir_beside_a_typed_record_is_wrong_usage(line: str) -> None:
    outcome = run(*line.split())
    assert (outcome.code, outcome.out) == (2, "")
    assert "--data and DIR both name a record: choose one" in outcome.err


@pytest.mark.parametrize("name", ["", "no-such-folder"])
def test_a_folder_that_is_not_there_is_wrong_usage(name: str) -> None:
    assert run("validate", name).code == 2


def test_sorting_names_the_files_that_change_and_lists_what_is_wrong(folder: Path) -> None:
    break_record(folder)
    outcome = run("validate", str(folder), "--sort")
    assert outcome.code == 3
    assert outcome.err.startswith("Rewrote measures.json.\n")
    assert "headline" in outcome.out
    again = run("validate", str(folder), "--sort")
    assert again.err.startswith("All files are in canonical order and layout already.\n")
    assert not list(folder.glob(".countylines*"))


def test_nothing_is_rewritten_if_a_file_cannot_be_read(folder: Path) -> None:
    (folder / "terms.json").write_text("[", encoding="utf-8")
    break_record(folder)
    before = (folder / "measures.json").read_bytes()
    outcome = run("validate", str(folder), "--sort")
    assert (outcome.code, outcome.out.count("terms.json\t")) == (3, 1)
    assert (folder / "measures.json").read_bytes() == before


def test_a_file_that_is_a_link_stays_one(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "elsewhere.json"
    (folder / "topics.json").rename(target)
    target.write_text(json.dumps(json.loads(target.read_text(encoding="utf-8"))), encoding="utf-8")
    (folder / "topics.json").symlink_to(target)
    assert run("validate", str(folder), "--sort").code == 0
    assert (folder / "topics.json").is_symlink()
    assert target.read_text(encoding="utf-8").startswith("[\n  {")


def test_a_file_that_cannot_be_replaced_is_an_answer_that_could_not_be_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, _content: bytes) -> None:
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr("countylines.cli.commands.validate.write_file", refuse)
    break_record(folder)
    outcome = run("validate", str(folder), "--sort")
    assert outcome.code == 4
    assert "measures.json could not be written: No space left on device" in outcome.err

"""What is printed keeps to the schemas that are printed: every answer, over the real record, key by key."""

from __future__ import annotations

import contextlib
import importlib
import inspect
import json
import os
import pkgutil
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

import countylines
from countylines.errors import CountylinesError
from countylines.output.answers import ANSWERS, FIELDS
from countylines.output.examples import example_words
from countylines.output.views.schema import list_everything_with_fields
from countylines.record.files import bundled_folder
from tests.cli.running import run, run_process

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(bundled_folder())
DESCRIBED = list_everything_with_fields(example_words(countylines.load()))
ASKED = [(one.id, command) for one in DESCRIBED for command in one.asked]
MORE = [
    ("figure", "countylines stats --week all"),
    ("figure", "countylines stats --derived --week 2018-10"),
    ("figure", "countylines stats --source guardian-2019-10-18"),
    ("figure", "countylines stats unicorns"),
    ("quote", "countylines quotes --kind indirect"),
    ("comparison", "countylines compare"),
    ("comparison", "countylines compare arrests cash --against 2019-10"),
    ("conflict", "countylines conflicts --week 2019-10"),
    ("result", "countylines search cocaine"),
    ("result", "countylines search nclcc cuckooing"),
    ("finding", "countylines check nothing-wrong.txt"),
    ("figure page", "countylines show 2018-10/cash"),
    ("figure page", "countylines show 2018-10..2019-10/cash"),
    ("measure page", "countylines show measure:cash"),
    ("field", "countylines schema observations.json"),
    ("error", "countylines stats --week 2019-11"),
    ("error", "countylines show duncan holland"),
    ("error", "countylines schema show"),
    ("error", "countylines stats --fields labels"),
    ("error", "countylines get dogs.xl-bully"),
    ("error", "countylines get 2018-10..2019-10/cash --high"),
    ("error", "countylines get nca"),
    ("error", "countylines get holland-06 --low"),
    ("error", "countylines get holland-06 --week all"),
    ("error", "countylines get 2019-10/arrests --week 2018-10"),
    ("error", "countylines cite holland --style csl-json"),
    ("error", "countylines export csv ."),
    ("figure page", "countylines show arrests.women/share"),
    ("error", "countylines stats --data nowhere"),
    ("error", "countylines stats --data damaged"),
    ("error", "countylines check nowhere.md"),
    ("error", "countylines check draft.md --select misquoted"),
    ("error", "countylines schema --json-schema"),
]
"""More of each answer than the commands that it is listed with."""


ARTICLE = os.environ.get("COUNTYLINES_ARTICLE")


@pytest.fixture(autouse=True)
def environment(tmp_path: Path) -> Iterator[Path]:
    """Work in a folder with drafts, a record that is damaged (by two names), and the article if it is here."""
    shutil.copy(ROOT / "docs" / "draft.md", tmp_path)
    if ARTICLE:
        shutil.copy(ARTICLE, tmp_path / "article.txt")
    (tmp_path / "nothing-wrong.txt").write_text("A fine day.\n", encoding="utf-8")
    shutil.copytree(DATA, tmp_path / "damaged")
    (tmp_path / "damaged" / "topics.json").write_text("[{}]", encoding="utf-8")
    (tmp_path / "record").symlink_to("damaged")
    with contextlib.chdir(tmp_path):
        yield tmp_path


def printed_schema(*noun: str) -> Any:
    outcome = run("schema", *noun, "--json-schema")
    assert outcome.err == ""
    return json.loads(outcome.out)


def closed(schema: Any) -> Any:
    """Forbid in a schema every key that it does not describe."""
    if isinstance(schema, list):
        return [closed(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {key: closed(value) for key, value in schema.items()}
    is_described = "properties" in schema and schema.get("type") == "object"
    return {**inner, "additionalProperties": False} if is_described else inner


def faults(value: Any, schema: Any) -> list[str]:
    validator = Draft202012Validator(closed(schema), format_checker=Draft202012Validator.FORMAT_CHECKER)
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(value)]


def skip_without_the_article(command: str) -> None:
    if "article.txt" in command and not ARTICLE:
        pytest.skip("the article is not here: COUNTYLINES_ARTICLE names no file")


def answer_to(noun: str, command: str) -> Any:
    """Run a command with ``--json`` and read its answer: from stderr, if it is an error."""
    skip_without_the_article(command)
    outcome = run(*shlex.split(command)[1:], "--json")
    return json.loads(outcome.err if noun == "error" else outcome.out)


@pytest.mark.parametrize(("noun", "command"), [*ASKED, *MORE], ids=[command for _, command in [*ASKED, *MORE]])
def test_an_answer_keeps_to_its_schema(noun: str, command: str) -> None:
    assert faults(answer_to(noun, command), printed_schema(noun)) == []


@pytest.mark.parametrize(("noun", "command"), ASKED, ids=[command for _, command in ASKED])
def test_an_answer_has_the_keys_of_the_table_in_its_order(noun: str, command: str) -> None:
    answer = answer_to(noun, command)
    is_list = [name for name, _ in ASKED].index(noun) + len(ANSWERS[noun].lists) > ASKED.index((noun, command))
    assert isinstance(answer, list) is is_list
    records = answer if is_list else [answer]
    assert records
    for record in records:
        always = [field.name for field in FIELDS[noun] if field.always or field.name in record]
        assert sorted(record) == sorted(always)
        if noun != "error":
            assert list(record) == always


@pytest.mark.parametrize(("noun", "command"), [one for one in ASKED if one[0] != "error"])
def test_a_line_of_json_is_one_record(noun: str, command: str) -> None:
    skip_without_the_article(command)
    schema = printed_schema(noun)
    one = schema.get("items") or schema.get("anyOf", [schema])[-1]
    lines = run(*shlex.split(command)[1:], "--format", "jsonl").out.splitlines()
    assert lines
    for line in lines:
        assert faults(json.loads(line), {**one, "$defs": schema.get("$defs", {})}) == []


def test_a_page_of_everything_keeps_to_its_schema() -> None:
    """Of every noun that ``show`` takes, a few; tests/tables/test_fields.py holds all of them to the table."""
    ids = [
        *(row["id"] for row in answer_to("who", "countylines who")),
        *(row["id"] for row in answer_to("source", "countylines sources")[::20]),
        *(row["id"] for row in answer_to("moment", "countylines timeline")[::3]),
        *(row["id"] for row in answer_to("claim", "countylines claims")[::10]),
        *(row["id"] for row in answer_to("quote", "countylines quotes")[::5]),
    ]
    schemas = {noun: printed_schema(noun) for noun, answer in ANSWERS.items() if answer.pages and noun != "error"}
    kinds = {frozenset(field.name for field in FIELDS[noun]): noun for noun in schemas}
    for name in ids:
        page = answer_to("page", f"countylines show {name}")
        assert faults(page, schemas[kinds[frozenset(page)]]) == [], name


def test_the_record_of_a_result_is_the_page_of_its_noun() -> None:
    seen = set()
    for words in ("women", "holland", "nclcc", "cuckooing", "launch", "guardian", "week october 2019"):
        for result in answer_to("result", f"countylines search {words}"):
            noun = result["noun"]
            page = f"{noun} page" if f"{noun} page" in FIELDS else noun
            assert faults(result["record"], printed_schema(page)) == []
            seen.add(noun)
    assert {"figure", "person", "organisation", "term", "source"} <= seen


@pytest.mark.parametrize("path", [pytest.param(path, id=path.name) for path in sorted(DATA.glob("*.json"))])
def test_the_schema_of_a_file_is_the_record_s_own(path: Path) -> None:
    schema = printed_schema(path.name)
    assert schema == json.loads((DATA / "schema" / path.name).read_text(encoding="utf-8"))
    assert faults(json.loads(path.read_text(encoding="utf-8")), schema) == []


CONNECT = "countylines.connect"
"""The subpackage whose modules need the extras."""


def errors() -> list[type[CountylinesError]]:
    """List every error that the command line prints, wherever it is at home; those of ``connect`` answer agents."""
    for module in pkgutil.walk_packages(countylines.__path__, "countylines."):
        if not module.name.endswith("__main__") and not module.name.startswith(CONNECT):
            importlib.import_module(module.name)
    found = [CountylinesError]
    for one in found:
        found += [kind for kind in one.__subclasses__() if kind not in found]
    return [kind for kind in found if kind.__module__.startswith("countylines.") and CONNECT not in kind.__module__]


def told_by(kind: type[CountylinesError]) -> set[str]:
    """List what an error tells of itself: what it is made from."""
    return set(inspect.signature(kind).parameters) if "__init__" in vars(kind) else set()


def test_what_errors_tell_in_json_is_documented() -> None:
    told = set().union(*map(told_by, errors()))
    documented = {field.name for field in FIELDS["error"]}
    assert told - documented == set(), "say in countylines/output/fields.py, under error, what it holds"
    assert {field.name for field in FIELDS["error"] if not field.always} <= told


def test_a_page_of_two_words_needs_no_quotation_marks() -> None:
    assert run("schema", "figure", "page").out == run("schema", "figure page").out


def test_a_schema_is_one_line_where_lines_were_asked_for() -> None:
    outcome = run("schema", "quote", "--json-schema", "--format", "jsonl")
    assert outcome.out.count("\n") == 1
    assert json.loads(outcome.out) == printed_schema("quote")


def test_a_schema_can_be_written_in_ascii() -> None:
    outcome = run("schema", "organisation", "--json-schema", encoding="ascii")
    assert outcome.out.isascii()
    assert json.loads(outcome.out) == printed_schema("organisation")


def test_no_noun_is_a_matter_of_usage() -> None:
    outcome = run("schema", "--json-schema")
    assert (outcome.code, outcome.out) == (2, "")
    assert "To look up names: countylines schema" in outcome.err


@pytest.mark.parametrize("noun", ["", " ", "figur", "\x1b[31m", "x" * 10_000, "data/schema/sources"])
def test_an_unknown_noun_is_told_with_the_way_out(noun: str) -> None:
    outcome = run("schema", noun)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.count("\n") == 1
    assert outcome.err.endswith("To look up names: countylines schema\n")
    assert "\x1b" not in outcome.err


def test_schemas_do_not_depend_on_a_record() -> None:
    code, out, err = run_process("schema", "sources.json", "--json-schema", env={"COUNTYLINES_DATA": "nowhere"})
    assert (code, err) == (0, b"")
    assert json.loads(out) == printed_schema("sources.json")

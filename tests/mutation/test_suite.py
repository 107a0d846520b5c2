from __future__ import annotations

import json
import shutil
from pathlib import Path

import coverage
import pytest

from tests.mutation import suite as module
from tests.mutation.mutants import Mutant, mutants_of
from tests.mutation.suite import CHECKOUT, MOST_CASES, MOST_SECONDS, Suite

DATES = "countylines/text/dates_in_words.py"
IN_ITS_FILE = "tests/text/test_dates_in_words.py::test_a"
IN_ITS_ROOM = "tests/text/test_numbers.py::test_b"
ELSEWHERE = "tests/cli/test_check.py::test_c"
SECONDS = {
    IN_ITS_FILE: 2.0,
    f"{IN_ITS_FILE}[x]": 1.0,
    IN_ITS_ROOM: 0.1,
    ELSEWHERE: 0.01,
    "tests/test_d.py::test_d": 1.0,
}


def measured(folder: Path, lines: dict[str, list[int]], seconds: dict[str, float]) -> Suite:
    """Return a suite whose tests ran these lines of a module when they were measured."""
    data = coverage.CoverageData(str(folder / "lines"))
    for test, numbers in lines.items():
        data.set_context(test)
        data.add_lines({DATES: numbers})
    data.write()
    (folder / "passed.json").write_text(json.dumps(seconds), encoding="utf-8")
    return Suite(folder)


def mutant(line: int, last_line: int) -> Mutant:
    return Mutant(DATES, line, 0, 1, "1", "2", "1", last_line)


def test_the_tests_that_run_a_line_come_nearest_and_fastest_first(tmp_path: Path) -> None:
    everywhere = {key: [3, 4] for key in (*SECONDS, "tests/text/test_dates_in_words.py::test_that_failed")}
    suite = measured(tmp_path, {**everywhere, "tests/test_d.py::test_d": [5]}, SECONDS)
    assert list(suite.rounds(mutant(4, 4))) == [[f"{IN_ITS_FILE}[x]", IN_ITS_FILE], [IN_ITS_ROOM], [ELSEWHERE]]


@pytest.mark.parametrize(
    ("line", "last_line", "expected"),
    [
        pytest.param(6, 6, [[IN_ITS_FILE]], id="a line that one test runs"),
        pytest.param(5, 6, [[IN_ITS_FILE], [ELSEWHERE]], id="an expression on two lines"),
        pytest.param(1, 1, [[IN_ITS_FILE], [ELSEWHERE]], id="a line that is run on import: the tests of the module"),
    ],
)
def test_the_lines_of_a_change(line: int, last_line: int, expected: list[list[str]], tmp_path: Path) -> None:
    suite = measured(tmp_path, {"": [1, 2], IN_ITS_FILE: [6], ELSEWHERE: [5]}, SECONDS)
    assert list(suite.rounds(mutant(line, last_line))) == expected


def test_all_tests_are_run_for_a_module_that_none_was_seen_to_run(tmp_path: Path) -> None:
    suite = measured(tmp_path, {"": [1]}, SECONDS)
    assert {test for tests in suite.rounds(mutant(1, 1)) for test in tests} == set(SECONDS)


def test_few_cases_of_one_test_are_run(tmp_path: Path) -> None:
    seconds = {f"{ELSEWHERE}[{number}]": 0.1 for number in range(MOST_CASES + 1)} | {ELSEWHERE[:-1]: 0.2}
    suite = measured(tmp_path, {test: [1] for test in seconds}, seconds)
    assert [len(tests) for tests in suite.rounds(mutant(1, 1))] == [MOST_CASES + 1]


def test_the_slowest_tests_are_left_out(tmp_path: Path) -> None:
    seconds = {ELSEWHERE: MOST_SECONDS - 1.0, "tests/test_d.py::test_d": 2.0, "tests/test_e.py::test_e": MOST_SECONDS}
    suite = measured(tmp_path, {key: [1] for key in seconds}, seconds)
    assert list(suite.rounds(mutant(1, 1))) == [["tests/test_d.py::test_d"]]


@pytest.mark.slow
def test_a_small_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = tmp_path / "project"
    files = {
        "countylines/__init__.py": "",
        "countylines/text.py": "def add(a, b):\n    return a + b\n\n\ndef is_low(a):\n    return a < 7\n",
        "tests/test_text.py": "from countylines.text import *\n\n\ndef test_add():\n    assert add(2, 3) == 5\n\n\n"
        "def test_low():\n    assert is_low(6)\n\n\ndef test_that_fails():\n    assert False\n",
    }
    for name, content in files.items():
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(content, encoding="utf-8")
    (project / "tests/mutation").mkdir()
    shutil.copy(CHECKOUT / "tests/mutation/choosing.py", project / "tests/mutation/choosing.py")
    monkeypatch.setattr(module, "CHECKOUT", project)
    (tmp_path / "measured").mkdir()
    suite = Suite(tmp_path / "measured")
    suite.prepare()
    assert set(suite.seconds) == {"tests/test_text.py::test_add", "tests/test_text.py::test_low"}
    found = {
        str(one): suite.first_failure(one)
        for one in mutants_of("countylines/text.py", files["countylines/text.py"].encode())
    }
    assert found == {
        "countylines/text.py:2: a + b  ->  a - b": "tests/test_text.py::test_add",
        "countylines/text.py:6: a < 7  ->  a <= 7": "",
        "countylines/text.py:6: 7  ->  8": "",
    }
    assert suite.failures(["tests/test_text.py::test_add"]) == []

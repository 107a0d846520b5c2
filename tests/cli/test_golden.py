"""What every command prints is what its golden files show. After an intended change: tests/golden/rewrite.py."""

from __future__ import annotations

import shlex

import pytest

from countylines.cli.group import SECTIONS
from tests.cli.running import HAS_TERMINALS, run
from tests.golden.cases import ANSWERS, CASES, HELPED, PLAIN, REFUSED, Case, files_on_disk, shown

SERVERS = SECTIONS["Connect"]
"""The commands that other programs talk to. What they answer is tested in tests/connect."""


@pytest.mark.parametrize("case", [pytest.param(case, id=case.id) for case in CASES])
def test_an_answer_is_the_same_as_in_its_golden_file(case: Case) -> None:
    if case.width is not None and not HAS_TERMINALS:
        pytest.skip("no pseudo-terminals here")
    assert case.path.is_file(), "no golden file yet: python tests/golden/rewrite.py"
    assert shown(case) == case.path.read_bytes().decode("utf-8")


def test_every_golden_file_has_a_case() -> None:
    assert sorted(case.path for case in CASES) == sorted({case.path for case in CASES})
    assert files_on_disk() <= {case.path for case in CASES}


def test_every_command_has_golden_files() -> None:
    commands = [name for names in SECTIONS.values() for name in names]
    assert sorted(HELPED) == sorted(commands)
    assert {row[0] for row in (*ANSWERS, *PLAIN)} >= set(commands) - set(SERVERS)
    assert {row[0] for row in REFUSED} >= set(commands)


@pytest.mark.parametrize("line", [pytest.param(line, id=f"{command}/{name}") for command, name, line in REFUSED])
def test_an_error_case_ends_with_an_exit_code_and_a_message(line: str) -> None:
    outcome = run(*shlex.split(line))
    assert outcome.code in (1, 2)
    assert outcome.err or outcome.out == "[]\n"


@pytest.mark.parametrize("command", [name for name in HELPED if name not in SERVERS])
def test_the_example_in_a_command_s_help_is_a_golden_file(command: str) -> None:
    lines = [line.strip() for line in run(command, "--help").out.splitlines()]
    examples = [line.removeprefix("countylines ") for line in lines if line.startswith(f"countylines {command}")]
    assert examples, "help without an example"
    assert set(examples) <= {case.line for case in CASES}


@pytest.mark.parametrize(
    "case", [pytest.param(case, id=case.id) for case in CASES if case.width and case.command != "check"]
)
def test_no_line_of_a_table_is_wider_than_the_window_but_for_addresses(case: Case) -> None:
    if not case.path.is_file():
        pytest.skip("no golden file yet")
    _, *lines = case.path.read_text(encoding="utf-8").splitlines()
    table = lines[: lines.index("[stderr]")] if "[stderr]" in lines else lines
    assert max((len(line) for line in table if "://" not in line), default=0) <= (case.width or 0)

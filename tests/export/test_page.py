"""The page on exports: its questions in SQL are asked, and its Python is run. Its commands are run with all pages'."""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "export.md").read_text(encoding="utf-8")
ASKED = re.findall(r"^```sql\n(.*?)^```\n\n```text\n(.*?)^```", PAGE, flags=re.DOTALL | re.MULTILINE)
PYTHON = re.findall(r"^```python\n(.*?)^```", PAGE, flags=re.DOTALL | re.MULTILINE)


def test_there_are_examples() -> None:
    assert (len(ASKED), len(PYTHON)) == (3, 2)
    assert PAGE.count("```sql") == 3


@pytest.mark.parametrize(("question", "printed"), ASKED, ids=["best", "ranks", "words"])
def test_a_question_is_answered_as_the_page_says(question: str, printed: str, exported: dict[str, Path]) -> None:
    with closing(sqlite3.connect(exported["sqlite"])) as database:
        answer = database.execute(question).fetchall()
    assert "".join("|".join(row) + "\n" for row in answer) == printed


@pytest.mark.parametrize("code", PYTHON, ids=["pandas", "rdflib"])
def test_an_example_in_python_runs(code: str, tmp_path: Path) -> None:
    for module in re.findall(r"import .*\b(pandas|rdflib)\b", code):
        if find_spec(module) is None:
            pytest.skip(f"{module} is not here")
    script = tmp_path / "countylines"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m countylines "$@"\n')
    script.chmod(0o755)
    environment = os.environ | {"PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-W", "ignore", "-c", code]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, env=environment, check=False)
    assert (done.returncode, done.stderr.decode()) == (0, "")

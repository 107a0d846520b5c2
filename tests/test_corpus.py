"""The corpus page: its examples run as they stand."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
EXAMPLES = re.findall(
    r"^```python\n(.*?)^```", (ROOT / "docs" / "corpus.md").read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE
)


def test_there_are_examples_for_both_ways() -> None:
    assert ["dask" in code for code in EXAMPLES] == [False, True]


@pytest.mark.parametrize("code", EXAMPLES, ids=["processes", "dask"])
def test_an_example_runs(code: str, tmp_path: Path) -> None:
    if "dask" in code and find_spec("dask") is None:
        pytest.skip("dask is not here")
    script = tmp_path / "example.py"
    script.write_text(code, encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, str(script)], capture_output=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr.decode()

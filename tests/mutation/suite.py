"""The tests in a copy of the project: measured once, then run for one mutant after another."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import coverage

from tests.mutation.choosing import Outcome
from tests.mutation.mutants import Mutant

CHECKOUT = Path(__file__).resolve().parents[2]

NOT_COPIED = shutil.ignore_patterns(
    ".git", ".venv", ".nox", "__pycache__", ".*_cache", ".hypothesis", "node_modules", "build", "dist"
)

MOST_SECONDS = 120
"""The tests of one round, when they passed, took at most so long together; the slowest ones are left out."""

MARGIN = 60
"""Seconds that a round may take beside ten times what its tests took when they passed."""


class Suite:
    """A copy of the project in a folder, with what its tests run and how long they take."""

    def __init__(self, folder: Path) -> None:
        """Use what an earlier run left in the folder; else copy the project, and run all its tests once."""
        self.copy = folder / "checkout"
        self._lines = folder / "lines"
        self._outcome = folder / "outcome.json"
        self._listed = folder / "listed.json"
        passed = folder / "passed.json"
        if not passed.exists():
            shutil.copytree(CHECKOUT, self.copy, ignore=NOT_COPIED)
            passed.write_text(json.dumps(self._measure().passed), encoding="utf-8")
        self.seconds: dict[str, float] = json.loads(passed.read_text(encoding="utf-8"))
        self._data = coverage.CoverageData(str(self._lines))
        self._data.read()
        self._by_line = cache(self._data.contexts_by_lineno)
        if self.failures([min(self.seconds, key=self.seconds.__getitem__)]):
            raise RuntimeError("The tests cannot be run in the copy of the project.")

    def first_failure(self, mutant: Mutant) -> str:
        """Run the tests of a mutant, nearest first; return the one that noticed it, or an empty string."""
        file = self.copy / mutant.path
        source = file.read_bytes()
        file.write_bytes(mutant.apply(source))
        try:
            return next((failed for tests in self.rounds(mutant) for failed in self.failures(tests)[:1]), "")
        finally:
            file.write_bytes(source)

    def rounds(self, mutant: Mutant) -> Iterator[list[str]]:
        """List the tests that run the lines of a mutant, fastest first: of its module, of its room, and the others."""
        by_line = self._by_line(mutant.path)
        lines = range(mutant.line, mutant.last_line + 1)
        reached = {test for line in lines for test in by_line.get(line, ())} & self.seconds.keys()
        if not reached:  # they are run when the module is imported
            reached = {test for tests in by_line.values() for test in tests} & self.seconds.keys() or {*self.seconds}
        inner = Path(mutant.path).relative_to("countylines")
        own, room = f"tests/{inner.with_name(f'test_{inner.name}').as_posix()}::", f"tests/{inner.parts[0]}/"
        for nearest in (own, room, ""):
            chosen = sorted((test for test in reached if test.startswith(nearest)), key=self.seconds.__getitem__)
            reached.difference_update(chosen)
            if chosen:
                yield list(self._within_limit(chosen))

    def _within_limit(self, tests: Sequence[str]) -> Iterator[str]:
        left = float(MOST_SECONDS)
        for test in tests:
            left -= self.seconds[test]
            if left < 0:
                return
            yield test

    def failures(self, tests: Sequence[str], *, stop: bool = True) -> list[str]:
        """Run some tests, and return those that fail, or what kept them from running; *stop* at the first."""
        self._listed.write_text(json.dumps(tests), encoding="utf-8")
        self._outcome.unlink(missing_ok=True)
        files = dict.fromkeys(test.partition("::")[0] for test in tests)
        options = ["-p", "no:randomly", f"--listed={self._listed}", *(["-x"] if stop else [])]
        limit = MARGIN + 10 * sum(self.seconds[test] for test in tests)
        try:
            self._pytest([sys.executable, "-m"], [*options, *files], limit)
        except subprocess.TimeoutExpired:
            return ["a test that did not end"]
        return self._read().failed if self._outcome.exists() else ["the import of conftest.py"]

    def _measure(self) -> Outcome:
        settings = self._lines.with_name("coverage.ini")
        settings.write_text(f"[run]\nsource = countylines\nrelative_files = true\ndata_file = {self._lines}\n")
        self._pytest([sys.executable, "-m", "coverage", "run", f"--rcfile={settings}", "-m"], [], None)
        return self._read()

    def _read(self) -> Outcome:
        return Outcome(*json.loads(self._outcome.read_text(encoding="utf-8")))

    def _pytest(self, before: list[str], options: list[str], seconds: float | None) -> None:
        ours = ["-q", "-p", "no:cacheprovider", "-p", "tests.mutation.choosing", f"--outcome={self._outcome}"]
        environment = {**os.environ, "PYTHONPATH": str(self.copy), "PYTHONDONTWRITEBYTECODE": "1"}
        subprocess.run(
            [*before, "pytest", *ours, *options], cwd=self.copy, env=environment, capture_output=True,
            timeout=seconds, check=False,
        )  # fmt: skip

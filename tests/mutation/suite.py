"""The tests in a copy of the project: measured once, then run for one mutant after another."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
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

MOST_SECONDS = 60
"""The tests of one round, when they passed, took at most so long together; the slowest ones are left out."""

MOST_CASES = 40
"""How many cases of one test function are run in a round, at most: the fastest."""

MARGIN = 60
"""Seconds that a round may take beside ten times what its tests took when they passed."""


class Suite:
    """A copy of the project in a folder, with what its tests run and how long they take."""

    def __init__(self, folder: Path) -> None:
        """Use what an earlier run left in the folder; else copy the project, and run all its tests once."""
        self.checkout = folder / "checkout"
        self._changed = folder / "changed"
        self._lines = folder / "lines"
        self._outcome = folder / "outcome.json"
        self._listed = folder / "listed.json"
        passed = folder / "passed.json"
        if not passed.exists():
            shutil.copytree(CHECKOUT, self.checkout, ignore=NOT_COPIED)
            passed.write_text(json.dumps(self._measure().passed), encoding="utf-8")
        self.seconds: dict[str, float] = json.loads(passed.read_text(encoding="utf-8"))
        self._noticing: set[str] = set()
        self._data = coverage.CoverageData(str(self._lines))
        self._data.read()
        self._by_line = cache(self._data.contexts_by_lineno)

    def prepare(self) -> None:
        """Make the copy in which mutants are made; what a killed run left there is fixed."""
        shutil.copytree(self.checkout, self._changed, dirs_exist_ok=True)
        if self.failures([min(self.seconds, key=self.seconds.__getitem__)]):
            raise RuntimeError("The tests cannot be run in the copy of the project.")

    def first_failure(self, mutant: Mutant) -> str:
        """Run the tests of a mutant, nearest first; return the one that noticed it, or an empty string."""
        file = self._changed / mutant.path
        source = file.read_bytes()
        file.write_bytes(mutant.apply(source))
        try:
            failed = next((failed for tests in self.rounds(mutant) for failed in self.failures(tests)[:1]), "")
        finally:
            file.write_bytes(source)
        self._noticing.update({failed} & self.seconds.keys())
        return failed

    def rounds(self, mutant: Mutant) -> Iterator[list[str]]:
        """List the tests that run the lines of a mutant, fastest first.

        First those that noticed another mutant, then those of the module, of the subpackage, and the others.
        """
        by_line = self._by_line(mutant.path)
        lines = range(mutant.line, mutant.last_line + 1)
        reached = {test for line in lines for test in by_line.get(line, ())} & self.seconds.keys()
        if not reached:  # they are run when the module is imported
            reached = {test for tests in by_line.values() for test in tests} & self.seconds.keys() or {*self.seconds}
        inner = Path(mutant.path).relative_to("countylines")
        own, subpackage = f"tests/{inner.with_name(f'test_{inner.name}').as_posix()}::", f"tests/{inner.parts[0]}/"
        for group in (self._noticing, *({t for t in reached if t.startswith(near)} for near in (own, subpackage, ""))):
            if chosen := reached & group:
                reached -= chosen
                yield list(self._within_limits(sorted(chosen, key=self.seconds.__getitem__)))

    def _within_limits(self, tests: Sequence[str]) -> Iterator[str]:
        left = float(MOST_SECONDS)
        cases: Counter[str] = Counter()
        for test in tests:
            function = test.partition("[")[0]
            cases[function] += 1
            if cases[function] <= MOST_CASES:
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
            self._pytest(self._changed, [], [*options, *files], limit)
        except subprocess.TimeoutExpired:
            return ["a test that did not end"]
        return self._read().failed if self._outcome.exists() else ["the import of conftest.py"]

    def _measure(self) -> Outcome:
        settings = self._lines.with_name("coverage.ini")
        settings.write_text(f"[run]\nsource = countylines\nrelative_files = true\ndata_file = {self._lines}\n")
        self._pytest(self.checkout, ["coverage", "run", f"--rcfile={settings}", "-m"], [], None)
        return self._read()

    def _read(self) -> Outcome:
        return Outcome(*json.loads(self._outcome.read_text(encoding="utf-8")))

    def _pytest(self, checkout: Path, before: list[str], options: list[str], seconds: float | None) -> None:
        """Run pytest in a copy of the project, for so many seconds at most."""
        ours = ["-q", "-p", "no:cacheprovider", "-p", "tests.mutation.choosing", f"--outcome={self._outcome}"]
        subprocess.run(
            [sys.executable, "-m", *before, "pytest", *ours, *options],
            cwd=checkout,
            env={**os.environ, "PYTHONPATH": str(checkout), "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            timeout=seconds,
            check=False,
        )

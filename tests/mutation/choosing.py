"""A plugin of pytest: which test runs which line, how long each takes, and which fail; or only the tests of a list."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import coverage
import pytest


class Outcome(NamedTuple):
    """What came of the tests: the seconds of each that passed, and those that failed."""

    passed: dict[str, float]
    failed: list[str]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the two options of this plugin."""
    parser.addoption("--outcome", type=Path, help="write the seconds of the tests, and which fail, to this file")
    parser.addoption("--listed", type=Path, help="run only the tests that this file lists, in its order")


def pytest_configure(config: pytest.Config) -> None:
    """Collect what comes of each test."""
    config.pluginmanager.register(_Outcomes(config.getoption("outcome")))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep the listed tests, in the order of the list."""
    if listed := config.getoption("listed"):
        found = {item.nodeid: item for item in items}
        items[:] = [found[name] for name in json.loads(listed.read_text(encoding="utf-8")) if name in found]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Tell coverage, if it runs, which test the lines belong to."""
    measured = coverage.Coverage.current()
    if measured:
        measured.switch_context(item.nodeid)
    yield
    if measured:
        measured.switch_context("")


class _Outcomes:
    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._seconds: dict[str, float] = {}
        self._not_passed: dict[str, str] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self._seconds[report.nodeid] = self._seconds.get(report.nodeid, 0.0) + report.duration
        if not report.passed:
            self._not_passed[report.nodeid] = report.outcome

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self._not_passed[report.nodeid] = report.outcome

    def pytest_sessionfinish(self) -> None:
        if self._file:
            passed = {name: seconds for name, seconds in self._seconds.items() if name not in self._not_passed}
            failed = [name for name, outcome in self._not_passed.items() if outcome == "failed"]
            self._file.write_text(json.dumps(Outcome(passed, failed)), encoding="utf-8")

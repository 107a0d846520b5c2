"""The report of a draft."""

from __future__ import annotations

from countylines.checker.findings import Report


def test_a_report_is_of_some_week_unless_it_says_so() -> None:
    assert not Report((), {}, {}).is_of_no_week

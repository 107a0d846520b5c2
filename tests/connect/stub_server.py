"""A language server whose check knows one mistake and how to fix it: "700 people" that is not "more than 700 people".

It is started as a process: ``python -m tests.connect.stub_server``. What replacements the rules of the checker have is
no business of the server.
"""

from __future__ import annotations

import re
import sys
from typing import Any
from unittest import mock

from countylines.checker.findings import WARNING, Edit, Finding, Report
from countylines.cli import main

WRONG = re.compile(r"(?<!more than )700\s+people")
HEDGE = "more than "


def stub_report(text: str, _dataset: Any, **_options: Any) -> Report:
    """Return a finding for each place where the hedge is missing."""
    source = text.removeprefix("\ufeff")
    findings = [
        Finding("lost-hedge", WARNING, "no hedge", start, end, 0, 0, 0, 0, found, edit=Edit(start, start, HEDGE))
        for match in WRONG.finditer(source)
        for start, end, found in [(match.start(), match.end(), match[0])]
    ]
    return Report(tuple(findings), {}, {})


if __name__ == "__main__":
    with mock.patch("countylines.checker.report", stub_report):
        sys.exit(main(["lsp"]))

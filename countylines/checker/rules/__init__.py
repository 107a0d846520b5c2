"""What a rule of the checker consists of. The modules of this folder have the rules."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from countylines.checker.analysis import DraftAnalysis
from countylines.checker.findings import Finding, page_of_rule


class Rule(NamedTuple):
    """A rule: its name and severity, its meaning in one line and in full, an example, and the function that finds.

    ``check --explain``, SARIF and the documentation print all but the function. The example has placeholders for what
    the record has, such as ``{exact}``: output/examples.py has the list.
    """

    name: str
    severity: str
    summary: str
    meaning: str
    example: str
    find: Callable[[DraftAnalysis], Iterator[Finding]]

    @property
    def page(self) -> str:
        """Where the documentation describes it, as a path from the top of the project."""
        return page_of_rule(self.name)

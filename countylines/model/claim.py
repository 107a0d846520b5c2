"""Claims: what is asserted that is not a number."""

from __future__ import annotations

from countylines.model.evidence import Evidence, Span
from countylines.model.noun import noun


@noun
class Claim:
    """An assertion in our own words; *asserted_by* is a person, an organisation or the source itself."""

    id: str
    text: str
    asserted_by: str
    quote: str | None
    source: str
    paragraph: int | None
    note: str | None = None
    spans: tuple[Span, ...] = ()

    @property
    def evidence(self) -> Evidence:
        """Where the words stand."""
        return Evidence(self.source, self.spans)

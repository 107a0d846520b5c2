"""Quotes: the words of one speaker, one paragraph as printed."""

from __future__ import annotations

from countylines.model.evidence import Evidence, Span
from countylines.model.noun import noun


@noun
class Quote:
    """Words of one speaker in one paragraph.

    *kind* is direct or partial (verbatim, without the surrounding marks) or indirect (a paraphrase, in our
    own words). Quotes with one *statement* stand inside one pair of quotation marks; it is the id of the
    first.
    """

    id: str
    speaker: str
    kind: str
    text: str
    statement: str
    topics: tuple[str, ...]
    source: str
    paragraph: int
    note: str | None = None
    spans: tuple[Span, ...] = ()

    @property
    def is_verbatim(self) -> bool:
        """Tell whether the text is the speaker's own words."""
        return self.kind != "indirect"

    @property
    def evidence(self) -> Evidence:
        """Where the words stand."""
        return Evidence(self.source, self.spans)

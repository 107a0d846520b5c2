"""Evidence: where the words stand that prove something."""

from typing import Annotated, NamedTuple

from countylines.record.declaration import FROM_0, FROM_1, Unit, reference_type


class Span(NamedTuple):
    """Some words of a source, as printed, and what they prove."""

    paragraph: Annotated[int, FROM_1, "the paragraph of the source in which the words stand, counted from 1"]
    start: Annotated[int, FROM_0, Unit("code points"), "where the words begin in the paragraph, counted from 0"]
    end: Annotated[int, FROM_0, Unit("code points"), "where they end: the position after their last character"]
    text: Annotated[str, "the words as printed"]
    proves: Annotated[
        str,
        "what they prove: a field, or another word for it (value, measure, hedge, speaker, title, name)",
    ]


class Evidence(NamedTuple):
    """A source, and the words of it that prove something."""

    source: Annotated[str, reference_type("sources"), "the source"]
    spans: Annotated[
        tuple[Span, ...], "where the words stand; left out where the paragraphs of the source are not at hand"
    ] = ()

"""Claims: assertions that are not numbers."""

from typing import Annotated, NamedTuple

from countylines.record.nouns.evidence import Span
from countylines.record.values import FROM_1, ID, reference_type


class Claim(NamedTuple):
    """Something that a source asserts and that is not a number, in our own words."""

    id: Annotated[str, ID, "a number in reading order, such as claim-01"]
    text: Annotated[str, "the assertion, in our own words"]
    asserted_by: Annotated[
        str,
        reference_type("people", "organisations", "sources"),
        "who asserts it: a person, an organisation, or the source itself",
    ]
    quote: Annotated[str | None, reference_type("quotes"), "the quotation in which it is made"]
    source: Annotated[str, reference_type("sources"), "the source that prints it"]
    paragraph: Annotated[int | None, FROM_1, "the paragraph in which it stands, counted from 1"]
    note: Annotated[str | None, "what is not said, or can be read in two ways"] = None
    spans: Annotated[tuple[Span, ...], "the fewest words that prove it"] = ()

"""Observations: what one source prints for one measure in one period."""

from decimal import Decimal
from typing import Annotated, NamedTuple

from countylines.record.declaration import ID, Unit, choice_type, reference_type
from countylines.record.nouns.evidence import Span

HEDGE_NAMES = (
    "bare", "exactly", "more-than", "at-least", "nearly", "just-over", "about", "fewer-than", "up-to",
    "range", "order",
)  # fmt: skip
"""What the words around a number make of it; what each allows is in ``figures.hedges``."""

_UNIT = Unit("the measure's unit")


class Observation(NamedTuple):
    """What one source prints for one measure in one period; two numbers of one source are two records."""

    id: Annotated[str, ID, "PERIOD/MEASURE/SOURCE, with a further part where one source prints several numbers"]
    period: Annotated[str, reference_type("periods"), "the week or span that the number is of"]
    measure: Annotated[str, reference_type("measures"), "what is counted"]
    source: Annotated[str, reference_type("sources"), "the source that prints it"]
    wording: Annotated[
        str | None, "the number as printed, with its hedge and what it counts; null where the words are not at hand"
    ]
    hedge: Annotated[str, choice_type(*HEDGE_NAMES), "what the words around the number make of it"]
    value: Annotated[Decimal, _UNIT, "the number, with six decimals at most; the lower end of a range or an order word"]
    upper: Annotated[Decimal | None, _UNIT, "the upper end of a range or an order word; null for every other hedge"]
    shared_hedge: Annotated[
        bool, "whether the hedge is printed once, before an earlier item of the same list, and governs this one too"
    ]
    rank: Annotated[
        str,
        choice_type("normal", "deprecated"),
        "whether it counts towards the best interval: normal does, deprecated is shown and does not",
    ]
    reason: Annotated[str | None, "why it is deprecated; needed if it is"]
    note: Annotated[
        str | None, "what else there is to know; needed where the wording does not say value and hedge by itself"
    ]
    read_twice: Annotated[bool, "whether two readers found it in the source independently"]
    asserted_by: Annotated[
        str | None,
        reference_type("people", "organisations"),
        "the person or organisation to whom the source ascribes it; null where the source says it itself",
    ] = None
    quote: Annotated[str | None, reference_type("quotes"), "the quotation in which it stands"] = None
    period_basis: Annotated[str | None, "how the period is known, where the source does not say it plainly"] = None
    spans: Annotated[tuple[Span, ...], "the fewest words that prove it"] = ()

    @property
    def is_normal(self) -> bool:
        """Whether it counts towards the best interval."""
        return self.rank == "normal"

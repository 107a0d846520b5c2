"""The figures of a draft, each with its span, what it counts and the verdict on it; those that the draft itself puts right."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from countylines.checker.judge import Verdict
from countylines.figures.figure import Figure
from countylines.figures.quantity import Quantity

NOTHING, WEEK, COUNTRY = range(3)
"""What a sentence itself says: the week of its numbers, or that they are of the whole country."""


class FigureMention(NamedTuple):
    """A number of a draft, with the span of it and its noun.

    *measure* is None if it counts nothing that the record counts, *week* if the number may be of another time or place;
    then *known*, the record's figure, is None too, and *reason* says why it was not compared. *said* is what its
    sentence itself says: NOTHING, its WEEK, or that it is of the whole COUNTRY. *begin* is where the number itself
    begins, with its hedge.
    """

    quantity: Quantity
    hedge: str
    noun: str | None
    measure: str | None
    week: str | None
    known: Figure | None
    verdict: Verdict
    start: int
    end: int
    reason: str | None = None
    said: int = 0
    begin: int = 0

    @property
    def number_span(self) -> tuple[int, int]:
        """The span of the number with its hedge, without its noun."""
        return self.begin, self.begin + self.quantity.end - self.quantity.start

    def passed_over(self, reason: str) -> "FigureMention":
        """Return this figure as one that is not compared."""
        return self._replace(week=None, known=None, verdict=Verdict.NOT_COMPARED, reason=reason)


def without_vague_leads(mentions: Sequence[FigureMention]) -> Iterator[FigureMention]:
    """Pass over order words, such as hundreds, that a supported number makes precise later in the draft."""
    last_supported = {
        (one.week, one.measure): one.start
        for one in mentions
        if one.verdict is Verdict.SUPPORTED and one.hedge != "order"
    }
    for one in mentions:
        is_lead = one.hedge == "order" and last_supported.get((one.week, one.measure), -1) > one.start
        is_lead = is_lead and one.verdict is Verdict.WRONG
        yield one.passed_over("a later number is more precise") if is_lead else one


CORRECTION_REACH = 160
"""Within how many characters after a wrong number its correction may stand: ``The number was 655.``"""


def without_corrected(mentions: Sequence[FigureMention]) -> Iterator[FigureMention]:
    """Pass over wrong numbers that a supported one without a noun puts right in the sentence after them."""
    for place, one in enumerate(mentions):
        following = mentions[place + 1] if place + 1 < len(mentions) else None
        is_put_right = (
            one.verdict is Verdict.WRONG
            and following is not None
            and following.noun is None
            and (following.measure, following.week, following.verdict) == (one.measure, one.week, Verdict.SUPPORTED)
            and following.start - one.end < CORRECTION_REACH
        )
        yield one.passed_over("it is corrected") if is_put_right else one

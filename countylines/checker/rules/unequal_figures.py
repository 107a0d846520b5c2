"""unequal-figures: two places of a draft contradict each other."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from countylines.checker.analysis import DraftAnalysis
from countylines.checker.figures import FigureMention
from countylines.checker.findings import WARNING, Finding
from countylines.checker.judge import claimed_interval, rounds_to
from countylines.checker.rules import Rule
from countylines.checker.rules.figures import figure_reference
from countylines.figures.interval import EVERYTHING, Interval

_Claim = tuple[str, Decimal, Decimal | None]
"""Hedge, value and upper end of a mention."""


def find(draft: DraftAnalysis) -> Iterator[Finding]:
    """Find figures that cannot be true beside an earlier one of the same week and measure."""
    earlier: dict[tuple[str, str], _EarlierMentions] = {}
    for mention in draft.figures:
        if mention.week is None or mention.measure is None:
            continue
        is_count = draft.record.dataset.index("measures")[mention.measure].is_count
        mentions = earlier.setdefault((mention.week, mention.measure), _EarlierMentions(count=is_count))
        other = mentions.find_contradicting(mention)
        if other is not None:
            text = draft.document.text
            line = draft.document.line_and_column(draft.document.origin(other.start))[0]
            words, other_words = text[mention.start : mention.end], text[other.start : other.end]
            message = f"“{words}” contradicts line {line} of the draft: “{other_words}”"
            record = figure_reference(mention) if mention.known else None
            yield draft.make_finding(RULE.name, WARNING, message, mention.start, mention.end, record)
        mentions.add(mention)


class _EarlierMentions:
    """The different claims that a draft has made about one figure so far, and the values that all of them allow."""

    def __init__(self, *, count: bool) -> None:
        self._count = count
        self._mentions: dict[_Claim, FigureMention] = {}
        self._common: Interval | None = EVERYTHING

    def find_contradicting(self, mention: FigureMention) -> FigureMention | None:
        """Return the first earlier mention that cannot be true beside this one; usually one comparison is enough."""
        claim = self._interval_of_mention(mention)
        if self._common is not None and self._common.meets(claim):
            return None
        return next((one for one in self._mentions.values() if not self._can_both_be_true(one, mention)), None)

    def add(self, mention: FigureMention) -> None:
        """Remember a mention, if its claim is new."""
        claim = mention.hedge, mention.quantity.value, mention.quantity.upper
        if claim not in self._mentions:
            self._mentions[claim] = mention
            self._common = self._common and self._common.intersect(self._interval_of_mention(mention))

    def _interval_of_mention(self, mention: FigureMention) -> Interval:
        return claimed_interval(mention.quantity, mention.hedge, count=self._count)

    def _can_both_be_true(self, first: FigureMention, second: FigureMention) -> bool:
        return (
            self._interval_of_mention(first).meets(self._interval_of_mention(second))
            or _is_rounding_of(first, second)
            or _is_rounding_of(second, first)
        )


def _is_rounding_of(first: FigureMention, second: FigureMention) -> bool:
    """Return whether the first is bare and the second rounds to it."""
    return first.hedge == "bare" and rounds_to(second.quantity.value, first.quantity.value)


RULE = Rule(
    name="unequal-figures",
    severity=WARNING,
    summary="the draft disagrees with itself",
    meaning=(
        "Two places of the draft give numbers for the same figure that cannot both be true. A rounded or hedged number "
        "followed by the exact one is normal writing, and not reported."
    ),
    example="{exact_label}: {exact}. {exact_label}: {inexact}.",
    find=find,
)

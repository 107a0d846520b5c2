"""unequal-figures: two places of a draft contradict each other, or parts that it names do not make its total."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from countylines.checker.analysis import DraftAnalysis
from countylines.checker.findings import WARNING, Finding
from countylines.checker.judge import FigureMention, Verdict, claimed_interval
from countylines.checker.numbers_told_twice import find_contradictions
from countylines.checker.passages import TextSpan
from countylines.checker.rules import Rule
from countylines.checker.rules.figures import figure_reference
from countylines.checker.totals import find_wrong_sums, find_wrong_totals
from countylines.figures.interval import EVERYTHING, Interval, rounds_to

_Claim = tuple[str, Decimal, Decimal | None]
"""Hedge, value and upper end of a mention."""


def find(draft: DraftAnalysis) -> Iterator[Finding]:
    """Find figures that cannot be true beside an earlier one, and parts that do not make their total."""
    begun = set()
    for mention, earlier in _contradicted_by_earlier(draft):
        begun.add(mention.begin)
        message = _message_of_contradiction(draft, (mention.start, mention.end), (earlier.start, earlier.end))
        yield _make_finding(draft, mention, message)
    for one, other in find_contradictions(draft):
        if one.span[0] not in begun:
            message = _message_of_contradiction(draft, one.span, other.span)
            yield draft.make_finding(RULE.name, WARNING, message, *one.span)
    for span, message in find_wrong_totals(draft):
        if span[0] not in begun:
            yield draft.make_finding(RULE.name, WARNING, message, *span)
    for mention, message in find_wrong_sums(draft):
        if mention.begin not in begun:
            yield _make_finding(draft, mention, message)


def _make_finding(draft: DraftAnalysis, mention: FigureMention, message: str) -> Finding:
    record = figure_reference(mention.known) if mention.known else None
    return draft.make_finding(RULE.name, WARNING, message, mention.start, mention.end, record)


def _message_of_contradiction(draft: DraftAnalysis, span: TextSpan, other: TextSpan) -> str:
    """Return what is wrong with a number that contradicts another."""
    line = draft.document.line_and_column(draft.document.origin(other[0]))[0]
    words, earlier = (draft.document.text[slice(*one)] for one in (span, other))
    return f"“{words}” contradicts line {line} of the draft: “{earlier}”"


def _contradicted_by_earlier(draft: DraftAnalysis) -> Iterator[tuple[FigureMention, FigureMention]]:
    """Yield the mentions that cannot be true beside an earlier one of the same week and measure, each with that.

    Of each figure, the different claims so far are remembered, and the values that all of them allow: usually one
    comparison with these is enough.
    """
    told: dict[tuple[str, str], tuple[dict[_Claim, FigureMention], Interval | None]] = {}
    for mention in draft.read.figures:
        if mention.week is None or mention.measure is None:
            continue
        key = mention.week, mention.measure
        claims, common = told.get(key, ({}, EVERYTHING))
        interval = _interval_of(draft, mention)
        if common is None or not common.meets(interval):
            other = next((one for one in claims.values() if not _can_both_be_true(draft, one, mention)), None)
            is_correction = mention.noun is None and mention.verdict is Verdict.SUPPORTED
            if other and not (is_correction and other.verdict is Verdict.WRONG):
                yield mention, other
        claims.setdefault((mention.hedge, mention.quantity.value, mention.quantity.upper), mention)
        told[key] = claims, common and common.intersect(interval)


def _can_both_be_true(draft: DraftAnalysis, first: FigureMention, second: FigureMention) -> bool:
    """Return whether the claims of two mentions meet, or one is bare and the other rounds to it."""
    values = first.quantity.value, second.quantity.value
    return (
        _interval_of(draft, first).meets(_interval_of(draft, second))
        or (first.hedge == "bare" and rounds_to(values[1], values[0]))
        or (second.hedge == "bare" and rounds_to(values[0], values[1]))
    )


def _interval_of(draft: DraftAnalysis, mention: FigureMention) -> Interval:
    count = draft.dataset.index("measures")[mention.measure or ""].is_count
    return claimed_interval(mention.quantity, mention.hedge, count=count)


RULE = Rule(
    name="unequal-figures",
    severity=WARNING,
    summary="the draft disagrees with itself",
    meaning=(
        "Two places of the draft give numbers for the same figure that cannot both be true, or all parts of a total stand "
        "beside it and do not make it: in a sentence, a table or a list, whatever is counted. So does a number that is "
        "meant for an earlier one: a definite one (“the 19 flagged tenancies”) that differs a little, one that has its "
        "digits in another order, or one that is told of the whole country too. A rounded or hedged number followed by the "
        "exact one is normal writing, and not reported."
    ),
    example="{exact_label}: {exact}. {exact_label}: {inexact}.",
    find=find,
)

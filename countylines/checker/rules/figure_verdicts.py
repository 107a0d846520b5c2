"""The rules that report a verdict about a figure, as the rows of one table.

A row says which verdicts a rule reports and what its message says; `judge` decides the verdict.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from countylines.checker.analysis import DraftAnalysis
from countylines.checker.figures import FigureMention
from countylines.checker.findings import ERROR, NOTE, WARNING, Finding
from countylines.checker.judge import Verdict
from countylines.checker.messages import figure_reference, hedged_wording, recorded_figure_in_words, rejected_wording
from countylines.checker.rule import Rule

_MessageEnd = Callable[[DraftAnalysis, FigureMention], str]
"""Returns what follows the draft's own words in a message."""


def _figure_rule(
    name: str, severity: str, ends: Mapping[Verdict, _MessageEnd], *, summary: str, meaning: str, example: str
) -> Rule:
    """Return the rule that reports the verdicts in *ends*."""

    def find(draft: DraftAnalysis) -> Iterator[Finding]:
        for mention in draft.figures:
            if mention.verdict in ends:
                words = draft.document.text[mention.start : mention.end]
                message = f"“{words}” {ends[mention.verdict](draft, mention)}"
                record = figure_reference(mention) if mention.known else None
                yield draft.make_finding(name, severity, message, mention.start, mention.end, record)

    return Rule(name, severity, summary, meaning, example, find)


def _wrong_message(draft: DraftAnalysis, mention: FigureMention) -> str:
    return f"contradicts the record: {recorded_figure_in_words(draft, mention, rejected_wording(draft, mention))}"


def _lost_hedge_message(draft: DraftAnalysis, mention: FigureMention) -> str:
    return f"has lost its hedge: {hedged_wording(draft, mention)}; the record has {recorded_figure_in_words(draft, mention)}"


def _overstated_message(draft: DraftAnalysis, mention: FigureMention) -> str:
    return f"says more than the record supports: {recorded_figure_in_words(draft, mention)}"


def _understated_message(draft: DraftAnalysis, mention: FigureMention) -> str:
    return f"is true, but the record supports more: {recorded_figure_in_words(draft, mention)}"


def _rounded_message(draft: DraftAnalysis, mention: FigureMention) -> str:
    return f"is rounded: the record has {recorded_figure_in_words(draft, mention)}"


def _hedge_added_message(draft: DraftAnalysis, mention: FigureMention) -> str:
    return f"has a hedge that it does not need: the record has {recorded_figure_in_words(draft, mention)}"


def _unrecorded_message(_: DraftAnalysis, mention: FigureMention) -> str:
    return f"is not in the record: no source has a figure for {mention.measure} in {mention.week}"


WRONG_FIGURE = _figure_rule(
    "wrong-figure",
    ERROR,
    {Verdict.WRONG: _wrong_message},
    summary="the draft's number and the record's cannot both be true",
    meaning=(
        "No value that the draft's words allow is a value that the record allows; “more than 655” against 655 is wrong "
        "too. If another source printed the draft's number, the message names it."
    ),
    example="{exact_label}: {inexact}. The record has {exact}.",
)
LOST_HEDGE = _figure_rule(
    "lost-hedge",
    WARNING,
    {Verdict.LOST_HEDGE: _lost_hedge_message},
    summary="the record's number, without its hedge",
    meaning=(
        "Every source that prints this number hedges it, and the draft does not. Put the hedge back, or write the "
        "exact number."
    ),
    example="{hedged_label}: {hedged_number}. What was printed is “{hedged_wording}”.",
)
OVERSTATED = _figure_rule(
    "overstated",
    WARNING,
    {Verdict.OVERSTATED: _overstated_message},
    summary="the draft claims more than the record supports",
    meaning="The draft may be right, but it is more precise than anything that the sources say.",
    example="exactly 210: the sources say more than 200.",
)
UNDERSTATED = _figure_rule(
    "understated",
    NOTE,
    {
        Verdict.UNDERSTATED: _understated_message,
        Verdict.ROUNDED: _rounded_message,
        Verdict.HEDGE_ADDED: _hedge_added_message,
    },
    summary="true, but far below what the record supports; rounded; hedged without need",
    meaning=(
        "The draft says less than the record knows: its bound is far from the figure, the amount is rounded, or a hedge "
        "stands before an exact number."
    ),
    example="more than 500: the record has 743.",
)
UNRECORDED_FIGURE = _figure_rule(
    "unrecorded-figure",
    NOTE,
    {Verdict.UNRECORDED: _unrecorded_message},
    summary="a figure about the subject that the record does not have",
    meaning=(
        "The draft counts something that the record counts, in a week for which no source printed it. It may be right: "
        "the record cannot tell."
    ),
    example="30 of what the record counts, in a week for which no source counts it.",
)
FIGURE_RULES = (WRONG_FIGURE, LOST_HEDGE, OVERSTATED, UNDERSTATED, UNRECORDED_FIGURE)

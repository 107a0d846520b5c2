"""unequal-figures: two places of a draft contradict each other, or parts that it names do not make its total."""

from __future__ import annotations

from collections.abc import Iterator

from countylines.checker.analysis import DraftAnalysis
from countylines.checker.contradictions import find_contradictory_figures, find_contradictory_statements
from countylines.checker.findings import WARNING, Finding
from countylines.checker.judge import FigureMention
from countylines.checker.passages import TextSpan
from countylines.checker.rules import Rule
from countylines.checker.rules.figures import figure_reference
from countylines.checker.totals import find_wrong_sums, find_wrong_totals


def find(draft: DraftAnalysis) -> Iterator[Finding]:
    """Find numbers that cannot be true beside an earlier one, and parts that do not make their total; each number once."""
    found: set[int] = set()
    for begin, (start, end), message, figure in _find_all(draft):
        if begin not in found:
            found.add(begin)
            record = figure_reference(figure.known) if figure and figure.known else None
            yield draft.make_finding(RULE.name, WARNING, message, start, end, record)


def _find_all(draft: DraftAnalysis) -> Iterator[tuple[int, TextSpan, str, FigureMention | None]]:
    """Yield where each number begins that disagrees with others, the span to mark, a message, and its figure, if it has one."""
    for figure, other in find_contradictory_figures(draft.stages.figures):
        yield figure.begin, figure.span, _message_of_contradiction(draft, figure.span, other.span), figure
    for one, earlier in find_contradictory_statements(draft):
        yield one.begin, one.span, _message_of_contradiction(draft, one.span, earlier.span), None
    for figure, message in find_wrong_sums(draft):
        yield figure.begin, figure.span, message, figure
    for total, span, message in find_wrong_totals(draft):
        yield total, span, message, None


def _message_of_contradiction(draft: DraftAnalysis, span: TextSpan, earlier: TextSpan) -> str:
    """Return what is wrong with a number that contradicts an earlier one."""
    line = draft.document.line_and_column(draft.document.origin(earlier[0]))[0]
    words, words_before = (draft.document.text[slice(*one)] for one in (span, earlier))
    return f"“{words}” contradicts line {line} of the draft: “{words_before}”"


RULE = Rule(
    name="unequal-figures",
    severity=WARNING,
    summary="the draft disagrees with itself",
    meaning=(
        "Two places of the draft give numbers for the same figure that cannot both be true, or all parts of a total stand "
        "beside it and do not make it: in a sentence, a table or a list, whatever is counted. So does a number that is "
        "meant for an earlier one: a definite one (“the 12 flats”, of “14 flats”) that differs a little, one that has its "
        "digits in another order, or one that is told of the whole country too. A rounded or hedged number followed by the "
        "exact one is normal writing, and not reported."
    ),
    example="{exact_label}: {exact}. {exact_label}: {inexact}.",
    find=find,
)

"""List what was read in a draft: every quotation, number and date, with its outcome, or the reason why it has none."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

from countylines.checker.analysis import DraftAnalysis
from countylines.checker.comparison import IS_LOCAL
from countylines.checker.findings import Mention
from countylines.checker.judge import COUNTRY, FigureMention, Verdict
from countylines.checker.mentions.numbers import A_DATE, NumberMention, find_numbers_in
from countylines.checker.mentions.reading import ReadPassage
from countylines.checker.mentions.resolved_dates import ResolvedDate
from countylines.checker.passages import TextSpan, is_inside

_Placed = tuple[int, int, Mention]
"""A mention with the span of it in the document's text; its line and column are not yet known."""


def list_mentions(draft: DraftAnalysis) -> tuple[Mention, ...]:
    """List the quotations, numbers and dates of a draft in the order of the text."""
    placed = [*_quotations(draft), *_figures(draft), *_other_numbers(draft), *_dates(draft)]
    return tuple(_with_position(draft, *one) for one in sorted(placed, key=lambda one: one[:2]))


def _with_position(draft: DraftAnalysis, start: int, end: int, mention: Mention) -> Mention:
    """Add the line, the column and the words of the draft, with single spaces."""
    first, last = draft.document.origin_span(start, end)
    line, column = draft.document.line_and_column(first)
    found = " ".join(draft.document.text[start:end].split())
    return mention._replace(line=line, column=column, found=found, start=first, end=last)


def _mention_without_position(kind: str, outcome: str, **slots: Any) -> Mention:
    return Mention(kind, 0, 0, "", outcome, **slots)


def _quotations(draft: DraftAnalysis) -> Iterator[_Placed]:
    for mention in draft.quotes:
        speaker = mention.attribution.words or None
        listed = _mention_without_position(
            "quotation", mention.outcome.value, counts=mention.match.quote, speaker=speaker
        )
        yield mention.quotation.start, mention.quotation.end, listed


def _figures(draft: DraftAnalysis) -> Iterator[_Placed]:
    for mention in draft.read.figures:
        place = "local" if mention.reason == IS_LOCAL else "country" if mention.said == COUNTRY else None
        listed = _mention_without_position(
            "figure",
            mention.verdict.value,
            counts=mention.measure or mention.noun,
            hedge=mention.hedge,
            week=mention.week,
            place=place,
            reason=mention.reason,
        )
        yield mention.start, mention.end, listed


def _other_numbers(draft: DraftAnalysis) -> Iterator[_Placed]:
    """List the numbers that are no figures: ages, ranks, lengths, and those in quotations."""
    figures, wrong_dates = draft.read.figures, _spans_of_wrong_dates(draft)
    starts = [mention.start for mention in figures]
    for read in draft.read.passages:
        for number in _numbers_of(read):
            start, end = (read.passage.start + place for place in (number.quantity.start, number.quantity.end))
            before = bisect_right(starts, start)
            is_figure = any(_is_of(one, number, start) for one in figures[max(0, before - 2) : before])
            if not is_figure and number.reason != A_DATE and not is_inside(wrong_dates, start):
                is_quoted = is_inside(draft.spans_judged_as_quotations, start)
                reason = number.reason or ("it is in a quotation" if is_quoted else "it is not clear what it counts")
                yield (
                    start,
                    end,
                    _mention_without_position("number", Verdict.NOT_COMPARED.value, hedge=number.hedge, reason=reason),
                )


def _numbers_of(read: ReadPassage) -> Sequence[NumberMention]:
    """List all numbers of a passage; those of a row of a table are read here, as its cells are read one by one."""
    if read.is_row:
        return find_numbers_in(read.passage, [(date.first, date.last) for date in read.dates])
    return [number for sentence in read.sentences for number in sentence.numbers]


def _spans_of_wrong_dates(draft: DraftAnalysis) -> list[TextSpan]:
    return sorted((one.start, one.end) for one in draft.read.wrong_dates)


def _is_of(mention: FigureMention, number: NumberMention, start: int) -> bool:
    """Return whether a figure has the number that begins at *start*."""
    is_same = mention.quantity.value == number.quantity.value and mention.quantity.upper == number.quantity.upper
    return mention.start <= start < mention.end and is_same


def _dates(draft: DraftAnalysis) -> Iterator[_Placed]:
    """List the dates and the names of weeks; one that contradicts the record once, with what the record has."""
    wrong = _spans_of_wrong_dates(draft)
    for one in draft.read.wrong_dates:
        yield (
            one.start,
            one.end,
            _mention_without_position("date", Verdict.WRONG.value, week=one.week.id, reason=one.recorded.words),
        )
    for read in draft.read.passages:
        for date in read.dates:
            start, end = _span_of_date(read, date)
            if not is_inside(wrong, start):
                yield start, end, _mention_of_date(date)


def _mention_of_date(date: ResolvedDate) -> Mention:
    week = next(iter(date.weeks)) if len(date.weeks) == 1 else None
    is_of_report = date.is_vague and date.mention is not None and date.mention.day and not date.mention.is_range
    outcome = "in no week" if not date.weeks or is_of_report else "in one week" if week else "in several weeks"
    reason = "the draft only compares with it" if date.is_compared_with else None
    if reason is None and is_of_report and week:
        reason = "taken for the date of a report on that week"
    return _mention_without_position("date", outcome, week=week, reason=reason)


def _span_of_date(read: ReadPassage, date: ResolvedDate) -> tuple[int, int]:
    tokens = read.passage.tokens
    return read.passage.start + tokens.starts[date.first], read.passage.start + tokens.ends[date.last - 1]

"""List what was read in a draft: every quotation, number and date, with its outcome, or the reason why it has none."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from countylines.checker.analysis import DraftAnalysis
from countylines.checker.comparison import IS_LOCAL
from countylines.checker.findings import Mention
from countylines.checker.judge import COUNTRY, FigureMention, Verdict
from countylines.checker.mentions.numbers import A_DATE, NumberMention, find_numbers_in
from countylines.checker.mentions.reading import ReadPassage
from countylines.checker.mentions.weeks import DateMention
from countylines.checker.passages import TextSpan, is_inside


def list_mentions(draft: DraftAnalysis) -> tuple[Mention, ...]:
    """List the quotations, numbers and dates of a draft in the order of the text."""
    listed = [*_quotations(draft), *_figures(draft), *_other_numbers(draft), *_dates(draft)]
    return tuple(sorted(listed, key=lambda mention: (mention.start, mention.end)))


def _mention(draft: DraftAnalysis, kind: str, outcome: str, start: int, end: int, **slots: str | None) -> Mention:
    """Return a mention at a span of the document's text, with the words of the draft in single spaces."""
    first, last = draft.document.origin_span(start, end)
    line, column = draft.document.line_and_column(first)
    found = " ".join(draft.document.text[start:end].split())
    return Mention(kind, line, column, found, outcome, start=first, end=last, **slots)


def _quotations(draft: DraftAnalysis) -> Iterator[Mention]:
    for one in draft.quotes:
        quote, speaker = one.match.quote, one.attribution.words or None
        counts = quote.id if quote else None
        yield _mention(draft, "quotation", one.outcome.value, one.start, one.end, counts=counts, speaker=speaker)


def _figures(draft: DraftAnalysis) -> Iterator[Mention]:
    for one in draft.read.figures:
        place = "local" if one.reason == IS_LOCAL else "country" if one.said == COUNTRY else None
        slots = {"counts": one.measure or one.noun, "hedge": one.hedge, "week": one.week, "reason": one.reason}
        yield _mention(draft, "figure", one.verdict.value, one.start, one.end, place=place, **slots)


def _other_numbers(draft: DraftAnalysis) -> Iterator[Mention]:
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
                outcome = Verdict.NOT_COMPARED.value
                yield _mention(draft, "number", outcome, start, end, hedge=number.hedge, reason=reason)


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


def _dates(draft: DraftAnalysis) -> Iterator[Mention]:
    """List the dates and the names of weeks; one that contradicts the record once, with what the record has."""
    wrong = _spans_of_wrong_dates(draft)
    for one in draft.read.wrong_dates:
        slots = {"week": one.week.id, "reason": one.recorded.words}
        yield _mention(draft, "date", Verdict.WRONG.value, one.start, one.end, **slots)
    for read in draft.read.passages:
        tokens = read.passage.tokens
        for date in read.dates:
            start = read.passage.start + tokens.starts[date.first]
            if not is_inside(wrong, start):
                yield _mention_of_date(draft, date, start, read.passage.start + tokens.ends[date.last - 1])


def _mention_of_date(draft: DraftAnalysis, date: DateMention, start: int, end: int) -> Mention:
    week = next(iter(date.weeks)) if len(date.weeks) == 1 else None
    is_of_report = date.is_vague and date.is_single_day
    outcome = "in no week" if not date.weeks or is_of_report else "in one week" if week else "in several weeks"
    reason = "the draft only compares with it" if date.is_compared_with else None
    if reason is None and is_of_report and week:
        reason = "taken for the date of a report on that week"
    return _mention(draft, "date", outcome, start, end, week=week, reason=reason)

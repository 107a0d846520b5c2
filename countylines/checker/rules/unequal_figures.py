"""unequal-figures: two places of a draft contradict each other, or parts that it names do not make its total."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import reduce
from itertools import chain

from countylines.checker.analysis import DraftAnalysis
from countylines.checker.findings import WARNING, Finding
from countylines.checker.judge import FigureMention, Verdict, claimed_interval
from countylines.checker.mentions.numbers import are_joined_in_list
from countylines.checker.numbers_told_twice import find_contradictions
from countylines.checker.passages import TextSpan
from countylines.checker.rules import Rule
from countylines.checker.rules.figures import figure_reference
from countylines.checker.scope.place import is_heading
from countylines.checker.totals import FEWEST_PARTS, find_wrong_totals, may_be_all_of
from countylines.checker.totals_in_sentences import find_wrong_totals_in_sentences
from countylines.figures.interval import EVERYTHING, Interval, interval_in_words, rounds_to

_Contradiction = tuple[FigureMention, str]
"""A mention, and what it contradicts."""


_Claim = tuple[str, Decimal, Decimal | None]
"""Hedge, value and upper end of a mention."""


def find(draft: DraftAnalysis) -> Iterator[Finding]:
    """Find figures that cannot be true beside an earlier one, and parts that do not make their total."""
    compared = [one for one in draft.read.figures if one.week is not None and one.measure is not None]
    reported = set()
    for mention, message in _contradicted_by_earlier(draft, compared):
        reported.add(mention)
        yield _make_finding(draft, mention, message)
    begun = {mention.begin for mention in reported}
    for one, other in find_contradictions(draft):
        start, end = one.span
        if start not in begun:
            message = _message_of_contradiction(draft, one.span, other.span)
            yield draft.make_finding(RULE.name, WARNING, message, start, end)
    for span, message in chain(find_wrong_totals_in_sentences(draft), find_wrong_totals(draft)):
        if span[0] not in begun:
            yield draft.make_finding(RULE.name, WARNING, message, *span)
    summed = [*_contradicted_by_sum(draft, compared)]
    in_paragraphs = {one.week for one, _ in summed}
    summed += (found for found in _contradicted_by_sum_of_sentences(draft) if found[0].week not in in_paragraphs)
    for mention, message in summed:
        if mention not in reported:
            yield _make_finding(draft, mention, message)


def _make_finding(draft: DraftAnalysis, mention: FigureMention, message: str) -> Finding:
    record = figure_reference(mention) if mention.known else None
    return draft.make_finding(RULE.name, WARNING, message, mention.start, mention.end, record)


def _message_of_contradiction(draft: DraftAnalysis, span: TextSpan, other: TextSpan) -> str:
    """Return what is wrong with a number that contradicts another."""
    line = draft.document.line_and_column(draft.document.origin(other[0]))[0]
    return f"{_words_at(draft, span)} contradicts line {line} of the draft: {_words_at(draft, other)}"


def _words_of(draft: DraftAnalysis, mention: FigureMention) -> str:
    return _words_at(draft, (mention.start, mention.end))


def _words_at(draft: DraftAnalysis, span: TextSpan) -> str:
    return f"“{draft.document.text[slice(*span)]}”"


def _contradicted_by_earlier(draft: DraftAnalysis, mentions: Iterable[FigureMention]) -> Iterator[_Contradiction]:
    """Yield the mentions that cannot be true beside an earlier one of the same week and measure."""
    earlier: dict[tuple[str | None, str | None], _EarlierMentions] = {}
    for mention in mentions:
        key = mention.week, mention.measure
        count = draft.dataset.index("measures")[mention.measure or ""].is_count
        others = earlier.setdefault(key, _EarlierMentions(count=count))
        other = others.find_contradicting_mention(mention)
        is_correction = mention.noun is None and mention.verdict is Verdict.SUPPORTED
        if other is not None and not (is_correction and other.verdict is Verdict.WRONG):
            yield mention, _message_of_contradiction(draft, (mention.start, mention.end), (other.start, other.end))
        others.add(mention)


def _contradicted_by_sum(draft: DraftAnalysis, mentions: Sequence[FigureMention]) -> Iterator[_Contradiction]:
    """Yield the last mention of each total that is said beside all of its parts and is not their sum."""
    if not mentions:
        return
    periods: dict[tuple[str, ...], set[str]] = {}
    for one in draft.dataset.sums:
        if one.relation == "exhaustive":
            periods.setdefault((one.whole, *one.parts), set()).add(one.period)
    starts = _starts_of_paragraphs_and_lists(draft)
    block = -1
    said: dict[tuple[str | None, str | None], FigureMention] = {}
    for mention in mentions:
        if bisect_right(starts, mention.start) != block:
            block, said = bisect_right(starts, mention.start), {}
        week = mention.week
        said[week, mention.measure] = mention
        for measures, weeks in periods.items():
            total, *parts = (said.get((week, measure)) for measure in measures)
            told = [one for one in parts if one is not None]
            if mention.measure not in measures or total is None or total.known is None or len(told) < len(parts):
                continue  # a total that no source prints may count something else
            message = _message_of_sum(draft, total, told)
            if message and (
                week in weeks
                or may_be_all_of(sum((one.quantity.value for one in told), Decimal(0)), total.quantity.value)
            ):
                yield mention, message


def _contradicted_by_sum_of_sentences(draft: DraftAnalysis) -> Iterator[_Contradiction]:
    """Yield the totals that are not the sum of their parts where a sentence or two tell these, of any week or place.

    ``Kent Police arrested 26 people, 21 men and 7 women``; ``Of these, 21 were men and 7 women``.
    """
    sums = {(one.whole, *one.parts) for one in draft.dataset.sums if one.relation == "exhaustive"}
    mentions = {one.begin: one for one in draft.read.figures if one.measure}
    before: list[FigureMention] = []
    for figures in _figures_of_sentences(draft, mentions) if len(mentions) > FEWEST_PARTS else ():
        for whole, *parts in sums:
            told = [_only_of(figures, measure) or _only_of(before, measure) for measure in (whole, *parts)]
            addends = [one for one in told[1:] if one is not None]
            total = told[0]
            if total is None or len(addends) < len(parts) or not {total, *addends} & set(figures):
                continue
            is_of_one = all(one.week == total.week for one in addends) and (total.known or total.reason)
            made = sum((one.quantity.value for one in addends), Decimal(0))
            is_told = all(one in figures for one in (total, *addends)) or (
                may_be_all_of(made, total.quantity.value)
                and all(one.verdict is not Verdict.WRONG for one in (total, *addends))  # the record says which is wrong
            )
            if is_of_one and is_told:
                message = _message_of_sum(draft, total, addends)
                if message:
                    yield total, message
        before = figures


def _only_of(figures: Iterable[FigureMention], measure: str) -> FigureMention | None:
    """Return the figure of a measure, if all that tell it have one value."""
    told = {one.quantity.value: one for one in figures if one.measure == measure}
    return next(iter(told.values())) if len(told) == 1 else None


def _figures_of_sentences(draft: DraftAnalysis, mentions: Mapping[int, FigureMention]) -> Iterator[list[FigureMention]]:
    """Yield the figures of each sentence of a draft that no list joins to other numbers; *mentions* have a measure."""
    for read in draft.read.passages:
        words, start = read.passage.words, read.passage.start
        for sentence in read.sentences:
            run: list[FigureMention] = []
            end = 0
            for number in (one.number for one in sentence.counted):
                if words[number.last : number.last + 2] == ["of", "the"]:
                    continue  # two of the women
                mention = mentions.get(start + number.quantity.start)
                if mention is None:
                    yield [] if run and are_joined_in_list(words, end, number.first) else run
                    run = []
                else:
                    run.append(mention)
                end = number.last
            yield run


def _starts_of_paragraphs_and_lists(draft: DraftAnalysis) -> list[int]:
    """List where paragraphs begin; the rows of a table and the items of a list right below each other are one."""
    starts, before = [], -2
    for read in draft.read.passages:
        is_item = read.is_row or is_heading(read.passage.text)
        if not is_item or read.place != before + 1:
            starts.append(read.passage.start)
        before = read.place if is_item else -2
    return starts


def _message_of_sum(draft: DraftAnalysis, total: FigureMention, parts: Sequence[FigureMention]) -> str | None:
    """Return what is wrong with a total and all its parts, or None if they can be true together."""
    measure = draft.dataset.index("measures")[total.measure or ""]
    if not measure.is_count and any(one.verdict in (Verdict.ROUNDED, Verdict.LOST_HEDGE) for one in (*parts, total)):
        return None  # a rounded amount makes no exact sum
    parts = sorted(parts, key=lambda one: one.start)
    claims = [claimed_interval(one.quantity, one.hedge, count=measure.is_count) for one in parts]
    together = reduce(Interval.plus, claims)
    is_rounded = total.hedge == "bare" and together.low is not None and rounds_to(together.low, total.quantity.value)
    if is_rounded or together.meets(claimed_interval(total.quantity, total.hedge, count=measure.is_count)):
        return None
    words = [_words_of(draft, one) for one in parts]
    named = f"{', '.join(words[:-1])} and {words[-1]}"
    return f"{named} make {interval_in_words(together, measure.unit)}, and not {_words_of(draft, total)}"


class _EarlierMentions:
    """The different claims that a draft has made about one figure so far, and the values that all of them allow."""

    def __init__(self, *, count: bool) -> None:
        self._count = count
        self._mentions: dict[_Claim, FigureMention] = {}
        self._common: Interval | None = EVERYTHING

    def find_contradicting_mention(self, mention: FigureMention) -> FigureMention | None:
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
        "Two places of the draft give numbers for the same figure that cannot both be true, or all parts of a total stand "
        "beside it and do not make it: in a sentence, a table or a list, whatever is counted. So does a number that is "
        "meant for an earlier one: a definite one (“the 19 flagged tenancies”) that differs a little, one that has its "
        "digits in another order, or one that is told of the whole country too. A rounded or hedged number followed by the "
        "exact one is normal writing, and not reported."
    ),
    example="{exact_label}: {exact}. {exact_label}: {inexact}.",
    find=find,
)

"""Totals that are not the sum of the parts told with them: of any numbers, and of the record's own sums."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import reduce
from itertools import chain, dropwhile, pairwise, product, takewhile
from typing import NamedTuple

from countylines.checker.analysis import DraftAnalysis
from countylines.checker.judge import FigureMention, Verdict, claimed_interval
from countylines.checker.mentions.numbers import NumberMention, are_joined_in_list, find_numbers_in
from countylines.checker.mentions.reading import ReadSentence
from countylines.checker.mentions.tables import TOTAL_WORDS, cells_of
from countylines.checker.passages import Passage, TextSpan
from countylines.checker.scope.place import is_heading
from countylines.figures.interval import Interval, amount_in_words, interval_in_words, plain_number, rounds_to
from countylines.text.grammar import AUXILIARIES, FUNCTION_WORDS, PREPOSITIONS, is_past

NEAR_SHARE = Decimal("0.15")
"""By what share of a total the sum of parts may differ that are taken for all of it though nothing says so.

Half of it loses seven drafts of the tests, double finds one more; with either no finding is false in 17,842 other texts.
"""
FEWEST_PARTS = 2
"""How many parts a total has at least."""
LONGEST_NAME_OF_TOTAL = 20
"""How many tokens may stand between a total and the list of its parts."""
LONGEST_NAME_OF_ITEM, LONGEST_NAME_BEHIND_PREPOSITION = 2, 6
"""How many words may name an item of a list: alone, and behind its preposition."""
_PART_WORDS = frozenset({"which", "whom", "these", "those", "them", "including"})
"""Words that make a row tell parts of what stands above: ``of which under 18``."""
_OF_PLACES = frozenset({"in", "at", "on", "from", "near"})
"""Prepositions of places, which one list may mix."""


class _Partition(NamedTuple):
    """A total and all its parts, as numbers of a passage; *span* is what a finding about them marks."""

    passage: Passage
    total: NumberMention
    parts: Sequence[NumberMention]
    span: TextSpan


def find_wrong_totals(draft: DraftAnalysis) -> Iterator[tuple[TextSpan, str]]:
    """Yield the span of each total that the numbers told as all its parts do not make, whatever is counted.

    Parts that the record knows are weighed by what it has.
    """
    known = {one.begin for one in draft.read.figures if one.known}
    for passage, total, parts, span in chain(_partitions_in_tables(draft), _partitions_in_sentences(draft)):
        made, unit = sum((one.quantity.value for one in parts), Decimal(0)), total.quantity.unit or ""
        is_wrong = made != total.quantity.value and _may_be_all_of(made, total.quantity.value)
        is_of_record = all(passage.start + one.quantity.start in known for one in parts)
        if len(parts) >= FEWEST_PARTS and is_wrong and not is_of_record:
            printed = passage.text[total.quantity.start : total.quantity.end]
            yield span, f"the parts of “{printed}” add up to {amount_in_words(made, unit)}"


def _may_be_all_of(made: Decimal, total: Decimal) -> bool:
    """Return whether parts nearly make a total, or all but one digit of it, so that they can be meant for all of it."""
    digits = [plain_number(one) for one in (made, total)]
    is_slip = (
        1 < len(digits[0]) == len(digits[1]) and sum(one != other for one, other in zip(*digits, strict=True)) == 1
    )
    return abs(made - total) <= total * NEAR_SHARE or is_slip


def _is_exact(passage: Passage, number: NumberMention) -> bool:
    """Return whether a number has no hedge and is not rounded as £1.2m is."""
    quantity = number.quantity
    is_rounded = "." in passage.text[quantity.start : quantity.end]
    return number.hedge == "bare" and not quantity.upper and not is_rounded


def _partitions_in_tables(draft: DraftAnalysis) -> Iterator[_Partition]:
    """Yield the numbers of each row of totals with those above them, down from the row of totals before it."""
    above: list[list[Passage]] = []
    place = -2
    for read in draft.read.passages:
        if read.is_row:
            above = above if read.place == place + 1 else []
            place = read.place
            label, *cells = cells_of(read.passage)
            if not _PART_WORDS.isdisjoint(label.distinct):
                continue
            if TOTAL_WORDS.isdisjoint(label.distinct):
                above.append(cells)
                continue
            for column, cell in enumerate(cells):
                beside = [row[column] for row in above if column < len(row) and row[column].has_digit]
                numbers = [(one, number) for one in (cell, *beside) for number in find_numbers_in(one)]
                if len(numbers) == 1 + len(beside) and all(_is_exact(*one) for one in numbers):
                    total, *parts = [number for _, number in numbers]
                    span = cell.start + total.quantity.start, cell.start + total.quantity.end
                    yield _Partition(cell, total, parts, span)
            above = []


def _partitions_in_sentences(draft: DraftAnalysis) -> Iterator[_Partition]:
    for read in draft.read.passages:
        passage, before = read.passage, list[NumberMention]()
        for sentence in read.sentences:
            numbers = [one for one in sentence.numbers if one.reason is None]
            told = chain(_parts_told_alike(passage.words, sentence), _all_parts(passage.words, numbers, before))
            for total, parts in told:
                if not all(_is_exact(passage, one) for one in (total, *parts)):
                    continue
                end = passage.tokens.ends[parts[-1].last - 1]
                yield _Partition(passage, total, parts, (passage.start + total.quantity.start, passage.start + end))
            before = numbers


def _parts_told_alike(
    words: Sequence[str], read: ReadSentence
) -> Iterator[tuple[NumberMention, Sequence[NumberMention]]]:
    """Yield each number with the numbers behind it that are told as its parts.

    All are told alike: ``87 call-outs: 31 in Hull, 29 in Derby, 37 in Plymouth``; ``14 weapons: six knives and nine
    machetes``; ``Of the 41, 24 were made by police and 19 by councils``. Behind a comma there may be other parts.
    """
    total, last = None, read.sentence.last
    for place, after in enumerate(read.numbers):
        opening = after.first - (3 if words[after.first - 1] in ("which", "whom") else 1)
        if total and words[opening] in (":", "(", ",") and 0 < opening - total.last <= LONGEST_NAME_OF_TOTAL:
            end = next((at for at in range(after.last, last) if words[at] in (")", ".", ";")), last)
            items = [one for one in read.numbers[place:] if one.first < end]
            ends = [*(one.first for one in items[1:]), end]
            kinds = {_what_joins_item(words[one.last : stop]) for one, stop in zip(items, ends, strict=True)}
            is_more = sum(one.quantity.value for one in items) > total.quantity.value
            is_part = "" in kinds or _what_joins_item(words[total.last : opening]) in kinds  # 12 in Hull, 9 in Derby
            is_list = words[opening] != "," or (is_more and not is_part)
            is_whole = {"a", "an"}.isdisjoint(words[opening:end])  # two machetes and an air pistol
            are_counts = all(one.reason is None or one.quantity.value == 1 for one in items)
            if is_list and is_whole and are_counts and len(kinds) == 1 and None not in kinds:
                yield total, items
        total = after if after.reason is None else total


def _what_joins_item(words: Sequence[str]) -> str | None:
    """Return the preposition before the words that say which of the total a number counts, behind its verb if it has one.

    All of places are one (``in Hull``, ``at the port``), and "" stands for a mere noun; None if they say anything else.
    """
    behind = takewhile(lambda word: word not in (",", "and", ";"), words)
    preposition, *names = [*dropwhile(lambda word: word in AUXILIARIES or is_past(word), behind)] or [""]
    if preposition in PREPOSITIONS:
        is_name = 0 < len(names) <= LONGEST_NAME_BEHIND_PREPOSITION and AUXILIARIES.isdisjoint(names)
        return ("in" if preposition in _OF_PLACES else preposition) if is_name else None
    is_noun = all(word[:1].isalpha() and word not in FUNCTION_WORDS for word in (preposition, *names))
    return "" if is_noun and len(names) < LONGEST_NAME_OF_ITEM else None


def _all_parts(
    words: Sequence[str], numbers: Sequence[NumberMention], before: Sequence[NumberMention]
) -> Iterator[tuple[NumberMention, Sequence[NumberMention]]]:
    """Yield a total that a sentence says is made up of its numbers, here or *before*: ``It is made up of £400 for``."""
    for place, one in enumerate(numbers):
        if words[max(0, one.first - 3) : one.first] == ["made", "up", "of"]:
            yield from ((total, numbers[place:]) for total in [*before, *numbers[:place]][-1:])


def find_wrong_sums(draft: DraftAnalysis) -> Iterator[tuple[FigureMention, str]]:
    """Yield the figure told last of each total and all its parts, as the record adds them up, that cannot be true together."""
    sums = dict.fromkeys((one.whole, *one.parts) for one in draft.dataset.sums if one.relation == "exhaustive")
    told: set[FigureMention] = set()
    for figures in _groups_of_figures(draft):
        for week, measures in product(dict.fromkeys(one.week for one in figures), sums):
            found = [_only_of(figures, week, measure) for measure in measures]
            said = [one for one in found if one]
            if len(said) < len(found) or not told.isdisjoint(said):
                continue
            total, *parts = said
            made = sum((one.quantity.value for one in parts), Decimal(0))
            message = _message_of_sum(draft, total, parts)
            if message and _may_be_all_of(made, total.quantity.value):
                told.update(said)
                yield max(said, key=lambda one: one.start), message


def _groups_of_figures(draft: DraftAnalysis) -> Iterator[Sequence[FigureMention]]:
    """Yield the figures of a week in each paragraph, table or list, and those of each sentence.

    Those that the record lacks may stand in two sentences. A sentence that lists something else beside them may tell other parts of the total.
    """
    figures = {one.begin: one for one in draft.read.figures if one.measure}
    begins = [*figures]
    before, block = list[FigureMention](), list[FigureMention]()
    place = -2
    for read in draft.read.passages if len(figures) > FEWEST_PARTS else ():
        passage, end = read.passage, read.passage.start + len(read.passage.text)
        is_item = read.is_row or is_heading(passage.text)
        if not (is_item and read.place == place + 1):
            yield block
            block = []
        place = read.place if is_item else -2
        within = begins[bisect_left(begins, passage.start) : bisect_left(begins, end)]
        block += [figures[begin] for begin in within if figures[begin].week]
        for sentence in read.sentences:
            counted = [(one.number, figures.get(passage.start + one.number.quantity.start)) for one in sentence.counted]
            is_listed = any(
                are_joined_in_list(passage.words, first.last, second.first) and figure is None
                for (first, _), (second, figure) in pairwise(counted)
            )
            own = [] if is_listed else [one for _, one in counted if one]
            yield before + own
            before = [one for one in own if not one.known]
    yield block


def _only_of(figures: Iterable[FigureMention], week: str | None, measure: str) -> FigureMention | None:
    """Return the figure of a measure, if all that tell it have one value."""
    told = {one.quantity.value: one for one in figures if one.measure == measure and one.week == week}
    return next(iter(told.values())) if len(told) == 1 else None


def _message_of_sum(draft: DraftAnalysis, total: FigureMention, parts: Sequence[FigureMention]) -> str | None:
    """Return what is wrong with a total and all its parts, or None if they can be true together."""
    measure = draft.dataset.index("measures")[total.measure or ""]
    if not measure.is_count and any(one.verdict in (Verdict.ROUNDED, Verdict.LOST_HEDGE) for one in (*parts, total)):
        return None  # a rounded amount makes no exact sum
    parts = sorted(parts, key=lambda one: one.start)
    *claims, claimed = [claimed_interval(one.quantity, one.hedge, count=measure.is_count) for one in (*parts, total)]
    together = reduce(Interval.plus, claims)
    is_rounded = total.hedge == "bare" and together.low is not None and rounds_to(together.low, total.quantity.value)
    if is_rounded or together.meets(claimed):
        return None
    *words, of_total = [f"“{draft.document.text[one.start : one.end]}”" for one in (*parts, total)]
    return (
        f"{', '.join(words[:-1])} and {words[-1]} make {interval_in_words(together, measure.unit)}, and not {of_total}"
    )

"""Totals that are not the sum of the parts given with them: of any numbers, and of the record's own sums.

A row of totals below the parts, words that list them, or the record's sums show that they are all the parts of a total.
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import chain, groupby, pairwise, product

from countylines.checker.analysis import DraftAnalysis
from countylines.checker.judge import claim_of
from countylines.checker.listed_parts import FEWEST_PARTS, PARTS_FOLLOW, POINTING_BACK, find_listed_parts, sum_of_values
from countylines.checker.mentions.read_passages import PassageContent, are_joined_in_list
from countylines.checker.near_misses import Slip, slip_between
from countylines.checker.number_mention import TOTAL_WORDS, NumberMention, Verdict
from countylines.checker.passages import LONGEST_HEADING, Passage, TextSpan
from countylines.checker.reason import NOT_DRAFTS_OWN_OR_DENIED
from countylines.checker.table_totals import (
    ListedTotal,
    NumbersByStart,
    find_single_wrong_totals,
    is_label_of_total,
    sums_in_tables,
)
from countylines.figures.interval import Interval, interval_in_words, rounds_to, sum_of
from countylines.text.grammar import THOSE_COUNTED

_NEAR_SHARE = Decimal("0.15")
"""By what share of a total the sum of its parts may differ from it if nothing says that these are all the parts.

Half the share misses the errors of seven test drafts, double finds one more; neither has a false finding in 17,842
other texts.
"""
_SMALLEST_SLIP = 10
"""A smaller sum has a single digit, and so differs from any other such sum in one digit."""
_END_OF_TABLE = re.compile(r"\n\s*\n|</table|\|\}")
"""What separates the rows of two tables."""
_ENDS_OF_ITEMS = (",", ";")
"""Marks at the end of each item of a list but the last."""
_ALL_SHARES = 100
"""The total of percentage shares, each of which may be rounded."""


_WrongSum = tuple[NumberMention, TextSpan, str]


def find_wrong_sums(draft: DraftAnalysis) -> Iterator[_WrongSum]:
    """Yield the totals that their parts do not add up to: the number to report, the span to mark, and a message."""
    blocks = _blocks(draft)
    of_record = [*_wrong_sums_of_record(draft, blocks)]
    yield from (wrong for wrong, _ in of_record)
    yield from _wrong_sums_of_draft(draft, blocks, {one.number_start for _, parts in of_record for one in parts})


def _wrong_sums_of_record(
    draft: DraftAnalysis, blocks: Iterable[Sequence[PassageContent]]
) -> Iterator[tuple[_WrongSum, Sequence[NumberMention]]]:
    """Yield the wrong sums of measures that the record also adds up, each with its parts.

    The last number is marked, or in a table the total if the record contradicts it. A sum is skipped if the record
    contradicts only one of its numbers, and that has a hedge. It is also skipped if the record contradicts none, but a
    part has lost its hedge and nothing calls the total a sum.
    """
    for total, parts in _sums_of_record(draft, blocks):
        wrong = [one for one in (total, *parts) if one.verdict is Verdict.WRONG]
        is_excused = len(wrong) == 1 and wrong[0].hedge != "bare"
        is_sum = not TOTAL_WORDS.isdisjoint(total.passage_words[total.after_noun : total.after_noun + 2])  # 743 in all
        is_excused |= not (wrong or is_sum) and any(one.verdict is Verdict.LOST_HEDGE for one in parts)
        made = None if is_excused or _may_be_rounded(total, parts) else _contradicting_sum(total, parts)
        if made:
            *others, last, of_total = [f"“{draft.document.words_in(one.span)}”" for one in (*parts, total)]
            is_wrong_cell = total.passage.is_row and total.verdict is Verdict.WRONG
            marked = total if is_wrong_cell else max(total, parts[-1], key=lambda one: one.start)
            yield (marked, marked.span, f"{', '.join(others)} and {last} make {made}, and not {of_total}"), parts


def _wrong_sums_of_draft(
    draft: DraftAnalysis, blocks: Sequence[Sequence[PassageContent]], reported: Collection[int]
) -> Iterator[_WrongSum]:
    """Yield the wrong sums of exact numbers in tables, lines and lists.

    A sum is skipped if the record has all its parts, if any of them was *reported* already, or if the record
    contradicts one of its numbers, which is then reported as wrong.
    """
    known = {one.number_start: one for one in draft.compared_numbers if one.figure}
    listed = (
        sums_in_tables(blocks, known),
        find_single_wrong_totals(blocks, known),
        _sums_of_lines(blocks, known),
        _sums_in_lists(draft.passages, known),
    )
    for total, parts, span in chain.from_iterable(listed):
        numbers = (total, *parts)
        is_of_record = all(one.figure for one in parts) or any(one.verdict is Verdict.WRONG for one in numbers)
        words = [draft.document.words_in(one.span_without_noun) for one in numbers]
        is_bare = all(one.hedge == "bare" and one.quantity.upper is None for one in numbers)
        is_exact = is_bare and not any("." in word for word in words)  # £1.2m is rounded
        is_new = all(one.number_start not in reported for one in parts)
        made = _contradicting_sum(total, parts) if is_exact and is_new and not is_of_record else None
        if made:
            yield total, span, f"the parts of “{words[0]}” add up to {made}"


def _contradicting_sum(total: NumberMention, parts: Sequence[NumberMention]) -> str | None:
    """Return the sum of the parts, in words, if it contradicts the total but is close to it or a slip of it."""
    *claims, claimed = [claim_of(one) for one in (*parts, total)]
    after_last = parts[-1].passage_words[parts[-1].after_noun :][:2]  # 52 hens and a cock
    single = int(not total.quantity.unit and after_last[:1] in (["and"], ["&"]) and after_last[1:] in (["a"], ["an"]))
    made, value_made, value = sum_of([*claims, Interval.exactly(single)]), sum_of_values(parts) + single, total.value
    difference = abs(value_made - value)
    is_of_shares = value == _ALL_SHARES and difference * 2 <= len(parts)  # each may be rounded by a half
    is_slip = min(value_made, value) >= _SMALLEST_SLIP and slip_between(value_made, value) is Slip.ONE_DIGIT
    is_laid_out = parts[0].passage is not total.passage or parts[0].words_before(1) == [":"]
    is_near = difference <= value * _NEAR_SHARE or (difference == 1 and (is_laid_out or total.measure is not None))
    is_wrong = not made.meets(claimed) and not is_of_shares and (is_near or is_slip)
    after = (one.value for one in parts[-1].sentence.numbers_that_count if one.first > parts[-1].first)
    has_other_part = value_made < value and difference in after
    return interval_in_words(made, total.quantity.unit or "") if is_wrong and not has_other_part else None


def _may_be_rounded(total: NumberMention, parts: Sequence[NumberMention]) -> bool:
    """Return whether the sum of the parts rounds to a bare total."""
    return total.hedge == "bare" and rounds_to(sum_of_values(parts), total.value)


def _blocks(draft: DraftAnalysis) -> list[list[PassageContent]]:
    """List each table, each list with the paragraph above it, and each other paragraph by itself."""
    document, blocks = draft.document, list[list[PassageContent]]()
    for content in (one for one in draft.passages if one.sentences):
        passage, before = content.passage, blocks[-1][-1].passage if blocks else None
        is_next = before is not None and before.position + 1 == passage.position
        if before and passage.is_row:
            ends = document.origin(before.start + len(before.text) - 1), document.origin(passage.start)
            is_next &= not _END_OF_TABLE.search(document.source, *ends)
        may_go_on = passage.is_row or passage.is_short_line or (before is not None and _is_item(passage, before))
        if before and is_next and may_go_on and before.is_row == passage.is_row:
            blocks[-1].append(content)
        else:
            blocks.append([content])
    return blocks


def _sums_of_record(
    draft: DraftAnalysis, blocks: Iterable[Sequence[PassageContent]]
) -> Iterator[tuple[NumberMention, Sequence[NumberMention]]]:
    """Yield one number each for a total and all its parts, as the record adds them up, given together for one week."""
    sums = dict.fromkeys((one.whole, *one.parts) for one in draft.dataset.sums if one.relation == "exhaustive")
    for figures in _groups_of_figures(draft, blocks) if sums else ():
        by_measure = {(one.week, one.measure): one for one in figures}
        for week, measures in product(dict.fromkeys(one.week for one in figures), sums):
            if all((week, measure) in by_measure for measure in measures):
                total, *parts = [by_measure[week, measure] for measure in measures]
                yield total, sorted(parts, key=lambda one: one.start)


def _groups_of_figures(
    draft: DraftAnalysis, blocks: Iterable[Sequence[PassageContent]]
) -> Iterator[Sequence[NumberMention]]:
    """Yield the figures of a week in each paragraph, table or list with the line above it, and those of each sentence.

    Figures that the record does not have may be spread over two sentences. A sentence that lists something else among
    its figures yields none of them, as that may be another part of the total.
    """
    figures = {
        one.number_start: one
        for one in draft.compared_numbers
        if one.measure and one.why_not_compared not in NOT_DRAFTS_OWN_OR_DENIED
    }
    begins, before = [*figures], list[NumberMention]()
    for block in blocks:
        end = block[-1].passage.start + len(block[-1].passage.text)
        within = begins[bisect_left(begins, block[0].passage.start) : bisect_left(begins, end)]
        yield [figures[begin] for begin in within if figures[begin].week]
        for content in block:
            for sentence in () if content.passage.is_row else content.sentences:  # a row counts its tokens by cell
                counted = [(one, figures.get(one.number_start)) for one in sentence.numbers_that_count]
                lists_others = any(
                    are_joined_in_list(one.passage_words, one.last, following.first) and figure is None
                    for (one, _), (following, figure) in pairwise(counted)
                )
                own = [] if lists_others else [figure for _, figure in counted if figure]
                yield before + own
                before = [one for one in own if not one.figure]


def _sums_of_lines(blocks: Sequence[Sequence[PassageContent]], known: NumbersByStart) -> Iterator[ListedTotal]:
    """Yield the total of each list of lines, its parts (the only number of each line), and the span of the total."""
    for block, following in pairwise([*blocks, ()]):
        are_lines = [_is_line(block, at) for at in range(len(block))]
        for is_run, places in groupby(range(len(block)), are_lines.__getitem__):
            run = [*places]
            first, last = run[0], run[-1]
            after = next(iter((*block[last + 1 :], *following)), None)
            if not is_run or (last + 1 < len(block) and after and any(after.numbers_that_count)):
                continue  # a line with two numbers is an item, too
            lines, above = block[first : last + 1], block[first - 1] if first else None
            numbers = [one for one in map(_only_number, lines) if one]
            total = _total_of_lines(lines, above, after)
            parts = [one for one in numbers if one is not total]
            are_alike = len({one.quantity.unit for one in (total, *parts) if one}) == 1
            if total and len(parts) >= FEWEST_PARTS and are_alike:
                yield ListedTotal(known.get(total.number_start, total), parts, total.span_without_noun)


def _is_line(block: Sequence[PassageContent], at: int) -> bool:
    """Return whether a passage of a block is a line of a list with one number."""
    passage = block[at].passage
    is_item = (passage.is_short_line or at > 0) and not _announces_list(passage)
    return is_item and not passage.is_row and _only_number(block[at]) is not None


def _announces_list(passage: Passage) -> bool:
    """Return whether a passage announces the items below it: it ends with a colon, or with ``of whom``."""
    return passage.text.endswith(":") or passage.words[-2:] in PARTS_FOLLOW


def _is_item(passage: Passage, before: Passage) -> bool:
    """Return whether a short passage is an item of a list that ends with a mark, or the last item, after such a one."""
    is_marked = passage.text.endswith(_ENDS_OF_ITEMS) or before.text.endswith(_ENDS_OF_ITEMS)
    return is_marked and len(passage.text) <= LONGEST_HEADING


def _only_number(line: PassageContent) -> NumberMention | None:
    """Return the only number of a line, which may also be 1; None if it does not have exactly one."""
    every = (one for sentence in line.sentences for one in sentence.numbers)
    numbers = [one for one in every if one.why_no_count is None or one.value == 1]
    return numbers[0] if len(numbers) == 1 else None


def _total_of_lines(
    lines: Sequence[PassageContent], above: PassageContent | None, below: PassageContent | None
) -> NumberMention | None:
    """Return the total of lines: in the last line, before a colon above them, or below them: ``That's 96 people``."""
    if lines and is_label_of_total(lines[-1].passage):
        return _only_number(lines[-1])
    if above and _announces_list(above.passage) and "including" not in above.passage.distinct:
        announcing, every = above.sentences[-1], [*above.numbers_that_count]
        is_of_those = not (THOSE_COUNTED | POINTING_BACK).isdisjoint(announcing.own_words)  # 41 hens came. Of these:
        return next(iter(every if is_of_those or len(every) == 1 else announcing.numbers_that_count), None)
    if below is None or below.passage.is_row:
        return None
    first = next(below.numbers_that_count, None)
    is_of_those = first is not None and first.sentence.own_words[0] in POINTING_BACK
    return first if first and (is_of_those or not TOTAL_WORDS.isdisjoint(first.sentence.own_words)) else None


def _sums_in_lists(passages: Iterable[PassageContent], known: NumbersByStart) -> Iterator[ListedTotal]:
    """Yield each total in running text, the numbers that are listed as all its parts, and the span of them all."""
    for content in passages:
        for listed in find_listed_parts(content):
            total, *parts = [known.get(number.number_start, number) for number in listed]
            spans = [one.span_without_noun for one in (total, *parts)]
            yield ListedTotal(total, parts, (min(spans)[0], max(spans)[1]))

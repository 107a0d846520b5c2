"""Fixes: the edit that corrects a finding where only one answer is certain, in the draft's own style.

A number that contradicts the record is replaced with the record's value if there is only one and the number is a slip
of it. A lost hedge is restored if all sources hedge alike and the words before the number leave room for it. In an
altered quotation the shortest run of words that contains all the differences is restored. Nothing is changed if the
text to be replaced contains markup.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from countylines.checker.doubts import has_exact_beside
from countylines.checker.findings import Edit, Finding
from countylines.checker.judge import only_supported_value
from countylines.checker.mentions.quote_matching import RecordedQuotes, count_content
from countylines.checker.near_misses import CERTAIN_SLIPS, is_other_figure_of_week, slip_between
from countylines.checker.number_mention import NumberMention
from countylines.checker.unfixable import (
    has_verb_not_of_its_measure,
    is_only_some,
    is_reported_by_others,
    names_account,
)
from countylines.documents.document import CELL_SEPARATOR, PARAGRAPH_SEPARATOR, QUOTE_START
from countylines.figures.hedges import HEDGES
from countylines.text import BYTE_ORDER_MARK, capitalized, fold_punctuation
from countylines.text.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    NEGATIONS,
    POSSESSIVES,
    PREPOSITIONS,
    is_past,
)
from countylines.text.number_style import write_like
from countylines.text.numbers import find_numbers
from countylines.text.tokens import tokenize
from countylines.text.words import WORD

if TYPE_CHECKING:
    from countylines.checker.analysis import DraftAnalysis
    from countylines.checker.mentions.quote_mentions import QuoteMention
    from countylines.record.nouns.figures import Observation

_MOST_ROUNDS = 10
"""The most rounds of fixing, as a fixed number may reveal more to fix. None of 4,000 drafts needed more than two."""
_MOST_RESTORED = 12
"""How many words that a quotation leaves out are restored at most: if more are missing, an ellipsis may be meant."""

_MOST_LENGTH_DIFFERENCE = 2
"""By how many words the recorded words may be longer or shorter than those that they replace.

With a larger difference, the draft may quote another statement. In the test drafts a limit of one word loses the fixes
of three quotations; having no limit gains none.
"""

_SHARED_WORDS_PER_CHANGED_WORD = 3
"""How many content words an altered quotation must share with the record, for each that it does not share, to be
fixed: with fewer, its speaker may have said both versions.

Of 1,060 altered quotations in the test drafts 924 are fixed; with twice the number 783, with one word 936.
"""

_MAY_PRECEDE_HEDGE = PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | {"worth"}
"""Words after which a number can take a hedge. It can also do so after past verbs and punctuation marks."""
_NO_HEDGE_AFTER = DETERMINERS | POSSESSIVES | {"total"}
"""Words that a hedge cannot follow, directly or one word later: not ``the more than 700``, ``a total of more than``."""
_MARKUP = frozenset("<>&*_`[]|{}\\~^$=#")
"""Characters that are markup in some kind of draft: a text that contains one is not inserted into a draft."""
_LOOK_AROUND = 2000
"""How many characters on either side of a number are searched for the neighbouring words and cells: without a limit,
the time for a long draft with many findings would grow with the square of its length."""


def apply_edits(text: str, findings: Iterable[Finding]) -> tuple[str, list[Finding]]:
    """Return *text* with the edits of its findings applied, and the findings fixed.

    If edits overlap, only the first is applied.
    """
    body = text.removeprefix(BYTE_ORDER_MARK)  # offsets are counted from the end of the mark
    parts, end, done = [text[: len(text) - len(body)]], 0, list[Finding]()
    for edit, finding in sorted((one.edit, one) for one in findings if one.edit):
        if edit.start >= end:
            parts += body[end : edit.start], edit.text
            end = edit.end
            done.append(finding)
    return "".join([*parts, body[end:]]), done


def fix_text(text: str, find: Callable[[str], Sequence[Finding]]) -> tuple[str, list[Finding]]:
    """Return a draft with everything fixed that can be, and the findings fixed; *find* lists the findings of a text.

    A fix may show what other numbers mean, so the draft is checked again until nothing more can be fixed.
    """
    done: list[Finding] = []
    for _ in range(_MOST_ROUNDS):
        text, fixed = apply_edits(text, find(text))
        if not fixed:
            break
        done += fixed
    return text, done


def edit_to_exact_number(draft: DraftAnalysis, number: NumberMention) -> Edit | None:
    """Return the edit that replaces a number, and its hedge, with the record's only value.

    There is none if the number is another figure of the week, as its noun may be the error; if it has no noun, or a
    verb that does not belong to its measure; if somebody else says or supposes it; or if the draft also has the right
    number.
    """
    figure, value, (start, end) = number.figure, number.value, number.span_without_noun
    is_labelled = number.passage.is_row or (number.noun is not None and number.noun.is_tied)
    is_stated = is_labelled or (number.week, number.measure, number.value) in draft.stated_figures
    is_doubtful = number.noun is None or number.scope.doubt is not None or is_reported_by_others(number)
    exact = only_supported_value(figure)
    if figure is None or exact is None or not is_stated or is_doubtful or _must_not_be_edited(draft, number):
        return None
    if slip_between(value, exact) not in CERTAIN_SLIPS or is_other_figure_of_week(draft.dataset, value, figure):
        return None
    if is_only_some(number) or has_exact_beside(number, number.sentence):
        return None
    printed, compared = draft.document.text[start:end], draft.compared_numbers
    following = bisect_left(compared, number.end, key=lambda one: one.start)
    listed = [number, *(one for one in compared[following : following + 1] if one.hedge == number.hedge)]
    numbers = find_numbers(printed)
    if not numbers or any(one.hedge != one.quantity.hedge for one in listed):
        return None  # ``hundreds`` has no number, and a hedge that governs a list stays where it is
    written = write_like(exact, printed[numbers[-1].start : numbers[-1].end])
    return _edit(draft, start, end, _like_first_letter(written, printed)) if written else None


def edit_restoring_hedge(draft: DraftAnalysis, number: NumberMention, printing: Sequence[Observation]) -> Edit | None:
    """Return the edit that restores the hedge that the observations *printing* the number have before it."""
    (start, end), text = number.span_without_noun, draft.document.text
    hedge = _common_hedge(printing)
    is_in_compound = text[end : end + 1] in ("-", "\u2010", "\u2011") and text[end + 1 : end + 2].isalpha()
    if hedge is None or is_in_compound or _must_not_be_edited(draft, number):
        return None
    before = text[max(0, start - _LOOK_AROUND) : start].rpartition(PARAGRAPH_SEPARATOR)[2]
    after = text[start : start + _LOOK_AROUND].partition(PARAGRAPH_SEPARATOR)[0]
    if CELL_SEPARATOR.strip() in before + after or not _may_be_hedged(before):
        return None
    if text[number.start : number.end].isupper():
        return _edit(draft, start, start, f"{hedge.upper()} ")
    before = before.rstrip(" \"'“‘([*_")
    if not before or before.endswith((".", "!", "?", QUOTE_START)):
        return _edit(draft, start, start + 1, f"{capitalized(hedge)} {text[start].lower()}")
    return None if text[start].isupper() else _edit(draft, start, start, f"{hedge} ")


def _must_not_be_edited(draft: DraftAnalysis, number: NumberMention) -> bool:
    """Return whether a number may be of another subject or somebody else's, or the draft has the right one as well."""
    is_quoted = number.number_start in draft.spoken_spans  # somebody else's words are not the writer's to fix
    is_attributed = names_account(draft, number)
    is_right_elsewhere = (number.week, number.measure) in draft.supported_figures
    is_of_other = not draft.decided.is_on_subject or has_verb_not_of_its_measure(draft, number)
    return is_quoted or is_attributed or is_right_elsewhere or is_of_other


def edit_restoring_words(draft: DraftAnalysis, mention: QuoteMention) -> Edit | None:
    """Return the edit that restores the words of an altered quotation, from the first difference to the last.

    There is none if the draft does not attribute the words to their speaker, as somebody else may have said them. Nor
    is there one if a negation is added or lost: whether something is denied is for the writer to decide.
    """
    match, words, record = mention.match, mention.words, RecordedQuotes.of(draft.dataset)
    is_theirs = match.quote is not None and mention.attribution.speaker == match.quote.speaker
    if not is_theirs or any(_count_negations(edit.original) != _count_negations(edit.words) for edit in match.edits):
        return None
    first, stop = match.edits[0].start, match.edits[-1].end  # the words of the draft that differ
    begun, until = match.edits[0].place, _end_in_record(record, mention)
    has_marks = any(word.kind != WORD for word in words[max(0, first - 1) : stop + 1])
    if until is None or has_marks or not _is_surely_that_quote(mention):
        return None
    before, restored = record.text_between(begun, until)
    replaced = draft.document.text[words[first].start : words[stop - 1].end] if first < stop else ""
    if len({quote.id for quote in record.quotes[begun:until]}) > 1 or find_numbers(replaced) or find_numbers(restored):
        return None
    if not draft.has_curly_marks:
        before, restored = fold_punctuation(before), fold_punctuation(restored)
    if replaced and restored and (first or match.edits[0].original):
        written = restored if first else _like_first_letter(restored, replaced)
        return _edit(draft, words[first].start, words[stop - 1].end, written)
    if not first:
        return None  # something is added or left out at the very beginning: the capital may have to move
    return _edit(draft, words[first - 1].end, words[stop - 1].end, f"{before}{restored}" if restored else "")


def _count_negations(words: Iterable[str]) -> int:
    return sum(word in NEGATIONS for word in words)


def _is_surely_that_quote(mention: QuoteMention) -> bool:
    """Return whether so few words are left out or replaced that it cannot be another statement of the speaker."""
    edits, (kept, content) = mention.match.edits, count_content(mention.words, mention.match.edits)
    replaced = [edit for edit in edits if edit.words and edit.original]
    if any(abs(len(edit.original) - len(edit.words)) > _MOST_LENGTH_DIFFERENCE for edit in replaced):
        return False  # ``dogs`` for ``the boys who walk them every day``
    left_out = sum(len(edit.original) - len(edit.words) for edit in edits)
    return left_out <= _MOST_RESTORED and (content - kept) * _SHARED_WORDS_PER_CHANGED_WORD <= kept


def _end_in_record(record: RecordedQuotes, mention: QuoteMention) -> int | None:
    """Return the place in the record just after the end of an altered quotation; None if that is not certain.

    Words that the quotation has after its last recorded word may replace the next words of the recorded sentence
    (``brick by brick`` for ``piece by piece``), or be added to a sentence that has ended.
    """
    last = mention.match.edits[-1]
    until, added = last.place + len(last.original), len(last.words)
    if last.original or not added or last.end < len(mention.words):
        return until
    _, stop = record.statements[until - 1]
    ends = [place for place in (until, until + added) if place <= stop and record.ends_clause(place)]
    return ends[0] if len(ends) == 1 else None


def _common_hedge(observations: Sequence[Observation]) -> str | None:
    """Return the words of the hedge that all observations share, as the first prints them; None if they share none."""
    hedges = {one.hedge for one in observations}
    known = HEDGES[hedges.pop()].before if len(hedges) == 1 else ()
    wording = (observations[0].wording or "").lower()
    return next((hedge for hedge in known if f"{hedge} " in wording), next(iter(known), None))


def _may_be_hedged(before: str) -> bool:
    """Return whether the words before a number leave room for a hedge."""
    words = tokenize(fold_punctuation(before)).words[-2:]
    if not words or not words[-1][0].isalnum():
        return words[-1:] != ["'"]  # not: the forces' 700 arrests
    return _NO_HEDGE_AFTER.isdisjoint(words) and (words[-1] in _MAY_PRECEDE_HEDGE or is_past(words[-1]))


def _like_first_letter(words: str, like: str) -> str:
    """Return words that begin with a capital or a small letter as *like* does.

    A capital is only made small before a small letter, and so not in ``UK``.
    """
    if like[0].isupper():
        return capitalized(words)
    return words[0].lower() + words[1:] if like[0].islower() and words[1:2].islower() else words


def _edit(draft: DraftAnalysis, start: int, end: int, text: str) -> Edit | None:
    """Return the edit of a span of the document's text; None if the span contains markup, or *text* could be markup."""
    document = draft.document
    first, last = document.origin_span(start, end)
    if not _MARKUP.isdisjoint(text) or document.source[first:last].split() != document.text[start:end].split():
        return None
    return Edit(first, last, _with_line_breaks_of(document.source[first:last], text))


def _with_line_breaks_of(replaced: str, text: str) -> str:
    """Return *text* with the line breaks of what it replaces, each after the same number of words or before the last.

    A text of fewer than two words has no place for a line break.
    """
    words, gaps = text.split(" "), [" "] * text.count(" ")
    for line_break in re.finditer(r"\s*\n\s*", replaced):
        if gaps:
            before = len(re.split(r"\s+", replaced[: line_break.start()]))
            gaps[min(before, len(gaps)) - 1] = line_break[0]
    return "".join(map("".join, zip(words, [*gaps, ""], strict=True)))

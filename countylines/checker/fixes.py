"""Fixes: the change that mends a finding where one answer is certain, in the draft's own way of writing.

A number that contradicts the record becomes the record's, if that is one value. A hedge that was lost is given back
where no word before the number governs it and all sources hedge alike. Of an altered quotation the smallest run of words
that holds all differences is put back. Nothing is changed where markup stands inside what would be replaced.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from countylines.checker.findings import Edit, Finding
from countylines.checker.mentions.quote_matching import RecordedQuotes
from countylines.checker.near_misses import is_certain_slip, is_other_figure_of_week
from countylines.checker.passages import is_inside
from countylines.documents.document import BOM
from countylines.documents.offset_map import CELL_SEPARATOR, QUOTE_START
from countylines.figures.hedges import HEDGES
from countylines.figures.quantity import find_quantities
from countylines.text import fold_punctuation
from countylines.text.grammar import AUXILIARIES, CONJUNCTIONS, DETERMINERS, POSSESSIVES, PREPOSITIONS, is_past
from countylines.text.number_style import write_like
from countylines.text.numbers import find_numbers
from countylines.text.tokens import tokenize
from countylines.text.words import WORD

if TYPE_CHECKING:
    from countylines.checker.analysis import DraftAnalysis
    from countylines.checker.judge import FigureMention
    from countylines.checker.mentions.quote_mentions import QuoteMention
    from countylines.record.nouns.observation import Observation

MOST_RESTORED = 12
"""How many words that a quotation leaves out are put back: of more, an ellipsis may be meant. As many as the record keeps
of a source to prove a fact."""

_GOVERNS = PREPOSITIONS | CONJUNCTIONS | AUXILIARIES
"""Words after which a number with a hedge may stand, beside verbs in the past and marks."""
_NO_HEDGE_AFTER = DETERMINERS | POSSESSIVES | {"'s", "total"}
"""Words that no hedge can follow: ``the more than 700``, ``a total of more than``."""
_MARKUP = frozenset("<>&*_`[]|{}\\~^$=#")
"""Characters that some kind of draft reads as markup: a text with one of them is not put into a draft."""
_LONGEST_MARKUP = 2000
"""How many characters before a place are read for the tag or cell that it stands in: with no end, long drafts with many
findings would take the square of their length. A cell or attribute that is longer is prose, where a fix does no harm."""
_LOOK_BACK = 60
"""How many characters before a number are read for the words before it."""


def apply_edits(text: str, findings: Iterable[Finding]) -> str:
    """Return *text* with the edits of all findings that have one; of two that overlap the first is made."""
    body = text.removeprefix(BOM)  # offsets are counted behind it
    parts, done = [text[: len(text) - len(body)]], 0
    for edit in sorted(finding.edit for finding in findings if finding.edit):
        if edit.start >= done:
            parts += body[done : edit.start], edit.text
            done = edit.end
    return "".join([*parts, body[done:]])


def exact_number(draft: DraftAnalysis, mention: FigureMention) -> Edit | None:
    """Return the edit that writes the record's only value in place of a number that is a slip of it, and its hedge.

    A number that is another figure of the week has none: the noun may be what is wrong.
    """
    known, value, (start, end) = mention.known, mention.quantity.value, mention.span_with_hedge
    best = known.best if known else None
    if known is None or best is None or best.low is None or not best.is_exact:
        return None
    if not is_certain_slip(value, best.low) or is_other_figure_of_week(draft.dataset, value, known):
        return None
    if _is_in_compound(draft.document.text, end) or is_inside(draft.spoken_spans, start):
        return None  # somebody's words are not the writer's to mend
    figures = draft.read.figures
    behind = bisect_left(figures, mention.end, key=lambda one: one.start)
    is_shared = any(one.hedge == mention.hedge != one.quantity.hedge for one in figures[behind : behind + 1])
    if mention.hedge != mention.quantity.hedge or mention.hedge == "order" or is_shared:
        return None  # the hedge stands elsewhere or governs the next number too, or there is no number
    printed = draft.document.text[start:end]
    numbers = find_numbers(printed)
    written = write_like(best.low, printed[numbers[-1].start : numbers[-1].end]) if numbers else None
    return _edit(draft, start, end, _like_first_letter(written, printed)) if written else None


def lost_hedge(draft: DraftAnalysis, mention: FigureMention, observations: Sequence[Observation]) -> Edit | None:
    """Return the edit that gives a number the hedge back that *observations*, which print it, have before it."""
    (start, end), text = mention.span_with_hedge, draft.document.text
    hedge = _common_hedge(observations)
    if hedge is None or _is_in_compound(text, end) or not _may_be_hedged(text, start):
        return None
    if is_inside(draft.spoken_spans, start) or _is_in_row(draft, start):
        return None
    first = text[start]
    if text[mention.start : mention.end].isupper():
        return _edit(draft, start, start, f"{hedge.upper()} ")
    before = text[max(0, start - _LOOK_BACK) : start].rstrip(" \"'“‘([*_")
    if before and not before.endswith(("\n", ".", "!", "?", ":", QUOTE_START)):
        return None if first.isupper() else _edit(draft, start, start, f"{hedge} ")
    hedge = hedge[0].upper() + hedge[1:]
    return _edit(draft, start, start + 1, f"{hedge} {first.lower()}")


def restore_spoken_words(draft: DraftAnalysis, mention: QuoteMention) -> Edit | None:
    """Return the edit that puts back the words of an altered quotation, from the first difference to the last.

    Words that are given to somebody else have none: these may be their own.
    """
    match, words, record = mention.match, mention.words, RecordedQuotes.of(draft.dataset)
    if match.quote is None or mention.attribution.speaker not in (None, match.quote.speaker):
        return None
    run, begun = slice(match.edits[0].start, match.edits[-1].end), match.edits[0].place
    around = words[max(0, run.start - 1) : run.stop + 1]
    left_out = sum(len(edit.original) - len(edit.words) for edit in match.edits)
    until = _end_in_record(record, mention)
    if until is None or left_out > MOST_RESTORED or any(word.kind != WORD for word in around):
        return None
    if begun < until and record.quotes[begun] is not record.quotes[until - 1]:
        return None
    said = record.text_between(begun, until)
    before, restored = (_write_in_mark_style(draft.document.source, part) for part in said)
    text = draft.document.text
    if words[run] and restored:
        start, end = words[run.start].start, words[run.stop - 1].end
        return _edit(draft, start, end, restored if run.start else _like_first_letter(restored, text[start:end]))
    if not run.start:
        return None  # something is added or left out at the very beginning: the capital may have to move
    start = words[run.start - 1].end
    end = words[run.stop - 1].end if words[run] else start
    return _edit(draft, start, end, f"{before}{restored}" if restored else "")


def _end_in_record(record: RecordedQuotes, mention: QuoteMention) -> int | None:
    """Return up to which recorded word an altered quotation reaches; None if that is not certain.

    Words that a draft has at its end beyond the last that was said may stand for the next ones of a sentence (``brick by
    brick`` for ``piece by piece``), or be added to a sentence that has ended.
    """
    last = mention.match.edits[-1]
    until, added = last.place + len(last.original), len(last.words)
    if last.original or not added or last.end < len(mention.words):
        return until
    _, stop = record.statement(until - 1)
    ends = [place for place in (until, until + added) if place <= stop and record.ends_clause(place)]
    return ends[0] if len(ends) == 1 else None


def _common_hedge(observations: Sequence[Observation]) -> str | None:
    """Return the words of the hedge that all observations have before the number, as the first prints them."""
    hedges = {one.hedge for one in observations}
    if len(hedges) != 1:
        return None
    known = HEDGES[hedges.pop()].before
    wording = observations[0].wording or ""
    printed = {" ".join(wording[one.start : one.end].lower().split()) for one in find_quantities(wording)}
    return next(
        (hedge for hedge in known if any(one.startswith(f"{hedge} ") for one in printed)), next(iter(known), None)
    )


def _may_be_hedged(text: str, start: int) -> bool:
    """Return whether the words before a number leave room for a hedge."""
    before = fold_punctuation(text[max(0, start - _LOOK_BACK) : start].rpartition("\n\n")[2])
    words = tokenize(before).words[-2:]
    if words[-1:] == ["'"]:
        return False  # the forces' 700 arrests
    if not words or not words[-1][0].isalnum():
        return True
    if not _NO_HEDGE_AFTER.isdisjoint(words) or words[-1].endswith("'s"):
        return False
    return words[-1] in _GOVERNS or is_past(words[-1])


def _is_in_compound(text: str, end: int) -> bool:
    return text[end : end + 1] in ("-", "\u2010", "\u2011") and text[end + 1 : end + 2].isalpha()


def _is_in_row(draft: DraftAnalysis, start: int) -> bool:
    """Return whether a number stands in a row of a table, also where the row has one cell."""
    text, source, at = draft.document.text, draft.document.source, draft.document.origin(start)
    row = text[max(0, start - _LONGEST_MARKUP) : start].rpartition("\n\n")[2]
    row += text[start : start + _LONGEST_MARKUP].partition("\n\n")[0]
    before = source[max(0, at - _LONGEST_MARKUP) : at]
    line = before.rpartition("\n")[2].lstrip()
    is_cell = max(before.rfind("<td"), before.rfind("<th")) > before.rfind("</t")
    return CELL_SEPARATOR.strip() in row or line.startswith("|") or is_cell


def _write_in_mark_style(source: str, words: str) -> str:
    """Write words with straight marks or hyphens where the draft has no others."""
    if "'" in source and "’" not in source:
        words = words.replace("’", "'").replace("‘", "'")
    return fold_punctuation(words) if source.isascii() else words


def _like_first_letter(words: str, like: str) -> str:
    """Return words with a capital where *like* begins with one, and a small letter where it begins with that."""
    if like[:1].isupper() and words[:1].islower():
        return words[0].upper() + words[1:]
    return words[0].lower() + words[1:] if like[:1].islower() and words[1:2].islower() else words


def _edit(draft: DraftAnalysis, start: int, end: int, text: str) -> Edit | None:
    """Return the edit of a span of the document's text; None if markup stands in it, or *text* could be markup."""
    document = draft.document
    first, last = document.origin_span(start, end) if start < end else (document.origin(start),) * 2
    before = document.source[max(0, first - _LONGEST_MARKUP) : first]
    tag = before.rfind("<")
    is_in_tag = tag > before.rfind(">") and before[tag + 1 : tag + 2].isalpha()
    if is_in_tag and ("'" in text or '"' in text):
        return None  # it would end an attribute
    if not _MARKUP.isdisjoint(text) or document.source[first:last].split() != document.text[start:end].split():
        return None
    return Edit(first, last, text)

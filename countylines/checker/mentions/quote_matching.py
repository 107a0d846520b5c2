"""Match quotations with the record's statements: faithful, altered, joined of several, or not recorded.

A faithful quotation stands in a statement word for word; gaps and brackets may leave words out, in order. Any other is
aligned with the statements that share most word pairs with it.
"""

from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import groupby, pairwise
from typing import NamedTuple

from countylines.record.dataset import Dataset
from countylines.record.nouns.quote import Quote
from countylines.text.alignment import WordEdit, WordIndex, align_words, first_out_of_order
from countylines.text.words import BRACKET, GAP, WORD, Word, split_words

SHORTEST_FRAGMENT = 3
"""How many words in a row, exactly as in the record, count as a quotation of it."""

SHARE_OF_ALTERED = 0.6
"""The share of a quotation's words that must stand, in order, in a statement for it to be an altered quotation."""

SHORTEST_ALTERED = 4
SHORTEST_JOINED_PART = 3
"""How many words in a row show from which statement a part was taken."""

MOST_CANDIDATES = 4
"""How many statements a quotation is aligned with."""

SHARE_OF_JOINED = 0.8
"""The share of a quotation's words that must stand in runs of the record for it to be joined of several parts."""

SHARE_OF_SURELY_ALTERED = 0.9
"""From this share on, an altered quotation is not examined as one joined of several parts."""

BRACKET_REACH = 8
"""How many of the record's words a bracket may stand for."""


class QuoteOutcome(Enum):
    """The result of matching a quotation with the record."""

    FAITHFUL = "faithful"
    ALTERED = "altered"
    JOINED = "joined"
    UNRECORDED = "not in the record"
    SHORT = "too short to tell"


class Statement(NamedTuple):
    """What stands inside one pair of quotation marks: the words as compared, as printed, and the quote of each.

    *number* is its place in the record's order.
    """

    number: int
    speaker: str
    source: str
    words: tuple[str, ...]
    printed: tuple[str, ...]
    quotes: tuple[str, ...]

    def paragraph(self, place: int) -> tuple[int, int]:
        """Return where the recorded paragraph of the word at *place* begins and ends."""
        name = self.quotes[place]
        return self.quotes.index(name), len(self.quotes) - self.quotes[::-1].index(name)


class Statements:
    """All statements of a record in its order, and the index of their words; both number the statements alike."""

    def __init__(self, dataset: Dataset) -> None:
        groups: dict[tuple[str, str], list[Quote]] = {}
        for quote in dataset.quotes:
            if quote.is_verbatim:
                groups.setdefault((quote.speaker, quote.statement), []).append(quote)
        self.all = tuple(_join_quotes(number, quotes) for number, quotes in enumerate(groups.values()))
        self.word_index = WordIndex(statement.words for statement in self.all)


def _join_quotes(number: int, quotes: Sequence[Quote]) -> Statement:
    words = [(word, quote) for quote in quotes for word in split_words(quote.text, 0, len(quote.text))]
    folded = tuple(word.folded for word, _ in words)
    printed = tuple(quote.text[word.start : word.end] for word, quote in words)
    names = tuple(quote.id for _, quote in words)
    return Statement(number, quotes[0].speaker, quotes[0].source, folded, printed, names)


class QuoteMatch(NamedTuple):
    """How a quotation matches the record: the statement, its words from *first* to before *last*, and the edits.

    *omissions* are the words that a faithful quotation leaves out, *share* the share of its words that are unchanged.
    """

    outcome: QuoteOutcome
    statement: Statement | None = None
    first: int = 0
    last: int = 0
    edits: tuple[WordEdit, ...] = ()
    omissions: tuple[WordEdit, ...] = ()
    share: float = 1.0

    @property
    def quote(self) -> str | None:
        """The id of the record's quote in which the match begins."""
        return self.statement.quotes[min(self.first, len(self.statement.quotes) - 1)] if self.statement else None


def match_quotation(words: Sequence[Word], record: Statements, *, speaker: str | None = None) -> QuoteMatch:
    """Match a quotation with the record; if several statements fit equally, one by *speaker* is preferred."""
    plain = [word.folded for word in words if word.kind == WORD]
    if len(plain) < SHORTEST_FRAGMENT:
        return QuoteMatch(QuoteOutcome.SHORT)
    exact = _match_faithful(words, record, speaker)
    if exact is not None:
        return exact
    if len(plain) < SHORTEST_ALTERED:
        return QuoteMatch(QuoteOutcome.UNRECORDED)
    altered = _match_altered(words, record, speaker)
    if altered.outcome is QuoteOutcome.ALTERED and altered.share >= SHARE_OF_SURELY_ALTERED:
        return altered
    return _match_joined_parts(words, record) or altered


def _match_faithful(words: Sequence[Word], record: Statements, speaker: str | None) -> QuoteMatch | None:
    """Find a statement that has every run of words between gaps and brackets, in order."""
    runs = _runs_of_plain_words(words)
    if not runs:
        return None
    start, end = max(runs, key=lambda run: run[1] - run[0])
    length, places = record.word_index.longest_run([word.folded for word in words], start)
    if length < min(end - start, 2):
        return None
    numbers = sorted({number for number, _ in places}, key=lambda one: (record.all[one].speaker != speaker, one))
    placed = (_place_runs(words, runs, record, number) for number in numbers)
    return next((match for match in placed if match), None)


def _runs_of_plain_words(words: Sequence[Word]) -> list[tuple[int, int]]:
    grouped = groupby(range(len(words)), key=lambda place: words[place].kind == WORD)
    runs = [list(places) for is_plain, places in grouped if is_plain]
    return [(places[0], places[-1] + 1) for places in runs]


def _place_runs(
    words: Sequence[Word], runs: Sequence[tuple[int, int]], record: Statements, number: int
) -> QuoteMatch | None:
    """Return a match if a statement has all runs in order, with no more between than gaps and brackets may stand for."""
    statement = record.all[number]
    folded = [[word.folded for word in words[slice(*run)]] for run in runs]
    places = [list(record.word_index.find_words_in_text(run, number)) for run in folded]
    for first in places[0]:
        end, omissions = first + runs[0][1] - runs[0][0], list(_leading_brackets(words[: runs[0][0]], statement, first))
        for (before, run), found in zip(pairwise(runs), places[1:], strict=True):
            between = words[before[1] : run[0]]
            reach = len(statement.words) if any(word.kind == GAP for word in between) else BRACKET_REACH
            following = next((place for place in found if end <= place <= end + reach), None)
            if following is None:
                break
            said = _words_in_brackets(between)
            omissions.append(WordEdit(before[1], run[0], said, statement.words[end:following], end))
            end = following + run[1] - run[0]
        else:
            return QuoteMatch(QuoteOutcome.FAITHFUL, statement, first, end, omissions=tuple(omissions))
    return None


def _words_in_brackets(words: Sequence[Word]) -> tuple[str, ...]:
    return tuple(part for word in words if word.kind == BRACKET for part in word.folded.split())


def _leading_brackets(words: Sequence[Word], statement: Statement, first: int) -> Iterator[WordEdit]:
    """Yield the brackets before the words of a quotation, which the statement has from *first* on: ``[Some] networks rely``."""
    said = _words_in_brackets(words)
    if said:
        begin = max(0, first - len(said))
        yield WordEdit(0, len(words), said, statement.words[begin:first], begin)


def _match_altered(words: Sequence[Word], record: Statements, speaker: str | None) -> QuoteMatch:
    """Align the words with the statements that share most word pairs with them, and return the best match."""
    numbers = [place for place, word in enumerate(words) if word.kind == WORD]
    folded = [words[place].folded for place in numbers]
    found, unrecorded = [], QuoteMatch(QuoteOutcome.UNRECORDED, share=0.0)
    for number, around in record.word_index.find_altered_copy_starts(folded, MOST_CANDIDATES):
        statement = record.all[number]
        start, end = max(0, around - len(folded) // 2 - 4), min(len(statement.words), around + 2 * len(folded) + 8)
        known = frozenset(statement.words[start:end])
        fewest = SHARE_OF_ALTERED * len(folded)
        if fewest <= len(statement.words) and fewest <= sum(word in known for word in folded):
            found.append(_align_with(statement, start, end, folded, numbers))
    best = max(
        found, key=lambda one: (one.share, one.statement and one.statement.speaker == speaker), default=unrecorded
    )
    return best if best.share >= SHARE_OF_ALTERED else unrecorded._replace(share=best.share)


def _align_with(
    statement: Statement, start: int, end: int, folded: Sequence[str], numbers: Sequence[int]
) -> QuoteMatch:
    """Align the plain words of a quotation with part of a statement; *numbers* are their places in the quotation."""
    found = align_words(folded, statement.words[start:end])
    span, edits = (start + found.first, start + found.last), []
    for edit in found.edits:
        first = numbers[min(edit.start, len(numbers) - 1)]
        last = numbers[edit.end - 1] + 1 if edit.start < edit.end else first
        edits.append(edit._replace(start=first, end=last, place=start + edit.place))
    return QuoteMatch(QuoteOutcome.ALTERED, statement, *span, tuple(edits), share=found.share)


def _match_joined_parts(words: Sequence[Word], record: Statements) -> QuoteMatch | None:
    """Return a match if the words are parts of several statements, or parts of one in another order."""
    numbers = [place for place, word in enumerate(words) if word.kind == WORD]
    folded = [words[place].folded for place in numbers]
    runs = record.word_index.list_runs(folded, SHORTEST_JOINED_PART)
    is_covered = sum(run.length for run in runs) >= SHARE_OF_JOINED * len(folded)
    joined = first_out_of_order(runs) if is_covered else None
    if joined is None:
        return None
    number, first = joined.positions[0]
    edit = WordEdit(numbers[joined.start], numbers[joined.start + joined.length - 1] + 1, (), ())
    return QuoteMatch(QuoteOutcome.JOINED, record.all[number], first, first + joined.length, (edit,))


def match_whole(pieces: Sequence[tuple[Sequence[Word], QuoteMatch]]) -> list[QuoteMatch]:
    """Match the paragraphs of one quotation as a whole: it may leave out whole paragraphs of the record, but no words.

    A paragraph of the same speaker that the record has before the one above it is joined to that.
    """
    matches = [match for _, match in pieces]
    placed = (QuoteOutcome.FAITHFUL, QuoteOutcome.ALTERED)
    for before, place in pairwise([place for place, match in enumerate(matches) if match.outcome in placed]):
        last, following = matches[before], matches[place]
        if not last.statement or not following.statement or last.statement.speaker != following.statement.speaker:
            continue
        end, start = (last.statement.number, last.last), (following.statement.number, following.first)
        if start < end:
            edits = (WordEdit(0, len(pieces[place][0]), (), ()),)
            matches[place] = following._replace(outcome=QuoteOutcome.JOINED, edits=edits)
        elif start > end:
            left_out = last.last, last.statement.paragraph(last.last - 1)[1]
            matches[before] = _with_words_left_out(last, len(pieces[before][0]), *left_out)
            begun = following.statement.paragraph(following.first)[0]
            matches[place] = _with_words_left_out(following, 0, begun, following.first)
    return matches


def _with_words_left_out(match: QuoteMatch, at: int, start: int, end: int) -> QuoteMatch:
    """Return a match in which the words of the statement from *start* to *end* are left out at one end of the quotation."""
    if match.statement is None or start >= end:
        return match
    edit = WordEdit(at, at, (), match.statement.words[start:end], start)
    edits = (*match.edits, edit) if at else (edit, *match.edits)
    span = min(match.first, start), max(match.last, end)
    return QuoteMatch(QuoteOutcome.ALTERED, match.statement, *span, edits, share=match.share)

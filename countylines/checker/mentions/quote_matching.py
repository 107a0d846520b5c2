"""Match quotations with the record's words: faithful, altered, joined from several parts, or not recorded.

Most quotations are in the record word for word. Any other is aligned with the statements that share the most word pairs
with it. First it is aligned with each of them alone, in order; gaps and brackets may then stand for omitted words. If
this costs too much, it is aligned with all of them together, and may jump to another place before any word. The
cheapest alignment decides whether it is faithful, altered or joined.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from countylines.checker.passages import TextSpan
from countylines.record.dataset import Dataset, grouped, once_per_dataset
from countylines.record.nouns.quotes import Quote
from countylines.text.alignment import ANY, END, JUMP_COST, WordAlignment, WordEdit, align_words
from countylines.text.grammar import FUNCTION_WORDS
from countylines.text.words import BRACKET, WORD, Word, split_words
from countylines.vocabulary.people import SpeakerNames

_SHORTEST_FRAGMENT = 3
"""How many words in a row, exactly as in the record, are enough for a quotation from it; fewer could be anybody's."""

_SHARE_OF_ALTERED = 0.6
"""The share of a quotation's words that a statement must have, in the same order, for it to be an altered quotation.

The same share of its content words must be unchanged; no altered quotation in the drafts is lost by that.
"""

_SHORTEST_ALTERED = 4
"""The fewest words of a quotation that can be altered; fewer may be anybody's."""

_MOST_CANDIDATES = 4
"""How many statements a quotation is aligned with."""

_REPETITION = 3
"""How many words may be repeated by mistake, such as ``day-to-day``, without counting as a part from elsewhere: a jump
costs more than two inserted words, and four repeated words are such a part."""

_SHARE_OF_JOINED = 0.8
"""The share of a quotation's words that the statements must have for it to be joined from several parts."""


class QuoteOutcome(Enum):
    """The result of matching a quotation with the record."""

    FAITHFUL = "faithful"
    MISATTRIBUTED = "wrongly attributed"
    """Faithful words under another name or post. Quotations are counted under this outcome, but no match has it."""
    ALTERED = "altered"
    JOINED = "joined"
    DENIED = "denied by the draft"
    """Words that the record does not have like this, or not from this speaker, as the draft itself says. Matching never
    gives this outcome; it is set later."""
    UNRECORDED = "not in the record"
    SHORT = "too short to tell"


class RecordedQuotes:
    """The words of all verbatim quotes of a record, one statement after another, with END after each statement.

    A statement is the text inside one pair of quotation marks. *folded* has the words in the form in which they are
    compared, and *printed* as they are printed. *quotes* has the quote of each word, and *statements* the span of its
    statement. *speakers* are the people who may have said the words. *terms* are the terms of the glossary, which are
    nobody's own words.
    """

    def __init__(self, dataset: Dataset) -> None:
        self.words: list[Word] = []
        self.quotes: list[Quote] = []
        self.statements: list[TextSpan] = []
        verbatim = (quote for quote in dataset.quotes if quote.is_verbatim)
        for quotes in grouped(((quote.speaker, quote.statement), quote) for quote in verbatim).values():
            start = len(self.words)
            for quote in quotes:
                words = split_words(quote.text, 0, len(quote.text))
                self.words += words
                self.quotes += [quote] * len(words)
            self.statements += [(start, len(self.words))] * (len(self.words) - start + 1)
            self.words.append(Word(END, 0, 0))
            self.quotes.append(quotes[-1])
        self.folded = [word.folded for word in self.words]
        self.printed = [quote.text[one.start : one.end] for one, quote in zip(self.words, self.quotes, strict=True)]
        self.speakers = SpeakerNames(dataset)
        names = [name for term in dataset.objects("terms") for name in (term["term"], *term.get("names", ()))]
        self.terms = frozenset(tuple(word.folded for word in split_words(name, 0, len(name))) for name in names)
        self._pairs = grouped((pair, place) for place, pair in enumerate(pairwise(self.folded)))

    @staticmethod
    @once_per_dataset
    def of(dataset: Dataset) -> "RecordedQuotes":
        """Index the quotes of a record for all drafts."""
        return RecordedQuotes(dataset)

    def is_short(self, words: Sequence[Word]) -> bool:
        """Return whether there are too few words to compare, or they are a term of the glossary."""
        plain = tuple(word.folded for word in words if word.kind == WORD)
        return len(plain) < _SHORTEST_FRAGMENT or plain in self.terms

    def text_between(self, first: int, last: int) -> tuple[str, str]:
        """Return what comes before the words of one quote from *first* to before *last*, and these words as printed."""
        if first >= last:
            return "", ""
        quote, start = self.quotes[first], self.words[first].start
        is_inside = first > 0 and self.quotes[first - 1] is quote
        before = quote.text[self.words[first - 1].end : start] if is_inside else " "
        return before, quote.text[start : self.words[last - 1].end]

    def ends_clause(self, place: int) -> bool:
        """Return whether the word before *place* has a mark after it, or ends its quote or statement."""
        is_last = self.quotes[place] is not self.quotes[place - 1] or self.folded[place] == END
        return is_last or not self.text_between(place, place + 1)[0].isspace()

    def find(self, words: Sequence[str]) -> Iterator[int]:
        """Yield the places at which all the words, of which there must be at least two, occur in a row."""
        for place in self._pairs.get((words[0], words[1]), ()):
            if self.folded[place : place + len(words)] == words:
                yield place

    def share_of_words(self, words: Sequence[str], statements: Sequence[TextSpan]) -> float:
        """Return the share of *words* that occur in *statements*, in any order."""
        known = frozenset(word for span in statements for word in self.folded[slice(*span)])
        return sum(word in known for word in words) / len(words)

    def statements_most_alike(self, words: Sequence[str]) -> list[TextSpan]:
        """List the statements that share the most pairs of adjacent words with *words*, the most similar first."""
        shared = Counter(
            self.statements[place] for pair in pairwise(words) if ANY not in pair for place in self._pairs.get(pair, ())
        )
        return [statement for statement, _ in shared.most_common(_MOST_CANDIDATES)]


class QuoteMatch(NamedTuple):
    """How a quotation matches the record: the quote in which it begins, the span of the recorded words, and the edits.

    *omissions* are the words that a faithful quotation leaves out. *share* is the share of its words left unchanged.
    """

    outcome: QuoteOutcome
    quote: Quote | None = None
    first: int = 0
    last: int = 0
    edits: tuple[WordEdit, ...] = ()
    omissions: tuple[WordEdit, ...] = ()
    share: float = 1.0


def match_quotation(words: Sequence[Word], record: RecordedQuotes, *, speaker: str | None) -> QuoteMatch:
    """Match a quotation with the record; if several statements fit equally, one by *speaker* is preferred."""
    plain = [word.folded for word in words if word.kind == WORD]
    if record.is_short(words):
        return QuoteMatch(QuoteOutcome.SHORT)
    places = record.find(plain) if len(plain) == len(words) else ()
    first = min(places, key=lambda place: (record.quotes[place].speaker != speaker, place), default=None)
    if first is not None:
        return QuoteMatch(QuoteOutcome.FAITHFUL, record.quotes[first], first, first + len(plain))
    folded = [word.folded if word.kind == WORD else ANY for word in words]
    statements = record.statements_most_alike(folded)
    statements.sort(key=lambda span: (record.quotes[span[0]].speaker != speaker, span))
    found = [
        (align_words(folded, record.folded[slice(*span)]), span[0])
        for span in statements
        if record.share_of_words(plain, [span]) >= _SHARE_OF_ALTERED
    ]
    best, begin = min(found, key=lambda one: one[0].cost, default=(None, 0))
    is_far = best is None or best.cost > JUMP_COST
    is_joined = is_far and record.share_of_words(plain, statements) >= _SHARE_OF_JOINED
    joined = _match_joined(folded, record, statements) if is_joined else None
    if joined:
        return joined
    return _match_one_statement(words, record, best, begin) if best else QuoteMatch(QuoteOutcome.UNRECORDED)


def _match_one_statement(words: Sequence[Word], record: RecordedQuotes, found: WordAlignment, begin: int) -> QuoteMatch:
    """Return the match with the statement that begins at *begin*: faithful if gaps and brackets explain all edits."""
    first, last = begin + found.first, begin + found.last
    edits: list[WordEdit] = []
    omissions: list[WordEdit] = []
    for edit in found.edits:
        place, taken = begin + edit.place, words[edit.start : edit.end]
        if ANY not in edit.words:
            edits.append(edit._replace(place=place))
            continue
        said = tuple(part for word in taken if word.kind == BRACKET for part in word.folded.split())
        omissions.append(edit._replace(words=said, place=place))
    outcome = QuoteOutcome.ALTERED if edits else QuoteOutcome.FAITHFUL
    count = sum(word.kind == WORD for word in words)
    kept, content = count_content(words, edits)
    is_alike = found.share >= _SHARE_OF_ALTERED and kept >= _SHARE_OF_ALTERED * content
    if edits and (count < _SHORTEST_ALTERED or not is_alike):
        return QuoteMatch(QuoteOutcome.UNRECORDED)
    return QuoteMatch(outcome, record.quotes[first], first, last, tuple(edits), tuple(omissions), found.share)


def count_content(words: Sequence[Word], edits: Sequence[WordEdit]) -> tuple[int, int]:
    """Count the distinct content words: those that are unchanged, and all of them.

    Words without content of their own, as in ``We will not``, could be anybody's.
    """
    changed = {words[at].folded for edit in edits for at in range(edit.start, edit.end)}
    content = {word.folded for word in words if word.kind == WORD} - FUNCTION_WORDS
    return len(content - changed), len(content)


def _match_joined(folded: Sequence[str], record: RecordedQuotes, statements: Sequence[TextSpan]) -> QuoteMatch | None:
    """Return a match if the words are parts of several statements or parts, out of order or far apart, of one."""
    places = [place for start, end in statements for place in range(start, end + 1)]
    found = align_words(folded, [record.folded[place] for place in places], may_jump=True)
    jumps = [(at, to) for at, to in found.jumps if folded[at - _REPETITION : at] != folded[at : at + _REPETITION]]
    if not jumps:
        return None
    (start, column), (end, _) = (*jumps, (len(folded), 0))[:2]
    first = places[column]
    last = min(first + end - start, record.statements[first][1])
    part = WordEdit(start, end, (), (), first)
    return QuoteMatch(QuoteOutcome.JOINED, record.quotes[first], first, last, (part,), share=found.share)

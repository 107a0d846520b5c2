"""The quotations of a draft, each with how it matches the record and the speaker whom the draft names."""

from collections.abc import Iterator
from typing import NamedTuple

from countylines.checker.attribution import UNKNOWN_PERSON, Attribution, SpeakerNames, attribute
from countylines.checker.quotations import BLOCK, Quotation, find_quotations
from countylines.checker.quote_matching import QuoteMatch, QuoteOutcome, match_quotation
from countylines.checker.statements import Statements, join_into_statements
from countylines.figures.quantity import find_quantities
from countylines.record.dataset import Dataset
from countylines.text.words import WORD, Word, split_words

SURE_SHARE = 0.85
SURE_WORDS = 8
"""A quotation of another speaker is the record's if so many words, and such a share of them, stand in the record."""

FEWEST_QUOTED_WORDS = 3
"""A quotation of fewer words could be anybody's and is not compared."""

LONGEST_TERM = 8
"""How many words a term of the glossary may have: longer quotations are not looked up there."""

LONGEST_FIGURE = 80
"""How long a quotation may be that is only a figure, in characters."""

MOST_WORDS_AFTER_FIGURE = 3
"""How many words may follow the number in such a quotation."""


class QuoteMention(NamedTuple):
    """A quotation of a draft: its words, how they match the record, and the speaker whom the draft names."""

    quotation: Quotation
    words: tuple[Word, ...]
    match: QuoteMatch
    attribution: Attribution

    @property
    def outcome(self) -> QuoteOutcome:
        """The outcome of the match."""
        return self.match.outcome

    @property
    def is_in_record(self) -> bool:
        """Return whether it is one of the record's quotations, faithful or not."""
        return self.match.statement is not None and self.outcome is not QuoteOutcome.UNRECORDED


def find_quote_mentions(text: str, dataset: Dataset) -> tuple[QuoteMention, ...]:
    """List the quotations of a text, in order, each matched with the record's."""
    if "recorded quotes" not in dataset.cache:
        dataset.cache["recorded quotes"] = _RecordedQuotes(dataset)
    return tuple(_QuoteReader(text, dataset.cache["recorded quotes"]).find())


class _RecordedQuotes:
    """The parts of a record that quotations are compared with, indexed once for all drafts."""

    def __init__(self, dataset: Dataset) -> None:
        self.statements: Statements = join_into_statements(dataset)
        self.speaker_names = SpeakerNames(dataset)
        names = [name for term in dataset.objects("terms") for name in (term["term"], *term.get("names", ()))]
        self.terms = frozenset(tuple(word.folded for word in split_words(name, 0, len(name))) for name in names)


class _QuoteReader:
    """Reads the quotations of one draft; one that is repeated is matched once."""

    def __init__(self, text: str, record: _RecordedQuotes) -> None:
        self.text = text
        self.record = record
        self.matches: dict[tuple[tuple[tuple[str, str], ...], str | None], QuoteMatch] = {}

    def find(self) -> Iterator[QuoteMention]:
        """Yield the quotations, in order."""
        text = self.text
        quotations = find_quotations(text)
        attribution = Attribution(None)
        for number, quotation in enumerate(quotations):
            since = quotations[number - 1].end + 1 if number else 0
            until = quotations[number + 1].start - 1 if number + 1 < len(quotations) else len(text)
            words = tuple(word for piece in quotation.pieces for word in split_words(text, *piece))
            plain = tuple(word.folded for word in words if word.kind == WORD)
            if len(plain) < FEWEST_QUOTED_WORDS or (len(plain) <= LONGEST_TERM and plain in self.record.terms):
                attribution = Attribution(None)
                yield QuoteMention(quotation, words, QuoteMatch(QuoteOutcome.SHORT), attribution)
                continue
            span = quotation.start, quotation.end
            attribution = attribute(text, span, (since, until), self.record.speaker_names, attribution)
            match = self.match(words, attribution.speaker)
            if (
                match.outcome is not QuoteOutcome.FAITHFUL
                and attribution.speaker is None
                and _is_only_a_figure(text, quotation)
            ):
                match = QuoteMatch(QuoteOutcome.SHORT)
            elif _is_by_another_speaker(match, attribution, len(plain)) or (
                quotation.kind == BLOCK and match.outcome in (QuoteOutcome.UNRECORDED, QuoteOutcome.SHORT)
            ):
                match = QuoteMatch(QuoteOutcome.UNRECORDED)
            yield QuoteMention(quotation, words, match, attribution)
            if match.outcome is QuoteOutcome.UNRECORDED:
                yield from self.find_nested(quotation)

    def match(self, words: tuple[Word, ...], speaker: str | None) -> QuoteMatch:
        """Match a quotation with the record."""
        key = tuple([(word.folded, word.kind) for word in words]), speaker
        if key not in self.matches:
            self.matches[key] = match_quotation(words, self.record.statements, speaker=speaker)
        return self.matches[key]

    def find_nested(self, quotation: Quotation) -> Iterator[QuoteMention]:
        """List the record's quotations inside a quotation of somebody else."""
        text = self.text
        for start, end in quotation.pieces:
            for inner in find_quotations(text[start:end]):
                first, last = start + inner.start, start + inner.end
                words = tuple(split_words(text, first, last))
                attribution = attribute(text, (first, last), (start, end), self.record.speaker_names, Attribution(None))
                match = self.match(words, attribution.speaker)
                count = sum(word.kind == WORD for word in words)
                if (
                    match.statement is not None
                    and count >= FEWEST_QUOTED_WORDS
                    and not _is_by_another_speaker(match, attribution, count)
                ):
                    yield QuoteMention(Quotation(((first, last),), inner.kind), words, match, attribution)


def _is_by_another_speaker(match: QuoteMatch, attribution: Attribution, count: int) -> bool:
    """Return whether words of an unknown person only resemble the record's."""
    if attribution.speaker != UNKNOWN_PERSON or match.statement is None:
        return False
    if match.outcome is QuoteOutcome.FAITHFUL:
        return count < SURE_WORDS - 3
    return match.share < SURE_SHARE or count < SURE_WORDS


def _is_only_a_figure(text: str, quotation: Quotation) -> bool:
    """Return whether a quotation is only a number and what it counts: words of a source, not of a speaker."""
    words = text[quotation.pieces[0][0] : quotation.pieces[-1][1]].strip()
    figures = find_quantities(words) if len(words) <= LONGEST_FIGURE else ()
    return (
        len(figures) == 1 and figures[0].start == 0 and len(words[figures[0].end :].split()) <= MOST_WORDS_AFTER_FIGURE
    )

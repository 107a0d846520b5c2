"""A draft as the rules see it: read once, its quotations laid along the record, its numbers held against it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from countylines.checker.alignment import Alignment, Outcome, align
from countylines.checker.attribution import OTHER, Attribution, Speakers, attribute
from countylines.checker.dates import DateMention, find_misdated
from countylines.checker.figures import FigureMention, find_counted
from countylines.checker.findings import Finding, Held
from countylines.checker.prefilter import PrefilteredParagraphs, prefilter
from countylines.checker.quotations import BLOCK, Quotation, find_quotations
from countylines.checker.statements import Statements, statements_of
from countylines.documents.document import Document
from countylines.figures.quantity import find_quantities
from countylines.record.dataset import Dataset
from countylines.text.words import WORD, Word, split_words

SURE = 0.85
SURE_WORDS = 8
"""How much of how many words has to stand in the record for them to be its own, in somebody else's mouth."""

FEWEST_WORDS = 3
"""How many words a quotation needs: one or two are anybody's."""

LONGEST_TERM = 8
"""How many words a term of the glossary can have: for a longer quotation it need not be read."""

LONGEST_FIGURE = 80
"""How long a quotation can be that is a figure, in characters."""

MOST_COUNTED = 3
"""How many words can say what a number counts."""


class QuoteMention(NamedTuple):
    """A quotation of a draft: its words, how they lie along the record, and who is said to have spoken them."""

    quotation: Quotation
    words: tuple[Word, ...]
    alignment: Alignment
    attribution: Attribution

    @property
    def outcome(self) -> Outcome:
        """What became of it."""
        return self.alignment.outcome

    @property
    def is_in_record(self) -> bool:
        """Tell whether it is one of the record's, faithful or not."""
        return self.alignment.statement is not None and self.outcome is not Outcome.UNRECORDED


class Record:
    """What of a dataset the check needs, laid out once for all drafts."""

    def __init__(self, dataset: Dataset, week: str) -> None:
        self.dataset = dataset
        self.week = week
        self.told: dict[str, str] = {}
        """What was said of its figures, by their ids."""
        self._aligned: dict[tuple[tuple[tuple[str, str], ...], str | None], Alignment] = {}

    @cached_property
    def statements(self) -> Statements:
        """The verbatim quotes."""
        return statements_of(self.dataset)

    def aligned(self, words: tuple[Word, ...], speaker: str | None) -> Alignment:
        """Lay words along the record; a draft that repeats itself is laid once."""
        key = tuple([(word.folded, word.kind) for word in words]), speaker
        if key not in self._aligned:
            self._aligned[key] = align(words, self.statements, speaker=speaker)
        return self._aligned[key]

    @cached_property
    def speakers(self) -> Speakers:
        """The people."""
        return Speakers(self.dataset)

    @cached_property
    def terms(self) -> frozenset[tuple[str, ...]]:
        """The glossary's terms, in words as quotations are compared."""
        names = [name for term in self.dataset.terms for name in (term.term, *term.names)]
        return frozenset(tuple(word.folded for word in split_words(name, 0, len(name))) for name in names)


def _is_a_figure(text: str, quotation: Quotation) -> bool:
    """Tell whether what is quoted is a number and what it counts: the words of an account, and nobody's speech."""
    said = text[quotation.pieces[0][0] : quotation.pieces[-1][1]].strip()
    figures = find_quantities(said) if len(said) <= LONGEST_FIGURE else ()
    return len(figures) == 1 and figures[0].start == 0 and len(said[figures[0].end :].split()) <= MOST_COUNTED


class Draft:
    """One text that somebody else wrote."""

    def __init__(self, document: Document, record: Record) -> None:
        self.document = document
        self.record = record

    @cached_property
    def sifted(self) -> PrefilteredParagraphs:
        """Its paragraphs, and which of them are worth document for figures and dates."""
        return prefilter(self.document.text)

    @cached_property
    def spoken(self) -> tuple[QuoteMention, ...]:
        """Its quotations, in order."""
        return tuple(self._spoken())

    @cached_property
    def counted(self) -> tuple[FigureMention, ...]:
        """Its numbers that count something of the record, in order."""
        recorded = [piece for one in self.spoken if one.is_in_record for piece in one.quotation.pieces]
        others = [piece for one in self.spoken if one.attribution.speaker == OTHER for piece in one.quotation.pieces]
        record = self.record
        return find_counted(
            self.document.text, self.sifted, record.dataset, record.week, [*recorded, *others], recorded
        )

    @cached_property
    def misdated(self) -> tuple[DateMention, ...]:
        """What it says wrongly of the week's dates."""
        said = [piece for one in self.spoken if one.is_in_record for piece in one.quotation.pieces]
        found = find_misdated(self.document.text, self.sifted, self.record.dataset, self.record.week)
        return tuple(one for one in found if not any(start <= one.start < end for start, end in said))

    def _spoken(self) -> Iterator[QuoteMention]:
        text = self.document.text
        quotations = find_quotations(text)
        who = Attribution(None)
        for place, quotation in enumerate(quotations):
            since = quotations[place - 1].end + 1 if place else 0
            until = quotations[place + 1].start - 1 if place + 1 < len(quotations) else len(text)
            words = tuple(word for piece in quotation.pieces for word in split_words(text, *piece))
            plain = tuple(word.folded for word in words if word.kind == WORD)
            if len(plain) < FEWEST_WORDS or (len(plain) <= LONGEST_TERM and plain in self.record.terms):
                who = Attribution(None)
                yield QuoteMention(quotation, words, Alignment(Outcome.SHORT), who)
                continue
            who = attribute(text, (quotation.start, quotation.end), (since, until), self.record.speakers, who)
            found = self.record.aligned(words, who.speaker)
            if found.outcome is not Outcome.FAITHFUL and who.speaker is None and _is_a_figure(text, quotation):
                found = Alignment(Outcome.SHORT)
            elif self._is_somebody_elses(found, who, len(plain)) or (
                quotation.kind == BLOCK and found.outcome in (Outcome.UNRECORDED, Outcome.SHORT)
            ):
                found = Alignment(Outcome.UNRECORDED)
            yield QuoteMention(quotation, words, found, who)
            if found.outcome is Outcome.UNRECORDED:
                yield from self._within(quotation)

    def _within(self, quotation: Quotation) -> Iterator[QuoteMention]:
        """List what of the record is quoted within a quotation of somebody else."""
        text = self.document.text
        for start, end in quotation.pieces:
            for inner in find_quotations(text[start:end]):
                first, last = start + inner.start, start + inner.end
                words = tuple(split_words(text, first, last))
                who = attribute(text, (first, last), (start, end), self.record.speakers, Attribution(None))
                found = self.record.aligned(words, who.speaker)
                count = sum(word.kind == WORD for word in words)
                if (
                    found.statement is not None
                    and count >= FEWEST_WORDS
                    and not self._is_somebody_elses(found, who, count)
                ):
                    yield QuoteMention(Quotation(((first, last),), inner.kind), words, found, who)

    @staticmethod
    def _is_somebody_elses(found: Alignment, who: Attribution, count: int) -> bool:
        """Tell whether words that resemble the record's are another person's own."""
        if who.speaker != OTHER or found.statement is None:
            return False
        if found.outcome is Outcome.FAITHFUL:
            return count < SURE_WORDS - 3
        return found.share < SURE or count < SURE_WORDS

    def finding(
        self, rule: str, severity: str, message: str, start: int, end: int, record: Held | None = None
    ) -> Finding:
        """Make a finding of a stretch of the clean text."""
        begin, stop = self.document.origin_span(start, end)
        return self.finding_at(rule, severity, message, begin, stop, record)

    def finding_at(
        self, rule: str, severity: str, message: str, begin: int, stop: int, record: Held | None = None
    ) -> Finding:
        """Make a finding of a stretch of the draft itself."""
        line, column = self.document.place(begin)
        end_line, end_column = self.document.place(stop)
        found = self.document.source[begin:stop]
        return Finding(rule, severity, message, begin, stop, line, column, end_line, end_column, found, record)

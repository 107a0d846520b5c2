"""The mentions of a draft that the rules judge: quotations matched with the record's, figures, and wrong dates."""

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from countylines.checker.attribution import UNKNOWN_PERSON, Attribution, SpeakerNames, attribute
from countylines.checker.document_week import DocumentEvidence, is_on_subject
from countylines.checker.figures import FigureMention, find_figure_mentions
from countylines.checker.findings import Finding, RecordReference
from countylines.checker.quotations import BLOCK, Quotation, find_quotations
from countylines.checker.quote_matching import QuoteMatch, QuoteOutcome, match_quotation
from countylines.checker.wrong_dates import WrongDate
from countylines.checker.statements import Statements, join_into_statements
from countylines.documents.document import Document
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


class RecordIndex:
    """The parts of a dataset that the checker needs, indexed once for all drafts."""

    def __init__(self, dataset: Dataset, week: str | None = None) -> None:
        """Index a dataset; *week* is the week to which all figures refer, whatever a draft says."""
        self.dataset = dataset
        self.explicit_week = week
        self.week = week or dataset.week
        self.figure_phrases: dict[str, str] = {}
        """What messages say of each figure, by its id."""
        self._matches: dict[tuple[tuple[tuple[str, str], ...], str | None], QuoteMatch] = {}

    @cached_property
    def statements(self) -> Statements:
        """The verbatim quotations."""
        return join_into_statements(self.dataset)

    def match_quotation(self, words: tuple[Word, ...], speaker: str | None) -> QuoteMatch:
        """Match a quotation with the record; a repeated quotation is matched once."""
        key = tuple([(word.folded, word.kind) for word in words]), speaker
        if key not in self._matches:
            self._matches[key] = match_quotation(words, self.statements, speaker=speaker)
        return self._matches[key]

    @cached_property
    def speaker_names(self) -> SpeakerNames:
        """The names of the record's people."""
        return SpeakerNames(self.dataset)

    @cached_property
    def terms(self) -> frozenset[tuple[str, ...]]:
        """The terms of the glossary, as folded words."""
        names = [name for term in self.dataset.objects("terms") for name in (term["term"], *term.get("names", ()))]
        return frozenset(tuple(word.folded for word in split_words(name, 0, len(name))) for name in names)


def _is_only_a_figure(text: str, quotation: Quotation) -> bool:
    """Return whether a quotation is only a number and what it counts: words of a source, not of a speaker."""
    words = text[quotation.pieces[0][0] : quotation.pieces[-1][1]].strip()
    figures = find_quantities(words) if len(words) <= LONGEST_FIGURE else ()
    return (
        len(figures) == 1 and figures[0].start == 0 and len(words[figures[0].end :].split()) <= MOST_WORDS_AFTER_FIGURE
    )


class DraftAnalysis:
    """One draft, with its mentions found when a rule first asks for them."""

    def __init__(self, document: Document, record: RecordIndex) -> None:
        self.document = document
        self.record = record

    @cached_property
    def quotes(self) -> tuple[QuoteMention, ...]:
        """The quotations, in order."""
        return tuple(self._find_quotes())

    @cached_property
    def _figures_and_dates(self) -> tuple[tuple[FigureMention, ...], tuple[WrongDate, ...]]:
        recorded = [piece for mention in self.quotes if mention.is_in_record for piece in mention.quotation.pieces]
        others = [
            piece
            for mention in self.quotes
            if mention.attribution.speaker == UNKNOWN_PERSON
            for piece in mention.quotation.pieces
        ]
        record = self.record
        return find_figure_mentions(
            self.document.text, record.dataset, record.explicit_week, [*recorded, *others], recorded, self.evidence
        )

    @cached_property
    def evidence(self) -> DocumentEvidence:
        """What is known of the draft beside its figures."""
        quotes = sum(mention.is_in_record for mention in self.quotes)
        return DocumentEvidence(quotes, is_on_subject(self.document.text, self.record.dataset))

    @property
    def figures(self) -> tuple[FigureMention, ...]:
        """The numbers that may count something, in order."""
        return self._figures_and_dates[0]

    @property
    def wrong_dates(self) -> tuple[WrongDate, ...]:
        """What contradicts the dates of the week, outside quotations of the record."""
        return self._figures_and_dates[1]

    def _find_quotes(self) -> Iterator[QuoteMention]:
        text = self.document.text
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
            match = self.record.match_quotation(words, attribution.speaker)
            if (
                match.outcome is not QuoteOutcome.FAITHFUL
                and attribution.speaker is None
                and _is_only_a_figure(text, quotation)
            ):
                match = QuoteMatch(QuoteOutcome.SHORT)
            elif self._is_by_another_speaker(match, attribution, len(plain)) or (
                quotation.kind == BLOCK and match.outcome in (QuoteOutcome.UNRECORDED, QuoteOutcome.SHORT)
            ):
                match = QuoteMatch(QuoteOutcome.UNRECORDED)
            yield QuoteMention(quotation, words, match, attribution)
            if match.outcome is QuoteOutcome.UNRECORDED:
                yield from self._find_nested_quotes(quotation)

    def _find_nested_quotes(self, quotation: Quotation) -> Iterator[QuoteMention]:
        """List the record's quotations inside a quotation of somebody else."""
        text = self.document.text
        for start, end in quotation.pieces:
            for inner in find_quotations(text[start:end]):
                first, last = start + inner.start, start + inner.end
                words = tuple(split_words(text, first, last))
                attribution = attribute(text, (first, last), (start, end), self.record.speaker_names, Attribution(None))
                match = self.record.match_quotation(words, attribution.speaker)
                count = sum(word.kind == WORD for word in words)
                if (
                    match.statement is not None
                    and count >= FEWEST_QUOTED_WORDS
                    and not self._is_by_another_speaker(match, attribution, count)
                ):
                    yield QuoteMention(Quotation(((first, last),), inner.kind), words, match, attribution)

    @staticmethod
    def _is_by_another_speaker(match: QuoteMatch, attribution: Attribution, count: int) -> bool:
        """Return whether words of an unknown person only resemble the record's."""
        if attribution.speaker != UNKNOWN_PERSON or match.statement is None:
            return False
        if match.outcome is QuoteOutcome.FAITHFUL:
            return count < SURE_WORDS - 3
        return match.share < SURE_SHARE or count < SURE_WORDS

    def make_finding(
        self, rule: str, severity: str, message: str, start: int, end: int, record: RecordReference | None = None
    ) -> Finding:
        """Return a finding about a span of the document's text."""
        source_start, source_end = self.document.origin_span(start, end)
        return self.make_finding_in_source(rule, severity, message, source_start, source_end, record)

    def make_finding_in_source(
        self, rule: str, severity: str, message: str, start: int, end: int, record: RecordReference | None = None
    ) -> Finding:
        """Return a finding about a span of the draft as it came."""
        line, column = self.document.line_and_column(start)
        end_line, end_column = self.document.line_and_column(end)
        found = self.document.source[start:end]
        return Finding(rule, severity, message, start, end, line, column, end_line, end_column, found, record)

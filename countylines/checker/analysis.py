"""The mentions of a draft that the rules judge: quotations matched with the record's, figures, and wrong dates."""

from functools import cached_property

from countylines.checker.dates import DateMention, find_wrong_dates
from countylines.checker.figures import FigureMention, find_figure_mentions
from countylines.checker.findings import Finding, RecordReference
from countylines.checker.prefilter import PrefilteredParagraphs, prefilter
from countylines.checker.quote_mentions import QuoteMention, find_quote_mentions
from countylines.documents.document import Document
from countylines.record.dataset import Dataset
from countylines.vocabulary.campaigns import campaign_vocabulary
from countylines.vocabulary.counted_nouns import counting_vocabulary
from countylines.vocabulary.people import UNKNOWN_PERSON


class RecordIndex:
    """The parts of a dataset that the checker needs, indexed once for all drafts."""

    def __init__(self, dataset: Dataset, week: str) -> None:
        self.dataset = dataset
        self.week = week
        self.figure_phrases: dict[str, str] = {}
        """What messages say of each figure, by its id."""


class DraftAnalysis:
    """One draft, with its mentions found when a rule first asks for them."""

    def __init__(self, document: Document, record: RecordIndex) -> None:
        self.document = document
        self.record = record

    @cached_property
    def prefiltered(self) -> PrefilteredParagraphs:
        """The paragraphs, and which of them may contain figures or dates."""
        dataset = self.record.dataset
        last_words, campaign_words = counting_vocabulary(dataset).last_words, campaign_vocabulary(dataset).words
        return prefilter(self.document.text, last_words, campaign_words)

    @cached_property
    def quotes(self) -> tuple[QuoteMention, ...]:
        """The quotations, in order."""
        return find_quote_mentions(self.document.text, self.record.dataset)

    @cached_property
    def figures(self) -> tuple[FigureMention, ...]:
        """The numbers that count something the record counts, in order."""
        recorded = [piece for mention in self.quotes if mention.is_in_record for piece in mention.quotation.pieces]
        others = [
            piece
            for mention in self.quotes
            if mention.attribution.speaker == UNKNOWN_PERSON
            for piece in mention.quotation.pieces
        ]
        record = self.record
        return find_figure_mentions(
            self.document.text, self.prefiltered, record.dataset, record.week, [*recorded, *others], recorded
        )

    @cached_property
    def wrong_dates(self) -> tuple[DateMention, ...]:
        """What contradicts the dates of the week, outside quotations of the record."""
        recorded = [piece for mention in self.quotes if mention.is_in_record for piece in mention.quotation.pieces]
        found = find_wrong_dates(self.document.text, self.prefiltered, self.record.dataset, self.record.week)
        return tuple(date for date in found if not any(start <= date.start < end for start, end in recorded))

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

"""The mentions of a draft that the rules judge: quotations matched with the record's, figures, and wrong dates."""

import re
from collections.abc import Iterable
from functools import cached_property

from countylines.checker.figures import FigureReader, ReadFigures
from countylines.checker.findings import Finding, RecordReference
from countylines.checker.mentions.quote_mentions import QuoteMention, find_quote_mentions
from countylines.checker.passages import TextSpan
from countylines.checker.scope.document_week import DocumentEvidence, evidence_of
from countylines.documents.document import Document
from countylines.record.dataset import Dataset
from countylines.vocabulary.campaigns import subject_name_beginnings, subject_word_beginnings
from countylines.vocabulary.people import UNKNOWN_PERSON

SHORT_TEXT = 400
"""A text of fewer characters need not say what it is about."""


class DraftAnalysis:
    """One draft, with its mentions found when a rule first asks for them.

    *week* is the week to which all figures refer, whatever the draft says. *figure_phrases* are what messages say of
    each figure of the record, by its id.
    """

    def __init__(self, document: Document, dataset: Dataset, week: str | None = None) -> None:
        self.document = document
        self.dataset = dataset
        self.week = week
        self.figure_phrases: dict[str, str] = {}

    @cached_property
    def quotes(self) -> tuple[QuoteMention, ...]:
        """The quotations, in order."""
        return find_quote_mentions(self.document.text, self.dataset)

    @cached_property
    def recorded_quotation_spans(self) -> list[TextSpan]:
        """The spans of the record's own quotations."""
        return [(mention.start, mention.end) for mention in self.quotes if mention.is_in_record]

    @cached_property
    def spoken_spans(self) -> list[TextSpan]:
        """The spans of all quotations, in order; those that overlap, as one inside another does, are joined."""
        joined: list[TextSpan] = []
        for mention in self.quotes:
            if joined and mention.start < joined[-1][1]:
                joined[-1] = joined[-1][0], max(mention.end, joined[-1][1])
            else:
                joined.append((mention.start, mention.end))
        return joined

    @cached_property
    def spans_judged_as_quotations(self) -> list[TextSpan]:
        """The spans whose figures belong to the rules about quotations: the record's, and those of people unknown to it."""
        judged = (one for one in self.quotes if one.is_in_record or one.attribution.speaker == UNKNOWN_PERSON)
        return sorted({(one.start, one.end) for one in judged})

    @cached_property
    def read(self) -> ReadFigures:
        """The figures, the wrong dates and all else that was read in the passages."""
        spans = self.spans_judged_as_quotations, self.recorded_quotation_spans
        return FigureReader(self.document.text, self.dataset, self.week, *spans, self.evidence).read_all()

    @cached_property
    def evidence(self) -> DocumentEvidence:
        """What is known of the draft beside its figures."""
        is_short = len(self.document.text) < SHORT_TEXT
        return evidence_of(
            sum(mention.is_in_record for mention in self.quotes),
            is_on_subject=is_short or self.is_about_subject,
            names_subject=is_short or self._has_word_of(subject_name_beginnings(self.dataset)),
            published=self.document.published,
        )

    @cached_property
    def is_about_subject(self) -> bool:
        """Whether a word, a quotation or a speaker of the draft is of the record's subject."""
        nobodies = (None, UNKNOWN_PERSON)
        is_quoted = any(one.is_in_record or one.attribution.speaker not in nobodies for one in self.quotes)
        return is_quoted or self._has_word_of(subject_word_beginnings(self.dataset))

    def _has_word_of(self, beginnings: Iterable[str]) -> bool:
        """Return whether a word of the draft begins with one of those, or there are none: the record does not say them."""
        words = "|".join(map(re.escape, beginnings))
        return not words or re.search(rf"\b(?:{words})", self.document.text, re.IGNORECASE) is not None

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

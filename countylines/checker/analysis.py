"""The stages of a check, from the document to the verdicts that the rules report: `DraftAnalysis` runs them all."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import chain, pairwise

from countylines.checker.comparison import compare_numbers
from countylines.checker.mentions.denials import is_quotation_denied
from countylines.checker.mentions.quote_matching import QuoteMatch, QuoteOutcome
from countylines.checker.mentions.quote_mentions import QuoteMention, find_quote_mentions
from countylines.checker.mentions.read_passages import PassageContent, read_passages
from countylines.checker.mentions.tables import read_tables
from countylines.checker.mentions.weeks import calendar_of
from countylines.checker.number_mention import StatedScope, Verdict
from countylines.checker.passages import SpanSet
from countylines.checker.scope.document_week import DraftFacts, decide_weeks
from countylines.checker.scope.resolution import ScopeResolver
from countylines.checker.weighing import EvidenceWeigher
from countylines.checker.wrong_dates import WrongDateFinder
from countylines.documents.document import Document
from countylines.record.dataset import Dataset
from countylines.vocabulary.campaigns import subject_name_beginnings, subject_word_beginnings
from countylines.vocabulary.people import UNKNOWN_PERSON

SHORT_TEXT = 400
"""A text with fewer characters is checked even without a word of the subject, and its numbers are not weighed."""


class DraftAnalysis:
    """One draft, with all that the rules need to know about it.

    This includes its *quotes*, its *passages*, the weeks that were *decided* on, the *compared_numbers* with their
    verdicts, and the *wrong_dates*. *week* is the week that all numbers refer to, whatever the draft says.
    *spoken_spans* are the spans of the quotations. Fixes put typographic marks and dashes only into a draft that
    *has_curly_marks*.
    """

    def __init__(self, document: Document, dataset: Dataset, week: str | None = None) -> None:
        self.document, self.dataset = document, dataset
        text, quotes = document.text, find_quote_mentions(document.text, dataset)
        self.facts = _facts_of(document, dataset, quotes)
        self.passages = passages = list(read_tables(read_passages(text, dataset, document.published), dataset))
        quotes = tuple(_unrecorded_if_of_other_year(one, dataset, passages) for one in quotes)
        self.quotes = tuple(_marked_if_denied(one, after, passages) for one, after in pairwise([*quotes, None]) if one)
        self.decided = decide_weeks(passages, dataset, week, self.facts)
        sentences = [*ScopeResolver(dataset, self.decided, self.facts, passages).resolve()]
        numbers = compare_numbers(dataset, self.decided, sentences)
        weigher = EvidenceWeigher(dataset, passages, numbers)
        self.compared_numbers = numbers if self.facts.is_short else tuple(weigher.numbers())
        wrong_dates = WrongDateFinder(dataset, self.decided, [*chain.from_iterable(sentences)]).find()
        self.wrong_dates = tuple(weigher.wrong_dates(wrong_dates))
        self.has_curly_marks = "’" in document.source or "“" in document.source
        self.spoken_spans = SpanSet(one.span for one in self.quotes)

    @cached_property
    def supported_figures(self) -> frozenset[tuple[str | None, str | None]]:
        """The weeks and measures for which the draft has the record's figure."""
        return frozenset((one.week, one.measure) for one in self.compared_numbers if one.verdict is Verdict.SUPPORTED)

    @cached_property
    def stated_figures(self) -> frozenset[tuple[str | None, str | None, Decimal]]:
        """The weeks, measures and values of figures whose own sentence says that they are of a week or the country."""
        stated = (one for one in self.compared_numbers if one.stated is not StatedScope.NOTHING)
        return frozenset((one.week, one.measure, one.value) for one in stated)

    @cached_property
    def mentions_subject(self) -> bool:
        """Whether the draft has a word of the record's subject, or a quotation or speaker of the record.

        It is also true if the record names no words of its subject.
        """
        nobodies = (None, UNKNOWN_PERSON)
        is_quoted = any(one.is_in_record or one.attribution.speaker not in nobodies for one in self.quotes)
        return is_quoted or self.facts.subject_words > 0 or not subject_word_beginnings(self.dataset)


def _facts_of(document: Document, dataset: Dataset, quotes: Iterable[QuoteMention]) -> DraftFacts:
    """Return what is known about a draft before its figures are read.

    The numbers in quotations that are recorded, or whose speaker the record does not know, are not compared.
    """
    recorded = [one.span for one in quotes if one.is_in_record]
    strangers = [one.span for one in quotes if one.attribution.speaker == UNKNOWN_PERSON]
    names, words = subject_name_beginnings(dataset), subject_word_beginnings(dataset)
    return DraftFacts(
        recorded_quotations=SpanSet(recorded),
        judged_quotations=SpanSet([*recorded, *strangers]),
        names_subject=not names or _count_beginnings(document.text, names) > 0,
        subject_words=_count_beginnings(document.text, words),
        is_short=len(document.text) < SHORT_TEXT,
        published=document.published,
    )


def _count_beginnings(text: str, beginnings: Iterable[str]) -> int:
    """Count how many different *beginnings* the words of a text start with, ignoring case."""
    words = "|".join(map(re.escape, beginnings))
    return len({one.casefold() for one in re.findall(rf"\b(?:{words})", text, re.IGNORECASE)}) if words else 0


def _unrecorded_if_of_other_year(
    mention: QuoteMention, dataset: Dataset, passages: Sequence[PassageContent]
) -> QuoteMention:
    """Return a quotation, as unrecorded if it only resembles a recorded one and its sentence names another year.

    Those who speak for a campaign say nearly the same each year: ``Lee said in May 2021: “…”``.
    """
    said, index = mention.match.quote, dataset.index
    if said is None or mention.outcome is not QuoteOutcome.ALTERED:
        return mention
    source, calendar = index("sources")[said.source], calendar_of(dataset)
    years = {day.year for name in source.periods if name in calendar.by_id for day in calendar.by_id[name].bounds}
    named = set(_years_named_before(mention.start, passages))
    is_of_other = bool(named and years) and named.isdisjoint(years)
    return mention._replace(match=QuoteMatch(QuoteOutcome.UNRECORDED)) if is_of_other else mention


def _marked_if_denied(
    mention: QuoteMention, following: QuoteMention | None, passages: Sequence[PassageContent]
) -> QuoteMention:
    """Return a quotation; if the draft itself calls it wrong, it is marked as denied and its mistakes are ignored.

    The *following* quotation in the same paragraph may also put it right.
    """
    is_wrong = mention.outcome in (QuoteOutcome.ALTERED, QuoteOutcome.JOINED) or mention.match.omissions
    if not (is_wrong or mention.wrong_speaker or mention.wrong_role):
        return mention
    passage = _passage_at(mention.start, passages).passage
    near = following if following and _passage_at(following.start, passages).passage is passage else None
    is_corrected = near is not None and _has_words_right(near, mention)
    if not (is_corrected or is_quotation_denied(passage, passage.first_token_from(mention.start - passage.start))):
        return mention
    match = mention.match._replace(outcome=QuoteOutcome.DENIED)
    return mention._replace(match=match, wrong_speaker=False, wrong_role=None)


def _has_words_right(mention: QuoteMention, altered: QuoteMention) -> bool:
    """Return whether a quotation has the words right that another altered.

    For example the second one in ``You have “two hen”; she said “two hens”``.
    """
    first, last = mention.match.first, mention.match.last
    is_right = mention.outcome is QuoteOutcome.FAITHFUL and altered.outcome is QuoteOutcome.ALTERED
    return is_right and all(first <= edit.place < last for edit in altered.match.edits)


def _passage_at(offset: int, passages: Sequence[PassageContent]) -> PassageContent:
    """Return the passage that contains an offset in the document's text."""
    return passages[bisect_right(passages, offset, key=lambda content: content.passage.start) - 1]


def _years_named_before(offset: int, passages: Sequence[PassageContent]) -> Iterator[int]:
    """Yield the years of the dates before an offset in the document's text, within the same sentence."""
    content = _passage_at(offset, passages)
    passage, dates = content.passage, content.dates
    token = passage.first_token_from(offset - passage.start)
    first = next((one.first for one in passage.sentences if one.first <= token < one.last), token)
    yield from (date.year for date in dates if date.year and first <= date.first < token)

"""The stages of a check, from the document to the verdicts that the rules report, and the list of what was read.

A number that may be of another week, of another time or of one part of the country is not compared, and has the reason.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cached_property
from itertools import accumulate, chain

from countylines.checker.cross_checks import compare_figures
from countylines.checker.doubts import IS_LOCAL
from countylines.checker.findings import Mention
from countylines.checker.mentions.denials import is_quotation_denied
from countylines.checker.mentions.numbers import A_DATE, find_number_mentions
from countylines.checker.mentions.quote_matching import QuoteMatch, QuoteOutcome
from countylines.checker.mentions.quote_mentions import QuoteMention, find_quote_mentions
from countylines.checker.mentions.read_passages import ReadPassage, read_passages
from countylines.checker.mentions.tables import read_tables
from countylines.checker.mentions.weeks import calendar_of
from countylines.checker.number_mention import EvidenceOfCountry, StatedScope, Verdict, whole
from countylines.checker.passages import TextSpan, is_inside
from countylines.checker.scope.document_week import KnownOfDraft, decide_weeks
from countylines.checker.scope.resolution import ScopeResolver
from countylines.checker.wrong_dates import find_wrong_dates
from countylines.documents.document import Document
from countylines.record.dataset import Dataset
from countylines.vocabulary.campaigns import subject_name_beginnings, subject_word_beginnings
from countylines.vocabulary.people import UNKNOWN_PERSON

SHORT_TEXT = 400
"""A text of fewer characters need not say what it is about."""


class DraftAnalysis:
    """One draft, with all that its rules judge.

    These are its *quotes*, its *passages*, the weeks that were *decided* on, the
    *figures* with their verdicts, and the *wrong_dates*. *week* is the week to which all figures refer, whatever the
    draft says. *spoken_spans* has the start of each quotation, in order, and the last end so far, as one may stand
    within another. *spans_judged_as_quotations* are the quotations whose numbers are not compared: recorded ones, and
    those of speakers whom the record does not know. A draft without curly marks is given no typographic marks or
    dashes.
    """

    def __init__(self, document: Document, dataset: Dataset, week: str | None = None) -> None:
        self.document, self.dataset = document, dataset
        self.has_curly_marks = "’" in document.source or "“" in document.source
        self.quotes = find_quote_mentions(document.text, dataset)
        ends = accumulate((mention.end for mention in self.quotes), max)
        self.spoken_spans = [(mention.start, end) for mention, end in zip(self.quotes, ends, strict=True)]
        judged = (one for one in self.quotes if one.is_in_record or one.attribution.speaker == UNKNOWN_PERSON)
        self.spans_judged_as_quotations = sorted({(one.start, one.end) for one in judged})
        self.known = known = KnownOfDraft(
            recorded_quotations=[(one.start, one.end) for one in self.quotes if one.is_in_record],
            judged_quotations=self.spans_judged_as_quotations,
            names_subject=self._has_word_of(subject_name_beginnings(dataset)),
            subject_words=self._count_words_of(subject_word_beginnings(dataset)),
            is_short=len(document.text) < SHORT_TEXT,
            published=document.published,
        )
        self.passages = list(read_tables(read_passages(document.text, dataset, known.published), dataset))
        self.quotes = tuple(map(self._unless_denied, map(self._without_words_of_other_year, self.quotes)))
        self.decided = decide_weeks(self.passages, dataset, week, known)
        resolved = list(ScopeResolver(dataset, self.decided, known, self.passages).resolve())
        self.figures = compare_figures(dataset, self.decided, resolved)
        self.wrong_dates = tuple(find_wrong_dates(dataset, self.decided, [*chain.from_iterable(resolved)]))

    def _without_words_of_other_year(self, mention: QuoteMention) -> QuoteMention:
        """Return a quotation; one that only resembles the record's is not of it if its sentence names another year.

        Who speaks for a campaign says nearly the same each year: ``Lee said in May 2021: “…”``.
        """
        said, index = mention.match.quote, self.dataset.index
        if said is None or mention.outcome is not QuoteOutcome.ALTERED:
            return mention
        source, calendar = index("sources")[said.source], calendar_of(self.dataset)
        years = {day.year for name in source.periods if name in calendar.by_id for day in calendar.by_id[name].stretch}
        named = set(self._years_named_before(mention.start))
        is_of_other = bool(named and years) and named.isdisjoint(years)
        return mention._replace(match=QuoteMatch(QuoteOutcome.UNRECORDED)) if is_of_other else mention

    def _unless_denied(self, mention: QuoteMention) -> QuoteMention:
        """Return a quotation, as denied and without its mistakes if the draft itself calls it wrong."""
        is_wrong = mention.outcome in (QuoteOutcome.ALTERED, QuoteOutcome.JOINED) or mention.match.omissions
        if not (is_wrong or mention.wrong_speaker or mention.wrong_role):
            return mention
        passage = self._passage_at(mention.start).passage
        if not is_quotation_denied(passage, passage.token_at(mention.start - passage.start)):
            return mention
        match = mention.match._replace(outcome=QuoteOutcome.DENIED)
        return mention._replace(match=match, wrong_speaker=False, wrong_role=None)

    def _passage_at(self, place: int) -> ReadPassage:
        """Return the passage in which a place of the document's text is."""
        return self.passages[bisect_right(self.passages, place, key=lambda read: read.passage.start) - 1]

    def _years_named_before(self, place: int) -> Iterator[int]:
        """Yield the years of the dates before a place of the document's text, in its sentence."""
        read = self._passage_at(place)
        passage, dates = read.passage, read.dates
        token = passage.token_at(place - passage.start)
        first = next((one.first for one in passage.sentences if one.first <= token < one.last), token)
        yield from (date.year for date in dates if date.year and first <= date.first < token)

    @cached_property
    def supported_figures(self) -> frozenset[tuple[str | None, str | None]]:
        """The weeks and measures of which the draft has a figure of the record."""
        return frozenset((one.week, one.measure) for one in self.figures if one.verdict is Verdict.SUPPORTED)

    @cached_property
    def stated_figures(self) -> frozenset[tuple[str | None, str | None, Decimal]]:
        """The weeks, measures and values of the figures whose own sentence says that they are of the week."""
        stated = (one for one in self.figures if one.stated is not StatedScope.NOTHING)
        return frozenset((one.week, one.measure, one.value) for one in stated)

    @cached_property
    def is_about_subject(self) -> bool:
        """Whether a word, a quotation or a speaker of the draft is of the record's subject."""
        nobodies = (None, UNKNOWN_PERSON)
        is_quoted = any(one.is_in_record or one.attribution.speaker not in nobodies for one in self.quotes)
        return is_quoted or self._has_word_of(subject_word_beginnings(self.dataset))

    def _has_word_of(self, beginnings: Iterable[str]) -> bool:
        """Return whether a word of the draft begins with one of *beginnings*; any draft does if the record has none."""
        pattern = _words_beginning_with(beginnings)
        return pattern is None or pattern.search(self.document.text) is not None

    def _count_words_of(self, beginnings: Iterable[str]) -> int:
        """Count the *beginnings* with which words of the draft begin, in one search for all of them."""
        pattern = _words_beginning_with(beginnings)
        return len({one.casefold() for one in pattern.findall(self.document.text)}) if pattern else 0


def _words_beginning_with(beginnings: Iterable[str]) -> re.Pattern[str] | None:
    """Return a pattern for the *beginnings* of words, in whatever case; None if there are none."""
    words = "|".join(map(re.escape, beginnings))
    return re.compile(rf"\b(?:{words})", re.IGNORECASE) if words else None


def list_mentions(draft: DraftAnalysis) -> tuple[Mention, ...]:
    """List every quotation, number and date of a draft in the order of the text, each with its outcome and reason."""
    wrong = sorted(one.span for one in draft.wrong_dates)
    listed = [*_quotations(draft), *_figures(draft), *_other_numbers(draft, wrong), *_dates(draft, wrong)]
    return tuple(sorted(listed, key=lambda mention: (mention.start, mention.end)))


def _mention(draft: DraftAnalysis, kind: str, outcome: str, span: TextSpan, **slots: str | None) -> Mention:
    """Return a mention at a span of the document's text, with the words of the draft in single spaces."""
    first, last = draft.document.origin_span(*span)
    line, column = draft.document.line_and_column(first)
    found = " ".join(draft.document.text[slice(*span)].split())
    return Mention(kind, line, column, found, outcome, start=first, end=last, **slots)


def _quotations(draft: DraftAnalysis) -> Iterator[Mention]:
    for one in draft.quotes:
        counts = one.match.quote.id if one.match.quote else None
        speaker = one.attribution.words or None
        span = one.start, one.end
        yield _mention(draft, "quotation", one.counted_outcome.value, span, counts=counts, speaker=speaker)


def _figures(draft: DraftAnalysis) -> Iterator[Mention]:
    for one in draft.figures:
        is_local, is_of_country = one.not_compared == IS_LOCAL, one.evidence is EvidenceOfCountry.COUNTRY
        place = "local" if is_local else "country" if is_of_country else None
        slots = {
            "counts": one.measure or (one.noun and one.noun.head),
            "hedge": one.hedge,
            "week": one.week,
            "reason": one.not_compared,
        }
        yield _mention(draft, "figure", one.verdict.value, one.span, place=place, **slots)


def _other_numbers(draft: DraftAnalysis, wrong_dates: list[TextSpan]) -> Iterator[Mention]:
    """List the numbers that are no figures: ages, ranks, lengths, and those in quotations."""
    figures = {one.number_start for one in draft.figures}
    for read in draft.passages:
        sentences = read.sentences
        if read.passage.is_row:  # its cells were read one by one
            sentences = [whole(read.passage, read.dates)]
            find_number_mentions(read.passage, sentences)
        for number in (number for sentence in sentences for number in sentence.numbers):
            start, _ = span = number.span_with_hedge
            if start in figures or number.counts_nothing == A_DATE or is_inside(wrong_dates, start):
                continue
            is_quoted = is_inside(draft.spans_judged_as_quotations, start)
            unread = "it is in a quotation" if is_quoted else "it is not clear what it counts"
            reason = number.counts_nothing or unread
            yield _mention(draft, "number", Verdict.NOT_COMPARED.value, span, hedge=number.hedge, reason=reason)


def _dates(draft: DraftAnalysis, wrong_dates: list[TextSpan]) -> Iterator[Mention]:
    """List the dates and the names of weeks; one that contradicts the record once, with what the record has."""
    for one in draft.wrong_dates:
        yield _mention(draft, "date", Verdict.WRONG.value, one.span, week=one.week.id, reason=one.words)
    for read in draft.passages:
        for date in read.dates:
            span = read.passage.span_of(date.first, date.last)
            if is_inside(wrong_dates, span[0]):
                continue
            is_of_report = date.is_vague and date.day > 0 and not date.is_range
            outcome, reason = "in one week" if date.only_week else "in several weeks", None
            if is_of_report or not date.weeks:
                outcome = "in no week"
            if date.is_compared_with:
                reason = "the draft only compares with it"
            elif is_of_report and date.only_week:
                reason = "taken for the date of a report on that week"
            yield _mention(draft, "date", outcome, span, week=date.only_week, reason=reason)

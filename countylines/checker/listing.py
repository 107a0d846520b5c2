"""The list of what was read in a draft: every quotation, number and date with its outcome, for ``--verbose``."""

from collections.abc import Iterator

from countylines.checker.analysis import DraftAnalysis
from countylines.checker.findings import Mention
from countylines.checker.number_mention import EvidenceOfCountry, Verdict
from countylines.checker.passages import SpanSet, TextSpan
from countylines.checker.reason import Reason


def list_mentions(draft: DraftAnalysis) -> tuple[Mention, ...]:
    """List every quotation, number and date of a draft in the order of the text, each with its outcome and reason."""
    wrong = SpanSet(one.span for one in draft.wrong_dates)
    listed = [*_quotations(draft), *_figures(draft), *_other_numbers(draft, wrong), *_dates(draft, wrong)]
    return tuple(sorted(listed, key=lambda mention: (mention.start, mention.end)))


def _mention(draft: DraftAnalysis, kind: str, outcome: str, span: TextSpan, **slots: str | None) -> Mention:
    """Return a mention at a span of the document's text, with single spaces between the words of the draft."""
    first, last = draft.document.origin_span(*span)
    line, column = draft.document.line_and_column(first)
    found = draft.document.words_in(span)
    return Mention(kind, line, column, found, outcome, start=first, end=last, **slots)


def _quotations(draft: DraftAnalysis) -> Iterator[Mention]:
    for mention in draft.quotes:
        counts = mention.match.quote.id if mention.match.quote else None
        speaker = mention.attribution.name_as_written or None
        yield _mention(draft, "quotation", mention.counted_outcome.value, mention.span, counts=counts, speaker=speaker)


def _figures(draft: DraftAnalysis) -> Iterator[Mention]:
    for number in draft.compared_numbers:
        is_local, is_of_country = number.why_not_compared == Reason.LOCAL, number.evidence is EvidenceOfCountry.COUNTRY
        place = "local" if is_local else "country" if is_of_country else None
        slots = {
            "counts": number.measure or (number.noun and number.noun.head),
            "hedge": number.hedge,
            "week": number.week,
            "reason": number.why_not_compared and number.why_not_compared.value,
        }
        yield _mention(draft, "figure", number.verdict.value, number.span, place=place, **slots)


def _other_numbers(draft: DraftAnalysis, wrong_dates: SpanSet) -> Iterator[Mention]:
    """List the numbers that are not figures: ages, ranks, lengths, and those in quotations."""
    compared = {one.number_start for one in draft.compared_numbers}
    for content in draft.passages:
        for number in (number for sentence in content.cells or content.sentences for number in sentence.numbers):
            start, _ = span = number.span_without_noun
            if start in compared or number.why_no_count == Reason.DATE or start in wrong_dates:
                continue
            is_quoted = start in draft.facts.judged_quotations
            unread = Reason.QUOTED if is_quoted else Reason.UNCLEAR
            reason = number.why_no_count or unread
            yield _mention(draft, "number", Verdict.NOT_COMPARED.value, span, hedge=number.hedge, reason=reason.value)


def _dates(draft: DraftAnalysis, wrong_dates: SpanSet) -> Iterator[Mention]:
    """List the dates and names of weeks; a date that contradicts the record comes once, with what the record has."""
    for one in draft.wrong_dates:
        yield _mention(draft, "date", Verdict.WRONG.value, one.span, week=one.week.id, reason=one.record_words)
    for content in draft.passages:
        for date in content.dates:
            span = content.passage.span_of(date.first, date.last)
            if span[0] in wrong_dates:
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

"""Decide which week a whole draft is about: by its dates, else by the date it was published, else by what fits best.

The week asked about is preferred if any figure of the draft agrees with it. Another week replaces it only if it has
more exact figures, and at least FEWEST_EXACT. A draft whose figures contradict the default week and fit no other is
about no week of the record.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from countylines.checker.judge import judge_as
from countylines.checker.mentions.date_mentions import DateMention
from countylines.checker.mentions.read_passages import PassageContent
from countylines.checker.mentions.weeks import Calendar, calendar_of
from countylines.checker.near_misses import (
    FEWEST_DIGITS_FOR_SLIP,
    is_close_in_size,
    is_figure_or_slip,
    is_other_figure_of_week,
)
from countylines.checker.number_mention import NumberMention, Verdict
from countylines.checker.passages import SpanSet
from countylines.figures.interval import significant_digits
from countylines.record.dataset import Dataset
from countylines.text.tokens import word_at
from countylines.vocabulary.campaigns import campaign_vocabulary

FEWEST_EXACT = 2
"""How many exact figures another week needs to replace the default week.

In one text of three, a single figure agrees by chance with one of a dozen weeks. Requiring three figures would miss
short texts about other weeks.
"""

_ROUND_WEIGHT = 0.5
"""How much support a number of one significant figure gives: it agrees by chance more often."""

_SHARES = frozenset(["percent", "percentage", "percentages", "%", "cent", "shares"])
"""Words which show that only shares are rounded: ``Percentages are rounded to the nearest whole number``."""
_MANY_EXACT = 3
"""A draft with at least this many exact figures is about the country, even if its beginning names a place."""

_FEWEST_SUBJECT_WORDS = 2
"""How many different subject words a draft needs, besides a figure that agrees, if it does not name the subject."""

_SMALLEST_TELLING = 20
"""Numbers below this are not counted: they agree with some week by chance."""


class DraftFacts(NamedTuple):
    """What is known about a draft before its figures are read.

    *recorded_quotations* are the spans of the record's quotations in it, *judged_quotations* those of all quotations
    whose numbers are left to the rules about quotations. *names_subject* says whether it has one of the subject's
    names, *subject_words* how many different words about the subject it has; a draft that *is_short* needs neither.
    *published* is the day of its publication, where its file gives one.
    """

    recorded_quotations: SpanSet = SpanSet()
    judged_quotations: SpanSet = SpanSet()
    names_subject: bool = True
    subject_words: int = 0
    is_short: bool = False
    published: date | None = None


class DecidedWeeks(NamedTuple):
    """The weeks that a number without its own date can belong to, the likeliest first; empty if no week fits.

    *has_support*: at least as many figures of the draft agree with a week as contradict it, or the draft quotes the
    record, or the week was given. *default* is the week given, else that of the record. *named_weeks* are those that
    the draft names for certain, *mentioned_weeks* all that its dates can mean. *exact_count* is how many of its figures
    are printed for the week that has most of them, *positions_near_exact* the positions of the passages with a figure
    printed for one of the weeks, and of the passages next to them. *is_on_subject*: the draft names the subject, or
    agrees with the record too well for chance. *may_be_on_subject*: that, or it is short. *mentions_week*: it has a
    word for the weeks, a date of one, or a figure that does not agree by chance, or it may be a fragment of a draft
    that has. *is_of_no_week*: its figures contradict the default week and fit no other. *is_rounded*: it says that its
    numbers are rounded. *week_was_given*: the week was given with the draft.
    """

    weeks: tuple[str, ...]
    has_support: bool
    default: str
    named_weeks: tuple[str, ...] = ()
    is_of_no_week: bool = False
    exact_count: int = 0
    may_be_on_subject: bool = True
    is_on_subject: bool = True
    mentions_week: bool = True
    is_rounded: bool = False
    week_was_given: bool = False
    positions_near_exact: frozenset[int] = frozenset()
    mentioned_weeks: frozenset[str] = frozenset()

    def is_near_exact(self, number: NumberMention) -> bool:
        """Return whether the passage of a number, or one next to it, has an exact figure of the record."""
        return number.passage.position in self.positions_near_exact

    @property
    def has_many_exact_figures(self) -> bool:
        """Whether the draft has so many exact figures of the record that it must be about the country."""
        return self.exact_count >= _MANY_EXACT


class _Fit(NamedTuple):
    """How well a draft fits a week.

    *support* counts the numbers that agree with the week or are slips of its figures, round numbers as half; *exact*
    counts those that are printed for it, *contradictions* those that contradict it.
    """

    support: float
    exact: int
    contradictions: int

    @property
    def agrees(self) -> bool:
        """Whether the support is at least 1, and no less than the contradictions."""
        return self.support >= 1 and self.support >= self.contradictions


class _Fitter:
    """Counts how the figures of a draft that can show its week agree with each week; each figure counts once."""

    def __init__(self, contents: Sequence[PassageContent], dataset: Dataset) -> None:
        counted = [number for content in contents for number in content.numbers_that_count if number.candidates]
        telling = (one for one in reversed(counted) if one.value >= _SMALLEST_TELLING and not one.is_guess)
        self._figures = {(one.value, one.candidates[0].measure): one for one in telling}.values()
        self._dataset = dataset

    def fit_of(self, week: str) -> _Fit:
        """Count how the figures of the draft agree with a week."""
        support, contradictions = 0.0, 0
        for number in self._figures:
            value, judged = number.value, judge_as(self._dataset, number, number.candidates[0].measure, week)
            figure, verdict = judged.figure, judged.verdict
            if figure is None:
                continue
            is_meant = is_figure_or_slip(value, figure) or is_other_figure_of_week(self._dataset, value, figure)
            if verdict in (Verdict.SUPPORTED, Verdict.LOST_HEDGE, Verdict.ROUNDED) or is_meant:
                support += _ROUND_WEIGHT if significant_digits(value) == 1 else 1
            elif verdict is Verdict.WRONG and not is_close_in_size(value, figure):
                contradictions += 1
        return _Fit(support, self.count_exact(week), contradictions)

    def count_exact(self, week: str) -> int:
        """Count the figures of the draft that are printed for a week."""
        return sum(_is_printed(self._dataset, one, week) for one in self._figures)

    def other_week(self, own: str, fewest: int) -> str | None:
        """Return the week other than *own* with the most exact figures, if it has at least *fewest*."""
        exact_of = {week.id: self.count_exact(week.id) for week in calendar_of(self._dataset).weeks if week.id != own}
        best = max(exact_of, key=lambda week: exact_of[week], default=own)
        return best if exact_of.get(best, 0) >= fewest else None


def _is_printed(dataset: Dataset, number: NumberMention, week: str) -> bool:
    """Return whether a number is printed for a week under the measure that it most likely counts."""
    return any(dataset.prints(number.value, week, one.measure) for one in number.candidates[:1])


def decide_weeks(
    contents: Sequence[PassageContent], dataset: Dataset, week: str | None, facts: DraftFacts
) -> DecidedWeeks:
    """Return the weeks that the numbers of a draft can belong to; *week* overrides its dates."""
    decided = _decide(contents, dataset, week, facts)
    exact = [
        (content.passage.position, number.value)
        for content in contents
        for number in (*content.numbers_that_count, *content.counted_cells)
        if isinstance(number, NumberMention) and any(_is_printed(dataset, number, each) for each in decided.weeks)
    ]
    # a figure with this many significant digits does not agree by chance
    is_exact = any(significant_digits(value) >= FEWEST_DIGITS_FOR_SLIP for _, value in exact)
    names_week = any(_names_week(content, date) for content in contents for date in content.dates)
    is_on_subject = decided.is_on_subject or is_exact or (names_week and facts.is_short)
    may_be_on_subject = is_on_subject or facts.is_short
    is_fragment = facts.is_short and not facts.names_subject  # it may be a sentence from a draft about the week
    weeks = decided.weeks if may_be_on_subject or names_week else ()
    return decided._replace(
        weeks=weeks,
        may_be_on_subject=may_be_on_subject,
        is_on_subject=is_on_subject,
        is_rounded=any(map(_says_numbers_are_rounded, contents)),
        mentions_week=is_exact or bool(decided.named_weeks) or is_fragment or _has_word_for_weeks(contents, dataset),
        positions_near_exact=_find_passages_near({position for position, _ in exact if weeks}, contents),
        mentioned_weeks=frozenset(week for content in contents for date in content.dates for week in date.weeks),
    )


def _decide(contents: Sequence[PassageContent], dataset: Dataset, week: str | None, facts: DraftFacts) -> DecidedWeeks:
    """Return the weeks of a draft by its dates, or by what fits best."""
    dates = [date for content in contents for date in content.dates if not date.is_compared_with]
    certain = (one.only_week for one in dates if not one.is_vague)
    default, named = week or dataset.week, tuple(dict.fromkeys(filter(None, certain)))
    fitter, quotes_record = _Fitter(contents, dataset), bool(facts.recorded_quotations)
    if week is not None:
        decided = DecidedWeeks(tuple(dict.fromkeys((week, *named))), has_support=True, default=week, named_weeks=named)
        return decided._replace(exact_count=fitter.count_exact(week), week_was_given=True)
    in_news = _week_of_news(dates, calendar_of(dataset), facts.published)
    if named:
        decided = _order_named_weeks(fitter, named, default, in_news, quotes_record=quotes_record)
    elif in_news and _may_be_news(fit := fitter.fit_of(in_news), default, in_news, fitter):
        decided = DecidedWeeks((in_news,), has_support=fit.agrees, default=default, exact_count=fit.exact)
    else:
        has_other_date = in_news is not None or any(one.year and one.month and not one.weeks for one in dates)
        decided = _best_fitting(fitter, default, has_other_date=has_other_date, quotes_record=quotes_record)
    support = max((fitter.fit_of(one).support for one in decided.weeks), default=0)
    has_words = facts.subject_words >= _FEWEST_SUBJECT_WORDS and support > 0
    is_on_subject = facts.names_subject or quotes_record or has_words or support >= FEWEST_EXACT
    return decided._replace(is_on_subject=is_on_subject)


def _says_numbers_are_rounded(content: PassageContent) -> bool:
    """Return whether a passage says so, and not only of shares: ``Figures are rounded to the nearest ten``."""
    words = content.passage.distinct
    return {"rounded", "nearest"} <= words and words.isdisjoint(_SHARES)


def _has_word_for_weeks(contents: Iterable[PassageContent], dataset: Dataset) -> bool:
    """Return whether a draft has a word for the weeks: ``week``, or a word for their campaign."""
    campaigns = campaign_vocabulary(dataset).campaigns
    passages = (content.passage for content in contents)
    return any("week" in one.distinct or any(campaigns.find(one.words, 0, len(one.words))) for one in passages)


def _names_week(content: PassageContent, date: DateMention) -> bool:
    """Return whether a date means one week, by its days or by ``week`` next to it: ``the week of October 2019``."""
    words = content.passage.words
    is_of_week = "week" in (word_at(words, date.first - 2), word_at(words, date.last))
    return date.only_week is not None and (date.is_range or is_of_week)


def _may_be_news(fit: _Fit, default: str, week: str, fitter: _Fitter) -> bool:
    """Return whether a draft has enough support for a week to be news of it.

    The week asked about needs as much support as it has contradictions, any other week as much as the default week
    has exact figures.
    """
    return fit.support >= (fit.contradictions if week == default else fitter.count_exact(default))


def _order_named_weeks(
    fitter: _Fitter, named: tuple[str, ...], default: str, in_news: str | None, *, quotes_record: bool
) -> DecidedWeeks:
    """Order the weeks that a draft names by how its figures fit them; another week may fit better than all of these.

    Being in the news counts as much as an exact figure, and so does being named first, if the week has an exact figure.
    """
    fits = {one: fitter.fit_of(one) for one in dict.fromkeys((*named, default))}
    votes = {one: fit.exact + (one == named[0] and fit.exact > 0) + (one == in_news) for one, fit in fits.items()}
    ordered = sorted(fits, key=lambda one: (votes[one], fits[one].support), reverse=True)
    weeks = tuple(one for one in ordered if one in named or fits[one].agrees)
    exact = max(fit.exact for fit in fits.values())
    other = fitter.other_week(default, exact + FEWEST_EXACT)
    if other:
        weeks, exact = (other, *weeks), fitter.count_exact(other)
    has_support = quotes_record or any(fit.agrees for fit in fits.values())
    return DecidedWeeks(weeks, has_support, default, named, exact_count=exact)


def _best_fitting(fitter: _Fitter, default: str, *, has_other_date: bool, quotes_record: bool) -> DecidedWeeks:
    """Return the week that fits a draft that names none: the default week, unless another fits better.

    A draft with a date that is of no week (*has_other_date*) is about the default week only if it has an exact figure
    of that week or quotes the record.
    """
    own = fitter.fit_of(default)
    if quotes_record or (own.exact if has_other_date else own.agrees):
        return DecidedWeeks((default,), own.agrees or quotes_record, default, exact_count=own.exact)
    other = fitter.other_week(default, max(FEWEST_EXACT, own.exact + 1))
    if other:
        return DecidedWeeks((other,), has_support=True, default=default, exact_count=fitter.count_exact(other))
    if own.contradictions or has_other_date:
        return DecidedWeeks((), has_support=False, default=default, is_of_no_week=own.contradictions > 0)
    return DecidedWeeks((default,), has_support=False, default=default)


def _find_passages_near(positions: set[int], contents: Sequence[PassageContent]) -> frozenset[int]:
    """Return the positions of passages and of those next to them; a line of a list or table brings in all of it."""
    found = {position + step for position in positions for step in (-1, 0, 1)}
    for is_line, run in groupby(contents, lambda one: one.passage.is_row or one.passage.is_short_line):
        of_run = [one.passage.position for one in run if is_line]
        if not positions.isdisjoint(of_run):
            found.update(of_run)
    return frozenset(found)


def _week_of_news(dates: Sequence[DateMention], calendar: Calendar, published: date | None) -> str | None:
    """Return the week that a dated draft can be news of, by its date of publication or else by the first date in it.

    None if the draft names the days of a week that is not recorded: it is news of that week.
    """
    if any(one.is_range and not one.weeks for one in dates):
        return None
    months = (date(one.year, one.month, 28) for one in dates if one.year and one.month)
    day = published or next(months, None)
    return calendar.find_last_week_in_news(day) if day else None

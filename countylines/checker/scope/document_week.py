"""Decide which week a whole draft is about: by its dates, else by the date it was published, else by what fits best.

Of the weeks, the one asked about holds where something of the draft agrees with it. Another takes over only with more
exact figures, and at least two. A draft that agrees with none is about no week of the record.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from countylines.checker.judge import CachedJudge, Verdict
from countylines.checker.mentions.reading import ReadPassage, counted_in
from countylines.checker.mentions.weeks import Calendar
from countylines.checker.near_misses import is_close_in_size, is_meant_for_figure, is_other_figure_of_week
from countylines.checker.scope.place import is_heading
from countylines.figures.interval import significant_digits
from countylines.figures.quantity import Quantity
from countylines.record.dataset import Dataset

FEWEST_EXACT = 2
"""How many exact figures another week than the one asked about needs to take its place.

One figure agrees by chance with one of a dozen weeks in every third text; three miss short texts about other weeks.
"""

FIRST_NAMED, IN_NEWS = 1, 1
"""How many exact figures more count for the week that a draft names first, if any of its figures is exact, and for the
week that was news on the day of the draft.

Each was set after one draft. Without FIRST_NAMED nine findings in the drafts of the tests differ, with 2 ten; without
IN_NEWS five are false.
"""

ROUND_WEIGHT = 0.5
"""What a number of one significant figure counts as support: it agrees by chance more often."""

SMALLEST_TELLING = 20
"""A smaller number agrees with some week by chance."""


class DocumentEvidence(NamedTuple):
    """What is known of a draft before its figures are read.

    *quotes* counts the quotations and the people of the record in it. *is_on_subject* tells whether a word of it is of
    the record's subject, *names_subject* whether one of the names of the subject is; *published* is the year and the month of its date, *day* that date, where it has one.
    """

    quotes: int = 0
    is_on_subject: bool = True
    published: tuple[int, int] | None = None
    day: date | None = None
    names_subject: bool = True


def evidence_of(quotes: int, *, is_on_subject: bool, names_subject: bool, published: str | None) -> DocumentEvidence:
    """Return the evidence of a draft; *published* is the date that its file gives, as it is written there."""
    evidence = DocumentEvidence(quotes, is_on_subject, names_subject=names_subject)
    try:
        day = date.fromisoformat((published or "")[:10])
    except ValueError:
        return evidence
    return evidence._replace(published=(day.year, day.month), day=day)


class DecidedWeeks(NamedTuple):
    """The weeks that a number without a date of its own can be of, the likeliest first; none where none fits.

    *has_support* tells whether anything in the draft agrees with the record; *asked* is the week asked about, *named*
    are the weeks that the draft names. *exact* counts the figures that are printed for the first of the weeks.
    *is_of_subject* is not set for a draft that neither names the subject nor agrees with the record in anything.
    """

    weeks: tuple[str, ...]
    has_support: bool
    asked: str
    named: tuple[str, ...] = ()
    is_of_no_week: bool = False
    exact: int = 0
    is_of_subject: bool = True


class _Fit(NamedTuple):
    """How many numbers of a draft agree with a week, how many of those exactly, and how many contradict it."""

    support: float
    exact: int
    contradictions: int

    @property
    def agrees(self) -> bool:
        """Whether more of it agrees with the week than contradicts it."""
        return self.support >= 1 and self.support >= self.contradictions


class _Fitter:
    """Counts how the figures of a draft agree with each week."""

    def __init__(self, read: Sequence[ReadPassage], judge: CachedJudge, calendar: Calendar, dataset: Dataset) -> None:
        self._figures = _list_distinct_figures(read)
        self._judge = judge
        self._calendar = calendar
        self._dataset = dataset

    def fit_of(self, week: str) -> _Fit:
        """Count how the figures of the draft agree with a week."""
        support, contradictions = 0.0, 0
        for quantity, hedge, measure in self._figures:
            known, verdict = self._judge.judge(quantity, hedge, measure, week)
            if known is None:
                continue
            value = quantity.value
            is_meant = is_meant_for_figure(value, known) or is_other_figure_of_week(self._dataset, value, known)
            if verdict in (Verdict.SUPPORTED, Verdict.LOST_HEDGE, Verdict.ROUNDED) or is_meant:
                support += ROUND_WEIGHT if significant_digits(value) == 1 else 1
            elif verdict is Verdict.WRONG and not is_close_in_size(value, known):
                contradictions += 1
        return _Fit(support, len(self._exact_figures(week)), contradictions)

    def _exact_figures(self, week: str) -> set[tuple[Decimal, str]]:
        """List the figures of the draft that are printed for a week, by their value and measure."""
        figures = ((quantity.value, measure) for quantity, _, measure in self._figures)
        return {(value, measure) for value, measure in figures if self._dataset.prints(value, week, measure)}

    def has_exact_figure(self, weeks: Sequence[str]) -> bool:
        """Return whether a figure of the draft that is not round is printed for one of the weeks."""
        return any(significant_digits(value) > 1 for week in weeks for value, _ in self._exact_figures(week))

    def other_week(self, asked: str, exact: int) -> str | None:
        """Return the week other than *asked* with the most exact figures, if it has more than *exact*, and enough."""
        fits = {week.id: len(self._exact_figures(week.id)) for week in self._calendar.weeks if week.id != asked}
        best = max(fits, key=lambda week: fits[week], default=None)
        return best if best is not None and fits[best] >= max(FEWEST_EXACT, exact + 1) else None


def decide_weeks(
    read: Sequence[ReadPassage],
    judge: CachedJudge,
    calendar: Calendar,
    dataset: Dataset,
    week: str | None,
    evidence: DocumentEvidence,
) -> DecidedWeeks:
    """Return the weeks that the numbers of a draft can be of; *week* overrides its dates."""
    asked = week or dataset.week
    named = _weeks_named(read)
    if week is not None:
        others = tuple(one for one in named if one != week)
        return DecidedWeeks((week, *others), has_support=True, asked=asked, named=named)
    fitter = _Fitter(read, judge, calendar, dataset)
    decided = _decide_without_week(fitter, read, calendar, named, asked, evidence)
    if evidence.names_subject or evidence.quotes or decided.has_support or fitter.has_exact_figure(decided.weeks):
        return decided
    return decided._replace(weeks=decided.weeks if named else (), is_of_subject=False)


def _decide_without_week(
    fitter: _Fitter,
    read: Sequence[ReadPassage],
    calendar: Calendar,
    named: tuple[str, ...],
    asked: str,
    evidence: DocumentEvidence,
) -> DecidedWeeks:
    """Return the weeks of a draft where none was given for all of it."""
    dated = _week_of_news(read, calendar, evidence)
    if named:
        return _order_named_weeks(fitter, named, asked, evidence, dated)
    if not evidence.is_on_subject:
        return DecidedWeeks((), has_support=False, asked=asked)
    if dated is not None and dated != asked:
        fit, own = fitter.fit_of(dated), fitter.fit_of(asked)
        if fit.support >= own.exact or not own.exact:
            return DecidedWeeks((dated,), has_support=fit.agrees, asked=asked)
    return _best_fitting(fitter, asked, evidence, is_dated=dated is not None or _has_dates_of_no_week(read))


def _order_named_weeks(
    fitter: _Fitter, named: tuple[str, ...], asked: str, evidence: DocumentEvidence, in_news: str | None
) -> DecidedWeeks:
    """Order the weeks that a draft names by how its figures fit them; another may fit better than all of them."""
    fits = {one: fitter.fit_of(one) for one in dict.fromkeys((*named, asked))}
    ordered = sorted(
        fits,
        key=lambda one: (
            -fits[one].exact - FIRST_NAMED * (one == named[0] and fits[one].exact > 0) - IN_NEWS * (one == in_news),
            -fits[one].support,
        ),
    )
    weeks = tuple(one for one in ordered if one in named or fits[one].agrees)
    exact = max(fit.exact for fit in fits.values())
    other = fitter.other_week(asked, exact + 1)
    if other:
        weeks, exact = (other, *weeks), exact + FEWEST_EXACT
    has_support = any(fit.agrees for fit in fits.values()) or evidence.quotes > 0
    return DecidedWeeks(weeks, has_support, asked, named, exact=exact)


def _best_fitting(fitter: _Fitter, asked: str, evidence: DocumentEvidence, *, is_dated: bool) -> DecidedWeeks:
    """Return the week that fits a draft which names none: the one asked about, unless another fits better."""
    own = fitter.fit_of(asked)
    if (own.exact if is_dated else own.agrees) or evidence.quotes:
        return DecidedWeeks((asked,), own.agrees or evidence.quotes > 0, asked, exact=own.exact)
    other = fitter.other_week(asked, own.exact)
    if other:
        return DecidedWeeks((other,), has_support=True, asked=asked)
    if own.contradictions or is_dated:
        return DecidedWeeks((), has_support=False, asked=asked, is_of_no_week=own.contradictions > 0)
    return DecidedWeeks((asked,), has_support=False, asked=asked)


def _weeks_named(read: Sequence[ReadPassage]) -> tuple[str, ...]:
    """Return the weeks that the dates of a draft name for certain, in the order of the text."""
    return tuple(
        dict.fromkeys(
            next(iter(one.weeks))
            for passage in read
            for one in passage.dates
            if len(one.weeks) == 1 and not one.is_vague and not one.is_compared_with
        )
    )


def _has_dates_of_no_week(read: Sequence[ReadPassage]) -> bool:
    """Return whether a draft has a date with its year that is in no recorded week."""
    return any(
        not one.weeks and one.year and one.month and not one.is_compared_with
        for passage in read
        for one in passage.dates
    )


def has_range_of_no_week(read: Sequence[ReadPassage]) -> bool:
    """Return whether a draft names a first and a last day that are in no recorded week."""
    dates = (one for passage in read for one in passage.dates if not one.is_compared_with)
    return any(one.is_range and not one.weeks for one in dates)


def headings_name_days_and_months(read: Sequence[ReadPassage]) -> tuple[bool, bool]:
    """Return whether headings name several days of no certain week, and whether they name several months."""
    dates = [one for passage in read if is_heading(passage.passage.text) for one in passage.dates]
    days = sum(one.is_vague and one.day > 0 for one in dates)
    return days > 1, len({(one.year, one.month) for one in dates if one.year and one.month}) > 1


def _week_of_news(read: Sequence[ReadPassage], calendar: Calendar, evidence: DocumentEvidence) -> str | None:
    """Return the week of which a dated draft can be news: by its date of publication, else by the first date in it.

    A draft that names the days of a week which is not recorded is news of that.
    """
    if has_range_of_no_week(read):
        return None
    if evidence.day:
        return calendar.find_last_week_in_news(evidence.day)
    for passage in read:
        for one in passage.dates:
            if one.year and one.month and not one.is_compared_with:
                return next(iter(one.weeks), None) or calendar.find_last_week_in_news(date(one.year, one.month, 28))
    return None


def _list_distinct_figures(read: Sequence[ReadPassage]) -> list[tuple[Quantity, str, str]]:
    """List the figures of a draft that can tell its week, each once: the quantity, its hedge, its measure."""
    found: dict[object, tuple[Quantity, str, str]] = {}
    for passage in read:
        for _, counted in counted_in(passage):
            number = counted.number
            is_telling = number.quantity.value >= SMALLEST_TELLING and number.hedge != "order"
            if counted.measures and is_telling and not (counted.is_unsaid or counted.is_joint):
                measure = counted.measures[0].measure
                key = number.quantity.value, number.quantity.upper, number.hedge, measure
                found.setdefault(key, (number.quantity, number.hedge, measure))
    return list(found.values())

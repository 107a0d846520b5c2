"""The weeks and spans of a record, found by their names, dates, ordinals and lengths."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple

from countylines.lookup.dates_in_words import MONTHS_OF, DateInWords, is_month_of_year
from countylines.text.english import DAYS_OF_WEEK
from countylines.text.stems import lowercase_words

LATEST = -1
"""Used as the ordinal of the latest week."""

_LENGTH_OF_ISO_MONTH = len("2019-10")


class PeriodDays(NamedTuple):
    """The id of a period, its first and last day as far as they are known, its *ordinal*, and the *weeks* of a span."""

    id: str
    first: str
    last: str
    ordinal: int | None
    weeks: tuple[str, ...]


def days_of(period: Mapping[str, Any]) -> PeriodDays:
    """Return the days of a period; if none is known and its id is a month, that month."""
    first, last, name = period.get("start") or "", period.get("end") or "", str(period["id"])
    if not first and not last and is_month_of_year(name):
        first = last = name
    return PeriodDays(name, first or last, last or first, period.get("ordinal"), tuple(period.get("weeks") or ()))


class RecordedPeriods:
    """The periods of a record, which are sorted by id: its *weeks* in order of time, and the *ids_by_name* of all."""

    def __init__(self, periods: Sequence[Mapping[str, Any]]) -> None:
        found = [days_of(period) for period in periods]
        self._spans = [period for period in found if period.weeks]
        self._weeks_by_id = [period for period in found if not period.weeks]
        has_ordinals = all(week.ordinal for week in self._weeks_by_id)
        self.weeks = sorted(self._weeks_by_id, key=lambda week: (week.ordinal or 0) if has_ordinals else week.last)
        self.ids_by_name = _unique_names_of_periods(periods)

    def spans_with_length(self, number: int) -> tuple[str, ...]:
        """Return the ids of the spans of so many weeks."""
        return tuple(span.id for span in self._spans if len(span.weeks) == number)

    def spans_of_weeks(self, weeks: Collection[str]) -> tuple[str, ...]:
        """Return the ids of the spans that consist of exactly these weeks."""
        return tuple(span.id for span in self._spans if set(span.weeks) == set(weeks))

    def spans_within(self, weeks: Sequence[PeriodDays]) -> list[str]:
        """List the ids of the spans that consist only of weeks among *weeks*, the longest first."""
        ids = {week.id for week in weeks}
        spans = [span for span in self._spans if ids.issuperset(span.weeks)]
        return [span.id for span in sorted(spans, key=lambda span: -len(span.weeks))]

    def weeks_by_number(self, number: int, dated: Sequence[str] | None, *, has_month: bool) -> tuple[str, ...]:
        """Return the week with an ordinal, of all weeks or of a year or month: ``the second week of 2023``."""
        found = self.weeks[-1:] if number == LATEST else [week for week in self.weeks if week.ordinal == number]
        of_date = [week for week in self.weeks if week.id in (dated or ())]
        if dated is None or not {*found}.isdisjoint(of_date) or not number:
            of_date = found
        elif has_month:
            of_date = [week for week in of_date if _is_week_of_month(week, number)]
        else:
            of_date = of_date[-1:] if number == LATEST else of_date[number - 1 : number]
        return tuple(week.id for week in of_date)

    def weeks_of_date(self, date: DateInWords, *, is_after_month: bool) -> tuple[str, ...]:
        """Return the ids of the weeks of a date; if its number *is_after_month*, it may be a year: ``March 24``."""
        months, day = date.months, date.days[0] if date.days else None
        found = [week for week in self._weeks_by_id if any(_is_in_month(end, date) for end in (week.first, week.last))]
        if day and len(months) == 1:
            exact = [week for week in found if len(week.first) > _LENGTH_OF_ISO_MONTH]
            of_day = [week for week in exact if week.first[5:] <= f"{months[0]:02}-{day:02}" <= week.last[5:]]
            of_month = [week for week in found if not date.year and week.first.startswith(f"20{day:02}-")]  # March 24
            undated = [week for week in found if week not in exact]
            found = of_day or [*undated, *(of_month if is_after_month or not undated else ())]
        return tuple(week.id for week in found)


def _is_in_month(day: str, date: DateInWords) -> bool:
    """Return whether an ISO *day*, of which only the month may be known, is in the year and months of a date."""
    month = int(day[5:_LENGTH_OF_ISO_MONTH] or 0)
    return day.startswith(date.year) and (not date.months or month in date.months)


def _is_week_of_month(week: PeriodDays, number: int) -> bool:
    """Return whether a week may be called week *number* of its month, counted from the first day or in calendar weeks.

    In ``the first full week of October`` *number* is 1; a negative number means the last week. The answer is False for
    a week whose days are not known.
    """
    if len(week.first) < len("2019-10-07"):
        return False
    from calendar import monthrange  # noqa: PLC0415  few questions count the weeks of a month

    year, month, day = map(int, week.first.split("-"))
    first_weekday, length = monthrange(year, month)
    if number < 0:
        return day + DAYS_OF_WEEK > length
    return number in ((day - 1) // DAYS_OF_WEEK + 1, (day - 1 + first_weekday) // DAYS_OF_WEEK + 1)


def _unique_names_of_periods(periods: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Return the names of two or more words that mean only one period, with its id; starts of labels and ids count too.

    An id or name that is a month is left out: it is read as a date, because a day may follow it.
    """
    ids: dict[str, set[str]] = {}
    for period in periods:
        named = [] if is_month_of_year(period["id"]) else [period["id"].replace("-", " ")]
        asked = [name for name in period.get("asked_as") or () if MONTHS_OF.keys().isdisjoint(lowercase_words(name))]
        for name in (period["label"].partition(",")[0], *named, *(period.get("names") or ()), *asked):
            ids.setdefault(" ".join(lowercase_words(name)), set()).add(period["id"])
    return {name: next(iter(having)) for name, having in ids.items() if " " in name and len(having) == 1}

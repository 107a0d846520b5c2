"""The series of recorded weeks, found by the months in which they begin and end."""

from __future__ import annotations

from countylines.checker.prefilter import PrefilteredParagraphs
from countylines.checker.weeks import dated_months, is_compared_date, month_of_period, year_and_month
from countylines.record.dataset import Dataset
from countylines.record.nouns.period import Period
from countylines.vocabulary.campaigns import campaign_vocabulary

_COMPARISON_REACH = 60
"""How far before a date the words stand that make it a comparison, in characters."""


class WeekSeries:
    """The weeks of a record, and the one that a draft is about."""

    def __init__(self, dataset: Dataset, week: str, text: str, prefiltered: PrefilteredParagraphs) -> None:
        self._weeks = [period for period in dataset.periods if period.kind == "week"]
        self._week = next((period for period in self._weeks if period.id == week), None)
        self.campaigns = campaign_vocabulary(dataset)
        self._named: dict[tuple[int, int], int] = {}
        self._begun: dict[tuple[int, int], int] = {}
        self._ended: dict[tuple[int, int], int] = {}
        for number, period in enumerate(self._weeks):
            for date in (period.id, period.start, period.end):
                if date and (month := year_and_month(date)):
                    self._named.setdefault(month, number)
            if period.start and period.end:
                year = int(period.start[:4])
                self._begun.setdefault((year, int(period.start[5:7])), number)
                self._ended.setdefault((year, int(period.end[5:7])), number)
        self.named = self._first_week_named(text, prefiltered)
        """The week that the text is about: the first that it names by month and year, else the week asked about."""

    def _first_week_named(self, text: str, prefiltered: PrefilteredParagraphs) -> Period | None:
        for paragraph in prefiltered.dating:
            for place, year, month in dated_months(text, *prefiltered.paragraphs[paragraph]):
                number = self._named.get((year, month))
                lower = text[max(0, place - _COMPARISON_REACH) : place].lower()
                if number is not None and not is_compared_date(lower, 0, len(lower)):
                    return self._weeks[number]
        return self._week

    def week_of_sentence(self, text: str, start: int, end: int) -> Period | None:
        """Return the week that a sentence is about: the one it names, or the one named last before it in its paragraph.

        Returns None if that is another time; without any date, the week of the text.
        """
        if not any(dated_months(text, start, end)):
            dates = list(dated_months(text, 0, start))
            return self.week_of_sentence(text, dates[-1][0], start) if dates else self.named
        found = {self._named.get((year, month)) for _, year, month in dated_months(text, start, end)}
        weeks = [None if number is None else self._weeks[number] for number in found]
        if not weeks or self.named in weeks:
            return self.named
        return weeks[0] if len(weeks) == 1 else None

    @property
    def year(self) -> int:
        """The year of the week that the text is about; 0 if it is not known."""
        month = month_of_period(self.named) if self.named else None
        return month[0] if month else 0

    def week_around(self, year: int | None, begins: int, ends: int) -> Period | None:
        """Return the week that begins or ends in those months of a *year*, by default the year of the text's week."""
        wanted = year or self.year
        found = [self._begun.get((wanted, begins)), self._ended.get((wanted, ends))]
        numbers = [number for number in found if number is not None]
        return self._weeks[min(numbers)] if numbers else None

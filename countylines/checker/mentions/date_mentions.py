"""Find the dates of a passage: days, ranges of days, months and years, in words or in digits."""

from collections.abc import Iterator, Sequence

from countylines.checker.mentions.weeks import DateMention
from countylines.checker.passages import Passage
from countylines.text.english import MONTHS, ORDINALS, WEEKDAYS
from countylines.text.grammar import DETERMINERS, FUNCTION_WORDS, PREPOSITIONS, is_plural
from countylines.text.stems import ORDINAL_SUFFIXES

MONTH_CALLED = {month.lower(): number for number, month in enumerate(MONTHS, 1)}
MONTH_CALLED |= {month[:3]: number for month, number in MONTH_CALLED.items()} | {"sept": 9}
"""The number of a month by its name in lower case."""

DAY_CALLED = {word: number for number, word in enumerate(ORDINALS[:20], 1)} | {"thirtieth": 30}
"""The day of the month by its ordinal; longer ones have two words."""

WEEKDAY_CALLED = {day.lower(): number for number, day in enumerate(WEEKDAYS)}
WEEKDAY_CALLED |= {day[:3]: number for day, number in WEEKDAY_CALLED.items()} | {"tues": 1, "thur": 3, "thurs": 3}

_FULL_NAMES = frozenset(month.lower() for month in MONTHS)
_VERBS = frozenset({"may", "march", "mar"})
"""Months that are also verbs, or short for other words."""
_BEFORE_MONTH = PREPOSITIONS | frozenset("last this next and late early mid that the".split())
_ENDS_OF_TITLES = frozenset({".", ":", "–", "—"})
"""Marks behind a month that begins a passage: ``May. Another week.``"""
_HYPHENS = ("-", "\u2010", "\u2011")
_JOINTS = frozenset("- – to and until till through".split())
_FIRST_YEAR, _LAST_YEAR, _DECEMBER = 1900, 2099, 12
_AMOUNT_BEFORE = frozenset({"£", "$", "€", "over", "than", "about", "around", "nearly", "some"})


def find_dates(passage: Passage) -> list[DateMention]:
    """List the dates of a passage, in order."""
    if not passage.has_digit and passage.distinct.isdisjoint(MONTH_CALLED):
        return []
    reader = _DateReader(passage)
    found: list[DateMention] = []
    words = passage.words
    for one in reader.find():
        if found and one.first <= found[-1].first:
            found.pop()  # 7 October 2019 to 14 October 2019
        found.append(one)
    for place in range(len(found) - 2, -1, -1):
        one, following = found[place : place + 2]
        year_comes_first = words[one.last : following.first] in (["and"], ["or"], ["–"], ["to"], ["/"])
        if year_comes_first and one.year is None and following.year:
            found[place] = one._replace(year=following.year)
    return found


_BEFORE_YEARS = PREPOSITIONS | DETERMINERS


def is_noun_before_year(between: Sequence[str]) -> bool:
    """Return whether words between a date and a year are a noun that both belong to: the spring *count of* 2024."""
    noun = between[:-1] if between[-1:] in (["of"], ["in"]) else between
    return len(noun) <= 1 and all(word.isalpha() and word not in FUNCTION_WORDS for word in noun)


class _DateReader:
    """Reads the dates around the months, and the years, of one passage."""

    def __init__(self, passage: Passage) -> None:
        self.text = passage.text
        words, self.starts, self.ends = passage.tokens
        self.words = [word.removesuffix("'s") for word in words]

    def find(self) -> Iterator[DateMention]:
        end = 0
        for place, word in enumerate(self.words):
            if (word in MONTH_CALLED or word[0].isdigit()) and place >= end:
                found = self._date_at(place)
                if found:
                    yield found
                    end = found.last

    def _date_at(self, place: int) -> DateMention | None:
        word = self.words[place]
        if word in MONTH_CALLED and self._is_month(place):
            return self._with_days_in_brackets(self._around_month(place))
        if word[0].isdigit():
            return self._numeric(place) or self._year_alone(place)
        return None

    def _with_days_in_brackets(self, month: DateMention) -> DateMention:
        """Return a month with the days that stand in brackets behind it: ``October 2019 (7–13)``, ``May (13th to 20th)``."""
        if month.day or self._word(month.last) != "(":
            return month
        day, end = self._day_at(month.last + 1)
        last_day, stop = self._day_at(end + 1)
        is_range = self._word(end) in _JOINTS and self._word(stop) == ")"
        return month._replace(day=day, last_day=last_day, last=stop) if day and last_day and is_range else month

    def _word(self, place: int) -> str:
        return self.words[place] if 0 <= place < len(self.words) else ""

    def _is_month(self, place: int) -> bool:
        """Return whether a word is a month: it has a capital, and words beside it where it may be a verb."""
        word, mark = self.words[place], self.text[self.starts[place]]
        if not mark.isupper():
            return False
        if word not in _VERBS and len(word) > 3:  # noqa: PLR2004  short names are also others'
            return True
        before, after = self._word(place - 1), self._word(place + 1)
        is_beside = (place == 0 and after in _ENDS_OF_TITLES) or (before == "," and self._is_year(place - 2))
        is_beside |= len(self.words) == 1  # a heading
        is_beside |= before in {*_BEFORE_MONTH, *ORDINAL_SUFFIXES} or before.isdigit() or before in WEEKDAY_CALLED
        after = self._word(place + 2) if after == "." else after
        is_beside |= after == ":" or (before.isalpha() and self.text[self.starts[place - 1]].islower())
        return is_beside or after.isdigit()

    def _around_month(self, place: int) -> DateMention:
        month = MONTH_CALLED[self.words[place]]
        after = place + 1
        if self._word(after) == "." and self.words[place] not in _FULL_NAMES:
            after += 1
        begins = self._day_before(place)
        day, after_day = self._day_at(after)
        if not begins and not day:
            year, last = self._year_after(after)
            if year is None and is_noun_before_year(self.words[after : after + 1]):
                year, last = self._year_after(after + 1)
            return DateMention(place, last if year else after, year, month, 0, month, 0)
        first, day, after_day = (*begins, after) if begins else (place, day, after_day)
        joined = self._range_before(first, month) if begins else None
        if joined:
            year, last = self._year_after(after)
            weekdays = self._weekday_before(joined[0]), self._weekday_between(joined[0], first)
            return DateMention(joined[0], last, year, *joined[1:], month, day, *weekdays)
        is_between = not begins and self._word(place - 1) in ("between", "from")
        onward = self._range_after(after_day, month, is_between=is_between)
        last, last_month, last_day = onward or (after_day, month, day)
        weekdays = self._weekday_before(first), self._weekday_between(after_day, last)
        year, last = self._year_after(last)
        return DateMention(first, last, year, month, day, last_month, last_day, *weekdays)

    def _weekday_before(self, day: int) -> int | None:
        """Return the weekday of a day; that of the last of two is not known: ``Monday to Sunday, 6 to 12 May``."""
        place = self._skip_marks_backward(day - 1)
        is_range = self._word(place - 1) in _JOINTS and self._word(place - 2) in WEEKDAY_CALLED
        return None if is_range else WEEKDAY_CALLED.get(self._word(place))

    def _weekday_between(self, first: int, last: int) -> int | None:
        """Return the weekday between the first and the last day of a range: ``7 to Saturday 13``."""
        return next((WEEKDAY_CALLED[word] for word in self.words[first:last] if word in WEEKDAY_CALLED), None)

    def _skip_marks_backward(self, place: int) -> int:
        """Return the token at or before a place that is no comma and no article."""
        while place > 0 and self.words[place] in (",", "the", "on", "."):
            place -= 1
        return place

    def _day_before(self, place: int) -> tuple[int, int] | None:
        """Return the token and the number of the day that ends before a month: ``7``, ``7th of``, ``the seventh of``."""
        at = place - 1
        if self._word(at) == "of":
            at -= 1
        if self._word(at) in ORDINAL_SUFFIXES:
            at -= 1
        word = self._word(at)
        if word.isdigit() and len(word) <= 2 and 1 <= int(word) <= 31:  # noqa: PLR2004  digits and days
            return at, int(word)
        if word in DAY_CALLED:
            tens = {"twenty": 20, "thirty": 30}.get(self._word(at - 1), 0)
            return at - (tens > 0), tens + DAY_CALLED[word]
        return None

    def _day_at(self, place: int) -> tuple[int, int]:
        """Return the day that begins at a token, 0 if none does, and the token after it."""
        word = self._word(place)
        if word == "the":
            return self._day_at(place + 1)
        if word.isdigit() and len(word) <= 2 and 1 <= int(word) <= 31:  # noqa: PLR2004  likewise
            return int(word), place + 1 + (self._word(place + 1) in ORDINAL_SUFFIXES)
        return DAY_CALLED.get(word, 0), place + 1

    def _range_before(self, first: int, month: int) -> tuple[int, int, int] | None:
        """Return the token, month and day that a range begins with which ends at the day at *first*."""
        at = first - 1
        while self._word(at) in ("the", ",") or self._word(at) in WEEKDAY_CALLED:
            at -= 1
        is_hyphen = at == first - 1 and self.text[self.ends[at] : self.starts[first]].strip() in _HYPHENS
        if not is_hyphen:
            if self._word(at) not in _JOINTS:
                return None
            at -= 1
        has_year = self._is_year(at)
        is_list = has_year and self._word(at + 1) == "and"  # 17 May 2024 and 22 May 2023
        at -= has_year  # 30 December 2023 to 5 January 2024
        if self._word(at) in MONTH_CALLED:
            month = MONTH_CALLED[self._word(at)]
            before = self._day_before(at)
            is_range = before and (not is_list or self._word(before[0] - 1) in ("between", "from"))
            return (before[0], month, before[1]) if before and is_range else None
        if self._word(at) in ORDINAL_SUFFIXES:
            at -= 1
        word = self._word(at)
        day = int(word) if word.isdigit() and len(word) <= 2 else DAY_CALLED.get(word, 0)  # noqa: PLR2004  likewise
        return (at, month, day) if 1 <= day <= 31 else None  # noqa: PLR2004  days

    def _range_after(self, place: int, month: int, *, is_between: bool = False) -> tuple[int, int, int] | None:
        """Return the end, month and day of a range that goes on at *place*: ``-13``, ``to the 13th``, ``to October 13``."""
        at = place
        if at < len(self.words) and self.text[self.ends[at - 1] : self.starts[at]] not in _HYPHENS:
            if self._word(at) not in _JOINTS:
                return None
            at += 1
        while self._word(at) in ("the", ",") or self._word(at) in WEEKDAY_CALLED:
            at += 1
        last_month = month
        if self._word(at) in MONTH_CALLED:
            last_month = MONTH_CALLED[self._word(at)]
            at += 1 + (self._word(at + 1) == ".")
        day, end = self._day_at(at)
        if not day:
            return None
        if last_month == month and self._word(end) in MONTH_CALLED:
            last_month, end = MONTH_CALLED[self._word(end)], end + 1
            return end, last_month, day
        is_counting = self._word(place) == "and" and self._word(end)[:1].isalpha()
        if is_counting and not is_between:
            return None  # October 7 and 13 arrests
        return end, last_month, day

    def _is_year(self, place: int) -> bool:
        word = self._word(place)
        return len(word) == 4 and word.isdigit() and _FIRST_YEAR <= int(word) <= _LAST_YEAR  # noqa: PLR2004  digits

    def _year_after(self, place: int) -> tuple[int | None, int]:
        """Return the year at a place, perhaps behind a comma, and the token after it."""
        at = place + (self._word(place) in (",", "of", "–"))
        return (int(self._word(at)), at + 1) if self._is_year(at) else (None, place)

    def _numeric(self, place: int) -> DateMention | None:
        """Read ``7/10/2019``, ``7.10.19`` and ``2019-10-07``."""
        word = self.words[place]
        parts = word.replace("/", ".").split(".")
        if len(parts) == 3 and all(map(str.isdigit, parts)) and len(parts[2]) in (2, 4):  # noqa: PLR2004  day, month, year
            day, month, year = map(int, parts)
            return self._checked(place, place + 1, year if year > 99 else 2000 + year, month, day)  # noqa: PLR2004  two digits
        if self._is_year(place) and self.text[self.ends[place] : self.ends[place] + 1] == "-":
            month_word, day_word = self._word(place + 1), self._word(place + 2)
            is_date = month_word.isdigit() and len(month_word) == 2  # noqa: PLR2004  digits
            has_day = (
                is_date and day_word.isdigit() and self.text[self.ends[place + 1] : self.ends[place + 1] + 1] == "-"
            )
            if is_date:
                day = int(day_word) if has_day else 0
                return self._checked(place, place + 2 + has_day, int(word), int(month_word), day)
        return None

    @staticmethod
    def _checked(first: int, last: int, year: int, month: int, day: int) -> DateMention | None:
        is_date = 1 <= month <= _DECEMBER and 0 <= day <= 31  # noqa: PLR2004  days
        return DateMention(first, last, year, month, day, month, day) if is_date else None

    def _year_alone(self, place: int) -> DateMention | None:
        before, following = self._word(place - 1), self._word(place + 1)
        is_amount = before in _AMOUNT_BEFORE and (before != "about" or following.isalpha())  # asked about 2019.
        is_amount |= is_plural(following) and before not in _BEFORE_YEARS
        if not self._is_year(place) or is_amount:
            return None
        year = int(self.words[place])
        end = place + 1 + (following == "–")
        is_of_two = self._word(end) in (str(year + 1), str(year + 1)[2:]) and (
            self.text[self.ends[place] : self.starts[end]] in (*_HYPHENS, "–")
        )
        return DateMention(place, end + 1 if is_of_two else place + 1, year, 0, 0, 0, 0)

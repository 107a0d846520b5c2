"""Resolve the week of a number by all the dates around it.

A date in the sentence decides; else a date given before it in the paragraph; else the week of the section or draft.
"""

from collections.abc import Sequence
from itertools import chain, pairwise

from countylines.checker.mentions.comparisons import find_comparison_word_before, is_of_own_clause
from countylines.checker.mentions.date_mentions import DateMention
from countylines.checker.mentions.weeks import Calendar
from countylines.checker.number_mention import NumberMention, Sentence, WeekScope, WeekSource
from countylines.checker.passages import TokenRange, clause_around, part_between_semicolons
from countylines.checker.reason import Reason
from countylines.checker.scope.other_times import LENGTHS_OF_DISTANCES, find_other_time_token

_LEADING_TOKENS = 8
"""A sentence is taken to begin with a date that is among this many first tokens."""
_BETWEEN_NUMBER_AND_DATE = frozenset("in of for during from made".split())
"""Words directly after a number which show that the date after them belongs to it."""
_COMPARING_WITH_EARLIER = frozenset("compare similar previous previously earlier before".split())
"""Words of comparison that may describe the subject of a sentence: ``the previous week, in May, led to``."""
_LATER_YEARS = frozenset({("following", "year"), ("next", "year"), ("year", "after"), ("year", "later")})
"""Words for a year that is not named: ``May the following year.``"""
_WORDS_REFERRING_TO_WEEK = frozenset({("that", "week"), ("the", "week"), ("same", "week"), ("one", "week")})
"""How a sentence names the week without a date; ``a week`` and ``per week`` make a rate."""
_TIME_OF_WRITING = frozenset({("this", "month"), ("this", "year")})


class WeekTracker:
    """Follows the dates of a draft: call the methods for each passage in order, and for each of its sentences."""

    def __init__(self, main: Sequence[str], calendar: Calendar, *, has_many_exact_figures: bool = False) -> None:
        self._calendar = calendar
        self._main = tuple(main)
        """The week of the document, or several possible weeks; empty if it is about another time."""
        known = [calendar.by_id[week] for week in main if week in calendar.by_id]
        self._years = {day.year for week in known for day in week.bounds}
        self._months = {day.month for week in known for day in week.bounds}
        self._has_many_exact_figures = has_many_exact_figures
        self.paragraph_date: DateMention | None = None
        """The date given last in the paragraph; at the beginning of a cell, the date of its row or column."""
        self.section_date: DateMention | None = None

    def begin_passage(self, dates: Sequence[DateMention], *, is_title: bool) -> None:
        """Begin a paragraph, and a section if it is a title that names one week.

        A title that gives a month without a recorded week ends the section before it. Days in the month of another week
        begin a section too: they may be meant for that week.
        """
        self.paragraph_date = None
        dates = [one for one in dates if not one.is_compared_with]
        if not is_title or not dates:
            return
        named = dates[0]
        is_of_one = named.only_week is not None and all(one.weeks == named.weeks for one in dates)
        is_of_none = all(not one.weeks and one.year and one.month for one in dates)
        is_of_other = (is_of_none and self.section_date is not None) or self._is_near_other_week(named)
        # it may be only the date of a page that is about another week, as many of its figures show
        is_day_of_page = self._has_many_exact_figures and named.weeks.isdisjoint(self._main[:1])
        is_doubtful = named.is_vague and (not named.read_year or is_day_of_page)
        if (is_of_one and not is_doubtful) or is_of_other:
            self.section_date = named

    def _is_near_other_week(self, date: DateMention) -> bool:
        """Return whether days are no week's, but in the month of another week than the draft's: ``14–20 January``."""
        meant = self._calendar.week_sharing_month(date, date.read_year) if date.is_range and not date.weeks else None
        return meant is not None and meant.id not in self._main

    def scope_of_number(self, number: NumberMention) -> WeekScope:
        """Return the scope of a number by the dates in its sentence and before it."""
        words, sentence, first = number.passage_words, number.sentence.tokens, number.first
        part, clause = part_between_semicolons(words, sentence, first), clause_around(words, sentence, first)
        own = _dates_of_number(number, part)
        other = find_other_time_token(words, part.first, clause.last)
        if other is not None and not any(_is_explained_by_date(words, other, one, first) for one in own):
            return WeekScope(doubt=Reason.OTHER_TIME)
        if own:
            are_before_part = all(one.first < part.first for one in own)
            weeks_before = {one.weeks for one in number.sentence.dates if one.first < part.first and one.only_week}
            if are_before_part and len(weeks_before) > 1:  # 743 in May and 1,041 in June; visits rose from 655 to 861
                return WeekScope(self._main, Reason.SEVERAL_NAMED)
            date = _date_beside(number, own)
            if date is None:
                return WeekScope(doubt=Reason.SEVERAL_NAMED)
            scope = self.scope_of_date(date, WeekSource.SENTENCE)
            months = [one for one in number.sentence.dates if one.month and not (one.day or one.weeks)]
            is_of_month = bool(months) and not (date.day or date.year)  # 33 in October (September: 28)
            return scope._replace(doubt=scope.doubt or Reason.WHOLE_MONTHS) if is_of_month else scope
        scope, beside = self._scope_before(number.sentence.dates), words[part.first : clause.last]
        is_of_writing = self.paragraph_date and not _TIME_OF_WRITING.isdisjoint(pairwise(beside))
        if is_of_writing or words[max(0, first - 2) : first] == ["there", "are"]:
            return scope._replace(doubt=Reason.TIME_OF_WRITING)
        return scope

    def scope_of_date(self, date: DateMention, source: WeekSource) -> WeekScope:
        """Return the scope of a number that has a date; *source* says where the date is.

        A date outside every recorded week may be a mistake for a week if it is in the month of one, or not in the
        sentence of the number. Days are then taken for the week in their own month.
        """
        is_own = source is WeekSource.SENTENCE
        if not date.weeks:
            is_of_month = date.month in self._months and (date.year is None or date.year in self._years)
            is_doubtful = not is_own or is_of_month
            meant = self._calendar.week_sharing_month(date, date.year or date.read_year) if date.day else None
            weeks = (meant.id,) if meant else self._main
            return WeekScope(weeks if is_doubtful else (), Reason.IN_NO_WEEK)
        if date.only_week and not date.is_vague:
            return WeekScope((date.only_week,), source=source)
        fitting = [week for week in self._main if week in date.weeks]
        if fitting:
            return WeekScope(tuple(dict.fromkeys((fitting[0], *(() if is_own else self._main)))))
        if date.only_week:
            return WeekScope((date.only_week,), None if date.month else Reason.ONLY_A_YEAR)
        return WeekScope(doubt=Reason.SEVERAL_POSSIBLE)

    @property
    def scope_of_section(self) -> WeekScope:
        """The scope of a number in a table whose row and column name no time."""
        week = self.section_date.only_week if self.section_date else None
        return WeekScope((week,) if week else self._main)

    def _scope_before(self, dates: Sequence[DateMention]) -> WeekScope:
        """Return the scope of a number without its own date, by what comes before it.

        If only the draft gives a week, it may also be of a week that its sentence only compares with: ``After the week
        of May 2019 many remembered the 586``.
        """
        if self.paragraph_date:
            return self.scope_of_date(self.paragraph_date, WeekSource.PARAGRAPH)
        if self.section_date:
            return self.scope_of_date(self.section_date, WeekSource.SECTION)
        if not self._main:
            return WeekScope(doubt=Reason.OTHER_TIME_OF_TEXT)
        return WeekScope(tuple(dict.fromkeys(chain(self._main, *(one.weeks for one in dates)))))

    def note_sentence(self, sentence: Sentence) -> None:
        """Take the dates of a sentence into account for what follows it in its paragraph."""
        named = (one for one in sentence.dates if one.month or one.is_name)
        dates = [one for one in named if not _brackets_with_number(sentence, one)]
        own = [one for one in dates if not one.is_compared_with]
        if not _LATER_YEARS.isdisjoint(pairwise(sentence.own_words)) and all(one.year is None for one in own):
            self.paragraph_date = DateMention(sentence.first, sentence.last)  # of a later year that is not named
            return
        if not own and dates and dates[0].weeks and dates[0].first - sentence.first < _LEADING_TOKENS:
            own = dates[:1]
        if own:
            meant = {one.weeks for one in own if not one.is_vague} or {one.weeks for one in own}
            self.paragraph_date = own[-1] if len(meant) == 1 else own[-1]._replace(weeks=frozenset(), is_vague=False)


def _dates_of_number(number: NumberMention, part: TokenRange) -> list[DateMention]:
    """List the dates in a part of a sentence that can belong to a number, or else the last such date before it."""
    possible = [one for one in number.sentence.dates if can_be_date_of_number(number.sentence, one, number.first)]
    own = [one for one in possible if part.first <= one.first < part.last]
    return own or [one for one in possible if one.first < part.first][-1:]


def _is_explained_by_date(words: Sequence[str], other: int, date: DateMention, number: int) -> bool:
    """Return whether a date explains the words about another time that begin at the token *other*.

    It does if it is in apposition: ``a year earlier, in the week of May 2018``. The days of a week between these words
    and the *number* explain them as well: ``in its last year, from 7 to 13 May, it found 74 nests``.
    """
    is_distance = words[other] in LENGTHS_OF_DISTANCES and words[other + 2 : other + 3] == [","]
    is_distance &= other < date.first and not date.is_vague
    is_between = date.is_range and date.only_week is not None and other < date.first < number
    return is_distance or is_between


def can_be_date_of_number(sentence: Sentence, date: DateMention, number: int) -> bool:
    """Return whether a date can belong to the number at a token of its sentence.

    A date in brackets that also hold a number belongs to the numbers in the brackets. A date that the sentence only
    compares with belongs to the numbers between the comparing word and the date, as in ``up from 586 in May``, and to
    those after ``when``: ``compared with May, when 586``. The date of an earlier week that is the subject of the
    sentence belongs to the numbers after the comparing word.
    """
    words, brackets = sentence.passage.words, _brackets_with_number(sentence, date)
    if brackets and number not in brackets:
        return False
    comparing = find_comparison_word_before(words, date.first) if date.is_compared_with else None
    if comparing is None:
        return True
    if words[comparing] in _COMPARING_WITH_EARLIER or is_of_own_clause(words, date):
        return comparing < number
    is_after_when = date.last < number and "when" in words[date.last : date.last + 3]
    return comparing < number < date.first or is_after_when


def _brackets_with_number(sentence: Sentence, date: DateMention) -> range:
    """Return the tokens of brackets that hold both a date and a number, or an empty range: ``(May 2019: 586)``."""
    words = sentence.passage.words
    before = range(date.first - 1, sentence.first - 1, -1)
    opening = next((at for at in before if words[at] in "()[]"), sentence.first)
    closing = next((at for at in range(date.last, sentence.last) if words[at] in ")]"), sentence.last)
    others = (*words[opening + 1 : date.first], *words[date.last : closing])
    has_number = words[opening] in "([" and any(word[0].isdigit() for word in others)
    return range(opening, closing) if has_number else range(0)


def _date_beside(number: NumberMention, own: Sequence[DateMention]) -> DateMention | None:
    """Return a number's date: the one directly after it, else the only one, the last before it or one in its clause."""
    beside = next((one for one in reversed(own) if is_right_after(number, one)), None)
    dates = [one for one in own if not one.is_name] or own
    if beside or len({one.weeks for one in dates}) == 1:
        return beside or dates[0]
    before = [one for one in dates if one.first < number.first]
    clause = clause_around(number.passage_words, number.sentence.tokens, number.first)
    after = (one for one in dates if one not in before and number.first < one.first < clause.last)
    return before[-1] if before else next(after, None)


def is_right_after(number: NumberMention, date: DateMention) -> bool:
    """Return whether a date comes directly after a number and its noun: ``586 during the last week in May``."""
    between = number.passage_words[number.after_noun : date.first]
    if not between:
        return False
    return between == ["("] or (between[0] in _BETWEEN_NUMBER_AND_DATE and all(map(str.isalpha, between)))


def refers_to_week(sentence: Sentence) -> bool:
    """Return whether a sentence speaks of one week without its date: ``in that week alone``."""
    return not _WORDS_REFERRING_TO_WEEK.isdisjoint(pairwise(sentence.own_words))

"""Resolve the week of a number, or the span of several weeks, by all the dates around it.

A date in the sentence decides, then one said before it in the paragraph, then the week of the section or of the draft.
A number may also be of several weeks together: of a span that the record has, or of one that it does not have.
"""

from collections.abc import Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from countylines.checker.mentions.numbers import CountedNumber, NumberMention
from countylines.checker.mentions.resolved_dates import find_comparison_word_before, find_other_time_token
from countylines.checker.mentions.weeks import Calendar, DateMention
from countylines.checker.passages import Sentence, clause_around, part_between_semicolons
from countylines.checker.scope.document_week import DecidedWeeks
from countylines.record.dataset import Dataset
from countylines.text.english import ONES
from countylines.text.grammar import is_plural
from countylines.vocabulary.counted_nouns import counting_vocabulary

IS_OF_OTHER_TIME = "the text is about another time"

LEADING_TOKENS = 8
"""A sentence begins with a date that stands among its first tokens."""
_BEFORE_OWN_DATE = frozenset("in of for during from".split())
"""Prepositions right behind a number by which the date after them is its own."""
_EARLIER = frozenset("compare similar previous previously earlier before".split())
"""Words of comparison that may describe the subject of a sentence: ``the previous week, in May, led to``."""
_TIME_OF_WRITING = frozenset({("this", "month"), ("this", "year")})
_BETWEEN_LISTED = frozenset(", ; and & to vs / – → the in of week".split())
"""What may stand between two dates of a list, or two numbers."""
_SMALL_NUMBERS = {word: number for word, number in ONES.items() if number > 1}
_SMALL_NUMBERS |= {str(number): number for number in range(2, 9)}
_TOGETHER = frozenset({"together", "weeks"})
"""Words by which what is told is of all the weeks that a sentence names: ``the weeks of May and October 2019 led to``."""
_BEGINNINGS = frozenset("launch launched established set created began begun beginning opened founded".split())
_WORDS_BETWEEN = 3
"""How many words may stand between a number of weeks and their noun: ``four such national weeks``."""


class Scope(NamedTuple):
    """The weeks that a number can be of, the likeliest first, or the *reason* why it is of none.

    *is_dated* is set where its own sentence or paragraph says the week. With weeks and a reason it is doubtful: only a
    number that agrees with the record, or is a slip of one that does, is taken for one of these weeks. *is_span* is set
    for a span of several weeks, *is_certain* where a date that can mean nothing else says the week.
    """

    weeks: tuple[str, ...] = ()
    is_dated: bool = False
    reason: str | None = None
    is_span: bool = False
    is_certain: bool = False


class WeekTracker:
    """The week that a text is about so far: in the paragraph, and in the section."""

    def __init__(self, main: Sequence[str], calendar: Calendar) -> None:
        self.main = tuple(main)
        """The week of the document, or several that are possible; none if it is about another time."""
        known = [calendar.by_id[week] for week in main if week in calendar.by_id]
        self._months = {day.month for week in known for day in week.stretch}
        self.paragraph: DateMention | None = None
        """The date said last in the paragraph, or by what stands above it, such as a row of a table."""
        self.section: DateMention | None = None

    def scope_of(
        self, dates: Sequence[DateMention], words: Sequence[str], sentence: Sentence, first: int, last: int
    ) -> Scope:
        """Return the scope of the number in the tokens from *first* to before *last*; *dates* are those of its sentence."""
        part, clause = part_between_semicolons(words, sentence, first), clause_around(words, sentence, first)
        inside = [one for one in dates if part[0] <= one.first < part[1]]
        own = [one for one in inside if can_be_date_of_number(words, sentence, one, first)]
        told = words[part[0] : clause[1]]
        is_of_writing = "now" in told or not _TIME_OF_WRITING.isdisjoint(pairwise(told))
        before = [one for one in dates if one.first < part[0]]
        own = own or [one for one in before if can_be_date_of_number(words, sentence, one, first)][-1:]
        other = find_other_time_token(words, part[0], clause[1])
        is_told = any("year" in words[other : one.first] and "," in words[one.first - 2 : one.first] for one in own)
        if other is not None and not is_told:  # but: a year earlier, in May 2018
            return Scope(reason="the words beside it are about another time, or a part of the week")
        if not own:
            is_of_writing &= self.paragraph is not None
            is_of_writing |= words[max(0, first - 2) : first] == ["there", "are"]
            reason = "it is of the time of writing" if is_of_writing else None
            scope = self._scope_before(dates)
            return scope._replace(reason=reason or scope.reason)
        found = _date_beside(own, words, sentence, first, last)
        if found is None:
            return Scope(reason="its sentence names several weeks")
        return self.scope_of_date(found, is_dated=True, is_own=True)

    def scope_of_date(self, said: DateMention, *, is_dated: bool, is_own: bool = False) -> Scope:
        """Return the scope of what a date is said of; *is_own* is set where it is the date of the number itself.

        A date of no week may be a wrong date of one if it is in a month of it.
        """
        if not said.weeks:
            is_doubtful = not is_own or said.month in self._months
            return Scope(self.main if is_doubtful else (), reason="its date is in no recorded week")
        if len(said.weeks) == 1 and not said.is_vague:
            return Scope(tuple(said.weeks), is_dated=is_dated, is_certain=True)
        fitting = [week for week in self.main if week in said.weeks]
        if fitting:
            return Scope(tuple(dict.fromkeys((*fitting[:1], *(() if is_own else self.main)))))
        if len(said.weeks) == 1:
            return Scope(tuple(said.weeks), reason=None if said.month else "its date is only a year")
        return Scope(reason="its date can mean several weeks")

    def scope_of_cell(self, named: Sequence[str] | None) -> Scope:
        """Return the scope of a number in a table; *named* are the weeks of its row or column, None if these name no time."""
        if named is None:
            section = self.section
            return Scope(tuple(section.weeks) if section and len(section.weeks) == 1 else self.main)
        if len(named) == 1:
            return Scope(tuple(named), is_dated=True)
        return Scope(reason="its row or column is of another time")

    def _scope_before(self, dates: Sequence[DateMention]) -> Scope:
        """Return the scope of a number without a date of its own: that of what stands before it.

        It may also be of a week with which its sentence only compares: ``After the week of May 2019 many remembered the 586``.
        """
        for said in (self.paragraph, self.section):
            if said is not None:
                return self.scope_of_date(said, is_dated=said is self.paragraph)
        if not self.main:
            return Scope(reason=IS_OF_OTHER_TIME)
        return Scope(tuple(dict.fromkeys(chain(self.main, *(one.weeks for one in dates)))))

    def move_over(self, dates: Sequence[DateMention], words: Sequence[str], sentence: Sentence) -> None:
        """Take the dates of a sentence into account for what follows it in its paragraph."""
        inside = [one for one in dates if one.month or one.is_name]
        inside = [one for one in inside if _brackets_with_number(words, sentence, one) is None]
        own = [one for one in inside if not one.is_compared_with]
        own = own or [one for one in inside[:1] if one.first - sentence.first < LEADING_TOKENS and one.weeks]
        if own:
            meant = {one.weeks for one in own if not one.is_vague} or {one.weeks for one in own}
            self.paragraph = own[-1] if len(meant) == 1 else own[-1]._replace(weeks=frozenset(), is_vague=False)


def can_be_date_of_number(words: Sequence[str], sentence: Sentence, date: DateMention, number: int) -> bool:
    """Return whether a date can be that of the number at a token of its sentence.

    In brackets that hold another number it is that of those in them. One that is compared with is that of the numbers
    between the word that compares and the date, ``up from 586 in May``, and of those told behind it: ``compared with
    May, when 586``. An earlier week that is the subject of its sentence is that of the numbers after it.
    """
    brackets = _brackets_with_number(words, sentence, date)
    if brackets is not None and number not in brackets:
        return False
    if not date.is_compared_with:
        return True
    token = find_comparison_word_before(words, date.first) or 0
    if words[token] in _EARLIER or words[token + 1] == ",":
        return token < number
    is_told_after = "when" in words[date.last : date.last + 3]
    return token < number < date.first or (date.last < number and is_told_after)


def _brackets_with_number(words: Sequence[str], sentence: Sentence, date: DateMention) -> range | None:
    """Return the tokens of the brackets that hold a date and a number: ``743 arrests (May 2019: 586)``; None if none do."""
    before = range(date.first - 1, sentence.first - 1, -1)
    opening = next((at for at in before if words[at] in "()[]"), sentence.first)
    closing = next((at for at in range(date.last, sentence.last) if words[at] in ")]"), sentence.last)
    others = (*words[opening + 1 : date.first], *words[date.last : closing])
    return range(opening, closing) if words[opening] in "([" and any(word[0].isdigit() for word in others) else None


def _date_beside(
    dates: Sequence[DateMention], words: Sequence[str], sentence: Sentence, first: int, last: int
) -> DateMention | None:
    """Return the date that a number belongs to: the one right behind it, the only one, the last before it, or one in its clause."""
    beside = next((one for one in reversed(dates) if _is_right_behind(words, one, last)), None)
    dates = [one for one in dates if not one.is_name] or dates
    if beside or len({one.weeks for one in dates}) == 1:
        return beside or dates[0]
    before, clause = [one for one in dates if one.first < first], clause_around(words, sentence, first)
    return before[-1] if before else next((one for one in dates if one.first < clause[1]), None)


def _is_right_behind(words: Sequence[str], date: DateMention, last: int) -> bool:
    """Return whether a date stands right behind what ends before the token *last*: ``586 during the last week in May``."""
    between = words[last : date.first]
    return between == ["("] or (between[:1] != [] and between[0] in _BEFORE_OWN_DATE and all(map(str.isalpha, between)))


def is_dated_behind(dates: Sequence[DateMention], words: Sequence[str], last: int) -> bool:
    """Return whether the date of a week stands right behind a number whose noun ends before the token *last*."""
    return any(len(one.weeks) == 1 and _is_right_behind(words, one, last) for one in dates)


def dates_told_in_order(
    words: Sequence[str], dates: Sequence[DateMention], numbers: Sequence[NumberMention]
) -> dict[int, DateMention]:
    """Return the date of each number, by its first token, where as many dates as numbers are listed in the same order.

    ``Arrests (May 2019, October 2019): 586, 743``, ``between May and October 2019 arrests rose from 586 to 743``. Empty
    if they are not.
    """
    counting = [one for one in numbers if one.reason is None]
    if len(counting) != len(dates) or len(dates) < 2:  # noqa: PLR2004  a list has two
        return {}
    tokens = [[(one.first, one.last) for one in dates], [(one.first, one.last) for one in counting]]
    gaps = [words[last:first] for row in tokens for (_, last), (first, _) in pairwise(row)]
    if not all(map(_BETWEEN_LISTED.issuperset, gaps)):
        return {}
    return {one.first: date for one, date in zip(counting, dates, strict=True)}


class SpanFinder:
    """Finds the span of a number: of as many weeks as its sentence says, or of the whole campaign up to its week."""

    def __init__(self, dataset: Dataset, decided: DecidedWeeks) -> None:
        self._dataset = dataset
        self._decided = decided
        self._vocabulary = counting_vocabulary(dataset)
        self._spans = {one.id: one.weeks for one in dataset.periods if one.weeks}
        """The weeks of each span of the record."""
        self._together: tuple[Sequence[str], list[str] | None] = ((), None)
        """The words of a paragraph, and the spans that its last sentence is of; None if it is of one week."""

    def find_scope_of_several_weeks(
        self,
        words: Sequence[str],
        sentence: Sentence,
        dates: Sequence[DateMention],
        counted: CountedNumber,
        before: DateMention | None = None,
    ) -> Scope | None:
        """Return the scope of a number of several weeks; None if its sentence, or part of one, is about one.

        A span ends with the week that the sentence names, or *before*, the date of its paragraph, else that of the draft.
        """
        measure = counted.measures[0].measure if counted.measures else ""
        certain = [one for one in dates if sentence.first <= one.first < sentence.last and not one.is_vague]
        named = frozenset[str]().union(*(one.weeks for one in certain))
        count, told = _number_of_weeks(words, sentence), words[slice(*sentence)]
        spans = self._together[1] if self._together[0] is words else None
        if count:
            spans = [one for one, span in self._spans.items() if len(span) == count]
        elif named:
            is_list = len(named) > 1 and not any(one.is_compared_with for one in certain)
            is_together = is_list and not _TOGETHER.isdisjoint(told)
            spans = [one for one, span in self._spans.items() if named == {*span}] if is_together else None
        self._together = words, spans
        if spans is not None:
            value, weeks = counted.number.quantity.value, chain.from_iterable(self._spans.values())
            is_of_week = any(self._dataset.prints(value, week, measure) for week in weeks)
            return None if is_of_week else self._scope(spans, measure)
        is_of_year = ("year", "of") in pairwise(told)
        since = find_other_time_token(words, *sentence)  # not: the most since it began
        begun = [] if since is None else words[since : sentence.last]
        wanted = self._vocabulary.of_spans.get(measure, ())  # words by which it is told of several weeks
        signals = self._vocabulary.signals.find(words, *sentence) if wanted else ()
        is_told = "since" in begun and not _BEGINNINGS.isdisjoint(begun)
        is_told |= is_of_year or any(one.meaning in wanted for one in signals)
        if not (is_told if measure else is_of_year):
            return None
        said = named or (before.weeks if before else ())
        last = next(iter(said if len(said) == 1 else self._decided.weeks), self._decided.asked)
        return self._scope(self.list_spans_ending_with(last), measure)

    def list_spans_ending_with(self, week: str) -> list[str]:
        """List the spans that end with a week."""
        return [one for one, span in self._spans.items() if span[-1] == week]

    def _scope(self, spans: Sequence[str], measure: str) -> Scope:
        """Return the scope of a measure of the longest of some spans for which it is printed."""
        printed = [one for one in spans if (one, measure) in self._dataset.observations_of or not measure]
        if not printed:
            return Scope(reason="it is of several weeks together")
        return Scope((max(printed, key=lambda one: len(self._spans[one])),), is_dated=True, is_span=True)

    def told_by_span(self, counted: CountedNumber, span: str) -> CountedNumber:
        """Return a number with the measure that it can only be, as the sources of a span have no other.

        That is an amount without a noun, or a noun for which no verb tells what was done.
        """
        unit, known = counted.number.quantity.unit, self._dataset.measures_of_period.get(span, ())
        of_unit = (one for one in self._vocabulary.of_measure.values() if unit and one.unit == unit)
        found = [one for one in counted.measures or of_unit if one.measure in known]
        is_told = len({one.measure for one in found}) == 1
        return counted._replace(measures=tuple(found[:1]), is_unsaid=False) if is_told else counted


def _number_of_weeks(words: Sequence[str], sentence: Sentence) -> int:
    """Return how many weeks together a sentence is about; 0 if it does not say, or says different numbers."""
    counts = set()
    for place in [at for at in range(*sentence) if words[at] in _SMALL_NUMBERS]:
        before, following = words[place - 1] if place else "", "".join(words[place + 1 : place + 2])
        counts_others = following == "of" or (following != "weeks" and is_plural(following))  # all five districts
        is_known = before == "first" and not counts_others
        reach = words[place + 1 : min(place + 2 + _WORDS_BETWEEN, sentence.last)]
        at = reach.index("weeks") if "weeks" in reach else 0
        is_away = "of" in reach[:at] or words[place + at + 2 : place + at + 3] in (["ago"], ["later"], ["earlier"])
        if is_known or ("weeks" in reach and not is_away):
            counts.add(_SMALL_NUMBERS[words[place]])
    return counts.pop() if len(counts) == 1 else 0

"""Resolve the week of a number by all the dates around it.

A date in the sentence decides, then one said before it in the paragraph, then the week of the section or of the draft.
A number may also be of several weeks together: of a span that the record has, or of one that it does not have.
"""

from collections.abc import Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from countylines.checker.mentions.exclusions import HEDGE_WORDS, find_other_time_token, names_adjacent_week
from countylines.checker.mentions.weeks import Calendar, DateMention
from countylines.checker.passages import Sentence, clause_around, part_between_semicolons
from countylines.checker.scope.date_binding import brackets_with_number, can_be_date_of_number, has_number
from countylines.text.grammar import AUXILIARIES, CONJUNCTIONS, FUNCTION_WORDS, PREPOSITIONS

LEADING_TOKENS = 6
"""A sentence begins with a date that stands among its first tokens."""
_LONGEST_DATE_ENDING = 5
"""Among how many tokens after a date "it was" must stand: ``In May last year, it was``.

With 3 one draft of the tests has a false error, double changes nothing.
"""


IS_OF_OTHER_WEEK = "the words beside it are about another week"
IS_OF_OTHER_TIME = "the text is about another time"


_BEFORE_OWN_DATE = frozenset("in of for during from".split())
"""Prepositions right behind a number by which the date after them is its own."""
_JOINING = PREPOSITIONS | AUXILIARIES | {"and", "than"}
_REACH_OF_NAMING = 10
"""How many tokens behind a number its date may stand, with words for the week between.

Half and double change nothing in the drafts and sentences of the tests.
"""


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
        self._calendar = calendar
        self.main = tuple(main)
        """The week of the document, or several that are possible; none if it is about another time."""
        self.paragraph: DateMention | None = None
        self._said_last: DateMention | None = None
        """The last date of the paragraph, also one that is only compared with."""
        self.section: DateMention | None = None
        self.is_of_other_week = False
        """Whether the words above rows lead in to them with another week: ``for the next week we need:``."""

    def begin_paragraph(self, said: DateMention | None = None) -> None:
        """Begin a paragraph; *said* is its date if something above it gives one, such as a row of a table."""
        self.paragraph, self._said_last = said, None

    def scope_of(
        self, dates: Sequence[DateMention], words: Sequence[str], sentence: Sentence, first: int, last: int
    ) -> Scope:
        """Return the scope of the number in the tokens from *first* to before *last*."""
        part, clause = part_between_semicolons(words, sentence, first), clause_around(words, sentence, first)
        inside = [one for one in dates if part[0] <= one.first < part[1]]
        own = [one for one in inside if can_be_date_of_number(words, sentence, one, first)]
        if words[part[0] : part[0] + 2] == ["this", "time"]:
            return Scope(self.main, reason=None if self.main else IS_OF_OTHER_TIME)
        if not own:
            before = [one for one in dates if sentence.first <= one.first < part[0] and not one.is_compared_with]
            own = [one for one in before if brackets_with_number(words, sentence, one) is None][-1:]
        said = self._said_last or self.paragraph
        if said and (words[last : last + 1] == ["then"] or (words[sentence.first] == "then" and not own)):
            own = [said._replace(is_compared_with=False)]  # 41 referrals then, and 69 in 2020
        dated_until = max((part[0], *(one.last for one in own if one.first < first)))
        others = find_other_time_token(words, part[0], first), find_other_time_token(words, last, clause[1])
        if any(other is not None and not _is_dated_by(own, words, other) for other in others):
            return Scope(reason="the words beside it are about another time or several weeks")
        if names_adjacent_week(words, dated_until, clause[1]):
            return Scope(reason=IS_OF_OTHER_WEEK)
        if not own:
            return self._scope_before(words, (part[0], clause[1]), dates)
        found = _date_beside(own, words, sentence, first, last)
        if found is None:
            return Scope(reason="its sentence names several weeks")
        scope = self.scope_of_date(found, is_dated=True, is_own=True)
        is_of_day = "," not in words[last : found.first] and self._is_day_inside_week(found)
        return scope._replace(reason="it is of one day") if is_of_day else scope

    def scope_of_date(self, said: DateMention, *, is_dated: bool, is_own: bool = False) -> Scope:
        """Return the scope of what a date is said of; *is_own* is set where it is the date of the number itself."""
        main = self._calendar.by_id.get(self.main[0]) if self.main else None
        if main and self._calendar.is_slip_of_year_or_month(said, main):
            return Scope((main.id,), is_dated=is_dated)
        if not said.weeks:
            is_near = said.month and any(self._is_near(said, week) for week in self.main)
            is_doubtful = is_near or not is_own
            return Scope(self.main if is_doubtful else (), reason="its date is in no recorded week")
        if len(said.weeks) == 1 and not said.is_vague:
            return Scope(tuple(said.weeks), is_dated=is_dated, is_certain=True)
        fitting = [week for week in self.main if week in said.weeks]
        if fitting:
            return Scope(tuple(dict.fromkeys((*fitting[:1], *(() if is_own else self.main)))))
        if len(said.weeks) == 1:
            is_year = not said.is_name and not said.month
            return Scope(tuple(said.weeks), reason="its date is only a year" if is_year else None)
        return Scope(reason="its date can mean several weeks")

    def scope_of_cell(self, named: Sequence[str] | None) -> Scope:
        """Return the scope of a number in a table; *named* are the weeks of its row or column, None if these name no time."""
        if named is None and self.is_of_other_week:
            return Scope(reason=IS_OF_OTHER_WEEK)
        if named is None:
            section = self.section
            return Scope(tuple(section.weeks) if section and len(section.weeks) == 1 else self.main)
        weeks = [week for week in self.main if week in named][:1] if len(named) > 1 else named
        reason = "its column is of another time" if not weeks else "it is only a year" if len(named) > 1 else None
        return Scope(tuple(weeks), is_dated=True, reason=reason)

    def _scope_before(self, words: Sequence[str], near: tuple[int, int], dates: Sequence[DateMention]) -> Scope:
        """Return the scope of a number without a date of its own: that of what stands before it.

        It may also be of a week with which its sentence, or the one before, only compares: ``After the week of May 2019 many
        remembered the 586``.
        """
        if self.paragraph is not None and _names_time_of_writing(words, *near):
            weeks = tuple(self.paragraph.weeks) if len(self.paragraph.weeks) == 1 else ()
            return Scope(weeks, reason="it is of the time of writing")
        for said in (self.paragraph, self.section):
            if said is not None:
                return self.scope_of_date(said, is_dated=said is self.paragraph and not said.is_vague)
        if not self.main:
            return Scope(reason=IS_OF_OTHER_TIME)
        beside = dates or [one for one in (self._said_last,) if one]
        compared = (one.weeks for one in beside if one.is_compared_with and len(one.weeks) == 1)
        return Scope(tuple(dict.fromkeys(chain(self.main, *compared))))

    def _is_day_inside_week(self, said: DateMention) -> bool:
        """Return whether a date is a day between the first and the last of a week: what was done then is one day's."""
        week = self._calendar.by_id.get(next(iter(said.weeks))) if len(said.weeks) == 1 else None
        if not said.is_single_day or week is None:
            return False
        days = said.days(said.read_year)
        return bool(days and week.days and week.days[0] < days[0] < week.days[1])

    def _is_near(self, said: DateMention, week: str) -> bool:
        """Return whether a date of no week may be a wrong date of one: it is in a month of it."""
        known = self._calendar.by_id.get(week)
        return (
            known is not None and said.month in (month for _, month in known.months) and said.year in (None, known.year)
        )

    def move_over(self, dates: Sequence[DateMention], words: Sequence[str], sentence: Sentence) -> None:
        """Take the dates of a sentence into account for what follows it in its paragraph."""
        inside = [one for one in dates if sentence.first <= one.first < sentence.last and (one.month or one.is_name)]
        self._said_last = inside[-1] if inside else self._said_last
        inside = [one for one in inside if brackets_with_number(words, sentence, one) is None]
        own = [one for one in inside if not one.is_compared_with and not _is_of_other_noun(words, one)]
        own = own or [one for one in inside[:1] if one.first - sentence.first < LEADING_TOKENS + 2 and one.weeks]
        if own and not _only_compares(words, own[-1]):
            meant = {one.weeks for one in own if not one.is_vague} or {one.weeks for one in own}
            self.paragraph = own[-1] if len(meant) == 1 else own[-1]._replace(weeks=frozenset(), is_vague=False)


def _names_time_of_writing(words: Sequence[str], first: int, last: int) -> bool:
    return any(words[at] == "this" and words[at + 1] in ("month", "year") for at in range(first, last - 1))


def _is_dated_by(dates: Sequence[DateMention], words: Sequence[str], place: int) -> bool:
    """Return whether the date right behind words about another time, in commas, is a week: ``a year earlier, in May 2018,``."""
    commas = [at for at in range(place, min(place + _LONGEST_DATE_ENDING, len(words))) if words[at] == ","][:1]
    return len(dates) == 1 and any(comma < dates[0].first <= comma + 2 for comma in commas)


def _is_of_other_noun(words: Sequence[str], said: DateMention) -> bool:
    """Return whether a date of no week only tells one thing from others: ``the June meeting``."""
    noun = words[said.last] if said.last < len(words) else ""
    is_attribute = words[said.first - 1] == "the" and noun.isalpha() and noun not in FUNCTION_WORDS
    return is_attribute and not said.weeks


def _only_compares(words: Sequence[str], said: DateMention) -> bool:
    """Return whether a sentence only sets a figure of a date beside the one before it: ``In May it was 586``."""
    following = words[said.last : said.last + _LONGEST_DATE_ENDING]
    return any(pair in (("it", "was"), ("it", "had")) for pair in pairwise(following))


def _is_right_beside(words: Sequence[str], sentence: Sentence, date: DateMention, first: int, last: int) -> bool:
    """Return whether a date stands right beside the number before *last*: ``586 in May``, ``586 (May)``, ``(May: 586``.

    The first number of a sentence may also have it before a comma: ``In May, 586``.
    """
    if date.last <= first:
        between = words[date.last : first]
        is_in_brackets = words[date.first - 1 : date.first] == ["("] and between[:1] == [":"]
        is_opening = between[:1] == [","] and not has_number(words[sentence.first : date.first])
        return (is_in_brackets or is_opening or between[:1] == ["("]) and HEDGE_WORDS.issuperset(between[1:])
    return _is_right_behind(words, date, last)


def _is_right_behind(words: Sequence[str], date: DateMention, last: int) -> bool:
    """Return whether a date stands right behind what ends before the token *last*: ``586 during the last week in May``."""
    if not last < date.first <= last + _REACH_OF_NAMING:
        return False
    between = words[last : date.first]
    is_named = all(word.isalpha() and (word == "of" or word not in _JOINING) for word in between[1:])
    return between == ["("] or (between[0] in _BEFORE_OWN_DATE and is_named)


def is_dated_behind(dates: Sequence[DateMention], words: Sequence[str], last: int) -> bool:
    """Return whether the date of a week stands right behind a number whose noun ends before the token *last*."""
    return any(len(one.weeks) == 1 and _is_right_behind(words, one, last) for one in dates)


def _date_beside(
    dates: Sequence[DateMention], words: Sequence[str], sentence: Sentence, first: int, last: int
) -> DateMention | None:
    """Return the date that a number belongs to: the only one, the one right after it, or the last before it."""
    beside = next((one for one in reversed(dates) if _is_right_beside(words, sentence, one, first, last)), None)
    dates = [one for one in dates if one.month or len(one.weeks) == 1] or list(dates)
    before = [one for one in dates if one.first < first]
    told_after = before[-1] if before and before[-1].is_compared_with and before[-1].last <= first else None
    if told_after or (beside and beside.weeks):
        return beside or told_after
    certain = [one for one in dates if not one.is_vague or len(one.weeks) == 1]
    definite = [one for one in certain if one.weeks or one.year] or list(dates)
    if len({one.weeks for one in definite}) == 1:
        return definite[0]
    clause = clause_around(words, sentence, first)
    is_leading = not has_number(words[sentence.first : dates[0].first])
    if before and is_leading and dates[0].first - sentence.first < LEADING_TOKENS:
        return before[-1]
    after = next((one for one in dates if one.first >= last), None)
    between = words[last : after.first] if after else []
    if after and after.first < clause[1] and not has_number(between) and CONJUNCTIONS.isdisjoint(between):
        return after
    inside = [one for one in dates if clause[0] <= one.first < clause[1]]
    if len({one.weeks for one in inside}) == 1:
        return inside[0]
    between = words[before[-1].last : first] if before else []
    return before[-1] if between == [","] or (len(before) == 1 and not has_number(between)) else None

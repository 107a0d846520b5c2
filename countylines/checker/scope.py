"""Resolve the week of a number by all the dates around it.

A date in the sentence decides, then one said before it in the paragraph, then the week of the section or of the draft.
"""

from collections.abc import Sequence
from typing import NamedTuple

from countylines.checker.exclusions import other_time_in
from countylines.checker.passages import Sentence, clause_around, part_around
from countylines.checker.resolved_dates import ResolvedDate, binds
from countylines.checker.weeks import Calendar

LEADING_TOKENS = 6
"""A sentence begins with a date that stands among its first tokens."""


class Scope(NamedTuple):
    """The weeks that a number can be of, the likeliest first, or the *reason* why it is of none.

    *is_dated* is set where its own sentence or paragraph says the week. With weeks and a reason it is doubtful: only a
    number that agrees with the record, or is a slip of one that does, is taken for one of these weeks. *is_span* is set
    for a span of several weeks.
    """

    weeks: tuple[str, ...] = ()
    is_dated: bool = False
    reason: str | None = None
    is_span: bool = False


class WeekTracker:
    """The week that a text is about so far: in the paragraph, and in the section."""

    def __init__(self, main: Sequence[str], calendar: Calendar) -> None:
        self._calendar = calendar
        self.main = tuple(main)
        """The week of the document, or several that are possible; none if it is about another time."""
        self.paragraph: ResolvedDate | None = None
        self.section: ResolvedDate | None = None

    def scope_of(
        self, dates: Sequence[ResolvedDate], words: Sequence[str], sentence: Sentence, first: int, last: int
    ) -> Scope:
        """Return the scope of the number in the tokens from *first* to before *last*."""
        part = part_around(words, sentence, first)
        clause = clause_around(words, sentence, first)
        if other_time_in(words, part[0], first) is not None or other_time_in(words, last, clause[1]) is not None:
            return Scope(reason="the words beside it are about another time or several weeks")
        own = [one for one in dates if part[0] <= one.first < part[1] and binds(one, words, first)]
        if not own:
            own = [one for one in dates if sentence.first <= one.first < part[0] and not one.is_background][-1:]
        if own:
            found = _date_beside(own, words, sentence, first, last)
            if found is None:
                return Scope(reason="its sentence names several weeks")
            return self._scope_of_date(found, is_dated=True, is_own=True)
        if self.paragraph is not None and _names_time_of_writing(words, *part):
            return Scope(reason="it is of the time of writing")
        for said in (self.paragraph, self.section):
            if said is not None:
                return self._scope_of_date(said, is_dated=said is self.paragraph and not said.is_vague)
        return Scope(self.main, reason=None if self.main else "the text is about another time")

    def _is_near(self, said: ResolvedDate, week: str) -> bool:
        """Return whether a date of no week may be a wrong date of one: it is in a month of it."""
        known = self._calendar.by_id.get(week)
        return (
            known is not None
            and (said.month in (known.month, known.end.month if known.end else 0))
            and said.year in (None, known.year)
        )

    def _scope_of_date(self, said: ResolvedDate, *, is_dated: bool, is_own: bool = False) -> Scope:
        if not said.weeks:
            is_near = said.month and any(self._is_near(said, week) for week in self.main)
            is_doubtful = is_near or not is_own
            return Scope(self.main if is_doubtful else (), reason="its date is in no recorded week")
        if len(said.weeks) == 1 and not said.is_vague:
            return Scope(tuple(said.weeks), is_dated=is_dated)
        fitting = [week for week in self.main if week in said.weeks]
        if fitting:
            return Scope(tuple(fitting[:1]), is_dated=is_dated and not said.is_vague)
        if len(said.weeks) == 1:
            is_year = said.mention is not None and not said.month
            return Scope(tuple(said.weeks), reason="its date is only a year" if is_year else None)
        return Scope(reason="its date can mean several weeks")

    def move_over(self, dates: Sequence[ResolvedDate], sentence: Sentence) -> None:
        """Take the dates of a sentence into account for what follows it in its paragraph."""
        inside = [
            one for one in dates if sentence.first <= one.first < sentence.last and one.month + (one.mention is None)
        ]
        own = [one for one in inside if not one.is_background]
        own = own or [one for one in inside[:1] if one.first - sentence.first < LEADING_TOKENS + 2 and one.weeks]
        if own:
            meant = {one.weeks for one in own if not one.is_vague} or {one.weeks for one in own}
            self.paragraph = own[-1] if len(meant) == 1 else own[-1]._replace(weeks=frozenset(), is_vague=False)


def _names_time_of_writing(words: Sequence[str], first: int, last: int) -> bool:
    return any(words[at] == "this" and words[at + 1] in ("month", "year") for at in range(first, last - 1))


def _date_beside(
    dates: Sequence[ResolvedDate], words: Sequence[str], sentence: Sentence, first: int, last: int
) -> ResolvedDate | None:
    """Return the date that a number belongs to: the only one, the one right after it, or the last before it."""
    dates = [one for one in dates if one.month or len(one.weeks) == 1] or list(dates)
    definite = [one for one in dates if not one.is_vague] or list(dates)
    if len({one.weeks for one in definite}) == 1:
        return definite[0]
    clause = clause_around(words, sentence, first)
    before = [one for one in dates if one.first < first]
    is_leading = not any(word[0].isdigit() for word in words[sentence.first : dates[0].first])
    if before and is_leading and dates[0].first - sentence.first < LEADING_TOKENS:
        return before[-1]
    after = next((one for one in dates if one.first >= last), None)
    if after and after.first < clause[1] and not any(word[0].isdigit() for word in words[last : after.first]):
        return after
    inside = [one for one in dates if clause[0] <= one.first < clause[1]]
    if len({one.weeks for one in inside}) == 1:
        return inside[0]
    return None

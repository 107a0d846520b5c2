"""Resolve the week of a number by all the dates around it.

A date in the sentence decides, then one said before it in the paragraph, then the week of the section or of the draft.
A number may also be of several weeks together: of a span that the record has, or of one that it does not have.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from countylines.checker.continued import PHRASES_FOR_TOGETHER
from countylines.checker.document_week import DecidedWeeks
from countylines.checker.exclusions import find_other_time_token, names_week_before
from countylines.checker.numbers import CountedNumber
from countylines.checker.passages import Sentence, clause_around, part_around
from countylines.checker.resolved_dates import ResolvedDate, can_be_date_of_number
from countylines.checker.weeks import Calendar
from countylines.record.dataset import Dataset
from countylines.record.nouns.period import Period
from countylines.text.english import ONES
from countylines.text.grammar import FUNCTION_WORDS, is_plural
from countylines.vocabulary.campaigns import campaign_vocabulary
from countylines.vocabulary.counted_nouns import CountedNoun, counting_vocabulary

LEADING_TOKENS = 6
"""A sentence begins with a date that stands among its first tokens."""
_LONGEST_DATE_ENDING = 5
"""Among how many tokens after a date "it was" must stand: ``In May last year, it was``."""


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
        part, clause = part_around(words, sentence, first), clause_around(words, sentence, first)
        own = [one for one in dates if part[0] <= one.first < part[1] and can_be_date_of_number(one, words, first)]
        if not own:
            own = [one for one in dates if sentence.first <= one.first < part[0] and not one.is_background][-1:]
        dated_until = max((part[0], *(one.last for one in own if one.first < first)))
        others = find_other_time_token(words, part[0], first), find_other_time_token(words, last, clause[1])
        if any(other is not None and not _is_dated_by(own, words, other) for other in others):
            return Scope(reason="the words beside it are about another time or several weeks")
        if names_week_before(words, dated_until, clause[1]):
            return Scope(reason="the words beside it are about the week before")
        if not own:
            return self._scope_before(words, (part[0], clause[1]))
        found = _date_beside(own, words, sentence, first, last)
        if found is None:
            return Scope(reason="its sentence names several weeks")
        if "," not in words[last : found.first] and self._is_one_of_its_days(found):
            return Scope(reason="it is of one day")
        return self._scope_of_date(found, is_dated=True, is_own=True)

    def _scope_before(self, words: Sequence[str], near: tuple[int, int]) -> Scope:
        """Return the scope of a number without a date of its own: that of what stands before it."""
        if words[near[0] : near[0] + 2] == ["this", "time"]:
            return Scope(self.main, reason=None if self.main else "the text is about another time")
        if self.paragraph is not None and _names_time_of_writing(words, *near):
            weeks = tuple(self.paragraph.weeks) if len(self.paragraph.weeks) == 1 else ()
            return Scope(weeks, reason="it is of the time of writing")
        for said in (self.paragraph, self.section):
            if said is not None:
                return self._scope_of_date(said, is_dated=said is self.paragraph and not said.is_vague)
        return Scope(self.main, reason=None if self.main else "the text is about another time")

    def _is_one_of_its_days(self, said: ResolvedDate) -> bool:
        """Return whether a date is a day between the first and the last of a week: what was done then is one day's."""
        week = self._calendar.by_id.get(next(iter(said.weeks), ""))
        if said.mention is None or not said.mention.day or said.mention.is_range or week is None:
            return False
        days = said.mention.days(said.read_year)
        return bool(days and week.start and week.end and week.start < days[0] < week.end)

    def _is_near(self, said: ResolvedDate, week: str) -> bool:
        """Return whether a date of no week may be a wrong date of one: it is in a month of it."""
        known = self._calendar.by_id.get(week)
        return (
            known is not None
            and (said.month in (known.month, known.end.month if known.end else 0))
            and said.year in (None, known.year)
        )

    def _scope_of_date(self, said: ResolvedDate, *, is_dated: bool, is_own: bool = False) -> Scope:
        main = self._calendar.by_id.get(self.main[0]) if self.main else None
        if main and said.mention and self._calendar.is_slip_of_year(said.mention, main):
            return Scope((main.id,), is_dated=is_dated)
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

    def move_over(self, dates: Sequence[ResolvedDate], words: Sequence[str], sentence: Sentence) -> None:
        """Take the dates of a sentence into account for what follows it in its paragraph."""
        inside = [
            one for one in dates if sentence.first <= one.first < sentence.last and one.month + (one.mention is None)
        ]
        own = [one for one in inside if not one.is_background and not _is_of_other_noun(words, one)]
        own = own or [one for one in inside[:1] if one.first - sentence.first < LEADING_TOKENS + 2 and one.weeks]
        if own and not _only_compares(words, own[-1]):
            meant = {one.weeks for one in own if not one.is_vague} or {one.weeks for one in own}
            self.paragraph = own[-1] if len(meant) == 1 else own[-1]._replace(weeks=frozenset(), is_vague=False)


def _names_time_of_writing(words: Sequence[str], first: int, last: int) -> bool:
    return any(words[at] == "this" and words[at + 1] in ("month", "year") for at in range(first, last - 1))


def _is_dated_by(dates: Sequence[ResolvedDate], words: Sequence[str], place: int) -> bool:
    """Return whether the date right behind words about another time, in commas, is a week: ``a year earlier, in May 2018,``."""
    commas = [at for at in range(place, min(place + _LONGEST_DATE_ENDING, len(words))) if words[at] == ","][:1]
    return len(dates) == 1 and any(comma < dates[0].first <= comma + 2 for comma in commas)


def _is_of_other_noun(words: Sequence[str], said: ResolvedDate) -> bool:
    """Return whether a date of no week only tells one thing from others: ``the June meeting``."""
    noun = words[said.last] if said.last < len(words) else ""
    is_attribute = words[said.first - 1] == "the" and noun.isalpha() and noun not in FUNCTION_WORDS
    return is_attribute and not said.weeks


def _only_compares(words: Sequence[str], said: ResolvedDate) -> bool:
    """Return whether a sentence only sets a figure of a date beside the one before it: ``In May it was 586``."""
    following = words[said.last : said.last + _LONGEST_DATE_ENDING]
    return any(pair in (("it", "was"), ("it", "had")) for pair in pairwise(following))


def _is_right_behind(words: Sequence[str], last: int, first: int) -> bool:
    """Return whether only a preposition parts a date from the number that ends before *last*: ``586 in May``."""
    return words[last:first] in (["in"], ["of"], ["for"], ["during"], ["from"])


def _has_date_between(dates: Sequence[ResolvedDate], said: ResolvedDate, number: int) -> bool:
    """Return whether another date stands between a number and a date after it."""
    return any(number < one.first < said.first for one in dates)


def _date_beside(
    dates: Sequence[ResolvedDate], words: Sequence[str], sentence: Sentence, first: int, last: int
) -> ResolvedDate | None:
    """Return the date that a number belongs to: the only one, the one right after it, or the last before it."""
    dates = [one for one in dates if one.month or len(one.weeks) == 1] or list(dates)
    beside = next((one for one in dates if _is_right_behind(words, last, one.first)), None)
    told_after = next((one for one in dates if one.is_background and one.last <= first), None)
    if told_after or (beside and len(beside.weeks) == 1):
        return told_after or beside
    certain = [one for one in dates if not one.is_vague or len(one.weeks) == 1]
    definite = [one for one in certain if one.weeks or one.year] or list(dates)
    if len({one.weeks for one in definite}) == 1 and not _has_date_between(dates, definite[0], first):
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


SEVERAL = 99
"""Stands for a number of weeks that a text does not say."""
SEVERAL_WEEKS = "it is of several weeks together"

_SMALL_NUMBERS = {word: number for word, number in ONES.items() if 1 < number <= 10}  # noqa: PLR2004  ten weeks
_SMALL_NUMBERS |= {str(number): number for number in range(2, 9)}
_NOT_TOGETHER = frozenset("last past next every previous".split())
_BEGINNINGS = frozenset(
    "launch launched launching established establishment set creation created began begun beginning opened opening founded".split()
)
_TIMES = frozenset("hours days nights months years".split())
_WORDS_BETWEEN = 3
"""How many words may stand between a number of weeks and their noun: ``four such national weeks``."""


class SpanFinder:
    """Finds the span of a number: of as many weeks as its sentence says, or of the whole campaign up to its week."""

    def __init__(self, dataset: Dataset, decided: DecidedWeeks) -> None:
        self._dataset = dataset
        self._decided = decided
        self._campaigns = campaign_vocabulary(dataset).campaigns
        self._signals_only_in_spans = counting_vocabulary(dataset).of_spans
        self._of_measure = counting_vocabulary(dataset).of_measure
        self._signals = counting_vocabulary(dataset).signals
        self._together: tuple[Sequence[str], int] = ((), 0)
        self._sentence: tuple[Sequence[str], Sentence] | None = None
        self._signalled: frozenset[int] | None = None
        self._spans = [one for one in dataset.periods if one.weeks]

    def find_scope_of_several_weeks(
        self, words: Sequence[str], sentence: Sentence, dates: Sequence[ResolvedDate], counted: CountedNumber
    ) -> Scope | None:
        """Return the scope of a number of several weeks; None if its sentence is about one."""
        if self._sentence is None or self._sentence[0] is not words or self._sentence[1] != sentence:
            self._read_sentence(words, sentence, dates)
        measure = counted.measures[0].measure if counted.measures else ""
        if self._count:
            value, printed = counted.number.quantity.value, self._dataset.printed_values
            weeks = {week for one in self._spans for week in one.weeks or ()}
            if any(value in printed.get((week, measure), ()) for week in weeks):
                return None
            return self._scope([one for one in self._spans if len(one.weeks or ()) == self._count], measure)
        if (
            not self._is_signalled(words, sentence, measure)
            and not (self._is_since_beginning and measure)
            and not self._is_of_year
        ):
            return None
        last = self._decided.weeks[0] if self._decided.weeks else self._decided.asked
        return self._scope([] if self._is_dated else self.list_spans_ending_with(last), measure)

    def _is_signalled(self, words: Sequence[str], sentence: Sentence, measure: str) -> bool:
        """Return whether a sentence has words by which a measure is told of several weeks."""
        if measure not in self._signals_only_in_spans:
            return False
        if self._signalled is None:
            self._signalled = frozenset(one.meaning for one in self._signals.find(words, *sentence))
        return not self._signalled.isdisjoint(self._signals_only_in_spans[measure])

    def _read_sentence(self, words: Sequence[str], sentence: Sentence, dates: Sequence[ResolvedDate]) -> None:
        """Read what a sentence says of several weeks, which all its numbers share."""
        self._sentence = words, sentence
        self._signalled = None
        self._is_dated = any(
            one.weeks and not one.is_vague for one in dates if sentence.first <= one.first < sentence.last
        )
        self._count = self._number_of_weeks(words, sentence)
        if self._count or self._is_dated:
            self._together = (words, self._count)
        elif len(self._decided.named) > 1 and not PHRASES_FOR_TOGETHER.isdisjoint(
            pairwise(words[sentence.first : sentence.last])
        ):
            self._together = (words, SEVERAL)
        elif self._together[0] is words:
            self._count = self._together[1]
        since = find_other_time_token(words, *sentence)
        begun = [] if since is None else words[since : since + 12]
        self._is_since_beginning = begun[:1] == ["since"] and not _BEGINNINGS.isdisjoint(begun)
        self._is_of_year = begun[:2] == ["over", "the"] and "year" in begun[:4] and "of" in begun[:5]

    def list_spans_ending_with(self, week: str) -> list[Period]:
        """List the spans that end with a week."""
        return [one for one in self._spans if one.weeks and one.weeks[-1] == week]

    def measures_of(self, span: str, unit: str | None) -> tuple[CountedNoun, ...]:
        """Return the measure of a sum of money without a noun: the only one that the record has for a span."""
        known = (one for one in self._dataset.measures_of.get(span, ()) if one in self._of_measure)
        found = [self._of_measure[one] for one in known if unit and self._of_measure[one].unit == unit]
        return tuple(found) if len(found) == 1 else ()

    def _scope(self, spans: Sequence[Period], measure: str) -> Scope:
        printed = [one for one in spans if (one.id, measure) in self._dataset.observations_of or not measure]
        if not printed:
            return Scope(reason=SEVERAL_WEEKS)
        return Scope((max(printed, key=lambda one: len(one.weeks or ())).id,), is_dated=True, is_span=True)

    def _number_of_weeks(self, words: Sequence[str], sentence: Sentence) -> int:
        """Return how many weeks together a sentence is about; 0 if it does not say, or says different numbers."""
        counts = set()
        for place in [at for at in range(*sentence) if words[at] in _SMALL_NUMBERS]:
            before, following = words[place - 1] if place else "", "".join(words[place + 1 : place + 2])
            counts_others = following == "of" or (following != "weeks" and is_plural(following))  # all five districts
            is_known = before in ("first", "all", "other") and not counts_others
            if is_known or (before not in _NOT_TOGETHER and self._weeks_follow(words, place + 1, sentence.last)):
                counts.add(_SMALL_NUMBERS[words[place]])
        return counts.pop() if len(counts) == 1 else 0

    def _weeks_follow(self, words: Sequence[str], place: int, last: int) -> bool:
        for at in range(place, min(place + _WORDS_BETWEEN + 1, last)):
            if words[at] == "weeks":
                return words[at + 1 : at + 2] not in (["ago"], ["later"], ["before"], ["earlier"], ["after"])
            if words[at] in _TIMES:
                return False
            if words[at].endswith("s") and any(found.last > at for found in self._campaigns.find(words, at, at + 1)):
                return True
            if not words[at].isalpha():
                return False
        return False

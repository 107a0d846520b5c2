"""Find what a draft says wrongly of a week's days, its weekdays, its length and its place in the series of weeks."""

from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from countylines.checker.mentions.date_mentions import MONTH_CALLED, WEEKDAY_CALLED, lengths_in, ordinals_in
from countylines.checker.mentions.numbers import WORDS_OF_MISTAKES
from countylines.checker.mentions.weeks import Calendar, DateMention, RecordedWeek
from countylines.checker.passages import Passage, Sentence, clause_around, part_between_semicolons
from countylines.checker.scope.document_week import DecidedWeeks
from countylines.checker.scope.place import Locality
from countylines.checker.scope.resolution import ResolvedSentence
from countylines.record.dataset import Dataset
from countylines.record.nouns.period import Period
from countylines.text.english import WEEKDAY_NAMES, WEEKDAYS, date_in_words, dates_in_words, ordinal_in_words
from countylines.text.tokens import PhraseTable, tokenize
from countylines.vocabulary.campaigns import campaign_vocabulary
from countylines.vocabulary.counted_nouns import counting_vocabulary

DAYS_OF_WEEK = 7
"""The number of days that a week may always be said to have, whatever its first and last days are."""
_LONGEST_SHIFT = 2
"""By how many days a range may be off at either end and still be meant for a week, whatever is said of it.

Half and double change nothing in the drafts of the tests.
"""
_BEGINNINGS = frozenset("began begun beginning begin starting started start launched from opened commenced".split())
_ENDINGS = frozenset("ended finished concluded until".split())
_BEFORE_DAYS = frozenset(["on", "the", "a", ",", *WEEKDAY_NAMES])
"""Tokens that may stand between such a verb and its day."""

_LASTING = frozenset("lasted lasting ran running took".split())
_BREAKS = frozenset(", . ; | : and in during ' weeks months after before since into".split())
"""What does not stand between a length and its campaign: ``the fortnight after the raids``, ``two weeks of raids``."""
_REACH = 4
"""How many tokens before a campaign its length may stand."""
_BEFORE_RANGES = frozenset([",", "(", ":", "from", "between"])
"""What stands between a length and the range of days that it is the length of."""

_LONGEST_NAME = 3
"""How many tokens the name of a campaign may have."""
_OF_SERIES = ("of its", "of the kind", "of the series", "in the series", "of the weeks", "of these weeks")
_AFTER_ORDINALS = frozenset(". , ; ) – on that which since they they've".split())
"""What may follow an ordinal without a noun: ``It was the twelfth since 2018``."""
_NEGATIONS = frozenset("not no never call calls called".split())
"""Words before a length that deny it, or say how somebody calls it: ``calls it a ten-day count``."""
_FUTURE = frozenset("if will would could should might expected planned scheduled".split())


class RecordedDate(NamedTuple):
    """What the record has of a week, in words; *printed* are the fields of a dating that say it, none if the calendar does."""

    words: str
    printed: tuple[str, ...] = ("start", "end")


class WrongDate(NamedTuple):
    """A statement of a draft about a week that the record contradicts: its span, and what the record has."""

    start: int
    end: int
    week: Period
    recorded: RecordedDate
    is_certain: bool = False
    """Whether no place beside it matters: days behind the name of a campaign, a weekday that the day of a year was not."""


_Wrong = tuple[int, int, RecordedWeek, RecordedDate]
"""The first token, the token after the last one, the week, and what the record has of it."""


class WrongDateFinder:
    """Finds wrong dates sentence by sentence."""

    def __init__(self, dataset: Dataset, calendar: Calendar, decided: DecidedWeeks) -> None:
        self._periods = {period.id: period for period in dataset.periods}
        self._calendar = calendar
        self._is_of_subject = decided.is_of_subject
        self._is_sure = decided.has_support or bool(decided.named)
        self._main = calendar.by_id.get(decided.weeks[0]) if decided.weeks else None
        self._campaigns = campaign_vocabulary(dataset).campaigns
        self._words_of_campaigns = {"week", "weeks", "date", "dates", *counting_vocabulary(dataset).by_noun}
        self._title = frozenset(filter(str.isalpha, tokenize(dataset.title).words)) - {"week", "weeks"}

    def find_in(self, scoped: ResolvedSentence) -> Iterator[WrongDate]:
        """List what a sentence says wrongly; *own* are its dates, *before* is the last date before it.

        *is_about* tells that what stands above says that the dates are those of campaigns, as in a table.
        """
        passage, sentence, own, before = scoped.passage, scoped.sentence, scoped.dates, scoped.dates_before
        words, is_about = passage.words, scoped.is_below_figures
        if not self._is_of_subject or not WORDS_OF_MISTAKES.isdisjoint(words[slice(*sentence)]):
            return
        following = next_about_same(passage, sentence)
        is_about |= not self._words_of_campaigns.isdisjoint(words[slice(*sentence)])
        is_about |= any(self._campaigns.find(words, *sentence))
        has_range = any(one.is_range and self._calendar.is_exact(one, one.read_year) for one in own)
        of_week = [one for one in own if one.is_range or not has_range]  # 7–13 October, for use from 18 October
        found = [wrong for one in of_week for wrong in self._wrong_days(words, sentence, one, is_about=is_about)]
        lengths = {days for part in (sentence, following) for _, _, days in lengths_in(words, part)}
        wrong_lengths = self._wrong_lengths(words, sentence, own, before) if lengths else ()
        found += (wrong for wrong in wrong_lengths if lengths.isdisjoint((wrong[2].length, DAYS_OF_WEEK)))
        found += self._wrong_places_in_series(words, sentence, own, before)
        ends = {one.last for one in self._campaigns.find(words, *sentence)}
        ends |= {
            at + 2
            for at in range(sentence.first, sentence.last - 1)
            if words[at] in self._title and words[at + 1] == "week"
        }
        in_apposition = {end + 1 for end in ends if words[end : end + 1] in ([","], ["("], ["of"])}
        with_year = {one.last for one in own if one.year}
        starts, token_ends = passage.tokens.starts, passage.tokens.ends
        names_week = any(found.meaning for found in self._campaigns.find(words, *sentence))
        is_local = scoped.locality_of_dates is Locality.LOCAL_HERE or (
            scoped.locality_of_dates is Locality.LOCAL_BEFORE and not names_week
        )
        for first, last, week, recorded in found:
            is_certain = first in in_apposition or (not recorded.printed and last in with_year)
            if is_certain or not is_local:
                start, end = passage.start + starts[first], passage.start + token_ends[last - 1]
                yield WrongDate(start, end, self._periods[week.id], recorded, is_certain)

    def _wrong_days(
        self, words: Sequence[str], sentence: Sentence, mention: DateMention, *, is_about: bool
    ) -> Iterator[_Wrong]:
        year = mention.read_year or (self._main.year if self._main else None)
        days, week = mention.days(year), self._calendar.week_sharing_month(mention, year)
        if not week and self._main and self._main.has_same_days_of_month(mention):
            week = self._main  # 7 to 13 September
        if week is None or week.days is None or days is None:
            return
        before, inside = range(mention.first - 1, -1, -1), range(mention.first, mention.last)
        for day, weekday, places in zip(days, (mention.weekday, mention.last_weekday), (before, inside), strict=True):
            is_of_week = (is_about and mention.year) or self._calendar.has_week_on(day)
            if weekday not in (None, day.weekday()) and is_of_week:
                first = next(place for place in places if words[place] in WEEKDAY_CALLED)
                real = f"{date_in_words(day.isoformat())} was a {WEEKDAYS[day.weekday()]}"
                yield first, mention.last, week, RecordedDate(real, ())
                return
        if not mention.is_range:
            verb = _find_start_or_end_verb(words, sentence, mention.first) if is_about else None
            if verb is not None and days[0] != week.days[words[verb] in _ENDINGS]:
                yield verb, mention.last, week, self._days_of(week)
            return
        shifts = (abs((said - known).days) for said, known in zip(days, week.days, strict=True))
        is_meant = self._is_sure and (max(shifts) <= _LONGEST_SHIFT or week.has_same_days_of_month(mention))
        is_right = days in self._calendar.ranges and days not in self._calendar.rejected
        if (is_about or is_meant) and not is_right:
            yield mention.first, mention.last, week, self._days_of(week)

    def _days_of(self, week: RecordedWeek) -> RecordedDate:
        period = self._periods[week.id]
        return RecordedDate(dates_in_words(period.start, period.end) if week.days else period.label)

    def _week_of(self, dates: Sequence[DateMention]) -> RecordedWeek | None:
        """Return the week that dates name, or that of the draft where they name none."""
        said = [one for one in dates if (one.month or one.is_name) and not one.is_compared_with]
        if not said:
            return self._main if self._is_sure else None
        weeks = {week for one in said for week in one.weeks}
        if self._main and self._main.id in weeks:
            return self._main
        return self._calendar.by_id.get(weeks.pop()) if len(weeks) == 1 else None

    def _wrong_lengths(
        self, words: Sequence[str], sentence: Sentence, own: Sequence[DateMention], before: Sequence[DateMention]
    ) -> Iterator[_Wrong]:
        week = self._week_of(own or before)
        if week is None:
            return
        ranges = [one.first for one in own if one.is_range or self._calendar.is_first_or_last_day(one, one.read_year)]
        said = [one for one in own if len(one.weeks) == 1]  # It began on 7 October 2019 and took ten days
        is_of_it = any(one.day or words[one.last : one.last + 1] == ["week"] for one in said)
        for first, last, days in lengths_of_weeks(words, sentence, self._campaigns, ranges, is_of_it=is_of_it):
            if days not in (DAYS_OF_WEEK, week.length) and not _is_denied(words, sentence, first):
                length = f"{week.length} days" if week.length > DAYS_OF_WEEK else "one week"
                yield first, last, week, RecordedDate(f"{length}, {self._days_of(week).words}")

    def _wrong_places_in_series(
        self, words: Sequence[str], sentence: Sentence, own: Sequence[DateMention], before: Sequence[DateMention]
    ) -> Iterator[_Wrong]:
        is_week_told = any(len(one.weeks) == 1 and one.is_range for one in [*before, *own][-1:])
        own = [one for one in own if not one.is_name] or own  # the eleventh count, on days that were of the twelfth
        for at, ordinal, noun in ordinals_in(words, sentence):
            clause = clause_around(words, sentence, at)
            is_to_come = not _FUTURE.isdisjoint(words[slice(*clause)])  # if we want a fourteenth count
            if is_to_come or _is_denied(words, sentence, at):
                continue
            end = end_of_noun_after_ordinal(words, noun, sentence.last, self._campaigns, self._title)
            end = end or end_of_ordinal_predicate(words, sentence, at, noun, self._campaigns, is_week_told=is_week_told)
            if not end and words[noun : noun + 1] == ["week"] and any(one.is_range and one.last < at for one in own):
                end = noun + 1  # 13–20 May: third week
            if not end:
                continue
            parts = clause, part_between_semicolons(words, sentence, at)
            dated = ([one for one in own if first <= one.first < last] for first, last in parts)
            week = self._week_of(next(filter(None, dated), before))
            if week and week.ordinal not in (None, ordinal):
                place = f"the {ordinal_in_words(week.ordinal or 0)} of the series"
                yield at, end, week, RecordedDate(place, ("ordinal",))


def _find_start_or_end_verb(words: Sequence[str], sentence: Sentence, first: int) -> int | None:
    """Return the place of the verb of beginning or ending that a day belongs to: ``began on Monday``, ``until the``."""
    at = next((at for at in range(first - 1, sentence.first - 1, -1) if words[at] not in _BEFORE_DAYS), None)
    return at if at is not None and words[at] in _BEGINNINGS | _ENDINGS else None


def next_about_same(passage: Passage, sentence: Sentence) -> Sentence:
    """Return the sentence after another if it goes on about the same thing: ``It was seven days``; else an empty one."""
    if passage.words[sentence.last : sentence.last + 1] in (["it"], ["that"], ["this"]):
        return passage.sentences[bisect_left(passage.sentences, (sentence.last,))]
    return Sentence(0, 0)


def _is_denied(words: Sequence[str], sentence: Sentence, place: int) -> bool:
    """Return whether words right before a place negate it, or say what somebody calls it."""
    return not _NEGATIONS.isdisjoint(words[max(sentence.first, place - 4) : place])


def lengths_of_weeks(
    words: Sequence[str], sentence: Sentence, campaigns: PhraseTable[bool], ranges: Container[int], *, is_of_it: bool
) -> Iterator[tuple[int, int, int]]:
    """Yield the lengths that a sentence says of the weeks: first and last token, days.

    ``a two-week crackdown``, ``the crackdown lasted for two weeks``, ``ten days, from 7 to 13 October``. *ranges* are the
    first tokens of its ranges of days; *is_of_it* tells that it goes on about a week: ``It lasted for ten days``.
    """
    named = [*campaigns.find(words, *sentence)]
    for first, last, days in lengths_in(words, sentence):
        behind = (name for name in named if last <= name.first < last + _REACH)
        end = next((name.last for name in behind if _BREAKS.isdisjoint(words[last - 1 : name.first])), None)
        is_one = words[first] in ("a", "an") and words[last - 1] in ("day", "week")
        before = (name.first for name in named if name.last <= first)
        begin = next(before, first if is_of_it else None)
        is_lasting = not _LASTING.isdisjoint(words[max(sentence.first, first - 3) : first])
        if next((at for at in range(last, sentence.last) if words[at] not in _BEFORE_RANGES), last) in ranges:
            yield first, last, days
        elif end and not is_one:
            yield first, end, days
        elif begin is not None and (is_lasting or words[last : last + 1] == ["long"]):
            yield begin, last, days


def end_of_noun_after_ordinal(
    words: Sequence[str], place: int, last: int, campaigns: PhraseTable[bool], title: Container[str]
) -> int:
    """Return the token after the noun that an ordinal at the tokens before *place* counts; 0 if that is no week.

    *campaigns* are the words for the weeks, true for those that are printed of nothing else; *title* are the words of
    the record's title but for weeks.
    """
    at = place
    while at < last and (words[at] in ("such", "national") or words[at] in title):
        at += 1
    named = [found for found in campaigns.find(words, at, min(at + _LONGEST_NAME, last)) if found.first == at]
    if named or words[at : min(at + 1, last)] == ["week"]:
        end = max((found.last for found in named), default=at + 1)
        is_sure = at > place or any(found.meaning for found in named)
    elif words[place : min(place + 1, last)] in (["of"], ["in"]):
        end, is_sure = place, False
    else:
        return 0
    rest = words[end : min(end + 6, last)]
    if rest[:3] == ["of", "the", "year"] or (rest[:1] == ["of"] and not MONTH_CALLED.keys().isdisjoint(rest[1:2])):
        return 0  # the second week of May
    if " ".join(rest).startswith(_OF_SERIES) and rest[3:4] != ["of"]:
        return min(end + 3, last)
    of_campaign = [found.last for found in campaigns.find(words, end, end + len(rest))] if rest[:1] == ["of"] else []
    return max(of_campaign, default=end if is_sure else 0)


def end_of_ordinal_predicate(
    words: Sequence[str], sentence: Sentence, at: int, place: int, campaigns: PhraseTable[bool], *, is_week_told: bool
) -> int:
    """Return the token after an ordinal, from *at* to before *place*, that a sentence says of a week; 0 if it does not.

    ``The count lasted nine days and was the twelfth``; where the days of a week stand before it, ``It was the seventh``.
    """
    before = words[max(sentence.first, at - 2) : at]
    if before[-1:] != ["the"] or before[0] not in ("was", "is", "it's", "that's", ",", "the"):
        return 0
    is_end = place >= sentence.last or words[place] in _AFTER_ORDINALS
    return place if is_end and (is_week_told or any(campaigns.find(words, sentence.first, at))) else 0

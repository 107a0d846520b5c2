"""What the words around dates say of them: that they are those of a week, begin or end it, are negated, or are to come."""

from collections.abc import Sequence
from datetime import date

from countylines.checker.mentions.weeks import DateMention, RecordedWeek
from countylines.checker.passages import Sentence, clause_around
from countylines.record.dataset import Dataset
from countylines.text.english import WEEKDAY_NAMES
from countylines.vocabulary.campaigns import campaign_vocabulary
from countylines.vocabulary.counted_nouns import counting_vocabulary

_NEGATIONS = frozenset(
    "not no never than local force's another separate earlier previous own since other further".split()
)
BEGINNINGS = frozenset("began begun beginning begin starting started start launched from opened commenced".split())
ENDINGS = frozenset("ended finished concluded until".split())
BEFORE_DAYS = frozenset(["on", "the", "a", ",", "off", *WEEKDAY_NAMES])
"""Tokens that may stand between such a verb and its day."""
ABOUT_REACH = 40
"""How many tokens around a date may say that it is one of a campaign."""
_REACH_OF_CALLING = 4
"""Among how many tokens before a statement such a word stands: ``called it a``."""
_PRONOUNS = frozenset({"it", "this", "they"})
_WRITER = frozenset({"i", "i'm", "i'll", "my"})
_HOLDING = BEGINNINGS | ENDINGS | frozenset("ran lasted took went was were held".split())
_WORDS_OF_FUTURE = frozenset("if will would could should might expected planned scheduled".split())
_LONGEST_SHIFT = 2
"""By how many days a range as long as a week may be off and still be meant for it, whatever is said of it.

Half and double change nothing in the drafts of the tests.
"""
_OF_CAMPAIGNS = frozenset("week weeks national date dates when".split())
_AFTER_WEEK = frozenset({"of", "from", "that"})
_SHORT_SENTENCE = 16
"""A sentence of fewer tokens may leave to those around it what it is about."""


def find_start_or_end_verb(words: Sequence[str], sentence: Sentence, first: int) -> int | None:
    """Return the place of the verb of beginning or ending that a day belongs to: ``began on Monday``, ``until the``."""
    for at in range(first - 1, max(sentence.first, first - 5) - 1, -1):
        if words[at] in BEGINNINGS or words[at] in ENDINGS:
            return at
        if words[at] not in BEFORE_DAYS:
            return None
    return None


def names_first_or_last_day(words: Sequence[str], sentence: Sentence, own: Sequence[DateMention]) -> bool:
    """Return whether a sentence says on which day a week began or ended: ``It began on 5 October 2024``."""
    days = [one for one in own if len(one.weeks) == 1 and one.day]
    return any(find_start_or_end_verb(words, sentence, one.first) is not None for one in days)


def is_shifted(days: tuple[date, date], week: RecordedWeek, *, is_alone: bool) -> bool:
    """Return whether days are meant for a week: they begin and end close to it, and are as many, or *alone* in a sentence."""
    shifts = [abs((said - known).days) for said, known in zip(days, week.days or (), strict=False)]
    return bool(shifts) and max(shifts) <= _LONGEST_SHIFT and (is_alone or shifts[0] == shifts[1])


def is_to_come(words: Sequence[str], sentence: Sentence, place: int) -> bool:
    """Return whether a clause is about what may come: ``if we want a fourteenth count``."""
    return not _WORDS_OF_FUTURE.isdisjoint(words[slice(*clause_around(words, sentence, place))])


def is_called(words: Sequence[str], sentence: Sentence, first: int) -> bool:
    """Return whether a statement is what somebody calls it: ``had called it a ten-day count``."""
    near = " ".join(words[max(sentence.first, first - _REACH_OF_CALLING) : first])
    return any(f"{verb} {it}" in near for verb in ("call", "calls", "called") for it in ("it", "this"))


def is_negated(words: Sequence[str], sentence: Sentence, place: int) -> bool:
    """Return whether words right before a place negate it, or say it of something else."""
    before = words[max(sentence.first, place - 2) : place]
    return not _NEGATIONS.isdisjoint(before) or any(word.endswith("n't") for word in before)


_BEFORE_DATE_OF_ORDINAL = frozenset(", ( was that of in during on the".split())


def is_date_of_ordinal(words: Sequence[str], date: DateMention, first: int, last: int) -> bool:
    """Return whether a date tells which week an ordinal, and its noun up to the token *last*, are said of.

    ``the fourth week was that of 8 to 14 May``, ``the first such week, in October 2018``, ``13 to 20 May, the fourth week``.
    """
    between = words[last : date.first]
    is_behind = last <= date.first and between[-1:] != [","] and _BEFORE_DATE_OF_ORDINAL.issuperset(between)
    return is_behind or words[date.last : first] == [",", "the"]


class CampaignNames:
    """The words by which a text names a week of a record, and the nouns of the figures in its headline."""

    def __init__(self, dataset: Dataset) -> None:
        self.campaigns = campaign_vocabulary(dataset).campaigns
        headline = set(dataset.headline)
        self._nouns = frozenset(
            noun
            for noun, found in counting_vocabulary(dataset).by_noun.items()
            if any(one.measure in headline and not one.needs for one in found)
        )

    def name_week(self, words: Sequence[str], sentence: Sentence) -> bool:
        """Return whether a sentence has a word for one of the weeks."""
        return any(found.meaning for found in self.campaigns.find(words, *sentence)) or any(
            words[place] == "week" and words[place + 1] in _AFTER_WEEK
            for place in range(sentence.first, sentence.last - 1)
        )

    def stand_near(self, words: Sequence[str], sentence: Sentence, mention: DateMention, *, is_sure: bool) -> bool:
        """Return whether words near a date say that it is one of a campaign: a name of one, a week, what it counted.

        If the draft is surely about one (*is_sure*), a pronoun may stand for it.
        """
        first, last = max(sentence.first, mention.first - ABOUT_REACH), min(sentence.last, mention.last + ABOUT_REACH)
        before = words[sentence.first : mention.first]
        if last - first < _SHORT_SENTENCE and _WRITER.isdisjoint(before):  # but not: I'm off 28 October to 4 November
            first, last = max(0, first - ABOUT_REACH), min(len(words), last + ABOUT_REACH)
        if not (_OF_CAMPAIGNS | self._nouns).isdisjoint(words[first:last]):
            return True
        is_of_subject = is_sure and before[:1] != [] and before[0] in _PRONOUNS and not _HOLDING.isdisjoint(before)
        return is_of_subject or any(True for _ in self.campaigns.find(words, first, last))

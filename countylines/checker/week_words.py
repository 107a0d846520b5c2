"""The words of a draft for the weeks of a record, and for other weeks: ``Bird Week ran from 12 to 19 October``."""

from collections.abc import Collection, Iterator, Sequence
from itertools import chain

from countylines.checker.mentions.date_mentions import DateBounds, DateMention
from countylines.checker.mentions.weeks import RecordedWeek
from countylines.checker.number_mention import Locality, Sentence
from countylines.checker.passages import TokenRange
from countylines.record.dataset import Dataset, once_per_dataset
from countylines.text.english import DAYS_OF_WEEK, dates_in_words
from countylines.text.tokens import FoundPhrase, tokenize, word_at
from countylines.vocabulary.campaigns import campaign_vocabulary
from countylines.vocabulary.counted_nouns import counting_vocabulary
from countylines.vocabulary.words_for_nouns import WORDS_FOR

GENERIC_WEEK_WORDS = frozenset(["week", "weeks", "date", "dates"])
"""Words beside days that may be those of a week of the record, or of any other."""
PUBLICATION_WORDS = frozenset(
    f"use used hold release released publish published publication embargo embargoed broadcast results announced {WORDS_FOR['source']}".split()
)
"""Nouns and verbs of publishing: dates after them tell when a report is printed, and not when the week was."""
FEWEST_DAYS_OF_WEEK = 5
"""What has fewer days is no week: a weekend, a day."""
_MOST_DAYS = 31
"""What has more is none either: a quarter, a year."""
_LATE_WEEKS = {"third": 14, "fourth": 20, "last": 22, "final": 22}
"""On which day of the month each of its later weeks begins at the earliest."""
_REACH_OF_CLAUSE = 7
"""How many tokens before days the week may be named of which a clause tells them: ``the week, which ran from``."""
_REACH_AFTER_DAYS = 8
"""How many tokens after days words for the week may stand: ``from 13 to 21 April they held the great count``."""


class WordsForWeeks:
    """The words for the weeks of a record.

    *campaigns* are true for those that are printed of nothing else; *title_words* are the words of the record's title
    but for weeks.
    """

    def __init__(self, dataset: Dataset) -> None:
        self.campaigns = campaign_vocabulary(dataset).campaigns
        self.title_words = frozenset(filter(str.isalpha, tokenize(dataset.title).words)) - {"week", "weeks"}
        self._nouns = {*GENERIC_WEEK_WORDS, *counting_vocabulary(dataset).by_noun}

    def campaigns_in(self, sentence: Sentence) -> Iterator[FoundPhrase[bool]]:
        """Yield the words for the weeks in a sentence."""
        return self.campaigns.find(sentence.passage.words, *sentence.tokens)

    def has_campaign_name(self, sentence: Sentence) -> bool:
        """Return whether a sentence, or that before one with ``it``, has a word for the weeks alone."""
        words, before = sentence.passage.words, self._tokens_meant_by_it(sentence)
        names = chain(self.campaigns_in(sentence), self.campaigns.find(words, *before))
        return any(name.meaning or word_at(words, name.first - 1) == "national" for name in names)

    def _tokens_meant_by_it(self, sentence: Sentence) -> TokenRange:
        """Return the tokens of the sentence before one that begins with ``it``; none before any other."""
        is_it = sentence.own_words[0] == "it"
        return sentence.passage.sentence_before(sentence.first) if is_it else TokenRange(0, 0)

    def is_about_weeks(self, sentence: Sentence, others: Collection[str] = ()) -> bool:
        """Return whether a sentence names a week or what the record counts, or stands below figures of weeks.

        *others* are words that do not count.
        """
        nouns = self._nouns.difference(others)
        is_named = not nouns.isdisjoint(sentence.own_words) or any(self.campaigns_in(sentence))
        before = self._tokens_meant_by_it(sentence)  # It began on Monday 8 April
        is_meant = "week" in sentence.passage.words[slice(*before)]
        return is_named or is_meant or sentence.is_below_figures

    def is_after_name(self, sentence: Sentence, first: int) -> bool:
        """Return whether the token *first* stands after the week told before, or right after a name of the weeks.

        ``the national week, 7–13 May``.
        """
        words, end = sentence.passage.words, first - 1
        near = words[max(sentence.first, first - _REACH_OF_CLAUSE) : first]
        is_told = ["week", ",", "which"] in (near[at : at + 3] for at in range(len(near)))
        if is_told or words[sentence.first : sentence.first + 2] == ["the", "week"]:
            return True  # The week, which ran from 7 to 14 May, saw us at every school
        if word_at(words, end) not in (",", "(", "of", "from"):
            return False
        is_titled = word_at(words, end - 2) in self.title_words and words[end - 1] == "week"
        return is_titled or any(name.last == end for name in self.campaigns_in(sentence))

    def are_week_words_near(self, sentence: Sentence, mention: DateMention, reach: int = _REACH_AFTER_DAYS) -> bool:
        """Return whether words for a week stand before days or right after, or their sentence has figures of one."""
        words = sentence.passage.words
        after = words[mention.last : min(mention.last + reach, sentence.last)]
        around = words[sentence.first : mention.first], after
        is_named = any(any(self.campaigns.find(part, 0, len(part))) for part in around)
        is_called = not GENERIC_WEEK_WORDS.isdisjoint((*around[0], *around[1]))
        has_figures = sentence.is_below_figures or any(one.measures for one in sentence.figures)
        return is_named or is_called or has_figures

    def are_dates_local(self, sentence: Sentence, first: int, last: int) -> bool:
        """Return whether dates in some tokens are of a part of the country; a lead says nothing of the weeks by name.

        Nor does a place before words for a national week: ``In Kent the national week, held from 8 to 14 May``.
        """
        if sentence.locality_of_dates is Locality.LOCAL_BEFORE:
            return not self.has_campaign_name(sentence)
        if sentence.locality_of_dates is not Locality.NATIONAL_HERE or not sentence.local_cues:
            return sentence.locality_of_dates is Locality.LOCAL_HERE
        if not {last, last + 1}.isdisjoint(sentence.local_cues):
            return True  # a two-day count in Kent, after the national week
        since = max((at for at in sentence.local_cues if at < first), default=sentence.first - 1)
        words = sentence.passage.words
        between = words[since + 1 : last if "national" in words[first:last] else first]
        return "week" not in between and not any(self.campaigns.find(between, 0, len(between)))

    def is_range_of_other_time(self, sentence: Sentence, first: int, days: DateBounds, week: RecordedWeek) -> bool:
        """Return whether a range, which begins at the token *first*, is of another time than a week.

        It is too short and apart from it, too long, or after the name of another week.
        """
        is_short = days.length < FEWEST_DAYS_OF_WEEK and days.is_apart_from(week.bounds)
        is_short &= not self.has_campaign_name(sentence)
        return is_short or days.length > _MOST_DAYS or self.names_other_week(sentence, first)

    def names_other_week(self, sentence: Sentence, end: int) -> bool:
        """Return whether the last week before the token *end* has a name with capitals that is none of the record's."""
        words, passage = sentence.passage.words, sentence.passage
        at = next((at for at in range(end - 1, sentence.first, -1) if words[at] == "week"), None)
        if (
            at is None
            or words[at - 1] in self.title_words
            or any(name.last == at + 1 for name in self.campaigns_in(sentence))
        ):
            return False
        return all(passage.text_of(one, one + 1).istitle() for one in (at - 1, at))


@once_per_dataset
def week_words(dataset: Dataset) -> WordsForWeeks:
    """Compile the words for the weeks of a record."""
    return WordsForWeeks(dataset)


def is_late_week_of_month(words: Sequence[str], mention: DateMention, week: RecordedWeek) -> bool:
    """Return whether words before a month, that of a week, call one of its weeks that begins only later."""
    before = words[max(0, mention.first - len(("last", "week", "of"))) : mention.first]
    begins = _LATE_WEEKS.get(before[0], 0) if before[1:] == ["week", "of"] else 0
    is_of_month = mention.month == week.bounds.last.month and mention.read_year == week.year
    return is_of_month and week.days is not None and week.bounds.last.day < begins


def length_in_words(week: RecordedWeek) -> str:
    """Write how long a week was: ``one week``, or how many days."""
    if FEWEST_DAYS_OF_WEEK <= week.length <= DAYS_OF_WEEK or not week.length:
        return "one week"
    return f"{week.length} {'day' if week.length == 1 else 'days'}"


def days_in_words(week: RecordedWeek) -> str:
    """Write the days of a week, or its label if it has none."""
    return dates_in_words(week.period.start, week.period.end) if week.days else week.period.label

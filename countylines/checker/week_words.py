"""Recognise the words for a record's weeks in a draft, and tell them from words for other weeks and dates."""

from collections.abc import Collection, Iterator, Sequence
from itertools import chain

from countylines.checker.mentions.date_mentions import DateBounds, DateMention
from countylines.checker.mentions.weeks import RecordedWeek
from countylines.checker.number_mention import Locality, Sentence
from countylines.record.dataset import Dataset, once_per_dataset
from countylines.text.english import DAYS_OF_WEEK, dates_in_words
from countylines.text.tokens import FoundPhrase, tokenize, word_at
from countylines.vocabulary.campaigns import campaign_vocabulary
from countylines.vocabulary.counted_nouns import counting_vocabulary
from countylines.vocabulary.words_for_nouns import WORDS_FOR

GENERIC_WEEK_WORDS = frozenset(["week", "weeks", "date", "dates"])
"""Words next to days that are used of the record's weeks and of any other week."""
PUBLICATION_WORDS = frozenset(
    f"valid use used hold release released publish published publication embargo embargoed broadcast results announced {WORDS_FOR['source']}".split()
)
"""Nouns and verbs of publishing: a date after them says when a report appeared, not when the week was."""
FEWEST_DAYS_OF_WEEK = 5
"""A range of fewer days is not a week, but a weekend or a day."""
_MOST_DAYS = 31
"""A range of more days is not a week, but a quarter or a year."""
_LATE_WEEKS = {"third": 14, "fourth": 20, "last": 22, "final": 22}
"""The earliest day of the month on which each of its later weeks can begin."""
_REACH_OF_CLAUSE = 7
"""Within how many tokens before days a week may be named whose clause gives them: ``the week, which ran from``."""
_REACH_AFTER_DAYS = 8
"""Within how many tokens after days words for the week may come: ``from 13 to 21 April they held the great count``."""


class WordsForWeeks:
    """The words for the weeks of a record.

    *campaigns* are the phrases for them; the meaning of a phrase is True if the record itself prints it for its weeks.
    *title_words* are the words of the record's title except "week" and "weeks".
    """

    def __init__(self, dataset: Dataset) -> None:
        self.campaigns = campaign_vocabulary(dataset).campaigns
        self.title_words = frozenset(filter(str.isalpha, tokenize(dataset.title).words)) - {"week", "weeks"}
        self._nouns = {*GENERIC_WEEK_WORDS, *counting_vocabulary(dataset).by_noun}

    def campaigns_in(self, sentence: Sentence) -> Iterator[FoundPhrase[bool]]:
        """Yield the phrases for the weeks in a sentence."""
        return self.campaigns.find(sentence.passage.words, *sentence.tokens)

    def has_campaign_name(self, sentence: Sentence) -> bool:
        """Return whether a sentence has a phrase that the record prints for its weeks, or one after ``national``.

        If it begins with ``it``, the sentence before it counts as well.
        """
        words = sentence.passage.words
        names = chain(self.campaigns_in(sentence), self.campaigns.find(words, *sentence.antecedent))
        return any(name.meaning or word_at(words, name.first - 1) == "national" for name in names)

    def is_about_weeks(self, sentence: Sentence, others: Collection[str] = ()) -> bool:
        """Return whether a sentence names a week or something that the record counts, or comes below figures of weeks.

        *others* are words to ignore.
        """
        nouns = self._nouns.difference(others)
        is_named = not nouns.isdisjoint(sentence.own_words) or any(self.campaigns_in(sentence))
        is_meant = "week" in sentence.passage.words[slice(*sentence.antecedent)]  # It began on Monday 8 April
        return is_named or is_meant or sentence.is_below_figures

    def is_after_name(self, sentence: Sentence, first: int) -> bool:
        """Return whether the token *first* follows a mention of the week or, directly, a name of the weeks.

        Examples: ``the week, which ran from 7 May``, ``the national week, 7–13 May``.
        """
        words, end = sentence.passage.words, first - 1
        near = words[max(sentence.first, first - _REACH_OF_CLAUSE) : first]
        is_in_relative_clause = ["week", ",", "which"] in (near[at : at + 3] for at in range(len(near)))
        if is_in_relative_clause or words[sentence.first : sentence.first + 2] == ["the", "week"]:
            return True  # The week, which ran from 7 to 14 May, saw us at every school
        if word_at(words, end) not in (",", "(", "of", "from"):
            return False
        is_titled = word_at(words, end - 2) in self.title_words and words[end - 1] == "week"
        return is_titled or any(name.last == end for name in self.campaigns_in(sentence))

    def are_week_words_near(self, sentence: Sentence, mention: DateMention) -> bool:
        """Return whether a week is named before days or shortly after them, or their sentence has figures of a week."""
        has_figures = sentence.is_below_figures or any(one.candidates for one in sentence.compared_numbers)
        return has_figures or self.is_week_named_near(sentence, mention, _REACH_AFTER_DAYS)

    def is_week_named_near(self, sentence: Sentence, mention: DateMention, reach: int) -> bool:
        """Return whether a week is named before days or at most *reach* tokens after them."""
        words = sentence.passage.words
        around = words[sentence.first : mention.first], words[mention.last : min(mention.last + reach, sentence.last)]
        is_named = any(any(self.campaigns.find(part, 0, len(part))) for part in around)
        return is_named or not GENERIC_WEEK_WORDS.isdisjoint((*around[0], *around[1]))

    def are_dates_local(self, sentence: Sentence, first: int, last: int) -> bool:
        """Return whether dates in some tokens are those of a part of the country.

        A place named in the lead does not make dates local in a sentence that names the weeks, nor does a place before
        words for a national week: ``In Kent the national week, held from 8 to 14 May``.
        """
        if sentence.locality_of_dates is Locality.LOCAL_BEFORE:
            return not self.has_campaign_name(sentence)
        if sentence.locality_of_dates is not Locality.NATIONAL_HERE or not sentence.local_place_tokens:
            return sentence.locality_of_dates is Locality.LOCAL_HERE
        if not {last, last + 1}.isdisjoint(sentence.local_place_tokens):
            return True  # a two-day count in Kent, after the national week
        since = max((at for at in sentence.local_place_tokens if at < first), default=sentence.first - 1)
        words = sentence.passage.words
        between = words[since + 1 : last if "national" in words[first:last] else first]
        return "week" not in between and not any(self.campaigns.find(between, 0, len(between)))

    def is_range_of_other_time(self, sentence: Sentence, first: int, days: DateBounds, week: RecordedWeek) -> bool:
        """Return whether a range, which begins at the token *first*, is not meant for a week of the record.

        It is not if it is too short and does not overlap the week, if it is too long, or if another week's name comes
        before it.
        """
        is_short = days.length < FEWEST_DAYS_OF_WEEK and days.is_apart_from(week.bounds)
        is_short &= not self.has_campaign_name(sentence)
        return is_short or days.length > _MOST_DAYS or self.names_other_week(sentence, first)

    def names_other_week(self, sentence: Sentence, end: int) -> bool:
        """Return whether the last "week" before the token *end* has a capitalised name that is not the record's."""
        words, passage = sentence.passage.words, sentence.passage
        at = next((at for at in range(end - 1, sentence.first, -1) if words[at] == "week"), None)
        if at is None or words[at - 1] in self.title_words:
            return False
        is_of_record = any(name.last == at + 1 for name in self.campaigns_in(sentence))
        return not is_of_record and all(passage.text_of(one, one + 1).istitle() for one in (at - 1, at))


@once_per_dataset
def week_words(dataset: Dataset) -> WordsForWeeks:
    """Compile the words for the weeks of a record."""
    return WordsForWeeks(dataset)


def is_late_week_of_month(words: Sequence[str], mention: DateMention, week: RecordedWeek) -> bool:
    """Return whether the words before a month are for one of its weeks that begins after the recorded week ends."""
    before = words[max(0, mention.first - len(("last", "week", "of"))) : mention.first]
    begins = _LATE_WEEKS.get(before[0], 0) if before[1:] == ["week", "of"] else 0
    is_of_month = mention.month == week.bounds.last.month and mention.read_year == week.year
    return is_of_month and week.days is not None and week.bounds.last.day < begins


def right_lengths_of(week: RecordedWeek) -> set[int]:
    """Return the lengths, in days, that a draft may give a week: its own, and seven if it may be called a week."""
    is_called_week = week.length >= FEWEST_DAYS_OF_WEEK or not week.length
    return {week.length, DAYS_OF_WEEK} if is_called_week else {week.length}


def length_in_words(week: RecordedWeek) -> str:
    """Return the length of a week in words: ``one week``, or its number of days."""
    if FEWEST_DAYS_OF_WEEK <= week.length <= DAYS_OF_WEEK or not week.length:
        return "one week"
    return f"{week.length} {'day' if week.length == 1 else 'days'}"


def days_in_words(week: RecordedWeek) -> str:
    """Return the days of a week in words, or its label if it has no days."""
    return dates_in_words(week.period.start, week.period.end) if week.days else week.period.label

"""Whether a sentence names one of the weeks of a record, or the words near a date do."""

from collections.abc import Sequence

from countylines.checker.mentions.dates import DateMention
from countylines.checker.mentions.words_around_dates import ABOUT_REACH, is_about_writer, is_said_of_pronoun_subject
from countylines.checker.passages import Sentence
from countylines.record.dataset import Dataset
from countylines.vocabulary.campaigns import campaign_vocabulary
from countylines.vocabulary.counted_nouns import counting_vocabulary

_OF_CAMPAIGNS = frozenset("week weeks national date dates when".split())
_AFTER_WEEK = frozenset({"of", "from", "that"})
_SHORT_SENTENCE = 16
"""A sentence of fewer tokens may leave to those around it what it is about."""


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
        if last - first < _SHORT_SENTENCE and not is_about_writer(words, sentence, mention.first):
            first, last = max(0, first - ABOUT_REACH), min(len(words), last + ABOUT_REACH)
        if not (_OF_CAMPAIGNS | self._nouns).isdisjoint(words[first:last]):
            return True
        is_of_subject = is_sure and is_said_of_pronoun_subject(words, sentence, mention.first)
        return is_of_subject or any(True for _ in self.campaigns.find(words, first, last))

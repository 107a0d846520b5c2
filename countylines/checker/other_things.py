"""Whether a number counts something other than the record does, as the words near it and its noun show."""

from countylines.checker.number_mention import NumberMention
from countylines.record.dataset import Dataset
from countylines.text.grammar import (
    FUNCTION_WORDS,
    after_auxiliaries,
)
from countylines.text.tokens import word_at
from countylines.vocabulary.counted_nouns import counting_vocabulary

_RELATIVE = frozenset({"which", "who", "when", "where", "there"})
REACH_OF_SIGNAL = 4
"""Within how many tokens of a noun signals show for certain which of its measures is meant."""


def counts_unrecorded_thing(dataset: Dataset, number: NumberMention) -> bool:
    """Return whether the words after a number name something that the record does not count: ``374 were sold``.

    They are a noun that the record lacks, without a signal near it; or, after a number that has no noun, a word that is
    not a signal. An amount counts such a thing if ``of`` follows it and its noun is in the record.
    """
    words, (first, last), vocabulary = number.passage_words, number.sentence.tokens, counting_vocabulary(dataset)
    if number.quantity.unit:  # an amount of something whose value is not recorded
        return number.noun is not None and number.noun.recorded is not None and word_at(words, number.last) == "of"
    if number.noun is not None:
        near = max(first, number.first - REACH_OF_SIGNAL), min(last, number.after_noun + REACH_OF_SIGNAL)
        return number.noun.recorded is None and not any(vocabulary.signals.find(words, *near))
    at = after_auxiliaries(words, number.last, last)
    is_told = at > number.last or (at < last and words[at].isalpha() and words[at] not in FUNCTION_WORDS)
    return at < last and is_told and not vocabulary.has_signal_at(words, at, last)

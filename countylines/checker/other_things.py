"""Whether a number counts something other than the record does, as the words near it and its noun show."""

from itertools import takewhile

from countylines.checker.near_misses import is_other_figure_of_week
from countylines.checker.number_mention import NumberMention
from countylines.figures.figure import Figure
from countylines.record.dataset import Dataset
from countylines.text.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    FUNCTION_WORDS,
    LIGHT_PARTICIPLES,
    after_auxiliaries,
    is_participle,
)
from countylines.text.tokens import word_at, words_of
from countylines.vocabulary.counted_nouns import CountingVocabulary, counting_vocabulary

_FINITE = frozenset({"was", "were", "have", "had", "are", "remain", "remained"})
_RELATIVE = frozenset({"which", "who", "when", "where", "there"})
REACH_OF_SIGNAL = 4
"""Within how many tokens of a noun signals show for certain which of its measures is meant."""


def is_subject_of_two_verbs(number: NumberMention, vocabulary: CountingVocabulary) -> bool:
    """Return whether a participle after a noun describes a whole, and a verb a part: ``9 men held were freed``.

    Another example is ``437 birds ringed in the week have been seen again``. But in ``most of the 9 men held were
    freed``, nine is the number of the whole.
    """
    words, last = number.passage_words, number.sentence.last
    at = number.after_noun
    if number.noun is None or number.is_whole_of_part or at >= last or words[at] in AUXILIARIES:
        return False
    if not is_participle(words[at]) or not vocabulary.has_signal_at(words, at, last):
        return False
    clause = takewhile(lambda word: word[0].isalnum() and word not in CONJUNCTIONS | _RELATIVE, words[at + 1 : last])
    return not _FINITE.isdisjoint(clause)


def is_of_unknown_kind(dataset: Dataset, number: NumberMention, figure: Figure) -> bool:
    """Return whether the words before its noun restrict a number to other things than those that a figure counts.

    For example ``young birds``, if the record counts adult birds; or ``389 grown men and women``, if it counts 389 of
    something else.
    """
    words, noun = number.passage_words, number.noun
    if noun is None:
        return False
    is_after_number = number.last <= noun.first
    kind = words[number.last if is_after_number else max(0, noun.first - 1) : noun.first]
    no_adjectives = FUNCTION_WORDS if is_after_number else FUNCTION_WORDS | LIGHT_PARTICIPLES  # found nests
    if not kind or not all(word.isalpha() and word not in no_adjectives for word in kind):
        return False
    label = words_of(figure.measure.label.casefold())
    if any(counting_vocabulary(dataset).signals.find(kind, 0, len(kind))) or set(kind).issubset(label):
        return False
    return len(label) > 1 or is_other_figure_of_week(dataset, number.value, figure)


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
    names_something = at > number.last or (at < last and words[at].isalpha() and words[at] not in FUNCTION_WORDS)
    return at < last and names_something and not vocabulary.has_signal_at(words, at, last)

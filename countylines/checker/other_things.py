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
_LONGEST_TARGET = 6
"""Within how many tokens after a noun the target must be named, as in ``to the local wardens``."""


def is_subject_of_two_verbs(number: NumberMention, vocabulary: CountingVocabulary) -> bool:
    """Return whether a participle after a noun describes a whole, and a verb a part: ``9 men held were freed``.

    Another example is ``437 birds ringed in the week have been seen again``. But in ``most of the 9 men held were
    freed``, nine is the number of the whole.
    """
    words, last = number.passage_words, number.sentence.last
    at, is_whole = number.after_noun, number.words_before(2) == ["of", "the"]
    if number.noun is None or is_whole or at >= last or words[at] in AUXILIARIES or not is_participle(words[at]):
        return False
    if not vocabulary.has_signal_at(words, at, last):
        return False
    clause = takewhile(lambda word: word[0].isalnum() and word not in CONJUNCTIONS | _RELATIVE, words[at + 1 : last])
    return not _FINITE.isdisjoint(clause)


def has_verb_of_other_measure(dataset: Dataset, number: NumberMention) -> bool:
    """Return whether a participle next to a number and its noun belongs to another measure of such things.

    For example ``weighed 292 chicks``, if the record has 292 chicks that were ringed, and also counts weighed birds.
    """
    words, vocabulary = number.passage_words, counting_vocabulary(dataset)
    counted = vocabulary.counted_by(number.noun and number.noun.recorded)
    family = vocabulary.with_wholes(counted)
    measures, needs_verb = dataset.index("measures"), any(one.needs for one in counted)
    for at in number.places_of_verb:
        if needs_verb and number.figure and is_participle(words[at]):
            told = [signal.meaning for signal in vocabulary.signals.find(words, at, at + 1)]
            by_verb = (one for meaning in told for one in vocabulary.by_signal.get(meaning, ()))
            of_told = {one.measure for one in by_verb if not is_participle(one.nouns[0])}
            units = {measures[name].unit for name in of_told}
            if family.isdisjoint(of_told) and number.figure.measure.unit in units:
                return True
    return False


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


def has_another_target(number: NumberMention, figure: Figure, vocabulary: CountingVocabulary) -> bool:
    """Return whether the words after a noun name a different target from the one in the label of a figure.

    For example ``letters to the council``, if the record counts letters to the wardens.
    """
    _, link, target = figure.measure.label.casefold().partition(" to ")
    if not link or word_at(number.passage_words, number.after_noun) not in ("to", "from"):
        return False
    phrase = number.passage_words[
        number.after_noun + 1 : min(number.after_noun + _LONGEST_TARGET, number.sentence.last)
    ]
    signals = vocabulary.signals.find(phrase, 0, len(phrase))
    return set(words_of(target)).difference(FUNCTION_WORDS).isdisjoint(phrase) and not any(signals)


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

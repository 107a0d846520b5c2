"""Whether the words beside a number tell of fewer things than the record counts."""

from collections.abc import Sequence
from decimal import Decimal

from countylines.checker.mentions.numbers import CountedNumber
from countylines.checker.near_misses import is_other_figure_of_week
from countylines.figures.figure import Figure
from countylines.record.dataset import Dataset
from countylines.text.grammar import AUXILIARIES, FUNCTION_WORDS, PAST_VERBS
from countylines.text.tokens import words_of
from countylines.vocabulary.counted_nouns import SignalTable, counting_vocabulary


def is_narrowed(dataset: Dataset, words: Sequence[str], counted: CountedNumber, known: Figure) -> bool:
    """Return whether a number is told of fewer things than the figure *known* counts: of a kind, or what other words tell."""
    value, number, noun = counted.number.quantity.value, counted.number, counted.noun
    if counted.is_part and is_figure_of_part(dataset, value, known):
        return True
    if noun is None:
        return False
    signals = counting_vocabulary(dataset).signals
    is_other = is_other_figure_of_week(dataset, value, known)
    kinds = words[number.last if number.last <= noun.first else max(0, noun.first - 1) : noun.first]
    return _has_unknown_kind(signals, kinds, known) or _has_unknown_clause(signals, words, noun.last, is_other=is_other)


def _has_unknown_clause(signals: SignalTable, words: Sequence[str], place: int, *, is_other: bool) -> bool:
    """Return whether what follows a noun tells nothing that the record counts: ``hundreds of lorries that should not move``.

    The verb of the sentence does so if the number is another figure of the week (*is_other*): ``638 chicks got one``.
    """
    end = next((at for at in range(place, len(words)) if not words[at][0].isalnum()), len(words))
    if any(signals.find(words, place, end)):
        return False
    pronoun, *verb = words[place : place + 2] or [""]
    is_clause = pronoun in ("that", "who", "which") and not AUXILIARIES.isdisjoint(verb)
    return is_other if pronoun in PAST_VERBS else is_clause


def _has_unknown_kind(signals: SignalTable, kinds: Sequence[str], known: Figure) -> bool:
    """Return whether a noun has an unknown word where the label of its measure has its own: young birds, adult birds."""
    own = words_of(known.measure.label)[:-1]
    is_word = all(word.isalpha() and word not in FUNCTION_WORDS for word in kinds)
    return bool(kinds and own) and is_word and not any(signals.find(kinds, 0, len(kinds)))


def is_figure_of_part(dataset: Dataset, value: Decimal, known: Figure) -> bool:
    """Return whether a number is printed in the week for a part of what a figure counts."""
    parts = [one.id for one in dataset.measures if one.part_of == known.measure.id]
    return any(dataset.prints(value, known.period.id, part) for part in parts)

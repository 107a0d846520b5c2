"""Whether the words beside a number tell of fewer things than the record counts."""

from collections.abc import Sequence
from decimal import Decimal

from countylines.checker.mentions.noun_phrases import after_auxiliaries
from countylines.checker.mentions.numbers import CountedNumber
from countylines.checker.near_misses import is_figure_of_any_week, is_other_figure_of_week
from countylines.figures.figure import Figure
from countylines.record.dataset import Dataset
from countylines.text.english import WEEKDAY_NAMES
from countylines.text.grammar import AUXILIARIES, FUNCTION_WORDS, PAST_VERBS, is_participle, is_past
from countylines.text.tokens import words_of
from countylines.vocabulary.counted_nouns import SignalTable, counting_vocabulary

_ONE = frozenset("one a an each every another".split())
"""Words before somebody or something that was one of many."""
_BEFORE_REASONS = frozenset({"for", "on"})
"""Words behind a passive verb before why it was done: ``arrested for murder``, ``on suspicion of``."""


def is_narrowed(dataset: Dataset, words: Sequence[str], counted: CountedNumber, known: Figure) -> bool:
    """Return whether a number is told of fewer things than the figure *known* counts: of a kind, or of what somebody did."""
    value, number, noun = counted.number.quantity.value, counted.number, counted.noun
    if counted.is_part and is_figure_of_part(dataset, value, known):
        return True
    if noun is None:
        return False
    signals = counting_vocabulary(dataset).signals
    is_other = is_other_figure_of_week(dataset, value, known)
    is_printed = is_other or is_figure_of_any_week(dataset, value, known.measure.id)
    if not is_printed and (_has_single_subject(words, number.first) or _is_of_some(signals, words, counted.last)):
        return True
    kinds = words[number.last if number.last <= noun.first else max(0, noun.first - 1) : noun.first]
    return _has_unknown_kind(signals, kinds, known) or _has_unknown_clause(signals, words, noun.last, is_other=is_other)


def _has_single_subject(words: Sequence[str], number: int) -> bool:
    """Return whether one of many did what a number counts: ``one team arrested 10 people``."""
    subject = words[max(0, number - 3) : number - 1]
    return len(subject) > 1 and subject[0] in _ONE and is_past(words[number - 1])


def _is_of_some(signals: SignalTable, words: Sequence[str], last: int) -> bool:
    """Return whether a passive verb behind a noun, which ends before *last*, is said of some only.

    ``30 people were arrested for murder``, ``… were arrested by one force``, ``… were arrested by the Wednesday``.
    """
    verb = after_auxiliaries(words, last, len(words))
    if not last < verb < len(words) or not is_participle(words[verb]):
        return False
    link, first, second = (*words[verb + 1 : verb + 4], "", "", "")[:3]
    if link == "by":
        return first in _ONE or second in WEEKDAY_NAMES
    if link == "and":
        return first != "" and is_participle(first)
    if (link, words[verb + 4 : verb + 5]) == ("for", ["time"]):
        return True  # for a second time
    is_known = first in FUNCTION_WORDS or first in WEEKDAY_NAMES or any(signals.find(words, verb + 2, verb + 3))
    return link in _BEFORE_REASONS and first.isalpha() and not is_known


def _has_unknown_clause(signals: SignalTable, words: Sequence[str], place: int, *, is_other: bool) -> bool:
    """Return whether what follows a noun tells nothing that the record counts: ``hundreds of lorries that should not move``.

    The verb of the sentence does so if the number is another figure of the week (*is_other*): ``638 chicks got one``.
    """
    end = next((at for at in range(place, len(words)) if not words[at][0].isalnum()), len(words))
    if any(signals.find(words, place, end)):
        return False
    pronoun, *verb = words[place : place + 2] or [""]
    is_clause = pronoun in ("that", "who", "which") and any(one in AUXILIARIES or is_past(one) for one in verb)
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

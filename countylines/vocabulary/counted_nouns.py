"""The words by which a text counts the measures of a record, compiled for matching.

They stand in the record: ``counted_as`` of its measures, and the word groups that these name. A measure without any is
counted by the head noun of its label, and by its unit where no other measure has that unit.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from countylines.record.dataset import Dataset, once_per_dataset
from countylines.record.nouns.measure import Measure
from countylines.text.english import CURRENCIES, CURRENCY_CALLED
from countylines.text.tokens import PhraseTable, tokenize, words_of
from countylines.vocabulary import word_groups

UNITS_OF_AMOUNTS = CURRENCIES | {"kg"}
"""Units that a text writes beside the number; of everything else it names the counted things."""

_NONE: frozenset[int] = frozenset()
_PREPOSITIONS = frozenset("of to by in for from at on with per".split())
_PARTICIPLES_WITHOUT_ED = frozenset("held taken found seen made shut sold caught built won lost".split())


class SignalTable(PhraseTable[int]):
    """The words and phrases that measures need or exclude; each has a number."""

    def __init__(self) -> None:
        super().__init__()
        self._numbers: dict[str, int] = {}

    def assign_signal_ids(self, written: Sequence[str]) -> frozenset[int]:
        """Return the numbers of words, stems and phrases; new ones are added."""
        for one in written:
            if one not in self._numbers:
                self._numbers[one] = len(self._numbers)
                self.add(one, self._numbers[one])
        return frozenset([self._numbers[one] for one in written])


class CountedNoun(NamedTuple):
    """Nouns that count a measure: its unit (None for things), and the signals that must and must not stand in the clause.

    *describes* tells that the signals that must stand there say what the things are, and not what was done to them:
    cuckooed addresses. *whole* is the measure of which it is a part. *rank* is its place among all that fit where
    nothing else decides.
    """

    measure: str
    unit: str | None
    nouns: tuple[str, ...]
    needs: frozenset[int]
    excludes: frozenset[int]
    describes: bool
    whole: str | None
    rank: int


class CountingVocabulary(NamedTuple):
    """All counting words of a record.

    *by_noun* has what each noun may count, *by_last_word* the nouns as words, the longest first. *signals* finds what
    measures need. *actions* are the needed signals of all measures. *shared* are the nouns of several measures
    ("people"). *of_spans* are signals by which a measure is told of several weeks together, as the sources of such spans have it.
    *of_measure* has the first counting words of each measure, *by_signal* all that need a signal.
    """

    by_noun: Mapping[str, tuple[CountedNoun, ...]]
    by_last_word: Mapping[str, tuple[tuple[str, ...], ...]]
    signals: SignalTable
    actions: frozenset[int]
    shared: frozenset[str]
    of_spans: Mapping[str, frozenset[int]]
    of_measure: Mapping[str, CountedNoun]
    by_signal: Mapping[int, tuple[CountedNoun, ...]]


@once_per_dataset
def counting_vocabulary(dataset: Dataset) -> CountingVocabulary:
    """Compile the counting words of a record."""
    signals = SignalTable()
    by_noun: dict[str, list[CountedNoun]] = {}
    for words in _list_counted_nouns(dataset, word_groups(dataset), signals):
        for noun in words.nouns:
            if words not in by_noun.setdefault(noun, []):
                by_noun[noun].append(words)
    by_last_word: dict[str, list[tuple[str, ...]]] = {}
    for noun in sorted(by_noun, key=lambda noun: -noun.count(" ")):
        as_words = tuple(noun.split())
        by_last_word.setdefault(as_words[-1], []).append(as_words)
    return CountingVocabulary(
        by_noun={noun: tuple(found) for noun, found in by_noun.items()},
        by_last_word={last: tuple(nouns) for last, nouns in by_last_word.items()},
        signals=signals,
        actions=frozenset().union(*(one.needs for found in by_noun.values() for one in found)),
        shared=frozenset(
            noun
            for noun, found in by_noun.items()
            if len({words.measure for words in found}) > 1 and all(words.whole is None for words in found)
        ),
        of_spans=dict(_signals_of_several_weeks_only(dataset, by_noun, signals)),
        of_measure={one.measure: one for found in reversed(by_noun.values()) for one in reversed(found)},
        by_signal=_by_needed_signal(by_noun),
    )


def _by_needed_signal(by_noun: Mapping[str, Sequence[CountedNoun]]) -> dict[int, tuple[CountedNoun, ...]]:
    needing: dict[int, dict[CountedNoun, None]] = {}
    for found in by_noun.values():
        for one in found:
            for signal in one.needs:
                needing.setdefault(signal, {})[one] = None
    return {signal: tuple(found) for signal, found in needing.items()}


def _list_counted_nouns(
    dataset: Dataset, groups: Mapping[str, Sequence[str]], signals: SignalTable
) -> Iterator[CountedNoun]:
    """List the counting words of all measures: parts before their whole, the most printed measure first."""
    printed = Counter(measure for _, measure in dataset.observations_of)
    measures = sorted(dataset.measures, key=lambda one: (-_count_wholes_above(dataset, one), -printed[one.id], one.id))
    units = Counter(measure.unit for measure in measures)
    for rank, measure in enumerate(measures):
        named = CURRENCY_CALLED.get(measure.unit.casefold(), measure.unit)
        unit = named if named in UNITS_OF_AMOUNTS else None
        whole = measure.part_of
        is_amount = unit is None and not measure.is_count
        if not measure.counted_as:
            nouns = tuple(dict.fromkeys(_nouns_of_label(measure, unit=unit, is_only=units[measure.unit] == 1)))
            words = CountedNoun(
                measure.id, unit, _nouns_as_tokens(nouns), _NONE, _NONE, describes=False, whole=whole, rank=rank
            )
            yield _make_unit_counted_noun(words, measure.unit, signals) if is_amount else words
        for counted in measure.counted_as:
            written, without = (_expand_group_ids(words, groups) for words in (counted.needs, counted.without))
            describes = _label_names_need_and_noun(measure.label.casefold(), written, counted.nouns)
            needs, excludes = signals.assign_signal_ids(written), signals.assign_signal_ids(without)
            words = CountedNoun(
                measure.id, unit, _nouns_as_tokens(counted.nouns), needs, excludes, describes, whole, rank
            )
            yield _make_unit_counted_noun(words, measure.unit, signals) if is_amount else words


def _nouns_as_tokens(nouns: Sequence[str]) -> tuple[str, ...]:
    """Write nouns as the tokens of a text: without hyphens."""
    return tuple(dict.fromkeys(" ".join(words_of(noun)) for noun in nouns))


def _expand_group_ids(words: Sequence[str], groups: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Return words, with those of a group in the place of its ``@id``."""
    return tuple(
        dict.fromkeys(one for word in words for one in (groups.get(word[1:], ()) if word.startswith("@") else (word,)))
    )


def _make_unit_counted_noun(words: CountedNoun, unit: str, signals: SignalTable) -> CountedNoun:
    """Return the words of an amount in a unit that only its word tells: fines worth 2.5 million złoty.

    The word of the unit stands behind the number, and the nouns must stand in the clause.
    """
    return words._replace(nouns=_nouns_as_tokens((unit,)), needs=signals.assign_signal_ids(words.nouns), describes=True)


def _signals_of_several_weeks_only(
    dataset: Dataset, by_noun: Mapping[str, Sequence[CountedNoun]], signals: SignalTable
) -> Iterator[tuple[str, frozenset[int]]]:
    """List the needed signals of a measure that stand in its observations of spans, or notes on these, and of no week."""
    spans = {period.id for period in dataset.periods if period.kind == "span"}
    printed: dict[tuple[str, bool], list[str]] = {}
    for one in dataset.objects("observations"):
        texts = f"{one.get('wording') or ''} {one.get('note') or ''}"
        printed.setdefault((one["measure"], one["period"] in spans), []).append(texts)

    def has_needed_signal(measure: str, needs: frozenset[int], *, of_span: bool) -> bool:
        texts = (tokenize(text).words for text in printed.get((measure, of_span), ()))
        return any(one.meaning in needs for words in texts for one in signals.find(words, 0, len(words)))

    for measure, needs in dict.fromkeys((one.measure, one.needs) for found in by_noun.values() for one in found):
        if (
            needs
            and has_needed_signal(measure, needs, of_span=True)
            and not has_needed_signal(measure, needs, of_span=False)
        ):
            yield measure, needs


def _count_wholes_above(dataset: Dataset, measure: Measure) -> int:
    """Count the wholes above a measure."""
    depth = 0
    above = measure.part_of
    while above is not None:
        depth += 1
        above = dataset.index("measures")[above].part_of
    return depth


def _label_names_need_and_noun(label: str, needs: Sequence[str], nouns: Sequence[str]) -> bool:
    """Tell whether a label begins with one of the needed words, and a noun right behind: Cuckooed addresses visited."""
    first, _, rest = label.partition(" ")
    is_needed = any(first == one or (one.endswith("*") and first.startswith(one[:-1])) for one in needs)
    return is_needed and rest.startswith(tuple(nouns))


def _nouns_of_label(measure: Measure, *, unit: str | None, is_only: bool) -> Iterator[str]:
    """List the nouns that a measure without counting words is counted by: its label's, and its unit if *is_only*."""
    words = _noun_phrase(measure.label)
    for noun in (" ".join(words), words[-1]):
        yield noun
        if not noun.endswith("s"):
            yield f"{noun}s"
    if is_only and unit is None:
        yield measure.unit.casefold()


def _noun_phrase(label: str) -> list[str]:
    """Return the words of a label up to its head noun: the last before a preposition that is no participle.

    Of ``Large nests found on cliffs`` these are large and nests.
    """
    words = label.casefold().rpartition(": ")[2].split()
    stop = next((place for place, word in enumerate(words) if place and word in _PREPOSITIONS), len(words))
    words = words[:stop]
    while len(words) > 1 and _is_participle(words[-1]):
        words.pop()
    return words


def _is_participle(noun: str) -> bool:
    return noun.endswith("ed") or noun in _PARTICIPLES_WITHOUT_ED

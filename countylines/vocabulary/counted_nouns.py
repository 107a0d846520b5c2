"""The words that texts use to count the measures of a record, compiled for matching.

They come from ``counted_as`` of the measures, and from the word groups that it names. A measure without ``counted_as``
is counted by the head noun of its label, and by its unit if no other measure has that unit.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, takewhile
from typing import NamedTuple

from countylines.record.dataset import Dataset, grouped, once_per_dataset
from countylines.record.nouns.figures import CountedAs, Measure
from countylines.text.english import CURRENCIES
from countylines.text.grammar import PREPOSITIONS, is_participle
from countylines.text.tokens import FoundPhrase, PhraseTable, tokenize, words_of
from countylines.vocabulary import expand_group_references

UNITS_OF_AMOUNTS = CURRENCIES | {"kg"}
"""Units that texts write next to the number; anything else is counted by a noun for the things."""


REACH_OF_EXCLUDED = 12
"""A measure is possible only if its excluded signals are more than this many tokens farther away than a needed one.

In the drafts of the tests, values from 8 to 16 change nothing; without excluded signals, two findings are lost.
"""


class CountedNoun(NamedTuple):
    """Nouns that count a measure, its unit (None for things), and the signals that its clause needs or excludes.

    A signal is a word, a beginning of words such as ``nest*``, or a phrase, as written in the record. *describes* is
    set if the needed signals say what the things are (``flooded`` cellars), not what was done to them. *wholes* are the
    ids of the measures that this measure is part of, the nearest first. *rank* orders the measures if nothing else
    decides between them. *label_participles* are such as ``visited`` in the label ``flooded cellars visited``.
    """

    measure: str
    unit: str | None
    nouns: tuple[str, ...]
    needs: frozenset[str]
    excludes: frozenset[str]
    describes: bool
    wholes: tuple[str, ...]
    rank: int
    label_participles: frozenset[str] = frozenset()

    @property
    def whole(self) -> str | None:
        """The nearest measure that this measure is part of, or None."""
        return next(iter(self.wholes), None)


class CountingVocabulary(NamedTuple):
    """All counting words of a record.

    *by_noun* maps a noun to what it may count. *by_last_word* maps a word to the nouns that end with it, each split
    into words, the longest first. *signals* finds needed and excluded signals, and *by_signal* maps a signal to the
    counting words that need it. *by_measure* maps a measure to its first counting words. *span_signals* maps a measure
    to signals that its sources use only for several weeks together. *by_parts* maps the set of parts that make up a
    measure to that measure.
    """

    by_noun: Mapping[str, tuple[CountedNoun, ...]]
    by_last_word: Mapping[str, tuple[tuple[str, ...], ...]]
    signals: PhraseTable[str]
    by_signal: Mapping[str, tuple[CountedNoun, ...]]
    span_signals: Mapping[str, frozenset[str]]
    by_measure: Mapping[str, CountedNoun]
    by_parts: Mapping[frozenset[str], CountedNoun] = {}

    def counted_by(self, noun: str | None) -> tuple[CountedNoun, ...]:
        """Return what a noun may count, parts before their whole; nothing for an unknown noun."""
        return self.by_noun.get(noun or "", ())

    def has_signal_at(self, words: Sequence[str], at: int, last: int) -> bool:
        """Return whether token *at* of a sentence and the next one contain a signal; the sentence ends at *last*."""
        return any(self.signals.find(words, at, min(at + 2, last)))

    def whole_of_trailing_parts(self, listed: Sequence[CountedNoun]) -> CountedNoun | None:
        """Return the measure whose parts are exactly the last items of *listed*, or None; the longest match wins."""
        names = [one.measure for one in listed]
        whole = (self.by_parts.get(frozenset(names[start:])) for start in range(len(names) - 1))
        return next(filter(None, whole), None)

    def is_signal_of(self, signal: str, counted: Iterable[CountedNoun]) -> bool:
        """Return whether a measure that needs a signal is one of *counted*, or is a part, whole or sibling of one.

        A participle that counts does not need a signal for what was done: ``743 arrests, 681 safeguarded``.
        """
        needing = [one for one in self.by_signal.get(signal, ()) if not is_participle(one.nouns[0])]
        return not self.with_wholes(needing).isdisjoint(self.with_wholes(counted))

    def is_signal_of_others(self, signal: str, counted: Iterable[CountedNoun]) -> bool:
        """Return whether a signal is needed only by other measures of the same things: ``were ringed`` of eagles.

        Things are the same if a noun counts both these measures and *counted*, or wholes of these: ``birds``.
        """
        counted = tuple(counted)
        ids = self.with_wholes(counted)
        nouns = {noun for noun, ones in self.by_noun.items() if any(one.measure in ids for one in ones)}
        is_of_same = any(not nouns.isdisjoint(one.nouns) for one in self.by_signal.get(signal, ()))
        return is_of_same and not self.is_signal_of(signal, counted)

    def with_wholes(self, counted: Iterable[CountedNoun]) -> set[str]:
        """Return the ids of measures and of all their wholes."""
        return {name for one in counted for name in (one.measure, *one.wholes)}


@once_per_dataset
def counting_vocabulary(dataset: Dataset) -> CountingVocabulary:
    """Compile the counting words of a record."""
    listed = tuple(dict.fromkeys(_find_counted_nouns(dataset)))
    by_noun = grouped((noun, one) for one in listed for noun in one.nouns)
    nouns = (tuple(noun.split()) for noun in sorted(by_noun, key=lambda noun: -noun.count(" ")))
    all_signals = dict.fromkeys(signal for one in listed for signal in (*one.needs, *one.excludes))
    signals = PhraseTable((signal, signal) for signal in all_signals)
    of_measure = {one.measure: one for one in reversed(listed)}
    return CountingVocabulary(
        by_noun=by_noun,
        by_last_word=grouped((noun[-1], noun) for noun in nouns),
        signals=signals,
        by_signal=grouped((signal, one) for one in listed for signal in one.needs),
        span_signals=dict(_signals_of_several_weeks_only(dataset, listed, signals)),
        by_measure=of_measure,
        by_parts={frozenset(one.parts): of_measure[one.whole] for one in dataset.sums if one.relation == "exhaustive"},
    )


def _find_counted_nouns(dataset: Dataset) -> Iterator[CountedNoun]:
    """Yield the counting words of all measures: parts before wholes, otherwise the most often printed measure first.

    For an amount whose unit is not one of UNITS_OF_AMOUNTS, the unit is the noun after the number, and the nouns of the
    measure become needed signals: ``rope worth 5 shells``.
    """
    printed = Counter(measure for _, measure in dataset.observations_of)
    wholes = {measure.id: tuple(dataset.wholes_of(measure.id)) for measure in dataset.measures}
    measures = sorted(dataset.measures, key=lambda one: (-len(wholes[one.id]), -printed[one.id], one.id))
    units = Counter(measure.unit for measure in measures)
    for rank, measure in enumerate(measures):
        unit = measure.unit if measure.unit in UNITS_OF_AMOUNTS else None
        by_label = CountedAs(tuple(_nouns_of_label(measure, has_own_unit=unit is None and units[measure.unit] == 1)))
        for counted in measure.counted_as or (by_label,):
            nouns, needs = _as_tokens(counted.nouns), [*expand_group_references(dataset, counted.needs)]
            describes = _label_begins_with_need_and_noun(measure.label.casefold(), needs, counted.nouns)
            if unit is None and not measure.is_count:
                nouns, needs, describes = _as_tokens([measure.unit]), [*nouns], True
            excludes = frozenset(expand_group_references(dataset, counted.excludes))
            participles = frozenset(filter(is_participle, measure.label.casefold().split()))
            yield CountedNoun(
                measure.id, unit, nouns, frozenset(needs), excludes, describes, wholes[measure.id], rank, participles
            )


def _as_tokens(nouns: Iterable[str]) -> tuple[str, ...]:
    """Write nouns as their tokens joined by spaces; drop duplicates and nouns that are only a sign."""
    return tuple(dict.fromkeys(filter(None, (" ".join(words_of(noun)) for noun in nouns))))


def _signals_of_several_weeks_only(
    dataset: Dataset, listed: Iterable[CountedNoun], signals: PhraseTable[str]
) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield measures of which a needed signal is used for a span of weeks, but none is used for a single week.

    The wording and the notes of observations are searched. Each measure comes with all its needed signals.
    """
    spans = {period.id for period in dataset.periods if period.kind == "span"}
    observations = grouped(((one["measure"], one["period"] in spans), one) for one in dataset.objects("observations"))

    def said_of(measure: str, *, is_span: bool) -> frozenset[str]:
        texts = (
            f"{one.get('wording') or ''} {one.get('note') or ''}" for one in observations.get((measure, is_span), ())
        )
        found = (signals.find(words, 0, len(words)) for words in (tokenize(text).words for text in texts))
        return frozenset(signal.meaning for signal in chain.from_iterable(found))

    for counted in listed:
        of_spans = counted.needs and counted.needs & said_of(counted.measure, is_span=True)
        if of_spans and not counted.needs & said_of(counted.measure, is_span=False):
            yield counted.measure, counted.needs


def _label_begins_with_need_and_noun(label: str, needs: Iterable[str], nouns: Iterable[str]) -> bool:
    """Return whether a label begins with a needed word and then a noun: ``Flooded cellars visited``."""
    first, _, rest = label.partition(" ")
    is_needed = first.isalpha() and any(
        first == need or (need[-1:] == "*" and first.startswith(need[:-1])) for need in needs
    )
    return is_needed and rest.startswith(tuple(nouns))


def _nouns_of_label(measure: Measure, *, has_own_unit: bool) -> Iterator[str]:
    """Yield nouns for a measure that has no counting words: from its label, and its unit if it *has_own_unit*.

    The label gives its words up to the head noun, and the head noun alone. The head noun is the last word before
    any participles and preposition: ``large nests`` and ``nests`` for ``Large nests found on cliffs``.
    """
    first, *rest = measure.label.casefold().rpartition(": ")[2].split()
    words = [first, *takewhile(lambda word: word not in PREPOSITIONS, rest)]
    while len(words) > 1 and is_participle(words[-1]):
        words.pop()
    for noun in (" ".join(words), words[-1]):
        yield noun
        if not noun.endswith("s"):
            yield f"{noun}s"
    if has_own_unit:
        yield measure.unit.casefold()


def likeliest_measure(
    candidates: Iterable[CountedNoun], signals: Sequence[FoundPhrase[str]], token: int
) -> CountedNoun | None:
    """Return the candidate with the needed signal nearest to a token; None if no candidate fits.

    A candidate fits if it has a needed signal and all its excluded signals are more than REACH_OF_EXCLUDED
    tokens farther away.
    """
    fitting: list[tuple[int, int, CountedNoun]] = []
    for candidate in candidates:
        needed, excluded = (
            min((abs(signal.first - token) for signal in signals if signal.meaning in group), default=None)
            for group in (candidate.needs, candidate.excludes)
        )
        if needed is not None and (excluded is None or needed + REACH_OF_EXCLUDED < excluded):
            fitting.append((needed, candidate.rank, candidate))
    return min(fitting, key=lambda fit: fit[:2])[2] if fitting else None

"""The words by which a text counts the measures of a record, compiled for matching.

They stand in the record: ``counted_as`` of its measures, and the word groups that these name. A measure without any is
counted by the head noun of its label, and by its unit where no other measure has that unit.
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
"""Units that a text writes beside the number; of everything else it names the counted things."""


REACH_OF_EXCLUDED = 12
"""By how many tokens a signal that a measure excludes must be farther off than one that it needs to say nothing of it.

In the drafts of the tests 8 to 16 are the same; without such a signal, one near enough loses two.
"""


class CountedNoun(NamedTuple):
    """Nouns that count a measure, its unit (None for things), and which signals must and must not stand in the clause.

    A signal is a word, a stem or a phrase, as the record has it. *describes* tells that the signals that must stand
    there say what the things are, and not what was done to them: cuckooed addresses. *whole* is the measure of which
    it is a part. *rank* is its place among all that fit where nothing else decides. *done* are the participles of its
    label, which also say what was done: flooded cellars visited.
    """

    measure: str
    unit: str | None
    nouns: tuple[str, ...]
    needs: frozenset[str]
    excludes: frozenset[str]
    describes: bool
    whole: str | None
    rank: int
    done: frozenset[str] = frozenset()


class CountingVocabulary(NamedTuple):
    """All counting words of a record.

    *by_noun* has what each noun may count, *by_last_word* the nouns as words, the longest first. *signals* finds what
    measures need or exclude, *by_signal* has all that need one. *of_measure* has the first counting words of each
    measure. *of_spans* has, by measure, signals that only tell of several weeks together, as the sources of such spans
    have them. *of_parts* has, by all the parts that make up a measure of the record, that measure.
    """

    by_noun: Mapping[str, tuple[CountedNoun, ...]]
    by_last_word: Mapping[str, tuple[tuple[str, ...], ...]]
    signals: PhraseTable[str]
    by_signal: Mapping[str, tuple[CountedNoun, ...]]
    of_spans: Mapping[str, frozenset[str]]
    of_measure: Mapping[str, CountedNoun]
    of_parts: Mapping[frozenset[str], CountedNoun] = {}

    def counted_by(self, noun: str | None) -> tuple[CountedNoun, ...]:
        """Return what a noun may count, the parts before their whole; nothing if the record has no such noun."""
        return self.by_noun.get(noun or "", ())

    def has_signal_at(self, words: Sequence[str], at: int, last: int) -> bool:
        """Return whether a signal of the record begins at a token of a sentence, or at the one behind it."""
        return any(self.signals.find(words, at, min(at + 2, last)))

    def made_up_of_last(self, listed: Sequence[CountedNoun]) -> CountedNoun | None:
        """Return what the last of those *listed* make up, as many as possible; None if they are not all its parts."""
        names = [one.measure for one in listed]
        whole = (self.of_parts.get(frozenset(names[start:])) for start in range(len(names) - 1))
        return next(filter(None, whole), None)

    def tells(self, signal: str, counted: Iterable[CountedNoun]) -> bool:
        """Return whether a signal tells one of some measures, or a part or the whole of one."""
        return not self.with_wholes(self.by_signal.get(signal, ())).isdisjoint(self.with_wholes(counted))

    def with_wholes(self, counted: Iterable[CountedNoun]) -> set[str]:
        """Return some measures and all of which they are parts."""
        return {name for one in counted for name in (one.measure, *self.wholes_of(one))}

    def wholes_of(self, counted: CountedNoun) -> Iterator[str]:
        """List the measures of which another is a part, the nearest first."""
        while counted.whole:
            yield counted.whole
            counted = self.of_measure[counted.whole]


@once_per_dataset
def counting_vocabulary(dataset: Dataset) -> CountingVocabulary:
    """Compile the counting words of a record."""
    listed = tuple(dict.fromkeys(_list_counted_nouns(dataset)))
    by_noun = grouped((noun, one) for one in listed for noun in one.nouns)
    nouns = (tuple(noun.split()) for noun in sorted(by_noun, key=lambda noun: -noun.count(" ")))
    signals = PhraseTable(
        (one, one) for one in dict.fromkeys(one for words in listed for one in (*words.needs, *words.excludes))
    )
    of_measure = {one.measure: one for one in reversed(listed)}
    return CountingVocabulary(
        by_noun=by_noun,
        by_last_word=grouped((noun[-1], noun) for noun in nouns),
        signals=signals,
        by_signal=grouped((signal, one) for one in listed for signal in one.needs),
        of_spans=dict(_signals_of_several_weeks_only(dataset, listed, signals)),
        of_measure=of_measure,
        of_parts={frozenset(one.parts): of_measure[one.whole] for one in dataset.sums if one.relation == "exhaustive"},
    )


def _list_counted_nouns(dataset: Dataset) -> Iterator[CountedNoun]:
    """List the counting words of all measures: parts before their whole, the most printed measure first.

    Of an amount in a unit that only its word tells (fines worth 2.5 million złoty) that word stands behind the number,
    and the nouns must stand in the clause.
    """
    printed = Counter(measure for _, measure in dataset.observations_of)
    wholes = {measure.id: sum(1 for _ in dataset.wholes_of(measure.id)) for measure in dataset.measures}
    measures = sorted(dataset.measures, key=lambda one: (-wholes[one.id], -printed[one.id], one.id))
    units = Counter(measure.unit for measure in measures)
    for rank, measure in enumerate(measures):
        unit = measure.unit if measure.unit in UNITS_OF_AMOUNTS else None
        by_label = CountedAs(tuple(_nouns_of_label(measure, has_own_unit=unit is None and units[measure.unit] == 1)))
        for counted in measure.counted_as or (by_label,):
            nouns, needs = _as_tokens(counted.nouns), [*expand_group_references(dataset, counted.needs)]
            describes = _label_names_need_and_noun(measure.label.casefold(), needs, counted.nouns)
            if unit is None and not measure.is_count:
                nouns, needs, describes = _as_tokens([measure.unit]), [*nouns], True
            excludes = frozenset(expand_group_references(dataset, counted.without))
            done = frozenset(filter(is_participle, measure.label.casefold().split()))
            yield CountedNoun(
                measure.id, unit, nouns, frozenset(needs), excludes, describes, measure.part_of, rank, done
            )


def _as_tokens(nouns: Iterable[str]) -> tuple[str, ...]:
    """Write nouns as the tokens of a text: without hyphens, and none that is only a sign."""
    return tuple(dict.fromkeys(filter(None, (" ".join(words_of(noun)) for noun in nouns))))


def _signals_of_several_weeks_only(
    dataset: Dataset, listed: Iterable[CountedNoun], signals: PhraseTable[str]
) -> Iterator[tuple[str, frozenset[str]]]:
    """List, by measure, needed signals that stand in its observations of spans, or notes on these, and of no week."""
    spans = {period.id for period in dataset.periods if period.kind == "span"}
    observations = grouped(((one["measure"], one["period"] in spans), one) for one in dataset.objects("observations"))

    def said_of(measure: str, *, is_span: bool) -> frozenset[str]:
        texts = (
            f"{one.get('wording') or ''} {one.get('note') or ''}" for one in observations.get((measure, is_span), ())
        )
        found = (signals.find(words, 0, len(words)) for words in (tokenize(text).words for text in texts))
        return frozenset(signal.meaning for signal in chain.from_iterable(found))

    for one in listed:
        of_spans = one.needs and one.needs & said_of(one.measure, is_span=True)
        if of_spans and not one.needs & said_of(one.measure, is_span=False):
            yield one.measure, one.needs


def _label_names_need_and_noun(label: str, needs: Iterable[str], nouns: Iterable[str]) -> bool:
    """Tell whether a label begins with one of the needed words, and a noun right behind: Cuckooed addresses visited."""
    first, _, rest = label.partition(" ")
    is_needed = first.isalpha() and any(
        first == one or (one[-1:] == "*" and first.startswith(one[:-1])) for one in needs
    )
    return is_needed and rest.startswith(tuple(nouns))


def _nouns_of_label(measure: Measure, *, has_own_unit: bool) -> Iterator[str]:
    """List the nouns that a measure without counting words is counted by: its label's, and its unit if no other has it.

    The label's are its words up to its head noun, the last before a preposition that is no participle, and that head:
    of ``Large nests found on cliffs`` large nests, and nests.
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
    """Return the measure of which a needed signal is nearest to a token; none that it excludes may be nearly so."""
    fitting: list[tuple[int, int, CountedNoun]] = []
    for candidate in candidates:
        needed, excluded = (
            min((abs(signal.first - token) for signal in signals if signal.meaning in group), default=None)
            for group in (candidate.needs, candidate.excludes)
        )
        if needed is not None and (excluded is None or needed + REACH_OF_EXCLUDED < excluded):
            fitting.append((needed, candidate.rank, candidate))
    return min(fitting, key=lambda fit: fit[:2])[2] if fitting else None

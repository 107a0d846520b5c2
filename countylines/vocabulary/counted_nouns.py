"""The words by which a text counts the measures of a record, compiled for matching.

They stand in the record: ``counted_as`` of its measures, and the word groups that these name. A measure without any is
counted by the head noun of its label, and by its unit where no other measure has that unit.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from countylines.record.dataset import Dataset
from countylines.record.nouns.measure import Measure
from countylines.text.phrases import WordPattern, find_first_pattern, word_pattern
from countylines.vocabulary.groups import word_groups

FIRST_WORD = re.compile(r"[^\W\d_]+")
"""A run of letters of any language."""

UNITS_OF_AMOUNTS = ("GBP", "kg")
"""Units that a text writes beside the number; of everything else it names the counted things."""

MODIFIERS = frozenset(
    "of in worth the these those such a an whole all total new local them whom which were was are being various "
    "different separate individual known potential possible suspected alleged estimated other".split()
)
"""English words that may stand between a number and the noun that it counts, whatever a record is about."""

MOST_MODIFIERS = 5
"""How many of them there may be. Ten or three give the same findings on the drafts in tests/corpus; two change four."""

_PREPOSITIONS = frozenset("of to by in for from at on with per".split())
_PARTICIPLES_WITHOUT_ED = frozenset("held taken found seen made shut sold caught built won lost".split())


class CountedNoun(NamedTuple):
    """Nouns that count a measure: its unit (None for things), and the words that must and must not stand in the clause.

    *describes* tells that the words that must stand there say what the things are, and not what was done to them:
    cuckooed addresses. *whole* is the measure of which it is a part. *rank* is the place among all that fit where nothing else decides.
    """

    measure: str
    unit: str | None
    nouns: tuple[str, ...]
    needs: tuple[WordPattern, ...]
    excludes: tuple[WordPattern, ...]
    describes: bool
    whole: str | None
    rank: int


class CountingVocabulary(NamedTuple):
    """All counting words of a record, by the noun and by the first word of the noun.

    *words* are the words of the nouns, *last_words* their last ones, *actions* the needed words of all measures, *modifiers* the words that may stand before one,
    *participles* the nouns that are participles ("743 arrested"), *shared* those of several measures ("people"),
    *told_before* those of which the sentence before may say what was done, as it does of parts, and *in_title* those in the title of the record, which a text uses more often for its subject than to count. *of_spans*
    are words by which a measure is told of several weeks together, as the sources of such spans have it.
    """

    by_noun: Mapping[str, tuple[CountedNoun, ...]]
    nouns_by_first_word: Mapping[str, tuple[str, ...]]
    words: frozenset[str]
    last_words: frozenset[str]
    actions: tuple[WordPattern, ...]
    modifiers: frozenset[str]
    participles: frozenset[str]
    shared: frozenset[str]
    told_before: frozenset[str]
    in_title: frozenset[str]
    of_spans: Mapping[str, tuple[WordPattern, ...]]


def counting_vocabulary(dataset: Dataset) -> CountingVocabulary:
    """Return the counting words of a record, compiled once."""
    if "counting vocabulary" not in dataset.cache:
        dataset.cache["counting vocabulary"] = _compile_counting_vocabulary(dataset)
    found: CountingVocabulary = dataset.cache["counting vocabulary"]
    return found


def _compile_counting_vocabulary(dataset: Dataset) -> CountingVocabulary:
    groups = word_groups(dataset)
    by_noun: dict[str, list[CountedNoun]] = {}
    for words in _list_counted_nouns(dataset, groups):
        for noun in words.nouns:
            by_noun.setdefault(noun, []).append(words)
    by_first_word: dict[str, list[str]] = {}
    for noun in sorted(by_noun, key=len, reverse=True):
        by_first_word.setdefault(_first_word(noun), []).append(noun)
    title = dataset.title.casefold()
    heads = {measure.id: _noun_phrase(measure.label)[-1] for measure in dataset.measures}
    return CountingVocabulary(
        by_noun={noun: tuple(found) for noun, found in by_noun.items()},
        nouns_by_first_word={first: tuple(nouns) for first, nouns in by_first_word.items()},
        words=frozenset(word for noun in by_noun for word in noun.replace("-", " ").split()),
        actions=tuple(dict.fromkeys(pattern for found in by_noun.values() for one in found for pattern in one.needs)),
        last_words=frozenset(noun.replace("-", " ").split()[-1] for noun in by_noun),
        modifiers=MODIFIERS.union(groups.get("modifiers", ()), _adjectives(dataset)),
        participles=frozenset(noun for noun in by_noun if _is_participle(noun)),
        shared=frozenset(
            noun
            for noun, found in by_noun.items()
            if len({words.measure for words in found}) > 1 and all(words.whole is None for words in found)
        ),
        told_before=frozenset(
            noun
            for noun, found in by_noun.items()
            if any((one.whole or one.describes) and noun.split()[-1] == heads[one.measure] for one in found)
        ),
        of_spans=dict(_words_of_spans(dataset, by_noun)),
        in_title=frozenset(
            noun for noun in by_noun if " " in noun.replace("-", " ") and noun.replace("-", " ") in title
        ),
    )


def _list_counted_nouns(dataset: Dataset, groups: Mapping[str, Sequence[str]]) -> Iterator[CountedNoun]:
    """List the counting words of all measures: parts before their whole, the most printed measure first."""
    printed = Counter(measure for _, measure in dataset.observations_of)
    measures = sorted(dataset.measures, key=lambda one: (-_levels_below_whole(dataset, one), -printed[one.id], one.id))
    units = Counter(measure.unit for measure in measures)
    for rank, measure in enumerate(measures):
        unit = measure.unit if measure.unit in UNITS_OF_AMOUNTS else None
        whole = measure.part_of
        is_amount = unit is None and not measure.is_count
        if not measure.counted_as:
            nouns = tuple(dict.fromkeys(_nouns_of_label(measure, unit=unit, is_only=units[measure.unit] == 1)))
            words = CountedNoun(measure.id, unit, nouns, (), (), describes=False, whole=whole, rank=rank)
            yield _beside_unit(words, measure.unit) if is_amount else words
        for counted in measure.counted_as:
            needs, excludes = (_word_patterns(words, groups) for words in (counted.needs, counted.without))
            describes = _label_names_need_and_noun(measure.label.casefold(), needs, counted.nouns)
            words = CountedNoun(measure.id, unit, counted.nouns, needs, excludes, describes, whole, rank)
            yield _beside_unit(words, measure.unit) if is_amount else words


def _beside_unit(words: CountedNoun, unit: str) -> CountedNoun:
    """Return the words of an amount in a unit that only its word tells: fines worth 2.5 million złoty.

    The word of the unit stands behind the number, and the nouns must stand in the clause.
    """
    nouns = tuple(word_pattern(noun) for noun in words.nouns)
    return words._replace(nouns=(unit.casefold(),), needs=nouns, describes=True)


def _words_of_spans(
    dataset: Dataset, by_noun: Mapping[str, Sequence[CountedNoun]]
) -> Iterator[tuple[str, tuple[WordPattern, ...]]]:
    """List the needed words of a measure that stand in its observations of spans, and in none of a week."""
    spans = [period.id for period in dataset.periods if period.kind == "span"]
    weeks = [period.id for period in dataset.periods if period.kind != "span"]
    for words in dict.fromkeys(words for found in by_noun.values() for words in found if words.needs):
        if _is_printed(dataset, words, spans) and not _is_printed(dataset, words, weeks):
            yield words.measure, words.needs


def _is_printed(dataset: Dataset, words: CountedNoun, periods: Sequence[str]) -> bool:
    """Return whether needed words stand in the observations of a measure in some periods, or in notes on these."""
    observed = dataset.observations_of
    found = (
        one for period in periods if (period, words.measure) in observed for one in observed[period, words.measure]
    )
    return any(
        find_first_pattern(text, words.needs, 0, len(text)) is not None
        for text in (f"{one.wording or ''} {one.note or ''}".casefold() for one in found)
    )


def _levels_below_whole(dataset: Dataset, measure: Measure) -> int:
    """Count the wholes above a measure."""
    depth = 0
    above = measure.part_of
    while above is not None:
        depth += 1
        above = dataset.index("measures")[above].part_of
    return depth


def _word_patterns(words: Sequence[str], groups: Mapping[str, Sequence[str]]) -> tuple[WordPattern, ...]:
    """Compile words; ``@id`` stands for those of a group."""
    written = [one for word in words for one in (groups.get(word[1:], ()) if word.startswith("@") else (word,))]
    return tuple(word_pattern(word) for word in dict.fromkeys(written))


def _label_names_need_and_noun(label: str, needs: Sequence[WordPattern], nouns: Sequence[str]) -> bool:
    """Tell whether a label begins with one of the needed words, and a noun right behind: Cuckooed addresses visited."""
    first, _, rest = label.partition(" ")
    is_needed = any(first == letters or (not is_whole and first.startswith(letters)) for letters, is_whole in needs)
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


def _adjectives(dataset: Dataset) -> Iterator[str]:
    """List the words before the head noun in labels and terms, which a text may use as well; those of parts tell parts apart."""
    for text in (
        *(measure.label for measure in dataset.measures if measure.part_of is None),
        *(term["term"] for term in dataset.objects("terms")),
    ):
        yield from (word for word in _noun_phrase(text)[:-1] if word != "and" and len(word) > 1)


def _is_participle(noun: str) -> bool:
    return noun.endswith("ed") or noun in _PARTICIPLES_WITHOUT_ED


def _first_word(noun: str) -> str:
    found = FIRST_WORD.match(noun)
    return found[0] if found else noun

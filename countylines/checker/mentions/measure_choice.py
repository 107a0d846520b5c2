"""Choose what the nouns of a sentence count: by the signals near their numbers, and by what was counted before."""

from collections.abc import Iterator, Sequence

from countylines.checker.mentions.noun_phrases import (
    LIST_JOINTS,
    NounFinder,
    NounPhrase,
    after_auxiliaries,
    is_partitive,
)
from countylines.checker.mentions.numbers import A_DATE, Context, CountedNumber, NumberMention
from countylines.checker.passages import Passage, Sentence
from countylines.text.grammar import PAST_VERBS, is_participle
from countylines.vocabulary.counted_nouns import UNITS_OF_AMOUNTS, CountedNoun, CountingVocabulary

Signal = tuple[int, str]
"""The token of a signal, and the signal."""

_JOINTS = frozenset(", ; : and while but plus alongside with – ( )".split())
"""Tokens between what a sentence says of one number and of the next."""
_LIST_JOINTS = LIST_JOINTS | {"plus"}
_THOSE_COUNTED = frozenset("them whom which".split())
_NEAR_RANGES = 2
"""How many of the ranges around a number are near it: signals there count although the number has another verb, and a noun
that needs none is not yet taken to have none."""


class MeasureChooser:
    """The numbers of one sentence with the nouns behind them, and the signals that tell what these count."""

    def __init__(
        self,
        vocabulary: CountingVocabulary,
        passage: Passage,
        sentence: Sentence,
        numbers: Sequence[NumberMention],
        context: Context,
    ) -> None:
        self.vocabulary = vocabulary
        self.words = passage.words
        self.passage = passage
        self.sentence = sentence
        self.numbers = list(numbers)
        self.context = context
        self.counted: list[CountedNoun] = []
        """What the numbers so far count."""
        self.last_counted: CountedNumber | None = None
        self.finder = NounFinder(vocabulary, passage.words)
        self.signals: list[Signal] = [
            (one.first, one.meaning) for one in vocabulary.signals.find(self.words, sentence.first, sentence.last)
        ]
        self.said = frozenset(signal for _, signal in self.signals)
        self.nouns = [self._noun_right_of(place) for place in range(len(numbers))]
        self.of_parts = [
            (_last_joint(self.words, sentence.first, at), _first_joint(self.words, at, sentence.last))
            for at in range(sentence.first, sentence.last - 1)
            if self.words[at] == "of" and self.words[at + 1] in _THOSE_COUNTED
        ]
        """The tokens, from mark to mark, that are about some of what was counted: ``a third of them``."""

    def _noun_right_of(self, place: int) -> NounPhrase | None:
        number, words = self.numbers[place], self.words
        following = words[number.last : number.last + 1]
        if following == [":"] or is_partitive(words, number.last):  # weapons, 169: guns, 12
            return None
        is_amount = number.quantity.unit in UNITS_OF_AMOUNTS
        noun = self.finder.after(number.last, self.next_number(place), is_amount=is_amount)
        is_aside = words[number.first - 1] == "of" and following == [","]
        if noun is None or (noun.is_predicate and is_aside):
            return None  # 12 of the weapons, out of a total of 169, were guns
        if "other" in (*words[number.last : noun.first], *words[noun.last : noun.last + 2][1:]):
            return noun._replace(noun=None)  # my lorry and 18,461 other vehicles; 84 weapons of other kinds
        return self.finder.with_kind(noun, number.last)

    def next_number(self, place: int) -> int:
        """Return the token at which the next number begins, or the sentence ends."""
        return self.numbers[place + 1].first if place + 1 < len(self.numbers) else self.sentence.last

    def _end_of_previous(self, place: int) -> int:
        """Return the token after the number before this one and its noun; a date is passed over."""
        while place and self.numbers[place - 1].reason == A_DATE:
            place -= 1
        if not place:
            return self.sentence.first
        noun, previous = self.nouns[place - 1], self.numbers[place - 1]
        return noun.last if noun and noun.last < self.numbers[place].first else previous.last

    def measures_of_noun(self, noun: NounPhrase, place: int) -> tuple[tuple[CountedNoun, ...], bool]:
        """Choose the measure of a noun by the signals near its number; return it, and whether it is inferred.

        Where only signals far from the number tell it, the others that the noun may count stand behind it.
        """
        unit = self.numbers[place].quantity.unit
        candidates = [one for one in self.vocabulary.counted_by(noun.noun) if one.unit == unit]
        if not any(one.needs or one.excludes for one in candidates):
            return tuple(candidates[:1]), False
        for distance, signals in enumerate(self._signals_near(noun, place)):
            said = {signal for _, signal in signals}
            allowed = [one for one in candidates if not one.excludes & said]
            fitting = [
                (min(reach for reach, signal in signals if signal in one.needs), one.rank, one)
                for one in allowed
                if one.needs & said
                and (one.describes or distance <= _NEAR_RANGES or not self._has_other_verb(noun, place))
            ]
            if fitting:
                best = min(fitting, key=lambda one: one[:2])[2]
                rest = [one for one in candidates if one.measure != best.measure]
                return (best, *(rest if distance > _NEAR_RANGES else ())), False
            free = [one for one in allowed if not one.needs]
            if free and distance >= _NEAR_RANGES:
                return (free[0],), False
        return self._measures_of_context(candidates, noun, place)

    def _measures_of_context(
        self, candidates: Sequence[CountedNoun], noun: NounPhrase, place: int
    ) -> tuple[tuple[CountedNoun, ...], bool]:
        """Choose a measure by what the sentence before counted and said."""
        told = {one.measure for one in self.context.measures} | {one.whole for one in self.context.measures} - {None}
        for one in (one for one in candidates if not one.excludes & self.said):
            if one.whole in told and self._has_other_verb(noun, place):
                continue  # Police arrested 743 people. 642 men were later charged
            if one.whole in told or ((one.describes or one.whole) and one.needs & self.context.signals):
                return (one,), one.whole not in told and not self.context.is_table
        first = candidates[0]
        if len({one.measure for one in candidates}) > 1 or first.describes or first.excludes & self.said:
            return (), False
        is_listed = self.words[self.numbers[place].first - 1] in _LIST_JOINTS
        whole = self.counted[-1].whole if self.counted and is_listed else None
        if whole and whole != first.whole:
            return (), False  # 743 people were arrested, including 91 women and 12 children
        return (first,), not (self.counted and is_listed)  # 743 arrests and 94 lines

    def _signals_near(self, noun: NounPhrase, place: int) -> Iterator[list[tuple[int, str]]]:
        """List, from near to far, the signals that may say what was done, each with its distance from the number."""
        number = self.numbers[place]
        begin, stop, end = self._end_of_previous(place), self.next_number(place), self._end_of_list(place)
        # the verb right before a later number: 2,555 coaches, and barred 1,183 vehicles
        verbs_of_later = {one.first - 1 for one in self.numbers[place + 1 :] if one.reason is None}
        of_parts = [part for part in self.of_parts if number.first not in range(*part)]
        describes = all(one.describes for one in self.vocabulary.counted_by(noun.noun))
        free = [
            (token, signal)
            for token, signal in self.signals
            if token not in verbs_of_later
            and not any(token in range(*part) for part in of_parts)
            and (describes or not self._is_of_other_number(token, place))
        ]
        is_behind = noun.first >= number.last
        label_end = number.first - (self.words[number.first - 1 : number.first] == [":"])
        ranges = (
            (number.first if is_behind else noun.first, _first_joint(self.words, max(noun.last, number.last), stop)),
            (_last_joint(self.words, begin, label_end), number.first),
            (number.first, end),
            (begin, stop),
            self.sentence,
        )
        for first, last in ranges:
            yield [(abs(token - number.last), signal) for token, signal in free if first <= token < last]

    def _end_of_list(self, place: int) -> int:
        """Return where the words about a number end, including numbers that follow it in a list."""
        while place + 1 < len(self.numbers):
            noun, following = self.nouns[place], self.numbers[place + 1]
            between = self.words[noun.last : following.first] if noun else ["no list"]
            if not _LIST_JOINTS.issuperset(between) or is_partitive(self.words, following.last):
                break
            place += 1
        return self.next_number(place)

    def _is_of_other_number(self, token: int, place: int) -> bool:
        """Return whether a token is in the noun of another number, and so says nothing of this one."""
        return any(
            noun.first <= token < noun.last
            for other, noun in enumerate(self.nouns)
            if noun and other != place and not is_participle(self.words[noun.last - 1])
        )

    def _has_other_verb(self, noun: NounPhrase, place: int) -> bool:
        """Return whether a number has a verb that no measure needs: ``250 people were charged``, ``charged 250 people``."""
        after = after_auxiliaries(self.words, noun.last, self.sentence.last)
        if after == noun.last < self.sentence.last and self.words[after] in PAST_VERBS:
            return True
        places = [after]
        before = self.numbers[place].first - 1
        before -= before > self.sentence.first and self.words[before] == "by"  # attended by 143 people
        if self.sentence.first < before < noun.first and self.words[before - 1].isalpha():
            places.append(before)
        said = {token for token, _ in self.signals}
        return any(at < self.sentence.last and is_participle(self.words[at]) and at not in said for at in places)


def _first_joint(words: Sequence[str], first: int, last: int) -> int:
    return next((place for place in range(first, last) if words[place] in _JOINTS), last)


def _last_joint(words: Sequence[str], first: int, last: int) -> int:
    return next((place + 1 for place in range(last - 1, first - 1, -1) if words[place] in _JOINTS), first)

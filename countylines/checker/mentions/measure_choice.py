"""Choose what the nouns of a sentence count: by the signals near their numbers, and by what was counted before."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from countylines.checker.mentions.noun_phrases import (
    NounPhrase,
    after_auxiliaries,
    is_partitive,
    noun_after,
    with_kind,
)
from countylines.checker.mentions.numbers import A_DATE, LIST_JOINTS, Context, NumberMention
from countylines.checker.passages import Passage, Sentence
from countylines.text.grammar import FUNCTION_WORDS, PAST_VERBS, PREPOSITIONS, is_adverb, is_participle, is_plural
from countylines.vocabulary.counted_nouns import UNITS_OF_AMOUNTS, CountedNoun, CountingVocabulary

Signal = tuple[int, str]
"""The token of a signal, and the signal."""

_JOINTS = frozenset(", ; : and while but plus alongside with – ( )".split())
"""Tokens between what a sentence says of one number and of the next."""
_LIST_JOINTS = LIST_JOINTS | {"plus"}
_THOSE_COUNTED = frozenset("them whom which".split())
_FAR = 3
"""From this range on, signals are so far from the number that they only infer its measure."""


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
        self.context_before = context
        self.counted: list[CountedNoun] = []
        """What the numbers so far count."""
        self.counting = [place for place, one in enumerate(numbers) if one.reason is None]
        """The places of the numbers that may count something."""
        self.counted_last: NumberMention | None = None
        self.noun_of_counted: NounPhrase | None = None
        found = vocabulary.signals.find(self.words, sentence.first, sentence.last)
        self.signals: list[Signal] = [
            (one.first, one.meaning) for one in found if not self._is_participle_of_singular(one.first)
        ]
        self.nouns = [self._noun_right_of(place) for place in range(len(numbers))]
        self.of_parts = list(_stretches_about_parts(self.words, sentence))
        """The tokens from the first to before the last that are about some of what was counted: ``a third of them``."""

    def _is_participle_of_singular(self, token: int) -> bool:
        """Return whether a participle is said of one thing right before it: ``the meeting held on Tuesday``."""
        if token == self.sentence.first or token + 1 >= self.sentence.last or not is_participle(self.words[token]):
            return False
        before = self.words[token - 1]
        is_known = before in FUNCTION_WORDS or before in PAST_VERBS
        is_noun = before.isalpha() and not (is_known or is_plural(before) or is_adverb(before))
        is_noun = is_noun and before not in self.vocabulary.by_last_word and self.words[token + 1] in PREPOSITIONS
        return is_noun and all(number.first != token + 1 for number in self.numbers)

    def _noun_right_of(self, place: int) -> NounPhrase | None:
        number = self.numbers[place]
        is_label = self.words[number.last : number.last + 1] == [":"]
        if is_label or is_partitive(self.words, number.last):  # weapons, 169: guns, 12
            return None
        is_amount = number.quantity.unit in UNITS_OF_AMOUNTS
        noun = noun_after(self.vocabulary, self.words, number.last, self.next_number(place), is_amount=is_amount)
        is_aside = self.words[number.first - 1] == "of" and self.words[number.last : number.last + 1] == [","]
        if noun and noun.is_predicate and is_aside:
            return None  # 12 of the weapons, out of a total of 169, were guns
        if noun and "other" in (*self.words[number.last : noun.first], *self.words[noun.last : noun.last + 2][1:]):
            return noun._replace(noun=None)  # my lorry and 18,461 other vehicles; 84 weapons of other kinds
        noun = noun and with_kind(self.vocabulary, self.words, noun, number.last)
        end = self.passage.tokens.ends[noun.last - 1] if noun else 0
        return None if self.passage.text[end : end + 1] == "-" else noun  # 46 weapon-makers

    def counting_before(self, place: int) -> int | None:
        """Return the place of the number before one that may count something, None if there is none."""
        at = bisect_left(self.counting, place)
        return self.counting[at - 1] if at else None

    def counting_after(self, place: int) -> int | None:
        """Return the place of the number after one that may count something, None if there is none."""
        at = bisect_right(self.counting, place)
        return self.counting[at] if at < len(self.counting) else None

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
        is_own = noun is not None and not noun.is_predicate and noun.last < self.numbers[place].first
        return noun.last if noun and is_own and not self._is_value_of_previous(noun, place) else previous.last

    def _is_value_of_previous(self, noun: NounPhrase, place: int) -> bool:
        """Return whether an amount may be the value or weight of what the number before it counts: ``40 fines worth £900``."""
        unit = self.numbers[place].quantity.unit
        is_other = unit in UNITS_OF_AMOUNTS and unit != self.numbers[place - 1].quantity.unit
        return is_other and any(one.unit == unit for one in self.vocabulary.by_noun.get(noun.noun or "", ()))

    def measures_of_noun(self, noun: NounPhrase, place: int) -> tuple[tuple[CountedNoun, ...], bool]:
        """Choose the measure of a noun by the signals near its number; return all that fit, and whether it is inferred."""
        unit = self.numbers[place].quantity.unit
        candidates = [one for one in self.vocabulary.by_noun[noun.noun or ""] if one.unit == unit]
        if not candidates:
            return (), False
        if all(not one.needs and not one.excludes for one in candidates):
            return tuple(candidates[:1]), False
        for distance, signals in enumerate(self._signals_near(noun, place)):
            allowed = [one for one in candidates if not one.excludes & {signal for _, signal in signals}]
            fitting = [
                (min(reach), one.rank, one)
                for one in allowed
                if (reach := [reach for reach, signal in signals if signal in one.needs])
                and (one.describes or distance < _FAR or not self._has_other_verb(noun, place))
            ]
            if fitting:
                best = min(fitting, key=lambda one: one[:2])[2]
                rest = [one for one in candidates if one.measure != best.measure]
                return (best, *(rest if distance >= _FAR else ())), False
            free = [one for one in allowed if not one.needs]
            if free and distance >= _FAR - 1:
                return (free[0],), False
        return self._measures_of_context(candidates, noun, place)

    def _measures_of_context(
        self, candidates: Sequence[CountedNoun], noun: NounPhrase, place: int
    ) -> tuple[tuple[CountedNoun, ...], bool]:
        """Choose a measure by what the sentence before counted and said."""
        has_other_verb = self._has_other_verb(noun, place)
        if has_other_verb and not any(one.describes for one in candidates):
            return (), False
        told = {one.measure for one in self.context.measures} | {one.whole for one in self.context.measures} - {None}
        for one in candidates:
            if one.excludes & {signal for _, signal in self.signals}:
                continue
            is_told = one.measure in told or one.describes or one.whole
            if one.whole in told or (is_told and one.needs & self.context.signals):
                return (one,), one.whole not in told and not self.context.is_table
        if has_other_verb or noun.noun in self.vocabulary.shared or len({one.measure for one in candidates}) > 1:
            return (), False
        if candidates[0].describes or candidates[0].excludes & {signal for _, signal in self.signals}:
            return (), False
        is_listed = noun.is_tied or self.words[self.numbers[place].first - 1] in _LIST_JOINTS
        return (candidates[0],), not (self.counted and is_listed)  # 743 arrests and 94 lines

    def _signals_near(self, noun: NounPhrase, place: int) -> Iterator[list[Signal]]:
        """List, from near to far, the signals that may say what was done, each with its distance from the number."""
        number = self.numbers[place]
        begin, stop, end = self._end_of_previous(place), self.next_number(place), self._end_of_list(place)
        of_parts = [(first, last) for first, last in self.of_parts if not first <= number.first < last]
        free = [one for one in self.signals if not any(first <= one[0] < last for first, last in of_parts)]
        if not all(one.describes for one in self.vocabulary.by_noun[noun.noun or ""]):
            free = [(token, signal) for token, signal in free if not self._is_of_other_number(token, place)]
        free = [(token, signal) for token, signal in free if not self._is_verb_of_later(token, place)]
        after = _first_joint(self.words, noun.last if noun.first >= number.last else number.last, stop)
        label_end = number.first - (self.words[number.first - 1 : number.first] == [":"])
        before = _last_joint(self.words, begin, label_end)
        yield self._with_distance(free, number.first if noun.first >= number.last else noun.first, after, number)
        yield self._with_distance(free, before, number.first, number)
        yield self._with_distance(free, number.first, end, number)
        yield self._with_distance(free, begin, stop, number)
        yield self._with_distance(free, self.sentence.first, self.sentence.last, number)

    @staticmethod
    def _with_distance(signals: Sequence[Signal], first: int, last: int, number: NumberMention) -> list[Signal]:
        return [(abs(token - number.last), signal) for token, signal in signals if first <= token < last]

    def _end_of_list(self, place: int) -> int:
        """Return where the words about a number end, including numbers that follow it in a list."""
        while place + 1 < len(self.numbers):
            noun = self.nouns[place]
            following = self.numbers[place + 1]
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

    def _is_verb_of_later(self, token: int, place: int) -> bool:
        """Return whether a token is the verb right before a later number: ``2,555 coaches, and barred 1,183 vehicles``."""
        return any(number.reason is None and number.first == token + 1 for number in self.numbers[place + 1 :])

    def _has_other_verb(self, noun: NounPhrase, place: int) -> bool:
        """Return whether a number has a verb that no measure needs: ``250 people were charged``, ``charged 250 people``."""
        after = after_auxiliaries(self.words, noun.last, self.sentence.last)
        if after == noun.last < self.sentence.last and self.words[after] in PAST_VERBS:
            return True
        is_behind = after < self.sentence.last and (after > noun.last or is_participle(self.words[after]))
        before = self.numbers[place].first - 1
        before -= before > self.sentence.first and self.words[before] == "by"  # attended by 143 people
        is_before = before > self.sentence.first and noun.first > before and self.words[before - 1].isalpha()
        return (is_behind and self._is_other_verb(after)) or (is_before and self._is_other_verb(before))

    def _is_other_verb(self, place: int) -> bool:
        return is_participle(self.words[place]) and all(token != place for token, _ in self.signals)


def _stretches_about_parts(words: Sequence[str], sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the parts of a sentence, from mark to mark, that say something of some of what was counted.

    After ``Of the 743 people,`` that is all the rest of it.
    """
    if words[sentence.first] == "of":
        yield _first_joint(words, sentence.first, sentence.last), sentence.last
    for at in range(sentence.first, sentence.last - 1):
        if words[at] == "of" and words[at + 1] in _THOSE_COUNTED:
            yield _last_joint(words, sentence.first, at), _first_joint(words, at, sentence.last)


def _first_joint(words: Sequence[str], first: int, last: int) -> int:
    return next((place for place in range(first, last) if words[place] in _JOINTS), last)


def _last_joint(words: Sequence[str], first: int, last: int) -> int:
    return next((place + 1 for place in range(last - 1, first - 1, -1) if words[place] in _JOINTS), first)

"""The numbers of a sentence with the nouns behind them, and the signals that may tell what each of them counts."""

from collections.abc import Sequence
from typing import NamedTuple

from countylines.checker.mentions.labels import LabelFinder
from countylines.checker.mentions.noun_phrases import (
    LIST_JOINTS,
    THOSE_COUNTED,
    NounFinder,
    NounPhrase,
    after_auxiliaries,
    is_partitive,
)
from countylines.checker.mentions.numbers import A_DATE, NumberMention
from countylines.checker.passages import Passage, Sentence
from countylines.text.grammar import PAST_VERBS, is_participle
from countylines.text.tokens import FoundPhrase, word_at
from countylines.vocabulary.counted_nouns import UNITS_OF_AMOUNTS, CountedNoun, CountingVocabulary

_JOINTS = frozenset(", ; : and while but plus alongside with – ( )".split())
"""Tokens between what a sentence says of one number and of the next."""


class NumberInSentence(NamedTuple):
    """A number with the noun behind it, and between which tokens its sentence tells of it alone.

    *begin* is the token behind the number before and its noun, *stop* that at which the next number begins; without
    such a number they are the ends of the sentence.
    """

    mention: NumberMention
    noun: NounPhrase | None
    begin: int
    stop: int

    @property
    def first(self) -> int:
        """The first token of the number."""
        return self.mention.first

    @property
    def last(self) -> int:
        """The token behind the number."""
        return self.mention.last

    @property
    def unit(self) -> str | None:
        """The unit of an amount; None if things are counted."""
        return self.mention.quantity.unit

    @property
    def may_count(self) -> bool:
        """Whether there is no reason why it counts nothing."""
        return self.mention.reason is None


class SentenceNumbers:
    """The numbers of one sentence, and its signals: what stands there, whatever was counted before."""

    def __init__(
        self,
        vocabulary: CountingVocabulary,
        passage: Passage,
        sentence: Sentence,
        mentions: Sequence[NumberMention] = (),
    ) -> None:
        self.vocabulary = vocabulary
        self.passage = passage
        self.words = passage.words
        self.bounds = sentence
        self.first, self.last = sentence
        self.finder = NounFinder(vocabulary, passage.words)
        self.labels = LabelFinder(self.finder)
        self.signals: list[FoundPhrase[str]] = [*vocabulary.signals.find(self.words, *sentence)]
        self.said = frozenset(signal.meaning for signal in self.signals)
        """All signals of the sentence."""
        self.numbers = self._beside_each_other(mentions)
        self.parts = [
            (last_joint(self.words, sentence.first, at), first_joint(self.words, at, sentence.last))
            for at in range(sentence.first, sentence.last - 1)
            if self.words[at] == "of" and self.words[at + 1] in THOSE_COUNTED
        ]
        """The tokens, from joint to joint, that are about some of what was counted: ``a third of them``."""

    def _beside_each_other(self, mentions: Sequence[NumberMention]) -> list[NumberInSentence]:
        """Return numbers with the nouns behind them, and what stands between them."""
        found, begin = list[NumberInSentence](), self.first
        for place, mention in enumerate(mentions):
            stop = mentions[place + 1].first if place + 1 < len(mentions) else self.last
            noun = self._noun_behind(mention, stop)
            found.append(NumberInSentence(mention, noun, begin, stop))
            if mention.reason != A_DATE:  # what stands before a date may tell of the number behind it
                begin = noun.last if noun and noun.last < stop else mention.last
        return found

    def _noun_behind(self, number: NumberMention, stop: int) -> NounPhrase | None:
        """Return the noun behind a number and before the token *stop*; as one of no record if it is of other things."""
        words, following = self.words, word_at(self.words, number.last)
        if following == ":" or is_partitive(words, number.last):  # weapons, 169: guns, 12
            return None
        noun = self.finder.after(number.last, stop, is_amount=number.quantity.unit in UNITS_OF_AMOUNTS)
        is_aside = word_at(words, number.first - 1) == "of" and following == ","
        if noun is None or (noun.is_predicate and is_aside):
            return None  # 12 of the weapons, out of a total of 169, were guns
        if "other" in (*words[number.last : noun.first], word_at(words, noun.last + 1)):
            return noun._replace(recorded=None)  # my lorry and 18,461 other vehicles; 84 weapons of other kinds
        return self.finder.with_kind(noun, number.last)

    def span_of(self, number: NumberInSentence, noun: NounPhrase | None = None) -> tuple[int, int]:
        """Return the offsets of a number in the passage, with a noun beside it."""
        first, last = (
            (min(noun.first, number.first), max(noun.last, number.last)) if noun else (number.first, number.last)
        )
        return self.passage.tokens.starts[first], self.passage.tokens.ends[last - 1]

    def measures_of(self, noun: NounPhrase, number: NumberInSentence) -> tuple[CountedNoun, ...]:
        """Return what a noun may count in the unit of its number."""
        return tuple(one for one in self.vocabulary.counted_by(noun.recorded) if one.unit == number.unit)

    def numbers_before(self, number: NumberInSentence) -> list[NumberInSentence]:
        """List the numbers before one, in order."""
        return [one for one in self.numbers if one.first < number.first]

    def numbers_after(self, number: NumberInSentence) -> list[NumberInSentence]:
        """List the numbers after one, in order."""
        return [one for one in self.numbers if one.first > number.first]

    def end_of_list(self, number: NumberInSentence) -> int:
        """Return where the words about a number end, including numbers that follow it in a list."""
        for following in self.numbers_after(number):
            is_listed = number.noun and LIST_JOINTS.issuperset(self.words[number.noun.last : number.stop])
            if not is_listed or is_partitive(self.words, following.last):
                break
            number = following
        return number.stop

    def signals_about(self, number: NumberInSentence) -> list[FoundPhrase[str]]:
        """List the signals that may be about a number: those that are not plainly about other numbers."""
        numbers_after = self.numbers_after(number)
        verbs_of_others = {one.first - 1 for one in numbers_after if one.may_count}  # and barred 1,183 vehicles
        others = [*self.numbers_before(number), *numbers_after]
        nouns = [one.noun for one in others if one.noun and not is_participle(self.words[one.noun.last - 1])]
        about_others = [(noun.first, noun.last) for noun in nouns]
        about_others += [(first, last) for first, last in self.parts if not first <= number.first < last]
        return [
            signal
            for signal in self.signals
            if signal.first not in verbs_of_others
            and not any(first <= signal.first < last for first, last in about_others)
        ]

    def has_other_verb(self, noun: NounPhrase, number: NumberInSentence) -> bool:
        """Return whether a verb that no measure needs tells what became of a noun: ``250 people were charged``."""
        words, first, last = self.words, self.first, self.last
        behind, before = after_auxiliaries(words, noun.last, last), number.first - 1
        if behind == noun.last < last and words[behind] in PAST_VERBS:
            return True  # 743 people came
        if before > first and words[before] == "by":  # attended by 143 people
            before -= 1
        verbs = [behind] if behind < last else []
        if first < before < noun.first and words[before - 1].isalpha():
            verbs.append(before)
        return any(is_participle(words[at]) and all(at != signal.first for signal in self.signals) for at in verbs)


def first_joint(words: Sequence[str], first: int, last: int) -> int:
    """Return the first joint among the tokens from *first* to before *last*, *last* if there is none."""
    return next((at for at in range(first, last) if words[at] in _JOINTS), last)


def last_joint(words: Sequence[str], first: int, last: int) -> int:
    """Return the token behind the last joint among those from *first* to before *last*, *first* if there is none."""
    return next((at + 1 for at in range(last - 1, first - 1, -1) if words[at] in _JOINTS), first)

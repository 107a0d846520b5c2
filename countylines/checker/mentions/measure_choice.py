"""Choose which measure a noun counts, by the signals near its number and by what was counted before."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from countylines.checker.mentions.noun_phrases import LIST_JOINTS, NounPhrase
from countylines.checker.mentions.numbers import Context, CountedNumber
from countylines.checker.mentions.sentence_numbers import (
    NumberInSentence,
    SentenceNumbers,
    first_joint,
    last_joint,
)
from countylines.text.grammar import AUXILIARIES
from countylines.text.tokens import FoundPhrase, word_at
from countylines.vocabulary.counted_nouns import CountedNoun


class MeasureChoice(NamedTuple):
    """The measures that a noun may count, the likeliest first, none if it counts nothing of the record.

    *is_inferred* is set where only what was counted before tells it.
    """

    measures: tuple[CountedNoun, ...] = ()
    is_inferred: bool = False


class MeasureChooser:
    """Chooses the measures of the nouns of one sentence, whose numbers are counted one after the other."""

    def __init__(self, sentence: SentenceNumbers, context: Context) -> None:
        self.sentence = sentence
        self.context = context
        """What the sentence before counted and said."""
        self.counted: list[CountedNumber] = []
        """The numbers of this sentence so far that count something."""

    @property
    def counted_last(self) -> tuple[CountedNoun, ...]:
        """What the number before counts: in this sentence, else in those before."""
        return self.counted[-1].measures[:1] if self.counted else self.context.measures

    def choose(self, noun: NounPhrase, number: NumberInSentence) -> MeasureChoice:
        """Choose the measure of a noun.

        By signals near its number; else a measure that needs none; else by signals far from it, which leave the other
        measures possible; else by what was counted before.
        """
        candidates = self.sentence.measures_of(noun, number)
        if not any(one.needs or one.excludes for one in candidates):
            return MeasureChoice(candidates[:1])
        signals = self.sentence.signals_about(number)
        first, last = self._clause_of(noun, number)
        in_clause = [signal for signal in signals if first <= signal.first < last]
        end_of_list = self.sentence.end_of_list(number)
        in_list = [signal for signal in signals if number.first <= signal.first < end_of_list]
        if best := _likeliest(candidates, in_clause, number) or _likeliest(candidates, in_list, number):
            return MeasureChoice((best,))
        said = {signal.meaning for signal in in_list}
        needing_nothing = tuple(one for one in candidates if not one.needs and one.excludes.isdisjoint(said))
        if needing_nothing:
            return MeasureChoice(needing_nothing[:1])
        has_other_verb = self.sentence.has_other_verb(noun, number)
        if best := _likeliest((one for one in candidates if one.describes or not has_other_verb), signals, number):
            return MeasureChoice((best, *(one for one in candidates if one.measure != best.measure)))
        return self._choose_by_context(candidates, noun, number, has_other_verb=has_other_verb)

    def _clause_of(self, noun: NounPhrase, number: NumberInSentence) -> tuple[int, int]:
        """Return the tokens, from joint to joint, in which a number and its noun stand."""
        words, end = self.sentence.words, number.first
        if word_at(words, end - 1) == ":":
            end -= 1  # arrested people: 743
        first = min(noun.first, last_joint(words, number.begin, end))
        return first, first_joint(words, max(noun.last, number.last), number.stop)

    def _choose_by_context(
        self, candidates: Sequence[CountedNoun], noun: NounPhrase, number: NumberInSentence, *, has_other_verb: bool
    ) -> MeasureChoice:
        """Choose a measure by what was counted before, and by what the sentence before said."""
        counted_last, context, said = self.counted_last, self.context, self.sentence.said
        counted = {one.measure for one in counted_last} | {one.whole for one in counted_last}
        for one in candidates:
            if not one.excludes.isdisjoint(said):
                continue
            if one.whole and one.whole in counted:
                if has_other_verb:
                    continue  # Police arrested 743 people. 642 men were later charged
                return MeasureChoice((one,))
            if (one.describes or one.whole) and not one.needs.isdisjoint(context.signals):
                return MeasureChoice((one,), is_inferred=not context.is_table)
        is_subject = word_at(self.sentence.words, noun.last) not in AUXILIARIES  # 60 people bought ice cream
        return MeasureChoice() if has_other_verb and is_subject else self._choose_only_measure(candidates, number)

    def _choose_only_measure(self, candidates: Sequence[CountedNoun], number: NumberInSentence) -> MeasureChoice:
        """Choose the only measure of a noun without a signal; it is certain in a list of what was counted."""
        first = candidates[0]
        is_only = all(one.measure == first.measure for one in candidates)
        if not is_only or first.describes or not first.excludes.isdisjoint(self.sentence.said):
            return MeasureChoice()
        is_listed = bool(self.counted) and word_at(self.sentence.words, number.first - 1) in LIST_JOINTS
        whole = self.counted[-1].measures[0].whole if is_listed else None
        if whole and whole != first.whole:
            return MeasureChoice()  # 743 people were arrested, including 91 women and 12 children
        return MeasureChoice((first,), is_inferred=not is_listed)  # 743 arrests and 94 lines


def _likeliest(
    candidates: Iterable[CountedNoun], signals: Sequence[FoundPhrase[str]], number: NumberInSentence
) -> CountedNoun | None:
    """Return the measure of which a needed signal is nearest to the number; no signal may be one that it excludes."""
    said = {signal.meaning for signal in signals}
    fitting: list[tuple[int, int, CountedNoun]] = []
    for one in candidates:
        distances = [abs(signal.first - number.last) for signal in signals if signal.meaning in one.needs]
        if distances and one.excludes.isdisjoint(said):
            fitting.append((min(distances), one.rank, one))
    return min(fitting, key=lambda one: one[:2])[2] if fitting else None

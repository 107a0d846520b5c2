"""What the numbers of a sentence count: the noun of each, and the measure that its noun and the words near it mean."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from countylines.checker.mentions.labels import HEDGE_OF_VERB, label_before
from countylines.checker.mentions.measure_choice import MeasureChooser
from countylines.checker.mentions.noun_phrases import (
    NounPhrase,
    after_auxiliaries,
    is_part,
    match_noun,
    noun_ending_at,
    nouns_in_list,
)
from countylines.checker.mentions.numbers import LIST_JOINTS, CountedNumber, NumberMention, is_together
from countylines.checker.mentions.numbers_without_noun import NumberWithoutNoun
from countylines.checker.passages import Sentence
from countylines.text.grammar import FUNCTION_WORDS, POSSESSIVES, is_participle
from countylines.vocabulary.counted_nouns import UNITS_OF_AMOUNTS, CountedNoun, CountingVocabulary

_OF_OTHERS = POSSESSIVES | {"them", "whom"}
"""Words behind ``of`` by which a number is some of what was counted before, or of what somebody has."""
_ENDS_OPEN = (["and", "more"], ["and", "counting"], ["or", "more"])
"""Words behind a number and its noun that make it the least there are."""
LONGEST_ITEM = 10
"""How many tokens a list item may have that begins with its label: ``heroin £72,670``."""


class SentenceCounter(MeasureChooser):
    """Finds what each number of one sentence counts."""

    def find(self) -> Iterator[CountedNumber]:
        """Yield each number that may count something, with its measures."""
        self._respective = nouns_told_respectively(self.vocabulary, self.words, self.sentence, self.numbers)
        for place, number in enumerate(self.numbers):
            if number.reason is None:
                counted = self._count_respective(place, number) or self._count(place, number)
                counted = counted._replace(number=self._with_hedge_of_verb(counted))
                if counted.measures:
                    self.context = self.context._replace(measures=(counted.measures[0],))
                    self.counted.append(counted.measures[0])
                    self.counted_last, self.noun_of_counted = number, self.nouns[place]
                yield counted

    def _with_hedge_of_verb(self, counted: CountedNumber) -> NumberMention:
        """Give a bare number the hedge of its verb, or of words behind it: ``arrests passed 700``, ``700 arrests and counting``."""
        number = counted.number
        at = number.first - 1 - (self.words[number.first - 1 : number.first] in (["the"], ["a"]))
        verb = self.words[at] if at > self.sentence.first else ""
        is_subject = counted.noun is None or counted.noun.last <= at
        end = counted.last + (self.words[counted.last : counted.last + 1] == [","])
        is_open = self.words[end : end + 2] in _ENDS_OPEN and self.words[end + 2 : end + 3] != ["than"]
        hedge = "at-least" if is_open else HEDGE_OF_VERB.get(verb) if is_subject else None
        hedge = hedge if number.hedge == "bare" else None
        return number._replace(hedge=hedge) if hedge else number

    def _count(self, place: int, number: NumberMention) -> CountedNumber:
        after = self.nouns[place]
        before = self._label_of(place, number, after)
        counted = self._count_likelier(place, number, before, after)
        if counted:
            return counted
        noun = after or before
        if noun is None:
            return self._continue(place, number)
        if noun.noun is None:
            named = NumberWithoutNoun(self, place, number).named()
            return CountedNumber(number, noun, (), *self._span(number.first, noun.last), named=named)
        return self._count_unsaid(place, after, noun)

    def _count_unsaid(self, place: int, after: NounPhrase | None, noun: NounPhrase) -> CountedNumber:
        """Return what a noun may count where no word says what was done: only the number itself can tell.

        Less is certain if the noun has a verb or kind of its own.
        """
        number, said = self.numbers[place], {signal for _, signal in self.signals}
        candidates = self.vocabulary.by_noun.get(noun.noun or "", ())
        measures = tuple(one for one in candidates if one.unit == number.quantity.unit and not one.excludes & said)
        span = self._span(number.first, after.last if after else number.last)
        kinds = self.words[number.last : noun.first]
        if self._has_other_verb(noun, place) or any(word.isalpha() for word in kinds):
            return CountedNumber(number, noun, (), *span, named=measures)
        return CountedNumber(number, noun, measures, *span, is_unsaid=True)

    def _count_respective(self, place: int, number: NumberMention) -> CountedNumber | None:
        """Return what a number counts that is told in the order of a list of nouns; None if it is not."""
        noun = self._respective.get(place)
        measures = self.measures_of_noun(noun, place)[0] if noun else ()
        span = self._span(number.first, number.last)
        return CountedNumber(number, noun, measures, *span) if measures else None

    def _label_of(self, place: int, number: NumberMention, after: NounPhrase | None) -> NounPhrase | None:
        """Return the noun before a number that can be its label."""
        of_whose = self.words[number.last : number.last + 2]
        is_of_others = of_whose[:1] == ["of"] and not _OF_OTHERS.isdisjoint(of_whose[1:])
        is_of_others |= of_whose == ["of", "the"] and self.next_number(place) == number.last + 2  # three of the 743
        if is_of_others or (after and self.words[number.first - 1] == "of"):
            return None  # 743 were arrested (91 of them women); the drivers of 18,461 other vehicles
        begin = self._end_of_previous(place)
        is_start = begin == self.sentence.first and self.sentence.last - begin < LONGEST_ITEM
        verb = after_auxiliaries(self.words, begin + (self.words[begin] in ("who", "that")), number.first)
        if begin > self.sentence.first and verb < number.first and is_participle(self.words[verb]):
            begin = verb + 1  # 743 people were arrested (91 female)
        before = label_before(self.vocabulary, self.words, begin, number, is_start=is_start)
        counted = self.vocabulary.by_noun.get(before.noun or "", ()) if before else ()
        is_of_other_unit = number.quantity.unit and all(one.unit != number.quantity.unit for one in counted)
        is_of_rows_above = self.context.is_table and after is None and is_together(self.words, number)
        behind = self.words[number.last : self.next_number(place)] if number is not self.numbers[-1] else [")"]
        is_of_pair = self.words[number.first - 1] == "(" and ")" not in behind  # arrests (1,041 to 743)
        return None if is_of_other_unit or is_of_rows_above or is_of_pair else before

    def _noun_apposed(self, number: NumberMention) -> NounPhrase | None:
        """Return the noun without a number that a number in apposition tells of: ``the guns seized, 12 of them, could``."""
        words, first, last = self.words, number.first - (self.words[number.first - 1] == "all"), number.last
        mark = words[last + 2 : last + 3]
        is_apposed = words[last : last + 2] == ["of", "them"] and not (mark and mark[0][0].isalnum())
        if not is_apposed or words[first - 1 : first] not in ([","], ["("], ["–"], ["-"], [":"]):
            return None
        for at in range(first - 1, self.sentence.first - 1, -1):
            noun, following = noun_ending_at(self.vocabulary, words, at, self.sentence.first), words[at + 1]
            is_of_compound = following.isalpha() and following not in FUNCTION_WORDS and not is_participle(following)
            if noun and not is_participle(words[at]) and not is_of_compound:
                is_counted = any(one and one.last == noun.last for one in self.nouns)
                return None if is_counted else noun
        return None

    def _count_likelier(
        self, place: int, number: NumberMention, before: NounPhrase | None, after: NounPhrase | None
    ) -> CountedNumber | None:
        """Return what a number counts by the likelier of the nouns beside it that has a measure."""
        candidates = [after, before or (None if after else self._noun_apposed(number))]
        if before and after:
            is_part_of_other = before.noun != after.noun and is_part(self.vocabulary, before.noun, after.noun)
            is_of_next = self.words[after.last : after.last + 1] == [":"]  # knives: 120 / cuckooed addresses: 894
            if (before.is_tied and (is_part_of_other or is_of_next)) or before.last == number.first:
                candidates.reverse()
        for noun in candidates:
            measures, is_inferred = self.measures_of_noun(noun, place) if noun and noun.noun else ((), False)
            if noun and measures:
                measures = self._part_of_topic(noun, measures[0], number.first) or measures
                joined = self._list_joint_measures(noun, place)
                span = self._span(min(noun.first, number.first), max(noun.last, number.last))
                return CountedNumber(
                    number, noun, (*measures, *joined), *span, is_inferred=is_inferred, is_joint=bool(joined)
                )
        return None

    def _part_of_topic(self, noun: NounPhrase, counted: CountedNoun, number: int) -> tuple[CountedNoun, ...]:
        """Return the part that a verb counts of what was asked for, or is the topic: ``As for women, 91 were arrested``.

        A group is no part of it: ``among the 743 arrested``.
        """
        first, asked = self.sentence.first, self.context_before.asked
        if self.words[first : first + 2] == ["as", "for"]:
            asked = self.words[first + 2]
        parts = (
            self.vocabulary.by_noun.get(asked or "", ())
            if is_participle(noun.head) and self.words[number - 1] != "the"
            else ()
        )
        return tuple(one for one in parts if one.whole == counted.measure)[:1]

    def _list_joint_measures(self, noun: NounPhrase, place: int) -> tuple[CountedNoun, ...]:
        """List other measures that a number may cover: the next amount in its list, or the whole of the parts that "and" joins."""
        number, begin = self.numbers[place], self._end_of_previous(place)
        nouns = nouns_in_list(self.vocabulary, self.words, noun, begin, self.next_number(place))
        if place + 1 < len(self.numbers) and self.words[self.numbers[place + 1].first - 1] in ("worth", "of", "at"):
            nouns = nouns[1:]  # £183,976 in cash and drugs worth £426,040
        own = self.vocabulary.by_noun[noun.noun or ""]
        joined = [
            one
            for name in nouns
            for one in self.vocabulary.by_noun[name]
            if one.unit == number.quantity.unit and one.measure not in {other.measure for other in own}
        ]
        if number.quantity.unit in UNITS_OF_AMOUNTS:
            return tuple(joined[:1])
        of_noun = {whole for one in own for whole in self.wholes_of(one)}
        shared = dict.fromkeys(whole for one in joined for whole in self.wholes_of(one) if whole in of_noun)
        return tuple(self.vocabulary.of_measure[one] for one in shared if one in self.vocabulary.of_measure)

    def wholes_of(self, counted: CountedNoun) -> Iterator[str]:
        """List the measures of which another is a part, the nearest first."""
        above: CountedNoun | None = counted
        while above and above.whole:
            yield above.whole
            above = self.vocabulary.of_measure.get(above.whole)

    def _continue(self, place: int, number: NumberMention) -> CountedNumber:
        """Find what a number without a noun continues."""
        found = NumberWithoutNoun(self, place, number).find()
        noun, measures, is_inferred = found.noun, found.measures, found.is_inferred
        if noun and noun.noun:
            measures, is_inferred = self.measures_of_noun(noun, place)
        last = max(noun.last, number.last) if noun and measures else number.last
        span = self._span(number.first, last)
        return CountedNumber(number, noun, measures, *span, found.is_part, is_inferred, named=found.named)

    def _span(self, first: int, last: int) -> tuple[int, int]:
        """Return the offsets of tokens; a number begins where its sign does."""
        tokens = self.passage.tokens
        return tokens.starts[first], tokens.ends[last - 1]


def nouns_told_respectively(
    vocabulary: CountingVocabulary, words: Sequence[str], sentence: Sentence, numbers: Sequence[NumberMention]
) -> dict[int, NounPhrase]:
    """Return the noun of each number that is told in the order of a list of nouns before it, by the place of the number.

    ``Adults and children numbered 389 and 292 respectively``; ``… : 389 of the former, 292 of the latter``. Empty if
    there is no such list.
    """
    inside = words[sentence.first : sentence.last]
    listed = [place for place, one in enumerate(numbers) if one.reason is None]
    if "respectively" in inside:
        gaps = [words[numbers[one].last : numbers[following].first] for one, following in pairwise(listed)]
        breaks = [at for at, gap in enumerate(gaps, 1) if not LIST_JOINTS.issuperset(gap)]
        listed = listed[max(breaks, default=0) :]
    else:
        listed = listed[-2:] if "former" in inside and "latter" in inside else []
    nouns: list[NounPhrase] = []
    for at in range(sentence.first, numbers[listed[0]].first if listed else sentence.first):
        found = match_noun(vocabulary, words, at, sentence.first)
        if found and not LIST_JOINTS.isdisjoint(words[found[0] : at]):
            found = match_noun(vocabulary, words, at, at)  # men and women are two here
        if found and nouns and found[0] < nouns[-1].last:
            nouns.pop()  # part of a longer one
        if found:
            nouns.append(NounPhrase(found[0], at + 1, found[1], words[at]))
    for first in range(len(nouns) - len(listed), -1, -1):
        chosen = nouns[first : first + len(listed)]
        gaps = [words[one.last : following.first] for one, following in pairwise(chosen)]
        if gaps and all(gap and LIST_JOINTS.issuperset(gap) for gap in gaps):
            return dict(zip(listed, chosen, strict=True))
    return {}

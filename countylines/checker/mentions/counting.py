"""What the numbers of a sentence count: the noun of each, and the measure that its noun and the words near it mean."""

from collections.abc import Iterator
from itertools import pairwise

from countylines.checker.mentions.measure_choice import MeasureChooser
from countylines.checker.mentions.noun_phrases import (
    HEDGE_OF_VERB,
    LIST_JOINTS,
    NounPhrase,
    after_auxiliaries,
)
from countylines.checker.mentions.numbers import CountedNumber, NumberMention, is_together
from countylines.checker.mentions.numbers_without_noun import NumberWithoutNoun
from countylines.text.grammar import FUNCTION_WORDS, POSSESSIVES, is_participle
from countylines.vocabulary.counted_nouns import UNITS_OF_AMOUNTS, CountedNoun

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
        respective = self._nouns_told_respectively()
        for place, number in enumerate(self.numbers):
            if number.reason is not None:
                continue
            noun = respective.get(place)
            measures = self.measures_of_noun(noun, place)[0] if noun else ()
            span = self.span(number.first, number.last)
            counted = CountedNumber(number, noun, measures, *span) if measures else self._count(place, number)
            counted = counted._replace(number=self._with_hedge_of_verb(counted))
            if counted.measures:
                self.context = self.context._replace(measures=(counted.measures[0],))
                self.counted.append(counted.measures[0])
                self.last_counted = counted
            yield counted

    def _with_hedge_of_verb(self, counted: CountedNumber) -> NumberMention:
        """Give a bare number the hedge of its verb, or of words behind it: ``arrests passed 700``, ``700 arrests and counting``."""
        number = counted.number
        at = number.first - 1 - (self.words[number.first - 1 : number.first] in (["the"], ["a"]))
        is_subject = counted.noun is None or counted.noun.last <= at
        hedge = HEDGE_OF_VERB.get(self.words[at]) if at > self.sentence.first and is_subject else None
        end = counted.last + (self.words[counted.last : counted.last + 1] == [","])
        if self.words[end : end + 2] in _ENDS_OPEN and self.words[end + 2 : end + 3] != ["than"]:
            hedge = "at-least"
        return number._replace(hedge=hedge) if hedge and number.hedge == "bare" else number

    def _count(self, place: int, number: NumberMention) -> CountedNumber:
        after = self.nouns[place]
        is_subject = after is not None and self._has_other_verb(after, place)
        before = None if is_subject else self._label_of(place, number, after)  # County lines: 34 forces took part
        counted = self._count_likelier(place, number, before, after)
        noun = after or before
        if counted:
            return counted
        if noun is None:
            return NumberWithoutNoun(self, place, number).find()
        if noun.noun is None:
            named = NumberWithoutNoun(self, place, number).named()
            return CountedNumber(number, noun, (), *self.span(number.first, noun.last), named=named)
        of_unit = (one for one in self.vocabulary.counted_by(noun.noun) if one.unit == number.quantity.unit)
        measures = tuple(one for one in of_unit if not one.excludes & self.said)
        span = self.span(number.first, after.last if after else number.last)
        if self._has_other_verb(noun, place) or any(map(str.isalpha, self.words[number.last : noun.first])):
            return CountedNumber(number, noun, (), *span, named=measures)
        return CountedNumber(number, noun, measures, *span, is_unsaid=True)

    def _label_of(self, place: int, number: NumberMention, after: NounPhrase | None) -> NounPhrase | None:
        """Return the noun before a number that can be its label."""
        words, begin, behind = self.words, self._end_of_previous(place), self.words[number.last : number.last + 2]
        is_of_others = behind[:1] == ["of"] and not _OF_OTHERS.isdisjoint(behind[1:])
        is_of_others |= behind == ["of", "the"] and self.next_number(place) == number.last + 2  # three of the 743
        if is_of_others or (after and words[number.first - 1] == "of"):
            return None  # 743 were arrested (91 of them women); the drivers of 18,461 other vehicles
        is_start = begin == self.sentence.first and self.sentence.last - begin < LONGEST_ITEM
        verb = after_auxiliaries(words, begin + (words[begin] in ("who", "that")), number.first)
        if begin > self.sentence.first and verb < number.first and is_participle(words[verb]):
            begin = verb + 1  # 743 people were arrested (91 female)
        before = self.finder.label_before(begin, number.first, number.last, is_start=is_start)
        is_of_rows_above = self.context.is_table and after is None and is_together(words, number)
        is_of_pair = words[number.first - 1] == "(" and words[number.last : number.last + 1] == ["to"]  # (586 to 743)
        return None if is_of_rows_above or is_of_pair else before

    def _noun_apposed(self, number: NumberMention) -> NounPhrase | None:
        """Return the noun without a number that a number in apposition tells of: ``the guns seized, 12 of them, could``."""
        words, first, last = self.words, number.first - (self.words[number.first - 1] == "all"), number.last
        mark = words[last + 2 : last + 3]
        is_apposed = words[last : last + 2] == ["of", "them"] and not (mark and mark[0][0].isalnum())
        if not is_apposed or words[first - 1] not in (",", "(", "–", "-", ":"):
            return None
        for at in range(first - 1, self.sentence.first - 1, -1):
            noun, following = self.finder.ending_at(at, self.sentence.first), words[at + 1]
            is_of_compound = following.isalpha() and following not in FUNCTION_WORDS
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
            is_part_of_other = before.noun != after.noun and self.finder.is_part(before.noun, after.noun)
            is_of_next = self.words[after.last : after.last + 1] == [":"]  # knives: 120 / cuckooed addresses: 894
            if (before.is_tied and (is_part_of_other or is_of_next)) or before.last == number.first:
                candidates.reverse()
        for noun in candidates:
            measures, is_inferred = self.measures_of_noun(noun, place) if noun else ((), False)
            if noun and measures:
                joined = self._list_joint_measures(noun, place)
                span = self.span(min(noun.first, number.first), max(noun.last, number.last))
                return CountedNumber(
                    number, noun, (*measures, *joined), *span, is_inferred=is_inferred, is_joint=bool(joined)
                )
        return None

    def _list_joint_measures(self, noun: NounPhrase, place: int) -> tuple[CountedNoun, ...]:
        """List other measures that a number may cover: the next amount in its list, or the whole of the parts that "and" joins."""
        unit, stop = self.numbers[place].quantity.unit, self.next_number(place)
        nouns = self.finder.joined_in_list(noun, self._end_of_previous(place), stop)
        if stop < self.sentence.last and self.words[stop - 1] in ("worth", "of", "at"):
            nouns = nouns[1:]  # £183,976 in cash and drugs worth £426,040
        own = self.vocabulary.counted_by(noun.noun)
        measures = {one.measure for one in own}
        of_unit = (one for name in nouns for one in self.vocabulary.counted_by(name) if one.unit == unit)
        joined = [one for one in of_unit if one.measure not in measures]
        if unit in UNITS_OF_AMOUNTS:
            return tuple(joined[:1])
        of_noun = {whole for one in own for whole in self.vocabulary.wholes_of(one)}
        shared = dict.fromkeys(one for each in joined for one in self.vocabulary.wholes_of(each) if one in of_noun)
        return tuple(self.vocabulary.of_measure[one] for one in shared)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the offsets of tokens; a number begins where its sign does."""
        tokens = self.passage.tokens
        return tokens.starts[first], tokens.ends[last - 1]

    def _nouns_told_respectively(self) -> dict[int, NounPhrase]:
        """Return the noun of each number that is told in the order of a list of nouns before it, by the place of the number.

        ``Adults and children numbered 389 and 292 respectively``; ``… : 389 of the former, 292 of the latter``. Empty if
        there is no such list.
        """
        words, first = self.words, self.sentence.first
        inside = words[slice(*self.sentence)]
        listed = [place for place, noun in enumerate(self.nouns) if noun is None and not self.numbers[place].reason]
        if "respectively" not in inside:
            listed = listed[-2:] if "latter" in inside else []
        nouns: list[NounPhrase] = []
        for at in range(first, self.numbers[listed[0]].first if listed else first):
            found = self.finder.ending_at(at, first)
            if found and not LIST_JOINTS.isdisjoint(words[found.first : at]):
                found = self.finder.ending_at(at, at)  # men and women are two here
            nouns += [found] if found else []
        for start in range(len(nouns) - len(listed), -1, -1):
            chosen = nouns[start : start + len(listed)]
            gaps = [words[one.last : following.first] for one, following in pairwise(chosen)]
            if gaps and all(gap and LIST_JOINTS.issuperset(gap) for gap in gaps):
                return dict(zip(listed, chosen, strict=True))
        return {}

"""What the numbers of a sentence count: the noun of each, and the measure that its noun and the words near it mean."""

from collections.abc import Iterator

from countylines.checker.mentions.labels import HEDGE_OF_VERB
from countylines.checker.mentions.measure_choice import MeasureChooser
from countylines.checker.mentions.noun_phrases import NounPhrase, after_auxiliaries
from countylines.checker.mentions.numbers import Context, CountedNumber, NumberMention, is_together
from countylines.checker.mentions.numbers_without_noun import NumberWithoutNoun
from countylines.checker.mentions.sentence_numbers import NumberInSentence, SentenceNumbers
from countylines.text.grammar import AUXILIARIES, POSSESSIVES, PREPOSITIONS, is_participle
from countylines.text.tokens import word_at
from countylines.vocabulary.counted_nouns import UNITS_OF_AMOUNTS, CountedNoun

_OF_OTHERS = POSSESSIVES | {"them", "whom"}
"""Words behind ``of`` by which a number is some of what was counted before, or of what somebody has.

Not ``which``: in ``weapons 169 of which 12 are guns`` it begins what is told of the next number.
"""
_BEFORE_PLACES = frozenset(["in", "on", "at", "from", "into", "through", "across", "near"])
"""Prepositions before a number that counts places, or what things were done in."""
_ENDS_OPEN = (["and", "more"], ["and", "counting"], ["or", "more"])
"""Words behind a number and its noun that make it the least there are."""
_OPENINGS = frozenset([",", "(", "–", "-", ":"])
"""Marks before a number in apposition."""
LONGEST_ITEM = 10
"""How many tokens a list item may have that begins with its label: ``heroin £72,670``."""


class SentenceCounter:
    """Finds what each number of one sentence counts."""

    def __init__(self, sentence: SentenceNumbers, context: Context) -> None:
        self.sentence = sentence
        self.chooser = MeasureChooser(sentence, context)
        self.words = sentence.words
        self.finder = sentence.finder

    def find(self) -> Iterator[CountedNumber]:
        """Yield each number that may count something, with its measures."""
        for number in self.sentence.numbers:
            if not number.may_count:
                continue
            counted = self._count(number)
            counted = counted._replace(number=self._with_hedge_of_verb(counted))
            if counted.measures:
                self.chooser.counted.append(counted)
            yield counted

    def _with_hedge_of_verb(self, counted: CountedNumber) -> NumberMention:
        """Return a number, if it is bare with the hedge of its verb or of words behind it.

        ``Arrests passed 700``, ``700 arrests and counting``.
        """
        words, number, end = self.words, counted.number, counted.last
        verb = number.first - 1
        if word_at(words, verb) in ("the", "a"):
            verb -= 1
        is_subject = counted.noun is None or counted.noun.last <= verb
        hedge = HEDGE_OF_VERB.get(words[verb]) if verb > self.sentence.first and is_subject else None
        if word_at(words, end) == ",":
            end += 1
        if words[end : end + 2] in _ENDS_OPEN and word_at(words, end + 2) != "than":
            hedge = "at-least"
        return number._replace(hedge=hedge) if hedge and number.hedge == "bare" else number

    def _count(self, number: NumberInSentence) -> CountedNumber:
        """Return what a number counts by the nouns beside it, or without any."""
        label = self._label_of(number)
        for noun in self._likelier_first(number, label):
            choice = self.chooser.choose(noun, number)
            if choice.measures:
                joined, span = self._measures_joined(noun, number), self.sentence.span_of(number, noun)
                counted = CountedNumber(number.mention, noun, (*choice.measures, *joined), *span)
                return counted._replace(is_inferred=choice.is_inferred, is_joint=bool(joined))
        noun_or_label = number.noun or label
        if noun_or_label is None:
            return NumberWithoutNoun(self.chooser, number).find()
        counted = CountedNumber(number.mention, noun_or_label, (), *self.sentence.span_of(number, number.noun))
        if noun_or_label.recorded is None:
            is_of_place = word_at(self.words, number.first - 1) in _BEFORE_PLACES  # cleaned by many in 213 lorries
            return counted if is_of_place else counted._replace(named=NumberWithoutNoun(self.chooser, number).named())
        of_noun = self.sentence.measures_of(noun_or_label, number)
        measures = tuple(one for one in of_noun if one.excludes.isdisjoint(self.sentence.said))
        is_apart = any(map(str.isalpha, self.words[number.last : noun_or_label.first]))
        has_other_verb = self.sentence.has_other_verb(noun_or_label, number)
        if has_other_verb and word_at(self.words, noun_or_label.last) not in AUXILIARIES:
            return counted  # 60 people bought ice cream
        if is_apart or has_other_verb:
            return counted._replace(named=measures)
        return counted._replace(measures=measures, is_unsaid=True)

    def _label_of(self, number: NumberInSentence) -> NounPhrase | None:
        """Return the noun before a number that can be its label."""
        if not self._may_have_label(number):
            return None
        words, begin, sentence = self.words, number.begin, self.sentence
        is_start = begin == sentence.first and sentence.last - begin < LONGEST_ITEM
        verb = after_auxiliaries(words, begin + (words[begin] in ("who", "that")), number.first)
        if begin > sentence.first and verb < number.first and is_participle(words[verb]):
            begin = verb + 1  # 743 people were arrested (91 female)
        return sentence.labels.label_before(begin, number.mention, is_start=is_start)

    def _may_have_label(self, number: NumberInSentence) -> bool:
        """Return whether the words beside a number leave it open that the noun before it is its label."""
        words, noun = self.words, number.noun
        before, behind = word_at(words, number.first - 1), words[number.last : number.last + 2]
        if noun and noun.recorded is None and before in PREPOSITIONS:
            return False  # arrests were made in 655 streets
        if noun and (before == "of" or self.sentence.has_other_verb(noun, number)):
            return False  # the drivers of 18,461 other vehicles; County lines: 34 forces took part
        if behind[:1] == ["of"] and not _OF_OTHERS.isdisjoint(behind[1:]):
            return False  # 743 were arrested (91 of them women)
        is_of_next = behind == ["of", "the"] and number.stop == number.last + 2  # three of the 743
        is_of_pair = before == "(" and behind[:1] == ["to"]  # (586 to 743)
        is_of_rows_above = self.chooser.context.is_table and noun is None and is_together(words, number.mention)
        return not (is_of_next or is_of_pair or is_of_rows_above)

    def _likelier_first(self, number: NumberInSentence, label: NounPhrase | None) -> list[NounPhrase]:
        """Return the noun behind a number and its label, the likelier first, or else the noun that it stands beside."""
        noun = number.noun
        if noun is None or label is None:
            found = noun or label
            return [found] if found else []
        is_part = label.recorded != noun.recorded and self.finder.is_part(label.recorded, noun.recorded)
        is_of_next = word_at(self.words, noun.last) == ":"  # knives: 120 / cuckooed addresses: 894
        is_label_likelier = label.last == number.first or (label.is_tied and (is_part or is_of_next))
        return [label, noun] if is_label_likelier else [noun, label]

    def _measures_joined(self, noun: NounPhrase, number: NumberInSentence) -> tuple[CountedNoun, ...]:
        """List other measures that a number may cover, as "and" joins their nouns to its own.

        Of an amount that is the next in its list, of things the whole of which both are parts.
        """
        words, vocabulary, stop = self.words, self.sentence.vocabulary, number.stop
        names = self.finder.joined_in_list(noun, number.begin, stop)
        if stop < self.sentence.last and words[stop - 1] in ("worth", "of", "at"):
            names = names[1:]  # £183,976 in cash and drugs worth £426,040
        own = vocabulary.counted_by(noun.recorded)
        measures = {one.measure for one in own}
        of_unit = (one for name in names for one in vocabulary.counted_by(name) if one.unit == number.unit)
        joined = [one for one in of_unit if one.measure not in measures]
        if number.unit in UNITS_OF_AMOUNTS:
            return tuple(joined[:1])
        wholes = {whole for one in own for whole in vocabulary.wholes_of(one)}
        shared = dict.fromkeys(whole for one in joined for whole in vocabulary.wholes_of(one) if whole in wholes)
        return tuple(vocabulary.of_measure[one] for one in shared)

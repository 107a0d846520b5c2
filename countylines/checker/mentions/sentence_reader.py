"""The numbers of a sentence with the nouns near them, and the choice of the measure that a noun means."""

from collections.abc import Iterable, Sequence

from countylines.checker.mentions.nouns import LIST_JOINTS, NounFinder, NounPhrase
from countylines.checker.number_mention import TOGETHER, TOTAL_WORDS, NumberMention, PreviousCounts, Sentence
from countylines.checker.passages import TokenRange, clause_around
from countylines.checker.reason import Reason
from countylines.text.grammar import (
    AUXILIARIES,
    NUMBER_NOUNS,
    PAST_VERBS,
    POSSESSIVES,
    PREPOSITIONS,
    THOSE_COUNTED,
    after_auxiliaries,
    after_phrase,
    is_participle,
    is_partitive,
)
from countylines.text.tokens import FoundPhrase, word_at
from countylines.vocabulary.counted_nouns import UNITS_OF_AMOUNTS, CountedNoun, CountingVocabulary, likeliest_measure

_JOINTS = frozenset(", ; : and while but plus alongside with – ( )".split())
"""Tokens between what a sentence says about one number and what it says about the next."""
_OF_OTHERS = POSSESSIVES | {"them", "whom"}
"""Words after ``of`` that make a number part of what was counted before; not ``which``: ``nests 169 of which 12``."""
_CONTAINING = frozenset(["included", "comprised", "contained"])
"""Verbs between a group and its parts, which do not say what became of the parts: ``They included 9 hens``."""
_LONGEST_ITEM = 9
"""A list item that begins with its label has at most this many tokens: ``heroin £72,670``."""
_FEWEST_LABELLED = 3
"""The fewest numbers, each after a noun, that make a list of labels without marks between its items."""

MeasureChoice = tuple[tuple[CountedNoun, ...], bool]
"""The measures that a noun may mean, the likeliest first, and whether they are inferred without a signal."""


class NumberInSentence:
    """A number, the noun after it, and the tokens that describe only this number.

    *index_in_sentence* is its place among the numbers of the sentence. These tokens *begin* after the previous number
    and its noun, and *stop* where the next number begins; without such a number they reach to the start or the end of
    the sentence. *before* is the word before the number, *after* are the two words after it.
    """

    def __init__(self, index: int, mention: NumberMention, noun: NounPhrase | None, begin: int, stop: int) -> None:
        self.index_in_sentence, self.mention, self.noun, self.begin, self.stop = index, mention, noun, begin, stop
        self.first, self.last, self.unit = mention.first, mention.last, mention.quantity.unit
        self.may_count = mention.why_no_count is None
        self.before = word_at(mention.passage_words, self.first - 1)
        self.after = mention.passage_words[self.last : self.last + 2]

    def counting(self, noun: NounPhrase | None = None, measures: Iterable[CountedNoun] = ()) -> NumberMention:
        """Return the number with what it counts; its span includes the noun if that comes after it."""
        last = noun.last if noun and noun.first >= self.last else self.last
        _, end = self.mention.passage.span_of(self.first, last)
        return self.mention._replace(noun=noun, candidates=tuple(measures), end=end)

    def in_unit(self, measures: Iterable[CountedNoun]) -> list[CountedNoun]:
        """List the measures that are counted in the unit of the number."""
        return [measure for measure in measures if measure.unit == self.unit]


class SentenceReader:
    """The numbers and the signals of one sentence, and those numbers so far that count something."""

    def __init__(self, vocabulary: CountingVocabulary, sentence: Sentence, previous_counts: PreviousCounts) -> None:
        self.vocabulary, self.previous_counts = vocabulary, previous_counts
        self.words = words = sentence.passage.words
        self.first, self.last = sentence.first, sentence.last
        self.finder = NounFinder(vocabulary, words)
        self.signals: list[FoundPhrase[str]] = [*vocabulary.signals.find(words, *sentence.tokens)]
        self.signal_words = frozenset(signal.meaning for signal in self.signals)
        """The signals as the record has them."""
        self.parts = [
            clause_around(words, sentence.tokens, at, _JOINTS)
            for at in range(sentence.first, sentence.last - 1)
            if words[at] == "of" and words[at + 1] in THOSE_COUNTED
        ]
        """Its parts, from joint to joint, that are about some of what was counted: ``a third of them``."""
        self.labels_come_first = self._do_labels_lead(sentence.numbers)
        self.numbers = self._with_nouns_and_bounds(sentence.numbers)
        self.counted: list[NumberMention] = []
        """The numbers so far that count something."""

    @property
    def counted_last(self) -> tuple[CountedNoun, ...]:
        """What was counted last: in this sentence, else in the sentences before."""
        return self.counted[-1].candidates[:1] if self.counted else self.previous_counts.measures

    def _do_labels_lead(self, numbers: Sequence[NumberMention]) -> bool:
        """Return whether each number directly follows a noun and the last is at the end: ``Hens 12 Ducks 9 Eggs 7``."""
        counting = [one for one in numbers if one.why_no_count != Reason.DATE]
        if len(counting) < _FEWEST_LABELLED or counting[-1].last < self.last - 1:
            return False
        before = [one.first - 1 for one in counting]
        return min(before) >= self.first and all(
            self.words[at] in TOTAL_WORDS or self.finder.ending_at(at, self.first) for at in before
        )

    def _with_nouns_and_bounds(self, numbers: Sequence[NumberMention]) -> list[NumberInSentence]:
        """Return the numbers, each with the noun after it and the bounds of the tokens about this number alone."""
        found, begin = list[NumberInSentence](), self.first
        stops = [*(one.first for one in numbers[1:]), self.last]
        for index, (number, stop) in enumerate(zip(numbers, stops, strict=False)):
            noun = self._noun_after(number, begin, stop)
            found.append(NumberInSentence(index, number, noun, begin, stop))
            if number.why_no_count not in (Reason.DATE, Reason.LENGTH):  # words before may be about the number after it
                begin = noun.last if noun and noun.last < stop else number.last
        return found

    def _noun_after(self, number: NumberMention, begin: int, stop: int) -> NounPhrase | None:
        """Return the noun between a number and the token *stop*; its *recorded* is None if it means other things.

        What is said about the previous number ends at *begin*.
        """
        words, following = self.words, word_at(self.words, number.last)
        is_of_next = following == ":" and number.first > self.first  # weapons, 169: guns, 12; but not 50: hens sold
        if self.labels_come_first or is_of_next or is_partitive(words, number.last):
            return None
        noun = self.finder.after(number.last, stop, is_amount=number.quantity.unit in UNITS_OF_AMOUNTS)
        is_whole = self.first < begin == number.first - 2 and is_partitive(words, begin)
        is_aside = word_at(words, number.first - 1) == "of" and following == ","
        if noun is None or (noun.is_predicate and (is_whole or is_aside)):
            return None  # 12 of the 169 were guns; 12 of the weapons, out of a total of 169, were guns
        if "other" in (*words[number.last : noun.first], word_at(words, noun.last + 1)):
            return noun._replace(recorded=None)  # my lorry and 18,461 other vehicles; 84 weapons of other kinds
        return self.finder.narrowed_by_word_before(noun, number.last)

    def noun_and_label_of(self, number: NumberInSentence) -> list[NounPhrase]:
        """Return the noun after a number and its label before it, the likelier first."""
        noun, label = number.noun, self._label_of(number) if self._may_have_label(number) else None
        if noun is None or label is None:
            return [found for found in (noun, label) if found]
        is_alone = word_at(self.words, label.first - 1) not in LIST_JOINTS  # not: ropes and nets: 12 tools
        part, whole = label.recorded, noun.recorded
        is_part = is_alone and part != whole and self.finder.counts_part_of(part, whole)
        is_aside = word_at(self.words, number.last) == ","  # birds: £42, being ducks £31
        is_of_label = label.is_tied and (is_part or is_aside or word_at(self.words, noun.last) == ":")  # hens: 120
        return [label, noun] if is_of_label or label.last == number.first else [noun, label]

    def _may_have_label(self, number: NumberInSentence) -> bool:
        """Return whether the words around a number allow the noun before it to be its label."""
        noun, before, after = number.noun, number.before, number.after
        if noun and noun.recorded is None and before in PREPOSITIONS:
            return False  # arrests were made in 655 streets
        if noun and (before == "of" or self.has_other_verb(noun, number)):
            return False  # the drivers of 18,461 other vehicles; County lines: 34 forces took part
        if after[:1] == ["of"] and not _OF_OTHERS.isdisjoint(after[1:]):
            return False  # 743 were arrested (91 of them women)
        is_of_next = after == ["of", "the"] and number.stop == number.last + 2  # three of the 743
        is_of_pair = before == "(" and after[:1] == ["to"]  # (586 to 743)
        is_below_rows = self.previous_counts.is_table and noun is None
        is_of_rows_above = is_below_rows and not TOGETHER.isdisjoint((before, *after[:1]))
        return not (is_of_next or is_of_pair or is_of_rows_above)

    def _label_of(self, number: NumberInSentence) -> NounPhrase | None:
        """Return the noun before a number that is its label."""
        if self.labels_come_first:
            found = self.finder.ending_at(number.first - 1, self.first)
            return found._replace(is_tied=True) if found else None
        words, begin = self.words, number.begin
        is_start = begin == self.first and self.last - begin <= _LONGEST_ITEM
        verb = after_auxiliaries(words, begin + (words[begin] in ("who", "that")), number.first)
        if begin > self.first and verb < number.first and is_participle(words[verb]):
            begin = verb + 1  # 743 people were arrested (91 female)
        elif begin > self.first and words[begin] == "(" and ")" in words[begin : number.first]:
            begin = words.index(")", begin) + 1  # £72,670 (heroin) = £426,040
        return self.finder.label_before(begin, number.first, number.last, is_start=is_start)

    def end_of_list(self, number: NumberInSentence) -> int:
        """Return where the words about a number end, including numbers that follow it in a list."""
        for following in self.numbers[number.index_in_sentence + 1 :]:
            is_listed = number.noun and LIST_JOINTS.issuperset(self.words[number.noun.last : number.stop])
            if not is_listed or is_partitive(self.words, following.last):
                break
            number = following
        return number.stop

    def signals_about(self, number: NumberInSentence) -> list[FoundPhrase[str]]:
        """List the signals that may be about a number: those that are not plainly about other numbers."""
        later = self.numbers[number.index_in_sentence + 1 :]
        about_others = {other.first - 1 for other in later if other.may_count}  # and barred 1,183 vehicles
        for noun in (other.noun for other in self.numbers if other is not number):
            if noun and not is_participle(self.words[noun.last - 1]):
                about_others.update(range(noun.first, noun.last))
        for first, last in self.parts:
            if not first <= number.first < last:
                about_others.update(range(first, last))
        return [signal for signal in self.signals if signal.first not in about_others]

    def has_other_verb(self, noun: NounPhrase, number: NumberInSentence) -> bool:
        """Return whether a noun has a verb that none of its measures needs: ``250 people were charged``."""
        words, first, last = self.words, self.first, self.last
        after, before = after_auxiliaries(words, after_phrase(words, noun.last, last), last), number.first - 1
        is_relative = word_at(words, noun.last) == "who" and word_at(words, noun.last + 1) in PAST_VERBS
        if is_relative and not any(noun.last < signal.first < noun.last + 4 for signal in self.signals):
            return True  # all 212 people who brought a tin
        if after < last and words[after] in PAST_VERBS:
            return True  # 743 people came, 743 people across the country rang
        is_of_noun = before > first + 1 and (words[before - 2], words[before]) == ("a", "of")
        of_what = words[before - 1] if is_of_noun else None
        if of_what and of_what not in NUMBER_NOUNS and all(signal.first != before - 1 for signal in self.signals):
            return True  # a list of 143 people
        if before > first and words[before] == "by":  # attended by 143 people
            before -= 1
        verbs = [after] if after < last else []
        if first < before < noun.first and words[before - 1].isalpha():
            verbs.append(before)
        counted = self.vocabulary.counted_by(noun.recorded)
        done = {verb for measure in counted for verb in measure.label_participles}
        own = {signal.first for signal in self.signals if self.vocabulary.is_signal_of(signal.meaning, counted)}
        verbs = [at for at in verbs if word_at(words, at + 1) not in ("up", "from")]  # ended up, stopped from flying
        said = {words[at] for at in verbs if at not in own}
        if word_at(words, noun.last) not in PREPOSITIONS:
            said -= _CONTAINING  # but not: they included 12 hens of ours
        return any(is_participle(word) and word not in done for word in said)

    def has_verb_of_other_measure(self, noun: NounPhrase) -> bool:
        """Return whether the verb after a noun is needed only by other measures: ``60 eggs were ringed``."""
        verb, counted = after_auxiliaries(self.words, noun.last, self.last), self.vocabulary.counted_by(noun.recorded)
        at_verb = (signal.meaning for signal in self.signals if signal.first == verb)
        return any(self.vocabulary.is_signal_of_others(signal, counted) for signal in at_verb)

    def measures_of(self, nouns: Iterable[str | None], number: NumberInSentence) -> list[CountedNoun]:
        """List what nouns of the record may count, in the unit of a number."""
        return number.in_unit(measure for noun in nouns for measure in self.vocabulary.counted_by(noun))

    def count_by(self, noun: NounPhrase, number: NumberInSentence) -> NumberMention:
        """Return what a number counts by a noun that it continues, or that it counts a part of."""
        measures, is_inferred = self.choose_measures(noun, number)
        return number.counting(noun, measures)._replace(is_inferred=is_inferred)

    def choose_measures(self, noun: NounPhrase, number: NumberInSentence) -> MeasureChoice:
        """Choose the measure of a noun.

        It is chosen by signals near its number; else it is a measure that needs none. Failing these, it is chosen by
        signals farther away, which leave the other measures possible, or by what was counted before. Last comes the
        only measure of the noun, if it has just one.
        """
        candidates = self.measures_of([noun.recorded], number)
        if not any(measure.needs or measure.excludes for measure in candidates):
            return (*candidates[:1],), False
        signals = self.signals_about(number)
        first, last = self._clause_of(noun, number)
        in_clause = [signal for signal in signals if first <= signal.first < last]
        end_of_list = self.end_of_list(number)
        in_list = [signal for signal in signals if number.first <= signal.first < end_of_list]
        near = (likeliest_measure(candidates, signals_near, number.last) for signals_near in (in_clause, in_list))
        if best := next(filter(None, near), None):
            return (best,), False
        said = {signal.meaning for signal in in_list}
        if needing_nothing := [one for one in candidates if not one.needs and one.excludes.isdisjoint(said)]:
            return (needing_nothing[0],), False
        has_other_verb = self.has_other_verb(noun, number)
        possible = (one for one in candidates if one.describes or not has_other_verb)
        if best := likeliest_measure(possible, signals, number.last):
            return (best, *(one for one in candidates if one.measure != best.measure)), False
        is_active = word_at(self.words, noun.last) not in AUXILIARIES  # 60 people bought ice cream
        is_subject = has_other_verb and (is_active or self.has_verb_of_other_measure(noun))
        found = self._choose_by_context(candidates, has_other_verb=has_other_verb)
        return found or (((), False) if is_subject else self._choose_only_measure(candidates, number))

    def _clause_of(self, noun: NounPhrase, number: NumberInSentence) -> tuple[int, int]:
        """Return the tokens, from joint to joint, that contain a number and its noun."""
        words, bounds = self.words, TokenRange(number.begin, number.stop)
        first, _ = clause_around(words, bounds, number.first - (number.before == ":"), _JOINTS)  # arrested people: 743
        _, last = clause_around(words, bounds, max(noun.last, number.last) - 1, _JOINTS)
        return min(noun.first, first), last

    def _choose_by_context(self, candidates: Iterable[CountedNoun], *, has_other_verb: bool) -> MeasureChoice | None:
        """Choose a measure by what was asked for or counted before, and by the signals of the previous sentence."""
        asked = {one.measure for one in self.vocabulary.counted_by(self.previous_counts.asked)}
        counted = {measure for one in self.counted_last for measure in (one.measure, one.whole)}
        for candidate in candidates:
            if not candidate.excludes.isdisjoint(self.signal_words):
                continue
            if candidate.measure in asked:
                return (candidate,), False  # How many hen nests were found? 49 nests
            if candidate.whole and candidate.whole in counted:
                if has_other_verb:
                    continue  # Police arrested 743 people. 642 men were later charged
                return (candidate,), False
            is_said_before = not candidate.needs.isdisjoint(self.previous_counts.signals)
            if is_said_before and (candidate.describes or candidate.whole):
                return (candidate,), not self.previous_counts.is_table
        return None

    def _choose_only_measure(self, candidates: Sequence[CountedNoun], number: NumberInSentence) -> MeasureChoice:
        """Choose the only measure of a noun without a signal; it is certain if the number continues a list."""
        first = candidates[0]
        is_only = all(one.measure == first.measure for one in candidates)
        is_listed = bool(self.counted) and number.before in LIST_JOINTS
        whole = self.counted[-1].candidates[0].whole if is_listed else None
        is_of_other_whole = whole is not None and whole != first.whole  # 743 people, including 91 women and 12 children
        if not is_only or first.describes or not first.excludes.isdisjoint(self.signal_words) or is_of_other_whole:
            return (), False
        return (first,), not is_listed  # 743 arrests and 94 lines

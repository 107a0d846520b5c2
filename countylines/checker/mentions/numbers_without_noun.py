"""What a number without a noun of its own counts: a part or the whole of what was counted before, or the same again.

``91 of them``, ``681 in all``, ``743 arrests (May 2019: 586)``, ``from 49 in May to 102``; or what its sentence names.
"""

from collections.abc import Iterable

from countylines.checker.mentions.date_mentions import MONTH_CALLED
from countylines.checker.mentions.labels import LABEL_REACH
from countylines.checker.mentions.measure_choice import MeasureChooser
from countylines.checker.mentions.noun_phrases import THOSE_COUNTED, NounPhrase, is_partitive
from countylines.checker.mentions.numbers import A_DATE, CountedNumber, is_together
from countylines.checker.mentions.resolved_dates import HEDGE_WORDS
from countylines.checker.mentions.sentence_numbers import NumberInSentence
from countylines.checker.passages import clause_around
from countylines.text.english import SEASONS
from countylines.text.grammar import POSSESSIVES, PREPOSITIONS
from countylines.vocabulary.counted_nouns import CountedNoun

_TOTALS_AFTER = (["in", "all"], ["in", "total"], ["all", "told"])
ANSWER_REACH = 5
"""Among how many tokens of a sentence the number must begin that answers a question before it."""
_WORTH = frozenset(
    "brought worth totalling amount amounts amounted amounting add adds added adding come comes came".split()
)
_BESIDE_DATES = MONTH_CALLED.keys() | SEASONS.keys() | HEDGE_WORDS | frozenset([":", "(", "in", "of", "the", "week"])
"""What may stand between a number and the date beside it."""


class NumberWithoutNoun:
    """A number without a noun of its own. Each method finds what it continues in one way, or returns None."""

    def __init__(self, chooser: MeasureChooser, number: NumberInSentence) -> None:
        self.chooser, self.sentence, self.number = chooser, chooser.sentence, number
        self.words, self.vocabulary, self.finder = self.sentence.words, self.sentence.vocabulary, self.sentence.finder
        self.first, self.last = number.first, number.last
        self.before = self.words[self.first - 1] if self.first > self.sentence.first else ""
        self.behind = self.words[self.last : self.last + 2]
        previous = chooser.counted[-1] if chooser.counted else None
        self.counted_before = previous.measures[:1] if previous else ()
        """What the number before it in the sentence counts, if one counts something."""
        self.between = self.words[previous.last : self.first] if previous else []

    def find(self) -> CountedNumber:
        """Return what the number continues."""
        if is_partitive(self.words, self.last):
            is_of_others = not self.counted_before and not POSSESSIVES.isdisjoint(self.behind[1:])
            otherwise = self.named() if is_of_others else ()  # nicked 734 of their runners
            return self._part_of_group() or self._with_measures(named=otherwise)._replace(is_part=not is_of_others)
        return (
            self._object_of_verb()
            or self._counted_by_change()
            or self._worth_of_last_counted()
            or self._same_at_other_date()
            or self._total_after_parts()
            or self._part_by_signals()
            or self._of_question()
            or self._with_measures(named=self.named())
        )

    def _with_measures(
        self,
        measures: Iterable[CountedNoun] = (),
        *,
        is_part: bool = False,
        is_inferred: bool = False,
        named: tuple[CountedNoun, ...] = (),
    ) -> CountedNumber:
        span = self.sentence.span_of(self.number)
        return CountedNumber(self.number.mention, None, tuple(measures), *span, is_part, is_inferred, named=named)

    def _counted_by(self, noun: NounPhrase, *, is_part: bool) -> CountedNumber:
        """Return what the number counts by a noun that it continues, or of which it is a part."""
        measures, is_inferred = self.chooser.choose(noun, self.number)
        is_behind = bool(measures) and noun.first >= self.last
        span = self.sentence.span_of(self.number, noun if is_behind else None)
        return CountedNumber(self.number.mention, noun, measures, *span, is_part, is_inferred)

    def named(self) -> tuple[CountedNoun, ...]:
        """Return what the number may count of that which was counted before, or which a word of its sentence names.

        Only the number itself can tell whether it does: ``46 weapons in May had become 169 by October``.
        """
        counted_last = self._of_unit(self.chooser.counted_last)
        nouns = self._measures_between(self.sentence.first, self.sentence.last)
        signals = (one for said in self.sentence.signals for one in self.vocabulary.by_signal.get(said.meaning, ()))
        return tuple(dict.fromkeys((*counted_last, *nouns, *self._of_unit(signals))))

    def _of_unit(self, measures: Iterable[CountedNoun]) -> list[CountedNoun]:
        return [one for one in measures if one.unit == self.number.unit]

    def _measures_between(self, first: int, last: int) -> list[CountedNoun]:
        """List what the nouns among some tokens may count, in the unit of the number."""
        return self._of_unit(
            one for noun in self.finder.nouns_between(first, last) for one in self.vocabulary.counted_by(noun)
        )

    def _part_of_group(self) -> CountedNumber | None:
        """Find what some of a group are: ``743 people were arrested. 91 of them were women``, ``19 of them guns``."""
        previous = self.sentence.numbers_before(self.number)[-1:]
        if previous and previous[0].may_count and previous[0].noun and previous[0].noun.recorded is None:
            return self._counted_by(previous[0].noun, is_part=True)
        noun = self.finder.after(self.last + 2, self.number.stop) if self.behind[-1] in THOSE_COUNTED else None
        noun = noun or self.finder.after_group(self.last, self.sentence.last)
        if noun and noun.recorded:
            return self._counted_by(noun, is_part=True)
        return self._part_by_signals() or self._part_that_is_subject()

    def _part_by_signals(self) -> CountedNumber | None:
        """Find the part of what was counted before that the words after the number tell: ``812 nests, 40 in trees``."""
        if self.before == "of":
            return None  # 274 drivers of more than 31,000
        behind = range(self.last, self.number.stop)
        end = next((at for at in behind if self.words[at] in (",", ";", ")")), self.number.stop)
        for signal in self.sentence.signals:
            parts = self._parts_told_by(signal.meaning) if self.last <= signal.first < end else []
            if parts and all(one.measure == parts[0].measure for one in parts):
                counted = (one.measures[0] for one in self.chooser.counted)
                is_inferred = all(parts[0].whole not in (one.measure, one.whole) for one in counted)
                return self._with_measures(parts[:1], is_part=True, is_inferred=is_inferred)
        return None

    def _parts_told_by(self, signal: str) -> list[CountedNoun]:
        """List what needs a signal and is part of what was counted before, or counted by the nouns that tell of it."""
        counted_last = self.chooser.counted_last
        wholes = {measure for one in counted_last for measure in (one.measure, one.whole) if measure}
        nouns = {noun for one in counted_last for noun in one.nouns}
        # of the nests in use, 806 stood in trees
        nouns.update(self.finder.nouns_between(self.sentence.first, self.first))
        return [
            one
            for one in self._of_unit(self.vocabulary.by_signal.get(signal, ()))
            if one.whole in wholes or not (one.measure in wholes or nouns.isdisjoint(one.nouns))
        ]

    def _part_that_is_subject(self) -> CountedNumber | None:
        """Find the part of a group that is the subject of its clause: ``women accounted for 91 of the arrests``."""
        first, last = clause_around(self.words, self.sentence.bounds, self.first)
        groups = (*self._of_unit(self.chooser.counted_last), *self._measures_between(self.last, last))
        wholes = {one.measure for one in groups}
        stop = next(one.first for one in self.sentence.numbers if one.first >= first)
        subject = next(filter(None, (self.finder.ending_at(at, first) for at in range(first, stop))), None)
        of_unit = self.sentence.measures_of(subject, self.number) if subject else ()
        parts = [one for one in of_unit if not wholes.isdisjoint(self.vocabulary.wholes_of(one))]
        return self._with_measures((parts[0],), is_part=True) if parts else None

    def _object_of_verb(self) -> CountedNumber | None:
        """Find what a verb right before the number counts by itself: ``Police arrest 743 in drugs crackdown``."""
        following = self.words[self.last] if self.last < self.sentence.last else "."
        if following.isalpha() and following not in PREPOSITIONS:
            return None
        if self.finder.nouns_between(max(self.sentence.first, self.first - 2), self.first - 1):
            return None  # and of children safeguarded 573
        forms = (self.before, f"{self.before}ed", f"{self.before}d")
        found = (self.vocabulary.counted_by(one)[:1] for one in forms)
        measures = self._of_unit(next(filter(None, found), ()))
        return self._with_measures(measures) if measures else None

    def _counted_by_change(self) -> CountedNumber | None:
        """Find what changes from one number to another, whatever its verb: ``deal lines doubled, from 49 to 102``."""
        if self.before == "to" and self.chooser.counted:
            begun = self.chooser.counted[-1].number.first
            return self._with_measures(self.counted_before) if self.words[begun - 1] == "from" else None
        following = next((one for one in self.sentence.numbers_after(self.number) if one.may_count), None)
        if self.before != "from" or following is None or self.words[following.first - 1] != "to":
            return None
        begin = max(self.sentence.first, self.first - LABEL_REACH)
        subject = self.sentence.labels.subject_before(begin, self.first - 1)
        return self._counted_by(subject, is_part=False) if subject else None

    def _worth_of_last_counted(self) -> CountedNumber | None:
        """Find the value of what the number before counts: ``Tickets: 6,340, worth £2.5 million``."""
        if _WORTH.isdisjoint(self.between) or self._of_unit(self.counted_before):
            return None
        nouns = (noun for counted in self.counted_before for noun in counted.nouns)
        values = self._of_unit(one for noun in nouns for one in self.vocabulary.counted_by(noun))
        return self._with_measures((values[0],)) if values else None

    def _same_at_other_date(self) -> CountedNumber | None:
        """Find what the number counts that stands beside a date right behind another: ``743 arrests (May 2019: 586)``.

        ``Arrests: 586 (May 2019), 743 (October 2019)``.
        """
        before, after = self.sentence.numbers_before(self.number), self.sentence.numbers_after(self.number)
        dates = [one for one in (*before[-1:], *after[:1]) if one.mention.reason == A_DATE]
        to_dates = (self.words[one.last : self.first] + self.words[self.last : one.first] for one in dates)
        if not self._of_unit(self.counted_before) or not any(map(_BESIDE_DATES.issuperset, to_dates)):
            return None
        is_in_brackets = "(" in self.between and ")" not in self.between
        is_inferred = not is_in_brackets or MONTH_CALLED.keys().isdisjoint(self.between)
        return self._with_measures(self.counted_before, is_inferred=is_inferred)

    def _total_after_parts(self) -> CountedNumber | None:
        """Find the whole of parts that were just counted: ``389 adults and 292 children, 681 in all``."""
        if self.behind not in _TOTALS_AFTER and not is_together(self.words, self.number.mention):
            return None
        parts = self.chooser.counted[-2:]
        wholes = {one.measures[0].whole for one in parts}
        found = self._of_unit(self.vocabulary.of_measure[one] for one in wholes if one)
        return self._with_measures(found) if len(parts) > 1 == len(wholes) and found else None

    def _of_question(self) -> CountedNumber | None:
        """Find what a number counts that answers a question just before it: ``Lines shut? 94, they say``."""
        context = self.chooser.context
        counted_last = {one.measure for one in self.chooser.counted_last}
        found = self._of_unit(self.vocabulary.counted_by(context.asked))
        # How many arrests? 743. How many of them women? 91.
        of_group = [one for one in found if one.whole in counted_last]
        fitting = of_group or [one for one in found if one.needs & context.signals]
        found = fitting or [one for one in found if not one.needs]
        if not found or self.first - self.sentence.first >= ANSWER_REACH or self.before == "(":
            return None
        return self._with_measures((min(found, key=lambda one: one.rank),))

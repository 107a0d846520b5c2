"""What a number without a noun of its own counts: the same again, what changes, what a label or its sentence names."""

from countylines.checker.mentions.comparisons import HEDGE_WORDS
from countylines.checker.mentions.date_mentions import MONTH_CALLED
from countylines.checker.mentions.labels import HEDGE_OF_VERB, LABEL_REACH, subject_before
from countylines.checker.mentions.noun_phrases import is_partitive, noun_ending_at
from countylines.checker.mentions.numbers import A_DATE, LIST_JOINTS
from countylines.checker.mentions.numbers_of_groups import Continued, NumberOfGroup
from countylines.text.english import SEASONS
from countylines.text.grammar import FUNCTION_WORDS, POSSESSIVES, PREPOSITIONS, is_participle
from countylines.vocabulary.counted_nouns import CountedNoun
from countylines.vocabulary.speech_attribution import SPEECH_VERBS

_TOTAL_LABELS = frozenset("total figure number tally toll count sum it".split())
"""Words that stand for what was counted before: ``the figure was``, ``it had reached``."""
_LINKS = HEDGE_OF_VERB.keys() | frozenset(
    "was were is are be been had has have reached stood hit came rose fell to at should the up now only".split()
)
_WORTH = frozenset("worth totalling amount amounts amounted amounting add adds added adding come comes came".split())
_BEFORE_VALUES = _WORTH | PREPOSITIONS | MONTH_CALLED.keys() | frozenset("a total together all and up number".split())
"""Words between what is counted and its value, dates among them: ``tickets between 6 and 12 May, worth``."""
_WORDS_OF_DATES = MONTH_CALLED.keys() | SEASONS.keys()
_BESIDE_DATES = _WORDS_OF_DATES | HEDGE_WORDS | frozenset([":", "(", "in", "of"])
"""What may stand between a number and the date beside it."""
ANSWER_REACH = 5
"""Among how many tokens of a sentence the number must begin that answers a question before it."""
_VERBS_OF_COUNTS = SPEECH_VERBS | frozenset("made saw had were took brought counted recorded".split())
"""Verbs whose object may be a number alone: ``In May they took 46 weapons. In October they took 169.``"""


class NumberWithoutNoun(NumberOfGroup):
    """A number without a noun of its own, and what it may continue: each method finds that in one way, or returns None."""

    def find(self) -> Continued:
        """Return what the number continues."""
        if is_partitive(self.words, self.last):
            is_first = not self.counter.counted
            found = self._part_of_group() or (self._of_label_above() if self.is_of_them and is_first else None)
            is_of_others = is_first and not POSSESSIVES.isdisjoint(self.behind[1:])  # nicked 734 of their runners
            return found or (Continued(named=self.named()) if is_of_others else Continued(is_part=True))
        return (
            self._object_of_verb()
            or self._counted_by_change()
            or self._worth_of_last_counted()
            or self._same_at_other_date()
            or self._same_in_order_of_dates()
            or self._total_after_parts()
            or self._part_named_by_kind()
            or self._part_by_signals()
            or self._what_a_pronoun_stands_for()
            or self._of_label_above()
            or Continued(named=self.named())
        )

    def named(self) -> tuple[CountedNoun, ...]:
        """Return what the number may count of that which was counted before, or which a word of its sentence names.

        Only the number itself can tell whether it does: ``46 weapons in May had become 169 by October``.
        """
        if self.counter.context.is_table:
            return ()
        nouns = self._measures_between(self.begin, self.end)
        signals = (one for _, said in self.counter.signals for one in self.vocabulary.by_signal.get(said, ()))
        return tuple(dict.fromkeys((*self._of_unit(self.told), *nouns, *self._of_unit(signals))))

    def _object_of_verb(self) -> Continued | None:
        """Find what a verb right before the number counts by itself: ``Police arrest 743 in drugs crackdown``."""
        by_noun, verb = self.vocabulary.by_noun, self.before
        following = self.words[self.last] if self.last < self.end else "."
        if following.isalpha() and following not in PREPOSITIONS:
            return None
        done = next((one for one in (verb, f"{verb}ed", f"{verb}d") if one in by_noun and is_participle(one)), None)
        if done is None:
            return None
        noun = noun_ending_at(self.vocabulary, self.words, self.first - 2, self.begin) if self.first > 1 else None
        if noun:
            return Continued(noun)  # and of children safeguarded 573
        return Continued(measures=by_noun[done][:1]) if self._of_unit(by_noun[done][:1]) else None

    def _counted_by_change(self) -> Continued | None:
        """Find what changes, whatever its verb, from one number to another: ``deal lines doubled, from 49 in May to 102``."""
        words, previous, following = self.words, self.counter.counting_before(self.place), None
        if self.before == "to" and previous is not None:
            is_begun = previous in self.counter.changed or words[self.counter.numbers[previous].first - 1] == "from"
            if not (is_begun and self.same and self.counter.counted_last == self.counter.numbers[previous]):
                return None
            self.counter.changed.add(self.place)
            return Continued(measures=(self.same,))
        if self.before == "from":
            following = self.counter.counting_after(self.place)
        if following is None or words[self.counter.numbers[following].first - 1] != "to":
            return None
        begin = max(self.begin, self.first - LABEL_REACH)
        subject = subject_before(self.vocabulary, words, begin, self.first - 1)
        return Continued(subject) if subject else None

    def _worth_of_last_counted(self) -> Continued | None:
        """Find the value of what the number before counts: ``Tickets: 6,340, worth £2.5 million``."""
        words = {word for word in self.between if word.isalpha()} - HEDGE_WORDS
        if self.same is None or _WORTH.isdisjoint(words) or not words <= _BEFORE_VALUES:
            return None
        return self._value_of(self.same)

    def _value_of(self, counted: CountedNoun) -> Continued | None:
        """Return the measure of the same things in the unit of the number, if they are counted in another."""
        nouns = () if self._of_unit([counted]) else counted.nouns  # £100,170 and £72,670 add up to £172,840
        of_things = self._of_unit(one for noun in nouns for one in self.vocabulary.by_noun[noun])
        return Continued(measures=(of_things[0],)) if of_things else None

    def _same_at_other_date(self) -> Continued | None:
        """Find what the number counts that stands beside a date right behind another: ``743 arrests (May 2019: 586)``.

        ``Arrests: 586 (May 2019), 743 (October 2019)``.
        """
        beside = self.counter.numbers[max(0, self.place - 1) : self.place + 2]
        dates = [one for one in beside if one.reason == A_DATE]
        to_dates = (self.words[one.last : self.first] + self.words[self.last : one.first] for one in dates)
        if self.same is None or not self._of_unit([self.same]) or not any(map(_BESIDE_DATES.issuperset, to_dates)):
            return None
        between = self.between
        is_in_brackets = "(" in between and ")" not in between
        between = between[between.index("(") :] if is_in_brackets else between
        known = FUNCTION_WORDS | HEDGE_WORDS | _WORDS_OF_DATES
        is_same = all(word in known for word in between if word.isalpha())
        has_month = not MONTH_CALLED.keys().isdisjoint(between)
        return Continued(measures=(self.same,), is_inferred=not (is_in_brackets and has_month)) if is_same else None

    def _same_in_order_of_dates(self) -> Continued | None:
        """Find what a number counts in a list that has no more numbers than dates: ``Arrests (May, October): 586, 743``."""
        if not 1 < len(self.counter.counting) <= self.counter.count_of_dates:
            return None
        if self.same and self._of_unit([self.same]) and LIST_JOINTS.issuperset(self.between):
            return Continued(measures=(self.same,))
        following = self.counter.counting_after(self.place)
        if following is None:
            return None
        is_first = LIST_JOINTS.issuperset(self.words[self.last : self.counter.numbers[following].first])
        return Continued(self.counter.nouns[following]) if is_first else None  # 586 and 743 people

    def _what_a_pronoun_stands_for(self) -> Continued | None:
        """Find what ``it was`` or ``the figure was`` goes on with: the last figure of the sentence before."""
        at = self.first - 1
        while at >= self.begin and self.words[at] in _LINKS:
            at -= 1
        if self.told and self.words[max(0, at - 1) : at + 1] in (["their", "value"], ["its", "value"]):
            return self._value_of(self.told[0])
        is_linked = self.begin <= at < self.first - 1 and self.words[at] in _TOTAL_LABELS
        is_object = self.before in _VERBS_OF_COUNTS and self.behind[:1] != ["of"]  # there were 638 of us
        is_same = (is_linked or is_object) and self._of_unit(self.told[:1]) != []
        return Continued(measures=self.told[:1], is_inferred=True) if is_same else None

    def _of_label_above(self) -> Continued | None:
        """Find what a noun that stands alone before the number counts: ``Lines. 52 of them were seized``."""
        context = self.counter.context_before
        found = self._of_unit(self.vocabulary.by_noun.get(context.label or "", ()))
        told = {one.measure for one in context.measures} if context.is_asked else set()
        of_group = [one for one in found if one.whole in told]  # How many arrests? 743. How many of them women? 91.
        fitting = of_group or [one for one in found if one.needs & context.signals]
        fitting = fitting or [one for one in found if not one.needs]
        found = fitting if fitting or context.is_asked else found
        is_in_brackets = self.words[self.first - 1 : self.first] in (["("], ["/"])
        is_answer = context.is_asked and self.first - self.begin < ANSWER_REACH
        if not found or is_in_brackets or (context.is_asked and not is_answer):
            return None
        measure = min(found, key=lambda one: one.rank)
        return Continued(measures=(measure,), is_inferred=not (self.is_of_them or is_answer))

"""What a number without a noun counts that is a part or the whole of what was counted: ``91 of them``, ``681 in all``."""

from collections.abc import Iterable
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from countylines.checker.mentions.noun_phrases import (
    GROUP_REACH,
    NounPhrase,
    after_auxiliaries,
    noun_after,
    noun_ending_at,
    nouns_between,
    opens_with_group,
    predicate_after_group,
)
from countylines.checker.mentions.numbers import NumberMention, is_together
from countylines.checker.passages import clause_around
from countylines.text.grammar import AUXILIARIES, FUNCTION_WORDS, PREPOSITIONS, is_plural
from countylines.vocabulary.counted_nouns import CountedNoun

if TYPE_CHECKING:
    from countylines.checker.mentions.counting import SentenceCounter

_PART_STARTS = frozenset("in on at under over with".split())
_OF_THEM = (["of", "whom"], ["of", "them"], ["of", "which"])
"""Words behind a number by which it is some of what was counted before."""
_TOTALS_AFTER = (["in", "all"], ["in", "total"], ["all", "told"])


class Continued(NamedTuple):
    """What a number continues: a noun beside it, or measures; none if that is not known.

    *named* is what the sentence around it names that it may count, if it does not say which.
    """

    noun: NounPhrase | None = None
    measures: tuple[CountedNoun, ...] = ()
    is_part: bool = False
    is_inferred: bool = False
    named: tuple[CountedNoun, ...] = ()


class NumberOfGroup:
    """A number without a noun of its own, in a sentence of which other numbers may count the whole or the parts."""

    def __init__(self, counter: "SentenceCounter", place: int, number: NumberMention) -> None:
        self.counter, self.place, self.number = counter, place, number
        self.words, self.vocabulary = counter.words, counter.vocabulary
        self.begin, self.end = counter.sentence
        self.first, self.last = number.first, number.last
        self.before = self.words[self.first - 1] if self.first > self.begin else ""
        self.behind = self.words[self.last : self.last + 2]
        self.is_of_them = self.behind in _OF_THEM
        self.told = counter.context.measures
        previous, noun = counter.counted_last, counter.noun_of_counted
        self.same = counter.counted[-1] if previous else None
        """What the number before counts, if it counts anything."""
        self.between = self.words[noun.last if noun else previous.last : self.first] if previous else []

    def _of_unit(self, measures: Iterable[CountedNoun]) -> list[CountedNoun]:
        return [one for one in measures if one.unit == self.number.quantity.unit]

    def _measures_between(self, first: int, last: int) -> list[CountedNoun]:
        """List what the nouns among some tokens may count, in the unit of the number."""
        nouns = nouns_between(self.vocabulary, self.words, first, last)
        return self._of_unit(one for noun in nouns for one in self.vocabulary.by_noun[noun])

    def _part_of_group(self) -> Continued | None:
        """Find what some of a group are: ``743 people were arrested. 91 of them were women``."""
        place, counter = self.place, self.counter
        last = counter.nouns[place - 1] if place and counter.numbers[place - 1].reason is None else None
        if last and last.noun is None:
            return Continued(last, is_part=True)
        noun, stop = None, counter.next_number(place)
        if self.is_of_them:  # 19 of them guns
            noun = noun_after(self.vocabulary, self.words, self.last + 2, stop, is_amount=False)
        noun = noun or predicate_after_group(self.vocabulary, self.words, self.last, self.end)
        if noun and noun.noun:
            return Continued(noun, is_part=True)
        return self._part_by_signals(anywhere=True) or self._part_that_is_subject()

    def _part_that_is_subject(self) -> Continued | None:
        """Find the part of a group that is the subject of its clause: ``women accounted for 91 of the arrests``."""
        words, vocabulary = self.words, self.vocabulary
        first, last = clause_around(words, self.counter.sentence, self.first)
        wholes = {one.measure for one in (*self._of_unit(self.told), *self._measures_between(self.last, last))}
        ends = (noun_ending_at(vocabulary, words, at, first) for at in range(first, self.first))
        subject = next(filter(None, ends), None)
        if subject is None or words[self.first - 1] == "the":
            return None
        is_governed = not PREPOSITIONS.isdisjoint(words[first : subject.first])
        of_unit = self._of_unit(vocabulary.by_noun.get(subject.noun or "", ()))
        parts = [one for one in of_unit if not wholes.isdisjoint(self.counter.wholes_of(one))]
        return Continued(measures=(parts[0],), is_part=True) if parts and not is_governed else None

    def _part_by_signals(self, *, anywhere: bool = False) -> Continued | None:
        """Find the part of what was counted before that the words after the number tell: ``812 nests, 40 in trees``.

        With *anywhere*, or in a sentence that opens with the group, these may be any words, and the part may count the
        same noun where it has other words beside it.
        """
        words, signals = self.words, self.counter.signals
        is_opened = opens_with_group(words, self.counter.sentence)
        is_at_once = any(token == self.last for token, _ in signals)
        is_elliptic = self.behind[:1] != [] and self.behind[0] in AUXILIARIES and words[self.first - 1] == "and"
        is_behind = words[max(0, self.first - 2) : self.first] in _OF_THEM
        anywhere |= is_behind or is_opened or is_at_once or is_elliptic
        after = after_auxiliaries(words, self.last, self.end)
        start, following = [*words[after : min(after + 2, self.end)], "", ""][:2]
        is_verb = start.isalpha() and start not in FUNCTION_WORDS and not is_plural(start)  # 408 stood in trees
        if not (anywhere or start in _PART_STARTS or (is_verb and following in PREPOSITIONS)):
            return None
        wholes = _with_wholes(self.told)
        nouns = {noun for one in self.told for noun in one.nouns} if anywhere else set()
        if is_opened:  # Of the drivers, 274 were over the limit
            comma = next((at for at in range(self.begin, self.end) if words[at] == ","), self.begin)
            nouns.update(nouns_between(self.vocabulary, words, self.begin, comma))
        parts = [
            one
            for measures in self.vocabulary.by_noun.values()
            for one in self._of_unit(measures)
            if one.whole in wholes or not (one.measure in wholes or one.describes or nouns.isdisjoint(one.nouns))
        ]
        said = [signal for token, signal in signals if self.last <= token < self.counter.next_number(self.place)]
        telling = ([one for one in parts if signal in one.needs] for signal in said)
        found = next((told[0] for told in telling if len({one.measure for one in told}) == 1), None)
        if found is None:
            return None
        is_inferred = all(found.whole not in (said.measure, said.whole) for said in self.counter.counted)
        return Continued(measures=(found,), is_part=True, is_inferred=is_inferred)

    def _part_named_by_kind(self) -> Continued | None:
        """Find the part that only its kind names: ``501 weapons (325 bladed, 39 imitation)``."""
        kind = self.words[self.last] if self.last < self.end else ""
        if not kind.isalpha() or self.behind[1:] not in ([","], [")"], [";"], ["."], ["and"], ["ones"], []):
            return None
        found = _part_with_prefix(self.counter, kind)
        return Continued(measures=(found,), is_part=True) if found else None

    def _total_after_parts(self) -> Continued | None:
        """Find the whole of parts that were just counted: ``389 adults and 292 children, 681 in all``."""
        if self.behind not in _TOTALS_AFTER and not is_together(self.words, self.number):
            return None
        begin, counter = max(self.begin, self.first - GROUP_REACH), self.counter
        parts: Iterable[CountedNoun] = counter.counted
        if not parts and not nouns_between(self.vocabulary, self.words, begin, self.first):
            parts = counter.context_before.counted  # weapons as well, 169 in all
        wholes = [one.whole for one in parts][::-1]
        is_of_parts = len([*takewhile(lambda whole: whole == wholes[0], wholes)]) > 1
        found = self.vocabulary.of_measure.get(wholes[0] or "") if is_of_parts else None
        return Continued(measures=(found,)) if found else None


def _with_wholes(counted: Iterable[CountedNoun]) -> set[str]:
    """Return some measures and those of which they are parts."""
    return {measure for one in counted for measure in (one.measure, one.whole) if measure}


def _part_with_prefix(counter: "SentenceCounter", kind: str) -> CountedNoun | None:
    wholes = _with_wholes(counter.counted)
    of_kind = (found[0] for noun, found in counter.vocabulary.by_noun.items() if noun.startswith(f"{kind} "))
    return next((one for one in of_kind if one.whole in wholes), None)


def rest_of_whole(counter: "SentenceCounter") -> CountedNoun | None:
    """Return the other part of what a sentence counts: ``75 firearms, 377 blades and 105 others``."""
    return _part_with_prefix(counter, "other")

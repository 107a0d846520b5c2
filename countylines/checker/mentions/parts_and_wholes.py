"""What a number without a noun counts that is a part or the whole of what was counted before: ``91 of them``, ``681 in all``."""

from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from countylines.checker.mentions.noun_phrases import (
    NounPhrase,
    after_auxiliaries,
    hold_noun,
    match_noun,
    noun_after,
    opens_with_group,
)
from countylines.checker.mentions.numbers import NumberMention, is_together
from countylines.checker.passages import clause_around
from countylines.text.grammar import AUXILIARIES, FUNCTION_WORDS, PREPOSITIONS, is_plural
from countylines.vocabulary.counted_nouns import CountedNoun

if TYPE_CHECKING:
    from countylines.checker.mentions.counting import SentenceCounter

_PART_STARTS = frozenset("in on at under over with".split())
OF_THEM = ("of", "whom"), ("of", "them"), ("of", "which")
"""Words behind a number by which it is some of what was counted before."""
_TOTALS_AFTER = (("in", "all"), ("in", "total"), ("all", "told"))
GROUP_REACH = 20
"""How many tokens after ``of those`` the verb may stand that says what some of them were."""


class Continued(NamedTuple):
    """What a number continues: a noun beside it, or measures; none if that is not known.

    *named* is what the sentence around it names that it may count, if it does not say which.
    """

    noun: NounPhrase | None = None
    measures: tuple[CountedNoun, ...] = ()
    is_part: bool = False
    is_inferred: bool = False
    named: tuple[CountedNoun, ...] = ()


def find_part_of_group(counter: "SentenceCounter", place: int, number: NumberMention) -> Continued | None:
    """Find what some of a group are: ``743 people were arrested. 91 of them were women``."""
    last = counter.nouns[place - 1] if place and counter.numbers[place - 1].reason is None else None
    if last and last.noun is None:
        return Continued(last, is_part=True)
    noun = _noun_after_pronoun(counter, place, number.last) or _predicate_after_group(counter, number.last)
    if noun and noun.noun:
        return Continued(noun, is_part=True)
    return part_by_signals(counter, place, number, anywhere=True) or _part_that_is_subject(counter, number)


def _part_that_is_subject(counter: "SentenceCounter", number: NumberMention) -> Continued | None:
    """Find the part of a group that is the subject of its clause: ``women accounted for 91 of the arrests``."""
    words, vocabulary = counter.words, counter.vocabulary
    first, last = clause_around(words, counter.sentence, number.first)
    group = [found[1] for at in range(number.last, last) if (found := match_noun(vocabulary, words, at, number.last))]
    counted = (*counter.context.measures, *(one for noun in group for one in vocabulary.by_noun[noun]))
    wholes = {one.measure for one in counted if one.unit == number.quantity.unit}
    subjects = (found for at in range(first, number.first) if (found := match_noun(vocabulary, words, at, first)))
    start, noun = next(subjects, (first, ""))
    is_governed = any(word in PREPOSITIONS for word in words[first:start]) or words[number.first - 1] == "the"
    of_unit = [one for one in vocabulary.by_noun.get(noun, ()) if one.unit == number.quantity.unit]
    parts = [one for one in of_unit if not wholes.isdisjoint(counter.wholes_of(one))]
    return Continued(measures=tuple(parts[:1]), is_part=True) if parts and not is_governed else None


def _noun_after_pronoun(counter: "SentenceCounter", place: int, after: int) -> NounPhrase | None:
    """Find what some of a group are said to be at once: ``19 of them guns``."""
    if tuple(counter.words[after : after + 2]) not in OF_THEM:
        return None
    return noun_after(counter.vocabulary, counter.words, after + 2, counter.next_number(place), is_amount=False)


def _predicate_after_group(counter: "SentenceCounter", after: int) -> NounPhrase | None:
    """Find what is said of some of a group: ``91 of the 743 people arrested were women``."""
    last, depth = counter.sentence.last, 0
    for place in range(after, min(after + GROUP_REACH, last)):
        depth += (counter.words[place] == "(") - (counter.words[place] == ")")
        if depth == 0 and counter.words[place] in AUXILIARIES:
            return noun_after(counter.vocabulary, counter.words, place, last, is_amount=False)
        if depth == 0 and counter.words[place] in (",", ";", "–"):
            break
    return None


def part_by_signals(
    counter: "SentenceCounter", place: int, number: NumberMention, *, anywhere: bool = False
) -> Continued | None:
    """Find the part of what was counted before that the words after a number tell: ``812 nests, 40 in trees``.

    With *anywhere*, or in a sentence that opens with the group, these may be any words, and the part may count the same
    noun where it has other words beside it.
    """
    is_behind = tuple(counter.words[max(0, number.first - 2) : number.first]) in OF_THEM
    is_opened = opens_with_group(counter.words, counter.sentence)
    is_at_once = any(token == number.last for token, _ in counter.signals)
    has_verb = not AUXILIARIES.isdisjoint(counter.words[number.last : number.last + 1])
    is_elliptic = has_verb and counter.words[number.first - 1] == "and"
    anywhere |= is_behind or is_opened or is_at_once or is_elliptic
    after = after_auxiliaries(counter.words, number.last, counter.sentence.last)
    beside = counter.words[after : min(after + 2, counter.sentence.last)]
    is_beside = beside[:1] != [] and (
        beside[0] in _PART_STARTS or (_may_be_verb(beside[0]) and beside[1:] != [] and beside[1] in PREPOSITIONS)
    )
    if not anywhere and not is_beside:
        return None
    told = counter.context.measures
    wholes = {one.measure for one in told} | {one.whole for one in told} - {None}
    nouns = frozenset(noun for one in told for noun in one.nouns) if anywhere else frozenset()
    nouns |= _nouns_of_opening(counter) if is_opened else frozenset()
    found = [signal for token, signal in counter.signals if number.last <= token < counter.next_number(place)]
    parts = [
        one
        for measures in counter.vocabulary.by_noun.values()
        for one in measures
        if one.unit == number.quantity.unit
        and (one.whole in wholes or not (one.measure in wholes or one.describes or nouns.isdisjoint(one.nouns)))
    ]
    telling = ([one for one in parts if signal in one.needs] for signal in found)
    told_first = next((told[0] for told in telling if len({one.measure for one in told}) == 1), None)
    if told_first is None:
        return None
    is_inferred = all(told_first.whole not in (said.measure, said.whole) for said in counter.counted)
    return Continued(measures=(told_first,), is_part=True, is_inferred=is_inferred)


def _nouns_of_opening(counter: "SentenceCounter") -> frozenset[str]:
    """Return the nouns of the group with which a sentence opens: ``Of the drivers, 274 were over the limit``."""
    words, first = counter.words, counter.sentence.first
    end = next((at for at in range(first, counter.sentence.last) if words[at] == ","), first)
    found = (match_noun(counter.vocabulary, words, at, first) for at in range(first, end))
    return frozenset(one[1] for one in found if one)


def _may_be_verb(word: str) -> bool:
    """Return whether a word may be the verb of a number before it: ``408 stood in trees``."""
    return word.isalpha() and word not in FUNCTION_WORDS and not is_plural(word)


def part_named_by_kind(counter: "SentenceCounter", number: NumberMention) -> Continued | None:
    """Find the part that only its kind names: ``501 weapons (325 bladed, 39 imitation)``."""
    kind = counter.words[number.last] if number.last < counter.sentence.last else ""
    following = counter.words[number.last + 1 : number.last + 2]
    if not kind.isalpha() or following not in ([","], [")"], [";"], ["."], ["and"], ["ones"], []):
        return None
    wholes = {one.measure for one in counter.counted} | {one.whole for one in counter.counted} - {None}
    for noun, measures in counter.vocabulary.by_noun.items():
        if noun.startswith(f"{kind} ") and measures[0].whole in wholes:
            return Continued(measures=measures[:1], is_part=True)
    return None


def total_after_parts(counter: "SentenceCounter", number: NumberMention) -> Continued | None:
    """Find the whole of parts that were just counted: ``389 adults and 292 children, 681 in all``."""
    if tuple(counter.words[number.last : number.last + 2]) not in _TOTALS_AFTER and not is_together(
        counter.words, number
    ):
        return None
    begin = max(counter.sentence.first, number.first - GROUP_REACH)
    has_noun = hold_noun(counter.vocabulary, counter.words[begin : number.first])
    parts = counter.counted or ([] if has_noun else list(counter.context_before.counted))  # weapons as well, 169 in all
    whole = parts[-1].whole if parts else None
    is_of_parts = len(list(takewhile(lambda one: one.whole == whole, reversed(parts)))) > 1
    found = counter.vocabulary.of_measure.get(whole) if whole and is_of_parts else None
    return Continued(measures=(found,)) if found else None


def rest_of_whole(counter: "SentenceCounter") -> CountedNoun | None:
    """Return the other part of what a sentence counts: ``75 firearms, 377 blades and 105 others``."""
    wholes = {one.whole for one in counter.counted} | {one.measure for one in counter.counted}
    others = (found[0] for noun, found in counter.vocabulary.by_noun.items() if noun.startswith("other "))
    return next((one for one in others if one.whole in wholes), None)

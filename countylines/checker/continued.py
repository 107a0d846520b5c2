"""What a number without a noun of its own continues: a group, a sum, a pronoun, or a noun that stands alone before it."""

from typing import TYPE_CHECKING, NamedTuple

from countylines.checker.noun_phrases import NounPhrase, after_auxiliaries, is_partitive, noun_after
from countylines.checker.numbers import NumberMention
from countylines.text.grammar import AUXILIARIES
from countylines.vocabulary.counted_nouns import CountedNoun

if TYPE_CHECKING:
    from countylines.checker.counting import SentenceCounter

_PART_STARTS = frozenset("in on at under over".split())
_OF_THEM = ("of", "whom"), ("of", "them"), ("of", "which")
_TOTALS_AFTER = (("in", "all"), ("in", "total"), ("all", "told"))
_TOTAL_LABELS = frozenset("total figure number tally toll count sum it".split())
"""Words that stand for what was counted before: ``the figure was``, ``it had reached``."""
_LINKS = frozenset(
    "was were is are be been had has have reached stood hit came rose fell to at should the up now only".split()
)
GROUP_REACH = 14
"""How many tokens after ``of those`` the verb may stand that says what some of them were."""


class Continued(NamedTuple):
    """What a number continues: a noun beside it, or measures; none if that is not known."""

    noun: NounPhrase | None = None
    measures: tuple[CountedNoun, ...] = ()
    is_part: bool = False
    is_inferred: bool = False


def continued_by(counter: "SentenceCounter", place: int, number: NumberMention) -> Continued:
    """Return what a number without a noun continues."""
    if is_partitive(counter.words, number.last):
        return _of_group(counter, place, number)
    return (
        _part_by_signals(counter, place, number)
        or _whole_of_parts(counter, number)
        or _what_a_pronoun_stands_for(counter, number)
        or _of_label(counter, number)
        or Continued()
    )


def _of_group(counter: "SentenceCounter", place: int, number: NumberMention) -> Continued:
    """Find what some of a group are: ``743 people were arrested. 91 of them were women``."""
    last = counter.nouns[place - 1] if place else None
    if last and last.noun is None:
        return Continued(last, is_part=True)
    noun = _noun_after_pronoun(counter, place, number.last) or _predicate_after_group(counter, number.last)
    if noun and noun.noun:
        return Continued(noun, is_part=True)
    found = _part_by_signals(counter, place, number, anywhere=True)
    if found is None and tuple(counter.words[number.last : number.last + 2]) in _OF_THEM:
        found = _of_label(counter, number)
    return found or Continued(is_part=True)


def _noun_after_pronoun(counter: "SentenceCounter", place: int, after: int) -> NounPhrase | None:
    """Find what some of a group are said to be at once: ``19 of them guns``."""
    if tuple(counter.words[after : after + 2]) not in _OF_THEM:
        return None
    return noun_after(counter.vocabulary, counter.words, after + 2, counter.next_number(place), is_amount=False)


def _predicate_after_group(counter: "SentenceCounter", after: int) -> NounPhrase | None:
    """Find what is said of some of a group: ``91 of the 743 people arrested were women``."""
    last = counter.sentence.last
    for place in range(after, min(after + GROUP_REACH, last)):
        if counter.words[place] in AUXILIARIES:
            return noun_after(counter.vocabulary, counter.words, place, last, is_amount=False)
        if counter.words[place] in (",", ";", "–"):
            break
    return None


def _part_by_signals(
    counter: "SentenceCounter", place: int, number: NumberMention, *, anywhere: bool = False
) -> Continued | None:
    """Find the part of what was counted before that the words after a number tell: ``812 nests, 40 in trees``."""
    after = after_auxiliaries(counter.words, number.last, counter.sentence.last)
    if not anywhere and not (after < counter.sentence.last and counter.words[after] in _PART_STARTS):
        return None
    told = counter.context.measures
    whole = {one.measure for one in told} | {one.whole for one in told}
    found = {signal for token, signal in counter.signals if number.last <= token < counter.next_number(place)}
    for measures in counter.vocabulary.by_noun.values():
        for one in measures:
            if one.whole in whole - {None} and one.unit == number.quantity.unit and one.needs & found:
                return Continued(measures=(one,), is_part=True, is_inferred=True)
    return None


def _whole_of_parts(counter: "SentenceCounter", number: NumberMention) -> Continued | None:
    """Find the whole of parts that were just counted: ``389 adults and 292 children, 681 in all``."""
    following = tuple(counter.words[number.last : number.last + 2])
    if following not in _TOTALS_AFTER and following[:1] != ("altogether",):
        return None
    parts = counter.counted or list(counter.context_before.counted)
    wholes = {one.whole for one in parts} - {None}
    if len(parts) > 1 and len(wholes) == 1:
        whole = counter.vocabulary.of_measure.get(wholes.pop() or "")
        if whole and whole.unit == number.quantity.unit:
            return Continued(measures=(whole,))
    return None


def _what_a_pronoun_stands_for(counter: "SentenceCounter", number: NumberMention) -> Continued | None:
    """Find what ``it was`` or ``the figure was`` goes on with: the last figure of the sentence before."""
    at = number.first - 1
    while at >= counter.sentence.first and counter.words[at] in _LINKS:
        at -= 1
    told = counter.context_before.measures
    is_linked = at < number.first - 1 and at >= counter.sentence.first and counter.words[at] in _TOTAL_LABELS
    if is_linked and told and told[0].unit == number.quantity.unit:
        return Continued(measures=told[:1], is_inferred=True)
    return None


def _of_label(counter: "SentenceCounter", number: NumberMention) -> Continued | None:
    """Find what a noun that stands alone before a number counts: ``Lines. 52 of them were seized``."""
    label = counter.context_before.label
    if label is None:
        return None
    found = [one for one in counter.vocabulary.by_noun.get(label, ()) if one.unit == number.quantity.unit]
    is_of_them = tuple(counter.words[number.last : number.last + 2]) in _OF_THEM
    is_in_brackets = counter.words[number.first - 1 : number.first] in (["("], ["/"])
    if not found or is_in_brackets:
        return None
    return Continued(measures=(min(found, key=lambda one: one.rank),), is_inferred=not is_of_them)


def rest_of_whole(counter: "SentenceCounter") -> CountedNoun | None:
    """Return the other part of what a sentence counts: ``75 firearms, 377 blades and 105 others``."""
    wholes = {one.whole for one in counter.counted} | {one.measure for one in counter.counted}
    return next(
        (
            found[0]
            for noun, found in counter.vocabulary.by_noun.items()
            if noun.startswith("other ") and found[0].whole in wholes
        ),
        None,
    )

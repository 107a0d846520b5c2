"""What a number without a noun of its own continues: a group, a sum, a pronoun, or a noun that stands alone before it."""

from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from countylines.checker.mentions.date_mentions import MONTH_CALLED
from countylines.checker.mentions.labels import HEDGE_OF_VERB
from countylines.checker.mentions.noun_phrases import (
    NounPhrase,
    after_auxiliaries,
    is_partitive,
    match_noun,
    noun_after,
    opens_with_group,
)
from countylines.checker.mentions.numbers import A_DATE, NumberMention, is_together
from countylines.checker.mentions.resolved_dates import HEDGE_WORDS, SEASONS
from countylines.text.grammar import AUXILIARIES, FUNCTION_WORDS, PREPOSITIONS, is_plural
from countylines.vocabulary.counted_nouns import CountedNoun
from countylines.vocabulary.speech_attribution import SPEECH_VERBS

if TYPE_CHECKING:
    from countylines.checker.mentions.counting import SentenceCounter

_PART_STARTS = frozenset("in on at under over with".split())
_OF_THEM = ("of", "whom"), ("of", "them"), ("of", "which")
_TOTALS_AFTER = (("in", "all"), ("in", "total"), ("all", "told"))
_TOTAL_LABELS = frozenset("total figure number tally toll count sum it".split())
"""Words that stand for what was counted before: ``the figure was``, ``it had reached``."""
_LINKS = HEDGE_OF_VERB.keys() | frozenset(
    "was were is are be been had has have reached stood hit came rose fell to at should the up now only".split()
)
_WORTH = frozenset("worth totalling amount amounts amounted amounting add adds added adding come comes came".split())
_BEFORE_VALUES = _WORTH | PREPOSITIONS | MONTH_CALLED.keys() | frozenset("a total together all and up number".split())
"""Words between what is counted and its value, dates among them: ``tickets between 6 and 12 May, worth``."""
_BESIDE_DATES = MONTH_CALLED.keys() | SEASONS.keys() | HEDGE_WORDS | frozenset([":", ",", "(", "in", "of"])
"""What may stand between a number and the date beside it."""
_WORDS_OF_DATES = MONTH_CALLED.keys() | SEASONS.keys()
ANSWER_REACH = 5
"""Among how many tokens of a sentence the number must begin that answers a question before it."""
_VERBS_OF_COUNTS = SPEECH_VERBS | frozenset("made saw had were took brought counted recorded".split())
"""Verbs whose object may be a number alone: ``In May they took 46 weapons. In October they took 169.``"""
GROUP_REACH = 20
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
        return _find_part_of_group(counter, place, number)
    return (
        _counted_by_changed_number(counter, place, number)
        or _worth_of_last_counted(counter, number)
        or _of_dated_list(counter, place, number)
        or _same_at_other_date(counter, place, number)
        or total_after_parts(counter, number)
        or _part_named_by_kind(counter, number)
        or _part_by_signals(counter, place, number)
        or _what_a_pronoun_stands_for(counter, number)
        or _of_label_above(counter, number)
        or Continued()
    )


def _counted_by_changed_number(counter: "SentenceCounter", place: int, number: NumberMention) -> Continued | None:
    """Find what a number counts to which something changed: ``arrests rose from 586 in May to 743``."""
    previous = next((one for one in reversed(counter.numbers[:place]) if one.reason != A_DATE), None)
    if previous is None or counter.words[number.first - 1] != "to" or counter.words[previous.first - 1] != "from":
        return None
    is_counted = bool(counter.counted) and counter.counted_last is previous
    return (
        Continued(measures=(counter.counted[-1],))
        if is_counted and counter.counted[-1].unit == number.quantity.unit
        else None
    )


def _worth_of_last_counted(counter: "SentenceCounter", number: NumberMention) -> Continued | None:
    """Find the value of what the number before counts: ``Tickets: 6,340, worth £2.5 million``."""
    last = counter.counted_last
    noun = counter.noun_of_counted
    between = counter.words[max(last.last, noun.last if noun else 0) : number.first] if last else []
    if last is None or counter.counted[-1].unit == number.quantity.unit or _WORTH.isdisjoint(between):
        return None  # crack at £100,170 and heroin at £72,670 add up to £172,840
    if any(word.isalpha() and word not in _BEFORE_VALUES | HEDGE_WORDS for word in between):
        return None
    return _in_unit_of(number, counter, counter.counted[-1])


def _in_unit_of(number: NumberMention, counter: "SentenceCounter", counted: CountedNoun) -> Continued | None:
    """Return the measure of the same things in the unit of a number: the value of what was counted."""
    of_nouns = (one for noun in counted.nouns for one in counter.vocabulary.by_noun[noun])
    return next((Continued(measures=(one,)) for one in of_nouns if one.unit == number.quantity.unit), None)


def _same_at_other_date(counter: "SentenceCounter", place: int, number: NumberMention) -> Continued | None:
    """Find what a number counts that stands beside a date right behind another: ``743 arrests (May 2019: 586)``.

    ``Arrests: 586 (May 2019), 743 (October 2019)``.
    """
    words, last = counter.words, counter.counted_last
    if last is None or counter.counted[-1].unit != number.quantity.unit:
        return None
    noun = counter.noun_of_counted
    between = words[noun.last if noun and noun.last <= number.first else last.last : number.first]
    between = between[between.index("(") :] if "(" in between and ")" not in between else between
    dates = [one for one in counter.numbers[max(0, place - 1) : place + 2] if one.reason == A_DATE]
    is_dated = any(
        _BESIDE_DATES.issuperset(words[one.last : number.first] + words[number.last : one.first]) for one in dates
    )
    is_same = all(not word.isalpha() or word in FUNCTION_WORDS | HEDGE_WORDS | _WORDS_OF_DATES for word in between)
    return Continued(measures=(counter.counted[-1],), is_inferred=True) if is_dated and is_same else None


def _of_dated_list(counter: "SentenceCounter", place: int, number: NumberMention) -> Continued | None:
    """Find the noun before a colon that numbers behind dates count: ``Arrests by week: May 2019 586, October 2019 743``."""
    words, first = counter.words, counter.sentence.first
    is_behind_date = (
        bool(place) and counter.numbers[place - 1].reason == A_DATE and counter.numbers[place - 1].last == number.first
    )
    colon = next((at for at in range(number.first - 1, first, -1) if words[at] == ":"), first)
    if not is_behind_date or words[colon] != ":" or any(one.first < colon for one in counter.numbers):
        return None
    nouns = [found for at in range(first, colon) if (found := match_noun(counter.vocabulary, words, at, first))]
    longest = [one for one in nouns if not any(one is not other and one[1] in other[1] for other in nouns)]
    measures = counter.vocabulary.by_noun[longest[-1][1]] if longest else ()
    fitting = [one for one in measures if one.unit == number.quantity.unit and not one.needs]
    return Continued(measures=tuple(fitting[:1])) if fitting else None


def _find_part_of_group(counter: "SentenceCounter", place: int, number: NumberMention) -> Continued:
    """Find what some of a group are: ``743 people were arrested. 91 of them were women``."""
    last = counter.nouns[place - 1] if place else None
    if last and last.noun is None:
        return Continued(last, is_part=True)
    if counter.words[number.last : number.last + 4] in (["of", "them", "in", "one"], ["of", "them", "in", "a"]):
        return Continued(is_part=True)  # almost four thousand of them in one voivodeship
    noun = _noun_after_pronoun(counter, place, number.last) or _predicate_after_group(counter, number.last)
    if noun and noun.noun:
        return Continued(noun, is_part=True)
    found = _part_by_signals(counter, place, number, anywhere=True)
    if found is None and tuple(counter.words[number.last : number.last + 2]) in _OF_THEM:
        found = _of_label_above(counter, number)
    return found or Continued(is_part=True)


def _noun_after_pronoun(counter: "SentenceCounter", place: int, after: int) -> NounPhrase | None:
    """Find what some of a group are said to be at once: ``19 of them guns``."""
    if tuple(counter.words[after : after + 2]) not in _OF_THEM:
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


def _part_by_signals(
    counter: "SentenceCounter", place: int, number: NumberMention, *, anywhere: bool = False
) -> Continued | None:
    """Find the part of what was counted before that the words after a number tell: ``812 nests, 40 in trees``.

    With *anywhere*, or in a sentence that opens with the group, these may be any words, and the part may count the same
    noun where it has other words beside it.
    """
    is_behind = tuple(counter.words[max(0, number.first - 2) : number.first]) in _OF_THEM
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
    told_first = next((one for signal in found for one in parts if signal in one.needs), None)
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


def _part_named_by_kind(counter: "SentenceCounter", number: NumberMention) -> Continued | None:
    """Find the part that only its kind names: ``501 weapons (325 bladed, 39 imitation)``."""
    kind = counter.words[number.last] if number.last < counter.sentence.last else ""
    following = counter.words[number.last + 1 : number.last + 2]
    if not kind.isalpha() or following not in ([","], [")"], [";"], ["."], ["and"], ["ones"], []):
        return None
    wholes = {one.measure for one in counter.counted} | {one.whole for one in counter.counted} - {None}
    for noun, measures in counter.vocabulary.by_noun.items():
        if noun.startswith(f"{kind} ") and measures[0].whole in wholes and measures[0].unit == number.quantity.unit:
            return Continued(measures=measures[:1], is_part=True)
    return None


def total_after_parts(counter: "SentenceCounter", number: NumberMention) -> Continued | None:
    """Find the whole of parts that were just counted: ``389 adults and 292 children, 681 in all``."""
    if tuple(counter.words[number.last : number.last + 2]) not in _TOTALS_AFTER and not is_together(
        counter.words, number
    ):
        return None
    parts = counter.counted or list(counter.context_before.counted)
    whole = parts[-1].whole if parts else None
    is_of_parts = len(list(takewhile(lambda one: one.whole == whole, reversed(parts)))) > 1
    found = counter.vocabulary.of_measure.get(whole) if whole and is_of_parts else None
    return Continued(measures=(found,)) if found and found.unit == number.quantity.unit else None


def _what_a_pronoun_stands_for(counter: "SentenceCounter", number: NumberMention) -> Continued | None:
    """Find what ``it was`` or ``the figure was`` goes on with: the last figure of the sentence before."""
    at = number.first - 1
    while at >= counter.sentence.first and counter.words[at] in _LINKS:
        at -= 1
    told = counter.context.measures
    if told and counter.words[max(0, at - 1) : at + 1] in (["their", "value"], ["its", "value"]):
        return _in_unit_of(number, counter, told[0])
    is_linked = at < number.first - 1 and at >= counter.sentence.first and counter.words[at] in _TOTAL_LABELS
    is_of_us = counter.words[number.last : number.last + 1] == ["of"]
    is_linked |= (
        number.first > counter.sentence.first
        and counter.words[number.first - 1] in _VERBS_OF_COUNTS
        and not is_of_us  # there were 638 of us
    )
    if is_linked and told and told[0].unit == number.quantity.unit:
        return Continued(measures=told[:1], is_inferred=True)
    return None


def _of_label_above(counter: "SentenceCounter", number: NumberMention) -> Continued | None:
    """Find what a noun that stands alone before a number counts: ``Lines. 52 of them were seized``."""
    label = counter.context_before.label
    if label is None:
        return None
    context = counter.context_before
    found = [one for one in counter.vocabulary.by_noun.get(label, ()) if one.unit == number.quantity.unit]
    fitting = [one for one in found if one.needs & context.signals] or [one for one in found if not one.needs]
    found = fitting if fitting or context.is_asked else found
    is_of_them = tuple(counter.words[number.last : number.last + 2]) in _OF_THEM
    is_in_brackets = counter.words[number.first - 1 : number.first] in (["("], ["/"])
    is_answer = context.is_asked and number.first - counter.sentence.first < ANSWER_REACH
    if not found or is_in_brackets or (context.is_asked and not is_answer):
        return None
    return Continued(measures=(min(found, key=lambda one: one.rank),), is_inferred=not (is_of_them or is_answer))


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

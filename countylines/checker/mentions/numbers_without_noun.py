"""What a number without a noun of its own continues: a group, a sum, a pronoun, or a noun that stands alone before it."""

from typing import TYPE_CHECKING

from countylines.checker.mentions.comparisons import HEDGE_WORDS
from countylines.checker.mentions.date_mentions import MONTH_CALLED
from countylines.checker.mentions.labels import HEDGE_OF_VERB
from countylines.checker.mentions.noun_phrases import NounPhrase, after_auxiliaries, is_partitive, match_noun
from countylines.checker.mentions.numbers import A_DATE, NumberMention
from countylines.checker.mentions.parts_and_wholes import (
    OF_THEM,
    Continued,
    find_part_of_group,
    part_by_signals,
    part_named_by_kind,
    total_after_parts,
)
from countylines.text.english import SEASONS
from countylines.text.grammar import FUNCTION_WORDS, POSSESSIVES, PREPOSITIONS, is_participle
from countylines.vocabulary.counted_nouns import CountedNoun
from countylines.vocabulary.speech_attribution import SPEECH_VERBS

if TYPE_CHECKING:
    from countylines.checker.mentions.counting import SentenceCounter

_TOTAL_LABELS = frozenset("total figure number tally toll count sum it".split())
"""Words that stand for what was counted before: ``the figure was``, ``it had reached``."""
_LINKS = HEDGE_OF_VERB.keys() | frozenset(
    "was were is are be been had has have reached stood hit came rose fell to at should the up now only".split()
)
_WORTH = frozenset("worth totalling amount amounts amounted amounting add adds added adding come comes came".split())
_BEFORE_VALUES = _WORTH | PREPOSITIONS | MONTH_CALLED.keys() | frozenset("a total together all and up number".split())
"""Words between what is counted and its value, dates among them: ``tickets between 6 and 12 May, worth``."""
_BESIDE_DATES = MONTH_CALLED.keys() | SEASONS.keys() | HEDGE_WORDS | frozenset([":", "(", "in", "of"])
"""What may stand between a number and the date beside it."""
_WORDS_OF_DATES = MONTH_CALLED.keys() | SEASONS.keys()
ANSWER_REACH = 5
"""Among how many tokens of a sentence the number must begin that answers a question before it."""
_VERBS_OF_COUNTS = SPEECH_VERBS | frozenset("made saw had were took brought counted recorded".split())
"""Verbs whose object may be a number alone: ``In May they took 46 weapons. In October they took 169.``"""


def continued_by(counter: "SentenceCounter", place: int, number: NumberMention) -> Continued:
    """Return what a number without a noun continues."""
    if is_partitive(counter.words, number.last):
        is_of_them = tuple(counter.words[number.last : number.last + 2]) in OF_THEM
        of_label = _of_label_above(counter, number) if is_of_them and not counter.counted else None
        found = find_part_of_group(counter, place, number) or of_label
        is_of_others = not POSSESSIVES.isdisjoint(counter.words[number.last + 1 : number.last + 2])
        if found is None and is_of_others and not counter.counted:
            return what_sentence_names(counter, number)  # nicked 734 of their runners
        return found or Continued(is_part=True)
    return (
        _told_by_relative_clause(counter, number)
        or _object_of_verb(counter, number)
        or _counted_by_changed_number(counter, place, number)
        or _worth_of_last_counted(counter, number)
        or _of_dated_list(counter, place, number)
        or _same_at_other_date(counter, place, number)
        or total_after_parts(counter, number)
        or part_named_by_kind(counter, number)
        or part_by_signals(counter, place, number)
        or _what_a_pronoun_stands_for(counter, number)
        or _of_label_above(counter, number)
        or what_sentence_names(counter, number)
    )


def _told_by_relative_clause(counter: "SentenceCounter", number: NumberMention) -> Continued | None:
    """Find what a clause says was done to so many: ``to the 743 who were arrested``."""
    words, last = counter.words, counter.sentence.last
    at = after_auxiliaries(words, number.last + 1, last)
    if words[number.last : number.last + 1] != ["who"] or at >= last:
        return None
    found = match_noun(counter.vocabulary, words, at, number.last + 1)
    return Continued(NounPhrase(found[0], at + 1, found[1], words[at])) if found else None


def _object_of_verb(counter: "SentenceCounter", number: NumberMention) -> Continued | None:
    """Find what a verb right before a number counts by itself: ``Police arrest 743 in drugs crackdown``."""
    words, by_noun = counter.words, counter.vocabulary.by_noun
    verb = words[number.first - 1] if number.first > counter.sentence.first else ""
    following = words[number.last] if number.last < counter.sentence.last else "."
    if following.isalpha() and following not in PREPOSITIONS:
        return None
    done = next((one for one in (verb, f"{verb}ed", f"{verb}d") if one in by_noun and is_participle(one)), None)
    at = number.first - 2
    noun = match_noun(counter.vocabulary, words, at, counter.sentence.first) if done and at >= 0 else None
    if noun:
        return Continued(NounPhrase(noun[0], at + 1, noun[1], words[at]))  # and of children safeguarded 573
    return Continued(measures=by_noun[done][:1]) if done and by_noun[done][0].unit == number.quantity.unit else None


def _counted_by_changed_number(counter: "SentenceCounter", place: int, number: NumberMention) -> Continued | None:
    """Find what the second number counts of two that tell a change: ``arrests rose from 586 in May to 743``."""
    previous = next((one for one in reversed(counter.numbers[:place]) if one.reason != A_DATE), None)
    if previous is None or counter.words[number.first - 1] != "to" or counter.words[previous.first - 1] != "from":
        return None
    return Continued(measures=(counter.counted[-1],)) if counter.counted_last is previous else None


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
    between = words[noun.last if noun else last.last : number.first]
    between = between[between.index("(") :] if "(" in between and ")" not in between else between
    is_same = all(not word.isalpha() or word in FUNCTION_WORDS | HEDGE_WORDS | _WORDS_OF_DATES for word in between)
    if not is_same or not _is_beside_date(counter, place, number):
        return None
    return Continued(measures=(counter.counted[-1],), is_inferred=True)


def _is_beside_date(counter: "SentenceCounter", place: int, number: NumberMention) -> bool:
    """Return whether no more than a hedge stands between a number and a date: ``586 (May 2019)``."""
    words = counter.words
    dates = [one for one in counter.numbers[max(0, place - 1) : place + 2] if one.reason == A_DATE]
    return any(
        _BESIDE_DATES.issuperset(words[one.last : number.first] + words[number.last : one.first]) for one in dates
    )


def _of_dated_list(counter: "SentenceCounter", place: int, number: NumberMention) -> Continued | None:
    """Find the noun before a colon that numbers beside dates count: ``Arrests by week: May 2019 586, October 2019 743``."""
    words, first = counter.words, counter.sentence.first
    colon = next((at for at in range(number.first - 1, first, -1) if words[at] == ":"), first)
    is_first_colon = words[colon] == ":" and not any(one.first < colon for one in counter.numbers)
    if not is_first_colon or not _is_beside_date(counter, place, number):
        return None
    nouns = [found for at in range(first, colon) if (found := match_noun(counter.vocabulary, words, at, first))]
    measures = counter.vocabulary.by_noun[nouns[-1][1]] if nouns else ()
    fitting = [one for one in measures if one.unit == number.quantity.unit and not one.needs]
    return Continued(measures=tuple(fitting[:1])) if fitting else None


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
    told = {one.measure for one in context.measures} if context.is_asked else set()
    of_group = [one for one in found if one.whole in told]  # How many arrests? 743. How many of them women? 91.
    fitting = (
        of_group or [one for one in found if one.needs & context.signals] or [one for one in found if not one.needs]
    )
    found = fitting if fitting or context.is_asked else found
    is_of_them = tuple(counter.words[number.last : number.last + 2]) in OF_THEM
    is_in_brackets = counter.words[number.first - 1 : number.first] in (["("], ["/"])
    is_answer = context.is_asked and number.first - counter.sentence.first < ANSWER_REACH
    if not found or is_in_brackets or (context.is_asked and not is_answer):
        return None
    return Continued(measures=(min(found, key=lambda one: one.rank),), is_inferred=not (is_of_them or is_answer))


def what_sentence_names(counter: "SentenceCounter", number: NumberMention) -> Continued:
    """Return what a number may count of that which was counted before, or which a word of its sentence names.

    Only the number itself can tell whether it does: ``46 weapons in May had become 169 by October``.
    """
    words, sentence, vocabulary = counter.words, counter.sentence, counter.vocabulary
    at = (place for place in range(*sentence) if words[place] in vocabulary.by_last_word)
    nouns = [found[1] for place in at if (found := match_noun(vocabulary, words, place, sentence.first))]
    told = (one for _, signal in counter.signals for one in vocabulary.by_signal.get(signal, ()))
    measures = (*counter.context.measures, *(one for noun in nouns for one in vocabulary.by_noun[noun]), *told)
    fitting = dict.fromkeys(one for one in measures if one.unit == number.quantity.unit)
    return Continued(named=() if counter.context.is_table else tuple(fitting))

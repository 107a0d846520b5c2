"""What the numbers of a sentence count: the noun of each, and the measure that its noun and the words near it mean.

A number without a noun of its own continues what was counted before: ``91 of them``, ``681 in all``, ``743 arrests (May
2019: 586)``, ``from 49 in May to 102``; or it counts what its sentence names.
"""

from collections.abc import Iterator

from countylines.checker.mentions.date_mentions import MONTH_CALLED
from countylines.checker.mentions.nouns import (
    HEDGE_OF_VERB,
    LABEL_REACH,
    THOSE_COUNTED,
    NounPhrase,
    is_partitive,
)
from countylines.checker.mentions.numbers import A_DATE, TOTAL_WORDS, is_together
from countylines.checker.mentions.sentence_numbers import NumberInSentence, SentenceNumbers
from countylines.checker.mentions.weeks import HEDGE_WORDS
from countylines.checker.number_mention import NumberMention
from countylines.checker.passages import TokenRange, clause_around
from countylines.text.english import SEASONS
from countylines.text.grammar import POSSESSIVES, PREPOSITIONS, is_plural
from countylines.text.tokens import word_at
from countylines.vocabulary.counted_nouns import UNITS_OF_AMOUNTS, CountedNoun

_BEFORE_PLACES = frozenset(["in", "on", "at", "from", "into", "through", "across", "near"])
"""Prepositions before a number that counts places, or what things were done in."""
_ENDS_OPEN = (["and", "more"], ["and", "counting"], ["or", "more"], ["at", "least"])
"""Words behind a number and its noun that make it the least there are."""
_TOTALS_AFTER = (["in", "all"], ["in", "total"], ["all", "told"])
_LONGEST_LABEL = 2
"""How many tokens the label of a total has, with its sign: ``Total:``."""
ANSWER_REACH = 5
"""Among how many tokens of a sentence the number must begin that answers a question before it."""
_WORTH = frozenset(
    "brought worth totalling amount amounts amounted amounting add adds added adding come comes came".split()
)
"""Words between a number of things and their value."""
_BESIDE_DATES = MONTH_CALLED.keys() | SEASONS.keys() | HEDGE_WORDS | frozenset([":", "(", "in", "of", "the", "week"])
"""What may stand between a number and the date beside it."""


def find_what_numbers_count(sentence: SentenceNumbers) -> Iterator[NumberMention]:
    """Yield the numbers of a sentence, those that may count something with their measures."""
    for number in sentence.numbers:
        if not number.may_count:
            yield number.mention
            continue
        counted = _with_hedge_of_verb(sentence, _count(sentence, number))
        if counted.measures:
            sentence.counted.append(counted)
        yield counted


def _with_hedge_of_verb(sentence: SentenceNumbers, number: NumberMention) -> NumberMention:
    """Return a number, if it is bare with the hedge of its verb or of words behind it.

    ``Arrests passed 700``, ``700 arrests and counting``.
    """
    words, end = sentence.words, number.after_noun
    verb = number.first - 1
    if word_at(words, verb) in ("the", "a"):
        verb -= 1
    is_subject = number.noun is None or number.noun.last <= verb
    hedge = HEDGE_OF_VERB.get(words[verb]) if verb > sentence.first and is_subject else None
    if word_at(words, end) == ",":
        end += 1
    if words[end : end + 2] in _ENDS_OPEN and word_at(words, end + 2) != "than":
        hedge = "at-least"
    return number._replace(hedge=hedge) if hedge and number.hedge == "bare" else number


def _count(sentence: SentenceNumbers, number: NumberInSentence) -> NumberMention:
    """Return what a number counts by the nouns beside it, or without any."""
    words, nouns = sentence.words, sentence.nouns_beside(number)
    for noun in nouns:
        measures, is_inferred = sentence.choose_measures(noun, number)
        if measures:
            joined = _measures_joined(sentence, noun, number)
            counted = number.counting(noun, (*measures, *joined))
            start = counted.passage.offset_of(min(noun.first, number.first))
            return counted._replace(start=start, is_inferred=is_inferred, is_joint=bool(joined))
    if not nouns:
        return _count_without_noun(sentence, number)
    noun_or_label = number.noun or nouns[0]
    counted = number.counting(noun_or_label)
    if noun_or_label.recorded is None:
        return counted._replace(named=_measures_named(sentence, number))
    of_noun = sentence.measures_of([noun_or_label.recorded], number)
    likely = tuple(measure for measure in of_noun if measure.excludes.isdisjoint(sentence.signal_words))
    if sentence.has_other_verb(noun_or_label, number):
        return counted  # 60 people bought ice cream
    if any(map(str.isalpha, words[number.last : noun_or_label.first])):
        return counted._replace(named=likely)
    return counted._replace(measures=likely, is_unsaid=True)


def _measures_joined(sentence: SentenceNumbers, noun: NounPhrase, number: NumberInSentence) -> list[CountedNoun]:
    """List other measures that a number may cover, as "and" joins their nouns to its own.

    Of an amount that is the next in its list, of things the whole of which both are parts.
    """
    vocabulary, stop = sentence.vocabulary, number.stop
    names = sentence.finder.joined_in_list(noun, number.begin, stop)
    is_of_next = sentence.words[stop - 1] in ("worth", "of", "at") or sentence.finder.ending_at(stop - 1)
    if stop < sentence.last and is_of_next:
        names = names[1:]  # £183,976 in cash and drugs worth £426,040; £250,000 of cocaine, then crack £100,170
    own = vocabulary.counted_by(noun.recorded)
    measures = {measure.measure for measure in own}
    joined = [one for one in sentence.measures_of(names, number) if one.measure not in measures]
    if number.unit in UNITS_OF_AMOUNTS:
        return joined[:1]
    wholes = {whole for measure in own for whole in vocabulary.wholes_of(measure)}
    shared = dict.fromkeys(whole for measure in joined for whole in vocabulary.wholes_of(measure) if whole in wholes)
    return [vocabulary.of_measure[whole] for whole in shared]


def _count_without_noun(sentence: SentenceNumbers, number: NumberInSentence) -> NumberMention:
    """Return what a number without a noun of its own continues, else what its sentence names."""
    if is_partitive(sentence.words, number.last):
        is_of_others = not sentence.counted and not POSSESSIVES.isdisjoint(number.behind[1:])
        named = _measures_named(sentence, number) if is_of_others else ()  # nicked 734 of their runners
        part = number.counting()._replace(is_part=not is_of_others, named=named)
        return _part_of_group(sentence, number) or part
    continued = (find(sentence, number) for find in _CONTINUATIONS)
    found = next(filter(None, continued), None)
    return found or number.counting()._replace(named=_measures_named(sentence, number))


def _counted_by(sentence: SentenceNumbers, number: NumberInSentence, noun: NounPhrase) -> NumberMention:
    """Return what a number counts by a noun that it continues, or of which it is a part."""
    measures, is_inferred = sentence.choose_measures(noun, number)
    return number.counting(noun, measures)._replace(is_inferred=is_inferred)


def _measures_named(sentence: SentenceNumbers, number: NumberInSentence) -> tuple[CountedNoun, ...]:
    """Return what a number may count of that which was counted before, or which a word of its sentence names.

    Only the number itself can tell whether it does: ``46 weapons in May had become 169 by October``.
    """
    if number.before == ":" and number.first == sentence.first + 2 and is_plural(sentence.words[sentence.first]):
        return ()  # Words: 168
    by_signal = sentence.vocabulary.by_signal
    nouns = sentence.measures_of(sentence.finder.nouns_between(sentence.first, sentence.last), number)
    signals = (measure for signal in sentence.signals for measure in by_signal.get(signal.meaning, ()))
    named = (*number.in_unit(sentence.counted_last), *nouns, *number.in_unit(signals))
    return tuple(dict.fromkeys(named))


def _part_of_group(sentence: SentenceNumbers, number: NumberInSentence) -> NumberMention | None:
    """Find what some of a group are: ``743 people were arrested. 91 of them were women``, ``19 of them guns``."""
    previous = sentence.numbers[number.place - 1] if number.place else None
    if previous and previous.may_count and previous.noun and previous.noun.recorded is None:
        return _counted_by(sentence, number, previous.noun)._replace(is_part=True)
    noun = sentence.finder.after(number.last + 2, number.stop) if number.behind[-1] in THOSE_COUNTED else None
    noun = noun or sentence.finder.after_group(number.last, sentence.last)
    if noun and noun.recorded:
        return _counted_by(sentence, number, noun)._replace(is_part=True)
    return _part_by_signals(sentence, number) or _part_that_is_subject(sentence, number)


def _part_by_signals(sentence: SentenceNumbers, number: NumberInSentence) -> NumberMention | None:
    """Find the part of what was counted before that the words after a number tell: ``812 nests, 40 in trees``."""
    words, counted_last = sentence.words, sentence.counted_last
    wholes = {measure for one in counted_last for measure in (one.measure, one.whole) if measure}
    nouns = {noun for one in counted_last for noun in one.nouns}
    # of the nests in use, 806 stood in trees
    nouns.update(sentence.finder.nouns_between(sentence.first, number.first))
    end = next((at for at in range(number.last, number.stop) if words[at] in (",", ";", ")")), number.stop)
    said = [signal.meaning for signal in sentence.signals if number.last <= signal.first < end]
    for meaning in said if number.before != "of" else ():  # 274 drivers of more than 31,000
        of_signal = number.in_unit(sentence.vocabulary.by_signal.get(meaning, ()))
        parts = [
            one
            for one in of_signal
            if one.whole in wholes or not (one.measure in wholes or nouns.isdisjoint(one.nouns))
        ]
        if len({part.measure for part in parts}) == 1:
            counted = {
                measure for one in sentence.counted for measure in (one.measures[0].measure, one.measures[0].whole)
            }
            part = number.counting(None, parts[:1])
            return part._replace(is_part=True, is_inferred=parts[0].whole not in counted)
    return None


def _part_that_is_subject(sentence: SentenceNumbers, number: NumberInSentence) -> NumberMention | None:
    """Find the part of a group that is the subject of its clause: ``women accounted for 91 of the arrests``."""
    bounds = TokenRange(sentence.first, sentence.last)
    finder, (first, last) = sentence.finder, clause_around(sentence.words, bounds, number.first)
    groups = number.in_unit(sentence.counted_last)
    groups += sentence.measures_of(finder.nouns_between(number.last, last), number)
    wholes = {group.measure for group in groups}
    stop = next(other.first for other in sentence.numbers if other.first >= first)
    subject = next(finder.phrases_between(first, stop), None)
    of_subject = sentence.measures_of([subject.recorded], number) if subject else []
    parts = [part for part in of_subject if not wholes.isdisjoint(sentence.vocabulary.wholes_of(part))]
    return number.counting(None, parts[:1])._replace(is_part=True) if parts else None


def _worth_of_last(sentence: SentenceNumbers, number: NumberInSentence) -> NumberMention | None:
    """Find the value of what the number before counts: ``Tickets: 6,340, worth £2.5 million``."""
    previous = sentence.counted[-1] if sentence.counted else None
    if previous is None or _WORTH.isdisjoint(sentence.words[previous.after_noun : number.first]):
        return None
    nouns = () if previous.measures[0].unit == number.unit else previous.measures[0].nouns
    values = sentence.measures_of(nouns, number)
    return number.counting(None, values[:1]) if values else None


def _object_of_verb(sentence: SentenceNumbers, number: NumberInSentence) -> NumberMention | None:
    """Find what a verb right before a number counts by itself: ``Police arrest 743 in drugs crackdown``."""
    following = word_at(number.behind, 0)
    if following.isalpha() and following not in PREPOSITIONS:
        return None
    if sentence.finder.nouns_between(max(sentence.first, number.first - 2), number.first - 1):
        return None  # and of children safeguarded 573
    forms = number.before, f"{number.before}ed", f"{number.before}d"
    found = (sentence.vocabulary.counted_by(form)[:1] for form in forms)
    measures = number.in_unit(next(filter(None, found), ()))
    return number.counting(None, measures) if measures else None


def _counted_by_change(sentence: SentenceNumbers, number: NumberInSentence) -> NumberMention | None:
    """Find what changes from one number to another, whatever its verb: ``deal lines doubled, from 49 to 102``."""
    words = sentence.words
    if number.before == "to" and sentence.counted:
        begun = sentence.counted[-1]
        is_change = words[begun.first - 1] == "from"
        return number.counting(None, begun.measures[:1]) if is_change else None
    following = next((other for other in sentence.numbers[number.place + 1 :] if other.may_count), None)
    if number.before != "from" or following is None or following.before != "to":
        return None
    begin = max(sentence.first, number.first - LABEL_REACH)
    subject = sentence.finder.subject_before(begin, number.first - 1)
    return _counted_by(sentence, number, subject) if subject else None


def _same_at_other_date(sentence: SentenceNumbers, number: NumberInSentence) -> NumberMention | None:
    """Find what a number counts that stands beside a date right behind another: ``743 arrests (May 2019: 586)``.

    ``Arrests: 586 (May 2019), 743 (October 2019)``.
    """
    words, previous = sentence.words, sentence.counted[-1] if sentence.counted else None
    if previous is None or previous.measures[0].unit != number.unit:
        return None
    beside = sentence.numbers[max(0, number.place - 1) : number.place + 2]
    dates = (other for other in beside if other.mention.counts_nothing == A_DATE)
    to_dates = (words[date.last : number.first] + words[number.last : date.first] for date in dates)
    if not any(map(_BESIDE_DATES.issuperset, to_dates)):
        return None
    between = words[previous.after_noun : number.first]
    is_in_brackets = "(" in between and ")" not in between
    return number.counting(None, previous.measures[:1])._replace(is_inferred=not is_in_brackets)


def _total_of_parts(sentence: SentenceNumbers, number: NumberInSentence) -> NumberMention | None:
    """Find the whole of parts that were just counted: ``389 adults and 292 children, 681 in all``.

    A number labelled as a total is that of all that was listed above it, if the record makes it up of these.
    """
    vocabulary, here = sentence.vocabulary, [one.measures[0] for one in sentence.counted]
    if number.behind in _TOTALS_AFTER or is_together(number.mention):
        wholes = {part.whole for part in here[-2:]}
        found = [vocabulary.of_measure[whole] for whole in wholes if whole] if len(here) > 1 == len(wholes) else []
    else:
        whole = vocabulary.made_up_of_last([*sentence.context.listed, *here]) if _is_labelled_total(number) else None
        found = [whole] if whole else []
    measures = number.in_unit(found)
    return number.counting(None, measures) if measures else None


def _is_labelled_total(number: NumberInSentence) -> bool:
    """Return whether all that stands before a number calls it a total: ``Total: 681``."""
    label = number.mention.words[number.mention.sentence.first : number.first]
    return 0 < len(label) <= _LONGEST_LABEL and label[0] in TOTAL_WORDS


def _answer(sentence: SentenceNumbers, number: NumberInSentence) -> NumberMention | None:
    """Find what a number counts that answers a question just before it: ``Lines shut? 94, they say``."""
    context = sentence.context
    counted_last = {one.measure for one in sentence.counted_last}
    found = sentence.measures_of([context.asked], number)
    # How many arrests? 743. How many of them women? 91.
    of_group = [one for one in found if one.whole in counted_last]
    fitting = of_group or [one for one in found if one.needs & context.signals]
    found = fitting or [one for one in found if not one.needs]
    if not found or number.first - sentence.first >= ANSWER_REACH or number.before == "(":
        return None
    return number.counting(None, [min(found, key=lambda one: one.rank)])


_CONTINUATIONS = (
    _object_of_verb,
    _counted_by_change,
    _worth_of_last,
    _same_at_other_date,
    _total_of_parts,
    _part_by_signals,
    _answer,
)
"""The ways in which a number without a noun continues what was counted before, in the order in which they are tried."""

"""Numbers without a noun that continue what was counted before them.

``68 in all``, ``74 nests (May 2019: 58)``, ``from 49 in May to 102``, ``Total: 74``.
"""

from bisect import bisect_left
from collections.abc import Iterator

from countylines.checker.mentions.date_mentions import MONTH_CALLED, DateMention
from countylines.checker.mentions.nouns import LABEL_REACH
from countylines.checker.mentions.numbers import MOST_PARTS, TOTAL_WORDS, is_together
from countylines.checker.mentions.sentence_numbers import NumberInSentence, SentenceNumbers
from countylines.checker.mentions.weeks import HEDGE_WORDS
from countylines.checker.number_mention import NumberMention
from countylines.text.english import SEASONS
from countylines.text.grammar import PREPOSITIONS
from countylines.text.tokens import word_at

_TOTALS_AFTER = (["in", "all"], ["in", "total"], ["all", "told"])
_REACH_OF_DATE = 6
"""How many tokens may stand between a number and the date beside it: more than any of the words that may.

So a long list takes no more than its share of time, as it does by the next two.
"""
_LONGEST_BETWEEN = 30
"""How many tokens may stand between a number and the one before it that counts the same at another date."""
_NUMBERS_OF_ITEM = 6
"""Among how many numbers before it the item before that of a number is sought."""
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


def _worth_of_last(sentence: SentenceNumbers, number: NumberInSentence) -> NumberMention | None:
    """Find the value of what the number before counts: ``Tickets: 6,340, worth £2.5 million``."""
    previous = sentence.counted[-1] if sentence.counted else None
    if previous is None or _WORTH.isdisjoint(sentence.words[previous.after_noun : number.first]):
        return None
    nouns = () if previous.measures[0].unit == number.unit else previous.measures[0].nouns
    values = sentence.measures_of(nouns, number)
    return number.counting(None, values[:1]) if values else None


def _object_of_verb(sentence: SentenceNumbers, number: NumberInSentence) -> NumberMention | None:
    """Find what a verb right before a number counts by itself: ``Wardens ring 74 in spring count``."""
    following = word_at(number.behind, 0)
    if following.isalpha() and following not in PREPOSITIONS:
        return None
    if sentence.finder.nouns_between(max(sentence.first, number.first - 2), number.first - 1):
        return None  # and of ducklings ringed 57
    forms = number.before, f"{number.before}ed", f"{number.before}d"
    found = (sentence.vocabulary.counted_by(form)[:1] for form in forms)
    measures = number.in_unit(next(filter(None, found), ()))
    return number.counting(None, measures) if measures else None


def _counted_by_change(sentence: SentenceNumbers, number: NumberInSentence) -> NumberMention | None:
    """Find what changes from one number to another, whatever its verb: ``nests doubled, from 49 to 102``."""
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
    return sentence.count_by(subject, number) if subject else None


def _same_at_other_date(sentence: SentenceNumbers, number: NumberInSentence) -> NumberMention | None:
    """Find what a number counts that stands beside a date right behind another: ``74 nests (May 2019: 58)``.

    ``Nests: 58 (May 2019), 74 (October 2019)``; ``the third, in May, 58; the fourth, in October, 74``.
    """
    words, previous = sentence.words, sentence.counted[-1] if sentence.counted else None
    if previous is None or previous.measures[0].unit != number.unit or number.first - previous.last > _LONGEST_BETWEEN:
        return None
    between = words[previous.after_noun : number.first]
    for date in _dates_beside(number):
        to_date = words[date.last : number.first] + words[number.last : date.first]
        is_next_item = ";" in between and _is_alone_in_item(sentence, number)
        is_telling = is_next_item or any(map(str.isdigit, words[date.first : date.last]))
        joints = _BESIDE_DATES | {","} if is_next_item else _BESIDE_DATES
        if is_telling and date.month and joints.issuperset(to_date):
            is_in_brackets = "(" in between and ")" not in between
            is_in_row = date.last == number.first and words[previous.after_noun : date.first] == [","]
            is_alike = is_next_item or (is_in_row and words[previous.first - 1].isdigit())
            is_sure = is_alike and not (previous.is_inferred or previous.is_unsaid)
            is_inferred = not (is_in_brackets or is_sure)
            return number.counting(None, previous.measures[:1])._replace(is_inferred=is_inferred)
    return None


def _dates_beside(number: NumberInSentence) -> Iterator[DateMention]:
    """Yield the date before a number and the one behind it that stand within a few tokens of it."""
    dates = number.mention.sentence.dates
    place = bisect_left(dates, number.first, key=lambda date: date.first)
    for date in dates[max(0, place - 1) : place + 1]:
        if max(number.first - date.last, date.first - number.last) <= _REACH_OF_DATE:
            yield date


def _is_alone_in_item(sentence: SentenceNumbers, number: NumberInSentence) -> bool:
    """Return whether only one number that may count something stands in the item before that of a number."""
    before = [one for one in sentence.numbers[max(0, number.place - _NUMBERS_OF_ITEM) : number.place] if one.may_count]
    if len(before) <= 1:
        return bool(before)
    return ";" in sentence.words[before[-2].last : before[-1].first]


def total_of_parts(sentence: SentenceNumbers, number: NumberInSentence) -> NumberMention | None:
    """Find the whole of parts that were just counted: ``39 cocks and 29 hens, 68 in all``, ``that is 68 birds in all``.

    These must be all that the record makes it up of. A number labelled as a total is that of all listed above it.
    """
    here = [one.measures[0] for one in sentence.counted[-MOST_PARTS:]]
    end = number.noun.last if number.noun else number.last
    if sentence.words[end : end + 2] in _TOTALS_AFTER or is_together(number.mention, end):
        whole = sentence.vocabulary.made_up_of_last(here)
    elif _is_labelled_total(number):
        whole = sentence.vocabulary.made_up_of_last([*sentence.context.listed, *here])
    else:
        return None
    of_noun = [one.measure for one in sentence.vocabulary.counted_by(number.noun.recorded)] if number.noun else None
    measures = number.in_unit([whole] if whole and (of_noun is None or whole.measure in of_noun) else [])
    return number.counting(number.noun, measures) if measures else None


def _is_labelled_total(number: NumberInSentence) -> bool:
    """Return whether all that stands before a number calls it a total: ``Total: 68``."""
    label = number.mention.words[number.mention.sentence.first : number.first]
    return 0 < len(label) <= _LONGEST_LABEL and label[0] in TOTAL_WORDS


def _answer(sentence: SentenceNumbers, number: NumberInSentence) -> NumberMention | None:
    """Find what a number counts that answers a question just before it: ``Nests lost? 94, they say``."""
    context = sentence.context
    counted_last = {one.measure for one in sentence.counted_last}
    found = sentence.measures_of([context.asked], number)
    # How many swans? 74. How many of them cygnets? 9.
    of_group = [one for one in found if one.whole in counted_last]
    fitting = of_group or [one for one in found if one.needs & context.signals]
    found = fitting or [one for one in found if not one.needs]
    is_beside = number.before == "(" and not {")", "."}.intersection(number.behind[:1])  # not: (94)
    is_beside |= number.before == ")"  # (a) 94 (b) 169
    if not found or number.first - sentence.first >= ANSWER_REACH or is_beside:
        return None
    return number.counting(None, [min(found, key=lambda one: one.rank)])


def part_by_signals(sentence: SentenceNumbers, number: NumberInSentence) -> NumberMention | None:
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


CONTINUATIONS = (
    _object_of_verb,
    _counted_by_change,
    _worth_of_last,
    _same_at_other_date,
    total_of_parts,
    part_by_signals,
    _answer,
)
"""The ways in which a number without a noun continues what was counted before, in the order in which they are tried."""

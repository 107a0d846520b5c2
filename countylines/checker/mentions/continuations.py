"""Numbers without a noun that continue what was counted before them.

Examples: ``68 in all``, ``from 49 in May to 102``, ``Total: 74``.
"""

from countylines.checker.mentions.denials import CORRECT
from countylines.checker.mentions.nouns import LABEL_REACH
from countylines.checker.mentions.sentence_reader import NumberInSentence, SentenceReader
from countylines.checker.number_mention import MOST_PARTS, TOGETHER, TOTAL_WORDS, NumberMention
from countylines.text.grammar import CONJUNCTIONS, PREPOSITIONS, is_past
from countylines.text.tokens import word_at

_TOTALS_AFTER = (["in", "all"], ["in", "total"], ["all", "told"])
_LONGEST_LABEL = 2
"""The most tokens that the label of a total has, including its sign: ``Total:``."""
_ANSWER_REACH = 5
"""Within how many tokens from the start of a sentence a number must begin to answer the question before it."""
_WORTH = frozenset(
    "brought worth totalling amount amounts amounted amounting add adds added adding come comes came".split()
)
"""Words between a number of things and their value."""


def _worth_of_last(reader: SentenceReader, number: NumberInSentence) -> NumberMention | None:
    """Find the value of what the previous number counts: ``Tickets: 6,340, worth £2.5 million``."""
    previous = reader.counted[-1] if reader.counted else None
    if previous is None or _WORTH.isdisjoint(reader.words[previous.after_noun : number.first]):
        return None
    nouns = () if previous.candidates[0].unit == number.unit else previous.candidates[0].nouns
    values = reader.measures_of(nouns, number)
    return number.counting(None, values[:1]) if values else None


def _object_of_verb(reader: SentenceReader, number: NumberInSentence) -> NumberMention | None:
    """Find what a verb directly before a number counts by itself: ``Wardens ring 74 in spring count``."""
    following, second = word_at(number.after, 0), word_at(number.after, 1)
    is_end = following in PREPOSITIONS or (following in CONJUNCTIONS and is_past(second))  # ring 74 and leave
    if following.isalpha() and not is_end:
        return None
    if reader.finder.nouns_between(max(reader.first, number.first - 2), number.first - 1):
        return None  # and of ducklings ringed 57
    forms = number.before, f"{number.before}ed", f"{number.before}d"
    found = (reader.vocabulary.counted_by(form)[:1] for form in forms)
    measures = number.in_unit(next(filter(None, found), ()))
    return number.counting(None, measures) if measures else None


def _counted_by_change(reader: SentenceReader, number: NumberInSentence) -> NumberMention | None:
    """Find what changes from one number to another, whatever its verb: ``nests doubled, from 49 to 102``."""
    words = reader.words
    if number.before == "to" and reader.counted:
        begun = reader.counted[-1]
        is_change = words[begun.first - 1] == "from"
        return number.counting(None, begun.candidates[:1]) if is_change else None
    following = next((other for other in reader.numbers[number.index_in_sentence + 1 :] if other.may_count), None)
    if number.before != "from" or following is None or following.before != "to":
        return None
    begin = max(reader.first, number.first - LABEL_REACH)
    subject = reader.finder.subject_before(begin, number.first - 1)
    return reader.count_by(subject, number) if subject else None


def total_of_parts(reader: SentenceReader, number: NumberInSentence) -> NumberMention | None:
    """Find the whole of parts that were just counted: ``39 cocks and 29 hens, 68 in all``, ``that is 68 birds in all``.

    They must be all the parts that make up the whole in the record. For a number labelled as a total, the parts listed
    above it are included.
    """
    here = [one.candidates[0] for one in reader.counted[-MOST_PARTS:]]
    end = number.noun.last if number.noun else number.last
    label = reader.words[reader.first : number.first]
    beside = number.before, word_at(reader.words, end)
    if reader.words[end : end + 2] in _TOTALS_AFTER or not TOGETHER.isdisjoint(beside):
        whole = reader.vocabulary.whole_of_trailing_parts(here)
    elif 0 < len(label) <= _LONGEST_LABEL and label[0] in TOTAL_WORDS:
        whole = reader.vocabulary.whole_of_trailing_parts([*reader.previous_counts.listed, *here])
    else:
        return None
    of_noun = [one.measure for one in reader.vocabulary.counted_by(number.noun.recorded)] if number.noun else None
    measures = number.in_unit([whole] if whole and (of_noun is None or whole.measure in of_noun) else [])
    return number.counting(number.noun, measures) if measures else None


def _answer(reader: SentenceReader, number: NumberInSentence) -> NumberMention | None:
    """Find what a number counts if it answers the question just before it: ``Nests lost? 94, they say``."""
    before = reader.previous_counts
    counted_last = {one.measure for one in reader.counted_last}
    found = reader.measures_of([before.asked], number)
    # How many swans? 74. How many of them cygnets? 9.
    of_group = [one for one in found if one.whole in counted_last]
    fitting = of_group or [one for one in found if one.needs & before.signals]
    found = fitting or [one for one in found if not one.needs]
    is_beside = number.before == "(" and not {")", "."}.intersection(number.after[:1])  # not: (94)
    is_beside |= number.before == ")"  # (a) 94 (b) 169
    if not found or number.first - reader.first >= _ANSWER_REACH or is_beside:
        return None
    return number.counting(None, [min(found, key=lambda one: one.rank)])


def part_by_signals(reader: SentenceReader, number: NumberInSentence) -> NumberMention | None:
    """Find the part of what was counted before that the words after a number name: ``812 nests, 40 in trees``."""
    words, counted_last = reader.words, reader.counted_last
    wholes = {measure for one in counted_last for measure in (one.measure, one.whole) if measure}
    nouns = {noun for one in counted_last for noun in one.nouns}
    # of the nests in use, 806 stood in trees
    nouns.update(reader.finder.nouns_between(reader.first, number.first))
    end = next((at for at in range(number.last, number.stop) if words[at] in (",", ";", ")")), number.stop)
    said = [signal.meaning for signal in reader.signals if number.last <= signal.first < end]
    for meaning in said if number.before != "of" else ():  # 274 drivers of more than 31,000
        of_signal = number.in_unit(reader.vocabulary.by_signal.get(meaning, ()))
        parts = [
            one
            for one in of_signal
            if one.whole in wholes or not (one.measure in wholes or nouns.isdisjoint(one.nouns))
        ]
        if len({part.measure for part in parts}) == 1:
            first = (one.candidates[0] for one in reader.counted)
            counted = {measure for one in first for measure in (one.measure, one.whole)}
            part = number.counting(None, parts[:1])
            return part._replace(is_part=True, is_inferred=parts[0].whole not in counted)
    return None


def _corrected_number(reader: SentenceReader, number: NumberInSentence) -> NumberMention | None:
    """Find what a corrected number counts, the only thing counted before: ``The number should have been 74``."""
    before, measures = reader.words[reader.first : number.first], reader.previous_counts.measures
    is_right = before[-3:] == ["should", "have", "been"] or before[-2:] in (["should", "be"], ["should", "read"])
    is_right |= not CORRECT.isdisjoint(before) and before[-1:] in (["is"], ["was"])
    is_of_one = len(measures) == 1 and not (reader.counted or reader.previous_counts.asked)
    return number.counting(None, number.in_unit(measures)) if is_right and is_of_one else None


CONTINUATIONS = (
    _object_of_verb,
    _counted_by_change,
    _worth_of_last,
    total_of_parts,
    part_by_signals,
    _corrected_number,
    _answer,
)
"""The ways in which a number without a noun continues what was counted before, in the order in which they are tried."""

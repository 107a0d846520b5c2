"""What the numbers of a sentence count: the noun of each, and the measure that its noun and the words near it mean.

A number without its own noun counts part of a group (``91 of them``), continues what was counted before, or counts
what its sentence names.
"""

from collections.abc import Iterator

from countylines.checker.mentions.continuations import CONTINUATIONS, part_by_signals, total_of_parts
from countylines.checker.mentions.nouns import NounPhrase
from countylines.checker.mentions.sentence_reader import NumberInSentence, SentenceReader
from countylines.checker.number_mention import NumberMention
from countylines.checker.passages import TokenRange, clause_around
from countylines.figures.hedges import HEDGE_OF_VERB
from countylines.text.grammar import AUXILIARIES, POSSESSIVES, THOSE_COUNTED, is_adverb, is_partitive, is_plural
from countylines.text.tokens import word_at
from countylines.vocabulary.counted_nouns import UNITS_OF_AMOUNTS, CountedNoun

_BEFORE_PLACES = frozenset(["in", "on", "at", "from", "into", "through", "across", "near"])
"""Prepositions before a number that counts places, or things in which something was done."""
_AFTER_THEM = AUXILIARIES | {"across", "throughout", "up"}
"""Words after ``of them`` that do not say what some of them are: ``74 of them across the country``."""
_ENDS_OPEN = (["and", "more"], ["and", "counting"], ["and", "change"], ["or", "more"], ["at", "least"])
"""Words after a number and its noun that make it a minimum."""


def find_what_numbers_count(reader: SentenceReader) -> Iterator[NumberMention]:
    """Yield the numbers of a sentence; numbers that may count something come with their measures."""
    for number in reader.numbers:
        if not number.may_count:
            yield number.mention
            continue
        total = total_of_parts(reader, number) if number.noun else None
        counted = _with_hedge_of_verb(reader, total or _count(reader, number), number.stop)
        if counted.candidates:
            reader.counted.append(counted)
        yield counted


def _with_hedge_of_verb(reader: SentenceReader, number: NumberMention, stop: int) -> NumberMention:
    """Return a number; if it is bare, it gets the hedge of its verb or of the words after it, up to the token *stop*.

    Examples: ``Arrests passed 700``, ``700 arrests and counting``.
    """
    words, end = reader.words, number.after_noun
    verb = number.first - 1
    if word_at(words, verb) in ("the", "a"):
        verb -= 1
    is_subject = number.noun is None or number.noun.last <= verb
    hedge = HEDGE_OF_VERB.get(words[verb]) if verb > reader.first and is_subject else None
    if word_at(words, end) == ",":
        end += 1
    is_open = words[end : end + 2] in _ENDS_OPEN or words[end : end + 3] == ["and", "a", "bit"]
    is_of_next = stop < reader.last and stop <= end + 2  # of the 74 nests at least nine
    if is_open and word_at(words, end + 2) != "than" and not is_of_next:
        hedge = "at-least"
    return number._replace(hedge=hedge) if hedge and number.hedge == "bare" else number


def _count(reader: SentenceReader, number: NumberInSentence) -> NumberMention:
    """Return what a number counts by the nouns near it, or without a noun."""
    words, nouns = reader.words, reader.noun_and_label_of(number)
    has_own = number.noun is not None and number.noun.recorded is None and number.noun.first == number.last
    for noun in nouns[:1] if has_own else nouns:
        measures, is_inferred = reader.choose_measures(noun, number)
        if measures:
            joined = _measures_joined(reader, noun, number)
            counted = number.counting(noun, (*measures, *joined))
            start = counted.passage.offset_of(min(noun.first, number.first))
            return counted._replace(start=start, is_inferred=is_inferred, is_joint=bool(joined))
    if not nouns:
        return _count_without_noun(reader, number)
    noun_or_label = number.noun or nouns[0]
    counted = number.counting(noun_or_label)
    if noun_or_label.recorded is None:
        is_of_place = number.before in _BEFORE_PLACES  # cleaned by many in 213 lorries
        return counted if is_of_place else counted._replace(fallback_candidates=_measures_named(reader, number))
    of_noun = reader.measures_of([noun_or_label.recorded], number)
    likely = tuple(measure for measure in of_noun if measure.excludes.isdisjoint(reader.signal_words))
    if reader.has_other_verb(noun_or_label, number):
        is_of_other = reader.has_verb_of_other_measure(noun_or_label)
        return counted._replace(has_verb_of_other_measure=is_of_other)  # 60 people bought ice cream
    if any(map(str.isalpha, words[number.last : noun_or_label.first])):
        return counted._replace(fallback_candidates=likely)
    return counted._replace(candidates=likely, is_guess=True)


def _measures_joined(reader: SentenceReader, noun: NounPhrase, number: NumberInSentence) -> list[CountedNoun]:
    """List other measures that a number may cover, because "and" joins their nouns to its own.

    For an amount this is the next measure in the list, for a label of several numbers all that are joined to it, and
    for other things the whole that both are parts of.
    """
    vocabulary, stop = reader.vocabulary, number.stop
    is_last = number.index_in_sentence + 1 == len(reader.numbers)
    is_of_several = noun.last <= number.first and not is_last  # hens, eggs: 68 and 94
    names = reader.finder.joined_in_list(noun, number.begin, stop, is_label=is_of_several)
    is_of_next = reader.words[stop - 1] in ("worth", "of", "at") or reader.finder.ending_at(stop - 1)
    if stop < reader.last and is_of_next:
        names = names[1:]  # £183,976 in cash and drugs worth £426,040; £250,000 of cocaine, then crack £100,170
    own = vocabulary.counted_by(noun.recorded)
    measures = {measure.measure for measure in own}
    joined = [one for one in reader.measures_of(names, number) if one.measure not in measures]
    if number.unit in UNITS_OF_AMOUNTS:
        return joined[:1]
    if is_of_several:
        return joined
    wholes = {whole for measure in own for whole in measure.wholes}
    shared = dict.fromkeys(whole for measure in joined for whole in measure.wholes if whole in wholes)
    return [vocabulary.by_measure[whole] for whole in shared]


def _count_without_noun(reader: SentenceReader, number: NumberInSentence) -> NumberMention:
    """Return what a number without its own noun counts: what it continues, or else what its sentence names."""
    if is_partitive(reader.words, number.last):
        if all_of_them := _all_of_them(reader, number):
            return all_of_them
        is_of_others = not reader.counted and not POSSESSIVES.isdisjoint(number.after[1:])
        named = _measures_named(reader, number) if is_of_others else ()  # nicked 734 of their runners
        part = number.counting()._replace(is_part=not is_of_others, fallback_candidates=named)
        return _part_of_group(reader, number) or part
    continued = (find(reader, number) for find in CONTINUATIONS)
    found = next(filter(None, continued), None)
    return found or number.counting()._replace(fallback_candidates=_measures_named(reader, number))


def _all_of_them(reader: SentenceReader, number: NumberInSentence) -> NumberMention | None:
    """Find things that were named just before a number and not counted so far: ``and nests, 74 of them``."""
    words, end = reader.words, number.first - 2
    after = word_at(words, number.last + 2) if number.last + 2 < reader.last else "."
    is_alone = after in _AFTER_THEM or not after[0].isalpha()  # not: 9 of them in May, 12 of them hens
    if number.after != ["of", "them"] or not is_alone or reader.counted or number.before not in (",", "–", "("):
        return None
    noun = reader.finder.ending_at(end - is_adverb(words[end]), number.begin)
    counted = reader.count_by(noun, number) if noun else None
    known = {one.measure for one in reader.counted_last}
    return counted if counted and any(one.measure not in known for one in counted.candidates) else None


def _measures_named(reader: SentenceReader, number: NumberInSentence) -> tuple[CountedNoun, ...]:
    """Return what a number may count: what was counted before, or what a word of its sentence names.

    Only the number itself can show which of these it counts, if any: ``46 weapons in May had become 169 by October``.
    """
    if number.before == ":" and number.first == reader.first + 2 and is_plural(reader.words[reader.first]):
        return ()  # Words: 168
    by_signal = reader.vocabulary.by_signal
    nouns = reader.measures_of(reader.finder.nouns_between(reader.first, reader.last), number)
    signals = (measure for signal in reader.signals for measure in by_signal.get(signal.meaning, ()))
    named = (*number.in_unit(reader.counted_last), *nouns, *number.in_unit(signals))
    return tuple(dict.fromkeys(named))


def _part_of_group(reader: SentenceReader, number: NumberInSentence) -> NumberMention | None:
    """Find what some of a group are: ``743 people were arrested. 91 of them were women``, ``19 of them guns``."""
    previous = reader.numbers[number.index_in_sentence - 1] if number.index_in_sentence else None
    if previous and previous.may_count and previous.noun and previous.noun.recorded is None:
        return reader.count_by(previous.noun, number)._replace(is_part=True)
    noun = reader.finder.after(number.last + 2, number.stop) if number.after[-1] in THOSE_COUNTED else None
    noun = noun or reader.finder.after_group(number.last, reader.last)
    if noun and noun.recorded:
        part = reader.count_by(noun, number)._replace(is_part=True)
        is_of_another = _is_of_another_group(reader, number, part)
        return part._replace(candidates=()) if is_of_another else part
    return part_by_signals(reader, number) or _part_that_is_subject(reader, number)


def _is_of_another_group(reader: SentenceReader, number: NumberInSentence, part: NumberMention) -> bool:
    """Return whether the number before a part counts a group without such a part: 74 geese, 12 of them owlets."""
    before = [one.first for one in reader.numbers[: number.index_in_sentence] if one.may_count]
    if not reader.counted or before[-1:] != [reader.counted[-1].first]:
        return False
    wholes = {whole for one in part.candidates for whole in one.wholes}
    groups = reader.counted[-1].candidates
    return bool(wholes) and all(wholes.isdisjoint((one.measure, *one.wholes)) for one in groups)


def _part_that_is_subject(reader: SentenceReader, number: NumberInSentence) -> NumberMention | None:
    """Find the part of a group that is the subject of its clause: ``women accounted for 91 of the arrests``."""
    bounds = TokenRange(reader.first, reader.last)
    finder, (first, last) = reader.finder, clause_around(reader.words, bounds, number.first)
    groups = number.in_unit(reader.counted_last)
    groups += reader.measures_of(finder.nouns_between(number.last, last), number)
    wholes = {group.measure for group in groups}
    stop = next(other.first for other in reader.numbers if other.first >= first)
    subject = next(finder.phrases_between(first, stop), None)
    of_subject = reader.measures_of([subject.recorded], number) if subject else []
    parts = [part for part in of_subject if not wholes.isdisjoint(part.wholes)]
    return number.counting(None, parts[:1])._replace(is_part=True) if parts else None

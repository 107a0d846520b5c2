"""Totals in sentences that are not the sum of the parts told with them, whatever is counted."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain, pairwise, takewhile

from countylines.checker.analysis import DraftAnalysis
from countylines.checker.mentions.noun_phrases import opens_with_group
from countylines.checker.mentions.number_reasons import AN_AGE
from countylines.checker.mentions.numbers import LIST_JOINTS, NumberMention
from countylines.checker.mentions.reading import ReadSentence
from countylines.checker.passages import TextSpan
from countylines.checker.totals import FEWEST_PARTS, may_be_all_of, message_of_total
from countylines.figures.interval import amount_in_words
from countylines.record.dataset import Dataset
from countylines.text.grammar import FUNCTION_WORDS, PREPOSITIONS, is_past
from countylines.vocabulary.counted_nouns import counting_vocabulary

LONGEST_NAME_OF_TOTAL = 20
"""How many tokens may stand between a total and the list of its parts."""
LONGEST_NAME_OF_ITEM = 2
"""How many words may name an item of a list, behind its preposition."""
_OF_PLACES = frozenset({"in", "at", "on", "from", "near"})
"""Prepositions of places, which one list may mix."""
_COMPRISING = frozenset("comprising comprises comprised".split())
_MAKING = frozenset("make makes making made totals totalling totalled".split())

_Partition = tuple[NumberMention, list[NumberMention]]
"""A total and all its parts."""


def find_wrong_totals_in_sentences(draft: DraftAnalysis) -> Iterator[tuple[TextSpan, str]]:
    """Yield the totals that the numbers told as all their parts do not make, whatever is counted."""
    known = {one.begin for one in draft.read.figures if one.known}
    for read in draft.read.passages:
        words, start = read.passage.words, read.passage.start
        before: Sequence[NumberMention] = ()
        for sentence in read.sentences:
            numbers = [one for one in sentence.numbers if one.reason is None]
            for total, parts in chain(
                _list_behind_total(words, sentence),
                _group_and_complements(words, sentence, draft.dataset),
                _all_and_the_others(words, numbers, before),
                _parts_of_which_it_is_made_up(words, sentence, numbers, before),
                _parts_that_make(words, numbers),
            ):
                made = sum((one.quantity.value for one in parts), Decimal(0))
                all_told = (total, *parts)
                is_plain = all(_is_exact(read.passage.text, one) for one in all_told) and len(parts) >= FEWEST_PARTS
                is_plain &= len({one.quantity.unit for one in all_told}) == 1
                is_of_record = all(start + one.quantity.start in known for one in parts)
                is_wrong = made != total.quantity.value and may_be_all_of(made, total.quantity.value)
                if is_plain and is_wrong and not is_of_record:
                    told = start + total.quantity.start, start + total.quantity.end
                    first = start + min(total.quantity.start, parts[0].quantity.start)
                    last = start + read.passage.tokens.ends[max(total.last, parts[-1].last) - 1]
                    yield (first, last), message_of_total(draft, told, amount_in_words(made, total.quantity.unit or ""))
            before = numbers


def _is_exact(text: str, number: NumberMention) -> bool:
    """Return whether a number is printed to its last digit or in words, without a hedge: not ``£1.2m``."""
    is_rounded = bool(number.quantity.unit) and not text[number.quantity.end - 1].isdigit()
    return number.hedge == "bare" and not number.quantity.upper and not is_rounded


def _list_behind_total(words: Sequence[str], read: ReadSentence) -> Iterator[_Partition]:
    """Yield each number with those that a colon or bracket lists behind it, if all are told alike.

    ``87 call-outs in the week: 31 in Hull, 29 in Derby, 37 in Plymouth``; ``14 weapons: six knives and nine machetes``
    """
    for place, (number, after) in enumerate(pairwise(read.numbers), 1):
        opening, last = after.first - 1, number.last
        if opening > last and words[opening] in (":", "(") and opening - last <= LONGEST_NAME_OF_TOTAL:
            closing = (at for at in range(opening, read.sentence.last) if words[at] in (")", "."))
            end = next(closing, read.sentence.last)
            items = [one for one in read.numbers[place:] if one.first < end and one.reason != AN_AGE]
            ends = [*(one.first for one in items[1:]), end]
            openings = {_what_joins_item(words[one.last : stop]) for one, stop in zip(items, ends, strict=True)}
            is_whole = {"a", "an"}.isdisjoint(words[opening:end])  # two machetes and an air pistol
            are_counts = all(one.reason is None or one.quantity.value == 1 for one in (number, *items))
            if is_whole and are_counts and len(openings) == 1 and None not in openings:
                yield number, items


def _nouns_of_whole_parts(dataset: Dataset) -> Iterator[list[frozenset[str]]]:
    """Yield the nouns of the parts of each sum that leaves nothing out: those for men, and those for women."""
    by_noun = counting_vocabulary(dataset).by_noun
    for parts in {one.parts for one in dataset.sums if one.relation == "exhaustive"}:
        yield [
            frozenset(noun for noun, told in by_noun.items() if part in (one.measure for one in told)) for part in parts
        ]


def _group_and_complements(words: Sequence[str], read: ReadSentence, dataset: Dataset) -> Iterator[_Partition]:
    """Yield the group with which a sentence opens and its parts, if the record knows that there are no others.

    ``Of the 41 referred, 25 were adults and 17 were children``
    """
    if not opens_with_group(words, read.sentence) or len(read.counted) <= FEWEST_PARTS:
        return
    group, *parts = read.counted
    nouns = {one.noun.noun for one in parts if one.noun and one.noun.noun}
    all_parts = (told for told in _nouns_of_whole_parts(dataset) if len(nouns) == len(parts) == len(told))
    if not all(any(map(nouns.isdisjoint, told)) for told in all_parts):
        yield group.number, [one.number for one in parts]


def _what_joins_item(words: Sequence[str]) -> str | None:
    """Return what joins a number of a list to the words that say which of the total it counts.

    That is a preposition (``in Hull``), a participle (``of them aged 11 to 14``), or "" for a mere noun; None if they say
    anything else.
    """
    words = words[2:] if words[:2] in (["of", "them"], ["of", "these"], ["of", "whom"]) else words
    preposition, *names = [*takewhile(lambda word: word not in (",", "and", ";"), words)] or [""]
    if names and (is_past(preposition) or preposition == "aged"):
        return preposition
    if preposition not in PREPOSITIONS:
        preposition, names = "", [preposition, *names]
    if names[:1] == ["the"]:
        names = names[1:]  # at the port
    is_named = all(word[:1].isalpha() and word not in FUNCTION_WORDS and not is_past(word) for word in names)
    kind = "in" if preposition in _OF_PLACES else preposition
    return kind if 0 < len(names) <= LONGEST_NAME_OF_ITEM and is_named else None


def _all_and_the_others(
    words: Sequence[str], numbers: Sequence[NumberMention], before: Sequence[NumberMention]
) -> Iterator[_Partition]:
    """Yield the total of parts of which the last is "the other" or "the remaining": a number before them, here or *before*.

    ``Of the 23, 17 were men and the other four were women``
    """
    of_others = (["other"], ["remaining"])
    place = next((at for at, one in enumerate(numbers) if words[max(0, one.first - 1) : one.first] in of_others), 0)
    parts = list(numbers[: place + 1])
    if place and words[parts[0].last : parts[0].last + 1] != ["of"] and len(parts) > FEWEST_PARTS:
        yield parts[0], parts[1:]
    elif len(parts) > FEWEST_PARTS and before:
        yield before[-1], parts


def _parts_of_which_it_is_made_up(
    words: Sequence[str], read: ReadSentence, numbers: Sequence[NumberMention], before: Sequence[NumberMention]
) -> Iterator[_Partition]:
    """Yield the total of the numbers that a verb says are all of it, here or *before*: ``We ask for £900, made up of £400 for``."""
    first, last = read.sentence
    verbs = (
        at for at in range(first, last - 2) if words[at : at + 3] == ["made", "up", "of"] or words[at] in _COMPRISING
    )
    verb = next(verbs, last)
    parts = [one for one in numbers if one.first > verb]
    totals = [one for one in numbers if one.first < verb] or before
    if totals and parts:
        yield totals[-1], parts


def _parts_that_make(words: Sequence[str], numbers: Sequence[NumberMention]) -> Iterator[_Partition]:
    """Yield the total that the numbers of a list before it are said to make: ``12 guns and 29 others, which makes 41``."""
    parts: list[NumberMention] = []
    for number, following in pairwise(numbers):
        parts.append(number)
        between = words[number.last : following.first]
        if not _MAKING.isdisjoint(between):
            yield following, parts
        if not between or between[-1] not in LIST_JOINTS or len(between) > LONGEST_NAME_OF_ITEM + 1:
            parts = []

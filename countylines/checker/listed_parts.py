"""Lists of parts: numbers that running text lists as the parts of a total near them, whatever is counted."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise, takewhile
from typing import NamedTuple

from countylines.checker.mentions.date_mentions import WEEKDAY_BY_NAME
from countylines.checker.mentions.read_passages import PassageContent
from countylines.checker.number_mention import TOTAL_WORDS, NumberMention, Sentence
from countylines.checker.reason import Reason
from countylines.text.grammar import AUXILIARIES, FUNCTION_WORDS, PREPOSITIONS, is_partitive, is_verb
from countylines.text.tokens import word_at

_MOST_BEFORE = 4
"""How many numbers before a list are considered as its total; half and double change nothing in the test drafts.

Without a limit, the time for a long paragraph would grow with the square of its length.
"""
FEWEST_PARTS = 2
"""The fewest parts that a total can have."""
POINTING_BACK = frozenset(["that", "that's", "these", "those"])
"""Words that begin a sentence about everything listed before it, as in ``That's 96 people.``"""
_REACH_OF_POINTING = 4
"""Within how many tokens after such a word the sum may come."""
_JOINTS = frozenset([",", "and", "&", "or"])
"""What joins the items of a list."""
_ENDS = frozenset([";", ".", ")", "–"])
"""Marks at which a list ends."""
_AFTER_ITEMS = _JOINTS | _ENDS
"""Tokens at which an item of a list ends."""
_BEFORE_ALL_PARTS = frozenset([":", "(", "–"])
"""Marks after which all parts of a total are listed."""
_BEFORE_WHOLE_LISTS = (["made", "up", "of"], ["that", "is"], ["namely"], ["comprising"], ["consisting", "of"])
_OF_REST = frozenset(["other", "others", "remaining", "rest"])
"""Words before a number that is the whole remainder of a total."""
_ELLIPSES = (["in"], ["on"], ["with"], ["by"], ["at"], ["from"])
"""Words after a number that shares the verb of the item before it, as in ``9 live in care, 7 with a parent``."""
PARTS_FOLLOW = (["of", "which"], ["of", "whom"])
"""Words after a number whose parts follow: ``41 hens, of which 12 are white``."""
_SEXES = (frozenset(["men", "male", "males", "boys"]), frozenset(["women", "female", "females", "girls"]))
"""Nouns for the two sexes: a part of each is taken to make up the whole."""
_OF_PLACES = frozenset(["in", "on", "at", "from", "near"])
"""Prepositions before places, which are treated as the same."""


class _Item(NamedTuple):
    """A number in a list, and the words after it; *is_rest* is set if it is the whole remainder of the total."""

    number: NumberMention
    words: Sequence[str]
    is_rest: bool


def find_listed_parts(content: PassageContent) -> Iterator[list[NumberMention]]:
    """Yield each total of a paragraph, followed by the numbers that are listed as all of its parts.

    For example ``87 call-outs: 31 in Hull, 29 in Derby, 37 in Plymouth``; ``14 weapons: six knives and nine machetes``;
    ``Of these 41, 24 were made by police and 19 by councils``; ``£32,000, £18,000 of it in Hull and the other £16,000
    in Derby``.
    """
    before = deque[_Item](maxlen=_MOST_BEFORE)
    listed: list[_Item] = []  # the items at the end of the previous sentence
    for sentence in content.sentences:
        read_items = _items_of(sentence)
        begin = read_items[0].number.first - sentence.first if read_items else None
        is_sum = begin is not None and begin <= _REACH_OF_POINTING and sentence.own_words[0] in POINTING_BACK
        is_compared = bool(read_items) and read_items[0].number.words_before(1) == ["from"]  # That's up from 96
        if listed and is_sum and not is_compared:  # That team of 18 covers
            yield [one.number for one in (read_items[0], *listed)]
        listed = []
        list_end = 0  # where the last list with a total ends: its later items begin no list
        for place, item in enumerate(read_items):
            items, sum_after = _list_from(read_items[place:])
            is_list = len(items) >= FEWEST_PARTS and place >= list_end
            total = (sum_after or _total_of(items, before)) if is_list else None
            are_all = total is not None and _are_all_parts(sentence, total, items)
            sum_of_items = sum_of_values(one.number for one in items)
            is_right = is_partitive(sentence.passage.words, sentence.first) and _has_value(before, sum_of_items)
            are_alike = total and frozenset.intersection(*(_kinds_of_item(one, items[0]) for one in items))
            if is_list and (are_all or is_right or are_alike):
                list_end = place + len(items)
            if total and are_all:
                yield [one.number for one in (total, *items)]
            elif is_list and not total and item is read_items[-len(items)]:
                listed = items
            before.append(item)


def _items_of(sentence: Sentence) -> list[_Item]:
    """Return the counts and amounts of a sentence, including the number 1, as possible items of a list."""
    numbers = [
        one
        for one in sentence.numbers  # not the 1 in: four marks for Question 1
        if one.why_no_count is None or (one.value == 1 and one.why_no_count is not Reason.NAME)
        if word_at(one.passage_words, one.first - 1) not in WEEKDAY_BY_NAME  # Sat 13: 12 hens
    ]
    stops = [*(one.first for one in numbers[1:]), sentence.last]
    return [
        _Item(
            one,
            one.passage_words[one.last : stop],
            not _OF_REST.isdisjoint(one.passage_words[_place_of_joint(one) : one.first]),
        )
        for one, stop in zip(numbers, stops, strict=False)
    ]


def _place_of_joint(number: NumberMention) -> int:
    """Return the token that joins a number to what comes before it, skipping its label and words for the remainder."""
    words, before = number.passage_words, range(number.first - 1, -1, -1)
    at = next((at for at in before if words[at] not in _OF_REST | {"the", "another", "by", "in"}), 0)
    is_name = number.passage.text[number.passage.tokens.starts[at]].isupper()
    return at - 1 if is_name and words[at - 1] in _JOINTS else at  # Kent 61, Essex 48


def _list_from(items: Sequence[_Item]) -> tuple[list[_Item], _Item | None]:
    """Return the items that form a list, each joined to the previous one, and the sum after them: ``18 in all``.

    A number that has another unit and is not joined to the list belongs to an item, as the ``two`` does in ``£15,000
    for two workers and £8,000 for training``.
    """
    joined = [items[0]]
    for item in items[1:]:
        if item.words[:2] in PARTS_FOLLOW:
            continue  # 83 guns, 39 of which were old, and 93 knives
        if ")" in joined[-1].words and "(" not in joined[-1].words:
            break  # 33 people (20 adults, 13 children), 3 referrals
        is_alike = item.number.quantity.unit == items[0].number.quantity.unit
        joint = item.number.passage_words[_place_of_joint(item.number)]
        is_joined = joint in _JOINTS or (joint in _BEFORE_ALL_PARTS and len(joined) > 1 and _is_sum(item))
        if is_alike and is_joined:
            joined.append(item)
        elif is_alike or is_joined:
            break
    listed = [*takewhile(lambda item: not _is_sum(item), joined)]
    return listed, joined[len(listed)] if len(listed) < len(joined) else None


def _words_up_to_joint(words: Sequence[str]) -> list[str]:
    """List the words after a number up to the end of its item."""
    return [*takewhile(lambda word: word not in _AFTER_ITEMS, words)]


def _is_sum(item: _Item) -> bool:
    """Return whether words after a number say that it is the sum of a list: ``18 in all``, ``18 together``."""
    after = _words_up_to_joint(item.words)
    is_in_all = any(pair in (("in", "all"), ("all", "told")) for pair in pairwise(after))
    return is_in_all or any(word in TOTAL_WORDS and word != "all" for word in after)  # not: 29 - all from Hull


def sum_of_values(numbers: Iterable[NumberMention]) -> Decimal:
    """Return the sum of some numbers."""
    return sum((one.value for one in numbers), Decimal(0))


def _has_value(items: Iterable[_Item], value: Decimal) -> bool:
    """Return whether one of some items has a value."""
    return any(one.number.value == value for one in items)


def _total_of(items: Sequence[_Item], before: deque[_Item]) -> _Item | None:
    """Return the number that may be the total of a list; None if a number before the list already is its sum."""
    if _has_value(before, sum_of_values(one.number for one in items)):
        return None
    # the total is not three in ``in three areas: 22 in Hull, 9 in Derby and 4 in Hove``,
    # and not two in ``£96 for two nets: £62 and £32``
    unit, sentence = items[0].number.quantity.unit, items[0].number.sentence
    near = (one for one in reversed(before) if one.number.quantity.unit == unit or one.number.sentence is not sentence)
    possible = (one for one in near if one.number.value > len(items) and one.number.words_before(1) != ["in"])
    nearest = next(possible, None)
    largest = max(one.number.value for one in items)
    is_total = nearest is not None and nearest.number.quantity.unit == unit and nearest.number.value >= largest
    return nearest if is_total else None


def _kinds_of_item(item: _Item, named: _Item) -> frozenset[str]:
    """Return what an item says about its number, after the noun that it shares with *named* or after ``of them``."""
    words, after, noun, other = item.words, item.words, item.number.noun, named.number.noun
    if noun and other and noun.head == other.head and noun.first >= item.number.last:
        after = words[noun.last - item.number.last :]
    return _kinds(after[2:] if after[:1] == ["of"] else after) or _kinds(words)


def _kinds(words: Sequence[str]) -> frozenset[str]:
    """Return what words say of a number: the preposition after any verbs, or else the last verb, and "" for nouns."""
    own = _words_up_to_joint(words)
    verbs = [*takewhile(is_verb, own)]
    first, *names = own[len(verbs) :] or [""]
    if first in PREPOSITIONS:
        return frozenset(["in" if first in _OF_PLACES else first] if names else ())
    is_noun = all(word[:1].isalpha() and word not in FUNCTION_WORDS for word in (first, *names))
    return frozenset([*verbs[-1:], ""] if is_noun else verbs[-1:])


def _is_subject(item: _Item) -> bool:
    """Return whether a number is itself the subject of the verb directly after it: ``71 said yes``, ``35 had not``."""
    verb = word_at(item.words, 0)
    return item.number.noun is None and (is_verb(verb) or verb in AUXILIARIES)


def _is_denied(item: _Item) -> bool:
    """Return whether a number is followed only by an auxiliary and ``not``, as in ``and 19 had not``."""
    after = [*takewhile(lambda word: word not in _ENDS, item.words)]
    return after[1:] == ["not"] and after[0] in AUXILIARIES


def _are_all_parts(sentence: Sentence, total: _Item, items: Sequence[_Item]) -> bool:
    """Return whether the items of a list are all the parts of a total, or some parts that add up to more than it."""
    words, first, last = sentence.passage.words, items[0].number.first, items[-1]
    is_sum_after = total.number.first > first  # a total that comes after a list is its sum
    is_announced = any(words[max(0, first - len(one)) : first] == one for one in _BEFORE_WHOLE_LISTS)
    if is_sum_after or is_announced or _are_answers(sentence, total, items) or _account_for_all(sentence, total, items):
        return True
    heads = {one.number.noun.head for one in items if one.number.noun} - {"ones"}
    if len(heads) > 1 and total.number.noun and total.number.noun.head in heads:
        return False  # 41 nests. In York: 19 hens, 24 eggs and 2 nests
    is_long = words[first - 1] == ":" and len(items) > FEWEST_PARTS
    kinds = frozenset.intersection(*(_kinds_of_item(one, total) for one in items)) or frozenset([""] if is_long else ())
    opening = first - (3 if words[first - 1] in ("which", "whom") else 1)
    if first == sentence.first + 1 and words[opening] == "in":
        opening -= 1  # what opens the list is the mark before the sentence: In 19 the nets were torn
    mark, are_both_sexes = words[opening], _are_of_both_sexes(items)
    # the mark may directly follow the total: £48: £31 for nets and £19 for rope; the 7, five men and two women
    begins_after = opening + (mark == ":") + (are_both_sexes and mark == ",")
    if not (kinds or last.is_rest or are_both_sexes) or begins_after <= total.number.last:
        return False
    is_all = last.is_rest or are_both_sexes or sum_of_values(one.number for one in items) > total.number.value
    if mark in _BEFORE_ALL_PARTS:
        return is_all or not _has_single_thing(words, opening, last)
    is_part = mark == "," and not kinds.isdisjoint(_kinds_of_item(total, total))  # 12 in Hull, 9 in Derby
    begins_with_those = is_partitive(words, sentence.first) and mark not in FUNCTION_WORDS
    if begins_with_those or is_partitive(words, items[0].number.last):
        return is_all and (last.is_rest or not (is_part and total.number.sentence is sentence))
    are_of_places = mark == "," and not (is_part or "" in kinds)
    return are_of_places or (are_both_sexes and mark == ",") or (last.is_rest and mark in (",", "."))


def _are_answers(sentence: Sentence, total: _Item, items: Sequence[_Item]) -> bool:
    """Return whether items are all answers of a group: ``(Of these,) 71 said yes, 35 said no and 24 were not sure``."""
    words, first = sentence.passage.words, items[0].number.first
    is_of_those = is_partitive(words, sentence.first) and words[first - 1] == ","
    is_of_those &= total.number.sentence is not sentence or "," not in words[sentence.first : total.number.first]
    are_subjects = _is_subject(items[0]) and all(_is_subject(one) or one.words[:1] in _ELLIPSES for one in items)
    is_enough = len(items) > FEWEST_PARTS or _is_denied(items[-1])
    return (first == sentence.first or is_of_those) and are_subjects and is_enough


def _has_single_thing(words: Sequence[str], opening: int, last: _Item) -> bool:
    """Return whether a list that begins after *opening* has a thing without a number: ``and an air pistol``."""
    end = last.number.last + len([*takewhile(lambda word: word not in _ENDS, last.words)])
    return any(one in _JOINTS and two in ("a", "an") for one, two in pairwise(words[opening:end]))


def _account_for_all(sentence: Sentence, total: _Item, items: Sequence[_Item]) -> bool:
    """Return whether a sentence accounts for all of a total that it begins with: ``Of the 14, nine … and seven …``.

    Its parts add up to more than the total, or the last is the remainder; and the sum of the parts differs from the
    total by less than the smallest part.
    """
    words, last, made = sentence.passage.words, items[-1].number, sum_of_values(one.number for one in items)
    is_ended = words[_place_of_joint(last)] in ("and", "&")
    is_ended &= all(one.first <= last.first for one in sentence.numbers_that_count)
    is_all = made > total.number.value or items[-1].is_rest
    is_near = abs(total.number.value - made) < min(one.number.value for one in items)
    return is_partitive(words, sentence.first) and is_ended and is_all and is_near


def _are_of_both_sexes(items: Sequence[_Item]) -> bool:
    """Return whether exactly one item of a list is of men or boys, and exactly one of women or girls."""
    return all(sum(not sex.isdisjoint(_words_up_to_joint(item.words)) for item in items) == 1 for sex in _SEXES)

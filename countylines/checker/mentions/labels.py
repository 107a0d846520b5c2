"""Find the noun before a number that is its label: ``arrests stood at 743``, ``heroin: £72,670``."""

from collections.abc import Sequence

from countylines.checker.mentions.noun_phrases import (
    QUOTE_MARKS,
    NounPhrase,
    is_part,
    noun_ending_at,
    with_kind,
)
from countylines.checker.mentions.numbers import NumberMention
from countylines.text.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    FUNCTION_WORDS,
    NUMBER_NOUNS,
    PAST_VERBS,
    PREPOSITIONS,
    PRONOUNS,
    is_adverb,
    is_participle,
    is_plural,
)
from countylines.vocabulary.counted_nouns import CountingVocabulary

LABEL_REACH = 16
"""How many tokens before a number its label may begin."""

_SIGNS = frozenset(":|=(–-[,'\"*")
_TYING_SIGNS = frozenset(":|=")
_LIGHT_SIGNS = QUOTE_MARKS | {",", "*"}
HEDGE_OF_VERB = {
    **dict.fromkeys(
        "pass passes passed top tops topped exceed crosses crossed break broke broken beat clear cleared".split(),
        "more-than",
    ),
    **dict.fromkeys(
        "near nears neared approach approaches approached pushing nudging nudged touching touched".split(), "nearly"
    ),
}
"""Verbs by which a count goes beyond a number or comes near it, with the hedge that they are: ``arrests passed 700``."""
LINK_VERBS = HEDGE_OF_VERB.keys() | frozenset(
    "was were is are be been totalled totaled totalling totaling reached hit stood stands came comes numbered numbering "
    "amounted amounting add adds added worth weighed weighing valued rose fell climbed jumped grew dropped made put has had gave recorded showed".split()
)
_ENDS_OF_ITEMS = [[], *([mark] for mark in (",", ";", ":", "(", ")", ".", "–", "and"))]
"""What stands before and behind the items of a list in a sentence."""
_LINK_WORDS = frozenset(
    "last first second next at as for to of a the total n up also by down from just now in with value street and which that".split()
)


def label_before(
    vocabulary: CountingVocabulary, words: Sequence[str], begin: int, number: NumberMention, *, is_start: bool = False
) -> NounPhrase | None:
    """Find the noun that is the label of a number, not before *begin*: ``arrests stood at 743``.

    Between two marks, and at the start of a list item (*is_start*), no link is needed: ``heroin £72,670``; for an amount
    "at" is one: ``the heroin at £72,670``.
    """
    place = number.first
    begin = max(begin, place - LABEL_REACH)
    at, is_linked, is_tied = _pass_over_links(vocabulary, words, begin, place)
    if at > begin and words[at] == "included" and "," in words[begin:at]:
        at = max(one for one in range(begin, at) if words[one] == ",") - 1  # weapons seized, firearms included: 169
    if words[place - 1] == "|" and ";" in words[begin:at]:
        at = words.index(";", begin) - 1  # people arrested; men + women: 743
    between, is_amount = words[at + 1 : place], number.quantity.unit is not None
    if at >= begin and is_participle(words[at]) and between in (["at"], ["in", "at"], ["out", "at"]):
        at, is_linked = at - 1, True  # put at
    is_behind_number = begin > 0 and words[begin - 1][:1] not in ".;"
    is_linked |= "value" in between or between in (["of"], ["as"])
    is_linked |= (between in (["at"], ["for"]) and is_amount) or (
        between in (["at"], ["to"], ["from"]) and is_behind_number
    )
    while at > begin and is_linked and is_participle(words[at]) and is_plural(words[at - 1]):
        at -= 1
    if is_linked and at - 2 > begin and words[at - 2] in ("who", "that", "which") and words[at - 1] in AUXILIARIES:
        at -= 3  # adults who were safeguarded
    if at < begin or words[at] in PRONOUNS:
        return None
    if not (is_linked or (is_start and at == begin == place - 1)):
        return _label_of_item(vocabulary, words, begin, number)
    found = noun_ending_at(vocabulary, words, at, begin)
    if found is None:
        found = subject_before(vocabulary, words, begin, at + 1)
    else:
        found = with_kind(vocabulary, words, found, begin)
        is_whole = not {"among", "those"}.isdisjoint(words[max(begin, found.first - 2) : found.first])
        is_own = (is_tied and not is_whole) or between[:1] in (["worth"], ["valued"])
        governing = _is_governed(words, begin, found.first) and subject_before(vocabulary, words, begin, found.first)
        if governing and (not is_own or is_part(vocabulary, governing.noun, found.noun)):
            found = governing  # women among those arrested: 91; guns, part of weapons: 12
    return found._replace(is_tied=is_tied) if found else None


def _pass_over_links(
    vocabulary: CountingVocabulary, words: Sequence[str], begin: int, place: int
) -> tuple[int, bool, bool]:
    """Return the token before those that may link a label to the number at *place*, whether one does, and one ties it.

    Brackets are passed over, unless they tell the part that is counted: ``arrests (men): 652``.
    """
    at, is_linked, is_tied = place - 1, words[max(begin, place - 2) : place] == [",", "at"], False
    while at >= begin:
        is_link, is_sign = _is_link_verb(words, at), words[at] in _SIGNS
        is_total = words[at : at + 2] == [".", "total"]  # men arrested. Total: 652
        if not (is_sign or is_link or is_total or words[at] in _LINK_WORDS or is_adverb(words[at])):
            break
        is_linked |= is_link or (is_sign and words[at] not in _LIGHT_SIGNS)
        is_tied |= words[at] in _TYING_SIGNS
        at -= 1
        if at >= begin and words[at] == ")" and "(" in words[begin:at]:
            inside = noun_ending_at(vocabulary, words, at - 1, begin)
            opening = max(one for one in range(begin, at) if words[one] == "(")
            at = at - 1 if inside and inside.first == opening + 1 else opening - 1
    return at, is_linked, is_tied


def _is_link_verb(words: Sequence[str], place: int) -> bool:
    """Return whether a verb says of a label how much it is: ``arrests reached``, ``the cash ran to``."""
    return words[place] in LINK_VERBS or (words[place] in PAST_VERBS and words[place + 1 : place + 2] == ["to"])


def _label_of_item(
    vocabulary: CountingVocabulary, words: Sequence[str], begin: int, number: NumberMention
) -> NounPhrase | None:
    """Find the label of an item of a list: ``arrests, 743; cuckooed addresses visited 655``."""
    at = number.first - 1 - (words[number.first - 1] == ",")
    at -= at > begin and is_participle(words[at])
    found = noun_ending_at(vocabulary, words, at, begin) if at >= begin else None
    if found is None or words[number.last : number.last + 1] not in _ENDS_OF_ITEMS:
        return None
    modifier = words[found.first - 1] if found.first > begin else ""
    first = found.first - (modifier.isalpha() and modifier not in FUNCTION_WORDS)
    return found if words[first - 1 : first] in _ENDS_OF_ITEMS else None


def subject_before(vocabulary: CountingVocabulary, words: Sequence[str], begin: int, end: int) -> NounPhrase | None:
    """Find the subject of a clause, before *end*: its first noun of the record that no preposition governs."""
    start = begin
    for place in range(end - 1, begin - 1, -1):
        joins_participles = is_participle(words[place - 1]) and place + 1 < end and is_participle(words[place + 1])
        is_joint = words[place] in CONJUNCTIONS and not joins_participles  # lines identified and closed
        is_number = words[place][0].isdigit() and len(words[place]) != len("2019")
        if is_joint or is_number or words[place] in (";", "(", ")", "–", "."):
            start = place + 1
            break
    for place in range(start, end):
        found = noun_ending_at(vocabulary, words, place, start)
        if found and not _is_governed(words, start, found.first):
            is_of = words[place + 1 : end - 1][:1] == ["of"]
            part = noun_ending_at(vocabulary, words, place + 2, place + 2) if is_of else None
            is_told = part is not None and is_part(vocabulary, part.noun, found.noun)
            return part if is_told else with_kind(vocabulary, words, found, start)  # arrests of women
    return None


def _is_governed(words: Sequence[str], start: int, place: int) -> bool:
    """Return whether a preposition, other than that of ``the number of``, governs the noun at *place*."""
    at = place - 1
    while at >= start and words[at][0].isalpha() and words[at] not in PREPOSITIONS and words[at] not in PRONOUNS:
        at -= 1
    if at < start or words[at] not in PREPOSITIONS:
        return False
    return not (words[at] == "of" and words[at - 1] in NUMBER_NOUNS)

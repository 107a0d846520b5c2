"""English function words and simple word forms, by which a phrase is told from the next one without a dictionary."""

from collections.abc import Sequence
from itertools import chain, takewhile

PREPOSITIONS = frozenset(
    "in on at by for from with to of into across over under during after before since until till against between "
    "among amongst amid around about through throughout per via within without towards upon off up down out as "
    "than like including plus versus despite following besides behind beyond near outside inside onto".split()
)
CONJUNCTIONS = frozenset(
    "and or but nor so yet while whilst whereas although though because if unless when where".split()
)
MODALS = frozenset("will would can could may might must shall should".split())
AUXILIARIES = MODALS.union(
    "was were is are be been being am has have had having do does did "
    "wasn't weren't isn't aren't hasn't haven't hadn't didn't doesn't".split()
)
LIGHT_PARTICIPLES = frozenset("made found taken got given put seen known recorded had".split())
"""Participles that say no more of things than that there are so many: ``5 visits made``."""
NEGATIONS = frozenset(
    "not no never nor neither none nobody nothing without cannot dont wont cant isnt arent didnt doesnt".split()
)
"""Words that deny, without apostrophes."""
DETERMINERS = frozenset(
    ["the", "a", "an", "each", "every", "both", "all", "some", "any", "no", "this", "that", "these", "those"]
)
PRONOUNS = frozenset(
    "how many much he she it they we i you his her its their our my your him them us me who whom whose which "
    "what there here mine ours yours hers theirs".split()
)
NUMBER_NOUNS = frozenset("number total tally value count figure amount haul sum quantity rise fall toll".split())
"""Nouns whose ``of`` leads to what is counted: ``the number of arrests``."""
SUBJECT_PRONOUNS = frozenset(["he", "she", "it", "they", "we", "i", "you", "there"])
POSSESSIVES = frozenset(["his", "her", "its", "their", "our", "my", "your", "whose"])
FUNCTION_WORDS = PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | DETERMINERS | PRONOUNS
"""Words that end a noun phrase."""
COMPOUND_ADJECTIVES = frozenset([("so", "called"), ("at", "risk")])
"""Adjectives that begin with such a word, and end none."""

IRREGULAR_PLURALS = frozenset(["people", "men", "women", "children"])
"""Plurals without s."""

IRREGULAR_PARTICIPLES = frozenset(
    "held taken found seen made shut sold caught lost brought sent given shot put cut hit told led won bought "
    "built".split()
)
PAST_VERBS = frozenset(
    "became began broke brought came chose did drew drove fell fled found gave got grew knew led made ran rang "
    "rode rose said sang saw says slept spoke stole stood swam swore threw took went woke wore wrote died".split()
)

THOSE_COUNTED = frozenset(["them", "whom", "which"])
"""Pronouns after ``of`` that stand for what was counted before."""
_PARTITIVE_WORDS = THOSE_COUNTED | frozenset("the those these this that all its their".split())
"""Words after ``of`` that make a number some of certain things."""

_NOT_PLURAL = ("ss", "us", "is", "'s")


def is_plural(word: str) -> bool:
    """Return whether a word looks like a plural noun."""
    return word in IRREGULAR_PLURALS or (len(word) > 3 and word.endswith("s") and not word.endswith(_NOT_PLURAL))  # noqa: PLR2004  letters of a short word


def is_participle(word: str) -> bool:
    """Return whether a word looks like a past participle."""
    return word in IRREGULAR_PARTICIPLES or (len(word) > 4 and word.endswith("ed"))  # noqa: PLR2004  letters of a short word


def is_adverb(word: str) -> bool:
    """Return whether a word looks like an adverb that may stand anywhere beside a verb."""
    return word in _ADVERBS or (len(word) > 4 and word.endswith("ly"))  # noqa: PLR2004  letters of a short word


_ADVERBS = frozenset("also just only now then later already still together alone too even".split())


_PAST_AUXILIARIES = frozenset(["was", "were"])
_VERB_AFTER = 6
"""How many tokens after a noun its verb may stand: ``60 rooms up and down the country were asked``."""
_VERB_REACH = 4
"""How many tokens before a number the verb may stand whose object it is: ``took part in about 300 raids``."""
_PRESENT = frozenset(["is", "are", "am", "will", "can", "may", "must", "shall", "should"])


def has_adjacent_past_verb(words: Sequence[str], first: int, number: int, end: int, last: int) -> bool:
    """Return whether a past verb stands beside a number and its noun, the tokens from *number* to before *end*.

    ``1,300 officers were on duty``, ``there were 60 patrols``, ``took part in hundreds of raids``, ``90 doors opened``.
    A present verb before the number, or behind it in its clause, says that it is of another time.
    """
    clause_ends = next((at for at in range(end, last) if not _begins_with_letter(words[at])), last)
    if not _PRESENT.isdisjoint(words[first:clause_ends]):
        return False
    behind = takewhile(_begins_with_letter, words[end : min(end + _VERB_AFTER, last)])
    before = takewhile(_begins_with_letter, reversed(words[max(first, number - _VERB_REACH) : number]))
    before = takewhile(lambda word: is_past(word) or not is_plural(word), before)
    return any(map(is_past, chain(behind, before)))


def _begins_with_letter(word: str) -> bool:
    return word[0].isalpha()


def is_past(word: str) -> bool:
    """Return whether a word looks like a verb in the past, or is an auxiliary in it."""
    return word in _PAST_AUXILIARIES or word in PAST_VERBS or is_participle(word)


_LABEL_OF_QUESTION = 5
"""How many tokens of a question its label may have: ``Q: Were``."""


def asks_whether(words: Sequence[str], first: int, last: int) -> bool:
    """Return whether a sentence asks if something is so: ``Is it true that 700 were held?``, not ``Did you know``."""
    if "?" not in words[max(first, last - 3) : last]:
        return False
    inverted = (
        words[at - 1] == "," and words[at] in AUXILIARIES and words[at + 1] in SUBJECT_PRONOUNS
        for at in range(first + 1, last - 1)
    )
    if any(inverted):
        return True  # In the same week, were there 200?
    opening = next((at for at in range(first, min(first + _LABEL_OF_QUESTION, last)) if words[at] in AUXILIARIES), None)
    is_first = opening is not None and (opening == first or words[opening - 1] in (":", ".", ")", "*", '"'))
    return is_first and opening is not None and words[opening + 1 : opening + 3] != ["you", "know"]


def after_auxiliaries(words: Sequence[str], place: int, last: int) -> int:
    """Return the first token at or after a place that is neither an auxiliary nor an adverb."""
    while place < last and (words[place] in AUXILIARIES or is_adverb(words[place])):
        place += 1
    return place


_LONGEST_PHRASE = 5
"""How many tokens a phrase between a noun and its verb may have: ``60 people across the whole country rang``."""


def after_phrase(words: Sequence[str], place: int, last: int) -> int:
    """Return the token behind a phrase of place or time at *place* that a verb follows; *place* if there is none."""
    if place >= last or words[place] not in PREPOSITIONS:
        return place
    phrase = takewhile(_begins_with_letter, words[place + 1 : min(place + 1 + _LONGEST_PHRASE, last)])
    return next((at for at, word in enumerate(phrase, place + 1) if is_past(word)), place)


def is_partitive(words: Sequence[str], place: int) -> bool:
    """Return whether words at *place*, after a number, make it some of certain things: ``of them``."""
    return place + 1 < len(words) and words[place] == "of" and words[place + 1] in _PARTITIVE_WORDS

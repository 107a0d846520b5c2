"""English function words and simple rules for word forms, to find the ends of phrases without a dictionary."""

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
"""Participles that add nothing to a count: ``5 visits made``."""
NEGATIONS = frozenset(
    "not no never nor neither none nobody nothing without cannot dont wont cant isnt arent didnt doesnt".split()
)
"""Words that deny, without apostrophes."""
INTENDING_VERBS = frozenset(
    "hope hopes hoped hoping plan plans planned planning aim aims aimed aiming expect expects expected "
    "expecting want wants wanted wanting intend intends intended intending promise promised pledge pledged vow "
    "vowed fail failed fails failing try tries tried trying attempt attempted attempts seek sought wish wished "
    "due set".split()
)
"""Verbs of intention, before an infinitive or a noun: ``hoped to ring 800``, ``planned 700 rings``."""
DETERMINERS = frozenset(
    ["the", "a", "an", "each", "every", "both", "all", "some", "any", "no", "this", "that", "these", "those"]
)
PRONOUNS = frozenset(
    "how many much he she it they we i you his her its their our my your him them us me who whom whose which "
    "what there here mine ours yours hers theirs".split()
)
NUMBER_NOUNS = frozenset("number total tally value count figure amount haul sum quantity rise fall toll".split())
"""Nouns that are followed by ``of`` and what is counted: ``the number of nests``."""
SUBJECT_PRONOUNS = frozenset(["he", "she", "it", "they", "we", "i", "you", "there"])
RELATIVE_PRONOUNS = frozenset(["who", "whom", "which", "that", "where"])
POSSESSIVES = frozenset(["his", "her", "its", "their", "our", "my", "your", "whose"])
FUNCTION_WORDS = PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | DETERMINERS | PRONOUNS
"""Words that end a noun phrase."""
COMPOUND_ADJECTIVES = frozenset([("so", "called"), ("at", "risk")])
"""Adjectives that begin with a function word but do not end a noun phrase."""

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
"""Pronouns after ``of`` that refer to what was counted before."""
_PARTITIVE_WORDS = THOSE_COUNTED | frozenset("the those these this that all its their".split())
"""Words after ``of`` that make a number a part of certain things: ``5 of the``."""

_NOT_PLURAL = ("ss", "us", "is", "'s")


def is_plural(word: str) -> bool:
    """Return whether a word looks like a plural noun."""
    return word in IRREGULAR_PLURALS or (len(word) > 3 and word.endswith("s") and not word.endswith(_NOT_PLURAL))  # noqa: PLR2004  letters of a short word


def is_negation(word: str) -> bool:
    """Return whether a word negates a verb: ``not``, ``never``, ``didn't``."""
    return word in ("not", "never") or word.endswith("n't")


def is_participle(word: str) -> bool:
    """Return whether a word looks like a past participle."""
    return word in IRREGULAR_PARTICIPLES or (len(word) > 4 and word.endswith("ed"))  # noqa: PLR2004  letters of a short word


def is_adverb(word: str) -> bool:
    """Return whether a word looks like an adverb that may come anywhere next to a verb."""
    return word in _ADVERBS or (len(word) > 4 and word.endswith("ly"))  # noqa: PLR2004  letters of a short word


_ADVERBS = frozenset("also just only now then later already still together alone too even".split())


_PAST_AUXILIARIES = frozenset(["was", "were"])
_REACH_OF_VERB_AFTER_NOUN = 6
"""How many tokens after a noun are searched for its verb: ``60 rooms up and down the country were asked``."""
_REACH_OF_VERB_BEFORE_NUMBER = 4
"""How many tokens before a number are searched for its verb: ``took part in about 300 races``."""
_PRESENT = frozenset(["is", "are", "am", "will", "can", "may", "must", "shall", "should"])


def has_adjacent_past_verb(words: Sequence[str], first: int, number: int, end: int, last: int) -> bool:
    """Return whether a number and its noun, the tokens from *number* to before *end*, have a past verb near them.

    Examples are ``1,300 officers were on duty``, ``there were 60 patrols``, ``took part in hundreds of races`` and
    ``90 doors opened``. If there is a present verb in the same clause, the result is False, because the number is about
    another time. *first* and *last* are the bounds of the sentence.
    """
    clause_ends = next((at for at in range(end, last) if not _begins_with_letter(words[at])), last)
    if not _PRESENT.isdisjoint(words[first:clause_ends]):
        return False
    after = takewhile(_begins_with_letter, words[end : min(end + _REACH_OF_VERB_AFTER_NOUN, last)])
    before = takewhile(_begins_with_letter, reversed(words[max(first, number - _REACH_OF_VERB_BEFORE_NUMBER) : number]))
    before = takewhile(lambda word: is_past(word) or not is_plural(word), before)
    return any(map(is_past, chain(after, before)))


def _begins_with_letter(word: str) -> bool:
    return word[0].isalpha()


def is_past(word: str) -> bool:
    """Return whether a word looks like a verb in the past tense, a past participle, or a past auxiliary."""
    return word in _PAST_AUXILIARIES or word in PAST_VERBS or is_participle(word)


def is_verb(word: str) -> bool:
    """Return whether a word looks like an auxiliary or a past verb; ``may``, which can be a month, does not."""
    return (word in AUXILIARIES and word != "may") or is_past(word)


_LABEL_OF_QUESTION = 5
"""How many tokens of a question are searched for its first verb, because a label may come before it: ``Q: Were``."""


def asks_whether(words: Sequence[str], first: int, last: int) -> bool:
    """Return whether a sentence asks if something is so: ``Is it true that 700 were held?``, not ``Did you know``."""
    if "?" not in words[max(first, last - 3) : last]:
        return False
    inverted = (
        words[at - 1] == "," and words[at] in AUXILIARIES and words[at + 1] in SUBJECT_PRONOUNS
        for at in range(first + 1, last - 1)
    )
    if any(inverted):
        return True  # "In the same week, were there 200?"
    opening = next((at for at in range(first, min(first + _LABEL_OF_QUESTION, last)) if words[at] in AUXILIARIES), None)
    is_first = opening is not None and (opening == first or words[opening - 1] in (":", ".", ")", "*", '"'))
    return is_first and opening is not None and words[opening + 1 : opening + 3] != ["you", "know"]


def after_auxiliaries(words: Sequence[str], place: int, last: int) -> int:
    """Return the place of the first token, at or after *place*, that is neither an auxiliary nor an adverb."""
    while place < last and (words[place] in AUXILIARIES or is_adverb(words[place])):
        place += 1
    return place


_LONGEST_PHRASE = 5
"""The most tokens in a phrase between a noun and its verb: ``60 people across the whole country rang``."""


def after_phrase(words: Sequence[str], place: int, last: int) -> int:
    """Return the place of the past verb after a phrase such as ``across the country`` at *place*; else *place*."""
    if place >= last or words[place] not in PREPOSITIONS:
        return place
    phrase = takewhile(_begins_with_letter, words[place + 1 : min(place + 1 + _LONGEST_PHRASE, last)])
    return next((at for at, word in enumerate(phrase, place + 1) if is_past(word)), place)


def is_partitive(words: Sequence[str], place: int) -> bool:
    """Return whether the words at *place*, after a number, make it a part of certain things: ``of them``."""
    return place + 1 < len(words) and words[place] == "of" and words[place + 1] in _PARTITIVE_WORDS

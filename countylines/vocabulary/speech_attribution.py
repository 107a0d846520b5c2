"""The English of saying who speaks: which names of a sentence can be the speaker of the words in its quotation marks.

Any verb beside a name and the marks counts; the verbs listed here also count at some distance from the marks.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from countylines.text import lazy_regex
from countylines.text.tokens import NOT_NAMES, TITLES_WITH_POINT, Token, text_at

SPEECH_VERBS = frozenset(
    """
    said says say saying told tells tell telling wrote writes writing spoke speaks speaking put puts putting went goes
    adds asks thinks thought warns insists claims calls remarks notes states stresses explains argues believes replies
    continues concludes observes recalls tweets called described
    """.split()
)
"""Verbs of speech that do not end in -ed, or have an object: others in -ed are known by the words beside them."""

_NO_TITLE = "".join(rf"(?<!\b{title}.)" for title in ("[A-Z]", *TITLES_WITH_POINT))
SENTENCE_END = lazy_regex(rf"[.!?]{_NO_TITLE}[\"')]*(?=[\s<\[]|$)|\n\n")
"""The point comes first, as a pattern that looks back at each character is slow."""

FARTHEST_VERB = 24
"""How many words and marks may stand between a name and its verb.

In the development part of PolNeAR, half of it loses 2 of 374 named speakers, and double finds no more.
"""

_ARTICLES = frozenset("the a an its their one his her our".split())
_PREPOSITIONS = frozenset("for to of with by from in at on about against like than".split())
"""A name after one of these is not the subject of its clause."""
_ADVERBS = frozenset(
    "has have had is was were also then later who yesterday today further even once again now still often".split()
)
"""Words between a subject and its verb."""
_BEFORE_MARKS = frozenset("that of as to about how it the a an their his her its on out up for and this".split())
"""Words between a verb and the quotation marks, or a name and the marks."""
_FORMS_OF_BE = frozenset("is are was were be been being".split())
SAYING_NOUNS = frozenset(
    "words word phrase line slogan quote quotation sentence comment remark claim statement text headline caption title "
    "subtitle standfirst soundbite extract excerpt passage message motto reply answer response note summary translation "
    "transcript clip audio".split()
)
"""Nouns for what is said or printed: as labels they name no speaker."""


class Reading(NamedTuple):
    """A way to read a sentence: the names that can be the speaker, the likeliest first.

    With a verb of speech (*is_speech*) somebody speaks even if none of the names is a person's: a body, or a common noun.
    If it is not right beside the marks (*is_beside*), another person who is named in the sentence may speak as well.
    """

    names: list[Token]
    is_speech: bool = False
    is_beside: bool = True


def list_readings_after_marks(tokens: Sequence[Token]) -> Iterator[Reading]:
    """Read what follows the marks: “…”, said X; “…”, X said; “…” – X; “…”: X; “…” (X); “…”, by X; “…”, according to X; “…”, as X put it."""
    while tokens and tokens[0].text == ",":
        tokens = tokens[1:]
    if not tokens:
        return
    first = tokens[0]
    if first.text in "–-(|:" or first.text in ("according", "per", "by"):
        yield Reading([token for token in tokens[1:5] if token.kind == "name"][:1])
    elif first.text in _ARTICLES | {"as"} or first.kind == "name":
        place = _first_verb(tokens, 1 + (first.text == "as"))
        if place:
            yield Reading(_subjects(tokens, place), tokens[place].text in SPEECH_VERBS)
    elif _is_verb(first.text):
        behind = pairwise(tokens[:FARTHEST_VERB])
        names = [one for before, one in behind if one.kind == "name" and before.text not in _PREPOSITIONS]
        yield Reading(names, first.text in SPEECH_VERBS)


def list_readings_before_marks(tokens: Sequence[Token]) -> Iterator[Reading]:
    """Read what precedes the marks: the verb of speech nearest to them or any verb beside them; X's words; according to X."""
    for place in range(len(tokens) - 1, -1, -1):
        verb, between = tokens[place], tokens[place + 1 :]
        is_beside = all(token.text in _BEFORE_MARKS or token.text in ",:" for token in between)
        before = text_at(tokens, place - 1)
        is_passive = before in _FORMS_OF_BE and verb.text != "quoted"  # X was told “…”
        if is_passive or before in _ARTICLES | _PREPOSITIONS or before.endswith("'s"):
            continue
        is_speech = verb.text in SPEECH_VERBS
        if is_speech or (is_beside and _is_verb(verb.text)):
            subjects = _main_subjects(tokens[:place]) if verb.text.endswith("ing") else _subjects(tokens, place)
            yield Reading(
                subjects or [one for one in between[:1] if one.kind == "name" and one.text != "they"],
                is_speech,
                is_beside,
            )
    yield Reading(_beside_marks(tokens))
    said = [token for token in tokens if token.text not in ",:"][-4:]
    for place, owner in enumerate(said):
        is_near = all(one.text not in _BEFORE_MARKS | NOT_NAMES for one in said[place + 1 :])
        if is_near and owner.kind == "name" and owner.text.endswith("'s"):
            yield Reading([owner])
    for place, token in enumerate(tokens):
        if token.text.casefold() == "according":
            yield Reading([one for one in tokens[place + 1 : place + 6] if one.kind == "name"][:1])


def name_presented(tokens: Sequence[Token]) -> Token | None:
    """Return the name of whom a sentence says that the words beside it are theirs: ``That was X, of Y``, ``that's X``."""
    words = [token.text.casefold() for token in tokens[:2]]
    place = 2 if words in (["that", "was"], ["that", "is"]) else int(words[:1] == ["that's"])
    return next((token for token in tokens[place : place + 1] if place and token.kind == "name"), None)


def _is_verb(word: str) -> bool:
    """Return whether a word beside a name can be a verb of speech: one that is listed, or any in the past tense."""
    return word in SPEECH_VERBS or word.endswith("ed")


def _first_verb(tokens: Sequence[Token], start: int) -> int | None:
    """Return the place of the first listed verb after a subject, or else of any."""
    places = range(start, min(len(tokens), start + FARTHEST_VERB))
    listed = (place for place in places if tokens[place].text in SPEECH_VERBS)
    return next(listed, next((place for place in places if _is_verb(tokens[place].text)), None))


def _subjects(tokens: Sequence[Token], verb: int) -> list[Token]:
    """List the names that can be the subject of a verb: past adverbs, a post between commas, and a body."""
    place = verb - 1
    while place >= 0 and tokens[place].text in _ADVERBS:
        place -= 1
    if place >= 0 and tokens[place].text in ",)-–":
        return _subjects_before_apposition(tokens, place)
    while place > 0 and tokens[place].kind == "word":
        place -= 1  # a body in small letters: X of the police chiefs' council
    after = text_at(tokens, place + 1)
    is_whole = place == verb - 1 or after in _PREPOSITIONS | _ADVERBS
    is_name = place >= 0 and tokens[place].kind == "name" and is_whole
    return _name_at_or_before_preposition(tokens, place) if is_name else []


def _subjects_before_apposition(tokens: Sequence[Token], end: int) -> list[Token]:
    """List the names before the words between commas that end at *end*, then the name right before it."""
    places = range(end - 1, max(0, end - FARTHEST_VERB), -1)
    starts = [one - 1 for one in places if tokens[one].text in ",(-–" and tokens[one - 1].kind == "name"]
    names = [tokens[start] for start in starts]
    is_named = end > 0 and tokens[end - 1].kind == "name"
    return [*names, tokens[end - 1], *_name_at_or_before_preposition(tokens, end - 1)] if is_named else names


def _name_at_or_before_preposition(tokens: Sequence[Token], place: int) -> list[Token]:
    """Return the name at *place*; if it stands after a preposition, as a body's does, the name before that."""
    before = text_at(tokens, place - 1)
    if before in _PREPOSITIONS or (before == "the" and text_at(tokens, place - 2) in _PREPOSITIONS):
        return [token for token in reversed(tokens[max(0, place - 4) : place]) if token.kind == "name"][:1]
    return [tokens[place]]


def _main_subjects(tokens: Sequence[Token]) -> list[Token]:
    """List the names that no preposition makes an object: X left, saying “…”."""
    places = (place for place, token in enumerate(tokens) if token.kind == "name")
    return [tokens[place] for place in places if text_at(tokens, place - 1) not in _PREPOSITIONS]


def _beside_marks(tokens: Sequence[Token]) -> list[Token]:
    """List the name that only a post or ``that`` parts from the marks: the remarks of X, of a body: “…”."""
    left = list(tokens)
    while left and left[-1].text in (":", ",", "that", "as"):
        left.pop()
    found = []
    for place in range(len(left) - 1, -1, -1) if len(left) < len(tokens) else ():
        is_owner = not place or left[place - 1].text in ("of", "from", "by", ",", ")")
        is_last = text_at(left, place + 1) in ("", ",", "(", "of", "at")
        has_post = sum(token.text == "," for token in left[place:]) <= 1
        if left[place].kind == "name" and is_owner and is_last and has_post:
            found.append(left[place])
    return found

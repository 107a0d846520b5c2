"""The English of saying who speaks: which names of a sentence can be the speaker of the words in its quotation marks.

Any verb beside a name and the marks counts; the verbs listed here also count at some distance from the marks.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile
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
"""Words between a subject and its verb; so are those in -ly."""
_BEFORE_MARKS = frozenset("that of as to about how it the a an their his her its on out up for and this".split())
"""Words between a verb and the quotation marks, or a name and the marks."""
_FORMS_OF_BE = frozenset("is are was were be been being".split())
_LEADING_ON = frozenset("that of as to by how the a an their his her its for".split())
"""The last words of a clause that a quotation completes. After ``with``, ``on`` or ``about`` the words may be another's."""
SAYING_NOUNS = frozenset(
    "words word phrase line slogan quote quotation sentence comment remark claim statement text headline caption title "
    "subtitle standfirst soundbite extract excerpt passage message motto reply answer response note summary translation "
    "transcript clip audio".split()
)
"""Nouns for what is said or printed: as labels they name no speaker."""
_VERBS_OF_QUOTING = ("quoted", "quotes", "quote", "quoting", "cited", "cites", "citing")
"""Verbs whose object is the speaker: ``you quoted X: “…”``."""
_NOT_LEADING_ON = SAYING_NOUNS | frozenset(
    "and but or who which that whose whom what where when while as because since if whether after before until "
    "although though than so not never ; : ( ) – - "
    "echoes echoed repeats repeated quotes "
    "quoted cites cited reads heard answers answered rejects rejected disputes disputed denies denied".split()
)
"""Words and marks after which a clause has another subject or sense, and words for what somebody else has said."""


class Reading(NamedTuple):
    """A way to read a sentence: the names that can be the speaker, the likeliest first.

    With a verb of speech (*is_speech*) somebody speaks even if none of the names is a person's: a body, or a common noun.
    If it is not right beside the marks (*is_beside*), another person who is named in the sentence may speak as well; with
    a verb that need not be one of speech it is *doubtful* that the words around the marks belong together.
    """

    names: list[Token]
    is_speech: bool = False
    is_beside: bool = True
    is_doubtful: bool = False


def list_readings_after_marks(tokens: Sequence[Token]) -> Iterator[Reading]:
    """Read what follows the marks: “…”, said X; “…”, X said; “…” – X; “…”: X; “…” (X); “…”, by X; “…”, according to X; “…”, as X put it."""
    while tokens and tokens[0].text == ",":
        tokens = tokens[1:]
    if not tokens:
        return
    first = tokens[0]
    if first.text in "–-(|:" or first.text in ("according", "per", "by"):
        yield Reading([token for token in tokens[1:5] if token.kind == "name"][:1])
    elif first.text in ("as", "is", "was") or first.kind == "name" or first.text in _ARTICLES:
        start = int(first.text == "as")
        place = _first_verb(tokens, start + 1) if tokens[start:] else None
        if place and (first.text != "as" or tokens[1].kind == "name"):
            is_speech = tokens[place].text in SPEECH_VERBS
            yield Reading(_subjects(tokens, place), is_speech, is_doubtful=not is_speech and first.kind == "name")
    elif _is_verb(first.text):
        yield Reading(_subjects_after_verb(tokens[1:FARTHEST_VERB]), first.text in SPEECH_VERBS)


def list_readings_before_marks(tokens: Sequence[Token]) -> Iterator[Reading]:
    """Read what precedes the marks: the verb of speech nearest to them or any verb beside them; X's words; words of X."""
    if text_at(tokens, len(tokens) - 1) == ":" and text_at(tokens, len(tokens) - 3) in _VERBS_OF_QUOTING:
        yield Reading([one for one in tokens[-2:] if one.kind == "name"])
    for place in range(len(tokens) - 1, -1, -1):
        verb, between = tokens[place], tokens[place + 1 :]
        is_beside = all(token.text in _BEFORE_MARKS or token.text in ",:" for token in between)
        is_beside |= tokens[-1].text == "as" and place > 0 and tokens[place - 1].kind == "name"
        before = text_at(tokens, place - 1)
        if before in _ARTICLES | _PREPOSITIONS or before.endswith("'s") or _is_passive(tokens, place):
            continue
        is_speech = verb.text in SPEECH_VERBS
        if is_speech or (verb.kind == "word" and is_beside and _is_verb(verb.text)):
            subjects = _main_subjects(tokens[:place]) if verb.text.endswith("ing") else _subjects(tokens, place)
            named = [one for one in between[: int(is_speech)] if one.kind == "name" and one.text != "they"]
            yield Reading([*subjects, *_post_in_focus(tokens, place)] or named, is_speech and place > 0, is_beside)
    yield Reading(_beside_marks(tokens))
    if tokens and tokens[-1].kind == "name" and tokens[-1].text.endswith("'s"):
        yield Reading([tokens[-1]])
    said = [token for token in tokens if token.text not in ",:"]
    for place, owner in enumerate(said[-4:-1], max(0, len(said) - 4)):
        is_near = all(one.text not in _BEFORE_MARKS | NOT_NAMES for one in said[place + 1 :])
        if owner.text.endswith("'s") and is_near:
            yield Reading([owner] if owner.kind == "name" else [])
    for place, token in enumerate(tokens):
        if token.text.casefold() in ("according", "words"):
            yield Reading([one for one in tokens[place + 1 : place + 6] if one.kind == "name"][:1])


def subject_and_predicate_before_quotation(tokens: Sequence[Token]) -> tuple[Token, Sequence[Token]] | None:
    """Return subject and predicate of the clause that a quotation completes: X of a body gives the credit to “…”.

    Nobody else is named in it, no other clause begins, it is no passive, and its last word leads into the marks.
    """
    place = next((place for place, token in enumerate(tokens) if token.kind == "name"), len(tokens))
    before = text_at(tokens, place - 1)
    if place == len(tokens) or (place > 1 and before != ",") or before.casefold() in _PREPOSITIONS:
        return None
    subject, predicate = tokens[place], tokens[_end_of_subject(tokens, place) :]
    leads_on = bool(predicate) and (predicate[-1].text in _LEADING_ON or [one.kind for one in predicate] == ["word"])
    predicate = predicate[:-1] or predicate
    is_alone = all(token.kind != "name" and not token.text.endswith("'s") for token in predicate)
    is_plain = _NOT_LEADING_ON.isdisjoint(token.text for token in predicate)
    is_passive = any(_is_passive(predicate, place) for place in range(len(predicate)))
    return (subject, predicate) if leads_on and is_alone and is_plain and not is_passive else None


def name_presented(tokens: Sequence[Token]) -> Token | None:
    """Return the name of whom a sentence says that the words beside it are theirs: ``That was X, of Y``, ``that's X``."""
    words = [token.text.casefold() for token in tokens[:2]]
    place = 2 if words in (["that", "was"], ["that", "is"]) else int(words[:1] == ["that's"])
    return next((token for token in tokens[place : place + 1] if place and token.kind == "name"), None)


def _is_passive(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a verb has somebody else's words for its subject: X was told “…”, but not X was quoted as “…”."""
    verb = tokens[place].text
    return (
        (verb.endswith("ed") or verb in ("told", "said"))
        and verb != "quoted"
        and text_at(tokens, place - 1) in _FORMS_OF_BE
    )


def _end_of_subject(tokens: Sequence[Token], place: int) -> int:
    """Return where the predicate begins after the name at *place*: past its body, or a post between commas."""
    following = text_at(tokens, place + 1)
    if following in ("of", "for", "at", "from"):
        return place + 3 + (text_at(tokens, place + 2) == "the")
    if following == ",":
        return next((at + 1 for at in range(place + 2, len(tokens)) if tokens[at].text == ","), len(tokens))
    return place + 1


def _post_in_focus(tokens: Sequence[Token], verb: int) -> list[Token]:
    """Return the post that a sentence says it was who spoke: it was a minister who said “…”."""
    who = next((place for place in range(verb - 1, max(verb - 3, 0), -1) if tokens[place].text == "who"), 0)
    for place in range(who - 2, 0, -1):
        if tokens[place].text in ("was", "is") and tokens[place - 1].text.casefold() == "it":
            focus = list(takewhile(lambda token: token.text not in (",", "who"), tokens[place + 1 : who]))
            has_verb = any(token.text in SPEECH_VERBS for token in tokens[place:who])
            if focus and focus[0].text in _ARTICLES and not has_verb:
                words = " ".join(token.text for token in focus)
                return [Token("name", words, focus[0].start, focus[-1].end, is_post=True)]
    return []


def _is_verb(word: str) -> bool:
    """Return whether a word beside a name can be a verb of speech: one that is listed, or any in the past tense."""
    return word in SPEECH_VERBS or (word.endswith("ed") and len(word) > len("need"))


def _first_verb(tokens: Sequence[Token], start: int) -> int | None:
    """Return the place of the first listed verb after a subject, or else of any right after a name."""
    places = range(start, min(len(tokens), start + FARTHEST_VERB))
    listed = (place for place in places if tokens[place].text in SPEECH_VERBS)
    likely = (place for place in places if _is_verb(tokens[place].text) and tokens[place - 1].kind == "name")
    return next(listed, next(likely, None))


def _subjects(tokens: Sequence[Token], verb: int) -> list[Token]:
    """List the names that can be the subject of a verb: past adverbs, a post between commas, and a body."""
    place = verb - 1
    while place >= 0 and _is_adverb(tokens[place].text):
        place -= 1
    if place >= 0 and tokens[place].text in ",)-–":
        return _subjects_before_apposition(tokens, place)
    while place > 0 and tokens[place].kind == "word" and tokens[place].text not in SPEECH_VERBS:
        place -= 1  # a body in small letters: X of the police chiefs' council
    after = text_at(tokens, place + 1)
    is_whole = place == verb - 1 or after in _PREPOSITIONS or _is_adverb(after)
    return (
        _name_at_or_before_preposition(tokens, place)
        if place >= 0 and tokens[place].kind == "name" and is_whole
        else []
    )


def _is_adverb(word: str) -> bool:
    return word in _ADVERBS or (word.endswith("ly") and word.islower())


def _subjects_before_apposition(tokens: Sequence[Token], end: int) -> list[Token]:
    """List the names before the words between commas that end at *end*, then the name right before it.

    That somebody is named behind a preposition is no matter where "who" follows: praised by X, the head, who said.
    """
    places = range(end - 1, max(0, end - FARTHEST_VERB), -1)
    starts = [one - 1 for one in places if tokens[one].text in ",(-–" and tokens[one - 1].kind == "name"]
    if text_at(tokens, end + 1) == "who":
        names = [tokens[start] for start in starts]
    else:
        names = [name for start in starts for name in _name_at_or_before_preposition(tokens, start)]
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


def _subjects_after_verb(tokens: Sequence[Token]) -> list[Token]:
    """List the names after a verb that can be its subject: said X; said the director, X; not said a spokesman for X."""
    if tokens and tokens[0].kind == "name":
        return [tokens[0]]
    tokens = list(takewhile(lambda token: token.text not in ";(:", tokens))
    places = (place for place, token in enumerate(tokens) if token.kind == "name")
    before = ((place, tokens[place - 1].text) for place in places)
    return [tokens[at] for at, word in before if word not in _PREPOSITIONS and not (word == "the" and at > 1)]


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

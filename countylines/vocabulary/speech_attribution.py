"""Speech attribution: which names in a sentence can be the speaker of the words in its quotation marks.

Any past verb directly next to the quotation marks counts; the verbs of speech listed here also count farther away.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from countylines.text import lazy_regex
from countylines.text.grammar import PAST_VERBS, SUBJECT_PRONOUNS, is_adverb
from countylines.text.tokens import NOT_NAMES, TITLES_WITH_POINT, Token, text_at

SPEECH_VERBS = frozenset(
    """
    said says say saying told tells tell telling wrote writes writing spoke speaks speaking put puts putting went goes
    adds asks thinks thought warns insists claims calls remarks notes states stresses explains argues believes replies
    continues concludes observes recalls tweets called described
    """.split()
)
"""Verbs of speech that do not end in -ed, or that take an object; other verbs in -ed count only next to the marks."""

_NO_TITLE = "".join(rf"(?<!\b{title}.)" for title in ("[A-Z]", *TITLES_WITH_POINT))
SENTENCE_END = lazy_regex(rf"[.!?]{_NO_TITLE}[\"')]*(?=[\s<\[]|$)|\n\n")
"""The end of a sentence; the mark is matched first, because a pattern that begins with a lookbehind is slow."""

FARTHEST_VERB = 24
"""The largest number of words and marks between a name and its verb.

In the development part of PolNeAR, half this number loses 2 of 374 named speakers, and twice this number finds no more.
"""

SPOKESPEOPLE = frozenset(["spokesman", "spokeswoman", "spokesperson"])
_BEFORE_SPEAKERS = dict.fromkeys("quote quotes quoted quoting cite cites cited citing".split(), 1) | {"according": 5}
"""Words before the name of a speaker, each with how many tokens after it are searched for the name."""
_NOUNS_FOR_WORDS = frozenset(
    "line lines words quote quotation remark remarks comment comments statement message verdict assessment".split()
)
"""Nouns for quoted words, which a preposition and the speaker may follow: ``the line from the body's X``."""
_REACH_OF_SPEAKER = 4
"""How many tokens after such a noun are searched for its speaker, a body and a name. Half as many lose a draft."""
_REACH_OF_INVERTED_SUBJECT = 6
"""How many tokens after a verb of speech between commas are searched for its subject, before which a post may come."""
_LONGEST_POST = 3
"""The most words in a post before a name and a colon: ``Home secretary``."""
_ARTICLES = frozenset("the a an its their one his her our".split())
_PRONOUN_OF_READER = {"his": "she", "her": "he"}
"""The pronoun for a reader of somebody else's words, by the possessive of the words: ``she read out his words``."""
_PREPOSITIONS = frozenset("for to of with by from in at on about against like than".split())
"""Prepositions: a name after one is not the subject of its clause."""
_ADVERBS = frozenset(
    "has have had is was were also then later who yesterday today further even once again now still often".split()
)
"""Words that may come between a subject and its verb."""
_BEFORE_MARKS = frozenset("that of as to about how it the a an their his her its on out up for and this with".split())
"""Words that may come between a verb or a name and the quotation marks."""
_FORMS_OF_BE = frozenset("is are was were be been being".split())


_ATTRIBUTING = ("attribut", "given", "credited", "ascribed")
"""Beginnings of verbs that attribute words with ``to``: ``attributed to X``."""
_INTRODUCING = frozenset(["that's", "here's"])
"""Words that introduce somebody: ``that's X``."""


class PossibleSpeakers(NamedTuple):
    """The names that can be the speaker in one reading of a sentence, the likeliest first.

    *is_speech* is set if there is a verb of speech: somebody then speaks even if none of the names is a person's, for
    example if the only name is a body's or a common noun.
    """

    names: list[Token]
    is_speech: bool = False


def find_speakers_after_marks(tokens: Sequence[Token]) -> Iterator[PossibleSpeakers]:
    """Yield the possible speakers in the *tokens* after the quotation marks.

    The forms are: “…”, said X; “…”, X said; “…” – X; “…”: X; “…” (X); “…”, by X; “…”, according to X; “…”. That was X;
    “…”, as X put it.
    """
    while tokens and tokens[0].text == ",":
        tokens = tokens[1:]
    if not tokens:
        return
    first = tokens[0]
    if first.text in "–-(|:" or first.text.lower() in ("according", "per", "by", "that", "that's"):
        is_of_body = first.text.lower() == "according"  # "according to the Office's minister X"
        yield PossibleSpeakers(names_in(tokens[1:5])[: 1 + is_of_body])
    elif first.text in _ARTICLES | {"as"} or first.kind == "name":
        place = _verb_after_name(tokens) if first.text == "as" else _first_verb(tokens, 1)
        following = [text_at(tokens, at) for at in (place + 1, place + 2)] if place else []
        goes_on = following[:1] == ["that"] and following[1] in SUBJECT_PRONOUNS  # “…” X said that he had not heard it
        if place and not goes_on:
            offices = tokens[1:2] if first.text == "the" else ()  # "the minister said"
            yield PossibleSpeakers(_subjects(tokens, place) or [*offices], tokens[place].text in SPEECH_VERBS)
    elif _can_be_speech_verb(first.text):
        after = [place for place in range(1, min(len(tokens), FARTHEST_VERB)) if _is_whole_name(tokens, place)]
        names = [name for place in after for name in _name_at_or_before_preposition(tokens, place)]
        offices = tokens[2:3] if text_at(tokens, 1) == "the" and not names else ()  # "declared the minister"
        yield PossibleSpeakers([*names, *offices], first.text in SPEECH_VERBS or bool(offices))


def _is_whole_name(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a token is a name, but not a possessive before a noun, as in ``said Ann Lee's colleague``."""
    token = tokens[place]
    is_owner = token.text.endswith(("'s", "’s")) and text_at(tokens, place + 1)[:1].islower()
    return token.kind == "name" and not is_owner


def find_speakers_before_marks(tokens: Sequence[Token]) -> Iterator[PossibleSpeakers]:
    """Yield the possible speakers in the *tokens* before the quotation marks, the likeliest reading first.

    The forms are: X said “…”; X's remark “…”; the words of X: “…”; according to X, “…”.
    """
    texts = [token.text.lower() for token in tokens]
    whose, noun, mark = ["", "", "", *texts][-3:]
    if mark == ":" and noun in _NOUNS_FOR_WORDS and _PRONOUN_OF_READER.get(whose) in texts:
        yield PossibleSpeakers([], is_speech=True)  # she read out his words: “…”
    beside = _names_beside_marks(tokens)
    before = tokens.index(beside[0]) - 1 if beside else -1
    is_after_noun = text_at(tokens, before) == "of" and not _can_be_speech_verb(text_at(tokens, before - 1))
    if is_after_noun:  # he puts in the mouth of X: “…”
        yield PossibleSpeakers(beside)
    yield from _subjects_of_verbs(tokens)
    if not is_after_noun:
        yield PossibleSpeakers(beside)
    said = [token for token in tokens if token.text not in ",:"]
    ends = [place for place, token in enumerate(said) if token.text == "that"][-1:]
    is_clause = bool(ends) and (ends[0] == len(said) - 1 or text_at(said, ends[0] - 1) in _NOUNS_FOR_WORDS)
    said = said[: ends[0] if is_clause else None][-4:]  # X's remark that they “…”
    for place, owner in enumerate(said):
        is_near = all(one.text not in _BEFORE_MARKS | NOT_NAMES for one in said[place + 1 :])
        if is_near and owner.kind == "name" and owner.text.endswith("'s"):
            yield PossibleSpeakers([owner])
    for place, token in enumerate(tokens):
        if (
            token.text == "who"
            and _can_be_speech_verb(text_at(tokens, place + 1))
            and text_at(tokens, place - 1) == ","
        ):
            # X, the lead, who summed it up as “…”
            yield PossibleSpeakers(_subjects_before_apposition(tokens, place - 1))
        reach = _BEFORE_SPEAKERS.get(token.text.casefold(), 0)
        if reach and not SPOKESPEOPLE.isdisjoint(one.text for one in tokens[place + 1 : place + 3]):
            reach += _REACH_OF_SPEAKER  # quotes a spokesman for the Office
        is_of_speaker = token.text in _NOUNS_FOR_WORDS and text_at(tokens, place + 1) in ("from", "of", "by")
        if is_of_speaker and not beside and any(one.text == "that" for one in tokens[place + 2 :]):
            reach = _REACH_OF_SPEAKER  # they carry the line from X that they were “…”
        yield PossibleSpeakers(names_in(tokens[place + 1 : place + 1 + reach])[:1])


def introduced(tokens: Sequence[Token]) -> PossibleSpeakers:
    """Return who is introduced in the sentence before the marks: ``This is X, the chair`` or ``X spoke of nests``."""
    texts = [token.text.lower() for token in tokens]
    for place, text in enumerate(texts):
        is_pointing = text in _INTRODUCING or (text in ("this", "that", "here") and text_at(tokens, place + 1) == "is")
        if is_pointing:
            return PossibleSpeakers(names_in(tokens[place + 1 : place + 3])[:1])
        if text in ("it's", "is") and text_at(tokens, place + 1) == "from":
            return PossibleSpeakers(names_in(tokens[place + 2 :])[:1])  # it's from the lead, X
    verbs = [place for place in range(1, len(tokens)) if tokens[place].text in SPEECH_VERBS]
    return PossibleSpeakers(_subjects(tokens, verbs[-1]) if verbs else [])


def only_subject(tokens: Sequence[Token]) -> PossibleSpeakers:
    """Return the only name in the sentence before the marks, if near its start: ``X was quick to answer. “…”``."""
    names = names_in(tokens)
    return PossibleSpeakers(names if len(names) == 1 and names[0] in tokens[:_REACH_OF_INVERTED_SUBJECT] else [])


def _subjects_of_verbs(tokens: Sequence[Token]) -> Iterator[PossibleSpeakers]:
    """Yield the subjects of each verb of speech before the marks, the nearest verb first."""
    for place in range(len(tokens) - 1, -1, -1):
        verb, before, between = tokens[place].text, text_at(tokens, place - 1), tokens[place + 1 :]
        is_beside = all(token.text in _BEFORE_MARKS or token.text in ",:" for token in between)
        is_passive = before in _FORMS_OF_BE and verb != "quoted"  # X was told “…”
        has_clause = text_at(between, 0) == "that" and tokens[place].kind == "word"
        is_infinitive = has_clause and before == "to"  # X got up to promise that they were “…”
        if not is_infinitive and (is_passive or before in _ARTICLES | _PREPOSITIONS or before.endswith("'s")):
            continue
        is_verb = is_infinitive or (has_clause and verb.endswith("s")) or (is_beside and _can_be_speech_verb(verb))
        if is_verb or verb in SPEECH_VERBS:
            subjects = names_in(tokens[:place]) if is_infinitive or verb.endswith("ing") else _subjects(tokens, place)
            reach = _REACH_OF_INVERTED_SUBJECT if before == "," else 1  # the count, said the chair, X, was “…”
            after = [one for one in names_in(between[:reach]) if one.text != "they"]  # not: says they “…”
            yield PossibleSpeakers(subjects or after, verb in SPEECH_VERBS or verb == "quoted")


def names_in(tokens: Iterable[Token]) -> list[Token]:
    """List the names among some tokens."""
    return [token for token in tokens if token.kind == "name"]


def _can_be_speech_verb(word: str) -> bool:
    """Return whether a word can be a verb of speech: a listed one, or any verb in the past tense."""
    return word in SPEECH_VERBS or word in PAST_VERBS or word.endswith("ed")


def _first_verb(tokens: Sequence[Token], start: int) -> int | None:
    """Return the place of the first listed verb at or after *start*, else of the first past verb, else None.

    Any verb at *start* with a comma or semicolon after it takes precedence, as in ``she declared, and went home``.
    """
    if _can_be_speech_verb(text_at(tokens, start)) and text_at(tokens, start + 1) in (",", ";"):
        return start
    places = range(start, min(len(tokens), start + FARTHEST_VERB))
    listed = (place for place in places if tokens[place].text in SPEECH_VERBS)
    return next(listed, next((place for place in places if _can_be_speech_verb(tokens[place].text)), None))


def _verb_after_name(tokens: Sequence[Token]) -> int | None:
    """Return the place of a verb in -s directly after the name in ``as X reminds us``; else that of `_first_verb`."""
    place = len(("as", "X"))
    while text_at(tokens, place) in _ADVERBS:
        place += 1
    word = text_at(tokens, place)
    is_verb = bool(names_in(tokens[1:2])) and word.islower() and word.endswith("s")
    return place if is_verb else _first_verb(tokens, len(("as", "X")))


def _subjects(tokens: Sequence[Token], verb: int) -> list[Token]:
    """List the names before a verb that can be its subject, skipping adverbs, posts between commas, and bodies."""
    place = verb - 1
    while (word := text_at(tokens, place)) in _ADVERBS | {"as", "quoted"} or (word.islower() and is_adverb(word)):
        place -= 1  # X was quoted as saying
    if place > 0 and tokens[place].text in SPOKESPEOPLE:
        return names_in([tokens[place - 1]])
    if place >= 0 and text_at(tokens, place + 1) == "who" and tokens[place].kind == "name":
        return [tokens[place]]  # it is from X who said
    if place >= 0 and tokens[place].text in ",)-–":
        return _subjects_before_apposition(tokens, place)
    while place > 0 and tokens[place].kind == "word":
        place -= 1  # a body in small letters: X of the police chiefs' council
    is_whole = place == verb - 1 or text_at(tokens, place + 1) in _PREPOSITIONS | _ADVERBS
    found = _name_at_or_before_preposition(tokens, place) if is_whole else []
    return found or _subjects_of_relative_clause(tokens, verb)


def _subjects_of_relative_clause(tokens: Sequence[Token], end: int) -> list[Token]:
    """Return the name before a relative clause without commas: ``X who leads the body said``."""
    places = range(end - 1, max(0, end - FARTHEST_VERB), -1)
    starts = (place for place in places if tokens[place].text == "who")
    return names_in(tokens[place - 1] for place in starts)[:1]


def _subjects_before_apposition(tokens: Sequence[Token], end: int) -> list[Token]:
    """List the names before an apposition between commas that ends at *end*, and then the name just before *end*."""
    places = range(end - 1, max(0, end - FARTHEST_VERB), -1)
    starts = [one - 1 for one in places if tokens[one].text in ",(-–"]
    names = names_in(tokens[place] for place in (*starts, max(0, end - 1)))
    return [*names, *_name_at_or_before_preposition(tokens, end - 1)]


def _name_at_or_before_preposition(tokens: Sequence[Token], place: int) -> list[Token]:
    """Return the name at *place*; if a preposition comes before it, as before a body, return the name before that."""
    if place < 0 or tokens[place].kind != "name":
        return []
    before = text_at(tokens, place - 1)
    of_whom = place - 2 if before == "the" else place - 1  # the preposition of "a spokesman for the Office"
    if text_at(tokens, of_whom) in _PREPOSITIONS and text_at(tokens, of_whom - 1) in SPOKESPEOPLE:
        return [tokens[place]]
    if before in _PREPOSITIONS or (before == "the" and text_at(tokens, place - 2) in _PREPOSITIONS):
        return names_in(tokens[max(0, place - 4) : place])[-1:]
    return [tokens[place]]


def _is_post(tokens: Sequence[Token]) -> bool:
    """Return whether tokens before a name can be a post in lower case: ``Home secretary``."""
    texts = [token.text for token in tokens]
    is_short = 0 < len(texts) <= _LONGEST_POST and texts[-1] not in _PREPOSITIONS
    return is_short and all(text[0].isalpha() and not _can_be_speech_verb(text) for text in texts)


def _is_attributed_to(tokens: Sequence[Token]) -> bool:
    """Return whether tokens end with a verb that attributes words to the next name: ``please attribute to``."""
    return text_at(tokens, len(tokens) - 1) == "to" and text_at(tokens, len(tokens) - 2).startswith(_ATTRIBUTING)


def _names_beside_marks(tokens: Sequence[Token]) -> list[Token]:
    """List the names with at most a post or ``that`` between them and the marks: the remarks of X, of a body: “…”."""
    left = list(tokens)
    while left and left[-1].text in (":", ",", "that", "as"):
        left.pop()
    places = [place for place in reversed(range(len(left))) if left[place].kind == "name" and len(left) < len(tokens)]
    begins = ("", "of", "from", "by", ",", ")")
    owners = [
        place
        for place in places
        if text_at(left, place - 1) in begins or _is_post(left[:place]) or _is_attributed_to(left[:place])
    ]
    return [left[place] for place in owners if text_at(left, place + 1) in ("", ",", "(", "of", "at")]

"""Tokens of a text: its words, numbers and marks in small letters, or the names, words and marks of a sentence."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from countylines.text.english import CAPITAL, MONTHS, WEEKDAYS
from countylines.text.folding import lower_in_place, straighten_quotes
from countylines.text.lazy_regex import lazy_regex

_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+(?:[.,:/]\d+)*|[.!?]+|(?<!\w)-|-(?!\w)|[^\w\s-]")
"""A word with the apostrophes in it, a number in digits, or a mark. A hyphen between letters or digits is none."""

TITLES_WITH_POINT = (
    "Mr", "Mrs", "Ms", "Dr", "St", "Sgt", "Insp", "Det", "Supt", "Prof", "Rev", "Hon", "Gen", "Col", "Capt", "Lt",
    "Ch", "Cllr", "Cdr",
)  # fmt: skip
_BEFORE_POINT = "|".join(rf"(?<=\b{one})" for one in ("[A-Z]", *TITLES_WITH_POINT))
"""Initials and titles; after any other word a full stop ends a name."""
NAME_PATTERN = rf"{CAPITAL}[\w'-]+(?:(?:(?:{_BEFORE_POINT})\.)?(?!\s*\n\s*\n)\s+{CAPITAL}[\w'-]*){{0,5}}"
PERSONAL_PRONOUNS = ("she", "he", "they")

NOT_NAMES = frozenset(
    f"{' '.join((*MONTHS, *WEEKDAYS))} The A An It This That These Those They We I In On At But And He She Who As Said "
    "When Because While Since After Before If Though Although Then So Now Yet Here There Even Still Perhaps Later "
    "Meanwhile Yesterday Today However What Why How Where Which Nor Or For From By With Of To One Our My Her His Their "
    "Its You Not Only Also According Asked Speaking During Under Among Despite Both Many Some Others".split()
)
"""Capitalised words that begin a sentence and are not names."""

SPOKESPEOPLE = frozenset({
    "spokesman", "spokeswoman", "spokesperson", "spokesmen", "spokespeople", "official", "officials", "source",
    "sources",
})  # fmt: skip
"""Those who speak for a body and seldom have a name."""

_NAME_OR_WORD = lazy_regex(rf"(?P<name>{NAME_PATTERN})|(?P<word>[a-z][\w'-]*)|[,:;()–|-]")


class Tokens(NamedTuple):
    """The tokens of a text in lower case, with the offsets of each token's first character and just after its last."""

    words: list[str]
    starts: list[int]
    ends: list[int]


@lru_cache(maxsize=4096)
def words_of(phrase: str) -> tuple[str, ...]:
    """Return the words of a phrase as `tokenize` does, quickly where it has letters and spaces alone."""
    plain = phrase.replace("-", " ").lower().split()
    is_plain = phrase.isascii() and all(map(str.isalpha, plain))
    return tuple(plain if is_plain else tokenize(phrase).words)


def tokenize(text: str) -> Tokens:
    """Take a text apart; offsets are those of *text*, marks are straight and letters small."""
    found = [*_TOKEN.finditer(lower_in_place(straighten_quotes(text)))]
    return Tokens([one[0] for one in found], [one.start() for one in found], [one.end() for one in found])


class Token(NamedTuple):
    """A name, a word in small letters or a mark of a piece of text.

    A pronoun counts as a name, and so does a post that stands for somebody without a name (*is_post*).
    """

    kind: str
    text: str
    start: int
    end: int
    is_post: bool = False


def split_tokens(text: str, offset: int, start: int) -> list[Token]:
    """Split ``text[start:]`` into names, words and marks; *offset* is added to their places."""
    tokens = []
    for match in _NAME_OR_WORD.finditer(text, start):
        first, end, name = match.start(), match.end(), match["name"] or ""
        pronoun = match[0].split("'")[0]
        if pronoun.casefold() in PERSONAL_PRONOUNS:
            tokens.append(Token("name", pronoun, offset + first, offset + first + len(pronoun)))
            continue
        if not name:
            tokens.append(Token("word" if match["word"] else "mark", match[0], offset + first, offset + end))
        while name and _begins_without_name(name, text[end : end + 1]):
            word, _, name = name.partition(" ")
            tokens.append(Token("word", word, offset + first, offset + first + len(word)))
            first = end - len(name)
        if name:
            tokens.append(Token("name", name, offset + first, offset + end))
    for place in reversed([place for place, token in enumerate(tokens) if token.text.casefold() in SPOKESPEOPLE]):
        _join_spokesperson_with_bodies(tokens, place, text, offset)
    return tokens


def _join_spokesperson_with_bodies(tokens: list[Token], place: int, text: str, offset: int) -> None:
    """Make one token of a spokesperson and the bodies named right behind or before, unless their own name follows."""
    first, last = place, place
    while text_at(tokens, last + 1) in ("for", "of", "at", "from", "within", "and"):
        body = last + 2 + (text_at(tokens, last + 2) == "the")
        if body >= len(tokens) or tokens[body].kind != "name":
            break
        last = body
    is_named = place + 1 < len(tokens) and tokens[place + 1].kind == "name"
    if last == place and place and tokens[place - 1].kind == "name" and not is_named:
        first -= 1
    if first < last and tokens[first].text.casefold() not in PERSONAL_PRONOUNS:
        start, end = tokens[first].start, tokens[last].end
        tokens[first : last + 1] = [Token("name", text[start - offset : end - offset], start, end, is_post=True)]


def _begins_without_name(name: str, mark: str) -> bool:
    """Return whether a run of capitalised words begins with one that only begins a sentence."""
    first = name.split(maxsplit=1)[0].rstrip(".")
    return first.split("'")[0] in NOT_NAMES or (first == name and mark == "," and first.endswith(("ly", "ing")))


def text_at(tokens: Sequence[Token], place: int) -> str:
    """Return the text of a token, nothing beyond either end."""
    return tokens[place].text if 0 <= place < len(tokens) else ""

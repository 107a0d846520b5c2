"""Tokens of a text, and tables to find phrases among them.

`tokenize` returns words, numbers and marks in lower case; `split_tokens` returns names, words and marks.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from countylines.text import lazy_regex, lower_in_place, straighten_quotes
from countylines.text.english import CAPITAL, MONTHS, WEEKDAYS

_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+(?:[.,:/]\d+)*|[.!?]+|(?<!\w)-|-(?!\w)|[^\w\s-]")
"""A word with its apostrophes, a number in digits, or a mark; a hyphen between letters or digits is not a mark."""

TITLES_WITH_POINT = (
    "Mr", "Mrs", "Ms", "Dr", "St", "Sgt", "Insp", "Det", "Supt", "Prof", "Rev", "Hon", "Gen", "Col", "Capt", "Lt",
    "Ch", "Cllr", "Cdr",
)  # fmt: skip
ABBREVIATED_TITLES = frozenset(map(str.lower, TITLES_WITH_POINT))
"""The same titles in lower case."""
_BEFORE_POINT = "|".join(rf"(?<=\b{one})" for one in ("[A-Z]", *TITLES_WITH_POINT))
"""A pattern for the place after an initial or title; after any other word a full stop ends a name."""
_PARTICLES = r"(?:(?:v[ao]n|de[lnr]?|d[aiou]s?|l[ae]|te[nr])\s+)*"
"""A pattern for lower-case words within names: ``Anna van der Berg``."""
NAME_PATTERN = rf"{CAPITAL}[\w'-]+(?:(?:(?:{_BEFORE_POINT})\.)?(?!\s*\n\s*\n)\s+{_PARTICLES}{CAPITAL}[\w'-]*){{0,5}}"
PERSONAL_PRONOUNS = ("she", "he", "they")

NOT_NAMES = frozenset(
    f"{' '.join((*MONTHS, *WEEKDAYS))} The A An It This That These Those They We I In On At But And He She Who As Said "
    "When Because While Since After Before If Though Although Then So Now Yet Here There Even Still Perhaps Later "
    "Meanwhile Yesterday Today However What Why How Where Which Nor Or For From By With Of To One Our My Her His Their "
    "Its You Not Only Also According Asked Speaking During Under Among Despite Both Many Some Others Well Yes "
    "No Right Oh Most More Several Few Fewer Less Another Other Either Neither None Each Every All Any Such Through "
    "Across Against Along Between Inside Outside Over Until Unless Whether Once About Around Read Hear See Play Quote "
    "Cue Note".split()
)
"""Capitalised words that are not taken for names, because they often begin a sentence."""

_NAME_OR_WORD = lazy_regex(rf"(?P<name>{NAME_PATTERN})|(?P<word>[a-z][\w'-]*)|[,:;()–|-]")


class Tokens(NamedTuple):
    """The tokens of a text in lower case, with the offsets of each token's start and end."""

    words: list[str]
    starts: list[int]
    ends: list[int]


@lru_cache(maxsize=4096)
def words_of(phrase: str) -> tuple[str, ...]:
    """Return the words of a phrase as `tokenize` does, with a fast path for phrases of letters and spaces.

    Most phrases of a record take that path: the first check of a draft takes 70 ms with it, and 75 ms without it.
    """
    plain = phrase.replace("-", " ").lower().split()
    is_plain = phrase.isascii() and all(map(str.isalpha, plain))
    return tuple(plain if is_plain else tokenize(phrase).words)


def tokenize(text: str) -> Tokens:
    """Split a text into tokens in lower case with straight marks; offsets are those of *text*."""
    found = [*_TOKEN.finditer(lower_in_place(straighten_quotes(text)))]
    return Tokens([one[0] for one in found], [one.start() for one in found], [one.end() for one in found])


class Token(NamedTuple):
    """A name, a lower-case word or a mark; *kind* is ``name``, ``word`` or ``mark``. A pronoun counts as a name."""

    kind: str
    text: str
    start: int
    end: int


def split_tokens(text: str, offset: int, start: int) -> list[Token]:
    """Split ``text[start:]`` into names, words and marks; *offset* is added to their offsets."""
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
    return tokens


def _begins_without_name(name: str, mark: str) -> bool:
    """Return whether the first of some capitalised words is not a name; *mark* is the character after the words."""
    first = name.split(maxsplit=1)[0].rstrip(".")
    return first.split("'")[0] in NOT_NAMES or (first == name and mark == "," and first.endswith(("ly", "ing")))


def text_at(tokens: Sequence[Token], place: int) -> str:
    """Return the text of the token at a place; "" if the place is outside the sequence."""
    return tokens[place].text if 0 <= place < len(tokens) else ""


def word_at(words: Sequence[str], place: int) -> str:
    """Return the word at a place; "" if the place is outside the sequence."""
    return words[place] if 0 <= place < len(words) else ""


T = TypeVar("T")

MOST_REMEMBERED = 50_000
"""The most words for which a table caches the entries that begin with the word."""


class FoundPhrase(NamedTuple, Generic[T]):
    """A phrase found in the tokens from *first* to before *last*, with its *meaning* in the table."""

    first: int
    last: int
    meaning: T


class PhraseTable(Generic[T]):
    """A table of phrases with meanings; ``nest*`` matches any word with that beginning, and ``'s`` is ignored."""

    def __init__(self, entries: Iterable[tuple[str, T]] = ()) -> None:
        self._alone: dict[str, list[T]] = {}
        self._longer: dict[str, dict[str, list[tuple[list[str], T]]]] = {}
        """The other words and the meanings of phrases, by their first and second word."""
        self._prefixes: list[tuple[str, T]] = []
        self._beginning: dict[str, _Beginning[T]] = {}
        for phrase, meaning in entries:
            self.add(phrase, meaning)

    def add(self, phrase: str, meaning: T) -> None:
        """Add a word, a phrase, or the beginning of a word with ``*``."""
        first, *rest = words_of(phrase.removesuffix("*")) or ("",)
        if phrase.endswith("*") and not rest:
            self._prefixes.append((first, meaning))
        elif rest:
            self._longer.setdefault(first, {}).setdefault(rest[0], []).append((rest[1:], meaning))
        elif first:
            self._alone.setdefault(first, []).append(meaning)
        self._beginning.clear()

    def find(self, words: Sequence[str], first: int, last: int) -> Iterator[FoundPhrase[T]]:
        """Yield the entries found in *words* from *first* to before *last*; they may overlap."""
        for place, known in enumerate(map(self._beginning.get, words[first:last]), first):
            alone, longer = known or self._beginning_with(words[place])
            for meaning in alone:
                yield FoundPhrase(place, place + 1, meaning)
            if longer and place + 1 < last:
                for rest, meaning in longer.get(words[place + 1].removesuffix("'s"), ()):
                    end = place + 2 + len(rest)
                    if end <= last and [word.removesuffix("'s") for word in words[place + 2 : end]] == rest:
                        yield FoundPhrase(place, end, meaning)

    def _beginning_with(self, word: str) -> "_Beginning[T]":
        """Return the entries that begin with a word, and cache them."""
        if len(self._beginning) > MOST_REMEMBERED:
            self._beginning.clear()
        plain = word.removesuffix("'s")
        by_prefix = [meaning for prefix, meaning in self._prefixes if word.startswith(prefix)]
        found = self._beginning[word] = ((*self._alone.get(plain, ()), *by_prefix), self._longer.get(plain))
        return found


_Beginning = tuple[tuple[T, ...], dict[str, list[tuple[list[str], T]]] | None]
"""The meanings of a single word, and the phrases that begin with it: their other words and meanings, by second word."""

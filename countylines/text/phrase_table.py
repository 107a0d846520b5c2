"""Words and phrases with a meaning, looked up among the tokens of a text in one pass."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from countylines.text.tokens import words_of

T = TypeVar("T")

MOST_REMEMBERED = 50_000
"""For how many different words of texts the entries that begin with them are remembered."""


class FoundPhrase(NamedTuple, Generic[T]):
    """A phrase among tokens: from *first* to before *last*, with what it means."""

    first: int
    last: int
    meaning: T


_Longer = dict[str, list[tuple[tuple[str, ...], T]]]
"""Phrases by their second word: the rest of their words, and the meaning."""


class _Beginnings(dict[str, tuple[tuple[T, ...], _Longer[T]] | None]):
    """What begins with a word: the meanings of the word alone, and by the next word the rest of each phrase.

    A word of a text is looked up with all stems once, and remembered.
    """

    def __init__(self) -> None:
        super().__init__()
        self.alone: dict[str, list[T]] = {}
        self.longer: dict[str, _Longer[T]] = {}
        self.stems: list[tuple[str, T]] = []
        self.starts: tuple[str, ...] = ()

    def __missing__(self, word: str) -> tuple[tuple[T, ...], _Longer[T]] | None:
        """Return what begins with a word, None if nothing does."""
        if len(self) > MOST_REMEMBERED:
            self.clear()
        plain = word.removesuffix("'s")
        alone = tuple(self.alone.get(plain, ()))
        if word.startswith(self.starts):
            alone = (*alone, *(meaning for stem, meaning in self.stems if word.startswith(stem)))
        longer = self.longer.get(plain, {})
        found = self[word] = (alone, longer) if alone or longer else None
        return found


class PhraseTable(Generic[T]):
    """Phrases by their first two words. ``seiz*`` is any word that begins so; ``'s`` behind a word is ignored."""

    def __init__(self, entries: Iterable[tuple[str, T]] = ()) -> None:
        self._begun = _Beginnings[T]()
        for phrase, meaning in entries:
            self.add(phrase, meaning)

    def add(self, phrase: str, meaning: T) -> None:
        """Add a word, a stem or a phrase."""
        words, begun = words_of(phrase.removesuffix("*")), self._begun
        if phrase.endswith("*") and len(words) == 1:
            begun.stems.append((words[0], meaning))
            begun.starts = (*begun.starts, words[0])
        elif len(words) == 1:
            begun.alone.setdefault(words[0], []).append(meaning)
        elif words:
            begun.longer.setdefault(words[0], {}).setdefault(words[1], []).append((words[2:], meaning))
        begun.clear()

    def find(self, words: Sequence[str], first: int, last: int) -> Iterator[FoundPhrase[T]]:
        """List the entries among *words* from *first* to before *last*, those within others too."""
        for place, entries in enumerate(map(self._begun.__getitem__, words[first:last]), first):
            if entries is None:
                continue
            alone, longer = entries
            for meaning in alone:
                yield FoundPhrase(place, place + 1, meaning)
            if longer and place + 1 < last:
                for rest, meaning in longer.get(words[place + 1].removesuffix("'s"), ()):
                    end = place + 2 + len(rest)
                    if end <= last and (not rest or tuple(map(_without_possessive, words[place + 2 : end])) == rest):
                        yield FoundPhrase(place, end, meaning)


def _without_possessive(word: str) -> str:
    return word.removesuffix("'s")

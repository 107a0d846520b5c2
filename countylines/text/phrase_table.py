"""Words and phrases with a meaning, looked up among the tokens of a text in one pass."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
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


class _Entries(NamedTuple, Generic[T]):
    """What begins with a word: the meanings of the word alone, and by the next word the rest of each phrase."""

    alone: tuple[T, ...]
    longer: Mapping[str, Sequence[tuple[tuple[str, ...], T]]]


class PhraseTable(Generic[T]):
    """Phrases by their first two words. ``seiz*`` is any word that begins so; ``'s`` behind a word is ignored."""

    def __init__(self, entries: Iterable[tuple[str, T]] = ()) -> None:
        self._alone: dict[str, list[T]] = {}
        self._longer: dict[str, dict[str, list[tuple[tuple[str, ...], T]]]] = {}
        self._stems: list[tuple[str, T]] = []
        self._remembered: dict[str, _Entries[T] | None] = {}
        for phrase, meaning in entries:
            self.add(phrase, meaning)

    def add(self, phrase: str, meaning: T) -> None:
        """Add a word, a stem or a phrase."""
        words = words_of(phrase.removesuffix("*"))
        if phrase.endswith("*") and len(words) == 1:
            self._stems.append((words[0], meaning))
        elif len(words) == 1:
            self._alone.setdefault(words[0], []).append(meaning)
        elif words:
            self._longer.setdefault(words[0], {}).setdefault(words[1], []).append((tuple(words[2:]), meaning))
        self._remembered.clear()

    def find(self, words: Sequence[str], first: int, last: int) -> Iterator[FoundPhrase[T]]:
        """List the entries among *words* from *first* to before *last*, those within others too."""
        remembered = self._remembered
        for place in range(first, last):
            word = words[place]
            entries = remembered[word] if word in remembered else self._entries_of(word)
            if entries is None:
                continue
            for meaning in entries.alone:
                yield FoundPhrase(place, place + 1, meaning)
            if entries.longer and place + 1 < last:
                for rest, meaning in entries.longer.get(_without_ending(words[place + 1]), ()):
                    end = place + 2 + len(rest)
                    if end <= last and tuple(map(_without_ending, words[place + 2 : end])) == rest:
                        yield FoundPhrase(place, end, meaning)

    def _entries_of(self, word: str) -> _Entries[T] | None:
        """Return what begins with a word, and remember it."""
        if len(self._remembered) > MOST_REMEMBERED:
            self._remembered.clear()
        plain = _without_ending(word)
        alone = (*self._alone.get(plain, ()), *(meaning for stem, meaning in self._stems if word.startswith(stem)))
        longer = self._longer.get(plain, {})
        found = self._remembered[word] = _Entries(alone, longer) if alone or longer else None
        return found


def _without_ending(word: str) -> str:
    return word.removesuffix("'s")

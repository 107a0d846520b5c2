"""Text tools that do not depend on the record: fold marks and names, split words, read numbers.

There are five ways to split a text into words, which differ in what they keep:

- `folded_words`, to filter records: no accents, ``5kg`` is two words, ``don't`` is ``dont``.
- `stems.lowercase_words`, to search: ``5kg`` and ``1st`` are one word, ``they've`` is ``they``.
- `tokens.tokenize`, to read the numbers and dates of a draft: marks are tokens too, and all have offsets.
- `tokens.split_tokens`, to find who speaks: names of several words are one token, and keep their capitals.
- `words.split_words`, to compare quotations: gaps and brackets are kept, with offsets, and spelling is made uniform.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar, cast


def lazy_regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return a stand-in for a compiled pattern that compiles at its first use.

    Compiling a pattern takes longer than searching most texts with it: a check of 10 KB took 1.74 times as
    long as ``import click`` with these stand-ins, and 1.94 times as long with patterns compiled at import.
    """
    return cast("re.Pattern[str]", _LazyRegex(pattern, flags))


class _LazyRegex:
    """A stand-in for a pattern; after the first use of a method, the pattern's own method is called directly."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._arguments = pattern, flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(*self._arguments)
        for method in ("search", "match", "fullmatch", "finditer"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


T = TypeVar("T")

BYTE_ORDER_MARK = "\ufeff"
"""The character that some Windows editors write at the beginning of a file."""

PLAIN_MARKS = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛ʼ`´′‹›", "'"),  # noqa: RUF001  such marks are the point
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2008\u2009\u200a\u202f", " "),
        "…": "...",
    }
)
"""Typographic marks and spaces, and the plain ones that replace them."""

_PLAIN_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})
"""Letters that Unicode does not decompose into a letter and an accent, and what people type for them."""

LINE_END = lazy_regex(r"\r\n?|\n")
"""A line end of a file. ``str.splitlines`` also splits at other characters, where editors start no new line."""

INVISIBLE_CATEGORIES = ("Mn", "Me", "Cf")
"""Unicode categories of characters that are dropped: accents, joiners, soft hyphens."""

_WORD_PATTERN = r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)*|[^\W\d_]+(?:'?[^\W_]+)*"

IRREGULAR_SINGULARS = {
    "men": "man", "women": "woman", "people": "person", "children": "child", "knives": "knife", "axes": "axe",
    "lives": "life", "wives": "wife", "thieves": "thief", "caches": "cache", "buses": "bus", "ties": "tie",
    "news": "news", "series": "series",
}  # fmt: skip
"""Plurals that follow no rule, and words that only look like plurals."""


def fold_punctuation(text: str) -> str:
    """Return *text* with straight quotation marks, hyphens and ordinary spaces; an ellipsis becomes three points."""
    return text.translate(PLAIN_MARKS)


def straighten_quotes(text: str) -> str:
    """Return *text* with straight quotation marks and one kind of dash; all offsets stay the same.

    Patterns that need not match the other marks compile and search faster.
    """
    if text.isascii():
        return text
    return text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"').replace("—", "–")


def line_starts(text: str) -> list[int]:
    """List the offsets at which the lines of *text* start."""
    return [0, *(line_end.end() for line_end in LINE_END.finditer(text))]


def lower_in_place(text: str) -> str:
    """Return *text* in lower case; all offsets stay the same.

    A character whose lower case is two characters long stays as it is.
    """
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := mark.lower()) == 1 else mark for mark in text)


def fold_name(name: str) -> str:
    """Fold a typed name so that spellings compare equal: ``Chiefs' Council`` becomes ``chiefs council``.

    Case, accents and apostrophes are dropped; any run of spaces, dots, hyphens, underscores and slashes is one space.
    """
    plain = _fold_characters(name).replace("'", "").replace("_", " ")
    return " ".join(re.findall(r"\w+", plain))


def folded_words(text: str) -> tuple[str, ...]:
    """List the folded words of *text*, without thousands separators and possessive endings: ``week's`` is ``week``."""
    return tuple(
        word.replace(",", "") if word[0].isdigit() else word.removesuffix("'s").replace("'", "")
        for word in re.findall(_WORD_PATTERN, _fold_characters(text))
    )


def _fold_characters(text: str) -> str:
    """Fold marks, case, accents and invisible characters."""
    if text.isascii():
        return fold_punctuation(text).casefold()
    import unicodedata  # noqa: PLC0415  few of the texts read at the start need it

    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", fold_punctuation(text)).casefold())
    visible = "".join(mark for mark in decomposed if unicodedata.category(mark) not in INVISIBLE_CATEGORIES)
    return fold_punctuation(visible).translate(_PLAIN_LETTERS)


def singular_of(word: str) -> str:
    """Return the singular of an English *word*, by rule: good enough to compare words, not correct grammar."""
    if word in IRREGULAR_SINGULARS:
        return IRREGULAR_SINGULARS[word]
    if len(word) <= 3 or word.endswith(("ss", "us", "is")) or not word.endswith("s"):  # noqa: PLR2004  gas, bus
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def singular_words(text: str) -> frozenset[str]:
    """Return the folded words of *text*, each in the singular."""
    return frozenset([singular_of(word) for word in folded_words(text)])


def filter_by_words(
    records: Iterable[T], words: Iterable[str], texts_of: Callable[[T], Iterable[str | None]]
) -> tuple[T, ...]:
    """Keep the records whose texts together contain all *words*, in any case, singular or plural.

    If there are no *words*, all records are kept; if *words* are only punctuation, none are.
    """
    query = " ".join(words).strip()
    if not query:
        return tuple(records)
    wanted = singular_words(query)
    if not wanted:
        return ()
    return tuple(
        record for record in records if wanted <= singular_words(" ".join(text for text in texts_of(record) if text))
    )


def capitalized(text: str) -> str:
    """Return a text with a capital first letter; the other letters stay as they are."""
    return f"{text[:1].upper()}{text[1:]}"


def as_sentence(text: str) -> str:
    """Return a text with a full stop added, unless it already ends like a sentence: ``When did it begin?``."""
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def quoted(words: str) -> str:
    """Return words in double quotation marks; double marks inside become single: ``“49 ‘red hens’”``."""
    return f"“{words.replace('“', '‘').replace('”', '’')}”"


def shortened(text: str, most: int) -> str:
    """Return a text of at most *most* characters: a longer one ends in an ellipsis."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def join_phrases(phrases: Sequence[str]) -> str:
    """Join phrases with commas and ``and``: ``men``, ``men and women``, ``men, women and children``."""
    *first, last = phrases
    return f"{', '.join(first)} and {last}" if first else last


def count_in_words(count: int, one: str, many: str | None = None) -> str:
    """Return a count with its noun: ``no sources``, ``1 source``, ``2 sources``; *many* is an irregular plural."""
    return f"{count or 'no'} {one if count == 1 else many or f'{one}s'}"


def for_shell(words: str) -> str:
    """Return a user's words for use in a suggested command: each word is quoted if a shell needs it."""
    from shlex import quote  # noqa: PLC0415  only errors need it

    return " ".join(map(quote, words.split()))

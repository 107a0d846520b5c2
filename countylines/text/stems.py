"""Stems, the common part of a word's forms, for comparing texts; and lists of ordinary English words."""

import os.path
import re
from collections.abc import Sequence
from functools import cache, cached_property

from countylines.text import fold_name, fold_punctuation, singular_of
from countylines.text.english import ORDINALS

LEAST_ROOT = 3
"""The fewest letters that may be left of a word when an ending is removed.

With 2, ``used`` becomes ``us``; with 6, ``jailed`` keeps its ending.
"""

VERB_ENDINGS = ("ing", "ed")
NOUN_ENDINGS = ("ation", "ion", "ment", "able", "ure", "ly")
"""Endings that make other words from a verb or adjective: ``protection``, ``valuable``."""

ORDINAL_SUFFIXES = ("st", "nd", "rd", "th")

Phrase = tuple[str, ...]
"""The stems of a word or phrase."""

_CONTRACTED = r"'(?:s|d|ve|re|ll|m)\Z"
"""A pattern for the contracted word at the end of ``we've`` or ``they're``."""
_SHORT_YEAR = r"(?<!\w)'(?=\d\d\b)"
"""A pattern for the apostrophe in place of a century: ``October '19``."""
_AMERICAN_IZ = r"(?<=[a-z]{3})iz(?=ation|e$|ed$|es$|ing)"
"""A pattern for American -iz- where stems have -is-: in ``organized``, but not in ``seized``."""
_BRITISH_OUR = r"(?<=[a-z]{3})our(?=$|s$|ed$|ing$|hood)"
"""A pattern for British -our where stems have -or: in ``harbours``, but not in ``hours``."""
_WORD = re.compile(r"\d[\d,.]*\d(?:st|nd|rd|th)?|[^\W_]+(?:'[^\W_]+)*")


def lowercase_words(text: str) -> list[str]:
    """List the words of a text in lower case, without contracted words, apostrophes and thousands separators.

    ``They've 1,200 hens`` becomes ``they``, ``1200``, ``hens``. Plain texts skip the patterns, which takes a third of
    the time; most phrases of a record are plain.
    """
    if text.isascii() and text.isalpha():  # a single plain word
        return [text.casefold()]
    lowered = (text if text.isascii() else fold_punctuation(text)).casefold()
    if " '" in lowered:
        lowered = re.sub(_SHORT_YEAR, "20", lowered)
    words = _WORD.findall(lowered)
    if "'" not in lowered and "," not in lowered:
        return words
    words = [word.replace(",", "") for word in words]
    return [re.sub(_CONTRACTED, "", word).replace("'", "") if "'" in word else word for word in words]


def places_of_phrase(words: Sequence[str], phrase: str) -> range:
    """Return the places of the first occurrence of a phrase among *words*; an empty range if there is none."""
    before, found, _ = f" {' '.join(words)} ".partition(f" {phrase} ")
    start = before.count(" ") if found else 0
    return range(start, start + phrase.count(" ") + 1 if found else start)


def stem(word: str) -> str:
    """Return the common part of a word's forms: ``nested``, ``nests`` and ``nesting`` all become ``nest``."""
    if word[:1].isdigit() and word[-2:] in ORDINAL_SUFFIXES and word[:-2].isdigit() and int(word[:-2]) <= len(ORDINALS):
        return ORDINALS[int(word[:-2]) - 1]
    word = english_word_lists().irregular.get(word, word)
    if not word.isascii():
        word = fold_name(word)
    if "our" in word:
        word = re.sub(_BRITISH_OUR, "or", word)
    if "iz" in word:
        word = re.sub(_AMERICAN_IZ, "is", word)
    root = singular_of(f"{word[:-2]}es" if word.endswith("ied") else word)
    for ending in VERB_ENDINGS if root.endswith(VERB_ENDINGS) else ():
        if len(root) - len(ending) >= LEAST_ROOT and root.endswith(ending):
            root = root.removesuffix(ending)
            if root[-1] == root[-2] and root[-1] not in "aeiloszu":
                root = root[:-1]
            break
    for ending in NOUN_ENDINGS if root.endswith(NOUN_ENDINGS) else ():
        if len(root) - len(ending) > LEAST_ROOT and root.endswith(ending):
            root = root.removesuffix(ending)
            break
    return root.removesuffix("e") if len(root) > LEAST_ROOT + 1 else root


def with_ending(word: str) -> str:
    """Return a word with ``ing`` in place of a final ``*``, which stands for any ending; stemming removes it again."""
    return f"{word[:-1]}ing" if word.endswith("*") else word


class Stems(dict[str, str]):
    """A cache of the stems of words and texts, because a record repeats most of its words and some of its texts."""

    def __init__(self) -> None:
        super().__init__()
        self._texts: dict[str, list[str]] = {}

    def __missing__(self, word: str) -> str:
        """Calculate the stem of a word, and keep it."""
        found = self[word] = stem(word)
        return found

    def of_text(self, text: str) -> list[str]:
        """List the stems of the words of a text."""
        if text not in self._texts:
            self._texts[text] = [self[word] for word in lowercase_words(text)]
        return self._texts[text]

    def of_phrase(self, words: str) -> Phrase:
        """Return the stems of a phrase; its last word may be the beginning of one, with ``*``."""
        return tuple(self.of_text(with_ending(words)))


class EnglishWords:
    """Lists of ordinary words in lower case, read from ``english_words.txt``.

    *stop* are stop words, which say nothing about the subject of a sentence. *describing* are verbs, adjectives and
    adverbs of general use. *irregular* maps irregular forms to their verb (``ran`` to ``run``), and American spellings
    to British ones.
    """

    def __init__(self) -> None:
        path = os.path.join(os.path.dirname(__file__), "english_words.txt")  # noqa: PTH118, PTH120  as in record/files.py
        with open(path, encoding="ascii") as file:  # noqa: PTH123  likewise
            stop, describing, self._naming, verbs = (
                section.partition("\n")[2] for section in file.read().split("\n[")[1:]
            )
        self.stop = frozenset(stop.split())
        self.describing = frozenset(describing.split())
        self.irregular = {form: verb for verb, *forms in map(str.split, verbs.split(";")) for form in forms}

    @cached_property
    def naming(self) -> frozenset[str]:
        """Everyday nouns; made into a set only when needed, because checks do not use them."""
        return frozenset(self._naming.split())

    @cached_property
    def of_all(self) -> frozenset[str]:
        """The words of all lists."""
        return self.stop | self.describing | self.naming


@cache
def english_word_lists() -> EnglishWords:
    """Return the lists of English words, which are read once."""
    return EnglishWords()

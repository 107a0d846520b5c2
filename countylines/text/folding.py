"""Folding: what two writings of the same words have in common."""

from __future__ import annotations

import re

MARKS = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛ʼ`´′‹›", "'"),  # noqa: RUF001  such marks are the point
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2008\u2009\u200a\u202f", " "),
        "…": "...",
    }
)
"""Typographic marks and spaces, and the plain ones that stand for them."""

WORD = r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)*|[^\W\d_]+(?:'?[^\W_]+)*"


def fold_marks(text: str) -> str:
    """Write *text* with straight quotation marks, hyphens and ordinary spaces."""
    return text.translate(MARKS)


def straight(text: str) -> str:
    """Return a text with straight quotation marks and one kind of dash; no character moves.

    Patterns without the other marks compile and search faster.
    """
    if text.isascii():
        return text
    return text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"').replace("—", "–")


def lower_in_place(text: str) -> str:
    """Write *text* in lower case with every character where it was: the one that would become two stays."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := mark.lower()) == 1 else mark for mark in text)


def fold_name(name: str) -> str:
    """Reduce a name to what counts when somebody types it: ``Chiefs' Council`` is ``chiefs council``.

    Case, accents, apostrophes and the difference between spaces, dots, hyphens and slashes go.
    """
    plain = _bare(name).replace("'", "").replace("_", " ")
    return " ".join(re.findall(r"\w+", plain))


def words_of(text: str) -> tuple[str, ...]:
    """List the words of *text* in order, folded; thousands separators inside a number go.

    A possessive ending goes too: ``week's`` is ``week``.
    """
    return tuple(_plain(word) for word in re.findall(WORD, _bare(text)))


def _bare(text: str) -> str:
    """Take marks, case, accents and invisible characters off *text*."""
    if text.isascii():
        return fold_marks(text).casefold()
    import unicodedata  # noqa: PLC0415  of the texts that a start reads, few come here

    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", fold_marks(text)).casefold())
    return fold_marks("".join(mark for mark in decomposed if unicodedata.category(mark) not in INVISIBLE))


INVISIBLE = ("Mn", "Me", "Cf")
"""The categories of characters that add nothing of their own: accents, joiners, soft hyphens."""


def _plain(word: str) -> str:
    if word[0].isdigit():
        return word.replace(",", "")
    return word.removesuffix("'s").replace("'", "")


def singular(word: str) -> str:
    """Take the English plural off *word*, by rule: enough to make both writings meet, not to be grammar."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    if len(word) <= 3 or word.endswith(("ss", "us", "is")) or not word.endswith("s"):  # noqa: PLR2004  gas, bus
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


IRREGULAR = {
    "men": "man", "women": "woman", "people": "person", "children": "child", "knives": "knife", "axes": "axe",
    "lives": "life", "wives": "wife", "thieves": "thief", "caches": "cache", "buses": "bus", "ties": "tie",
    "news": "news", "series": "series",
}  # fmt: skip
"""Plurals that no rule makes, and words that only look like plurals."""

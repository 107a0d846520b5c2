"""Folding: what two writings of the same words have in common."""

from __future__ import annotations

import re
import unicodedata

MARKS = str.maketrans(
    {
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "ʼ": "'", "`": "'", "´": "'", "′": "'",
        "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "″": '"',
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-",
        "\u00a0": " ", "\u2009": " ", "\u202f": " ", "…": "...",
    }
)  # fmt: skip
"""Typographic marks and spaces, and the plain ones that stand for them."""

WORD = re.compile(r"\d[\d,.]*\d|\w+(?:'\w+)*")


def fold_marks(text: str) -> str:
    """Write *text* with straight quotation marks, hyphens and ordinary spaces."""
    return text.translate(MARKS)


def fold_name(name: str) -> str:
    """Reduce a name to what counts when somebody types it: ``Chiefs’ Council`` is ``chiefs council``.

    Case, accents, apostrophes and the difference between spaces, dots, hyphens and slashes go.
    """
    plain = fold_marks(name).casefold().replace("'", "")
    if not plain.isascii():
        decomposed = unicodedata.normalize("NFKD", plain)
        plain = "".join(mark for mark in decomposed if not unicodedata.combining(mark))
    return " ".join(re.findall(r"\w+", plain.replace("_", " ")))


def words_of(text: str) -> tuple[str, ...]:
    """List the words of *text* in order, folded; thousands separators inside a number go.

    A possessive ending goes too: ``week's`` is ``week``.
    """
    found = WORD.findall(fold_marks(text).casefold())
    return tuple(_plain(word) for word in found)


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
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    return word[:-1]


IRREGULAR = {
    "men": "man", "women": "woman", "people": "person", "children": "child", "knives": "knife",
    "addresses": "address", "axes": "axe", "lives": "life", "wives": "wife", "thieves": "thief",
}  # fmt: skip
"""Plurals that no rule makes."""

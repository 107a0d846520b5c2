"""Texts that are hard to find one's place in, and the places of an editor, worked out another way than the server's."""

from __future__ import annotations

import re
from random import Random

SENTENCES = (
    "In October 2019 police across the country arrested 700 people in the county lines crackdown.",
    "Nationally, officers visited 665 cuckooed addresses 😀 in the week.",
    "“We have seized more than a million pounds,” said Nikki Holland.",
    "Across the UK 742 people \U0001d54f were arrested, and 49 deal lines were seized.",
    "“We will not treat the criminals kindly,” said Duncan Ball of the NPCC.",
)
PIECES = (
    *SENTENCES, "700 people", "more than ", "655", "😀", "\U0001d54f\U0001d54f", "é", "e\u0301", "\n", "\r\n", "\r",
    "\n\n", "\r\n\r\n", "\t", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029", "\ufeff", "\0", "\ud83d", "“",
    "”", "’", "*", "<b>", "</b>", "&amp;", "| a | b |\n|---|---|\n", "# ", "> ", "- ", " ", "",
)  # fmt: skip
"""What is typed and pasted: words of the subject, markup, characters of two code units, and every sort of line end."""

UNITS = {"utf-8": 1, "utf-16-le": 2, "utf-32-le": 4}
"""The bytes of a code unit in each of Python's encodings."""


def make_text(random: Random, length: int = 12) -> str:
    """Make a text of some pieces; one in four begins with a byte order mark."""
    mark = "\ufeff" if random.random() < 1 / 4 else ""
    return mark + "".join(random.choice(PIECES) for _ in range(length))


def is_inside_line_end(text: str, offset: int) -> bool:
    """Return whether an offset stands between a carriage return and its line feed, where no editor puts a cursor."""
    return text[offset - 1 : offset + 1] == "\r\n" and offset > 0


def place_of(text: str, offset: int, codec: str = "utf-16-le") -> tuple[int, int]:
    """Return the line and the code units before an offset, by encoding what stands before it."""
    *lines, last = re.split(r"\r\n|\r|\n", text[:offset])
    return len(lines), len(last.encode(codec, "surrogatepass")) // UNITS[codec]


def random_span(random: Random, text: str) -> tuple[int, int]:
    """Choose two offsets of a text at which an editor can put its cursor, seldom far from each other."""
    start = random.randint(0, len(text))
    end = min(len(text), start + random.choice((0, 0, 1, 2, 5, 40, 400)))
    return tuple(offset + is_inside_line_end(text, offset) for offset in (start, end))  # type: ignore[return-value]

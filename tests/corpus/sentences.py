"""Sentences that tell the record's figures, right and with one number changed: ``python -m tests.corpus.sentences``.

Each line of ``sentences/*.jsonl`` is a paragraph below a first one that names the week. A ``text`` has a placeholder
for each number; a ``clean`` one has none, and tells numbers of other things alone. Nobody listed what the check has to
find: with the right numbers that is nothing, with one of them changed it is that number.
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import countylines
from countylines.checker.findings import NOTE, Finding
from countylines.record.dataset import Dataset

FOLDER = Path(__file__).parent / "sentences"

LEAD = (
    "Police forces across the UK took part in a national week of action against county lines from 7 to 13 October 2019."
)
TAILS = (
    ("addresses", "Across the UK, officers visited 655 cuckooed addresses in the week."),
    ("weapons", "Across the UK, 169 weapons were seized in the week."),
    ("arrests", "Across the UK, 743 people were arrested in the week."),
)
"""Paragraphs with one right figure, each with the placeholder that had better not stand above it."""

NUMBERS = {
    "arrests": "743",
    "men": "652",
    "women": "91",
    "addresses": "655",
    "lines": "49",
    "weapons": "169",
    "guns": "12",
    "referrals": "41",
    "safeguarded": "681",
    "adults": "389",
    "children": "292",
    "cash": "£183,976",
    "drugs": "£426,040",
    "cocaine": "£253,200",
    "crack": "£100,170",
    "heroin": "£72,670",
    "may_arrests": "586",
    "may_men": "500",
    "may_women": "86",
    "may_weapons": "46",
    "may_cash": "£312,649",
    "may_adults": "519",
    "may_children": "364",
    "may_referrals": "30",
    "sep_arrests": "1,041",
    "sep_addresses": "861",
    "sep_lines": "102",
    "sep_weapons": "196",
    "sep_safeguarded": "1,551",
}
"""What stands for each placeholder: the figures of October 2019, of May 2019 and of September 2020."""
PLACEHOLDER = re.compile(r"\{(\w+)\}")


class Sentence(NamedTuple):
    """A paragraph: its file and line, and its text, in which a placeholder stands for each number of the record."""

    name: str
    text: str

    @property
    def placeholders(self) -> list[str]:
        """The names of the numbers, in order."""
        return PLACEHOLDER.findall(self.text)


def sentences() -> Iterator[Sentence]:
    """List all sentences, those without placeholders too."""
    for file in sorted(FOLDER.glob("*.jsonl")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            (text,) = json.loads(line).values()
            yield Sentence(f"{file.stem}-{number}", text)


def write(sentence: Sentence, changed: int | None = None) -> tuple[str, tuple[int, int]]:
    """Return a draft with a sentence, and the span of its number at the place *changed*, which is not the right one."""
    said = set(sentence.placeholders) | ({"addresses"} if "cuckoo" in sentence.text else set())
    tail = next((text for name, text in TAILS if name not in said), TAILS[-1][1])
    draft, span, last = f"{LEAD}\n\n", (0, 0), 0
    for place, match in enumerate(PLACEHOLDER.finditer(sentence.text)):
        number = NUMBERS[match[1]]
        draft += sentence.text[last : match.start()]
        if place == changed:
            number = _with_digits_swapped(number, f"{sentence.name} {place}")
            span = len(draft), len(draft) + len(number)
        draft += number
        last = match.end()
    return f"{draft}{sentence.text[last:]}\n\n{tail}", span


def _with_digits_swapped(number: str, seed: str) -> str:
    """Return a number with two unequal neighbouring digits swapped, or, if it has none, with another last digit."""
    digits = [at for at, sign in enumerate(number) if sign.isdigit()]
    first = digits[0]
    pairs = [
        (at, following)
        for at, following in pairwise(digits)
        if number[at] != number[following] and not (at == first and number[following] == "0")
    ]
    signs = list(number)
    if pairs:
        at, following = random.Random(seed).choice(pairs)  # noqa: S311  the same draft each time
        signs[at], signs[following] = signs[following], signs[at]
    else:
        signs[digits[-1]] = str((int(signs[digits[-1]]) + 3) % 10)
    return "".join(signs)


def findings_in(draft: str, dataset: Dataset) -> list[Finding]:
    """List the errors and warnings in a draft."""
    return [one for one in countylines.check(draft, dataset, kind="markdown") if one.severity != NOTE]


def is_found(sentence: Sentence, place: int, dataset: Dataset) -> bool:
    """Return whether the number at a place is found where it is changed."""
    draft, (start, end) = write(sentence, place)
    return any(one.start < end and start < one.end and one.severity == "error" for one in findings_in(draft, dataset))


def main() -> None:
    """Print how many sentences have no finding, and how many changed numbers are found."""
    dataset = countylines.load()
    false = [one.name for one in sentences() if findings_in(write(one)[0], dataset)]
    changed = [is_found(one, place, dataset) for one in sentences() for place in range(len(one.placeholders))]
    sys.stdout.write(f"{len(list(sentences()))} sentences, with a finding: {', '.join(false) or 'none'}\n")
    sys.stdout.write(f"{len(changed)} changed numbers, found: {sum(changed)} ({sum(changed) / len(changed):.3f})\n")


if __name__ == "__main__":
    main()

"""Clipped quotes: an omission or a bracket that changes the sense."""

from __future__ import annotations

from collections.abc import Iterator

from countylines.checker.alignment import Outcome
from countylines.checker.draft import Draft
from countylines.checker.findings import WARNING, Finding
from countylines.checker.messages import held_quote, speaker_of
from countylines.checker.rule import Rule


def find(draft: Draft) -> Iterator[Finding]:
    """Find omissions and brackets that change the sense; the words on either side belong to the place."""
    for spoken in draft.spoken:
        for omission in spoken.alignment.omissions if spoken.outcome is Outcome.FAITHFUL else ():
            changed = weighty(omission.original) ^ weighty(omission.words)
            if changed:
                first = spoken.words[max(omission.start - 1, 0)]
                last = spoken.words[min(omission.end + FOLLOWING, len(spoken.words)) - 1]
                message = f"what is left out or put in changes the sense: {', '.join(sorted(changed))} ({speaker_of(draft, spoken)})"
                yield draft.finding(RULE.name, WARNING, message, first.start, last.end, held_quote(spoken.alignment))


FOLLOWING = 3
"""How many words after an omission belong to its place: they are what it is the sense of."""

NEGATIONS = frozenset(
    "not no never nor neither none nobody nothing without cannot dont wont cant isnt arent didnt doesnt".split()
)
NUMBERS = frozenset(
    "two three four five six seven eight nine ten dozen hundred thousand million billion hundreds thousands".split()
)
HEDGES = ("more than", "less than", "fewer than", "at least", "up to", "nearly", "almost", "around", "about", "often",
          "roughly", "sometimes", "approximately", "just", "only", "may", "might", "could")  # fmt: skip
ADVERBS = frozenset(
    "potentially possibly probably likely perhaps allegedly apparently partly largely mainly mostly".split()
)
"""Hedges of the word that follows them: one that goes with that word is no loss."""


def weighty(words: tuple[str, ...]) -> frozenset[str]:
    """List what among some words carries the sense: negations, numbers and hedges."""
    text = f" {' '.join(words)} "
    hedges = {hedge for hedge in HEDGES if f" {hedge} " in text} | ADVERBS.intersection(words[-1:])
    return frozenset(hedges | {word for word in words if word in NEGATIONS or word in NUMBERS or word[:1].isdigit()})


RULE = Rule(
    name="clipped-quote",
    severity=WARNING,
    summary="an ellipsis or bracket that drops or adds a negation, a number or a hedge",
    meaning=(
        "What was left out, or put into brackets, holds a negation, a number or a hedge. The words are all "
        "the speaker's, and say something else without it."
    ),
    example="“we have seized … a million pounds”: she said more than a million.",
    find=find,
)

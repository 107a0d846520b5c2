"""clipped-quote: an omission or bracket that changes the sense of a quotation."""

from __future__ import annotations

from collections.abc import Iterator

from countylines.checker.analysis import DraftAnalysis
from countylines.checker.findings import WARNING, Finding
from countylines.checker.messages import quote_reference, speaker_and_source
from countylines.checker.quote_matching import QuoteOutcome
from countylines.checker.rule import Rule

WORDS_AFTER_OMISSION = 3
"""How many words after an omission a finding includes, as they are what the omitted words refer to."""

NEGATIONS = frozenset(
    "not no never nor neither none nobody nothing without cannot dont wont cant isnt arent didnt doesnt".split()
)
SPELLED_NUMBERS = frozenset(
    "two three four five six seven eight nine ten dozen hundred thousand million billion hundreds thousands".split()
)
QUALIFIERS = ("more than", "less than", "fewer than", "at least", "up to", "nearly", "almost", "around", "about", "often",
          "roughly", "sometimes", "approximately", "just", "only", "may", "might", "could")  # fmt: skip
ADVERBS = frozenset(
    "potentially possibly probably likely perhaps allegedly apparently partly largely mainly mostly".split()
)
"""Qualifiers of the next word only: nothing is lost if that word is omitted too."""


def find(draft: DraftAnalysis) -> Iterator[Finding]:
    """Find omissions and brackets that change the sense; a finding includes the words beside them."""
    for mention in draft.quotes:
        for omission in mention.match.omissions if mention.outcome is QuoteOutcome.FAITHFUL else ():
            changed = weighty_words(omission.original) ^ weighty_words(omission.words)
            if changed:
                first = mention.words[max(omission.start - 1, 0)]
                last = mention.words[min(omission.end + WORDS_AFTER_OMISSION, len(mention.words)) - 1]
                words = ", ".join(f"“{words}”" for words in sorted(changed))
                message = f"the omission or bracket changes the sense: {words} ({speaker_and_source(draft, mention)})"
                record = quote_reference(mention.match)
                yield draft.make_finding(RULE.name, WARNING, message, first.start, last.end, record)


def weighty_words(words: tuple[str, ...]) -> frozenset[str]:
    """List the negations, numbers and qualifiers among some words."""
    text = f" {' '.join(words)} "
    qualifiers = {qualifier for qualifier in QUALIFIERS if f" {qualifier} " in text} | ADVERBS.intersection(words[-1:])
    return frozenset(
        qualifiers | {word for word in words if word in NEGATIONS or word in SPELLED_NUMBERS or word[:1].isdigit()}
    )


RULE = Rule(
    name="clipped-quote",
    severity=WARNING,
    summary="an ellipsis or bracket that drops or adds a negation, a number or a hedge",
    meaning=(
        "The words that were left out, or put in brackets, contain a negation, a number or a hedge. All other words are "
        "the speaker's, but without these they say something else."
    ),
    example="“we have found … a million”: the speaker said “more than a million”.",
    find=find,
)

"""Misquotes: words in quotation marks that are not what was said."""

from __future__ import annotations

from collections.abc import Iterator

from countylines.checker.alignment import Outcome
from countylines.checker.draft import Draft
from countylines.checker.findings import ERROR, Finding
from countylines.checker.messages import difference, edited_span, held_quote, speaker_of
from countylines.checker.rule import Rule


def find(draft: Draft) -> Iterator[Finding]:
    """Find words in quotation marks that are not what was said."""
    for spoken in draft.spoken:
        if spoken.outcome is Outcome.ALTERED:
            start, end = edited_span(spoken)
            message = f"not word for word: {difference(spoken)} ({speaker_of(draft, spoken)})"
            yield draft.finding(RULE.name, ERROR, message, start, end, held_quote(spoken.alignment))


RULE = Rule(
    name="misquote",
    severity=ERROR,
    summary="words inside quotation marks differ from what the speaker said",
    meaning=(
        "The quotation stands in the record, but not in these words: one was changed, added or left out, or "
        "its tense or number is another. Marks, dashes, the case of the first letter, house spelling and "
        "marked omissions make no difference. The message shows the record's words [-so-] and the draft's "
        "{+so+}."
    ),
    example="“dismantling the criminal networks piece by piece”: she said “these criminal networks”.",
    find=find,
)

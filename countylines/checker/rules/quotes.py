"""The rules about quotations, as the rows of one table.

A row says which mentions a rule is about and what its message says; `quote_mentions` decides how each matches.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from countylines.checker.analysis import DraftAnalysis
from countylines.checker.findings import ERROR, NOTE, WARNING, Finding, RecordReference
from countylines.checker.quotations import BLOCK
from countylines.checker.quote_matching import QuoteOutcome, Statement
from countylines.checker.quote_mentions import QuoteMention, is_about_subject
from countylines.checker.rules import Rule
from countylines.text.alignment import format_diff

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

_Said = tuple[str, int, int]
"""What a message says, and of which span of the draft's text."""


def _quote_rule(
    name: str,
    severity: str,
    said_of: Callable[[DraftAnalysis, QuoteMention], Iterator[_Said]],
    *,
    summary: str,
    meaning: str,
    example: str,
) -> Rule:
    """Return the rule that reports what *said_of* says of each quotation."""

    def find(draft: DraftAnalysis) -> Iterator[Finding]:
        for mention in draft.quotes:
            for message, start, end in said_of(draft, mention):
                yield draft.make_finding(name, severity, message, start, end, _reference(mention))

    return Rule(name, severity, summary, meaning, example, find)


def _altered(draft: DraftAnalysis, mention: QuoteMention) -> Iterator[_Said]:
    """Say how words differ, of the span from the first change to the last."""
    if mention.outcome is QuoteOutcome.ALTERED:
        match = mention.match
        diff = format_diff(_statement(mention).printed, match.edits, match.first, match.last)
        yield f"not what was said: {diff} ({_speaker_and_source(draft, mention)})", *_edited_span(mention)


def _joined(draft: DraftAnalysis, mention: QuoteMention) -> Iterator[_Said]:
    """Say which part does not follow the words before it in the record."""
    if mention.outcome is QuoteOutcome.JOINED:
        message = f"the speaker did not say this after the words before it ({_speaker_and_source(draft, mention)})"
        yield message, *_edited_span(mention)


def _misattributed(draft: DraftAnalysis, mention: QuoteMention) -> Iterator[_Said]:
    """Say who said faithful words that the draft gives to somebody else, or to the speaker in another post."""
    span = mention.quotation.start, mention.quotation.end
    if mention.wrong_speaker:
        yield f"said by {_speaker_and_source(draft, mention)}; not by {mention.attribution.words}", *span
    elif mention.wrong_role:
        yield f"said by {_speaker_and_source(draft, mention, with_post=True)}; not “{mention.wrong_role}”", *span


def _clipped(draft: DraftAnalysis, mention: QuoteMention) -> Iterator[_Said]:
    """Say which omissions and brackets change the sense, of a span with the words beside them."""
    words = mention.words
    for omission in mention.match.omissions if mention.outcome is QuoteOutcome.FAITHFUL else ():
        changed = weighty_words(omission.original) ^ weighty_words(omission.words)
        if changed:
            quoted = ", ".join(f"“{words}”" for words in sorted(changed))
            message = f"the omission or bracket changes the sense: {quoted} ({_speaker_and_source(draft, mention)})"
            last = words[min(omission.end + WORDS_AFTER_OMISSION, len(words)) - 1]
            yield message, words[max(omission.start - 1, 0)].start, last.end


def weighty_words(words: tuple[str, ...]) -> frozenset[str]:
    """List the negations, numbers and qualifiers among some words."""
    text = f" {' '.join(words)} "
    qualifiers = {qualifier for qualifier in QUALIFIERS if f" {qualifier} " in text} | ADVERBS.intersection(words[-1:])
    return frozenset(
        qualifiers | {word for word in words if word in NEGATIONS or word in SPELLED_NUMBERS or word[:1].isdigit()}
    )


def _find_unrecorded(draft: DraftAnalysis) -> Iterator[Finding]:
    """Find quotations that the record does not have, but for block quotations, in texts about its subject."""
    found = [
        mention.quotation
        for mention in draft.quotes
        if mention.outcome is QuoteOutcome.UNRECORDED and mention.quotation.kind != BLOCK
    ]
    if found and is_about_subject(draft.document.text, draft.quotes, draft.record.dataset):
        for quotation in found:
            message = "this quotation is not in the record"
            yield draft.make_finding(UNRECORDED_QUOTE.name, NOTE, message, quotation.start, quotation.end)


def _statement(mention: QuoteMention) -> Statement:
    statement = mention.match.statement
    assert statement is not None  # noqa: S101  only quotations of the record are compared
    return statement


def _reference(mention: QuoteMention) -> RecordReference:
    """Return the quote that a quotation was compared with: the one in which it begins."""
    statement, match = _statement(mention), mention.match
    words = statement.printed[match.first : match.last] or statement.printed
    return RecordReference(match.quote or "", " ".join(words), source=statement.source)


def _edited_span(mention: QuoteMention) -> tuple[int, int]:
    """Return the span of the document's text from the first edit to the last; of a word left out, its neighbours."""
    words = mention.words
    starts, ends = [], []
    for edit in mention.match.edits:
        first = edit.start if edit.start < edit.end else max(edit.start - 1, 0)
        last = edit.end - 1 if edit.start < edit.end else min(edit.start, len(words) - 1)
        starts.append(words[first].start)
        ends.append(words[last].end)
    return min(starts), max(ends)


def _speaker_and_source(draft: DraftAnalysis, mention: QuoteMention, *, with_post: bool = False) -> str:
    """Return who said the recorded words, who printed them, and their id: ``Nikki Holland in Metro, holland-07``."""
    statement, dataset = _statement(mention), draft.record.dataset
    person = dataset.index("people")[statement.speaker]
    bodies = dataset.index("organisations")
    posts = [f", {post.title}, {bodies[post.organisation].name}," for post in person.posts[:1] if with_post]
    publisher = dataset.index("sources")[statement.source].publisher
    return f"{person.name}{''.join(posts)} in {publisher}, {mention.match.quote}"


MISQUOTE = _quote_rule(
    "misquote",
    ERROR,
    _altered,
    summary="words inside quotation marks differ from what the speaker said",
    meaning=(
        "The quotation is in the record, but not in these words: a word was changed, added or left out, or has another "
        "tense or number. Quotation marks, dashes, the case of the first letter, house spelling and marked omissions "
        "make no difference. The message shows the record's words [-so-] and the draft's {+so+}."
    ),
    example="“we will stop all of them”: the speaker said “we will stop them”.",
)
JOINED_QUOTE = _quote_rule(
    "joined-quote",
    ERROR,
    _joined,
    summary="parts of different statements, or out of order, run together as one quotation",
    meaning=(
        "Each part is in the record, but in another pair of quotation marks, or in another order. Close the quotation "
        "marks between the parts. Whole paragraphs of one speaker may follow each other, each behind its own mark."
    ),
    example="“We will not stop. We need your help”: two statements.",
)
WRONG_SPEAKER = _quote_rule(
    "wrong-speaker",
    ERROR,
    _misattributed,
    summary="the record's words, somebody else's name or post",
    meaning=(
        "The words are in the record, and the draft attributes them to another person, or gives the speaker a post or "
        "a body that is not theirs. Organisations are left alone, and so are spokespeople of the speaker's own."
    ),
    example="“{quoted}”, said {other_speaker}: {quoted_speaker} said it.",
)
CLIPPED_QUOTE = _quote_rule(
    "clipped-quote",
    WARNING,
    _clipped,
    summary="an ellipsis or bracket that drops or adds a negation, a number or a hedge",
    meaning=(
        "The words that were left out, or put in brackets, contain a negation, a number or a hedge. All other words are "
        "the speaker's, but without these they say something else."
    ),
    example="“we have found … a million”: the speaker said “more than a million”.",
)
UNRECORDED_QUOTE = Rule(
    name="unrecorded-quote",
    severity=NOTE,
    summary="a quotation that the record does not have",
    meaning=(
        "The record has neither these words nor any close to them. Somebody may have said them: the record cannot tell. "
        "In a text that is not about the record's subject nothing is reported."
    ),
    example="“It was a good week,” said {quoted_speaker}.",
    find=_find_unrecorded,
)
QUOTE_RULES = (MISQUOTE, JOINED_QUOTE, WRONG_SPEAKER, CLIPPED_QUOTE, UNRECORDED_QUOTE)

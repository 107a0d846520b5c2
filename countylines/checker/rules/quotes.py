"""The rules about quotations, as the rows of one table.

A row says which mentions a rule is about and what its message says; `quote_mentions` decides how each matches.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from countylines.checker.analysis import DraftAnalysis
from countylines.checker.findings import ERROR, NOTE, WARNING, Edit, Finding, RecordReference
from countylines.checker.mentions.quotations import BLOCK
from countylines.checker.mentions.quote_matching import QuoteOutcome, RecordedQuotes
from countylines.checker.mentions.quote_mentions import QuoteMention
from countylines.checker.rules import Rule
from countylines.figures.hedges import HEDGES
from countylines.record.nouns.quote import Quote
from countylines.text.alignment import format_diff
from countylines.text.english import SIGNS
from countylines.text.grammar import PREPOSITIONS

WORDS_AFTER_OMISSION = 3
"""How many words after an omission a finding includes, as they are what the omitted words refer to."""

WEIGHTY = frozenset(
    "not no never nor neither none nobody nothing without cannot dont wont cant isnt arent didnt doesnt "
    "two three four five six seven eight nine ten dozen hundred thousand million billion hundreds thousands "
    "some most many few".split()
)
"""Negations, numbers in words, and words for how many."""
QUALIFIERS = frozenset(phrase for row in HEDGES.values() for phrase in row.before if phrase not in PREPOSITIONS).union(
    "around about often sometimes just only may might could if unless".split()
)
"""Hedges, and other words that limit what is said."""
ADVERBS = frozenset(
    "potentially possibly probably likely perhaps allegedly apparently partly largely mainly mostly".split()
)
"""Qualifiers of the next word only: nothing is lost if that word is omitted too."""

_Said = tuple[str, int, int]
"""What a message says, and of which span of the draft's text."""


def _make_quotation_finder(
    name: str,
    severity: str,
    said_of: Callable[[DraftAnalysis, QuoteMention], Iterator[_Said]],
    *,
    mend: Callable[[DraftAnalysis, QuoteMention], Edit | None] = lambda _, __: None,
) -> Callable[[DraftAnalysis], Iterator[Finding]]:
    """Return the function that reports what *said_of* says of each quotation, with the words it was compared with."""

    def find(draft: DraftAnalysis) -> Iterator[Finding]:
        for mention in draft.quotes:
            for message, start, end in said_of(draft, mention):
                quote, match = _matched_quote(mention), mention.match
                words = " ".join(RecordedQuotes.of(draft.dataset).printed[match.first : match.last])
                reference = RecordReference(quote.id, words, source=quote.source)
                finding = draft.make_finding(name, severity, message, start, end, reference)
                yield finding._replace(edit=mend(draft, mention))

    return find


def _describe_alteration(draft: DraftAnalysis, mention: QuoteMention) -> Iterator[_Said]:
    """Say how words differ, of the span from the first change to the last."""
    if mention.outcome is QuoteOutcome.ALTERED:
        match = mention.match
        diff = format_diff(RecordedQuotes.of(draft.dataset).printed, match.edits, match.first, match.last)
        yield f"not what was said: {diff} ({_recorded_speaker_and_source(draft, mention)})", *_edited_span(mention)


def _mend_altered(draft: DraftAnalysis, mention: QuoteMention) -> Edit | None:
    from countylines.checker.fixes import restore_spoken_words  # noqa: PLC0415  only a finding needs it

    return restore_spoken_words(draft, mention)


def _describe_joining(draft: DraftAnalysis, mention: QuoteMention) -> Iterator[_Said]:
    """Say which part does not follow the words before it in the record."""
    if mention.outcome is QuoteOutcome.JOINED:
        message = (
            f"the speaker did not say this after the words before it ({_recorded_speaker_and_source(draft, mention)})"
        )
        yield message, *_edited_span(mention)


def _describe_misattribution(draft: DraftAnalysis, mention: QuoteMention) -> Iterator[_Said]:
    """Say who said words, faithful or hardly altered, that the draft gives to somebody else or to another post."""
    span = mention.start, mention.end
    if mention.wrong_speaker:
        yield f"said by {_recorded_speaker_and_source(draft, mention)}; not by {mention.attribution.words}", *span
    elif mention.wrong_role:
        yield (
            f"said by {_recorded_speaker_and_source(draft, mention, with_post=True)}; not “{mention.wrong_role}”",
            *span,
        )


def _cuts_that_change_sense(draft: DraftAnalysis, mention: QuoteMention) -> Iterator[_Said]:
    """Say which omissions and brackets change the sense, of a span with the words beside them."""
    words = mention.words
    for omission in mention.match.omissions if mention.outcome is QuoteOutcome.FAITHFUL else ():
        changed = list_negations_numbers_and_qualifiers(omission.original) ^ list_negations_numbers_and_qualifiers(
            omission.words
        )
        if changed:
            quoted = ", ".join(f"“{words}”" for words in sorted(changed))
            message = (
                f"the omission or bracket changes the sense: {quoted} ({_recorded_speaker_and_source(draft, mention)})"
            )
            last = words[min(omission.end + WORDS_AFTER_OMISSION, len(words)) - 1]
            yield message, words[max(omission.start - 1, 0)].start, last.end


def list_negations_numbers_and_qualifiers(words: tuple[str, ...]) -> frozenset[str]:
    """List the negations, numbers and qualifiers among some words."""
    text = f" {' '.join(words)} "
    qualifiers = {qualifier for qualifier in QUALIFIERS if f" {qualifier} " in text} | ADVERBS.intersection(words[-1:])
    return frozenset(qualifiers.union(word for word in words if word in WEIGHTY or word.lstrip(SIGNS)[:1].isdigit()))


def _find_unrecorded(draft: DraftAnalysis) -> Iterator[Finding]:
    """Find quotations that the record does not have, but for block quotations, in texts about its subject."""
    for one in draft.quotes:
        if one.outcome is QuoteOutcome.UNRECORDED and one.kind != BLOCK and draft.is_about_subject:
            message = "this quotation is not in the record"
            yield draft.make_finding("unrecorded-quote", NOTE, message, one.start, one.end)


def _matched_quote(mention: QuoteMention) -> Quote:
    quote = mention.match.quote
    assert quote is not None  # noqa: S101  only quotations of the record are compared
    return quote


def _edited_span(mention: QuoteMention) -> tuple[int, int]:
    """Return the span of the document's text from the first edit to the last; of a word left out, its neighbours."""
    words, edits = mention.words, mention.match.edits
    firsts = [edit.start if edit.start < edit.end else max(edit.start - 1, 0) for edit in edits]
    lasts = [edit.end - 1 if edit.start < edit.end else min(edit.start, len(words) - 1) for edit in edits]
    return words[min(firsts)].start, words[max(lasts)].end


def _recorded_speaker_and_source(draft: DraftAnalysis, mention: QuoteMention, *, with_post: bool = False) -> str:
    """Return who said the recorded words, who printed them, and their id: ``Nikki Holland in Metro, holland-07``."""
    quote, index = _matched_quote(mention), draft.dataset.index
    person, publisher = index("people")[quote.speaker], index("sources")[quote.source].publisher
    bodies = index("organisations")
    posts = [f", {post.title}, {bodies[post.organisation].name}," for post in person.posts[:1] if with_post]
    return f"{person.name}{''.join(posts)} in {publisher}, {quote.id}"


MISQUOTE = Rule(
    "misquote",
    ERROR,
    summary="words inside quotation marks differ from what the speaker said",
    meaning=(
        "The quotation is in the record, but not in these words: a word was changed, added or left out, or has another "
        "tense or number. Quotation marks, dashes, the case of the first letter, house spelling and marked omissions "
        "make no difference. The message shows the record's words [-so-] and the draft's {+so+}. --fix puts back the "
        "words from the first difference to the last, if no bracket, omission or markup stands among them."
    ),
    example="“we will stop all of them”: the speaker said “we will stop them”.",
    find=_make_quotation_finder("misquote", ERROR, _describe_alteration, mend=_mend_altered),
)
JOINED_QUOTE = Rule(
    "joined-quote",
    ERROR,
    summary="parts of different statements, or out of order, run together as one quotation",
    meaning=(
        "Each part is in the record, but in another pair of quotation marks, in another order, or far behind the part "
        "before it. Close the quotation marks between the parts. Whole paragraphs of one speaker may follow each other, "
        "each behind its own mark."
    ),
    example="“We will not stop. We need your help”: two statements.",
    find=_make_quotation_finder("joined-quote", ERROR, _describe_joining),
)
WRONG_SPEAKER = Rule(
    "wrong-speaker",
    ERROR,
    summary="the record's words, somebody else's name or post",
    meaning=(
        "The words are in the record, and the draft attributes them to another person, or gives the speaker a post or "
        "a body that is not theirs. Organisations are left alone, and so are spokespeople of the speaker's own."
    ),
    example="“{quoted}”, said {other_speaker}: {quoted_speaker} said it.",
    find=_make_quotation_finder("wrong-speaker", ERROR, _describe_misattribution),
)
CLIPPED_QUOTE = Rule(
    "clipped-quote",
    WARNING,
    summary="an ellipsis or bracket that drops or adds a negation, a number or a hedge",
    meaning=(
        "The words that were left out, or put in brackets, contain a negation, a number or a hedge. All other words are "
        "the speaker's, but without these they say something else."
    ),
    example="“we have found … a million”: the speaker said “more than a million”.",
    find=_make_quotation_finder("clipped-quote", WARNING, _cuts_that_change_sense),
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

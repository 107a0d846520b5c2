"""The rules about quotations: which mentions each rule reports, and what its messages say.

`quote_mentions` decides how each mention matches the record.
"""

from __future__ import annotations

from collections.abc import Iterator

from countylines.checker.analysis import DraftAnalysis
from countylines.checker.findings import ERROR, NOTE, WARNING, Edit, RecordReference
from countylines.checker.mentions.quote_matching import QuoteOutcome, RecordedQuotes
from countylines.checker.mentions.quote_mentions import QuoteMention
from countylines.checker.passages import TextSpan
from countylines.checker.rules import Found, Rule
from countylines.documents.document import PARAGRAPH_SEPARATOR
from countylines.figures.hedges import HEDGES
from countylines.record.nouns.people import Person
from countylines.record.nouns.quotes import Quote
from countylines.text import join_phrases
from countylines.text.alignment import format_diff
from countylines.text.english import SIGNS
from countylines.text.grammar import INTENDING_VERBS, NEGATIONS, PREPOSITIONS

_WORDS_AFTER_OMISSION = 3
"""How many words after an omission a finding includes, because the omitted words refer to them."""

WEIGHTY = NEGATIONS.union(
    "two three four five six seven eight nine ten dozen hundred thousand million billion hundreds thousands "
    "some most many few".split()
)
"""Negations, numbers in words, and words for how many."""
_QUALIFIERS = frozenset(phrase for row in HEDGES.values() for phrase in row.before if phrase not in PREPOSITIONS).union(
    "around about often sometimes just only may might could if unless".split(),
    ("where we", "where they", "where there"),
)
"""Hedges, and other words that limit what is said: ``where we have the evidence, we will``."""
_ADVERBS = frozenset(
    "potentially possibly probably likely perhaps allegedly apparently partly largely mainly mostly".split()
)
"""Qualifiers of the next word only: nothing is lost if that word is omitted too."""


def _find_altered(draft: DraftAnalysis) -> Iterator[Found]:
    """Find altered quotations: the span from the first change to the last, and how the words differ."""
    for mention in draft.quotes:
        if mention.outcome is QuoteOutcome.ALTERED:
            from countylines.checker.fixes import edit_restoring_words  # noqa: PLC0415  only a finding needs it

            match, printed = mention.match, RecordedQuotes.of(draft.dataset).printed
            words = [draft.document.text[word.start : word.end] for word in mention.words]
            edits = [edit._replace(words=tuple(words[edit.start : edit.end])) for edit in match.edits]
            diff = format_diff(printed, edits, match.first, match.last)
            message = f"not what was said ([-said-] {{+written+}}): {diff} ({_speaker_and_source(draft, mention)})"
            yield _found(draft, mention, message, _edited_span(mention), edit_restoring_words(draft, mention))


def _find_joined(draft: DraftAnalysis) -> Iterator[Found]:
    """Find joined quotations: the part that does not follow the words before it in the record."""
    for mention in draft.quotes:
        if mention.outcome is QuoteOutcome.JOINED:
            who = _speaker_and_source(draft, mention)
            message = f"the speaker said this elsewhere: it does not follow the words before it ({who})"
            yield _found(draft, mention, message, _edited_span(mention))


def _find_misattributed(draft: DraftAnalysis) -> Iterator[Found]:
    """Find words, faithful or hardly altered, that have the wrong speaker or post, and say who said them."""
    for mention in draft.quotes:
        if mention.wrong_speaker or mention.wrong_role:
            name, source = _speaker(draft, mention).name, _publisher_and_id(draft, mention)
            if mention.wrong_speaker:
                message = f"{name} said this, not {mention.attribution.name_as_written} ({source})"
            else:
                post = _post_in_words(draft, mention)
                message = f"wrong post: {name} is {post}not “{mention.wrong_role}” ({source})"
            yield _found(draft, mention, message, _span_with_wrong_post(draft, mention))


def _span_with_wrong_post(draft: DraftAnalysis, mention: QuoteMention) -> TextSpan:
    """Return the span of a quotation; if a post is wrong, together with the name to which the post is given.

    If that name is far away, return the span of the name and its post alone. A name is near if it is in the same
    paragraph; the name to which the quotation is attributed is also near in the paragraph before or after.
    """
    if mention.wrong_role is None:
        return mention.span
    first, last = mention.role_span
    between = draft.document.text_in((min(mention.end, last), max(mention.start, first)))
    if between.count(PARAGRAPH_SEPARATOR) <= (mention.role_span == mention.attribution.name_span):
        return min(mention.start, first), max(mention.end, last)
    role = draft.document.text.find(mention.wrong_role, first)
    return first, max(last, role + len(mention.wrong_role))


def _find_clipped(draft: DraftAnalysis) -> Iterator[Found]:
    """Find the omissions and brackets that change the meaning, each in a span with the words next to it."""
    for mention in draft.quotes:
        words = mention.words
        for omission in mention.match.omissions if mention.outcome is QuoteOutcome.FAITHFUL else ():
            left_out, put_in = omission.original, omission.words
            if put_in and left_out[-len(put_in) :] == put_in:  # [ring] for “seek to ring”
                left_out, put_in = left_out[: -len(put_in)], ()
            original, said = map(list_negations_numbers_and_qualifiers, (left_out, put_in))
            if original != said:
                who = _speaker_and_source(draft, mention)
                message = f"{_change_in_words(original - said, said - original)} ({who})"
                last = min(omission.end + _WORDS_AFTER_OMISSION, len(words)) - 1
                span = words[max(omission.start - 1, 0)].start, words[last].end
                yield _found(draft, mention, message, span)


def _change_in_words(left_out: frozenset[str], added: frozenset[str]) -> str:
    """Say that words left out or added change the meaning: ``leaving out “more than” changes the meaning``."""
    changes = {"leaving out": left_out, "adding": added}
    ways = [f"{verb} {join_phrases([f'“{one}”' for one in sorted(words)])}" for verb, words in changes.items() if words]
    return f"{join_phrases(ways)} {'change' if len(ways) > 1 else 'changes'} the meaning"


def list_negations_numbers_and_qualifiers(words: tuple[str, ...]) -> frozenset[str]:
    """List the negations, numbers and qualifiers among some words, and a verb of intention at their end."""
    text = f" {' '.join(words)} "
    qualifiers = {qualifier for qualifier in _QUALIFIERS if f" {qualifier} " in text}
    qualifiers |= _ADVERBS.intersection(words[-1:])
    if words[-1:] == ("to",):  # we will seek to ring them all
        qualifiers |= {f"{verb} to" for verb in INTENDING_VERBS.intersection(words[-2:-1])}
    return frozenset(qualifiers.union(word for word in words if word in WEIGHTY or word.lstrip(SIGNS)[:1].isdigit()))


def _find_unrecorded(draft: DraftAnalysis) -> Iterator[Found]:
    """Find quotations that the record does not have, except block quotations, in texts about its subject."""
    for mention in draft.quotes:
        if mention.outcome is QuoteOutcome.UNRECORDED and not mention.is_block and draft.mentions_subject:
            yield Found("this quotation is not in the record", mention.span)


def _found(
    draft: DraftAnalysis, mention: QuoteMention, message: str, span: TextSpan, edit: Edit | None = None
) -> Found:
    """Return what is found in a span of the document's text, with the record's words to which it is compared."""
    match, record = mention.match, RecordedQuotes.of(draft.dataset)
    quote, words = record.quotes[match.first], " ".join(record.printed[match.first : match.last])
    return Found(message, span, RecordReference(quote.id, words, source=quote.source), edit)


def _edited_span(mention: QuoteMention) -> TextSpan:
    """Return the span of the document's text from the first edit to the last; for omitted words, their neighbours."""
    words = mention.words
    places = [place for edit in mention.match.edits for place in (edit.start, edit.end - 1)]
    return words[max(min(places), 0)].start, words[min(max(places), len(words) - 1)].end


def _speaker_and_source(draft: DraftAnalysis, mention: QuoteMention) -> str:
    """Return who said the recorded words, who printed them, and their id: ``Nikki Holland in Metro, holland-07``."""
    return f"{_speaker(draft, mention).name} in {_publisher_and_id(draft, mention)}"


def _speaker(draft: DraftAnalysis, mention: QuoteMention) -> Person:
    """Return who said the recorded words."""
    person: Person = draft.dataset.index("people")[_quote_of(draft, mention).speaker]
    return person


def _post_in_words(draft: DraftAnalysis, mention: QuoteMention) -> str:
    """Return the first post of the person who said the recorded words, if any: ``lead for hens, Acme, ``."""
    bodies = draft.dataset.index("organisations")
    return "".join(f"{one.title}, {bodies[one.organisation].name}, " for one in _speaker(draft, mention).posts[:1])


def _publisher_and_id(draft: DraftAnalysis, mention: QuoteMention) -> str:
    """Return who printed the recorded words, and their id: ``Metro, holland-07``."""
    quote = _quote_of(draft, mention)
    return f"{draft.dataset.index('sources')[quote.source].publisher}, {quote.id}"


def _quote_of(draft: DraftAnalysis, mention: QuoteMention) -> Quote:
    """Return the quote of the record that a quotation is compared with."""
    return RecordedQuotes.of(draft.dataset).quotes[mention.match.first]


MISQUOTE = Rule(
    name="misquote",
    severity=ERROR,
    summary="words inside quotation marks differ from what the speaker said",
    meaning=(
        "The quotation is in the record, but not in these words: a word was changed, added or left out, or has another "
        "tense or number. Quotation marks, dashes, the case of the first letter, house spelling and marked omissions "
        "make no difference, and nothing is said of a quotation that the draft itself calls wrong. The message shows the "
        "record's words [-so-] and the draft's {+so+}. --fix puts back the "
        "words from the first difference to the last. It does so only if the draft names the speaker, only a few words "
        "with a meaning of their own differ (“house”, not “the”), no “not” is added or left out, and there is no "
        "number, bracket, omission or markup among them."
    ),
    example="“{misquoted}”, said {quoted_speaker}, who did not say “now”.",
    find=_find_altered,
)
JOINED_QUOTE = Rule(
    name="joined-quote",
    severity=ERROR,
    summary="parts of different statements, or out of order, run together as one quotation",
    meaning=(
        "Each part is in the record, but in another pair of quotation marks, in another order, or far from the part "
        "before it. Close the quotation marks between the parts. Whole paragraphs of one speaker may follow each "
        "other, each with its own opening mark."
    ),
    example="“{quoted}. {quoted_later}”, said {quoted_speaker}. These are two statements.",
    find=_find_joined,
)
WRONG_SPEAKER = Rule(
    name="wrong-speaker",
    severity=ERROR,
    summary="the record's words are given to somebody else, or their speaker gets another post",
    meaning=(
        "The words are in the record, and the draft attributes them to another person, or gives the speaker, there or "
        "elsewhere, a post or an organisation that is not theirs. Words attributed to an organisation or to an unnamed "
        "spokesperson are not reported, unless none of the record's speakers belongs to the organisation that the "
        "spokesperson is of."
    ),
    example="“{quoted}”, said {other_speaker}: {quoted_speaker} said it.",
    find=_find_misattributed,
)
CLIPPED_QUOTE = Rule(
    name="clipped-quote",
    severity=WARNING,
    summary="an ellipsis or bracket that drops or adds a negation, a number or a hedge",
    meaning=(
        "The words that were left out, or put in brackets, contain a negation, a number, a hedge, a condition (“where we "
        "have the evidence”) or an intention (“seek to”). All other words are the speaker's, but without these they say "
        "something else."
    ),
    example="“{clipped}”, said {clipped_speaker}. The word “not” is left out.",
    find=_find_clipped,
)
UNRECORDED_QUOTE = Rule(
    name="unrecorded-quote",
    severity=NOTE,
    summary="a quotation that the record does not have",
    meaning=(
        "The record has neither these words nor any close to them. Somebody may have said them: the record cannot "
        "tell. In a text that is not about the record's subject nothing is reported."
    ),
    example="“It was a good week,” said {quoted_speaker}.",
    find=_find_unrecorded,
)

"""Find the quotations in a draft, a paragraph at a time: how each matches the record, and who is named as speaker."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from countylines.checker.mentions.attribution import UNNAMED_SPEAKER, Attribution, QuotationContext
from countylines.checker.mentions.quote_matching import QuoteMatch, QuoteOutcome, RecordedQuotes, match_quotation
from countylines.checker.passages import TextSpan
from countylines.documents.document import PARAGRAPH_SEPARATOR, QUOTE_END, QUOTE_START
from countylines.figures.quantity import find_quantities
from countylines.record.dataset import Dataset
from countylines.text import lazy_regex
from countylines.text.english import CAPITAL
from countylines.text.words import WORD, Word, split_words
from countylines.vocabulary.people import UNKNOWN_PERSON, PeopleInText
from countylines.vocabulary.posts import PostsOfPerson

_LEAST_SHARE_TO_MISATTRIBUTE = 0.85
"""Words under another name are surely the record's if at least this share of them is in the record.

Chosen on the corpus of drafts: 0.95 misses two misquotes there, and 0.7 changes nothing there. The share is high enough
that another person's “we have seized more than a million pounds” is not taken for the record's words.
"""

_SURE_FRAGMENT = 5
"""How many words in a row from the record a stranger's quotation needs to be surely the record's.

With 3, one of the errors reported in the corpus of drafts is false.
"""

_LONGEST_FIGURE = 80
"""How many characters a quotation that is only a figure may have."""
_MOST_WORDS_AFTER_FIGURE = 3
"""How many words may follow the number of such a quotation."""

_DASHES = frozenset("—–-")
MARK = re.compile(r"[^\w\s.,;:!?()£%*/&#@\[\]{}-]|\n\n|\Z")
"""Quotation marks, ends of paragraphs, the end of the text, and some other signs: a pattern for the marks alone is slow
to compile."""
_ELIDED = lazy_regex(r"(?:'|’|‘)(?:tis|twas|til|till|em|cause|bout|n|\d\ds?)\b", re.IGNORECASE)
"""Words that begin with an apostrophe."""
_CLOSED_LATER = lazy_regex(r"(?:[^'’‘\n]|(?<=\w)['’](?=\w)){0,300}(?<=[\w.,!?;:…])['’](?!\w)")
"""Text up to a mark that closes a quotation in single marks, without an opening mark before it. A quotation may go on
for up to 300 characters after a possessive; half or double that changes no tested result."""

_IN_CAPITALS = rf"{CAPITAL}(?:{CAPITAL}|['’-])+"
_SPOKEN_LINE = lazy_regex(
    rf"^\[?(?:[A-Z][A-Z \d]*[:–—-]\s+)?{_IN_CAPITALS}(?: {_IN_CAPITALS})*(?:,[^\n:]{{1,60}}|\s?\([^\n)]{{1,60}}\))?"
    rf"[:\]]?\s+(?!{_IN_CAPITALS})(?P<said>[^\n\"“”‘<>]{{30,}})$",
    re.MULTILINE,
)
"""Spoken words in a script, without marks, after the speaker's name in capitals: ``CLIP: ANNA LEE, ACME: We``.

If the name has a line to itself, a space joins it to the words, because the text of a paragraph has no line breaks.
"""


class Quotation(NamedTuple):
    """A quotation: the spans of text between its marks, one per paragraph (*pieces*), or one block without marks."""

    pieces: tuple[TextSpan, ...]
    is_block: bool = False

    @property
    def start(self) -> int:
        """Where its words begin."""
        return self.pieces[0][0]

    @property
    def end(self) -> int:
        """Just after its last word."""
        return self.pieces[-1][1]


class QuoteMention(NamedTuple):
    """A paragraph of a quotation: its span and words, how they match the record, and the speaker whom the draft names.

    *wrong_speaker* is set if the draft attributes faithful or hardly altered words to somebody else. *wrong_role* is a
    post or body that the draft gives to the speaker and that is not theirs; *role_span* is the name to which it is
    given, next to the quotation or elsewhere. A wrong speaker is reported once for each quotation, and a wrong role
    once for each name.
    """

    start: int
    end: int
    is_block: bool
    words: tuple[Word, ...]
    match: QuoteMatch
    attribution: Attribution
    wrong_speaker: bool = False
    wrong_role: str | None = None
    role_span: TextSpan = (0, 0)

    @property
    def span(self) -> TextSpan:
        """Its span in the document's text."""
        return self.start, self.end

    @property
    def outcome(self) -> QuoteOutcome:
        """The outcome of matching its words."""
        return self.match.outcome

    @property
    def counted_outcome(self) -> QuoteOutcome:
        """The outcome for counting: faithful words under another name or post are counted as misattributed."""
        is_misattributed = self.outcome is QuoteOutcome.FAITHFUL and bool(self.wrong_speaker or self.wrong_role)
        return QuoteOutcome.MISATTRIBUTED if is_misattributed else self.outcome

    @property
    def is_in_record(self) -> bool:
        """Whether it is one of the record's quotations, faithful or not."""
        return self.match.quote is not None


def find_quote_mentions(text: str, dataset: Dataset) -> tuple[QuoteMention, ...]:
    """List the quotations in a text, in order, with each of their paragraphs matched with the record."""
    reader = _QuoteReader(text, dataset)
    return tuple(reader.with_roles_elsewhere(sorted(reader.find(), key=lambda mention: mention.start)))


class _QuoteReader:
    """Reads the quotations of one draft."""

    def __init__(self, text: str, dataset: Dataset) -> None:
        self.text, self.dataset = text, dataset
        self.record = RecordedQuotes.of(dataset)
        self.people = PeopleInText(text, self.record.speakers)
        self._roles_read: set[int] = set()

    def find(self) -> Iterator[QuoteMention]:
        """Yield the quotations in quotation marks or blocks, and the record's quotations inside unrecorded ones.

        Recorded words in the lines of a script, which need no marks, come last.
        """
        quotations = list(find_quotations(self.text))
        found, since = UNNAMED_SPEAKER, 0
        ends = [*(one.start - 1 for one in quotations[1:]), len(self.text)]
        for quotation, until in zip(quotations, ends, strict=False):
            before, found = found, UNNAMED_SPEAKER
            if quotation.is_block and quotation.start <= before.name_span[0] < quotation.end:
                continue  # it has the signature of the quotation before it
            words = [self._words(piece) for piece in quotation.pieces]
            if not all(map(self.record.is_short, words)):
                quoted = quotation.start, quotation.end
                found = QuotationContext(self.people, quoted, (since, until)).find_speaker(before)
                since = quotation.end + 1
            is_reported = False
            for span, said in zip(quotation.pieces, words, strict=True):
                mention = self._read(span, said, found, is_block=quotation.is_block)
                yield mention._replace(wrong_speaker=mention.wrong_speaker and not is_reported)
                is_reported |= mention.wrong_speaker
                inside = self.text[slice(*span)] if mention.outcome is QuoteOutcome.UNRECORDED else ""
                for inner in find_quotations(inside):
                    yield from self._find_recorded((span[0] + inner.start, span[0] + inner.end), span)
        for line in _SPOKEN_LINE.finditer(self.text):
            yield from self._find_recorded(line.span("said"), line.span())

    def _find_recorded(self, span: TextSpan, gap: TextSpan) -> Iterator[QuoteMention]:
        """Yield the quotation in a span if the record has its words; the speaker is looked for in *gap*."""
        speaker = QuotationContext(self.people, span, gap).find_speaker()
        mention = self._read(span, self._words(span), speaker)
        if mention.is_in_record:
            yield mention

    def _words(self, span: TextSpan) -> tuple[Word, ...]:
        return tuple(split_words(self.text, *span))

    def _read(
        self, span: TextSpan, words: tuple[Word, ...], attribution: Attribution, *, is_block: bool = False
    ) -> QuoteMention:
        """Match the words of a span with the record, taking into account who is named as their speaker."""
        match = match_quotation(words, self.record, speaker=attribution.speaker)
        is_known = match.outcome is QuoteOutcome.FAITHFUL or attribution.speaker is not None
        if not is_known and _is_only_a_figure(self.text[slice(*span)].strip()):
            match = QuoteMatch(QuoteOutcome.SHORT)
        elif match.quote is not None and _only_resembles(match, attribution, words):
            match = QuoteMatch(QuoteOutcome.UNRECORDED)
        return self._with_wrong_speaker(QuoteMention(*span, is_block, words, match, attribution))

    def _with_wrong_speaker(self, mention: QuoteMention) -> QuoteMention:
        """Add that words surely from the record have the wrong speaker, or what wrong post their speaker is given."""
        said, attribution = mention.match.quote, mention.attribution
        if said is None or attribution.speaker is None:
            return mention
        if attribution.speaker != said.speaker:
            is_sure = mention.outcome is not QuoteOutcome.JOINED and mention.match.share >= _LEAST_SHARE_TO_MISATTRIBUTE
            return mention._replace(wrong_speaker=is_sure and said.speaker not in attribution.rivals)
        if attribution.name_span[0] in self._roles_read:
            return mention
        self._roles_read.add(attribution.name_span[0])
        role = self._posts_of(said.speaker).role_of_another(self.text, *attribution.name_span)
        return mention._replace(wrong_role=role, role_span=attribution.name_span)

    def with_roles_elsewhere(self, mentions: Sequence[QuoteMention]) -> Iterator[QuoteMention]:
        """Yield the quotations, and add to each person's first one a wrong role that the draft gives them elsewhere.

        For example ``Ann Lee, mayor of York, was glad. She said: “…”``.
        """
        met: set[str] = {one.match.quote.speaker for one in mentions if one.match.quote is not None and one.wrong_role}
        for mention in mentions:
            said, attribution = mention.match.quote, mention.attribution
            named = {attribution.speaker, *attribution.rivals}
            is_theirs = said is not None and (said.speaker in named or attribution.speaker is None)
            if said is not None and is_theirs and said.speaker not in met:
                met.add(said.speaker)
                posts = self._posts_of(said.speaker)
                spans = (span for span in self.people.spans_naming(said.speaker) if span[0] not in self._roles_read)
                roles = ((posts.role_of_another(self.text, *span), span) for span in spans)
                sure = (found for found in roles if found[0] and " " in found[0] + self.text[slice(*found[1])])
                role, span = next(sure, (None, (0, 0)))  # not one word each: adds Lee, Trust
                yield mention._replace(wrong_role=role, role_span=span)
            else:
                yield mention

    def _posts_of(self, person: str) -> PostsOfPerson:
        return PostsOfPerson(self.record.speakers, self.dataset.index("people")[person])


def _only_resembles(match: QuoteMatch, attribution: Attribution, words: tuple[Word, ...]) -> bool:
    """Return whether words that are attributed to nobody in the record only resemble the record's.

    A stranger who leaves out many of its words says something else: ``Tackling county lines is a top priority``.
    """
    if attribution.speaker not in (None, UNKNOWN_PERSON):
        return False
    count = sum(word.kind == WORD for word in words)
    if match.outcome is QuoteOutcome.FAITHFUL:
        return attribution.speaker is not None and count < _SURE_FRAGMENT
    left_out = sum(max(0, len(edit.original) - len(edit.words)) for edit in match.edits) if attribution.speaker else 0
    return match.share * count < _LEAST_SHARE_TO_MISATTRIBUTE * (count + left_out)


def _is_only_a_figure(words: str) -> bool:
    """Return whether a quotation is only a number and what it counts: words of a source, not of a speaker."""
    figures = find_quantities(words) if len(words) <= _LONGEST_FIGURE else ()
    begins = len(figures) == 1 and figures[0].start == 0
    return begins and len(words[figures[0].end :].split()) <= _MOST_WORDS_AFTER_FIGURE


def find_quotations(text: str) -> Iterator[Quotation]:
    """Yield the quotations in a text, in any kind of quotation marks or in blocks; nested ones belong to the outer one.

    Several paragraphs in the British style, where each begins with a mark and only the last ends with one, are one
    quotation. A quotation that is never closed ends with its paragraph.
    """
    closing, since, block = "", 0, None  # marks that close the open quotation; where it, or a block, began
    pieces: list[TextSpan] = []
    for match in MARK.finditer(text):
        mark, offset = match[0], match.start()
        is_end = mark in ("", PARAGRAPH_SEPARATOR, QUOTE_END) or (mark in closing and _closes(text, mark, offset))
        if mark == PARAGRAPH_SEPARATOR and closing and _opened_by(text, match.end()) == closing:
            pieces.append((since, offset))
            since = match.end() + 1
        elif closing and is_end:
            said = tuple(piece for piece in (*pieces, (since, offset)) if text[slice(*piece)].strip())
            if said:
                yield Quotation(said)
            closing, pieces = "", []
        elif not closing and (closing := _opened_by(text, offset)):
            since, block = offset + 1, None
        if mark == QUOTE_START:
            block = match.end()
        elif mark == QUOTE_END and block is not None:
            if text[block] not in _DASHES:  # a dash begins a signature
                yield Quotation(((block, offset),), is_block=True)
            block = None


def _opened_by(text: str, offset: int) -> str:
    """Return the marks that can close a quotation opened at *offset*; "" if no mark there opens one."""
    mark, begins = text[offset : offset + 1], _begins_word(text, offset)
    if mark and (mark in "“„‟«" or (mark == '"' and begins)):
        return '"”»‟“'
    is_single = mark and (mark in "‘‚‛" or (mark == "'" and begins))
    return "’'" if is_single and not _ELIDED.match(text, offset) else ""


def _closes(text: str, mark: str, offset: int) -> bool:
    """Return whether a mark closes a quotation: not at the start of a word, inside one, or as a plural possessive."""
    before, after = text[max(offset - 1, 0) : offset], text[offset + 1 : offset + 2]
    if mark not in "’'":
        return mark not in '"“' or not _begins_word(text, offset)
    if before == "s" and after == " ":
        return _CLOSED_LATER.match(text, offset + 1) is None
    return not (after.isalnum() and (before.isalnum() or before.isspace()))


def _begins_word(text: str, offset: int) -> bool:
    before, after = text[max(offset - 1, 0) : offset], text[offset + 1 : offset + 2]
    return (before.isspace() or before in "([{—–-/|:‘“" + QUOTE_START) and bool(after.strip())

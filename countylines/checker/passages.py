"""Passages: the paragraphs of a draft, split into sentences and tokens.

A passage is split into tokens once. Its numbers and dates are read only if one of its words shows that there
may be some.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, pairwise
from typing import NamedTuple

from countylines.documents.document import CELL_SEPARATOR, PARAGRAPH_SEPARATOR
from countylines.figures.quantity import name_of_hedge
from countylines.text.english import SIGNS
from countylines.text.grammar import SUBJECT_PRONOUNS
from countylines.text.tokens import ABBREVIATED_TITLES, Tokens, tokenize, word_at

MOST_TOKENS = 220
"""How many tokens a sentence may have: longer ones are lists, and are cut. Half as many cuts long real sentences."""

_LEADER_POINTS = 3
"""More points in a row than this lead from a label to its number: ``Addresses visited ........ 655``."""

LONGEST_HEADING = 90
"""How many characters a heading may have."""

_ENDS_OF_RUNNING_TEXT = (".", "!", ".”", ".’", '."', ":", ";", ",")
_ABBREVIATIONS = frozenset("c ca approx no nos st vs est inc ltd e.g i.e".split()) | ABBREVIATED_TITLES
"""Words whose point does not end a sentence."""
_OPERATION = frozenset(["operation", "op"])
_CLAUSE_MARKS = frozenset(", ; : – ( ) while but whereas".split())
CLAUSE_STARTERS = frozenset([":", ";", "but", ".", "–"])
"""Tokens after which a sentence begins anew: what comes before one does not bear on what comes after it."""
_DIGIT = re.compile(r"\d")
_NUMBER_ALONE = re.compile(
    rf"(?!(?:19|20)\d\d\Z)(?P<hedge>[^\d{SIGNS}]+ )?[{SIGNS}]?\d[\d.,]*(?: ?(?:k|m|bn|thousand|million))?\+?",
    re.IGNORECASE,
)
"""A number alone, but not a year."""
_NUMBER, _LABEL = "number", "label"
"""What a tile of a page consists of: ``743`` above ``arrests``."""
_FEWEST_TILES = 2
"""A page with fewer numbers alone has no tiles: a number alone may be that of a page or of a chapter."""
_OPTION = re.compile(r"[a-zA-Z]\) ")
"""The letter before an answer that a question offers: ``b) 13–20 May``."""
_CLOSING = frozenset("\"')]}[")
"""Marks that may come directly after the point that ends a sentence; a bracket there opens a note."""

_BAR = CELL_SEPARATOR.strip()

TextSpan = tuple[int, int]
"""The offsets of a part of a document's text: those of its first character and of the character after its last."""


class SpanSet:
    """Spans of a document's text, some of which may lie within others; an offset inside any span is in the set."""

    def __init__(self, spans: Iterable[TextSpan] = ()) -> None:
        self.spans = sorted({*spans})
        self._ends = [*accumulate((end for _, end in self.spans), max)]
        """For each span, the largest end among it and the spans before it."""

    def __contains__(self, offset: int) -> bool:
        """Return whether an offset is inside a span."""
        before = bisect_right(self.spans, offset, key=lambda span: span[0]) - 1
        return before >= 0 and offset < self._ends[before]

    def __bool__(self) -> bool:
        """Return whether there are spans."""
        return bool(self.spans)


class TokenRange(NamedTuple):
    """Tokens of a passage from *first* to before *last*: a sentence, or a part of one."""

    first: int
    last: int


class Passage:
    """A paragraph, a row or a cell of a table, with its place in the text of the document.

    *start* is its offset there, *position* its number among all passages; a cell has the position of its row. *before*
    is the passage before it. *tokens* have offsets that are counted from the start of the passage; *words* are their
    words, in lower case. *distinct* are the different words, and the parts before and after an apostrophe: a quick test
    for rare words.
    """

    def __init__(self, text: str, start: int, position: int = 0, before: "Passage | None" = None) -> None:
        self.text, self.start, self.position, self.before = text, start, position, before
        self.tokens = tokenize(text)
        self.words = self.tokens.words
        words = frozenset(self.words)
        self.distinct = words.union(*(word.split("'") for word in words if "'" in word))
        self.has_digit = _DIGIT.search(text) is not None
        self.is_row = CELL_SEPARATOR.rstrip() in text
        """Whether it is a row of a table."""
        is_below_question = before is not None and (before.is_option or before.text.endswith("?"))
        self.is_option: bool = is_below_question and self.is_short_line and _OPTION.match(text) is not None
        """Whether it is one of the answers that a question offers, which claims nothing."""

    @cached_property
    def sentences(self) -> list[TokenRange]:
        """The range of tokens of each sentence, in order; together they cover all tokens."""
        sentences, first, words = list[TokenRange](), 0, self.words
        ends = [_end_of_sentence(self.text, self.tokens, place) for place, word in enumerate(words) if word[0] in ".!?"]
        for last in [*ends, len(words)]:
            while first < last:
                end = min(last, first + MOST_TOKENS)
                sentences.append(TokenRange(first, end))
                first = end
        return sentences

    def sentence_before(self, first: int) -> TokenRange:
        """Return the sentence directly before the one that begins at a token; an empty range if there is none."""
        at = bisect_left(self.sentences, first, key=lambda one: one.first)
        return self.sentences[at - 1] if at else TokenRange(0, 0)

    @property
    def is_heading(self) -> bool:
        """Whether it is a short line without a digit, and so not an item of a list of numbers."""
        return self.is_short_line and not self.has_digit

    @property
    def is_short_line(self) -> bool:
        """Whether it is short and does not end like a sentence: a heading, a caption or a line of a list."""
        return len(self.text) <= LONGEST_HEADING and not self.text.endswith(_ENDS_OF_RUNNING_TEXT)

    @cached_property
    def token_of_operation(self) -> int:
        """The token at which an operation such as ``Op Venetic`` is first named; the number of tokens if none is."""
        words, starts = self.words, self.tokens.starts
        if _OPERATION.isdisjoint(self.distinct):
            return len(words)
        pairs = enumerate(pairwise(words))
        places = (at for at, (one, two) in pairs if one in _OPERATION and two not in SUBJECT_PRONOUNS)
        names = ((at, self.text[starts[at + 1] - 1 : starts[at + 1] + 2]) for at in places)  # not: an Op-Ed
        return next((at for at, name in names if name[0].isspace() and name.istitle()), len(words))

    def text_of(self, first: int, last: int) -> str:
        """Return the text of the tokens from *first* to before *last*, with its capitals."""
        return self.text[self.tokens.starts[first] : self.tokens.ends[last - 1]]

    def offset_of(self, token: int) -> int:
        """Return where a token begins in the text of the document."""
        return self.start + self.tokens.starts[token]

    def span_of(self, first: int, last: int) -> TextSpan:
        """Return the span of the tokens from *first* to before *last* in the text of the document."""
        return self.offset_of(first), self.start + self.tokens.ends[last - 1]

    def first_token_from(self, offset: int) -> int:
        """Return the number of the first token that begins at an offset of the passage or after it."""
        return bisect_left(self.tokens.starts, offset)


def split_passages(text: str) -> Iterator[Passage]:
    """Yield the paragraphs of a document's text; a number alone and its label, as on a tile, are one passage."""
    start, before = 0, None
    for position, part in enumerate(_join_tiles(text.split(PARAGRAPH_SEPARATOR))):
        yield (before := Passage(part, start, position, before))
        start += len(part) + len(PARAGRAPH_SEPARATOR)


def _join_tiles(paragraphs: Sequence[str]) -> Iterator[str]:
    """Yield paragraphs, with each number alone joined to its label if such numbers and labels take turns.

    The label comes first if the first paragraph of the turns is a label and the last a number.
    """
    kinds = [_kind_on_tile(one) for one in paragraphs]
    begin = 0
    while begin < len(paragraphs):
        end = begin + 1
        while end < len(paragraphs) and {kinds[end - 1], kinds[end]} == {_NUMBER, _LABEL}:
            end += 1
        if kinds[begin:end].count(_NUMBER) >= _FEWEST_TILES:
            if kinds[begin] == kinds[end - 1] == _LABEL:
                yield paragraphs[begin]  # the heading of the tiles
                begin += 1
            for at in range(begin, end, 2):
                yield PARAGRAPH_SEPARATOR.join(paragraphs[at : min(at + 2, end)])
        else:
            yield from paragraphs[begin:end]
        begin = end


def _kind_on_tile(paragraph: str) -> str:
    """Return whether a paragraph is a number alone, perhaps hedged, or may be the label of one; "" if neither."""
    if len(paragraph) > LONGEST_HEADING or paragraph.endswith(_ENDS_OF_RUNNING_TEXT) or CELL_SEPARATOR in paragraph:
        return ""
    number = _NUMBER_ALONE.fullmatch(paragraph)
    if number is None:
        return "" if _DIGIT.search(paragraph) or not paragraph[:1].isalpha() else _LABEL
    hedge = (number["hedge"] or "").strip()
    return _NUMBER if not hedge or name_of_hedge(hedge) else ""


def cells_of(passage: Passage) -> Iterator[Passage]:
    """Yield the cells of a row, stripped."""
    start = passage.start
    for text in passage.text.split(_BAR):
        yield Passage(text.strip(), start + len(text) - len(text.lstrip()), passage.position)
        start += len(text) + len(_BAR)


def _end_of_sentence(text: str, tokens: Tokens, place: int) -> int:
    """Return the token after the sentence that the mark at *place* ends; 0 if it ends none.

    Closing marks and notes may follow it directly: ``."``, ``.[4]``. It ends a sentence only if a capital, a digit or a
    mark comes next, and if it is not the point of an abbreviation or a row of points.
    """
    words, starts, ends = tokens
    following = place + 1
    while following < len(words) and starts[following] == ends[following - 1]:
        if words[following] not in _CLOSING and words[following - 1] != "[":
            return 0
        following += 1
    if following == len(words):
        return following
    before = word_at(words, place - 1)
    is_initial = len(before) == 1 and text[starts[place - 1]].isupper()
    is_abbreviation = words[place] == "." and (before in _ABBREVIATIONS or is_initial)
    is_within = is_abbreviation or text[starts[following]].islower() or len(words[place]) > _LEADER_POINTS
    return 0 if is_within else following


def part_between_semicolons(words: Sequence[str], sentence: TokenRange, token: int) -> TokenRange:
    """Return the part of a sentence, between semicolons and up to the end of brackets, that contains a token."""
    first, last = sentence
    opening = next((at for at in range(token, first, -1) if words[at] in "()"), None)
    if opening is not None and words[opening] == "(":
        last = next((at for at in range(token, last) if words[at] == ")"), last)
    return clause_around(words, TokenRange(first, last), token, frozenset(";"))


def clause_around(
    words: Sequence[str], sentence: TokenRange, token: int, marks: frozenset[str] = _CLAUSE_MARKS
) -> TokenRange:
    """Return the part of a sentence, between *marks*, that contains a token."""
    first, last = sentence
    begin = next((at + 1 for at in range(token - 1, first - 1, -1) if words[at] in marks), first)
    return TokenRange(begin, next((at for at in range(token + 1, last) if words[at] in marks), last))

"""Read a draft as prose, with a map from every character back to its place in the file."""

import codecs
import re
from array import array
from bisect import bisect_right
from typing import NamedTuple

from countylines.documents.offset_map import QUOTE_END, QUOTE_START, EditedText, OffsetMap, Suppression, map_back
from countylines.documents.paragraphs import cut_web_addresses, read_plain, separate_paragraphs
from countylines.errors import CountylinesError
from countylines.text import lazy_regex
from countylines.text.english import MONTHS

BOM = "\ufeff"
_MARKS = (
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (b"", "utf-8"),
)
"""The byte order marks that a draft may begin with, and the encoding that each stands for."""

_LINE_END = re.compile(r"\r\n?|\n")
_RARE_SPACES = "\v\f\x1c\x1d\x1e\x85\u2028\u2029" + QUOTE_START + QUOTE_END
"""Characters that could be mistaken for line ends or for this package's own marks."""


_FRONT_MATTER = lazy_regex(
    r"(?P<fence>---|\+\+\+)[ \t]*+\n(?=[^\n]*[:=\]]|(?P=fence))"
    r"(?:(?!(?:(?P=fence)|\.\.\.)[ \t]*+\n)[^\n]*+\n)*+(?:(?P=fence)|\.\.\.)[ \t]*+(?=\n)"
)
_NAMED_DATE = lazy_regex(
    r"""(?i)(?<![\w-])(?:datetime|(?:pub-?)?date|[\w.:-]{0,30}(?:publi(?!sher)[\w-]{0,20}|issued))"""
    r"""["']?(?:\s+content)?\s*+[:=]\s*+["']?(\d{4}-\d\d-\d\d)(?!\d)"""
)
"""A date of publication in front matter, a script or a tag: ``date: 2019-10-17``, ``"datePublished": "2019-10-17"``."""
_DATE_IN_ADDRESS = lazy_regex(
    r"(?:://|www\.)\S{0,197}?/(?P<year>(?:19|20)\d\d)/(?P<month>\d\d?|[a-z]{3})/(?P<day>\d\d?)(?!\w)"
)
"""A day in an address: ``https://example.org/2019/10/21/…`` or ``…/2019/oct/21/…``."""
_MONTHS = {month[:3].lower(): number for number, month in enumerate(MONTHS, 1)}


class UndecodableDraft(CountylinesError):
    """The bytes of a draft are not text in UTF-8 or UTF-16; *why* continues a sentence that begins "The draft"."""

    reason = "undecodable-draft"

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why

    def __str__(self) -> str:
        """Return what is wrong and how to mend it."""
        return f"The draft {self.why}. Save it as UTF-8."


def decode(data: bytes) -> str:
    """Decode UTF-8, or UTF-16 with a byte order mark, and remove that mark.

    Raises `UndecodableDraft` for anything else.
    """
    _, encoding = _mark_and_encoding(data)
    has_null_bytes = encoding == "utf-8" and b"\0" in data
    try:
        text = "" if has_null_bytes else data.decode(encoding)
    except UnicodeDecodeError as error:
        why = f"is not {encoding[:6].upper()}: byte {error.start + 1} does not fit"
        raise UndecodableDraft(why) from error
    if has_null_bytes or "\0" in text:
        raise UndecodableDraft("is binary: it has null bytes")
    return text.removeprefix(BOM)


def encode_like(text: str, data: bytes) -> bytes:
    """Encode a text as *data*, which ``decode`` can read, is encoded, with the byte order mark that it has."""
    mark, encoding = _mark_and_encoding(data)
    return mark + text.encode(encoding)


def _mark_and_encoding(data: bytes) -> tuple[bytes, str]:
    return next((mark, encoding) for mark, encoding in _MARKS if data.startswith(mark))


class Document(NamedTuple):
    """The prose of a draft, and where each character of it stands in the file.

    In *text* paragraphs are separated by one empty line and contain no line end. Headings, list items, captions,
    alternative texts and table rows are paragraphs; the cells of a row are separated by `` | ``. Each paragraph of a
    block quotation stands between `QUOTE_START` and `QUOTE_END`. *source* is the draft as it came, without a byte
    order mark; *line_starts* are the offsets at which its lines begin. *published* is the date, in ISO form, that the
    draft's front matter or tags name first, or else the one that its addresses have.
    """

    text: str
    source: str
    suppressions: tuple[Suppression, ...]
    offset_maps: tuple[OffsetMap, ...]
    line_starts: "array[int]"
    published: str | None = None

    def origin(self, position: int) -> int:
        """Return the offset in the source of the character at *position* of the text."""
        return self.origin_span(position, position)[0]

    def origin_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in the source of a span's first character and just after its last."""
        return map_back(self.offset_maps, start, end)

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """Return the line and column, both counted from 1, of an offset in the source."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1


def read(text: str, kind: str) -> Document:
    """Read a draft; *kind* is ``markdown``, ``html`` or ``text``. No text is refused."""
    source = text.removeprefix(BOM)
    edited = EditedText(_with_plain_spaces(source))
    fenced = _FRONT_MATTER.match(edited.text) if kind == "markdown" and source.startswith(("---", "+++")) else None
    front = fenced.end() if fenced else 0
    edited.apply([(0, front, "\n"), (len(source), len(source), "\n\n")])
    if kind == "html":
        from countylines.documents.html import read_html  # noqa: PLC0415  Markdown and plain text often have no tags

        read_html(edited)
    elif kind == "markdown":
        from countylines.documents.markdown import read_markdown  # noqa: PLC0415  plain text does not need it

        read_markdown(edited)
    elif kind == "text":
        read_plain(edited)
    else:
        raise ValueError(kind)
    cut_web_addresses(edited)
    separate_paragraphs(edited)
    return Document(
        edited.text,
        source,
        tuple(sorted(edited.suppressions, key=lambda suppression: suppression.start)),
        tuple(edited.offset_maps),
        array("q", [0, *(line_end.end() for line_end in _LINE_END.finditer(source))]),
        _find_date(source, len(source) if kind == "html" else front),
    )


def _find_date(source: str, end_of_metadata: int) -> str | None:
    """Return the date of publication that a page or front matter names, or else that of its addresses if it is one."""
    named = _NAMED_DATE.search(source, 0, end_of_metadata)
    if named:
        return named[1]
    days = {
        f"{found['year']}-{_MONTHS.get(found['month'], found['month']):0>2}-{found['day']:0>2}"
        for found in (_DATE_IN_ADDRESS.finditer(source) if "/20" in source or "/19" in source else ())
    }
    return days.pop() if len(days) == 1 else None


def _with_plain_spaces(source: str) -> str:
    """Replace other line ends by line feeds and rare spaces by blanks, without moving any character."""
    text = source.replace("\r\n", " \n").replace("\r", "\n")
    for character in _RARE_SPACES:
        text = text.replace(character, " ")
    return text

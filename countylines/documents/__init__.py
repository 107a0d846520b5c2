"""Read a draft as prose: Markdown, HTML, wikitext and plain text become clean text with a map back to the file."""

import codecs
from datetime import date

from countylines.documents.document import Document
from countylines.documents.plain_text import cut_web_addresses, read_plain, separate_paragraphs
from countylines.errors import CountylinesError
from countylines.text import BYTE_ORDER_MARK, lazy_regex

_ENDINGS_OF_KINDS = {
    "markdown": (".md", ".markdown", ".mdown", ".mkd"),
    "html": (".html", ".htm", ".xhtml"),
    "wikitext": (".wiki", ".mediawiki"),
    "text": (".txt", ".rst"),
}
DRAFT_KINDS = tuple(_ENDINGS_OF_KINDS)
"""The kinds of draft. Wikitext is also recognised within plain text and Markdown, by its markup."""

DRAFT_ENDINGS = tuple(ending for endings in _ENDINGS_OF_KINDS.values() for ending in endings)
"""The endings of the files in a folder that are drafts; a file given by name may have any ending."""

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (b"", "utf-8", "UTF-8"),
)
"""The byte order marks that may begin a draft, each with its codec and its encoding's name; the empty one is last."""

_FRONT_MATTER = lazy_regex(
    r"(?P<fence>---|\+\+\+)[ \t]*+\n(?=[^\n]*[:=\]]|(?P=fence))"
    r"(?:(?!(?:(?P=fence)|\.\.\.)[ \t]*+\n)[^\n]*+\n)*+(?:(?P=fence)|\.\.\.)[ \t]*+(?=\n)"
)
_SHOWN_FIELD = lazy_regex(
    r"(?im)^(?:title|headline|subtitle|description|summary|date)[ \t]{0,9}[:=][ \t]{0,9}"
    r"(?:[>|][+-]?[ \t]*+\n[ \t]++)?(?P<mark>[\"']?)"
    r"(?P<words>(?=\S)[^\n]{1,400}?(?:(?<=\S)[ \t]*+\n[ \t]++(?=\S)[^\n]{1,400}?){0,20})(?P=mark)[ \t]*+$"
)
"""A field of front matter that a page shows, as in ``title: "74 nests found"``, also on indented lines; or the date."""
_NAMED_DATE = lazy_regex(
    r"""(?i)(?<![\w-])(?:datetime|date|\w{0,20}publi(?!sher)\w{0,20})"""
    r"""["']?(?:\s+content)?\s*+[:=]\s*+["']?(\d{4}-\d\d-\d\d)(?!\d)"""
)
"""A date of publication in front matter, a script or a tag: ``date: 2019-10-17``, ``"datePublished": "2019-10-17"``."""
_UPDATED = lazy_regex(r"(?im)^updated[ \t]*+[:=][ \t]*+[\"']?(\d{4}-\d\d-\d\d)(?!\d)")
"""A date in front matter that is used if there is no other, as in ``updated: 2019-10-17``."""
_DATE_IN_ADDRESS = lazy_regex(r"(?:://|www\.)\S{0,197}?/((?:19|20)\d\d)/(\d\d?)/(\d\d?)(?!\w)")
"""A date in a web address: ``https://example.org/2019/10/21/…``."""


class UndecodableDraft(CountylinesError, reason="undecodable-draft"):
    """The bytes of a draft are not text in UTF-8 or UTF-16; *why* completes a sentence that begins "The draft"."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why

    def __str__(self) -> str:
        """Return what is wrong."""
        return f"The draft {self.why}."


def kind_of(name: str) -> str:
    """Return the kind of draft for the ending of a file name; plain text for unknown endings."""
    return next((kind for kind, endings in _ENDINGS_OF_KINDS.items() if name.lower().endswith(endings)), "text")


def decode(data: bytes) -> str:
    """Decode UTF-8, or UTF-16 with a byte order mark, and remove that mark.

    Raises `UndecodableDraft` for anything else.
    """
    _, encoding, name = _mark_and_encoding(data)
    has_null_bytes = encoding == "utf-8" and b"\0" in data
    try:
        text = "" if has_null_bytes else data.decode(encoding)
    except UnicodeDecodeError as error:
        before = Document(data[: error.start].decode(encoding, "replace").removeprefix(BYTE_ORDER_MARK))
        line, column = before.line_and_column(len(before.source))
        why = f"is not {name}: line {line}, column {column} cannot be decoded"
        raise UndecodableDraft(why) from error
    if has_null_bytes or "\0" in text:
        raise UndecodableDraft("is binary: it has null bytes")
    return text.removeprefix(BYTE_ORDER_MARK)


def encode_like(text: str, data: bytes) -> bytes:
    """Encode a text with the encoding and the byte order mark of *data*, which ``decode`` can read."""
    mark, encoding, _ = _mark_and_encoding(data)
    return mark + text.encode(encoding)


def _mark_and_encoding(data: bytes) -> tuple[bytes, str, str]:
    return next(one for one in _BYTE_ORDER_MARKS if data.startswith(one[0]))


def read(text: str, kind: str) -> Document:
    """Read a draft: cut its front matter and its markup, and separate its paragraphs. Any text can be read.

    Raises ValueError if *kind* is not one of DRAFT_KINDS.
    """
    if kind not in DRAFT_KINDS:
        raise ValueError(f"{kind!r} is no kind of draft. The kinds are: {', '.join(DRAFT_KINDS)}")
    document = Document(text.removeprefix(BYTE_ORDER_MARK))
    front = _FRONT_MATTER.match(document.text) if kind == "markdown" else None
    end_of_front = front.end() if front else 0
    document.published = _find_date(document.source, len(document.source) if kind == "html" else end_of_front)
    _cut_front_matter(document, end_of_front)
    if kind == "html":
        from countylines.documents.html import read_html  # noqa: PLC0415  Markdown and plain text often have no tags

        read_html(document)
    elif kind == "markdown":
        from countylines.documents.markdown import read_markdown  # noqa: PLC0415  plain text does not need it

        read_markdown(document)
    else:
        read_plain(document, is_wiki=kind == "wikitext")
    cut_web_addresses(document)
    separate_paragraphs(document)
    document.suppressions.sort(key=lambda suppression: suppression.start)
    return document


def _cut_front_matter(document: Document, end: int) -> None:
    """Cut the front matter, up to *end*, except for what a page shows; add the line ends that readers expect."""
    cut_to, cuts, length = 0, [], len(document.text)
    for shown in _SHOWN_FIELD.finditer(document.text, 0, end):
        cuts.append((cut_to, shown.start("words"), "\n\n"))
        cut_to = shown.end("words")
    document.apply_cuts([*cuts, (cut_to, end, "\n\n" if cuts else "\n"), (length, length, "\n\n")])


def _find_date(source: str, end_of_metadata: int) -> date | None:
    """Return the date of publication: the first in the metadata, or else the only one in web addresses; or None.

    The metadata are the first *end_of_metadata* characters of *source*.
    """
    named = _NAMED_DATE.search(source, 0, end_of_metadata) or _UPDATED.search(source, 0, end_of_metadata)
    if named:
        days = {named[1]}
    else:
        days = {f"{year}-{month:0>2}-{day:0>2}" for year, month, day in _DATE_IN_ADDRESS.findall(source)}
    try:
        return date.fromisoformat(days.pop()) if len(days) == 1 else None
    except ValueError:
        return None

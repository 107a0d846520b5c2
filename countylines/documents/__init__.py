"""Read a draft as prose: Markdown, HTML, wikitext and plain text become clean text with a map back to the file."""

import codecs
from datetime import date

from countylines.documents.document import Document
from countylines.documents.plain_text import cut_web_addresses, read_plain, separate_paragraphs
from countylines.errors import CountylinesError
from countylines.text import lazy_regex

_ENDINGS_OF_KINDS = {
    "markdown": (".md", ".markdown", ".mdown", ".mkd"),
    "html": (".html", ".htm", ".xhtml"),
    "wikitext": (".wiki", ".mediawiki"),
    "text": (".txt", ".rst"),
}
DRAFT_KINDS = tuple(_ENDINGS_OF_KINDS)
"""What a draft can be read as. Wikitext is also recognised in plain text and Markdown, by its signs."""

DRAFT_ENDINGS = tuple(ending for endings in _ENDINGS_OF_KINDS.values() for ending in endings)
"""How the names of drafts in a folder end. A file that is named itself may have any name."""

BOM = "\ufeff"
_MARKS = (
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (b"", "utf-8"),
)
"""The byte order marks that a draft may begin with, and the encoding that each stands for."""

_FRONT_MATTER = lazy_regex(
    r"(?P<fence>---|\+\+\+)[ \t]*+\n(?=[^\n]*[:=\]]|(?P=fence))"
    r"(?:(?!(?:(?P=fence)|\.\.\.)[ \t]*+\n)[^\n]*+\n)*+(?:(?P=fence)|\.\.\.)[ \t]*+(?=\n)"
)
_TITLE = lazy_regex(
    r"(?im)^(?:title|headline|subtitle|description|summary|date)[ \t]{0,9}[:=][ \t]{0,9}"
    r"(?:[>|][+-]?[ \t]*+\n[ \t]++)?(?P<mark>[\"']?)"
    r"(?P<words>(?=\S)[^\n]{1,400}?(?:(?<=\S)[ \t]*+\n[ \t]++(?=\S)[^\n]{1,400}?){0,20})(?P=mark)[ \t]*+$"
)
"""What a page shows of front matter: ``title: "743 arrested"``, also in indented lines, and a date in words."""
_NAMED_DATE = lazy_regex(
    r"""(?i)(?<![\w-])(?:datetime|date|\w{0,20}publi(?!sher)\w{0,20})"""
    r"""["']?(?:\s+content)?\s*+[:=]\s*+["']?(\d{4}-\d\d-\d\d)(?!\d)"""
)
"""A date of publication in front matter, a script or a tag: ``date: 2019-10-17``, ``"datePublished": "2019-10-17"``."""
_DATE_IN_ADDRESS = lazy_regex(r"(?:://|www\.)\S{0,197}?/((?:19|20)\d\d)/(\d\d?)/(\d\d?)(?!\w)")
"""A day in an address: ``https://example.org/2019/10/21/…``."""


class UndecodableDraft(CountylinesError, reason="undecodable-draft"):
    """The bytes of a draft are not text in UTF-8 or UTF-16; *why* continues a sentence that begins "The draft"."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why

    def __str__(self) -> str:
        """Return what is wrong and how to fix it."""
        return f"The draft {self.why}. Save it as UTF-8."


def kind_of(name: str) -> str:
    """Return the kind of draft that the ending of a file name stands for; plain text where it is unknown."""
    return next((kind for kind, endings in _ENDINGS_OF_KINDS.items() if name.lower().endswith(endings)), "text")


def decode(data: bytes) -> str:
    """Decode UTF-8, or UTF-16 with a byte order mark, and remove that mark.

    Raises `UndecodableDraft` for anything else.
    """
    _, encoding = _mark_and_encoding(data)
    has_null_bytes = encoding == "utf-8" and b"\0" in data
    try:
        text = "" if has_null_bytes else data.decode(encoding)
    except UnicodeDecodeError as error:
        before = Document(data[: error.start].decode(encoding, "replace").removeprefix(BOM))
        line, column = before.line_and_column(len(before.source))
        why = f"is not {encoding[:6].upper()}: line {line}, column {column} cannot be decoded"
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


def read(text: str, kind: str) -> Document:
    """Read a draft; *kind* is one of DRAFT_KINDS, or ValueError is raised. No text is refused."""
    if kind not in DRAFT_KINDS:
        raise ValueError(f"{kind!r} is no kind of draft. The kinds are: {', '.join(DRAFT_KINDS)}")
    document = Document(text.removeprefix(BOM))
    source = document.source
    fenced = _FRONT_MATTER.match(document.text) if kind == "markdown" else None
    front = fenced.end() if fenced else 0
    document.published = _find_date(source, len(source) if kind == "html" else front)
    cut_to = 0
    cuts = []
    for title in _TITLE.finditer(document.text, 0, front):
        cuts.append((cut_to, title.start("words"), "\n\n"))
        cut_to = title.end("words")
    document.apply([*cuts, (cut_to, front, "\n\n" if cuts else "\n"), (len(source), len(source), "\n\n")])
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


def _find_date(source: str, end_of_metadata: int) -> date | None:
    """Return the day of publication that a page or front matter names, or else that of its addresses if it is one."""
    named = _NAMED_DATE.search(source, 0, end_of_metadata)
    if named:
        days = {named[1]}
    else:
        days = {f"{year}-{month:0>2}-{day:0>2}" for year, month, day in _DATE_IN_ADDRESS.findall(source)}
    try:
        return date.fromisoformat(days.pop()) if len(days) == 1 else None
    except ValueError:
        return None

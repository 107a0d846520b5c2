"""Drafts as text: Markdown, HTML, wikitext and plain text read into clean text with a map back to the file."""

DRAFT_KINDS = ("markdown", "html", "text")
"""What a draft can be read as. Wikitext is recognised in plain text and Markdown."""

_MARKDOWN_ENDINGS = (".md", ".markdown", ".mdown", ".mkd")
_HTML_ENDINGS = (".html", ".htm", ".xhtml")

DRAFT_ENDINGS = (*_MARKDOWN_ENDINGS, ".txt", ".rst", *_HTML_ENDINGS, ".wiki", ".mediawiki")
"""How the names of drafts in a folder end. A file that is named itself may have any name."""


def kind_of(name: str) -> str:
    """Return the kind of draft that the ending of a file name stands for; plain text where it is unknown."""
    lower = name.lower()
    return "markdown" if lower.endswith(_MARKDOWN_ENDINGS) else "html" if lower.endswith(_HTML_ENDINGS) else "text"

"""A fact sheet read back: its elements, ids, links and texts."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import NamedTuple

VOID = frozenset({"meta", "link", "br", "hr", "img", "input", "base", "col", "area", "embed", "source", "track", "wbr"})


class Start(NamedTuple):
    """The start of an element: its tag and its attributes."""

    tag: str
    attributes: dict[str, str]


class Page(HTMLParser):
    """A page: every start of an element in order, the text of each id, and the contents of its scripts.

    *problems* lists ends that fit no start.
    """

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.starts: list[Start] = []
        self.texts: dict[str, str] = {}
        self.scripts: list[str] = []
        self.problems: list[str] = []
        self._open: list[Start] = []
        self.feed(content.decode("utf-8"))
        self.close()
        self.problems += [f"{start.tag} is not closed" for start in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        start = Start(tag, {name: value or "" for name, value in attrs})
        self.starts.append(start)
        if tag not in VOID:
            self._open.append(start)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop().tag != tag:
            self.problems.append(f"the end of {tag} fits no start")

    def handle_data(self, data: str) -> None:
        for start in self._open:
            if "id" in start.attributes:
                name = start.attributes["id"]
                self.texts[name] = self.texts.get(name, "") + data
        if self._open and self._open[-1].tag == "script":
            self.scripts.append(data)

    def values(self, attribute: str) -> list[str]:
        """List the values of an attribute, in order."""
        return [start.attributes[attribute] for start in self.starts if attribute in start.attributes]

    def tags(self) -> set[str]:
        """Return the tags that the page has."""
        return {start.tag for start in self.starts}

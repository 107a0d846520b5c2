"""The work of reading a draft grows as the draft does, also in markup that nobody closes or nests without end.

Work is counted: the steps of Python, and the characters that patterns and searches go through. What a pattern does
beyond what it matches is not counted; a slow test reads long drafts and stops those that take hours.
"""

from __future__ import annotations

import re
import signal
import sys
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any, SupportsIndex

import pytest

import countylines.documents
from countylines.documents import document, html, markdown, plain_text, read
from countylines.text import lazy_regex
from tests.work import SLACK, steps

KINDS = ("markdown", "html", "text")
MODULES = (countylines.documents, document, html, markdown, plain_text)
PATTERN_TYPES = (re.Pattern, type(lazy_regex("")))

SIZES = (180, 720)
"""How often a unit is repeated: enough that what is done once for a draft does not count."""
LONG = 250_000
"""The characters of a long draft; a reader that compares all pairs of them takes hours."""
MOST_SECONDS = 60
"""How much processor time a long draft may take before it is stopped; it takes less than two seconds."""

REPEATED = [
    # prose and lines
    "a", "a ", " ", "\t", "\n", " \n", "\n\t", "word\n\n", "It was a week. ", "It was.\n", "x" * 161 + ".\n", "é",
    "\r\n", "\ufeff", "\u200ba", "\ue000", "\u2028",
    # items, rules and columns
    "- \n", "- a\n- b\n\n", "1. \n", "1) a\n", "7.", "• a\n", "---\n", "- - ", "\n- - x", "===\n", "\n=", "...\n",
    "a   7\n", "a   b   c\n", "a\t", "Guns: 7\n", "**Guns:** 7\n", "a: ", ": 7", "guns 7\n", "a7",
    # tables
    "|", "|\n", "a|", "a|b\n-|-\n", "|a|b|\n", "|-", "a \\| b", " | ", "|   a",
    # Markdown
    "# ", "# a #\n", "# #", "a\n===\n", "> a\n", "> ", ">", "> > a\n\n", "> — a\n", "\n    a", "    a\n\n",
    "~~~\n", "```a\n", "\n```", "`x", "`a` ", "``a` ", "\\", "\\*", "a\\\n", "*a ", "**a", "_a*", "__a__", "* a*",
    "7**4**3", "*a*b",
    "***a***", "~~a", "~~a~~", "[", "]", "](", "[a](", "][", "[a](b)", "[a](<b", "[a](b 'c", "[a][b] ", "[a]: b\n",
    "[^a]: b\n", "[^a", "![", "![a](b)", "---\na: b\n", "+++\n", "date: 2019-10-17\n",
    # HTML
    "<", "<a ", '<a "', "<a '", "<a b='c\"d'>", "<a>", "</a", "</", "<!", "<?", "<b\n\n>", "x <!--",
    "<!-- <!-- -->", "<!--a-->", "-->", "<p>a", "<br>", "<br>a", "<cite>a", "<h1>a", "<h1>a</h1>", "<title>",
    "<td>", "<tr><td>a", "<table>", "<li>a", "<dt>a</dt><dd>7</dd>", "</dt>     ", "<script>",
    "<script>a</script>", "<style", "<code>", "<pre>a</pre>", "<sup>", "<sup>1</sup>", "<sup><a>", "<img a=",
    "<img alt='&amp;'>", "<q>", "<blockquote>", "</blockquote>", "<blockquote>a.<br>b</blockquote>",
    "<meta name=date content=a>", "<time datetime=2019-10-17>", "<link rel=canonical>", "&", "&amp;", "&#163;",
    "&bad;", "&a",
    # wikitext
    "[[", "[[a|", "]]", "[[a]]", "[[a|b|c]]", "[[File:a|b]]", "{{", "{{a|", "}}", "{{a|b=c}}", "{{a\n|b=c\n}}",
    "{{quote|a", "{{quote|a|b}}", "\n{|\n", "\n{|\n|a=|", "\n{|\n| a || b\n|}", "\n|-\n", "\n! a !! b", "<ref>",
    "<ref </ref>", "<ref>a</ref>", "<ref name=a />", "=[[", "''[[", "'''a'''", "\n== a ==\n", "\n==", "= = ",
    # addresses and suppressions
    "http://(", "http://a.b/2019/10/17/ ", "/2019/10/17/", "www.", "http://....", "countylines: ignore\n",
    "countylines: ignore a, ", "<!-- countylines: ignore -->",
]  # fmt: skip

NESTED = [
    ("[[", "]]"), ("[[a|", "]]"), ("{{a|", "}}"), ("{{a\n|b=", "}}"), ("{{quote|", "}}"), ("{{quote|[[", "]]}}"),
    ("\n{|\n|", "\n|}"), ("[", "]"), ("[a", "](b)"), ("*", "*"), ("**a", "**"), ("_a ", "_"), ("<b>", "</b>"),
    ("<blockquote>", "</blockquote>"), ("<blockquote>a", "</blockquote>"), ("<table><tr><td>", "</td></tr></table>"),
    ("<ul><li>", "</li></ul>"), ("<code>", "</code>"), ("<del>", "</del>"), ("<h1>", "</h1>"), ("<!--", "-->"),
    ("<ref>", "</ref>"), ("http://(", ")"), ("`", "`"), ("> ", "a"), ("  ", "- a"),
]  # fmt: skip

GROWING = {
    "ticks of every length": lambda size: " ".join("`" * length for length in range(1, int((2 * size) ** 0.5) + 1)),
    "asterisks of every length": lambda size: "a ".join(
        "*" * length for length in range(1, int((2 * size) ** 0.5) + 1)
    ),
    "items at every depth": lambda size: "".join(" " * depth + "- a\n" for depth in range(int((2 * size) ** 0.5))),
    "quotations at every depth": lambda size: "".join("> " * depth + "a\n" for depth in range(int(size**0.5))),
    "many labels": lambda size: "".join(f"[a{n}]: b\n" for n in range(size // 2)) + "[a1][a2] " * (size // 2),
    "a tag of many attributes": lambda size: "<img " + "a='b' " * size + "alt=c>",
    "a tag that is not closed": lambda size: "<img " + "a=b " * size,
    "a wide row": lambda size: "|" + "a|" * size + "\n|" + "-|" * size + "\n",
    "a long table": lambda size: "|a|b|\n|-|-|\n" + "|1|2|\n" * size,
    "a heading of equals signs": lambda size: "[[a]]" + "=" * size + "x",
    "spaces in a row": lambda size: "a|" + " " * size + "b",
    "a heading of number signs": lambda size: "# a" + " #" * size + "x",
    "a template of many parameters": lambda size: "{{quote\n" + "|b=c\n" * size + "}}",
    "a front matter without end": lambda size: "---\nx: y\n" + "z\n" * size,
    "a title that is not closed": lambda size: '---\ntitle: "x\n' + "      z\n" * size + "---\n",
    "a lazy quotation": lambda size: "> a\n" + "b\n" * size,
    "numbered items": lambda size: "".join(f"{n}. a\n" for n in range(1, size)),
}


def _shapes() -> Iterator[Any]:
    for unit in REPEATED:
        yield pytest.param(lambda size, unit=unit: unit * size, id=ascii(unit[-20:]))
    for opening, closing in NESTED:
        yield pytest.param(
            lambda size, opening=opening, closing=closing: opening * size + closing * size,
            id=ascii(f"{opening}…{closing}"),
        )
    for name, write in GROWING.items():
        yield pytest.param(write, id=name)


SHAPES = list(_shapes())


class Work:
    """The number of characters that have been looked at."""

    characters = 0


class CountedText(str):
    """A text that counts the characters that its methods look at."""

    __slots__ = ()

    def find(self, sub: str, start: Any = 0, end: Any = None) -> int:
        place = super().find(sub, start, end)
        Work.characters += (place if place >= 0 else len(self) if end is None else end) - start
        return place

    def rfind(self, sub: str, start: Any = 0, end: Any = None) -> int:
        place = super().rfind(sub, start, end)
        Work.characters += (len(self) if end is None else end) - max(place, start)
        return place

    def __getitem__(self, key: SupportsIndex | slice[Any, Any, Any]) -> str:
        piece = super().__getitem__(key)
        Work.characters += len(piece)
        return piece


class CountedPattern:
    """A pattern that counts the characters that its searches go through."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        return self._count(self.pattern.search(text, start, end), start, min(end, len(text)))

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        return self._count(self.pattern.match(text, start, end), start, start)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        return self._count(self.pattern.fullmatch(text, start, end), start, min(end, len(text)))

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        for found in self.pattern.finditer(text, start, end):
            yield self._count(found, start, 0) or found
            start = found.end()
        Work.characters += min(end, len(text)) - start

    def findall(self, text: str) -> list[Any]:
        Work.characters += len(text)
        return self.pattern.findall(text)

    def sub(self, replacement: Any, text: str) -> str:
        Work.characters += len(text)
        return self.pattern.sub(replacement, text)

    @staticmethod
    def _count(found: re.Match[str] | None, start: int, end: int) -> re.Match[str] | None:
        Work.characters += (found.end() if found else end) - start
        return found


class CountedDocument(document.Document):
    """A draft that is read, whose characters are counted."""

    def __setattr__(self, name: str, value: Any) -> None:
        super().__setattr__(name, CountedText(value) if name == "text" else value)


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], int]:
    """Return a function that reads a draft of a kind and returns the work that it took."""
    monkeypatch.setattr(countylines.documents, "Document", CountedDocument)
    closing_tag_pattern = html._closing_tag_pattern
    monkeypatch.setattr(html, "_closing_tag_pattern", lambda name: CountedPattern(closing_tag_pattern(name)))
    for module in MODULES:
        for name, value in list(vars(module).items()):
            if isinstance(value, PATTERN_TYPES):
                monkeypatch.setattr(module, name, CountedPattern(value))

    def count(draft: str, kind: str) -> int:
        before = Work.characters
        taken = steps(lambda: read(draft, kind))
        return taken + Work.characters - before

    return count


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("write", SHAPES)
def test_four_times_the_draft_takes_four_times_the_work(
    write: Callable[[int], str], kind: str, counted: Callable[[str, str], int]
) -> None:
    """A reader that looks at each pair of marks would do sixteen times the work."""
    counted(write(5), kind)  # what is loaded, compiled and cached at the first use is no part of what grows
    small, large = (counted(write(size), kind) for size in SIZES)
    assert large <= small * SIZES[1] / SIZES[0] * SLACK, f"{small} for {SIZES[0]}, {large} for {SIZES[1]}"


def test_work_that_does_not_grow_so_is_seen(
    counted: Callable[[str, str], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without remembering that no element of a name ends, each beginning of one is a search to the end of the text."""
    end_of_element = html._end_of_element

    def forget(text: str, name: str, position: int, unclosed: set[str]) -> int:
        unclosed.clear()
        return end_of_element(text, name, position, unclosed)

    monkeypatch.setattr(html, "_end_of_element", forget)
    small, large = (counted("x <code>" * size, "html") for size in SIZES)
    assert large > small * SIZES[1] / SIZES[0] * 2


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="nothing stops a process after its processor time here")
@pytest.mark.parametrize("write", SHAPES)
def test_a_long_draft_can_be_read(write: Callable[[int], str]) -> None:
    def stop(_signal: int, _frame: FrameType | None) -> None:
        message = f"not read in {MOST_SECONDS} seconds of processor time"
        raise TimeoutError(message)

    draft = write(LONG // max(1, len(write(100)) // 100))
    before = signal.signal(signal.SIGVTALRM, stop)
    try:
        for kind in KINDS:
            signal.setitimer(signal.ITIMER_VIRTUAL, MOST_SECONDS)
            assert read(draft, kind).source == draft.removeprefix("\ufeff")
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)

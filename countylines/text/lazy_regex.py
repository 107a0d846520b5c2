"""Patterns that most texts never need: compiled when one is first used, for that takes longer than to use them."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from typing import Any, cast


def late(pattern: str, flags: int = 0, *, having: Sequence[str] = ()) -> re.Pattern[str]:
    """Give what becomes a compiled pattern at its first use, and costs nothing until then.

    A text *having* none of certain words cannot match: to look for them is quicker than to search, and to compile.
    """
    made = _Late(pattern, flags)
    return cast("re.Pattern[str]", Gated(made, having) if having else made)


class _Late:
    """Stands for a pattern; once that is compiled, its methods are this one's own, and as quick."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._asked = pattern, flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(*self._asked)
        for method in ("search", "match", "fullmatch", "finditer"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


class Gated:
    """Stands for a pattern that is tried only where one of some words is."""

    def __init__(self, pattern: _Late, having: Sequence[str]) -> None:
        self.pattern = pattern
        self.having = having

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Do what the pattern would."""
        return self.pattern.search(text, start, end) if self._may_match(text, start, end) else None

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Do what the pattern would."""
        return self.pattern.match(text, start, end) if self._may_match(text, start, end) else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Do what the pattern would."""
        return self.pattern.finditer(text, start, end) if self._may_match(text, start, end) else iter(())

    def _may_match(self, text: str, start: int, end: int) -> bool:
        piece = text[start:end]
        return any(word in piece for word in self.having)

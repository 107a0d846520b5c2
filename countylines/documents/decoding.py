"""Bytes of a draft made text."""

from __future__ import annotations

import codecs

from countylines.errors import CountylinesError

BOM = "\ufeff"
BINARY = "is binary: it has null bytes"


class UndecodableDraft(CountylinesError):
    """Bytes that are no text in UTF-8 or UTF-16; *why* says what they are."""

    reason = "undecodable-draft"

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why

    def __str__(self) -> str:
        """Say what the bytes are and what would do."""
        return f"The draft {self.why}. Save it as UTF-8."


def decode(data: bytes) -> str:
    """Decode UTF-8, or UTF-16 that says so with its first mark; the mark goes.

    Raises `UndecodableDraft` for anything else.
    """
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    encoding = "utf-16" if wide else "utf-8"
    if not wide and b"\0" in data:
        raise UndecodableDraft(BINARY)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        why = f"is not {encoding.upper()}: byte {error.start + 1} does not fit"
        raise UndecodableDraft(why) from error
    if "\0" in text:
        raise UndecodableDraft(BINARY)
    return text.removeprefix(BOM)

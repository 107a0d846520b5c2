"""Addresses of drafts, the same however a path was typed."""

from __future__ import annotations

import os
import os.path


def path_below(path: str, folder: str) -> str:
    """Give a path from *folder* on where it lies below it, else whole; with forward slashes on every platform."""
    whole = os.path.normpath(os.path.join(folder, path))  # noqa: PTH118  paths are text here, and nothing is touched
    base = os.path.join(os.path.normpath(folder), "") if folder else ""  # noqa: PTH118  likewise
    return whole.removeprefix(base).replace(os.sep, "/")


def address_of(path: str, folder: str) -> str:
    """Write a path as a URI: relative from *folder* on where it lies below it, else ``file:///…``."""
    from urllib.parse import quote_from_bytes  # noqa: PLC0415  one format of five asks

    below = path_below(path, folder)
    quoted = quote_from_bytes(_bytes_of(below), safe="/")
    if not os.path.isabs(below):  # noqa: PTH117  likewise
        return quoted
    return "file://" + (quoted if quoted.startswith("/") else f"/{quoted}")


def _bytes_of(path: str) -> bytes:
    try:
        return os.fsencode(path)
    except UnicodeEncodeError:  # half a character, which no name on this platform can have
        return path.encode("utf-8", "surrogatepass")

"""Addresses, as they may stand inside markup: what an address cannot hold is written as ``%5B``."""

from __future__ import annotations

from urllib.parse import quote

KEPT = "!#$%&()*+,-./:;=?@_~'"
"""What stays as it is: all that an address may hold, but for brackets, which markup takes for its own."""


def safe_address(url: str) -> str:
    """Write an address so that no character of it is taken for more; the addresses that are in order stay."""
    return quote(url, safe=KEPT, errors="replace")

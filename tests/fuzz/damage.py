"""Damaged records: something in one file of a record is replaced, removed, repeated or cut. A seed repeats it."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from random import Random
from typing import Any

VALUES: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 1.5, 10**30, "", " ", "x", "2019-10", "2019-10-07", "no such id", "a/b/c", "\x1b[2J",
    "\u202e", "\ud800", "x" * 5000, [], {}, [[]], ["x"], [None], {"id": "x"}, {"x": {}}, "http://", "@", "@x", "{}",
    "*", "9" * 50,
)  # fmt: skip

BYTES = (b"", b"[", b"{}", b"null", b"\xff", b"\x00", b"[" * 3000, b'[{"id": "a", "id": "b"}]', b"[NaN]", b"[1e999999]")


def damage(seed: str, number: int, contents: dict[str, Any], folder: Path) -> str:
    """Write the record *contents*, file name to content, into *folder* with one kind of damage; say what it is."""
    random = Random(f"{seed}/{number}")  # noqa: S311  nothing is secret
    spoilt = random.choice(sorted(contents))
    for name, content in contents.items():
        (folder / name).unlink(missing_ok=True)
        if name != spoilt:
            (folder / name).write_text(json.dumps(content), encoding="utf-8")
    file = folder / spoilt
    kind = random.random()
    if kind < 0.02:
        return f"{spoilt} is missing"
    if kind < 0.07:
        file.write_bytes(random.choice(BYTES))
        return f"{spoilt} is {file.read_bytes()[:30]!r}"
    text = json.dumps(contents[spoilt])
    if kind < 0.12:
        place = random.randrange(len(text))
        file.write_bytes(
            text.encode()[:place] + (b"" if random.random() < 0.5 else random.randbytes(3) + text.encode()[place:])
        )
        return f"{spoilt} is cut or changed at byte {place}"
    content = json.loads(text)
    what = "; ".join(_spoil(random, content) for _ in range(random.choice((1, 1, 1, 2, 5))))
    file.write_text(json.dumps(content), encoding="utf-8")
    return f"{spoilt}: {what}"


def _spoil(random: Random, content: Any) -> str:
    """Change something at a random place within a list or an object; say what."""
    where, way = content, ""
    while True:
        keys = list(where) if isinstance(where, dict) else list(range(len(where)))
        if not keys:
            return f"nothing at {way or 'the top'}"
        key = random.choice(keys)
        if not isinstance(where[key], dict | list) or not where[key] or random.random() < 0.15:
            return f"{way}.{key} {_change(random, where, key)}"
        where, way = where[key], f"{way}.{key}"


def _change(random: Random, where: Any, key: Any) -> str:
    kind = random.random()
    if kind < 0.6:
        where[key] = deepcopy(random.choice(VALUES))  # it may be changed in its turn
        return f"is {str(where[key])[:30]!r}"
    if kind < 0.75:
        del where[key]
        return "is removed"
    other = random.choice(list(where) if isinstance(where, dict) else range(len(where)))
    if kind < 0.9 and isinstance(where, list):
        where.insert(random.randrange(len(where) + 1), deepcopy(where[other]))
        return f"follows a copy of {other}"
    where[key], where[other] = where[other], where[key]
    return f"and {other} change places"

"""The manifest: a list of an export's files with their digests, by which it is known again and can be checked.

It is what ``sha256sum --check`` reads. Its first line, a comment to that program, says what the folder is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from countylines.export import File

NAME = "SHA256SUMS"
TITLE = "# countylines export"
LINE = re.compile(r"([0-9a-f]{64})  ([a-zA-Z0-9_][a-zA-Z0-9_.-]*)")
"""A digest, and the name of a file in the folder itself."""


def with_manifest(files: Iterable[File]) -> Iterator[File]:
    """Give the files of a folder, and last the manifest of them."""
    lines = [TITLE]
    for file in files:
        lines.append(f"{digest_of(file.content)}  {file.name}")
        yield file
    yield File(NAME, ("\n".join(lines) + "\n").encode("ascii"))


def digest_of(content: bytes) -> str:
    """Give the digest by which a file is known again."""
    from hashlib import sha256  # noqa: PLC0415  a file alone needs no digests

    return sha256(content).hexdigest()


def digests_listed(content: bytes) -> dict[str, str] | None:
    """Read a manifest: the digests of an export's files by name, or None where it is no manifest of an export."""
    try:
        title, *lines = content.decode("ascii").splitlines()
    except ValueError:
        return None
    matches = [LINE.fullmatch(line) for line in lines]
    if title != TITLE or not lines:
        return None
    digests = {match[2]: match[1] for match in matches if match}
    return digests if len(digests) == len(lines) else None

"""How long an editor waits for diagnostics after a change, beside one check of the same draft in this process."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from typing import Any

import countylines
from countylines.checker import report
from tests.benchmarks.drafts import news, prose
from tests.benchmarks.rows import Row, least

DRAFT = 10_000
ROUNDS = 20
ADDRESS = "file:///draft.md"

MOST = 1.15
"""The ceiling: a change is decoded, made and checked, and its diagnostics are placed and encoded."""


class Wire:
    """A server in this process, with what it writes thrown away."""

    def __init__(self, text: str) -> None:
        from countylines.connect.language_server import DraftServer  # noqa: PLC0415  it needs the extra

        self.version = 1
        self.written = 0
        dataset = countylines.load()
        self.server = DraftServer(
            dataset, "0", lambda _path, kind, text, verbose: report(text, dataset, kind=kind, verbose=verbose)
        )
        self.server.protocol.set_writer(self)
        self.send("initialize", {"processId": None, "rootUri": None, "capabilities": {}}, id=1)
        item = {"uri": ADDRESS, "languageId": "markdown", "version": 1, "text": text}
        self.send("textDocument/didOpen", {"textDocument": item})

    def write(self, data: bytes) -> None:
        """Count what is written."""
        self.written += len(data)

    def close(self) -> None:
        """Close nothing."""

    def send(self, method: str, params: Mapping[str, Any], **more: Any) -> None:
        """Handle a message as it is when it comes from an editor."""
        body = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more})
        protocol = self.server.protocol
        protocol.handle_message(json.loads(body, object_hook=protocol.structure_message))

    def type(self) -> None:
        """Type a character at the start of the draft, or delete it again."""
        self.version += 1
        end = {"line": 0, "character": self.version % 2}
        change = {"range": {"start": {"line": 0, "character": 0}, "end": end}, "text": " " * (1 - self.version % 2)}
        params = {"textDocument": {"uri": ADDRESS, "version": self.version}, "contentChanges": [change]}
        before = self.written
        self.send("textDocument/didChange", params)
        assert self.written > before


def editing() -> Iterator[Row]:
    """Time a change of a draft of ten kilobytes; nothing is timed where the library of the extra is missing."""
    if find_spec("pygls") is None:
        return
    dataset = countylines.load()
    for write, what in ((prose, "prose"), (news, "the article repeated")):
        text = write(DRAFT)
        wire = Wire(text)
        seconds, beside = least(
            lambda work: work(), (wire.type, lambda text=text: report(text, dataset, kind="markdown")), ROUNDS
        )
        yield Row(f"lsp, a change of 10 KB: {what}", seconds, "check it in process", beside, MOST)

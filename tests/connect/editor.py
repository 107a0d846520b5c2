"""An editor: the client of pytest-lsp, which starts a server as a process of its own and speaks to it over stdio.

The fixtures of pytest-lsp are coroutines, which the rest of this project's tests are not: the client is used alone.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Any

import pytest

from tests.cli.running import PACKAGE, bare_environment

URI = "file:///drafts/draft.md"
SERVER = ("-m", "countylines", "lsp")
PUBLISHED = "textDocument/publishDiagnostics"


class Editor:
    """An editor with one server. Drafts are edited as an editor does it: by notifications, with versions."""

    def __init__(self, client: Any, types: Any) -> None:
        self.client = client
        self.lsp = types

    async def open(self, text: str, uri: str = URI, language: str = "markdown") -> Sequence[Any]:
        """Open a draft and return its diagnostics."""
        item = self.lsp.TextDocumentItem(uri, language, 1, text)
        self.client.text_document_did_open(self.lsp.DidOpenTextDocumentParams(item))
        return await self.published(uri)

    async def change(self, *changes: Any, version: int, uri: str = URI) -> Sequence[Any]:
        """Change a draft and return its diagnostics."""
        identifier = self.lsp.VersionedTextDocumentIdentifier(version, uri)
        self.client.text_document_did_change(self.lsp.DidChangeTextDocumentParams(identifier, list(changes)))
        return await self.published(uri)

    async def published(self, uri: str = URI) -> Sequence[Any]:
        """Wait for the diagnostics of a draft."""
        message = await asyncio.wait_for(self.client.wait_for_notification(PUBLISHED), 60)
        assert message.uri == uri
        diagnostics: Sequence[Any] = message.diagnostics
        return diagnostics

    def partial(self, start: tuple[int, int], end: tuple[int, int], text: str) -> Any:
        """Return a change of what stands between two positions."""
        return self.lsp.TextDocumentContentChangePartial(self.range(start, end), text)

    def range(self, start: tuple[int, int], end: tuple[int, int]) -> Any:
        """Return a range between two positions."""
        return self.lsp.Range(self.lsp.Position(*start), self.lsp.Position(*end))

    async def hover(self, line: int, character: int, uri: str = URI) -> Any:
        """Return what the server shows at a position."""
        params = self.lsp.HoverParams(self.lsp.TextDocumentIdentifier(uri), self.lsp.Position(line, character))
        return await self.client.text_document_hover_async(params)

    async def quick_fixes(self, start: tuple[int, int], end: tuple[int, int], only: Sequence[str] | None = None) -> Any:
        """Return the quick fixes between two positions."""
        params = self.lsp.CodeActionParams(
            self.lsp.TextDocumentIdentifier(URI), self.range(start, end), self.lsp.CodeActionContext([], only=only)
        )
        return await self.client.text_document_code_action_async(params)


@asynccontextmanager
async def start_editor(
    server: Sequence[str] = SERVER, capabilities: Callable[[Any], Any] | None = None
) -> AsyncIterator[Editor]:
    """Start an editor and its server; in the end, stop the server as the protocol has it, with exit code 0."""
    types: Any = pytest.importorskip("lsprotocol.types")
    client = pytest.importorskip("pytest_lsp.client").make_test_lsp_client()
    await client.start_io(sys.executable, *server, env=bare_environment({"PYTHONPATH": str(PACKAGE)}))
    able = types.ClientCapabilities() if capabilities is None else capabilities(types)
    await asyncio.wait_for(client.initialize_session(types.InitializeParams(capabilities=able)), 60)
    yield Editor(client, types)
    await asyncio.wait_for(client.shutdown_session(), 60)
    assert client._server.returncode == 0


def in_editor(session: Callable[[Editor], Awaitable[None]], **started: Any) -> None:
    """Run a session in an editor."""
    pytest.importorskip("pygls", reason="pygls is not here: it comes with the extra lsp")
    pytest.importorskip("pytest_lsp", reason="pytest-lsp is not here")

    async def run() -> None:
        async with start_editor(**started) as editor:
            await session(editor)

    asyncio.run(run())

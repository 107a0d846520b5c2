"""An agent: the client of the official SDK, which starts a server as a process and speaks to it over stdio."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import pytest

from tests.cli.running import PACKAGE, bare_environment

SERVER = ("-m", "countylines", "mcp")


def in_agent(session: Callable[[Any], Awaitable[None]], server: Sequence[str] = SERVER, mode: str = "auto") -> None:
    """Run a session with a client; *mode* is how it agrees on a version of the protocol."""
    mcp: Any = pytest.importorskip("mcp", reason="the MCP SDK is not here: it comes with the extra mcp")
    stdio = pytest.importorskip("mcp.client.stdio")

    async def run() -> None:
        environment = bare_environment({"PYTHONPATH": str(PACKAGE)})
        started = mcp.StdioServerParameters(command=sys.executable, args=list(server), env=environment)
        async with mcp.Client(stdio.stdio_client(started), mode=mode) as client:
            await session(client)

    asyncio.run(run())

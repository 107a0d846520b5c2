"""Write the transcript in docs/agents.md: an agent at work, with the official client: ``python docs/agents.py``.

The agent is a script, so that it does the same every time. What it reads are the real answers of ``countylines mcp``.
"""

from __future__ import annotations

import asyncio
import json
import re
import sys
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from textwrap import wrap
from typing import Any

PAGE = Path(__file__).parent / "agents.md"
BETWEEN = re.compile(r"(?<=<!-- transcript: python docs/agents\.py -->\n).*(?=<!-- end of transcript -->)", re.DOTALL)
"""The part of the page that is generated."""

WIDTH = 116

DRAFT = """\
In October 2019, police across the country arrested 700 people in the county lines crackdown, 91 of them women, and \
visited 665 cuckooed addresses. “We have seized more than two million pounds,” said Nikki Holland.
"""
FIXED = """\
In October 2019, police across the country arrested more than 700 people in the county lines crackdown, 91 of them \
women, and visited 655 cuckooed addresses. “We have seized more than a million pounds,” said Nikki Holland.
"""

STEPS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    (
        "The user wants two sentences: how many people were arrested in the crackdown, and how many lorries seized?",
        "search",
        {"question": "how many people were arrested in the crackdown?", "limit": 1},
    ),
    ("“More than 700”, and 743: what decides it?", "get_figure", {"measure": "arrests"}),
    ("Now the lorries.", "search", {"question": "how many lorries were seized?"}),
    ("The record does not have them, and the answer will say so. A slip:", "get_figure", {"measure": "arests"}),
    ("What was said about money, word for word?", "get_quotes", {"words": "million pounds"}),
    (
        "How do the arrests compare with three years later?",
        "compare_weeks",
        {"measures": ["arrests"], "since": "2022-10", "until": "2022-10", "against": "2019-10"},
    ),
    ("The first draft is checked before anybody reads it.", "check_draft", {"text": DRAFT}),
    ("It is fixed as the findings say, and checked again.", "check_draft", {"text": FIXED}),
    ("The sources are cited.", "cite", {"ids": ["arrests"], "consulted": "2026-01-31"}),
)
"""What the agent thinks, the tool that it calls, and the arguments."""

MOST_LINES = 8
"""How many lines of an answer are shown."""


async def _transcribe(client: Any) -> list[str]:
    tools = (await client.list_tools()).tools
    lines = [f"{client.server_info.name} {client.server_info.version}: {', '.join(tool.name for tool in tools)}"]
    for thought, tool, arguments in STEPS:
        result = await client.call_tool(tool, arguments)
        lines += ["", f"# {thought}", f"> {tool} {json.dumps(arguments, ensure_ascii=False)}"]
        lines += _read(result)
    return [piece for line in lines for piece in wrap(line, WIDTH, subsequent_indent="    ") or [""]]


def _read(result: Any) -> Iterator[str]:
    """Yield what the agent reads first: an error, or the summary of an answer and how many sources it names."""
    if result.is_error:
        yield f"error: {result.content[0].text}"
        return
    answer = result.structured_content
    told = answer["summary"].split("\n")
    yield from told[:MOST_LINES]
    if len(told) > MOST_LINES:
        yield f"({len(told) - MOST_LINES} more lines)"
    if answer["sources"]:
        yield f"(with sources: {', '.join(source['publisher'] for source in answer['sources'])})"


def run_agent(session: Callable[[Any], Awaitable[list[str]]]) -> list[str]:
    """Run a session with the official client and return its lines. Raises ImportError where that is missing."""
    from mcp import Client, StdioServerParameters  # noqa: PLC0415  it comes with the extra mcp
    from mcp.client.stdio import stdio_client  # noqa: PLC0415  likewise

    async def run() -> list[str]:
        server = StdioServerParameters(command=sys.executable, args=["-m", "countylines", "mcp"])
        async with Client(stdio_client(server)) as client:
            return await session(client)

    return asyncio.run(run())


def written(page: str) -> str:
    """Return the page with the transcript as it is now."""
    transcript = "\n".join(run_agent(_transcribe))
    return BETWEEN.sub(lambda _: f"\n```text\n{transcript}\n```\n\n", page)


if __name__ == "__main__":
    try:
        after = written(PAGE.read_text(encoding="utf-8"))
    except ImportError as error:
        sys.exit(f"agents.md stays as it is: {error}")
    PAGE.write_text(after, encoding="utf-8")

"""The server of agents as a process of its own, with the client of the official SDK."""

from __future__ import annotations

import json
import subprocess
import sys
from subprocess import PIPE
from typing import Any

import pytest

import countylines
from countylines.connect.agent_requests import TOOLS, call_tool, describe_tools
from tests.cli.running import PACKAGE, bare_environment
from tests.connect.agent import in_agent
from tests.records.scoring import FOLDER

NOISY = """
import os, subprocess, sys, warnings
from countylines.cli import main
from countylines.connect import ask_tools
find_items = ask_tools.find_items
def noisy(*arguments, **options):
    print("noise")
    os.write(1, b"noise\\n")
    subprocess.run(["echo", "noise"])
    warnings.warn("noise")
    return find_items(*arguments, **options)
ask_tools.find_items = noisy
sys.exit(main(["mcp"]))
"""
"""A server in which something prints, in three ways, while a tool answers."""

INVALID_PARAMS = -32602


@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_the_tools_are_listed_as_they_are_described(dataset: countylines.Dataset, mode: str) -> None:
    async def session(client: Any) -> None:
        listed = (await client.list_tools()).tools
        assert [tool.name for tool in listed] == [tool.name for tool in TOOLS]
        for tool, described in zip(listed, describe_tools(dataset), strict=True):
            assert (tool.title, tool.description) == (described.title, described.meaning)
            assert (tool.input_schema, tool.output_schema) == (described.input_schema, described.output_schema)
            assert tool.annotations.read_only_hint
            assert not tool.annotations.open_world_hint

    in_agent(session, mode=mode)


def test_the_server_tells_agents_to_keep_hedges() -> None:
    async def session(client: Any) -> None:
        assert client.server_info.name == "countylines"
        assert "Numbers keep their hedge." in client.instructions
        assert "{" not in client.instructions

    in_agent(session)


@pytest.mark.parametrize("mode", ["auto", "legacy"])
@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("search", {"question": "how many women were arrested?"}),
        ("search", {"question": "how many dogs were arrested?"}),
        ("get_figure", {"measure": "arrests"}),
        ("get_figure", {"measure": "arrests.women", "week": "2018-10"}),
        ("get_quotes", {"speaker": "Ball"}),
        ("compare_weeks", {"measures": ["arrests"]}),
        ("check_draft", {"text": "Nationally, 665 cuckooed addresses were visited in the county lines week."}),
        ("cite", {"ids": ["arrests"], "style": "ris"}),
    ],
)
def test_an_answer_is_that_of_the_tool(
    dataset: countylines.Dataset, name: str, arguments: dict[str, Any], mode: str
) -> None:
    async def session(client: Any) -> None:
        result = await client.call_tool(name, arguments)  # the client checks the answer against the schema
        assert not result.is_error
        assert result.structured_content == call_tool(dataset, name, arguments)
        (content,) = result.content
        assert json.loads(content.text) == result.structured_content

    in_agent(session, mode=mode)


def test_a_wrong_name_is_an_error_of_the_tool_with_the_nearest_names() -> None:
    async def session(client: Any) -> None:
        result = await client.call_tool("get_figure", {"measure": "arests"})
        assert result.is_error
        assert result.structured_content is None
        expected = "Nothing is called 'arests'. Did you mean arrests, arrests.men or arrests.women?"
        assert result.content[0].text.startswith(expected)

    in_agent(session)


def test_an_unknown_tool_and_an_unknown_resource_are_errors_of_the_protocol() -> None:
    mcp: Any = pytest.importorskip("mcp", reason="the MCP SDK is not here")

    async def session(client: Any) -> None:
        with pytest.raises(mcp.MCPError, match="There is no tool 'nix'") as unknown:
            await client.call_tool("nix", {})
        assert unknown.value.code == INVALID_PARAMS
        with pytest.raises(mcp.MCPError, match="There is no resource") as missing:
            await client.read_resource("countylines://nix")
        assert missing.value.code == INVALID_PARAMS
        assert not (await client.call_tool("get_figure", {"measure": "arrests"})).is_error

    in_agent(session)


def test_resources_are_listed_and_read() -> None:
    async def session(client: Any) -> None:
        listed = (await client.list_resources()).resources
        addresses = [str(one.uri) for one in listed]
        assert {"countylines://measures", "countylines://figure/2019-10/arrests", "countylines://quote/ball-01"} <= {
            *addresses
        }
        templates = (await client.list_resource_templates()).resource_templates
        assert [one.uri_template for one in templates] == [
            "countylines://figure/{period}/{measure}",
            "countylines://quote/{id}",
            "countylines://source/{id}",
        ]
        (content,) = (await client.read_resource("countylines://figure/2021-10/arrests")).contents
        assert content.mime_type == "application/json"
        assert json.loads(content.text)["figures"][0]["reported"] == "1,468 people"

    in_agent(session)


def test_another_record_can_be_served() -> None:
    async def session(client: Any) -> None:
        herons = countylines.load(FOLDER / "herons")
        result = await client.call_tool("compare_weeks", {"measures": [herons.measures[0].id]})
        assert not result.is_error
        assert client.instructions.startswith(f"A record of what was printed about {herons.title}.")

    in_agent(session, server=("-m", "countylines", "--data", str(FOLDER / "herons"), "mcp"))


def test_what_is_printed_meanwhile_is_no_part_of_the_protocol() -> None:
    async def session(client: Any) -> None:
        for _ in range(3):
            assert not (await client.call_tool("get_figure", {"measure": "arrests"})).is_error

    in_agent(session, server=("-c", NOISY))


def test_stdout_has_the_protocol_and_nothing_else() -> None:
    pytest.importorskip("mcp", reason="the MCP SDK is not here")
    hello = {
        "jsonrpc": "2.0",
        "id": 1,
        "method": "initialize",
        "params": {
            "protocolVersion": "2025-06-18",
            "capabilities": {},
            "clientInfo": {"name": "test", "version": "1"},
        },
    }
    ready = {"jsonrpc": "2.0", "method": "notifications/initialized"}
    call = {
        "jsonrpc": "2.0",
        "id": 2,
        "method": "tools/call",
        "params": {"name": "get_figure", "arguments": {"measure": "arrests"}},
    }
    with subprocess.Popen(
        [sys.executable, "-c", NOISY],
        stdin=PIPE,
        stdout=PIPE,
        stderr=PIPE,
        env=bare_environment({"PYTHONPATH": str(PACKAGE)}),
    ) as server:
        assert server.stdin is not None
        assert server.stdout is not None
        assert server.stderr is not None
        server.stdin.write(b"".join(json.dumps(message).encode() + b"\n" for message in (hello, ready, call)))
        server.stdin.flush()
        lines = [server.stdout.readline(), server.stdout.readline()]
        server.stdin.close()
        assert server.stdout.read() == b""
        assert server.stderr.read().count(b"noise\n") >= 3
        assert server.wait(60) == 0
    assert [json.loads(line)["id"] for line in lines] == [1, 2]

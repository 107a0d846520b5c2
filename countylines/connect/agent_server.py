"""The server for agents: the tools and resources of the record over the Model Context Protocol."""

from __future__ import annotations

import asyncio
import json
from io import TextIOWrapper
from typing import Any, BinaryIO

import anyio
from mcp import MCPError, types
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server

from countylines.connect import SERVER_NAME, agent_requests, keep_off_stderr
from countylines.connect.tool_definition import error_in_words
from countylines.errors import CountylinesError
from countylines.output.examples import fill
from countylines.record.dataset import Dataset

JSON = "application/json"

ONLY_READS = types.ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)


class AgentServer:
    """Answers the requests of one agent from a record."""

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset

    async def list_tools(self, _context: Any, _params: Any) -> types.ListToolsResult:
        """List the tools with their schemas."""
        tools = [
            types.Tool(
                name=tool.name,
                title=tool.title,
                description=tool.meaning,
                input_schema=tool.input_schema,
                output_schema=tool.output_schema,
                annotations=ONLY_READS,
            )
            for tool in agent_requests.describe_tools(self.dataset)
        ]
        return types.ListToolsResult(tools=tools)

    async def call_tool(self, _context: Any, params: types.CallToolRequestParams) -> types.CallToolResult:
        """Answer a call, with the answer both as structured content and as JSON text, which some agents need.

        Raises MCPError for an unknown tool.
        """
        names = [tool.name for tool in agent_requests.TOOLS]
        if params.name not in names:
            message = f"There is no tool {params.name!r}. The tools are: {', '.join(names)}"
            raise MCPError(code=types.INVALID_PARAMS, message=message)
        try:
            answer = agent_requests.call_tool(self.dataset, params.name, params.arguments or {})
        except CountylinesError as error:
            text = error_in_words(error)
            return types.CallToolResult(content=[types.TextContent(type="text", text=text)], is_error=True)
        text = json.dumps(answer, ensure_ascii=False)
        return types.CallToolResult(content=[types.TextContent(type="text", text=text)], structured_content=answer)

    async def list_resources(self, _context: Any, _params: Any) -> types.ListResourcesResult:
        """List the resources that have no parameters."""
        resources = [
            types.Resource(uri=resource.address, name=resource.name, title=resource.title, mime_type=JSON)
            for resource in agent_requests.list_resources(self.dataset)
        ]
        return types.ListResourcesResult(resources=resources)

    async def list_templates(self, _context: Any, _params: Any) -> types.ListResourceTemplatesResult:
        """List the patterns of addresses."""
        templates = [
            types.ResourceTemplate(uri_template=pattern, name=name, description=meaning, mime_type=JSON)
            for name, (pattern, meaning) in agent_requests.PAGE_PATTERNS.items()
        ]
        return types.ListResourceTemplatesResult(resource_templates=templates)

    async def read_resource(self, _context: Any, params: types.ReadResourceRequestParams) -> types.ReadResourceResult:
        """Return a resource. Raises MCPError if there is none at the address."""
        try:
            text = agent_requests.read_resource(self.dataset, str(params.uri))
        except agent_requests.NoResource as error:
            raise MCPError(code=types.INVALID_PARAMS, message=str(error), data={"uri": error.address}) from error
        return types.ReadResourceResult(
            contents=[types.TextResourceContents(uri=params.uri, text=text, mime_type=JSON)]
        )


def serve(dataset: Dataset, streams: tuple[BinaryIO, BinaryIO], *, version: str) -> None:
    """Serve one agent until it closes its stream.

    *streams* are the stream to read from and the stream to write to. *version* is the version of countylines.
    """
    keep_off_stderr("mcp")
    agent = AgentServer(dataset)
    server = Server(
        SERVER_NAME,
        version=version,
        title=dataset.title,
        instructions=fill(agent_requests.INSTRUCTIONS, agent_requests.description_words(dataset)),
        on_list_tools=agent.list_tools,
        on_call_tool=agent.call_tool,
        on_list_resources=agent.list_resources,
        on_list_resource_templates=agent.list_templates,
        on_read_resource=agent.read_resource,
    )
    asyncio.run(_run(server, *streams))


async def _run(server: Server[Any], reads: BinaryIO, writes: BinaryIO) -> None:
    lines_in = anyio.wrap_file(TextIOWrapper(reads, encoding="utf-8", errors="replace"))
    lines_out = anyio.wrap_file(TextIOWrapper(writes, encoding="utf-8", newline="\n"))
    async with stdio_server(lines_in, lines_out) as (incoming, outgoing):
        await server.run(incoming, outgoing, server.create_initialization_options())

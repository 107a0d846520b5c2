"""The transcript in docs/agents.md is what the scripted agent does now, with the official client."""

from __future__ import annotations

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "agents.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = spec_from_file_location("docs_agents", ROOT / "docs" / "agents.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_transcript_is_up_to_date(script: ModuleType) -> None:
    pytest.importorskip("mcp", reason="the MCP SDK is not here: it comes with the extra mcp")
    assert script.written(PAGE) == PAGE, "python docs/agents.py"


def test_the_agent_uses_every_tool(script: ModuleType) -> None:
    from countylines.connect.agent_requests import TOOLS  # noqa: PLC0415  this test alone needs them

    assert {tool for _, tool, _ in script.STEPS} == {tool.name for tool in TOOLS}


def test_the_page_has_every_tool_and_argument() -> None:
    from countylines.connect.agent_requests import TOOLS  # noqa: PLC0415  likewise

    for tool in TOOLS:
        arguments = ", ".join(f"`{parameter.name}`" for parameter in tool.parameters)
        assert f"| `{tool.name}` | {arguments} |" in PAGE

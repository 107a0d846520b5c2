"""``countylines mcp``."""

from countylines import __version__
from countylines.cli.environment import Environment
from countylines.cli.group import command
from countylines.cli.options import record_options
from countylines.cli.serving import import_server, protocol_streams


@command()
@record_options
def mcp(env: Environment) -> None:
    """Let agents ask the record: a server of the Model Context Protocol, on stdin and stdout.

    An agent starts this command and gets six tools: search, get_figure, get_quotes, compare_weeks, check_draft and
    cite. None of them writes anything. It needs the extra mcp; to install it, in a checkout of countylines:
    pip install '.[mcp]'

    \b
    countylines mcp
    """
    server = import_server("mcp", "agent_server")
    dataset = env.dataset
    with protocol_streams(env, "mcp") as both:
        server.serve(dataset, both, version=__version__)

"""The record and the checker for editors (Language Server Protocol) and agents (Model Context Protocol).

Each of the two servers needs a library, installed by the extra ``lsp`` or ``mcp``. Only this subpackage imports them.
"""

import logging

SERVER_NAME = "countylines"


def keep_off_stderr(library: str) -> None:
    """Keep a library's log messages off stderr, which is for people; errors are reported to the editor or agent."""
    logger = logging.getLogger(library)
    logger.addHandler(logging.NullHandler())
    logger.propagate = False

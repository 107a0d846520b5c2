"""The record and the checker for editors (Language Server Protocol) and agents (Model Context Protocol).

The two servers need a library each, which the extras ``lsp`` and ``mcp`` install. Only this subpackage imports them.
"""

import logging

SERVER_NAME = "countylines"


def keep_off_stderr(library: str) -> None:
    """Keep a library's log messages off stderr, which is for people; errors are reported to the editor or agent."""
    logger = logging.getLogger(library)
    logger.addHandler(logging.NullHandler())
    logger.propagate = False

"""The record and the checker for editors (Language Server Protocol) and agents (Model Context Protocol).

The two servers need a library each, which the extras ``lsp`` and ``mcp`` install. Only this subpackage imports them.
"""

import logging

SERVER_NAME = "countylines"


def keep_off_stderr(library: str) -> None:
    """Keep the log of a library off stderr, which is for people: what goes wrong is told to the editor or agent."""
    logger = logging.getLogger(library)
    logger.addHandler(logging.NullHandler())
    logger.propagate = False

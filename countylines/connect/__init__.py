"""The record and the checker for editors (Language Server Protocol) and agents (Model Context Protocol).

The two servers need a library each, which the extras ``lsp`` and ``mcp`` install. Only this subpackage imports them.
"""

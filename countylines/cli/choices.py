"""Choices on the command line that are told on one line, where Click would write a line for each."""

from __future__ import annotations

import click


class Choice(click.Choice[str]):
    """One of a few words."""

    def get_missing_message(self, param: click.Parameter, ctx: click.Context | None) -> str:  # noqa: ARG002  Click's
        """Name them on one line."""
        return f"Choose from {', '.join(self.choices)}"

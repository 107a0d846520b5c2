"""Explaining: what a rule of ``check`` means."""

from __future__ import annotations

import sys

import click

from countylines.cli import streams
from countylines.cli.environment import Environment
from countylines.cli.rule_choice import rule_called

JSON = ("json", "jsonl")
"""The formats in which programs read a rule."""

WIDEST = 100
"""How wide a text is at most that is read line by line."""


def show_rule(env: Environment, name: str) -> None:
    """Write what a rule means; with ``--json`` its name, severity, summary, meaning and example."""
    if env.format not in (None, "text", *JSON):
        message = "--explain writes text or JSON; other formats are of findings"
        raise click.UsageError(message)
    rule = rule_called(name)
    plain = streams.is_plain(sys.stdout)
    if env.wants_json:
        from countylines.output.formats.json import json_text  # noqa: PLC0415  people do without

        fields = ("name", "severity", "summary", "meaning", "example")
        record = {field: getattr(rule, field) for field in fields}
        told = json_text(record, plain=plain, indented=env.format == "json")
        streams.write_answer(f"{told}\n")
        return
    from countylines.output.findings.explanation import explain  # noqa: PLC0415  programs do without

    width = min(streams.window_width(), WIDEST) if streams.is_terminal(sys.stdout) else None
    streams.write_answer(explain(rule, width=width, plain=plain))

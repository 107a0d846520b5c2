"""What holds of every run of the command line, whatever its arguments and its record: docs/output.md promises it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tests.cli.running import Outcome
from tests.cli.spoiling import UNSEEN

EXIT_CODES = (0, 1, 2, 3, 4, 130)
REFUSED = (2, 3, 4)
"""The exit codes with which there is an error on stderr and, except for drafts that were read, no answer. The problems
of a record are the answer of ``validate``."""

LONGEST_SHOWN = 300


def violations(arguments: Sequence[str], outcome: Outcome) -> Iterator[str]:
    """List what a run does that no run may do."""
    code, out, err = outcome
    if code not in EXIT_CODES:
        yield f"exit code {code}"
    for name, text in (("stdout", out), ("stderr", err)):
        if "Traceback (most recent call last)" in text:
            yield f"a traceback on {name}: {text[-LONGEST_SHOWN:]}"
        if not {"always", "--color=always", "--colour=always"}.intersection(arguments) and (
            found := UNSEEN.search(text)
        ):
            yield f"the control character {found[0]!r} on {name}"
    if code in REFUSED and not (out and "validate" in arguments):
        if out and "check" not in arguments:
            yield f"an answer beside exit code {code}: {out[:LONGEST_SHOWN]}"
        if not err:
            yield f"nothing is said about exit code {code}"
        elif wants_json(arguments):
            listed = "--verbose" in arguments  # what was read is listed beside the errors
            yield from _json_violations(code, [line for line in err.splitlines() if not listed or line[0] == "{"])


def _json_violations(code: int, lines: Sequence[str]) -> Iterator[str]:
    """List what is wrong with errors in JSON: one object on each line, with the exit code."""
    if not lines:
        yield "no error in JSON"
    for line in lines:
        try:
            error = json.loads(line)
        except ValueError:
            yield f"an error that is not JSON: {line[:LONGEST_SHOWN]}"
            continue
        if not isinstance(error, dict) or not {"error", "message", "exit"} <= error.keys():
            yield f"an error without its keys: {line[:LONGEST_SHOWN]}"
        elif error["exit"] != code:
            yield f"an error that says exit code {error['exit']}, not {code}"


def wants_json(arguments: Sequence[str]) -> bool:
    """Return whether the arguments ask for JSON, wherever they do."""
    asked = (("--format", "json"), ("--format", "jsonl"), ("--style", "csl-json"))
    options = arguments[: arguments.index("--")] if "--" in arguments else arguments
    return "--json" in options or any(pair in pairwise(options) or "=".join(pair) in options for pair in asked)

"""Which part of a value: ``--reported``, ``--low`` or ``--high``, one at most."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

import click

from countylines.lookup.values import HIGH, LOW, REPORTED

Command = TypeVar("Command", bound=Callable[..., Any])

MEANINGS = {
    REPORTED: "Print the wording of the source that speaks for it.",
    LOW: "Print the number of the lower bound.",
    HIGH: "Print the number of the upper bound.",
}


def part_options(command: Command) -> Command:
    """Add an option for each part, given to the command as one *part*, None where there is none."""

    @wraps(command)
    def with_part(*args: Any, **others: Any) -> Any:
        return command(*args, part=_part(others), **others)

    decorated: Any = with_part
    for part, meaning in reversed(MEANINGS.items()):
        decorated = click.option(f"--{part}", is_flag=True, help=meaning)(decorated)
    return cast("Command", decorated)


def _part(others: dict[str, Any]) -> str | None:
    """Take the parts out of what the command is given. Raises UsageError where there are several."""
    chosen = [part for part in MEANINGS if others.pop(part)]
    if len(chosen) > 1:
        message = f"Choose one of {' and '.join(f'--{part}' for part in chosen)}"
        raise click.UsageError(message)
    return chosen[0] if chosen else None

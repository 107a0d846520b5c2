"""Days on the command line."""

from __future__ import annotations

import re
from typing import Any

import click


class DayType(click.ParamType[str]):
    """A day that there was or will be, written as 2026-01-31."""

    name = "day"

    def convert(self, value: Any, _param: click.Parameter | None, _ctx: click.Context | None) -> str:
        """Take it as it is written, if there is such a day."""
        from datetime import date  # noqa: PLC0415  help does not need it

        try:
            day = date.fromisoformat(value) if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value) else None
        except ValueError:  # the 30th of February
            day = None
        if day is None:
            self.fail(f"{value[:40]!r} is no day; write one such as 2026-01-31")
        return day.isoformat()


def today() -> str:
    """Give the day that it is here."""
    from datetime import date  # noqa: PLC0415  likewise

    return date.today().isoformat()  # noqa: DTZ011  the day that the user's own clock shows

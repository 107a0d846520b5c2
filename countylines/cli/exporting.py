"""Exporting: the files of a kind made, and put where they were asked for, or on stdout."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from countylines.cli import streams
from countylines.cli.choices import Choice
from countylines.cli.environment import Environment
from countylines.export import KINDS, export_files

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

STDOUT = "-"

TOLD = ("observations", "quotes", "claims", "terms", "sources")
"""The nouns that are counted in what is told of an export, besides figures."""


class KindType(Choice):
    """A kind of export; a shell is told what each is."""

    def __init__(self) -> None:
        super().__init__(tuple(KINDS))

    def shell_complete(
        self, _ctx: click.Context, _param: click.Parameter, incomplete: str
    ) -> list[CompletionItem[str]]:
        """Offer the kinds that begin as typed."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415  only a shell asks

        return [CompletionItem(name, help=kind.meaning) for name, kind in KINDS.items() if name.startswith(incomplete)]


def export_to(env: Environment, kind: str, name: str, *, force: bool) -> None:
    """Export the record to *name*, ``-`` being stdout; say what went there.

    Raises UnusableDestination where it must not be put there, Unwritable where it could not.
    """
    if name == STDOUT:
        _refuse_stdout(kind)
        (file,) = export_files(env.dataset, kind)
        streams.write_answer(file.content)
        where = "stdout"
    else:
        _put(env, kind, name, force=force)
        where = name
    env.remark(_told(env, kind, where))


def _put(env: Environment, kind: str, name: str, *, force: bool) -> None:
    """Put an export at its destination; where something comes there meanwhile, that is looked at like all else."""
    from countylines.cli.atomic_write import place  # noqa: PLC0415  likewise
    from countylines.cli.destinations import find_destination  # noqa: PLC0415  stdout does not need it

    record = str(env.dataset.folder)
    destination = find_destination(name, kind, record, force=force)
    files = tuple(export_files(env.dataset, kind))
    while not place(destination, files, folder=KINDS[kind].folder):
        destination = find_destination(name, kind, record, force=force)


def _refuse_stdout(kind: str) -> None:
    if not KINDS[kind].text:
        from countylines.cli.destinations import UnusableDestination  # noqa: PLC0415  only a refusal needs it

        what = "makes a folder" if KINDS[kind].folder else "makes a file that is no text"
        able = " and ".join(name for name, told in KINDS.items() if told.text)
        raise UnusableDestination(STDOUT, f"is standard output, and {kind} {what}", f"Those that can go there: {able}.")


def _told(env: Environment, kind: str, where: str) -> str:
    """Say what was written where, in counts."""
    dataset = env.dataset
    figures = len(dataset.observations_of)
    counts = [f"{figures} figures", *(f"{len(dataset.read(noun))} {noun}" for noun in TOLD)]
    return f"Wrote {where} ({kind}, dataset {dataset.version}): {', '.join(counts[:-1])} and {counts[-1]}."

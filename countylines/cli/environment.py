"""The object that Click passes to every command: the dataset, the output options, and methods that write output."""

import sys
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

import click

from countylines.cli import NO, streams
from countylines.errors import CountylinesError
from countylines.integrity import damage_as_error, load
from countylines.output.cells import escape_line_except_backslashes, show_control_characters, without_runner_commands
from countylines.output.formats import RenderOptions, render
from countylines.output.formats.json import json_text
from countylines.output.table import Table
from countylines.record.dataset import Dataset
from countylines.text import quoted


class Environment:
    """The dataset and options of one run. Options set the attributes (see ``options.py``).

    The dataset is loaded on first use. *folder* is the folder of a record, *format* the name of an output format; None
    means the default. With *all_details*, nothing is left out on a terminal.
    """

    folder: str | None = None
    quiet = False
    format: str | None = None
    fields: tuple[str, ...] | None = None
    header = True
    colour: str | None = None
    all_details = False
    pager = True

    @cached_property
    def dataset(self) -> Dataset:
        """The bundled record, or the one that ``--data`` names."""
        return load(self.folder)

    @cached_property
    def example_words(self) -> Mapping[str, str]:
        """The words for the placeholders in examples: from the record, or neutral ones if it cannot be read."""
        from countylines.output.examples import NEUTRAL_WORDS, example_words  # noqa: PLC0415  only help and examples

        try:
            with damage_as_error():
                return example_words(self.dataset)
        except CountylinesError:
            return NEUTRAL_WORDS

    @property
    def is_for_people(self) -> bool:
        """Whether the answer is for people: as a table (the default on a terminal) or in Markdown."""
        return self._format_name() in ("table", "md")

    @property
    def wants_json(self) -> bool:
        """Whether JSON was asked for; if so, errors on stderr are JSON too."""
        return self.format in ("json", "jsonl")

    @property
    def prints_remarks(self) -> bool:
        """Whether remarks are written to stderr: not with ``--quiet``, and not if JSON was asked for."""
        return not (self.quiet or self.wants_json)

    def explain_no_match(self, things: str, words: Sequence[str] = (), listing: str = "") -> str:
        """Return a sentence: none of the record's *things* match *words*, or the record has no *things*.

        *things* is the name of their file, such as ``claims``. *listing* is the command that lists all of them, if it
        is not ``countylines`` followed by *things*.
        """
        if not self.dataset.read(things):
            return f"The record has no {things}."
        typed = f" {quoted(' '.join(words))}" if words else ""
        return f"No {things} match{typed}. To list all {things}: {listing or f'countylines {things}'}"

    def show(self, *tables: Table, nothing: str = "") -> None:
        """Write tables to stdout, separated by empty lines; only formats for people allow several tables.

        If they do not fit in the terminal's window, a pager shows them. If no table has a row and the sentence
        *nothing* is given, write it to stderr and exit with 1. Raises UnknownField if ``--fields`` names a field that a
        table does not have.
        """
        for table in tables:
            self.refuse_unknown_fields(table)
        name, options = self._format_name(), self.render_options()
        text = "\n".join([render(table, name, options) for table in tables])
        if name == "table" and self.pager and streams.needs_pager(text):
            streams.page_answer(text, colour=options.colour)
        else:
            streams.write_answer(text)
        if nothing and not any(table.rows for table in tables):
            self.remark(nothing)
            raise click.exceptions.Exit(NO)

    def render_options(self) -> RenderOptions:
        """Return the options for writing an answer to stdout."""
        on_terminal = streams.is_terminal(sys.stdout)
        return RenderOptions(
            fields=self.fields,
            header=self.header,
            plain=streams.is_without_unicode(),
            width=streams.window_width(sys.stdout),
            colour=streams.is_coloured(self.colour),
            links=on_terminal and streams.has_links(),
            brief=on_terminal and not self.all_details,
        )

    def refuse_unknown_fields(self, table: Table) -> None:
        """Raise UnknownField if ``--fields`` names a field that the table does not have."""
        for name in self.fields or ():
            if name not in table.fields:
                from countylines.output.views.pages import unknown_field  # noqa: PLC0415  only a wrong name needs it

                raise unknown_field(table, name)

    def print(self, text: str) -> None:
        """Write bare text to stdout, with control characters made visible."""
        streams.write_answer(f"{show_control_characters(text)}\n")

    def print_json(self, value: Any) -> None:
        """Write a value to stdout as JSON; with ``--format jsonl``, on a single line."""
        written = json_text(value, plain=streams.is_without_unicode(), indented=self.format != "jsonl")
        streams.write_answer(f"{written}\n")

    def remark(self, *texts: str, for_programs_too: bool = False) -> None:
        """Write each remark that is not empty to stderr, on its own line, if *prints_remarks*.

        A remark that occurs twice in *texts* is written once. With *for_programs_too*, remarks are written even if
        *prints_remarks* is False, for example with JSON.
        """
        if self.prints_remarks or for_programs_too:
            for text in dict.fromkeys(filter(None, texts)):
                safe = without_runner_commands(text) if self._is_read_by_runner else text
                streams.write_sentences(escape_line_except_backslashes(safe))

    def report_error(self, error: CountylinesError, code: int) -> None:
        """Write an error to stderr without ending the command; *code* is the exit code that the command will have."""
        streams.write_error(error, code, as_json=self.wants_json, for_runner=self._is_read_by_runner)

    @property
    def _is_read_by_runner(self) -> bool:
        """Whether GitHub's runner reads stderr, and would execute workflow commands in it."""
        return self.format == "github" or streams.is_read_by_runner()

    def _format_name(self) -> str:
        return self.format or ("table" if streams.is_terminal(sys.stdout) else "tsv")

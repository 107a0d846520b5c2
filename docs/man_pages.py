"""Write the man pages, one for the tool and one for each command, from their help: ``python docs/man_pages.py``.

They go into ``build/man``, or a folder that is named: ``man ./build/man/countylines.1`` shows the first of them.
A page says what ``--help`` says, because the same functions write both: each command formats its help with a formatter
that writes the language of man pages. Below it stand the exit codes and the environment variables that matter to the
command, as docs/output.md lists them. The build calls this script, so that wheels and source distributions have the
pages.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from textwrap import fill

import click

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from countylines import __version__
from countylines.cli.environment import Environment
from countylines.cli.group import COMMAND_NAMES, ExampleFormatter, main_group

REFERENCE = Path(__file__).parent / "output.md"
"""The page that lists the exit codes and the environment variables."""

TABLE_ROW = re.compile(r"^\| (\d+|`[A-Z_]+`) \| (.*) \|$", re.MULTILINE)
"""A row with an exit code or the name of a variable, and what it means."""

OPTION_OF_VARIABLE = {
    "COUNTYLINES_DATA": "--data",
    "PAGER": "--no-pager",
    "LESS": "--no-pager",
    "LESSCHARSET": "--no-pager",
    "LINES": "--no-pager",
    "NO_COLOR": "--color",
    "FORCE_COLOR": "--color",
    "TERM": "--color",
}
"""A variable to the option that a command has if the variable matters to it. The others matter to all commands."""


class ManFormatter(ExampleFormatter):
    """Writes help as a man page. *over* is the heading above the groups of options or commands."""

    def __init__(self, words: dict[str, str], over: str) -> None:
        super().__init__(words, width=80)
        self.over = over
        self.is_described = False

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:  # noqa: ARG002  Click's signature
        """Write the synopsis."""
        self.write(f'.SH SYNOPSIS\n.B "{escape(prog)}"\n{escape(args)}\n')

    def write_heading(self, heading: str) -> None:
        """Write the heading of the options, or of a group of options or commands."""
        if heading == "Options":
            self.write(".SH OPTIONS\n")
            return
        above, self.over = self.over, ""
        self.write(f".SH {above}\n" * bool(above) + f".SS {escape(heading)}\n")

    def write_text(self, text: str) -> None:
        """Write paragraphs; those after a backspace are examples or lists, whose lines stay as they are."""
        for paragraph in self.fill(text).split("\n\n"):
            self.write(".PP\n" if self.is_described else ".SH DESCRIPTION\n")
            self.is_described = True
            first, _, rest = paragraph.partition("\n")
            kept = f".RS 4\n.nf\n{escape(rest)}\n.fi\n.RE\n"
            self.write(kept if first == KEPT else fill_lines(paragraph))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 0, col_spacing: int = 2) -> None:  # noqa: ARG002  likewise
        """Write terms with their definitions."""
        for term, definition in rows:
            named = OPTION.sub(r"\\fB\g<0>\\fP", escape(self.fill(term)))
            self.write(
                f".TP\n{named if named.startswith(BOLD) else f'.B {named}'}\n{fill_lines(self.fill(definition))}"
            )

    def write_paragraph(self) -> None:
        """Write nothing: each text begins a paragraph."""

    def indent(self) -> None:
        """Write nothing: man indents."""


KEPT = "\b"
"""What a paragraph begins with whose lines stay as they are."""

BOLD = "\\fB"
OPTION = re.compile(r"(?:\\-){1,2}[a-z](?:[a-z]|\\-)*")
"""An option, as it is escaped."""

LINE = 72
"""How long the lines of a file are; man fills them again."""


def fill_lines(text: str) -> str:
    """Return a paragraph in lines, escaped."""
    return f"{escape(fill(text, LINE, break_on_hyphens=False, break_long_words=False))}\n"


def escape(text: str) -> str:
    """Return a text in which nothing is a request or an escape: hyphens can be copied, no line begins with a dot."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-").replace('"', "\\(dq")
    return re.sub(r"^(?=[.'])", r"\\&", re.sub(r"^ +| +$", "", escaped, flags=re.MULTILINE), flags=re.MULTILINE)


def pages() -> Iterator[tuple[str, str]]:
    """Yield the file name and the text of each page."""
    with click.Context(main_group, info_name="countylines") as group:
        yield "countylines.1", page_of(group, main_group, exit_status() + environment() + see_also(COMMAND_NAMES))
        for name in COMMAND_NAMES:
            if command := main_group.get_command(group, name):
                with click.Context(command, info_name=name, parent=group) as context:
                    options = {name for param in command.get_params(context) for name in param.opts}
                    end = exit_status() + environment(options) + see_also([])
                    yield f"countylines-{name}.1", page_of(context, command, end)


def page_of(context: click.Context, command: click.Command, end: str) -> str:
    """Return the page of a command: its name in a line, what its help says, and an *end*."""
    words = dict(context.ensure_object(Environment).example_words)
    formatter = ManFormatter(words, "COMMANDS" if isinstance(command, click.Group) else "OPTIONS")
    name = context.command_path.replace(" ", "-")
    brief = formatter.fill(command.get_short_help_str(limit=len(command.help or ""))).rstrip(".")
    formatter.write(f'.TH {name.upper()} 1 "" "countylines {__version__}" "User Commands"\n.nh\n.ad l\n')
    formatter.write(f".SH NAME\n{escape(name)} \\- {escape(brief[:1].lower() + brief[1:])}\n")
    command.format_help(context, formatter)
    return f"{formatter.getvalue()}{end}"


def exit_status() -> str:
    """Return the section on exit codes."""
    return f".SH EXIT STATUS\n{terms(rows_below('Exit codes'))}"


def environment(options: Collection[str] = tuple(OPTION_OF_VARIABLE.values())) -> str:
    """Return the section on the environment variables that matter to a command with these *options*; or on all."""
    rows = rows_below("Environment variables")
    return ".SH ENVIRONMENT\n" + terms(row for row in rows if OPTION_OF_VARIABLE.get(row[0]) in {None, *options})


def rows_below(heading: str) -> list[tuple[str, str]]:
    """Return the terms and their meanings in the table below a heading of the reference."""
    table = REFERENCE.read_text(encoding="utf-8").partition(f"## {heading}\n")[2].partition("\n## ")[0]
    return [(term.strip("`"), meaning.replace("`", "")) for term, meaning in TABLE_ROW.findall(table)]


def terms(rows: Iterable[tuple[str, str]]) -> str:
    """Return terms with their meanings."""
    return "".join(f".TP\n.B {escape(term)}\n{fill_lines(meaning)}" for term, meaning in rows)


def see_also(names: Iterable[str]) -> str:
    """Return references to the pages of commands, or to that of the tool."""
    references = [f".BR countylines\\-{name} (1)" for name in names] or [".BR countylines (1)"]
    return ".SH SEE ALSO\n" + ",\n".join(references) + "\n"


if __name__ == "__main__":
    folder = Path(sys.argv[1] if sys.argv[1:] else "build/man")
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages():
        (folder / name).write_text(text, encoding="utf-8")

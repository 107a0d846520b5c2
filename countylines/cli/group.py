"""The group of commands, in sections, with its help and the help of each command. Commands are imported on demand."""

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from importlib import import_module
from typing import Any, Concatenate, ParamSpec

import click

from countylines import __version__
from countylines.cli import streams
from countylines.cli.environment import Environment
from countylines.cli.options import colour_option, pager_option, record_options
from countylines.errors import CountylinesError, UnknownName, similar_names
from countylines.integrity import damage_as_error
from countylines.output.formats import FORMATS_WITH_HEADER
from countylines.text import count_in_words

P = ParamSpec("P")

SECTIONS = {
    "Ask": (
        "stats", "quotes", "claims", "get", "show", "search", "who", "glossary", "measures", "timeline",
        "compare",
    ),
    "Trust": ("sources", "conflicts", "check", "verify", "validate"),
    "Take away": ("cite", "export", "schema", "completion"),
    "Connect": ("lsp", "mcp"),
}  # fmt: skip
"""The commands, in the order of the group's help."""

COMMAND_NAMES = [name for names in SECTIONS.values() for name in names]

NARROWEST_HELP, WIDEST_HELP = 40, 100
"""Help is as wide as the terminal, within these limits."""


class CommandGroup(click.Group):
    """The group of commands. Each command is in a module of the same name, which is imported on demand."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  Click's signature
        """List the commands in the order of the sections."""
        return COMMAND_NAMES

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  likewise
        """Import a command by its name."""
        if cmd_name not in COMMAND_NAMES:
            return None
        module = import_module(f"countylines.cli.commands.{cmd_name}")
        command: click.Command = getattr(module, cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that was typed; ``help COMMAND`` becomes ``COMMAND --help``.

        Raises UnknownName with similar names.
        """
        if args and args[0] == "help" and not ctx.resilient_parsing:
            if len(args) == 1:
                _show_help(ctx, HELP_OPTION, True)  # noqa: FBT003  as Click calls it
            args = [*args[1:2], "--help"]
        if args and self.get_command(ctx, args[0]) is None and not ctx.resilient_parsing:
            if args[0].startswith("-"):
                raise click.NoSuchOption(args[0], ctx=ctx)
            raise UnknownName("command", args[0], similar_names(args[0], COMMAND_NAMES), "countylines --help")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands by section, each with the full first sentence of its help, which Click would cut."""
        for section, names in SECTIONS.items():
            with formatter.section(section):
                commands = [(name, self.get_command(ctx, name)) for name in names]
                formatter.write_dl(
                    [(name, one.get_short_help_str(len(one.help or ""))) for name, one in commands if one]
                )

    def get_help_option(self, ctx: click.Context) -> click.Option:  # noqa: ARG002  Click's signature
        """Return the option that writes help in the same way as any other answer."""
        return HELP_OPTION


class CommandWithHelp(click.Command):
    """A command whose help is written like any other answer, and whose usage errors mention the command's help.

    *option_groups* maps headings of the help, in order, to the parameter names of their options. All other options come
    last, under ``Other options``.
    """

    def __init__(self, *args: Any, option_groups: Mapping[str, Sequence[str]] | None = None, **others: Any) -> None:
        super().__init__(*args, **others)
        self.option_groups = option_groups or {}

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options under their headings."""
        options = {param.name: param for param in self.get_params(ctx) if isinstance(param, click.Option)}
        groups = {heading: [options.pop(name) for name in names] for heading, names in self.option_groups.items()}
        groups["Other options" if groups else "Options"] = list(options.values())
        for heading, group in groups.items():
            with formatter.section(heading):
                formatter.write_dl([record for option in group if (record := option.get_help_record(ctx))])

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the arguments. Raises UsageError with this command's context, also if an option has no effect."""
        ctx.allow_extra_args = True  # they are refused below, with a clearer message
        try:
            left = super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise
        if left and not ctx.resilient_parsing:
            named = ", ".join(map(repr, left))
            raise click.UsageError(f"{count_in_words(len(left), 'argument')} too many: {named}", ctx)
        env = ctx.ensure_object(Environment)
        if not (ctx.resilient_parsing or env.header or env.format in (None, *FORMATS_WITH_HEADER)):
            raise click.UsageError(f"--no-header has no effect with --format {env.format}", ctx)
        return left

    def get_help_option(self, ctx: click.Context) -> click.Option:  # noqa: ARG002  Click's signature
        """Return the option that writes help in the same way as any other answer."""
        return HELP_OPTION


def command(**settings: Any) -> Callable[[Callable[Concatenate[Environment, P], None]], click.Command]:
    """Return a decorator that turns a function into a command; its first argument is the environment.

    *settings* are passed to CommandWithHelp.
    """

    def decorate(function: Callable[Concatenate[Environment, P], None]) -> click.Command:
        return click.command(cls=CommandWithHelp, **settings)(
            click.make_pass_decorator(Environment, ensure=True)(function)
        )

    return decorate


class ExampleFormatter(click.HelpFormatter):
    """Writes help, with placeholders in its examples replaced by names from the current record."""

    def __init__(self, words: Mapping[str, str], width: int) -> None:
        from countylines.output.examples import fill  # noqa: PLC0415  only help needs it

        super().__init__(width=width)
        self.fill = partial(fill, words=words)

    def write_text(self, text: str) -> None:
        """Write a paragraph, with its placeholders replaced."""
        super().write_text(self.fill(text))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 0, col_spacing: int = 2) -> None:
        """Write terms with their definitions, with placeholders replaced.

        The column of terms is at most *col_max* wide; if that is 0, 3/8 of the width, but at most 30 characters.
        """
        filled = [(self.fill(term), self.fill(definition)) for term, definition in rows]
        super().write_dl(filled, col_max or min(self.width * 3 // 8, 30), col_spacing)


def _make_formatter(ctx: click.Context) -> ExampleFormatter:
    width = max(NARROWEST_HELP, min(streams.window_width(sys.stdout), WIDEST_HELP))
    return ExampleFormatter(ctx.ensure_object(Environment).example_words, width)


def _show_help(ctx: click.Context, _param: click.Parameter, value: bool) -> None:  # noqa: FBT001  Click's signature
    if value and not ctx.resilient_parsing:
        formatter = _make_formatter(ctx)
        ctx.command.format_help(ctx, formatter)
        streams.write_answer(f"{formatter.getvalue().rstrip()}\n")
        ctx.exit()


class OptionAboutRecord(click.Option):
    """An eager option, such as ``--help``, that needs the record; ``--data`` may come before or after it."""

    def handle_parse_result(
        self, ctx: click.Context, opts: Mapping[str, Any], args: list[str]
    ) -> tuple[Any, list[str]]:
        """Process ``--data`` first, then this option."""
        if opts.get(str(self.name)):
            for option in ctx.command.get_params(ctx):
                if option.name == "data":
                    option.handle_parse_result(ctx, opts, args)
        return super().handle_parse_result(ctx, opts, args)


HELP_OPTION = OptionAboutRecord(
    ["-h", "--help"],
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_help,
    help="Show this message and exit.",
)
"""The help option of every command. Click would create one for each command, and look up a translation each time."""


def _show_version(ctx: click.Context, _param: click.Parameter, value: bool) -> None:  # noqa: FBT001  likewise
    if value and not ctx.resilient_parsing:
        versions = f"countylines {__version__}"
        try:
            with damage_as_error():
                versions += f", dataset {ctx.ensure_object(Environment).dataset.version}"
        except CountylinesError as error:
            streams.write_error(error, 0, as_json=False)
        streams.write_answer(f"{versions}\n")
        ctx.exit()


@click.group(
    cls=CommandGroup,
    invoke_without_command=True,
    epilog="Help and an example for each command: countylines COMMAND --help",
)
@click.option(
    "--version",
    cls=OptionAboutRecord,
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    help="Show the versions of the tool and of the dataset.",
)
@colour_option
@pager_option
@record_options
@click.pass_context
def main_group(ctx: click.Context) -> None:
    """Ask a record: {title}.

    Every number keeps its hedge, and every answer names its source.

    \b
    countylines stats
    countylines quotes --speaker {speaker}
    """
    if ctx.invoked_subcommand is not None:
        return
    formatter = _make_formatter(ctx)
    formatter.write_text(
        "countylines answers questions from a record. {description} "
        "Every number keeps its hedge, every answer its source."
    )
    formatter.write_paragraph()
    with formatter.indentation():
        examples = (
            ("countylines stats", "the week's figures"),
            ("countylines quotes --speaker {speaker}", "who said what, word for word"),
        )
        formatter.write_dl(examples, col_max=min(formatter.width - 20, 40), col_spacing=3)
    formatter.write_paragraph()
    formatter.write_text("All commands: countylines --help")
    streams.write_answer(formatter.getvalue())

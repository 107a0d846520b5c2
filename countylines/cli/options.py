"""Options that several commands share. Most set an attribute of the environment instead of a function argument."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import click
from click.core import ParameterSource

from countylines.cli.environment import Environment
from countylines.cli.parameter_types import FOLDER_PATH, SOURCE_ID, WEEK_ID_OR_ALL, field_list
from countylines.figures import ALL_WEEKS
from countylines.output.formats import FORMATS

Command = TypeVar("Command", bound=Callable[..., Any])

SVG = "svg"
"""The format of a chart, which only ``compare`` has."""


def environment_option(*names: str, attribute: str, value: Any = None, **others: Any) -> Callable[[Any], Any]:
    """Return an option that, if given, sets an *attribute* of the environment.

    It is set to *value*, or to what the user gave if *value* is None.
    """

    def set_attribute(ctx: click.Context, param: click.Parameter, given: Any) -> None:
        if given in (None, False):
            return
        env = ctx.ensure_object(Environment)
        is_from_variable = ctx.get_parameter_source(str(param.name)) is ParameterSource.ENVIRONMENT
        if is_from_variable and getattr(env, attribute) is not None:
            return  # an option typed before the command's name takes precedence over a variable
        chosen = given if value is None else value
        if attribute == "format" and env.format not in (None, chosen):
            message = f"--json contradicts --format {chosen if value is None else env.format}: choose one"
            raise click.UsageError(message, ctx)
        setattr(env, attribute, chosen)

    return click.option(*names, expose_value=False, callback=set_attribute, **others)


def is_typed(name: str) -> bool:
    """Return whether an option was typed, before or after the name of the command that runs."""
    context: click.Context | None = click.get_current_context()
    while context is not None:
        if context.get_parameter_source(name) is ParameterSource.COMMANDLINE:
            return True
        context = context.parent
    return False


def json_option_with(meaning: str) -> Callable[[Any], Any]:
    """Return the option ``--json``; *meaning* is its help."""
    return environment_option("--json", attribute="format", value="json", is_flag=True, help=meaning)


def week_option_with(meaning: str, **others: Any) -> Callable[[Any], Any]:
    """Return the option ``--week``, which takes the name of a week or ``all``; *meaning* is its help."""
    return click.option("--week", metavar="WEEK|all", type=WEEK_ID_OR_ALL, help=meaning, **others)


def option_group(*options: Callable[[Any], Any]) -> Callable[[Command], Command]:
    """Return a decorator that adds these options to a command, in this order."""

    def add(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return add


def words_argument(*, required: bool = False) -> Callable[[Command], Command]:
    """Return the argument WORDS. An empty word is refused, because it often means an unset variable in a script."""

    def refuse_empty_words(ctx: click.Context, _param: click.Parameter, words: tuple[str, ...]) -> tuple[str, ...]:
        if not all(word.strip() for word in words):
            raise click.UsageError("One of the WORDS is empty; perhaps a variable is not set", ctx)
        return words

    return click.argument("words", nargs=-1, required=required, callback=refuse_empty_words)


class FormatChoice(click.Choice[str]):
    """One of a command's formats; if ``svg`` is given but the command has no charts, the error names ``compare``."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the name of the format."""
        if value == SVG and SVG not in self.choices:
            self.fail("only charts are drawn as svg: countylines compare MEASURE --format svg", param, ctx)
        return super().convert(value, param, ctx)


def format_option(formats: Iterable[str], meaning: str) -> Callable[[Any], Any]:
    """Return the option ``--format`` of a command that has these formats."""
    return environment_option("--format", attribute="format", type=FormatChoice(tuple(formats)), help=meaning)


def fields_option(noun: str, meaning: str) -> Callable[[Any], Any]:
    """Return the option ``--fields`` of a command whose answer has the fields of *noun*; *meaning* is its help."""
    return environment_option("--fields", attribute="fields", metavar="A,B", type=field_list(noun), help=meaning)


def output_options(noun: str, *, charts: bool = False) -> Callable[[Command], Command]:
    """Return a decorator that adds the output options to a command; its answer has the fields of *noun*.

    With *charts*, the answer can also be drawn as SVG.
    """
    meaning = "How to print the answer. [default: table on a terminal, tsv in a pipe]"
    return option_group(
        format_option((*FORMATS, SVG) if charts else FORMATS, meaning),
        json_option,
        fields_option(noun, "Print only these fields, in this order."),
        environment_option(
            "--no-header", attribute="header", value=False, is_flag=True, help="Leave out the line of field names."
        ),
        colour_option,
        pager_option,
        record_options,
    )


record_options = option_group(
    environment_option(
        "--data",
        attribute="folder",
        metavar="DIR",
        envvar="COUNTYLINES_DATA",
        type=FOLDER_PATH,
        is_eager=True,  # --version prints the version of this record, even if --version is typed first
        help="Read another record from this folder.  [env: COUNTYLINES_DATA]",
    ),
    environment_option(
        "-q", "--quiet", attribute="quiet", is_flag=True, help="Print no remarks on stderr; errors are still printed."
    ),
)
all_option = environment_option(
    "--all",
    attribute="all_details",
    is_flag=True,
    help="Print all details on a terminal. Other formats always contain them.",
)

json_option = json_option_with("Short for --format json.")
json_errors_option = json_option_with("Print errors as JSON and no remarks; the output itself does not change.")
"""For commands that do not print a table."""

colour_option = environment_option(
    "--color",
    "--colour",
    attribute="colour",
    type=click.Choice(["auto", "always", "never"]),
    help="Whether to use colour; takes precedence over NO_COLOR and FORCE_COLOR.",
)
pager_option = environment_option(
    "--no-pager",
    attribute="pager",
    value=False,
    is_flag=True,
    help="Print long answers at once, not through PAGER or less.",
)
week_option = week_option_with("The week to look at, or all weeks. [default: {week}]")
draft_week_option = week_option_with("The week of drafts that do not say which they are about. [default: {week}]")
every_week_option = week_option_with("The week to look at.", default=ALL_WEEKS, show_default=True)
source_option = click.option(
    "--source",
    metavar="ID",
    type=SOURCE_ID,
    help="Use only this source, including observations that the record rejects. A publisher's name is enough if only "
    "one of its pages is about the week.",
)

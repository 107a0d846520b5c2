"""``countylines get``."""

import click

from countylines.cli.environment import Environment
from countylines.cli.group import command
from countylines.cli.options import format_option, json_option, option_group, record_options, source_option, week_option
from countylines.cli.parameter_types import VALUE_ID
from countylines.errors import NoAnswer
from countylines.lookup.figure_names import remark_on_joined_words, resolve_source
from countylines.lookup.items import split_names
from countylines.lookup.names import resolve_optional_week
from countylines.lookup.values import BEST, HIGH, LOW, REPORTED, VALUE_NOUNS, Value, find_values
from countylines.text import join_phrases

PARTS = {
    REPORTED: "Print the reported wording.",
    LOW: "Print the lower bound as a number, even if the bound itself is excluded: 100 for >100.",
    HIGH: "Print the upper bound as a number, even if the bound itself is excluded: 100 for <100.",
}
"""The options that print a part of a value, with their help; at most one of them can be given."""


@command()
@click.argument("names", metavar="ID...", type=VALUE_ID, nargs=-1, required=True)
@week_option
@source_option
@option_group(*(click.option(f"--{part}", is_flag=True, help=meaning) for part, meaning in PARTS.items()))
@format_option(("text", "json", "jsonl"), "How to print the values. [default: text]")
@json_option
@record_options
def get(env: Environment, /, names: tuple[str, ...], week: str | None, source: str | None, **parts: bool) -> None:
    """Print a single value without formatting, for scripts.

    A figure prints its best interval: 120, >100, >=90, <50, <=49, 80..100 (both ends included) or >=450,<500.
    An observation prints the interval of its wording, a quote its words. If there is no value, nothing is printed and
    the exit code is 1. With --week all, each week has its own line; with several IDs, each value has its own line,
    after the ID. With --json, values are a list of objects, each with its id and remarks.

    One word of a name is enough if only one figure of the week has it; a remark then says which. Remarks on stderr name
    the weeks that are left out because the figure is disputed or has no such bound. A remark also warns if no source
    prints the value, if sources differ and nothing decides, if a quote is a paraphrase, or if an observation is
    rejected.

    \b
    countylines get {part}
    """
    period = resolve_optional_week(env.dataset, week)
    only = resolve_source(env.dataset, source, week=period, names=names)
    chosen = [part for part in PARTS if parts[part]]
    if len(chosen) > 1:
        typed = join_phrases([f"--{part}" for part in chosen])
        raise click.UsageError(f"{typed} contradict each other: choose one")
    named = split_names(env.dataset, names, VALUE_NOUNS)
    lines = []
    printed: list[Value] = []
    remarks: list[str] = []
    on_names = [one for one in (only.remark, remark_on_joined_words(env.dataset, names, VALUE_NOUNS)) if one]
    for name in named:
        found, left_out = find_values(
            env.dataset, name, week=period, source=only.id, part=chosen[0] if chosen else BEST
        )
        if not found:
            raise NoAnswer(left_out)
        values = [value._replace(remarks=(*on_names, *value.remarks)) for value in found]
        printed += values
        lines += [f"{name}\t{value.line}" if len(named) > 1 else value.line for value in values]
        remarks += [remark for value in values for remark in value.remarks]
        remarks.append(left_out)
    if env.wants_json:
        from countylines.output.views.figures import value_table  # noqa: PLC0415  a bare value needs no table

        env.show(value_table(printed))
        return
    env.print("\n".join(lines))
    env.remark(*remarks)

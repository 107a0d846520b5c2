"""``countylines get``."""

import click

from countylines.cli.environment import Environment, pass_environment
from countylines.cli.group import Helpful
from countylines.cli.names import VALUE
from countylines.cli.options import json_errors_option, record_options, source_option, week_option
from countylines.cli.value_part import part_options
from countylines.errors import NoAnswer
from countylines.lookup.names import source_called, week_named
from countylines.lookup.values import values_of


@click.command(cls=Helpful)
@click.argument("name", metavar="ID", type=VALUE)
@week_option
@source_option
@part_options
@json_errors_option
@record_options
@pass_environment
def get(env: Environment, name: str, week: str | None, source: str | None, part: str | None) -> None:
    """Print one value, bare, for scripts.

    Of a figure it is the best interval, of an observation what its wording holds, of a quote its words. The interval
    is printed as 655, >700, >=742, <50, 180000..200000 (both ends in) or >=450000,<500000. Where there is no value to
    print, nothing is, and the exit code is 1. With --week all, each week has a line of its own. That a quote is a
    paraphrase, or an observation deprecated, is said on stderr.

    \b
    countylines get arrests.women
    """
    period = week_named(env.dataset, week)
    whose = source_called(env.dataset, source)
    values = values_of(env.dataset, name, week=period, source=whose, part=part)
    if not values:
        message = f"No week has a value of {name!r} to print. What is counted, and when: countylines measures"
        raise NoAnswer(message)
    env.print("\n".join(value.text for value in values))
    for remark in dict.fromkeys(remark for value in values for remark in value.remarks):
        env.remark(remark)

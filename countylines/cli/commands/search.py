"""``countylines search``."""

import re

import click

from countylines.cli import NO
from countylines.cli.environment import Environment
from countylines.cli.group import command
from countylines.cli.options import is_typed, output_options, source_option, week_option_with, words_argument
from countylines.errors import NotAnswered
from countylines.figures.figure import best_in_words
from countylines.lookup.names import resolve_optional_week
from countylines.output.views.search import lines_of_explanation, result_table, summary_of
from countylines.search import answer_question, only_week_of_question

USUAL_LIMIT = 10
"""How many results are printed unless another limit is given."""
LARGEST_LIMIT = 999_999_999
"""The largest limit."""


def _whole_number(typed: str) -> int:
    """Return the limit that was typed. Raises ValueError; the message of Click's own type is less clear."""
    if not re.fullmatch("0*[0-9]{1,9}", typed) or not 1 <= int(typed) <= LARGEST_LIMIT:
        raise ValueError(f"{typed[:40]!r} is not a whole number from 1 to {LARGEST_LIMIT}")
    return int(typed)


@command()
@words_argument(required=True)
@click.option(
    "--limit",
    metavar="N",
    type=_whole_number,
    default=str(USUAL_LIMIT),
    show_default=True,
    help="Print at most N results.",
)
@week_option_with("The week of a question that names none, or all weeks. [default: {week}]")
@source_option
@click.option("--why", is_flag=True, help="Say on stderr how the question was read, and why things were found or not.")
@output_options("result")
def search(
    env: Environment, words: tuple[str, ...], limit: int, week: str | None, source: str | None, *, why: bool
) -> None:
    """Search everything, best match first; WORDS may be a question.

    Plurals, synonyms, number words, weeks, words of quotations and small spelling mistakes are recognised. If the
    question has a number, a verdict says who prints it and whether it agrees with the figure. If the question names a
    publisher, the verdict says what that publisher prints. If the record does not have an answer, no results are
    printed, the exit code is 1, and stderr says why, with the nearest things that the record has. If the output has no
    column for verdicts, as in TSV, they are printed on stderr. Without --limit, a remark says if more than 10 things
    match.

    \b
    countylines search {question}
    """
    period = resolve_optional_week(env.dataset, week)
    question, only = " ".join(words), None
    if source is not None:
        from countylines.lookup.figure_names import resolve_source  # noqa: PLC0415  most searches are of all sources

        named = resolve_source(env.dataset, source, week=period or only_week_of_question(env.dataset, question))
        only = named.id
        env.remark(named.remark)
    answer = answer_question(env.dataset, question, limit + 1, week=period, source=only)
    for line in lines_of_explanation(answer) if why else ():
        env.remark(line)
    chosen = None if env.wants_json else env.fields or ()
    table = result_table(env.dataset, answer, limit=limit, chosen=chosen)
    env.show(table)
    shows_verdicts = "verdict" in env.fields if env.fields else env.is_for_people
    for result in () if shows_verdicts else answer.results[:limit]:
        if result.verdict:
            env.remark(f"{result.item.record.id}: {result.verdict}")
    has_caption = env.is_for_people and env.fields is None  # a caption says so, too
    if len(answer.results) > limit and not (is_typed("limit") or has_caption):
        env.remark(f"More than {limit} things match. To print more of them: --limit {2 * limit}")
    if not answer.results and env.quiet:
        raise click.exceptions.Exit(NO)
    if not answer.results:
        titles = [
            f"{item.record.measure.label}: {best_in_words(item.record)}"
            if item.noun == "figure"
            else summary_of(env.dataset, item).title
            for item in answer.nearest
        ]
        raise NotAnswered(answer.refusal, [item.record.id for item in answer.nearest], titles)

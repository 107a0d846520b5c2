"""``countylines quotes``."""

from typing import Any, Final

import click

from countylines.cli.environment import Environment, pass_environment
from countylines.cli.group import CommandWithHelp
from countylines.cli.options import output_options
from countylines.cli.parameter_types import SPEAKER_NAME, TOPIC_NAME
from countylines.errors import UnknownName
from countylines.lookup.names import find_leading_speaker, resolve, resolve_speaker
from countylines.lookup.texts import QUOTE_KINDS, find_quotes, find_speakers, find_topics
from countylines.output.views.quotes import quote_table, speaker_table, topic_table

LIST: Final = object()
"""The value of ``--speaker`` or ``--topic`` without a name: print the list of all of them."""


@click.command(cls=CommandWithHelp)
@click.argument("words", nargs=-1)
@click.option(
    "--speaker",
    metavar="[NAME]",
    type=SPEAKER_NAME,
    is_flag=False,
    flag_value=LIST,
    help="Only quotes by this person; without NAME, list the speakers.",
)
@click.option(
    "--topic",
    metavar="[TOPIC]",
    type=TOPIC_NAME,
    is_flag=False,
    flag_value=LIST,
    help="Only quotes on this topic; without TOPIC, list the topics.",
)
@click.option("--kind", type=click.Choice(QUOTE_KINDS), help="Only quotes of this kind; indirect ones are paraphrases.")
@output_options("quote")
@pass_environment
def quotes(env: Environment, words: tuple[str, ...], speaker: Any, topic: Any, kind: str | None) -> None:
    """Print who said what, word for word.

    With WORDS, only quotes that contain all of them: in the text, the speaker or the topics. Rows are in reading order,
    speaker by speaker. A list of speakers or topics counts the quotes that match the rest of the command.

    \b
    countylines quotes {topic} --speaker {speaker}
    """
    if speaker is LIST and topic is LIST:
        message = "--speaker and --topic without a value both print a list; give one of them a value"
        raise click.UsageError(message)
    found = find_quotes(
        env.dataset,
        words,
        speaker=None if speaker in (None, LIST) else _find_speaker(env, speaker, words),
        topic=None if topic in (None, LIST) else resolve(env.dataset, "topic", topic).id,
        kind=kind,
    )
    if speaker is LIST:
        table = speaker_table(env.dataset, find_speakers(env.dataset, found))
    elif topic is LIST:
        table = topic_table(find_topics(env.dataset, found if words or speaker or kind else None))
    else:
        table = quote_table(env.dataset, found)
    env.show(table, "No quotes match. To list all quotes: countylines quotes")


def _find_speaker(env: Environment, name: str, words: tuple[str, ...]) -> str:
    """Return the speaker's id. Raises UnknownName, with a hint how to write what was probably meant."""
    try:
        return resolve_speaker(env.dataset, name).id
    except UnknownName as error:
        full_name = find_leading_speaker(env.dataset, (name, *words))
        if full_name is not None:
            error.hint = f'Put a name of several words in quotation marks: --speaker "{full_name}".'
        elif name.strip() and find_quotes(env.dataset, (name,)):
            error.hint = f"To find quotes that contain this word: countylines quotes {name}."
        raise

"""``countylines quotes``."""

from typing import Any, Final

import click

from countylines.cli.environment import Environment, pass_environment
from countylines.cli.group import Helpful
from countylines.cli.names import SPEAKER, TOPIC
from countylines.cli.options import output_options
from countylines.errors import UnknownName
from countylines.lookup.names import find_speaker_spelt, speaker_called, thing_called
from countylines.lookup.quotes import KINDS, find_quotes, find_speakers, find_topics
from countylines.output.views.quotes import quote_table, speaker_table, topic_table

LIST: Final = object()
"""What an option that was given without its value holds: all of them are to be listed."""


@click.command(cls=Helpful)
@click.argument("words", nargs=-1)
@click.option(
    "--speaker",
    metavar="[NAME]",
    type=SPEAKER,
    is_flag=False,
    flag_value=LIST,
    help="Whose words; alone, lists the speakers.",
)
@click.option(
    "--topic",
    metavar="[TOPIC]",
    type=TOPIC,
    is_flag=False,
    flag_value=LIST,
    help="On what; alone, lists the topics.",
)
@click.option("--kind", type=click.Choice(KINDS), help="Keep this kind alone: indirect ones are paraphrases.")
@output_options("quote")
@pass_environment
def quotes(env: Environment, words: tuple[str, ...], speaker: Any, topic: Any, kind: str | None) -> None:
    """Print who said what, word for word.

    WORDS keep the quotes that have all of them, in the text, the speaker or the topics. Rows come in reading order,
    speaker by speaker. A list of speakers or topics counts the quotes that the rest of the line keeps.

    \b
    countylines quotes money --speaker holland
    """
    if speaker is LIST and topic is LIST:
        message = "--speaker and --topic without a value each make a list; choose one, or give the other a value"
        raise click.UsageError(message)
    found = find_quotes(
        env.dataset,
        words,
        speaker=None if speaker in (None, LIST) else _speaker(env, speaker, words),
        topic=None if topic in (None, LIST) else thing_called(env.dataset, "topic", topic).id,
        kind=kind,
    )
    if speaker is LIST:
        table = speaker_table(env.dataset, find_speakers(env.dataset, found))
    elif topic is LIST:
        table = topic_table(find_topics(env.dataset, found if words or speaker or kind else None))
    else:
        table = quote_table(env.dataset, found)
    env.show(table, "No quotes match. All of them: countylines quotes")


def _speaker(env: Environment, name: str, words: tuple[str, ...]) -> str:
    """Find the speaker; of a name that is none, say how to write what was probably meant."""
    try:
        return speaker_called(env.dataset, name).id
    except UnknownName as error:
        whole = find_speaker_spelt(env.dataset, (name, *words))
        if whole is not None:
            error.hint = f'Write a name of several words in quotation marks: --speaker "{whole}".'
        elif name.strip() and find_quotes(env.dataset, (name,)):
            error.hint = f"To search the quotes for the word: countylines quotes {name}."
        raise

"""``countylines quotes``."""

from collections.abc import Callable
from typing import Any, Final

import click

from countylines.cli.environment import Environment
from countylines.cli.group import command
from countylines.cli.options import output_options, words_argument
from countylines.cli.parameter_types import SPEAKER_NAME, TOPIC_NAME, NameType
from countylines.errors import UnknownName
from countylines.lookup.lists import QUOTE_KINDS, find_quotes, find_speakers, find_topics
from countylines.lookup.names import find_quoted_person, find_speaker_name_at_start, resolve
from countylines.lookup.recalled import recall_quotes
from countylines.output.views.quotes import quote_table, speaker_table, topic_table

LIST: Final = object()
"""The value of ``--speaker`` or ``--topic`` without a name: print the list of all of them."""


def _listing_option(option: str, metavar: str, kind: NameType, meaning: str) -> Callable[[Any], Any]:
    return click.option(option, metavar=metavar, type=kind, is_flag=False, flag_value=LIST, help=meaning)


@command()
@words_argument()
@_listing_option("--speaker", "[NAME]", SPEAKER_NAME, "Only quotes by this person; without NAME, list the speakers.")
@_listing_option("--topic", "[TOPIC]", TOPIC_NAME, "Only quotes on this topic; without TOPIC, list the topics.")
@click.option("--kind", type=click.Choice(QUOTE_KINDS), help="Only quotes of this kind; indirect ones are paraphrases.")
@output_options("quote")
def quotes(env: Environment, words: tuple[str, ...], speaker: Any, topic: Any, kind: str | None) -> None:
    """Print who said what, word for word.

    With WORDS, only quotes that contain all of them: in the text, the speaker or the topics. Five words or more of a
    quotation find it even if half of them are remembered wrongly. Rows are in reading order, speaker by speaker. A list
    of speakers or topics counts the quotes that match the rest of the command.

    \b
    countylines quotes {topic} --speaker {speaker}
    """
    if speaker is LIST and topic is LIST:
        raise click.UsageError("--speaker and --topic without a value both print a list; give one of them a value")
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
        recalled = recall_quotes(env.dataset, " ".join(words))
        for recalled_quote in recalled:
            if not found or recalled_quote.quote in found:
                env.remark(f"{recalled_quote.quote.id}: {recalled_quote.verdict}")
        table = quote_table(env.dataset, found or [one.quote for one in recalled])
    env.show(table, nothing="" if table.rows else _explain_no_quotes(env, words))


def _explain_no_quotes(env: Environment, words: tuple[str, ...]) -> str:
    """Return why there are no quotes to print, and what to try instead."""
    from countylines.lookup.timeframe import find_week_words  # noqa: PLC0415  only needed where nothing was found

    meant = find_week_words(env.dataset, words)
    if meant and meant.others:
        return f"Quotes are not found by their week ({meant.named}): countylines quotes {' '.join(meant.others)}"
    return env.explain_no_match("quotes", words)


def _find_speaker(env: Environment, name: str, words: tuple[str, ...]) -> str:
    """Return the id of the speaker called *name*. Raises UnknownName, with a hint for probable misuse of the option."""
    try:
        return find_quoted_person(env.dataset, name).id
    except UnknownName as error:
        full_name = find_speaker_name_at_start(env.dataset, (name, *words))
        if full_name is not None:
            error.hint = f'Put a name of several words in quotation marks: --speaker "{full_name}".'
        elif name.strip() and find_quotes(env.dataset, (name,)):
            error.hint = f"To find quotes that contain this word: countylines quotes {name}."
        raise

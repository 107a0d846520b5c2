"""Random command lines: what a user, a script and somebody with bad intentions might type. A seed repeats them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from random import Random

import click

from countylines.cli.group import COMMAND_NAMES, main_group
from countylines.record.files import bundled_folder
from countylines.record.nouns import NOUN_FILES

NEVER_ENDING = ("lsp", "mcp")
"""The commands that serve another program until that goes away."""

NAMES = [name for name in COMMAND_NAMES if name not in NEVER_ENDING]

WORDS = (
    "arrests", "women", "more than 700", "743", "county lines", "how many women were arrested?", "oct 2021", "all",
    "october 2019", "2019-10", "2018-10..2019-10", "2019-10/arrests", "holland", "DAC Ball", "Ms Holland", "money",
    "met police", "metro", "misquote", "wrong-figure,lost-hedge", "id,label", "best", "text", "bash", "quotes",
)  # fmt: skip
"""What makes sense somewhere."""

ODD = (
    "", " ", "-", "--", "---", "-h", "--help", "--version", "=", "--week=", "--json", "--format=json", "\t", "\n", "%s",
    "{}", "{0}", "[sic]", "[/x]", ":smile:", "*", "?", "'", '"', "\\", "$(id)", "`id`", "a\x1b[31mb", "\u202eabc", "“”",
    "é", "e\u0301", "漢字", "\U0001f600", "\udc80", "\ufeff", "x" * 5000, "9" * 400, "-1",
    "1e999", "NaN", "0", "::error::x",
    "@file", "a=b", ";", "|", "../..", "/dev/null", "~", "CON", "2019-02-30", "9999-99", "((((((", "a" + "?" * 200,
)  # fmt: skip
"""What makes sense nowhere."""

PLACES = (
    "draft.md",
    "page.html",
    "drafts",
    "empty",
    "nothing.md",
    "bytes.txt",
    "record",
    "damaged",
    "out",
    "out.json",
    ".",
)
"""What is in the folder of the runs, or is not."""


def invocation(seed: str, number: int) -> list[str]:
    """Return the arguments of run *number*."""
    random = Random(f"{seed}/{number}")  # noqa: S311  nothing is secret
    name = random.choice(NAMES) if random.random() < 0.97 else _value(random)
    arguments = [name, *_arguments_of(random, name)]
    if random.random() < 0.1:
        arguments.insert(random.randrange(len(arguments) + 1), random.choice(ODD))
    if random.random() < 0.1:
        arguments[:0] = random.choice(
            (["--json"], ["-q"], ["--data", "record"], ["--data", "damaged"], ["--color", "never"])
        )
    return arguments


def _arguments_of(random: Random, name: str) -> list[str]:
    command = main_group.get_command(click.Context(main_group), name)
    if command is None:
        return [_value(random) for _ in range(random.randrange(3))]
    parts: list[list[str]] = []
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            if random.random() < 0.07:
                parts.append(_option(random, parameter))
        else:
            count = random.choice((1, 1, 2, 3)) if parameter.nargs == -1 else 1
            parts += [[_value_for(random, parameter)] for _ in range(count) if random.random() < 0.85]
    if random.random() < 0.2:
        random.shuffle(parts)
    return [word for part in parts for word in part]


def _option(random: Random, option: click.Option) -> list[str]:
    name = random.choice([*option.opts, *option.secondary_opts])
    if random.random() < 0.03:
        name = name[:-1]
    if option.is_flag or option.count:
        return [name]
    value = _value_for(random, option)
    return [f"{name}={value}"] if name.startswith("--") and random.random() < 0.3 else [name, value]


def _value_for(random: Random, parameter: click.Parameter) -> str:
    if isinstance(parameter.type, click.Choice) and random.random() < 0.9:
        return str(random.choice(list(parameter.type.choices)))
    if "path" in parameter.type.name.lower() or parameter.name in {"files", "folder", "destination", "article"}:
        return random.choice(PLACES) if random.random() < 0.8 else _value(random)
    return _value(random)


def _value(random: Random) -> str:
    kind = random.random()
    if kind < 0.4:
        return random.choice(_ids())
    if kind < 0.85:
        return random.choice(WORDS)
    if kind < 0.87:
        return random.choice(PLACES)
    if kind < 0.93:
        return random.choice(ODD)
    word = random.choice((*_ids(), *WORDS))
    place = random.randrange(len(word) + 1)
    return word[:place] + random.choice(ODD)[:3] + word[place + random.randrange(3) :]


@cache
def _ids() -> tuple[str, ...]:
    """Return the ids and the short texts of the bundled record."""
    found: dict[str, None] = {}
    for noun in NOUN_FILES:
        for record in json.loads(Path(bundled_folder(), f"{noun}.json").read_text(encoding="utf-8")):
            found.update(
                dict.fromkeys(value for value in record.values() if isinstance(value, str) and len(value) < 60)
            )
    return tuple(found)

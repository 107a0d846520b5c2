"""All tools of agents, their descriptions for one record, and the call of one."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from countylines.connect.ask_tools import COMPARE_WEEKS, GET_FIGURE, GET_QUOTES, SEARCH
from countylines.connect.draft_tools import CHECK_DRAFT, CITE
from countylines.connect.tool_definition import Answer, Tool, check_arguments, refusal_of
from countylines.errors import NoAnswer
from countylines.figures import weeks_in_order
from countylines.output.examples import example_words, fill
from countylines.output.formats.json import json_text
from countylines.record.dataset import Dataset

TOOLS = (SEARCH, GET_FIGURE, GET_QUOTES, COMPARE_WEEKS, CHECK_DRAFT, CITE)
"""The tools, in the order in which agents see them."""

MOST_LISTED = 60
"""How many ids of weeks or measures a description lists; the resources have all."""

INSTRUCTIONS = """\
A record of what was printed about {title}. {description}

Numbers keep their hedge. Repeat the printed wording (reported, wording): “more than” is part of the number. best is \
the narrowest interval that the sources support: 655 is exact, >700 is more than 700, >=742 at least 742, <50 fewer \
than 50, 180000..200000 includes both ends.
Name the source of everything you repeat: publisher and date, and the address from sources.
Where sources disagree, give both sides; a deprecated wording is rejected, for the reason that stands with it.
Where an answer has a refusal, say that the record does not have it. Do not guess and do not calculate what it lacks.
Before you hand over a text about this subject, check it with check_draft.
"""


def describe_tools(dataset: Dataset) -> tuple[Tool, ...]:
    """Return the tools as agents see them: with the names of the record in their texts."""
    words = description_words(dataset)

    def describe(tool: Tool) -> Tool:
        parameters = tuple(one._replace(meaning=fill(one.meaning, words)) for one in tool.parameters)
        return tool._replace(meaning=fill(tool.meaning, words), parameters=parameters)

    return tuple(map(describe, TOOLS))


def description_words(dataset: Dataset) -> dict[str, str]:
    """Return the names that stand in descriptions: those of examples, and the ids of all weeks and measures."""
    weeks = [week.id for week in weeks_in_order(dataset)]
    measures = [measure.id for measure in dataset.measures]
    return {**example_words(dataset), "weeks": _listed(weeks), "measures": _listed(measures)}


def call_tool(dataset: Dataset, name: str, given: Mapping[str, Any]) -> Answer:
    """Call one of TOOLS. What the record lacks is an answer with a refusal; a wrong name or argument is raised.

    The answer has the values that JSON has: its numbers are whole or decimal, its lists are lists.
    """
    tool = next(tool for tool in TOOLS if tool.name == name)
    arguments = check_arguments(tool, given)
    try:
        answer = tool.run(dataset, arguments)
    except NoAnswer as error:
        answer = refusal_of(error)
    whole: Answer = json.loads(json_text(tool.complete(dataset, answer), indented=False))
    return whole


def _listed(names: Sequence[str]) -> str:
    more = ", …" if len(names) > MOST_LISTED else ""
    return f"{', '.join(names[:MOST_LISTED])}{more}"

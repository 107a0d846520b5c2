"""The tools that query the record: ``search``, ``get_figure``, ``get_quotes`` and ``compare_weeks``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from countylines.connect.tool_definition import SEARCH_TOOL, Parameter, Refusal, Tool, ToolAnswer, WrongArguments
from countylines.errors import CountylinesError
from countylines.figures.cautions import rejection_in_words
from countylines.figures.compare import Comparison, find_comparisons
from countylines.figures.verdict import verdict_on_figure
from countylines.figures.wordings import quoted_wording
from countylines.lookup.figure_names import (
    expand_name,
    resolve_first_or_last_week,
    resolve_measure,
    resolve_source,
)
from countylines.lookup.items import BUILT_NOUNS, Item, find_items
from countylines.lookup.lists import QUOTE_KINDS, find_quotes, find_speakers
from countylines.lookup.names import (
    find_quoted_person,
    resolve,
    resolve_optional_week,
    resolve_week_not_span,
)
from countylines.lookup.people import name_of
from countylines.lookup.recalled import recall_quotes
from countylines.output.table import Field, Row
from countylines.output.views.compare import comparison_row
from countylines.output.views.figures import cautions_for_comparing_weeks
from countylines.output.views.observations import OBSERVATION_ANSWER
from countylines.output.views.pages import page_data
from countylines.output.views.quotes import speaker_with_posts
from countylines.output.views.search import result_table, summary_of
from countylines.record.dataset import Dataset
from countylines.record.nouns.quotes import Quote
from countylines.search import answer_question, only_week_of_question
from countylines.text import as_sentence, quoted

MOST_RESULTS, MOST_QUOTES = 3, 20
"""How many results and quotes an answer has at most, if no other limit is given."""

WEEK = Parameter("week", "text", "the week: {weeks}; or its name in words. Default: {week}")
SOURCE = Parameter(
    "source", "text", "use only what this source prints: its id, or a publisher with one page about the week"
)


class NotOfThisKind(CountylinesError, reason="not-of-this-kind"):
    """A name means something other than a figure; *noun* is the kind of thing that it means."""

    def __init__(self, name: str, noun: str) -> None:
        self.name, self.noun = name, noun

    def __str__(self) -> str:
        return f"{self.name!r} is of the kind {self.noun}, not figure. To see it: {SEARCH_TOOL}"


def _search(dataset: Dataset, arguments: Mapping[str, Any]) -> ToolAnswer:
    limit, question = arguments.get("limit", MOST_RESULTS), arguments["question"]
    week = resolve_optional_week(dataset, arguments.get("week"))
    only = resolve_source(dataset, arguments.get("source"), week=week or only_week_of_question(dataset, question))
    found = answer_question(dataset, question, limit + 1, week=week, source=only.id)
    if not found.results:
        nearest = {item.reference: _in_words(dataset, item) for item in found.nearest}
        raise Refusal(found.refusal, nearest)
    results = found.results[:limit]
    lines = [*filter(None, [only.remark])]
    lines += [f"{_in_words(dataset, one.item)} {one.verdict or ''}".rstrip() for one in results]
    lines += ["There are more results: raise limit."] if len(found.results) > limit else []
    rows = result_table(dataset, found, limit=limit).rows
    return {"summary": "\n".join(lines), "results": [row.data for row in rows]}


SEARCH = Tool(
    "search",
    "Search the record",
    "Answer a question in plain words, or find anything in the record: figures, quotations, claims, people, "
    "organisations, terms, events, weeks, sources. Start here when you have no id. A number in the question gets a "
    "verdict: who prints it, and whether that agrees. Words of a quotation find it. Results come best first, each with "
    "its whole record: wordings with their hedges, best interval, evidence. If the record does not answer, results is "
    "empty and refusal says why: tell the user that, and do not fill the gap from elsewhere. A question that names no "
    "week is answered for {week}. To set weeks beside each other, ask compare_weeks. Example: {question}",
    (
        Parameter("question", "text", "a question or words, as a person would type them", required=True),
        WEEK._replace(meaning=f"{WEEK.meaning}. Or that which the question names. For all weeks: all"),
        SOURCE,
        Parameter("limit", "whole", f"the most results; default {MOST_RESULTS}"),
    ),
    (Field("results", "objects", "what was found, best first", of="result"),),
    _search,
)


def _get_figure(dataset: Dataset, arguments: Mapping[str, Any]) -> ToolAnswer:
    week = resolve_optional_week(dataset, arguments.get("week"))
    only = resolve_source(dataset, arguments.get("source"), week=week, names=[arguments["measure"]])
    meant = expand_name(dataset, arguments["measure"], ("measure",), week=week, source=only.id)
    items = find_items(dataset, meant.name, week=week, source=only.id, nouns=("measure",))
    for item in items:
        if item.noun not in BUILT_NOUNS:
            raise NotOfThisKind(arguments["measure"], item.noun)
    return figures_answer(dataset, items, only.remark, meant.remark)


def figures_answer(dataset: Dataset, items: Sequence[Item], *remarks: str) -> ToolAnswer:
    """Return the answer of ``get_figure``: the whole page of each figure, printed or derived.

    The *remarks*, such as what a name was taken to mean, come first. Empty ones are left out.
    """
    figures = [page_data(dataset, item.noun, item.record) for item in items]
    lines = [_figure_in_words(dataset, item) for item in items]
    cautions = cautions_for_comparing_weeks(dataset) if len(items) > 1 else []
    return {"summary": "\n".join([*filter(None, remarks), *lines, *cautions]), "figures": figures}


GET_FIGURE = Tool(
    "get_figure",
    "Get a figure",
    "Get one figure of a week with everything behind it. reported is the printed wording with its hedge, and best the "
    "narrowest interval that all sources together support; observations are what each source prints, with the words "
    "that prove it, and why says how best follows. Repeat the hedge of a wording; never turn “more than” into an exact "
    "number. A figure with the status disputed has no best: give both sides. An observation whose rank is deprecated "
    "is rejected, for the reason it gives. Example: measure {measure}",
    (
        Parameter("measure", "text", "what is counted, by id, name or PERIOD/MEASURE: {measures}", required=True),
        WEEK._replace(meaning=f"{WEEK.meaning}. For all weeks: all"),
        SOURCE,
    ),
    (Field("figures", "objects", "the figure; of all weeks, one for each", of="figure page"),),
    _get_figure,
)


def _get_quotes(dataset: Dataset, arguments: Mapping[str, Any]) -> ToolAnswer:
    words = str(arguments.get("words", "")).split()
    speaker, topic = arguments.get("speaker"), arguments.get("topic")
    limit = arguments.get("limit", MOST_QUOTES)
    quotes = find_quotes(
        dataset,
        words,
        speaker=None if speaker is None else find_quoted_person(dataset, speaker).id,
        topic=None if topic is None else resolve(dataset, "topic", topic).id,
        kind=arguments.get("kind"),
    )
    recalled = recall_quotes(dataset, " ".join(words))
    if not quotes and not recalled:
        named = "; ".join(f"{person.name} ({count})" for person, count in find_speakers(dataset))
        why = f"The record has no such quotation. It quotes: {named}." if named else "The record quotes nobody."
        raise Refusal(why, {})
    shown = quotes[:limit] or [one.quote for one in recalled[:limit]]
    verdicts = [f"{one.quote.id}: {one.verdict}" for one in recalled if one.quote in shown]
    return quotes_answer(dataset, shown, verdicts, left_out=len(quotes) - limit)


def quotes_answer(
    dataset: Dataset, quotes: Sequence[Quote], verdicts: Sequence[str] = (), *, left_out: int = 0
) -> ToolAnswer:
    """Return the answer of ``get_quotes``; *verdicts* say how remembered words differ from a quote."""
    lines = list(verdicts)
    for quote in quotes:
        words = quoted(quote.text) if quote.is_verbatim else f"paraphrased in the record's words: {quote.text}"
        place = f"{name_of(dataset, quote.source)}, paragraph {quote.paragraph}"
        lines.append(f"{quote.id}: {speaker_with_posts(dataset, quote)}: {words} ({place})")
    lines += [f"{left_out} more match: raise limit."] if left_out > 0 else []
    pages = [page_data(dataset, "quote", quote) for quote in quotes]
    return {"summary": "\n".join(lines), "quotes": pages}


GET_QUOTES = Tool(
    "get_quotes",
    "Get quotations",
    "Get who said what, word for word, with post, source and paragraph. Put text in quotation marks only where "
    "verbatim is true: other texts are paraphrases in the record's words. Quotes with the same statement are parts of "
    "one longer quotation. Five remembered words or more find a quotation even if some are wrong; summary shows the "
    "difference. Without arguments: all quotations. Example: speaker {speaker}",
    (
        Parameter("words", "text", "only quotations that contain all of these words"),
        Parameter("speaker", "text", "only by this person, by full name, surname or id"),
        Parameter("topic", "text", "only on this topic"),
        Parameter("kind", "text", "only of this kind; indirect ones are paraphrases", choices=QUOTE_KINDS),
        Parameter("limit", "whole", f"the most quotations; default {MOST_QUOTES}"),
    ),
    (Field("quotes", "objects", "the quotations, in reading order", of="quote page"),),
    _get_quotes,
)


def _compare_weeks(dataset: Dataset, arguments: Mapping[str, Any]) -> ToolAnswer:
    since, until = (
        resolve_first_or_last_week(dataset, arguments.get(name), is_last=is_last)
        for name, is_last in (("since", False), ("until", True))
    )
    against = resolve_week_not_span(dataset, arguments.get("against"))
    read = [resolve_measure(dataset, name, week=against or dataset.week) for name in arguments["measures"]]
    measures = [meant.name for meant in read]
    found = find_comparisons(dataset, measures, since=since, until=until, against=against)
    if not found:
        raise WrongArguments(COMPARE_WEEKS, f"The argument 'since' is after 'until': {since} is later than {until}.")
    rows = [comparison_row(dataset, comparison) for comparison in found]
    reported = [one.figure.reported for one in found if one.figure is not None]
    lines = [_comparison_in_words(dataset, one, row) for one, row in zip(found, rows, strict=True)]
    remarks = [meant.remark for meant in read if meant.remark]
    return {
        "summary": "\n".join([*cautions_for_comparing_weeks(dataset), *remarks, *lines]),
        "comparisons": [row.data for row in rows],
        "observations": [OBSERVATION_ANSWER.data_of(dataset, one) for one in reported],
    }


def _comparison_in_words(dataset: Dataset, comparison: Comparison, row: Row) -> str:
    """Return a line on a week's figure: its best, the reported wording and source, and the change if there is one.

    For a disputed figure, the line gives the verdict instead. If the reported wording is rejected, it says so and why.
    """
    figure, place = comparison.figure, f"{comparison.week.id} {comparison.measure.id}"
    if figure is not None and figure.best is None:
        return f"{place}: {verdict_on_figure(dataset, figure)}"
    against = comparison.against
    change = f", {row.text('change')} against {against}" if against and row.text("change") else ""
    if figure is None:
        return f"{place}: {row.text('best')}"
    if not figure.reported.is_normal:
        return f"{place}: {row.text('best')}{change}; {rejection_in_words(dataset, figure.reported)}"
    source = name_of(dataset, figure.reported.source)
    return f"{place}: {row.text('best')}, reported {quoted_wording(figure.reported)} ({source}){change}"


COMPARE_WEEKS = Tool(
    "compare_weeks",
    "Compare weeks",
    "Set the weeks of the record side by side, for one measure or several. A week whose status is missing has no "
    "figure: no source prints one, which is not zero. One whose status is disputed has no best: give all sides. A "
    "reported wording whose rank is deprecated is rejected: never give it as the figure. change_low and change_high "
    "are per cent of the week against. The first line of summary says why weeks are not like for like: repeat it with "
    "any comparison. Example: measures {measure}",
    (
        Parameter("measures", "texts", "what is counted, by id or name: {measures}", required=True),
        Parameter("since", "text", "the first week: {weeks}"),
        Parameter("until", "text", "the last week"),
        Parameter("against", "text", "add the change from this week"),
    ),
    (
        Field("comparisons", "objects", "each measure in each week", of="comparison"),
        Field("observations", "objects", "the reported wording of each figure, with its evidence", of="observation"),
    ),
    _compare_weeks,
)


def _figure_in_words(dataset: Dataset, item: Item) -> str:
    """Return a figure's title, its reported wording, and the verdict on its best."""
    if item.noun != "figure":
        return _in_words(dataset, item)
    figure, title = item.record, summary_of(dataset, item).title
    printed = f"Reported: {quoted_wording(figure.reported)} ({name_of(dataset, figure.reported.source)})."
    if not figure.reported.is_normal:
        printed = as_sentence(rejection_in_words(dataset, figure.reported))
    return f"{as_sentence(title)} {printed} Best: {verdict_on_figure(dataset, figure)}"


def _in_words(dataset: Dataset, item: Item) -> str:
    """Return a line with the title of an item and its summary."""
    if item.noun == "derived":
        derived = item.record
        return f"{derived.label}: {as_sentence(derived.period.label)} Derived, no source prints it: {derived.in_words}"
    summary = summary_of(dataset, item)
    return f"{as_sentence(summary.title)} {summary.answer}"

"""The tools for writing: ``check_draft`` and ``cite``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from countylines.checker import report
from countylines.connect.ask_tools import SOURCE, WEEK
from countylines.connect.tool_definition import Parameter, Tool, ToolAnswer, WrongArguments
from countylines.documents import DRAFT_KINDS
from countylines.figures import ALL_WEEKS
from countylines.figures.figure import figure_of
from countylines.lookup.citing import cite_names, day_before_publication
from countylines.lookup.names import resolve_optional_week
from countylines.output.citations import CITATION_STYLES, render_citations
from countylines.output.findings import OF_NO_WEEK, what_was_read_in_words
from countylines.output.findings.text import mention_line
from countylines.output.table import Field
from countylines.output.views.findings import data_of_finding
from countylines.output.views.observations import OBSERVATION_ANSWER
from countylines.output.views.pages import page_data
from countylines.record.dataset import Dataset
from countylines.text import count_in_words

if TYPE_CHECKING:
    from countylines.checker.findings import Report


DRAFT = "draft"
"""The name of the draft in answers, in place of a path."""


def _check_draft(dataset: Dataset, arguments: Mapping[str, Any]) -> ToolAnswer:
    week = resolve_optional_week(dataset, arguments.get("week"))
    kind = arguments.get("kind", DRAFT_KINDS[0])
    week = None if week == ALL_WEEKS else week
    found = report(arguments["text"], dataset, kind=kind, week=week, verbose=True)
    ids = dict.fromkeys(finding.record.id for finding in found.findings if finding.record is not None)
    quotes = dataset.index("quotes")
    figures = [figure_of(dataset, *name.split("/", 1)) for name in ids if "/" in name]
    observations = [one for figure in figures if figure is not None for one in figure.observations]
    return {
        "summary": "\n".join(_report_in_words(found)),
        "findings": [data_of_finding(DRAFT, finding) for finding in found.findings],
        "read": [mention_line(DRAFT, mention) for mention in found.mentions],
        "observations": [OBSERVATION_ANSWER.data_of(dataset, one) for one in observations],
        "quotes": [page_data(dataset, "quote", quote) for quote in map(quotes.get, ids) if quote],
    }


def _report_in_words(found: Report) -> Iterator[str]:
    """Yield a line for each finding, then the number of quotations and figures with each outcome."""
    for finding in found.findings:
        instead = f" Write “{finding.replacement}” for “{finding.found}”." if finding.replacement else ""
        instead = f" Leave out “{finding.found}”." if finding.replacement == "" else instead
        place = f"Line {finding.line}, column {finding.column}"
        yield f"{place}: {finding.severity} {finding.rule}: {finding.message}.{instead}"
    if found.suppressed:
        yield f"{count_in_words(len(found.suppressed), 'finding')} ignored by comments in the draft."
    if not found.findings:
        yield "No other findings." if found.suppressed else "No findings."
    yield f"Read: {what_was_read_in_words([found])}."
    if found.is_of_no_week:
        yield f"{OF_NO_WEEK.format('The draft')} Say with week which it is."


CHECK_DRAFT = Tool(
    "check_draft",
    "Check a draft",
    "Check a text against the record before anybody reads it: wrong figures, lost hedges, altered or misattributed "
    "quotations, wrong dates. Each finding has its place, what the draft says (found), what the record has (record), "
    "and a replacement where only one answer is right. No findings does not mean that all is true: read lists "
    "every quotation, number and date that was read, and says of each whether it was compared, or why not. Nothing is "
    "written: correct the text yourself and check it again.",
    (
        Parameter("text", "text", "the whole draft", required=True),
        Parameter("kind", "text", f"how it is written; default {DRAFT_KINDS[0]}", choices=DRAFT_KINDS),
        WEEK._replace(meaning="the week it is about, if it names none: {weeks}; all: whichever week fits"),
    ),
    (
        Field("findings", "objects", "what is wrong, in the order of the draft", of="finding"),
        Field("read", "texts", "what was read: place, words, what they count, hedge or speaker, week, outcome, reason"),
        Field("observations", "objects", "what the sources print of the figures in findings", of="observation"),
        Field("quotes", "objects", "the quotes that findings are about", of="quote page"),
    ),
    _check_draft,
)


def _cite(dataset: Dataset, arguments: Mapping[str, Any]) -> ToolAnswer:
    today = date.today().isoformat()  # noqa: DTZ011  the day on the user's own clock
    try:
        day = date.fromisoformat(arguments.get("consulted", today)).isoformat()
    except ValueError:
        raise WrongArguments(CITE, "The argument 'consulted' must be a day, such as 2026-01-31.") from None
    week, source = arguments.get("week"), arguments.get("source")
    citations, remarks = cite_names(dataset, arguments["ids"], week=week, source=source, consulted=day)
    if problem := day_before_publication(citations, day):
        raise WrongArguments(CITE, f"The argument 'consulted' is too early: {problem}.")
    lines = [f"{one.subject}: {one.says}" if one.says else one.subject for one in citations]
    warnings = [words for one in citations for words in (*one.warnings, *one.remarks)]
    return {
        "summary": "\n".join([*remarks, *lines, *warnings]),
        "citations": render_citations(citations, arguments.get("style", "plain")),
        "warnings": warnings,
        "cited": [{"source": entry.source.id} for one in citations for entry in one.entries],
    }


CITE = Tool(
    "cite",
    "Cite figures and quotations",
    "Write citations of figures, observations, quotes, claims or sources, by the ids that other tools give. A "
    "citation names the sources that the statement rests on, with the words that they print. Print the warnings with "
    "it. What is not known, such as a date or a title, is marked as unknown: leave it so. Example: ids {measure}",
    (
        Parameter("ids", "texts", "what to cite, by id; a measure means its figure in the week", required=True),
        Parameter("style", "text", "the style; default plain", choices=tuple(CITATION_STYLES)),
        WEEK,
        SOURCE,
        Parameter("consulted", "text", "the day on which the sources were consulted, as YYYY-MM-DD; default today"),
    ),
    (
        Field("citations", "text", "the citations, in the style"),
        Field("warnings", "texts", "what has to be said with them"),
    ),
    _cite,
)

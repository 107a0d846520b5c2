"""Hover texts: what an editor shows for a figure, a quotation or a date of a draft, with verdict and sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import NamedTuple

from countylines.checker.findings import Mention
from countylines.errors import UnreadableQuantity
from countylines.figures.best import observed_interval
from countylines.figures.figure import Figure, figure_of
from countylines.figures.quantity import read_quantity
from countylines.figures.verdict import HedgedNumber, verdict_on_figure, verdict_on_numbers
from countylines.figures.wordings import quoted_wording
from countylines.output.cells import escape_address
from countylines.output.citations.prose import publication_date, quoted_title
from countylines.output.formats.markdown import escape_markdown
from countylines.output.views.quotes import speaker_with_posts
from countylines.record.dataset import Dataset
from countylines.record.nouns.quotes import Quote
from countylines.record.nouns.source import Source
from countylines.text import quoted
from countylines.text.english import dates_in_words

SOURCES_SHOWN = 6
"""How many sources are listed: more do not fit in a hover window. ``countylines show`` lists all."""


class Markup(NamedTuple):
    """The functions that write words, headings and links: for Markdown or for plain text."""

    words: Callable[[str], str]
    heading: Callable[[str], str]
    link: Callable[[str, str], str]


MARKDOWN = Markup(
    words=escape_markdown,
    heading=lambda words: f"**{escape_markdown(words)}**",
    link=lambda words, address: f"[{escape_markdown(words)}]({escape_address(address)})",
)
PLAIN = Markup(words=str, heading=str, link=lambda words, address: f"{words} {address}")


def hover_text(dataset: Dataset, mention: Mention, markup: Markup) -> str:
    """Return what the record has on a mention: a heading, the verdict, and a line for each source."""
    reason = f", {mention.reason}" if mention.reason else ""
    outcome = f"{mention.kind.capitalize()}: {mention.outcome}{reason}."
    counts, week = mention.counts or "", mention.week or ""
    lines: Iterable[str] = [markup.words(outcome)]
    if mention.kind == "figure" and not mention.reason and week and counts in dataset.index("measures"):
        figure = figure_of(dataset, week, counts)
        lines = _lines_of_figure(dataset, mention, outcome, figure, markup) if figure else lines
    elif mention.kind == "quotation" and counts in dataset.index("quotes"):
        lines = _lines_of_quote(dataset, dataset.index("quotes")[counts], outcome, markup)
    elif mention.kind == "date" and week in dataset.index("periods"):
        period = dataset.index("periods")[week]
        dates = f"{dates_in_words(period.start, period.end)}. {period.basis}"
        lines = (f"{markup.heading(period.label)}\n", f"{markup.words(outcome)}\n", markup.words(dates))
    return "\n".join(lines)


def _lines_of_figure(dataset: Dataset, mention: Mention, outcome: str, figure: Figure, markup: Markup) -> Iterator[str]:
    """Yield the outcome and the verdict, then observations: the reported one, those that equal the best, the others."""
    yield f"{markup.heading(f'{figure.measure.label}: {figure.period.label}')}\n"
    with suppress(UnreadableQuantity):  # the mention has no number, or several
        quantity = read_quantity(mention.found)
        printed = verdict_on_numbers(dataset, figure, (HedgedNumber(quantity.value, quantity.hedge),))
        outcome = f"{outcome} {printed}".rstrip()
    yield f"{markup.words(outcome)}\n"
    yield f"{markup.words(f'The record: {verdict_on_figure(dataset, figure)}')}\n"
    observations = sorted(
        figure.observations,
        key=lambda one: (one is not figure.reported, observed_interval(dataset, one) != figure.best),
    )
    for observation in observations[:SOURCES_SHOWN]:
        source = _source_in_a_line(dataset.index("sources")[observation.source], markup)
        rejected = "" if observation.is_normal else f" (rejected: {observation.reason})"
        yield f"- {markup.words(quoted_wording(observation))}: {source}{markup.words(rejected)}"
    if len(observations) > SOURCES_SHOWN:
        yield f"- and {len(observations) - SOURCES_SHOWN} more"


def _lines_of_quote(dataset: Dataset, quote: Quote, outcome: str, markup: Markup) -> Iterator[str]:
    yield f"{markup.heading(speaker_with_posts(dataset, quote))}\n"
    yield f"{markup.words(outcome)}\n"
    words = quoted(quote.text) if quote.is_verbatim else f"Paraphrase, not the speaker's words: {quote.text}"
    yield f"{markup.words(words)}\n"
    source = _source_in_a_line(dataset.index("sources")[quote.source], markup)
    yield f"- {source}{markup.words(f', paragraph {quote.paragraph}')}"


def _source_in_a_line(source: Source, markup: Markup) -> str:
    return markup.link(f"{source.publisher}, {quoted_title(source)}, {publication_date(source)}", source.url)

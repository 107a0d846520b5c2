"""What an editor shows beside a figure, a quotation or a date of a draft: the verdict of the record and its sources."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from countylines.checker.findings import Mention
from countylines.errors import UnreadableQuantity
from countylines.figures.best import observed_interval
from countylines.figures.figure import Figure, figure_of
from countylines.figures.quantity import read_quantity
from countylines.figures.verdict import HedgedNumber, verdict_on_figure, verdict_on_numbers
from countylines.output.cells import escape_address
from countylines.output.citations.words import publication_date, quoted_title
from countylines.output.formats.markdown import escape_markdown
from countylines.output.views.observations import quoted_wording
from countylines.output.views.quotes import speaker_with_posts
from countylines.record.dataset import Dataset
from countylines.record.nouns.observation import Observation
from countylines.record.nouns.period import Period
from countylines.record.nouns.quote import Quote
from countylines.record.nouns.source import Source
from countylines.text.english import dates_in_words

SOURCES_SHOWN = 6
"""How many sources are named: a window beside the text holds no more. ``countylines show`` names all."""


class Markup(NamedTuple):
    """How words, headings and links are written: as Markdown or as plain text, whichever the editor shows."""

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
    """Return what the record has of a mention: a heading, the verdict, and a line for each source."""
    return "\n".join(_lines(dataset, mention, markup))


def _lines(dataset: Dataset, mention: Mention, markup: Markup) -> Iterator[str]:
    figure = _figure_of_mention(dataset, mention)
    quote = dataset.index("quotes").get(mention.counts or "") if mention.kind == "quotation" else None
    period = dataset.index("periods").get(mention.week or "") if mention.kind == "date" else None
    if figure is not None:
        yield from _lines_of_figure(dataset, mention, figure, markup)
    elif quote is not None:
        yield from _lines_of_quote(dataset, mention, quote, markup)
    elif period is not None:
        yield from _lines_of_date(mention, period, markup)
    else:
        yield markup.words(_outcome_in_words(mention))


def _outcome_in_words(mention: Mention) -> str:
    """Return how a mention came out, as a sentence: what it is, the outcome, and the reason if there is one."""
    reason = f", {mention.reason}" if mention.reason else ""
    return f"{mention.kind.capitalize()}: {mention.outcome}{reason}."


def _figure_of_mention(dataset: Dataset, mention: Mention) -> Figure | None:
    """Return the figure that a number was compared with; None for any other mention."""
    measure = mention.counts or ""
    if mention.kind != "figure" or mention.reason or mention.week is None or measure not in dataset.index("measures"):
        return None
    return figure_of(dataset, mention.week, measure)


def _lines_of_figure(dataset: Dataset, mention: Mention, figure: Figure, markup: Markup) -> Iterator[str]:
    yield f"{markup.heading(f'{figure.measure.label}: {figure.period.label}')}\n"
    yield f"{markup.words(f'{_outcome_in_words(mention)} {_who_prints_number(dataset, mention, figure)}'.rstrip())}\n"
    yield f"{markup.words(f'The record: {verdict_on_figure(dataset, figure)}')}\n"
    yield from _list_sources(dataset, _reported_and_best_first(dataset, figure), markup)


def _who_prints_number(dataset: Dataset, mention: Mention, figure: Figure) -> str:
    """Return who prints the number of the draft; nothing where its words hold no single number."""
    try:
        quantity = read_quantity(mention.found)
    except UnreadableQuantity:
        return ""
    return verdict_on_numbers(dataset, figure, (HedgedNumber(quantity.value, quantity.hedge),))


def _reported_and_best_first(dataset: Dataset, figure: Figure) -> list[Observation]:
    """Return the observations of a figure: the reported one, those that print the best, then the others."""
    return sorted(
        figure.observations,
        key=lambda one: (one is not figure.reported, observed_interval(dataset, one) != figure.best),
    )


def _list_sources(dataset: Dataset, observations: Sequence[Observation], markup: Markup) -> Iterator[str]:
    for one in observations[:SOURCES_SHOWN]:
        source: Source = dataset.index("sources")[one.source]
        rejected = "" if one.is_normal else f" (rejected: {one.reason})"
        yield f"- {markup.words(quoted_wording(one))}: {_source_in_a_line(source, markup)}{markup.words(rejected)}"
    if len(observations) > SOURCES_SHOWN:
        yield f"- and {len(observations) - SOURCES_SHOWN} more"


def _source_in_a_line(source: Source, markup: Markup) -> str:
    return markup.link(f"{source.publisher}, {quoted_title(source)}, {publication_date(source)}", source.url)


def _lines_of_quote(dataset: Dataset, mention: Mention, quote: Quote, markup: Markup) -> Iterator[str]:
    yield f"{markup.heading(speaker_with_posts(dataset, quote))}\n"
    yield f"{markup.words(_outcome_in_words(mention))}\n"
    words = f"“{quote.text}”" if quote.is_verbatim else f"Paraphrase, not the speaker's words: {quote.text}"
    yield f"{markup.words(words)}\n"
    source = dataset.index("sources")[quote.source]
    yield f"- {_source_in_a_line(source, markup)}{markup.words(f', paragraph {quote.paragraph}')}"


def _lines_of_date(mention: Mention, period: Period, markup: Markup) -> Iterator[str]:
    yield f"{markup.heading(period.label)}\n"
    yield f"{markup.words(_outcome_in_words(mention))}\n"
    yield markup.words(f"{dates_in_words(period.start, period.end)}. {period.basis}")

"""Search results."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from countylines.figures.cautions import answers_in_words
from countylines.figures.figure import Figure, best_in_words
from countylines.figures.wordings import quoted_wording
from countylines.lookup.items import CONFLICT, Item
from countylines.lookup.people import list_posts_in_words, name_of, name_with_title, names_of_leaders
from countylines.output.table import Answer, Field, Row, Table, columns_of, data_of
from countylines.output.views.pages import page_data
from countylines.record.dataset import Dataset
from countylines.search import Result, SearchAnswer
from countylines.search.documents import ASKED, NAME, REST, TEXT
from countylines.search.ranking import Match, Ranking
from countylines.text import join_phrases, quoted
from countylines.text.english import date_in_words, date_in_words_if_known, dates_in_words


class Summary(NamedTuple):
    """The title of a thing, and a line with its content."""

    title: str
    answer: str


class ShownResult(NamedTuple):
    """A search result with a summary of the thing found, and the ranking that it comes from."""

    result: Result
    summary: Summary
    ranking: Ranking | None


RESULT_ANSWER = Answer(
    "result", "Something that was searched for.",
    Field("id", "id", "what was found, as show takes it", get=lambda _, shown: shown.result.item.record.id),
    Field("noun", "text", "what sort of thing it is", get=lambda _, shown: shown.result.item.noun),
    Field("title", "text", "what it is called", get=lambda _, shown: shown.summary.title),
    Field("answer", "text", "what it says, in a line", get=lambda _, shown: shown.summary.answer),
    Field(
        "score", "number", "how well it matches: larger is better, and only the order means something",
        get=lambda _, shown: Decimal(str(round(shown.result.score, 2))),
    ),
    Field(
        "record", "object", "the record itself, with the fields that show gives of such a thing; not in TSV and CSV",
        get=lambda dataset, shown: page_data(dataset, shown.result.item.noun, shown.result.item.record),
    ),
    Field(
        "verdict", "text",
        "what to know of the answer: who prints a number in question, how a quotation differs, what the record "
        "rejects, which weeks cannot be ranked or have no figure, how words of time are taken, and notes of the record",
        nullable=True, get=lambda _, shown: shown.result.verdict,
    ),
    Field(
        "matched", "texts", "each word of the question that it has, the word of the record if it is another, and where",
        get=lambda _, shown: tuple(_matched_words(shown.ranking, shown.result.match)),
    ),
    lists=("countylines search {question}",), order="best first", names=("search",),
)  # fmt: skip
MOST_EXPLAINED = 5
"""How many of the best matches ``--why`` explains."""

FLAT_FIELDS = ("id", "noun", "title", "answer", "score")

WEIGHT_NAMES = {NAME: "name", TEXT: "text", ASKED: "asked_as", REST: "rest"}
"""The weight of a word in a document to the name of the place where the word was found."""


def result_table(dataset: Dataset, answer: SearchAnswer, *, limit: int, chosen: Sequence[str] | None = None) -> Table:
    """Lay out the first *limit* search results, best first, each with its title and content.

    Only the *chosen* fields are worked out (None means all), because whole records take time to build.
    """
    results = answer.results
    shown = [ShownResult(one, summary_of(dataset, one.item), answer.ranking) for one in results[:limit]]
    needed: Sequence[Field] = RESULT_ANSWER.fields
    if chosen is not None:
        needed = [field for field in RESULT_ANSWER.fields if field.name in {*chosen, *FLAT_FIELDS, "verdict"}]
    more = f" There are more: --limit {2 * limit}." if len(results) > limit else ""
    return RESULT_ANSWER.table(
        (Row(data_of(needed, dataset, one)) for one in shown),
        columns_of("verdict, noun, id", own_lines="verdict"),
        heading="title",
        body="answer",
        caption=f"Best match first.{more} For everything about one: countylines show ID",
        flat=FLAT_FIELDS,
    )


def lines_of_explanation(answer: SearchAnswer) -> Iterator[str]:
    """Yield lines that say how the words of a question were interpreted, and why the best matches answer it or not."""
    yield from (f"{word}: read as {known}" for word, known in answer.meant.items())
    question, ranking, frame = answer.question, answer.ranking, answer.question.timeframe
    if question.type:
        yield f"asks: {question.type}"
    if frame.used:
        weeks = "any" if frame.periods is None else ", ".join(frame.periods) or "none"
        yield f"{frame.stated}: weeks {weeks}{', together' if frame.is_together else ''}"
    yield from (f"{word}: passed over, {reason}" for word, reason in question.passed_over.items())
    if ranking is None:
        return
    for word, term in ranking.terms.items():
        count = len(ranking.found[word])
        things = "thing" if count == 1 else "things"
        yield f"{word}: {term.kind}, in {count} {things}, weighs {ranking.rarity[word]:.1f}"
    for match in answer.matches[:MOST_EXPLAINED]:
        outcome = "answers" if match.fault is None else f"no: {match.fault}"
        words = "; ".join(_matched_words(ranking, match))
        yield f"{match.document.id}: {outcome}, score {match.score:.2f}, covers {match.coverage:.0%}: {words}"


def _matched_words(ranking: Ranking | None, match: Match | None) -> Iterator[str]:
    """Yield the words of the question that a match contains, and where: ``ladies = women (name)``."""
    if ranking is None or match is None:
        return
    weights, words = match.document.weights, ranking.index.words
    shortest = {ranking.index.stems[word]: word for word in sorted(words, key=lambda word: (-len(word), word))}
    for term in (ranking.terms[word] for word in match.worth):
        contained = [phrase for phrase in term.phrases if all(stem in weights for stem in phrase)]
        phrase = max(contained, key=term.phrases.__getitem__, default=())
        where = WEIGHT_NAMES[min(weights[stem] for stem in phrase)] if phrase else "printed"
        other = "" if not phrase or term.phrases[phrase] == 1 else f" = {' '.join(shortest[stem] for stem in phrase)}"
        yield f"{term.word}{other} ({where})"


def summary_of(dataset: Dataset, thing: Item) -> Summary:
    """Return the title of a thing, and a line with its content."""
    return SUMMARIES[thing.noun](dataset, thing.record)


def _figure_summary(dataset: Dataset, figure: Figure) -> Summary:
    publisher = name_of(dataset, figure.reported.source)
    reported = f"{quoted_wording(figure.reported)} ({publisher})" if figure.reported.wording else publisher
    return Summary(f"{figure.measure.label}: {figure.period.label}", f"{reported}; best: {best_in_words(figure)}")


SUMMARIES: dict[str, Callable[[Dataset, Any], Summary]] = {
    "figure": _figure_summary,
    "quote": lambda dataset, quote: Summary(
        f"{name_of(dataset, quote.speaker)}, {quote.id}", quoted(quote.text) if quote.is_verbatim else quote.text
    ),
    "claim": lambda dataset, claim: Summary(f"Asserted by {name_of(dataset, claim.asserted_by)}", claim.text),
    "person": lambda dataset, person: Summary(name_with_title(person), "; ".join(list_posts_in_words(dataset, person))),
    "organisation": lambda dataset, body: Summary(
        f"{body.name} ({body.abbreviation})" if body.abbreviation else body.name,
        f"{body.role} Led by {join_phrases(names_of_leaders(dataset, body))}." if body.led_by else body.role,
    ),
    "term": lambda _, term: Summary(term.term, term.definition),
    "event": lambda _, event: Summary(event.label, f"{date_in_words(event.date.value)} ({quoted(event.date.printed)})"),
    "period": lambda _, week: Summary(week.label, f"{dates_in_words(week.start, week.end)}. {week.basis}"),
    "source": lambda _, source: Summary(
        source.publisher, f"{source.title or 'title not known'} ({date_in_words_if_known(source.published)})"
    ),
    CONFLICT: lambda dataset, conflict: Summary(conflict.question, answers_in_words(dataset, conflict)),
}
"""Noun to the function that summarises a thing of that noun."""

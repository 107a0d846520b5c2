"""Quotes, their speakers and their topics: the lists of them, and the page of a quote."""

from collections.abc import Sequence
from operator import itemgetter

from countylines.lookup.people import list_posts_in_words, name_with_title
from countylines.output.table import BY_ID, Answer, Field, Row, Table, columns_of, declared_fields
from countylines.output.views.pages import spans_in_words
from countylines.record.dataset import Dataset
from countylines.record.nouns.people import Person
from countylines.record.nouns.quotes import Quote, Topic
from countylines.text import quoted


def _posts_in_words(dataset: Dataset, person: Person) -> str | None:
    return "; ".join(list_posts_in_words(dataset, person)) or None


QUOTE_ANSWER = Answer(
    "quote", "What somebody said, in one paragraph of a source.",
    *declared_fields(Quote, "id speaker"),
    Field("speaker_name", "text", "the speaker's name", get=lambda dataset, one: _quoted_person(dataset, one).name),
    Field(
        "post", "text", "the speaker's post", nullable=True,
        get=lambda dataset, quote: _posts_in_words(dataset, _quoted_person(dataset, quote)),
    ),
    *declared_fields(Quote, "kind"),
    Field("verbatim", "flag", "whether the text is the speaker's own words", get=lambda _, one: one.is_verbatim),
    *declared_fields(Quote, "text statement topics source paragraph"),
    Field(
        "titles", "texts", "what may stand before the speaker's name: a rank, and its usual abbreviation",
        get=lambda dataset, quote: _quoted_person(dataset, quote).titles,
    ),
    lists=("countylines quotes",), order="speaker by speaker, in reading order", names=("quotes",),
)  # fmt: skip
QUOTE_PAGE = Answer(
    "quote page", "Everything about one quote.", *QUOTE_ANSWER.fields, *declared_fields(Quote, "note spans"),
    pages=("countylines show {quote}",), names=("show",),
    columns="text: Words, speaker_name: Speaker, kind, topics, source, statement: Part of, note, spans: Evidence, id",
)  # fmt: skip

_COUNT = Field("quotes", "whole", "the number of quotes", get=lambda _, counted: counted[1])

SPEAKER_ANSWER = Answer(
    "speaker", "Somebody who is quoted.",
    *declared_fields(Person, "id name", thing=itemgetter(0)),
    Field(
        "post", "text", "the speaker's post", nullable=True,
        get=lambda dataset, counted: _posts_in_words(dataset, counted[0]),
    ),
    _COUNT,
    lists=("countylines quotes --speaker",), order=BY_ID, names=("quotes --speaker",),
)  # fmt: skip
TOPIC_ANSWER = Answer(
    "topic", "What quotes are about.", *declared_fields(Topic, "id label definition", thing=itemgetter(0)), _COUNT,
    lists=("countylines quotes --topic",), order=BY_ID, names=("quotes --topic",),
)  # fmt: skip

PARAPHRASE = "In our words: "
"""The prefix of a paraphrase, so that nobody takes it for a quotation."""


def quote_table(dataset: Dataset, quotes: Sequence[Quote]) -> Table:
    """Lay out quotes as text: the speaker and post, then the words of each quote and its id."""
    return QUOTE_ANSWER.table(
        (_quote_row(dataset, quote) for quote in quotes),
        "id, kind, topics, source",
        heading="speaker_name",
        body="text",
        caption="Text in quotation marks is verbatim; an indirect quote is a paraphrase, in our own words. "
        "For the evidence of one: countylines show ID",
    )


def _quote_row(dataset: Dataset, quote: Quote) -> Row:
    speaker, source = _quoted_person(dataset, quote), dataset.index("sources")[quote.source]
    title, post = name_with_title(speaker), _posts_in_words(dataset, speaker)
    words = {
        "speaker_name": f"{title}, {post}" if post else title,
        "text": quoted(quote.text) if quote.is_verbatim else f"{PARAPHRASE}{quote.text}",
        "topics": ", ".join(dataset.index("topics")[topic].label.lower() for topic in quote.topics),
        "source": f"{source.publisher}, paragraph {quote.paragraph}",
    }
    tones = {} if quote.is_verbatim else {"text": "paraphrase"}
    return QUOTE_ANSWER.row(dataset, quote, words, tones=tones, links={"source": source.url})


def _quoted_person(dataset: Dataset, quote: Quote) -> Person:
    speaker: Person = dataset.index("people")[quote.speaker]
    return speaker


def speaker_with_posts(dataset: Dataset, quote: Quote) -> str:
    """Return the speaker of a quote: the name with its title, then the posts."""
    person = _quoted_person(dataset, quote)
    return ", ".join([name_with_title(person), *list_posts_in_words(dataset, person)])


def quote_page(dataset: Dataset, quote: Quote) -> Table:
    """Lay out a quote with the spans that prove it, except quotation marks and the words of a verbatim quote."""
    together = [other.id for other in dataset.quotes if other.statement == quote.statement]
    row = _quote_row(dataset, quote)
    words = {
        **row.words,
        "spans": spans_in_words(
            span for span in quote.spans if span.proves != "marks" and (span.proves != "text" or not quote.is_verbatim)
        ),
        "statement": f"one longer quotation: {together[0]} to {together[-1]}" if len(together) > 1 else "",
    }
    row = row._replace(data=QUOTE_PAGE.data_of(dataset, quote), words=words)
    return QUOTE_PAGE.page(f"{_quoted_person(dataset, quote).name}, {quote.id}", row)


def speaker_table(dataset: Dataset, speakers: Sequence[tuple[Person, int]]) -> Table:
    """Lay out speakers, each with their post and number of quotes."""
    return SPEAKER_ANSWER.table(
        (SPEAKER_ANSWER.row(dataset, counted) for counted in speakers),
        columns_of("name: Speaker, post, quotes, id", numbers="quotes"),
        caption="For the quotes of one: countylines quotes --speaker NAME",
    )


def topic_table(topics: Sequence[tuple[Topic, int]]) -> Table:
    """Lay out the topics of quotes, each with the number of quotes."""
    return TOPIC_ANSWER.table(
        (TOPIC_ANSWER.row(None, counted) for counted in topics),
        columns_of("label: Topic, definition: What it is, quotes, id", numbers="quotes"),
        caption="For the quotes on one: countylines quotes --topic TOPIC",
    )

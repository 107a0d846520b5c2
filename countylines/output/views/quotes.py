"""Quotes, their speakers and their topics: the lists of them, and the page of a quote."""

from collections.abc import Sequence
from operator import itemgetter

from countylines.lookup.people import list_posts_in_words
from countylines.output.table import Column, Field, Row, Table, data_of, declared_fields, names_of_fields
from countylines.output.views.pages import page_table, spans_in_words
from countylines.record.dataset import Dataset
from countylines.record.nouns.person import Person
from countylines.record.nouns.quote import Quote
from countylines.record.nouns.topic import Topic


def _posts_in_words(dataset: Dataset, person: Person) -> str | None:
    return "; ".join(list_posts_in_words(dataset, person)) or None


QUOTE_FIELDS = (
    *declared_fields(Quote, "id speaker"),
    Field("speaker_name", "text", "the speaker's name", get=lambda dataset, quote: _quoted_person(dataset, quote).name),
    Field(
        "post", "text", "the speaker's post", nullable=True,
        get=lambda dataset, quote: _posts_in_words(dataset, _quoted_person(dataset, quote)),
    ),
    *declared_fields(Quote, "kind"),
    Field("verbatim", "flag", "whether the text is the speaker's own words", get=lambda _, quote: quote.is_verbatim),
    *declared_fields(Quote, "text statement topics source paragraph"),
)  # fmt: skip
QUOTE_PAGE_FIELDS = (*QUOTE_FIELDS, *declared_fields(Quote, "note spans"))

_COUNT = Field("quotes", "whole", "the number of quotes", get=lambda _, counted: counted[1])

SPEAKER_FIELDS = (
    *declared_fields(Person, "id name", thing=itemgetter(0)),
    Field(
        "post", "text", "the speaker's post", nullable=True,
        get=lambda dataset, counted: _posts_in_words(dataset, counted[0]),
    ),
    _COUNT,
)  # fmt: skip
"""The fields of a person with the number of the person's quotes."""

TOPIC_FIELDS = (*declared_fields(Topic, "id label definition", thing=itemgetter(0)), _COUNT)
"""The fields of a topic with the number of quotes on it."""

PAGE_COLUMNS = (
    ("text", "Words"), ("speaker_name", "Speaker"), ("kind", "Kind"), ("topics", "Topics"), ("source", "Source"),
    ("statement", "Part of"), ("note", "Note"), ("spans", "Evidence"), ("id", "Id"),
)  # fmt: skip


PARAPHRASE = "In our words: "
"""What people see before a paraphrase, so that nobody takes it for a quotation."""


def quote_table(dataset: Dataset, quotes: Sequence[Quote]) -> Table:
    """Lay out quotes as text: the speaker and post, then the words, each with its id."""
    return Table(
        noun="quote",
        fields=names_of_fields(QUOTE_FIELDS),
        columns=(
            Column("id", "Id"),
            Column("kind", "Kind"),
            Column("topics", "Topics"),
            Column("source", "Source"),
        ),
        rows=tuple(_quote_row(dataset, quote) for quote in quotes),
        heading="speaker_name",
        body="text",
        caption="Text in quotation marks is verbatim; an indirect quote is a paraphrase, in our own words. "
        "For the evidence of one: countylines show ID",
    )


def _quote_row(dataset: Dataset, quote: Quote) -> Row:
    return Row(
        data_of(QUOTE_FIELDS, dataset, quote),
        _quote_words_by_field(dataset, quote),
        tones={} if quote.is_verbatim else {"text": "paraphrase"},
        links={"source": dataset.index("sources")[quote.source].url},
    )


def _quote_words_by_field(dataset: Dataset, quote: Quote) -> dict[str, str]:
    speaker = _quoted_person(dataset, quote)
    title = f"{speaker.titles[0]} {speaker.name}" if speaker.titles else speaker.name
    post = _posts_in_words(dataset, speaker)
    return {
        "speaker_name": f"{title}, {post}" if post else title,
        "text": f"“{quote.text}”" if quote.is_verbatim else f"{PARAPHRASE}{quote.text}",
        "topics": ", ".join(dataset.index("topics")[topic].label.lower() for topic in quote.topics),
        "source": f"{dataset.index('sources')[quote.source].publisher}, paragraph {quote.paragraph}",
    }


def _quoted_person(dataset: Dataset, quote: Quote) -> Person:
    speaker: Person = dataset.index("people")[quote.speaker]
    return speaker


def speaker_with_posts(dataset: Dataset, quote: Quote) -> str:
    """Return who is quoted: the name, then the posts."""
    person = _quoted_person(dataset, quote)
    return ", ".join([person.name, *list_posts_in_words(dataset, person)])


def quote_page(dataset: Dataset, quote: Quote) -> Table:
    """Lay out a quote with the words that prove who said it; of a verbatim quote its own words are no evidence."""
    together = [other.id for other in dataset.quotes if other.statement == quote.statement]
    words = {
        **_quote_words_by_field(dataset, quote),
        "spans": spans_in_words(span for span in quote.spans if span.proves != "text" or not quote.is_verbatim),
        "statement": f"one longer quotation: {together[0]} to {together[-1]}" if len(together) > 1 else "",
    }
    row = _quote_row(dataset, quote)._replace(data=data_of(QUOTE_PAGE_FIELDS, dataset, quote), words=words)
    return page_table("quote page", f"{_quoted_person(dataset, quote).name}, {quote.id}", row, PAGE_COLUMNS)


def speaker_table(dataset: Dataset, speakers: Sequence[tuple[Person, int]]) -> Table:
    """Lay out speakers, each with post and number of quotes."""
    return Table(
        noun="speaker",
        fields=names_of_fields(SPEAKER_FIELDS),
        columns=(
            Column("name", "Speaker"),
            Column("post", "Post"),
            Column("quotes", "Quotes", is_number=True),
            Column("id", "Id"),
        ),
        rows=tuple(Row(data_of(SPEAKER_FIELDS, dataset, counted)) for counted in speakers),
        caption="For the quotes of one: countylines quotes --speaker NAME",
    )


def topic_table(topics: Sequence[tuple[Topic, int]]) -> Table:
    """Lay out the topics of quotes, each with the number of quotes."""
    return Table(
        noun="topic",
        fields=names_of_fields(TOPIC_FIELDS),
        columns=(
            Column("label", "Topic"),
            Column("definition", "What it is"),
            Column("quotes", "Quotes", is_number=True),
            Column("id", "Id"),
        ),
        rows=tuple(Row(data_of(TOPIC_FIELDS, None, counted)) for counted in topics),
        caption="For the quotes on one: countylines quotes --topic TOPIC",
    )

"""Quotes, their speakers and their topics as tables."""

from __future__ import annotations

from collections.abc import Sequence

from countylines.lookup.people import posts_of
from countylines.output.fields import field_names
from countylines.output.table import Column, Data, Row, Table
from countylines.record.dataset import Dataset
from countylines.record.nouns.person import Person
from countylines.record.nouns.quote import Quote
from countylines.record.nouns.topic import Topic


def quote_table(dataset: Dataset, quotes: Sequence[Quote]) -> Table:
    """Lay out quotes as a page: speaker and post, then the words with their ids."""
    return Table(
        noun="quote",
        fields=field_names("quote"),
        columns=(
            Column("id", "Id"),
            Column("kind", "Kind"),
            Column("topics", "Topics"),
            Column("source", "Source"),
        ),
        rows=tuple(quote_row(dataset, quote) for quote in quotes),
        heading="speaker_name",
        body="text",
        caption="Words in quotation marks are verbatim; a paraphrase is ours. For the evidence: countylines show ID.",
    )


def quote_row(dataset: Dataset, quote: Quote) -> Row:
    """Give a quote's data and words."""
    speaker: Person = dataset.index("people")[quote.speaker]
    post = "; ".join(posts_of(dataset, speaker)) or None
    data: dict[str, Data] = {
        "id": quote.id,
        "speaker": quote.speaker,
        "speaker_name": speaker.name,
        "post": post,
        "kind": quote.kind,
        "verbatim": quote.is_verbatim,
        "text": quote.text,
        "statement": quote.statement,
        "topics": quote.topics,
        "source": quote.source,
        "paragraph": quote.paragraph,
    }
    title = f"{speaker.titles[0]} {speaker.name}" if speaker.titles else speaker.name
    words = {
        "speaker_name": f"{title}, {post}" if post else title,
        "text": f"“{quote.text}”" if quote.is_verbatim else quote.text,
        "kind": "paraphrase" if quote.kind == "indirect" else quote.kind,
        "topics": ", ".join(dataset.index("topics")[topic].label.lower() for topic in quote.topics),
        "source": f"{dataset.index('sources')[quote.source].publisher}, paragraph {quote.paragraph}",
    }
    return Row(data, words)


def speaker_table(dataset: Dataset, speakers: Sequence[tuple[Person, int]]) -> Table:
    """Lay out who is quoted, in what post and how often."""
    rows = [
        Row(
            {
                "id": person.id,
                "name": person.name,
                "post": "; ".join(posts_of(dataset, person)) or None,
                "quotes": count,
            }
        )
        for person, count in speakers
    ]
    return Table(
        noun="speaker",
        fields=field_names("speaker"),
        columns=(
            Column("name", "Speaker"),
            Column("post", "Post"),
            Column("quotes", "Quotes", is_number=True),
            Column("id", "Id"),
        ),
        rows=tuple(rows),
        caption="To read one: countylines quotes --speaker NAME",
    )


def topic_table(topics: Sequence[tuple[Topic, int]]) -> Table:
    """Lay out what quotations are about, and how many are."""
    rows = [
        Row({"id": topic.id, "label": topic.label, "definition": topic.definition, "quotes": count})
        for topic, count in topics
    ]
    return Table(
        noun="topic",
        fields=field_names("topic"),
        columns=(
            Column("label", "Topic"),
            Column("definition", "What it is"),
            Column("quotes", "Quotes", is_number=True),
            Column("id", "Id"),
        ),
        rows=tuple(rows),
        caption="To read them: countylines quotes --topic TOPIC",
    )

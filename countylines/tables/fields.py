"""Every field of every answer: its name, type, unit and meaning. The one table of them.

Types: text, id, ids, texts, date, whole, number, flag, object, objects. A *nullable* field may hold null.
"""

from __future__ import annotations

from typing import NamedTuple


class Field(NamedTuple):
    """What a field of an answer holds."""

    name: str
    type: str
    meaning: str
    nullable: bool = False
    unit: str | None = None


_UNIT = "the figure's unit"

_SPANS = Field("spans", "objects", "the words that prove it: paragraph, start, end, text, proves")
_NOTE = Field("note", "text", "what else there is to know", nullable=True)
_EVIDENCE = Field("evidence", "objects", "where it stands: source, spans")

_FIGURE = (
    Field("id", "id", "PERIOD/MEASURE"),
    Field("period", "id", "the week or span"),
    Field("measure", "id", "what is counted"),
    Field("label", "text", "what is counted, for people"),
    Field("unit", "text", "GBP, kg, or the counted thing in the plural"),
    Field("group", "text", "the subject it is listed under"),
    Field("part_of", "id", "the measure that it is part of", nullable=True),
    Field("reported", "text", "the wording of the source that speaks for the figure", nullable=True),
    Field("hedge", "text", "the hedge of that wording", nullable=True),
    Field("value", "number", "the number of that wording", nullable=True, unit=_UNIT),
    Field("reported_by", "id", "the source of that wording", nullable=True),
    Field("status", "text", "exact, bounded or disputed"),
    Field("best", "text", "all that the record allows, as get prints it", nullable=True, unit=_UNIT),
    Field("low", "number", "the lower end of best; null: unbounded or disputed", nullable=True, unit=_UNIT),
    Field("low_included", "flag", "whether the lower end itself is allowed", nullable=True),
    Field("high", "number", "the upper end of best; null: unbounded or disputed", nullable=True, unit=_UNIT),
    Field("high_included", "flag", "whether the upper end itself is allowed", nullable=True),
    Field("sources", "whole", "how many sources print the figure"),
    Field("disagreeing", "whole", "how many of them contradict best, or each other where there is none"),
    Field(
        "asserted_by",
        "id",
        "who asserts the reported wording: a person, an organisation or the source",
        nullable=True,
    ),
    Field("cautions", "texts", "what to beware of"),
    Field("formula", "text", "how a derived figure follows from others; null for printed ones", nullable=True),
)

_OBSERVATION = (
    Field("id", "id", "PERIOD/MEASURE/SOURCE"),
    Field("period", "id", "the week or span"),
    Field("measure", "id", "what is counted"),
    Field("source", "id", "who prints it"),
    Field("publisher", "text", "the publisher of that source"),
    Field("published", "date", "the day of that source, where known", nullable=True),
    Field("wording", "text", "the number as printed", nullable=True),
    Field("hedge", "text", "the hedge as printed"),
    Field("value", "number", "the number", unit=_UNIT),
    Field("upper", "number", "the other end of a range or an order word", nullable=True, unit=_UNIT),
    Field("shared_hedge", "flag", "whether the hedge stands before an earlier item of the same list"),
    Field("interval", "text", "all that the wording allows, as get prints it", unit=_UNIT),
    Field("rank", "text", "normal or deprecated"),
    Field("reason", "text", "why it is deprecated", nullable=True),
    Field("asserted_by", "id", "who asserts it: a person, an organisation or the source"),
    Field("quote", "id", "the quote that it stands in", nullable=True),
    Field("period_basis", "text", "how the period is known, where it is not printed", nullable=True),
    _NOTE,
    Field("read_twice", "flag", "whether two readers found it independently"),
    _SPANS,
)

_PERSON = (
    Field("id", "id", "the person"),
    Field("name", "text", "the name in full"),
    Field("surname", "text", "the surname"),
    Field("pronoun", "text", "she, he or they, as the sources have it"),
    Field("titles", "texts", "what may stand before the name"),
    Field("posts", "objects", "title, organisation"),
    Field("quotes", "ids", "the quotes of the person"),
    _NOTE,
    _EVIDENCE,
)

_ORGANISATION = (
    Field("id", "id", "the organisation"),
    Field("name", "text", "the name in full"),
    Field("abbreviation", "text", "the usual abbreviation", nullable=True),
    Field("names", "texts", "other names that people use"),
    Field("role", "text", "what it does, as the sources have it, in our own words"),
    Field("led_by", "ids", "who leads it"),
    Field("leads", "ids", "the organisations that it leads, alone or with others"),
    Field("people", "ids", "the people who have a post in it"),
    Field("basis", "text", "what is not printed in the sources", nullable=True),
    _NOTE,
    _EVIDENCE,
)

FIELDS: dict[str, tuple[Field, ...]] = {
    "figure": _FIGURE,
    "figure page": (
        *_FIGURE,
        Field("why", "texts", "how best came about, step by step"),
        Field("observations", "objects", "every observation of it, deprecated ones too"),
        Field("parts", "objects", "the figures that are part of it: id, reported, best"),
        Field("disagreements", "objects", "what sources differ on: id, kind, question, decided_by"),
    ),
    "quote": (
        Field("id", "id", "the quote"),
        Field("speaker", "id", "who said it"),
        Field("speaker_name", "text", "the speaker's name"),
        Field("post", "text", "the speaker's post", nullable=True),
        Field("kind", "text", "direct, partial or indirect"),
        Field("verbatim", "flag", "whether the text is the speaker's own words"),
        Field("text", "text", "the words, without the surrounding marks; of an indirect quote a paraphrase"),
        Field("statement", "id", "the same for all that stands inside one pair of quotation marks"),
        Field("topics", "ids", "what it is about"),
        Field("source", "id", "who prints it"),
        Field("paragraph", "whole", "the paragraph of the source, counted from 1"),
    ),
    "speaker": (
        Field("id", "id", "the speaker"),
        Field("name", "text", "the name in full"),
        Field("post", "text", "the speaker's post", nullable=True),
        Field("quotes", "whole", "the number of quotes"),
    ),
    "topic": (
        Field("id", "id", "the topic"),
        Field("label", "text", "the topic, for people"),
        Field("definition", "text", "what belongs under it"),
        Field("quotes", "whole", "the number of quotes"),
    ),
    "claim": (
        Field("id", "id", "the claim"),
        Field("text", "text", "what is asserted, in our own words"),
        Field("asserted_by", "id", "who asserts it: a person, an organisation or the source"),
        Field("asserted_by_name", "text", "the name of that"),
        Field("quote", "id", "the quote that it stands in", nullable=True),
        Field("source", "id", "who prints it"),
        Field("paragraph", "whole", "the paragraph of the source, counted from 1", nullable=True),
        _NOTE,
    ),
    "observation": _OBSERVATION,
    "person": _PERSON,
    "organisation": _ORGANISATION,
    "who": (
        Field("id", "id", "the person or organisation"),
        Field("noun", "text", "person or organisation"),
        Field("name", "text", "the name in full"),
        Field("abbreviation", "text", "the usual abbreviation", nullable=True),
        Field("posts", "texts", "a person's posts"),
        Field("role", "text", "what an organisation does, in our own words", nullable=True),
        Field("led_by", "ids", "who leads it"),
        Field("leads", "ids", "the organisations that it leads, alone or with others"),
        Field("people", "ids", "the people who have a post in it"),
        _NOTE,
    ),
    "term": (
        Field("id", "id", "the term"),
        Field("term", "text", "the term as it is written"),
        Field("names", "texts", "other ways to write it"),
        Field("definition", "text", "what it means, in our own words"),
        Field("basis", "text", "how far the sources explain it"),
        _EVIDENCE,
    ),
    "measure": (
        Field("id", "id", "the measure"),
        Field("label", "text", "what is counted, for people"),
        Field("unit", "text", "GBP, kg, or the counted thing in the plural"),
        Field("group", "text", "the subject it is listed under"),
        Field("part_of", "id", "the measure that it is part of", nullable=True),
        Field("definition", "text", "what is counted, in our own words"),
        Field("caution", "text", "what differs between weeks or sources", nullable=True),
        Field("count", "flag", "whether whole things are counted"),
        Field("periods", "ids", "the weeks and spans that somebody printed it for"),
    ),
    "moment": (
        Field("id", "id", "the week, span or event"),
        Field("kind", "text", "week, span or event"),
        Field("label", "text", "what it is"),
        Field("start", "date", "the first day, as far as it is known", nullable=True),
        Field("end", "date", "the last day", nullable=True),
        Field("ordinal", "whole", "the place in the series of weeks", nullable=True),
        Field("printed", "texts", "the words of the sources on the date, length or place"),
        Field("basis", "text", "how the date is known"),
        Field("sources", "ids", "who prints it"),
    ),
    "period": (
        Field("id", "id", "the week or span"),
        Field("kind", "text", "week or span"),
        Field("label", "text", "what it is"),
        Field("start", "date", "the first day", nullable=True),
        Field("end", "date", "the last day", nullable=True),
        Field("ordinal", "whole", "the place in the series of weeks", nullable=True),
        Field("weeks", "ids", "the weeks of a span"),
        Field("basis", "text", "how the days are known"),
        Field("lead_source", "id", "the source that speaks for its figures", nullable=True),
        _NOTE,
        Field("names", "texts", "other names that people use"),
        Field("figures", "objects", "id, reported, best"),
        Field("datings", "objects", "what each source prints of its days, length and place"),
    ),
    "event": (
        Field("id", "id", "the event"),
        Field("label", "text", "what happened"),
        Field("date", "date", "when, as far as it is known"),
        Field("printed", "text", "the words of the source"),
        Field("basis", "text", "how the date is known"),
        Field("period", "id", "the week it belongs to", nullable=True),
        Field("organisation", "id", "whose it is", nullable=True),
        _NOTE,
        _EVIDENCE,
    ),
    "source": (
        Field("id", "id", "the source"),
        Field("publisher", "text", "who published it"),
        Field("title", "text", "its title", nullable=True),
        Field("published", "date", "the day, where known", nullable=True),
        Field("url", "text", "its address"),
        Field("kind", "text", "official, news, reprint, letter or tracker"),
        Field("periods", "ids", "the weeks and spans it speaks of"),
        Field("observations", "whole", "the number of observations that rest on it"),
        Field("datings", "whole", "the number of datings"),
        Field("quotes", "whole", "the number of quotes"),
        Field("claims", "whole", "the number of claims"),
        Field("entries", "whole", "the number of people, organisations, terms and events"),
        _NOTE,
        Field("sha256", "text", "the SHA-256 of its bytes, where spans point into it", nullable=True),
        Field("characters", "whole", "its length in characters, likewise", nullable=True),
    ),
    "conflict": (
        Field("id", "id", "the record's disagreement, or what contradicts itself"),
        Field("kind", "text", "value, sum, dates, wording or scope"),
        Field("recorded", "flag", "whether the record has it, or it was worked out"),
        Field("about", "ids", "the figures and periods that it is about"),
        Field("question", "text", "what sources differ on"),
        Field("sides", "objects", "what each side says, and who: says, sources"),
        Field("decided_by", "text", "what decides it; null: nothing does", nullable=True),
    ),
    "finding": (
        Field("path", "text", "the draft, as it was named"),
        Field("line", "whole", "the line where it begins, counted from 1"),
        Field("column", "whole", "the column, in code points, counted from 1"),
        Field("end_line", "whole", "the line where it ends"),
        Field("end_column", "whole", "the column just after its end"),
        Field("rule", "text", "the rule that found it"),
        Field("severity", "text", "error, warning or note"),
        Field("message", "text", "what is the matter, for people"),
        Field("found", "text", "the draft's own characters"),
        Field("record", "object", "what it was held against: id, wording, low, high, source", nullable=True),
    ),
    "comparison": (
        Field("week", "id", "the week"),
        Field("measure", "id", "what is counted"),
        Field("best", "text", "all that the record allows, as get prints it", nullable=True, unit=_UNIT),
        Field("low", "number", "the lower end of best", nullable=True, unit=_UNIT),
        Field("high", "number", "the upper end of best", nullable=True, unit=_UNIT),
        Field("reported", "text", "the wording of the source that speaks for the figure", nullable=True),
        Field("reported_by", "id", "the source of that wording", nullable=True),
        Field("status", "text", "exact, bounded, disputed, or missing: nobody printed it, which is not zero"),
        Field("unit", "text", "GBP, kg, or the counted thing in the plural"),
        Field("change_low", "number", "the least change against the chosen week", nullable=True, unit="%"),
        Field("change_high", "number", "the most change against the chosen week", nullable=True, unit="%"),
        Field("cautions", "texts", "what to beware of"),
    ),
    "result": (
        Field("id", "id", "what was found, as show takes it"),
        Field("noun", "text", "what it is"),
        Field("title", "text", "what it is called"),
        Field("answer", "text", "what it says, in a line"),
        Field("score", "number", "how well it answers: larger is better, and only the order counts"),
        Field("record", "object", "the record itself, with the fields of its noun"),
    ),
}  # fmt: skip
"""The fields of each answer, in order."""

FIELDS["quote page"] = (*FIELDS["quote"], _NOTE, _SPANS)
FIELDS["measure page"] = (
    *FIELDS["measure"],
    Field("figures", "objects", "the figures of it, week by week: id, reported, best"),
)
FIELDS["claim page"] = (*FIELDS["claim"], _SPANS)


def field_names(noun: str) -> tuple[str, ...]:
    """List the names of an answer's fields, in order."""
    return tuple(field.name for field in FIELDS[noun])

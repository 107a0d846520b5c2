"""Every field of every answer: its name, type, unit and meaning. The one table of them.

Types: text, id, ids, texts, date (as far as it is known: a year, a month or a day), day, whole, number, flag, object,
objects. What each answer is, and which command gives it, is in ``answers``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple


class Field(NamedTuple):
    """What a field of an answer holds.

    A *nullable* one may hold null. *of* is the noun whose fields its objects have, None where they are of no one noun.
    One that is not *always* there is left out where it says nothing.
    """

    name: str
    type: str
    meaning: str
    nullable: bool = False
    unit: str | None = None
    of: str | None = None
    always: bool = True


Row = (
    tuple[str, str, str]
    | tuple[str, str, str, bool]
    | tuple[str, str, str, bool, str]
    | tuple[str, str, str, bool, str | None, str]
    | tuple[str, str, str, bool, str | None, str | None, bool]
)
"""A field as it is written down: name, type, meaning, whether nullable, unit, of which noun, whether always there."""

_SPANS = ("spans", "objects", "the words that prove it", False, None, "span")
_NOTE = ("note", "text", "what else there is to know", True)
_EVIDENCE = ("evidence", "objects", "where it stands", False, None, "evidence")
_RANK = (
    ("rank", "text", "normal or deprecated"),
    ("reason", "text", "why it is deprecated", True),
)

_FIGURE = (
    ("id", "id", "PERIOD/MEASURE"),
    ("period", "id", "the week or span"),
    ("measure", "id", "what is counted"),
    ("label", "text", "what is counted, for people"),
    ("unit", "text", "GBP, kg, or the counted thing in the plural"),
    ("group", "text", "the subject it is listed under"),
    ("part_of", "id", "the measure that it is part of", True),
    ("reported", "text", "the wording of the source that speaks for the figure", True),
    ("hedge", "text", "the hedge of that wording", True),
    ("value", "number", "the number of that wording", True, "the figure's unit"),
    ("reported_by", "id", "the source of that wording", True),
    ("status", "text", "exact, bounded or disputed"),
    ("best", "text", "all that the record allows, as get prints it", True, "the figure's unit"),
    ("low", "number", "the lower end of best; null: unbounded or disputed", True, "the figure's unit"),
    ("low_included", "flag", "whether the lower end itself is allowed", True),
    ("high", "number", "the upper end of best; null: unbounded or disputed", True, "the figure's unit"),
    ("high_included", "flag", "whether the upper end itself is allowed", True),
    ("sources", "whole", "how many sources print the figure"),
    ("disagreeing", "whole", "how many of them contradict best, or each other where there is none"),
    ("asserted_by", "id", "who asserts the reported wording: a person, an organisation or the source", True),
    ("cautions", "texts", "what to beware of"),
    ("formula", "text", "how a derived figure follows from others; null for printed ones", True),
    ("rank", "text", "the rank of the reported wording: normal or deprecated; null for derived figures", True),
    ("reason", "text", "why that wording is deprecated", True),
)

_OBSERVATION = (
    ("id", "id", "PERIOD/MEASURE/SOURCE"),
    ("period", "id", "the week or span"),
    ("measure", "id", "what is counted"),
    ("source", "id", "who prints it"),
    ("publisher", "text", "the publisher of that source"),
    ("published", "date", "the day of that source, where known", True),
    ("wording", "text", "the number as printed", True),
    ("hedge", "text", "the hedge as printed"),
    ("value", "number", "the number", False, "the figure's unit"),
    ("upper", "number", "the other end of a range or an order word", True, "the figure's unit"),
    ("shared_hedge", "flag", "whether the hedge stands before an earlier item of the same list"),
    ("interval", "text", "all that the wording allows, as get prints it", False, "the figure's unit"),
    *_RANK,
    ("asserted_by", "id", "who asserts it: a person, an organisation or the source"),
    ("quote", "id", "the quote that it stands in", True),
    ("period_basis", "text", "how the period is known, where it is not printed", True),
    _NOTE,
    ("read_twice", "flag", "whether two readers found it independently"),
    _SPANS,
)

_PERSON = (
    ("id", "id", "the person"),
    ("name", "text", "the name in full"),
    ("surname", "text", "the surname"),
    ("pronoun", "text", "she, he or they, as the sources have it"),
    ("titles", "texts", "what may stand before the name"),
    ("posts", "objects", "the posts of the person", False, None, "post"),
    ("quotes", "ids", "the quotes of the person"),
    _NOTE,
    _EVIDENCE,
)

_ORGANISATION = (
    ("id", "id", "the organisation"),
    ("name", "text", "the name in full"),
    ("abbreviation", "text", "the usual abbreviation", True),
    ("names", "texts", "other names that people use"),
    ("role", "text", "what it does, as the sources have it, in our own words"),
    ("led_by", "ids", "who leads it"),
    ("leads", "ids", "the organisations that it leads, alone or with others"),
    ("people", "ids", "the people who have a post in it"),
    ("basis", "text", "what is not printed in the sources", True),
    _NOTE,
    _EVIDENCE,
)

ROWS: dict[str, tuple[Row, ...]] = {
    "figure": _FIGURE,
    "figure page": (
        *_FIGURE,
        ("why", "texts", "how best came about, step by step"),
        ("observations", "objects", "every observation of it, deprecated ones too", False, None, "observation"),
        ("parts", "objects", "the figures that are part of it", False, None, "brief figure"),
        ("disagreements", "objects", "what sources differ on", False, None, "brief disagreement"),
    ),
    "quote": (
        ("id", "id", "the quote"),
        ("speaker", "id", "who said it"),
        ("speaker_name", "text", "the speaker's name"),
        ("post", "text", "the speaker's post", True),
        ("kind", "text", "direct, partial or indirect"),
        ("verbatim", "flag", "whether the text is the speaker's own words"),
        ("text", "text", "the words, without the surrounding marks; of an indirect quote a paraphrase"),
        ("statement", "id", "the same for all that stands inside one pair of quotation marks"),
        ("topics", "ids", "what it is about"),
        ("source", "id", "who prints it"),
        ("paragraph", "whole", "the paragraph of the source, counted from 1"),
    ),
    "speaker": (
        ("id", "id", "the speaker"),
        ("name", "text", "the name in full"),
        ("post", "text", "the speaker's post", True),
        ("quotes", "whole", "the number of quotes"),
    ),
    "topic": (
        ("id", "id", "the topic"),
        ("label", "text", "the topic, for people"),
        ("definition", "text", "what belongs under it"),
        ("quotes", "whole", "the number of quotes"),
    ),
    "claim": (
        ("id", "id", "the claim"),
        ("text", "text", "what is asserted, in our own words"),
        ("asserted_by", "id", "who asserts it: a person, an organisation or the source"),
        ("asserted_by_name", "text", "the name of that"),
        ("quote", "id", "the quote that it stands in", True),
        ("source", "id", "who prints it"),
        ("paragraph", "whole", "the paragraph of the source, counted from 1", True),
        _NOTE,
    ),
    "observation": _OBSERVATION,
    "person": _PERSON,
    "organisation": _ORGANISATION,
    "who": (
        ("id", "id", "the person or organisation"),
        ("noun", "text", "person or organisation"),
        ("name", "text", "the name in full"),
        ("abbreviation", "text", "the usual abbreviation", True),
        ("posts", "texts", "a person's posts"),
        ("role", "text", "what an organisation does, in our own words", True),
        ("led_by", "ids", "who leads it"),
        ("leads", "ids", "the organisations that it leads, alone or with others"),
        ("people", "ids", "the people who have a post in it"),
        _NOTE,
    ),
    "term": (
        ("id", "id", "the term"),
        ("term", "text", "the term as it is written"),
        ("names", "texts", "other ways to write it"),
        ("definition", "text", "what it means, in our own words"),
        ("basis", "text", "how far the sources explain it"),
        _EVIDENCE,
    ),
    "measure": (
        ("id", "id", "the measure"),
        ("label", "text", "what is counted, for people"),
        ("unit", "text", "GBP, kg, or the counted thing in the plural"),
        ("group", "text", "the subject it is listed under"),
        ("part_of", "id", "the measure that it is part of", True),
        ("definition", "text", "what is counted, in our own words"),
        ("caution", "text", "what differs between weeks or sources", True),
        ("count", "flag", "whether whole things are counted"),
        ("periods", "ids", "the weeks and spans that somebody printed it for"),
    ),
    "moment": (
        ("id", "id", "the week, span or event"),
        ("kind", "text", "week, span or event"),
        ("label", "text", "what it is"),
        ("start", "date", "the first day, as far as it is known", True),
        ("end", "date", "the last day", True),
        ("ordinal", "whole", "the place in the series of weeks", True),
        ("printed", "texts", "the words of the sources on the date, length or place"),
        ("basis", "text", "how the date is known"),
        ("sources", "ids", "who prints it"),
    ),
    "period": (
        ("id", "id", "the week or span"),
        ("kind", "text", "week or span"),
        ("label", "text", "what it is"),
        ("start", "day", "the first day", True),
        ("end", "day", "the last day", True),
        ("ordinal", "whole", "the place in the series of weeks", True),
        ("weeks", "ids", "the weeks of a span"),
        ("basis", "text", "how the days are known"),
        ("lead_source", "id", "the source that speaks for its figures", True),
        _NOTE,
        ("names", "texts", "other names that people use"),
        ("figures", "objects", "its figures", False, None, "brief figure"),
        ("datings", "objects", "what each source prints of its days, length and place", False, None, "dating"),
    ),
    "event": (
        ("id", "id", "the event"),
        ("label", "text", "what happened"),
        ("date", "date", "when, as far as it is known"),
        ("printed", "text", "the words of the source"),
        ("basis", "text", "how the date is known"),
        ("period", "id", "the week it belongs to", True),
        ("organisation", "id", "whose it is", True),
        _NOTE,
        _EVIDENCE,
    ),
    "source": (
        ("id", "id", "the source"),
        ("publisher", "text", "who published it"),
        ("title", "text", "its title", True),
        ("published", "date", "the day, where known", True),
        ("url", "text", "its address"),
        ("kind", "text", "official, news, reprint, letter or tracker"),
        ("periods", "ids", "the weeks and spans it speaks of"),
        ("observations", "whole", "the number of observations that rest on it"),
        ("datings", "whole", "the number of datings"),
        ("quotes", "whole", "the number of quotes"),
        ("claims", "whole", "the number of claims"),
        ("entries", "whole", "the number of people, organisations, terms and events"),
        _NOTE,
        ("sha256", "text", "the SHA-256 of its bytes, where spans point into it", True),
        ("characters", "whole", "its length in characters, likewise", True),
    ),
    "conflict": (
        ("id", "id", "the record's disagreement, or what contradicts itself"),
        ("kind", "text", "value, sum, dates, wording or scope"),
        ("recorded", "flag", "whether the record has it, or it was worked out"),
        ("about", "ids", "the figures and periods that it is about"),
        ("question", "text", "what sources differ on"),
        ("sides", "objects", "what each side says, and who", False, None, "side"),
        ("decided_by", "text", "what decides it; null: nothing does", True),
    ),
    "finding": (
        ("path", "text", "the draft, as it was named; stdin for -"),
        ("line", "whole", "the line where it begins, counted from 1"),
        ("column", "whole", "the column, in code points, counted from 1"),
        ("end_line", "whole", "the line where it ends"),
        ("end_column", "whole", "the column just after its end"),
        ("rule", "text", "the rule that found it"),
        ("severity", "text", "error, warning or note"),
        ("message", "text", "what is the matter, for people"),
        ("found", "text", "the draft's own characters"),
        ("record", "object", "what it was held against", True, None, "held"),
    ),
    "rule": (
        ("name", "text", "the rule"),
        ("severity", "text", "error, warning or note"),
        ("summary", "text", "when it is found, in a line"),
        ("meaning", "text", "the same at length"),
        ("example", "text", "an example"),
    ),
    "anchor": (
        ("id", "id", "the record that the span belongs to"),
        ("noun", "text", "what that is: an observation, dating, quote, claim, person, organisation, term or event"),
        ("proves", "text", "what the span proves of it"),
        ("source", "id", "the source"),
        ("paragraph", "whole", "the paragraph of the source, counted from 1"),
        ("start", "whole", "where it begins in the paragraph, in code points from 0"),
        ("end", "whole", "where it ends, likewise: the first code point after it"),
        ("text", "text", "the words, as the record has them"),
        ("status", "text", "exact, moved (the words stand there, elsewhere or with other marks), altered or missing"),
        ("tolerated", "texts", "differences in what is no word: line breaks, spaces, quotation marks, dashes …"),
        ("found", "text", "the copy's own characters", True),
        ("found_paragraph", "whole", "the paragraph of the copy", True),
        ("found_start", "whole", "where it begins in that paragraph", True),
        ("found_end", "whole", "where it ends, likewise", True),
        ("line", "whole", "the line of the copy where it begins, counted from 1", True),
        ("column", "whole", "the column, in code points, counted from 1", True),
        ("difference", "text", "the copy's words beside the record's: [-so-] the record's, {+so+} the copy's", True),
    ),
    "comparison": (
        ("week", "id", "the week"),
        ("measure", "id", "what is counted"),
        ("best", "text", "all that the record allows, as get prints it", True, "the figure's unit"),
        ("low", "number", "the lower end of best", True, "the figure's unit"),
        ("high", "number", "the upper end of best", True, "the figure's unit"),
        ("reported", "text", "the wording of the source that speaks for the figure", True),
        ("reported_by", "id", "the source of that wording", True),
        ("status", "text", "exact, bounded, disputed, or missing: nobody printed it, which is not zero"),
        ("unit", "text", "GBP, kg, or the counted thing in the plural"),
        ("low_included", "flag", "whether low itself is in best", True),
        ("high_included", "flag", "whether high itself is in best", True),
        ("change_low", "number", "the least change against the chosen week", True, "%"),
        ("change_high", "number", "the most change against the chosen week", True, "%"),
        ("cautions", "texts", "what to beware of"),
    ),
    "result": (
        ("id", "id", "what was found, as show takes it"),
        ("noun", "text", "what it is"),
        ("title", "text", "what it is called"),
        ("answer", "text", "what it says, in a line"),
        ("score", "number", "how well it answers: larger is better, and only the order counts"),
        ("record", "object", "the record itself, with the fields that show gives of its noun"),
    ),
    "noun": (
        ("id", "text", "the answer, the part of one, or the file"),
        ("kind", "text", "answer, part (of answers) or file (of the record)"),
        ("meaning", "text", "what it is"),
        ("fields", "whole", "the number of its fields"),
        ("asked", "texts", "commands that give it; none for a part or a file"),
        ("order", "text", "the order of the rows; null where there is one row", True),
    ),
    "field": (
        ("name", "text", "the field; of an object in a file, with a dot before it what it stands in"),
        ("type", "text", "text, id, ids, texts, date, day, whole, number, flag, object or objects"),
        ("meaning", "text", "what it holds"),
        ("nullable", "flag", "whether it may be null"),
        ("unit", "text", "the unit of a number", True),
        ("of", "text", "the part or answer whose fields its objects have", True),
        ("always", "flag", "whether it is always there; if not, it is left out where it says nothing"),
    ),
    "error": (
        ("error", "text", "the reason, in a word that stays the same"),
        ("message", "text", "the sentence that people are told"),
        ("exit", "whole", "the exit code"),
        *(
            (name, kind, meaning, nullable, None, None, False)
            for name, kind, meaning, nullable in (
                ("kind", "text", "what sort of name was wrong", False),
                ("name", "text", "what was typed", False),
                ("nearest", "texts", "what comes nearest to it, of what would do", False),
                ("candidates", "ids", "all that it may mean", False),
                ("listing", "text", "the command that lists what there is", False),
                ("hint", "text", "what else would do; empty where nothing", False),
                ("noun", "text", "the answer whose field it is, or what the thing is that was named", False),
                ("option", "text", "the option that does not go with it", False),
                ("fields", "texts", "the fields that there are", False),
                ("destination", "text", "where an export was to be written", False),
                ("rules", "texts", "the rules that there are", False),
                ("entry", "id", "what to show instead", False),
                ("measure", "id", "what is counted", False),
                ("period", "id", "the week or span that has none, or that the id names", False),
                ("week", "id", "the week that --week names, or all", False),
                ("periods", "ids", "those that have one", False),
                ("source", "id", "the source that was asked for", True),
                ("figure", "id", "the figure that has no such bound", False),
                ("side", "text", "low, high or reported; best where none of these was asked for", False),
                ("best", "text", "the best interval, as get prints it", True),
                ("folder", "text", "the folder of the record", False),
                ("problems", "texts", "every problem of the record, as FILE: RECORD: FIELD: WHAT", False),
                ("path", "text", "the draft or copy that cannot be read or is another text; stdin for -", False),
                ("why", "text", "why not", False),
                ("sources", "ids", "the sources of whose words the record has some", False),
                ("publisher", "text", "the publisher of the source that it should be a copy of", False),
                ("found", "whole", "how many of its spans stand in the text", False),
                ("spans", "whole", "how many spans the record has of it", False),
                ("wording", "text", "the words that hold no one number", False),
            )
        ),
    ),
    "span": (
        ("paragraph", "whole", "the paragraph of the source, counted from 1"),
        ("start", "whole", "where the words begin in it, counted from 0", False, "code points"),
        ("end", "whole", "where they end: the character there is no longer theirs", False, "code points"),
        ("text", "text", "the words, as printed"),
        ("proves", "text", "what they prove: a field, or value, hedge, measure, speaker, title, name"),
    ),
    "evidence": (
        ("source", "id", "who prints it"),
        _SPANS,
    ),
    "post": (
        ("title", "text", "the post"),
        ("organisation", "id", "the organisation that it is in"),
    ),
    "side": (
        ("says", "text", "what this side says"),
        ("sources", "ids", "who says it"),
    ),
    "dating": (
        ("id", "id", "PERIOD/SOURCE"),
        ("period", "id", "the week or span"),
        ("source", "id", "who prints it"),
        ("wording", "text", "the words as printed", True),
        ("start", "day", "the first day", True),
        ("end", "day", "the last day", True),
        ("days", "whole", "the length", True, "days"),
        ("ordinal", "whole", "the place in the series of weeks", True),
        *_RANK,
        _NOTE,
        _SPANS,
    ),
    "brief figure": (
        ("id", "id", "PERIOD/MEASURE"),
        ("reported", "text", "the wording of the source that speaks for the figure", True),
        ("best", "text", "all that the record allows, as get prints it", True, "the figure's unit"),
    ),
    "brief disagreement": (
        ("id", "id", "the disagreement"),
        ("kind", "text", "value, sum, dates, wording or scope"),
        ("question", "text", "what sources differ on"),
        ("decided_by", "text", "what decides it; null: nothing does", True),
    ),
    "held": (
        ("id", "id", "the figure, quote or week"),
        ("wording", "text", "the words of the source that speaks for it", True),
        ("low", "number", "the lower end of best; null: unbounded, or no figure", True, "the figure's unit"),
        ("high", "number", "the upper end of best; null: unbounded, or no figure", True, "the figure's unit"),
        ("source", "id", "the source that speaks for it", True),
    ),
}  # fmt: skip
"""The fields of each answer, in order, as plain rows: a start reads the names of one answer alone."""

ROWS["quote page"] = (*ROWS["quote"], _NOTE, _SPANS)
ROWS["measure page"] = (
    *ROWS["measure"],
    ("figures", "objects", "the figures of it, week by week", False, None, "brief figure"),
)
ROWS["claim page"] = (*ROWS["claim"], _SPANS)


def field_names(noun: str) -> tuple[str, ...]:
    """List the names of an answer's fields, in order."""
    return tuple([row[0] for row in ROWS[noun]])


class _Fields(Mapping[str, tuple[Field, ...]]):
    """The table of fields; each answer's are made when they are asked for."""

    def __getitem__(self, noun: str) -> tuple[Field, ...]:
        return tuple([Field(*row) for row in ROWS[noun]])

    def __iter__(self) -> Iterator[str]:
        return iter(ROWS)

    def __len__(self) -> int:
        return len(ROWS)


FIELDS: Mapping[str, tuple[Field, ...]] = _Fields()
"""The fields of each answer, in order."""

from __future__ import annotations

import pytest

import countylines
from countylines.checker.mentions.quote_matching import (
    QuoteMatch,
    QuoteOutcome,
    RecordedQuotes,
    match_quotation,
)
from countylines.text.alignment import WordEdit
from countylines.text.words import split_words
from tests import made

TREAT = "We will not treat the criminals who run these lines just as drug dealers"


@pytest.fixture(scope="module")
def recorded(dataset: countylines.Dataset) -> RecordedQuotes:
    """Give the record's words."""
    return RecordedQuotes.of(dataset)


def laid(words: str, recorded: RecordedQuotes, speaker: str | None = None) -> QuoteMatch:
    """Lay a text along the record."""
    return match_quotation(split_words(words, 0, len(words)), recorded, speaker=speaker)


def quote_id(match: QuoteMatch) -> str | None:
    """Return the id of the quote in which a match begins."""
    return match.quote.id if match.quote else None


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        pytest.param(TREAT, QuoteOutcome.FAITHFUL, id="whole"),
        pytest.param(TREAT.upper(), QuoteOutcome.FAITHFUL, id="in capitals"),
        pytest.param("run these lines", QuoteOutcome.FAITHFUL, id="three words, exact"),
        pytest.param("ran these lines", QuoteOutcome.UNRECORDED, id="three words, one altered"),
        pytest.param("these lines", QuoteOutcome.SHORT, id="two words"),
        pytest.param("", QuoteOutcome.SHORT, id="no word"),
        pytest.param("We will not treat … just as drug dealers", QuoteOutcome.FAITHFUL, id="an omission"),
        pytest.param("We will not … the criminals … run these lines", QuoteOutcome.FAITHFUL, id="two omissions"),
        pytest.param(
            "We will not treat … just as drug dealers … the criminals who run",
            QuoteOutcome.JOINED,
            id="a part that is before",
        ),
        pytest.param("We will not treat [them] just as drug dealers", QuoteOutcome.FAITHFUL, id="a bracket"),
        pytest.param("We will [now] work tirelessly", QuoteOutcome.FAITHFUL, id="a bracket after words said twice"),
        pytest.param("[W]e will not treat the criminals", QuoteOutcome.FAITHFUL, id="a bracketed letter"),
        pytest.param("We will not treat the crooks", QuoteOutcome.ALTERED, id="five in six"),
        pytest.param("will not treat those crooks", QuoteOutcome.ALTERED, id="three in five"),
        pytest.param("will not ever treat those awful crooks", QuoteOutcome.UNRECORDED, id="three in seven"),
        pytest.param("the weather was fine all week", QuoteOutcome.UNRECORDED, id="nothing of it"),
        pytest.param(f"{TREAT} We need the public to continue helping us", QuoteOutcome.JOINED, id="two statements"),
        pytest.param(
            "This can be done anonymously through Crimestoppers We need the public to continue helping us",
            QuoteOutcome.JOINED,
            id="out of order",
        ),
        pytest.param("word " * 700, QuoteOutcome.UNRECORDED, id="seven hundred words"),
    ],
)
def test_a_quotation_has_the_expected_outcome(words: str, outcome: QuoteOutcome, recorded: RecordedQuotes) -> None:
    assert laid(words, recorded).outcome is outcome


@pytest.mark.parametrize(
    ("words", "edits"),
    [
        pytest.param(TREAT.replace("run", "ran"), [(("ran",), ("run",))], id="changed"),
        pytest.param(TREAT.replace("not ", ""), [((), ("not",))], id="dropped"),
        pytest.param(TREAT.replace("criminals", "evil criminals"), [(("evil",), ())], id="added"),
        pytest.param(
            TREAT.replace("will", "would").replace("drug", "gun"),
            [(("would",), ("will",)), (("gun",), ("drug",))],
            id="two, far apart",
        ),
        pytest.param(
            TREAT.replace("who run these", "with two"),
            [(("with", "two"), ("who", "run", "these"))],
            id="several in a row",
        ),
    ],
)
def test_the_difference_is_the_smallest(
    words: str, edits: list[tuple[tuple[str, ...], tuple[str, ...]]], recorded: RecordedQuotes
) -> None:
    found = laid(words, recorded)
    assert [(edit.words, edit.original) for edit in found.edits] == edits


def test_a_finding_names_the_recorded_quote(recorded: RecordedQuotes) -> None:
    assert quote_id(laid(TREAT, recorded)) == "ball-03"
    assert quote_id(laid("This can be done anonymously", recorded)) == "ball-06"
    assert quote_id(laid("they go their own way at last", recorded)) is None


@pytest.mark.parametrize(
    ("words", "left_out", "put_in"),
    [
        pytest.param("We will … treat the criminals", ("not",), (), id="an omission"),
        pytest.param(
            "We will not treat [them] just as",
            ("the", "criminals", "who", "run", "these", "lines"),
            ("them",),
            id="a bracket",
        ),
    ],
)
def test_omissions_are_listed(
    words: str, left_out: tuple[str, ...], put_in: tuple[str, ...], recorded: RecordedQuotes
) -> None:
    (omission,) = laid(words, recorded).omissions
    assert omission.original == left_out
    assert omission.words == put_in


def test_words_said_by_two_people_belong_to_the_named_one(recorded: RecordedQuotes) -> None:
    found = laid("dismantling these criminal networks piece by piece", recorded, "nikki-holland")
    assert found.quote is not None
    assert found.quote.speaker == "nikki-holland"
    assert quote_id(found) == "holland-01"


@pytest.mark.parametrize("words", ["co-ordinated effort with", "coordinated effort with", "co ordinated effort with"])
def test_house_spelling_makes_no_difference(words: str, recorded: RecordedQuotes) -> None:
    assert laid(words, recorded).outcome is QuoteOutcome.FAITHFUL


RIVER = "We walk along the river every morning."
BIRDS = "The birds come back in spring with their young."
HOURS = "Nobody pays us for the long hours."
OTHERS = "The birds come back in spring and we love it."
SMALL = RecordedQuotes(
    made.record(
        quotes=(
            made.quote("ann-1", "ann", RIVER)._replace(statement="ann"),
            made.quote("ann-2", "ann", BIRDS)._replace(statement="ann"),
            made.quote("ann-3", "ann", HOURS)._replace(statement="ann"),
            made.quote("bob-1", "bob", OTHERS),
        )
    )
)
"""Two statements: one of three paragraphs, with 7, 9 and 7 words, and one that begins like the second of these."""


@pytest.mark.parametrize(
    ("words", "quote", "first", "last"),
    [
        pytest.param("along the river", "ann-1", 2, 5, id="in the first paragraph"),
        pytest.param("every morning. The birds", "ann-1", 5, 9, id="from one paragraph to the next"),
        pytest.param("the long hours", "ann-3", 20, 23, id="at the end"),
        pytest.param("We walk … pays us for", "ann-1", 0, 20, id="with an omission"),
        pytest.param("We walk [then] back in spring", "ann-1", 0, 13, id="eight words for a bracket"),
        pytest.param("[They] walk along [it] every morning", "ann-1", 1, 7, id="two brackets"),
    ],
)
def test_where_a_faithful_quotation_stands(words: str, quote: str, first: int, last: int) -> None:
    match = laid(words, SMALL)
    assert (match.outcome, quote_id(match)) == (QuoteOutcome.FAITHFUL, quote)
    assert (match.first, match.last, match.edits, match.share) == (first, last, (), 1.0)


def test_the_words_that_a_faithful_quotation_leaves_out() -> None:
    first, second = laid("We walk [with her] the river … the birds come", SMALL).omissions
    assert first == WordEdit(2, 3, ("with", "her"), ("along",), 2)
    assert second == WordEdit(5, 6, (), ("every", "morning"), 5)


def test_of_two_statements_that_fit_that_of_the_speaker_is_taken() -> None:
    words = "The birds come back in spring"
    assert quote_id(laid(words, SMALL)) == "ann-2"
    assert quote_id(laid(words, SMALL, "ann")) == "ann-2"
    assert quote_id(laid(words, SMALL, "bob")) == "bob-1"
    altered = "The birds came back in spring"
    assert quote_id(laid(altered, SMALL, "ann")) == "ann-2"
    assert quote_id(laid(altered, SMALL, "bob")) == "bob-1"


@pytest.mark.parametrize(
    ("words", "edits"),
    [
        pytest.param("We walk along the road every morning", [(4, 5, ("road",), ("river",), 4)], id="another word"),
        pytest.param(
            "We … along the road every morning",
            [(4, 5, ("road",), ("river",), 4)],
            id="after a gap",
        ),
        pytest.param("walk along the wide river every", [(3, 4, ("wide",), (), 4)], id="a word more"),
        pytest.param("We walk along river every morning", [(3, 3, (), ("the",), 3)], id="a word less"),
        pytest.param("Nobody gives us for the long hours", [(1, 2, ("gives",), ("pays",), 17)], id="far on"),
        pytest.param("walk along the stream", [(3, 4, ("stream",), (), 4)], id="the last of four words"),
    ],
)
def test_what_an_altered_quotation_changes(words: str, edits: list[tuple[object, ...]]) -> None:
    match = laid(words, SMALL)
    assert match.outcome is QuoteOutcome.ALTERED
    assert [tuple(one) for one in match.edits] == edits


def test_parts_in_another_order_are_joined() -> None:
    match = laid("Nobody pays us for the long hours, we walk along the river", SMALL)
    assert (match.outcome, quote_id(match), match.first, match.last) == (QuoteOutcome.JOINED, "ann-1", 0, 5)
    assert match.edits == (WordEdit(7, 12, (), (), 0),)


def test_a_marked_omission_is_no_joining_however_long() -> None:
    long = RecordedQuotes(
        made.record(quotes=(made.quote("ann-1", "ann", f"{RIVER} {'so and so ' * 30}{BIRDS} {HOURS}"),))
    )
    match = laid("We walked along the river … the birds come back in spring", long)
    assert match.outcome is QuoteOutcome.ALTERED
    assert [(edit.words, edit.original) for edit in match.edits] == [(("walked",), ("walk",))]
    assert [len(omission.original) for omission in match.omissions] == [92]


@pytest.mark.parametrize(
    ("between", "outcome"),
    [
        pytest.param(48, QuoteOutcome.ALTERED, id="words left out"),
        pytest.param(49, QuoteOutcome.ALTERED, id="as many as a jump costs"),
        pytest.param(50, QuoteOutcome.JOINED, id="too many to be left out"),
    ],
)
def test_parts_far_apart_are_joined(between: int, outcome: QuoteOutcome) -> None:
    far = RecordedQuotes(made.record(quotes=(made.quote("ann-1", "ann", f"{RIVER}{' word' * between} {BIRDS}"),)))
    assert laid("along the river every morning the birds come back", far).outcome is outcome


@pytest.mark.parametrize("mark", [", ", ". ", " and ", ", and "])
@pytest.mark.parametrize(
    ("above", "below", "start"),
    [
        pytest.param("The birds come back in spring with their young", "we love it", 24 + 7, id="another statement"),
        pytest.param("birds come back in spring", "walk along the river", 1, id="an earlier part"),
    ],
)
def test_parts_may_be_joined_by_any_mark(mark: str, above: str, below: str, start: int) -> None:
    match = laid(f"{above}{mark}{below}", SMALL)
    assert (match.outcome, match.first) == (QuoteOutcome.JOINED, start - (start > 24 and "and" in mark))


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        pytest.param("We walk along and we love it", QuoteOutcome.JOINED, id="parts of three words and more"),
        pytest.param("We walk and we love", QuoteOutcome.UNRECORDED, id="six in ten of one, but half of what is named"),
        pytest.param("We walk along and we", QuoteOutcome.ALTERED, id="six in ten of one, and of what is named"),
        pytest.param("We walk along oh and we love it my", QuoteOutcome.UNRECORDED, id="less than four fifths"),
        pytest.param("walk along the oh and we love it my", QuoteOutcome.UNRECORDED, id="words between and after"),
        pytest.param("We walk along the oh and we love it my", QuoteOutcome.JOINED, id="exactly four fifths"),
    ],
)
def test_parts_of_two_statements(words: str, outcome: QuoteOutcome) -> None:
    assert laid(words, SMALL).outcome is outcome


def test_the_statement_of_a_word() -> None:
    assert {SMALL.statements[place] for place in (0, 6, 7, 15, 16, 22)} == {(0, 23)}
    assert SMALL.statements[24] == (24, 34)


def test_where_words_stand_in_a_row() -> None:
    assert list(SMALL.find("the birds come back".split())) == [7, 24]
    assert list(SMALL.find("long hours the birds".split())) == [], "over the end of a statement"
    assert list(SMALL.find("spring the".split())) == []


def test_the_statements_that_are_most_alike() -> None:
    assert SMALL.statements_most_alike("birds come back and love it".split()) == [(24, 34), (0, 23)]
    assert SMALL.statements_most_alike("walk along and love".split()) == [(0, 23)]
    assert SMALL.statements_most_alike(["hours", "", "the"]) == [], "words with a gap between are no pair"


def test_the_words_as_printed_and_what_stands_before_them() -> None:
    assert SMALL.text_between(8, 10) == (" ", "birds come")
    assert SMALL.text_between(0, 2) == (" ", "We walk")
    assert SMALL.text_between(3, 3) == ("", "")


def test_where_a_clause_may_end() -> None:
    assert [place for place in range(1, 35) if SMALL.ends_clause(place)] == [7, 16, 23, 24, 34]


def test_a_long_quotation_with_two_words_more_is_altered_and_not_joined(recorded: RecordedQuotes) -> None:
    said = (
        "We also know that criminal networks use high levels of violence, exploitation and abuse and we’re seeing "
        "young and vulnerable people being identified as victims of modern slavery, as the criminals exploit and then "
        "and coerce them into doing the day-to-day drug supply activity."
    )
    found = laid(said, recorded)
    assert found.outcome is QuoteOutcome.ALTERED
    assert [len(edit.words) for edit in found.edits] == [2]

from __future__ import annotations

import pytest

import countylines
from countylines.checker.quote_matching import QuoteMatch, QuoteOutcome, Statements, match_quotation
from countylines.text.words import split_words

TREAT = "We will not treat the criminals who run these lines just as drug dealers"


@pytest.fixture(scope="module")
def statements(dataset: countylines.Dataset) -> Statements:
    """Give the record's words."""
    return Statements(dataset)


def laid(words: str, statements: Statements, speaker: str | None = None) -> QuoteMatch:
    """Lay a text along the record."""
    return match_quotation(split_words(words, 0, len(words)), statements, speaker=speaker)


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
def test_a_quotation_has_the_expected_outcome(words: str, outcome: QuoteOutcome, statements: Statements) -> None:
    assert laid(words, statements).outcome is outcome


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
    words: str, edits: list[tuple[tuple[str, ...], tuple[str, ...]]], statements: Statements
) -> None:
    found = laid(words, statements)
    assert [(edit.words, edit.original) for edit in found.edits] == edits


def test_a_finding_names_the_recorded_quote(statements: Statements) -> None:
    assert laid(TREAT, statements).quote == "ball-03"
    assert laid("This can be done anonymously", statements).quote == "ball-06"
    assert laid("they go their own way at last", statements).quote is None


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
    words: str, left_out: tuple[str, ...], put_in: tuple[str, ...], statements: Statements
) -> None:
    (omission,) = laid(words, statements).omissions
    assert omission.original == left_out
    assert omission.words == put_in


def test_words_said_by_two_people_belong_to_the_named_one(statements: Statements) -> None:
    found = laid("dismantling these criminal networks piece by piece", statements, "nikki-holland")
    assert found.statement is not None
    assert found.statement.speaker == "nikki-holland"
    assert found.quote == "holland-01"


@pytest.mark.parametrize("words", ["co-ordinated effort with", "coordinated effort with", "co ordinated effort with"])
def test_house_spelling_makes_no_difference(words: str, statements: Statements) -> None:
    assert laid(words, statements).outcome is QuoteOutcome.FAITHFUL

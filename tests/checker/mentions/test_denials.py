"""What a draft itself says is wrong: claims and quotations that it corrects or denies."""

from __future__ import annotations

import pytest

import countylines
from countylines.checker.mentions.denials import denied_tokens, is_quotation_denied
from countylines.checker.passages import Passage
from tests.checker.drafts import found


def denied(text: str, *, is_correction: bool = False) -> set[str]:
    """Return the numbers of a text that it denies."""
    passage = Passage(text, 0)
    tokens = denied_tokens(passage, is_correction=is_correction)
    return {passage.words[at] for at in tokens if passage.words[at][0].isdigit()}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        pytest.param("One paper prints 743 arrests by mistake.", {"743"}, id="by mistake"),
        pytest.param("The 743 arrests are a rounding error.", set(), id="a rounding error"),
        pytest.param("The Echo wrongly says that 743 were held.", {"743"}, id="wrongly"),
        pytest.param("The 743 of the leaflet is a misprint.", {"743"}, id="a misprint"),
        pytest.param("The Echo had it wrongly, but police held 743 people.", set(), id="a word before but"),
        pytest.param("Police held 743 people; another paper has less by mistake.", set(), id="after a semicolon"),
        pytest.param("Police held 743 people, but the Echo wrongly says fewer.", set(), id="after but"),
        pytest.param("You may have read 700 somewhere; that was a mistake.", {"700"}, id="the clause before it"),
        pytest.param("It said 743. It should have been 655", {"743"}, id="what should have been"),
        pytest.param("It should have said 655. It was not read", set(), id="what should have been, alone"),
        pytest.param("A post says that 743 dealers were jailed. They were not: 91 were.", {"743"}, id="they were not"),
        pytest.param("They say 743 were held. That is false. 655 were.", {"743"}, id="that is false"),
        pytest.param("They say 743 were held. That isn't true. 655 were.", {"743"}, id="that isn't true"),
        pytest.param("One said 743, but this is not borne out by 655.", {"743"}, id="but this is not"),
        pytest.param("743 were held. They were not all dealers. 91 were women.", set(), id="not all of them"),
        pytest.param("743 were held, but they were not all dealers.", set(), id="but not all of them"),
        pytest.param("743 were held. It was the fourth week.", set(), id="goes on"),
        pytest.param("We said that 665 homes were visited. It was 655.", {"665"}, id="we said, it was"),
        pytest.param("We put 665 visits down to the weather. It can be bad.", set(), id="what it can be"),
        pytest.param("They said that 665 homes were visited. It was late.", set(), id="they said"),
        pytest.param("Homes: 665. They should be 655.", {"665"}, id="what should be"),
        pytest.param("Claim: police held 743 people. Police held 655.", {"743"}, id="a claim"),
        pytest.param("Myth 1: police held 743 people.", {"1", "743"}, id="a myth"),
        pytest.param("They claim that police held 743 people: 91 women.", set(), id="a verb"),
        pytest.param("They held 743, and she comes from the wrong side of the law.", set(), id="the wrong side"),
        pytest.param("They printed 753, which is the wrong number.", {"753"}, id="the wrong number"),
        pytest.param("You print 665 homes. 41 were sorry, but this is wrong.", {"41"}, id="of the same sentence"),
        pytest.param("We said that 665 homes were visited. In fact 655 were.", {"665"}, id="what we said, in fact"),
        pytest.param("The lead said 753 arrests. That's wrong.", {"753"}, id="that's wrong"),
        pytest.param("What went wrong for the gangs. Police said that 743 were held.", set(), id="another subject"),
    ],
)
def test_what_a_text_denies(text: str, numbers: set[str]) -> None:
    assert denied(text) == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        pytest.param("They said that 665 homes were visited. In fact 655 were.", {"665"}, id="in fact"),
        pytest.param("We said that 665 were visited. There were 655.", {"665"}, id="there were"),
        pytest.param("It should have said 655 homes. The 41 referrals were right.", set(), id="what is right"),
        pytest.param("We got it wrong: 655 homes were visited. We are sorry.", set(), id="an apology after it"),
    ],
)
def test_what_a_correction_takes_back(text: str, numbers: set[str]) -> None:
    assert denied(text, is_correction=True) == numbers
    assert denied(text) != numbers or not numbers


WEEK = "The county lines week of 7–13 October 2019 brought 743 arrests."


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        pytest.param(f"{WEEK} Some say that it lasted for a fortnight. It did not.", [], id="a length"),
        pytest.param(
            f"Corrections\n\n{WEEK}\n\nWe said that the crackdown lasted for two weeks. It lasted for one.",
            [],
            id="in a correction",
        ),
        pytest.param(
            f"Elsewhere\n\n{WEEK}\n\nThe crackdown lasted for two weeks. It lasted for long.",
            ["wrong-date: crackdown lasted for two weeks"],
            id="under another heading",
        ),
        pytest.param(
            f"Corrections\n\n{WEEK}\n\nWeather\n\nThe crackdown lasted for two weeks. It lasted for long.",
            ["wrong-date: crackdown lasted for two weeks"],
            id="under the next heading",
        ),
        pytest.param(f"{WEEK} The Echo has 734 arrests. This is wrong.", [], id="a figure"),
        pytest.param(f"{WEEK} The Echo has 734 arrests. Is that so?", [], id="a question after"),
        pytest.param(f"{WEEK} The Echo has 734 arrests. This is so.", None, id="no denial"),
        pytest.param(f"{WEEK} The Echo has 734 arrests. That is not the case.", [], id="not the case"),
        pytest.param(f"{WEEK} The Echo has 734 arrests. That is not a game.", None, id="not a game"),
    ],
)
def test_what_is_denied_is_no_error(text: str, wrong: list[str] | None, dataset: countylines.Dataset) -> None:
    assert found(text, dataset) == (
        ["unequal-figures: 734 arrests", "wrong-figure: 734 arrests"] if wrong is None else wrong
    )


@pytest.mark.parametrize(
    ("text", "is_denied"),
    [
        pytest.param("The Echo misquoted Ms Lee: “nests”", True, id="a word of mistakes before it"),
        pytest.param("A false version, “nests”, went round.", True, id="which it is said to be"),
        pytest.param("An earlier version had “nests”.", True, id="an earlier version"),
        pytest.param("Ms Lee never said “nests”.", True, id="never said"),
        pytest.param("Ms Lee did not say: “nests”.", True, id="did not say, with a colon"),
        pytest.param("Ms Lee said hens, not “nests”.", True, id="not, right before it"),
        pytest.param("Ms Lee is said to have cried “nests”, which is not what she said.", True, id="not what she said"),
        pytest.param("They have “nests”. Ms Lee never said that.", True, id="never said that"),
        pytest.param("Myth: Ms Lee said “nests”.", True, id="a myth"),
        pytest.param("Ms Lee said “nests”.", False, id="nothing"),
        pytest.param("Ms Lee said “nests”. This is not the word of a hen.", False, id="not the word"),
        pytest.param("Ms Lee said “nests”. She does not say it alone.", False, id="not alone"),
        pytest.param("Not only Ms Lee said “nests”.", False, id="not only"),
        pytest.param("The Echo misquoted Ms Lee. She said “nests”.", False, id="in the sentence before"),
    ],
)
def test_what_a_text_says_of_a_quotation(text: str, is_denied: bool) -> None:
    passage = Passage(text, 0)
    assert is_quotation_denied(passage, passage.words.index("nests")) is is_denied


SAID = "“we will not treat the dealers who run these lines”"
RIGHT = "“we will not treat the criminals who run these lines”"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        pytest.param(f"Duncan Ball said {SAID}.", ["misquote: dealers"], id="said"),
        pytest.param(
            f"A meme has Duncan Ball saying {SAID}, which is not what he said.", [], id="which he did not say"
        ),
        pytest.param(f"Myth: Nikki Holland said {RIGHT}.", [], id="of somebody else"),
    ],
)
def test_a_quotation_that_the_draft_calls_wrong_is_no_error(
    text: str, wrong: list[str], dataset: countylines.Dataset
) -> None:
    assert found(text, dataset) == wrong

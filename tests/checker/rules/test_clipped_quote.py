from __future__ import annotations

import pytest

import countylines
from countylines.checker.findings import WARNING
from countylines.checker.rules.quotes import CLIPPED_QUOTE as RULE
from countylines.checker.rules.quotes import list_negations_numbers_and_qualifiers
from tests.checker.drafts import Marked, found_by, seen, wanted

FLAGGED = [
    pytest.param(
        Marked(
            "Duncan Ball said: “We will work tirelessly to prosecute them for these offences but ⟦also … "
            "we will seek⟧ to prosecute them for child trafficking under modern slavery laws.”",
            ("leaving out “where we”",),
        ),
        id="a condition",
    ),
    pytest.param(
        Marked(
            "Nikki Holland said: “We have ⟦seized … a million pounds⟧”.",
            (
                "more than",
                "Nikki Holland",
                "holland-06",
            ),
        ),
        id="a hedge",
    ),
    pytest.param(
        Marked(
            "Duncan Ball said: “We ⟦will ... treat the criminals⟧ who run these lines just as drug dealers.”",
            (
                "not",
                "Duncan Ball",
            ),
        ),
        id="a negation, three dots",
    ),
    pytest.param(
        Marked(
            "Duncan Ball said: “We ⟦will [...] treat the criminals⟧ who run these lines just as drug dealers.”",
            ("not",),
        ),
        id="a negation, dots in brackets",
    ),
    pytest.param(
        Marked(
            "Duncan Ball said: “We ⟦will (…) treat the criminals⟧ who run these lines just as drug dealers.”", ("not",)
        ),
        id="a negation, dots in round brackets",
    ),
    pytest.param(
        Marked(
            "Duncan Ball said: “We ⟦will ... prosecute them for⟧ child trafficking under modern slavery laws.”",
            ("leaving out “seek to” changes the meaning",),
        ),
        id="what they seek to do",
    ),
    pytest.param(
        Marked(
            "Duncan Ball said: “We ⟦will [prosecute] them for child⟧ trafficking under modern slavery laws.”",
            ("seek to",),
        ),
        id="what they seek to do, in brackets",
    ),
    pytest.param(
        Marked("Nikki Holland said: “We have seized more ⟦than [two million] pounds⟧”.", ("two",)), id="a number put in"
    ),
    pytest.param(
        Marked(
            "Nikki Holland said: “⟦[Some] criminal networks rely⟧ on the flow of money to further their drug "
            "trafficking operations and conceal their assets.”",
            ("“some”",),
        ),
        id="a hedge put before the first word",
    ),
    pytest.param(
        Marked(
            "Nikki Holland said: “We have ⟦seized [nearly] a million pounds⟧”.",
            ("leaving out “more than” and adding “nearly” change the meaning",),
        ),
        id="a hedge put in",
    ),
    pytest.param(
        Marked(
            "Nikki Holland spoke of “hitting them where it hurts so ⟦they … benefit from their⟧ crimes”.", ("dont",)
        ),
        id="a negation in a short form",
    ),
    pytest.param(
        Marked(
            "Nikki Holland said they are “⟦bringing … deadly drugs and⟧ violence to communities”.",
            ("potentially",),
        ),
        id="an adverb, and not what it hedges",
    ),
]

LEFT_ALONE = [
    pytest.param(
        Marked(
            "Nikki Holland said: “We have seized more than a million pounds … so they don’t benefit from their crimes”."
        ),
        id="words without weight",
    ),
    pytest.param(
        Marked("Nikki Holland said: “Tackling the county lines networks … is a top law enforcement priority.”"),
        id="an adverb with what it hedges",
    ),
    pytest.param(Marked("Duncan Ball said: “We will not treat [them] just as drug dealers.”"), id="a pronoun"),
    pytest.param(
        Marked("Duncan Ball said: “We will not treat the criminals … just as drug dealers.”"),
        id="words without weight, in the middle",
    ),
    pytest.param(Marked("Duncan Ball said: “… the criminals who run these lines …”"), id="at both ends"),
    pytest.param(
        Marked("Duncan Ball said: “We will not treat the criminals who run these lines just as drug dealers.”"),
        id="nothing left out",
    ),
    pytest.param(Marked("“We were all … very happy with the week,” said a sergeant."), id="another quotation"),
]


@pytest.mark.parametrize("case", FLAGGED)
def test_an_omission_that_changes_the_sense_is_marked(case: Marked, dataset: countylines.Dataset) -> None:
    assert seen(RULE.name, case, dataset) == wanted(case, WARNING)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        pytest.param("seized … a million pounds", "leaving out “more than” changes the meaning", id="left out"),
        pytest.param("[not] seized more than", "adding “not” changes the meaning", id="added"),
        pytest.param(
            "seized [nearly] a million pounds",
            "leaving out “more than” and adding “nearly” change the meaning",
            id="both",
        ),
    ],
)
def test_the_message_says_what_was_left_out_or_added(words: str, told: str, dataset: countylines.Dataset) -> None:
    draft = f"Nikki Holland said: “We have {words}”."
    findings = [one for one in countylines.check(draft, dataset) if one.rule == RULE.name]
    assert [one.message.partition(" (")[0] for one in findings] == [told]


@pytest.mark.parametrize("case", LEFT_ALONE)
def test_anything_else_is_left_alone(case: Marked, dataset: countylines.Dataset) -> None:
    assert found_by(RULE.name, case.draft, dataset, case.kind) == []


@pytest.mark.parametrize(
    ("words", "weighty"),
    [
        pytest.param("we will not", {"not"}, id="a negation"),
        pytest.param("seven homes", {"seven"}, id="a number in words"),
        pytest.param("49 homes", {"49"}, id="a number in digits"),
        pytest.param("a1 homes", set(), id="a digit within a word"),
        pytest.param("£2.5 homes", {"£2.5"}, id="an amount"),
        pytest.param("more than a few", {"more than", "few"}, id="a hedge of two words"),
        pytest.param("virtually every home", {"virtually"}, id="a hedge that numbers have too"),
        pytest.param("under the law", set(), id="a preposition that may be a hedge"),
        pytest.param("most homes", {"most"}, id="a word for how many"),
        pytest.param("more homes than", set(), id="its words apart"),
        pytest.param("only a few", {"only", "few"}, id="a qualifier"),
        pytest.param("they are mostly", {"mostly"}, id="an adverb that ends the words"),
        pytest.param("mostly young", set(), id="an adverb with its word"),
        pytest.param("cannot find at least two", {"cannot", "at least", "two"}, id="several"),
        pytest.param("", set(), id="nothing"),
    ],
)
def test_the_words_that_weigh(words: str, weighty: set[str]) -> None:
    assert list_negations_numbers_and_qualifiers(tuple(words.split())) == weighty

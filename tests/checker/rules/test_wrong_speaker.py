from __future__ import annotations

import pytest

import countylines
from countylines.checker.findings import ERROR
from countylines.checker.rules.quotes import WRONG_SPEAKER as RULE
from tests.checker.drafts import Marked, found_by, seen, wanted

FLAGGED = [
    pytest.param(
        Marked(
            "“⟦We will not treat the criminals who run these lines just as drug dealers,⟧” said Nikki Holland.",
            (
                "Nikki Holland",
                "Duncan Ball",
                "ball-03",
            ),
        ),
        id="the record's other speaker, after",
    ),
    pytest.param(
        Marked(
            "Nikki Holland said: “⟦We will not treat the criminals who run these lines just as drug dealers.⟧”",
            ("Duncan Ball",),
        ),
        id="the record's other speaker, before",
    ),
    pytest.param(
        Marked(
            "According to DAC Ball, they were “⟦dismantling these criminal networks piece by piece⟧”.",
            ("Nikki Holland",),
        ),
        id="according to, with a rank",
    ),
    pytest.param(
        Marked("Ms Holland added: “⟦This can be done anonymously through Crimestoppers.⟧”", ("Duncan Ball",)),
        id="added",
    ),
    pytest.param(
        Marked(
            "“⟦We will not treat the criminals who run these lines just as drug dealers,⟧” "
            "said Priti Patel, the Home Secretary.",
            (
                "Priti Patel",
                "Duncan Ball",
            ),
        ),
        id="somebody who is not in the record",
    ),
    pytest.param(
        Marked(
            "Nikki Holland leads the agency's investigations. “⟦We will not treat the "
            "criminals who run these lines just as drug dealers,⟧” she said.",
            ("Duncan Ball",),
        ),
        id="a pronoun",
    ),
    pytest.param(
        Marked(
            "“⟦We will not treat the criminals who run these lines just as drug dealers⟧” – Nikki Holland",
            ("Duncan Ball",),
        ),
        id="a dash",
    ),
    pytest.param(
        Marked(
            "“⟦Tackling the county lines networks exploiting young people,⟧” said Nikki Holland, of the Metropolitan "
            "Police. “We are dismantling these criminal networks piece by piece.”",
            ("of the Metropolitan Police", "director of investigations, National Crime Agency"),
        ),
        id="another body, once",
    ),
    pytest.param(
        Marked("“⟦hitting them where it hurts⟧” was how Duncan Ball described it.", ("Nikki Holland",)),
        id="was how somebody described it",
    ),
    pytest.param(
        Marked("It was Nikki Holland who promised: “⟦This can be done anonymously through Crimestoppers.⟧”"),
        id="it was somebody who promised",
    ),
    pytest.param(
        Marked("In a statement Kent’s Chief Constable Alan Moss said: “⟦We need the public to continue helping us.⟧”"),
        id="a stranger with a long title",
    ),
    pytest.param(
        Marked("CLIP: NIKKI HOLLAND\n“⟦We will not treat the criminals who run these lines just as drug dealers.⟧”"),
        id="a script",
    ),
    pytest.param(
        Marked("HOLLAND: ⟦We will not treat the criminals who run these lines just as drug dealers.⟧\n\nQ: Thanks."),
        id="a transcript without marks",
    ),
    pytest.param(
        Marked(
            "<blockquote>⟦We will not treat the criminals who run these lines just as drug dealers.⟧<br>– Nikki Holland"
            "</blockquote>",
            kind="html",
        ),
        id="signed after a line break",
    ),
]

LEFT_ALONE = [
    pytest.param(
        Marked(
            "Patel told MPs that Nikki Holland was right to talk “dismantling these criminal networks piece by piece”."
        ),
        id="the speaker is named in the sentence as well",
    ),
    pytest.param(
        Marked("When John Smith read that it was “dismantling these criminal networks piece by piece”, he laughed."),
        id="words inside a clause about somebody else",
    ),
    pytest.param(
        Marked("It was a week. Nationally, Duncan Ball said: “This can be done anonymously through Crimestoppers.”"),
        id="an adverb before the speaker",
    ),
    pytest.param(
        Marked(
            "“We will not treat the criminals who run these lines just as drug dealers,” said Duncan Ball after a "
            "meeting with Nikki Holland."
        ),
        id="whom the speaker met",
    ),
    pytest.param(
        Marked(
            "Both Nikki Holland and Duncan Ball spoke; she is “dismantling these criminal networks piece by piece”."
        ),
        id="two people and another verb",
    ),
    pytest.param(
        Marked("BALL: We will not treat the criminals who run these lines just as drug dealers.\n\nQ: Thanks."),
        id="a transcript",
    ),
    pytest.param(
        Marked("Priti Patel came as police were “dismantling these criminal networks piece by piece”."),
        id="a name with another verb",
    ),
    pytest.param(
        Marked("“We will not treat the criminals who run these lines just as drug dealers,” said Duncan Ball."),
        id="the speaker",
    ),
    pytest.param(
        Marked(
            "“We will not treat the criminals who run these lines just as drug dealers,” "
            "said Deputy Assistant Commissioner Ball."
        ),
        id="rank and surname",
    ),
    pytest.param(
        Marked(
            "“We will not treat the criminals who run these lines just as drug dealers,” "
            "said the National Police Chiefs’ Council."
        ),
        id="a body",
    ),
    pytest.param(
        Marked("“We will not treat the criminals who run these lines just as drug dealers,” a spokesman said."),
        id="a spokesman",
    ),
    pytest.param(Marked("“We will not treat the criminals who run these lines just as drug dealers.”"), id="nobody"),
    pytest.param(
        Marked(
            "Nikki Holland and Duncan Ball spoke. She said they were “dismantling these "
            "criminal networks piece by piece”."
        ),
        id="two people and a pronoun",
    ),
    pytest.param(
        Marked("Nikki Holland met Jane Doe. “This was a very good week for all of us,” she said."),
        id="two women, another quotation",
    ),
    pytest.param(
        Marked("Nikki Holland praised the work. “We are all proud of that,” said Priti Patel."),
        id="somebody else's own words",
    ),
]


@pytest.mark.parametrize("case", FLAGGED)
def test_another_speaker_is_marked(case: Marked, dataset: countylines.Dataset) -> None:
    assert seen(RULE.name, case, dataset) == wanted(case, ERROR)


@pytest.mark.parametrize("case", LEFT_ALONE)
def test_anything_else_is_left_alone(case: Marked, dataset: countylines.Dataset) -> None:
    assert found_by(RULE.name, case.draft, dataset, case.kind) == []

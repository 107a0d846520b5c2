from __future__ import annotations

import pytest

import countylines
from countylines.checker.findings import ERROR
from countylines.checker.rules.quotes import MISQUOTE as RULE
from tests.checker.drafts import Marked, found_by, seen, wanted

FLAGGED = [
    pytest.param(
        Marked(
            "Nikki Holland said they were “dismantling ⟦the⟧ criminal networks piece by piece”.",
            (
                "[-these-]",
                "{+the+}",
                "Nikki Holland",
                "The London Economic",
                "holland-01",
            ),
        ),
        id="one word changed",
    ),
    pytest.param(
        Marked(
            "Duncan Ball said: “We will not treat the criminals who ⟦ran⟧ these lines just as drug dealers.”",
            (
                "[-run-]",
                "{+ran+}",
                "Duncan Ball",
                "ball-03",
            ),
        ),
        id="another tense",
    ),
    pytest.param(
        Marked(
            "Duncan Ball said: “We will not treat the ⟦criminal⟧ who run these lines just as drug dealers.”",
            (
                "[-criminals-]",
                "{+criminal+}",
            ),
        ),
        id="another number",
    ),
    pytest.param(
        Marked(
            "Duncan Ball said: “We will not treat the ⟦evil⟧ criminals who run these lines just as drug dealers.”",
            ("{+evil+}",),
        ),
        id="a word added",
    ),
    pytest.param(
        Marked(
            "Duncan Ball said: “We will not treat the criminals ⟦who these⟧ lines just as drug dealers.”", ("[-run-]",)
        ),
        id="a word dropped without a mark",
    ),
    pytest.param(
        Marked(
            "Duncan Ball said: “We ⟦will treat⟧ the criminals who run these lines just as drug dealers.”", ("[-not-]",)
        ),
        id="a negation dropped without a mark",
    ),
    pytest.param(
        Marked(
            "Nikki Holland said: “Over the last year of county lines intensifications, we "
            "have seized more than ⟦two⟧ million pounds.”",
            (
                "[-a-]",
                "{+two+}",
            ),
        ),
        id="a number inside",
    ),
    pytest.param(
        Marked(
            "“This can be done ⟦safely⟧ through Crimestoppers,” he said.",
            (
                "[-anonymously-]",
                "{+safely+}",
                "Duncan Ball",
            ),
        ),
        id="nobody named",
    ),
    pytest.param(
        Marked(
            "<p>Nikki Holland said they were &ldquo;dismantling ⟦the⟧ criminal networks piece by piece&rdquo;.</p>",
            ("{+the+}",),
            kind="html",
        ),
        id="entities for marks",
    ),
    pytest.param(
        Marked(
            "<blockquote>We will not treat the ⟦crooks⟧ who run these lines just as drug "
            "dealers.</blockquote><p>Duncan Ball</p>",
            ("{+crooks+}",),
            kind="html",
        ),
        id="a block quotation",
    ),
    pytest.param(
        Marked(
            "> We will not treat the ⟦crooks⟧ who run these lines just as drug dealers.\n\nDuncan Ball said so.",
            ("{+crooks+}",),
            kind="markdown",
        ),
        id="a block quotation in Markdown",
    ),
    pytest.param(
        Marked(
            "Duncan Ball said: ‘We will not treat the ⟦crooks⟧ who run these lines just as drug dealers.’",
            ("{+crooks+}",),
        ),
        id="single marks",
    ),
    pytest.param(
        Marked(
            'Duncan Ball said: "We will not treat the ⟦crooks⟧ who run these lines just as drug dealers."',
            ("{+crooks+}",),
        ),
        id="straight marks",
    ),
    pytest.param(
        Marked(
            "“We will not treat the criminals,” Duncan Ball said, “who ⟦ran⟧ these lines just as drug dealers.”",
            ("{+ran+}",),
        ),
        id="split, in the second part",
    ),
]

LEFT_ALONE = [
    pytest.param(
        Marked("You have Duncan Ball with “just like drug dealers”; he said “just as drug dealers”."),
        id="the right words after it",
    ),
    pytest.param(
        Marked(
            "In the county lines week of October 2019. Owing to an error in editing, a quotation "
            "read “We will treat the criminals who run these lines just as drug dealers”."
        ),
        id="owing to an error, a quotation read",
    ),
    pytest.param(
        Marked('"We will work tirelessly to prosecute them for these offenses", Ball said.'), id="American spelling"
    ),
    pytest.param(
        Marked(
            "I removed the word “all” from “we are dismantling all these criminal networks piece by "
            "piece”. She did not say “all”."
        ),
        id="what she did not say",
    ),
    pytest.param(
        Marked(
            'Complete it. Duncan Ball said: "We will not treat the criminals who run these lines just as ____ ____."'
        ),
        id="blanks",
    ),
    pytest.param(
        Marked(
            "We quoted Duncan Ball as saying “We will not treat the criminals who run these lines as "
            "drug dealers”. What he said was: “We will not treat the criminals who run these lines just "
            "as drug dealers”."
        ),
        id="what is put right by what was said",
    ),
    pytest.param(
        Marked("Nikki Holland said they were “dismantling these criminal networks piece by piece”."), id="word for word"
    ),
    pytest.param(
        Marked("Duncan Ball said: ‘We will not treat the criminals who run these lines just as drug dealers.’"),
        id="single marks",
    ),
    pytest.param(
        Marked("Duncan Ball said: “we will not treat the criminals”."), id="the case of the first letter, and a part"
    ),
    pytest.param(
        Marked("Duncan Ball said: “[W]e will not treat the criminals who run these lines just as drug dealers.”"),
        id="a bracketed letter",
    ),
    pytest.param(
        Marked("Duncan Ball said: “We will not treat the criminals [sic] who run these lines just as drug dealers.”"),
        id="sic",
    ),
    pytest.param(
        Marked("Duncan Ball said: “We will not treat [them] just as drug dealers.”"), id="a bracketed pronoun"
    ),
    pytest.param(
        Marked("Nikki Holland spoke of “the co-ordinated effort with our partners in police forces and ROCUs”."),
        id="co-ordinated",
    ),
    pytest.param(
        Marked("Duncan Ball spoke of “the joined–up work between law enforcement and our partners”."),
        id="a dash for a hyphen",
    ),
    pytest.param(
        Marked("Duncan Ball said police would treat criminals who ran the lines as traffickers."), id="a paraphrase"
    ),
    pytest.param(Marked("“It was a good week for our officers,” said a sergeant."), id="another quotation"),
    pytest.param(Marked("Police speak of ‘cuckooed’ addresses and “deal lines”."), id="terms"),
    pytest.param(Marked("The film “County Lines: The Long War on Drugs” opens in May."), id="a title"),
    pytest.param(
        Marked(
            "Duncan Ball said: “We will work tirelessly to prosecute them for these offences "
            "… under modern slavery laws.”"
        ),
        id="an omission marked",
    ),
    pytest.param(
        Marked(
            "She said, “Tackling the county lines networks exploiting young people, and "
            "bringing potentially deadly drugs and violence to communities, is a top law "
            "enforcement priority.”"
        ),
        id="a whole quotation",
    ),
]


@pytest.mark.parametrize("case", FLAGGED)
def test_a_quotation_that_is_not_word_for_word_is_marked(case: Marked, dataset: countylines.Dataset) -> None:
    assert seen(RULE.name, case, dataset) == wanted(case, ERROR)


@pytest.mark.parametrize("case", LEFT_ALONE)
def test_anything_else_is_left_alone(case: Marked, dataset: countylines.Dataset) -> None:
    assert found_by(RULE.name, case.draft, dataset, case.kind) == []

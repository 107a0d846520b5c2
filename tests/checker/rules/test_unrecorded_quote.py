from __future__ import annotations

import pytest

import countylines
from countylines.checker.findings import NOTE
from countylines.checker.rules.quotes import UNRECORDED_QUOTE as RULE
from tests.checker.drafts import Marked, found_by, seen, wanted

FLAGGED = [
    pytest.param(
        Marked("Cuckoo houses were searched. “⟦It was a good week for us,⟧” said a sergeant."), id="somebody's own"
    ),
    pytest.param(Marked("Nikki Holland said: “⟦My officers deserve a long rest.⟧”"), id="a speaker of the record"),
    pytest.param(Marked("He called the crackdown ‘⟦a truly great result for everyone⟧’."), id="single marks"),
    pytest.param(
        Marked("<p>Of the drug raids he said <q>⟦it went well for the town⟧</q>.</p>", kind="html"), id="a q element"
    ),
]

LEFT_ALONE = [
    pytest.param(
        Marked("Nikki Holland said they were “dismantling these criminal networks piece by piece”."),
        id="one that it has",
    ),
    pytest.param(
        Marked("Nikki Holland said they were “dismantling the criminal networks piece by piece”."),
        id="one that it has, altered",
    ),
    pytest.param(Marked("Police speak of ‘cuckooed’ addresses and “deal lines”."), id="terms"),
    pytest.param(Marked("He called it “superb”, a “great result”."), id="one or two words"),
    pytest.param(Marked("They go “hitting them where”."), id="three words of the record"),
    pytest.param(
        Marked("> It was a good week for the town and all its people.", kind="markdown"), id="a block without marks"
    ),
    pytest.param(Marked("“It was a good week for us,” said a sergeant."), id="a text about nothing of the record"),
    pytest.param(
        Marked("“It was incapable of that,” said the financial editor."), id="letters of a word of the subject"
    ),
    pytest.param(Marked("The officers' week was the lads' best since the 1990s' end."), id="apostrophes"),
]


@pytest.mark.parametrize("case", FLAGGED)
def test_a_quotation_that_the_record_does_not_have_is_marked(case: Marked, dataset: countylines.Dataset) -> None:
    assert seen(RULE.name, case, dataset) == wanted(case, NOTE)


@pytest.mark.parametrize("case", LEFT_ALONE)
def test_anything_else_is_left_alone(case: Marked, dataset: countylines.Dataset) -> None:
    assert found_by(RULE.name, case.draft, dataset, case.kind) == []

"""The noun before a number: its label, what joins the two, and the subject of a clause."""

from __future__ import annotations

import pytest

import countylines
from countylines.checker.mentions.labels import LabelFinder
from countylines.checker.mentions.noun_phrases import NounFinder
from countylines.checker.mentions.numbers import find_numbers_in
from countylines.checker.passages import Passage
from countylines.vocabulary.counted_nouns import counting_vocabulary


def label_of(
    text: str, dataset: countylines.Dataset, begin: int = 0, *, is_start: bool = False
) -> tuple[str | None, bool] | None:
    """Return the noun of the record that is the label of the last number of a text, and whether a sign ties it."""
    passage = Passage(text, 0)
    number = find_numbers_in(passage)[-1]
    finder = LabelFinder(NounFinder(counting_vocabulary(dataset), passage.words))
    found = finder.label_before(begin, number, is_start=is_start)
    if found is None:
        return None
    assert passage.words[found.last - 1] == found.head
    if found.recorded is not None:
        assert " ".join(passage.words[found.first : found.last]).startswith(found.recorded)
    return found.recorded, found.is_tied


TIED = [
    pytest.param("arrests: 743", "arrests", id="a colon"),
    pytest.param("arrests | 743", "arrests", id="the next cell"),
    pytest.param("arrests = 743", "arrests", id="an equals sign"),
    pytest.param("arrests: was 743", "arrests", id="a colon and a verb"),
    pytest.param("the arrests (provisional): 743", "arrests", id="a remark in brackets"),
    pytest.param("the arrests (not all of them yet): 743", "arrests", id="a longer remark"),
    pytest.param("guns (part of the weapons): 12", "guns", id="a remark with its whole"),
    pytest.param("female arrests: 91", "female", id="the kind before a noun"),
    pytest.param("guns, part of the weapons: 12", "guns", id="a part before its whole"),
    pytest.param("weapons seized: 169", "weapons", id="a participle"),
    pytest.param("cash seized: £183,976", "cash", id="a participle after a noun that is no plural"),
    pytest.param("arrested: 743 people", "arrested", id="a participle that is a noun of the record"),
    pytest.param("Arrests for weapons seized: 169", "arrests", id="a participle after a governed noun"),
    pytest.param("Arrests abroad: 743", "arrests", id="one word behind the noun"),
    pytest.param("Arrests for drugs: 743", "arrests", id="a governed noun"),
    pytest.param("Arrests across the country: 743", "arrests", id="the subject"),
    pytest.param("women arrested. Total: 91", "women", id="Total, behind the label"),
    pytest.param("weapons seized, guns included: 169", "weapons", id="what it includes"),
    pytest.param("arrests; of women: 91", "women", id="two items"),
]

LINKED = [
    pytest.param("arrests stood at 743", "arrests", id="a verb"),
    pytest.param("arrests were finally 743", "arrests", id="an adverb"),
    pytest.param("arrests (743", "arrests", id="a bracket"),
    pytest.param("arrests – 743", "arrests", id="a dash"),
    pytest.param("the arrests, at 743", "arrests", id="a comma and at"),
    pytest.param("the heroin at £72,670", "heroin", id="at, of an amount"),
    pytest.param("the heroin, street value £72,670", "heroin", id="its value"),
    pytest.param("the cash of £183,976", "cash", id="of"),
    pytest.param("heroin for £72,670", "heroin", id="for, of an amount"),
    pytest.param("the arrests to 743", "arrests", id="to"),
    pytest.param("put the arrests as 743", "arrests", id="as"),
    pytest.param("drugs priced at £426,040", "drugs", id="a participle and at"),
    pytest.param("Arrests for drugs were 743", "arrests", id="a noun behind a preposition is no subject"),
    pytest.param("Arrests led to cocaine worth £253,200", "cocaine", id="worth goes with the nearer noun"),
    pytest.param("Arrests led to cocaine valued at £253,200", "cocaine", id="valued goes with the nearer noun"),
    pytest.param("Raids for cocaine were £253,200", "cocaine", id="no other noun of the record"),
    pytest.param("Arrests across the country were 743", "arrests", id="the subject"),
    pytest.param("the number of arrests was 743", "arrests", id="the number of"),
    pytest.param("a rise in arrests was 743", "arrests", id="a rise in"),
]

NO_LABEL = [
    pytest.param("the arrests 743", id="nothing between"),
    pytest.param("the arrests, 743", id="a comma alone"),
    pytest.param("the arrests, by 743", id="a comma and another preposition"),
    pytest.param('the arrests "743', id="a quotation mark"),
    pytest.param("the arrests *743", id="a star"),
    pytest.param("weapons priced now at 169", id="other words between a participle and the number"),
    pytest.param("the weapons, which brought in 169", id="a clause, of no amount"),
    pytest.param("which brought in £72,670", id="a clause of nothing"),
    pytest.param("for £72,670", id="for alone"),
    pytest.param("the arrests ... 743", id="three points"),
    pytest.param("it: 743", id="a pronoun"),
    pytest.param("he arrests them: 743", id="a pronoun behind the noun"),
    pytest.param(": 743", id="a sign alone"),
    pytest.param("cash or: 743", id="a conjunction before the sign"),
    pytest.param("743", id="nothing before it"),
    pytest.param("were 743", id="a verb alone"),
    pytest.param("raids were 743", id="a noun that the record does not count"),
    pytest.param("as 743", id="as alone"),
]


@pytest.mark.parametrize(("text", "noun"), TIED)
def test_a_sign_ties_a_label_to_its_number(text: str, noun: str, dataset: countylines.Dataset) -> None:
    assert label_of(text, dataset) == (noun, True)


@pytest.mark.parametrize(("text", "noun"), LINKED)
def test_words_link_a_label_to_its_number(text: str, noun: str, dataset: countylines.Dataset) -> None:
    assert label_of(text, dataset) == (noun, False)


@pytest.mark.parametrize("text", NO_LABEL)
def test_a_number_without_a_label(text: str, dataset: countylines.Dataset) -> None:
    assert label_of(text, dataset) is None


@pytest.mark.parametrize(
    ("between", "expected"),
    [pytest.param(14, ("arrests", False), id="near"), pytest.param(15, None, id="too far")],
)
def test_how_far_before_its_number_a_label_may_begin(
    between: int, expected: tuple[str, bool] | None, dataset: countylines.Dataset
) -> None:
    assert label_of(f"arrests stood {'now ' * between}743", dataset) == expected


@pytest.mark.parametrize(
    ("text", "is_label"),
    [
        pytest.param("(heroin £72,670)", True, id="in brackets"),
        pytest.param("cash, heroin £72,670, and more", True, id="between commas"),
        pytest.param("cash; heroin £72,670; and more", True, id="between semicolons"),
        pytest.param("cash, heroin £72,670.", True, id="at the end of a sentence"),
        pytest.param("cash, heroin £72,670", True, id="at the end of a text"),
        pytest.param("cash, heroin £72,670 were found", False, id="with words behind it"),
        pytest.param("the heroin £72,670, and more", False, id="behind a word"),
        pytest.param("cash, raids £72,670, and more", False, id="no noun of the record"),
    ],
)
def test_an_item_between_marks_is_a_label(text: str, *, is_label: bool, dataset: countylines.Dataset) -> None:
    assert (label_of(text, dataset) is not None) is is_label


@pytest.mark.parametrize(
    ("text", "is_start", "is_label"),
    [
        pytest.param("heroin £72,670 was found", True, True, id="the first word"),
        pytest.param("the heroin £72,670 was found", True, False, id="the second word"),
        pytest.param("heroin £72,670 was found", False, False, id="no list"),
    ],
)
def test_an_item_of_a_list_begins_with_its_label(
    text: str, *, is_start: bool, is_label: bool, dataset: countylines.Dataset
) -> None:
    assert (label_of(text, dataset, is_start=is_start) is not None) is is_label


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        pytest.param("Cash rose and arrests across towns were 743", "arrests", id="behind a conjunction"),
        pytest.param(
            "Cash rose and arrests across the towns were 743", "arrests", id="behind a conjunction, further on"
        ),
        pytest.param("Cash; arrests across towns were 743", "arrests", id="behind a semicolon"),
        pytest.param("Cash (arrests across towns were 743", "arrests", id="behind a bracket"),
        pytest.param("Cash) arrests across towns were 743", "arrests", id="behind the end of brackets"),
        pytest.param("Cash, arrests across towns were 743", "cash", id="the first of two"),
        pytest.param("Arrests in 2019 across towns were 743", "arrests", id="a year between"),
        pytest.param("Of arrests across towns were 743", None, id="of, with nothing before it"),
        pytest.param("The number of arrests across towns was 743", "arrests", id="the number of"),
        pytest.param("The fear of arrests across towns was 743", None, id="of, behind another noun"),
        pytest.param("The number with arrests across towns was 743", None, id="another preposition"),
        pytest.param("With more arrests across towns were 743", None, id="a preposition"),
        pytest.param("With them arrests across towns were 743", "arrests", id="a pronoun between"),
    ],
)
def test_the_subject_of_a_clause(text: str, noun: str | None, dataset: countylines.Dataset) -> None:
    found = label_of(text, dataset)
    assert (found and found[0]) == noun

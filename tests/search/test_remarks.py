"""What is said beside answers: that nothing is calculated, and which words the record does not say of a figure."""

from __future__ import annotations

import pytest

from countylines.record.dataset import Dataset
from countylines.search import answer_question
from countylines.search.index import search_index
from countylines.search.question import Question
from countylines.search.remarks import DIFFERENCE, RATE, SHARE, explain_what_is_not_done, find_calculation

TO_COMPARE = "To compare it with other weeks: countylines compare"


def read(text: str, dataset: Dataset) -> Question:
    return search_index(dataset).reader.read(text)


@pytest.mark.parametrize(
    ("text", "calculation"),
    [
        pytest.param("were half of the arrests of women", SHARE, id="half of them"),
        pytest.param("what fraction were women", SHARE, id="fraction"),
        pytest.param("arrests in the third week", None, id="the third week"),
        pytest.param("half a million in drugs", None, id="half a million"),
        pytest.param("arrests of women", None, id="no share"),
        pytest.param("daily arrests", RATE, id="daily"),
        pytest.param("arrests a day", RATE, id="two words"),
        pytest.param("on which day were the arrests", None, id="a day"),
        pytest.param("how many more men than women", DIFFERENCE, id="more than"),
        pytest.param("more than 700 people", None, id="more than a number"),
        pytest.param("one or more than one", None, id="more than a small number"),
        pytest.param("ratio of men to women", DIFFERENCE, id="ratio"),
    ],
)
def test_what_is_to_be_calculated(text: str, calculation: str | None, dataset: Dataset) -> None:
    assert find_calculation(read(text, dataset)) == calculation


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("arrests per officer", "The record has no rate per officer.", id="a rate of something"),
        pytest.param("arrests per day", "", id="a rate a day"),
        pytest.param("how many per cent were women", "", id="a share"),
        pytest.param("which force made the most arrests", "The record has no figures by force.", id="no week"),
        pytest.param("which week had the most arrests", "", id="a week"),
        pytest.param("which drug was worth the most", "", id="what is counted"),
        pytest.param("which were the biggest", "Weeks are ranked by what is counted in them", id="no noun"),
        pytest.param("which newspaper got it wrong", "Search does not judge who is wrong.", id="a fault"),
        pytest.param("which newspaper was wrong about 665", "", id="a number to look for"),
    ],
)
def test_why_no_answer_is_sought(text: str, reason: str, dataset: Dataset) -> None:
    explained = explain_what_is_not_done(read(text, dataset))
    assert explained.startswith(reason)
    assert bool(explained) == bool(reason)


@pytest.mark.parametrize(
    ("question", "answer", "verdict"),
    [
        pytest.param(
            "what percentage of arrests were women", "2019-10/arrests.women",
            "The figure is not a share, but one follows from it: 12.2%, see countylines show "
            "2019-10/arrests.women/share.",
            id="a share that is derived",
        ),
        pytest.param(
            "what share of arrests were men", "2019-10/arrests.men",
            "The figure is not a share, but one follows from it: 87.8%, see countylines show "
            "2019-10/arrests.men/share.",
            id="the share of the others",
        ),
        pytest.param(
            "what share of the weapons were axes", "2019-10/weapons.axes",
            "The figure is not a share; shares that follow from the record: countylines stats --derived.",
            id="a share that is not",
        ),
        pytest.param(
            "how many people were arrested per day in October 2019", "2019-10/arrests",
            "The figure is not a rate, but one follows from it: 106.1, see countylines show "
            "2019-10/arrests/day.",
            id="a rate that is derived",
        ),
        pytest.param(
            "how many fewer weapons in 2019 than in 2021", "2019-10/weapons",
            f"{TO_COMPARE} weapons.", id="a difference of years of several weeks",
        ),
        pytest.param("arrests per week", "2019-10/arrests", None, id="each figure is of a week"),
    ],
)  # fmt: skip
def test_a_figure_is_said_not_to_be_calculated(
    question: str, answer: str, verdict: str | None, dataset: Dataset
) -> None:
    """The derived figures are those of ``countylines stats --derived``."""
    first = answer_question(dataset, question).results[0]
    assert (first.item.record.id, first.verdict) == (answer, verdict)


@pytest.mark.parametrize(
    ("share", "agrees"),
    [
        pytest.param("91%", False, id="the number of women"),
        pytest.param("12.2%", True, id="91 of 743 is 12.25"),
        pytest.param("12%", True, id="rounded"),
        pytest.param("12.4%", False, id="a decimal off"),
        pytest.param("12 per cent", True, id="in words"),
        pytest.param("more than 10 percent", True, id="a hedge that holds"),
        pytest.param("more than 20%", False, id="a hedge that does not"),
    ],
)
@pytest.mark.parametrize("question", ["{} of arrests were women", "were {} of those arrested women"])
def test_a_share_in_question_is_compared_with_the_one_that_follows(
    question: str, share: str, agrees: bool, dataset: Dataset
) -> None:
    """652 men and 91 women were arrested; no count confirms a share."""
    first = answer_question(dataset, question.format(share)).results[0]
    relation = "agrees" if agrees else "does not agree"
    follows = "the share that follows from the record: 12.2%, see countylines show 2019-10/arrests.women/share."
    assert first.item.record.id == "2019-10/arrests.women"
    assert first.verdict == f"“{share.capitalize()}” {relation} with {follows}"


@pytest.mark.parametrize("question", ["were 12% of the weapons firearms", "12% of weapons were firearms"])
def test_a_share_that_does_not_follow_is_not_confirmed_by_a_count(question: str, dataset: Dataset) -> None:
    """12 firearms were seized, and 169 weapons: 7.1 in a hundred."""
    first = answer_question(dataset, question).results[0]
    told = "“12%” does not agree with the share that follows from the record: 7.1%, see countylines show "
    assert (first.item.record.id, first.verdict) == (
        "2019-10/weapons.firearms",
        f"{told}2019-10/weapons.firearms/share.",
    )


@pytest.mark.parametrize(
    "question", ["was it 12 days long", "did the raids take 2 weeks", "did it last 12 days", "was it 12-day long"]
)
def test_a_number_of_days_asks_for_the_dates(question: str, dataset: Dataset) -> None:
    """12 is the number of firearms, and 2 that of kilograms in another week."""
    assert answer_question(dataset, question).results[0].item.record.id == "2019-10"


@pytest.mark.parametrize(
    ("question", "refusal"),
    [
        pytest.param("cash per arrest", "The record has no rate per arrest.", id="a rate"),
        pytest.param("which force arrested the most people", "The record has no figures by force.", id="a rank"),
    ],
)
def test_what_is_not_done_is_refused(question: str, refusal: str, dataset: Dataset) -> None:
    answer = answer_question(dataset, question)
    assert (answer.results, answer.refusal.startswith(refusal)) == ((), True)


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        pytest.param("arrests and weapons in may 2021", ["2021-05/arrests", "2021-05/weapons"], id="keywords"),
        pytest.param(
            "how many firearms, knives and swords in october 2021",
            ["2021-10/weapons.firearms", "2021-10/weapons.knives", "2021-10/weapons.samurai-swords"],
            id="three",
        ),
        pytest.param(
            "how many adults and children were safeguarded in May 2019",
            ["2019-05/safeguarded.adults", "2019-05/safeguarded.children"],
            id="words after them",
        ),
        pytest.param(
            "how many men and women were arrested",
            ["2019-10/arrests.men", "2019-10/arrests.women"],
            id="two parts of a figure that has both",
        ),
        pytest.param(
            "how many men and women were arrested in March 2022", ["2022-03/arrests"], id="parts without a figure"
        ),
        pytest.param("how many weapons and zombie knives in October 2019", [], id="one of them has no figure"),
        pytest.param("arrests winter 2024 to March", [], id="a list of dates is none of measures"),
        pytest.param("how many arrests and weapons but not knives in October 2019", [], id="something is left out"),
    ],
)
def test_several_measures_are_answered_one_by_one(question: str, figures: list[str], dataset: Dataset) -> None:
    assert [one.item.record.id for one in answer_question(dataset, question).results] == figures


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        pytest.param(
            "how many more men than women were arrested", "Arrests: men (652) is 561 more than Arrests: women (91).",
            id="how many more",
        ),
        pytest.param(
            "difference between women and men arrested", "Arrests: women (91) is 561 fewer than Arrests: men (652).",
            id="the smaller one first",
        ),
        pytest.param(
            "ratio of men to women arrested", "Arrests: men (652) is 7.2 times Arrests: women (91).", id="a ratio"
        ),
    ],
)  # fmt: skip
def test_what_is_compared_is_answered_by_both_and_their_difference(
    question: str, verdict: str, dataset: Dataset
) -> None:
    """652 men and 91 women were arrested; 652 / 91 is 7.16."""
    results = answer_question(dataset, question).results
    assert {one.item.record.id for one in results} == {"2019-10/arrests.men", "2019-10/arrests.women"}
    assert (results[0].verdict, results[1].verdict) == (verdict, None)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        pytest.param(
            "how many more arrests in oct 2019 than may 2019",
            "2019-10 (743) is 157 more than 2019-05 (586), a rise of 26.8%. ", id="how many more",
        ),
        pytest.param(
            "by how many did arrests change between May 2019 and October 2019",
            "2019-10 (743) is 157 more than 2019-05 (586), a rise of 26.8%. ", id="by how many",
        ),
        pytest.param(
            "how much did weapons fall from march 2024 to november 2024",
            "2024-11 (557) is 103 fewer than 2024-03 (660), a fall of 15.6%. ", id="a fall",
        ),
        pytest.param(
            "difference in cash between January 2019 and May 2019",
            "It is not certain whether 2019-05 (£312,649) is more than 2019-01 (more than £200,000). ",
            id="a bound that may be on either side",
        ),
    ],
)  # fmt: skip
def test_the_difference_of_two_weeks_is_calculated(question: str, verdict: str, dataset: Dataset) -> None:
    """743 - 586 = 157, and 157 / 586 is 26.79%; 660 - 557 = 103, and 103 / 660 is 15.61%."""
    first = answer_question(dataset, question).results[0]
    assert (first.verdict or "").endswith(f"{verdict}{dataset.header.not_alike}")


def first_of(dataset: Dataset, question: str) -> tuple[str, str]:
    first = answer_question(dataset, question).results[0]
    return first.item.record.id, first.verdict or ""


@pytest.mark.parametrize(
    ("question", "figure", "word"),
    [
        pytest.param("743 people arrested for dealing", "2019-10/arrests", "'dealing'", id="what for"),
        pytest.param("boys safeguarded", "2019-10/safeguarded.children", "'boys'", id="half of a phrase, in keywords"),
        pytest.param("743 people released", "2019-10/arrests", "'released'", id="another act"),
        pytest.param("743 people were freed", "2019-10/arrests", "'freed'", id="another act, after a verb"),
        pytest.param("389 adults trafficked", "2019-10/safeguarded.adults", "'trafficked'", id="of another measure"),
        pytest.param("41 people trafficked", "2019-10/referrals.nrm", "'trafficked'", id="a noun of its definition"),
        pytest.param("169 weapons used", "2019-10/weapons", "'used'", id="a verb that most sentences have"),
        pytest.param("169 weapons fired", "2019-10/weapons", "'fired'", id="a verb of a kind of them"),
        pytest.param("655 homes searched", "2019-10/addresses.cuckooed", "'searched'", id="more than was done"),
        pytest.param("292 children in care", "2019-10/safeguarded.children", "'care'", id="a noun after a preposition"),
        pytest.param("743 gang leaders", "2019-10/arrests", "'gang' and 'leaders'", id="another noun"),
        pytest.param("49 gangs", "2019-10/deal-lines", "'gangs'", id="a noun that everything shares"),
        pytest.param("743 officers", "2019-10/arrests", "'officers'", id="likewise, of people"),
        pytest.param("12 pistols", "2019-10/weapons.firearms", "'pistols'", id="a kind of what is counted"),
        pytest.param("91 girls arrested", "2019-10/arrests.women", "'girls'", id="younger than what is counted"),
        pytest.param("how many girls were arrested", "2019-10/arrests.women", "'girls'", id="without a number"),
        pytest.param(
            "how many homes were searched", "2019-10/addresses.cuckooed", "'searched'", id="an act, no number"
        ),
        pytest.param("how many adults were trafficked", "2019-10/safeguarded.adults", "'trafficked'", id="likewise"),
        pytest.param("how many public houses", "2019-10/addresses.cuckooed", "'public'", id="before what is counted"),
        pytest.param("how many young women were arrested", "2019-10/arrests.women", "'young'", id="likewise, an age"),
        pytest.param("how many pistols", "2019-10/weapons.firearms", "'pistols'", id="likewise, of things"),
    ],
)
def test_a_word_that_nothing_says_of_a_figure_is_told(question: str, figure: str, word: str, dataset: Dataset) -> None:
    found, verdict = first_of(dataset, question)
    assert found == figure
    assert f"The record does not use {word} for it." in verdict


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("743 people taken into custody", id="what people call it"),
        pytest.param("743 arrests made", id="that there are so many"),
        pytest.param("743 suspects held", id="nouns and verbs of counting"),
        pytest.param("91 ladies nabbed", id="words for women and arrests"),
        pytest.param("655 flats visited", id="what its label has"),
        pytest.param("655 homes taken over by dealers", id="a phrase that describes"),
        pytest.param("292 kids safeguarded", id="children"),
        pytest.param("£183,976 in notes", id="what a phrase is of"),
        pytest.param("£253,200 worth of coke seized", id="a word for the amount"),
        pytest.param("seen 743 in one paper, do i go with that for the nicked total", id="those who ask"),
        pytest.param("49 county lines", id="what everything shares, if it is counted"),
        pytest.param("how many ladies were nicked", id="without a number"),
        pytest.param("How many people were put forward to the NRM?", id="a participle that says little"),
        pytest.param("how many houses were raided", id="an act of which a caution tells"),
        pytest.param("how much dosh did they sieze off the dealers in october 2019", id="whose it was"),
        pytest.param("how many women were held", id="a word for arrests"),
        pytest.param("how many vulnerable adults", id="an adjective of its label"),
        pytest.param("how many cuckoo houses", id="a word of a phrase"),
    ],
)
def test_a_word_that_the_record_says_is_confirmed(question: str, dataset: Dataset) -> None:
    assert "does not say" not in first_of(dataset, question)[1]


@pytest.mark.parametrize(
    ("question", "refusal"),
    [
        pytest.param("how many countries", "Nothing in the record counts 'countries'.", id="a word in a name"),
        pytest.param("how many counties", "Nothing in the record counts 'counties'.", id="before the noun of a phrase"),
        pytest.param("how many county forces", "Nothing in the record counts 'forces'.", id="the last noun counts"),
        pytest.param("how many streets", "Nothing in the record counts 'streets'.", id="after a preposition"),
        pytest.param("how many stabbings", "Nothing in the record counts 'stabbings'.", id="an adjective of a phrase"),
    ],
)
def test_only_the_noun_of_a_phrase_is_counted(question: str, refusal: str, dataset: Dataset) -> None:
    answer = answer_question(dataset, question)
    assert (answer.results, answer.refusal) == ((), refusal)


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        pytest.param("how many were put in custody", "2019-10/arrests", id="where to, without a noun"),
        pytest.param("how many possible slavery victims were sent to the NRM", "2019-10/referrals.nrm", id="two nouns"),
        pytest.param(
            "number of cuckooed flats", "2019-10/addresses.cuckooed", id="a noun that is an adjective as well"
        ),
        pytest.param("how many vulnerable grown-ups were helped", "2019-10/safeguarded.adults", id="in two parts"),
        pytest.param("how many wraps of class A in June 2025", "2025-06/drugs.class-a.wraps", id="before of"),
    ],
)
def test_the_noun_of_a_phrase_is_found(question: str, figure: str, dataset: Dataset) -> None:
    assert first_of(dataset, question)[0] == figure


def test_boys_are_no_children_of_the_record(dataset: Dataset) -> None:
    """Males were safeguarded in June 2025; no source has boys, and none has males in October 2019."""
    found, verdict = first_of(dataset, "how many boys were safeguarded")
    assert found == "2025-06/safeguarded.males"
    assert "How many of the males are boys is not printed." in verdict


@pytest.mark.parametrize("question", ["41 slavery victims", "how many victims of trafficking"])
def test_that_somebody_may_be_what_is_asked_for_is_told(question: str, dataset: Dataset) -> None:
    found, verdict = first_of(dataset, question)
    assert found == "2019-10/referrals.nrm"
    assert "A referral says that somebody may be a victim" in verdict

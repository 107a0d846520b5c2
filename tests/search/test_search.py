"""Search: questions in other people's words, most of them written before the first run."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from countylines import Dataset, load
from countylines.output.views.search import lines_of_explanation
from countylines.record.nouns import NOUN_FILES
from countylines.record.nouns.figures import CountedAs
from countylines.record.nouns.people import Person, Post
from countylines.search import answer_question
from countylines.vocabulary.question_words import HOW_MANY, WHO
from tests.made import (
    claim,
    event,
    measure,
    observation,
    organisation,
    period,
    person,
    quote,
    record,
    source,
    term,
    topic,
    word_group,
)
from tests.work import assert_linear

QUESTIONS: list[dict[str, Any]] = json.loads((Path(__file__).parent / "questions.json").read_text(encoding="utf-8"))
"""Each with the ids of which one has to come first, or null where the record does not hold the answer."""

OTHERS: dict[str, list[dict[str, Any]]] = json.loads(
    (Path(__file__).parent / "other_records.json").read_text(encoding="utf-8")
)
"""Questions about the records in tests/records; those without an answer have none."""
RECORDS = Path(__file__).parents[1] / "records"
GOLDEN_RECORD = Path(__file__).parents[1] / "golden" / "drafts" / "record"
"""A record on another subject, without vocabulary.json and without ``asked_as``."""

DONE_TO_LINES = (
    "What was done to the lines differs from week to week and from source to source: disrupted, seized, identified, "
    "closed, shut down."
)
"""The caution about deal lines, as data/measures.json has it."""
LINES_DIFFER = (
    "Sources differ (2019-10-lines): Were the 49 lines seized or disrupted? seized (The London Economic, North West "
    "Evening Mail, Daily Mail); disrupted (The Guardian, Metro, Bay Trust Radio (Sky News copy), Guernsey Press, "
    "Yorkshire Post, Sputnik). This is undecided."
)
IS_THE_MILLION_TRUE = (
    "Sources differ (four-weeks-cash): Was more than a million pounds seized in four weeks? more than a million "
    "pounds, in the last year of intensifications (The London Economic, Daily Mail); about £800,000, if the single "
    "weeks are added up (National Police Chiefs' Council, ITV News, North West Evening Mail). This is undecided."
)
DAILY_MAIL = (
    "The printed edition, as PressReader shows it. http://www.pressreader.com/uk/daily-mail/20191018/282149293083573"
)
"""The note on this source and its address, as data/sources.json has them."""
KNIVES_DIFFER = (
    "Sources differ (2020-09-knives): Were 130 or 139 knives seized? 130 (The Investigator, Metro, "
    "socialprogressindexing.blogspot.com); 139 (Essex News and Investigations). This is undecided."
)
LENGTH_DIFFERS = (
    "Sources differ (2019-10-length): Did the crackdown last one week or two? Only the Yorkshire Post prints two weeks."
)
"""Two disagreements, as data/disagreements.json has them."""

ANSWERED, REFUSED = 2640, 835
"""How many of the questions come out right. Who changes that changes these numbers, and says why."""


def first_of(dataset: Dataset, question: str) -> str | None:
    results = answer_question(dataset, question).results
    return str(results[0].item.record.id) if results else None


def test_a_fifth_of_the_questions_have_no_answer() -> None:
    unanswerable = sum(question["answers"] is None for question in QUESTIONS)
    assert unanswerable >= len(QUESTIONS) / 5


def test_most_answers_come_first(dataset: Dataset) -> None:
    asked = [question for question in QUESTIONS if question["answers"] is not None]
    wrong = [one["question"] for one in asked if first_of(dataset, one["question"]) not in one["answers"]]
    assert len(asked) - len(wrong) == ANSWERED, wrong


def test_most_unanswerable_questions_are_refused(dataset: Dataset) -> None:
    asked = [question for question in QUESTIONS if question["answers"] is None]
    answered = [one["question"] for one in asked if first_of(dataset, one["question"]) is not None]
    assert len(asked) - len(answered) == REFUSED, answered


def test_all_parts_of_a_whole_without_a_figure_are_shown(dataset: Dataset) -> None:
    results = answer_question(dataset, "how many people were safeguarded in June 2025").results
    parts = {f"2025-06/safeguarded.{part}" for part in ("adults", "children", "females", "males")}
    assert {str(one.item.record.id) for one in results} == parts


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("how many women were arrested?", "2019-10/arrests.women", id="as people type it"),
        pytest.param("firearms in the week beginning 17 May 2021", "2021-05/weapons.firearms", id="a week by its day"),
        pytest.param("Girl, 12, among thousands rescued from drug gangs", "sunday-express-2021-10-24", id="a headline"),
        pytest.param("NPCC press release July 2025", "npcc-2025-07-04", id="the month of a source"),
        pytest.param("who is the NPCC lead for county lines", "duncan-ball", id="the lead of a council"),
        pytest.param(
            "sources disagree on knives seized in 2020", "2020-09-knives", id="a disagreement, not its figure"
        ),
        pytest.param(
            "I drive a van, and lost the signal under a bridge in March 2024. How many lines was it in that week?",
            "2024-03/deal-lines",
            id="a week that is told before the question",
        ),
        pytest.param(
            "My mother fostered eleven children. How many children were safeguarded in October 2019?",
            "2019-10/safeguarded.children",
            id="a story before the question",
        ),
        pytest.param("Quick explainer for listeners, what is a deal line?", "deal-line", id="whom it is for"),
        pytest.param(
            "He saw four men led away. How many people were arrested in Cork?", None, id="a place in the question"
        ),
        pytest.param(
            "how many knives did they find in may twenty twenty one", "2021-05/weapons.knives", id="a year in words"
        ),
        pytest.param("WOMEN ARRESTED", "2019-10/arrests.women", id="any case"),
        pytest.param("how many gents were nicked", None, id="a word that nobody has listed"),
        pytest.param("how many people were arrested on 7 and 8 October 2019", "2019-10/arrests", id="two days"),
        pytest.param("nr of women arrestet untill the end", "2019-10/arrests.women", id="short, and misspelt"),
        pytest.param("who took over from Nikki Holland as director of investigations", None, id="a successor"),
        pytest.param("define county lines for an essay", "county-lines", id="what it is asked for"),
        pytest.param("Minister needs the number of arrests for September 2020", "2020-09/arrests", id="who needs it"),
        pytest.param("160 weapons or 169 - sub needs to know", "2019-10/weapons", id="a number, and who needs it"),
        pytest.param(
            "how many xl bullys did they take in march 24", "2024-03/dogs.xl-bully", id="a year of two digits"
        ),
        pytest.param("how many were put in custody", "2019-10/arrests", id="a verb that says nothing"),
        pytest.param("ninety-one", "2019-10/arrests.women", id="a number in words"),
        pytest.param("is it true that 700 people were arrested", "2019-10/arrests", id="whether a number is so"),
        pytest.param("743 or 700", "2019-10/arrests", id="numbers alone"),
        pytest.param("£184k", "2019-10/cash", id="a number as it is rounded"),
        pytest.param("is it true that 700 people were convicted", None, id="whether what is not held is so"),
        pytest.param("how many wepons", "2019-10/weapons", id="a slip"),
        pytest.param("how mnay wimen were arested", "2019-10/arrests.women", id="slips in words of asking too"),
        pytest.param("how many were convicted?", None, id="another outcome"),
        pytest.param(
            "how many of those taken into custody were ladies", "2019-10/arrests.women", id="what was done first"
        ),
        pytest.param("how many grown-ups at risk were safeguarded", "2019-10/safeguarded.adults", id="at risk of harm"),
        pytest.param("cuckooing october 2019 how many", "2019-10/addresses.cuckooed", id="a word of one measure alone"),
        pytest.param("male persons arrested", "2019-10/arrests.men", id="a part, in keywords"),
        pytest.param("average number of arrests per day", "2019-10/arrests", id="an average that follows"),
        pytest.param("average height of the men arrested", None, id="an average of something else"),
        pytest.param("how many horses did police find", None, id="no houses"),
        pytest.param("cash, the precise sum", "2019-10/cash", id="a sum is an amount"),
        pytest.param("arrests in Kent", None, id="another place"),
        pytest.param("how many of those arrested were blokes", "2019-10/arrests.men", id="a part by another word"),
        pytest.param("what is the name of the Deputy Assistant Commissioner", "duncan-ball", id="a name by a post"),
        pytest.param("what is the name of the man who was arrested", None, id="a name by no post"),
        pytest.param("referrals oct 19", "2019-10/referrals.nrm", id="a year of two digits, or a day of a week"),
        pytest.param("arrests on 19 october", "2018-10/arrests", id="a day of a week of which nothing is known"),
        pytest.param("samurai swords in Kent", None, id="another place, with rare words"),
        pytest.param("how many children were arrested", None, id="words of two measures"),
        pytest.param("how many schools were visited", None, id="something that is not counted"),
        pytest.param("how many papers printed 655", "london-economic-2019", id="sources are counted by listing them"),
        pytest.param("how many papers are there", None, id="sources that print no number"),
        pytest.param("how many dogs in march 2024", "2024-03/dogs.xl-bully", id="another kind, which the week has"),
        pytest.param("heroin weight in pounds", None, id="another unit"),
        pytest.param("arrests in 2017", None, id="a week that the record does not have"),
        pytest.param("arrests may 2021", "2021-05/arrests", id="a week"),
        pytest.param("cash over the four weeks", "2018-10..2019-10/cash", id="weeks together"),
        pytest.param("zombie knives in October 2019", None, id="a week without the measure"),
        pytest.param("which week had the most arrests", "2025-06/arrests", id="the most"),
        pytest.param("name the week with the most arrests", "2025-06/arrests", id="the most, to be named"),
        pytest.param("what did Nikki Holland say about money", "holland-02", id="what somebody said"),
        pytest.param("what did Priti Patel say about money", None, id="somebody who is not quoted"),
        pytest.param("her view on money", "holland-02", id="somebody by a pronoun"),
        pytest.param("what does NCA stand for", "nca", id="an abbreviation"),
        pytest.param("when was the centre launched", "nclcc-launch", id="an event"),
        pytest.param("when was Nikki Holland born", None, id="no event"),
        pytest.param("who published this", "london-economic-2019", id="only words of asking"),
        pytest.param("who is quoted", "duncan-ball", id="likewise, of people"),
        pytest.param("which week is this about", "2019-10", id="likewise, of the week"),
        pytest.param("county lines", "county-lines", id="words that everything shares"),
        pytest.param("we dismantle those criminal networks bit by bit", "holland-04", id="words from memory"),
        pytest.param("we're dismantling those criminal networks bit by bit", "holland-01", id="a contraction"),
        pytest.param("we won't treat criminals who run those lines as drug dealers", "ball-03", id="a who within"),
        pytest.param("Priti Patel on county lines gangs", None, id="somebody who said nothing, and the subject"),
        pytest.param("1,468 or 1,486 people in October 2021", "2021-10/arrests", id="a number that nobody printed"),
        pytest.param("which organizations run the centre", "nclcc", id="American spelling"),
        pytest.param("I write for a parish newsletter. How many men were held?", "2019-10/arrests.men", id="who asks"),
        pytest.param("we at the gazette need to know how much cash was found", "2019-10/cash", id="a wish"),
        pytest.param(
            "when did the may 2021 week begin, and did it snow?", "2021-05", id="two questions, one with an answer"
        ),
        pytest.param(
            "For my thesis: how many blades in may 2021", None, id="a colon, and a measure that was not counted"
        ),
        pytest.param("I live in Kent. how many knives were found in Kent", None, id="another place, told twice"),
        pytest.param("how many ppl were arrested pls", "2019-10/arrests", id="shortened words"),
        pytest.param("which kinds of weapon", "claim-04", id="kinds: what names the parts"),
        pytest.param("how many of those did the police arrest", "2019-10/arrests", id="what is counted stands before"),
        pytest.param("according to Ball, what do the seized weapons show", "ball-02", id="according to"),
        pytest.param("was the number of arrests a record", "claim-01", id="whether, with a number of"),
        pytest.param("what does the NCLCC do", "nclcc", id="what somebody does"),
        pytest.param("how many children under 12 in October 2019", None, id="an age before a month"),
        pytest.param("who has 665", "2019-10/addresses.cuckooed", id="who, and a number"),
        pytest.param("cuckooed homes in Herefordshire", None, id="a place that stands in some source"),
        pytest.param("arrests in Oct '18", "2018-10/arrests", id="a year without its century"),
        pytest.param(
            'did Ball really say "we are dismantling those criminal networks bit by bit"',
            "holland-04",
            id="quoted words",
        ),
        pytest.param("the of and", None, id="words that ask nothing"),
        pytest.param("the fewest", None, id="a superlative of nothing"),
        pytest.param("?!", None, id="marks alone"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_a_question_is_answered_or_refused(dataset: Dataset, question: str, answer: str | None) -> None:
    assert first_of(dataset, question) == answer


@pytest.mark.parametrize(
    ("question", "refusal", "near"),
    [
        pytest.param("how many were convicted", "Nothing in the record counts 'convicted'.", None, id="not counted"),
        pytest.param("how many unicorns", "Nothing in the record counts 'unicorns'.", None, id="a thing not counted"),
        pytest.param("weapons in Narnia", "The record does not have 'Narnia'.", "2019-10/weapons", id="unknown word"),
        pytest.param(
            "what did Priti Patel say",
            "The record quotes nobody called 'Priti Patel', and has no source of that name.",
            None,
            id="nobody",
        ),
        pytest.param(
            "arrests in 2017",
            "The record has no week for '2017'. It has 14, from County lines week, October 2018 to County lines week, "
            "23–29 June 2025.",
            None,
            id="no such week",
        ),
        pytest.param(
            "zombie knives in October 2019",
            "The record has no figure for “Zombie knives” in 2019-10. It has one in 2021-10.",
            "2021-10/weapons.zombie-knives",
            id="the week lacks it",
        ),
        pytest.param(
            "holland on money in may 2021",
            "The record has no such quote for 2021-05; holland-02 is about 2019-10.",
            "holland-02",
            id="the week lacks it, and it is no figure",
        ),
        pytest.param(
            "how old is Duncan Ball",
            "The record has Duncan Ball, but no answer to 'how old'.",
            "duncan-ball",
            id="a person, and what is not recorded of him",
        ),
        pytest.param(
            "does the guardian quote Holland",
            "The record has no answer to this from The Guardian.",
            "nikki-holland",
            id="a quotation that another source has",
        ),
        pytest.param(
            "what did the guardian say about criminal networks",
            "The record has no answer to this from The Guardian.",
            None,
            id="what another source has",
        ),
        pytest.param(
            "how many people were arrested in london",
            "The record has no figures for 'london' alone.",
            "2019-10/arrests",
            id="a place within the name of a publisher",
        ),
        pytest.param(
            "how many boys were arrested",
            "The record has nothing that is about 'boys' and 'arrested' together.",
            None,
            id="a word that people have for the police, and boys that are counted otherwise",
        ),
        pytest.param(
            "who launched the centre",
            "The record has nothing that is about 'launched' and 'centre' together.",
            "nclcc-launch",
            id="who did it, and a claim that names nobody but the body that it was done to",
        ),
        pytest.param(
            "what was the biggest week",
            "Weeks are ranked by what is counted in them, and the question names nothing that is.",
            None,
            id="the most of nothing",
        ),
        pytest.param(
            "which week was the biggest",
            "Weeks are ranked by what is counted in them, and the question names nothing that is.",
            None,
            id="likewise, and which week",
        ),
        pytest.param(
            "how many were convicted according to York Press",
            "Nothing in the record counts 'convicted'.",
            None,
            id="of one source, and not counted",
        ),
        pytest.param(
            "who is the head of the NCA",
            "The record does not say who leads that body.",
            "nca",
            id="no leader",
        ),
        pytest.param(
            "who leads the National Police Chiefs' Council",
            "The record does not say who leads that body.",
            "npcc",
            id="no leader of a body with chiefs in its name",
        ),
        pytest.param(
            "who led the operation",
            "The record does not say who led the operation.",
            "duncan-ball",
            id="a leader of something else",
        ),
        pytest.param(
            "Who headed the crackdown?",
            "The record does not say who headed the crackdown.",
            "duncan-ball",
            id="a leader of something else than the week",
        ),
        pytest.param(
            "who was in charge of the national operation on county lines",
            "The record does not say who was in charge of the national operation.",
            "duncan-ball",
            id="the noun before a preposition is what is led",
        ),
        pytest.param(
            "who organised the week",
            "The record does not say who organised the week.",
            "rocus",
            id="a participle in a name is nothing that was done",
        ),
        pytest.param("the of and", "The question does not say what it asks for.", None, id="no word"),
        pytest.param("weapons (Javid?)", "The record does not have 'Javid'.", None, id="a name, in brackets"),
        pytest.param(
            "how many people were burnt",
            "The record has nothing that is about 'people' and 'burnt' together.",
            "2019-10/arrests",
            id="something else was done",
        ),
        pytest.param(
            "743 in September 2020", "The record has 743 only as 2019-10/arrests.", None, id="a number of another week"
        ),
        pytest.param("the average", "The record has no answer about 'average'.", None, id="something else is asked"),
        pytest.param(
            "is 12% right", "The question does not say what 12% is a share of.", None, id="a share of nothing"
        ),
        pytest.param(
            "Crimestoppers number",
            "The record has Crimestoppers, but no answer to 'number'.",
            "crimestoppers",
            id="a telephone number",
        ),
    ],
)
def test_a_refusal_says_why(dataset: Dataset, question: str, refusal: str, near: str | None) -> None:
    answer = answer_question(dataset, question)
    assert (answer.results, answer.refusal) == ((), refusal)
    assert len(answer.nearest) <= 3
    assert near is None or answer.nearest[0].record.id == near


def test_matches_and_verdicts_are_told(dataset: Dataset) -> None:
    ladies = answer_question(dataset, "how many female suspects").results[0]
    assert ladies.match is not None
    assert set(ladies.match.worth) == {"female", "suspects"}
    assert ladies.verdict is None
    disputed = answer_question(dataset, "is it 665 homes").results[0]
    assert disputed.item.record.id == "2019-10/addresses.cuckooed"
    assert (disputed.verdict or "").startswith("“665 cuckooed addresses” (Yorkshire Post) is rejected: Alone")


def test_the_reading_of_a_question_is_explained(dataset: Dataset) -> None:
    reading = list(lines_of_explanation(answer_question(dataset, "how many wepons in octber 2021")))
    assert sorted(reading[:4]) == sorted(
        (
            "octber: read as october",
            "wepons: read as weapons",
            "asks: how many",
            "october 2021: weeks 2021-10",
        )
    )
    assert any(line.startswith("weapons: plain, in ") for line in reading)
    assert any(line.startswith("weapons: answers, score ") for line in reading)
    refused = list(lines_of_explanation(answer_question(dataset, "how many weapons in Kent")))
    assert any(line.startswith("weapons: no: lacks kent, score") for line in refused)


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        pytest.param("what does NCA stand for", "claim-36: no: is not called that, score", id="what is called so"),
        pytest.param(
            "743 kg of weapons", "weapons: no: has no amount in the unit of the number, score", id="another unit"
        ),
        pytest.param("how many weapons in Narnia", "weapons: no: has too little of the question, score", id="a word"),
    ],
)
def test_every_reason_against_an_answer_is_explained(question: str, reason: str, dataset: Dataset) -> None:
    assert any(line.startswith(reason) for line in lines_of_explanation(answer_question(dataset, question)))


def test_two_records_searched_in_turn_do_not_mix(dataset: Dataset) -> None:
    other = record(terms=[term("Zebra crossing")])
    for _ in range(2):
        assert [first_of(one, "zebra crossing") for one in (dataset, other)] == [None, "zebra-crossing"]


def test_a_question_leaves_nothing_for_the_next(dataset: Dataset) -> None:
    fresh = load()
    asked = [one["question"] for one in QUESTIONS[::8]]
    answers = [answer_question(dataset, one)[:3] for one in asked]
    assert answers == [answer_question(fresh, one)[:3] for one in asked[::-1]][::-1]


def test_the_order_of_results_does_not_depend_on_the_hash_seed() -> None:
    command = [sys.executable, "-m", "countylines", "search", "--json", "--limit", "50", "lines", "gangs", "week"]
    printed = {
        subprocess.run(command, capture_output=True, check=True, env={"PYTHONHASHSEED": seed}).stdout
        for seed in ("0", "1", "4711")
    }
    assert len(printed) == 1


def test_a_search_is_linear_in_the_record() -> None:
    def search_in(size: int) -> object:
        measures = [measure(f"kind-{number}", label=f"Birds {number}") for number in range(size)]
        counts = [observation(one.id, "bare", 5) for one in measures]
        return answer_question(record(measures=measures, observations=counts), "how many birds or bards 17")

    assert_linear(search_in, 20)


LOAVES = measure(
    "loaves", unit="loaves", counted_as=(CountedAs(("loaves",)),), asked_as=("bread", "@sliced", "crusty rolls")
)
MILLS = measure(
    "mills",
    unit="mills",
    counted_as=(CountedAs(("mills",), ("@closing", "loaves")), CountedAs(("kilns",))),
)
GRAIN = measure("grain", unit="sacks", counted_as=(CountedAs(("sacks of grain",), (), ("@spoiling",)),))
BAKERY = record(
    measures=[LOAVES, MILLS, GRAIN],
    observations=[
        observation("loaves", "bare", 12), observation("mills", "bare", 3), observation("grain", "bare", 40),
        observation("grain", "bare", 50, period="2018-10"),
    ],
    periods=[period("2018-10"), period("2019-10")],
    people=[person("Ann Baker")._replace(asked_as=("the owner",)), person("Ned Miller")],
    quotes=[
        quote("baker-01", "ann-baker", "The ovens are never cold.", ("ovens",)),
        quote("miller-01", "ned-miller", "Some ovens are cold.", ("ovens",)),
    ],
    topics=[topic("ovens")],
    sources=[source("a", periods=("2019-10",))],
    vocabulary=[
        word_group("closing", "clos*", "dead"),
        word_group("flour", "flour", "meal"),
        word_group("restricting", "pie*", "price"),
        word_group("setting", "town"),
        word_group("sliced", "toast*"),
        word_group("spoiling", "mould*"),
    ],
    terms=[term("Flour")],
    events=[event("fire", "2018-10-07")],
)  # fmt: skip
"""A record on another subject, with words of its own."""


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("how much bread", "2019-10/loaves", id="how much of what is counted"),
        pytest.param("bread", "2019-10/loaves", id="by what a measure is asked as"),
        pytest.param("how many crusty rolls in the town", "2019-10/loaves", id="a phrase, in the setting"),
        pytest.param("toasted", "2019-10/loaves", id="a group in asked_as, and a stem"),
        pytest.param("who is the owner", "ann-baker", id="a person"),
        pytest.param("what is meal", "flour", id="words of a group mean the same"),
        pytest.param("how many mills are closed", "2019-10/mills", id="what was done with what is counted"),
        pytest.param("dead flour", None, id="words of a group of a measure do not mean the same"),
        pytest.param("mills with loaves", None, id="a word that counts another measure"),
        pytest.param("mills and loaves", "2019-10/mills", id="each of two measures"),
        pytest.param("town", None, id="the setting alone"),
        pytest.param("how many sacks of grain", "2019-10/grain", id="the record's own week"),
        pytest.param("how many sacks of grain in 2018", "2018-10/grain", id="another week"),
        pytest.param("how many sacks of grain were mouldy", None, id="a word that texts about it never have"),
        pytest.param("how many loaves and pies", None, id="a word that must be found literally"),
        pytest.param("price of flour", None, id="likewise, of a term"),
        pytest.param("what did Ann Baker say of the ovens", "baker-01", id="who said it"),
        pytest.param("Miller on the ovens", "miller-01", id="the same, shorter"),
        pytest.param("ovens quote from Ned Miller", "miller-01", id="the same, the other way round"),
        pytest.param("what did the vicar say of the ovens", None, id="nobody who is quoted"),
        pytest.param("when was the fire", "fire", id="an event"),
        pytest.param("when was the flour", None, id="what is no event"),
    ],
)
def test_the_words_of_a_search_are_those_of_the_record(question: str, answer: str | None) -> None:
    assert first_of(BAKERY, question) == answer


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("how many arrests", None, id="nothing of another record"),
        pytest.param("county lines", None, id="nor of its subject"),
        pytest.param("loaves", "2001-05/loaves", id="a measure"),
        pytest.param("how many loaves in the week", "2001-05/loaves", id="in a sentence"),
    ],
)
def test_a_record_without_words_is_searched_by_its_names(question: str, answer: str | None) -> None:
    without = load(GOLDEN_RECORD)
    assert without.vocabulary == ()
    assert first_of(without, question) == answer


@pytest.mark.parametrize("name", OTHERS)
def test_other_records_are_searched_as_well(name: str) -> None:
    """With ``asked_as`` and a vocabulary, nine in ten come first and all without an answer are refused."""
    other = load(RECORDS / name)
    found = {one["question"]: first_of(other, one["question"]) for one in OTHERS[name]}
    wrong = [one["question"] for one in OTHERS[name] if one["answers"] and found[one["question"]] not in one["answers"]]
    answered = [one["question"] for one in OTHERS[name] if not one["answers"] and found[one["question"]] is not None]
    assert (len(wrong) <= 0.1 * len(OTHERS[name]), answered) == (True, []), wrong


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param(
            "how much money did the tickets add up to", "wiosna-2024/fines.value", id="the name of a currency"
        ),
        pytest.param("drivers over the limit 8-14 May 2023", "wiosna-2023/drivers.over-limit", id="a range of days"),
        pytest.param("how many helmets did kids recieve", "wiosna-2024/helmets", id="swapped letters"),
        pytest.param("how many people died on the roads", None, id="something else than a count of people"),
        pytest.param("lorries inspected number", "wiosna-2024/checks.lorries", id="keywords, and number"),
        pytest.param("total helmets", "wiosna-2024/helmets", id="total, and a keyword"),
        pytest.param("number", None, id="number alone"),
        pytest.param("when did the week of autumn 2023 take place", "jesien-2023", id="when it took place"),
        pytest.param("Zolkos", "zbigniew-zolkos", id="a name without its accents"),
        pytest.param("who is the chairman", "zbigniew-zolkos", id="a chairman"),
        pytest.param("how many fines were issued", "wiosna-2024/fines", id="a noun that is an adjective as well"),
        pytest.param("how much were the fines", "wiosna-2024/fines.value", id="how much is no count"),
    ],
)
def test_what_any_record_can_be_asked(question: str, answer: str | None) -> None:
    assert first_of(load(RECORDS / "road-safety-weeks"), question) == answer


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("nests tally", "spring-2024/nests", id="a keyword, and tally"),
        pytest.param("who is the chairman", "tomas-quill", id="the chairman, who is called chair"),
        pytest.param("who is the chair", "tomas-quill", id="the chair"),
        pytest.param("how many chicks did the chair count", "spring-2024/chicks", id="a noun that no measure has"),
        pytest.param("how many nests are in the story", "spring-2024/nests", id="a noun of sources"),
        pytest.param("how many nests did the coordinator see", None, id="a word that is no everyday noun"),
        pytest.param("gray herons", "spring-2024/birds.grey", id="another spelling"),
        pytest.param("when were the most nests occupied", "spring-2024/nests", id="when most were counted"),
        pytest.param("how many days did the spring count last", "spring-2024", id="how many days"),
        pytest.param("did it last two weeks", "spring-2024", id="last, which is a verb"),
        pytest.param("how many volunteers were over 60", None, id="an age"),
    ],
)
def test_what_the_record_of_herons_can_be_asked(question: str, answer: str | None) -> None:
    assert first_of(load(RECORDS / "herons"), question) == answer


MOWN = ("2020-06", "2021-06", "2022-06")
MEADOWS = record(
    {"week": MOWN[-1]},
    measures=[
        measure("grant", count=False, unit="EUR", label="Village grant"),
        measure("hay", count=False, unit="kg", label="Hay cut", counted_as=(CountedAs(("hay",)),)),
        measure(
            "hay.damp", "hay", count=False, unit="kg", label="Damp hay cut", counted_as=(CountedAs(("damp hay",)),)
        ),
        measure(
            "hay.rest", "hay", count=False, unit="kg", label="Remaining hay", counted_as=(CountedAs(("other hay",)),)
        ),
        measure("mowers", unit="people", label="Mowers"),
        measure("mowers.young", "mowers", unit="people", label="Mowers: children", definition="Mowers under 18."),
    ],
    organisations=[organisation("Meadow Trust")._replace(asked_as=("the society",))],
    people=[
        person("Ada Moss", body="meadow-trust"),
        Person("ned-reed", "Ned Reed", "Reed", "he", (), (Post("mowers steward", "meadow-trust"),)),
    ],
    events=[event("meadow trust was founded", "2019")._replace(organisation="meadow-trust")],
    topics=[topic("money"), topic("thanks")],
    quotes=[
        quote("moss-01", "ada-moss", "Thank you all for the scythes.", ("thanks",)),
    ],
    claims=[claim("claim-01", "Most of the damp hay came from the river.", "ada-moss", "hay from the river")],
    periods=[*(period(name) for name in MOWN), period("2020-06..2022-06", weeks=MOWN)],
    observations=[
        *(observation("hay", "bare", 900 + place, period=name) for place, name in enumerate(MOWN)),
        *(observation(name, "bare", 30, period=MOWN[-1]) for name in ("grant", "hay.damp", "hay.rest", "mowers")),
        observation("mowers.young", "at-least", 9, period=MOWN[-1]),
        observation("hay", "bare", 2703, period="2020-06..2022-06"),
    ],
)
"""A record with a week a year, and words that are two words of another measure."""


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("which year had the most hay", "2022-06/hay", id="a year for the week in it"),
        pytest.param("how many tonnes of hay were cut", "2022-06/hay", id="another word for a unit"),
        pytest.param("when was the society founded", "meadow trust was founded", id="another name of a body"),
        pytest.param("what does Ada Moss want next week", None, id="a time that nobody spoke of"),
        pytest.param("where did the damp hay come from", "claim-01", id="where things come from"),
    ],
)
def test_what_a_record_of_years_can_be_asked(question: str, answer: str | None) -> None:
    assert first_of(MEADOWS, question) == answer


@pytest.mark.parametrize(
    ("question", "refusal"),
    [
        pytest.param("was the grant £30", "The record does not have '£30'.", id="another unit"),
        pytest.param("was it £1.2 million", "The record does not have '£1.2 million'.", id="an amount as it is typed"),
        pytest.param(
            "what do the sources disagree about",
            "The record describes no disagreement about this. Where its sources differ: countylines conflicts.",
            id="disagreements",
        ),
    ],
)
def test_why_a_question_is_refused(question: str, refusal: str) -> None:
    answer = answer_question(MEADOWS, question)
    assert (answer.results, answer.refusal) == ((), refusal)


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        pytest.param("is it true that 50 people came", ["2022-06/mowers"], id="no part, of which nothing is asked"),
        pytest.param("is it true that 50 children came", ["2022-06/mowers.young"], id="the part that is asked for"),
        pytest.param(
            "did the number of mowers rise", ["2022-06/mowers", "2022-06/mowers.young"], id="nobody with a post like it"
        ),
    ],
)
def test_nothing_beside_the_question_is_answered(question: str, answers: list[str]) -> None:
    assert [one.item.record.id for one in answer_question(MEADOWS, question).results] == answers


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        pytest.param("lorries inspected number", HOW_MANY, id="at the end"),
        pytest.param("total lorries inspected", HOW_MANY, id="at the beginning"),
        pytest.param("lorries number inspected", None, id="between"),
        pytest.param("when was the number of lorries counted", HOW_MANY, id="number of"),
        pytest.param("who counted the total", WHO, id="another type"),
        pytest.param("total", None, id="alone"),
    ],
)
def test_keywords_with_a_word_for_a_count_ask_how_many(question: str, asked: str | None) -> None:
    assert answer_question(load(RECORDS / "road-safety-weeks"), question).question.type == asked


def test_a_measure_of_which_nothing_is_printed_is_no_answer_and_names_none() -> None:
    """It comes nearest to the question, and has no figure that could be named."""
    answer = answer_question(load(RECORDS / "road-safety-weeks"), "How many drivers were caught speeding?")
    assert (answer.results, [item.record.id for item in answer.nearest if item.noun != "figure"]) == ((), [])


def test_without_its_words_the_record_answers_less_and_refuses_as_much(dataset: Dataset) -> None:
    """Questions in the record's own words are still answered."""
    nouns = {
        noun: tuple(_with_words_left_out(one) for one in dataset.read(noun))
        for noun in NOUN_FILES
        if noun != "vocabulary"
    }
    bare = Dataset(dataset.header._asdict(), nouns)
    answered = [first_of(bare, one["question"]) in one["answers"] for one in QUESTIONS if one["answers"] is not None]
    refused = [first_of(bare, one["question"]) is None for one in QUESTIONS if one["answers"] is None]
    assert sum(answered) >= 0.5 * len(answered)
    assert sum(refused) >= 0.8 * len(refused)


def _with_words_left_out(one: Any) -> Any:
    empty = {"asked_as": (), "counted_as": ()}
    return one._replace(**{field: value for field, value in empty.items() if field in one._fields})


@pytest.mark.parametrize(
    "question",
    [
        "How did arrests in the October 2021 week compare with October 2019?",
        "Did arrests rise between October 2019 and October 2021?",
        "arrests 2021-10 versus 2019-10",
    ],
)
def test_weeks_that_are_set_beside_each_other_come_one_after_the_other(question: str, dataset: Dataset) -> None:
    found = answer_question(dataset, question, 2).results
    assert {result.item.reference for result in found[:2]} == {"2019-10/arrests", "2021-10/arrests"}


@pytest.mark.parametrize(
    ("question", "figure", "verdict"),
    [
        pytest.param(
            "were 743 women arrested",
            "2019-10/arrests.women",
            "743 for “Arrests: women” in 2019-10; the best is 91. 743 is printed for “Arrests”",
            id="of the whole",
        ),
        pytest.param(
            "743 women arrested",
            "2019-10/arrests.women",
            "743 for “Arrests: women” in 2019-10; the best is 91. 743 is printed for “Arrests”",
            id="the same in keywords",
        ),
        pytest.param(
            "were 169 guns seized",
            "2019-10/weapons.firearms",
            "169 for “Firearms” in 2019-10; the best is 12. 169 is printed for “Weapons”",
            id="by another word",
        ),
        pytest.param(
            "681 children were safeguarded",
            "2019-10/safeguarded.children",
            "681 for “Children safeguarded” in 2019-10; the best is 292. "
            "681 is printed for “Vulnerable people safeguarded”",
            id="children",
        ),
        pytest.param(
            "were 743 guns seized",
            "2019-10/weapons.firearms",
            "743 for “Firearms” in 2019-10; the best is 12. 743 is printed for “Arrests”",
            id="of something else",
        ),
        pytest.param("were 900 people arrested", "2019-10/arrests", "900; the best is 743", id="of nothing"),
        pytest.param("900 arrests", "2019-10/arrests", "900; the best is 743", id="the same in keywords"),
        pytest.param(
            "were 2,018 people arrested", "2019-10/arrests", "2,018; the best is 743", id="a comma is in no year"
        ),
        pytest.param(
            "was £426,040 of cash seized",
            "2019-10/cash",
            "£426,040 for “Cash” in 2019-10; the best is £183,976. £426,040 is printed for “Drugs by value”",
            id="drugs for cash",
        ),
        pytest.param(
            "were drugs worth £183,976 seized",
            "2019-10/drugs.value",
            "£183,976 for “Drugs by value” in 2019-10; the best is £426,040. £183,976 is printed for “Cash”",
            id="cash for drugs",
        ),
        pytest.param(
            "1,468 arrests in 2019",
            "2019-10/arrests",
            "1,468 for “Arrests” in 2019-10; the best is 743. 1,468 is printed for 2021-10",
            id="of another week",
        ),
        pytest.param(
            "two axes", "2019-10/weapons.axes", "2 for “Axes” in 2019-10; the best is at least 1", id="a small number"
        ),
        pytest.param(
            "were three men arrested",
            "2019-10/arrests.men",
            "3 for “Arrests: men” in 2019-10; the best is 652",
            id="a small number of what has parts",
        ),
        pytest.param("were 900 people arrested in 7 days", "2019-10/arrests", "900; the best is 743", id="in days"),
    ],
)
def test_a_number_is_judged_by_the_figure_asked_about(
    question: str, figure: str, verdict: str, dataset: Dataset
) -> None:
    first = answer_question(dataset, question).results[0]
    assert (first.item.record.id, first.verdict) == (figure, f"No source prints {verdict}.")


@pytest.mark.parametrize(
    ("question", "verdicts"),
    [
        pytest.param(
            "were 652 men arrested and 91 women?",
            {"2019-10/arrests.men": "652 is the figure (8", "2019-10/arrests.women": "91 is the figure (9"},
            id="both are so",
        ),
        pytest.param(
            "were 743 men arrested and 91 women",
            {"2019-10/arrests.men": "No source prints 743 for", "2019-10/arrests.women": "91 is the figure (9"},
            id="one is of something else",
        ),
        pytest.param("were 652 men arrested and 91 unicorns", {}, id="one is not in the record"),
        pytest.param("were 652 men convicted and 91 women", {}, id="one is of another outcome"),
    ],
)
def test_each_of_several_numbers_is_judged(question: str, verdicts: dict[str, str], dataset: Dataset) -> None:
    """Of 743 arrests 652 were of men and 91 of women; ``stats`` counts the sources that print each."""
    results = answer_question(dataset, question).results
    assert [one.item.record.id for one in results] == list(verdicts)
    assert all((one.verdict or "").startswith(verdicts[one.item.record.id]) for one in results)


@pytest.mark.parametrize(
    ("question", "answer", "verdict"),
    [
        pytest.param(
            "who is Duncan Bell", "duncan-ball", "The record has no “Duncan Bell”; this is Duncan Ball.", id="a word"
        ),
        pytest.param("who is Nikki Hollend", "nikki-holland", "“Hollend” is read as “Holland”.", id="misspelt"),
        pytest.param("who is Duncan Ball", "duncan-ball", None, id="as it is"),
        pytest.param("who is Ball anyway", "duncan-ball", None, id="a word after the whole name"),
        pytest.param("who leads the NCLCC", "nclcc", None, id="a body with leaders"),
        pytest.param("who leads the police on county lines", "duncan-ball", None, id="what everything is about is led"),
        pytest.param("who supports front-line officers", "nclcc", None, id="a body by what it does"),
        pytest.param("who are the partners of the police", "rocus", None, id="a role that has both"),
    ],
)
def test_another_name_than_that_of_the_record_is_told(
    question: str, answer: str, verdict: str | None, dataset: Dataset
) -> None:
    first = answer_question(dataset, question).results[0]
    assert (first.item.record.id, first.verdict) == (answer, verdict)


@pytest.mark.parametrize(
    ("question", "command"),
    [
        pytest.param("were there more arrests in 2021 than in 2019", "compare arrests", id="two weeks"),
        pytest.param("did arrests go up from 2019 to 2021", "compare arrests", id="they went up"),
        pytest.param("did arrests double between 2019 and 2021", "compare arrests", id="they doubled"),
        pytest.param("were no women arrested", "show 2019-10/arrests.women", id="none"),
        pytest.param("were half of those arrested women", "stats --derived", id="a share"),
        pytest.param("was there a crackdown in October 2019", "show 2019-10", id="of a week"),
        pytest.param("was October 2019 the week with the most arrests", "compare arrests", id="the most"),
        pytest.param("were 743 women and children arrested", "show claim-05", id="a number that no figure answers"),
    ],
)
def test_what_search_does_not_judge_is_said(question: str, command: str, dataset: Dataset) -> None:
    verdict = answer_question(dataset, question).results[0].verdict
    assert verdict == f"Search does not judge whether that is so: see countylines {command}."


def test_the_note_on_a_claim_follows_what_search_does_not_judge(dataset: Dataset) -> None:
    verdict = answer_question(dataset, "was the number of arrests a record").results[0].verdict
    assert verdict == (
        "Search does not judge whether that is so: see countylines show claim-01. "
        "No earlier number is given to compare with."
    )


def test_a_superlative_says_nothing_that_the_record_lacks_of_a_number(dataset: Dataset) -> None:
    verdict = answer_question(dataset, "is 1,965 the highest number of arrests").results[0].verdict
    assert verdict == (
        "1,965 is the figure (Essex News and Investigations and The Independent). "
        "Search does not judge whether that is so: see countylines compare arrests."
    )


@pytest.mark.parametrize(
    ("question", "figure", "verdict"),
    [
        pytest.param(
            "were fewer than 700 people arrested", "2019-10/arrests",
            "“Fewer than 700” does not agree with the best, 743. ", id="fewer than",
        ),
        pytest.param(
            "were 700 or more people arrested", "2019-10/arrests", "“700 or more” agrees with the best, 743. ",
            id="after the number",
        ),
        pytest.param(
            "more than 750 people arrested", "2019-10/arrests",
            "“More than 750” does not agree with the best, 743. No source prints 750.", id="in keywords",
        ),
        pytest.param(
            "was cash under 200000", "2019-10/cash", "“Under 200000” agrees with the best, £183,976. ",
            id="no age",
        ),
        pytest.param(
            "did the arrests exceed 700", "2019-10/arrests", "“Exceed 700” agrees with the best, 743. ", id="a verb",
        ),
        pytest.param(
            "did police seize more than £180,000", "2019-10/cash",
            "“More than £180,000” agrees with the best, £183,976. "
            "The London Economic prints “more than £180,000 cash”, which agrees with the best.", id="money",
        ),
    ],
)  # fmt: skip
def test_a_hedge_in_question_is_judged(question: str, figure: str, verdict: str, dataset: Dataset) -> None:
    """The article has more than 700 arrests and more than £180,000; other sources 743, and £183,976."""
    first = answer_question(dataset, question).results[0]
    assert first.item.record.id == figure
    assert (first.verdict or "").startswith(verdict)


@pytest.mark.parametrize(
    ("question", "answer", "verdict"),
    [
        pytest.param(
            "300 children were safeguarded", "2019-10/safeguarded.children",
            "Only a headline prints 300 (Daily Mail: “300 children are saved from grip of county lines gangs”); "
            "the best is 292.",
            id="judged by the figure",
        ),
        pytest.param(
            "300 children are saved from grip of county lines gangs", "daily-mail-2019-10-18", DAILY_MAIL,
            id="the headline",
        ),
        pytest.param(
            "when was 300 children are saved from grip published", "daily-mail-2019-10-18", DAILY_MAIL,
            id="its date asked",
        ),
    ],
)  # fmt: skip
def test_a_number_of_a_headline_is_judged_by_the_figure(
    question: str, answer: str, verdict: str | None, dataset: Dataset
) -> None:
    """Five sources have 292 children."""
    first = answer_question(dataset, question).results[0]
    assert (first.item.record.id, first.verdict) == (answer, verdict)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("people under 18 arrested", id="an age"),
        pytest.param("900 people", id="a unit alone"),
        pytest.param("how many of the 900 arrests were of women", id="a number that is given"),
    ],
)
def test_a_number_that_tells_what_is_asked_about_is_not_left_out(question: str, dataset: Dataset) -> None:
    assert answer_question(dataset, question).results == ()


@pytest.mark.parametrize(
    ("question", "figures", "verdict"),
    [
        pytest.param(
            "how many of the 743 were women", ["2019-10/arrests.women"], "Arrests: 743 is the figure (3 sources).",
            id="of the arrests",
        ),
        pytest.param(
            "of the 169 weapons, how many were guns", ["2019-10/weapons.firearms", "2019-10/weapons"],
            "Weapons: 169 is the figure (7 sources).", id="the part stands after",
        ),
    ],
)  # fmt: skip
def test_a_part_of_a_number_is_of_its_week(question: str, figures: list[str], verdict: str, dataset: Dataset) -> None:
    """91 women are among the 743 arrests, and 12 firearms among the 169 weapons."""
    results = answer_question(dataset, question).results
    assert ([one.item.record.id for one in results], results[0].verdict) == (figures, verdict)


@pytest.mark.parametrize(
    ("question", "refusal"),
    [
        pytest.param(
            "how many of the 1,468 arrested were women",
            "The record has no figure for “Arrests: women” in 2021-10. It has one in 2019-05, 2019-10.",
            id="not of that week",
        ),
        pytest.param(
            "how many of the 743 were children", "The record has 743 only as 2019-10/arrests.", id="not a part of it"
        ),
    ],
)
def test_a_part_that_a_week_does_not_have_is_refused(question: str, refusal: str, dataset: Dataset) -> None:
    answer = answer_question(dataset, question)
    assert (answer.results, answer.refusal) == ((), refusal)


@pytest.mark.parametrize(
    ("question", "refusal"),
    [
        pytest.param("what was 1,468 in 2019", "The record has 1,468 only as 2021-10/arrests.", id="of another week"),
        pytest.param(
            "seized £183,976 of drugs", "The record has £183,976 only as 2019-10/cash.", id="of another amount"
        ),
        pytest.param("drugs worth £183,976", "The record has £183,976 only as 2019-10/cash.", id="the noun before it"),
    ],
)
def test_what_a_number_is_of_is_told(question: str, refusal: str, dataset: Dataset) -> None:
    assert answer_question(dataset, question).refusal == refusal


def test_a_number_with_a_comma_is_no_year(dataset: Dataset) -> None:
    """The record has 1,965 arrests in a week of 2025, and none of a week of 1965."""
    assert first_of(dataset, "were 1,965 people arrested") == "2025-06/arrests"


@pytest.mark.parametrize(
    ("record_name", "question", "figures", "verdict"),
    [
        pytest.param(
            None,
            "total arrests over all weeks",
            ["2018-10..2019-05/arrests", "2018-10/arrests"],
            "No source prints a total of the 14 weeks; this one covers 3 of them.",
            id="a total of some",
        ),
        pytest.param(
            None,
            "how many arrests since 2021",
            ["2021-05/arrests", "2021-10/arrests"],
            "No source prints a total of the 9 weeks; this is one of them.",
            id="no total",
        ),
        pytest.param(
            None,
            "sum of cash",
            ["2018-10..2019-10/cash", "2018-10/cash"],
            f"No source prints a total of the 14 weeks; this one covers 4 of them. {IS_THE_MILLION_TRUE}",
            id="a sum",
        ),
        pytest.param(
            None,
            "how many arrests in 2019 in total",
            ["2019-01/arrests", "2019-05/arrests"],
            "No source prints a total of the 3 weeks; this is one of them.",
            id="a year in total",
        ),
        pytest.param(
            "herons",
            "how many nests over all weeks",
            ["spring-2023/nests", "spring-2024/nests"],
            "No source prints a total of the 3 weeks; this is one of them.",
            id="a record without spans",
        ),
        pytest.param(None, "arrests in every week", ["2018-10/arrests", "2019-01/arrests"], None, id="one by one"),
        pytest.param(
            None,
            "knives so far",
            ["2020-09/weapons.knives"],
            f"No source prints a total of “Knives” for several weeks; this is one week's. {KNIVES_DIFFER}",
            id="so far, and no total",
        ),
        pytest.param(
            "road-safety-weeks",
            "vehicles checked over all weeks",
            ["wiosna-2023..wiosna-2024/checks", "wiosna-2023/checks", "jesien-2023/checks", "wiosna-2024/checks"],
            None,
            id="a total of all",
        ),
        pytest.param(
            "road-safety-weeks",
            "how many fines in total across all weeks",
            ["wiosna-2023/fines", "jesien-2023/fines", "wiosna-2024/fines"],
            "No source prints a total of the 3 weeks; this is one of them.",
            id="no total in another record",
        ),
    ],
)
def test_totals_of_many_weeks(
    record_name: str | None, question: str, figures: list[str], verdict: str | None, dataset: Dataset
) -> None:
    results = answer_question(load(RECORDS / record_name) if record_name else dataset, question).results
    assert [one.item.record.id for one in results][: len(figures)] == figures
    assert results[0].verdict == verdict


@pytest.mark.parametrize(
    ("record_name", "question", "verdict"),
    [
        pytest.param(
            None,
            "how many weeks were there",
            "The record has 14 weeks, from County lines week, October 2018 to County lines week, 23–29 June 2025.",
            id="all",
        ),
        pytest.param(
            "herons",
            "how many weeks were there in 2023",
            "The record has one week, Spring count, 15-23 April 2023.",
            id="of a year",
        ),
    ],
)
def test_the_weeks_are_counted(record_name: str | None, question: str, verdict: str, dataset: Dataset) -> None:
    results = answer_question(load(RECORDS / record_name) if record_name else dataset, question).results
    assert ({one.item.noun for one in results}, results[0].verdict) == ({"period"}, verdict)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("most arrests", "2025-06/arrests", id="the most"),
        pytest.param("what was the largest number of arrests", "2025-06/arrests", id="the largest number"),
        pytest.param("largest number of arrests in 2019", "2019-10/arrests", id="within a year"),
        pytest.param("which was the biggest week for arrests", "2025-06/arrests", id="the biggest week"),
        pytest.param("lowest week for weapons", "2019-05/weapons", id="the lowest week"),
        pytest.param("fewest weapons", "2019-05/weapons", id="the fewest"),
        pytest.param("when were the most people arrested", "2025-06/arrests", id="when"),
        pytest.param("in which month were the most women arrested", "2019-10/arrests.women", id="which month"),
        pytest.param("most of the arrests", "2019-10/arrests", id="most of them"),
        pytest.param("at least 700 arrests", "2019-10/arrests", id="at least"),
    ],
)
def test_the_week_with_the_most(question: str, answer: str, dataset: Dataset) -> None:
    assert first_of(dataset, question) == answer


@pytest.mark.parametrize("superlative", ["highest", "largest", "biggest", "greatest"])
def test_superlatives_of_size_mean_the_same(superlative: str, dataset: Dataset) -> None:
    assert first_of(dataset, f"Was it the {superlative} week ever for arrests?") == "claim-01"


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        pytest.param(
            "how many arrests and how much cash in march 2024", ["2024-03/arrests", "2024-03/cash"], id="a shared week"
        ),
        pytest.param(
            "in march 2024, how many arrests and how much cash", ["2024-03/arrests", "2024-03/cash"],
            id="the week first",
        ),
        pytest.param("how many arrests and how many weapons", ["2019-10/arrests", "2019-10/weapons"], id="no week"),
        pytest.param(
            "how many arrests in march 2024 and how much cash in may 2019", ["2024-03/arrests", "2019-05/cash"],
            id="a week for each",
        ),
        pytest.param("how many arrests and how many weapons in kent", [], id="one without an answer"),
        pytest.param("how many arrests and how much cash last week", [], id="a week that is relative to today"),
    ],
)  # fmt: skip
def test_several_quantities_are_answered_one_by_one(question: str, answers: list[str], dataset: Dataset) -> None:
    assert [one.item.record.id for one in answer_question(dataset, question).results] == answers


@pytest.mark.parametrize(
    ("question", "time"),
    [
        pytest.param("how many arrests last week", "last week", id="last week"),
        pytest.param("how many arrests yesterday", "yesterday", id="yesterday"),
        pytest.param("yesterday, how many arrests", "yesterday", id="a part of it is no question of its own"),
        pytest.param("how many arrests this year", "this year", id="this year"),
        pytest.param("how many arrests last year", "last year", id="last year"),
        pytest.param("how many arrests in the crackdown last month", "last month", id="after a word for the week"),
        pytest.param("It is about last week's raids. How many arrests?", "last week", id="in the sentence before"),
        pytest.param("arrests in the week before", "week before", id="the week before, of nothing"),
        pytest.param("arrests in the week after", "week after", id="the week after, of nothing"),
    ],
)
def test_a_time_told_from_the_day_of_asking_is_not_known(question: str, time: str, dataset: Dataset) -> None:
    answer = answer_question(dataset, question)
    assert answer.results == ()
    assert answer.refusal == (
        f"The record does not know on which day you ask, and so not when '{time}' is. Name a week by its date, or say "
        "'the latest week': it has 14, from County lines week, October 2018 to County lines week, 23–29 June 2025."
    )


@pytest.mark.parametrize(
    ("question", "figure", "taken"),
    [
        pytest.param(
            "arrests this week", "2019-10/arrests",
            "“This week” is taken to be the record's own, 2019-10", id="this",
        ),
        pytest.param(
            "arrests in the last week", "2025-06/arrests",
            "“Last week” is taken to be the latest week that the record has, 2025-06", id="the last",
        ),
        pytest.param(
            "how much cash over the last year", "2018-10..2019-10/cash",
            "“Last year” is taken to be a time that ends with the record's own week, 2019-10", id="the last year",
        ),
    ],
)  # fmt: skip
def test_a_time_taken_from_the_record_is_told(question: str, figure: str, taken: str, dataset: Dataset) -> None:
    first, *others = answer_question(dataset, question).results
    assert first.item.record.id == figure
    assert (first.verdict or "").startswith(f"{taken}: the record does not know on which day you ask.")
    assert not any("day you ask" in (one.verdict or "") for one in others)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        pytest.param("what happened on 7 October 2019", ["raids-begin", "2019-10"], id="a day with an event"),
        pytest.param("what happened on 8 October 2019", ["2019-10"], id="a day without"),
        pytest.param("what happened from 7 to 13 October 2019", ["2019-10"], id="days"),
    ],
)
def test_an_event_answers_for_its_day(question: str, first: list[str], dataset: Dataset) -> None:
    """The article: ``Monday October 7th``."""
    assert [one.item.record.id for one in answer_question(dataset, question).results][:2] == first


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        pytest.param(
            "how many arrests on 8 october 2019",
            "The figure is for the whole week, 7–13 October 2019: the record has none for single days.",
            id="a day",
        ),
        pytest.param(
            "how many arrests on 8 october 2018",
            "The figure is for the whole week: the record has none for single days.",
            id="a day of a week of which the record has only the month",
        ),
        pytest.param("how many arrests 7 to 13 october 2019", None, id="all days of the week"),
        pytest.param("how many arrests in the week of 8 october 2019", None, id="the week of a day"),
    ],
)
def test_the_figure_of_a_day_is_that_of_its_week(question: str, verdict: str | None, dataset: Dataset) -> None:
    first = answer_question(dataset, question).results[0]
    assert (first.item.noun, first.verdict) == ("figure", verdict)


@pytest.mark.parametrize(
    ("question", "answer", "verdict"),
    [
        pytest.param("weapons other than guns", "2019-10/weapons", "counts 'guns' as well", id="other than"),
        pytest.param("weapons except for knives", "2019-10/weapons", "counts 'knives' as well", id="except for"),
        pytest.param("weapons that were not guns", "2019-10/weapons", "counts 'guns' as well", id="were not"),
        pytest.param("weapons that weren't guns", "2019-10/weapons", "counts 'guns' as well", id="weren't"),
        pytest.param(
            "weapons without guns or knives", "2019-10/weapons", "counts 'guns' and 'knives' as well", id="a list"
        ),
        pytest.param("how many arrests excluding women", "2019-10/arrests", "counts 'women' as well", id="excluding"),
        pytest.param("value of the coke, not the crack", "2019-10/drugs.cocaine.value", None, id="not a part of it"),
    ],
)
def test_a_whole_is_said_to_have_the_part_that_is_left_out(
    question: str, answer: str, verdict: str | None, dataset: Dataset
) -> None:
    first = answer_question(dataset, question).results[0]
    told = f"The figure {verdict}: search does not subtract parts." if verdict else None
    assert (first.item.record.id, first.verdict) == (answer, told)


@pytest.mark.parametrize(
    ("question", "denied"),
    [
        pytest.param("how many people were not arrested", "arrested", id="were not"),
        pytest.param("how many people weren't arrested", "arrested", id="weren't"),
        pytest.param("how many deal lines were not seized", "seized", id="of what everything shares"),
    ],
)
def test_what_was_not_done_is_refused(question: str, denied: str, dataset: Dataset) -> None:
    answer = answer_question(dataset, question)
    assert answer.results == ()
    assert answer.refusal == f"The record says what was done, but nothing about what was not {denied!r}."


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        pytest.param(
            "how many arrests between 2020 and 2022",
            ["2020-09/arrests", "2021-05/arrests", "2021-10/arrests", "2022-03/arrests", "2022-10/arrests"],
            id="between two years",
        ),
        pytest.param(
            "between October 2018 and October 2019 how much cash",
            ["2018-10..2019-10/cash", "2018-10/cash", "2019-01/cash", "2019-05/cash", "2019-10/cash"],
            id="a printed total",
        ),
        pytest.param(
            "arrests before october 2019",
            ["2018-10..2019-05/arrests", "2018-10/arrests", "2019-01/arrests", "2019-05/arrests"],
            id="before a week",
        ),
    ],
)
def test_all_weeks_within_limits_answer(question: str, figures: list[str], dataset: Dataset) -> None:
    """The weeks are those of ``countylines compare``, the totals those of the record's periods of several weeks."""
    results = answer_question(dataset, question).results
    assert [one.item.record.id for one in results][: len(figures)] == figures


def test_the_latest_week_needs_no_remark(dataset: Dataset) -> None:
    first = answer_question(dataset, "how many arrests in the most recent week").results[0]
    assert (first.item.record.id, first.verdict) == ("2025-06/arrests", None)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        pytest.param(
            "which week had the fewest arrests",
            "It is not certain: 2018-10 (more than 200) may be as low or lower.",
            id="the fewest",
        ),
        pytest.param(
            "most cash",
            "It is not certain: 2023-02 (more than £2,000,000) and 2019-01 (more than £200,000) may be as high or "
            "higher. 2 of the 14 weeks have no figure for it.",
            id="the most, of some weeks",
        ),
        pytest.param("fewest swords", "12 of the 14 weeks have no figure for it.", id="certain, of two weeks"),
        pytest.param(
            "which year had the most arrests",
            "Weeks are ranked, not years: no source adds up the weeks of a year.",
            id="years, of which two have two weeks",
        ),
        pytest.param("most arrests since 2020", None, id="certain, of all"),
        pytest.param("most arrests", None, id="three weeks with 1,882 have none with the 1,965 of another"),
    ],
)
def test_weeks_that_cannot_be_ranked_are_told(question: str, verdict: str | None, dataset: Dataset) -> None:
    """In the record, 2018-10 has more than 200 arrests, and 2019-05 has 586; of cash, see the verdict."""
    assert answer_question(dataset, question).results[0].verdict == verdict


SPRING, SUMMER, AUTUMN = "2018-04", "2018-07", "2018-10"


def record_of_weeks(*printed: tuple[str, str, int], count: bool = True) -> Dataset:
    """Make a record with an observation of nests for each week, hedge and value."""
    sources = [source(f"s{place}", periods=(week,)) for place, (week, _, _) in enumerate(printed)]
    return record(
        {"week": AUTUMN},
        measures=[measure("nests", unit="nests", count=count)],
        sources=sources,
        periods=[period(name) for name in (SPRING, SUMMER, AUTUMN)],
        observations=[
            observation("nests", hedge, value, period=week, source=f"s{place}")
            for place, (week, hedge, value) in enumerate(printed)
        ],
    )


@pytest.mark.parametrize(
    ("question", "first"),
    [
        pytest.param("most nests", SUMMER, id="both sides of a dispute are more"),
        pytest.param("fewest nests", SPRING, id="a side may be fewer, and is not certain"),
    ],
)
def test_a_dispute_is_ranked_by_what_each_side_allows(question: str, first: str) -> None:
    weeks = record_of_weeks((SPRING, "bare", 5), (SUMMER, "bare", 12), (SUMMER, "bare", 8), (AUTUMN, "bare", 7))
    assert first_of(weeks, question) == f"{first}/nests"


@pytest.mark.parametrize(
    ("question", "printed", "verdict"),
    [
        pytest.param(
            "most nests",
            [(SPRING, "bare", 9), (SUMMER, "bare", 9), (AUTUMN, "bare", 8)],
            "2018-07 has the same.",
            id="as many",
        ),
        pytest.param(
            "fewest nests",
            [(SPRING, "bare", 5), (SUMMER, "more-than", 5), (AUTUMN, "at-least", 5)],
            "It is not certain: 2018-10 (at least 5) may be as low or lower.",
            id="more than five is six or more",
        ),
        pytest.param(
            "most nests",
            [(SPRING, "bare", 9), (SUMMER, "bare", 5), (SUMMER, "bare", 12), (AUTUMN, "bare", 1)],
            "It is not certain: 2018-07 (disputed) may be as high or higher.",
            id="one side of a dispute",
        ),
        pytest.param(
            "most nests",
            [(SPRING, "bare", 9), (SUMMER, "bare", 5), (SUMMER, "bare", 6), (AUTUMN, "bare", 1)],
            None,
            id="no side of a dispute",
        ),
    ],
)
def test_an_open_end_may_reach_the_first(
    question: str, printed: list[tuple[str, str, int]], verdict: str | None
) -> None:
    assert answer_question(record_of_weeks(*printed), question).results[0].verdict == verdict


@pytest.mark.parametrize(
    ("question", "answer", "says"),
    [
        pytest.param(
            "deal lines seized or disrupted", "2019-10/deal-lines",
            f"{DONE_TO_LINES} {LINES_DIFFER}",
            id="of a figure",
        ),
        pytest.param(
            "was the centre launched in august or september 2018", "nclcc-launch",
            "Sources differ (nclcc-launch-month): Was the national centre launched in August or September 2018? "
            "August 2018 (Police Professional); September 2018 (Yahoo News UK); 2018, without a month (North West "
            "Evening Mail, Sputnik, Breitbart). This is undecided.",
            id="of an event",
        ),
        pytest.param(
            "how many deal lines were seized", "2019-10/deal-lines",
            f"{DONE_TO_LINES} {LINES_DIFFER}",
            id="one side alone",
        ),
        pytest.param(
            "how many knives in September 2020", "2020-09/weapons.knives",
            KNIVES_DIFFER,
            id="it leaves no best",
        ),
        pytest.param(
            "was it a two-week crackdown", "2019-10",
            LENGTH_DIFFERS, id="of a week",
        ),
        pytest.param("how many deal lines", "2019-10/deal-lines", None, id="no side"),
        pytest.param("when was the October 2019 crackdown", "2019-10", None, id="a word of the date"),
    ],
)  # fmt: skip
def test_a_disagreement_is_told_where_a_question_names_its_sides(
    question: str, answer: str, says: str | None, dataset: Dataset
) -> None:
    first = answer_question(dataset, question).results[0]
    assert (first.item.record.id, first.verdict) == (answer, says)


@pytest.mark.parametrize(
    ("question", "answer", "says"),
    [
        pytest.param(
            "were 41 people rescued", "2019-10/referrals.nrm",
            "41 is the figure for “Referrals to the National Referral Mechanism” in 2019-10 (5 sources). "
            "A referral says that somebody may be a victim; it does not say that anybody was rescued. "
            "Sources differ (2019-10-rescued): Were 41 victims of human trafficking rescued? "
            "The 41 are referrals to the National Referral Mechanism, which assesses whether somebody may be a victim.",
            id="a caution and a disagreement have it",
        ),
        pytest.param(
            "were 655 homes raided", "2019-10/addresses.cuckooed",
            "655 is the figure for “Cuckooed addresses visited” in 2019-10 (6 sources). "
            "The Daily Mail of March 2024 says raided, which is more than a visit.",
            id="a caution has it",
        ),
        pytest.param(
            "were 49 lines closed down", "2019-10/deal-lines",
            f"49 is the figure for “Deal lines” in 2019-10 (9 sources). {DONE_TO_LINES}",
            id="other weeks have it",
        ),
        pytest.param(
            "were 292 children rescued", "2019-10/safeguarded.children",
            "292 is the figure for “Children safeguarded” in 2019-10 (5 sources). Sources claim different things: that "
            "people were safeguarded, engaged or identified for safeguarding, referred, protected, rescued, brought to "
            "safety, or prevented from being exploited.",
            id="a caution about the whole has it",
        ),
        pytest.param(
            "how many houses were raided", "2019-10/addresses.cuckooed",
            "The Daily Mail of March 2024 says raided, which is more than a visit.", id="no number in question",
        ),
        pytest.param(
            "were 169 weapons destroyed", "2019-10/weapons",
            "169 is the figure for “Weapons” in 2019-10 (7 sources). The record does not use 'destroyed' for it.",
            id="nothing has it",
        ),
        pytest.param("were 743 people arrested", "2019-10/arrests", "743 is the figure (3 sources).", id="no doubt"),
        pytest.param("notes not drugs", "2019-10/cash", None, id="it is left out"),
        pytest.param(
            "how much cash was seized in the four weeks", "2018-10..2019-10/cash",
            IS_THE_MILLION_TRUE, id="the number itself is undecided",
        ),
        pytest.param("how many deal lines", "2019-10/deal-lines", None, id="only the words for it are undecided"),
        pytest.param(
            "girls safeguarded in June 2025", "2025-06/safeguarded.females",
            "How many of the females are girls is not printed.", id="a narrower word",
        ),
    ],
)  # fmt: skip
def test_a_word_that_the_record_doubts_is_not_confirmed(
    question: str, answer: str, says: str | None, dataset: Dataset
) -> None:
    first = answer_question(dataset, question).results[0]
    assert (first.item.record.id, first.verdict) == (answer, says)


def test_a_caution_is_told_once(dataset: Dataset) -> None:
    """All kinds of people safeguarded have the same one."""
    results = answer_question(dataset, "how many people were rescued in October 2019").results
    told = [one for one in results if one.verdict and "Sources claim different things" in one.verdict]
    assert (len(told), told[0].item.record.id) == (1, "2019-10/safeguarded")


def test_a_wording_that_the_record_rejects_is_said_to_be_rejected(dataset: Dataset) -> None:
    """The record's reason for it, of the Irish News and newsio: "Calls all 377 bladed weapons knives …"."""
    first = answer_question(dataset, "knives 2023-10").results[0]
    assert first.item.record.id == "2023-10/weapons.knives"
    assert first.verdict == (
        "“377 knives” (The Irish News) is rejected: Calls all 377 bladed weapons knives; "
        "the NPCC's text and Police Professional print bladed weapons."
    )


@pytest.mark.parametrize(
    ("question", "figures", "verdict"),
    [
        pytest.param(
            "how many kilos of cocaine",
            [f"{week}/drugs.cocaine.weight" for week in ("2021-10", "2022-10", "2023-10", "2024-11", "2025-06")],
            "The record's own week, 2019-10, has no figure for it; 5 other weeks have one.",
            id="five weeks",
        ),
        pytest.param(
            "how many zombie knives",
            ["2021-10/weapons.zombie-knives"],
            "The record's own week, 2019-10, has no figure for it; one other week has one.",
            id="one week",
        ),
        pytest.param("how many women", ["2019-10/arrests.women"], None, id="the record's own week"),
        pytest.param("zombie knives in 2021", ["2021-10/weapons.zombie-knives"], None, id="a week is named"),
    ],
)
def test_all_weeks_answer_where_the_own_one_has_none(
    question: str, figures: list[str], verdict: str | None, dataset: Dataset
) -> None:
    """The weeks are those that ``countylines measures`` lists of the measure."""
    results = answer_question(dataset, question).results
    measure_id = figures[0].partition("/")[2]
    assert [one.item.record.id for one in results if one.item.record.id.endswith(measure_id)] == figures
    assert results[0].verdict == verdict


@pytest.mark.parametrize(
    ("question", "quote_id", "verdict"),
    [
        pytest.param("who said piece by piece", "holland-01", "Word for word.", id="three words"),
        pytest.param(
            "who said we are dismantling these criminal networks piece by piece",
            "holland-04",
            "Word for word.",
            id="many words",
        ),
        pytest.param(
            "we are dismantling these criminal networks bit by bit",
            "holland-04",
            "Not word for word: criminal networks [-piece-] {+bit+} by [-piece-] {+bit+} "
            "(in [- -] what was said, in {+ +} what was not)",
            id="a word twice",
        ),
        pytest.param("who said something about drugs", "ball-03", None, id="no words"),
    ],
)
def test_the_words_that_somebody_said(question: str, quote_id: str, verdict: str | None, dataset: Dataset) -> None:
    first = answer_question(dataset, question).results[0]
    assert (first.item.record.id, first.verdict) == (quote_id, verdict)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param(
            "how much cannabis in October 2023", "2023-10/drugs.cannabis.weight", id="no plants, but a weight"
        ),
        pytest.param("how much heroin in 2022", "2022-10/drugs.heroin.weight", id="no value, but a weight"),
        pytest.param("value of heroin in 2022", None, id="the value is asked for"),
        pytest.param("how much heroin in 2018", None, id="neither"),
        pytest.param("how many women were arrested in October 2023", None, id="the whole is in the same unit"),
    ],
)
def test_the_same_in_another_unit_answers(question: str, answer: str | None, dataset: Dataset) -> None:
    assert first_of(dataset, question) == answer


@pytest.mark.parametrize(
    ("speaker", "verdict"),
    [
        pytest.param("Duncan Ball", "Nikki Holland said it, not “Duncan Ball”. Word for word.", id="another speaker"),
        pytest.param("Steve Rodhouse", "Nikki Holland said it, not “Steve Rodhouse”. Word for word.", id="no speaker"),
        pytest.param("Nikki Holland", "Word for word.", id="the speaker"),
        pytest.param("the director of investigations", "Word for word.", id="her post"),
        pytest.param("she", "Word for word.", id="nobody named"),
    ],
)
def test_who_said_it_is_told_where_somebody_else_is_named(speaker: str, verdict: str, dataset: Dataset) -> None:
    first = answer_question(dataset, f"did {speaker} say hitting them where it hurts").results[0]
    assert (first.item.record.id, first.verdict) == ("holland-02", verdict)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("which newspaper got it wrong?", id="nothing else is asked"),
        pytest.param("which paper printed the wrong number", id="a number"),
        pytest.param("which newspaper was wrong about the arrests", id="a measure"),
    ],
)
def test_no_source_is_said_to_be_wrong(question: str, dataset: Dataset) -> None:
    answer = answer_question(dataset, question)
    assert answer.results == ()
    assert answer.refusal.endswith("countylines conflicts.")


@pytest.mark.parametrize(
    "question", [pytest.param("which newspaper printed 665", id="rejected"), "which newspaper was wrong about 665"]
)
def test_the_sources_that_print_a_number_come_before_its_figure(question: str, dataset: Dataset) -> None:
    source, figure, *_ = answer_question(dataset, question).results
    assert (source.item.record.id, source.verdict) == (
        "yorkshire-post-2019-10-18",
        "Prints “665 cuckooed addresses”.",
    )
    assert figure.item.record.id == "2019-10/addresses.cuckooed"
    assert "“665 cuckooed addresses” (Yorkshire Post) is rejected" in str(figure.verdict)


def test_of_the_sources_that_print_a_number_that_of_the_week_comes_first(dataset: Dataset) -> None:
    first = answer_question(dataset, "which paper printed 655").results[0]
    assert (first.item.record.id, first.verdict) == (
        "london-economic-2019",
        "Prints “a total of 655 ‘cuckooed’ addresses”.",
    )


def test_the_source_that_prints_a_number_without_a_hedge_comes_before_those_that_have_one(dataset: Dataset) -> None:
    results = answer_question(dataset, "which newspaper printed 700").results
    assert [(one.item.record.id, one.verdict) for one in results[:2]] == [
        ("york-press-2019-10-28", "Prints “700 arrests”."),
        ("london-economic-2019", "Prints “more than 700 people”."),
    ]
    figure = next(one for one in results if one.item.noun == "figure")
    assert figure.item.record.id == "2019-10/arrests"
    assert "“700 arrests” (York Press) is rejected" in str(figure.verdict)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("guardian article 18 oct 2019 link", "guardian-2019-10-18", id="a publisher and the day"),
        pytest.param(
            "what headline did the Daily Mail run on 18 October 2019", "daily-mail-2019-10-18", id="a headline"
        ),
        pytest.param("which paper wrote about it on 28 October 2019", "york-press-2019-10-28", id="the day alone"),
        pytest.param("which paper wrote about it on 18 October 2011", None, id="a day of no source"),
        pytest.param("arrests on 18 October 2019", None, id="of a day that no week has"),
    ],
)
def test_a_source_is_found_by_the_day_on_which_it_was_published(
    question: str, answer: str | None, dataset: Dataset
) -> None:
    assert first_of(dataset, question) == answer


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("what do the sources disagree about", "2019-10-addresses", id="all of the week"),
        pytest.param("which figures of May 2019 are disputed", "2019-05-days", id="all of another week"),
        pytest.param("one week or a fortnight, who has it right?", "2019-10-length", id="the words of its sides"),
        pytest.param("is a rise of 68% in closed lines right, does the maths hold up?", "2023-02-rise", id="a share"),
        pytest.param("was it 655 or 665 addresses", "2019-10/addresses.cuckooed", id="a figure comes before it"),
        pytest.param("how many addresses were visited", "2019-10/addresses.cuckooed", id="no question of a doubt"),
        pytest.param("do the sources disagree about horses", None, id="none is about it"),
        pytest.param("some say 300 addresses, who has it right?", "2019-10/addresses.cuckooed", id="no side has it"),
    ],
)
def test_what_sources_disagree_about_can_be_asked(question: str, answer: str | None, dataset: Dataset) -> None:
    assert first_of(dataset, question) == answer


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("what's the latest week", "2025-06", id="the latest week"),
        pytest.param("was october 2019 the third or the fourth of these", "2019-10", id="its place in the series"),
        pytest.param("the week that straddled february and march", "2023-02", id="a verb before its months"),
        pytest.param("record for phone lines closed in one week", "2023-02/deal-lines", id="a record is the most"),
        pytest.param("men, women and children supported, summer 2025", None, id="no list of what it lacks"),
        pytest.param("women and girls supported, summer 2025", "2025-06/safeguarded.females", id="what the week has"),
        pytest.param("women arrested october 2021 week", None, id="no whole in place of a part"),
        pytest.param("a lady would like to know how many men were held", "2019-10/arrests.men", id="who asks"),
        pytest.param("which paper has 665", "yorkshire-post-2019-10-18", id="a paper that has a number"),
        pytest.param("one site has dollars, who was that", "gephardt-daily-2019-10-18", id="a source is somebody"),
        pytest.param("'record number' arrested, is it really one", "claim-01", id="no instruction to record"),
        pytest.param("how many were arrested on Monday 7 October 2019", "2019-10/arrests", id="a day with its weekday"),
        pytest.param("What was Mr Ball's rank?", "duncan-ball", id="a rank is no deed"),
        pytest.param("week with the most arrests ever", "2025-06/arrests", id="a week, and its superlative after"),
        pytest.param("year the centre was set up", "nclcc-launch", id="a word for a time at the beginning"),
        pytest.param("were women among the suspects", "2019-10/arrests.women", id="a part by a word for its whole"),
        pytest.param(
            "does the article say how many women were arrested", "2019-10/arrests.women", id="what a source says"
        ),
    ],
)
def test_what_is_asked_in_other_words(question: str, answer: str | None, dataset: Dataset) -> None:
    assert first_of(dataset, question) == answer


@pytest.mark.parametrize("place", ["in the UK", "in England and Wales", "across the UK"])
def test_the_whole_country_is_no_other_place(place: str, dataset: Dataset) -> None:
    """The caution about arrests tells that sources differ on the area."""
    first = answer_question(dataset, f"how many arrests {place} in October 2019").results[0]
    assert (first.item.record.id, first.verdict) == (
        "2019-10/arrests",
        "Sources also differ on the area: the UK, England and Wales, or Scotland to Cornwall.",
    )
    assert first_of(dataset, "how many arrests in Scotland") is None


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        pytest.param("were exactly 700 arrested", "“Exactly 700” does not agree with the best, 743. ", id="it is not"),
        pytest.param("were exactly 743 arrested", "743 is the figure (3 sources).", id="it is"),
    ],
)
def test_exactly_is_judged(question: str, verdict: str, dataset: Dataset) -> None:
    assert str(answer_question(dataset, question).results[0].verdict).startswith(verdict)


def test_a_refusal_names_weeks_before_spans(dataset: Dataset) -> None:
    refusal = answer_question(dataset, "how much cash in march 2022").refusal
    assert refusal.endswith("2024-11, 2025-06, 2018-10..2019-10.")


@pytest.mark.parametrize(
    ("question", "answer", "says"),
    [
        pytest.param(
            "is the Yorkshire Post right about 665", "2019-10/addresses.cuckooed",
            "“665 cuckooed addresses” (Yorkshire Post) is rejected", id="it prints the number",
        ),
        pytest.param(
            "is York Press right that 700 were arrested", "2019-10/arrests",
            "“700 arrests” (York Press) is rejected", id="it prints the number of what is counted",
        ),
    ],
)  # fmt: skip
def test_the_publisher_of_a_number_in_doubt_is_no_part_of_what_is_counted(
    question: str, answer: str, says: str, dataset: Dataset
) -> None:
    first = answer_question(dataset, question).results[0]
    assert first.item.record.id == answer
    assert says in str(first.verdict)


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        pytest.param("how much money was seized", ["2019-10/cash"], id="money is cash"),
        pytest.param("how much cash in March 2024", ["2024-03/cash"], id="in a week with another amount"),
        pytest.param("how much cannabis in October 2023", ["2023-10/drugs.cannabis.weight"], id="one drug of a class"),
    ],
)
def test_an_amount_of_something_else_is_no_answer(question: str, answers: list[str], dataset: Dataset) -> None:
    """All that is worth money has the words for it, and its class has the name of a drug."""
    assert [one.item.record.id for one in answer_question(dataset, question).results] == answers


@pytest.mark.parametrize("question", ["how much money were the drugs worth", "how much money in heroin was seized"])
def test_money_beside_its_noun_is_what_that_is_worth(question: str, dataset: Dataset) -> None:
    first = answer_question(dataset, question).results[0].item.record.id
    assert first in ("2019-10/drugs.value", "2019-10/drugs.heroin.value")


def test_nobody_answers_whether_women_were_arrested_by_being_one(dataset: Dataset) -> None:
    found = [one.item.noun for one in answer_question(dataset, "were 743 women arrested").results]
    assert found
    assert "person" not in found


@pytest.mark.parametrize(
    ("question", "quote_id", "said_by"),
    [
        pytest.param(
            'Ball said "dismantling these criminal networks piece by piece"', "holland-01",
            "Nikki Holland said it, not “Ball”. ", id="X said, in marks",
        ),
        pytest.param(
            'Holland "This can be done anonymously through Crimestoppers"', "ball-06",
            "Duncan Ball said it, not “Holland”. ", id="X, in marks",
        ),
        pytest.param("DAC Ball: hitting them where it hurts", "holland-02", "Nikki Holland said it, not “DAC Ball”. ",
            id="X and a colon"),
        pytest.param("Ball said piece by piece", "holland-01", "Nikki Holland said it, not “Ball”. ", id="three words"),
        pytest.param("according to Priti Patel hitting them where it hurts", "holland-02",
            "Nikki Holland said it, not “Priti Patel”. ", id="according to somebody unknown"),
        pytest.param("hitting them where it hurts – Duncan Ball", "holland-02",
            "Nikki Holland said it, not “Duncan Ball”. ", id="after a dash"),
        pytest.param("hitting them where it hurts.— Duncan Ball", "holland-02",
            "Nikki Holland said it, not “Duncan Ball”. ", id="after a dash without a space before it"),
        pytest.param("our partners in police forces and ROCUs, (DAC Ball)", "holland-04",
            "Nikki Holland said it, not “DAC Ball”. ", id="after a comma, and a name that was said"),
        pytest.param("hitting them where it hurts, said Steve Rodhouse", "holland-02",
            "Nikki Holland said it, not “Steve Rodhouse”. ", id="said X"),
        pytest.param("hitting them where it hurts, ball", "holland-02", "Nikki Holland said it, not “Ball”. ",
            id="in small letters"),
        pytest.param("Nikki Holland: hitting them where it hurts", "holland-02", "", id="the speaker, and a colon"),
        pytest.param("Ms Holland says hitting them where it hurts", "holland-02", "", id="the speaker with a title"),
        pytest.param("hitting them where it hurts, Holland said", "holland-02", "", id="the speaker, after"),
        pytest.param("Criminal networks rely on the flow of money", "holland-09", "", id="a capital, and no name"),
        pytest.param("This can be done anonymously through Crimestoppers", "ball-06", "", id="a name that was said"),
    ],
)  # fmt: skip
def test_a_name_is_no_part_of_the_words(question: str, quote_id: str, said_by: str, dataset: Dataset) -> None:
    """Holland said two of the quotations word for word, Ball the third; Rodhouse and Patel are not in the record."""
    first = answer_question(dataset, question).results[0]
    assert (first.item.record.id, first.verdict) == (quote_id, f"{said_by}Word for word.")


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("arrests over 18", None, id="nobody has the ages of those arrested"),
        pytest.param("arrests under 16", None, id="though a headline has the number"),
        pytest.param("women under 30 arrested", None, id="before a verb"),
        pytest.param("people older than 60 arrested", None, id="compared"),
        pytest.param("how many 16 year olds were arrested", None, id="as a noun"),
        pytest.param("how many people over 18 were safeguarded", "2019-10/safeguarded.adults", id="adults"),
        pytest.param("how many people aged 18 and over were safeguarded", "2019-10/safeguarded.adults", id="and over"),
        pytest.param("how many people aged over 18 were safeguarded", "2019-10/safeguarded.adults", id="aged over"),
        pytest.param("over-18s safeguarded", "2019-10/safeguarded.adults", id="adults as a noun"),
        pytest.param("how many people under 18 were safeguarded", "2019-10/safeguarded.children", id="children"),
        pytest.param("how many people under 12 were safeguarded", None, id="younger children"),
        pytest.param("how many safeguarded people were over 18", "2019-10/safeguarded.adults", id="after a verb"),
        pytest.param("how many of the people arrested were under 18", None, id="after a verb, of others"),
        pytest.param("arrests over 700", "2019-10/arrests", id="no age"),
        pytest.param("were arrests over 100", "2019-10/arrests", id="a count at the end of a question"),
    ],
)
def test_an_age_is_never_ignored(question: str, answer: str | None, dataset: Dataset) -> None:
    """The record asks for adults as over-18s, and for children as under-18s; it has no other ages."""
    assert first_of(dataset, question) == answer


@pytest.mark.parametrize(
    ("question", "answer", "verdict"),
    [
        pytest.param(
            "26.8 kg of heroin", "2021-10/drugs.heroin.weight",
            "No source prints 26.8 kg for “Heroin by weight” in 2021-10; the best is 28.8 kg. "
            "26.8 kg is printed for “Cocaine by weight”. ",
            id="a weight of something else",
        ),
        pytest.param(
            "5 kilos of cocaine", "2021-10/drugs.cocaine.weight",
            "No source prints 5 kg for “Cocaine by weight” in 2021-10; the best is 26.8 kg. ",
            id="a weight that nobody printed",
        ),
        pytest.param(
            "£253,200 of cocaine", "2019-10/drugs.cocaine.value", "£253,200 is the figure (The Guardian).",
            id="a value",
        ),
        pytest.param(
            "£743 of cash", "2019-10/cash",
            "No source prints £743 for “Cash” in 2019-10; the best is £183,976.", id="a count is no amount",
        ),
        pytest.param(
            "£426,040 of class A drugs", "2019-10/drugs.class-a.value",
            "No source prints £426,040 for “Class A drugs by value” in 2019-10, but it follows from other figures: the "
            "best is £426,040. ",
            id="the best, which nobody printed",
        ),
    ],
)  # fmt: skip
def test_a_number_is_judged_in_its_unit(question: str, answer: str, verdict: str, dataset: Dataset) -> None:
    first = answer_question(dataset, question).results[0]
    assert first.item.record.id == answer
    assert (first.verdict or "").startswith(verdict)
    assert "for “Arrests”" not in (first.verdict or "")


@pytest.mark.parametrize("question", ["£426,040 of drugs sold", "£49 deal lines", "743 kg of weapons"])
def test_an_amount_is_not_answered_by_what_has_no_amount(question: str, dataset: Dataset) -> None:
    assert first_of(dataset, question) is None


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("what is exploitation", None, id="a word of somebody's task"),
        pytest.param("what is grooming", None, id="another word of its group"),
        pytest.param("what is the NCA", "nca", id="an abbreviation"),
        pytest.param("what is trafficking", "human-trafficking", id="a word of a name"),
        pytest.param("what is a drug phone", "deal-line", id="two words"),
        pytest.param("who do I call", None, id="those who ask want to know for themselves"),
        pytest.param("who is quoted", "duncan-ball", id="the people of the record"),
        pytest.param("who invented county lines", None, id="a deed that the record lacks"),
        pytest.param("why did the teenagers enlist", None, id="likewise, and why"),
        pytest.param("were any officers hurt", None, id="done to others in the record"),
        pytest.param("were any networks hurt", "claim-11", id="done to them in the record"),
        pytest.param("arrests in the 2016 county lines week", None, id="half a quotation, of another year"),
        pytest.param("record for closed drug lines", "2023-02/deal-lines", id="the most, with a word for its noun"),
        pytest.param(
            "do the cocaine, crack and heroin add up to the total", "2019-10/drugs.class-a.value", id="do parts add up"
        ),
        pytest.param("did the raids start on 7 October 2018", "2018-10", id="no word for what a measure counts"),
        pytest.param(
            "did the raids start on 7 October 2019", "raids-begin", id="what began is what everything is about"
        ),
        pytest.param("cash in 10/2019", "2019-10/cash", id="a month in digits"),
        pytest.param("arrests in 9/2020", "2020-09/arrests", id="a month in one digit"),
        pytest.param("arrests on 7/10/2019", "2019-10/arrests", id="a day in digits"),
        pytest.param("arrests in week 4 2019", "2019-10/arrests", id="the number of a week"),
    ],
)
def test_a_word_has_to_be_of_what_is_asked_for(question: str, answer: str | None, dataset: Dataset) -> None:
    assert first_of(dataset, question) == answer


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("what is a whole-system approach", "whole-system-approach", id="words of asking, and others"),
        pytest.param("41 potential victims of modern slavery", "2019-10/referrals.nrm", id="a number that nobody said"),
        pytest.param("arrests in the week before october 2019", "2019-05/arrests", id="a week before a date"),
    ],
)
def test_a_question_is_no_misquotation(question: str, answer: str, dataset: Dataset) -> None:
    """Holland said that the police adopt a whole-system approach, and spoke of victims of modern slavery."""
    first = answer_question(dataset, question).results[0]
    assert first.item.record.id == answer
    assert "word for word" not in (first.verdict or "")


@pytest.mark.parametrize("question", ["how can the public help", "How can the public help?"])
def test_words_of_asking_are_no_words_of_a_quotation(question: str, dataset: Dataset) -> None:
    results = answer_question(dataset, question).results
    assert all("word for word" not in (one.verdict or "") for one in results)


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        pytest.param(
            "How many men were arrested and how many weapons were seized in October 2019?",
            ["2019-10/arrests.men", "2019-10/weapons"],
            id="two questions of how many",
        ),
        pytest.param(
            "Oct 2022 lines closed + arrests", ["2022-10/deal-lines", "2022-10/arrests"], id="items joined by a plus"
        ),
        pytest.param("cash & arrests Oct 2022", ["2022-10/cash", "2022-10/arrests"], id="an ampersand"),
        pytest.param(
            "who called the number of arrests a testament to joined-up work?", ["ball-02"], id="a number spoken of"
        ),
        pytest.param("was the May 2019 week seven or eight days long?", ["2019-05"], id="a number of days"),
    ],
)
def test_the_first_answers(dataset: Dataset, question: str, answers: list[str]) -> None:
    results = answer_question(dataset, question).results
    assert [one.item.record.id for one in results[: len(answers)]] == answers


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        pytest.param(
            "Was October 2019 the third week?", "It is the fourth week in the series, not the third.", id="wrong"
        ),
        pytest.param("was october 2019 the fourth week", "It is the fourth week in the series.", id="right"),
        pytest.param(
            "was the october 2019 week the third of the series",
            "It is the fourth week in the series, not the third.",
            id="of the series",
        ),
        pytest.param(
            "was May 2019 the fourth week", "It is the third week in the series, not the fourth.", id="a name"
        ),
    ],
)
def test_the_place_of_a_week_in_the_series_is_judged(dataset: Dataset, question: str, verdict: str) -> None:
    assert answer_question(dataset, question).results[0].verdict == verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        pytest.param(
            "on what weekday did the October 2019 week start",
            "7 October 2019 was a Monday, and 13 October 2019 was a Sunday.",
            id="the weekday",
        ),
        pytest.param(
            "on which day did the May 2021 week end",
            "17 May 2021 was a Monday, and 23 May 2021 was a Sunday.",
            id="the day",
        ),
        pytest.param(
            "did the May 2019 week end on a Monday",
            "13 May 2019 was a Monday, and 20 May 2019 was a Monday.",
            id="a name",
        ),
        pytest.param("how many days did the May 2021 week last", None, id="how many days"),
        pytest.param("on which day did the October 2018 week end", None, id="days that are not known"),
    ],
)
def test_the_weekdays_of_a_week_are_told_if_asked_for(dataset: Dataset, question: str, verdict: str | None) -> None:
    assert answer_question(dataset, question).results[0].verdict == verdict


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("For a school essay: what does it mean when a home is cuckooed?", "cuckooed", id="a purpose"),
        pytest.param("On deadline: I need the number arrested in October 2019", "2019-10/arrests", id="a hurry"),
        pytest.param(
            "October 2021: LBC's number of firearms differs from the NPCC's. What are the two?",
            "2021-10-firearms",
            id="a week, which the question in between is about",
        ),
        pytest.param("Holland on how much money was taken", "holland-02", id="not how much, but who said it"),
        pytest.param("Nikki Holland's words on how much money had been taken", "holland-02", id="words on how much"),
        pytest.param("arrests in October 2018, and is the number a minimum", "2018-10/arrests", id="is it a bound"),
        pytest.param("countylines arrests September 2020, all forces", "2020-09/arrests", id="what all weeks share"),
    ],
)
def test_what_surrounds_a_question_does_not_restrict_it(dataset: Dataset, question: str, answer: str) -> None:
    assert first_of(dataset, question) == answer


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Did Ann Lee comment on the October 2019 week, and what did he say?", id="a part without terms"),
        pytest.param("was there a minimum sentence", id="what a word for a bound describes"),
        pytest.param("Ransom notes: how many of them were there?", id="a lead that the question refers to"),
        pytest.param("In 2017 they burned 5 ships: how many were there?", id="a lead that tells something"),
    ],
)
def test_a_part_that_asks_nothing_by_itself_is_not_answered(dataset: Dataset, question: str) -> None:
    assert first_of(dataset, question) is None


def test_a_word_for_what_the_record_holds_restricts_no_answer(dataset: Dataset) -> None:
    results = answer_question(dataset, "what does deal line mean in these police stats").results
    assert results[0].item.record.id == "deal-line"


@pytest.mark.parametrize(
    ("question", "are_all"),
    [
        pytest.param("which papers reported the week", True, id="several"),
        pytest.param("who reported on the week", True, id="whoever it was"),
        pytest.param("who wrote the article", False, id="the author of one"),
        pytest.param("date of the news article", False, id="news is no plural"),
    ],
)
def test_the_sources_of_a_week_that_is_not_named(dataset: Dataset, question: str, *, are_all: bool) -> None:
    found = {one.item.record.id for one in answer_question(dataset, question).results}
    of_week = {name for name, one in dataset.index("sources").items() if dataset.week in one.periods}
    assert len(of_week) > 1
    assert found == (of_week if are_all else {"london-economic-2019"})


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("what kind of text is the York Press item of 28 October 2019", "york-press-2019-10-28", id="kind"),
        pytest.param(
            "Give the headline and web address of the Police Professional report of October 2023.",
            "police-professional-2023-10-20", id="headline and address, of a week",
        ),
        pytest.param(
            "Provide the web address and the title of The London Economic's article.", "london-economic-2019",
            id="addresses are also counted",
        ),
        pytest.param("how many addresses did the Guardian give", "2019-10/addresses.cuckooed", id="a number"),
        pytest.param(
            "What are Duncan Ball's rank and his role at the NPCC as given in The London Economic?", "duncan-ball",
            id="about a person in it",
        ),
        pytest.param(
            "Compare what Yahoo News UK and the printed Daily Mail say about cash seized in October 2018.",
            "2018-10/cash", id="what two of them say",
        ),
    ],
)  # fmt: skip
def test_a_question_about_a_text_is_answered_with_it(question: str, answer: str, dataset: Dataset) -> None:
    assert answer_question(dataset, question).results[0].item.record.id == answer


def test_a_source_comes_with_its_note_and_address(dataset: Dataset) -> None:
    verdict = answer_question(dataset, "what kind of text is the York Press item").results[0].verdict
    assert verdict == (
        "A reader's letter that gives the week's totals in round numbers. https://www.yorkpress.co.uk/news/"
        "17997508.letter-police-not-resources-properly-tackle-drugs-crime/?ref=rss"
    )


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        pytest.param(
            "Break down the 660 weapons of March 2024 into firearms, bladed and other weapons.",
            ["2024-03/weapons", "2024-03/weapons.bladed", "2024-03/weapons.firearms", "2024-03/weapons.other"],
            id="all parts, one by a word for any other",
        ),
        pytest.param(
            "give me a breakdown of the arrests", ["2019-10/arrests", "2019-10/arrests.men", "2019-10/arrests.women"],
            id="no part named",
        ),
        pytest.param("Is there a breakdown by ethnicity of the suspects held?", [], id="by what is not recorded"),
    ],
)  # fmt: skip
def test_a_breakdown_of_a_whole_gives_its_parts(question: str, answers: list[str], dataset: Dataset) -> None:
    assert [one.item.record.id for one in answer_question(dataset, question).results] == answers


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Are the figures of the different weeks comparable?", id="comparable"),
        pytest.param("Can the weeks of the series be compared like for like? State the caveat.", id="like for like"),
    ],
)
def test_whether_weeks_are_alike_is_answered_with_the_caution_of_the_record(question: str, dataset: Dataset) -> None:
    first = answer_question(dataset, question).results[0]
    assert first.item.record.id == "2019-10"
    assert (first.verdict or "").startswith("The weeks are not like for like: areas, definitions and verbs changed")


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param(
            "Calculate the proportion of the people arrested in October 2019 who were women, as a percentage.",
            "2019-10/arrests.women", id="who begins a relative clause",
        ),
        pytest.param(
            "Give the October 2023 cash total down to the penny and name its source.", "2023-10/cash",
            id="a second instruction",
        ),
        pytest.param("Explain what a 'deal line' is in this context.", "deal-line", id="a phrase without content"),
        pytest.param("Can you explain cuckooing simply?", "cuckooed", id="an adverb at the end"),
        pytest.param(
            "I read it was 665 cuckooed homes. Is that right? My editor wants to be sure before we print.",
            "2019-10/addresses.cuckooed", id="what somebody of the asker's wants",
        ),
        pytest.param("who asserted that the crackdown was a record", "claim-01", id="a verb that is no misprint"),
    ],
)  # fmt: skip
def test_words_that_only_say_how_to_answer_are_no_content(question: str, answer: str, dataset: Dataset) -> None:
    assert answer_question(dataset, question).results[0].item.record.id == answer

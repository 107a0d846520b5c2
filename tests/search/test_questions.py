"""Questions as they are read: what is asked for, which words are sought, and whose words are wanted."""

from __future__ import annotations

import pytest

import countylines
from countylines.search.question import Question
from countylines.search.question_reader import QuestionReader
from countylines.search.terms import DESCRIPTION, PLAIN, RESTRICTION, SETTING
from countylines.text.stems import Stems
from countylines.vocabulary import question_words as asking


@pytest.fixture(scope="module")
def reader(dataset: countylines.Dataset) -> QuestionReader:
    """Return the reader of questions of the bundled record."""
    return QuestionReader(dataset, Stems())


def words_of(question: Question) -> list[str]:
    """List the words that are sought."""
    return [term.word for term in question.terms]


@pytest.mark.parametrize(
    ("text", "type_of_question"),
    [
        pytest.param("how many women were arrested", asking.HOW_MANY, id="how many"),
        pytest.param("how many weeks were there", asking.WHICH_WEEK, id="how many, of weeks"),
        pytest.param("which weapons were taken", asking.WHAT_KIND, id="which, of what is measured"),
        pytest.param("what homes were cuckooed", None, id="what, of something else"),
        pytest.param("taken weapons", None, id="no word of asking"),
        pytest.param("what does the agency do", asking.MEANING, id="what does it do"),
        pytest.param("do they do it", asking.WHETHER, id="a verb first"),
        pytest.param("what did Holland say", asking.SAID, id="what somebody said"),
        pytest.param("according to Ball it worked", asking.SAID, id="according to a person"),
        pytest.param("according to the report it worked", None, id="according to something else"),
        pytest.param("Holland on money", asking.SAID, id="a person on something"),
        pytest.param("arrests on Monday", None, id="something on a day"),
        pytest.param("I said how many women were held", asking.HOW_MANY, id="what those who ask say"),
        pytest.param("can you say how many women were held", asking.HOW_MANY, id="asked politely"),
        pytest.param("what did I say", None, id="what those who ask say, alone"),
        pytest.param("is the number of homes 665", asking.WHETHER, id="a verb first, and a number of"),
        pytest.param("is there a quote from Holland", asking.SAID, id="a verb first, and a quote"),
        pytest.param("is there a source for it", asking.PUBLISHED, id="a verb first, and a source"),
        pytest.param("were there women, and if so how many", asking.HOW_MANY, id="a verb first, and if so"),
        pytest.param("which paper has 5 when others have 6", asking.PUBLISHED, id="a clause that begins with when"),
        pytest.param("which paper was first, and when was it", asking.WHEN, id="another question that does"),
        pytest.param("explain it in simple words", asking.MEANING, id="in what words to explain"),
        pytest.param("he put it in these words", asking.SAID, id="words that somebody used"),
        pytest.param("who was arrested in May", asking.HOW_MANY, id="who, and the participle of something counted"),
        pytest.param("who was arrested by the police", asking.WHO, id="who, and by whom"),
        pytest.param("who was named in May", asking.WHO, id="who, and another participle"),
        pytest.param("a link to the Herald", asking.PUBLISHED, id="a link"),
    ],
)
def test_what_is_asked_for(text: str, type_of_question: str | None, reader: QuestionReader) -> None:
    assert reader.read(text).type == type_of_question


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("what did Holland say about dealers", ("holland",), id="between the verbs"),
        pytest.param("what was said by Ball about dealers", ("ball",), id="by, up to about"),
        pytest.param("a quote from Holland", ("holland",), id="from"),
        pytest.param("I have seen 5 dealers quoted", (), id="what those who ask have seen"),
        pytest.param("Holland on money", ("holland",), id="on"),
        pytest.param("according to Ball it worked", ("ball",), id="according to"),
        pytest.param("who said they were dismantling", (), id="who, is asked"),
        pytest.param("was Holland quoted", (), id="nobody after the verb"),
        pytest.param("does the report say how many", (), id="a source is nobody"),
        pytest.param("how many women were arrested", (), id="no words are wanted"),
    ],
)
def test_whose_words_are_wanted(text: str, speaker: tuple[str, ...], reader: QuestionReader) -> None:
    assert reader.read(text).speaker == speaker


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        pytest.param("how many women were arrested", "women", id="the noun"),
        pytest.param("how many were confirmed", "confirmed", id="what was done, without a noun"),
        pytest.param("how many women did they arrest", "women", id="before a helping verb"),
        pytest.param("how many confirmed arrests did they make", "arrests", id="no adjective"),
        pytest.param("how many arrests of dealers", "arrests", id="the first of two nouns"),
        pytest.param("how many gang leaders were arrested", "leaders", id="a noun before another"),
        pytest.param("how many of the gangs' weapons were seized", "weapons", id="not whose they are"),
        pytest.param("how many officers took part", "officers", id="a noun before what was done"),
        pytest.param("how many class A wraps were taken", "wraps", id="after a noun with a letter"),
        pytest.param("how many class A were taken", "class", id="a noun with a letter alone"),
        pytest.param("which weapons were taken", None, id="nothing is counted"),
    ],
)
def test_what_is_counted(text: str, counted: str | None, reader: QuestionReader) -> None:
    assert reader.read(text).counted == counted


@pytest.mark.parametrize(
    ("text", "excluded", "sought"),
    [
        pytest.param("how many arrests but not weapons", {"weapon"}, ["arrests"], id="not"),
        pytest.param("how many arrests without any weapons", {"weapon"}, ["arrests"], id="two words before"),
        pytest.param("arrests without any big weapons", {"big"}, ["arrests", "weapons"], id="three words before"),
        pytest.param("arrests in May 2019 versus October 2019", set(), ["arrests"], id="the word that compares dates"),
        pytest.param("how many weapons excluding guns or the knives", {"gun", "knif"}, ["weapons"], id="a list"),
        pytest.param("how many weapons apart from guns", {"gun"}, ["weapons"], id="two words that leave out"),
        pytest.param("who met Holland", set(), ["met", "holland"], id="who met somebody"),
        pytest.param("arrests from Holland", set(), ["arrests", "holland"], id="from, and no person is asked for"),
    ],
)
def test_what_is_not_sought(text: str, excluded: set[str], sought: list[str], reader: QuestionReader) -> None:
    question = reader.read(text)
    assert (set(question.excluded), words_of(question)) == (excluded, sought)


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        pytest.param("weapons", PLAIN, id="a noun"),
        pytest.param("week", SETTING, id="what everything in the record shares"),
        pytest.param("county lines", SETTING, id="a phrase that everything shares"),
        pytest.param("confirmed", DESCRIPTION, id="an ordinary verb"),
        pytest.param("convicted", RESTRICTION, id="the beginning of a word that asks for something else"),
        pytest.param("alcohol", RESTRICTION, id="a word that asks for something else"),
    ],
)
def test_the_kind_of_a_word(word: str, kind: str, reader: QuestionReader) -> None:
    (term,) = reader.read(word).terms
    assert (term.word, term.kind) == (word, kind)


def test_those_who_ask_may_tell_of_themselves(reader: QuestionReader) -> None:
    assert reader.read("how many did we hold").mentions_asker
    assert not reader.read("how many were held").mentions_asker


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        pytest.param("is it 665 homes", [665], id="digits"),
        pytest.param("is it 9 homes", [9], id="a small number in digits"),
        pytest.param("is it ten homes", [10], id="ten in words"),
        pytest.param("is it nine homes", [9], id="a small number in words, of what is counted"),
        pytest.param("is it nine of the homes", [], id="a small number in words, of some of them"),
    ],
)
def test_the_numbers_in_question(text: str, numbers: list[int], reader: QuestionReader) -> None:
    assert [term.number for term in reader.read(text).terms if term.number is not None] == numbers


@pytest.mark.parametrize(
    ("text", "sought"),
    [
        pytest.param("turned into the money", ["money"], id="a form of a word that only makes a sentence"),
        pytest.param("founded the agency", ["founded", "agency"], id="a form of a word that is another's synonym"),
    ],
)
def test_words_that_only_make_a_sentence_are_not_sought(text: str, sought: list[str], reader: QuestionReader) -> None:
    assert words_of(reader.read(text)) == sought


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        pytest.param("what does that mechanism do", asking.MEANING, id="what it does"),
        pytest.param("gangs they do", None, id="do, and no word of asking"),
        pytest.param("what gangs", None, id="what, and no do"),
    ],
)
def test_what_something_does_is_its_meaning(text: str, type_: str | None, reader: QuestionReader) -> None:
    assert reader.read(text).type == type_

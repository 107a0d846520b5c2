"""Who can be the speaker of words in quotation marks: the text around the marks, read piece by piece."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from countylines.text.tokens import Token, split_tokens
from countylines.vocabulary.speech_attribution import (
    PossibleSpeakers,
    find_speakers_after_marks,
    find_speakers_before_marks,
)


def tokens_of(text: str) -> list[Token]:
    """Split a piece of text that begins its draft."""
    return split_tokens(text, 0, 0)


def named(readings: Iterable[PossibleSpeakers]) -> list[str]:
    """Write the names of each reading that has any, joined by a slash."""
    return [" / ".join(dict.fromkeys(one.text for one in reading.names)) for reading in readings if reading.names]


def after(text: str) -> list[str]:
    """List the speakers whom the text after the marks names."""
    return named(find_speakers_after_marks(tokens_of(text)))


def before(text: str) -> list[str]:
    """List the speakers whom the text before the marks names."""
    return named(find_speakers_before_marks(tokens_of(text)))


def far(count: int) -> str:
    """Return so many words that say nothing of a speaker."""
    return " ".join(["very"] * count)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        pytest.param("Nikki Holland", ["name: Nikki Holland"], id="a name of two words"),
        pytest.param("said Ball", ["word: said", "name: Ball"], id="a verb and a name"),
        pytest.param("Ball, (he)", ["name: Ball", "mark: ,", "mark: (", "name: he", "mark: )"], id="marks, a pronoun"),
        pytest.param("But Holland", ["word: But", "name: Holland"], id="a word that begins a sentence"),
        pytest.param("And So Ball", ["word: And", "word: So", "name: Ball"], id="two words that begin a sentence"),
        pytest.param("It's Ball", ["word: It's", "name: Ball"], id="such a word with an apostrophe"),
        pytest.param("The", ["word: The"], id="such a word alone"),
        pytest.param("Unusually, Ball", ["word: Unusually", "mark: ,", "name: Ball"], id="an adverb and a comma"),
        pytest.param("Smiling, Ball", ["word: Smiling", "mark: ,", "name: Ball"], id="a participle and a comma"),
        pytest.param("Kelly said", ["name: Kelly", "word: said"], id="a name in -ly without a comma"),
        pytest.param("Holland, director", ["name: Holland", "mark: ,", "word: director"], id="a name and a comma"),
        pytest.param("Nikki Kelly, director", ["name: Nikki Kelly", "mark: ,", "word: director"], id="a full name"),
        pytest.param("She's here", ["name: She", "word: here"], id="a pronoun with an apostrophe"),
    ],
)
def test_text_is_split_into(text: str, tokens: list[str]) -> None:
    assert [f"{one.kind}: {one.text}" for one in tokens_of(text)] == tokens


@pytest.mark.parametrize("offset", [0, 100])
def test_tokens_have_their_places_in_the_draft(offset: int) -> None:
    text = "… But Mr. Ball said she'll ask Acme now"
    found = split_tokens(text, offset, 2)
    words = ["But", "Mr. Ball", "said", "she", "ask", "Acme", "now"]
    assert [text[one.start - offset : one.end - offset] for one in found] == words
    assert [one.text for one in found] == words


def test_text_before_the_start_is_not_read() -> None:
    assert [one.text for one in split_tokens("Ball said Holland", 0, 10)] == ["Holland"]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param(",", [], id="a comma alone"),
        pytest.param(", said Ball", ["Ball"], id="after a comma"),
        pytest.param(",, said Ball", ["Ball"], id="after commas"),
        pytest.param("– Ball", ["Ball"], id="signed with a dash"),
        pytest.param("(Ball, NPCC)", ["Ball"], id="in brackets, the first name"),
        pytest.param("according to Ball", ["Ball"], id="according to"),
        pytest.param("per Ball", ["Ball"], id="per"),
        pytest.param("according to the lead officer Ball", [], id="according to, a name as the fifth word after"),
        pytest.param("according to the officer Ball", ["Ball"], id="according to, a name as the fourth word after"),
        pytest.param("as Ball put it", ["Ball"], id="as X put it"),
        pytest.param("as Ball quipped", ["Ball"], id="as X with any verb"),
        pytest.param("as", [], id="as alone"),
        pytest.param("Ball said", ["Ball"], id="a name and a verb of speech"),
        pytest.param("Ball quipped", ["Ball"], id="a name and any verb"),
        pytest.param("Ball", [], id="a name alone"),
        pytest.param("Ball smiles", [], id="a name and a verb that is none of speech"),
        pytest.param("the lead officer, Ball, said", ["Ball"], id="a post and a name"),
        pytest.param("what Ball said", [], id="another word first"),
        pytest.param("said Ball", ["Ball"], id="a verb of speech and a name"),
        pytest.param("quipped Ball", ["Ball"], id="any verb and a name"),
        pytest.param("smiles Ball", [], id="a verb in the present that is not listed"),
        pytest.param("said the director, Ball", ["Ball"], id="said a post and a name"),
        pytest.param("said the NCA", ["NCA"], id="said a body"),
        pytest.param("said a friend of Ball", [], id="said somebody of a name"),
        pytest.param("said two officers, Ball, Holland", ["Ball / Holland"], id="two names"),
    ],
)
def test_after_the_marks(text: str, speakers: list[str]) -> None:
    assert after(text) == speakers


@pytest.mark.parametrize(("words", "speakers"), [(22, ["Ball"]), (23, [])])
def test_a_verb_may_stand_far_from_its_name(words: int, speakers: list[str]) -> None:
    assert after(f"Ball of {far(words)} said") == speakers


@pytest.mark.parametrize(("words", "speakers"), [(22, ["Ball"]), (23, [])])
def test_a_post_between_commas_may_be_long(words: int, speakers: list[str]) -> None:
    assert before(f"Ball, {far(words)}, said") == speakers


def test_a_body_or_a_common_noun_may_speak_after_the_marks() -> None:
    (reading,) = find_speakers_after_marks(tokens_of("said the minister"))
    assert ([name.text for name in reading.names], reading.is_speech) == (["minister"], True)
    (reading,) = find_speakers_after_marks(tokens_of("said a minister"))
    assert reading == PossibleSpeakers([], is_speech=True)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("Ball said", ["Ball"], id="a verb of speech"),
        pytest.param("Ball said:", ["Ball"], id="and a colon"),
        pytest.param("Ball quipped that it was a", [], id="any verb, and other words"),
        pytest.param("Ball quipped about the", ["Ball"], id="any verb and words that lead to the marks"),
        pytest.param("Ball quipped:", ["Ball"], id="any verb and a colon"),
        pytest.param("Ball quipped often:", [], id="any verb and an adverb"),
        pytest.param("Ball said of the operation that it", ["Ball"], id="a verb of speech farther off"),
        pytest.param("said by officers at Acme", [], id="no subject"),
        pytest.param("Holland quoted Ball", ["Ball"], id="the object of quoting without a colon"),
        pytest.param("Holland joined Ball:", [], id="the object of another verb"),
        pytest.param("Ball left others said", [], id="words between that are no adverbs"),
        pytest.param("Ball has now clearly said", ["Ball"], id="adverbs between"),
        pytest.param("Ball, a lead, said", ["Ball"], id="a post between commas"),
        pytest.param("Ball (NPCC) said", ["Ball / NPCC"], id="a body in brackets"),
        pytest.param("Holland of the crime agency said", ["Holland"], id="a body in small letters"),
        pytest.param("Holland met others and said", [], id="another verb between"),
        pytest.param("Ball of Kent Police said", ["Ball"], id="a body with a preposition"),
        pytest.param("Ball of the NCA said", ["Ball"], id="a body with an article"),
        pytest.param("Holland of our agency said", ["Holland"], id="a body in fewer small letters"),
        pytest.param("later the NCA said", ["NCA"], id="an article without a preposition"),
        pytest.param("Holland here at the NCA said", ["Holland"], id="a name four words before the body"),
        pytest.param("Holland for drugs at the NCA said", [], id="a name five words before the body"),
        pytest.param("Ball, Holland of NCA said", ["Holland"], id="only the nearer name before the body"),
        pytest.param("Ball, NPCC, said", ["Ball / NPCC"], id="a body between commas"),
        pytest.param("praise by Ball, a lead, who said", ["Ball"], id="who, after a preposition and a post"),
        pytest.param("Ball, said", ["Ball"], id="a comma between"),
        pytest.param("Ball, – said", ["Ball"], id="a comma and a dash between"),
        pytest.param("– said an officer of Ball", [], id="a dash first"),
        pytest.param("in the NCA said", [], id="after a preposition, and no other name"),
        pytest.param("Ball was told", [], id="a passive"),
        pytest.param("Ball was praised:", [], id="a passive in -ed"),
        pytest.param("Ball told:", ["Ball"], id="told, active"),
        pytest.param("the said Ball", [], id="an article before the verb makes it none"),
        pytest.param("Ball thanked officers for putting", [], id="a preposition before the verb makes it none"),
        pytest.param("Ball arrived and waited, saying", ["Ball"], id="a participle belongs to the subject"),
        pytest.param("Holland thanked Ball, saying:", ["Holland / Ball"], id="a participle after two names"),
        pytest.param("says Ball:", ["Ball"], id="the name after the verb"),
        pytest.param("says they", [], id="a pronoun for several after the verb"),
        pytest.param("asked Ball", [], id="after a verb that is not listed"),
        pytest.param("said the officer Ball", [], id="not right after the verb"),
    ],
)
def test_before_the_marks(text: str, speakers: list[str]) -> None:
    assert before(text)[:1] == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        pytest.param("Ball:", ["Ball"], id="a name and a colon"),
        pytest.param("Ball", [], id="a name alone"),
        pytest.param("the remarks of Ball:", ["Ball"], id="of X"),
        pytest.param("a warning from Ball:", ["Ball"], id="from X"),
        pytest.param("a line by Ball:", ["Ball"], id="by X"),
        pytest.param("the director, Ball:", ["Ball"], id="after a comma"),
        pytest.param("thanks to Ball:", [], id="to X"),
        pytest.param("the remarks of Ball, a lead:", ["Ball"], id="a post after"),
        pytest.param("the remarks of Ball at Acme:", ["Ball"], id="a body after"),
        pytest.param("the remarks of Ball about us:", [], id="other words after"),
        pytest.param("the line from Ball that they were", ["Ball"], id="a clause after"),
        pytest.param("the coat of Ball that they were", [], id="nothing that is said"),
        pytest.param("the remarks of Ball that", ["Ball"], id="that after"),
        pytest.param("of Ball, of Acme:", ["Acme / Ball"], id="the nearer name first"),
    ],
)
def test_a_name_beside_the_marks(text: str, speakers: list[str]) -> None:
    assert before(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        pytest.param("they took up Ball's", ["Ball's"], id="no word after"),
        pytest.param("they took up the agency's", [], id="no word after, and no name"),
        pytest.param("Ball's verdict", ["Ball's"], id="a word after"),
        pytest.param("Ball's very blunt verdict", ["Ball's"], id="three words after"),
        pytest.param("Ball's very blunt early verdict", [], id="four words after"),
        pytest.param("Ball's on holiday", [], id="Ball is"),
        pytest.param("the news of Ball's verdict", ["Ball's"], id="words before do not count"),
        pytest.param("Ball's verdict of the", [], id="a word that leads elsewhere"),
        pytest.param("Ball's verdict, blunt:", ["Ball's"], id="marks do not count"),
        pytest.param("Ball verdict", [], id="no genitive"),
        pytest.param("the agency's verdict", [], id="no name"),
        pytest.param("according to the lead, Ball", ["Ball"], id="according to"),
        pytest.param("according to a lead officer there Ball", [], id="too far after"),
        pytest.param("according to a lead officer Ball", ["Ball"], id="five words after"),
        pytest.param("according to Ball and Holland", ["Ball"], id="the first of two"),
        pytest.param("according Ball", ["Ball"], id="right after"),
    ],
)
def test_a_name_to_whom_the_words_belong(text: str, speakers: list[str]) -> None:
    assert before(text) == speakers


@pytest.mark.parametrize(
    ("text", "is_speech"),
    [
        pytest.param("Ball said", True, id="a verb of speech"),
        pytest.param("Ball said of officers", True, id="with other words after"),
        pytest.param("Ball quipped about", False, id="another verb"),
        pytest.param("Ball often described officers as", True, id="as, and an adverb before the verb"),
    ],
)
def test_whether_a_reading_before_the_marks_has_a_verb_of_speech(text: str, *, is_speech: bool) -> None:
    reading = next(find_speakers_before_marks(tokens_of(text)))
    assert (reading.is_speech, [one.text for one in reading.names]) == (is_speech, ["Ball"])

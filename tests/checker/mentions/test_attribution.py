from __future__ import annotations

import pytest

import countylines
from countylines.checker.mentions.attribution import Attribution, QuotationContext
from countylines.checker.mentions.quote_mentions import find_quotations
from countylines.vocabulary.people import UNKNOWN_PERSON, PeopleInText, SpeakerNames

HOLLAND, BALL = "nikki-holland", "duncan-ball"


@pytest.fixture(scope="module")
def speakers(dataset: countylines.Dataset) -> SpeakerNames:
    """Give the people of the record."""
    return SpeakerNames(dataset)


def attributions(text: str, speakers: SpeakerNames) -> list[Attribution]:
    """Tell whose each quotation of a text is, and how sure that is."""
    found = list(find_quotations(text))
    ends = [0, *(one.end + 1 for one in found)]
    begins = [*(one.start - 1 for one in found[1:]), len(text)]
    who, people = [Attribution(None)], PeopleInText(text, speakers)
    for one, since, until in zip(found, ends, begins, strict=False):
        who.append(QuotationContext(people, (one.start, one.end), (since, until)).find_speaker(who[-1]))
    return who[1:]


def is_sure(found: Attribution, speakers: SpeakerNames) -> bool:
    """Tell whether somebody is named, and not everybody in the record may be meant."""
    return found.speaker is not None and found.rivals != speakers.ids


def spoken_by(text: str, speakers: SpeakerNames) -> list[str | None]:
    """Tell whose each quotation of a text is."""
    return [one.speaker for one in attributions(text, speakers)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("“It went very well,” said Nikki Holland.", HOLLAND, id="said, after"),
        pytest.param("“It went very well,” Nikki Holland said.", HOLLAND, id="name, said"),
        pytest.param("Nikki Holland said: “It went very well.”", HOLLAND, id="before, a colon"),
        pytest.param(
            "The haul, said the director, Nikki Holland, was “a good one”.", HOLLAND, id="said, a post, within"
        ),
        pytest.param("Nikki Holland, director of investigations, said: “It went well.”", HOLLAND, id="a post between"),
        pytest.param("Nikki Holland (NCA) said: “It went very well.”", HOLLAND, id="a body in brackets"),
        pytest.param("Nikki Holland's remark that “it went very well” pleased us.", HOLLAND, id="whose remark"),
        pytest.param(
            "Nikki Holland who is at the National Crime Agency said they were “on their way”.", HOLLAND, id="a clause"
        ),
        pytest.param("Nikki Holland came out with “it went very well”.", HOLLAND, id="an irregular verb"),
        pytest.param('[ASTON] Nikki Holland, National Crime Agency\n[SOT 19"] “It went well.”', HOLLAND, id="a cue"),
        pytest.param("“It went very well,” Ms Holland added.", HOLLAND, id="a title and a surname"),
        pytest.param("“It went very well,” Holland told reporters.", HOLLAND, id="a surname"),
        pytest.param("“It went very well,” said DAC Ball.", BALL, id="a rank in short"),
        pytest.param("“It went very well,” said Deputy Assistant Commissioner Duncan Ball.", BALL, id="a rank in full"),
        pytest.param("According to Duncan Ball, “it went very well”.", BALL, id="according to"),
        pytest.param("“It went very well,” according to Duncan Ball.", BALL, id="according to, after"),
        pytest.param("“It went very well.” – Duncan Ball", BALL, id="a dash"),
        pytest.param("“It went very well.” — Duncan Ball, NPCC", BALL, id="a dash and a body"),
        pytest.param("Duncan Ball: “It went very well.”", BALL, id="a colon alone"),
        pytest.param("Nikki Holland of the National Crime Agency said: “It went very well.”", HOLLAND, id="of a body"),
        pytest.param("Duncan Ball, for the chiefs, put it like this: “It went very well.”", BALL, id="a colon"),
        pytest.param("The man from the Met, Duncan Ball, said “it went very well”.", BALL, id="between commas"),
        pytest.param("Nikki Holland, with Duncan Ball, said “it went very well”.", HOLLAND, id="with another"),
        pytest.param("The NCA woman, Nikki Holland, says “it went very well”.", HOLLAND, id="a comma before the verb"),
        pytest.param("It was Duncan Ball who said “it went very well”.", BALL, id="who said"),
        pytest.param("“It went very well.”\n\n— Duncan Ball, NPCC", BALL, id="a signature"),
        pytest.param("“It went very well.”\n\nDuncan Ball, NPCC\n\nHe is here.", None, id="a heading"),
        pytest.param("Because at the end Ms Holland says: “It went very well.”", HOLLAND, id="after a conjunction"),
        pytest.param("Duncan Ball met Nikki Holland and began: “It went well.”", None, id="two names, a colon"),
        pytest.param("“It went very well,” said Priti Patel.", UNKNOWN_PERSON, id="somebody else"),
        pytest.param("“It went very well,” said Jane Holland.", UNKNOWN_PERSON, id="somebody else of the surname"),
        pytest.param("“It went very well,” a spokesman said.", None, id="a spokesman"),
        pytest.param("“It went very well,” said the National Crime Agency.", None, id="a body"),
        pytest.param("“It went very well,” police said.", None, id="police"),
        pytest.param("“It went very well.”", None, id="nobody"),
        pytest.param("Nikki Holland spoke. “It went very well,” she said.", HOLLAND, id="she"),
        pytest.param("Duncan Ball spoke. “It went very well,” he said.", BALL, id="he"),
        pytest.param("Duncan Ball met Nikki Holland. “It went very well,” he said.", BALL, id="he, of two"),
        pytest.param("Nikki Holland met Duncan Ball. “It went very well,” she said.", HOLLAND, id="she, of two"),
        pytest.param(
            "Nikki Holland met Jane Doe. “It went very well,” she said.", UNKNOWN_PERSON, id="she, of two women"
        ),
        pytest.param("Nikki Holland spoke.\n\nShe said: “It went very well.”", HOLLAND, id="she, in a paragraph on"),
        pytest.param("CLIP: NIKKI HOLLAND “It went very well.”", HOLLAND, id="a script"),
        pytest.param(
            "0704 CLIP: NIKKI HOLLAND, NCA (dur 14)\n“It went very well.”", HOLLAND, id="a script with a time"
        ),
        pytest.param("Nikki Holland, of the NCA, is widely quoted: “It went very well.”", HOLLAND, id="an adverb"),
        pytest.param("Nikki Holland\n“It went very well.”", HOLLAND, id="a name alone right above"),
        pytest.param("“It went very well.” HOLLAND, NCA", HOLLAND, id="a name alone right after"),
        pytest.param("“It went very well.” The Barn, Hill Lane", None, id="something else alone after"),
        pytest.param(
            "Nikki Holland was there. It was put well by a man, Duncan Ball, the lead: “It went very well.”",
            BALL,
            id="a name in apposition before the colon",
        ),
        pytest.param(
            "“It went very well,” Duncan Ball, the lead, was quoted as saying.", BALL, id="was quoted as saying"
        ),
        pytest.param(
            "Nikki Holland praised the work. She read out his words: “It went very well.”", None, id="another's words"
        ),
        pytest.param("SOT, ASTON: NIKKI HOLLAND “It went very well.”", HOLLAND, id="a script with two cues"),
        pytest.param("SOT: NIKKI HOLLAND, NATIONAL CRIME AGENCY “It went very well.”", HOLLAND, id="a cue like a name"),
        pytest.param("CLIP (HOLLAND, NCA): “It went very well.”", HOLLAND, id="a script with a body"),
        pytest.param("Duncan Ball, of the NPCC, had this to say:\n\n“It went well.”", BALL, id="announced above"),
        pytest.param("Quote: “It went very well.”", None, id="a label for what is said"),
        pytest.param("“It went very well,” DI Marsh said.", UNKNOWN_PERSON, id="a rank in capitals"),
        pytest.param("“It went very well,” quipped Nikki Holland.", HOLLAND, id="a verb that no list has"),
        pytest.param(
            "As Nikki Holland of the crime agency put it, “it went well”.", HOLLAND, id="a body in small letters"
        ),
        pytest.param("The minister recalled the words of Duncan Ball: “It went well.”", BALL, id="the words of"),
        pytest.param("“It went very well,” said a spokesman for Duncan Ball.", None, id="for somebody"),
        pytest.param("Nikki Holland thanked officers, saying “it went well”.", HOLLAND, id="a participle"),
        pytest.param("Priti Patel arrived as gangs were told “it went well”.", None, id="a name with another verb"),
        pytest.param("She heard a joke. “It went well.” Duncan Ball has since left.", None, id="the next sentence"),
        pytest.param("Nikki Holland told us a joke. “It went very well,” said Duncan Ball.", BALL, id="the nearer one"),
        pytest.param("And a quote: “It went well.” That’s Nikki Holland.", HOLLAND, id="that is, after it"),
        pytest.param("“It went well.” That was Nikki Holland of the NCA.", HOLLAND, id="that was, after it"),
        pytest.param("“It went well”: that’s Nikki Holland, he said.", HOLLAND, id="that is, after a colon"),
        pytest.param("“It went well.” That was last week. Nikki Holland left.", None, id="that was, of something else"),
        pytest.param(
            "Duncan Ball was blunter: they would face the law, “and it went well”.", BALL, id="a clause after a colon"
        ),
    ],
)
def test_a_speaker_is_found(text: str, speaker: str | None, speakers: SpeakerNames) -> None:
    assert spoken_by(text, speakers) == [speaker]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        pytest.param(
            "“It went well,” Nikki Holland said. “It went better,” Duncan Ball added.",
            [HOLLAND, BALL],
            id="one after another",
        ),
        pytest.param(
            "\ue000“It went well.”\ue001\n\n\ue000Duncan Ball, NPCC\ue001", [BALL, None], id="signed in a block"
        ),
        pytest.param("“It went well,” said Nikki Holland, “and very quickly.”", [HOLLAND, HOLLAND], id="split"),
        pytest.param(
            "Nikki Holland said “it went well” and “it went fast”.", [HOLLAND, HOLLAND], id="two in a sentence"
        ),
        pytest.param(
            "Duncan Ball promised to “go on”, while Nikki Holland spoke of “going fast”.",
            [BALL, HOLLAND],
            id="while another",
        ),
        pytest.param(
            "Nikki Holland agreed that “it went well” and also thanked the public: “It went fast.”",
            [HOLLAND, HOLLAND],
            id="one who speaks on",
        ),
        pytest.param(
            "Nikki Holland said “it went well”. Others thanked us: “It went fast.”",
            [HOLLAND, None],
            id="others",
        ),
    ],
)
def test_each_mention_has_its_own_speaker(text: str, who: list[str | None], speakers: SpeakerNames) -> None:
    assert spoken_by(text, speakers) == who


SAID = "“It went very well.”"
SURE = [
    pytest.param("As Duncan Ball said too, “it went well”, said Nikki Holland", HOLLAND, id="a verb on both sides"),
    pytest.param("The man of the Met, Duncan Ball: “It went very well.”", BALL, id="a colon"),
    pytest.param("Priti Patel stressed “it went very well”.", UNKNOWN_PERSON, id="a stranger with two names"),
    pytest.param("Nikki Holland spoke. She stressed “it went very well”.", HOLLAND, id="a pronoun with any verb"),
    pytest.param(f"{SAID}\n\n— Priti Patel", UNKNOWN_PERSON, id="a stranger's signature with a dash"),
    pytest.param(f"{SAID}\n\n— Duncan Ball", BALL, id="a signature with a dash"),
    pytest.param("He left it. Holland: “It went very well.”", HOLLAND, id="a label inside a paragraph"),
    pytest.param("He left it.\n\nHOLLAND “It went very well.”", HOLLAND, id="a label in capitals"),
    pytest.param(f"Here it is.\n\nNikki Holland:\n\n{SAID}", HOLLAND, id="a name and a colon above"),
    pytest.param(f"Here it is.\n\nThe words of Duncan Ball:\n\n{SAID}", BALL, id="a name in a line above"),
    pytest.param("Duncan Ball: “It went very well,” and so on.", BALL, id="a label before the marks"),
    pytest.param(f"Here it is.\n\nPriti Patel:\n\n{SAID}", UNKNOWN_PERSON, id="a stranger and a colon above"),
    pytest.param("“It went very well.” That was Duncan Ball.", BALL, id="presented after the words"),
    pytest.param("“It went very well,” the Home Secretary told us.", UNKNOWN_PERSON, id="an office"),
    pytest.param("“It went very well”: Duncan Ball in London.", BALL, id="a name after a colon"),
    pytest.param("Here is what was said by Duncan Ball, who ran it: “It went very well.”", BALL, id="said by"),
    pytest.param("I found this from Priti Patel: “It went very well.”", UNKNOWN_PERSON, id="this from a stranger"),
    pytest.param("It began: “It went very well,” said Nikki Holland.", HOLLAND, id="a verb of no name before a colon"),
]
UNSURE = [
    pytest.param("Duncan Ball, who led it, thanked Nikki Holland: “It went very well.”", BALL, id="the subject of two"),
    pytest.param("He left it. HOLLAND “It went very well.”", HOLLAND, id="a label in capitals inside a paragraph"),
    pytest.param("Holland gives the credit to “the work of forces”.", HOLLAND, id="a clause with four words"),
    pytest.param("“It went very well”, a delight for Duncan Ball.", BALL, id="the only name"),
    pytest.param("“It went very well”, a delight for Priti Patel.", None, id="the only name, a stranger's"),
    pytest.param("“It went very well”, a delight for Nikki Holland and Duncan Ball.", None, id="two names"),
    pytest.param("Holland gives Ball the credit for “the work of five forces”.", None, id="two names in a clause"),
    pytest.param("Campaigners stressed “it went very well”.", None, id="one word before the marks"),
    pytest.param(f"{SAID}\n\nPriti Patel", None, id="a stranger's name below"),
    pytest.param(f"Here it is.\n\nNikki Holland\n\n{SAID}", HOLLAND, id="a heading above"),
    pytest.param(f"Duncan Ball:\n\nHere it is.\n\n{SAID}", None, id="a label two paragraphs above"),
    pytest.param("“It went very well.” Duncan Ball.", None, id="a name in the next sentence"),
    pytest.param("That is Duncan Ball. It is late. “It went very well.”", None, id="presented two sentences before"),
    pytest.param("Here it is.\n\nDuncan Ball:\n\nThen “it went very well”.", None, id="words after a label above"),
    pytest.param("It went on.\n“It went very well.”\n\nDuncan Ball.", None, id="a name that ends a sentence below"),
]


@pytest.mark.parametrize(("text", "speaker"), SURE)
def test_it_is_sure_who_speaks(text: str, speaker: str, speakers: SpeakerNames) -> None:
    (found,) = attributions(text, speakers)
    assert (found.speaker, is_sure(found, speakers)) == (speaker, True)


@pytest.mark.parametrize(("text", "speaker"), UNSURE)
def test_it_is_not_sure_who_speaks(text: str, speaker: str | None, speakers: SpeakerNames) -> None:
    (found,) = attributions(text, speakers)
    assert (found.speaker, is_sure(found, speakers)) == (speaker, False)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“It went very well,” a spokesman said.", id="a spokesman"),
        pytest.param("A spokesman said: “It went very well,” and that was all.", id="a spokesman before a colon"),
        pytest.param("Police say the officers of Duncan Ball have done it: “It went very well.”", id="a common noun"),
    ],
)
def test_somebody_without_a_name_speaks(text: str, speakers: SpeakerNames) -> None:
    assert spoken_by(text, speakers) == [None]


def test_nobody_is_named_unless_it_is_said() -> None:
    assert Attribution(None) == Attribution(None, name_as_written="", name_span=(0, 0), rivals=frozenset())


def test_the_name_has_its_place(speakers: SpeakerNames) -> None:
    for text in ("“It went very well,” said Duncan Ball.", f"{SAID}\n\n— Duncan Ball", "Duncan Ball: “It went well.”"):
        (found,) = attributions(text, speakers)
        assert (found.name_as_written, text[slice(*found.name_span)]) == ("Duncan Ball", "Duncan Ball")


@pytest.mark.parametrize(
    ("text", "rivals"),
    [
        pytest.param("Nikki Holland said “it went very well”.", {HOLLAND}, id="nobody else"),
        pytest.param("Nikki Holland, with Duncan Ball, said “it went very well”.", {HOLLAND, BALL}, id="with another"),
        pytest.param(
            "Nikki Holland said that the men of Duncan Ball were brave and “it went very well”.",
            {HOLLAND, BALL},
            id="a verb far from the marks",
        ),
    ],
)
def test_others_who_are_named_may_be_meant(text: str, rivals: set[str], speakers: SpeakerNames) -> None:
    (found,) = attributions(text, speakers)
    assert found.rivals == rivals


@pytest.mark.parametrize(
    ("text", "second"),
    [
        pytest.param("“It went well,” said Holland. “And fast.”", HOLLAND, id="right after it"),
        pytest.param("“It went well,” said Holland.\n\n“And fast.”", None, id="in another paragraph"),
    ],
)
def test_a_speaker_may_go_on(text: str, second: str | None, speakers: SpeakerNames) -> None:
    assert spoken_by(text, speakers) == [HOLLAND, second]


@pytest.mark.parametrize(
    ("letters", "speaker"), [pytest.param(283, BALL, id="300 characters"), pytest.param(284, None, id="301 characters")]
)
def test_how_far_before_a_quotation_its_speaker_may_stand(
    letters: int, speaker: str | None, speakers: SpeakerNames
) -> None:
    assert spoken_by(f"Ball said that {'x' * letters} “it went very well”.", speakers) == [speaker]


def test_the_name_after_the_marks_is_nearer(speakers: SpeakerNames) -> None:
    assert spoken_by("As Duncan Ball said too, “it went well”, said Nikki Holland.", speakers) == [HOLLAND]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("CLIP: “It did.”", [(None, False)], id="a label that names nobody"),
        pytest.param("Quote: “It did.”", [(None, False)], id="a label of one word, at the beginning"),
        pytest.param(
            "“It went well.” CLIP: “It did.”", [(None, False), (None, False)], id="a label within a paragraph"
        ),
        pytest.param("CLIP\n\n“It did.”", [(None, False)], id="a label above, without one"),
        pytest.param("Holland:\n\n“It did.”", [(HOLLAND, True)], id="a name above, at the beginning"),
        pytest.param(f"{'They met. ' * 20}\n\nJane Smith: “It did.”", [(UNKNOWN_PERSON, True)], id="a label far down"),
        pytest.param("“It went well,”said Duncan Ball.", [(BALL, True)], id="no space after the marks"),
        pytest.param("“It went well for Duncan Ball,” he said.", [(None, False)], id="he, of a name in the quotation"),
        pytest.param("Mr Ball came. “It went well,” he said.", [(BALL, True)], id="he, of a name before it"),
        pytest.param("The week was “a success.” Holland said more later.", [(None, False)], id="a new sentence after"),
        pytest.param(
            "“It went well,” said Jane Smith. “It will go on.” Duncan Ball was there.",
            [(UNKNOWN_PERSON, True), (UNKNOWN_PERSON, True)],
            id="who goes on, and not who is named in the next sentence",
        ),
    ],
)
def test_how_sure_it_is_who_speaks(text: str, expected: list[tuple[str | None, bool]], speakers: SpeakerNames) -> None:
    assert [(one.speaker, is_sure(one, speakers)) for one in attributions(text, speakers)] == expected

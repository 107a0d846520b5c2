"""Quotations are found in any kind of marks; those of several paragraphs are matched one by one, and as a whole."""

from __future__ import annotations

import pytest

import countylines
from countylines.checker.mentions.quote_matching import QuoteOutcome
from countylines.checker.mentions.quote_mentions import find_quotations, find_quote_mentions
from countylines.documents import read
from tests import made
from tests.checker.drafts import found, outcomes

WEEK = (
    "During the past week we have made further strides in tackling and dismantling the activities of county lines "
    "gangs."
)
ARRESTS = (
    "The large number of arrests and weapons seized is testament to the joined-up work between law enforcement and "
    "our partners."
)
TREAT = "We will not treat the criminals who run these lines just as drug dealers."
PUBLIC = "We need the public to continue helping us with information or concerns they have."
PIECE = (
    "These latest results show that thanks to the coordinated effort with our partners in police forces and ROCUs, we "
    "are dismantling these criminal networks piece by piece."
)
MILLION = (
    "Over the last year of county lines intensifications, we have seized more than a million pounds – hitting them "
    "where it hurts so they don’t benefit from their crimes."
)


def in_marks(*paragraphs: str) -> str:
    """Print paragraphs in the British manner: each begins with a mark, only the last ends with one."""
    return "Police said: “" + "\n\n“".join(paragraphs) + "”"


@pytest.mark.parametrize(
    "paragraphs",
    [
        pytest.param((WEEK, ARRESTS, TREAT), id="as printed"),
        pytest.param((WEEK, TREAT), id="a whole paragraph left out"),
        pytest.param((TREAT, PUBLIC), id="of two statements, with a sentence of the source between"),
        pytest.param((PIECE, MILLION), id="of two statements, with a paraphrase between"),
        pytest.param((TREAT, "Nothing of this was ever said by anyone.", PUBLIC), id="with words of nobody between"),
        pytest.param(("just as drug dealers.", PUBLIC), id="begun in the middle"),
    ],
)
def test_whole_paragraphs_in_the_order_of_the_record_are_no_mistake(
    paragraphs: tuple[str, ...], dataset: countylines.Dataset
) -> None:
    assert [one for one in found(in_marks(*paragraphs), dataset) if not one.startswith("unrecorded")] == []


@pytest.mark.parametrize(
    ("paragraphs", "findings"),
    [
        pytest.param(
            (f"{TREAT} {PUBLIC}",),
            ["joined-quote: We need the public to continue helping us with information or concerns they have"],
            id="in one paragraph",
        ),
        pytest.param(
            (WEEK.replace("strides", "steps"), ARRESTS, TREAT.replace("criminals", "crooks")),
            ["misquote: steps", "misquote: crooks"],
            id="two altered paragraphs are two findings",
        ),
    ],
)
def test_each_paragraph_has_its_own_finding(
    paragraphs: tuple[str, ...], findings: list[str], dataset: countylines.Dataset
) -> None:
    assert found(in_marks(*paragraphs), dataset) == findings


def test_a_wrong_speaker_is_told_once_a_quotation(dataset: countylines.Dataset) -> None:
    text = f"Nikki Holland said: “{WEEK}\n\n“{ARRESTS}\n\n“{TREAT}”"
    assert found(text, dataset) == [f"wrong-speaker: {WEEK}"]


def test_another_post_is_told_once_a_quotation(dataset: countylines.Dataset) -> None:
    marked = f"Duncan Ball, of the National Crime Agency, said: “{WEEK}"
    assert found(f"{marked}\n\n“{ARRESTS}\n\n“{TREAT}”", dataset) == [f"wrong-speaker: {marked}"]


def test_each_paragraph_is_counted(dataset: countylines.Dataset) -> None:
    text = in_marks(WEEK, ARRESTS.replace("large", "big"), "Yes.")
    assert outcomes(text, dataset) == {"faithful": 1, "altered": 1, "too short to tell": 1}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He has no more than a “more than a few” in mind.", id="words that everybody says"),
        pytest.param("“We have seized more than a million pounds of fish,” the port said.", id="another seizure"),
    ],
)
def test_what_only_resembles_a_quotation_is_left_alone(text: str, dataset: countylines.Dataset) -> None:
    assert found(text, dataset) == []


HERONS = "We walk along the river every morning and count all of the herons that nest there."
FEES = "Nobody pays us for the long hours that we spend in the wet and in the cold."
SMALL = made.record(
    header={"subject": ["heron"]},
    people=(made.person("Ann Lee", ("Dr",), "river-trust"), made.person("Bob Orr", (), "bird-club")),
    organisations=(made.organisation("River Trust", "RT"), made.organisation("Bird Club")),
    quotes=(made.quote("ann-1", "ann-lee", HERONS), made.quote("bob-1", "bob-orr", FEES)),
    terms=(made.term("a bird in the hand"),),
)
FAITHFUL, ALTERED = QuoteOutcome.FAITHFUL, QuoteOutcome.ALTERED
SHORT, UNRECORDED = QuoteOutcome.SHORT, QuoteOutcome.UNRECORDED


def outcomes_of(text: str) -> list[QuoteOutcome]:
    return [one.outcome for one in find_quote_mentions(text, SMALL)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ann Lee spoke of “the herons that”.", [FAITHFUL], id="three words"),
        pytest.param("Ann Lee spoke of “the herons”.", [SHORT], id="two words"),
        pytest.param("Ann Lee spoke of “a bird in the hand”.", [SHORT], id="a term"),
        pytest.param("Ann Lee said “a bird in the nest”.", [UNRECORDED], id="no term"),
        pytest.param("They said “743 herons in all”.", [SHORT], id="only a figure"),
        pytest.param("They said “743 herons of the river”.", [UNRECORDED], id="a figure and four words"),
        pytest.param("They said “some 743 herons in all”.", [SHORT], id="a figure with its hedge"),
        pytest.param("They said “there were 743 herons”.", [UNRECORDED], id="words before a figure"),
        pytest.param("They said “743 or 744 in all”.", [UNRECORDED], id="two figures"),
        pytest.param("Ann Lee said “743 herons in all”.", [UNRECORDED], id="a figure of somebody"),
        pytest.param(f"They said “743 {'heron' * 14} birds”.", [SHORT], id="eighty characters"),
        pytest.param(f"They said “743 {'heron' * 14}s birds”.", [UNRECORDED], id="more characters"),
        pytest.param("Ann Lee said “we walk along the road every morning”.", [ALTERED], id="altered"),
        pytest.param("“We run along the road every morning.”", [UNRECORDED], id="altered, and nobody is named"),
        pytest.param("“We walk along the river all morning and.”", [ALTERED], id="nine in ten of many words"),
        pytest.param("Jo Fox said “all of the herons that”.", [FAITHFUL], id="five words of somebody else"),
        pytest.param("Jo Fox said “all of the herons”.", [UNRECORDED], id="four words of somebody else"),
        pytest.param(
            "Jo Fox said “we walk along the river every evening and count all”.", [ALTERED], id="surely the record's"
        ),
        pytest.param(
            "Jo Fox said “we walk along the river every morning or”.", [ALTERED], id="eight words, seven of them"
        ),
        pytest.param(
            "Jo Fox said “we walk along the lake every morning or”.", [UNRECORDED], id="eight words, six of them"
        ),
    ],
)
def test_how_a_quotation_comes_out(text: str, expected: list[QuoteOutcome]) -> None:
    assert outcomes_of(text) == expected


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        pytest.param(f"“{HERONS}” said Ann Lee.", [False], id="the speaker"),
        pytest.param(f"“{HERONS}” said Bob Orr.", [True], id="another speaker"),
        pytest.param(f"“{HERONS}”", [False], id="nobody"),
        pytest.param(f"“{FEES}” said Bob Orr.\n\n“{HERONS}” said Ann Lee.", [False, False], id="each their own"),
        pytest.param(f"“{FEES}” said Ann Lee.\n\n“{HERONS}” said Bob Orr.", [True, True], id="the other way round"),
        pytest.param("“We walk along the road each morning,” said Bob Orr.", [False], id="altered words"),
        pytest.param(f"\ue000{HERONS}\ue001\n\n– Jo Fox", [True], id="a block that a stranger signs"),
    ],
)
def test_the_words_are_somebody_else_s(text: str, wrong: list[bool]) -> None:
    assert [one.wrong_speaker for one in find_quote_mentions(text, SMALL)] == wrong


def test_the_record_s_words_inside_somebody_else_s() -> None:
    text = "Jo Fox said: “I heard it: ‘Nobody pays us for the long hours,’ and then they all left the place.”"
    outer, inner = find_quote_mentions(text, SMALL)
    assert (outer.outcome, inner.outcome) == (UNRECORDED, FAITHFUL)
    assert text[inner.start : inner.end] == "Nobody pays us for the long hours,"


def speakers_of(text: str, dataset: countylines.Dataset) -> list[tuple[str, str | None, bool]]:
    """List the outcome of each quotation, who is named for it, and whether that is surely the wrong one."""
    mentions = find_quote_mentions(text, dataset)
    return [(one.outcome.name, one.attribution.speaker, one.wrong_speaker) for one in mentions]


@pytest.mark.parametrize(
    ("words", "is_wrong"),
    [
        pytest.param("doing the day-to-day drug big activity", True, id="eight words, seven of them hers"),
    ],
)
def test_altered_words_are_surely_of_another_speaker_if_there_are_eight(
    words: str, is_wrong: bool, dataset: countylines.Dataset
) -> None:
    assert speakers_of(f"Duncan Ball said: “{words}.”", dataset) == [("ALTERED", "duncan-ball", is_wrong)]


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        pytest.param("dismantling these piece by piece", "ALTERED", id="five words"),
        pytest.param("those piece by piece", "UNRECORDED", id="four words"),
        pytest.param("dismantling those gangs piece by piece", "UNRECORDED", id="six words, two of them others"),
    ],
)
def test_words_of_nobody_are_the_record_s_if_enough_of_them_are(
    words: str, outcome: str, dataset: countylines.Dataset
) -> None:
    assert speakers_of(f"“{words}.”", dataset) == [(outcome, None, False)]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        pytest.param(
            "The NCA said: “bringing potentially deadly drugs and violence.” Nikki Holland said: “It went well.”",
            [None, "nikki-holland"],
            id="one paragraph, and the next quotation has a name",
        ),
        pytest.param(
            "Nikki Holland said: “It went well here.”\n\n“It went very well there.”",
            ["nikki-holland", None],
            id="nobody goes on in another paragraph",
        ),
    ],
)
def test_each_quotation_has_its_own_speaker(
    text: str, speakers: list[str | None], dataset: countylines.Dataset
) -> None:
    assert [speaker for _, speaker, _ in speakers_of(text, dataset)] == speakers


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param("“", "”", (None, False), id="nobody named"),
        pytest.param("Jane Smith said: “", "”", ("?", True), id="a stranger named"),
        pytest.param("Duncan Ball said: “", "”", ("duncan-ball", True), id="somebody else named"),
    ],
)
@pytest.mark.parametrize(
    ("added", "is_found"),
    [pytest.param("", True, id="17 words of 20"), pytest.param("well ", False, id="17 words of 21")],
)
def test_words_are_surely_the_record_s_if_17_of_20_are(
    before: str,
    after: str,
    expected: tuple[str | None, bool],
    added: str,
    *,
    is_found: bool,
    dataset: countylines.Dataset,
) -> None:
    words = (
        f"Criminal networks rely on people flow of money to further their drug trafficking operations and so {added}"
        "then conceal their assets"
    )
    found = speakers_of(f"{before}{words}.{after}", dataset)
    assert (("ALTERED", *expected) in found) is is_found


ONE = [
    pytest.param("He said “it went well”.", ["it went well"], id="curly double"),
    pytest.param('He said "it went well".', ["it went well"], id="straight double"),
    pytest.param("He said ‘it went well’.", ["it went well"], id="curly single"),
    pytest.param("He said 'it went well'.", ["it went well"], id="straight single"),
    pytest.param("He said «it went well».", ["it went well"], id="guillemets"),
    pytest.param("He said „it went well“.", ["it went well"], id="low mark"),
    pytest.param("He said “it went well“.", ["it went well"], id="closed with an opening mark"),
    pytest.param('He said “it went well".', ["it went well"], id="curly, closed straight"),
    pytest.param("“It went well,” he said, “for us.”", ["It went well,", "for us."], id="split"),
    pytest.param("‘I don’t know’, he said.", ["I don’t know"], id="an apostrophe inside single marks"),
    pytest.param("'I don't know', he said.", ["I don't know"], id="straight apostrophes inside straight marks"),
    pytest.param("‘We wait ’til dawn,’ he said.", ["We wait ’til dawn,"], id="a clipped word inside"),
    pytest.param("‘We saw the 1990s’ gangs go,’ he said.", ["We saw the 1990s’ gangs go,"], id="the 1990s’"),
    pytest.param("‘The officers’ work was good,’ he said.", ["The officers’ work was good,"], id="a plural possessive"),
    pytest.param("'We told the boys' he said.", ["We told the boys"], id="closed after an s"),
    pytest.param(
        "‘We told the boys’ he said. ‘They left’ he said.", ["We told the boys", "They left"], id="two after s"
    ),
    pytest.param("‘We told the boys’ he said.\n\nThe gang’s’ end", ["We told the boys"], id="closed in its paragraph"),
    pytest.param('x"y" z', [], id="a mark after the first letter"),
    pytest.param('"It went well "', ["It went well "], id="a space before the closing mark"),
    pytest.param("the lads’ week and the girls’ week", [], id="possessives alone"),
    pytest.param("don’t, ’tis, rock ’n’ roll, the ’90s", [], id="apostrophes alone"),
    pytest.param("“He said ‘stop’ to them,” she said.", ["He said ‘stop’ to them,"], id="single inside double"),
    pytest.param("‘He said “stop” to them,’ she said.", ["He said “stop” to them,"], id="double inside single"),
    pytest.param("He said “it went well", ["it went well"], id="unclosed, to the end"),
    pytest.param("He said “it went well.\n\nMore on page 4.", ["it went well."], id="unclosed, to the empty line"),
    pytest.param('a 6\' 2" man and a 12" ruler', [], id="feet and inches"),
    pytest.param("“”, '' and ‘ ’", [], id="nothing inside"),
    pytest.param("''It went well'', and '''very''' well", [], id="straight marks in a row"),
    pytest.param(
        f"‘The lads’ {'day ' * 70}ended’ x", [f"The lads’ {'day ' * 70}ended"], id="a possessive, closed far on"
    ),
    pytest.param(f"‘The lads’ {'day ' * 80}ended’ x", ["The lads"], id="closed too far on to be a possessive"),
    pytest.param("(“it went well”)", ["it went well"], id="in brackets"),
    pytest.param("the plan—“it went well”—was his", ["it went well"], id="between dashes"),
    pytest.param("‘cuckooed’ addresses and “deal lines”", ["cuckooed", "deal lines"], id="terms"),
    pytest.param("", [], id="an empty text"),
    pytest.param("no marks at all", [], id="no marks"),
]


@pytest.mark.parametrize(("text", "words"), ONE)
def test_quotations_are_found(text: str, words: list[str]) -> None:
    found = list(find_quotations(text))
    assert [text[quotation.start : quotation.end] for quotation in found] == words
    assert all(len(quotation.pieces) == 1 for quotation in found)


def test_a_quotation_over_paragraphs_is_one() -> None:
    text = "She said: “One.\n\n“Two.\n\n“Three.” Then four."
    (quotation,) = find_quotations(text)
    assert [text[start:end] for start, end in quotation.pieces] == ["One.", "Two.", "Three."]


def test_a_quotation_over_paragraphs_in_single_marks_is_one() -> None:
    text = "She said: ‘One.\n\n‘Two.’ Then four."
    (quotation,) = find_quotations(text)
    assert [text[start:end] for start, end in quotation.pieces] == ["One.", "Two."]


def test_an_unclosed_quotation_does_not_swallow_the_next_paragraph() -> None:
    text = "She said “one.\n\nHe said “two”."
    assert [text[found.start : found.end] for found in find_quotations(text)] == ["one.", "two"]


def test_a_paragraph_without_a_mark_ends_it() -> None:
    text = "She said: “One.\n\nTwo.\n\n“Three.”"
    assert [text[found.start : found.end] for found in find_quotations(text)] == ["One.", "Three."]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        pytest.param("> It went well.\n\nThe end.", "markdown", ["It went well."], id="a Markdown block"),
        pytest.param("> It went\n> well.\n", "markdown", ["It went well."], id="its lines"),
        pytest.param("<blockquote><p>It went well.</p></blockquote>", "html", ["It went well."], id="an HTML block"),
    ],
)
def test_a_block_quotation_is_one(text: str, kind: str, words: list[str]) -> None:
    prose = read(text, kind).text
    found = list(find_quotations(prose))
    assert [prose[one.start : one.end] for one in found] == words
    assert [one.is_block for one in found] == [True]


def test_marks_inside_a_block_are_what_counts() -> None:
    prose = read("> He said: “It went well.”\n", "markdown").text
    assert [(prose[one.start : one.end], one.is_block) for one in find_quotations(prose)] == [("It went well.", False)]


def test_a_q_element_is_a_quotation() -> None:
    prose = read("<p>He said <q>it went well</q>.</p>", "html").text
    assert [prose[one.start : one.end] for one in find_quotations(prose)] == ["it went well"]


@pytest.mark.parametrize("mark", ["“", "”", '"', "'", "‘", "’", "«", "“a ", '" "', "“\n\n"])
def test_ten_thousand_marks_are_an_ordinary_text(mark: str) -> None:
    found = list(find_quotations(mark * 10_000))
    assert all(quotation.start <= quotation.end for quotation in found)


@pytest.mark.parametrize(
    ("speaker", "outcome"),
    [
        pytest.param("Ann Lee", "UNRECORDED", id="somebody else, who leaves out thirteen words"),
        pytest.param("Nikki Holland", "ALTERED", id="the speaker"),
    ],
)
def test_somebody_else_who_leaves_out_many_words_says_something_else(
    speaker: str, outcome: str, dataset: countylines.Dataset
) -> None:
    found = speakers_of(f"“Tackling county lines is a top law enforcement priority,” said {speaker}.", dataset)
    assert [one[0] for one in found] == [outcome]


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [
        pytest.param("Nikki Holland met Priti Patel. She said: ", False, id="the speaker was named before"),
        pytest.param("Priti Patel spoke. She said: ", True, id="only somebody else was named"),
    ],
)
def test_a_pronoun_may_mean_the_speaker(text: str, is_wrong: bool, dataset: countylines.Dataset) -> None:
    found = speakers_of(f"{text}“We are dismantling these criminal networks piece by piece.”", dataset)
    assert [one[2] for one in found] == [is_wrong]


def test_a_signature_within_a_block_is_no_quotation(dataset: countylines.Dataset) -> None:
    said = "This can be done anonymously through Crimestoppers."
    html = f"<blockquote>{said}<footer>Duncan Ball, NPCC</footer></blockquote>"
    text = read(html, "html").text
    assert [text[one.start : one.end] for one in find_quote_mentions(text, dataset)] == [said]

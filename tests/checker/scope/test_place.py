"""Whether a number is of the whole country or of a part of it, by the words for places around it."""

from __future__ import annotations

import pytest

import countylines
from countylines.checker.mentions.date_mentions import DateMention
from countylines.checker.number_mention import Locality, Sentence, StatedScope
from countylines.checker.passages import Passage
from countylines.checker.scope.place import PlaceTracker, cues_between, locality_of_lead, stated_scope_of
from countylines.figures.quantity import read_quantity
from countylines.vocabulary.places import BODY, LOCAL, NATIONAL, PlaceCue
from tests.checker.drafts import found, number_at, sentence_of
from tests.work import assert_linear

KIND_OF = {"kent": LOCAL, "norfolk": LOCAL, "nationally": NATIONAL, "nca": BODY}
"""Words for places in these texts."""


def cues_in(passage: Passage) -> list[PlaceCue]:
    return [PlaceCue(at, at + 1, KIND_OF[word]) for at, word in enumerate(passage.words) if word in KIND_OF]


def tracker_after(*paragraphs: str, has_many_exact_figures: bool = False) -> PlaceTracker:
    """Return the tracker that has read some paragraphs; those without a point are headings."""
    tracker = PlaceTracker(Locality.UNKNOWN, has_many_exact_figures=has_many_exact_figures)
    for text in paragraphs:
        passage = Passage(text, 0)
        tracker.note_passage(passage, cues_in(passage))
    return tracker


def locality_of(text: str, tracker: PlaceTracker | None = None) -> Locality:
    """Return the locality of the number 743 of a text."""
    passage = Passage(text, 0)
    token = passage.words.index("743")
    tokens = next(one for one in passage.sentences if one.first <= token < one.last)
    number = number_at(Sentence(passage, tokens), token, token + 1, read_quantity("743"))
    return (tracker or PlaceTracker(Locality.UNKNOWN)).locality_of_number(cues_in(passage), number)


@pytest.mark.parametrize(
    ("text", "locality"),
    [
        pytest.param("They held 743.", Locality.UNKNOWN, id="no place"),
        pytest.param("In Kent they held 743.", Locality.LOCAL_HERE, id="a place before it"),
        pytest.param("They held 743 in Kent.", Locality.LOCAL_HERE, id="a place after it"),
        pytest.param("Kent men, they said, were 743.", Locality.LOCAL_HERE, id="a place in another clause before it"),
        pytest.param("They held 743, some in Kent.", Locality.LOCAL_HERE, id="a place in another clause after it"),
        pytest.param("Nationally they held 743.", Locality.NATIONAL_HERE, id="the country"),
        pytest.param("Nationally they held 743 and in Kent 12.", Locality.NATIONAL_HERE, id="both"),
        pytest.param("Kent said that nationally they held 743.", Locality.NATIONAL_HERE, id="the country is nearer"),
        pytest.param("In Kent they said that 743 were held nationally.", Locality.NATIONAL_HERE, id="after it"),
        pytest.param("Nationally they held 743, in Kent 12.", Locality.NATIONAL_HERE, id="the country in its clause"),
        pytest.param(
            "In Kent they held 12, nationally 743.",
            Locality.NATIONAL_HERE,
            id="the country in its clause, after a place",
        ),
        pytest.param("They held 743, some nationally.", Locality.NATIONAL_HERE, id="the country after it"),
        pytest.param("NCA officers held 743.", Locality.NATIONAL_HERE, id="a body that is the subject"),
        pytest.param("They held 743, says the NCA.", Locality.NATIONAL_HERE, id="a body after it"),
        pytest.param("NCA officers held 743 in Kent.", Locality.LOCAL_HERE, id="a body and a place"),
        pytest.param("They left Kent. They held 743.", Locality.UNKNOWN, id="a place in another sentence"),
    ],
)
def test_the_place_of_a_number(text: str, locality: Locality) -> None:
    assert locality_of(text) is locality


@pytest.mark.parametrize(
    ("before", "text", "locality"),
    [
        pytest.param(["Police in Kent are busy."], "They held 743.", Locality.LOCAL_BEFORE, id="said before"),
        pytest.param(
            ["Police are busy nationally."], "They held 743.", Locality.NATIONAL_BEFORE, id="the country said before"
        ),
        pytest.param(["Police in Kent are busy."], "Nationally they held 743.", Locality.NATIONAL_HERE, id="said here"),
        pytest.param(
            ["Police in Kent are busy."],
            "They held 743 with men whom the NCA sent.",
            Locality.LOCAL_BEFORE,
            id="a body beside it",
        ),
        pytest.param(
            ["Police in Kent are busy."], "They held 743, many nationally.", Locality.LOCAL_BEFORE, id="after it"
        ),
    ],
)
def test_the_place_said_before_a_number(before: list[str], text: str, locality: Locality) -> None:
    assert locality_of(text, tracker_after(*before)) is locality


def test_a_place_ends_with_its_paragraph_unless_a_heading_names_it() -> None:
    assert tracker_after("Police in Kent are busy.", "They held men.").locality_before == Locality.UNKNOWN
    assert tracker_after("Police are busy nationally.", "They held men.").locality_before == Locality.NATIONAL_BEFORE
    assert tracker_after("News from Kent", "They held men.", "They left.").locality_before == Locality.LOCAL_BEFORE
    assert (
        tracker_after("News from Kent", "Police are busy nationally.", "They left.").locality_before
        == Locality.NATIONAL_BEFORE
    )
    assert tracker_after("News from Kent", "Norfolk is quiet.", "They left.").locality_before == Locality.LOCAL_BEFORE
    assert (
        tracker_after("Kent and nationally", "Norfolk is quiet.", "They left.").locality_before
        == Locality.NATIONAL_BEFORE
    )
    assert tracker_after("News from the NCA", "Norfolk is quiet.", "They left.").locality_before == Locality.UNKNOWN


@pytest.mark.parametrize(
    ("above", "locality"),
    [
        pytest.param(["In Kent they also made:"], Locality.LOCAL_BEFORE, id="right above"),
        pytest.param(["In Kent they also made:", "12 raids;"], Locality.LOCAL_BEFORE, id="an item between"),
        pytest.param(["In Kent they also made:", "12 raids."], Locality.UNKNOWN, id="the last item between"),
        pytest.param(["In Kent they also made raids."], Locality.UNKNOWN, id="no colon"),
    ],
)
def test_the_line_above_a_list_says_the_place_of_its_items(above: list[str], locality: Locality) -> None:
    tracker = tracker_after(*above)
    tracker.begin_passage(Passage("743 arrests;", 0), [])
    assert locality_of("743 arrests;", tracker) is locality


def test_what_is_begun_locally_is_in_doubt_in_a_draft_that_agrees_in_much() -> None:
    said = tracker_after("News from Kent", "They held men.", has_many_exact_figures=True)
    assert said.locality_before is Locality.LOCAL_LEAD
    said = tracker_after("News from Kent", "Norfolk is quiet.", has_many_exact_figures=True)
    assert said.locality_before is Locality.LOCAL_BEFORE
    assert locality_of("They held 743, some in Kent.", tracker_after(has_many_exact_figures=True)) is Locality.UNKNOWN


def test_what_follows_a_national_figure_is_the_country() -> None:
    tracker = tracker_after("News from Kent", "They held men.")
    tracker.note_national()
    assert tracker.locality_before == Locality.NATIONAL_BEFORE


def test_what_the_lead_says_holds_at_first() -> None:
    for lead in (Locality.UNKNOWN, Locality.NATIONAL_BEFORE, Locality.LOCAL_BEFORE):
        assert PlaceTracker(lead).locality_before is lead
    assert PlaceTracker(Locality.LOCAL_BEFORE, has_many_exact_figures=True).locality_before is Locality.LOCAL_LEAD


@pytest.mark.parametrize("locality", Locality)
def test_a_place_is_a_part_of_the_country(locality: Locality) -> None:
    assert locality.is_local is (locality in {Locality.LOCAL_HERE, Locality.LOCAL_BEFORE})


@pytest.mark.parametrize(
    ("sentences", "locality"),
    [
        pytest.param("Kent is quiet.", Locality.LOCAL_BEFORE, id="a place"),
        pytest.param("Kent is quiet. It is quiet nationally.", Locality.NATIONAL_BEFORE, id="then the country"),
        pytest.param("The NCA is busy.", Locality.NATIONAL_BEFORE, id="a body, and nothing before"),
        pytest.param(
            "Police work with men of the NCA.", Locality.NATIONAL_BEFORE, id="a body beside it, and nothing before"
        ),
        pytest.param(
            "Kent is quiet. The NCA is busy.", Locality.NATIONAL_BEFORE, id="a body that is the subject, after a place"
        ),
        pytest.param(
            "Kent is quiet. Police work with men of the NCA.",
            Locality.LOCAL_BEFORE,
            id="a body beside it, after a place",
        ),
        pytest.param("Nothing is said.", Locality.UNKNOWN, id="nothing"),
    ],
)
def test_what_sentences_say_of_the_place(sentences: str, locality: Locality) -> None:
    assert tracker_after(sentences).locality_before is locality


@pytest.mark.parametrize(
    ("paragraphs", "locality"),
    [
        pytest.param(["Kent is quiet."], Locality.LOCAL_BEFORE, id="a place"),
        pytest.param(["It is quiet nationally."], Locality.NATIONAL_BEFORE, id="the country"),
        pytest.param(["Kent is quiet, and so it is nationally."], Locality.NATIONAL_BEFORE, id="both"),
        pytest.param(["The NCA is busy."], Locality.UNKNOWN, id="a body"),
        pytest.param(["The NCA is busy.", "Kent is quiet."], Locality.UNKNOWN, id="a body, and a place in the next"),
        pytest.param(["Nothing is said.", "Kent is quiet."], Locality.LOCAL_BEFORE, id="a place in the second"),
        pytest.param(
            ["Kent is quiet.", "It is quiet nationally."], Locality.LOCAL_BEFORE, id="only the first that says one"
        ),
        pytest.param(["x" * 390, "Kent is quiet."], Locality.LOCAL_BEFORE, id="at the end of the lead"),
        pytest.param(
            ["x" * 395, "It is so: Kent is quiet."], Locality.UNKNOWN, id="a paragraph that goes on after the lead"
        ),
        pytest.param(["x" * 398, "Kent is quiet."], Locality.UNKNOWN, id="after the lead"),
        pytest.param(["x" * 397, "Kent is quiet."], Locality.LOCAL_BEFORE, id="the last character of the lead"),
        pytest.param(["x" * 395, "In Kent."], Locality.UNKNOWN, id="the first character after the lead"),
    ],
)
def test_what_the_lead_of_a_draft_says_of_the_place(paragraphs: list[str], locality: Locality) -> None:
    passages, start = [], 0
    for text in paragraphs:
        passages.append(Passage(text, start))
        start += len(text) + 2
    assert locality_of_lead(passages, cues_in) is locality


@pytest.mark.parametrize(
    ("lead", "text", "locality"),
    [
        pytest.param(Locality.UNKNOWN, "It began in Kent on 7 May.", Locality.LOCAL_HERE, id="a place"),
        pytest.param(Locality.UNKNOWN, "It began nationally on 7 May.", Locality.NATIONAL_HERE, id="the country"),
        pytest.param(Locality.UNKNOWN, "It began in Kent and nationally on 7 May.", Locality.NATIONAL_HERE, id="both"),
        pytest.param(
            Locality.UNKNOWN,
            "The national drive in Kent began on 7 May.",
            Locality.NATIONAL_HERE,
            id="the word national",
        ),
        pytest.param(Locality.UNKNOWN, "It began on 7 May.", Locality.UNKNOWN, id="nothing"),
        pytest.param(Locality.LOCAL_BEFORE, "It began on 7 May.", Locality.LOCAL_BEFORE, id="a local lead"),
        pytest.param(
            Locality.LOCAL_BEFORE, "The NCA began on 7 May.", Locality.LOCAL_BEFORE, id="a local lead and a body"
        ),
        pytest.param(
            Locality.LOCAL_BEFORE,
            "It began nationally on 7 May.",
            Locality.NATIONAL_HERE,
            id="a local lead and the country",
        ),
        pytest.param(Locality.NATIONAL_BEFORE, "It began on 7 May.", Locality.UNKNOWN, id="a national lead"),
    ],
)
def test_the_place_of_dates(lead: Locality, text: str, locality: Locality) -> None:
    sentence = sentence_of(text)
    assert PlaceTracker(lead).locality_of_dates(cues_in(sentence.passage), sentence) is locality


def test_a_local_lead_says_nothing_of_the_dates_of_a_draft_that_agrees_in_much() -> None:
    tracker = PlaceTracker(Locality.LOCAL_BEFORE, has_many_exact_figures=True)
    assert tracker.locality_of_dates([], sentence_of("It began on 7 May.")) is Locality.UNKNOWN


def test_the_cues_of_a_sentence() -> None:
    cues = [PlaceCue(at, at + 1, kind) for at, kind in ((0, LOCAL), (3, NATIONAL), (5, LOCAL))]
    assert [one.first for one in cues_between(cues, (0, 5))] == [0, 3]
    assert [one.first for one in cues_between(cues, (3, 6))] == [3, 5]
    assert cues_between(cues, (1, 3)) == []
    assert stated_scope_of(cues, sentence_of("a b c d e f", 3, 5), draft_names_week=False) is StatedScope.COUNTRY
    assert stated_scope_of(cues, sentence_of("a b c d e f", 0, 3), draft_names_week=False) is StatedScope.NOTHING


OCTOBER = frozenset({"2019-10"})


def date_of(
    weeks: frozenset[str], first: int = 0, *, is_vague: bool = False, is_compared_with: bool = False
) -> DateMention:
    return DateMention(first, first + 1, weeks=weeks, is_vague=is_vague, is_compared_with=is_compared_with)


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        pytest.param("They held 743.", date_of(OCTOBER), StatedScope.WEEK, id="a week"),
        pytest.param("They held 743.", date_of(frozenset()), StatedScope.NOTHING, id="another time"),
        pytest.param("They held 743.", date_of(OCTOBER, is_vague=True), StatedScope.NOTHING, id="a vague date"),
        pytest.param("They held 743.", date_of(OCTOBER, 3), StatedScope.WEEK, id="the last token"),
        pytest.param("They held 743 in Kent.", date_of(OCTOBER), StatedScope.NOTHING, id="a place"),
        pytest.param("They held 743 nationally.", date_of(OCTOBER), StatedScope.COUNTRY, id="the country"),
    ],
)
def test_what_a_sentence_itself_says(text: str, date: DateMention, expected: StatedScope) -> None:
    sentence = sentence_of(text, dates=[date])
    assert stated_scope_of(cues_in(sentence.passage), sentence, draft_names_week=False) == expected


def test_a_part_of_a_national_week_is_not_the_country(dataset: countylines.Dataset) -> None:
    text = "Our officers took £14,600 in cash off the streets as part of a nationwide push in October 2019."
    assert found(text, dataset, week=None) == []


def test_the_places_of_a_long_paragraph_are_read_once(dataset: countylines.Dataset) -> None:
    sentence = "Across the country, 743 people were arrested in the national week. "
    assert_linear(lambda size: countylines.check(sentence * size, dataset, kind="text"), 100)

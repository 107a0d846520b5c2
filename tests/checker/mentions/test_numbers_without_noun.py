"""What a number without a noun of its own continues: a group, a sum, a pronoun, or a question."""

from __future__ import annotations

from functools import cache

import pytest

import countylines
from countylines.checker.analysis import DraftAnalysis
from countylines.checker.mentions.reading import counted_in
from countylines.documents import read
from tests.records.scoring import FOLDER


@cache
def record(name: str) -> countylines.Dataset:
    """Load one of the records on other subjects."""
    return countylines.load(FOLDER / name)


def measure_of(text: str, dataset: countylines.Dataset, number: int | None = None) -> str | None:
    """Return the measure of a number of a text, of its last one if none is given; marks tell how it was found.

    ``~`` stands before what is inferred, ``<`` before what is a part.
    """
    draft = DraftAnalysis(read(text, "text"), dataset, dataset.week)
    found = [one for passage in draft.stages.passages for _, one in counted_in(passage)]
    values = [int(one.number.quantity.value) for one in found]
    one = found[-1 if number is None else values.index(number)]
    marks = "<" * one.is_part + "~" * one.is_inferred
    return f"{marks}{one.measures[0].measure}" if one.measures else marks or None


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        pytest.param("Arrests rose from 586 in May to 743.", "arrests", id="a change"),
        pytest.param("Arrests rose from 586 in May 2019 to 743.", "arrests", id="a date with its year between"),
        pytest.param("Cash rose from £12,000 in May to £743,000.", "cash", id="a change of an amount"),
        pytest.param("Patrols rose from 586 in May to 743.", None, id="what the record does not count"),
        pytest.param("Arrests rose by 586 in May and went to 743.", None, id="no first number"),
        pytest.param("Arrests rose from 586 in May with 743.", None, id="no last number"),
        pytest.param("Police went to 743.", None, id="nothing before it"),
    ],
)
def test_the_end_of_a_change(text: str, measure: str | None, dataset: countylines.Dataset) -> None:
    assert measure_of(text, dataset) == measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        pytest.param("Police took 169 weapons, 12 of them guns.", "<weapons.firearms", id="a noun at once"),
        pytest.param("743 people were held, 91 of whom were women.", "<arrests.women", id="a verb"),
        pytest.param("91 of the 743 people arrested were women.", "<arrests.women", id="a verb behind the group"),
        pytest.param("743 people were held, 91 of them, who were women.", "<", id="a comma before the verb"),
        pytest.param("743 people were held, 91 of them – all were women.", "<", id="a dash before the verb"),
        pytest.param(
            "743 people were held. 41 of them were referred to the NRM.", "<referrals.nrm", id="what was done"
        ),
        pytest.param("There were 60 patrols, 12 of them guns.", "<", id="a group that the record does not count"),
        pytest.param("There were 60 patrols, 12 of them early.", "<", id="nothing is said of them"),
    ],
)
def test_some_of_a_group(text: str, measure: str | None, dataset: countylines.Dataset) -> None:
    assert measure_of(text, dataset, next((n for n in (91, 41, 49, 12) if f"{n} of" in text), None)) == measure


@pytest.mark.parametrize(
    ("between", "measure"), [pytest.param(14, "<arrests.women", id="near"), pytest.param(24, "<", id="too far")]
)
def test_how_far_behind_a_group_its_verb_may_stand(between: int, measure: str, dataset: countylines.Dataset) -> None:
    assert measure_of(f"91 of those held {'very ' * between}late were women.", dataset) == measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        pytest.param("There were 1,214 nests, 408 in trees.", "<nests.treetop", id="a preposition"),
        pytest.param("There were 1,214 nests: 408 stood in trees.", "<nests.treetop", id="a verb and a preposition"),
        pytest.param("There were 1,214 nests: 408 were in trees.", "<nests.treetop", id="an auxiliary"),
        pytest.param("There were 1,214 nests: 408 stood tall trees.", None, id="a verb, and no preposition"),
        pytest.param("There were 1,214 nests, of which 408 by trees.", "<nests.treetop", id="of which, before it"),
        pytest.param("Of the 1,214 nests, 408 by trees.", "<nests.treetop", id="a sentence that opens with the group"),
        pytest.param("There were 1,214 nests, 408 on trees, 806 in reeds.", "<nests.reedbed", id="the second part"),
        pytest.param("There were 1,730 chicks, 312 at once ringed.", "<chicks.ringed", id="what was done, further on"),
        pytest.param("There were 1,730 chicks. 312 of them had been ringed.", "<~chicks.ringed", id="of them"),
        pytest.param("There were 1,730 chicks, 312 ringed.", "<chicks.ringed", id="what was done, at once"),
        pytest.param("There were 638 volunteers, 408 in trees.", None, id="of another whole"),
        pytest.param("They gave €41,250, 408 in trees.", None, id="of another unit"),
        pytest.param("408 in trees.", None, id="nothing was counted"),
        pytest.param("There were 1,214 nests. 408 in trees.", "<~nests.treetop", id="counted the sentence before"),
    ],
)
def test_a_part_that_other_words_tell(text: str, measure: str | None) -> None:
    assert measure_of(text, record("herons"), 806 if "806" in text else 312 if "312" in text else 408) == measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        pytest.param("Of the helmets, 274 were over the limit.", None, id="another group"),
        pytest.param(
            "They tested 300 drivers of about 274, who were over the limit.", None, id="that of which some are"
        ),
        pytest.param("Of the drivers, 274 were over the limit.", "<~drivers.over-limit", id="the group"),
    ],
)
def test_a_group_with_which_a_sentence_opens(text: str, measure: str | None) -> None:
    assert measure_of(text, record("road-safety-weeks")) == measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        pytest.param("There were 501 weapons: 352 bladed it is said.", None, id="another word"),
        pytest.param("There were 501 weapons: 352, bladed.", None, id="a mark before the kind"),
        pytest.param("There were 743 arrests: 352 bladed.", None, id="of another whole"),
        pytest.param("There were 501 weapons: 352", None, id="no kind"),
    ],
)
def test_a_part_by_its_kind(text: str, measure: str | None, dataset: countylines.Dataset) -> None:
    assert measure_of(text, dataset, 352) == measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        pytest.param("They safeguarded 389 adults and 292 children, 681 in all.", "safeguarded", id="in all"),
        pytest.param("They safeguarded 389 adults + 292 children, 681 altogether.", "safeguarded", id="behind a plus"),
        pytest.param("They safeguarded 389 adults and 292 children, 681 in total.", "safeguarded", id="in total"),
        pytest.param("They safeguarded 389 adults and 292 children, 681 all told.", "safeguarded", id="all told"),
        pytest.param(
            "They safeguarded 389 adults and 292 children, together 681.", "safeguarded", id="together, before"
        ),
        pytest.param(
            "They safeguarded 389 adults and 292 children, 681 combined.", "safeguarded", id="combined, behind"
        ),
        pytest.param(
            "They safeguarded 389 adults and 292 children, together with 681.", None, id="together with others"
        ),
        pytest.param("They safeguarded 389 adults and 292 children, 681 in short.", None, id="no word for all"),
        pytest.param("They safeguarded 389 adults, 681 in all.", None, id="one part alone"),
        pytest.param("They took £12,000 in cash and held 12 men, 681 in all.", None, id="parts of different wholes"),
        pytest.param("They had 681 in all.", None, id="no parts"),
        pytest.param("They safeguarded 389 adults and 292 children, £681 in all.", None, id="another unit"),
    ],
)
def test_the_whole_of_parts(text: str, measure: str | None, dataset: countylines.Dataset) -> None:
    assert measure_of(text, dataset, 681) == measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        pytest.param("How many weapons were seized? 169, they say.", "weapons", id="an answer"),
        pytest.param(
            "How many weapons were seized? They said it was 169.", "weapons", id="the fifth word of an answer"
        ),
        pytest.param("How many weapons were seized? They said that it was 169.", None, id="the sixth word"),
        pytest.param("How many people were arrested? 743, they say.", "arrests", id="an answer, by what was done"),
        pytest.param(
            "How many of the arrested were women? 91, they say.", "arrests.women", id="an answer, of some of a group"
        ),
        pytest.param("What was the value of the cash seized? £183,976.", "cash", id="an answer, of a value"),
        pytest.param("Weapons seized? 169.", "weapons", id="an answer to a short question"),
        pytest.param("Were weapons seized? 169, they say.", None, id="a question whether"),
        pytest.param("How many people came? 743, they say.", None, id="a question about what is not counted"),
        pytest.param("There were 169 then.", None, id="no noun"),
    ],
)
def test_the_answer_to_a_question(text: str, measure: str | None, dataset: countylines.Dataset) -> None:
    assert measure_of(text, dataset) == measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        pytest.param("There were 557 arrests and 105 others.", None, id="behind what has no others"),
    ],
)
def test_the_rest_of_a_whole(text: str, measure: str | None, dataset: countylines.Dataset) -> None:
    assert measure_of(text, dataset) == measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        pytest.param("Tickets: 6,340, worth 2.5 million złoty.", "fines.value", id="worth"),
        pytest.param("Tickets: 6,340, together worth a total of 2.5 million złoty.", "fines.value", id="a total of"),
        pytest.param("Tickets: 6,340, and 2.5 million złoty.", None, id="no worth"),
        pytest.param("Lamps: 12,000, worth 2.5 million złoty.", None, id="what has no value in the record"),
        pytest.param("Tickets: 6,340, worth 2.5 million euros.", None, id="another unit"),
    ],
)
def test_the_value_of_what_was_just_counted(text: str, measure: str | None) -> None:
    found = measure_of(text, record("road-safety-weeks"))
    assert (None if found == "<" else found) == measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        pytest.param("Vehicles: 18,462 were checked and 1,138 were turned back.", "<bans", id="and, and an auxiliary"),
        pytest.param(
            "Vehicles: 18,462 were checked and 1,138 were painted.", None, id="what the record does not count"
        ),
    ],
)
def test_a_verb_whose_noun_is_left_out(text: str, measure: str | None) -> None:
    assert measure_of(text, record("road-safety-weeks")) == measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        pytest.param("Weapons went from 46 to 169.", "weapons", id="a verb that is in no list"),
        pytest.param(
            "Deal lines seized more than doubled, from 49 in May to 102 in October.",
            "deal-lines",
            id="far from its verb",
        ),
        pytest.param("Referrals to the mechanism went from 30 to 41 to 69.", "referrals.nrm", id="two steps"),
        pytest.param("Weapons spread to 169.", "weapons", id="no from"),
        pytest.param("Weapons spread from 46.", None, id="no to"),
    ],
)
def test_what_changes_from_one_number_to_another(text: str, measure: str | None, dataset: countylines.Dataset) -> None:
    assert measure_of(text, dataset) == measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        pytest.param("POLICE ARREST 743 IN DRUGS CRACKDOWN", "arrests", id="in the present, of a headline"),
        pytest.param("Police arrested 743 across the country.", "arrests", id="in the past"),
        pytest.param("Forces safeguard 681.", "safeguarded", id="at the end"),
        pytest.param("Police arrested 743, and more later.", "arrests", id="before a comma"),
        pytest.param("Police arrested 743 yesterday.", None, id="another word behind it"),
        pytest.param("Police counted 743 in a week.", None, id="a verb that counts nothing by itself"),
        pytest.param("Police arrested £743 in a week.", None, id="another unit"),
        pytest.param(
            "They safeguarded 389 adults and 292 children. Weapons came too, 169 in all.",
            "weapons",
            id="a noun, and no verb",
        ),
    ],
)
def test_a_verb_counts_its_object(text: str, measure: str | None, dataset: countylines.Dataset) -> None:
    assert measure_of(text, dataset) == measure

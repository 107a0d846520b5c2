"""Which of the dates of a sentence can be that of one of its numbers."""

from __future__ import annotations

import pytest

from countylines.checker.passages import Passage
from countylines.checker.scope.date_binding import can_be_date_of_number
from tests.checker.mentions.test_resolved_dates import resolve


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        pytest.param("In May 2019 they held 586", "586", True, id="a date of the sentence"),
        pytest.param("It rose to 743 compared with 586 in May 2019", "586", True, id="between the word and the date"),
        pytest.param("It rose to 743 compared with 586 in May 2019", "743", False, id="before the word"),
        pytest.param("It rose compared with May 2019 to 743", "743", False, id="behind the date"),
        pytest.param("Compared with May 2019, when 586 were held", "586", True, id="behind when"),
        pytest.param("Compared with May 2019, the week which saw 586 held", "586", False, id="which is farther off"),
        pytest.param("Compared with May 2019 which saw 586 held", "586", True, id="behind which"),
        pytest.param("Compared with May 2019 (586 held)", "586", True, id="in brackets behind it"),
        pytest.param("Compared with May 2019 (a week) 586 held", "586", False, id="behind brackets"),
        pytest.param("They beat the May 2019 total of 586", "586", True, id="of its noun"),
        pytest.param("They beat the May 2019 total over the summer of 586", "586", False, id="of a noun farther off"),
        pytest.param("Compared with 586 in May 2019 when men were held", "586", True, id="when is behind both"),
        pytest.param("In the previous week, in May 2019, 586 were held", "586", True, id="behind the previous week"),
        pytest.param("The 586 of the previous week, in May 2019", "586", False, id="before the previous week"),
        pytest.param("There were 586, unlike, in May 2019", "586", False, id="before a word with a comma"),
        pytest.param("There were 586 arrests in a similar week in May 2019", "586", True, id="a similar week"),
        pytest.param("There were 743 arrests, and a similar week in May 2019", "743", False, id="a comma between"),
        pytest.param("In a similar week in May 2019 there were 586", "586", True, id="behind a similar week"),
        pytest.param("Besides, in May 2019 they held 586", "586", True, id="behind a word with a comma"),
        pytest.param("They held 743 (May 2019: 586)", "743", False, id="brackets with another number"),
        pytest.param("They held 743 (May 2019: 586)", "586", True, id="in the brackets"),
        pytest.param("They held 743 [May 2019: 586]", "743", False, id="square brackets"),
        pytest.param("They held 743 (in May 2019)", "743", True, id="brackets without another number"),
        pytest.param("They held 743, and in May 2019, 586", "743", False, id="and, before another number"),
        pytest.param("They held 743, and in May 2019 none", "743", True, id="and, before no number"),
        pytest.param("They held 743 and 586 in May 2019", "743", True, id="and, without a comma"),
        pytest.param("In May 2019 it rose from 586 to 743", "743", False, id="from one to another"),
        pytest.param("In May 2019 it rose from 586 to 743", "586", True, id="from it"),
    ],
)
def test_a_date_can_be_that_of_a_number(text: str, number: str, expected: bool) -> None:
    passage = Passage(text, 0)
    (date,) = resolve(text)
    assert can_be_date_of_number(passage.words, passage.sentences[0], date, passage.words.index(number)) is expected

"""The numbers of a sentence, each with the tokens that are about it alone, and which measure its noun means."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

import countylines
from countylines.checker.analysis import DraftAnalysis
from countylines.checker.mentions.counting import find_what_numbers_count
from countylines.checker.mentions.date_mentions import find_dates
from countylines.checker.mentions.read_passages import read_number_mentions
from countylines.checker.mentions.sentence_reader import SentenceReader
from countylines.checker.number_mention import NumberMention, PreviousCounts, Sentence, sentences_of
from countylines.checker.passages import Passage
from countylines.documents import read
from countylines.text.tokens import PhraseTable
from countylines.vocabulary.counted_nouns import CountedNoun, CountingVocabulary, counting_vocabulary
from tests.checker.drafts import counted_in
from tests.records.scoring import FOLDER

NOTHING_COUNTED = CountingVocabulary({}, {}, PhraseTable(), {}, {}, {})


def last_sentence(text: str) -> Sentence:
    """Return the last sentence of a text, with its numbers."""
    passage = Passage(text, 0)
    sentences = list(sentences_of(passage, find_dates(passage)))
    for sentence, numbers in zip(sentences, read_number_mentions(passage, sentences, ()), strict=True):
        sentence.numbers = numbers
    return sentences[-1]


def numbers_of(text: str, dataset: countylines.Dataset) -> SentenceReader:
    """Return the numbers of a text of one sentence."""
    return SentenceReader(counting_vocabulary(dataset), last_sentence(text), PreviousCounts())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("743 people were held.", ["743 people were held ."], id="the whole sentence"),
        pytest.param("Of 743 people, 91 were women.", ["of 743 people ,", ", 91 were women ."], id="two numbers"),
        pytest.param("652 men 91 women", ["652 men", "men 91 women"], id="a noun that two numbers have between them"),
        pytest.param("91 of whom 12 left", ["91 of whom", "of whom 12 left"], id="no noun after the first"),
        pytest.param(
            "They held 743 people on 7 October, 91 of them women.",
            ["they held 743 people on", "on 7 october ,", "on 7 october , 91 of them women ."],
            id="a date between",
        ),
    ],
)
def test_between_which_tokens_a_sentence_tells_of_a_number(
    text: str, expected: list[str], dataset: countylines.Dataset
) -> None:
    found = numbers_of(text, dataset)
    assert [" ".join(found.words[one.begin : one.stop]) for one in found.numbers] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("They held 652 men and 91 women there.", ["women there ."], id="and"),
        pytest.param("They held 652 men plus 91 women there.", ["women there ."], id="plus"),
        pytest.param("They held 652 men who had 91 women there.", ["men who had"], id="other words"),
        pytest.param("They held 652 men, 91 of them there.", ["men ,"], id="some of the number before"),
        pytest.param("They held 652 of them, 91 women there.", ["of them ,"], id="no noun"),
    ],
)
def test_where_a_list_ends_that_a_number_begins(text: str, expected: list[str], dataset: countylines.Dataset) -> None:
    found = numbers_of(text, dataset)
    first = found.numbers[0]
    end = found.end_of_list(first)
    last = max(one.last for one in found.numbers if one.last <= end)
    assert [" ".join(found.words[last:end])] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("They arrested 652 men.", ["arrested"], id="its verb"),
        pytest.param("They arrested 652 men and safeguarded 91 women.", ["arrested"], id="the verb of a later number"),
        pytest.param("They met 652 men, 91 of whom were arrested.", [], id="some of them"),
    ],
)
def test_which_signals_may_be_about_the_first_number(
    text: str, expected: list[str], dataset: countylines.Dataset
) -> None:
    found = numbers_of(text, dataset)
    signals = found.signals_about(found.numbers[0])
    assert [found.words[signal.first] for signal in signals if signal.meaning in ("arrest*", "safeguard*")] == expected


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        pytest.param("743 people were held.", [], id="nothing of a part"),
        pytest.param("91 of them were men.", ["91 of them were men ."], id="of them"),
        pytest.param("91 out of those were men.", [], id="of those"),
        pytest.param("91 with them were men.", [], id="with them"),
        pytest.param("743 were held, of whom 91 were men.", ["of whom 91 were men ."], id="from a comma on"),
        pytest.param("743 were held, of whom 91 were men, all of Kent.", ["of whom 91 were men"], id="up to a comma"),
        pytest.param("743 were held (91 of them men) and left.", ["91 of them men"], id="in brackets"),
        pytest.param("743 were held; 91 of them men; found there.", ["91 of them men"], id="a semicolon"),
        pytest.param("743 were held: 91 of them", ["91 of them"], id="the last words"),
        pytest.param("743 were held: 91 of them,", ["91 of them"], id="a comma at the end"),
        pytest.param("Men , 91 of whom , 12 of whom left .", ["91 of whom", "12 of whom left ."], id="two of them"),
    ],
)
def test_the_stretches_about_some_of_what_was_counted(text: str, stretches: list[str]) -> None:
    found = SentenceReader(NOTHING_COUNTED, last_sentence(f"They left. {text}"), PreviousCounts())
    assert [" ".join(found.words[first:last]) for first, last in found.parts] == stretches


def noun(measure: str, name: str, needs: str = "", excludes: str = "", **more: Any) -> CountedNoun:
    """Return a noun that counts a measure where one of the words *needs* stands near it, and none of *excludes*."""
    fields = {"unit": None, "describes": False, "wholes": (), "rank": 0, **more}
    needed, excluded = frozenset(needs.split()), frozenset(excludes.split())
    return CountedNoun(measure=measure, nouns=(name,), needs=needed, excludes=excluded, **fields)


NOUNS = (
    noun("arrests", "arrests"),
    noun("arrests", "people", "arrested held"),
    noun("kept-safe", "people", "safeguarded", "arrested", rank=1),
    noun("arrests.men", "men", "arrested held", "safeguarded", describes=True, wholes=("arrests",)),
    noun("homes", "homes", "cuckooed", describes=True),
    noun("lines", "lines", "seized closed", "operating"),
    noun("lines", "deal lines", "", "operating"),
    noun("phones", "phones", "seized"),
    noun("cash", "cash", unit="GBP"),
    noun("drugs", "drugs", unit="GBP"),
    noun("cocaine", "cocaine", unit="GBP", wholes=("drugs",)),
    noun("cocaine.weight", "cocaine", unit="kg"),
    noun("weapons", "weapons"),
    noun("guns", "guns", wholes=("weapons",)),
    noun("guns.imitation", "imitation guns", wholes=("guns",)),
    noun("knives.kept", "knives", "seized"),
    noun("knives.hidden", "knives", "seized"),
    noun("pelts.hidden", "pelts", "seized"),
    noun("pelts", "pelts"),
    noun("fish.freed", "fish", "freed"),
    noun("fish.caught", "fish", "caught"),
    noun("raids", "raids"),
    noun("raids.early", "raids"),
    noun("fines", "fines", "paid"),
    noun("fines.value", "fines", "paid", unit="GBP"),
)


def compiled(nouns: Sequence[CountedNoun]) -> CountingVocabulary:
    by_noun: dict[str, tuple[CountedNoun, ...]] = {}
    for one in nouns:
        by_noun[one.nouns[0]] = (*by_noun.get(one.nouns[0], ()), one)
    by_last_word: dict[str, tuple[tuple[str, ...], ...]] = {}
    for name in sorted((tuple(one.split()) for one in by_noun), key=len, reverse=True):
        by_last_word[name[-1]] = (*by_last_word.get(name[-1], ()), name)
    signals = PhraseTable((one, one) for one in {signal for one in nouns for signal in one.needs | one.excludes})
    first = {one.measure: one for one in reversed(nouns)}
    by_signal = {one: tuple(noun for noun in nouns if one in noun.needs) for noun in nouns for one in noun.needs}
    return CountingVocabulary(by_noun, by_last_word, signals, by_signal, {}, first)


VOCABULARY = compiled(NOUNS)
OF = {(one.measure, one.nouns[0]): one for one in NOUNS}


def counted(text: str, context: PreviousCounts | None = None) -> list[NumberMention]:
    """Return what the numbers of the last sentence of a text count."""
    numbers = find_what_numbers_count(SentenceReader(VOCABULARY, last_sentence(text), context or PreviousCounts()))
    return [one for one in numbers if one.why_no_count is None]


def measures(text: str, context: PreviousCounts | None = None) -> list[str]:
    """List the measures of each number, joined by a slash."""
    return ["/".join(dict.fromkeys(one.measure for one in found.candidates)) for found in counted(text, context)]


NOTHING_SAID = "arrests/kept-safe"
"""Both measures of people, where nothing but the number can tell."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("They made 743 arrests.", ["arrests"], id="a noun that means one thing"),
        pytest.param("They arrested 743 people.", ["arrests"], id="the verb before it"),
        pytest.param("743 people were arrested.", ["arrests"], id="the verb after it"),
        pytest.param("743 people were safeguarded.", ["kept-safe"], id="another verb"),
        pytest.param("743 people were there.", [NOTHING_SAID], id="no verb that tells"),
        pytest.param("743 people were arrested, 389 people safeguarded.", ["arrests", "kept-safe"], id="each its verb"),
        pytest.param("They arrested 743 people, and 389 people were safeguarded.", ["arrests", "kept-safe"], id="two"),
        pytest.param("743 people were arrested, 389 people were safeguarded.", ["arrests", "kept-safe"], id="a comma"),
        pytest.param("They arrested 743 people and 652 men.", ["arrests", "arrests.men"], id="a list with one verb"),
        pytest.param("743 people and 652 men were arrested.", ["arrests", "arrests.men"], id="a list before its verb"),
        pytest.param("743 people, 652 men and 91 men arrested.", ["arrests", "arrests.men", "arrests.men"], id="three"),
        pytest.param("49 lines were operating, and seized.", [""], id="an excluded word"),
        pytest.param("49 lines were seized.", ["lines"], id="a needed word"),
        pytest.param("49 deal lines were operating.", [""], id="an excluded word, and none needed"),
        pytest.param("12 raids took place.", ["raids"], id="the first of two that need nothing"),
        pytest.param("They seized 12 knives.", ["knives.kept"], id="the first of two that need the same"),
        pytest.param("There were 12 knives.", ["knives.kept/knives.hidden"], id="either of two that need something"),
        pytest.param(
            "They arrested, and that was on Monday, 743 people.", [NOTHING_SAID], id="a word that is far is not sure"
        ),
        pytest.param("The force held over 700 people.", ["arrests"], id="a hedge after a verb"),
        pytest.param("They freed then caught 12 fish.", ["fish.caught"], id="the nearer of two verbs"),
        pytest.param("Arrested people: over 700.", ["arrests"], id="a word before the label of a number"),
        pytest.param(
            "They met 20 teams, 743 people of whom were arrested.", ["", "arrests"], id="the number that opens a part"
        ),
        pytest.param("49 deal lines were there.", ["lines"], id="a noun that needs nothing"),
        pytest.param("Of the 12 men there, 49 lines were seized.", ["arrests.men", "lines"], id="another noun's word"),
        pytest.param("743 people were charged.", [""], id="another verb that no measure needs"),
        pytest.param("Police arrested men, and 743 people were charged.", [""], id="another verb of its own"),
        pytest.param("743 people had only been charged.", [""], id="another verb after auxiliaries"),
        pytest.param("743 people came.", [""], id="a past verb right after it"),
        pytest.param("They took £900 of cocaine.", ["cocaine"], id="money"),
        pytest.param("They took 12 kg of cocaine.", ["cocaine.weight"], id="a weight"),
        pytest.param("They took 12 cocaine.", [""], id="a count of what is an amount"),
        pytest.param("They took 12 weapons.", ["weapons"], id="a whole"),
        pytest.param("They took 12 imitation guns.", ["guns.imitation"], id="a kind with a name"),
        pytest.param("They took 12 heavy guns.", ["guns"], id="any other kind"),
        pytest.param("They took 12 guns - all of them.", ["guns"], id="before a dash"),
        pytest.param("They took 12 guns -", ["guns"], id="before a dash at the end"),
        pytest.param("Lines where men were held: 49", ["lines"], id="a place, and what was done there"),
        pytest.param("Of all papers 16 gave weapons.", [""], id="a noun after a verb of its own"),
        pytest.param("Drugs: £426,040, being cocaine £253,200", ["drugs", "cocaine"], id="the noun of the next one"),
    ],
)
def test_the_measure_of_a_number(text: str, expected: list[str]) -> None:
    assert measures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Cocaine: 183976", [""], id="a label with two units"),
        pytest.param("Weapons: 169", ["weapons"], id="a label of things"),
        pytest.param("They took £426,040 (guns 100).", ["", "guns"], id="a noun without a unit"),
        pytest.param("They took £426,040 (cash £100,170).", ["", "cash"], id="a unit of its own"),
        pytest.param("They took £426,040 (cash 12 kg).", ["", ""], id="another unit of its own"),
        pytest.param("They paid £900 (fines 40).", ["", "fines"], id="a noun that may have no unit"),
        pytest.param("They took £426,040 (now) cash 100,170.", ["", ""], id="after the brackets"),
        pytest.param("They took £426,040 of it (cash 100,170).", ["", ""], id="brackets farther off"),
    ],
)
def test_the_unit_of_a_number_may_be_said_before_it(text: str, expected: list[str]) -> None:
    assert measures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("743 people were arrested, 91 of them safeguarded.", ["arrests", "kept-safe"], id="of them"),
        pytest.param("Of the 743 people, 91 men were arrested.", ["arrests", "arrests.men"], id="the group first"),
        pytest.param("They paid 40 fines worth £900.", ["fines", "fines.value"], id="the value of what was counted"),
        pytest.param("They seized 12 phones and 49 lines.", ["phones", "lines"], id="one verb for two nouns"),
        pytest.param("They seized 12 phones, 49 lines were closed.", ["phones", "lines"], id="two verbs"),
        pytest.param("They had 12 phones, and seized 49 lines.", ["phones", "lines"], id="the verb of a later number"),
        pytest.param(
            "They held 12 people, and safeguarded 40 people.", ["arrests", "kept-safe"], id="a verb before each"
        ),
    ],
)
def test_several_numbers_of_a_sentence(text: str, expected: list[str]) -> None:
    assert measures(text) == expected


ARRESTED = PreviousCounts((OF["arrests", "people"],), frozenset(["arrested"]))
SAFEGUARDED = PreviousCounts((OF["kept-safe", "people"],), frozenset(["safeguarded"]))


@pytest.mark.parametrize(
    ("text", "context", "expected", "is_inferred"),
    [
        pytest.param("There were 652 men.", ARRESTED, ["arrests.men"], False, id="a part of what was counted"),
        pytest.param("There were 49 lines.", ARRESTED, ["lines"], True, id="the only measure of a noun"),
        pytest.param("There were 12 homes.", PreviousCounts(), ["homes"], False, id="a noun that has to be described"),
        pytest.param(
            "There were 49 phones and 12 guns.", PreviousCounts(), ["phones", "guns"], True, id="no longer name of it"
        ),
        pytest.param("743 people were charged.", ARRESTED, [""], False, id="another verb"),
    ],
)
def test_what_was_counted_before(text: str, context: PreviousCounts, expected: list[str], is_inferred: bool) -> None:
    assert measures(text, context) == expected
    assert counted(text, context)[0].is_inferred is is_inferred


def test_a_noun_that_needs_no_words_is_certain() -> None:
    (found,) = counted("They made 743 arrests.")
    assert (found.is_inferred, found.is_guess, found.is_joint) == (False, False, False)
    (found,) = counted("They arrested 743 people.")
    assert (found.is_inferred, found.is_guess) == (False, False)
    (found,) = counted("743 people were there.")
    assert (found.is_inferred, found.is_guess) == (False, True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Police say that on Monday, 743 people, all arrested, were there.", ["arrests"], id="a far verb"),
        pytest.param(
            "389 people were safeguarded and 12 men held.", ["kept-safe", "arrests.men"], id="a joint between"
        ),
        pytest.param("They arrested 743 people but safeguarded 389 people.", ["arrests", "kept-safe"], id="but"),
        pytest.param("They seized 12 kg of cocaine and 49 lines.", ["cocaine.weight", "lines"], id="after an amount"),
        pytest.param("They paid £900 of fines.", ["fines.value"], id="the value alone"),
        pytest.param("They took cash of £900 and paid 40 fines.", ["cash", "fines"], id="an amount before a count"),
        pytest.param("On 7 October 743 people were arrested.", ["arrests"], id="a date before it"),
        pytest.param("743 people were not there, but held.", ["arrests"], id="a verb in the next clause"),
        pytest.param("91 of the 743 people held were men.", ["arrests.men", "arrests"], id="some of a group"),
        pytest.param("743 people were held; 389 people were safeguarded.", ["arrests", "kept-safe"], id="a semicolon"),
        pytest.param("743 people (652 men) were arrested.", [NOTHING_SAID, "arrests.men"], id="brackets between"),
        pytest.param("12 homes were cuckooed.", ["homes"], id="what they are, after it"),
        pytest.param("12 cuckooed homes were there.", ["homes"], id="what they are, before it"),
        pytest.param("They found 12 homes that men had cuckooed.", ["homes"], id="what they are, farther off"),
    ],
)
def test_how_far_a_word_is_read(text: str, expected: list[str]) -> None:
    assert measures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("There were 806 nests in the reeds.", ["nests.reedbed"], id="one part"),
        pytest.param("There were 806 nests in the reeds under trees.", ["nests.reedbed"], id="no and"),
        pytest.param("There were 806 nests in reeds and mud.", ["nests.reedbed"], id="and something else"),
        pytest.param(
            "There were 806 nests in reeds and the herons slept in trees.", ["nests.reedbed"], id="farther from and"
        ),
        pytest.param(
            "There were 408 nests in trees and 806 nests in reeds.",
            ["nests.treetop", "nests.reedbed"],
            id="each its own",
        ),
    ],
)
def test_parts_that_and_joins_are_their_whole(text: str, expected: list[str]) -> None:
    draft = DraftAnalysis(read(text, "text"), countylines.load(FOLDER / "herons"), "spring-2024")
    assert [one.candidates[0].measure for one in counted_in(draft)] == expected

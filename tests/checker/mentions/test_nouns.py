"""The noun beside a number: where its phrase ends and which noun of the record it is; its label, and what joins it."""

from __future__ import annotations

import pytest

import countylines
from countylines.checker.mentions.nouns import NounFinder, NounPhrase
from countylines.checker.passages import Passage
from countylines.text.grammar import is_partitive
from countylines.text.tokens import PhraseTable, tokenize
from countylines.vocabulary.counted_nouns import CountingVocabulary, counting_vocabulary
from tests.checker.drafts import numbers_in

_NOUNS = [
    "arrested",
    "cash",
    "cocaine",
    "crack cocaine",
    "crack",
    "drugs",
    "class a and b drugs",
    "heroin",
    "homes",
    "knives",
    "men",
    "men and women",
    "gang members",
    "off road bikes",
    "people",
    "people of no fixed abode",
    "people of no known fixed abode",
    "people of no known or fixed abode",
    "women",
]


def vocabulary_of(nouns: list[str]) -> CountingVocabulary:
    """Return a vocabulary of nouns alone, the longest first."""
    by_last_word: dict[str, tuple[tuple[str, ...], ...]] = {}
    for noun in sorted((tuple(one.split()) for one in nouns), key=len, reverse=True):
        by_last_word[noun[-1]] = (*by_last_word.get(noun[-1], ()), noun)
    return CountingVocabulary({}, by_last_word, PhraseTable(), {}, {}, {})


VOCABULARY = vocabulary_of(_NOUNS)


def read(text: str, *, is_amount: bool = False, stop: int | None = None) -> tuple[str, str | None, bool] | None:
    """Read the words behind a number: the words of the noun, the noun of the record, whether a verb joins it."""
    words = tokenize(text).words
    found = NounFinder(VOCABULARY, words).after(0, len(words) if stop is None else stop, is_amount=is_amount)
    return found and (" ".join(words[found.first : found.last]), found.recorded, found.is_predicate)


@pytest.mark.parametrize(
    ("text", "last", "first", "expected"),
    [
        pytest.param("crack cocaine", 1, 0, (0, "crack cocaine"), id="the longest"),
        pytest.param("crack cocaine", 1, 1, (1, "cocaine"), id="not before the first token"),
        pytest.param("pure cocaine", 1, 0, (1, "cocaine"), id="with another word before it"),
        pytest.param("crack cocaine", 0, 0, (0, "crack"), id="the noun that ends there"),
        pytest.param("gang members", 1, 1, None, id="half a noun"),
        pytest.param("buses", 0, 0, None, id="no noun of the record"),
    ],
)
def test_the_noun_of_the_record_that_ends_at_a_word(
    text: str, last: int, first: int, expected: tuple[int, str] | None
) -> None:
    found = NounFinder(VOCABULARY, tokenize(text).words).ending_at(last, first)
    assert (found and (found.first, found.recorded)) == expected


def test_a_noun_may_begin_with_the_text() -> None:
    assert NounFinder(VOCABULARY, ["crack", "cocaine"]).ending_at(1) == NounPhrase(0, 2, "crack cocaine", "cocaine")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("of them were", True),
        ("of the 743", True),
        ("of whom 91", True),
        ("of 743", False),
        ("out the door", False),
        ("in the", False),
        ("of", False),
        ("", False),
    ],
)
def test_a_number_is_some_of_certain_things(text: str, expected: bool) -> None:
    assert is_partitive(tokenize(text).words, 0) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("people", ("people", "people", False), id="a noun alone"),
        pytest.param("young vulnerable people in Kent", ("people", "people", False), id="words before it"),
        pytest.param("women arrested in Kent", ("women", "women", False), id="a participle after it"),
        pytest.param("women took people", ("women", "women", False), id="a past verb after it"),
        pytest.param("women quickly left gang members", ("women", "women", False), id="an adverb after it"),
        pytest.param("arrested women", ("women", "women", False), id="a participle before it"),
        pytest.param("gang members", ("gang members", "gang members", False), id="a noun of two words"),
        pytest.param("men and women", ("men and women", "men and women", False), id="a noun that has a joint in it"),
        pytest.param("men, women", ("men", "men", False), id="up to a comma"),
        pytest.param("patrols", ("patrols", None, False), id="a noun that the record does not have"),
        pytest.param("cash machines", ("machines", None, False), id="a noun of the record before the head"),
        pytest.param("drugs patrols", ("patrols", None, False), id="the last of two plurals"),
        pytest.param("patrols city men", ("patrols", None, False), id="not a plural farther on"),
        pytest.param("'cuckooed' homes", ("homes", "homes", False), id="quotation marks before it"),
        pytest.param("'patrols'", ("patrols", None, False), id="within quotation marks"),
        pytest.param("patrols' 'homes", ("homes", "homes", False), id="quotation marks between plurals"),
        pytest.param("big", None, id="no plural"),
        pytest.param("in men", None, id="a preposition"),
        pytest.param(", men", None, id="a comma"),
        pytest.param("big and men", None, id="a noun after a joint"),
        pytest.param("– men", ("men", "men", False), id="after a dash"),
        pytest.param("– the men", ("men", "men", False), id="after a dash and an article"),
        pytest.param(": the number of men", ("men", "men", False), id="after a colon and a word for numbers"),
        pytest.param("of men", ("men", "men", False), id="after of"),
        pytest.param("–", None, id="a dash alone"),
        pytest.param("big old black heavy blunt kitchen knives", ("knives", "knives", False), id="the seventh word"),
        pytest.param(
            "people of no fixed abode", ("people of no fixed abode", "people of no fixed abode", False), id="four on"
        ),
        pytest.param(
            "people of no known fixed abode",
            ("people of no known fixed abode", "people of no known fixed abode", False),
            id="five words on",
        ),
        pytest.param("people of no known or fixed abode", ("people", "people", False), id="six words on"),
    ],
)
def test_the_noun_that_a_number_counts(text: str, expected: tuple[str, str | None, bool] | None) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("were men", ("men", "men", True), id="were"),
        pytest.param(", were men", ("men", "men", True), id="a comma before the verb"),
        pytest.param("had been arrested", ("arrested", "arrested", True), id="two auxiliaries"),
        pytest.param("were only men", ("men", "men", True), id="an adverb"),
        pytest.param("were patrols", None, id="a noun that the record does not have"),
        pytest.param("were", None, id="nothing after it"),
        pytest.param("– were men", ("men", "men", True), id="a dash before the verb"),
    ],
)
def test_the_noun_that_a_verb_joins_to_a_number(text: str, expected: tuple[str, str | None, bool] | None) -> None:
    assert read(text) == expected


def test_a_noun_after_a_number_is_not_tied_to_it_by_a_sign() -> None:
    found = NounFinder(VOCABULARY, ["men"]).after(0, 1)
    assert found == NounPhrase(0, 1, "men", "men", is_predicate=False, is_tied=False)


@pytest.mark.parametrize(
    ("text", "stop", "expected"),
    [
        pytest.param("gang members", 1, None, id="a noun that the stop cuts"),
        pytest.param("young people", 1, None, id="a head after the stop"),
        pytest.param("men and women", 2, ("men", "men", False), id="a joint after the stop"),
        pytest.param("– men", 1, None, id="a dash before the stop"),
        pytest.param("– men", 2, ("men", "men", False), id="a noun before the stop"),
        pytest.param("were men", 0, None, id="a verb after the stop"),
        pytest.param("were men", 1, None, id="a predicate after the stop"),
    ],
)
def test_no_noun_is_read_beyond_the_next_number(
    text: str, stop: int, expected: tuple[str, str | None, bool] | None
) -> None:
    assert read(text, stop=stop) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("of cocaine", ("cocaine", "cocaine", False), id="of"),
        pytest.param("worth of cocaine", ("cocaine", "cocaine", False), id="worth of"),
        pytest.param("of 'crack'", ("crack", "crack", False), id="in quotation marks"),
        pytest.param("of crack cocaine", ("crack cocaine", "crack cocaine", False), id="the longer one"),
        pytest.param("of cocaine powder", ("cocaine", "cocaine", False), id="another word after it"),
        pytest.param("of cocaine towards London", ("cocaine", "cocaine", False), id="a preposition after it"),
        pytest.param("of cocaine, bags", ("cocaine", "cocaine", False), id="a comma after it"),
        pytest.param(
            "of class a and b drugs bags", ("class a and b drugs", "class a and b drugs", False), id="a long noun"
        ),
        pytest.param("of off-road bikes", ("off road bikes", "off road bikes", False), id="a noun like a preposition"),
        pytest.param("of stolen goods", None, id="of what the record does not count"),
        pytest.param("seized from men", None, id="after another preposition"),
        pytest.param("worth of the estimated street value of heroin", ("heroin", "heroin", False), id="seven links"),
        pytest.param("of big black heavy metal boxed kitchen cocaine", ("cocaine", "cocaine", False), id="seventh"),
        pytest.param("was in cash", ("cash", "cash", True), id="a verb before it"),
        pytest.param("was stolen", None, id="a verb, and nothing that is counted"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_what_an_amount_is_of(text: str, expected: tuple[str, str | None, bool] | None) -> None:
    assert read(text, is_amount=True) == expected


@pytest.mark.parametrize(
    ("text", "stop", "expected"),
    [
        pytest.param("of cocaine dealers", 2, ("cocaine", "cocaine", False), id="what follows is after the stop"),
        pytest.param("of cocaine", 1, None, id="the noun is after the stop"),
        pytest.param("worth of cocaine", 2, None, id="the links end at the stop"),
        pytest.param("of pure cocaine", 2, None, id="a word before the stop"),
    ],
)
def test_no_amount_is_read_beyond_the_next_number(
    text: str, stop: int, expected: tuple[str, str | None, bool] | None
) -> None:
    assert read(text, is_amount=True, stop=stop) == expected


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        pytest.param("cash and cocaine", "cash", ["cocaine"], id="and"),
        pytest.param("cash, cocaine and heroin", "cash", ["cocaine", "heroin"], id="a comma and and"),
        pytest.param("cash, phones and heroin", "cash", ["heroin"], id="something else in the list"),
        pytest.param("cash, cocaine", "cash", [], id="a comma alone"),
        pytest.param("cash and", "cash", [], id="and at the end"),
        pytest.param("cash,", "cash", [], id="a comma at the end"),
        pytest.param("cash and in cars", "cash", [], id="and before no noun"),
        pytest.param("cash and heroin in cars and homes", "cash", ["heroin"], id="up to the end of the list"),
        pytest.param("cash with heroin", "cash", [], id="another word between"),
        pytest.param("of cocaine and heroin", "heroin", ["cocaine"], id="before it"),
        pytest.param("of crack, cocaine and heroin", "heroin", ["cocaine", "crack"], id="two before it"),
        pytest.param("homes with crack and heroin", "heroin", ["crack"], id="up to another word before it"),
        pytest.param("of cocaine, heroin", "heroin", [], id="a comma alone before it"),
        pytest.param("of phones and heroin", "heroin", [], id="something else before it"),
        pytest.param("of homes, phones and cash", "cash", [], id="something else between"),
        pytest.param("of crack and cocaine and heroin", "cocaine", ["heroin", "crack"], id="on both sides"),
        pytest.param("and heroin", "heroin", [], id="and at the beginning"),
        pytest.param("of , and heroin", "heroin", [], id="only marks before it"),
        pytest.param("heroin", "heroin", [], id="nothing beside it"),
    ],
)
def test_the_nouns_of_a_list(text: str, noun: str, expected: list[str]) -> None:
    words = tokenize(text).words
    place = words.index(noun)
    phrase = NounPhrase(place, place + 1, noun, noun)
    assert NounFinder(VOCABULARY, words).joined_in_list(phrase, 0, len(words), is_label=False) == expected


@pytest.mark.parametrize(
    ("begin", "stop", "expected"),
    [
        pytest.param(0, 5, ["heroin", "crack"], id="the whole"),
        pytest.param(1, 5, ["heroin"], id="the word before is before the beginning"),
        pytest.param(0, 4, ["crack"], id="the word behind is after the stop"),
        pytest.param(2, 5, ["heroin"], id="the list begins with the noun"),
    ],
)
def test_a_list_ends_where_another_number_begins(begin: int, stop: int, expected: list[str]) -> None:
    words = tokenize("crack and cocaine and heroin").words
    phrase = NounPhrase(2, 3, "cocaine", "cocaine")
    assert NounFinder(VOCABULARY, words).joined_in_list(phrase, begin, stop, is_label=False) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("seized gang members and cash", ["gang members", "cash"], id="two nouns"),
        pytest.param("seized members", [], id="part of a noun"),
        pytest.param("", [], id="no words"),
    ],
)
def test_the_nouns_among_words(text: str, expected: list[str]) -> None:
    words = tokenize(text).words
    assert NounFinder(VOCABULARY, words).nouns_between(0, len(words)) == expected


def label_of(
    text: str, dataset: countylines.Dataset, begin: int = 0, *, is_start: bool = False
) -> tuple[str | None, bool] | None:
    """Return the noun of the record that is the label of the last number of a text, and whether a sign ties it."""
    passage = Passage(text, 0)
    number = numbers_in(text)[-1]
    finder = NounFinder(counting_vocabulary(dataset), passage.words)
    found = finder.label_before(begin, number.first, number.last, is_start=is_start)
    if found is None:
        return None
    assert passage.words[found.last - 1] == found.head
    if found.recorded is not None:
        assert " ".join(passage.words[found.first : found.last]).startswith(found.recorded)
    return found.recorded, found.is_tied


TIED = [
    pytest.param("arrests: 743", "arrests", id="a colon"),
    pytest.param("arrests | 743", "arrests", id="the next cell"),
    pytest.param("arrests = 743", "arrests", id="an equals sign"),
    pytest.param("arrests: was 743", "arrests", id="a colon and a verb"),
    pytest.param("the arrests (provisional): 743", "arrests", id="a remark in brackets"),
    pytest.param("the arrests (not all of them yet): 743", "arrests", id="a longer remark"),
    pytest.param("guns (part of the weapons): 12", "guns", id="a remark with its whole"),
    pytest.param("female arrests: 91", "female", id="the kind before a noun"),
    pytest.param("guns, part of the weapons: 12", "guns", id="a part before its whole"),
    pytest.param("weapons seized: 169", "weapons", id="a participle"),
    pytest.param("cash seized: £183,976", "cash", id="a participle after a noun that is no plural"),
    pytest.param("arrested: 743 people", "arrested", id="a participle that is a noun of the record"),
    pytest.param("Arrests for weapons seized: 169", "arrests", id="a participle after a governed noun"),
    pytest.param("Arrests abroad: 743", "arrests", id="one word after the noun"),
    pytest.param("Arrests for drugs: 743", "arrests", id="a governed noun"),
    pytest.param("Arrests across the country: 743", "arrests", id="the subject"),
    pytest.param("women arrested. Total: 91", "women", id="Total, after the label"),
    pytest.param("weapons seized, guns included: 169", "weapons", id="what it includes"),
    pytest.param("arrests; of women: 91", "women", id="two items"),
]

LINKED = [
    pytest.param("arrests stood at 743", "arrests", id="a verb"),
    pytest.param("arrests were finally 743", "arrests", id="an adverb"),
    pytest.param("arrests (743", "arrests", id="a bracket"),
    pytest.param("arrests – 743", "arrests", id="a dash"),
    pytest.param("the arrests, at 743", "arrests", id="a comma and at"),
    pytest.param("the heroin at £72,670", "heroin", id="at, of an amount"),
    pytest.param("the heroin, street value £72,670", "heroin", id="its value"),
    pytest.param("the cash of £183,976", "cash", id="of"),
    pytest.param("heroin for £72,670", "heroin", id="for, of an amount"),
    pytest.param("the arrests to 743", "arrests", id="to"),
    pytest.param("put the arrests as 743", "arrests", id="as"),
    pytest.param("drugs priced at £426,040", "drugs", id="a participle and at"),
    pytest.param("Arrests for drugs were 743", "arrests", id="a noun after a preposition is no subject"),
    pytest.param("Arrests led to cocaine worth £253,200", "cocaine", id="worth goes with the nearer noun"),
    pytest.param("Arrests led to cocaine valued at £253,200", "cocaine", id="valued goes with the nearer noun"),
    pytest.param("Raids for cocaine were £253,200", "cocaine", id="no other noun of the record"),
    pytest.param("Arrests across the country were 743", "arrests", id="the subject"),
    pytest.param("the number of arrests was 743", "arrests", id="the number of"),
    pytest.param("a rise in arrests was 743", "arrests", id="a rise in"),
]

NO_LABEL = [
    pytest.param("the arrests 743", id="nothing between"),
    pytest.param("the arrests, 743", id="a comma alone"),
    pytest.param("the arrests, by 743", id="a comma and another preposition"),
    pytest.param('the arrests "743', id="a quotation mark"),
    pytest.param("the arrests *743", id="a star"),
    pytest.param("weapons priced now at 169", id="other words between a participle and the number"),
    pytest.param("the weapons, which brought in 169", id="a clause, of no amount"),
    pytest.param("which brought in £72,670", id="a clause of nothing"),
    pytest.param("for £72,670", id="for alone"),
    pytest.param("the arrests ... 743", id="three points"),
    pytest.param("it: 743", id="a pronoun"),
    pytest.param("he arrests them: 743", id="a pronoun after the noun"),
    pytest.param(": 743", id="a sign alone"),
    pytest.param("cash or: 743", id="a conjunction before the sign"),
    pytest.param("743", id="nothing before it"),
    pytest.param("were 743", id="a verb alone"),
    pytest.param("raids were 743", id="a noun that the record does not count"),
    pytest.param("as 743", id="as alone"),
]


@pytest.mark.parametrize(("text", "noun"), TIED)
def test_a_sign_ties_a_label_to_its_number(text: str, noun: str, dataset: countylines.Dataset) -> None:
    assert label_of(text, dataset) == (noun, True)


@pytest.mark.parametrize(("text", "noun"), LINKED)
def test_words_link_a_label_to_its_number(text: str, noun: str, dataset: countylines.Dataset) -> None:
    assert label_of(text, dataset) == (noun, False)


@pytest.mark.parametrize("text", NO_LABEL)
def test_a_number_without_a_label(text: str, dataset: countylines.Dataset) -> None:
    assert label_of(text, dataset) is None


@pytest.mark.parametrize(
    ("between", "expected"),
    [pytest.param(22, ("arrests", False), id="near"), pytest.param(23, None, id="too far")],
)
def test_how_far_before_its_number_a_label_may_begin(
    between: int, expected: tuple[str, bool] | None, dataset: countylines.Dataset
) -> None:
    assert label_of(f"arrests stood {'now ' * between}743", dataset) == expected


@pytest.mark.parametrize(
    ("text", "is_label"),
    [
        pytest.param("(heroin £72,670)", True, id="in brackets"),
        pytest.param("cash, heroin £72,670, and more", True, id="between commas"),
        pytest.param("cash; heroin £72,670; and more", True, id="between semicolons"),
        pytest.param("cash, heroin £72,670.", True, id="at the end of a sentence"),
        pytest.param("cash, heroin £72,670", True, id="at the end of a text"),
        pytest.param("cash, heroin £72,670 were found", False, id="with words after it"),
        pytest.param("the heroin £72,670, and more", False, id="after a word"),
        pytest.param("cash, raids £72,670, and more", False, id="no noun of the record"),
    ],
)
def test_an_item_between_marks_is_a_label(text: str, *, is_label: bool, dataset: countylines.Dataset) -> None:
    assert (label_of(text, dataset) is not None) is is_label


@pytest.mark.parametrize(
    ("text", "is_start", "is_label"),
    [
        pytest.param("heroin £72,670 was found", True, True, id="the first word"),
        pytest.param("the heroin £72,670 was found", True, False, id="the second word"),
        pytest.param("heroin £72,670 was found", False, False, id="no list"),
    ],
)
def test_an_item_of_a_list_begins_with_its_label(
    text: str, *, is_start: bool, is_label: bool, dataset: countylines.Dataset
) -> None:
    assert (label_of(text, dataset, is_start=is_start) is not None) is is_label


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        pytest.param("Cash rose and arrests across towns were 743", "arrests", id="after a conjunction"),
        pytest.param(
            "Cash rose and arrests across the towns were 743", "arrests", id="after a conjunction, further on"
        ),
        pytest.param("Cash; arrests across towns were 743", "arrests", id="after a semicolon"),
        pytest.param("Cash (arrests across towns were 743", "arrests", id="after a bracket"),
        pytest.param("Cash) arrests across towns were 743", "arrests", id="after the end of brackets"),
        pytest.param("Cash, arrests across towns were 743", "cash", id="the first of two"),
        pytest.param("Arrests in 2019 across towns were 743", "arrests", id="a year between"),
        pytest.param("Of arrests across towns were 743", None, id="of, with nothing before it"),
        pytest.param("The number of arrests across towns was 743", "arrests", id="the number of"),
        pytest.param("The fear of arrests across towns was 743", None, id="of, after another noun"),
        pytest.param("The number with arrests across towns was 743", None, id="another preposition"),
        pytest.param("With more arrests across towns were 743", None, id="a preposition"),
        pytest.param("With them arrests across towns were 743", "arrests", id="a pronoun between"),
    ],
)
def test_the_subject_of_a_clause(text: str, noun: str | None, dataset: countylines.Dataset) -> None:
    found = label_of(text, dataset)
    assert (found and found[0]) == noun

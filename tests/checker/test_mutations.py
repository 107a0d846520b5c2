"""Every quotation and figure of the record, changed in ways that must and ways that must not be flagged."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from fractions import Fraction

import pytest

import countylines
from countylines.checker import check, report
from countylines.checker.near_misses import SMALLEST_SWAPPED
from countylines.record.nouns.quotes import Quote
from tests.checker.drafts import WEEK
from tests.checker.readings import Fact, expected, facts, slack

pytestmark = pytest.mark.slow
"""More than a thousand drafts: what each rule does is shown by the tests beside this file."""

QUOTES = [quote for quote in countylines.load().quotes if quote.kind != "indirect"]
NAMES = {"nikki-holland": "Nikki Holland", "duncan-ball": "Duncan Ball"}
OTHERS = {"nikki-holland": "Duncan Ball", "duncan-ball": "Nikki Holland"}
EACH_QUOTE = [pytest.param(quote, id=quote.id) for quote in QUOTES]
WORD = re.compile(r"[\w’-]*\w")

WEIGHTY = frozenset(
    [
        "not",
        "no",
        "don’t",
        "more",
        "than",
        "a",
        "million",
        "only",
        "potentially",
        "just",
        "first",
        "also",
        "but",
        "where",
        "seek",
    ]
)
"""Negations, numbers, hedges and intentions, and what is close to them: what these weigh is not tried here."""


def draft(quote: Quote, words: str, speaker: str | None = None, marks: str = "“”") -> str:
    """Give a speaker's words in the way newspapers do."""
    return f"{speaker or NAMES[quote.speaker]} said: {marks[0]}{words}{marks[-1]}"


def serious(text: str, dataset: countylines.Dataset, kind: str = "text") -> list[str]:
    """List errors and warnings: rule, and the draft's words."""
    return [
        f"{finding.rule}: {finding.found}" for finding in check(text, dataset, kind=kind) if finding.severity != "note"
    ]


def wrapped(words: str, every: int) -> str:
    """Break lines after every so many words."""
    parts = words.split(" ")
    return "\n".join(" ".join(parts[place : place + every]) for place in range(0, len(parts), every))


HARMLESS: list[tuple[str, Callable[[str], str], str]] = [
    ("straight apostrophes", lambda words: words.replace("’", "'"), "text"),
    ("a hyphen for a dash", lambda words: words.replace("–", "-"), "text"),
    ("a long dash", lambda words: words.replace(" – ", "—"), "text"),
    ("two hyphens", lambda words: words.replace("–", "--"), "text"),
    ("another hyphen", lambda words: words.replace("-", "\u2010"), "text"),
    ("fixed spaces", lambda words: words.replace(" ", "\u00a0", 3), "text"),
    ("two spaces", lambda words: words.replace(" ", "  "), "text"),
    ("thin spaces round dashes", lambda words: words.replace(" – ", "\u2009–\u2009"), "text"),
    ("a small first letter", lambda words: words[0].lower() + words[1:], "text"),
    ("a capital first letter", lambda words: words[0].upper() + words[1:], "text"),
    ("a bracketed first letter", lambda words: f"[{words[0].swapcase()}]{words[1:]}", "text"),
    ("no full stop", lambda words: words.rstrip("."), "text"),
    ("a comma at the end", lambda words: f"{words.rstrip('.')},", "text"),
    ("sic at the end", lambda words: f"{words.rstrip('.')} [sic].", "text"),
    ("sic in the middle", lambda words: words.replace(" ", " [sic] ", 3), "text"),
    ("lines of five words", lambda words: wrapped(words, 5), "text"),
    ("lines of one word", lambda words: wrapped(words, 1), "text"),
    ("Windows line ends", lambda words: wrapped(words, 6).replace("\n", "\r\n"), "text"),
    ("lines of a Markdown text", lambda words: wrapped(words, 4), "markdown"),
    ("named entities", lambda words: words.replace("’", "&rsquo;").replace("–", "&ndash;"), "html"),
    ("numbered entities", lambda words: words.replace("’", "&#8217;").replace("–", "&#x2013;"), "html"),
    ("fixed spaces as entities", lambda words: words.replace(" ", "&nbsp;"), "html"),
    ("tags around words", lambda words: re.sub(r"(\w+) (\w+)", r"<b>\1</b> <i>\2</i>", words), "html"),
    ("a line break element", lambda words: words.replace(" ", "<br> ", 1), "html"),
    ("strong words", lambda words: WORD.sub(lambda word: f"**{word[0]}**", words, count=4), "markdown"),
    ("stressed whole", lambda words: f"*{words}*", "markdown"),
    (
        "a link",
        lambda words: WORD.sub(lambda word: f"[{word[0]}](https://example.org/743)", words, count=2),
        "markdown",
    ),
    ("spelling in -ize and -ise", lambda words: re.sub(r"coordinat", "co-ordinat", words), "text"),
]
MARKS = ["“”", '""', "‘’", "''", "«»", "„“", '“"']


@pytest.mark.parametrize(("change", "kind"), [pytest.param(change, kind, id=name) for name, change, kind in HARMLESS])
@pytest.mark.parametrize("quote", EACH_QUOTE)
def test_a_harmless_change_gives_nothing(
    quote: Quote, change: Callable[[str], str], kind: str, dataset: countylines.Dataset
) -> None:
    text = draft(quote, change(quote.text))
    assert serious(text, dataset, kind) == []
    assert report(text, dataset, kind=kind).quotations == {"faithful": 1}


@pytest.mark.parametrize("marks", MARKS)
@pytest.mark.parametrize("quote", EACH_QUOTE)
def test_any_quotation_marks_are_read(quote: Quote, marks: str, dataset: countylines.Dataset) -> None:
    text = draft(quote, quote.text, marks=marks)
    assert serious(text, dataset) == []
    assert report(text, dataset).quotations == {"faithful": 1}


@pytest.mark.parametrize(
    "marks", ["&ldquo; &rdquo;", "&#8220; &#8221;", "&quot; &quot;", "<q> </q>", "&laquo; &raquo;"]
)
@pytest.mark.parametrize("quote", EACH_QUOTE)
def test_any_quotation_marks_are_read_in_html(quote: Quote, marks: str, dataset: countylines.Dataset) -> None:
    opening, closing = marks.split()
    text = f"<p>{NAMES[quote.speaker]} said: {opening}{html.escape(quote.text)}{closing}</p>"
    assert serious(text, dataset, "html") == []
    assert report(text, dataset, kind="html").quotations == {"faithful": 1}


def elided(words: str, mark: str, length: int) -> Iterator[str]:
    """Leave out every run of so many words that have no weight, marked; three words stay on either side."""
    parts = words.split(" ")
    for place in range(3, len(parts) - length - 2):
        left_out = {part.strip(".,–").lower() for part in parts[place : place + length]}
        if not left_out & WEIGHTY:
            yield " ".join([*parts[:place], mark, *parts[place + length :]])


@pytest.mark.parametrize("length", [1, 3])
@pytest.mark.parametrize("mark", ["…", "...", "[...]", "[…]", "(…)", "(...)", ". . ."])
@pytest.mark.parametrize("quote", EACH_QUOTE)
def test_a_marked_omission_gives_nothing(quote: Quote, mark: str, length: int, dataset: countylines.Dataset) -> None:
    changed = list(elided(quote.text, mark, length))
    assert changed or len(quote.text.split()) < 9
    assert [(words, found) for words in changed if (found := serious(draft(quote, words), dataset))] == []


ONE_WORD: list[tuple[str, Callable[[str], str]]] = [
    ("dropped", lambda word: ""),
    ("doubled", lambda word: f"{word} {word}"),
    ("replaced", lambda word: "zebra"),
    ("made plural", lambda word: f"{word}s"),
    ("in another tense", lambda word: f"{word}ed"),
]


FEWEST_TO_DOUBLE = 9
"""How many words a quotation has to have for one to be doubled."""


def changed_words(words: str, change: Callable[[str], str]) -> Iterator[tuple[str, int, int]]:
    """Change every word in turn: the new text, and where in it the new word stands."""
    parts = [match.span() for match in WORD.finditer(words)]
    for place, (start, end) in enumerate(parts):
        word = change(words[start:end])
        if word:
            yield words[:start] + word + words[end:], start, start + len(word)
        elif 0 < place < len(parts) - 1:  # without its first or last word, it is a faithful part
            yield words[:start].rstrip(" ") + words[end:], parts[place - 1][1], start + parts[place + 1][0] - end


@pytest.mark.parametrize(
    ("quote", "change"),
    [
        pytest.param(quote, change, id=f"{quote.id}, {name}")
        for quote in QUOTES
        for name, change in ONE_WORD
        if name != "doubled" or len(quote.text.split()) >= FEWEST_TO_DOUBLE
    ],
)
def test_a_change_of_one_word_is_a_misquote_there(
    quote: Quote, change: Callable[[str], str], dataset: countylines.Dataset
) -> None:
    wrong = []
    for words, start, end in changed_words(quote.text, change):
        text = draft(quote, words)
        offset = text.index(words)
        findings = check(text, dataset)
        is_right = (
            [finding.rule for finding in findings] == ["misquote"]
            and findings[0].start <= offset + end
            and findings[0].end >= offset + start
        )
        if not is_right:
            wrong.append((words, [(finding.rule, finding.found) for finding in findings]))
    assert wrong == []


@pytest.mark.parametrize("quote", EACH_QUOTE)
@pytest.mark.parametrize(
    "mention",
    [
        pytest.param("{name} said: “{words}”", id="said, before"),
        pytest.param("“{words}” said {name}.", id="said, after"),
        pytest.param("“{words}” {name} added.", id="added, after"),
        pytest.param("{name}, who was pleased, told reporters: “{words}”", id="told"),
        pytest.param("According to {name}: “{words}”", id="according to"),
        pytest.param("“{words}” – {name}", id="a dash"),
        pytest.param("{name}: “{words}”", id="a colon"),
    ],
)
def test_the_other_speaker_is_the_wrong_one(quote: Quote, mention: str, dataset: countylines.Dataset) -> None:
    right = mention.format(name=NAMES[quote.speaker], words=quote.text)
    wrong = mention.format(name=OTHERS[quote.speaker], words=quote.text)
    assert serious(right, dataset) == []
    findings = check(wrong, dataset)
    assert [(finding.rule, finding.found) for finding in findings] == [("wrong-speaker", quote.text)]


FACTS = {fact.measure: fact for fact in facts()}
SENTENCES = {
    "addresses.cuckooed": ("{} cuckooed addresses were visited.", "Officers went to {} homes that were cuckooed."),
    "arrests": ("{} people were arrested.", "Police made {} arrests.", "In the week {} suspects were detained."),
    "arrests.men": ("{} men were arrested.",),
    "arrests.women": ("Police arrested {} women.",),
    "cash": ("Police seized {} in cash.", "{} of cash was taken."),
    "deal-lines": ("{} deal lines were seized.", "Officers closed {} drugs lines."),
    "drugs.class-a.value": ("{} worth of Class A drugs was seized.",),
    "drugs.cocaine.value": ("{} of cocaine was seized.", "Officers found {} worth of cocaine."),
    "drugs.crack.value": ("{} of crack cocaine was seized.", "Officers found {} worth of crack."),
    "drugs.heroin.value": ("{} of heroin was seized.",),
    "drugs.value": ("{} worth of drugs was seized.",),
    "referrals.nrm": ("{} referrals were made.", "{} people were referred to the National Referral Mechanism."),
    "safeguarded": ("{} people were safeguarded.",),
    "safeguarded.adults": ("{} vulnerable adults were safeguarded.",),
    "safeguarded.children": ("Police safeguarded {} children.",),
    "weapons": ("{} weapons were seized.", "Police took {} weapons off the streets."),
    "weapons.axes": ("{} axes were seized.",),
    "weapons.crossbows": ("Police found {} crossbows.",),
    "weapons.firearms": ("{} guns were seized.", "Police recovered {} firearms."),
}
HEDGED = {
    "bare": ("{}",),
    "exactly": ("exactly {}", "precisely {}"),
    "more-than": ("more than {}", "over {}", "upwards of {}"),
    "at-least": ("at least {}", "no fewer than {}"),
    "nearly": ("nearly {}", "almost {}"),
    "just-over": ("just over {}",),
    "about": ("about {}", "around {}"),
    "fewer-than": ("fewer than {}", "under {}"),
    "up-to": ("up to {}", "not more than {}"),
}


def numbers_around(fact: Fact) -> list[Fraction]:
    """List the values to try: what is printed, what is known, and what lies to either side, near and far."""
    near: set[Fraction] = {fact.known.low, fact.known.high, *(value for _, value, _ in fact.printed)}
    near |= {Fraction(round(value, -power)) for value in near for power in range(1, len(str(int(value))))}
    shifts = {value + shift for value in near for shift in (-1, 1, -slack(value, count=True) // 1, value // 10)}
    wide = {
        Fraction(value * factor // 1) for value in near for factor in (Fraction(1, 2), Fraction(2), Fraction(7, 10))
    }
    return sorted(value for value in near | shifts | wide if 2 <= value < 10**9)


def written(fact: Fact, value: Fraction) -> str:
    """Write a number as newspapers do."""
    return f"{'' if fact.is_count else '£'}{int(value):,}"


def phrases(sentences: tuple[str, ...], hedges: tuple[str, ...]) -> list[tuple[str, str]]:
    """Pair every sentence with the first hedge, and every hedge with the first sentence."""
    return [(sentence, hedges[0]) for sentence in sentences] + [(sentences[0], hedge) for hedge in hedges[1:]]


def figures_of_parts(measure: str, dataset: countylines.Dataset) -> set[Fraction]:
    """List what is printed for the parts of a measure: with the noun of the whole it is not compared."""
    parts = [one.id for one in dataset.measures if one.part_of == measure and one.id in FACTS]
    return {value for part in parts for _, value, _ in FACTS[part].printed if value >= SMALLEST_SWAPPED}


def test_every_figure_of_the_week_has_its_sentences() -> None:
    assert set(SENTENCES) == set(FACTS)


@pytest.mark.parametrize("hedge", HEDGED)
@pytest.mark.parametrize("measure", SENTENCES)
def test_every_value_under_every_hedge_is_judged_by_the_table(
    measure: str, hedge: str, dataset: countylines.Dataset
) -> None:
    fact = FACTS[measure]
    wrong = []
    for value in numbers_around(fact):
        is_of_part = hedge == "bare" and value in figures_of_parts(measure, dataset)
        rule = None if is_of_part else expected(fact, hedge, value)
        for sentence, words in phrases(SENTENCES[measure], HEDGED[hedge]):
            text = sentence.format(words.format(written(fact, value)))
            text = text[0].upper() + text[1:]
            came = report(text, dataset, week=WEEK)
            rules = [finding.rule for finding in came.findings]
            if rules != ([rule] if rule else []) or sum(came.figures.values()) != 1:
                wrong.append((text, "wanted", rule, "found", rules, came.figures))
    assert wrong == []


@pytest.mark.parametrize("measure", SENTENCES)
def test_every_range_is_judged_by_the_table(measure: str, dataset: countylines.Dataset) -> None:
    fact = FACTS[measure]
    values = numbers_around(fact)
    wrong = []
    for low, high in [(low, high) for low in values[::3] for high in values[1::3] if low < high]:
        rule = expected(fact, "range", low, high)
        text = SENTENCES[measure][0].format(f"Between {written(fact, low)} and {written(fact, high)}")
        rules = [finding.rule for finding in check(text, dataset, week=WEEK)]
        if rules != ([rule] if rule else []):
            wrong.append((text, "wanted", rule, "found", rules))
    assert wrong == []


NOUNS = {
    "arrests": "{} people were arrested.",
    "addresses.cuckooed": "{} cuckooed addresses were visited.",
    "deal-lines": "{} deal lines were seized.",
    "weapons": "{} weapons were seized.",
    "weapons.firearms": "{} guns were seized.",
    "arrests.men": "{} men were arrested.",
    "arrests.women": "{} women were arrested.",
    "referrals.nrm": "{} referrals were made.",
    "safeguarded.children": "{} children were safeguarded.",
}


@pytest.mark.parametrize("noun", NOUNS)
@pytest.mark.parametrize("measure", NOUNS)
def test_a_number_under_another_noun_is_that_nouns(measure: str, noun: str, dataset: countylines.Dataset) -> None:
    is_part = dataset.index("measures")[measure].part_of == noun
    for value in {FACTS[measure].known.low, *(value for _, value, _ in FACTS[measure].printed)}:
        rule = None if is_part else expected(FACTS[noun], "bare", value)
        rules = [finding.rule for finding in check(NOUNS[noun].format(written(FACTS[noun], value)), dataset, week=WEEK)]
        assert rules == ([rule] if rule else []), (value, noun)


@pytest.mark.parametrize("noun", ["police dogs", "vehicles", "officers", "lorries", "forces", "houses", "phones"])
@pytest.mark.parametrize("measure", NOUNS)
def test_a_number_of_an_uncounted_noun_is_not_compared(measure: str, noun: str, dataset: countylines.Dataset) -> None:
    assert check(f"The operation had {int(FACTS[measure].known.low)} {noun}.", dataset) == ()

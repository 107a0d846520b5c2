"""Drafts to be checked, as long as is wanted: ordinary prose, news as dense as the article, and tables in sentences.

Nothing is drawn at random: the same length is the same text. Sentences take turns, and words in them too, in rows whose
lengths share no divisor, so that no long passage comes again.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import count
from pathlib import Path

SPOKEN = (
    "“Over the last year … we have seized more than a million pounds,” said Nikki Holland",
    "“We will not treat the criminals who run these lines just as drug dealers,” said Duncan Ball",
    "“They think they have friends, and then they find that they have debts,” a youth worker in {town} said",
    "“It was quieter than it has been for years,” one neighbour in {town} said, and she didn't want to be named",
    "“We take every report seriously and work with schools, landlords and the police,” the council in {town} said",
)
COUNTED = (
    "Across the country the police arrested 743 people in that week of October 2019, and {body} knew few of them.",
    "Nationally, officers visited 655 cuckooed addresses during the week, some more than once, as {body} had asked.",
    "The National Crime Agency said 49 deal lines were seized, the telephones to which {group} sent their orders.",
    "In all 169 weapons were taken nationwide, from kitchen tables, from cars and from under the beds of {group}.",
    "More than £180,000 in cash was counted across the UK that week, and {body} has asked what became of it.",
    "Forces across England made 41 referrals to the National Referral Mechanism, and {body} called it a beginning.",
    "Nationally, more than 650 men and 91 women were arrested, and {group} read about it in the papers.",
    "Their owner, {age}, had lived there since 2011 and knew {group} only by their first names.",
)
TOLD = (
    "The {home} stood at the end of a corridor that smelled of bleach, and {group} came and went as they pleased.",
    "Nobody who lived on the {street} had complained, or so {body} believed until somebody did.",
    "It isn’t new, {body} says: cities have always sent their trouble to the coast, and the coast has sent it back.",
    "What is new is the telephone, the brand, and the patience with which a man’s {home} is taken from him.",
    "Drugs were carried by {ride}, wrapped in clothes, and the money was moved before anyone could follow it.",
    "In {town} the shops on the {street} close at dusk; there are people who say that they always did.",
    "The courts are slow, the refuges are full, and {group} still fall between {body} and everybody else.",
    "A judge in {town} thanked the jury, the interpreter and the officers who had sat with the witness for days.",
    "By then the pattern was familiar to {body}: a number, a runner at the station, a {home} with its curtains drawn.",
    "The agency’s analysts wrote that the model had spread by {ride}, and that {group} had learnt to expect it.",
    "Ministers have been asked about funding before, and {body} will publish what they answer in the spring.",
    "On some evenings {group} walk down the {street} to the sea, and nobody asks them where they have been.",
)
WORDS = {
    "town": ("Sheffield", "Norwich", "Hull", "Ipswich", "Exeter", "Derby", "Luton"),
    "street": ("high street", "seafront", "ring road", "market square", "estate"),
    "home": ("flat", "house", "bungalow", "maisonette", "caravan", "cottage", "bedsit", "terrace", "farmhouse",
             "lodge", "cabin"),
    "ride": ("train", "hired car", "coach"),
    "body": ("the council", "the school", "a charity", "the union", "the probation service", "the hospital",
             "the housing office", "a committee of the Commons", "the inspectorate", "the commissioner",
             "a parish meeting", "the tenants’ association", "the youth club"),
    "group": ("children", "the runners", "young men", "the tenants", "families", "the boys", "neighbours", "teenagers",
              "the older dealers", "the women", "students", "pensioners", "lodgers", "teachers", "the regulars",
              "nurses", "shopkeepers"),
    "age": ("43", "61", "who is 77", "a widow"),
}  # fmt: skip
SENTENCES = 4
"""How many make a paragraph."""

LISTED = (
    "743 arrests, 652 men and 91 women, 49 deal lines, 169 weapons, 655 cuckooed addresses, 41 referrals, "
    "12 guns, 33 knives and £184,318 in cash in {town}. "
    "Police made 1,468 arrests, seized 289 deal lines, 49 guns and 120 knives, visited 894 addresses, "
    "safeguarded 2,664 people, 139 of them children, in {town}."
)
"""With three sentences of `TOLD` after them, these have 26 figures in a thousand characters."""

MISTAKEN = (
    "It is wrong that 734 people were held in October 2019. That is not true. It should have been 743. "
    "Smith, 43, was one of 734 people arrested in the county lines week. He went on: “The large number of arrests and "
    "weapons is testament to the joined-up work between police and our partners.” "
)
"""What is denied, corrected and misquoted."""


def prose(length: int) -> str:
    """Write ordinary prose of at least so many characters, with about one figure in 100 words."""
    return _fill(_paragraphs(), length)


def news(length: int) -> str:
    """Repeat the article, or text with as many figures and quotations where it is not here, to so many characters."""
    path = os.environ.get("COUNTYLINES_ARTICLE")
    article = Path(path).read_text(encoding="utf-8").strip() if path else _fill(_news_paragraphs(), 4_000)
    return _fill((article for _ in count()), length)


def listing(length: int) -> str:
    """Write sentences that are lists, with 26 figures in a thousand characters, of at least so many characters."""
    return _fill(_listing_paragraphs(), length)


def mistakes(length: int) -> str:
    """Write one paragraph of at least so many characters in which every sentence is denied, corrected or wrong."""
    return MISTAKEN * (length // len(MISTAKEN) + 1)


def in_one_paragraph(text: str) -> str:
    """Return the same text, with spaces where its paragraphs end."""
    return " ".join(text.split())


def _fill(paragraphs: Iterator[str], length: int) -> str:
    """Join as many paragraphs as it takes to have so many characters."""
    taken: list[str] = []
    written = 0
    for paragraph in paragraphs:
        taken.append(paragraph)
        written += len(paragraph) + 2
        if written >= length:
            break
    return "\n\n".join(taken)


def _news_paragraphs() -> Iterator[str]:
    """Three sentences with a figure, two with a quotation and three with neither are about a thousand characters."""
    towns = count()
    for number in count():
        parts = [COUNTED[(number * 3 + place) % 7] for place in range(3)]
        parts += [f"{SPOKEN[(number * 2 + place) % len(SPOKEN)]}." for place in range(2)]
        parts += [TOLD[(number * 3 + place * 5) % len(TOLD)] for place in range(3)]
        words = {name: row[next(towns) % len(row)] for name, row in WORDS.items()}
        yield "\n\n".join(parts).format_map(words)


def _listing_paragraphs() -> Iterator[str]:
    turns = count()
    for number in count():
        words = {name: row[next(turns) % len(row)] for name, row in WORDS.items()}
        told = [TOLD[(number * 5 + place * 7) % len(TOLD)] for place in range(3)]
        yield " ".join([LISTED, *told]).format_map(words)


def _paragraphs() -> Iterator[str]:
    turns = {name: count() for name in WORDS}
    for number in count():
        told = [TOLD[(number * 5 + place * 7 + number // 12) % len(TOLD)] for place in range(SENTENCES)]
        if number % 4 == 1:
            told[0] = f"{SPOKEN[number // 4 % len(SPOKEN)]}."
        if number % 2:
            told[-1] = COUNTED[number // 2 % len(COUNTED)]
        words = {name: row[next(turns[name]) % len(row)] for name, row in WORDS.items()}
        yield " ".join(told).format_map(words)

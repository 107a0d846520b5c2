"""Drafts to be checked: ordinary prose about the subject, as long as is wanted, about one figure in 100 words.

Nothing is drawn at random: the same length is the same text. Sentences take turns, and words in them too, in rows whose
lengths share no divisor, so that no long stretch comes again.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

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


def prose(length: int) -> str:
    """Write a draft of at least so many characters."""
    paragraphs: list[str] = []
    written = 0
    for paragraph in _paragraphs():
        paragraphs.append(paragraph)
        written += len(paragraph) + 2
        if written >= length:
            break
    return "\n\n".join(paragraphs)


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

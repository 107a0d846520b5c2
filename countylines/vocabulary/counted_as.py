"""The words with which a draft counts what the record counts.

One table in lower case. A row names a measure, its unit, its nouns, and what must be said nearby: "people" are arrests
only where somebody is arrested. The first row that fits counts, so narrow ones come first.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from countylines.text.phrases import WordPattern, word_patterns

COUNT, MONEY, WEIGHT = None, "GBP", "kg"

ARREST = word_patterns(
    "arrest*, detain*, detention, custody, held, nicked, rounded up, apprehended, picked up, behind bars, caged, "
    "collared, cuffed, nabbed, hauled in"
)
SAFEGUARD = word_patterns("safeguard*, protected, brought to safety, to safety, engaged, needing help, needing support")
HELPED = SAFEGUARD + word_patterns(
    "identified, referred, helped, supported, rescued, reached, dealt with, taken into care, found to be"
)
PREVENT = word_patterns(
    "prevent*, spared exploitation, kept from exploitation, from being exploited, to be exploited, from exploitation"
)
"""What is said of the people kept from harm since the campaign began."""
SOMEBODY = word_patterns("people, persons, individuals, arrest*")
CHILDREN_OR_ADULTS = word_patterns(
    "child*, kids, minors, young*, teen*, boys, girls, adult*, men, women, males, females"
)
CUCKOO = word_patterns("cuckoo*, taken over, took over, moved in")
NRM = word_patterns("nrm, national referral mechanism")
REFER = word_patterns("referr*") + NRM
SAID_ALWAYS = (NRM, REFER, PREVENT)
"""What even the title of a column has to say."""
ENDED = word_patterns(
    "seiz*, disrupt*, closed, closing, closure*, shut, dismantl*, took, taken, identif*, severed, severing, cut off, "
    "smash*, ended, broke*, stopped, deactivat*, target*, confiscat*, recover*, knocked out, rolled up, lost, dead, killed, axed, scrapped, put out of"
)
RUNNING = word_patterns(
    "in operation, operating, operate, active, estimated, thought to be, thought to exist, exist, at any one time"
)

PEOPLE = (
    "people|person|persons|suspect|suspects|individuals|dealers|offenders|criminals|gangsters|members|gang members|"
    "suspected members|men and women|women and men|traffickers|defendants|suspected dealers|alleged dealers|pushers|"
    "arrestees"
)
VULNERABLE = "vulnerable people|vulnerable persons|vulnerable individuals|vulnerable victims|vulnerable young people"
HOMES = "addresses|homes|properties|premises|flats|houses|dwellings|cuckooing visits"
DEAL_LINES = "drug phones|drugs phones|deal phones|deal lines|deal-lines|dealing lines|dealing-lines"
LINES = "|".join(
    f"{kind}{joint}lines"
    for kind in ("dealer", "drug", "drugs", "phone", "county", "drug-dealing", "telephone")
    for joint in " -"
)


class CountedNoun(NamedTuple):
    """A way to count a measure: its unit, its nouns, and what must and must not be said nearby."""

    measure: str
    unit: str | None
    nouns: str
    needs: tuple[WordPattern, ...] | None = None
    refuses: tuple[WordPattern, ...] | None = None


COUNTED_NOUNS = (
    CountedNoun("arrests", COUNT, "arrests|arrested|held|detained"),
    CountedNoun("safeguarded", COUNT, "safeguarded", SOMEBODY, CHILDREN_OR_ADULTS),
    CountedNoun("referrals.nrm", COUNT, "referred", NRM),
    CountedNoun("arrests", COUNT, "men and women|women and men", ARREST),
    CountedNoun("arrests.men", COUNT, "men|males", ARREST, SAFEGUARD),
    CountedNoun("arrests.women", COUNT, "women|females", ARREST, SAFEGUARD),
    CountedNoun("safeguarded.adults", COUNT, "adults", SAFEGUARD),
    CountedNoun("safeguarded.children", COUNT, "children|youngsters|minors", SAFEGUARD),
    CountedNoun("safeguarded.males", COUNT, "males|men", SAFEGUARD),
    CountedNoun("safeguarded.females", COUNT, "females|women", SAFEGUARD),
    CountedNoun("referrals.nrm", COUNT, "referrals"),
    CountedNoun("referrals.nrm", COUNT, "people|potential victims|victims|individuals|persons", REFER, ARREST),
    CountedNoun("referrals.nrm", COUNT, VULNERABLE, NRM),
    CountedNoun("safeguarded", COUNT, VULNERABLE, HELPED),
    CountedNoun("safeguarded", COUNT, f"{VULNERABLE}|people|persons|individuals", PREVENT, ARREST),
    CountedNoun("safeguarded.adults", COUNT, "vulnerable adults", HELPED),
    CountedNoun("safeguarded.children", COUNT, "vulnerable children", HELPED),
    CountedNoun("arrests", COUNT, PEOPLE, ARREST),
    CountedNoun("safeguarded", COUNT, "people|persons|individuals|victims", SAFEGUARD),
    CountedNoun("addresses.cuckooed", COUNT, HOMES, CUCKOO),
    CountedNoun("deal-lines", COUNT, DEAL_LINES, None, RUNNING),
    CountedNoun("deal-lines", COUNT, f"{LINES}|lines", ENDED, RUNNING),
    CountedNoun("weapons.firearms.imitation", COUNT, "imitation firearms|imitation guns"),
    CountedNoun("weapons.firearms", COUNT, "guns|firearms"),
    CountedNoun("weapons.zombie-knives", COUNT, "zombie knives"),
    CountedNoun("weapons.samurai-swords", COUNT, "samurai swords"),
    CountedNoun("weapons.bladed", COUNT, "bladed weapons"),
    CountedNoun("weapons.knives", COUNT, "knives"),
    CountedNoun("weapons.machetes", COUNT, "machetes"),
    CountedNoun("weapons.crossbows", COUNT, "crossbows"),
    CountedNoun("weapons.axes", COUNT, "axes"),
    CountedNoun("weapons.batons", COUNT, "batons"),
    CountedNoun("weapons.knuckledusters", COUNT, "knuckledusters|knuckle dusters|knuckle-dusters|knuckle -dusters"),
    CountedNoun("weapons.other", COUNT, "other weapons"),
    CountedNoun("weapons", COUNT, "weapons"),
    CountedNoun("drugs.class-a.wraps", COUNT, "class a wraps|class-a wraps|wraps of class a|wraps of class-a"),
    CountedNoun("drugs.cannabis.plants", COUNT, "cannabis plants"),
    CountedNoun("dogs.xl-bully", COUNT, "xl bully dogs|xl bullies|xl bullys"),
    CountedNoun("dogs.dangerous", COUNT, "dangerous dogs"),
    CountedNoun("cash", MONEY, "cash"),
    CountedNoun("drugs.crack.value", MONEY, "crack|crack cocaine"),
    CountedNoun("drugs.cocaine.value", MONEY, "cocaine|powder cocaine"),
    CountedNoun("drugs.heroin.value", MONEY, "heroin"),
    CountedNoun(
        "drugs.class-ab.value",
        MONEY,
        "class a and b drugs|class a and class b drugs|class a and b|drugs of class a and b|drugs of classes a and b",
    ),
    CountedNoun("drugs.class-a.value", MONEY, "class a drugs|class-a drugs|drugs of class a"),
    CountedNoun("drugs.value", MONEY, "drugs|illegal drugs|illicit drugs"),
    CountedNoun("drugs.crack.weight", WEIGHT, "crack|crack cocaine"),
    CountedNoun("drugs.cocaine.weight", WEIGHT, "cocaine|powder cocaine"),
    CountedNoun("drugs.heroin.weight", WEIGHT, "heroin"),
    CountedNoun("drugs.cannabis.weight", WEIGHT, "cannabis"),
    CountedNoun("drugs.class-a.weight", WEIGHT, "class a drugs|class-a drugs|drugs of class a"),
)
"""All ways of counting, the narrow ones first."""


def _counted_nouns_by_words() -> dict[str, tuple[CountedNoun, ...]]:
    found: dict[str, list[CountedNoun]] = {}
    for frame in COUNTED_NOUNS:
        for words in frame.nouns.split("|"):
            found.setdefault(words, []).append(frame)
    return {words: tuple(frames) for words, frames in found.items()}


COUNTED_NOUNS_BY_WORDS = _counted_nouns_by_words()
"""The ways of counting of each noun, in order."""

FIRST_WORD = re.compile(r"[a-z]+")


def _nouns_by_first_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for words in sorted(COUNTED_NOUNS_BY_WORDS, key=len, reverse=True):
        found.setdefault(words.replace("-", " ").partition(" ")[0], []).append(words)
    return {first: tuple(nouns) for first, nouns in found.items()}


NOUNS_BY_FIRST_WORD = _nouns_by_first_word()
"""The nouns by their first word, the longest first."""

MODIFIERS = frozenset(
    "suspected alleged vulnerable young different separate individual illegal illicit deadly dangerous so-called known "
    "potential possible british of in worth the these those such a whole drug drugs drug-dealing "
    "dealing county line lines gang dedicated mobile street hard cold hidden assorted offensive adult male female new "
    "local them whom which were was are being all dirty criminal modern slavery trafficking exploited at-risk identified "
    "cuckooed cuckooing deal phone suspicious potentially lethal seized live unlawful prohibited powder street-level "
    "value estimated various total an arrested".split()
)
"""Words allowed between a number and the noun that it counts; any other word ends the search."""

QUOTABLE_MODIFIERS = frozenset({"cuckooed", "cuckooing", "deal"})
"""Modifiers that may stand in quotation marks."""

MOST_MODIFIERS = 5

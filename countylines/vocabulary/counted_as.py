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


class CountedAs(NamedTuple):
    """A way to count a measure: its unit, its nouns, and what must and must not be said nearby."""

    measure: str
    unit: str | None
    nouns: str
    needs: tuple[WordPattern, ...] | None = None
    refuses: tuple[WordPattern, ...] | None = None


COUNTED_AS = (
    CountedAs("arrests", COUNT, "arrests|arrested|held|detained"),
    CountedAs("safeguarded", COUNT, "safeguarded", SOMEBODY, CHILDREN_OR_ADULTS),
    CountedAs("referrals.nrm", COUNT, "referred", NRM),
    CountedAs("arrests", COUNT, "men and women|women and men", ARREST),
    CountedAs("arrests.men", COUNT, "men|males", ARREST, SAFEGUARD),
    CountedAs("arrests.women", COUNT, "women|females", ARREST, SAFEGUARD),
    CountedAs("safeguarded.adults", COUNT, "adults", SAFEGUARD),
    CountedAs("safeguarded.children", COUNT, "children|youngsters|minors", SAFEGUARD),
    CountedAs("safeguarded.males", COUNT, "males|men", SAFEGUARD),
    CountedAs("safeguarded.females", COUNT, "females|women", SAFEGUARD),
    CountedAs("referrals.nrm", COUNT, "referrals"),
    CountedAs("referrals.nrm", COUNT, "people|potential victims|victims|individuals|persons", REFER, ARREST),
    CountedAs("referrals.nrm", COUNT, VULNERABLE, NRM),
    CountedAs("safeguarded", COUNT, VULNERABLE, HELPED),
    CountedAs("safeguarded", COUNT, f"{VULNERABLE}|people|persons|individuals", PREVENT, ARREST),
    CountedAs("safeguarded.adults", COUNT, "vulnerable adults", HELPED),
    CountedAs("safeguarded.children", COUNT, "vulnerable children", HELPED),
    CountedAs("arrests", COUNT, PEOPLE, ARREST),
    CountedAs("safeguarded", COUNT, "people|persons|individuals|victims", SAFEGUARD),
    CountedAs("addresses.cuckooed", COUNT, HOMES, CUCKOO),
    CountedAs("deal-lines", COUNT, DEAL_LINES, None, RUNNING),
    CountedAs("deal-lines", COUNT, f"{LINES}|lines", ENDED, RUNNING),
    CountedAs("weapons.firearms.imitation", COUNT, "imitation firearms|imitation guns"),
    CountedAs("weapons.firearms", COUNT, "guns|firearms"),
    CountedAs("weapons.zombie-knives", COUNT, "zombie knives"),
    CountedAs("weapons.samurai-swords", COUNT, "samurai swords"),
    CountedAs("weapons.bladed", COUNT, "bladed weapons"),
    CountedAs("weapons.knives", COUNT, "knives"),
    CountedAs("weapons.machetes", COUNT, "machetes"),
    CountedAs("weapons.crossbows", COUNT, "crossbows"),
    CountedAs("weapons.axes", COUNT, "axes"),
    CountedAs("weapons.batons", COUNT, "batons"),
    CountedAs("weapons.knuckledusters", COUNT, "knuckledusters|knuckle dusters|knuckle-dusters|knuckle -dusters"),
    CountedAs("weapons.other", COUNT, "other weapons"),
    CountedAs("weapons", COUNT, "weapons"),
    CountedAs("drugs.class-a.wraps", COUNT, "class a wraps|class-a wraps|wraps of class a|wraps of class-a"),
    CountedAs("drugs.cannabis.plants", COUNT, "cannabis plants"),
    CountedAs("dogs.xl-bully", COUNT, "xl bully dogs|xl bullies|xl bullys"),
    CountedAs("dogs.dangerous", COUNT, "dangerous dogs"),
    CountedAs("cash", MONEY, "cash"),
    CountedAs("drugs.crack.value", MONEY, "crack|crack cocaine"),
    CountedAs("drugs.cocaine.value", MONEY, "cocaine|powder cocaine"),
    CountedAs("drugs.heroin.value", MONEY, "heroin"),
    CountedAs(
        "drugs.class-ab.value",
        MONEY,
        "class a and b drugs|class a and class b drugs|class a and b|drugs of class a and b|drugs of classes a and b",
    ),
    CountedAs("drugs.class-a.value", MONEY, "class a drugs|class-a drugs|drugs of class a"),
    CountedAs("drugs.value", MONEY, "drugs|illegal drugs|illicit drugs"),
    CountedAs("drugs.crack.weight", WEIGHT, "crack|crack cocaine"),
    CountedAs("drugs.cocaine.weight", WEIGHT, "cocaine|powder cocaine"),
    CountedAs("drugs.heroin.weight", WEIGHT, "heroin"),
    CountedAs("drugs.cannabis.weight", WEIGHT, "cannabis"),
    CountedAs("drugs.class-a.weight", WEIGHT, "class a drugs|class-a drugs|drugs of class a"),
)
"""All ways of counting, the narrow ones first."""


def _counted_as_by_noun() -> dict[str, tuple[CountedAs, ...]]:
    found: dict[str, list[CountedAs]] = {}
    for frame in COUNTED_AS:
        for words in frame.nouns.split("|"):
            found.setdefault(words, []).append(frame)
    return {words: tuple(frames) for words, frames in found.items()}


COUNTED_AS_BY_NOUN = _counted_as_by_noun()
"""The ways of counting of each noun, in order."""

FIRST_WORD = re.compile(r"[a-z]+")


def _nouns_by_first_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for words in sorted(COUNTED_AS_BY_NOUN, key=len, reverse=True):
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

QUOTED = frozenset({"cuckooed", "cuckooing", "deal"})
"""Modifiers that may stand in quotation marks."""

MOST_MODIFIERS = 5

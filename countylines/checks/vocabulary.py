"""Vocabulary: the words by which a draft counts what the record counts.

One table. A frame names a measure, the unit, the noun that is counted, and what has to be said of it nearby: "people"
are arrests only where somebody is arrested. The first frame that fits wins, so the narrow ones come first.
"""

from __future__ import annotations

import re
from typing import NamedTuple

COUNT, MONEY, WEIGHT = None, "GBP", "kg"

ARREST = r"arrest\w*|detain\w*|detention|custody|\bheld\b|nicked|rounded up|apprehended|picked up|behind bars"
SAFEGUARD = r"safeguard\w*|protected|brought to safety|engaged"
CUCKOO = r"cuckoo\w*"
REFER = r"referr\w*|\bNRM\b|National Referral Mechanism"
ENDED = (
    r"seiz\w*|disrupt\w*|clos(?:ed|ing|ure)\w*|shut|dismantl\w*|took|taken|identif\w*|sever\w*|cut off|smash\w*|"
    r"\bended\b|broke\w*|stopped|deactivat\w*|target\w*|confiscat\w*|recover\w*|knocked out|rolled up|lost"
)
RUNNING = r"in operation|operat(?:ing|e)\b|active|estimated|thought to (?:be|exist)|exist\b|at any one time"
CAUGHT = (
    r"seiz\w*|recover\w*|found|taken|took|confiscat\w*|haul|off the streets|removed|uncover\w*|discover\w*|impound\w*"
)

PEOPLE = (
    r"people|persons?|suspects?|individuals|dealers|offenders|criminals|gangsters|(?:gang |suspected )?members|"
    r"men and women|women and men|traffickers|defendants|suspected dealers|alleged dealers|pushers|others|arrestees"
)


class Frame(NamedTuple):
    """A way to count something: the measure, its unit, the noun, what must and what must not be said nearby."""

    measure: str
    unit: str | None
    noun: re.Pattern[str]
    needs: re.Pattern[str] | None = None
    refuses: re.Pattern[str] | None = None


def _frame(measure: str, unit: str | None, noun: str, needs: str | None = None, refuses: str | None = None) -> Frame:
    return Frame(
        measure,
        unit,
        re.compile(rf"(?:{noun})(?![\w-])", re.IGNORECASE),
        re.compile(needs, re.IGNORECASE) if needs else None,
        re.compile(refuses, re.IGNORECASE) if refuses else None,
    )


FRAMES = (
    _frame("arrests", COUNT, r"arrests"),
    _frame("arrests", COUNT, r"men and women|women and men", ARREST),
    _frame("arrests.men", COUNT, r"men|males", ARREST, SAFEGUARD),
    _frame("arrests.women", COUNT, r"women|females", ARREST, SAFEGUARD),
    _frame("safeguarded.adults", COUNT, r"adults", SAFEGUARD),
    _frame("safeguarded.children", COUNT, r"children|youngsters|minors", SAFEGUARD),
    _frame("safeguarded.males", COUNT, r"males|men", SAFEGUARD),
    _frame("safeguarded.females", COUNT, r"females|women", SAFEGUARD),
    _frame("referrals.nrm", COUNT, r"referrals"),
    _frame("referrals.nrm", COUNT, r"people|potential victims|victims|individuals|persons", REFER, ARREST),
    _frame("arrests", COUNT, PEOPLE, ARREST),
    _frame("safeguarded", COUNT, r"people|persons|individuals|victims", SAFEGUARD),
    _frame(
        "addresses.cuckooed",
        COUNT,
        r"addresses|homes|properties|premises|flats|houses|dwellings|cuckooing visits",
        CUCKOO,
    ),
    _frame("deal-lines", COUNT, r"deal(?:ing)?[ -]lines", None, RUNNING),
    _frame(
        "deal-lines", COUNT, r"(?:dealer|drugs?|phone|county|drug-dealing|telephone)[ -]lines|lines", ENDED, RUNNING
    ),
    _frame("weapons.firearms.imitation", COUNT, r"imitation (?:firearms|guns)"),
    _frame("weapons.firearms", COUNT, r"guns|firearms"),
    _frame("weapons.zombie-knives", COUNT, r"zombie knives"),
    _frame("weapons.samurai-swords", COUNT, r"samurai swords"),
    _frame("weapons.bladed", COUNT, r"bladed weapons"),
    _frame("weapons.knives", COUNT, r"knives"),
    _frame("weapons.machetes", COUNT, r"machetes"),
    _frame("weapons.crossbows", COUNT, r"crossbows"),
    _frame("weapons.axes", COUNT, r"axes"),
    _frame("weapons.batons", COUNT, r"batons"),
    _frame("weapons.knuckledusters", COUNT, r"knuckle ?-?dusters"),
    _frame("weapons.other", COUNT, r"other weapons"),
    _frame("weapons", COUNT, r"weapons"),
    _frame("drugs.class-a.wraps", COUNT, r"class[ -]A wraps|wraps of class[ -]A"),
    _frame("drugs.cannabis.plants", COUNT, r"cannabis plants"),
    _frame("dogs.xl-bully", COUNT, r"XL bull(?:y dogs|ies|ys)"),
    _frame("dogs.dangerous", COUNT, r"dangerous dogs"),
    _frame("cash", MONEY, r"cash"),
    _frame("drugs.crack.value", MONEY, r"crack(?: cocaine)?"),
    _frame("drugs.cocaine.value", MONEY, r"(?:powder )?cocaine"),
    _frame("drugs.heroin.value", MONEY, r"heroin"),
    _frame("drugs.class-ab.value", MONEY, r"class A and (?:class )?B drugs"),
    _frame("drugs.class-a.value", MONEY, r"class[ -]A drugs"),
    _frame("drugs.value", MONEY, r"(?:illegal |illicit )?drugs"),
    _frame("drugs.crack.weight", WEIGHT, r"crack(?: cocaine)?"),
    _frame("drugs.cocaine.weight", WEIGHT, r"(?:powder )?cocaine"),
    _frame("drugs.heroin.weight", WEIGHT, r"heroin"),
    _frame("drugs.cannabis.weight", WEIGHT, r"cannabis"),
    _frame("drugs.class-a.weight", WEIGHT, r"class[ -]A drugs"),
)
"""The frames, the narrow ones first."""

TRIGGER = re.compile(
    r"arrest|people|suspects|men\b|women|adults|children|referral|referred|addresses|homes|properties|premises|flats|"
    r"houses|lines\b|weapons|guns|firearms|knives|swords|machetes|crossbows|axes|batons|dusters|cash|cocaine|crack|heroin|"
    r"drugs|wraps|visits|dwellings|youngsters|traffickers|minors|pushers|arrestees|members|gangsters|cannabis|dogs|bull(?:ies|ys)|held|victims|individuals|persons|dealers|offenders|criminals|males",
    re.IGNORECASE,
)
"""Without one of these a paragraph counts nothing that the record counts."""

MODIFIERS = re.compile(
    r"(?:(?:suspected|alleged|vulnerable|young|different|separate|individual|illegal|illicit|deadly|dangerous|so-called|"
    r"known|potential|possible|British|of|in|worth|the|these|those|such|a|whole|drugs?|drug-dealing|"
    r"dealing|county|lines?|gang|dedicated|mobile|street|hard|cold|hidden|assorted|offensive|adult|male|female|new|local|"
    r"them|whom|were|was|are|being|all|dirty|criminal|modern|slavery|trafficking|exploited|at-risk|identified|"
    r"[‘'’\"“”]?cuckooed[’'‘\"“”]?|[‘'’\"“”]?cuckooing[’'\"”]?|[‘“'\"]?deal|phone|suspicious|potentially|lethal|separate|"
    r"seized|live|unlawful|prohibited|powder|street-level|value|estimated|various|total|an|arrested)"
    r"[’”'\"]?[ -]+){0,5}?[‘“'\"]?",
    re.IGNORECASE,
)
"""What may stand between a number and the noun that it counts; any other word ends the search."""

LINKS = re.compile(
    r"(?:[’”'\"]|\*)*\s*(?:seized|recovered|made|found|visited|taken|arrested|disrupted|closed|held|safeguarded|in all|in total)?\s*"
    r"(?::|\||–|—|-|=|\(|(?:\s+[\w’']+){0,8}?,?\s*(?:which |that )?(?:were|was|are|is|totall?ed|totall?ing|reached|stood at|stands at|came to|"
    r"comes to|hit|numbered|numbering|amounting to|amounted to|worth|valued at|with a (?:street |total )?value of|"
    r"put at|topped|passed|exceeded))"
    r"\s*(?:\||:|at|was|worth|a|up to|a total of)?\s*$",
    re.IGNORECASE,
)
"""What may stand between a noun and the number that follows it: ``Arrests: 743``, ``cocaine worth £253,200``."""

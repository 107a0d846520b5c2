"""The words by which people ask for a thing of each noun, in a record on any subject."""

from countylines.text.english import NAMES_OF_CURRENCIES

LEADING_WORDS = "leads leader runs heads boss chief charge"
"""Words by which people ask for somebody who leads."""

WORDS_FOR = {
    "person": f"job post title role rank position function official {LEADING_WORDS}",
    "organisation": "body agency organisation role remit task job function purpose duty responsibility mission aim",
    "term": "term definition meaning",
    "event": "date day start begin kick off month year old",
    "period": "run week how long start begin end finish date day month year cover last",
    "conflict": "disagree differ dispute conflict contradict discrepancy clash right wrong match add "
    "source paper newspaper account outlet publisher report",
    "source": "source publisher published news newspaper outlet site article paper coverage title headline link url "
    "citation reference press release report story",
}
"""Words by which people ask for a noun; everything of that noun has them."""

WORDS_FOR_PRONOUN = {"she": "woman lady", "he": "man gentleman bloke guy"}
"""Words by which people ask for somebody whose name they do not know, by the pronoun that the record gives."""

WORDS_FOR_UNIT = {
    **{code: f"{names} money amount worth value" for code, names in NAMES_OF_CURRENCIES.items()},
    "kg": "kilos kilograms tonnes tons weight weigh",
}
"""Words by which people ask for an amount in a unit."""

NAMES_OF_UNITS = " ".join([*NAMES_OF_CURRENCIES.values(), "kilos kilograms tonnes tons"]).split()
"""The words that name a unit."""

PRINTING = tuple(
    "print prints printed report reports reported say says said saying claim claims claimed give gives gave given put "
    "puts publish publishes published state states stated write writes wrote written announce announces announced have "
    "has had carry carries carried mention mentions mentioned quote quotes quoted run ran".split()
)
"""Verbs of what a publisher does with a number."""

BEFORE_PUBLISHERS = (r"according\s+to", "by", "in", "from", "per", "at", "with")
"""What stands before the publisher of a number, as patterns: ``according to the Gazette``."""

NAMING_SOURCES = frozenset("published printed article newspaper paper release report story".split())
"""Words of a question about the day of a source."""

PRINTED_TEXTS = ("article", "piece", "story", "letter", "coverage", "text", "copy")
"""What a publisher prints: the number in the Gazette's piece is the Gazette's. ``report`` may also be its verb."""

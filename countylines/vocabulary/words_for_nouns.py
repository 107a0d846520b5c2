"""The words that people use to ask for records of each noun, whatever the subject of the record."""

from countylines.text.english import NAMES_OF_CURRENCIES

LEADING_WORDS = "leads leader runs heads boss chief charge"
"""Words that ask for somebody who leads."""

WORDS_FOR = {
    "person": f"job post title role rank position function official {LEADING_WORDS}",
    "organisation": "body agency organisation role remit task job function purpose duty responsibility mission aim",
    "term": "term definition meaning",
    "event": "date day start begin kick off month year old",
    "period": "run week how long start begin end finish date day month year cover last",
    "conflict": "disagree differ dispute conflict contradict discrepancy clash right wrong match add "
    "source paper newspaper account outlet publisher report",
    "source": "source publisher published news newspaper outlet site article paper coverage title headline link url "
    "citation reference press release report story web",
}
"""Words that ask for any record of a noun; search adds them to each of its documents."""

WORDS_FOR_PRONOUN = {"she": "woman lady", "he": "man gentleman bloke guy"}
"""Words that ask for a person without naming them, by the person's pronoun."""

WORDS_FOR_UNIT = {
    **{code: f"{names} money amount worth value" for code, names in NAMES_OF_CURRENCIES.items()},
    "kg": "kilos kilograms tonnes tons weight weigh",
}
"""Words that ask for an amount, by its unit."""

NAMES_OF_UNITS = " ".join([*NAMES_OF_CURRENCIES.values(), "kilos kilograms tonnes tons"]).split()
"""All words that name a unit."""

PRINTING = tuple(
    "print prints printed report reports reported say says said saying claim claims claimed give gives gave given put "
    "puts publish publishes published state states stated write writes wrote written announce announces announced have "
    "has had carry carries carried mention mentions mentioned quote quotes quoted run ran".split()
)
"""Verbs for printing a number."""

BEFORE_PUBLISHERS = (r"according\s+to", "by", "in", "from", "per", "at", "with")
"""Patterns of the words before the publisher of a number: ``according to the Gazette``."""

NAMING_SOURCES = frozenset("published printed article newspaper paper release report story".split())
"""A question about a date that contains one of these words asks for the date of a source."""

PRINTED_TEXTS = (
    "article", "piece", "story", "letter", "coverage", "text", "copy", "copies", "release", "written answer", "account",
    "statement", "announcement",
)  # fmt: skip
"""Words for texts of a publisher: ``the Gazette's piece``. Not ``report``, which can also be a verb."""

ABOUT_TEXTS = frozenset(
    "address date day genre headline heading item kind link page sort title type url web".split()
).union(WORDS_FOR["source"].split(), PRINTED_TEXTS)
"""Words that ask about a text itself, not about what it says: ``the headline and date of the Gazette's piece``."""

ASKING_HOW_PRINTED = frozenset(
    "exact exactly hedge hedged hedges outlet outlets newspaper newspapers pence penny phrase phrased phrases phrasing "
    "precise precisely print printed prints publication publications qualifier rounded rounding source sources version "
    "versions verbatim word worded wording".split()
)
"""Words that ask who prints a number, and with which hedge: ``which source has the exact number``."""

WORDS_OF_REPORTING = ASKING_HOW_PRINTED.union(
    PRINTING,
    PRINTED_TEXTS,
    WORDS_FOR["source"].split(),
    "account accounts accurate approximate approximately bare carries decimal described describes description figure figures "
    "flat headlines magnitude order papers publishers qualified reliable reply rough roughly statement stories total "
    "totals".split(),
)
"""Words about the printing of a number, which say nothing about what is counted: ``the exact wording``."""

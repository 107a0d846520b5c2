"""The English of asking: words by which people ask about any record, whatever its subject.

All such words of a search stand here. The words of a subject stand in its record (``search.synonyms``).
"""

from __future__ import annotations

import re

SENTENCE_WORDS = frozenset(
    """
    a about actually after again all also altogether am among amount amounted amounts an and any anybody anyone
    are aren arent as ask asked at ballpark be been being both but by call called calls can come compared could
    count counted counts day define definition did do does doing done during each either else ever every
    everything exactly expand explain explained explanation figure figures for from gave get getting give given
    gives giving go going got had happen happened has have having he her here hers hi him his how i if im in
    into involve involved involving is isn isnt it its just kind kinds know like list long longer look looking
    made make makes making many me mean meaning means measure mention mentioned miss more most mr mrs ms much my
    name-of need now number numbers of off on one only or other others our out over overall own part per period
    please print printed prints quantity quotation quotations quote quoted quotes really refer refers s said saw
    say saying says see seen seriously she should show since so some somebody someone sort sorts stand stands
    still stuff such t talk talked talks tell than thanks that the their them themselves then there these they
    thing things this those three through time to today told too total totalling totals two type types under up
    us want wants was wasn wasnt way we were werent what whats when which while who whole whom whose will with
    word words would yes yet you your
    """.split()  # noqa: SIM905  a page of words is easier to read
)
"""Words that only make a sentence and do not say what is asked for."""

INTENTS = (
    (
        "quote",
        r"\b(?:sa(?:id|y|ys|ying)|quot\w+|whose words|talk(?:s|ed)? about|mention\w*|words of|comment\w*)\b",
    ),
    ("claim", r"^(?:was|were|is|are|did|do|does|will|has|can)\b|\bwhat (?:kind|sort)s?\b"),
    ("figure", r"\bhow (?:many|much)\b|\bnumber of\b|\btotal\b|\bvalue\b|\bworth\b|\bcount\b|£|\bfigure\b"),
    (
        "term",
        r"\bmean(?:s|ing)?\b|\bdefin\w+|\bexplain\w*|\bwhat(?: i|')s (?:a |an |the )?\b|\bwhat are\b|\bcounts as\b",
    ),
    (
        "organisation",
        r"\bstand(?:s)? for\b|\bexpand\b|\bwhat(?: i|')s (?:a |an |the )?\b|\bwhat are\b|\bwho (?:runs|leads)\b",
    ),
    (
        "person",
        r"\bwho(?: i|')s\b|\bjob\b|\btitle\b|\bwho (?:leads|runs)\b|\bwhich (?:\w+ ){1,4}(?:is|was) quoted\b",
    ),
    ("span", r"\byear\b|\bsince\b|\bso far\b|\bto date\b"),
    ("event", r"\bwhen\b|\bhow old\b|\b(?:what|which) (?:day|date|year)\b"),
    ("period", r"\bwhen\b|\bhow long\b|\bwhich (?:week|month|year)\b|\bhow many weeks\b"),
    ("source", r"\bpublish\w*|\bsources?\b|\bwhich news\w*|\bwho wrote\b|\bcome from\b"),
)
"""The noun that a way of asking looks for. It changes the order of results, never which ones there are."""

SENTENCE_PHRASES = re.compile(r"\b(?:so far|at all|in all|as well|on earth|of course|from now on|all day)\b")
"""Phrases that only make a sentence, of words that alone would say what is asked for."""

TRUTH_QUESTION = re.compile(r"^(?:is|was|isn't) it (?:really )?(?:true|right|correct) (?:that )?")
"""The start of a question whether something is true: the rest is what is asked for."""

KIND_OF = r"\b(?:what|which) (?:{})(?:s|es)?\b"
"""How a claim is asked for by a group of measures: ``which drugs``."""

MOST, FEWEST = "most", "fewest"

SUPERLATIVES = (
    (MOST, re.compile(r"\b(?:the )?(?:most|highest|largest|biggest|greatest)\b(?! ever\b)")),
    (FEWEST, re.compile(r"\b(?:the )?(?:fewest|least|lowest|smallest)\b")),
)
OF_WEEKS = re.compile(r"\b(?:of )?(?:which|what|any|all|every)(?: the)? weeks?\b|\bwhen\b|\bof the series\b")
"""Words that ask for the week with the most or the fewest of something."""

WORDS_FOR = {
    "quote": "official",
    "person": "official job post title who person quoted leads",
    "organisation": "body agency organisation",
    "term": "term definition meaning",
    "event": "date day start begin kick off month year old",
    "period": "how long start begin date day month year cover last",
    "source": "source publisher published news site newspaper information come from where article wrote",
}
"""Words by which people ask for a noun; everything of that noun has them."""

WORDS_FOR_UNIT = {"GBP": "pounds money amount worth value"}
"""Words by which people ask for an amount in a unit."""

WORDS_FOR_RECORD = ("week", "year", "article", "record")
"""Words for a record and its parts, which say nothing about what is asked."""

SYNONYMS = {
    "amount": ("value", "worth", "valued", "price", "sum"),
    "claim": ("assert", "assertion", "statement"),
    "count": ("count", "tally"),
    "duration": ("how long", "duration", "length", "last", "lasting"),
    "job": ("job", "post", "position", "role", "rank", "title", "job title", "occupation"),
    "kilogram": ("kg", "kilo", "kilogram", "weight", "weigh"),
    "lead": ("lead", "led", "leader", "run", "running", "in charge", "boss", "head up", "heads"),
    "organisation": ("body", "agency", "organisation", "organization", "institution"),
    "part": ("include", "including", "among", "comprise", "part of"),
    "start": ("launch", "open", "founded", "established", "set up", "start", "created", "begin", "begun", "began"),
}
"""Words that mean the same wherever people ask for amounts, posts, bodies, lengths and beginnings."""

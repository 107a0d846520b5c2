"""English words for asking questions, whatever the subject of the record.

The words of a subject are in its record: names, ``asked_as`` phrases, and word groups. Stop words are in
``text/english_words.txt``.
"""

from countylines.vocabulary.calculation_words import SHARES

SETTING_WORDS = (
    "week", "weekday", "year", "day", "period", "article", "record", "data", "information", "claim", "fact", "statistic", "file",
    "series", "take place", "taking place",
)  # fmt: skip
"""Words for a record and its parts, which say little about what a question asks for."""

HOW_MANY, HOW_MUCH, WHICH_WEEK, WHAT_KIND, WHEN, IS_QUOTED, SAID, PUBLISHED, WHO, WHY, WHERE, MEANING, WHETHER = (
    "how many", "how much", "which week", "what kind", "when", "is quoted", "said", "published", "who", "why", "where",
    "meaning", "whether",
)  # fmt: skip
DISAGREEMENT = "disputed"
"""The types of question, named after what they ask for; DISAGREEMENT asks where sources differ."""

VERBS_FIRST = ("is", "was", "were", "are", "did", "do", "does", "has", "have", "can", "will", "had")
"""Verbs that begin a yes-or-no question."""

_VERBS_OF_CLAIMS = (
    "calls", "called", "claims", "claimed", "describes", "described", "declares", "declared", "promises", "promised",
    "warns", "warned", "insists", "insisted", "argues", "argued", "adds", "added", "asserts", "asserted",
)  # fmt: skip
"""Verbs after ``who`` that ask for the speaker of remembered words: ``who called it a nest``."""

PHRASES_OF_TYPES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (DISAGREEMENT, (
        "disagree", "disagrees", "disagreement", "disagreements", "differ", "differs", "discrepancy",
        "discrepancies", "dispute", "disputes", "disputed", "conflict", "conflicts", "conflicting", "contradict",
        "contradicts", "contradiction", "contradictions", "contradictory", "inconsistent", "inconsistency",
        "inconsistencies", "at odds", "sum to", "sums to", "sum up to", "who is right", "who right", "which is right",
        "has it right", "add up", "adds up", "hold up", "holds up", "stack up", "match up", "do they match", "agree",
        "agrees", "fact check",
    )),
    (HOW_MANY, (
        "how many", "number of", "numbers of", "count of", "tally of", "headcount of", "figure for", "figures for",
    )),
    (HOW_MUCH, (
        "how much", "how big", "how valuable", "how large", "amount of", "quantity of", "volume of", "sum of",
        "total value",
    )),
    (WHAT_KIND, (
        "what sort", "what sorts", "what kind", "what kinds", "which kind", "which kinds", "kinds of", "sorts of",
        "types of", "what type", "what types",
    )),
    (WHEN, (
        "when", "start and end", "first and last day", "first and last days", "first day", "last day", "start date", "end date", "date range", "what day", "which day",
        "what year", "which year", "which month", "what month", "how old", "how long", "what days", "which days", "date", "dates",
        "place in the series", "position in the series", "where in the series", "where in the sequence", "numbered series",
    )),
    (IS_QUOTED, ("is quoted", "are quoted", "was quoted", "were quoted")),
    (SAID, (
        "said", "say", "says", "saying", "quote", "quotes", "quoted", "quotation", "quotations", "remark", "remarks",
        "view", "views", "opinion", "comment", "comments", "commented", "told", "statement", "think", "thinks",
        "talked about", "mention", "mentioned", "spoke", "whose words", "words of", "exact words", "what words",
        "words", "want", "wants", "believe", "believes", "ask of", "ask for", "ask the", "word for word", "verbatim",
        "clip", "soundbite", "attribute", "attributes", "attributed", "sound bite", "snippet",
        *(f"who {verb}" for verb in _VERBS_OF_CLAIMS),
        *(f"{noun} {word}" for noun in ("sentence", "passage", "line")
          for word in ("where", "about", "that", "on", "of", "calling", "saying")),
        "full sentence", "whole sentence",
    )),
    (WHICH_WEEK, ("which week", "what week", "which weeks", "what weeks")),
    (PUBLISHED, (
        "published", "publisher",
        *(f"{which} {noun}" for which in ("which", "what") for noun in ("paper", "papers", "site", "sites")),
        "source", "sources", "newspaper", "newspapers", "outlet", "outlets", "news site", "website", "printed",
        "prints", "reported", "coverage", "covered", "wrote", "come from", "comes from", "link to", "link for", "url",
    )),
    (WHO, ("who", "whos", "rank", "job", "role", "job title", "official", "officials", "whom", "tell me about")),
    (WHY, ("why", "reason", "reasons", "what for", "purpose")),
    (WHERE, ("where",)),
    (HOW_MUCH, ("worth", "value", "price")),
    (MEANING, (
        "mean", "means", "meaning", "define", "definition", "explain", "explained", "explanation", "stand for",
        "stands for", "expand", "full name", "abbreviation", "counts as", "difference between", "on earth is",
        "how does", "how do", "what is", "what are", "what a", "what an", "what the", "whats", "glossary", "acronym",
        "initials", "letters", "signify", "signifies",
    )),
    (WHETHER, VERBS_FIRST),
)  # fmt: skip
"""Each type of question with the phrases that ask for it.

A question has the first type of which it contains a phrase; a phrase of WHETHER must begin the question.
"""

PUBLISHERS = frozenset({"paper", "papers", "site"})
"""If one of these words comes before ``who``, the question asks for a source: ``one paper has 5, who was that``."""

COMING = frozenset({"come", "comes"})
"""Words that ask for a source only if the question names a number or text: not in ``where did the money come from``."""

COUNT_WORDS = ("number", "numbers", "count", "total", "tally", "figure", "figures")
"""Words that ask how many if they begin or end a question in keywords, as in ``lorries inspected number``."""

WHICH = frozenset({"which", "what"})
"""Words that ask to choose one of several."""

ASKING_STARTS = frozenset(phrase.split(" ")[0] for _, phrases in PHRASES_OF_TYPES for phrase in phrases)
"""The first words of the phrases in PHRASES_OF_TYPES."""

FITTING_NOUNS = {
    HOW_MANY: ("measure",), HOW_MUCH: ("measure",), WHICH_WEEK: ("measure", "period", "claim"),
    WHAT_KIND: ("claim",), WHEN: ("event", "period"), IS_QUOTED: ("person",),
    SAID: ("quote",), PUBLISHED: ("source",), WHO: ("person", "organisation"),
    WHY: ("claim", "quote"), WHERE: ("claim", "quote", "organisation"), MEANING: ("term", "organisation"),
    WHETHER: ("claim",), DISAGREEMENT: ("conflict",),
}  # fmt: skip
"""The nouns that answer each type of question best; others rank lower."""

ONLY_NOUNS = {
    HOW_MANY: ("measure",), HOW_MUCH: ("measure",), WHEN: ("event", "period", "source"),
    WHY: ("claim", "quote", "term"), WHERE: ("claim", "quote", "term", "organisation"),
    WHO: ("person", "organisation", "claim"), DISAGREEMENT: ("conflict", "measure", "period", "event", "claim"),
}  # fmt: skip
"""The only nouns that may answer these types. Without this limit, seven questions that have no answer are given one."""

ALSO_CONTENT = frozenset({"worth", "value", "price"})
"""Words that indicate the type of a question and are also search terms."""

ALSO_OF_WHETHER = (IS_QUOTED, SAID, PUBLISHED, WHAT_KIND, WHICH_WEEK, DISAGREEMENT)
"""The types that a question may have even if it begins with a verb. ``was it where they live`` asks for no place."""

NEGATING = (
    ("not",), ("without",), ("excluding",), ("except", "for"), ("except",), ("other", "than"), ("apart", "from"),
    ("aside", "from"), ("minus",), ("leaving", "out"),
)  # fmt: skip
"""Phrases before something that must not be counted: ``powder, not crack``."""

HEDGES_OF_VERBS = {
    **dict.fromkeys(("exceed", "exceeds", "exceeded", "surpass", "surpasses", "surpassed", "topped"), "more-than"),
    **dict.fromkeys(("reach", "reaches", "reached"), "at-least"),
}
"""Verbs before a number that say how exact it is, as ``more than`` does."""

BEFORE_WHEN = frozenset({"what", "whats", "who", "whos", "which", "where", "why"})
"""Question words after which ``when`` begins a clause: ``what is it for when you look``."""

BEFORE_RECORD = frozenset({"week", "hold", "held", "set", "has", "number", "record"})
"""Stems that may come before a superlative that asks for a week: ``which week holds the record for``."""

LASTING = frozenset({"long", "last", "lasted", "lasting", "take", "takes", "took", "taking"})
"""Words that ask for a duration in a question with a number of days or weeks: ``was it 12 days long``."""

FINDING_FAULT = frozenset("wrong false incorrect inaccurate mistaken mistake mistakes error errors".split())
"""Words that ask whether somebody is wrong, which search does not judge."""
JUDGING_NUMBERS = frozenset(
    "accurate inaccurate correct incorrect right wrong true false overstated understated exaggerated exaggeration "
    "inflated rounded hype plausible believable credible genuine".split()
)
"""Words that only ask whether a number is right."""

OF_REJECTION = frozenset("rejected accepted discounted deprecated trusted relied reliable".split())
"""Words that ask whether, or why, the record rejects a number: ``why is 12 rejected``."""

BEFORE_ABOUT = JUDGING_NUMBERS.union(
    FINDING_FAULT,
    "what me us know knows knew sure certain unsure asks asked asking told wrote hear heard read lied article coverage "
    "details fact facts headline information news statement story truth".split(),
)
"""Words whose preposition is ``about``: ``wrong about 12``; after others it is a hedge, as in ``were about 12``."""

NAMES = ("name", "surname")
"""Words that ask for the name of somebody."""

RESTRICTING = SHARES.union(
    "age aged ages average birthday born budget* cost costs death* die died dies dying earn* funding husband injur* "
    "kill* married maximum median minimum nationalit* nickname* oldest paid pay payroll pension* rate rates salar* "
    "wage* wife wounded".split()
)
"""Words for costs, ages and the like, which must occur literally in the record. ``*`` stands for any ending."""

BEFORE_SUCCESSORS = frozenset({"from", "replaced", "succeeded", "after", "followed"})
"""Words before the name of a person whose successor is asked for: ``who took over from X``."""

POLITE = frozenset({"you", "somebody", "someone", "anybody", "anyone", "i", "we"})
"""Words after the first verb of a polite question: ``can you say when``."""

COURTESY = POLITE.union(
    "please kindly just now also then and so could can would will me to need want hello hi hey dear all sir sirs madam help assist "
    "thanks thank cheers regards yours sincerely faithfully best wishes".split()
)
"""Words of greeting and of asking for a favour, which may come before an instruction: ``please just give me``."""

VERBS_OF_INSTRUCTIONS = frozenset(
    "calculate cite compare compute confirm describe explain list name provide quote report specify state summarise "
    "verify".split()
)
"""Verbs that begin an instruction to those who are asked: ``state the number``."""

DOING = frozenset(
    "carry conduct effect execut perform undertak complet record register log not lodg submit fil issu".split()
)
"""Stems of verbs whose participle adds nothing to a noun: ``raids carried out``."""

WHOSE = frozenset({"who", "whose", "whos", "whom"})
"""Words that ask for a speaker."""

HELPING_VERBS = frozenset({"did", "does", "do", "has", "have", "had", "would", "didnt"})
BY = frozenset({"from", "by", "of"})
ABOUT = frozenset({"on", "about", "regarding", "concerning"})
ACCORDING_TO = ("according", "to")
"""Words around the name of a speaker: ``did X say``, ``a quote from X``, ``X on Y``, ``according to X``."""

QUESTION_WORDS = frozenset(
    "who whos whom whose what whats when where which why how number date mean meaning means explain define "
    "did does do was were is are has have can".split()
)
"""Words that mark a text as a question."""

REQUESTS = ("know", "needs?", "wants?", "tells? (?:me|us)", "find out", "wonders?", "wondering", "asks?", "asking")
"""Patterns of words that say that a question follows: ``I want to know``."""

REPORTS = (
    "says?", "said", "claims?", "claimed", "reckons?", "reckoned", "thinks?", "thought", "insists?", "insisted", "tells? (?:me|us)",
    "told (?:me|us)", "writes?", "wrote", "states?", "stated",
)  # fmt: skip
"""Patterns of verbs that report what somebody said: ``a neighbour says 12 men were there``."""

ASKED_BY = ("how", "who", "whose", "what", "when", "where", "which", "why", "whether")
"""Words that may begin a question after such a request: ``I want to know how many``."""

OF_THOSE_WHO_ASK = frozenset({"i", "we", "you", "my", "our", "im", "ive", "id"})
"""Words for the people who ask or are asked; what they say, think or want is not a quotation."""

SIZES = (("highest", "largest", "biggest", "greatest"), ("lowest", "smallest"))
"""Superlatives that mean the same in every set of synonyms that has one of them."""

WORDS_FOR_BEGINNINGS = (
    "start",
    "launch",
    "open",
    "found",
    "establish",
    "set up",
    "begin",
    "began",
    "begun",
    "create",
    "kick off",
)
"""Synonyms for beginning."""
WORDS_FOR_ENDS = ("end", "finish", "conclude", "stop")
"""Synonyms for ending."""

SYNONYMS = (
    *SIZES,
    ("value", "worth", "price", "amount"),
    WORDS_FOR_BEGINNINGS,
    WORDS_FOR_ENDS,
    ("lead", "led", "leader", "run", "head", "boss", "in charge", "chair", "chairman", "chairwoman"),
    ("job", "post", "position", "role", "rank", "title"),
    ("spokesman", "spokeswoman", "spokesperson"),
    ("check", "inspect", "examine", "control"),
    ("kg", "kilo", "kilogram", "weight", "weigh"),
)
"""Synonyms for any record: for amounts, beginnings and ends, and posts."""

WORDS_OF_ANSWERS = frozenset(
    "word words terms language english sentence sentences line paragraph table list digits figures json csv caveat caveats".split()
)
"""Words for the form in which an answer is wanted: ``in layman's terms``."""

"""English words that ask to calculate or compare: wholes, extremes, shares, rates, differences and changes."""

BREAKING_DOWN = frozenset("breakdown split splits itemise itemised itemize itemized divide divided".split())
"""Words that ask for the parts of a whole: ``break the hens down by age``."""

OF_WHOLES = BREAKING_DOWN.union("total totals altogether together combined overall sum sums summed whole".split())
"""Words that ask for a whole even if its parts are named: ``men and women together``."""

ADDING_UP = frozenset("plus add adds added adding makes".split())
"""Words that ask what parts add up to, or whether they do."""

MOST, FEWEST = "most", "fewest"
SUPERLATIVES = {
    **dict.fromkeys(("most", "highest", "largest", "biggest", "greatest"), MOST),
    **dict.fromkeys(("fewest", "least", "lowest", "smallest"), FEWEST),
}
"""Words that ask for the most or the fewest of anything."""

EXTREMES = {
    **SUPERLATIVES,
    **dict.fromkeys(
        "more bigger larger higher greater beat beats beaten outnumber outnumbers outnumbered".split(), MOST
    ),
    **dict.fromkeys("fewer less smaller lower".split(), FEWEST),
}
"""Words that ask which of several things is the most, or the fewest."""

AGAINST = frozenset("versus vs v against compared compare ratio or each".split())
"""Words that compare things."""

OF_PARTS = OF_WHOLES.union(ADDING_UP, EXTREMES, AGAINST, {"and"})
"""Words that add up or compare parts of a whole, or ask for the largest or for each: ``men and women``."""

SHARES = frozenset({"percentage", "proportion", "percent", "share", "fraction"})
ASKING_FOR_SHARE = SHARES.union("half third thirds quarter quarters majority minority".split())
"""Words that ask for a share, which is calculated and cannot be found by a search."""

ASKING_FOR_RATE = frozenset({"daily", ("per", "day"), ("a", "day"), ("each", "day"), ("every", "day")})
"""Words and pairs of words that ask for a daily rate."""

AVERAGING = frozenset({"average", "averaged", "averages", "mean"})
"""Words that add nothing to a question about a rate: ``on average, how many a day``."""

AFTER_PER = frozenset({"day", "week", "weeks", "cent", "centage"})
"""The words that may follow ``per``; the record has no rate per anything else."""

ALIKE = ("comparable", "alike", "be compared", "like for like", "like with like")
"""Words that ask whether figures can be compared at all."""

RATIO = "ratio"
_DIFFERENCES = frozenset({"difference", "differences", "gap", "margin", RATIO})
ASKING_FOR_DIFFERENCE = _DIFFERENCES | {("by", "how")}
"""Words and pairs of words that ask by how much two figures differ."""
SAYING_ONLY_HOW = SHARES | _DIFFERENCES | {"fewer"}
"""Words that ask for a calculation without saying of what."""
BEFORE_THAN = frozenset({"more", "fewer", "less", "bigger", "higher", "larger", "lower", "smaller"})
"""Words that ask to compare two figures: ``how many more X than Y``."""

CHANGING = frozenset(
    "rise rose risen rising fall fell fallen falling increase increased decrease decreased grow grew grown change changed "
    "jump jumped leap surge surged soar soared double doubled triple tripled halve halved drop dropped".split()
)
"""Words that ask whether a number changed from week to week: ``did it rise``."""
GOING = frozenset({"go", "goes", "going", "went", "gone"})
UP_OR_DOWN = frozenset({"up", "down"})
"""Words that ask the same together with one of GOING: ``did it go up``."""

COMPARING = CHANGING.union(
    GOING, UP_OR_DOWN, "compare compares compared comparing comparison versus vs against than between differ difference "
    "more fewer higher lower exceed exceeds exceeded".split(),
)  # fmt: skip
"""Words that compare the weeks of a question."""

"""Check a draft against the record. Where it is not certain what the draft means, nothing is reported."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import Enum

from countylines.checker.analysis import DraftAnalysis
from countylines.checker.findings import Finding, Mention, Report
from countylines.checker.listing import list_mentions
from countylines.checker.mentions.quote_matching import QuoteOutcome
from countylines.checker.number_mention import Verdict
from countylines.checker.rules import Rule, figures, quotes, unused_ignore
from countylines.checker.suppressions import apply_suppressions
from countylines.documents import read
from countylines.errors import require_type
from countylines.record.dataset import Dataset

RULES: tuple[Rule, ...] = (
    quotes.MISQUOTE,
    quotes.JOINED_QUOTE,
    quotes.WRONG_SPEAKER,
    quotes.CLIPPED_QUOTE,
    figures.WRONG_FIGURE,
    figures.WRONG_DATE,
    figures.LOST_HEDGE,
    figures.OVERSTATED,
    figures.UNDERSTATED,
    figures.UNEQUAL_FIGURES,
    figures.UNRECORDED_FIGURE,
    quotes.UNRECORDED_QUOTE,
    unused_ignore.UNUSED_IGNORE,
)
"""The rules, in the order in which they are documented."""


def check(text: str, dataset: Dataset, *, kind: str = "text", week: str | None = None) -> tuple[Finding, ...]:
    """Check a draft against the record and list the findings in the order of their places.

    *kind* is text, markdown, html or wikitext. *week* is the week that figures refer to where the draft names none: its
    id or any of its names, or ``all``, which like None means whichever week fits. This is a pure function: the same
    text and record give the same findings, and everything passed in or out can be pickled. Raises UnknownName or
    AmbiguousName for a name that means no week of the record, or several; ValueError for another kind; and TypeError
    for an argument of another type.
    """
    require_type(text, str, "the text of a draft")
    return report(text, dataset, kind=kind, week=_resolve_week(dataset, week)).findings


def fix(text: str, dataset: Dataset, *, kind: str = "text", week: str | None = None) -> str:
    """Return a draft with every finding fixed that has one certain answer; the rest of the draft is left as it is.

    Like ``check``, this is a pure function, and it takes the same arguments and raises the same errors. Fixing a draft
    twice gives the same result as fixing it once.
    """
    from countylines.checker.fixes import fix_text  # noqa: PLC0415  a check does not need it

    require_type(text, str, "the text of a draft")
    period = _resolve_week(dataset, week)
    return fix_text(text, lambda draft: report(draft, dataset, kind=kind, week=period).findings)[0]


def report(
    text: str, dataset: Dataset, *, kind: str = "text", week: str | None = None, verbose: bool = False
) -> Report:
    """Check a draft against the record; return the findings, and how many quotations and figures had which outcome.

    *week* is an id, or None. With *verbose* the report also lists every quotation, number and date that was read.
    """
    draft = DraftAnalysis(read(text, kind), dataset, week)
    found = [finding for rule in RULES for finding in rule.findings(draft)]
    kept, suppressed, useless = apply_suppressions(draft, found, {rule.name for rule in RULES})
    return Report(
        findings=tuple(sorted([*kept, *useless], key=lambda finding: (finding.start, finding.end, finding.rule))),
        quotations=_counts_of(QuoteOutcome, (mention.counted_outcome for mention in draft.quotes)),
        figures=_counts_of(Verdict, (mention.verdict for mention in draft.compared_numbers)),
        is_of_no_week=draft.decided.is_of_no_week
        and all(one.verdict is Verdict.NOT_COMPARED for one in draft.compared_numbers),
        mentions=list_mentions(draft) if verbose else (),
        suppressed=tuple(suppressed),
    )


def _resolve_week(dataset: Dataset, name: str | None) -> str | None:
    """Return the id of the week called *name*; None without a name, or for all weeks. Raises as `find_figures` does."""
    from countylines.figures import ALL_WEEKS  # noqa: PLC0415  only Python programs need it
    from countylines.lookup.arguments import read_week_argument  # noqa: PLC0415  likewise

    week = read_week_argument(dataset, name)
    return None if week == ALL_WEEKS else week


def _counts_of(outcomes: Iterable[Enum], found: Iterable[Enum]) -> dict[str, int]:
    """Count the outcomes that were found, in the order in which they are declared."""
    counts = Counter(found)
    return {outcome.value: counts[outcome] for outcome in outcomes if counts[outcome]}


__all__ = ["RULES", "Finding", "Mention", "Report", "Rule", "check", "fix", "report"]
